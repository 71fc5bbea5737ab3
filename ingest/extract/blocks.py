"""The page as a sequence of blocks of text, each with what tells text from furniture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from ingest.extract.keys import keys_of
from ingest.extract.pieces import BREAKS, SEAM, Pieces, pieces_of, pieces_on
from ingest.extract.text import one_line
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
    key: str


def blocks_on(page: Page) -> list[Block]:
    """The blocks of the page's body, found once."""
    return page.once(_blocks_on)


def _blocks_on(page: Page) -> list[Block]:
    return _blocks(pieces_on(page))


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks under `root`, in page order."""
    return _blocks(pieces_of(root))


def _blocks(pieces: Pieces) -> list[Block]:
    """Two line breaks divide blocks as the border of a block element does."""
    texts, gaps, linked, strong = pieces.texts, pieces.gaps, pieces.linked, pieces.strong
    starts = [number for number, gap in enumerate(gaps) if gap >= BREAKS]
    lines, links, bold, elements = [], [], [], []
    for start, end in pairwise([*starts, len(texts)]):
        text = texts[start]
        in_links = len(text) if linked[start] else 0
        in_bold = len(text) if strong[start] else 0
        if end - start > 1:
            for number in range(start + 1, end):
                more = texts[number]
                text += more if gaps[number] == SEAM else f" {more}"
                if linked[number]:
                    in_links += len(more)
                if strong[number]:
                    in_bold += len(more)
        text = " ".join(text.split())
        if not text.isprintable():
            text = one_line(text)
        length = len(text)
        if in_links > length:
            in_links = length
        if in_bold > length:
            in_bold = length
        if text:
            lines.append(text)
            links.append(in_links)
            bold.append(in_bold)
            elements.append(pieces.blocks[start])
    return list(map(Block, lines, links, bold, elements, keys_of(lines)))
