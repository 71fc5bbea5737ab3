"""Where an outlet lists its articles, found from its front page, robots.txt and habit."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from ingest.capture import Capture
from ingest.discovery.home import find_sources
from ingest.outlet import Outlet, Source, SourceKind
from ingest.page import Page

HOME = "https://www.daily.example/en/"
OUTLET = Outlet(slug="daily", name="D", home=HOME)


def page(body: str) -> Page:
    return Page(
        Capture(url=HOME, final_url=HOME, fetched_at=datetime(2024, 6, 1, tzinfo=UTC), status=200, body=body.encode())
    )


def urls(sources: tuple[Source, ...], kind: SourceKind, *, guessed: bool = False) -> list[str]:
    return [source.url for source in sources if source.kind is kind and source.guessed is guessed]


def test_announced_feeds_are_found_and_none_guessed() -> None:
    sources = find_sources(
        page(
            """<link rel="alternate" type="application/rss+xml" title="News" href="/feed/">
            <link rel="ALTERNATE nofollow" type="application/atom+xml" href="atom.xml">
            <link rel="alternate" type="application/feed+json; charset=utf-8" href="/feed.json">
            <link rel="alternate" type="text/xml" href="/rss/all.xml">
            <link rel="alternate" type="application/rss+xml" href="/feed/">"""
        ),
        None,
        OUTLET,
    )
    assert urls(sources, SourceKind.FEED) == [
        "https://www.daily.example/feed/",
        "https://www.daily.example/en/atom.xml",
        "https://www.daily.example/feed.json",
        "https://www.daily.example/rss/all.xml",
    ]
    assert urls(sources, SourceKind.FEED, guessed=True) == []


def test_feeds_of_comments_and_other_alternates_are_left_out() -> None:
    sources = find_sources(
        page(
            """<link rel="alternate" type="application/rss+xml" title="D Comments Feed" href="/x/">
            <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2?feed">
            <link rel="alternate" type="application/json+oembed" href="/oembed">
            <link rel="alternate" hreflang="ko" href="/ko/feed/">
            <link rel="stylesheet" type="text/css" href="/feed.css"><link rel="alternate" href="javascript:x">
            <a href="/comments/feed/">Comments</a>"""
        ),
        None,
        OUTLET,
    )
    assert urls(sources, SourceKind.FEED) == []


def test_visible_links_to_feeds_count() -> None:
    sources = find_sources(
        page("<a href='/rss/economy.xml'>RSS</a><a href='https://b.example/feed'>x</a><a href='/feedback'>y</a>"),
        "",
        OUTLET,
    )
    assert urls(sources, SourceKind.FEED) == ["https://www.daily.example/rss/economy.xml"]


def test_sitemaps_of_robots_txt_are_found_news_first() -> None:
    robots = (
        "\ufeffUser-agent: *\nDisallow: /x\nsitemap: https://www.daily.example/all.xml # all\n"
        "Sitemap : /news-sitemap.xml\nSitemap:\nSitemap: http://[\nSitemap: ftp://a.example/\n"
    )
    sources = find_sources(page("<link rel=sitemap href='/map.xml'>"), robots, OUTLET)
    assert urls(sources, SourceKind.SITEMAP) == [
        "https://www.daily.example/news-sitemap.xml",
        "https://www.daily.example/all.xml",
        "https://www.daily.example/map.xml",
    ]
    assert urls(sources, SourceKind.SITEMAP, guessed=True) == []


def test_without_announcements_the_usual_addresses_are_guessed() -> None:
    sources = find_sources(None, None, OUTLET)
    assert "https://www.daily.example/feed/" in urls(sources, SourceKind.FEED, guessed=True)
    assert "https://www.daily.example/wp-sitemap.xml" in urls(sources, SourceKind.SITEMAP, guessed=True)
    assert [source for source in sources if not source.guessed] == [Source(kind=SourceKind.LISTING, url=HOME)]


def test_news_sitemaps_come_first_then_feeds_sitemaps_and_the_front_page() -> None:
    sources = find_sources(
        page("<link rel=alternate type=application/rss+xml href=/feed/>"),
        "Sitemap: https://daily.example/a.xml\nSitemap: https://daily.example/news.xml",
        OUTLET,
    )
    assert [source.url.rpartition("example")[2] for source in sources] == ["/news.xml", "/feed/", "/a.xml", "/en/"]


def test_a_flood_of_feeds_is_bounded() -> None:
    links = "".join(f"<link rel=alternate type=application/rss+xml href=/feed/{number}>" for number in range(100))
    assert len(urls(find_sources(page(links), None, OUTLET), SourceKind.FEED)) == 20


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_page_and_robots_txt_are_read(body: str, robots: str) -> None:
    with contextlib.suppress(UnicodeEncodeError):  # lone surrogates are no bytes of a page
        assert find_sources(page(body), robots, OUTLET)[-1].url == HOME
