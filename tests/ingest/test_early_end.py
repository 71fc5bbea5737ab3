"""Pages that go on behind their end."""

from __future__ import annotations

import pytest

from ingest.early_end import without_early_end
from tests.ingest.a_page import TEXT, html, reading, rejected

MENU = "<html><head><title>The Sample Herald</title></head><body><ul><li><a href=/>Home</a></ul></body></html>"


@pytest.mark.parametrize("menu", [MENU, MENU.upper(), "<a href=/>Home</a></body></html >"])
def test_a_page_behind_a_page_is_read(menu: str) -> None:
    article = reading(menu + html()).article
    assert article.article_body == "\n\n".join(TEXT)
    assert [person.name for person in article.authors] == ["Jane Sample"]


def test_a_text_goes_on_behind_the_end_of_what_stands_in_it() -> None:
    assert reading(
        html(text=[*TEXT[:2], f"</p></body></html><p>{TEXT[2]}", TEXT[3]])
    ).article.article_body == "\n\n".join(TEXT)


def test_what_follows_and_is_no_article_either_changes_no_reason() -> None:
    assert rejected(MENU + "<p>" + "<a href=/>Home</a> " * 60) == rejected(MENU)


@pytest.mark.parametrize("rest", ["", "\n" * 900, "<!-- cached -->", "<img src=counter.gif>"])
def test_what_ends_where_it_says_so_is_left_as_it_is(rest: str) -> None:
    assert without_early_end((html() + rest).encode()) is None


def test_a_page_that_ends_again_and_again_is_left_as_it_is() -> None:
    assert without_early_end(html().encode() * 6) is None
