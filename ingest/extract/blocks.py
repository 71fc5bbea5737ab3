"""The page as a sequence of blocks of text, each with what tells text from furniture. One walk, nothing changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from ingest.extract.headline import same
from ingest.extract.text import BLOCKS, UNSEEN, one_line
from ingest.page import Page


@dataclass(slots=True, eq=False)
class Block:
    """A stretch of text between two block boundaries.

    text:    on one line.
    linked:  how many of its characters are in links.
    strong:  how many are in bold type.
    element: the innermost block element that holds it.
    key:     the text as texts are compared (see `same`).
    """

    text: str
    linked: int
    strong: int
    element: HtmlElement
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.key = same(self.text)


def blocks_on(page: Page) -> list[Block]:
    """The blocks of the page's body, found once."""
    return page.once(_blocks_on)


def _blocks_on(page: Page) -> list[Block]:
    root = page.tree.find("body")
    return blocks_of(root if root is not None else page.tree)


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks under `root`, in page order."""
    found: list[Block] = []
    stack: list[HtmlElement] = [root]
    pieces: list[str] = []
    linked = strong = in_link = in_strong = breaks = 0

    def end() -> None:
        nonlocal linked, strong
        text = one_line("".join(pieces))
        if text:
            found.append(Block(text, min(linked, len(text)), min(strong, len(text)), stack[-1]))
        pieces.clear()
        linked = strong = 0

    def say(text: str) -> None:
        nonlocal linked, strong, breaks
        if text.isspace():
            if pieces:
                pieces.append(text)
            return
        pieces.append(text)
        breaks = 0
        if in_link:
            linked += len(text)
        if in_strong:
            strong += len(text)

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        tag = node.tag
        if event == "start":
            if tag in UNSEEN and node is not root:
                walker.skip_subtree()
                continue
            if tag == "br" or (tag == "span" and "br" in (node.get("class") or "").split()):
                breaks += 1
                if breaks > 1 and pieces:
                    end()
                pieces.append(" ")
            elif tag in BLOCKS:
                if pieces:
                    end()
                stack.append(node)
                breaks = 0
            elif tag == "a":
                in_link += 1
            elif tag in ("b", "strong"):
                in_strong += 1
            if text := node.text:
                say(text)
        else:
            if tag in BLOCKS and stack[-1] is node and node is not root:
                if pieces:
                    end()
                stack.pop()
            elif tag == "a":
                in_link -= 1
            elif tag in ("b", "strong"):
                in_strong -= 1
            if (text := node.tail) and node is not root:
                say(text)
    if pieces:
        end()
    return found
