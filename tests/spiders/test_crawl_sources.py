"""Sources that are dead, wrong, endless or missing; and how far they are followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spiders.site import Answer, Box, Site, article, only

FEED_AND = '[[source]]\nkind = "feed"\nurl = "/feed"\n'


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as made:
        yield made


def listing(paths: list[str], more: str = "") -> Answer:
    items = "".join(f'<li><a href="{path}">The story at {path} has a long title</a></li>' for path in paths)
    return Answer(f"<html><body><ul>{items}</ul>{more}</body></html>".encode())


def sitemap(paths: list[str], *, index: bool = False) -> Answer:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    body = "".join(f"<{inner}><loc>HOME{path}</loc></{inner}>" for path in paths)
    return Answer(
        f'<?xml version="1.0"?><{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</{outer}>'.encode(),
        kind="application/xml",
    )


def at_home(site: Site, answer: Answer) -> Answer:
    answer.body = answer.body.replace(b"HOME", site.home.encode())
    return answer


def test_a_dead_source_harms_only_itself_and_is_named(box: Box, site: Site) -> None:
    site.with_articles(3)
    site.pages["/page-feed"] = Answer(b"<html><body>A page, not a feed</body></html>")
    site.outlet_file(
        box.outlets,
        sources=FEED_AND + '[[source]]\nkind = "sitemap"\nurl = "/missing.xml"\n'
        '[[source]]\nkind = "feed"\nurl = "/page-feed"\n',
    )
    found = only(box.crawl("the_loop", status=3))
    assert found["outcomes"]["new"] == 3
    assert found["complaints"] == [
        f"source {site.home}/missing.xml: http-404",
        f"source {site.home}/page-feed: expected a feed, got a web page",
    ]


def test_when_no_source_can_be_read_the_outlet_is_unhealthy(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    done = box.run("crawl", "the_loop")
    assert done.returncode == 3
    assert f"unhealthy: the_loop: no source could be read ({site.home}/feed: http-404)" in done.stderr


def test_a_sitemap_that_lists_itself_is_read_once(box: Box, site: Site) -> None:
    site.with_articles(2, feed=False)
    site.pages["/index.xml"] = at_home(site, sitemap(["/index.xml", "/one.xml", "/index.xml#again"], index=True))
    site.pages["/one.xml"] = at_home(site, sitemap([f"/news/story-of-the-hall-{number}" for number in (1, 2)]))
    site.outlet_file(box.outlets, sources='[[source]]\nkind = "sitemap"\nurl = "/index.xml"\n')
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 2
    assert site.requests["/index.xml"] == 1


def test_a_feed_with_entity_declarations_is_refused(box: Box, site: Site) -> None:
    site.pages["/feed"] = Answer(
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
        b"<rss version='2.0'><channel><title>&b;</title></channel></rss>",
        kind="application/rss+xml",
    )
    site.outlet_file(box.outlets)
    (complaint,) = only(box.crawl("the_loop", status=3))["complaints"]
    assert "entit" in complaint


def test_listings_are_paged_until_everything_is_known(box: Box, site: Site) -> None:
    site.with_articles(7, feed=False)
    paths = [f"/news/story-of-the-hall-{number}" for number in range(7, 0, -1)]
    for page in (1, 2, 3):
        more = f'<a rel="next" href="/list?page={page + 1}">next</a>' if page < 3 else ""
        site.pages["/list" if page == 1 else f"/list?page={page}"] = listing(paths[page * 2 - 2 : page * 2], more)
    source = '[[source]]\nkind = "listing"\nurl = "/list"\n'
    site.outlet_file(box.outlets, sources=source)
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 6
    site.requests.clear()
    assert only(box.crawl("the_loop"))["fresh"] == 0
    assert site.requests["/list?page=2"] == 0, "everything on the first page was known"
    box.crawl("the_loop", "--pages", "2")
    assert (site.requests["/list?page=2"], site.requests["/list?page=3"]) == (1, 0)


def test_a_pager_that_leads_back_is_followed_once(box: Box, site: Site) -> None:
    site.with_articles(2, feed=False)
    site.pages["/list"] = listing(["/news/story-of-the-hall-1"], '<a rel="next" href="/list?page=2">next</a>')
    site.pages["/list?page=2"] = listing(["/news/story-of-the-hall-2"], '<a rel="next" href="/list">next</a>')
    site.outlet_file(box.outlets, sources='[[source]]\nkind = "listing"\nurl = "/list"\n')
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 2
    assert (site.requests["/list"], site.requests["/list?page=2"]) == (1, 1)


def test_what_is_older_than_since_is_left_out_and_counted(box: Box, site: Site) -> None:
    site.with_articles(4, feed=False)
    items = "".join(
        f"<item><title>Story {day}</title><link>{site.home}/news/story-of-the-hall-{day}</link>"
        f"<pubDate>{day:02d} Mar 2026 08:15:00 +0000</pubDate></item>"
        for day in range(1, 5)
    )
    site.pages["/feed"] = Answer(
        f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode(),
        kind="application/rss+xml",
        headers={"ETag": '"feed-1"'},
    )
    site.outlet_file(box.outlets)
    found = only(box.crawl("the_loop", "--since", "2026-03-04"))
    assert (found["outcomes"]["new"], found["skipped"]) == (1, {"older": 3})
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 3, "the feed was not taken for wholly known"


def test_a_site_without_a_file_is_found_out_from_its_front_page(box: Box, site: Site) -> None:
    site.with_articles(3, feed=False)
    link = '<link rel="alternate" type="application/rss+xml" href="/hidden.rss">'
    third = '<a href="/news/story-of-the-hall-3">The third story of the old hall</a>'
    site.pages["/"] = Answer(f"<html><head>{link}</head><body>{third}</body></html>".encode())
    site.announce(["/news/story-of-the-hall-1"], at="/hidden.rss")
    site.pages["/robots.txt"] = Answer(f"Sitemap: {site.home}/map.xml\n".encode(), kind="text/plain")
    site.pages["/map.xml"] = at_home(site, sitemap(["/news/story-of-the-hall-2"]))
    found = only(box.crawl(site.home))
    assert found["outcomes"]["new"] == 3
    assert found["complaints"] == []
    assert site.requests["/"] == site.requests["/robots.txt"] == 1


def test_a_site_that_answers_nothing_is_unhealthy(box: Box) -> None:
    with Site() as site:
        home = site.home
    (complaint,) = only(box.crawl(home, status=3, timeout=120))["complaints"]
    assert complaint.startswith("no source could be read")
    assert "connection" in complaint


def test_the_limit_leaves_the_rest_for_the_next_run(box: Box, site: Site) -> None:
    site.with_articles(5)
    site.outlet_file(box.outlets)
    first = only(box.crawl("the_loop", "--limit", "2"))
    assert (first["outcomes"]["new"], first["left"]) == (2, 3)
    second = only(box.crawl("the_loop"))
    assert second["outcomes"]["new"] == 3
    assert [site.requests[f"/news/story-of-the-hall-{number}"] for number in (3, 4, 5)] == [1, 1, 1]


def test_a_dry_run_shows_what_would_be_fetched_and_stores_nothing(box: Box, site: Site) -> None:
    site.with_articles(2)
    site.outlet_file(box.outlets)
    found = only(box.crawl("the_loop", "--dry-run"))
    assert found["would_fetch"] == [f"{site.home}/news/story-of-the-hall-{number}" for number in (1, 2)]
    assert site.requests["/news/story-of-the-hall-1"] == 0
    assert not (box.folder / "corpus.db").exists()
    assert not (box.folder / "archive").exists()
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 2
    again = only(box.crawl("the_loop", "--dry-run"))
    assert again["fresh"] == 0
    assert len(again["would_fetch"]) == 2, "young articles are looked at again"


def test_crawl_delay_of_robots_txt_is_kept(box: Box, site: Site) -> None:
    site.with_articles(2)
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 0.7\n", kind="text/plain")
    site.outlet_file(box.outlets)
    assert only(box.crawl("the_loop"))["seconds"] >= 1.4
    site.pages["/news/story-of-the-hall-9"] = Answer(article(9))


def test_robots_txt_that_cannot_be_reached_allows_nothing(box: Box, site: Site) -> None:
    site.with_articles(2)
    site.pages["/robots.txt"] = Answer(b"oops", 503)
    site.outlet_file(box.outlets)
    (complaint,) = only(box.crawl("the_loop", status=3))["complaints"]
    assert "robots-unreachable" in complaint
    assert site.requests["/feed"] == 0
