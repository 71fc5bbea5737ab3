"""What the looks of blocks weigh: the same as the sum over all their traits, without a single name being made.

There are some 250 traits for the blocks of a page, but few values an aspect can have: what it then weighs is worked
out once for all pages, from the very names that the weights were fitted for.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache

from lxml.html import HtmlElement

from ingest.extract.block_looks import Facts, Values, looks_of
from ingest.extract.block_places import FAR, NEAR, NONE, TAGS, WORD, Around, Words, names_of, near_and_far, tags_of
from ingest.extract.block_traits import ASPECTS, Aspect
from ingest.extract.blocks import Blocks


class Scale:
    """Weighs the blocks of any page by these weights; a trait without weight counts nothing."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._start = weights.get("", 0.0)
        self._aspects = [_AspectSums(aspect, weights) for aspect in ASPECTS]
        far, near, self._tags = (_behind(start, weights) for start in (FAR, NEAR, TAGS))
        words = dict.fromkeys([*far, *near], 0.0)
        self._far, self._near = (words | far).__getitem__, (words | near).__getitem__
        # a word of a name is all lower case, all upper, or begins so
        spelled = (str.lower, str.capitalize, str.upper)
        self._spelled = {spell(word): word for word in words for spell in spelled}
        self._words = lru_cache(maxsize=8192)(self._words_that_count)  # pages of one site repeat few names

    def sums(self, blocks: Blocks, facts: Facts) -> list[float]:
        """What each block weighs; minus infinity for those without a look."""
        found = [-math.inf] * len(blocks)
        looks = looks_of(blocks, facts)
        place_of = _Places(self._words, self._far, self._near, self._tags).sum
        aspects = [map(sums.__getitem__, values) for sums, values in zip(self._aspects, looks.aspects, strict=False)]
        for number, above, own in zip(looks.near, looks.above, map(sum, zip(*aspects, strict=True)), strict=True):
            # rounded, or the order of a set would decide on blocks whose weights cancel out, and change with every run
            found[number] = round(self._start + place_of(blocks[number].element, above) + own, 6)
        return found

    def _words_that_count(self, names: str) -> Words:
        """Those of `words_of` that have a weight."""
        tag, _, names = names.partition(" ")
        found = {self._spelled[word] for word in self._spelled.keys() & WORD.findall(names)}
        if (marked := f"<{tag}>") in self._spelled:
            found.add(marked)
        return frozenset(found) if found else NONE


class _AspectSums(dict[Values, float]):
    """What the traits of one aspect weigh together, by its values."""

    def __init__(self, aspect: Aspect, weights: Mapping[str, float]) -> None:
        super().__init__({(): 0.0})
        self._aspect = aspect
        self._weights = weights

    def __missing__(self, values: Values) -> float:
        total = self[values] = sum(self._weights.get(trait, 0.0) for trait in self._aspect(*values))
        return total


class _Places:
    """What the traits weigh together that all blocks of one element share, for the elements of one page."""

    def __init__(
        self,
        words: Callable[[str], Words],
        far: Callable[[str], float],
        near: Callable[[str], float],
        tags: Mapping[str, float],
    ) -> None:
        """words: of an element, by its names. far, near: what a word weighs. tags: what the tags weigh."""
        self._words = words
        self._around = Around(words)
        self._far, self._near, self._tags = far, near, tags
        self._sums: dict[Words, float] = {}
        self._known: dict[tuple[HtmlElement | None, str], float] = {}

    def sum(self, element: HtmlElement, above: HtmlElement | None) -> float:
        """above: what the element is in. Its neighbours of the same names weigh the same."""
        names = names_of(element)
        found = self._known.get((above, names))
        if found is None:
            own = NONE if element.tag in ("body", "html") else self._words(names)
            near, far = near_and_far(own, self._around.words(above))
            if (further := self._sums.get(far)) is None:
                further = self._sums[far] = sum(map(self._far, far))
            found = further + sum(map(self._near, near)) + self._tags.get(tags_of(element), 0.0)
            self._known[above, names] = found
        return found


def _behind(start: str, weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of the traits that begin so, by what follows."""
    return {trait.removeprefix(start): weight for trait, weight in weights.items() if trait.startswith(start)}
