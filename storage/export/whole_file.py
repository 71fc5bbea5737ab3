"""A file that is there whole or not at all."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ingest.errors import StoreError

_ENDING = ".part"


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write beside `path` under a name of its own, and rename when the block ends well; else leave what was there.

    A killed process leaves its part behind; the next one that writes this path removes it. Raises StoreError when the
    folder is missing or cannot be written to, and when the disk is full.
    """
    path = path.resolve()
    part = path.with_name(f".{path.name}.{os.getpid()}{_ENDING}")
    try:
        _clear(path)
        with part.open("xb") as file:
            # Held until the file is closed, also by death: so others know whether anybody still writes to it.
            fcntl.flock(file, fcntl.LOCK_EX)
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        _sync(path.parent)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


def _clear(path: Path) -> None:
    """Remove what killed processes left half written under this name."""
    for left in path.parent.glob(f".{_escaped(path.name)}.*{_ENDING}"):
        with suppress(OSError), left.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink()


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _sync(folder: Path) -> None:
    """The new name has reached the disk, too."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
