"""What the looks of blocks weigh: the same as the sum over all their traits, without a single name being made.

There are some 250 traits for the blocks of a page, but few values an aspect can have: what it then weighs is worked
out once for all pages, from the very names that the weights were fitted for.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import getitem

from lxml.html import HtmlElement

from ingest.extract.block_looks import Facts, Values, looks_of
from ingest.extract.block_places import FAR, NEAR, TAGS, Names, Words, tags_of, words_of
from ingest.extract.block_traits import ASPECTS, Aspect
from ingest.extract.blocks import Blocks


class Scale:
    """Weighs the blocks of any page by these weights; a trait without weight counts nothing."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._start = weights.get("", 0.0)
        self._aspects = [_AspectSums(aspect, weights) for aspect in ASPECTS]
        self._far, self._near, self._tags = (_behind(start, weights) for start in (FAR, NEAR, TAGS))
        self._words = lru_cache(maxsize=8192)(self._words_that_count)  # pages of one site repeat few names

    def sums(self, blocks: Blocks, facts: Facts) -> list[float]:
        """What each block weighs; minus infinity for those without a look."""
        places = _PlaceSums(self._words, self._far, self._near, self._tags)
        start, aspects = self._start, self._aspects
        # rounded, or the order of a set would decide on blocks whose weights cancel out, and change with every run
        return [
            -math.inf if look is None else round(start + places[look[0]] + sum(map(getitem, aspects, look[1])), 6)
            for look in looks_of(blocks, facts)
        ]

    def _words_that_count(self, names: str, tag: str) -> Words:
        return frozenset(word for word in words_of(names, tag) if word in self._far or word in self._near)


class _AspectSums(dict[Values, float]):
    """What the traits of one aspect weigh together, by its values."""

    def __init__(self, aspect: Aspect, weights: Mapping[str, float]) -> None:
        super().__init__({(): 0.0})
        self._aspect = aspect
        self._weights = weights

    def __missing__(self, values: Values) -> float:
        total = self[values] = sum(self._weights.get(trait, 0.0) for trait in self._aspect(*values))
        return total


class _PlaceSums(dict[HtmlElement, float]):
    """What the traits weigh together that all blocks of one element share, for the elements of one page."""

    def __init__(
        self,
        words: Callable[[str, str], Words],
        far: Mapping[str, float],
        near: Mapping[str, float],
        tags: Mapping[str, float],
    ) -> None:
        super().__init__()
        self._names = Names(words)
        self._weights = far, near, tags
        self._known: dict[tuple[Words, ...], float] = {}

    def __missing__(self, element: HtmlElement) -> float:
        far, near, tags = self._weights
        words = self._names.of(element)
        if words not in self._known:
            own, above, all_above = words
            self._known[words] = sum(far.get(word, 0.0) for word in all_above) + sum(
                near.get(word, 0.0) for word in own | above
            )
        total = self[element] = self._known[words] + tags.get(tags_of(element), 0.0)
        return total


def _behind(start: str, weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of the traits that begin so, by what follows."""
    return {trait.removeprefix(start): weight for trait, weight in weights.items() if trait.startswith(start)}
