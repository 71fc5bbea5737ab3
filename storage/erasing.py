"""Erasing a page from the archive, in place: what follows it in the file keeps its offset, and the file stays a WARC.

The gzip members of the page, of its request and of what the capture knew are overwritten with members of the same
length that hold a record without content. What is about to be written is first kept in a file beside it, so that a
process that is killed in between leaves nothing torn: the next erasing goes on with it.
"""

from __future__ import annotations

import fcntl
import json
import os
import struct
import uuid
import zlib
from base64 import b64decode, b64encode
from pathlib import Path

from ingest.errors import StoreError
from storage.warc import member_at

_JOURNAL = ".erasing"


def erase(folder: Path, file: str, offset: int) -> bool:
    """Erase the page whose gzip member begins there; False: it is erased already. On return the disk itself has it.

    Raises StoreError when the file is not there, cannot be written, or has no page at that place.
    """
    path = folder / file
    try:
        with path.open("r+b") as archive:
            fcntl.flock(archive, fcntl.LOCK_EX)
            _finish(path, archive.fileno())
            found = member_at(path, offset)
            if found is None:
                raise StoreError(f"{path}: there is no page at byte {offset}")
            if found.kind != "response":
                return False
            members = [(offset, found.length)]
            place = offset + found.length
            while (beside := member_at(path, place)) is not None and beside.concurrent_to == found.identifier:
                members.append((place, beside.length))
                place += beside.length
            blanks = [(at, _blank(length)) for at, length in members]
            _keep(path, blanks)
            _finish(path, archive.fileno())
    except OSError as error:
        raise StoreError(f"{path}: the page at byte {offset} cannot be erased: {error.strerror or error}") from error
    return True


def _blank(length: int) -> bytes:
    """A gzip member of exactly that length with a record that says nothing; the rest of it is a comment of blanks."""
    record = (
        f"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:{uuid.UUID(int=0)}>\r\n"
        "WARC-Date: 1970-01-01T00:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    ).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(record) + packer.flush()
    head, tail = b"\x1f\x8b\x08\x10\0\0\0\0\x02\xff", struct.pack("<II", zlib.crc32(record), len(record))
    room = length - len(head) - 1 - len(packed) - len(tail)
    if room < 0:  # a response with its addresses and digests is always longer
        raise StoreError(f"a record of {length} bytes is too short to be erased")
    return head + b" " * room + b"\0" + packed + tail


def _keep(path: Path, blanks: list[tuple[int, bytes]]) -> None:
    journal = path.with_name(path.name + _JOURNAL)
    part = path.with_name(path.name + _JOURNAL + ".part")
    with part.open("w", encoding="ascii") as file:
        json.dump([[at, b64encode(data).decode()] for at, data in blanks], file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(journal)


def _finish(path: Path, number: int) -> None:
    """Write what was kept, whether by this process or by one that was killed. Writing it twice does no harm."""
    journal = path.with_name(path.name + _JOURNAL)
    if not journal.exists():
        return
    for at, data in json.loads(journal.read_text("ascii")):
        blank = memoryview(b64decode(data))
        while blank:
            written = os.pwrite(number, blank, at)
            at, blank = at + written, blank[written:]
    os.fsync(number)
    journal.unlink()
