"""Where an outlet lists its articles, when its file does not say: what the front page and robots.txt announce, else
the usual addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from ingest.outlet import Outlet, Source, SourceKind
from ingest.page import Page
from ingest.url import on_site

_FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
_VAGUE_TYPES = {"application/json", "application/xml", "text/xml", ""}
_FEED_NAME = re.compile(r"(?i)(?:^|[/._-])(?:rss|feed|atom|rdf|allarticle)s?(?:[/._-]|\d|$)")
_FEED_LINK = re.compile(r"(?i)(?:/(?:feed|rss|atom)/?|/rss[^?]*\.xml|/(?:feed|atom|index)\.(?:xml|rdf|atom))$")
_COMMENTS = re.compile(r"(?i)comments?(?:/|[-_.]?feed|[-_.]?rss|$)|댓글")
_NEWS_SITEMAP = re.compile(r"(?i)(?:google)?news")
_USUAL_FEEDS = ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
_USUAL_NEWS_SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml")
_USUAL_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
_MOST_FEEDS = 20


def find_sources(page: Page | None, robots_txt: str | None, outlet: Outlet) -> tuple[Source, ...]:
    """Sources in the order in which they are worth asking: news sitemaps, feeds, sitemaps, the front page as listing.

    page: the front page; None when it could not be had. robots_txt: its text; None when there is none.
    Usual addresses are added, marked `guessed`, for a kind of source that nothing announces. Feeds of comments are
    left out. The sources of the outlet's own file are not repeated here.
    """
    feeds = list(dict.fromkeys(_feeds(page, outlet)))[:_MOST_FEEDS] if page is not None else []
    sitemaps = list(dict.fromkeys([*_in_robots(robots_txt or "", outlet), *(_linked_sitemaps(page) if page else ())]))
    found = [
        *(Source(kind=SourceKind.SITEMAP, url=url) for url in sitemaps if _is_news(url)),
        *(() if sitemaps else _guesses(SourceKind.SITEMAP, _USUAL_NEWS_SITEMAPS, outlet)),
        *(Source(kind=SourceKind.FEED, url=url) for url in feeds),
        *(() if feeds else _guesses(SourceKind.FEED, _USUAL_FEEDS, outlet)),
        *(Source(kind=SourceKind.SITEMAP, url=url) for url in sitemaps if not _is_news(url)),
        *(() if sitemaps else _guesses(SourceKind.SITEMAP, _USUAL_SITEMAPS, outlet)),
        Source(kind=SourceKind.LISTING, url=outlet.home),
    ]
    return tuple(found)


def _feeds(page: Page, outlet: Outlet) -> Iterator[str]:
    """Autodiscovery links first, then visible links that are called like a feed."""
    for link in page.tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        url = page.absolute(link.get("href"))
        if "alternate" not in relations or url is None or _is_of_comments(url, link.get("title")):
            continue
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        # WordPress announces the page itself as application/json, at /wp-json/
        named = kind in _VAGUE_TYPES and _FEED_NAME.search(urlsplit(url).path) and "/wp-json/" not in url
        if kind in _FEED_TYPES or (named and not link.get("hreflang")):
            yield url
    for anchor in page.tree.iter("a"):
        url = page.absolute(anchor.get("href"))
        if url and _FEED_LINK.search(urlsplit(url).path) and on_site(url, outlet) and not _is_of_comments(url, None):
            yield url


def _linked_sitemaps(page: Page) -> Iterator[str]:
    for link in page.tree.iter("link"):
        if "sitemap" in (link.get("rel") or "").lower().split() and (url := page.absolute(link.get("href"))):
            yield url


def _in_robots(text: str, outlet: Outlet) -> Iterator[str]:
    """The Sitemap lines of robots.txt. They may name another host (sitemaps.org, "cross submits")."""
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if not colon or key.strip("\ufeff \t").lower() != "sitemap":
            continue
        try:
            url = urljoin(outlet.home, value.partition(" #")[0].strip())
        except ValueError:
            continue
        if url.startswith(("http://", "https://")) and url != outlet.home:
            yield url


def _guesses(kind: SourceKind, paths: tuple[str, ...], outlet: Outlet) -> Iterator[Source]:
    for path in paths:
        yield Source(kind=kind, url=urljoin(outlet.home, path), guessed=True)


def _is_news(url: str) -> bool:
    return bool(_NEWS_SITEMAP.search(urlsplit(url).path))


def _is_of_comments(url: str, title: str | None) -> bool:
    return bool(_COMMENTS.search(urlsplit(url).path) or (title and re.search(r"(?i)comments?\b|댓글", title)))
