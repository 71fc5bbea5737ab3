"""The outlet files that come with the project, held against what is known of those sites; all pages are our own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ingest.article import Article
from ingest.capture import Capture, Reading
from ingest.discovery.found import Candidate, Found
from ingest.discovery.listing import read_listing
from ingest.outlet import Outlet
from ingest.outlet_file import read_outlet
from ingest.page import Page
from ingest.read import read
from ingest.url import canonical, is_article, outlet_id, stamp_moment
from spiders.catalogue import load_catalogue

OUTLETS = load_catalogue()
NOW = datetime(2025, 11, 3, 12, tzinfo=UTC)


def capture(url: str, body: str) -> Capture:
    html = f"<!doctype html><html><head><meta charset=utf-8>{body}</html>"
    return Capture(url=url, final_url=url, fetched_at=NOW, status=200, body=html.encode())


def article(outlet: Outlet, url: str, body: str) -> Article:
    reading = read(capture(url, body), outlet)
    assert isinstance(reading, Reading), reading
    return reading.article


def listing(outlet: Outlet, url: str, body: str, which: int = -1) -> Found:
    return read_listing(Page(capture(url, body)), outlet.sources[which], outlet)


def hint(candidate: Candidate, field: str) -> Any:
    return next((found.value for found in candidate.hints if found.field == field), None)


TEXT = [
    "The town council voted on Tuesday to rebuild the old market hall, which has stood empty since last winter.",
    "Several shop owners said that they would return as soon as the roof is closed, and others want to stay.",
    "The cost is shared between the town and the district, the mayor said, and nobody's rent will rise because of it.",
]
KOREAN = [
    "시의회는 지난 화요일 회의에서 오랫동안 비어 있던 옛 시장 건물을 다시 짓기로 결정했다. 공사는 오는 5월에 시작된다.",
    "상인 여러 명은 지붕이 덮이는 대로 돌아오겠다고 말했고, 나머지는 다른 곳에 자리를 잡아 옮기지 않겠다고 했다.",
    "비용은 시와 구가 나누어 내며, 이 때문에 임대료가 오르는 일은 없을 것이라고 시장은 거듭 밝혔다.",
]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("slug", sorted(OUTLETS))
def test_every_outlet_says_where_to_look_and_what_is_healthy(slug: str) -> None:
    outlet = OUTLETS[slug]
    assert [source for source in outlet.sources if not source.guessed], "some source must be certain"
    assert outlet.expect.coverage["headline"] == 1.0
    assert outlet.country


@pytest.mark.parametrize("path", sorted(Path("spiders").resolve().glob("*/*.toml")), ids=lambda path: path.stem)
def test_every_file_says_how_it_is_known(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")


# -- koreadaily.com --------------------------------------------------------------------------------------

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


# -- koreadailyus.com ------------------------------------------------------------------------------------

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


# -- hansun.org ------------------------------------------------------------------------------------------

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


# -- families: the next outlet of that kind is ten lines -------------------------------------------------


def member(folder: Path, family: str, zone: str = "Asia/Seoul") -> Outlet:
    path = folder / "paper.toml"
    path.write_text(
        f'name = "강변 소식"\nhome = "https://www.paper.example/"\ncountry = "KR"\nlanguages = ["ko"]\n'
        f'time_zone = "{zone}"\nfamily = "{family}"\n'
    )
    return read_outlet(path)


def test_a_paper_on_nd_soft_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "ndsoft")
    section = "https://www.paper.example/news/articleList.html?sc_section_code=S1N1&view_type=sm"
    found = listing(
        outlet,
        section,
        "<section id=section-list><ul>"
        "<li><h4 class=titles><a class=linked href='/news/articleView.html?idxno=77'>시장 건물 다시 짓는다</a></h4>"
        "<span class=byline><em>사회</em><em>홍길동 기자</em><em class=replace-date>2025-10-29 08:52</em></span></li>"
        "<li><h4 class=titles><a href='/news/articleView.html?idxno=76&sc=1'>다른 소식</a></h4>"
        "<em>10.29 08:52</em></li></ul></section>",
    )
    assert [outlet_id(candidate.url, outlet) for candidate in found.candidates] == ["77", "76"]
    first, second = (hint(candidate, "date_published") for candidate in found.candidates)
    assert first.instant == datetime(2025, 10, 28, 23, 52, tzinfo=UTC)
    assert second is None
    assert found.next_page == f"{section}&page=2"
    got = article(
        outlet,
        "https://www.paper.example/news/articleView.html?idxno=77",
        "<title>시장 건물 다시 짓는다 - 강변 소식</title></head><body><h3 class=heading>시장 건물 다시 짓는다</h3>"
        "<ul><li>기자명 홍길동 기자</li><li>입력 2025.10.29 08:40</li>"
        "<li>승인 2025.10.29 08:52</li><li>댓글 0</li></ul>"
        f"<article id=article-view-content-div>{paragraphs(KOREAN)}<p>저작권자 © 강변 소식 무단전재 금지</p></article>"
        "<aside>많이 본 기사 2025.11.02</aside></body>",
    )
    assert got.article_body.split("\n\n") == KOREAN
    assert got.date_published is not None
    assert got.date_published.instant.date() == datetime(2025, 10, 28, tzinfo=UTC).date()


def test_a_paper_on_gnuboard_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "gnuboard")
    found = listing(
        outlet,
        "https://www.paper.example/bbs/board.php?bo_table=news",
        "<table><tr><td>9</td><td><a href='/bbs/board.php?bo_table=news&wr_id=9&page=1'>시장 건물 다시 짓는다</a></td>"
        "<td>17-01-05</td></tr></table><a href='/bbs/board.php?bo_table=free'>자유</a>"
        "<nav><strong>1</strong><a href='/bbs/board.php?bo_table=news&page=2'>2</a></nav>",
    )
    (candidate,) = found.candidates
    assert outlet_id(candidate.url, outlet) == "news-9"
    assert hint(candidate, "date_published").instant == datetime(2017, 1, 4, 15, tzinfo=UTC)
    assert [source.url for source in found.sources] == ["https://www.paper.example/bbs/board.php?bo_table=free"]
    assert found.next_page == "https://www.paper.example/bbs/board.php?bo_table=news&page=2"
    got = article(
        outlet,
        candidate.url,
        "<title>x</title></head><body><article id=bo_v><h2 id=bo_v_title>"
        "<span class=bo_v_tit>시장 건물 다시 짓는다</span></h2>"
        "<section id=bo_v_info>작성자 최고관리자 작성일17-01-05 15:32 조회2,372회 댓글0건</section>"
        f"<div id=bo_v_con>{paragraphs(KOREAN)}</div><section id=bo_v_file>"
        "<a class=view_file_download href=/d.php?no=0><strong>hall.hwp</strong></a></section></article></body>",
    )
    assert got.headline == "시장 건물 다시 짓는다"
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2017, 1, 5, 6, 32, tzinfo=UTC)
    assert got.authors == ()
    assert [file.name for file in got.attachments] == ["hall.hwp"]


def test_a_city_of_the_korea_times_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "koreatimes_us", "America/New_York")
    section = "https://www.paper.example/section/113/276"
    found = listing(
        outlet,
        section,
        "<div><a href='/article/20251030/1492114'>시장 건물 다시 짓는다</a></div><div>[2025-10-30]</div>"
        "<div><a href='http://www.paper.example:80/article/20251029/1492001'>다른 소식</a>"
        "</div><div>[2025-10-29]</div>",
    )
    assert [outlet_id(candidate.url, outlet) for candidate in found.candidates] == ["1492114", "1492001"]
    assert [hint(candidate, "date_published").raw for candidate in found.candidates] == ["2025-10-30", "2025-10-29"]
    assert found.next_page == f"{section}?p=21"
    got = article(
        outlet,
        "https://www.paper.example/article/20040129/77",
        "<title>시장 건물 다시 짓는다</title></head><body><h1>시장 건물 다시 짓는다</h1>"
        "<span class=upload_date>2004-01-29 (목) 12:00:00</span>"
        f"<div>{paragraphs(KOREAN)}</div><p>독자 04-22-2020 04:35:27 (PST)</p></body>",
    )
    assert got.date_published is not None
    assert (got.date_published.precision, got.date_published.raw) == ("day", "2004-01-29 (목) 12:00:00")


def test_a_paper_on_wordpress_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "wordpress")
    urls = [source.url for source in outlet.sources]
    assert "https://www.paper.example/feed/" in urls
    assert "https://www.paper.example/wp-sitemap.xml" in urls
    found = listing(
        outlet,
        "https://www.paper.example/category/society/",
        "<h3><a href='/market-hall-rebuilt/'>시장 건물 다시 짓는다</a></h3>"
        "<a class=next href='/category/society/page/2/'>다음</a>",
    )
    assert [candidate.url for candidate in found.candidates] == ["https://www.paper.example/market-hall-rebuilt/"]
    assert found.next_page == "https://www.paper.example/category/society/page/2/"
