"""Near-duplicates: the signature by which candidates are looked up, and the comparison of two texts that decides.

No tokenizer: a text is the set of its shingles, stretches of so many letters and digits of `normal_text`, in which
white space, NBSP, punctuation and a `?` for a lost character do not count. docs/duplicates.md tells what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from ingest.identity import normal_text

BANDS = 20
"""Values of a signature: two texts are candidates when one of them is equal."""
SHORTEST = 100
"""Shingles; a shorter text ("Photo: …") says too little to be the copy of another."""
THRESHOLD = 0.6
"""Share of the shorter text's shingles that the longer one must hold; chosen by benchmarks/duplicates.py."""
SAME_OUTLET = 0.8
"""The same within one outlet, whose columns and tables repeat their fixed parts every day."""
SHORTER = 0.2
"""A text of less than this part of the other one is no copy of it but a part: a brief in a digest."""
NUMBERS = 0.5
"""Share of the numbers of the one with fewer that the other must print, where both print `ENOUGH_NUMBERS`."""
ENOUGH_NUMBERS = 5

_EACH = 2  # hashes in a band
_BINS = BANDS * _EACH
_SPREAD = 0x9E3779B1  # crc32 is linear; a product with an odd number is not
_MASK = 0xFFFFFFFF
AGREEING = 6
"""Least hashes of 40 that two signatures must have in common before their texts are compared. Copies of Jaccard
similarity 0.33 that share a band have six or more in 99.5 of 100 cases; of chance pairs that share one, 1 in 700."""
_BAND = (1 << 63) - 1
_OF_BAND, _MIXED = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
_UNMIXED = pow(_MIXED, -1, 1 << 63)
_CJK = re.compile("[぀-ヿ㐀-鿿가-힣]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def shingles(body: str) -> set[int]:
    """Hashes (32 bits) of all stretches of 5 characters where a fourth or more are Hangul, Kana or Hanzi, else of 8."""
    letters = normal_text(body)
    size = 5 if 4 * len(_CJK.findall(letters)) >= len(letters) else 8
    data = letters.encode("utf-32-le", "surrogatepass")
    width = 4 * size
    return {crc32(data[at : at + width]) * _SPREAD & _MASK for at in range(0, len(data) - width + 4, 4)}


def signature(body: str) -> tuple[int, ...]:
    """`BANDS` different numbers of 63 bits, the same in every process; () for a text that is too short to say.

    One-permutation MinHash: the least hash of each of 40 ranges, an empty range taking that of the next; two make a
    band.
    Texts of Jaccard similarity J share a band with probability 1-(1-J²)²⁰: 0.5 → 99.7 %, 0.4 → 97 %, 0.3 → 85 %.
    """
    found = shingles(body)
    return _bands(found) if len(found) >= SHORTEST else ()


def _bands(found: set[int]) -> tuple[int, ...]:
    least: dict[int, int] = {}
    for value in sorted(found, reverse=True):
        least[value * _BINS >> 32] = value
    last = least[min(least)]
    full = [0] * _BINS
    for place in range(_BINS - 1, -1, -1):
        last = full[place] = least.get(place, last)
    return tuple(
        ((full[at] << 32 | full[at + 1]) ^ (at // _EACH + 1) * _OF_BAND) * _MIXED & _BAND
        for at in range(0, _BINS, _EACH)
    )


def agreement(one: Sequence[int], other: Sequence[int]) -> int:
    """How many of the 40 least hashes two signatures have in common; texts of Jaccard similarity J share about 40 J.

    Cheap beside a comparison of texts: both hashes of a band can be read off it (all but the first one's highest bit).
    """
    common = 0
    for a, b in zip(one, other, strict=True):
        differ = (a * _UNMIXED ^ b * _UNMIXED) & _BAND
        common += (not differ >> 32) + (not differ & _MASK)
    return common


def may_be_copies(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the store would compare the texts of two signatures: they share a band and agree in `AGREEING` hashes."""
    return not set(one).isdisjoint(other) and agreement(one, other) >= AGREEING


@dataclass(frozen=True, slots=True)
class Print:
    """What of a text is compared."""

    shingles: set[int]
    numbers: frozenset[str]

    @classmethod
    def of(cls, body: str) -> Print:
        """Of a body as stored."""
        return cls(shingles(body), frozenset(_NUMBER.findall(body)))


def similarity(one: Print, other: Print) -> float:
    """Share of the shorter text's shingles that are in the longer one, 0 to 1; 0 when it is too short to say, or less
    than `SHORTER` of the longer one."""
    less, more = sorted((len(one.shingles), len(other.shingles)))
    if less < SHORTEST or less < SHORTER * more:
        return 0.0
    return len(one.shingles & other.shingles) / less


def is_copy(one: Print, other: Print, *, same_outlet: bool, threshold: float = THRESHOLD) -> bool:
    """Whether the two are one text: alike enough, and not a form that was filled in with other numbers."""
    alike = similarity(one, other)
    if alike < (max(threshold, SAME_OUTLET) if same_outlet else threshold):
        return False
    fewer = min(len(one.numbers), len(other.numbers))
    if fewer < ENOUGH_NUMBERS:
        return True
    return len(one.numbers & other.numbers) >= NUMBERS * fewer
