"""Whether the pages that are said to be archived can be there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, func, or_, select

from storage.counted import counted
from storage.fault import ARCHIVE, CAPTURES, Fault
from storage.tables import captures


def archive_faults(connection: Connection, folder: Path) -> Iterator[Fault]:
    """Every archived page lies within a file that is there. The pages themselves are not read."""
    ends = (
        select(captures.c.archive_file, func.max(captures.c.archive_offset + captures.c.archive_length), func.count())
        .where(captures.c.archive_file.is_not(None))
        .group_by(captures.c.archive_file)
        .order_by(captures.c.archive_file)
    )
    for name, end, pages in connection.execute(ends):
        path = folder / name
        try:
            size = path.stat().st_size if path.is_file() else None
        except OSError as error:
            yield Fault(ARCHIVE, f"archive: {path} cannot be looked at: {error.strerror}")
            continue
        if size is None:
            yield Fault(ARCHIVE, f"archive: {path} is not there, with {counted(pages, 'page')}")
        elif end is None or size < end:
            yield Fault(ARCHIVE, f"archive: {path} has {size} bytes, but its pages reach to {end}")
    place = (captures.c.archive_offset, captures.c.archive_length, captures.c.archive_digest)
    holed = select(captures.c.id).where(captures.c.archive_file.is_not(None), or_(*(part.is_(None) for part in place)))
    for number in connection.execute(holed.order_by(captures.c.id)).scalars():
        yield Fault(CAPTURES, f"capture {number}: its place in the archive is not whole")
