"""The files of an SQLite database, which nothing that is made of it may be written over."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sqlalchemy import text

from storage.engine import Database

_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite puts behind the name of a file for what belongs to it. Where there is none yet, there will be."""


def own_file(database: Database, path: Path) -> Path | None:
    """The file of the database when `path` leads to it, or to what lies beside it; None: elsewhere."""
    if not database.sqlite:
        return None
    with database.reading() as connection:
        found = connection.execute(text("PRAGMA database_list")).first()
    if found is None or not found[2]:  # in memory
        return None
    file, real = Path(found[2]).resolve(), path.resolve()
    for own in (file.with_name(f"{file.name}{tail}") for tail in _BESIDE):
        with suppress(OSError):
            if real == own or real.samefile(own):
                return file
    return None


def refuse_own(database: Database, path: Path) -> None:
    """Raise ValueError when the path leads to a file of the database."""
    file = own_file(database, path)
    if file is not None:
        raise ValueError(f"{path}: belongs to the database that is read, {file}")
