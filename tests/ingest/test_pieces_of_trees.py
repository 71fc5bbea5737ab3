"""The walk over a tree, held against a plain recursion over the same tree, whatever the tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from ingest.extract.pieces import BLOCK, BREAK, BREAKS, SEAM, SPACE, pieces_of
from ingest.extract.text import BLOCKS, UNSEEN

make = HTMLParser().makeelement
TAGS = ("div", "p", "a", "b", "strong", "i", "span", "br", "script", "svg", "td", "x-y")
TEXTS = st.sampled_from([None, None, " ", "\n\t", "\u3000", "word", " two words "])


@st.composite
def nodes(draw: st.DrawFn, inside: st.SearchStrategy[list[HtmlElement]]) -> Any:
    node: Any = etree.Comment("no text") if draw(st.integers(0, 9)) == 0 else make(draw(st.sampled_from(TAGS)))
    if isinstance(node.tag, str):
        if draw(st.booleans()):
            node.set("class", draw(st.sampled_from(["br", "a br", "bread"])))
        node.text = draw(TEXTS)
        node.extend(draw(inside))
    node.tail = draw(TEXTS)
    return node


trees = nodes(st.recursive(st.just([]), lambda inside: st.lists(nodes(inside), max_size=4), max_leaves=12))


@dataclass
class Told:
    """What is met on the way through a tree: pieces of text and marks of what lies between them."""

    met: list[tuple[str, tuple[str, HtmlElement, HtmlElement, bool, bool]] | int] = field(default_factory=list)
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    link: HtmlElement | None = None  # the last that began, until it ends

    def pieces(self) -> int:
        return sum(isinstance(one, tuple) for one in self.met)

    def text(self, text: str | None, *around: object) -> None:
        if text:
            self.met.append(SPACE if text.isspace() else ("piece", (text, *around)))  # type: ignore[arg-type]

    def element(self, node: HtmlElement, block: HtmlElement, strong: bool) -> None:
        begin = self.pieces()
        is_block = node.tag in BLOCKS
        block = node if is_block else block
        strong = strong or node.tag in ("b", "strong")
        if node.tag == "a":
            self.link = node
        if is_block:
            self.met.append(BLOCK)
        elif node.tag == "br" or (node.tag == "span" and "br" in node.get("class", "").split()):
            self.met.append(BREAK)
        self.text(node.text, node, block, self.link is not None, strong)
        for child in node.iterchildren("*"):
            if child.tag not in UNSEEN:
                self.element(child, block, strong)
            self.text(child.tail, node, block, self.link is not None, strong)
        self.spans[node] = begin, self.pieces()
        if node.tag == "a":
            self.link = None
        if is_block:
            self.met.append(BLOCK)

    def gaps(self) -> list[int]:
        found, marks = [], [BLOCK]
        for is_piece, some in groupby(self.met, lambda one: isinstance(one, tuple)):
            for one in some:
                if is_piece:
                    found.append(BREAKS if max(marks) == BREAK and marks.count(BREAK) > 1 else max(marks))
                    marks = [SEAM]
                elif isinstance(one, int):
                    marks.append(one)
        return found


@given(trees.filter(lambda tree: isinstance(tree.tag, str)))
def test_the_walk_finds_what_a_recursion_over_the_tree_finds(tree: HtmlElement) -> None:
    told = Told()
    told.element(tree, tree, strong=False)
    found = pieces_of(tree)
    pieces = [one[1] for one in told.met if isinstance(one, tuple)]
    walked = zip(found.texts, found.holders, found.blocks, found.linked, found.strong, strict=True)
    assert list(walked) == pieces
    assert found.gaps == told.gaps()
    assert {element: (found.begins[element], found.ends[element]) for element in found.elements} == told.spans
    assert found.elements == [element for element in tree.iter("*") if element in told.spans]
    assert list(found.begins) == found.elements


def test_a_part_of_a_tree_has_its_own_pieces_only() -> None:
    whole = make("div")
    part = etree.SubElement(whole, "p")
    part.text, part.tail = "in", "behind"
    etree.SubElement(part, "i").tail = "inner"
    etree.SubElement(whole, "p").text = "beside"
    assert pieces_of(part).texts == ["in", "inner"]


def test_no_depth_is_too_deep() -> None:
    root = node = make("div")
    for _ in range(10_000):
        node = etree.SubElement(node, "i")
    node.text = "deep"
    found = pieces_of(root)
    assert (found.texts, len(found.elements)) == (["deep"], 10_001)
