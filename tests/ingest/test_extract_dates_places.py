"""Where on a page the article's own date may stand, whatever the parts around it are called."""

from __future__ import annotations

import pytest

from tests.ingest.dated_page import TEXT, article, best, found, ld, page

LINE = "<span>18 November 2025, 15:07</span>"

BELOW_THE_HEADING = {
    "beside the number of comments": f'<div class="date-comments">{LINE}<a href="#c">3</a></div>',
    "in a link to the comments": f'<p class="entry-comments-link">{LINE}</p>',
    "in the article's header": f'<div class="header-date">{LINE}</div>',
    "in a bar of links": f"<nav>{LINE}</nav>",
    "in what calls itself a banner": f'<div role="banner">{LINE}</div>',
}


@pytest.mark.parametrize("shown", BELOW_THE_HEADING.values(), ids=BELOW_THE_HEADING)
def test_a_date_right_below_the_heading_is_the_article_s_whatever_holds_it_is_called(shown: str) -> None:
    assert best(page(article(shown))) == "2025-11-18 15:07"


@pytest.mark.parametrize("shown", BELOW_THE_HEADING.values(), ids=BELOW_THE_HEADING)
def test_the_same_behind_the_text_is_not(shown: str) -> None:
    assert best(page(article("") + shown)) is None


LEAD = f"<p>{'The harbour bridge carries walkers again, and they are glad of it. ' * 6}</p>"


def test_a_lead_may_stand_between_the_heading_and_the_date() -> None:
    shown = f'<div class="date-comments">{LINE}<a href="#c">3</a></div>'
    assert best(page(article(LEAD + shown))) == "2025-11-18 15:07"
    assert best(page(article(LEAD * 3 + shown))) is None
    related = f'<ul class="related"><li class="date">{LINE}<a href="/1">Ferries to the far islands</a></li></ul>'
    assert best(page(article(LEAD + related))) is None


def test_the_bar_on_top_of_a_story_is_not_that_of_the_site() -> None:
    assert best(page(article(f'<section class="storytopbar-bucket">{LINE}</section>'))) == "2025-11-18 15:07"
    assert best(page(article(f'<section class="topbar">{LINE}</section>'))) is None


@pytest.mark.parametrize(
    "card",
    [
        '<a class="teaser" href="/1">Ferries <span class="date">18 November 2025</span></a>',
        '<div class="card"><h4><a href="/1">Ferries to far islands now</a></h4><p>18 November 2025</p></div>',
        '<div class="c-teaser"><h3>Ferries to the far islands</h3><div class="date">18 November 2025</div></div>',
    ],
)
def test_a_teaser_within_the_text_dates_another_story(card: str) -> None:
    assert best(page(article(TEXT + card))) is None


def test_a_part_of_the_article_that_is_called_a_teaser_may_date_it() -> None:
    assert (
        best(page(article(f'{TEXT}<div class="teaser-text"><p class="date">18 November 2025</p></div>')))
        == "2025-11-18"
    )


STYLED = [
    "pointer-events-auto",
    "md:grid-cols-2",
    "u-margin-top-xs",
    "sticky-top",
    "grid",
    "post tag-forum category-events",
]


@pytest.mark.parametrize("names", STYLED)
def test_names_that_style_or_tell_the_subject_are_not_those_of_parts(names: str) -> None:
    shown = f'{TEXT}<div class="{names}"><p>18 November 2025</p></div>'
    assert best(page(article(shown))) == "2025-11-18"
    doubted = f'{TEXT}<div class="{names} footer"><p>18 November 2025</p></div>'
    assert best(page(article(doubted))) is None


@pytest.mark.parametrize("place", ["", TEXT])
def test_a_date_in_a_quotation_is_of_what_is_quoted(place: str) -> None:
    quoted = (
        '<blockquote><p>A note by the harbour on <time datetime="2025-11-16T23:02:00Z">Nov 16</time></p></blockquote>'
    )
    assert found(page(article(place + TEXT + quoted))) == []
    line = "<p>Harbour desk | 17 November 2025</p>"
    assert best(page(article(line + TEXT + quoted))) == "2025-11-17"


def far_from_heading(shown: str, text: str = "") -> str:
    """A page whose heading stands deep in a part of its own, and the line in another."""
    heading = "<div>" * 9 + "<h1>Harbour bridge opens</h1>" + "</div>" * 9
    return f"<main>{heading}{text}<div class='userbox sidebar'><p>{shown}</p></div>{TEXT}</main>"


def test_the_only_day_of_a_page_is_believed_by_the_heading_whatever_part_it_stands_in() -> None:
    assert best(page(far_from_heading("on 18 November 2025"))) == "2025-11-18"
    assert best(page(far_from_heading("on 18 November 2025", TEXT))) is None
    others = "<aside><ul><li>20 November 2025 <a href='/1'>One</a></li></ul></aside>"
    assert best(page(far_from_heading("on 18 November 2025") + others)) == "2025-11-18"
    beside = "<div><div class='sidebar'><p>19 November 2025</p></div></div>"
    assert best(page(far_from_heading(f"on 18 November 2025</p>{beside}<p>"))) is None


def test_the_only_day_that_is_shown_is_not_looked_for_where_data_tell_the_publication() -> None:
    head = '<meta property="article:published_time" content="2025-11-16T10:00:00Z">'
    assert [finding.voice for finding in found(page(far_from_heading("18 November 2025"), head))] == ["meta"]


@pytest.mark.parametrize("line", ["Deadline: 18 November 2025", "Ada Example (born 18 November 1975) is a painter."])
def test_the_only_day_of_a_page_that_is_said_to_be_another_s_is_not_believed(line: str) -> None:
    assert best(page(article(f"<p>{line}</p>"))) is None


EPOCHS = [
    '<span class="date" data-timestamp="1763478420">Loading</span>',
    '<span class="timeago" data-time="1763478420000"></span>',
    '<time datetime="1763478420">…</time>',
]


@pytest.mark.parametrize("shown", EPOCHS)
def test_the_seconds_since_1970_in_an_attribute_are_a_date(shown: str) -> None:
    assert best(page(article(shown))) == "2025-11-18 15:07"


def test_the_seconds_since_1970_in_json_ld_are_a_date() -> None:
    assert best(page(article(""), ld(**{"@type": "NewsArticle", "datePublished": 1763478420}))) == "2025-11-18 15:07"


@pytest.mark.parametrize("number", ["1763478", "17634784200", "2763478420", "1763478420.5"])
def test_other_numbers_are_none(number: str) -> None:
    assert best(page(article(f'<span class="date" data-timestamp="{number}">Loading</span>'))) is None


@pytest.mark.parametrize("day", ["18 Nov ’25", "18. November '25", "18th Nov '25", "18.Nov.25", "18-Nov-25"])
def test_a_year_of_two_digits_behind_a_month(day: str) -> None:
    assert best(page(article(f'<p class="date">{day}</p>'))) == "2025-11-18"


def test_a_count_behind_a_month_is_no_year() -> None:
    assert best(page(article('<p class="date">18 May 25 people</p>'))) is None
