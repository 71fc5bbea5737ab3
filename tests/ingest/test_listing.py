"""Listings: entries by selectors and by judgement, their dates, further pages and further listings."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.capture import Capture
from ingest.discovery.found import Candidate, Found
from ingest.discovery.listing import read_listing
from ingest.finding import Voice
from ingest.outlet import Addresses, Outlet, Source, SourceKind
from ingest.page import Page

HOME = "https://www.daily.example/"
NOW = datetime(2025, 10, 20, 12, tzinfo=UTC)
OUTLET = Outlet(slug="daily", name="The Daily", home=HOME, time_zone="Asia/Seoul", languages=("ko",), date_order="YMD")
NUMBERED = Outlet(
    slug="daily",
    name="The Daily",
    home=HOME,
    time_zone="Asia/Seoul",
    languages=("ko",),
    date_order="YMD",
    addresses=Addresses(article=(re.compile(r"^/view\?(?:.*&)?num=\d"),), keep=("num",)),
)


def source(**keys: Any) -> Source:
    return Source(kind=SourceKind.LISTING, url=HOME, **keys)


def page(body: str, url: str = HOME) -> Page:
    return Page(
        Capture(
            url=url,
            final_url=url,
            fetched_at=NOW,
            status=200,
            headers=(("content-type", "text/html; charset=utf-8"),),
            body=f"<html><body>{body}</body></html>".encode(),
        )
    )


def read(body: str, outlet: Outlet = NUMBERED, url: str = HOME, **keys: Any) -> Found:
    return read_listing(page(body, url), source(**keys), outlet)


def hint(candidate: Candidate, field: str) -> Any:
    return next((found.value for found in candidate.hints if found.field == field), None)


def days(found: Found) -> list[str | None]:
    dates = [hint(candidate, "date_published") for candidate in found.candidates]
    return [moment.raw if moment else None for moment in dates]


def row(number: int, title: str, day: str) -> str:
    return f"<tr><td>{number}</td><td><a href='/view?num={number}&page=1&keyword='>{title}</a></td><td>{day}</td></tr>"


TABLE = (
    "<table><tr><th>번호</th><th>제목</th><th>날짜</th></tr>"
    + row(62, "강을 건너는 다리 [2024년 6월]", "25-10-01")
    + row(61, "물길을 나누는 두 도시의 오랜 이야기가 여기서 잘린..", "25-09-30")
    + row(60, "새 도서관", "24-12-31")
    + "</table>"
)


def test_a_board_table_gives_addresses_whole_titles_and_days() -> None:
    found = read(TABLE)
    assert [candidate.url[-22:] for candidate in found.candidates] == [
        f"view?num={number}&page=1&keyword="[-22:] for number in (62, 61, 60)
    ]
    assert [hint(candidate, "headline") for candidate in found.candidates] == [
        "강을 건너는 다리 [2024년 6월]",
        None,
        "새 도서관",
    ]
    assert days(found) == ["25-10-01", "25-09-30", "24-12-31"]
    first = hint(found.candidates[0], "date_published")
    assert (first.instant, first.precision) == (datetime(2025, 9, 30, 15, tzinfo=UTC), "day")
    assert found.candidates[0].hints[0].voice is Voice.LISTING


def test_the_row_of_the_page_itself_does_not_lend_its_date_to_another() -> None:
    found = read(TABLE, url=f"{HOME}view?num=62&page=1")
    assert days(found) == ["25-10-01", "25-09-30", "24-12-31"]


def test_selectors_say_what_an_entry_is() -> None:
    body = """
    <ul><li><a class=pic href="/view?num=1"><img></a><p>종합</p>
        <a class=t href="/view?num=1"><b>첫째 소식</b> 2024.01.01</a>
        <i>2025-10-02 08:52</i><u>홍길동 기자</u></li>
        <li><a class=t href="/view?num=2"><b>둘째 소식</b></a><i>입력 2025.10.03 오후 3:10</i><u></u></li>
        <li><p>링크 없음</p></li></ul>"""
    found = read(body, items="li", link="a.t", title="b", date="i", author="u")
    assert [hint(candidate, "headline") for candidate in found.candidates] == ["첫째 소식", "둘째 소식"]
    moments = [hint(candidate, "date_published").instant for candidate in found.candidates]
    assert moments == [datetime(2025, 10, 1, 23, 52, tzinfo=UTC), datetime(2025, 10, 3, 6, 10, tzinfo=UTC)]
    assert hint(found.candidates[0], "authors")[0].name == "홍길동"
    assert found.skipped == {"no-link": 1}


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        ("<ul><li><a href='/view?num=1'>하나의 소식</a></li></ul>", {"items": "li"}),
        ("<a class=e href='/view?num=1'>하나의 소식</a>", {"items": "a.e"}),
        ("<a href='/view?num=1'><div class=e>하나의 소식</div></a>", {"items": ".e"}),
        ("<div class=e><h3>하나의 소식</h3><p><a href='/view?num=1'>더</a></p></div>", {"items": ".e", "title": "h3"}),
        ("<div class=e><p><a href='/view?num=1'>하나의 소식</a></p></div>", {"items": ".e", "link": "(./p/a/@href)"}),
        ("<div class=e><p><a href='/view?num=1'>하나의 소식</a></p></div>", {"items": ".e", "link": "p"}),
    ],
)
def test_the_link_of_an_entry_may_be_anywhere_in_or_around_it(body: str, keys: dict[str, str]) -> None:
    (candidate,) = read(body, **keys).candidates
    assert candidate.url == f"{HOME}view?num=1"


def test_a_date_may_be_printed_after_its_entry() -> None:
    body = "".join(
        f"<div><a href='/view?num={number}'>소식 {number}</a></div><p>[2025-10-0{number}]</p>" for number in (3, 2, 1)
    )
    assert days(read(body, date_after=True)) == ["2025-10-03", "2025-10-02", "2025-10-01"]
    assert days(read(body, items="div", date_after=True)) == ["2025-10-03", "2025-10-02", "2025-10-01"]
    assert days(read(body)) == [None, None, None]


def test_whole_bodies_in_a_list_are_neither_titles_nor_sources_of_dates() -> None:
    text = "2023.12.25 사건에 대한 긴 본문이 여기에 모두 들어 있다.   " * 20
    body = f"""
    <div class=entry><a href="/view?num=9"><strong>한 줄 제목</strong><span>{text}홍길동 기자동네</span></a>
      <span>2025.10.12. 20:29</span></div>
    <div class=entry><a href="/view?num=8">{text}</a><span>2025-10-11</span></div>"""
    found = read(body)
    assert [hint(candidate, "headline") for candidate in found.candidates] == ["한 줄 제목", None]
    assert days(found) == ["2025.10.12. 20:29", "2025-10-11"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025.10.12. 20:29", True),
        ("[2025-10-12]", True),
        ("25.10.12", True),
        ("입력 2025.10.12 10:11", True),
        ("2025년 10월 12일 오후 3:10", True),
        ("2025-10-12 (일) 04:32:31", True),
        ("2025-10-12T04:32:31+09:00", True),
        ("3시간 전", True),
        ("조회 2,025", False),
        ("2025.10.12 행사 안내", False),
        ("전화 02-123-4567", False),
        ("1 2 3", False),
        ("2031-10-12", False),
    ],
)
def test_only_a_date_that_stands_alone_is_the_entrys(text: str, expected: bool) -> None:
    found = read(f"<ul><li><a href='/view?num=1'>소식</a><em>{text}</em></li></ul>")
    assert (days(found) != [None]) is expected


def test_a_time_element_is_believed_before_text() -> None:
    body = (
        "<article><a href='/view?num=1'>소식</a><b>2025-01-01</b><time datetime='2025-10-02T10:00Z'></time></article>"
    )
    assert days(read(body)) == ["2025-10-02T10:00Z"]
    assert days(read(body, items="article", date="time")) == ["2025-10-02T10:00Z"]


def test_dates_in_english_words_stand_alone_too() -> None:
    outlet = Outlet(slug="d", name="D", home=HOME, time_zone="America/New_York", languages=("en",))
    body = "<article><h2><a href='/a-story-of-four-words'>A story told</a></h2><span>October 12, 2025</span></article>"
    assert days(read(body, outlet)) == ["October 12, 2025"]


def test_of_several_links_to_one_article_the_longest_title_counts() -> None:
    body = "<a href='/view?num=1'><img></a><a href='/view?num=1'>소식의 제목</a><a href='/view?num=1&page=2'>더</a>"
    (candidate,) = read(body).candidates
    assert hint(candidate, "headline") == "소식의 제목"


def test_a_picture_link_without_text_has_the_title_it_states() -> None:
    (candidate,) = read("<a href='/view?num=1' title='소식의 제목'><img></a>").candidates
    assert hint(candidate, "headline") == "소식의 제목"


FRONT = """
<header><a href="/">The Daily</a>
<nav><a href="/society">Society</a><a href="/about-our-small-house-here">About</a></nav></header>
<h2><a href="/bridge-opens">Bridge opens</a></h2>
<a href="/2025/10/12/water">Water comes back to the old town</a>
<a href="/council-votes-on-the-new-library/">Council votes on the new library</a>
<a href="/news/12345.html">Two towns, one river, and nobody to ask</a>
<a href="/society/page/2">2</a> <a href="/photo/a.jpg">Picture of the day, in full size for you</a>
<a href="/shop">Shop</a> <a href="https://elsewhere.example/a-story-of-four-words">A story of others</a>
<a href="mailto:desk@daily.example">Write</a> <a href="#top">Top of the page</a> <a href="">x</a>
<footer><a href="/terms-of-our-small-house">Terms of our small house, all of them</a></footer>
"""


def test_without_patterns_links_are_judged_by_address_text_and_place() -> None:
    found = read(FRONT, OUTLET)
    assert [candidate.url.removeprefix(HOME) for candidate in found.candidates] == [
        "bridge-opens",
        "2025/10/12/water",
        "council-votes-on-the-new-library/",
        "news/12345.html",
    ]
    assert found.skipped["off-site"] == 1
    assert found.skipped["no-link"] == 1
    assert found.skipped["not-article-address"] >= 6


def test_many_links_of_one_shape_speak_for_each_other() -> None:
    few = "".join(f"<a href='/local/{word}'>A line that is long enough {word}</a>" for word in "abcd")
    many = few + "<a href='/local/e'>A line that is long enough e</a>"
    assert len(read(few.replace("/local/", "/local/x-"), OUTLET).candidates) == 0
    assert len(read(many.replace("/local/", "/local/x-"), OUTLET).candidates) == 5


def test_a_page_without_entries_is_a_problem_and_has_no_next_page() -> None:
    found = read("<p>Nothing</p><a rel=next href='?page=2'>next</a>", page_parameter="page")
    assert found.problems == ("no entry on the page",)
    assert found.next_page is None


ENTRY = "<a href='/view?num=1'>소식</a>"


@pytest.mark.parametrize(
    ("url", "keys", "expected"),
    [
        (f"{HOME}list", {"page_parameter": "page"}, f"{HOME}list?page=2"),
        (f"{HOME}list?page=4&c=1", {"page_parameter": "page"}, f"{HOME}list?page=5&c=1"),
        (f"{HOME}list?c=1#x", {"page_parameter": "p", "page_step": 20}, f"{HOME}list?c=1&p=21"),
        (f"{HOME}list?p=21", {"page_parameter": "p", "page_step": 20}, f"{HOME}list?p=41"),
        (f"{HOME}list?page=", {"page_parameter": "page", "first_page": 0}, f"{HOME}list?page=1"),
        (f"{HOME}tag/a%20%20%20?q=%zz", {"page_parameter": "page"}, f"{HOME}tag/a%20%20%20?q=%zz&page=2"),
    ],
)
def test_a_page_parameter_is_counted_on(url: str, keys: dict[str, Any], expected: str) -> None:
    assert read(ENTRY, url=url, **keys).next_page == expected


@pytest.mark.parametrize(
    ("url", "pager", "goes_on"),
    [
        ("list?page=2", "<a href='list?page=1'>1</a> <a href='list?page=2'>2</a>", False),
        ("list", "<a href='?page=1'>1</a>", False),
        ("list?page=1", "<a href='list?page=1'>1</a> <a href='list?page=2'>2</a>", True),
        ("list?page=10", "<a href='list?page=10'>10</a> <a href='javascript:go(11)'>다음</a>", True),
        (
            "list?page=2",
            "<a href='other?page=1'>1</a> <a href='/view?num=5&page=2'>x</a> <a href='list?page=x'>x</a>",
            True,
        ),
    ],
)
def test_the_last_page_of_a_pager_is_not_counted_on_from(url: str, pager: str, goes_on: bool) -> None:
    found = read(ENTRY + pager, url=HOME + url, page_parameter="page")
    assert (found.next_page is not None) is goes_on


def test_a_page_that_only_leads_to_listings_has_no_pages() -> None:
    follow = re.compile(r"^/list\?")
    assert read(ENTRY, page_parameter="page", follow=follow).next_page is None
    assert (
        read(ENTRY, url=f"{HOME}list?c=1", page_parameter="page", follow=follow).next_page == f"{HOME}list?c=1&page=2"
    )


@pytest.mark.parametrize(
    "pager",
    [
        "<a rel=next href='?page=2'>x</a>",
        "<strong>1</strong> <a href='?page=2'>2</a> <a href='?page=3'>3</a> <a href='?page=11'>다음</a>",
        "<a class=on href='?page=1'>1</a> <a href='?page=2'>2</a>",
        "<a aria-current=page href='?page=1'>1</a> <a href='?page=2'>2</a>",
        "<li class='active'><a href='#'>1</a></li><li><a href='?page=2'>2</a></li>",
        "<a href='https://www.daily.example/#all'>1</a> <a href='?page=2'>[2]</a>",
        "<a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?page=3'>3</a>",
        "<a href='https://portal.example/'>다음</a> <a href='?page=2'>다음 페이지</a>",
        "<a href='?page=2'>Older posts »</a>",
        "<a href='?page=2' aria-label='Next page'><svg></svg></a>",
        "<a href='?page=2'>더보기</a>",
        "<a href='?page=2'>›</a>",
    ],
)
def test_the_next_page_is_found_by_pagers(pager: str) -> None:
    assert read(ENTRY + pager).next_page == f"{HOME}?page=2"


def test_the_last_page_has_no_next() -> None:
    pager = "<a href='?page=1'>1</a> <a href='?page=2'>2</a> <strong>3</strong>"
    assert read(ENTRY + pager, url=f"{HOME}?page=3").next_page is None
    assert read(ENTRY + "<a rel=next href=''>next</a><a rel=next href='https://b.example/'>n</a>").next_page is None


def test_a_pager_in_the_middle_goes_on_from_where_it_is() -> None:
    pager = "<a href='?page=1'>1</a> <a href='?page=2'>2</a> <strong>3</strong> <a href='?page=4'>4</a>"
    assert read(ENTRY + pager, url=f"{HOME}?page=3").next_page == f"{HOME}?page=4"
    block = "<a href='?page=10'>이전</a> <b>11</b> <a href='?page=12'>12</a> <a href='?page=13'>13</a>"
    assert read(ENTRY + block, url=f"{HOME}?page=11").next_page == f"{HOME}?page=12"


def test_links_that_follow_matches_are_further_listings() -> None:
    body = (
        """<a href="/list?code=a&page=3&keyword=">A</a><a href="/list?code=a">A again</a><a href="/list?code=b#x">B</a>
    <a href="/other">C</a><a href="https://b.example/list?code=c">D</a><a href="/list?code=self">Here</a>"""
        + ENTRY
    )
    found = read(
        body,
        url=f"{HOME}list?code=self&page=2",
        follow=re.compile(r"^/list\?.*code="),
        page_parameter="page",
        items="li",
    )
    assert [further.url for further in found.sources] == [f"{HOME}list?code=a", f"{HOME}list?code=b"]
    assert {further.items for further in found.sources} == {"li"}


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read(body: bytes) -> None:
    capture = Capture(url=HOME, final_url=HOME, fetched_at=NOW, status=200, body=body)
    read_listing(Page(capture), source(follow=re.compile("list")), OUTLET)
    read_listing(Page(capture), source(items="a, p", date="b", page_parameter="page"), OUTLET)


_HREFS = st.sampled_from(
    ["http://[", "?page=2", "//", "/view?num=3", "javascript:x", "http://a:99999/", "/a-b-c-d", "#"]
)
_PARTS = st.builds("<{0} href='{1}'>{2}</{0}>".format, st.sampled_from(["a", "li", "tr"]), _HREFS, st.text(max_size=9))


@given(st.lists(_PARTS, max_size=12))
def test_any_links_are_read(parts: list[str]) -> None:
    for outlet in (OUTLET, NUMBERED):
        found = read("".join(parts), outlet)
        assert len({candidate.url for candidate in found.candidates}) == len(found.candidates)
