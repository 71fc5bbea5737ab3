"""The pieces of shown text, and what lies between them."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from ingest.extract.pieces import BLOCK, BREAK, BREAKS, SEAM, SPACE, Pieces, pieces_of


def _pieces(html: str) -> Pieces:
    body = document_fromstring(f"<html><body>{html}</body></html>").find("body")
    assert body is not None
    return pieces_of(body)


@pytest.mark.parametrize(
    ("between", "gap"),
    [
        ("<i>", SEAM),
        ("<i> </i>", SPACE),
        ("<br>", BREAK),
        ("<span class='br x'></span>", BREAK),
        (" <br> ", BREAK),
        ("<br> <br>", BREAKS),
        ("<p>", BLOCK),
        ("<p><br>", BLOCK),
        ("<br><p></p><br>", BLOCK),
        ("<script>x</script>", SEAM),
    ],
)
def test_the_strongest_of_what_lies_between_two_pieces_counts(between: str, gap: int) -> None:
    found = _pieces(f"<div>one{between}two</div>")
    assert [text.strip() for text in found.texts] == ["one", "two"]
    assert found.gaps == [BLOCK, gap]


def test_what_is_never_shown_has_no_pieces_but_what_follows_it_has() -> None:
    found = _pieces("<noscript>no</noscript>yes<select><option>no</select> and yes")
    assert found.texts == ["yes", " and yes"]


def test_a_piece_knows_the_element_and_the_block_it_stands_in() -> None:
    found = _pieces("<div><p>a <a>b</a> c</p> d</div>")
    assert [element.tag for element in found.holders] == ["p", "a", "p", "div"]
    assert [element.tag for element in found.blocks] == ["p", "p", "p", "div"]


def test_links_and_bold_type_are_told_however_deep_they_stand() -> None:
    found = _pieces("<a>a<b>b</b></a><strong><i>c</i></strong>d")
    assert found.linked == [True, True, False, False]
    assert found.strong == [False, True, True, False]


def test_a_link_within_a_link_ends_the_one_around_it() -> None:
    found = _pieces("<div><a>a<div></a>b<a>c</a>d</div></div>e")
    assert found.texts == ["a", "b", "c", "d", "e"]
    assert found.linked == [True, True, True, False, False]


def test_every_shown_element_tells_which_pieces_it_holds() -> None:
    found = _pieces("x<div><p>a</p><img><p>b<i>c</i></p></div>y")
    held = {str(e.tag): found.texts[found.begins[e] : found.ends[e]] for e in found.begins}
    assert held == {"body": ["x", "a", "b", "c", "y"], "div": ["a", "b", "c"], "p": ["b", "c"], "img": [], "i": ["c"]}
