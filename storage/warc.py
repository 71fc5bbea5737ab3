"""Captures as WARC records, and back. Only `storage.archive` uses it."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders

from ingest.capture import ArchiveRef, Capture
from storage.state import findings_from_json, findings_to_json

_BUILDER = RecordBuilder(warc_version="1.1")
_OF_TRANSFER = ("content-encoding", "transfer-encoding", "content-length")
_KEPT = "x-archive-"
_CAPTURE = "ingest-capture: "
_CHUNK = 1 << 20


def warcinfo_record(name: str, now: datetime) -> Any:
    """The record that every file begins with."""
    record = _BUILDER.create_warcinfo_record(
        name,
        {
            "software": f"ingest/{version('ingest')}",
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        },
    )
    record.rec_headers.replace_header("WARC-Date", _date(now))
    return record


def response_record(capture: Capture) -> Any:
    """The answer. The body is the decoded one, so the headers are made to fit it: readers trust them."""
    status = capture.status or 0
    headers = [
        (f"{_KEPT}{name}" if name in _OF_TRANSFER else name, _one_line(value)) for name, value in capture.headers
    ]
    headers.append(("content-length", str(len(capture.body))))
    return _BUILDER.create_warc_record(
        _one_line(capture.final_url),
        "response",
        payload=BytesIO(capture.body),
        length=len(capture.body),
        http_headers=StatusAndHeaders(f"{status} {_phrase(status)}", headers, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": _date(capture.fetched_at)},
    )


def request_record(capture: Capture, headers: Sequence[tuple[str, str]], response: Any) -> Any:
    """The request that was answered."""
    split = urlsplit(capture.final_url)
    target = (split.path or "/") + (f"?{split.query}" if split.query else "")
    lines = [(name, _one_line(value)) for name, value in headers]
    if not any(name.lower() == "host" for name, _ in lines):
        lines.insert(0, ("Host", split.netloc.rpartition("@")[2]))
    return _BUILDER.create_warc_record(
        _one_line(capture.final_url),
        "request",
        http_headers=StatusAndHeaders(f"GET {_one_line(target)} HTTP/1.1", lines, is_http_request=True),
        warc_headers_dict={"WARC-Date": _date(capture.fetched_at), **_beside(response)},
    )


def metadata_record(capture: Capture, response: Any) -> Any | None:
    """What the capture knows beyond the answer; None when that is nothing."""
    known = {
        "url": capture.url if capture.url != capture.final_url else None,
        "via": list(capture.via) or None,
        "source": capture.source,
        "hints": findings_to_json(capture.hints) or None,
    }
    known = {name: value for name, value in known.items() if value is not None}
    if not known:
        return None
    text = f"{_CAPTURE}{json.dumps(known)}\r\n".encode()  # one line, as the fields of a metadata record are
    return _BUILDER.create_warc_record(
        _one_line(capture.final_url),
        "metadata",
        payload=BytesIO(text),
        length=len(text),
        warc_headers_dict={"WARC-Date": _date(capture.fetched_at), **_beside(response)},
    )


def read_member(member: bytes, digest: str) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
    """Status, headers and body in the gzip member of a response. Raises ValueError when it is cut or damaged."""
    try:
        data = zlib.decompress(member, wbits=31)
    except zlib.error as error:
        raise ValueError("the record is cut off or damaged") from error
    for record in ArchiveIterator(BytesIO(data)):
        if record.rec_type != "response":
            break
        body = record.raw_stream.read()
        if payload_digest(body) != digest:
            raise ValueError(f"the page's digest is not {digest}")
        status, headers = _answer(record)
        return status, headers, body
    raise ValueError("there is no page here")


def walk_file(path: Path) -> Iterator[tuple[ArchiveRef, Capture]]:
    """Every page in a file, up to where it is cut off or damaged. Raises OSError when it cannot be read."""
    pending: tuple[ArchiveRef, dict[str, Any]] | None = None
    for offset, length, data in _members(path):
        for record in ArchiveIterator(BytesIO(data)):
            body = record.raw_stream.read()
            if record.rec_type == "response":
                if pending:
                    yield pending[0], Capture(**pending[1])
                ref = ArchiveRef(file=path.name, offset=offset, length=length, digest=payload_digest(body))
                pending = ref, _capture(record, body)
            elif record.rec_type == "metadata" and pending:
                _complete(pending[1], body)
    if pending:
        yield pending[0], Capture(**pending[1])


@dataclass(frozen=True, slots=True)
class Member:
    """One gzip member: bytes it takes, and the WARC headers of its record that tell what it belongs to."""

    length: int
    kind: str
    identifier: str | None
    concurrent_to: str | None


def member_at(path: Path, offset: int) -> Member | None:
    """The whole gzip member that begins there; None: none does. Raises OSError when the file cannot be read."""
    for _, length, data in _members(path, offset):
        for record in ArchiveIterator(BytesIO(data)):
            headers = record.rec_headers
            return Member(
                length,
                record.rec_type,
                headers.get_header("WARC-Record-ID"),
                headers.get_header("WARC-Concurrent-To"),
            )
    return None


def payload_digest(body: bytes) -> str:
    """As WARC writes it: SHA-1, base 32."""
    return "sha1:" + base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode("ascii")


def _members(path: Path, offset: int = 0) -> Iterator[tuple[int, int, bytes]]:
    """Offset, length and content of every whole gzip member from there on."""
    with path.open("rb") as file:
        file.seek(offset)
        rest = b""
        while True:
            unpacker, parts, taken = zlib.decompressobj(wbits=31), [], 0
            while not unpacker.eof:
                data = rest or file.read(_CHUNK)
                rest = b""
                if not data:
                    return
                try:
                    parts.append(unpacker.decompress(data))
                except zlib.error:
                    return
                taken += len(data)
            rest = unpacker.unused_data
            taken -= len(rest)
            yield offset, taken, b"".join(parts)
            offset += taken


def _capture(record: Any, body: bytes) -> dict[str, Any]:
    url = record.rec_headers.get_header("WARC-Target-URI")
    status, headers = _answer(record)
    fetched_at = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
    return {
        "url": url,
        "final_url": url,
        "fetched_at": fetched_at.astimezone(UTC),
        "status": status,
        "headers": headers,
        "body": body,
    }


def _complete(values: dict[str, Any], body: bytes) -> None:
    text = body.decode("utf-8", "replace").strip()
    if not text.startswith(_CAPTURE):
        return
    known = json.loads(text.removeprefix(_CAPTURE))
    values["url"] = known.get("url", values["url"])
    values["via"] = tuple(known.get("via", ()))
    values["source"] = known.get("source")
    values["hints"] = findings_from_json(known.get("hints", ()))


def _answer(record: Any) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Status and headers as they were in the capture."""
    headers = [(name.lower(), value) for name, value in record.http_headers.headers]
    kept = [(name.removeprefix(_KEPT), value) for name, value in headers if name != "content-length"]
    return int(record.http_headers.get_statuscode()), tuple(kept)


def _beside(response: Any) -> dict[str, str]:
    return {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _one_line(text: str) -> str:
    return " ".join(text.split()) if any(mark in text for mark in "\r\n\0") else text


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
