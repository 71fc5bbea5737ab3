"""Sources that are dead, wrong, endless or missing; and how far they are followed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.spiders.site import Answer, Box, Site, article, only

FEED_AND = '[[source]]\nkind = "feed"\nurl = "/feed"\n'
SITEMAP = '[[source]]\nkind = "sitemap"\nurl = "/index.xml"\n'
LISTING = '[[source]]\nkind = "listing"\nurl = "/list"\n'


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


@dataclass
class Shared:
    """One crawl of many small sites side by side: what it says of each, and what each was asked."""

    sites: dict[str, Site]
    outlets: dict[str, dict[str, Any]]


def _lay_out(sites: dict[str, Site], box: Box) -> None:
    dead = sites["dead_source"].with_articles(3)
    dead.pages["/page-feed"] = Answer(b"<html><body>A page, not a feed</body></html>")
    missing, page = (f'[[source]]\nkind = "{kind}"\nurl = "/{path}"\n' for kind, path in
                     (("sitemap", "missing.xml"), ("feed", "page-feed")))  # fmt: skip
    dead.outlet_file(box.outlets, slug="dead_source", sources=FEED_AND + missing + page)

    sites["no_source"].outlet_file(box.outlets, slug="no_source")

    loop = sites["self_listing"].with_articles(2, feed=False)
    loop.pages["/index.xml"] = at_home(loop, sitemap(["/index.xml", "/one.xml", "/index.xml#again"], index=True))
    loop.pages["/one.xml"] = at_home(loop, sitemap([f"/news/story-of-the-hall-{number}" for number in (1, 2)]))
    loop.outlet_file(box.outlets, slug="self_listing", sources=SITEMAP)

    bomb = sites["entities"]
    bomb.pages["/feed"] = Answer(
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
        b"<rss version='2.0'><channel><title>&b;</title></channel></rss>",
        kind="application/rss+xml",
    )
    bomb.outlet_file(box.outlets, slug="entities")

    pager = sites["pager"].with_articles(2, feed=False)
    pager.pages["/list"] = listing(["/news/story-of-the-hall-1"], '<a rel="next" href="/list?page=2">next</a>')
    pager.pages["/list?page=2"] = listing(["/news/story-of-the-hall-2"], '<a rel="next" href="/list">next</a>')
    pager.outlet_file(box.outlets, slug="pager", sources=LISTING)

    bare = sites["no_file"].with_articles(3, feed=False)
    link = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{it}.rss">' for it in ("hidden", "broken"))
    third = '<a href="/news/story-of-the-hall-3">The third story of the old hall</a>'
    bare.pages["/"] = Answer(f"<html><head>{link}</head><body>{third}</body></html>".encode())
    bare.announce(["/news/story-of-the-hall-1"], at="/hidden.rss")
    bare.pages["/robots.txt"] = Answer(f"Sitemap: {bare.home}/map.xml\n".encode(), kind="text/plain")
    bare.pages["/map.xml"] = at_home(bare, sitemap(["/news/story-of-the-hall-2"]))

    slow = sites["crawl_delay"].with_articles(2)
    slow.pages["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 0.7\n", kind="text/plain")
    slow.outlet_file(box.outlets, slug="crawl_delay")

    closed = sites["robots_down"].with_articles(2)
    closed.pages["/robots.txt"] = Answer(b"oops", 503)
    closed.outlet_file(box.outlets, slug="robots_down")


NAMES = ["dead_source", "no_source", "self_listing", "entities", "pager", "crawl_delay", "robots_down"]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    box = Box(tmp_path_factory.mktemp("sources"))
    with ExitStack() as open_sites:
        sites = {name: open_sites.enter_context(Site()) for name in [*NAMES, "no_file"]}
        with Site() as gone:
            nobody = gone.home
        _lay_out(sites, box)
        hosts = {"no_file": sites["no_file"].home, "nobody": nobody}
        report = box.crawl(*NAMES, *hosts.values(), status=3, timeout=180)
        slugs = {url.removeprefix("http://"): name for name, url in hosts.items()}
        return Shared(sites, {slugs.get(found["outlet"], found["outlet"]): found for found in report["outlets"]})


def test_a_dead_source_harms_only_itself_and_is_named(shared: Shared) -> None:
    found, home = shared.outlets["dead_source"], shared.sites["dead_source"].home
    assert found["outcomes"]["new"] == 3
    assert sorted(found["complaints"]) == [  # in the order in which they were answered
        f"source {home}/missing.xml: http-404",
        f"source {home}/page-feed: expected a feed, got a web page",
    ]


def test_when_no_source_can_be_read_the_outlet_is_unhealthy(shared: Shared) -> None:
    home = shared.sites["no_source"].home
    assert shared.outlets["no_source"]["complaints"] == [f"no source could be read ({home}/feed: http-404)"]


def test_a_sitemap_that_lists_itself_is_read_once(shared: Shared) -> None:
    assert shared.outlets["self_listing"]["outcomes"]["new"] == 2
    assert shared.sites["self_listing"].requests["/index.xml"] == 1


def test_a_feed_with_entity_declarations_is_refused(shared: Shared) -> None:
    (complaint,) = shared.outlets["entities"]["complaints"]
    assert "entit" in complaint


def test_a_pager_that_leads_back_is_followed_once(shared: Shared) -> None:
    requests = shared.sites["pager"].requests
    assert shared.outlets["pager"]["outcomes"]["new"] == 2
    assert (requests["/list"], requests["/list?page=2"]) == (1, 1)


def test_a_site_without_a_file_is_found_out_from_its_front_page(shared: Shared) -> None:
    requests = shared.sites["no_file"].requests
    assert shared.outlets["no_file"]["outcomes"]["new"] == 3
    assert shared.outlets["no_file"]["complaints"] == []
    assert requests["/"] == requests["/robots.txt"] == 1


def test_a_source_that_the_front_page_names_and_that_cannot_be_had_is_told(shared: Shared) -> None:
    assert any("/broken.rss: http-404" in note for note in shared.outlets["no_file"]["notes"])
    assert not any("/sitemap.xml" in note for note in shared.outlets["no_file"]["notes"])


def test_a_site_that_answers_nothing_is_unhealthy(shared: Shared) -> None:
    (complaint,) = shared.outlets["nobody"]["complaints"]
    assert complaint.startswith("no source could be read")
    assert "connection" in complaint


def test_the_crawl_delay_of_robots_txt_is_kept(shared: Shared) -> None:
    assert shared.outlets["crawl_delay"]["seconds"] >= 1.4


def test_robots_txt_that_cannot_be_reached_allows_nothing(shared: Shared) -> None:
    (complaint,) = shared.outlets["robots_down"]["complaints"]
    assert "robots-unreachable" in complaint
    assert shared.sites["robots_down"].requests["/feed"] == 0


def test_listings_are_paged_until_everything_is_known(box: Box, site: Site) -> None:
    site.with_articles(7, feed=False)
    paths = [f"/news/story-of-the-hall-{number}" for number in range(7, 0, -1)]
    for page in (1, 2, 3):
        more = f'<a rel="next" href="/list?page={page + 1}">next</a>' if page < 3 else ""
        site.pages["/list" if page == 1 else f"/list?page={page}"] = listing(paths[page * 2 - 2 : page * 2], more)
    site.outlet_file(box.outlets, sources=LISTING)
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 6
    site.requests.clear()
    assert only(box.crawl("the_loop"))["fresh"] == 0
    assert site.requests["/list?page=2"] == 0, "everything on the first page was known"
    box.crawl("the_loop", "--pages", "2")
    assert (site.requests["/list?page=2"], site.requests["/list?page=3"]) == (1, 0)


def test_paging_that_was_cut_short_is_gone_on_with(box: Box, site: Site) -> None:
    site.with_articles(6, feed=False)
    paths = [f"/news/story-of-the-hall-{number}" for number in range(6, 0, -1)]
    for page in (1, 2, 3):  # the last page leads to one that is not there
        more = f'<a rel="next" href="/list?page={page + 1}">next</a>'
        site.pages["/list" if page == 1 else f"/list?page={page}"] = listing(paths[page * 2 - 2 : page * 2], more)
    site.outlet_file(box.outlets, sources=LISTING)
    assert only(box.crawl("the_loop", "--limit", "2"))["outcomes"]["new"] == 2
    assert site.requests["/list?page=2"] == 0
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 4
    site.requests.clear()
    box.crawl("the_loop")
    assert site.requests["/list?page=2"] == 0, "it has been read to its end"


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


def test_the_limit_leaves_the_rest_for_the_next_run(box: Box, site: Site) -> None:
    site.with_articles(5)
    site.outlet_file(box.outlets)
    first = only(box.crawl("the_loop", "--limit", "2"))
    assert (first["outcomes"]["new"], first["left"]) == (2, 3)
    second = only(box.crawl("the_loop"))
    assert second["outcomes"]["new"] == 3
    assert [site.requests[f"/news/story-of-the-hall-{number}"] for number in (3, 4, 5)] == [1, 1, 1]


def test_a_page_that_takes_too_long_is_asked_for_only_once_more(box: Box, site: Site) -> None:
    site.with_articles(2)
    site.pages["/news/story-of-the-hall-1"] = Answer(article(1), before=lambda: time.sleep(1.6))
    site.outlet_file(box.outlets)
    found = only(box.crawl("the_loop", "--timeout", "1", status=None))
    assert found["outcomes"]["new"] == 1
    assert found["reasons"]["failed"] == {"timeout": 1}
    assert site.requests["/news/story-of-the-hall-1"] == 2


def test_a_declared_source_that_is_only_a_guess_may_be_missing(box: Box, site: Site) -> None:
    site.with_articles(2)
    guess = '[[source]]\nkind = "feed"\nurl = "/rss/opinion.xml"\nguessed = true\n'
    site.outlet_file(box.outlets, sources=FEED_AND + guess)
    done = box.run("crawl", "the_loop")
    assert done.returncode == 0, done.stderr
