"""A source's answer to what it announces, by what really came rather than by what was expected."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from ingest.article import Moment
from ingest.capture import Capture
from ingest.discovery.feed import read_feed
from ingest.discovery.found import Candidate, Found
from ingest.discovery.listing import read_listing
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


def is_older(candidate: Candidate, since: datetime) -> bool | None:
    """Whether the source dates the article before `since`; None when it does not date it.

    What it says of the last change counts before what it says of publication; a day without a time is older only
    when all of it is.
    """
    moment = candidate.modified or _hinted(candidate, "date_modified") or _hinted(candidate, "date_published")
    if moment is None:
        return None
    end = moment.instant + timedelta(days=1) if moment.precision == "day" else moment.instant
    return end <= since


def _hinted(candidate: Candidate, field: str) -> Moment | None:
    values = (hint.value for hint in candidate.hints if hint.field == field)
    return next((value for value in values if isinstance(value, Moment)), None)
