"""Three readings of the weights of a page's blocks, held against each other: where they agree, no other is asked.

A block by itself says how sure it is, not whether its neighbours bear it out. So a page that is in doubt is read in
three ways: each block by its own weight; the one stretch of the page that weighs most; the container that is named as
an article's text, or the `article` or `main` element, that weighs most. What fails differs: single blocks let a form or
a notice slip in that stands far from the text, the stretch loses a text in two parts, the container one whose name
lies. All of them rest on the same weights, so agreement is no proof; it is measured (docs/reading.md).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.extract.blocks import Block

_AGAINST = 0.4  # of what speaks for text: a text that advertisements and boxes interrupt is still one stretch
_LOOSE = -1.0  # weight of a block that is kept where all around it is text
_SHARE = 0.25  # of all that speaks for text on the page: a container with less holds something else
_FIRST = 0.01  # single blocks win where two readings agree equally with the others
_NAMED, _TAGGED = 2, 1
_BODY = re.compile(
    r"(?i)article-?_{0,2}(?:body|text|content)|story-?_{0,2}(?:body|content|text)|"
    r"(?:entry|post|news|blog|single)-?_{0,2}(?:content|body|text|entry)|body-?_?(?:text|copy|content)|article_?view|"
    r"content-?_?body|artikel-?(?:text|body|content)"
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """lines: the text, a line for each block, by the reading that the others agree with most. agreement: how much of
    the text they have in common with it, 0 to 1, on average; 1 also where none finds a text."""

    lines: list[str]
    agreement: float


def held_against_each_other(blocks: list[Block], sums: list[float]) -> Opinion:
    """Which of the three readings is the text. `sums`: what each block weighs, see `weighed`."""
    masses = [_mass(len(block.text), weight) for block, weight in zip(blocks, sums, strict=True)]
    start, end = _stretch(masses)
    readings = [
        [number for number, weight in enumerate(sums) if weight >= 0],
        [number for number in range(start, end) if sums[number] >= _LOOSE],
    ]
    containers = _Containers()
    if (best := containers.best(blocks, sums, masses)) is not None:
        readings.append(
            [n for n, weight in enumerate(sums) if weight >= _LOOSE and best in containers.around(blocks[n].element)]
        )
    lengths = [len(block.text) for block in blocks]
    agreements = [
        sum(_alike(one, other, lengths) for other in readings if other is not one) / (len(readings) - 1)
        for one in readings
    ]
    chosen = max(range(len(readings)), key=lambda number: agreements[number] + (_FIRST if number == 0 else 0))
    return Opinion([blocks[number].text for number in readings[chosen]], agreements[chosen])


def _mass(length: int, weight: float) -> float:
    """How much a block speaks for text where it stands; negative, and less, when it speaks against it."""
    sure = math.tanh(weight / 2)
    return length * (sure if sure > 0 else _AGAINST * sure)


def _stretch(masses: Sequence[float]) -> tuple[int, int]:
    """Start and end (not included) of the blocks in a row that weigh most together; (0, 0) when all speak against."""
    best = total = 0.0
    start = end = since = 0
    for number, mass in enumerate(masses):
        if total <= 0:
            total, since = 0.0, number
        total += mass
        if total > best:
            best, start, end = total, since, number + 1
    return start, end


class _Containers:
    """The elements of a page that may hold its text by their name or tag, each looked at once."""

    def __init__(self) -> None:
        self._kinds: dict[HtmlElement, int] = {}
        self._around: dict[HtmlElement, tuple[HtmlElement, ...]] = {}

    def around(self, element: HtmlElement) -> tuple[HtmlElement, ...]:
        """Those of them that the element is in, itself among them, the outermost first."""
        path = []
        node: HtmlElement | None = element
        while node is not None and node not in self._around:
            path.append(node)
            node = node.getparent()
        found = self._around[node] if node is not None else ()
        for node in reversed(path):
            if kind := _kind(node):
                self._kinds[node] = kind
                found = (*found, node)
            self._around[node] = found
        return found

    def best(self, blocks: list[Block], sums: list[float], masses: list[float]) -> HtmlElement | None:
        """The heaviest, a named one before others; None when no candidate holds a good part of the text.

        Blocks that no sentence is near (their weight is minus infinity) are left out: they are most of a page.
        """
        held: dict[HtmlElement, float] = defaultdict(float)
        for block, weight, mass in zip(blocks, sums, masses, strict=True):
            if weight > -math.inf:
                for element in self.around(block.element):
                    held[element] += mass
        enough = _SHARE * sum(mass for mass in masses if mass > 0)
        heavy = [element for element, mass in held.items() if mass > enough]
        return max(heavy, key=lambda element: (self._kinds[element], held[element]), default=None)


def _kind(element: HtmlElement) -> int:
    """How surely the element says that it holds the text; 0: not at all."""
    if element.tag in ("body", "html"):  # their classes name the kind of page
        return 0
    said = element.get
    if said("itemprop") == "articleBody" or _BODY.search(f"{said('class') or ''} {said('id') or ''}"):
        return _NAMED
    return _TAGGED if element.tag in ("article", "main") else 0


def _alike(one: list[int], other: list[int], lengths: list[int]) -> float:
    """How much two readings have in common, by length, of what they have on average."""
    common = sum(lengths[number] for number in set(one).intersection(other))
    together = sum(lengths[number] for number in (*one, *other))
    return 2 * common / together if together else 1.0
