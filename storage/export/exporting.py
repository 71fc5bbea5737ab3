"""An export from beginning to end: contents, a writer, and a file or a stream."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from storage.corpus import ALL, Corpus
from storage.export.contents import contents_of
from storage.export.formats import FEEDS, WRITERS
from storage.export.whole_file import whole_file
from storage.own_files import refuse_own
from storage.selection import Selection

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written. last_seq: ask for what comes after it the next time (`Selection.since_seq`)."""

    articles: int
    removed: int
    last_seq: int


def export(corpus: Corpus, to: Path | BinaryIO, format_name: str, selection: Selection = ALL) -> Exported:
    """Write the selected articles in one of the formats `WRITERS`. A file is whole in the end, or as it was before.

    Raises QueryError for a selection that cannot be understood, ConfigError when pyarrow is not installed, StoreError
    when the file cannot be written or the database not read, OSError when the stream `to` cannot be written, ValueError
    when the file is the database itself.
    """
    if isinstance(to, Path):
        refuse_own(corpus.database, to)
    articles, removals = _Counted(), _Counted()
    with contents_of(corpus, selection, newest_first=format_name in FEEDS) as contents:
        counted = replace(contents, articles=articles.of(contents.articles), removals=removals.of(contents.removals))
        if isinstance(to, Path):
            with whole_file(to) as out:
                WRITERS[format_name](counted, out)
        else:
            WRITERS[format_name](counted, cast("BinaryIO", _Stream(to)))
    return Exported(articles=articles.count, removed=removals.count, last_seq=contents.last_seq)


class _Stream(io.RawIOBase):
    """A stream that is only written to and stays open."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        return self._out.write(data)

    def flush(self) -> None:
        self._out.flush()

    def close(self) -> None:
        """Whoever opened the stream closes it."""


class _Counted:
    """Counts what passes."""

    def __init__(self) -> None:
        self.count = 0

    def of(self, things: Iterable[_One]) -> Iterator[_One]:
        for thing in things:
            self.count += 1
            yield thing
