"""A page of an invented paper, and the authors found on it: for the tests of authors."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from ingest.article import Person
from ingest.capture import Capture
from ingest.extract.authors import find_authors, rank_authors
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

URL = "https://news.example.com/city/harbour-bridge"
TITLE = "Harbour bridge opens to walkers again"
OUTLET = Outlet(slug="example", name="The Springfield Star", home="https://news.example.com/")
TEXT = "<p>The bridge was opened to walkers again after a long winter of repairs, and of waiting for them. </p>" * 3
LONG = f"<p>{'The bridge was opened to walkers again after a long winter of repairs. ' * 4}</p>" * 3


def page(body: str, head: str = "", url: str = URL, title: str = TITLE) -> Page:
    top = f"<head><title>{title} - The Springfield Star</title>{head}</head>"
    source = f"<!doctype html><html>{top}<body>{body}</body></html>"
    fetched = datetime(2026, 11, 22, tzinfo=UTC)
    return Page(Capture(url=url, final_url=url, fetched_at=fetched, status=200, body=source.encode()))


def article(byline: str = "", end: str = "", head: str = "", text: str = LONG) -> Page:
    return page(f"<article><h1>{TITLE}</h1>{byline}{text}{end}</article>", head)


def json_ld(**more: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def found(target: Page, voice: Voice | None = None, outlet: Outlet = OUTLET) -> list[Finding]:
    findings = [finding for finding in find_authors(target, outlet, Rules()) if finding.field == "authors"]
    return [finding for finding in findings if voice is None or finding.voice is voice]


def people(finding: Finding) -> tuple[Person, ...]:
    assert isinstance(finding.value, tuple)
    return tuple(person for person in finding.value if isinstance(person, Person))


def names(target: Page, voice: Voice | None = None, outlet: Outlet = OUTLET) -> list[str]:
    ranked = rank_authors(found(target, voice, outlet), outlet)
    return [person.name for person in people(ranked[0][0])] if ranked else []
