"""SQLite files whose folder cannot be written: on read-only media, or somebody else's.

SQLite keeps two files beside a database in write-ahead mode, even for those who only read, so it does not open one
there. It does when it is told that nobody writes to the file ("immutable"). Nobody can promise that of a folder that
others may write to, so a change of the file while it was read is noticed, and told.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL


@dataclass(frozen=True, slots=True)
class AsItLies:
    """A file that is read as it lies there. `seen`: what it was when it was opened."""

    path: Path
    seen: tuple[int, int, int]

    @classmethod
    def of(cls, path: Path) -> AsItLies | None:
        """None: it can be opened in the usual way, or it has to be, as what is beside it belongs to it."""
        real = path.resolve()
        if not real.is_file() or os.access(real.parent, os.W_OK) or _log(real):
            return None
        return cls(real, _state(real))

    @property
    def address(self) -> URL:
        return URL.create("sqlite", database=self.path.as_uri(), query={"mode": "ro", "immutable": "1", "uri": "true"})

    def is_changed(self) -> bool:
        """Whether somebody has written to it since: what was read may then be of two states of it."""
        return _state(self.path) != self.seen


def why_not_opened(path: Path) -> str:
    """What to say of a file that SQLite could not open, and what to do."""
    real = path.resolve()
    if real.exists() and not os.access(real, os.R_OK):
        return "the file cannot be opened: you may not read it"
    if real.exists() and not os.access(real.parent, os.W_OK) and _log(real):
        return (
            f"the file cannot be opened: {real.name}-wal beside it holds changes that are not in it yet, and the "
            f"folder cannot be written; copy all files {real.name}* to where they can be written"
        )
    return "the file cannot be opened"


def _log(real: Path) -> bool:
    """Whether there is a write-ahead log that is in use, or has anything in it."""
    log, index = (real.with_name(f"{real.name}-{tail}") for tail in ("wal", "shm"))
    return log.exists() and (log.stat().st_size > 0 or index.exists())


def _state(real: Path) -> tuple[int, int, int]:
    found = real.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns
