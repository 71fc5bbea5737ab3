"""The archive: every fetched page as it came, in WARC 1.1 files that other tools can read.

One gzip member per record, as the standard asks, so that a page is read back by offset and length. Every process writes
files of its own: what a killed process left half written at the end of its file disturbs neither readers nor others.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from warcio.warcwriter import WARCWriter

from ingest.capture import ArchiveRef, Capture
from ingest.errors import StoreError
from storage.clock import now as clock_now
from storage.warc import metadata_record, read_member, request_record, response_record, warcinfo_record
from storage.warc import walk_file as _walk_file

MAX_BYTES = 1_000_000_000
"""A file that has grown to this size is closed, and the next one begun."""

SYNC_EVERY = 1.0
"""Seconds: what was written longer ago has reached the disk itself, so that a power cut does not lose it."""


class Archive:
    """A folder of WARC files, written to by this process and readable at any time.

    Every method raises StoreError, with one line that names the path, when a file cannot be written or read.
    Not for use from several threads at once.
    """

    def __init__(
        self,
        folder: Path,
        prefix: str = "ingest",
        *,
        clock: Callable[[], datetime] = clock_now,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        """`folder` is made when it is missing; its parent must be there. No file is made before the first page."""
        self.folder, self.prefix = folder, prefix
        self._clock, self._max_bytes = clock, max_bytes
        self._file: BinaryIO | None = None
        self._name = ""
        self._serial = 0
        self._synced = time.monotonic()
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(f"{folder}: the archive's folder cannot be made: {error.strerror}") from error
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreError(f"{folder}: the archive's folder cannot be written to")

    def write(self, capture: Capture, request_headers: Sequence[tuple[str, str]] | None = None) -> ArchiveRef:
        """Append a page: its response, the request if its headers are given, and what else the capture knows.

        The body is stored decoded, as it was read; headers that spoke of its transfer are kept under "x-archive-".
        Raises ValueError for a capture without a status: no answer, nothing to keep.
        """
        if capture.status is None:
            raise ValueError(f"{capture.url}: nothing answered, so there is nothing to archive")
        response = response_record(capture)
        digest = response.rec_headers.get_header("WARC-Payload-Digest")
        members = [_member(response)]
        if request_headers:
            members.append(_member(request_record(capture, request_headers, response)))
        if extra := metadata_record(capture, response):
            members.append(_member(extra))
        offset = self._append(b"".join(members))
        return ArchiveRef(file=self._name, offset=offset, length=len(members[0]), digest=digest)

    def read(self, ref: ArchiveRef) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
        """Status, headers (lower-case names) and body of an archived page, its body checked against the digest."""
        path = self.folder / ref.file
        try:
            with path.open("rb") as file:
                file.seek(ref.offset)
                member = file.read(ref.length)
        except OSError as error:
            raise StoreError(f"{path}: cannot be read: {error.strerror}") from error
        try:
            return read_member(member, ref.digest)
        except ValueError as error:
            raise StoreError(f"{path}: at byte {ref.offset}: {error}") from error

    def walk(self) -> Iterator[tuple[ArchiveRef, Capture]]:
        """Every archived page, file by file, with its place. What a killed process left half written is passed over."""
        for path in sorted(self.folder.glob("*.warc.gz")):
            try:
                yield from _walk_file(path)
            except OSError as error:
                raise StoreError(f"{path}: cannot be read: {error.strerror}") from error

    def sync(self) -> None:
        """Return when all that was written has reached the disk."""
        self._synced = time.monotonic()
        if self._file is not None:
            with self._faults():
                os.fsync(self._file.fileno())

    def close(self) -> None:
        """Sync, and close the file. Writing again begins a new one."""
        if self._file is not None:
            try:
                self.sync()
            finally:
                file, self._file = self._file, None
                file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _append(self, data: bytes) -> int:
        if self._file is not None and self._file.tell() >= self._max_bytes:
            self.close()
        if self._file is None:
            self._begin()
        assert self._file is not None
        offset = self._file.tell()
        with self._faults():
            try:
                _write_all(self._file, data)
            except OSError:
                # A full disk leaves half a record; without it the file stays whole for what comes after.
                self._file.seek(offset)
                self._file.truncate()
                raise
        if time.monotonic() - self._synced >= SYNC_EVERY:
            self.sync()
        return offset

    def _begin(self) -> None:
        while self._file is None:
            self._serial += 1
            stamp = self._clock().astimezone(UTC).strftime("%Y%m%d%H%M%S")
            self._name = f"{self.prefix}-{stamp}-{os.getpid()}-{self._serial:03d}.warc.gz"
            with self._faults(), suppress(FileExistsError):
                self._file = (self.folder / self._name).open("xb", buffering=0)
        with self._faults():
            _write_all(self._file, _member(warcinfo_record(self._name, self._clock())))

    def _faults(self) -> _Faults:
        return _Faults(self.folder / self._name)


class _Faults:
    """Faults of the file system become StoreError with the file's path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            raise StoreError(f"{self.path}: cannot be written: {error.strerror}") from error


def _member(record: object) -> bytes:
    out = BytesIO()
    WARCWriter(out, gzip=True, warc_version="1.1").write_record(record)
    return out.getvalue()


def _write_all(file: BinaryIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]
