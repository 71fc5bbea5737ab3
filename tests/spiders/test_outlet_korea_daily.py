"""The outlet file of koreadaily.com, held against what is known of that site; all pages are our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.url import canonical, is_article, outlet_id, stamp_moment
from tests.spiders.a_page import KOREAN, OUTLETS, article, hint, listing, paragraphs

STAMP = "20240307154820746"


@pytest.mark.parametrize(
    ("url", "number"),
    [
        (f"https://www.koreadaily.com/article/{STAMP}", STAMP),
        (f"https://news.koreadaily.com/2024/03/07/society/generalsociety/{STAMP}.html", STAMP),
        (f"http://news.koreadaily.com/2024/03/07/economy/business/{STAMP}.html?x=1", STAMP),
        ("http://www.koreadaily.com/news/read.asp?art_id=7608516", "7608516"),
        ("http://www.koreadaily.com/news/read.asp?page=4&branch=&source=NY&category=society&art_id=7608516", "7608516"),
        ("https://www.koreadaily.com/article/7608516", "7608516"),
    ],
)
def test_the_four_generations_of_addresses_have_one_number_each(url: str, number: str) -> None:
    outlet = OUTLETS["korea_daily"]
    assert is_article(url, outlet)
    assert outlet_id(url, outlet) == number
    assert outlet_id(canonical(url, outlet), outlet) == number


@pytest.mark.parametrize(
    "url",
    [
        "https://www.koreadaily.com/section/articles/%ED%95%9C%EC%9D%B8%ED%83%80%EC%9A%B4?page=21",
        "https://www.koreadaily.com/search?searchWord=x&page=2",
        "https://www.koreadaily.com/",
        "http://www.koreadaily.com/index.html?branch=NY",
        "https://blog.koreadaily.com/someone/12345",
    ],
)
def test_lists_searches_and_blogs_are_no_articles(url: str) -> None:
    assert not is_article(url, OUTLETS["korea_daily"])


def test_the_number_is_los_angeles_time() -> None:
    moment = stamp_moment(f"https://www.koreadaily.com/article/{STAMP}", OUTLETS["korea_daily"])
    assert moment is not None
    assert moment.instant == datetime(2024, 3, 7, 23, 48, 20, 746000, tzinfo=UTC)


def test_blanks_at_the_end_of_a_tag_are_kept() -> None:
    urls = [source.url for source in OUTLETS["korea_daily"].sources]
    assert any(url.endswith("%20%20%20") for url in urls)


def test_a_tag_list_with_whole_bodies_gives_addresses_and_dates() -> None:
    outlet = OUTLETS["korea_daily"]
    body = "".join(
        f"<li><a href='/article/2025110{day}101010123'><strong>제목 {day}</strong><p>{'   '.join(KOREAN)} "
        f"홍길동 기자 hong@example.com시장 동네 시장</p></a>\n<span>2025.11.0{day}. 20:29</span></li>"
        for day in (2, 1)
    )
    found = listing(outlet, outlet.sources[-1].url, f"<ul>{body}</ul>")
    assert [hint(candidate, "headline") for candidate in found.candidates] == ["제목 2", "제목 1"]
    moments = [hint(candidate, "date_published").instant for candidate in found.candidates]
    assert moments == [datetime(2025, 11, 3, 4, 29, tzinfo=UTC), datetime(2025, 11, 2, 3, 29, tzinfo=UTC)]
    assert found.next_page == outlet.sources[-1].url + "?page=2"
    assert found.sources == ()


def test_a_current_korea_daily_page_is_read() -> None:
    got = article(
        OUTLETS["korea_daily"],
        "https://www.koreadaily.com/article/20251101101010123",
        "<title>시장 건물 다시 짓는다 - 미주중앙일보</title></head><body><div>Los Angeles 72.4° 2025.11.03(MON)</div>"
        "<div class=headline><h1>시장 건물 다시 짓는다</h1></div><div class=dateBox><p class=dateTime>"
        "<span class=input>2025.11.01 10:10</span><span class=update>2025.11.02 09:00</span></p></div>"
        f"<section id=newsBody>{paragraphs(KOREAN)}<p>▶제보: (000) 555-0100</p>"
        "<p>홍길동 기자 hong@example.com</p></section>"
        "<div>많이 본 뉴스</div><ul><li>다른 소식 2025.11.03</li></ul></body>",
    )
    assert got.headline == "시장 건물 다시 짓는다"
    assert got.article_body.split("\n\n") == KOREAN
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2025, 11, 1, 17, 10, 10, 123000, tzinfo=UTC)
    assert got.date_modified is not None
    assert got.date_modified.instant == datetime(2025, 11, 2, 17, 0, tzinfo=UTC)
    assert [(person.name, person.email) for person in got.authors] == [("홍길동", "hong@example.com")]


def test_an_old_korea_daily_page_is_dated_by_when_it_was_posted() -> None:
    got = article(
        OUTLETS["korea_daily"],
        "http://www.koreadaily.com/news/read.asp?art_id=6319773",
        "<title>x</title></head><body><div>Los Angeles Clear 72.4° 2025.11.03(MON)</div>"
        "<h2 id=article_title>시장 건물 다시 짓는다</h2>"
        "<p>[LA중앙일보] 발행 2018/06/25 미주판 3면 기사입력 2018/06/24 19:43</p>"
        f"<div id=article-box><div class=readpage-article-cont>{'<br><br>'.join(KOREAN)}</div></div>"
        "<p>Log in to Twitter or Facebook account to connect</p></body>",
    )
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2018, 6, 25, 2, 43, tzinfo=UTC)
    assert got.headline == "시장 건물 다시 짓는다"
    assert KOREAN[2] in got.article_body
    assert "Twitter" not in got.article_body


def test_a_korea_daily_page_without_any_date_of_its_own_has_none() -> None:
    got = article(
        OUTLETS["korea_daily"],
        "https://www.koreadaily.com/article/7608516",
        "<title>x</title></head><body><div>Los Angeles 2025.11.03(MON)</div>"
        f"<div class=headline><h1>시장 건물 다시 짓는다</h1></div>"
        f"<section id=newsBody>{paragraphs(KOREAN)}</section></body>",
    )
    assert got.date_published is None
