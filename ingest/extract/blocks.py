"""The page as a sequence of blocks of text, each with what tells text from furniture."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from ingest.extract.keys import keys_of
from ingest.extract.pieces import BREAKS, SEAM, Pieces, pieces_of, pieces_on
from ingest.extract.text import BLOCKS, one_line
from ingest.extract.titles import same
from ingest.page import Page

_STOPS = (".", "!", "?", "…", "。", "！", "？", "다")
_CLOSERS = "\"'”’»)]"


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


class Blocks(list[Block]):
    """All blocks under one element, in page order.

    texts, keys: of each block.
    """

    def __init__(self, blocks: list[Block], texts: list[str], keys: list[str], pieces: Pieces, starts: list[int]):
        """starts: the number of the first piece of each."""
        super().__init__(blocks)
        self.texts = texts
        self.keys = keys
        self._pieces = pieces
        self._starts = starts
        self._keys_of_texts: dict[str, str] = {}

    def key_of(self, line: str) -> str:
        """The line as texts are compared. Most lines that are asked for are blocks."""
        if not self._keys_of_texts:
            self._keys_of_texts = dict(zip(self.texts, self.keys, strict=True))
        key = self._keys_of_texts.get(line)
        return same(line) if key is None else key

    def pieces_in(self, element: HtmlElement) -> int:
        """How many pieces of text an element shows (see `Pieces`)."""
        begin = self._pieces.begins.get(element)
        return 0 if begin is None else self._pieces.ends[element] - begin

    def inside(self, element: HtmlElement) -> Sequence[int]:
        """The numbers of the blocks that are held by the element or by one inside it; none of one that is not shown."""
        begin = self._pieces.begins.get(element)
        if begin is None:
            root = next(iter(self._pieces.begins))
            return range(len(self) if any(around is element for around in root.iterancestors()) else 0)
        numbers = range(bisect_left(self._starts, begin), bisect_left(self._starts, self._pieces.ends[element]))
        if element.tag in BLOCKS or not numbers:
            return numbers
        # no block element, but with some inside: text directly in it belongs to the block element around it
        around = element.getparent()
        while around is not None and around.tag not in BLOCKS:
            around = around.getparent()
        return [number for number in numbers if self[number].element is not around]


def blocks_on(page: Page) -> Blocks:
    """The blocks of the page's body, found once."""
    return page.once(_blocks_on)


def _blocks_on(page: Page) -> Blocks:
    return _blocks(pieces_on(page))


def blocks_of(root: HtmlElement) -> Blocks:
    """The blocks under `root`, in page order."""
    return _blocks(pieces_of(root))


def _blocks(pieces: Pieces) -> Blocks:
    """Two line breaks divide blocks as the border of a block element does."""
    texts, gaps, linked, strong = pieces.texts, pieces.gaps, pieces.linked, pieces.strong
    starts = [number for number, gap in enumerate(gaps) if gap >= BREAKS]
    kept, lines, links, bold, elements = [], [], [], [], []
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
        text = text.strip()
        if not text.isprintable() or "  " in text:  # of white space only the blank is printable
            text = one_line(text)
        length = len(text)
        if in_links > length:
            in_links = length
        if in_bold > length:
            in_bold = length
        if text:
            kept.append(start)
            lines.append(text)
            links.append(in_links)
            bold.append(in_bold)
            elements.append(pieces.blocks[start])
    keys = keys_of(lines)
    return Blocks(list(map(Block, lines, links, bold, elements, keys)), lines, keys, pieces, kept)


def is_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, quotation marks and brackets aside."""
    return text.rstrip(_CLOSERS).endswith(_STOPS)
