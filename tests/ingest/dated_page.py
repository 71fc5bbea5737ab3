"""A page of an invented paper, and the dates found on it: for the tests of dates."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from ingest.article import Moment
from ingest.capture import Capture
from ingest.extract.dates import find_dates, rank_dates
from ingest.finding import Finding
from ingest.outlet import Outlet
from ingest.page import Page

FETCHED = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
URL = "https://news.example.com/city/harbour-bridge"
TEXT = "<p>The harbour bridge was opened to walkers again after a long winter of repairs and waiting.</p>" * 6


def outlet(**more: object) -> Outlet:
    given = {
        "slug": "example",
        "name": "Example",
        "home": "https://news.example.com/",
        "time_zone": "UTC",
        "languages": ("en",),
    }
    return Outlet(**(given | more))  # type: ignore[arg-type]


def page(body: str, head: str = "", url: str = URL, lang: str = "en", fetched_at: datetime = FETCHED) -> Page:
    top = f'<html lang="{lang}"><head><title>Harbour bridge opens | Example</title>{head}</head>'
    source = f"<!doctype html>{top}<body>{body}</body></html>"
    capture = Capture(url=url, final_url=url, fetched_at=fetched_at, status=200, body=source.encode())
    return Page(capture)


def found(target: Page, field: str = "date_published", of: Outlet | None = None) -> list[Finding]:
    chosen = of or outlet()
    return [finding for finding in find_dates(target, chosen, chosen.rules) if finding.field == field]


def moment(finding: Finding) -> Moment:
    assert isinstance(finding.value, Moment)
    return finding.value


def believed(target: Page, field: str = "date_published", of: Outlet | None = None) -> Moment | None:
    ranked = rank_dates(found(target, field, of), of or outlet(), target.capture.fetched_at)
    return moment(ranked[0][0]) if ranked else None


def best(target: Page, field: str = "date_published", of: Outlet | None = None) -> str | None:
    """The believed moment in UTC."""
    value = believed(target, field, of)
    if value is None:
        return None
    return f"{value.instant:%F}" if value.precision == "day" else f"{value.instant:%F %H:%M}"


def article(inner: str) -> str:
    return f"<main><article><h1>Harbour bridge opens</h1>{inner}{TEXT}</article></main>"


def ld(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org"} | data)}</script>'
