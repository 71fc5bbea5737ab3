"""What blocks are to each other: how long, how much linked, how much of a page's text they and their frames hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress, count
from typing import cast

from lxml.html import HtmlElement

from ingest.extract.blocks import Blocks, is_sentence

_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")
_LENGTHS = (8, 20, 40, 70, 110, 160, 250, 400, 800)
_SHARES = (0.05, 0.2, 0.5, 0.8)
_MANY = (1, 2, 3, 5, 9)  # texts
_SHORT = 40  # columns
_SENTENCE, _TEXT = 40, 80  # columns that are running text if they are a sentence, and anyway
_REACH = 3  # blocks
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "td"))
NO_KIND = -1
KINDS = tuple(
    f"{name}{length}{links}" for name in ("-", "p", "li", "figcaption", "h") for length in "tsm" for links in range(3)
)
"""What a block is to its neighbours: tag; running text, short or middling; how much of it is linked."""
_KINDS_OF_TAGS = {"p": 1, "li": 2, "figcaption": 3} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), 4)
_NOTHING = (0, 0)

Build = tuple[str, str, tuple[str, str]]


class Shapes:
    """The shapes of all blocks of a page; lists of one length.

    tags:    of their elements.
    above:   what those are in.
    columns: their lengths; wide letters (Hangul, Chinese, Japanese) count twice.
    links:   how much of them is linked: 0 (nothing) to 4 (nearly all).
    running: columns of running text in each: sentences count, links count against it.
    total:   columns of running text on the page.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self.columns = [
            len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))
            for text in [block.text for block in blocks]
        ]
        running = [columns - 2 * block.linked for block, columns in zip(blocks, self.columns, strict=True)]
        self.running = [
            0 if columns < _SENTENCE or (columns < _TEXT and not is_sentence(block.text)) else columns
            for block, columns in zip(blocks, running, strict=True)
        ]
        self.total = sum(self.running)
        self.tags = cast("list[str]", [block.element.tag for block in blocks])
        self.links = [_links(block.linked / len(block.text)) if block.linked else 0 for block in blocks]
        self.above = [block.element if (up := block.element.getparent()) is None else up for block in blocks]
        self._held = self._texts_held()

    def _texts_held(self) -> dict[HtmlElement, tuple[int, int]]:
        """How much running text elements hold, and in how many blocks; those that hold none are left out."""
        found: dict[HtmlElement, tuple[int, int]] = {}
        for number in compress(count(), self.running):
            running = self.running[number]
            node: HtmlElement | None = self._blocks[number].element
            while node is not None:
                columns, texts = found.get(node, _NOTHING)
                found[node] = columns + running, texts + 1
                node = node.getparent()
        return found

    def near(self) -> list[int]:
        """The numbers of the blocks that have running text next to them, or much of it in what they are part of."""
        texts = compress(count(), self.running)
        beside = {number + step for number in texts for step in range(-_REACH, _REACH + 1)}
        much = {element for element, (running, _) in self._held.items() if 10 * running >= self.total}
        most = {element for element in much if 3 * self._held[element][0] >= self.total}
        much.update(above for above in set(self.above) if above.getparent() in most and above.tag != "html")
        return [number for number, above in enumerate(self.above) if number in beside or above in much]

    def sizes(self, near: list[int]) -> list[int]:
        """Which of ten lengths they have."""
        return [bisect_right(_LENGTHS, self.columns[number]) for number in near]

    def kinds(self) -> list[int]:
        """The kind of each block as its neighbours see it, with two that are none before and behind them all."""
        own = [
            9 * _KINDS_OF_TAGS.get(tag, 0) + (0 if running else 3 if columns < _SHORT else 6) + links // 2
            for tag, columns, running, links in zip(self.tags, self.columns, self.running, self.links, strict=True)
        ]
        return [NO_KIND, NO_KIND, *own, NO_KIND, NO_KIND]

    def standing(self, near: list[int]) -> list[Sequence[int]]:
        """How much of the page's running text are in their elements, in what those are in, and what that is in; how
        many texts are around them, and how much of the blocks around them that is."""
        known: dict[HtmlElement, tuple[int, int, int, int]] = {}
        own, texts, around = [], [], []
        for number in near:
            above = self.above[number]
            if (frame := known.get(above)) is None:
                frame = known[above] = self._around(above)
            around.append(frame)
            running, many = self._held.get(self._blocks[number].element, _NOTHING)
            own.append(self._share(running) if running else 0)
            texts.append(bisect_right(_MANY, frame[3] if self.tags[number] in _PARAGRAPHS else many))
        shares, tops, fills, _ = zip(*around, strict=True)
        return [own, shares, tops, texts, fills]

    def _around(self, above: HtmlElement) -> tuple[int, int, int, int]:
        running, texts = self._held.get(above, _NOTHING)
        up = above.getparent()
        top = running if up is None else self._held.get(up, _NOTHING)[0]
        fill = _bin(texts / len(self._blocks.inside(above))) if texts else 0
        return self._share(running), self._share(top), fill, texts

    def alike(self, near: list[int]) -> list[Sequence[int]]:
        """How much of the page's running text is in blocks that are built like each, how many those are, how long on
        average, how much of them is linked.

        Alike are blocks in elements of one tag and class, in what is of one tag and class.
        """
        frames = {above: (str(above.tag), above.get("class") or "") for above in set(self.above)}
        asked = {frames[self.above[number]] for number in near}
        frames = {above: frame for above, frame in frames.items() if frame in asked}
        builds: dict[int, Build] = {}
        sums: dict[Build, list[int]] = {}
        for number, above in enumerate(self.above):
            if above in frames:
                block = self._blocks[number]
                build = (self.tags[number], block.element.get("class") or "", frames[above])
                builds[number] = build
                if (own := sums.get(build)) is None:
                    own = sums[build] = [0, 0, 0, 0]
                own[0] += 1
                own[1] += self.running[number]
                own[2] += self.columns[number]
                own[3] += block.linked
        wanted = [builds[number] for number in near]
        known = {build: self._build(*sums[build]) for build in set(wanted)}
        return list(zip(*[known[build] for build in wanted], strict=True))

    def _build(self, many: int, running: int, columns: int, linked: int) -> tuple[int, int, int, int]:
        mean = bisect_right(_LENGTHS, columns / many)
        return self._share(running), min(many.bit_length(), 6), mean, _bin(linked / columns)

    def _share(self, running: int) -> int:
        return _bin(running / self.total)


def _links(share: float) -> int:
    return 1 if share < 0.15 else 2 if share < 0.4 else 3 if share < 0.8 else 4


def _bin(share: float) -> int:
    return 0 if share <= 0 else 1 + bisect_right(_SHARES, share)
