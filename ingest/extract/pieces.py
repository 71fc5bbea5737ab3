"""The text that a page shows, piece by piece, and where each piece stands. One walk of the tree for all readers."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ingest.extract.text import BLOCKS, UNSEEN
from ingest.page import Page

# What lies between a piece and the one before it, the stronger the greater: of several the greatest counts.
SEAM, SPACE, BREAK, BREAKS, BLOCK = 1, 2, 3, 4, 5


@dataclass(slots=True, eq=False)
class Pieces:
    """The stretches of shown text between two tags that are not just white space, in page order: lists of one length.

    texts:   as in the source, white space and all.
    holders: the element that a piece stands in.
    blocks:  the innermost block element around it (the body where there is none).
    gaps:    what lies between it and the piece before it: SEAM (tags and nothing else), SPACE (tags with white space
             among them), BREAK (a line break), BREAKS (two or more), BLOCK (a block begins or ends).
    linked, strong: whether it is in a link, and whether it is in bold type.

    elements: every shown element, in page order.
    begins, ends: for every shown element, in page order: the number of the first piece in or behind it, and of the
             first piece behind its end. `texts[begins[e]:ends[e]]` is all that it shows.
    """

    texts: list[str] = field(default_factory=list)
    holders: list[HtmlElement] = field(default_factory=list)
    blocks: list[HtmlElement] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    strong: list[bool] = field(default_factory=list)
    elements: list[HtmlElement] = field(default_factory=list)
    begins: dict[HtmlElement, int] = field(default_factory=dict)
    ends: dict[HtmlElement, int] = field(default_factory=dict)


def pieces_on(page: Page) -> Pieces:
    """The pieces of the page's body, found once."""
    return page.once(_pieces_on)


def _pieces_on(page: Page) -> Pieces:
    root = page.tree.find("body")
    return pieces_of(root if root is not None else page.tree)


def pieces_of(root: HtmlElement) -> Pieces:
    """The pieces under `root`, in page order. What is never shown (scripts, forms' fields, pictures) has none."""
    found = Pieces()
    texts, holders, blocks, gaps = found.texts, found.holders, found.blocks, found.gaps
    linked, strong, begins, ends = found.linked, found.strong, found.begins, found.ends
    show = found.elements.append
    kind_of = _KINDS.get
    around = [root]
    open_ones: list[HtmlElement] = []  # what the element that comes next may be in, and of which kind each of them is
    kinds: list[int] = []
    gap = BLOCK
    link: HtmlElement | None = None  # one within another ends it, as in browsers: it was never closed
    in_strong = 0
    hidden: HtmlElement | None = None
    # Each element once, in page order; its parent tells which ones have ended before it. To be told of every start and
    # every end takes a third longer.
    walk = root.iter("*")
    while True:
        node = next(walk, None)
        above = None if node is None or node is root else node.getparent()
        while open_ones and open_ones[-1] is not above:
            ended = open_ones.pop()
            kind = kinds.pop()
            if hidden is None:
                ends[ended] = len(texts)
                if kind == _BLOCK:
                    around.pop()
                    gap = BLOCK
                elif kind == _LINK:
                    link = None
                elif kind == _STRONG:
                    in_strong -= 1
            elif hidden is ended:
                hidden = None
            else:
                continue
            if open_ones and (text := ended.tail):
                if text.isspace():
                    if gap < SPACE:
                        gap = SPACE
                else:
                    texts.append(text)
                    holders.append(open_ones[-1])
                    blocks.append(around[-1])
                    gaps.append(gap)
                    linked.append(link is not None)
                    strong.append(in_strong > 0)
                    gap = SEAM
        if node is None:
            return found
        open_ones.append(node)
        if hidden is not None:
            kinds.append(_PLAIN)
            continue
        kind = kind_of(node.tag, _PLAIN)
        kinds.append(kind)
        if kind:
            if kind == _HIDDEN and node is not root:
                hidden = node
                continue
            if kind == _BLOCK:
                around.append(node)
                gap = BLOCK
            elif kind == _LINK:
                link = node
            elif kind == _STRONG:
                in_strong += 1
            elif kind == _BREAK or (kind == _SPAN and "br" in (node.get("class") or "").split()):
                gap = BREAK if gap < BREAK else gap if gap == BLOCK else BREAKS
        begins[node] = len(texts)
        show(node)
        if text := node.text:
            if text.isspace():
                if gap < SPACE:
                    gap = SPACE
            else:
                texts.append(text)
                holders.append(node)
                blocks.append(around[-1])
                gaps.append(gap)
                linked.append(link is not None)
                strong.append(in_strong > 0)
                gap = SEAM


_PLAIN, _HIDDEN, _BLOCK, _LINK, _STRONG, _BREAK, _SPAN = range(7)
_KINDS: dict[object, int] = {
    "a": _LINK,
    "b": _STRONG,
    "strong": _STRONG,
    "br": _BREAK,
    "span": _SPAN,
    **dict.fromkeys(BLOCKS, _BLOCK),
    **dict.fromkeys(UNSEEN, _HIDDEN),
}
