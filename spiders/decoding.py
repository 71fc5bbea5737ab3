"""Undoing Content-Encoding: strictly, and within the size limit.

Scrapy's own middleware returns what it could of a gzip body that breaks off, and half an article would be stored as
the whole. Here a body that does not end as its format demands is marked `BROKEN`, and asked for again.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.responsetypes import responsetypes

from spiders.reasons import Refused

if TYPE_CHECKING:
    from typing import Self

BROKEN = "broken-content"
"""Flag of a response whose body could not be undone; `spiders.retry` asks again."""

_CHUNK = 1 << 20
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Broken(Exception):
    """The bytes are not what Content-Encoding says, or end too early."""


class TooLarge(Exception):
    """More bytes come out than the limit allows."""


class DecodingMiddleware:
    """gzip and deflate; nothing else is asked for."""

    def __init__(self, limit: int) -> None:
        self.limit = limit

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler.settings.getint("DOWNLOAD_MAXSIZE"))

    def process_request(self, request: Request) -> None:
        request.headers.setdefault("Accept-Encoding", b"gzip, deflate")

    def process_response(self, request: Request, response: Response) -> Response:
        names = b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1")
        if not names or not response.body or request.method == "HEAD":
            return response
        try:
            body = decode(response.body, names, self.limit)
        except TooLarge as error:
            raise Refused("too-large", str(error)) from error
        except Broken as error:
            return response.replace(flags=[*response.flags, BROKEN, str(error)])
        headers = response.headers.copy()
        del headers["Content-Encoding"]
        kind = responsetypes.from_args(headers=headers, url=response.url, body=body)
        return response.replace(cls=kind, headers=headers, body=body)


def decode(body: bytes, names: str, limit: int) -> bytes:
    """The bytes before the encodings `names` (comma-separated, as applied) were put on them.

    Raises Broken, and TooLarge when more than `limit` bytes come out.
    """
    for name in reversed([name.strip().lower() for name in names.split(",")]):
        match name:
            case "" | "identity":
                continue
            case "gzip" | "x-gzip":
                # Some servers label plain bytes; gzip data always begins with its magic number.
                body = _members(body, limit) if body.startswith(b"\x1f\x8b") else body
            case "deflate":
                body = _deflate(body, limit)
            case _:
                raise Broken(f"encoded as {name!r}, which was not asked for")
    return body


def _members(body: bytes, limit: int) -> bytes:
    """All members of a gzip file; what follows the last is not part of it."""
    parts: list[bytes] = []
    rest, room = body, limit
    while rest.startswith(b"\x1f\x8b"):
        part, rest = _inflate(rest, _GZIP, room, limit)
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def _deflate(body: bytes, limit: int) -> bytes:
    try:
        return _inflate(body, _ZLIB, limit, limit)[0]
    except Broken:
        return _inflate(body, _RAW, limit, limit)[0]  # RFC 9110 8.4.1.2: some send it without the zlib wrapper


def _inflate(body: bytes, window: int, room: int, limit: int) -> tuple[bytes, bytes]:
    """What one stream holds, and the bytes after it."""
    machine = zlib.decompressobj(window)
    parts: list[bytes] = []
    data = body
    try:
        while not machine.eof:
            part = machine.decompress(data, _CHUNK)
            data = machine.unconsumed_tail
            room -= len(part)
            if room < 0:
                raise TooLarge(f"more than {limit} bytes when decompressed")
            if not part and not data and not machine.eof:
                raise Broken("the compressed body ends too early")
            parts.append(part)
    except zlib.error as error:
        raise Broken(str(error)) from error
    return b"".join(parts), machine.unused_data
