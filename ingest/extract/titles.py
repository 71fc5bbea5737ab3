"""What a title is made of: any run of its parts can be the headline, the rest names the site and its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_NO_LETTER = re.compile(r"[\W_]+")
_PARTING = re.compile(r"\s*(?:[^\w\s'’]+|_+)\s*|\s+[«»]\s+")
_EDGES = " \t|｜∣¦│:：·•–—-_~<>/\\,;"
_WORDS = re.compile(r"[^\W_]+|[^\s]")
AGREEING = 0.4  # of the words: what overlaps so much is about the same thing
_MOST_PARTS = 16  # more have only texts that are no titles


@lru_cache(maxsize=2048)
def same(text: str) -> str:
    """A headline as it is compared with another one: letters and digits only."""
    return _NO_LETTER.sub("", text).casefold()


def runs(titles: Iterable[str]) -> dict[str, str]:
    """Every run of parts of some titles, by what `same` makes of it, as the first title that holds it spells it.

    Any sign between words can part a title ("Headline_Politics_The Site"), so that none has to be known: which run is
    the headline is for the page to say that shows it as such.
    """
    found: dict[str, str] = {}
    for title in titles:
        cuts = [(match.start(), match.end()) for match in _PARTING.finditer(title)]
        if len(cuts) > _MOST_PARTS:
            continue
        starts = [0, *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), len(title)]
        keys = [same(title[start:end]) for start, end in zip(starts, ends, strict=True)]
        for first, start in enumerate(starts):
            key = ""
            for last in range(first, len(ends)):
                key += keys[last]
                if key and key not in found:
                    found[key] = _spelled(title, start, ends[last])
    return found


def _spelled(title: str, start: int, end: int) -> str:
    """A run with the quotation marks and full stops that stand at its edges."""
    while start > 0 and not title[start - 1].isspace() and not title[start - 1].isalnum():
        start -= 1
    while end < len(title) and not title[end].isspace() and not title[end].isalnum():
        end += 1
    return title[start:end].strip(_EDGES)


@lru_cache(maxsize=256)  # a page's headlines are ranked twice: to clean its text, and to choose
def words(text: str) -> frozenset[str]:
    """The words and signs of a headline, in lower case."""
    return frozenset(_WORDS.findall(text.casefold()))


def overlap(text: str, other: str) -> float:
    """Which share of the shorter one's words both have; of the longer one's, if the shorter has but one or two."""
    one, two = words(text), words(other)
    smaller, larger = sorted((len(one), len(two)))
    return len(one & two) / (smaller if smaller >= 3 else larger) if smaller else 0.0
