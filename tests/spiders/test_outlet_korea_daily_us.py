"""The outlet file of koreadailyus.com, held against what is known of that site; all pages are our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.article import Article
from ingest.url import canonical, is_article
from tests.spiders.a_page import OUTLETS, TEXT, article, listing, paragraphs

US = "https://www.koreadailyus.com/market-hall-to-be-rebuilt/"
TAGDIV = (
    "<title>Market hall to be rebuilt - The Korea Daily</title>{head}</head><body>"
    "<div class=td-weather-top-widget>70.8 F</div>"
    "<div class=td_data_time>Monday, November 3, 2025</div><article><header class=td-post-title>"
    "<h1 class=entry-title>Market hall to be rebuilt</h1>{date}</header><span>- Advertisement -</span>"
    "<div class=td-post-content>{text}<p>BY HONG GILDONG [hong@example.com]</p></div>- Advertisement -"
    "<div class=author-box-wrap><div class='td-author-name vcard author'>Hong Gildong</div>"
    "<div class=td-author-description>Hong worked at the Museum of Rivers before.</div></div></article>"
    "<div class=td_block_related_posts><a href=/x>Other</a><time class='entry-date td-module-date' "
    "datetime='2025-11-02T10:00:00+00:00'>November 2, 2025</time></div></body>"
)


def tagdiv(head: str = "", date: str = "") -> Article:
    return article(OUTLETS["korea_daily_us"], US, TAGDIV.format(head=head, date=date, text=paragraphs(TEXT)))


def test_the_header_clock_is_never_the_date() -> None:
    got = tagdiv()
    assert got.date_published is None
    assert got.date_modified is None
    assert got.headline == "Market hall to be rebuilt"
    assert got.article_body.split("\n\n") == TEXT
    assert [(person.name, person.email) for person in got.authors] == [("Hong Gildong", "hong@example.com")]


def test_the_themes_time_is_local_whatever_its_offset_says() -> None:
    got = tagdiv(date="<time class='entry-date updated td-module-date' datetime='2025-10-30T09:15:00+00:00'>x</time>")
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2025, 10, 30, 16, 15, tzinfo=UTC)


def test_the_themes_metas_have_the_same_untrue_offset() -> None:
    got = tagdiv(
        head="<meta itemprop=datePublished content=2025-10-30T09:15:00+00:00>",
        date="<time class='entry-date updated td-module-date' datetime='2025-10-30T09:15:00+00:00'>x</time>",
    )
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2025, 10, 30, 16, 15, tzinfo=UTC)


def test_structured_dates_are_believed_before_the_theme() -> None:
    got = tagdiv(
        head="<meta property=article:published_time content=2025-10-30T16:20:00+00:00>",
        date="<time class='entry-date updated td-module-date' datetime='2025-10-30T09:15:00+00:00'>x</time>",
    )
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2025, 10, 30, 16, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "path", ["category/newsletter", "katchup-briefing-nov-3", "tag/x", "author/y", "page/2", "?s=x", ""]
)
def test_shelves_and_the_newsletter_are_no_articles(path: str) -> None:
    assert not is_article(f"https://www.koreadailyus.com/{path}", OUTLETS["korea_daily_us"])


def test_slugs_and_short_links_are_articles() -> None:
    outlet = OUTLETS["korea_daily_us"]
    assert (
        canonical("http://koreadailyus.com/market-hall?utm_source=x", outlet) == "https://koreadailyus.com/market-hall"
    )
    assert canonical("https://www.koreadailyus.com/?p=49688", outlet) == "https://koreadailyus.com/?p=49688"
    assert is_article("https://www.koreadailyus.com/?p=49688", outlet)


def test_the_front_page_leads_to_categories_but_not_to_the_newsletter() -> None:
    outlet = OUTLETS["korea_daily_us"]
    body = (
        "<nav><a href=/category/society/>Society</a><a href=/category/newsletter/>N</a></nav>"
        "<h3><a href=/market-hall-to-be-rebuilt/>Market hall to be rebuilt</a></h3>"
    )
    found = listing(outlet, outlet.home, body, which=0)
    assert [source.url for source in found.sources] == ["https://www.koreadailyus.com/category/society/"]
    assert [candidate.url for candidate in found.candidates] == [US]
