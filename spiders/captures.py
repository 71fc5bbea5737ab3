"""Scrapy's responses as captures, and what an answer's status alone decides."""

from __future__ import annotations

from scrapy.http import Response

from ingest.capture import Capture, Failed, Gone, NotModified, Result
from spiders.frontier import Address
from spiders.session import now

_SECRET = {"proxy-authorization", "authorization", "cookie"}


def conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Headers that ask for the page only if it has changed."""
    named = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in named.items() if value}


def result_of_status(status: int) -> Result | None:
    """What an answer's status alone decides; None when the page is to be read."""
    if 200 <= status < 300:
        return None
    if status == 304:
        return NotModified()
    if status in {404, 410}:
        return Gone(reason=f"http-{status}")
    return Failed(reason=f"http-{status}")


def capture_of(response: Response, url: str, address: Address | None = None) -> Capture:
    """The capture of an answer to a request for `url`."""
    passed = response.meta.get("redirect_urls", [])[1:]
    via = tuple(each for each in dict.fromkeys(passed) if each not in {url, response.url})
    headers = tuple(
        (name.decode("latin-1").lower(), value.decode("utf-8", "replace"))
        for name, values in response.headers.items()
        for value in values
    )
    return Capture(
        url=url,
        final_url=response.url,
        fetched_at=now(),
        status=response.status,
        headers=headers,
        body=response.body,
        via=via,
        hints=address.hints if address else (),
        source=address.source if address else None,
    )


def sent_headers(response: Response) -> tuple[tuple[str, str], ...]:
    """The request's headers as sent, for the archive; without what is nobody's business."""
    if response.request is None:
        return ()
    return tuple(
        (name.decode("latin-1"), value.decode("utf-8", "replace"))
        for name, values in response.request.headers.items()
        for value in values
        if name.decode("latin-1").lower() not in _SECRET
    )
