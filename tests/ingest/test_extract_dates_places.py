"""Where on a page the article's own date may stand, whatever the parts around it are called."""

from __future__ import annotations

import pytest

from tests.ingest.dated_page import TEXT, article, best, found, page

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
