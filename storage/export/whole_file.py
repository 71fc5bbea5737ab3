"""Files and folders that are there whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
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


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """As `whole_file`, for a folder that is not there yet: what the block is given becomes `path`."""
    path = path.resolve()
    part = path.with_name(f".{path.name}.{os.getpid()}{_ENDING}")
    try:
        _clear(path)
        part.mkdir()
        number = os.open(part, os.O_RDONLY)
        try:
            fcntl.flock(number, fcntl.LOCK_EX)
            yield part
            for file in part.iterdir():
                _sync(file)
            _sync(part)
            part.rename(path)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        finally:
            os.close(number)
        _sync(path.parent)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


def _clear(path: Path) -> None:
    """Remove what killed processes left half written under this name."""
    for left in path.parent.glob(f".{_escaped(path.name)}.*{_ENDING}"):
        with suppress(OSError):
            number = os.open(left, os.O_RDONLY)
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left) if left.is_dir() else left.unlink()
            finally:
                os.close(number)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _sync(path: Path) -> None:
    """A file's bytes, or a folder's names, have reached the disk."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
