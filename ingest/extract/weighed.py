"""The text of a page by weighing its blocks: each is text or furniture by the sum of what its traits weigh.

A logistic model of one layer. Its weights are fitted on labelled pages by `benchmarks/fit_blocks.py` and lie beside
this module, one for each trait; `ingest.extract.block_traits` says what the traits are.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.extract.block_looks import Facts
from ingest.extract.block_scale import Scale
from ingest.extract.block_traits import Traits
from ingest.extract.blocks import Block, Blocks

WEIGHTS = "block_weights.json"
# 1.0 and 1.5 find as much more of the labelled texts; sentences below -0.5 are as often others.
_NEARLY, _NEARLY_SENTENCE, _SURELY = 1.2, 0.5, 2.0
_HEADINGS = frozenset(("h2", "h3", "h4"))
_SENTENCE = re.compile(r"[.!?。！？…।؟][\"'”’»]*$")
_FEW = 100  # characters that weigh against calling a page clear that has next to no text
_scales: dict[int, Scale] = {}  # by the id of their weights, which a scale keeps


@dataclass(frozen=True, slots=True)
class Weighed:
    """lines: the text, a line for each block. doubt: how much of the page might as well have been decided the other
    way, against the length of the text; 0 is none, and it has no upper bound. sums: the weight of each block."""

    lines: list[str]
    doubt: float
    sums: list[float]


def weighed(blocks: Blocks, facts: Facts) -> Weighed:
    """What of the blocks is text of the article."""
    sums = _scale(weights()).sums(blocks, facts)
    near = [number for number, weight in enumerate(sums) if weight != -math.inf]
    text = {number for number in near if sums[number] >= 0}
    text.update(_held_by_neighbours(near, blocks, sums))
    lines = [blocks.texts[number] for number in near if number in text]
    return Weighed(lines, doubt([blocks[number] for number in near], [sums[number] for number in near]), sums)


def _held_by_neighbours(near: Sequence[int], blocks: Blocks, sums: Sequence[float]) -> Iterator[int]:
    """The blocks that nearly are text and stand with what surely is: headings between two such blocks, and a sentence
    behind a paragraph in the same element, as short ones at the end of a text are."""
    for before, number, behind in zip(near, near[1:], (*near[2:], None), strict=False):
        if not -_NEARLY < sums[number] < 0 or sums[before] < _SURELY or blocks[number].linked:
            continue
        element = blocks[number].element
        if element.tag in _HEADINGS:
            held = behind is not None and sums[behind] >= _SURELY
        else:
            beside = element.getparent() is blocks[before].element.getparent()
            nearly = element.tag == "p" and sums[number] > -_NEARLY_SENTENCE
            held = nearly and beside and _SENTENCE.search(blocks.texts[number]) is not None
        if held:
            yield number


def doubt(blocks: list[Block], sums: list[float]) -> float:
    """See `Weighed`. A block of weight 0 is all doubt, one of weight 4 or -4 hardly any."""
    lengths = [len(block.text) for block in blocks]
    unsure = sum(length * (1 - abs(math.tanh(weight / 2))) for length, weight in zip(lengths, sums, strict=True))
    kept = sum(length for length, weight in zip(lengths, sums, strict=True) if weight >= 0)
    return unsure / (_FEW + kept)


def block_sums(traits: list[Traits | None], weights: Mapping[str, float]) -> list[float]:
    """The logarithm of the odds that a block is text, for each; minus infinity for those without traits."""
    start = weights.get("", 0.0)
    found = []
    for both in traits:
        if both is None:
            found.append(-math.inf)
            continue
        place, own = both
        # rounded, or the order of a set would decide on blocks whose weights cancel out, and change with every run
        found.append(round(start + sum(weights.get(trait, 0.0) for trait in (*place, *own)), 6))
    return found


@cache
def weights() -> dict[str, float]:
    """The fitted weights by trait; "" is what every block starts with. A trait without weight counts nothing."""
    fitted: dict[str, float] = json.loads(files("ingest.extract").joinpath(WEIGHTS).read_text("utf-8"))
    return fitted


def _scale(weights: Mapping[str, float]) -> Scale:
    if id(weights) not in _scales:
        _scales[id(weights)] = Scale(weights)
    return _scales[id(weights)]
