"""What blocks are to each other: how long, how much linked, how much of a page's text they and their frames hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from lxml.html import HtmlElement

from ingest.extract.blocks import Block, Blocks, is_sentence

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
    """The shapes of the blocks of a page.

    above:   what the element of each block is in.
    running: columns of running text in each, where there are any: sentences count, links count against it.
    total:   columns of running text on the page.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._columns: dict[int, int] = {}
        self.running: dict[int, int] = {}
        for number, block in enumerate(blocks):
            text, linked = block.text, block.linked
            if 2 * (len(text) - linked) >= _SENTENCE:  # wide letters count twice
                columns = self._columns[number] = _columns(text)
                columns -= 2 * linked
                if columns >= _TEXT or (columns >= _SENTENCE and is_sentence(text)):
                    self.running[number] = columns
        self.total = sum(self.running.values())
        self.above = [block.element if (up := block.element.getparent()) is None else up for block in blocks]
        self._held = self._texts_held()

    def columns(self, number: int) -> int:
        """The length of a block; wide letters (Hangul, Chinese, Japanese) count twice."""
        found = self._columns.get(number)
        if found is None:
            found = self._columns[number] = _columns(self._blocks.texts[number])
        return found

    def _texts_held(self) -> dict[HtmlElement, tuple[int, int]]:
        """How much running text elements hold, and in how many blocks; those that hold none are left out."""
        found: dict[HtmlElement, tuple[int, int]] = {}
        for number, running in self.running.items():
            node: HtmlElement | None = self._blocks[number].element
            while node is not None:
                columns, texts = found.get(node, _NOTHING)
                found[node] = columns + running, texts + 1
                node = node.getparent()
        return found

    def near(self) -> list[int]:
        """The numbers of the blocks that have running text next to them, or much of it in what they are part of."""
        beside = {number + step for number in self.running for step in range(-_REACH, _REACH + 1)}
        much = {element for element, (running, _) in self._held.items() if 10 * running >= self.total}
        most = {element for element in much if 3 * self._held[element][0] >= self.total}
        much.update(above for above in set(self.above) if above.getparent() in most and above.tag != "html")
        return [number for number, above in enumerate(self.above) if number in beside or above in much]

    def sizes(self, near: list[int]) -> list[int]:
        """Which of ten lengths they have."""
        return [bisect_right(_LENGTHS, self.columns(number)) for number in near]

    def kinds(self, near: list[int]) -> dict[int, int]:
        """The kinds of these blocks, and of the two before and the two behind each, as its neighbours see it."""
        wanted = {number + step for number in near for step in (-2, -1, 0, 1, 2)}
        return {number: self._kind(number) if 0 <= number < len(self._blocks) else NO_KIND for number in wanted}

    def _kind(self, number: int) -> int:
        block = self._blocks[number]
        length = 0 if number in self.running else 3 if self.columns(number) < _SHORT else 6
        return 9 * _KINDS_OF_TAGS.get(str(block.element.tag), 0) + length + links_of(block) // 2

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
            block = self._blocks[number]
            running, many = self._held.get(block.element, _NOTHING)
            own.append(self._share(running) if running else 0)
            texts.append(bisect_right(_MANY, frame[3] if block.element.tag in _PARAGRAPHS else many))
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
        asked = {_frame(above) for above in {self.above[number] for number in near}}
        tags = {tag for tag, _ in asked}
        frames = {above: frame for above in set(self.above) if above.tag in tags and (frame := _frame(above)) in asked}
        builds: dict[int, Build] = {}
        sums: dict[Build, list[int]] = {}
        for number, above in enumerate(self.above):
            if above in frames:
                block = self._blocks[number]
                build = builds[number] = (str(block.element.tag), block.element.get("class") or "", frames[above])
                own = sums.get(build)
                if own is None:
                    own = sums[build] = [0, 0, 0, 0]
                own[0] += 1
                own[1] += self.running.get(number, 0)
                own[2] += self._columns.get(number) or self.columns(number)
                own[3] += block.linked
        wanted = [builds[number] for number in near]
        known = {build: self._build(*sums[build]) for build in set(wanted)}
        return list(zip(*[known[build] for build in wanted], strict=True))

    def _build(self, many: int, running: int, columns: int, linked: int) -> tuple[int, int, int, int]:
        mean = bisect_right(_LENGTHS, columns / many)
        return self._share(running), min(many.bit_length(), 6), mean, _bin(linked / columns)

    def _share(self, running: int) -> int:
        return _bin(running / self.total)


def links_of(block: Block) -> int:
    """How much of a block is linked: 0 (nothing) to 4 (nearly all)."""
    if not block.linked:
        return 0
    share = block.linked / len(block.text)
    return 1 if share < 0.15 else 2 if share < 0.4 else 3 if share < 0.8 else 4


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def _frame(element: HtmlElement) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""


def _bin(share: float) -> int:
    return 0 if share <= 0 else 1 + bisect_right(_SHARES, share)
