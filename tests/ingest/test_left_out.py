"""What was left out of a text, for those who ask why a line is not there."""

from __future__ import annotations

from ingest.extract.left_out import left_out
from ingest.outlet import Rules
from ingest.page import Page
from tests.ingest.a_page import OUTLET, TEXT, capture, html, reading


def lines_left_out(source: str) -> list[str]:
    body = reading(source).article.article_body
    return left_out(body, Page(capture(source)), OUTLET, Rules())


def test_a_line_between_paragraphs_that_is_none_of_the_text_is_told() -> None:
    text = [*TEXT[:2], "<strong>Read also: <a href=/2026/pier>The pier is painted</a></strong>", *TEXT[2:]]
    assert lines_left_out(html(text)) == ["Read also: The pier is painted"]


def test_of_a_text_that_is_kept_whole_nothing_is_told() -> None:
    assert lines_left_out(html()) == []
