"""A source's answer to what it announces, by what really came rather than by what was expected."""

from __future__ import annotations

import re
from datetime import datetime

from ingest.discovery.listing import read_listing

from ingest.capture import Capture
from ingest.discovery.feed import read_feed
from ingest.discovery.found import Candidate, Found
from ingest.discovery.sitemap import read_sitemap
from ingest.errors import SourceError
from ingest.outlet import Outlet, Source, SourceKind
from ingest.page import Page

_ROOT = re.compile(rb"<(?:\w+:)?(rss|feed|rdf|urlset|sitemapindex|html)\b|<!doctype\s+(html)", re.IGNORECASE)
_ROOTS = {
    b"rss": SourceKind.FEED,
    b"feed": SourceKind.FEED,
    b"rdf": SourceKind.FEED,
    b"urlset": SourceKind.SITEMAP,
    b"sitemapindex": SourceKind.SITEMAP,
    b"html": SourceKind.LISTING,
}


def read_source(capture: Capture, source: Source, outlet: Outlet) -> Found:
    """What it announces. Raises SourceError when it cannot be read as a source at all."""
    if not capture.body.strip():
        raise SourceError(capture.final_url, "the answer is empty")
    came = really(capture.body) or source.kind
    if came is SourceKind.LISTING and source.kind is not SourceKind.LISTING:
        raise SourceError(capture.final_url, f"expected a {source.kind.value}, got a web page")
    if came is SourceKind.FEED:
        return read_feed(capture.body, capture.final_url, outlet, capture.fetched_at)
    if came is SourceKind.SITEMAP:
        return read_sitemap(capture.body, capture.final_url, outlet, capture.fetched_at)
    return read_listing(Page(capture), source, outlet)


def really(body: bytes) -> SourceKind | None:
    """The kind of source that `body` begins like; None when its beginning says nothing."""
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"\x1f\x8b"):
        return SourceKind.SITEMAP  # feeds and pages are compressed in transfer, only sitemaps are gzip files
    if start.startswith(b"{"):
        return SourceKind.FEED
    found = _ROOT.search(start)
    return _ROOTS[(found[1] or found[2]).lower()] if found else None


def moment_of(candidate: Candidate) -> datetime | None:
    """When the source says that the article last changed, else when it was published; None when it says neither."""
    if candidate.modified is not None:
        return candidate.modified.instant
    dates = {hint.field: hint.value for hint in candidate.hints}
    for name in ("date_modified", "date_published"):
        if (instant := getattr(dates.get(name), "instant", None)) is not None:
            moment: datetime = instant
            return moment
    return None
