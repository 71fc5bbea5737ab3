"""What each block of a page looks like, in small values: how long it is, how it ends, what stands around it.

Most blocks of a page are not looked at: what no running text is near is no text (of 996 real pages seven in ten).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

from lxml.html import HtmlElement

from ingest.extract.block_shapes import Shapes, links_of
from ingest.extract.blocks import Block, Blocks, is_sentence

_LABEL = 6  # sizes: what is smaller is looked at letter by letter
_OPENERS = frozenset("\"'“‘«„-–—•#@(©*>")
_CLOSERS = frozenset(":;,…>»)|")
_ASCII_DIGITS = b"0123456789"
_SIGNS = "@#©|/ⓒ"
_SIGN = re.compile(f"[{_SIGNS}]")
_KEY = 12  # letters and digits: a shorter text is the same as another by chance
_PART = 40  # letters and digits by which a text is known that is told in part
RUNS = 5
"""The length of a running text, where others are measured by half their size (0 to 4)."""

Values = tuple[object, ...]
NOTHING: Values = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says elsewhere, as `same` makes it: its headlines, captions, descriptions, and the text that its
    structured data tell ("" for none)."""

    headlines: frozenset[str]
    captions: frozenset[str]
    descriptions: frozenset[str]
    told: str


@dataclass(frozen=True, slots=True)
class Looks:
    """near: the numbers of the blocks that running text is near, in page order. above: what the elements of those are
    in. aspects: for each aspect of `ingest.extract.block_traits`, in the same order, the values of each of them, to be
    read once; () of a block that an aspect says nothing of."""

    near: list[int]
    above: list[HtmlElement | None]
    aspects: Sequence[Iterable[Values]]


def looks_of(blocks: Blocks, facts: Facts) -> Looks:
    """The looks of the blocks that running text is near."""
    shapes = Shapes(blocks)
    near = shapes.near() if shapes.total else []
    if not near:
        return Looks([], [], ())
    some = [blocks[number] for number in near]
    texts = [blocks.texts[number] for number in near]
    tags = [str(block.element.tag) for block in some]
    links = list(map(links_of, some))
    runs = [number in shapes.running for number in near]
    sizes = shapes.sizes(near)
    halves = [size // 2 for size in sizes]
    lengths = [RUNS if running else half for running, half in zip(runs, halves, strict=True)]
    kinds = shapes.kinds(near)
    above = [None, *shapes.above, None]
    own, around, top, many_texts, fill = shapes.standing(near)
    alike, many, mean, linked = shapes.alike(near)
    aspects: list[Iterable[Values]] = [
        zip(sizes, links, tags, strict=True),
        zip(map(_end, texts), halves, map(_begin, texts), map(_bold, some), map(_commas, texts), strict=True),
        [
            _letters(block, half, link // 2) if size < _LABEL else NOTHING
            for block, size, half, link in zip(some, sizes, halves, links, strict=True)
        ],
        _elsewhere(blocks, near, sizes, tags, facts),
        [(_told(block.key, facts.told), half) for block, half in zip(some, halves, strict=True)]
        if facts.told
        else repeat(NOTHING, len(near)),
        zip(own, around, top, many_texts, fill, runs, strict=True),
        zip(alike, runs, many, mean, linked, strict=True),
        zip(around, alike, tags, strict=True),
        zip([kinds[n - 1] for n in near], [above[n] is above[n + 1] for n in near], lengths, strict=True),
        zip([kinds[n + 1] for n in near], [above[n + 2] is above[n + 1] for n in near], lengths, strict=True),
        zip([kinds[n - 2] for n in near], [kinds[n + 2] for n in near], strict=True),
    ]
    return Looks(near, [block.element.getparent() for block in some], aspects)


def _elsewhere(
    blocks: Blocks, near: list[int], sizes: list[int], tags: list[str], facts: Facts
) -> Iterable[tuple[int, bool, bool, str, int | None, int]]:
    """Where else on the page the texts of blocks stand, how far they are from the heading, in which tenth they are."""
    seen = Counter(blocks.keys)
    start = next((number for number, block in enumerate(blocks) if block.element.tag == "h1"), None)
    heading = next((number for number, key in enumerate(blocks.keys) if key in facts.headlines), start)
    headlines, captions, descriptions = (
        {key for key in some if len(key) >= _KEY} for some in (facts.headlines, facts.captions, facts.descriptions)
    )
    keys = [blocks.keys[number] for number in near]
    return zip(
        [size // 3 if seen[key] > 1 else -1 for key, size in zip(keys, sizes, strict=True)],
        [key in headlines for key in keys],
        [key in captions for key in keys],
        [tag if key in descriptions else "" for key, tag in zip(keys, tags, strict=True)],
        repeat(None, len(near)) if heading is None else [_steps(number - heading) for number in near],
        [10 * number // len(blocks) for number in near],
        strict=True,
    )


def _steps(distance: int) -> int:
    """A distance as a power of two; negative before the heading."""
    return distance.bit_length() if distance >= 0 else -min(-distance, 40).bit_length()


def _told(key: str, told: str) -> str:
    if key in told:
        return "in"
    return "part" if len(key) > 2 * _PART and (key[:_PART] in told or key[-_PART:] in told) else "out"


def _begin(text: str) -> str:
    first = text[0]
    if first.isalpha():
        return "lower" if first.islower() else "upper" if first.isupper() else "letter"
    return "digit" if first.isdigit() else first if first in _OPENERS else "sign"


def _end(text: str) -> str:
    return "." if is_sentence(text) else text[-1] if text[-1] in _CLOSERS else "other"


def _bold(block: Block) -> int:
    return 0 if not block.strong else 2 if block.strong >= 0.9 * len(block.text) else 1


def _commas(text: str) -> int:
    return min(text.count(","), 3)


def _letters(block: Block, half: int, links: int) -> Values:
    """How much of a short text is digits, whether it is all capitals, and the signs in it."""
    text = block.text
    digits = 0 if block.key.isalpha() else _digits(block.key) / len(text)
    share = 0 if digits == 0 else 1 if digits < 0.15 else 2 if digits < 0.4 else 3
    signs = "".join(sign for sign in _SIGNS if sign in text) if _SIGN.search(text) else ""
    return share, half if text.isupper() else -1, links, signs


def _digits(key: str) -> int:
    rest = key.encode("utf-8", "surrogatepass").translate(None, _ASCII_DIGITS).decode("utf-8", "surrogatepass")
    return len(key) - len(rest) if not rest or rest.isalpha() else sum(map(str.isdigit, key))
