"""One crawl of a site where nearly everything is wrong: each address ends in the one outcome that fits it.

The crawl is made once; every test looks at one address of it.
"""

from __future__ import annotations

import gzip
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.spiders.site import Answer, Box, Site, article, only

MEGABYTE = 1024 * 1024
PATHS: dict[str, Answer | list[Answer]] = {
    "/news/plain-story-of-the-hall": Answer(article(1)),
    "/news/page-of-sixty-megabytes": Answer(b"<html>" + b"x" * (60 * MEGABYTE)),
    "/news/sixty-megabytes-without-length": Answer(b"x" * MEGABYTE, chunks=60),
    "/news/a-bomb-in-a-small-parcel": Answer(
        gzip.compress(b"\0" * (120 * MEGABYTE)), headers={"Content-Encoding": "gzip"}
    ),
    "/news/round-and-round-it-goes": Answer(status=302, headers={"Location": "/news/round-and-round-it-goes-2"}),
    "/news/round-and-round-it-goes-2": Answer(status=302, headers={"Location": "/news/round-and-round-it-goes"}),
    "/news/leads-into-the-private-net": Answer(status=302, headers={"Location": "http://10.255.255.1/news/a-1"}),
    "/news/leads-to-the-cloud-metadata": Answer(
        status=301, headers={"Location": "http://169.254.169.254/latest/meta-data/"}
    ),
    "/news/leads-to-another-site": Answer(status=301, headers={"Location": "https://elsewhere.example/news/a-1"}),
    "/news/has-moved-to-its-new-place": Answer(status=301, headers={"Location": "/news/the-new-place-of-the-story"}),
    "/news/the-new-place-of-the-story": Answer(article(2)),
    "/news/led-on-by-meta-refresh": Answer(
        b'<html><head><meta http-equiv="refresh" content="0; url=/news/where-the-refresh-leads"></head></html>'
    ),
    "/news/where-the-refresh-leads": Answer(article(3)),
    "/news/is-really-a-pdf-file": Answer(b"%PDF-1.7\n" + b"\x00\x01" * 400, kind="application/pdf"),
    "/news/was-withdrawn-for-good": Answer(b"<html>gone</html>", 410),
    "/news/cannot-be-found-any-more": Answer(b"<html>not found</html>", 404),
    "/news/is-forbidden-to-all": Answer(b"<html>no</html>", 403),
    "/news/never-gets-well-again": Answer(b"oops", 500),
    "/private/asked-not-to-be-read": Answer(article(4)),
    "/news/has-an-empty-body-today": Answer(b""),
    "/news/redirects-to-itself-once": [
        Answer(status=302, headers={"Location": "/news/redirects-to-itself-once"}),
        Answer(article(5)),
    ],
    "/news/is-busy-for-a-moment": [Answer(b"later", 503, headers={"Retry-After": "1"}), Answer(article(6))],
    "/news/too-many-requests-for-now": [Answer(b"later", 429, headers={"Retry-After": "1"}), Answer(article(7))],
    "/news/asks-to-wait-until-tomorrow": Answer(b"later", 503, headers={"Retry-After": "86400"}),
    "/news/breaks-off-half-way": [Answer(article(8), cut=400), Answer(article(8))],
    "/news/compressed-but-broken-once": [
        Answer(gzip.compress(article(9))[:-200], headers={"Content-Encoding": "gzip"}),
        Answer(gzip.compress(article(9)), headers={"Content-Encoding": "gzip"}),
    ],
    "/news/compressed-and-always-broken": Answer(
        gzip.compress(article(10))[:-200], headers={"Content-Encoding": "gzip"}
    ),
    "/news/with-bytes-that-are-no-utf8": Answer(
        article(11).replace(b"council voted", b"coun\xe7il voted", 1).replace(b"empty", b"em\xffpty", 1)
    ),
}
LED_TO = {"/news/round-and-round-it-goes-2", "/news/the-new-place-of-the-story", "/news/where-the-refresh-leads"}
FEED = [path for path in PATHS if path not in LED_TO]


@dataclass
class Crawled:
    """What the crawl left: its report, and the captures it stored."""

    report: dict[str, Any]
    captures: dict[str, list[tuple[str, str | None, str]]]
    articles: int
    site: Site

    def of(self, path: str) -> tuple[str, str | None]:
        """(outcome, reason) of the one capture of that path."""
        ((outcome, reason, _),) = self.captures[path]
        return outcome, reason


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawled:
    box = Box(tmp_path_factory.mktemp("bad_pages"))
    with Site(pages=dict(PATHS)) as site:
        site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /private/\n", kind="text/plain")
        site.announce([*FEED, "http://10.0.0.7/news/a-link-into-the-net", "https://elsewhere.example/news/other-site"])
        site.outlet_file(box.outlets, more='[addresses]\narticle = ["^/(news|private)/"]\n')
        report = box.crawl("the_loop", status=None)
        rows = _rows(box.folder / "corpus.db", "SELECT url, outcome, reason, coalesce(detail, '') FROM captures")
        captures: dict[str, list[tuple[str, str | None, str]]] = {}
        for url, outcome, reason, detail in rows:
            captures.setdefault(url.removeprefix(site.home), []).append((outcome, reason, detail))
        ((articles,),) = _rows(box.folder / "corpus.db", "SELECT count(*) FROM articles")
        return Crawled(report, captures, articles, site)


def _rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_every_announced_address_has_exactly_one_outcome(crawled: Crawled) -> None:
    assert set(crawled.captures) == set(FEED)
    assert {path: len(found) for path, found in crawled.captures.items() if len(found) != 1} == {}
    assert sum(only(crawled.report)["outcomes"].values()) == len(FEED)


@pytest.mark.parametrize(
    ("path", "outcome", "reason"),
    [
        ("/news/page-of-sixty-megabytes", "failed", "too-large"),
        ("/news/sixty-megabytes-without-length", "failed", "too-large"),
        ("/news/a-bomb-in-a-small-parcel", "failed", "too-large"),
        ("/news/round-and-round-it-goes", "failed", "redirect-loop"),
        ("/news/leads-into-the-private-net", "failed", "private-address"),
        ("/news/leads-to-the-cloud-metadata", "failed", "private-address"),
        ("/news/leads-to-another-site", "rejected", "off-site"),
        ("/news/is-really-a-pdf-file", "rejected", "not-html"),
        ("/news/was-withdrawn-for-good", "gone", "http-410"),
        ("/news/cannot-be-found-any-more", "gone", "http-404"),
        ("/news/is-forbidden-to-all", "failed", "http-403"),
        ("/news/never-gets-well-again", "failed", "http-500"),
        ("/private/asked-not-to-be-read", "rejected", "robots"),
        ("/news/has-an-empty-body-today", "rejected", "empty-body"),
        ("/news/asks-to-wait-until-tomorrow", "failed", "http-503"),
        ("/news/compressed-and-always-broken", "failed", "broken-content"),
    ],
)
def test_what_cannot_be_had_says_why(crawled: Crawled, path: str, outcome: str, reason: str) -> None:
    assert crawled.of(path) == (outcome, reason)


@pytest.mark.parametrize(
    "path",
    [
        "/news/plain-story-of-the-hall",
        "/news/has-moved-to-its-new-place",
        "/news/led-on-by-meta-refresh",
        "/news/redirects-to-itself-once",
        "/news/is-busy-for-a-moment",
        "/news/too-many-requests-for-now",
        "/news/breaks-off-half-way",
        "/news/compressed-but-broken-once",
        "/news/with-bytes-that-are-no-utf8",
    ],
)
def test_what_needs_patience_becomes_an_article(crawled: Crawled, path: str) -> None:
    assert crawled.of(path)[0] == "new"


def test_what_robots_txt_forbids_is_never_asked_for(crawled: Crawled) -> None:
    assert crawled.site.requests["/private/asked-not-to-be-read"] == 0


def test_links_to_other_hosts_are_skipped_and_counted(crawled: Crawled) -> None:
    assert only(crawled.report)["skipped"] == {"off-site": 2}


def test_a_page_that_fails_for_good_is_asked_for_five_times(crawled: Crawled) -> None:
    assert crawled.site.requests["/news/never-gets-well-again"] == 5
    assert crawled.site.requests["/news/page-of-sixty-megabytes"] == 1
    assert crawled.site.requests["/news/asks-to-wait-until-tomorrow"] == 1


def test_the_crawler_says_who_it_is(crawled: Crawled) -> None:
    agents = {headers["user-agent"] for _, headers in crawled.site.seen}
    assert {agent.partition("/")[0] for agent in agents} == {"ingest"}
    assert not any("referer" in headers or "cookie" in headers for _, headers in crawled.site.seen)
