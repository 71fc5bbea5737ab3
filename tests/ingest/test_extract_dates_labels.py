"""Which of the dates shown on a page is the publication, and which the change: by words and by marks beside them."""

from __future__ import annotations

import pytest

from tests.ingest.dated_page import TEXT, article, best, found, moment, outlet, page

CHANGED = {
    "a mark and a line": '<time datetime="2026-11-18T15:07+00:00">18 Nov</time> 수정 2026.11.20 10:00',
    "a line": "<p>2026.11.18 15:07 (수정 2026.11.20 10:00)</p>",
    "two marks": (
        '<time datetime="2026-11-18T15:07Z">2026.11.18</time> 수정 <time datetime="2026-11-20T10:00Z">그제</time>'
    ),
    "marks before their labels": (
        '<p><time datetime="2026-11-18T15:07Z">2026.11.18</time> 입력 '
        '<time datetime="2026-11-20T10:00Z">2026.11.20</time> 수정</p>'
    ),
    "marks that show nothing": (
        '<p>입력 <time datetime="2026-11-18T15:07Z"></time> 수정 <time datetime="2026-11-20T10:00Z"></time></p>'
    ),
    "marks on one line and the next": (
        '<p>가나 다라, 입력 <time datetime="2026-11-18T15:07Z"></time></p>'
        '<p><time datetime="2026-11-20T10:00Z"></time> 수정</p>'
    ),
    "a block": '<div class="date" data-date="2026-11-18 15:07"><p>더 보기</p></div><p>수정 2026.11.20 10:00</p>',
}


@pytest.mark.parametrize("shown", CHANGED.values(), ids=CHANGED)
def test_the_change_beside_a_publication_is_told_as_the_change(shown: str) -> None:
    korean = outlet(languages=("ko",))
    target = page(article(shown), lang="ko")
    assert best(target, of=korean) == "2026-11-18 15:07"
    assert best(target, "date_modified", of=korean) == "2026-11-20 10:00"
    assert {f"{moment(finding).instant:%F}" for finding in found(target, of=korean)} == {"2026-11-18"}


APART = {
    "a definition list": "<dl><dt>최종수정일</dt><dd>2026.11.20</dd><dt>등록일 :</dt><dd>2026.11.18</dd></dl>",
    "a table": "<table><tr><th>등록일시</th><td>2026.11.18</td><th>수정일</th><td>2026.11.20</td></tr></table>",
    "paragraphs": "<p>Last updated on</p><p>20 November 2026</p><p>Published</p><p>18 November 2026</p>",
    "marks": (
        '<div>Updated</div><time datetime="2026-11-20">x</time>'
        '<div>Published:</div><time datetime="2026-11-18">x</time>'
    ),
    "schema.org": (
        '<p><span itemprop="dateModified">2026.11.20</span></p><p><span itemprop="datePublished">2026.11.18</span></p>'
    ),
    "schema.org in attributes": (
        '<time itemprop="dateModified" datetime="2026-11-20">x</time>'
        '<time itemprop="datePublished" datetime="2026-11-18">x</time>'
    ),
}


@pytest.mark.parametrize("shown", APART.values(), ids=APART)
def test_a_label_in_the_element_before_counts_as_one_beside_the_date(shown: str) -> None:
    korean = outlet(languages=("ko",))
    assert best(page(article(shown)), of=korean) == "2026-11-18"
    assert best(page(article(shown)), "date_modified", of=korean) == "2026-11-20"


def test_a_label_two_elements_before_is_not_the_date_s() -> None:
    shown = '<p>Updated</p><p>by the city desk</p><p class="date">18 November 2026</p>'
    assert best(page(article(shown))) == "2026-11-18"


def test_the_day_of_a_review_is_its_publication() -> None:
    assert best(page(article("<p>Reviewed: 18 November 2026</p>"))) == "2026-11-18"
    assert best(page(article("<p>Medically reviewed 18 November 2026</p>"))) is None


ENTRIES = {
    "en": "This entry was posted in Bridges, Boats, Harbours and tagged planks, repairs on {} by Ada.",
    "de": "Dieser Eintrag wurde veröffentlicht in Brücken, Boote und getaggt mit Hafen, Planken am {} von Ada.",
    "es": "Esta entrada fue publicada en Puentes, Barcos y etiquetada puerto, invierno, obras en {} por Ada.",
    "fr": "Cet article a été publié dans Ponts, Bateaux, avec comme mots-clés port, hiver, le {} par Ada.",
    "it": "Questa voce è stata pubblicata in Ponti, Barche e contrassegnata con porto, inverno il {} da Ada.",
}


@pytest.mark.parametrize(("language", "line"), ENTRIES.items())
def test_the_sentence_that_blogs_write_under_an_entry_tells_its_date(language: str, line: str) -> None:
    shown = f"<footer>{line.format('<a href=/7>18.11.2025</a>')}</footer>"
    assert best(page(article(TEXT * 4 + shown), lang=language), of=outlet(languages=(language,))) == "2025-11-18"


def test_the_heading_may_be_any_that_repeats_the_title() -> None:
    shown = '<h1>Example</h1><main><h2>Harbour bridge opens</h2><p class="date">6 May 2024</p></main>'
    assert best(page(shown + TEXT)) == "2024-05-06"
    part = '<main><h1>Our bridge</h1><p class="date">6 May 2024</p></main>'
    title = '<meta property="og:title" content="Our bridge opens to walkers after a long winter of repairs">'
    assert best(page(part + TEXT, title)) == "2024-05-06"
    other = '<main><h1>Walkers are back on the bridge</h1><p class="date">6 May 2024</p></main>'
    assert best(page(other + TEXT)) == "2024-05-06"


def test_a_heading_that_only_machines_read_is_not_the_one_that_dates_stand_at() -> None:
    top = '<h1 class="visuallyhidden">Harbour bridge opens | Example</h1><p>18 November 2025</p>' + TEXT * 8
    shown = top + '<main><h2>Harbour bridge opens</h2><p class="date">6 May 2024</p></main>'
    assert best(page(shown + TEXT)) == "2024-05-06"
    alone = '<main><h1 class="sr-only">Harbour bridge opens</h1><p class="date">6 May 2024</p></main>'
    assert best(page(alone + TEXT)) == "2024-05-06"


def test_a_heading_that_is_not_closed_is_still_the_heading() -> None:
    shown = (
        '<header><h1>Harbour <b>bridge</b> opens <h4 class="author">Ada <i>Example</i> on <time>6 May 2024</time></h4>'
    )
    assert best(page(f"{shown}</h1></header><main><h1>Harbour bridge opens</h1>{TEXT}</main>")) == "2024-05-06"


def test_a_day_before_a_quotation_opens_a_text() -> None:
    opened = f"<p>29.11.2022 „{'The bridge was opened to walkers again after a long winter of repairs. ' * 5}“</p>"
    assert best(page(article(opened), lang="de"), of=outlet(languages=("de",))) == "2022-11-29"


@pytest.mark.parametrize("shown", ["<p>Updated 18 November 2025, 15:07</p>", "<p>Tue, Nov 18, 2025 page 3</p>"])
def test_the_day_of_a_change_or_of_the_printed_paper_is_not_told_where_nothing_else_is(shown: str) -> None:
    assert found(page(article(shown))) == []


def test_the_clock_of_the_site_above_the_heading_is_no_change_of_the_article() -> None:
    clock = "<div>UPDATED. 2026-11-20 02:30 (금)</div>"
    korean = outlet(languages=("ko",))
    assert found(page(clock + article(""), lang="ko"), "date_modified", of=korean) == []
    assert best(page(clock + article(""), lang="ko"), of=korean) is None
    shown = article('<div class="info">한가람 기자 | 승인 2025.11.18 15:07 | 댓글 0</div>')
    assert found(page(clock + shown, lang="ko"), "date_modified", of=korean) == []
    assert best(page(clock + shown, lang="ko"), of=korean) == "2025-11-18 15:07"


NAMED = [
    '<time class="{}" datetime="2025-11-19T10:00Z"></time><time class="published" datetime="2025-11-18T15:07Z"></time>',
    '<p class="{}">19 November 2025, 10:00</p><p class="date">18 November 2025, 15:07</p>',
]


@pytest.mark.parametrize("shown", NAMED)
@pytest.mark.parametrize("name", ["updated", "date-modified", "lastmod date", "update-time"])
def test_a_date_that_is_named_as_that_of_a_change_stands_behind_others(shown: str, name: str) -> None:
    assert best(page(article(shown.format(name)))) == "2025-11-18 15:07"


def test_a_change_in_the_small_print_is_one_though_it_is_named_so() -> None:
    small = '<ul class="foot"><li id="foot-info-lastmod">This page was last modified on 18 November 2025.</li></ul>'
    assert best(page(article(TEXT) + small), "date_modified") == "2025-11-18"


def test_where_it_is_the_only_one_it_is_the_publication() -> None:
    assert best(page(article('<p class="updated">18 November 2025, 15:07</p>'))) == "2025-11-18 15:07"


@pytest.mark.parametrize(
    "shown",
    [
        '<span class="updated hidden">2025-11-19T10:10:52+00:00</span><span>18 November 2025</span>',
        '<time class="updated">19 November 2025</time> <time class="published">18 November 2025</time>',
        '<time class="published">18 November 2025</time> <time class="modified">19 November 2025</time>',
    ],
)
def test_of_two_dates_of_a_line_the_one_that_is_named_so_is_that_of_the_change(shown: str) -> None:
    target = page(article(f'<p class="meta">Jane Roe {shown}</p>'))
    assert best(target) == "2025-11-18"
    assert (best(target, "date_modified") or "").startswith("2025-11-19")


def test_where_all_dates_of_a_line_are_named_for_changes_none_is_one() -> None:
    line = '<p class="meta"><span class="updated">18 November 2025</span> | <span class="updated">2025-11-18</span></p>'
    assert best(page(article(line))) == "2025-11-18"


@pytest.mark.parametrize(
    ("mark", "day"),
    [
        ("2025-11-19T10:10:52+01:00", "2025-11-18"),
        ("2025-11-19T10:10:52-08:00", "2025-11-18"),
        ("2025-11-18T23:10:52+01:00", "2025-11-18 22:10"),
        ("2025-11-19T03:10:52Z", "2025-11-19 03:10"),
    ],
)
def test_a_mark_of_another_day_on_its_own_clock_than_its_text_is_that_of_a_change(mark: str, day: str) -> None:
    shown = f'<p class="date" datetime="{mark}">18 November 2025 (updated 19 November 2025, 15:24)</p>'
    assert best(page(article(shown))) == day
