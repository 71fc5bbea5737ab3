"""Readings of the weights held against each other, and the page that is left without its furniture."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring, tostring

from ingest.extract.blocks import blocks_of
from ingest.extract.opinions import held_against_each_other
from ingest.extract.pruned import pruned

STORY = [f"The ferry of Northby ran {number} times on Monday, and nobody fell into the water." for number in range(6)]
FORM = "Please tell us your address and a new word to pass, and you may write under our articles too."


def body(html: str) -> HtmlElement:
    found: HtmlElement = document_fromstring(f"<html><body>{html}</body></html>").find("body")
    return found


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_readings_of_one_text_agree_entirely() -> None:
    opinion = held_against_each_other(blocks_of(body(f"<article>{paragraphs(STORY)}</article>")), [3.0] * 6)
    assert (opinion.lines, opinion.agreement) == (STORY, 1.0)


def test_a_form_far_from_the_text_is_outvoted() -> None:
    html = f"<div class=article-body>{paragraphs(STORY)}</div>{'<p>Menu of it all</p>' * 30}<div><p>{FORM}</p></div>"
    blocks = blocks_of(body(html))
    sums = [2.0 if block.text in STORY else 0.1 if block.text == FORM else -3.0 for block in blocks]
    opinion = held_against_each_other(blocks, sums)
    assert opinion.lines == STORY
    assert 0.9 < opinion.agreement < 1


def test_a_weak_line_amid_the_text_stays_where_the_readings_around_it_agree() -> None:
    blocks = blocks_of(body(f"<article>{paragraphs(STORY)}</article><p>{FORM}</p>"))
    sums = [3.0, 3.0, -0.5, 3.0, 3.0, 3.0, -4.0]
    assert held_against_each_other(blocks, sums).lines == STORY


def test_a_text_in_two_parts_that_no_container_holds_leaves_the_readings_apart() -> None:
    html = f"<div>{paragraphs(STORY[:3])}</div><p>{FORM * 9}</p><div>{paragraphs(STORY[3:])}</div>"
    blocks = blocks_of(body(html))
    assert held_against_each_other(blocks, [3.0, 3.0, 3.0, -4.0, 3.0, 3.0, 3.0]).agreement < 0.9


def test_a_page_without_blocks_or_without_text_has_no_lines() -> None:
    assert held_against_each_other([], []).lines == []
    assert held_against_each_other(blocks_of(body("<p>Menu</p>")), [-math.inf]).lines == []


@given(st.lists(st.floats(-9, 9) | st.just(-math.inf), min_size=7, max_size=7))
def test_the_lines_are_the_page_s_own_and_agreement_is_a_share(sums: list[float]) -> None:
    blocks = blocks_of(body(f"<article>{paragraphs(STORY)}</article><p>{FORM}</p>"))
    opinion = held_against_each_other(blocks, sums)
    assert 0 <= opinion.agreement <= 1
    texts = iter([*STORY, FORM])
    assert all(line in texts for line in opinion.lines)  # in page order


def left_of(html: str, furniture: str) -> str | None:
    root = body(html)
    before = tostring(root)
    blocks = blocks_of(root)
    left = pruned(root, blocks, [-5.0 if furniture in block.text else 1.0 for block in blocks])
    assert tostring(root) == before
    return None if left is None else tostring(left, encoding="unicode")


def test_what_holds_only_furniture_is_gone_and_names_of_what_is_around_the_text_stay() -> None:
    html = "<nav><ul><li>Menu</li></ul></nav><div class=story id=s onclick=x><p>A <b>bold</b> word</p> tail</div><hr>"
    assert left_of(html, "Menu") == (
        '<html><body><div class="story" id="s"><p>A <b>bold</b> word</p> tail</div></body></html>'
    )


def test_text_behind_what_is_left_out_stays_and_stays_apart_from_what_is_before_it() -> None:
    assert left_of("One<ul><li>Menu</li></ul>Two<script>x</script>Three", "Menu") == (
        "<html><body>One<ul></ul>TwoThree</body></html>"
    )
    assert left_of("One<div></div>Two", "Menu") == "<html><body>One<div></div>Two</body></html>"


def test_nothing_is_left_of_a_page_of_furniture() -> None:
    assert left_of("<p>Menu</p>", "Menu") is None
    assert left_of("", "Menu") is None


def test_names_that_pages_invent_do_no_harm() -> None:
    html = "<o:p @click=x [hidden]=1><div>" * 60 + "Text" + "</div></o:p>" * 60
    left = left_of(html, "Menu")
    assert left is not None
    assert "Text" in left


def test_characters_that_trees_hold_and_do_not_take_are_left_out() -> None:
    assert left_of("<p class='a&#1;b'>One&#2;</p>&#5;three", "Menu") == (
        '<html><body><p class="ab">One</p>three</body></html>'
    )


def test_what_is_left_is_of_the_one_class_that_pages_are_of() -> None:
    root = body("<form><p>One <label>two</label></p></form>")
    left = pruned(root, blocks_of(root), [1.0])
    assert left is not None
    assert {type(element) for element in left.iter()} == {HtmlElement}
