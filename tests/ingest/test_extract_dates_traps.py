"""Dates on a page that are not the article's: clocks, lists, cards, comments, events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ingest.extract.dates import find_dates
from ingest.outlet import Rules
from tests.ingest.dated_page import TEXT, article, best, found, ld, moment, outlet, page

# -- traps

CLOCKS = [
    '<div class="td-weather-top-widget">70.8 F</div><div class="td_data_time">Saturday, November 21, 2026</div>',
    "<header><p>Sunday, November 22, 2026</p></header>",
    '<div class="topbar"><span class="date">November 22, 2026</span></div>',
    '<div id="wrap-top"><div><ul><li class="date">November 22, 2026</li></ul></div></div>',
    '<div class="banner"><span class="date">2026.11.21(SAT)</span></div>',
    '<nav><span class="date">November 20, 2026</span></nav>',
    '<div role="banner"><span class="date">November 20, 2026</span></div>',
]


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_clock_of_the_header_is_never_a_date(clock: str) -> None:
    assert found(page(clock + article(""))) == []
    assert (
        best(page(clock + article('<time class="entry-date" datetime="2025-07-20T10:00:00Z"></time>')))
        == "2025-07-20 10:00"
    )


def test_a_date_of_today_inside_the_article_s_own_header_is_believed() -> None:
    assert best(page(article('<p class="date">22 November 2026, 02:15</p>'))) == "2026-11-22 02:15"


IN_SENTENCES = [
    "The carpenter had gone to the harbour with his sons at about 9 p.m. March 17, 2024, when the first plank broke.",
    "From left: the ferryman Ada Example and the old painter Ben Example stand on the new bridge on March 17, 2024.",
    "Wir suchen zum 1. April 2024 (gern auch früher) eine Zimmerin oder einen Zimmerer für die Hafenbrücke.",
]


@pytest.mark.parametrize("sentence", IN_SENTENCES)
def test_a_date_within_a_sentence_is_when_something_happened(sentence: str) -> None:
    assert best(page(article(f"<p>{sentence}</p>"), lang="de"), of=outlet(languages=("de",))) is None


def test_a_date_in_a_long_line_of_facts_is_the_article_s() -> None:
    facts = "18 November 2025 Ada Example Bridges, Harbours, Planks, Walkers, Winter, Repairs, Ferries, Boats"
    assert best(page(article(f"<p>{facts}</p>"))) == "2025-11-18"


IMPRINTS = [
    "<p>일간신문등록번호 : 가00196 | 등록일자 : 1966.03.08</p>",
    "<ul><li>제호 : 하늘일보</li><li>등록일 : 2011.03.08</li><li>발행인 : 한가람</li></ul>",
    "<p>등록번호 서울 아01234</p><p>등록일 2011년 3월 8일</p>",
]


@pytest.mark.parametrize("imprint", IMPRINTS)
def test_the_day_on_which_the_paper_was_registered_is_no_date_of_the_article(imprint: str) -> None:
    assert found(page(article(TEXT) + f"<div>{imprint}</div>", lang="ko"), of=outlet(languages=("ko",))) == []


def test_a_date_within_a_link_that_shows_a_heading_is_of_what_it_leads_to() -> None:
    link = "<a href='/other'><div>The ferry has a new captain, and she is from the other side</div>{}</a>"
    for date in ('<time datetime="2024-10-21">21.10.2024</time>', "<p class='date'>21 October 2024</p>"):
        assert best(page(article(TEXT * 2) + f"<div>{link.format(date)}</div>")) is None


FURNITURE = [
    '<aside><h3>Latest</h3><ul><li><a href="/a">A</a> <time datetime="2026-11-01T10:00:00Z"></time></li></ul></aside>',
    '<div class="related-posts"><p class="date">1 November 2026</p></div>',
    '<section class="comments"><div class="comment-meta">Ada, 1 November 2026 at 10:00</div></section>',
    '<div class="style_commentlinks"><ul><li><time>1 November 2026, 10:00</time></li></ul></div>',
    "<footer><p>© 1 November 2019 Example Press</p></footer>",
    '<div class="weather">1 November 2026</div>',
    "<p>The bridge was closed from 3 March 2020 to 5 May 2020.</p>",
    "<p>Workers began on 3 March 2020, when the first snow had melted, and went home in autumn without a word.</p>",
    "<table><tr><th>No</th><th>Title</th><th>Date</th></tr>"
    + "".join(
        f"<tr><td>{n}</td><td><a href='?num={n}'>Another text ..</a></td><td>2{n}-0{n}-1{n}</td></tr>"
        for n in range(1, 6)
    )
    + "</table>",
]


@pytest.mark.parametrize("furniture", FURNITURE)
def test_dates_of_other_things_are_not_the_article_s(furniture: str) -> None:
    assert best(page(article("") + furniture), of=outlet(languages=("ko",))) is None


@pytest.mark.parametrize("furniture", FURNITURE)
def test_the_article_s_own_date_stands_out_among_others(furniture: str) -> None:
    body = article('<p class="date">2025-10-01 16:48:15</p>') + furniture
    assert best(page(body), of=outlet(languages=("ko",))) == "2025-10-01 16:48"


def test_cards_after_an_article_without_date_are_not_believed() -> None:
    cards = "".join(
        f'<div class="card"><h3><a href="/{n}">Story</a></h3><time datetime="2026-10-0{n}">x</time></div>'
        for n in range(1, 5)
    )
    assert best(page(article("") + f"<section>{cards}</section>")) is None


def test_a_page_without_heading_or_text_tells_nothing() -> None:
    assert found(page("")) == []
    assert found(page("<p>1 November 2026</p>")) == []


def test_nothing_found_is_later_than_the_fetch() -> None:
    early = datetime(2024, 5, 6, 7, 0, tzinfo=UTC)
    head = ld(
        **{"@type": "NewsArticle", "datePublished": "2024-05-06T07:08:09Z", "dateModified": "2024-05-07T07:08:09Z"}
    )
    target = page(article('<p class="date">7 May 2024</p>'), head, fetched_at=early)
    findings = find_dates(target, outlet(), Rules())
    assert all(moment(finding).instant <= early + timedelta(minutes=10) for finding in findings)
    assert len(findings) == 1
