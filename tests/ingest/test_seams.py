"""Pieces to lines: what divides them, and what is left out."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from ingest.extract.pieces import pieces_of
from ingest.extract.seams import seamed_lines, shown_text


def _body(html: str) -> HtmlElement:
    body: HtmlElement = document_fromstring(f"<html><body>{html}</body></html>").find("body")
    return body


def _lines(html: str) -> list[str]:
    """The lines of a page, without what is of class "x"."""
    pieces = pieces_of(_body(html))

    def aside(element: HtmlElement) -> HtmlElement | None:
        return next((node for node in (*element.iterancestors(), element) if node.get("class") == "x"), None)

    return [line for _, line in seamed_lines(pieces, 0, len(pieces.texts), aside)]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("By<a>Jane Roe</a><a>Follow</a>", ["By | Jane Roe | Follow"]),
        ("By <a>Jane\n Roe</a>, <a>John Doe</a>", ["By Jane Roe, John Doe"]),
        ("<b>Jane</b>\n<b>Roe</b>", ["Jane Roe"]),
        ("<b>김하늘ㆍ</b><b>이바다</b>", ["김하늘ㆍ이바다"]),
        ("Jane Roe<br>Vice\u200b Chair<p>The bridge</p>", ["Jane Roe", "Vice Chair", "The bridge"]),
        ("<p>| Jane Roe |</p><p>|</p><p>Text</p>", ["Jane Roe", "Text"]),
        ("<p>one <i class=x>aside <b>and</b> more</i>two</p>", ["one two"]),
        ("<p>one<i class=x>aside</i>two</p>", ["one | two"]),
        ("one<div class=x>aside</div>two", ["one", "two"]),
        ("<div class=x><p>all</p><p>aside</p></div>", []),
        ("", []),
    ],
)
def test_lines_are_divided_as_style_sheets_divide_them(html: str, lines: list[str]) -> None:
    assert _lines(html) == lines


def test_each_line_knows_the_piece_that_it_begins_with() -> None:
    pieces = pieces_of(_body("<p>one <b>two</b></p><p>three</p>"))
    assert list(seamed_lines(pieces, 0, 3)) == [(0, "one two"), (2, "three")]
    assert list(seamed_lines(pieces, 1, 3)) == [(1, "two"), (2, "three")]


def test_what_an_element_shows_is_one_line_of_it() -> None:
    body = _body("<h1>Harbour <b>bridge</b><br>opens<script>x</script> to <i>walk</i>ers</h1>")
    assert shown_text(pieces_of(body), body[0]) == "Harbour bridge opens to walkers"
