"""Sitemaps: entries, indexes, news, gzip; what is refused."""

from __future__ import annotations

import contextlib
import gzip
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.discovery import sitemap
from ingest.discovery.found import Candidate, Found
from ingest.discovery.sitemap import read_sitemap
from ingest.errors import SourceError, UnsafeXml
from ingest.finding import Voice
from ingest.outlet import Outlet, SourceKind

URL = "https://www.daily.example/sitemap.xml"
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
OUTLET = Outlet(slug="daily", name="D", home="https://www.daily.example/", time_zone="Asia/Seoul", languages=("ko",))
SPACE = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def read(body: str | bytes) -> Found:
    return read_sitemap(body.encode() if isinstance(body, str) else body, URL, OUTLET, NOW)


def urlset(*entries: str) -> str:
    return f'<?xml version="1.0"?><urlset {SPACE}>' + "".join(f"<url>{entry}</url>" for entry in entries) + "</urlset>"


def index(*entries: str) -> str:
    return f"<sitemapindex {SPACE}>" + "".join(f"<sitemap>{entry}</sitemap>" for entry in entries) + "</sitemapindex>"


def loc(path: str, more: str = "") -> str:
    return f"<loc>https://www.daily.example{path}</loc>{more}"


def hint(candidate: Candidate, field: str) -> Any:
    return next((found.value for found in candidate.hints if found.field == field), None)


def test_lastmod_is_a_change_and_never_a_publication() -> None:
    (candidate,) = read(urlset(loc("/story-one", "<lastmod>2024-05-30T10:00:00+09:00</lastmod>"))).candidates
    assert candidate.modified is not None
    assert candidate.modified.instant == datetime(2024, 5, 30, 1, tzinfo=UTC)
    assert hint(candidate, "date_modified") == candidate.modified
    assert hint(candidate, "date_published") is None
    assert candidate.hints[0].voice is Voice.SITEMAP


def test_a_news_entry_brings_title_date_and_keywords() -> None:
    news = (
        "<news:news><news:publication><news:name>D</news:name></news:publication><news:title>A &amp; B</news:title>"
        "<news:publication_date>2024-05-30</news:publication_date><news:keywords>water, dams, water</news:keywords>"
        "</news:news>"
    )
    (candidate,) = read(urlset(loc("/story-one", news))).candidates
    assert hint(candidate, "headline") == "A & B"
    assert hint(candidate, "keywords") == ("water", "dams")
    published = hint(candidate, "date_published")
    assert (published.instant, published.precision) == (datetime(2024, 5, 29, 15, tzinfo=UTC), "day")


def test_entries_come_newest_first() -> None:
    days = {"/story-a": "2024-05-01", "/story-b": "2024-05-03", "/story-c": "", "/story-d": "2024-05-02"}
    found = read(urlset(*(loc(path, f"<lastmod>{day}</lastmod>" if day else "") for path, day in days.items())))
    assert [candidate.url[-1] for candidate in found.candidates] == ["b", "d", "a", "c"]


def test_one_lastmod_on_every_entry_is_when_the_file_was_made() -> None:
    stamp = "<lastmod>2024-05-30T10:00:00Z</lastmod>"
    found = read(urlset(*(loc(f"/story-{number}", stamp) for number in range(6))))
    assert {candidate.modified for candidate in found.candidates} == {None}
    assert "not believed" in found.problems[0]


def test_what_is_left_out_is_counted() -> None:
    found = read(urlset(loc("/a-story"), loc("/a-story/"), loc("/"), "<loc>https://b.example/x</loc>", "<lastmod/>"))
    assert len(found.candidates) == 1
    assert found.skipped == {"duplicate": 1, "not-article-address": 1, "off-site": 1, "no-link": 1}


def test_an_index_names_its_sitemaps_news_first_then_newest() -> None:
    found = read(
        index(
            loc("/post-sitemap1.xml", "<lastmod>2024-05-01</lastmod>"),
            loc("/post-sitemap2.xml", "<lastmod>2024-05-02</lastmod>"),
            loc("/old.xml"),
            loc("/news-sitemap.xml"),
        )
    )
    assert [source.url.rpartition("/")[2] for source in found.sources] == [
        "news-sitemap.xml",
        "post-sitemap2.xml",
        "post-sitemap1.xml",
        "old.xml",
    ]
    assert {source.kind for source in found.sources} == {SourceKind.SITEMAP}
    assert found.sources[1].modified is not None
    assert found.sources[3].modified is None


def test_a_sitemap_that_lists_itself_leads_nowhere() -> None:
    found = read(
        index(f"<loc>{URL}</loc>", loc("/a.xml"), loc("/a.xml"), "<loc>https://b.example/s.xml</loc>", "<loc/>")
    )
    assert [source.url for source in found.sources] == ["https://www.daily.example/a.xml"]
    assert found.skipped == {"duplicate": 2, "off-site": 1, "no-link": 1}


@pytest.mark.parametrize(
    "path",
    [
        "/wp-sitemap-taxonomies-category-1.xml",
        "/wp-sitemap-users-1.xml",
        "/category-sitemap.xml",
        "/author-sitemap2.xml",
    ],
)
def test_sitemaps_of_shelves_and_people_are_not_visited(path: str) -> None:
    found = read(index(loc(path), loc("/wp-sitemap-posts-post-1.xml")))
    assert len(found.sources) == 1
    assert found.skipped == {"not-article-source": 1}


@pytest.mark.parametrize("body", [index(), urlset()])
def test_an_empty_one_is_a_problem(body: str) -> None:
    assert "without" in read(body).problems[0]


def test_broken_addresses_in_an_index_are_counted() -> None:
    assert read(index("<loc>http://[</loc>", "<loc>mailto:x</loc>")).skipped == {"no-link": 2}


def test_gzip_is_unpacked_member_by_member() -> None:
    body = urlset(loc("/story-one"), loc("/story-two")).encode()
    assert len(read(gzip.compress(body[:90]) + gzip.compress(body[90:])).candidates) == 2


def test_damaged_gzip_gives_what_comes_before_the_damage() -> None:
    body = gzip.compress(urlset(*(loc(f"/story-{number}-{number * 7919}") for number in range(300))).encode())
    found = read(body[: len(body) // 2])
    assert 0 < len(found.candidates) < 300
    assert "gzip ends too early" in found.problems


def test_gzip_followed_by_a_broken_member_is_kept() -> None:
    found = read(gzip.compress(urlset(loc("/story-one")).encode()) + b"\x1f\x8b\x08\xff\xff\xff\xff\xff\xff\xff\xff")
    assert len(found.candidates) == 1
    assert found.problems[0].startswith("gzip")


def test_gzip_that_is_none_is_refused() -> None:
    with pytest.raises(SourceError, match="gzip that cannot be unpacked"):
        read(b"\x1f\x8bxxxxxxxxxxxxxxx")


def test_a_gzip_bomb_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "LARGEST", 10_000)
    with pytest.raises(SourceError, match="unpacks to more than 10000 bytes"):
        read(gzip.compress(b" " * 10_001))


def test_the_limit_is_what_the_protocol_allows() -> None:
    assert sitemap.LARGEST == 52_428_800


def test_a_text_sitemap_is_one_address_a_line() -> None:
    found = read("https://daily.example/story-one\n\nhttps://daily.example/story-two\nrubbish\n")
    assert len(found.candidates) == 2
    assert found.skipped == {"no-link": 1}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("", "empty"),
        ("hello\nworld", "text without addresses"),
        ("<html><body>404</body></html>", "a web page"),
        ("<!DOCTYPE html><body>404</body>", "a web page"),
        ("<rss/>", "got <rss>"),
        ("<1", "got <>"),
        ("<1><urlset/>", "cannot be parsed"),
    ],
)
def test_what_is_no_sitemap_is_named(body: str, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read(body)


def test_what_is_not_well_formed_gives_what_can_be_read() -> None:
    found = read(f"<urlset {SPACE}><url><loc>https://daily.example/story-one?a=1&b=2</loc></url><url>")
    assert len(found.candidates) == 1
    assert "not well-formed" in found.problems[0]


@pytest.mark.parametrize("entity", ['"aaaa"', 'SYSTEM "file:///etc/hostname"', 'SYSTEM "https://daily.example/x"'])
def test_declared_entities_are_refused_unread(entity: str) -> None:
    head = f"<!DOCTYPE urlset [<!ENTITY a {entity}>]>"
    with pytest.raises(UnsafeXml):
        read(head + urlset("<loc>https://daily.example/&a;</loc>"))


def test_an_undeclared_entity_is_not_looked_up() -> None:
    assert len(read(urlset("<loc>https://daily.example/a-b</loc><lastmod>&nbsp;</lastmod>")).candidates) == 1


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode) | st.binary(max_size=60).map(gzip.compress))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(SourceError):
        read(body)


@given(st.text(max_size=80), st.sampled_from(["urlset", "sitemapindex"]))
def test_any_entry_is_read_or_refused(text: str, root: str) -> None:
    with contextlib.suppress(SourceError):
        read(f"<{root}><url><loc>{text}</loc></url><sitemap><loc>https://daily.example/{text}</loc></sitemap></{root}>")
