"""The outlet files of hansun.org, held against what is known of that site; all pages are our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.url import canonical, is_article, outlet_id
from tests.spiders.a_page import KOREAN, OUTLETS, TEXT, article, hint, listing, paragraphs

BOARD = """
<title>{site}</title></head><body>
<ul><li>RESEARCH</li><li><a href="/{part}/bbs/board_list.php?bbs_code=bbsIdx7">Papers</a></ul>
<div>Papers</div><table><tr><td><div>{title}</div></td></tr><tr><td>&nbsp;</td></tr><tr><td>{date}</td></tr>
{files}<tr><td>{text}</td></tr></table><p><a href="board_list.php?bbs_code=bbsIdx7&page=1">&nbsp; {back} &nbsp;</a></p>
<table><tr><th>{no}</th><th>{head}</th><th>{day}</th></tr>
<tr><td>62</td><td><a href="board_view.php?bbs_code=bbsIdx7&num=902&page=1&keycode=">A new bridge that nobody..</a></td>
<td>25-11-01</td></tr>
<tr><td>61</td><td><a href="board_view.php?bbs_code=bbsIdx7&num=901&page=1&keycode=">{title}</a></td>
<td>25-10-01</td></tr></table>
<p><b>1</b> <a href="?bbs_code=bbsIdx7&num=901&page=2">2</a></p></body>
"""
ENGLISH = {"site": "Hansun Foundation", "part": "english", "back": "List", "no": "No", "head": "Title", "day": "Date"}
KOREAN_BOARD = {
    "site": "한반도선진화재단",
    "part": "korean",
    "back": "목록",
    "no": "번호",
    "head": "제목",
    "day": "날짜",
}
VIEW = "https://www.hansun.org/{}/bbs/board_view.php?bbs_code=bbsIdx7&num=901&page=1&keycode=&keyword=&c1="
TITLE = "[ISSUE&FOCUS OCT]The market hall and its town"
NOTICES = [
    "This article may differ from the views of the Hansun Foundation.",
    "(It's a translation based on machine translation)",
]
BYLINE = ["Hong Gil-sun", "&nbsp;", "Vice Chair, River Research Council, Hansun Foundation"]


def board(**told: str) -> str:
    return BOARD.format(**{"date": "2025-10-01 16:48:15", "files": "", "title": TITLE, **told})


def test_an_english_paper_is_read_by_what_is_printed() -> None:
    got = article(
        OUTLETS["hansun_en"],
        VIEW.format("english"),
        board(
            **ENGLISH,
            text=paragraphs([TITLE, *BYLINE, *TEXT, *NOTICES]),
            files="<tr><td>Files : <a href='/down.php?f=7'>250930_hall.pdf</a>&nbsp; </td></tr>",
        ),
    )
    assert got.headline == TITLE
    assert got.article_body.split("\n\n") == TEXT
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2025, 10, 1, 7, 48, 15, tzinfo=UTC)
    assert got.byline == "Hong Gil-sun / Vice Chair, River Research Council, Hansun Foundation"
    (person,) = got.authors
    assert (person.name, person.role) == ("Hong Gil-sun", "Vice Chair")
    assert person.organisation == "River Research Council; Hansun Foundation"
    assert [(file.name, file.url) for file in got.attachments] == [
        ("250930_hall.pdf", "https://www.hansun.org/down.php?f=7")
    ]
    assert got.is_machine_translated is True
    assert got.in_language == "en"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("<tr><td>Files : hall.pdf&nbsp; </td></tr>", [("hall.pdf", None)]),
        (
            "<tr><th>Files :</th><td><a href=/d?1>a.pdf</a> <a href=/d?2>b.hwp</a></td></tr>",
            [("a.pdf", 1), ("b.hwp", 2)],
        ),
        ("", []),
    ],
)
def test_attachments_stand_on_a_labelled_line(row: str, expected: list[tuple[str, int | None]]) -> None:
    got = article(OUTLETS["hansun_en"], VIEW.format("english"), board(**ENGLISH, text=paragraphs(TEXT), files=row))
    assert [(file.name, file.url) for file in got.attachments] == [
        (name, number and f"https://www.hansun.org/d?{number}") for name, number in expected
    ]


def test_a_paper_without_its_date_line_is_not_dated_by_the_list_below() -> None:
    body = board(**ENGLISH, text=paragraphs([TITLE, *TEXT]), date="&nbsp;").replace(
        "<title>", f"<h1>{TITLE}</h1><title>"
    )
    assert article(OUTLETS["hansun_en"], VIEW.format("english"), body).date_published is None


def test_a_korean_post_names_its_author_on_one_line() -> None:
    line = "홍길동 한반도선진화재단 물길연구회장"
    got = article(
        OUTLETS["hansun_ko"],
        VIEW.format("korean"),
        board(**KOREAN_BOARD | {"title": "[2025년 10월] 시장 건물의 앞날"}, text=paragraphs([line, *KOREAN])),
    )
    assert got.headline == "[2025년 10월] 시장 건물의 앞날"
    assert got.article_body.split("\n\n") == KOREAN
    assert got.byline == line
    assert (got.authors[0].name, got.authors[0].role) == ("홍길동", "물길연구회장")
    assert got.source_organization is None
    assert got.is_machine_translated is None


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("[강변일보] 시장 건물의 앞날", "강변일보"),
        ("[SBC NEWS] 시장 건물의 앞날", "SBC NEWS"),
        ("[2025년 10월] 시장 건물의 앞날", None),
        ("[한선 브리프] 시장 건물의 앞날", None),
    ],
)
def test_reposts_name_their_source_and_series_do_not(title: str, source: str | None) -> None:
    got = article(
        OUTLETS["hansun_ko"], VIEW.format("korean"), board(**KOREAN_BOARD | {"title": title}, text=paragraphs(KOREAN))
    )
    assert got.headline == title
    assert got.source_organization == source


def test_the_footer_of_a_repost_names_who_wrote_it() -> None:
    footer = "◆ 위 칼럼은 강변일보 홍길동 정치부장의 칼럼으로, 전문은 아래 [기사전문 보기]를 클릭하시기 바랍니다."
    got = article(
        OUTLETS["hansun_ko"],
        VIEW.format("korean"),
        board(**KOREAN_BOARD | {"title": "[강변일보] 시장"}, text=paragraphs([*KOREAN, footer])),
    )
    assert "홍길동" in (got.byline or "")
    assert [person.name for person in got.authors] == ["홍길동"]


@pytest.mark.parametrize("slug", ["hansun_en", "hansun_ko"])
def test_board_and_number_are_the_address_of_a_post(slug: str) -> None:
    outlet = OUTLETS[slug]
    part = "english" if slug == "hansun_en" else "korean"
    expected = f"https://hansun.org/{part}/bbs/board_view.php?bbs_code=bbsIdx7&num=901"
    assert canonical(VIEW.format(part), outlet) == expected
    assert outlet_id(VIEW.format(part), outlet) == "bbsIdx7-901"
    assert is_article(VIEW.format(part), outlet)
    assert not is_article(VIEW.format("english" if part == "korean" else "korean"), outlet)


def test_the_list_below_a_post_is_a_way_into_the_board() -> None:
    outlet = OUTLETS["hansun_ko"]
    body = board(**KOREAN_BOARD | {"title": "시장 건물의 앞날"}, text=paragraphs(KOREAN))
    found = listing(outlet, VIEW.format("korean"), body)
    assert [outlet_id(candidate.url, outlet) for candidate in found.candidates] == ["bbsIdx7-902", "bbsIdx7-901"]
    assert [hint(candidate, "headline") for candidate in found.candidates] == [None, "시장 건물의 앞날"]
    days = [hint(candidate, "date_published") for candidate in found.candidates]
    assert [(day.raw, day.precision) for day in days] == [("25-11-01", "day"), ("25-10-01", "day")]
    assert found.next_page is not None
    assert "page=2" in found.next_page


def test_the_front_page_leads_to_the_boards() -> None:
    outlet = OUTLETS["hansun_en"]
    body = "<a href='bbs/board_list.php?bbs_code=bbsIdx21'>Issue Papers</a><a href='/korean/'>한국어</a>"
    found = listing(outlet, outlet.home, body)
    assert [source.url for source in found.sources] == [
        "https://www.hansun.org/english/bbs/board_list.php?bbs_code=bbsIdx21"
    ]
