"""What a site of the sample web is asked, and what it answers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. `scheme`, `host` (lower case, with "www." as asked), `path` and `query` as they stood in it."""

    scheme: str
    host: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host}{self.path}" + (f"?{self.query}" if self.query else "")

    @property
    def plain_path(self) -> str:
        """The path with percent-encoding undone."""
        return unquote(self.path)

    def value(self, key: str) -> str | None:
        """The first value of a query key; None when it is not there or empty."""
        return next(iter(parse_qs(self.query).get(key, ())), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer. `modified` (aware) makes it a page with ETag and Last-Modified, for which a 304 is given."""

    body: bytes = b""
    status: int = 200
    content_type: str = "text/html; charset=UTF-8"
    headers: tuple[tuple[str, str], ...] = ()
    modified: datetime | None = None

    @property
    def validators(self) -> tuple[tuple[str, str], ...]:
        if self.modified is None:
            return ()
        etag = hashlib.blake2b(self.body, digest_size=8).hexdigest()
        return (("ETag", f'"{etag}"'), ("Last-Modified", format_datetime(self.modified.astimezone(UTC), usegmt=True)))


def redirect(to: str, status: int = 301) -> Answer:
    return Answer(status=status, headers=(("Location", to),))


class Site(Protocol):
    """One site. `hosts` are the names it answers to; `edit` changes its world as a newsroom does between two crawls."""

    @property
    def hosts(self) -> tuple[str, ...]: ...

    def answer(self, request: Request) -> Answer: ...

    def edit(self) -> None: ...


def split_target(target: str) -> tuple[str, str, str, str]:
    """Scheme, host, path and query of an absolute-form request target."""
    parts = urlsplit(target)
    return parts.scheme.lower() or "http", (parts.hostname or "").lower(), parts.path or "/", parts.query
