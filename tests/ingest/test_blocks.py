"""A page as blocks of text, and the keys by which they are compared."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from ingest.extract.blocks import Blocks, blocks_of
from ingest.extract.keys import keys_of
from ingest.extract.text import one_line
from ingest.extract.titles import same


def blocks(html: str) -> Blocks:
    return blocks_of(document_fromstring(f"<html><body>{html}</body></html>"))


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>one</p>two<p>three</p>", ["one", "two", "three"]),
        ("<p>one<br>two<br> <br>three</p>", ["one two", "three"]),
        ("<p>on<i>e</i> <b>two</b>\n<i> </i>three</p>", ["one two three"]),
        ("<p>one</p>\u200b<p>\u00adtwo</p>", ["one", "two"]),
        ("", []),
    ],
)
def test_borders_of_blocks_and_empty_lines_divide(html: str, texts: list[str]) -> None:
    assert [block.text for block in blocks(html)] == texts


def test_a_block_is_held_by_the_innermost_block_element() -> None:
    found = blocks("<div>one<p>two <a>three</a></p>four</div>")
    assert [str(block.element.tag) for block in found] == ["div", "p", "div"]


def test_no_more_is_linked_or_bold_than_there_is() -> None:
    (block,) = blocks("<p><a>  one   <b>  two  </b></a></p>")
    assert (block.text, block.linked, block.strong) == ("one two", 7, 7)


def test_the_blocks_inside_an_element_are_known() -> None:
    found = blocks("<p>0</p><div>1<span>1<p>2</p>3</span><ul><li>4<li>5</ul>6</div>7<noscript><p>no</p></noscript>")
    tree = found[0].element.getroottree().getroot()
    inside = {str(element.tag): list(found.inside(element)) for element in tree.iter()}
    assert [block.text for block in found] == ["0", "11", "2", "3", "4", "5", "6", "7"]
    assert inside["html"] == inside["body"] == list(range(8))
    assert inside["div"] == [1, 2, 3, 4, 5, 6]
    assert inside["span"] == [2]  # the others are text of the div
    assert inside["ul"] == [4, 5]
    assert inside["noscript"] == []


@example(["İstanbul'da", "a_b", "—", "Straße", "द्वीपों के", "Í"])
@given(st.lists(st.text().map(one_line)))
def test_the_keys_of_many_lines_are_those_of_each(lines: list[str]) -> None:
    assert keys_of(lines) == [same(line) for line in lines]
