"""Authors in lines that no markup marks: near the headline, at the end of the text, or labelled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.capture import Capture
from ingest.extract.authors import find_authors
from ingest.finding import Voice
from ingest.outlet import Rules
from ingest.page import Page
from tests.ingest.signed_page import LONG, OUTLET, TITLE, URL, article, found, names, page, people


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>By Jane Roe</p>", ["Jane Roe"]),
        ("<p>BY JANE ROE [jane@example.com]</p>", ["Jane Roe"]),
        ("<p>Von Anna Schmitz</p>", ["Anna Schmitz"]),
        ("<p>Ein Gastbeitrag von Anna Schmitz und Peter Möller</p>", ["Anna Schmitz", "Peter Möller"]),
        ("<p>Par Jeanne Durand</p>", ["Jeanne Durand"]),
        ("<p>Por Luis Paredes</p>", ["Luis Paredes"]),
        ("<p>Text: Anna Schmitz</p>", ["Anna Schmitz"]),
        ("<p>3.5.2024 - Anna Schmitz</p>", ["Anna Schmitz"]),
        ("<p>May 3, 2024 by owlet</p>", ["owlet"]),
        ("<p>Jane Roe, May 3, 2024</p>", ["Jane Roe"]),
        ("<p>Yang Bo-guk</p><p>&nbsp;</p><p>Vice Chair, Example Research Council</p>", ["Yang Bo-guk"]),
        ("<p>Yang Bo-guk<br>Vice Chair, Example Research Council</p>", ["Yang Bo-guk"]),
        ("<p>김하늘 기자 s@example.com</p>", ["김하늘"]),
        ("<p>조하늘 가나발전재단 통일연구회장</p>", ["조하늘"]),
        ("<p>글 김하늘</p>", ["김하늘"]),
        ("<p>글=김하늘, 사진=이바다</p>", ["김하늘", "이바다"]),
        ("<p>12 hours ago Text: Jane Doering Photos: Piet van Loon</p>", ["Jane Doering", "Piet van Loon"]),
        ("<p>Jane Roe, Berlin</p>", ["Jane Roe"]),
        ("<p>Jane Roe (AFP)</p>", ["Jane Roe"]),
        ("<p>Aus Berlin berichtet Anna Schmitz</p>", ["Anna Schmitz"]),
        ("<p>김하늘</p><p>가나발전재단 연구위원</p>", ["김하늘"]),
        ("<p>김하늘 가나정책연구회장, 동국대 교수</p>", ["김하늘"]),
        ("<p>시인 김하늘</p>", ["김하늘"]),
        ("<p>작성자 청학동</p>", ["청학동"]),
        ("<p>김하늘</p><p>다리가 다시 열렸다</p>", []),
        ("<p>김하늘 기자의 다른 기사 보기</p>", []),
        ("<p>김하늘 s@example.com</p>", ["김하늘"]),
        ("<p>執筆：山田太郎</p>", ["山田太郎"]),
        ("<p>Ehrenamt Jugendarbeit</p>", []),
        ("<p>3.5.2024 | Ehrenamt Jugendarbeit</p>", []),
        ("<p>By the river</p>", []),
        ("<p>Cowboy boots by Crooks</p>", []),
        ("<p>Jane Roe</p>", ["Jane Roe"]),
        ("<p>Harbour Lights</p>", []),
        ("<p>x</p>", []),
        ("<p>기자들이 다리 위에 모였다</p>", []),
    ],
)
def test_unmarked_line_under_the_headline(line: str, expected: list[str]) -> None:
    assert names(article(line), Voice.BYLINE) == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>BY JANE ROE [jane@example.com]</p>", ["Jane Roe"]),
        ("<p>김하늘 기자 s@example.com</p>", ["김하늘"]),
        ("<p><strong>Anna Schmitz</strong></p>", ["Anna Schmitz"]),
        ("<p style='text-align:right'>Lê Minh An</p>", ["Lê Minh An"]),
        ("<p><strong>Anna Schmitz</strong> more</p>", []),
        ("<p><strong>Bridge Walk</strong></p>", []),
        ("<p>Anna Schmitz</p>", []),
        ("<p>Autorin: Anna Schmitz, Projektleiterin der Stiftung</p>", ["Anna Schmitz"]),
        ("<p>▶제보: (213) 555-0148</p>", []),
        ("<p>one<br>two<br>three<br>By Jane Roe</p>", ["Jane Roe"]),
    ],
)
def test_unmarked_line_at_the_end(end: str, expected: list[str]) -> None:
    assert names(article(end=end), Voice.BYLINE) == expected


def test_dateline_of_an_agency_before_the_text() -> None:
    text = f"<p>(서울=연합뉴스) 김하늘 기자 = {'다리가 다시 열렸다고 시가 밝혔다. ' * 20}</p>"
    (person,) = people(found(article(text=text), Voice.BYLINE)[0])
    assert (person.name, person.role, person.organisation) == ("김하늘", "기자", "연합뉴스")


def test_reporter_behind_the_last_full_stop() -> None:
    text = f"<p>{'다리가 다시 열렸다고 시가 밝혔다. ' * 20}김하늘 기자 s@example.com</p>"
    (person,) = people(found(article(text=text), Voice.BYLINE)[0])
    assert (person.name, person.email) == ("김하늘", "s@example.com")


def test_labelled_line_far_behind_the_text() -> None:
    end = f"{'<p>Go</p>' * 40}<ul><li><strong>Autorin/Autor</strong> Anna Schmitz</li></ul>"
    assert names(article(end=end), Voice.BYLINE) == ["Anna Schmitz"]


def test_byline_of_another_text_far_behind_is_not_read() -> None:
    assert names(article(end=f"{'<p>Go</p>' * 40}<p>By Otto Loud</p>{LONG}")) == []


def test_line_of_a_page_that_has_its_headline_in_no_heading() -> None:
    assert names(page(f"<div>{TITLE}</div><div>By Jane Roe</div>{LONG}")) == ["Jane Roe"]


def test_photographer_of_a_line_is_no_author() -> None:
    assert names(article("<p>사진=김하늘 기자</p>"), Voice.BYLINE) == []


@pytest.mark.parametrize("source", ["", "<p>", "<html></html>", "\x00"])
def test_pages_that_are_none(source: str) -> None:
    capture = Capture(
        url=URL, final_url=URL, fetched_at=datetime(2026, 1, 1, tzinfo=UTC), status=200, body=source.encode()
    )
    assert find_authors(Page(capture), OUTLET, Rules()) == []


SHORT = "<p>What has changed most? The size of the ships that come in, which is four times what it was.</p>" * 6


def test_a_translator_s_line_belongs_to_the_byline_above_it() -> None:
    target = article(end="<p>Original article by Han Do-yeon</p><p>Translated by Mina Brookfield</p>")
    first, *_ = found(target)
    assert [(person.name, person.kind) for person in people(first)] == [
        ("Han Do-yeon", "original_author"),
        ("Mina Brookfield", "translator"),
    ]


def test_a_byline_is_found_behind_paragraphs_that_are_all_short() -> None:
    assert names(article(text=SHORT, end="<p>By Jane Roe</p>")) == ["Jane Roe"]
    assert names(article(text=LONG + SHORT, end="<p>By Jane Roe</p>")) == ["Jane Roe"]


def test_an_agency_s_line_is_found_before_the_text_of_a_page_without_a_headline() -> None:
    rows = ("[새벽통신] 토론회", f"<p>(서울=새벽통신) 여태인 기자 =</p>{LONG}")
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    assert names(page(f"<table>{table}</table>", title="The Springfield Star")) == ["여태인"]


FAR = "".join(f"<p>Another story {number}</p>" for number in range(60))


@pytest.mark.parametrize(
    ("before", "end", "expected"),
    [
        ("", "<p>Autorin: Anna Schmitz</p>", ["Anna Schmitz"]),
        ("", "<p><b>Text</b>: Anna Schmitz</p>", ["Anna Schmitz"]),
        ("", "<p>Die Autorin<span>Anna Schmitz</span></p>", ["Anna Schmitz"]),
        ("", "<p>Textilien aus Springfield: Anna Schmitz</p>", []),
        ("", "<p>By Anna Schmitz</p>", []),
        ("<p>Autorin: Anna Schmitz</p>", "", ["Anna Schmitz"]),
        ("<p>By Anna Schmitz</p>", "", []),
    ],
)
def test_only_labelled_lines_are_found_far_from_the_text(before: str, end: str, expected: list[str]) -> None:
    target = page(f"<div>{before}{FAR}</div><div><h1>{TITLE}</h1>{LONG}{FAR}</div><div>{end}</div>")
    assert names(target, Voice.BYLINE) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a date behind the name
        ("<p>Ntombi Quarrier</p><p>Published 22 November 2026, 9:05</p>", ["Ntombi Quarrier"]),
        ("<p>Ntombi Quarrier and Jane Roe</p><p>22.11.2026 | 9:05 Uhr</p>", ["Ntombi Quarrier", "Jane Roe"]),
        ("<p>Ntombi Quarrier | Jane Roe</p><p>Publicerad 22:31</p>", ["Ntombi Quarrier", "Jane Roe"]),
        ("<p>Ntombi Quarrier and AP</p><p>22 listopada 2026</p>", ["Ntombi Quarrier"]),
        ("<p>Harbour Lights</p><p>Team B 70-44</p>", []),
        ("<p>Northby Harbour Lights Northby Society</p><p>22 November 2026</p>", []),
        # the name again
        ("<p>Jane Roe</p><p>Jane Roe</p>", ["Jane Roe"]),
        ("<p>Ntombi Quarrier</p><p>Ntombi Quarrier covers the harbour.</p>", ["Ntombi Quarrier"]),
        ("<p>Northby Lights</p><p>Northby Lights Festival</p>", []),
        # a handle
        ("<p>Ntombi Quarrier@nquarrier</p><p>Watch live</p>", ["Ntombi Quarrier"]),
        ("<p>Ntombi Quarrier, @nquarrier</p>", ["Ntombi Quarrier"]),
        # a date in the line
        ("<p>Published 22 November 2026, 9:05, Jane Roe</p>", ["Jane Roe"]),
        ("<p>22. November 2026 um 15:46 Uhr / Jane Roe-Quarrier</p>", ["Jane Roe-Quarrier"]),
        ("<p>Ntombi Quarrier / QUAYSIDE.COM / Nov 22, 2026, 17:07 IST</p>", ["Ntombi Quarrier"]),
        ("<p>News | Par Ntombi Quarrier | 22 novembre 2026</p>", ["Ntombi Quarrier"]),
        ("<p>22. November 2026 Jane Roe 6</p>", ["Jane Roe"]),
        ("<p>Jane Roe 4 febbraio 2026 - 14:41</p>", ["Jane Roe"]),
        ("<p>Opening Times / Quayside / 22.11.2026</p>", []),
    ],
)
def test_a_name_is_a_byline_by_what_stands_around_it(lines: str, expected: list[str]) -> None:
    assert names(article(lines), Voice.BYLINE) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{'Roe said that the bridge was opened to walkers again after a long winter of repairs. ' * 3}</p>" * 3,
        f"<p>{'The bridge of which Jane Roe had dreamt was opened again after a long winter of work. ' * 3}</p>" * 3,
    ],
)
def test_a_name_that_the_text_speaks_of_is_no_byline(text: str) -> None:
    assert names(article("<p>Jane Roe</p>", text=text), Voice.BYLINE) == []
    assert names(article("<p>Jane Roe</p><p>22 November 2026</p>", text=text), Voice.BYLINE) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("<p>Jane Roe</p><p>By Mary Poe</p>", ["Mary Poe"]),
        ("<p>Publicado por Mary Poe</p><p>Jane Roe | Agencia Quist</p>", ["Mary Poe"]),
        ("<p>by mary on December 4, 2025</p><p>Jane Roe</p>", ["mary"]),
        ("<p>By</p><p>Jane Roe</p>", ["Jane Roe"]),
        ("<p>Jane Roe</p><p>Stories by Jane Roe</p>", ["Jane Roe"]),
        ("<p>Jane Roe</p><p>Translated by Mary Poe</p>", ["Jane Roe", "Mary Poe"]),
        ("<p>Jane Roe</p><p>Fotos von Mary Poe</p>", ["Jane Roe"]),
    ],
)
def test_a_bare_name_beside_a_signed_line_is_no_byline(lines: str, expected: list[str]) -> None:
    heard = [[person.name for person in people(finding)] for finding in found(article(lines), Voice.BYLINE)]
    assert heard[0] == expected
    assert all(set(each) <= set(expected) for each in heard)


@pytest.mark.parametrize("line", ["Jane Roe, Life of Harbours", "Jane Roe | Getty Images", "Jane Roe / Agencia Quist"])
def test_a_name_beside_a_band_or_an_agency_of_pictures_is_no_byline(line: str) -> None:
    assert names(article(f"<p>{line}</p>"), Voice.BYLINE) == []


HEADS = [
    '<section class="article-sidebar"><p>By</p><p>Jane Roe</p><p>18 November 2026</p></section>',
    '<div class="teaser-cat">von Jane Roe</div>',
    '<div class="related-info">By Jane Roe | 18 November 2026</div>',
]


@pytest.mark.parametrize("head", HEADS)
def test_a_line_right_below_the_headline_is_read_whatever_holds_it_is_called(head: str) -> None:
    assert names(article(head), Voice.BYLINE) == ["Jane Roe"]
    assert names(article(f"<p>{'The lead of the story. ' * 12}</p>{head}"), Voice.BYLINE) == ["Jane Roe"]


@pytest.mark.parametrize("head", HEADS)
def test_the_same_line_behind_the_text_is_not(head: str) -> None:
    assert names(article("", head), Voice.BYLINE) == []


@pytest.mark.parametrize(
    "aside",
    [
        '<div class="related"><p>Jane Roe</p></div>',
        "<figure><p>By Jane Roe</p></figure>",
        '<div class="video-sidebar"><p>By Jane Roe</p></div>',
        f'<div class="comments"><p>By Jane Roe</p>{LONG}</div>',
        '<form class="comments"><p>By Jane Roe</p></form>',
    ],
)
def test_other_lines_of_asides_below_the_headline_are_not_read(aside: str) -> None:
    assert names(article(aside), Voice.BYLINE) == []


def test_a_name_above_the_headline_is_no_byline() -> None:
    assert names(page(f"<p>Jane Roe</p><p>22 November 2026</p><h1>{TITLE}</h1>{LONG}"), Voice.BYLINE) == []


@pytest.mark.parametrize(
    "byline",
    [
        "Reporting by Amara Quist; Editing by Bo Renner",
        "Story: Amara Quist",
        "Por: Amara Quist",
        "Por Amara Quist — São Bento",
        "Dal nostro inviato Amara Quist",
        "Door onze verslaggever Amara Quist",
        "Opracowanie: Amara Quist",
        "Oprac. Amara Quist",
        "Napisała: Amara Quist",
        "Av: Amara Quist",
        "Skrevet af: Amara Quist",
        "Publicerad av Amara Quist",
        "Teksti: Amara Quist",
        "Kirjoittaja: Amara Quist",
        "Toimittaja: Amara Quist",
        "Připravila Amara Quist",
        "Napsal: Amara Quist",
        "Haber: Amara Quist",
        "Yazar: Amara Quist",
        "Haberi hazırlayan: Amara Quist",
        "Muhabir: Amara Quist",
        "Авторы: Amara Quist",
        "Подготовила Amara Quist",
        "Автор статті: Amara Quist",
        "Підготувала Amara Quist",
    ],
)
def test_bylines_in_many_languages(byline: str) -> None:
    for target in (
        article(f"<p>{byline}</p>"),
        article(end=f"<p>{byline}</p>"),
        article(f"<p class=byline>{byline}</p>"),
    ):
        assert names(target) == ["Amara Quist"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Amara Quistová, redaktorka", ["Amara Quistová"]),
        ("Анна Кедрова, корреспондент", ["Анна Кедрова"]),
        ("Amara Quist, the harbour's director, opened it.", []),
    ],
)
def test_a_name_with_a_role_under_the_headline(line: str, expected: list[str]) -> None:
    assert names(article(f"<p>{line}</p>")) == expected


EASTERN = f"<p>{'橋は長い冬の修理を経て再び歩行者に開放され、多くの市民がその日を待っていた。' * 4}</p>" * 3


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("文・山田花子", ["山田花子"]),
        ("取材・文＝山田花子", ["山田花子"]),
        ("【山田花子】", ["山田花子"]),
        ("（山田花子）", ["山田花子"]),
        ("[山田花子，Quayside]", ["山田花子"]),
        ("著者：山田 花子", ["山田 花子"]),
        ("編集委員 山田花子", ["山田花子"]),
        ("聞き手・山田花子", ["山田花子"]),
        ("山田花子 2026年11月22日 9時5分", ["山田花子"]),
        ("文｜王小明", ["王小明"]),
        ("文 | 王小明", ["王小明"]),
        ("记者 | 王小明", ["王小明"]),
        ("作者 王小明", ["王小明"]),
        ("新华社记者王小明、李大海", ["王小明", "李大海"]),
        ("〔記者王小明／台北報導〕", ["王小明"]),
        ("王小明 | 2026-11-22 14:27", ["王小明"]),
        ("【関連記事】", []),
        ("【社会部】", []),
        ("山田花子", []),
        ("金融 | 2026-11-22 14:27", []),
        ("安徽省 | 2026-11-22 14:27", []),
        ("责任编辑：王小明", []),
    ],
)
def test_japanese_and_chinese_lines(line: str, expected: list[str]) -> None:
    assert names(article(f"<p>{line}</p>", text=EASTERN)) == expected


KOREAN = "다리는 긴 겨울 동안의 수리 끝에 다시 사람들에게 열렸고 많은 시민이 그날을 기다렸다고 한다. " * 3


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("김하늘 기자(haneul@x.example)", ["김하늘"]),
        ("김하늘·이바다 기자 haneul@x.example bada@x.example", ["김하늘", "이바다"]),
        ("[ 김하늘 기자 / haneul@x.example ]", ["김하늘"]),
        ("한바다(주필)", ["한바다"]),
        ("이지혜(가나가정상담소 프로그램 디렉터)", ["이지혜"]),
        ("그날 기자들이 모였다고", []),
    ],
)
def test_a_korean_byline_glued_to_the_last_sentence(end: str, expected: list[str]) -> None:
    text = f"<p>{KOREAN}</p><p>{KOREAN}</p><p>{KOREAN}{end}</p>"
    assert names(article(text=text), Voice.BYLINE) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("◆ 위 칼럼은 가나일보 한바다 정치부장의 칼럼으로, 전문은 아래에 있습니다", ["한바다"]),
        ("등록일 2026-11-22 조회수 280 저자 한바다", ["한바다"]),
        ("Kim Ha-neul • 승인 2026.11.22 13:26 • 댓글 0", ["Kim Ha-neul"]),
    ],
)
def test_korean_lines_that_name_their_author_late(line: str, expected: list[str]) -> None:
    assert names(article(f"<p>{line}</p>", text=f"<p>{KOREAN}</p>" * 3), Voice.BYLINE) == expected
