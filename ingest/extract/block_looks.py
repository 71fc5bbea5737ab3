"""What each block of a page looks like, in small values: how long it is, how it ends, what stands around it.

A look has a tuple of values for each aspect of `ingest.extract.block_traits`, in the same order. Most blocks of a page
have none: what no running text is near is no text (of 996 real pages seven blocks in ten).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.extract.blocks import Block, Blocks, is_sentence

_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")
_LENGTHS = (8, 20, 40, 70, 110, 160, 250, 400, 800)
_SHARES = (0.05, 0.2, 0.5, 0.8)
_MANY = (1, 2, 3, 5, 9)  # texts
_SHORT = 40  # columns
_LABEL = 6  # sizes: what is smaller is looked at letter by letter
_OPENERS = frozenset("\"'“‘«„-–—•#@(©*>")
_NO_DIGITS = str.maketrans("", "", "0123456789")
_SIGNS = "@#©|/ⓒ"
_SIGN = re.compile(f"[{_SIGNS}]")
_REACH = 3  # blocks
_KEY = 12  # letters and digits: a shorter text is the same as another by chance
_PART = 40  # letters and digits by which a text is known that is told in part
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "td"))
RUNS = 5
"""The length of a running text, where others are measured by half their size (0 to 4)."""
NO_KIND = -1
KINDS = tuple(
    f"{name}{length}{links}" for name in ("-", "p", "li", "figcaption", "h") for length in "tsm" for links in range(3)
)
"""What a block is to its neighbours: tag; running text, short or middling; how much of it is linked."""
_KINDS_OF_TAGS = {"p": 1, "li": 2, "figcaption": 3} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), 4)

Values = tuple[object, ...]
Look = tuple[int, HtmlElement, tuple[Values, ...]]
"""The number of a block, the element that holds it, the values of each aspect; () of one that has nothing to say."""
_NOTHING: Values = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says elsewhere, as `same` makes it: its headlines, captions, descriptions, and the text that its
    structured data tell ("" for none)."""

    headlines: frozenset[str]
    captions: frozenset[str]
    descriptions: frozenset[str]
    told: str


def looks_of(blocks: Blocks, facts: Facts) -> Iterator[Look]:
    """The looks of the blocks that running text is near, in page order."""
    shapes = _Shapes(blocks)
    if not shapes.total:
        return
    above, kinds, many_blocks = shapes.above, shapes.kinds(), len(blocks)
    elsewhere = _Elsewhere(blocks, facts)
    for number, (share, many, mean, linked) in shapes.alike(shapes.near()):
        block = blocks[number]
        element, text, tag = block.element, block.text, shapes.tags[number]
        runs = shapes.running[number] > 0
        size, links = bisect_right(_LENGTHS, shapes.columns[number]), shapes.links[number]
        half = size // 2
        length = RUNS if runs else half
        begin, end = _edges(text)
        bold = 0 if not block.strong else 2 if block.strong >= 0.9 * len(text) else 1
        own, around, top, texts, fill = shapes.standing(element, above[number], tag)
        behind = number + 1
        yield (
            number,
            element,
            (
                (size, links, tag),
                (end, half, begin, bold, min(text.count(","), 3)),
                _letters(block, half, links // 2) if size < _LABEL else _NOTHING,
                (*elsewhere.repeats(block.key, size // 3, tag), elsewhere.steps(number), 10 * number // many_blocks),
                (elsewhere.told(block.key), half) if facts.told else _NOTHING,
                (own, around, top, texts, fill, runs),
                (around, tag),
                (share, runs, many, mean, linked),
                (share, tag),
                (kinds[behind], number > 0 and above[number - 1] is above[number], length),
                (kinds[behind + 2], behind < many_blocks and above[behind] is above[number], length),
                (kinds[number], kinds[number + 4]),
            ),
        )


class _Shapes:
    """What is asked of many blocks for the look of one; lists of one length.

    tags:    of their elements.
    above:   what those are in.
    columns: their lengths; wide letters (Hangul, Chinese, Japanese) count twice.
    links:   how much of them is linked: 0 (nothing) to 4 (nearly all).
    running: columns of running text in each: sentences count, links count against it.
    total:   columns of running text on the page.
    """

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        texts = [block.text for block in blocks]
        self.columns = [
            len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text))) for text in texts
        ]
        running = [columns - 2 * block.linked for block, columns in zip(blocks, self.columns, strict=True)]
        self.running = [
            0 if columns < 40 else columns if columns >= 80 or is_sentence(text) else 0
            for text, columns in zip(texts, running, strict=True)
        ]
        self.total = sum(self.running)
        self.tags = [str(block.element.tag) for block in blocks]
        self.links = [_links(block.linked / len(block.text)) if block.linked else 0 for block in blocks]
        self.above = [block.element if (up := block.element.getparent()) is None else up for block in blocks]
        self._held = self._texts_held()
        self._around: dict[HtmlElement, tuple[int, int, int, int]] = {}

    def _texts_held(self) -> dict[HtmlElement, tuple[int, int]]:
        """How much running text elements hold, and in how many blocks; those that hold none are left out."""
        found: dict[HtmlElement, tuple[int, int]] = {}
        for block, running in zip(self._blocks, self.running, strict=True):
            node: HtmlElement | None = block.element if running else None
            while node is not None:
                columns, texts = found.get(node, (0, 0))
                found[node] = columns + running, texts + 1
                node = node.getparent()
        return found

    def near(self) -> list[int]:
        """The numbers of the blocks that have running text next to them, or much of it in what they are part of."""
        texts = [number for number, running in enumerate(self.running) if running]
        beside = {number + step for number in texts for step in range(-_REACH, _REACH + 1)}
        much = {element for element, (running, _) in self._held.items() if 10 * running >= self.total}
        most = {element for element, (running, _) in self._held.items() if 3 * running >= self.total}
        much.update(above for above in set(self.above) if above.getparent() in most and above.tag != "html")
        return [number for number, above in enumerate(self.above) if number in beside or above in much]

    def alike(self, near: list[int]) -> Iterator[tuple[int, tuple[int, int, int, int]]]:
        """How much of the page's running text is in blocks that are built like these, how many those are, how long on
        average, how much of them is linked.

        Alike are blocks in elements of one tag and class, in what is of one tag and class.
        """
        frames = {above: (above.tag, above.get("class") or "") for above in set(self.above)}
        asked = {frames[self.above[number]] for number in near}
        frames = {above: frame for above, frame in frames.items() if frame in asked}
        builds: dict[int, Values] = {}
        sums: dict[Values, list[int]] = {}
        for number, above in enumerate(self.above):
            if above not in frames:
                continue
            block = self._blocks[number]
            build: Values = (self.tags[number], block.element.get("class") or "", frames[above])
            builds[number] = build
            if (own := sums.get(build)) is None:
                own = sums[build] = [0, 0, 0, 0]
            own[0] += 1
            own[1] += self.running[number]
            own[2] += self.columns[number]
            own[3] += block.linked
        known: dict[Values, tuple[int, int, int, int]] = {}
        for number in near:
            build = builds[number]
            if (found := known.get(build)) is None:
                count, running, columns, linked = sums[build]
                mean = bisect_right(_LENGTHS, columns / count)
                share = _bin(running / self.total)
                found = known[build] = (share, min(count.bit_length(), 6), mean, _bin(linked / columns))
            yield number, found

    def standing(self, element: HtmlElement, above: HtmlElement, tag: str) -> tuple[int, int, int, int, int]:
        """How much of the page's running text are in it, in what it is in, and what that is in; how many texts are
        around it, and how much of the blocks around it that is."""
        if (around := self._around.get(above)) is None:
            around = self._around[above] = self._standing_of(above)
        share, top, all_texts, fill = around
        running, texts = self._held.get(element, (0, 0))
        count = all_texts if tag in _PARAGRAPHS else texts
        return _bin(running / self.total) if running else 0, share, top, bisect_right(_MANY, count), fill

    def _standing_of(self, above: HtmlElement) -> tuple[int, int, int, int]:
        running, texts = self._held.get(above, (0, 0))
        up = above.getparent()
        most = running if up is None else self._held.get(up, (0, 0))[0]
        fill = _bin(texts / len(self._blocks.inside(above))) if texts else 0
        return _bin(running / self.total), _bin(most / self.total), texts, fill

    def kinds(self) -> list[int]:
        """The kind of each block as its neighbours see it, with two that are none before and behind them all."""
        own = [
            9 * _KINDS_OF_TAGS.get(tag, 0) + (0 if running else 3 if columns < _SHORT else 6) + links // 2
            for tag, columns, running, links in zip(self.tags, self.columns, self.running, self.links, strict=True)
        ]
        return [NO_KIND, NO_KIND, *own, NO_KIND, NO_KIND]


class _Elsewhere:
    """Where else on the page a block's text stands, and how far it is from the heading."""

    def __init__(self, blocks: Blocks, facts: Facts) -> None:
        keys = [block.key for block in blocks]
        self._facts = facts
        self._seen = Counter(keys)
        self._known = facts.headlines | facts.captions | facts.descriptions
        start = next((number for number, block in enumerate(blocks) if block.element.tag == "h1"), None)
        self._heading = next((number for number, key in enumerate(keys) if key in facts.headlines), start)

    def repeats(self, key: str, third: int, tag: str) -> tuple[int, bool, bool, str]:
        again = third if self._seen[key] > 1 else -1
        if key not in self._known or len(key) < _KEY:
            return again, False, False, ""
        facts = self._facts
        return again, key in facts.headlines, key in facts.captions, tag if key in facts.descriptions else ""

    def told(self, key: str) -> str:
        told = self._facts.told
        if key in told:
            return "in"
        return "part" if len(key) > 2 * _PART and (key[:_PART] in told or key[-_PART:] in told) else "out"

    def steps(self, number: int) -> int | None:
        """How far the block is behind the heading, as a power of two; negative before it."""
        if self._heading is None:
            return None
        steps = number - self._heading
        return steps.bit_length() if steps >= 0 else -min(-steps, 40).bit_length()


def _links(share: float) -> int:
    return 0 if share == 0 else 1 if share < 0.15 else 2 if share < 0.4 else 3 if share < 0.8 else 4


def _edges(text: str) -> tuple[str, str]:
    """How the text begins and ends."""
    first, end = text[0], text[-1]
    if first.isalpha():
        begin = "lower" if first.islower() else "upper" if first.isupper() else "letter"
    else:
        begin = "digit" if first.isdigit() else first if first in _OPENERS else "sign"
    return begin, "." if is_sentence(text) else end if end in ":;,…>»)|" else "other"


def _letters(block: Block, half: int, links: int) -> Values:
    """How much of a short text is digits, whether it is all capitals, and the signs in it."""
    text = block.text
    digits = 0 if block.key.isalpha() else _digits(text) / len(text)
    share = 0 if digits == 0 else 1 if digits < 0.15 else 2 if digits < 0.4 else 3
    signs = "".join(sign for sign in _SIGNS if sign in text) if _SIGN.search(text) else ""
    return share, half if text.isupper() else -1, links, signs


def _digits(text: str) -> int:
    return len(text) - len(text.translate(_NO_DIGITS)) if text.isascii() else sum(map(str.isdigit, text))


def _bin(share: float) -> int:
    return 0 if share <= 0 else 1 + bisect_right(_SHARES, share)
