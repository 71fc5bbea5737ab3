"""How well an article fits a query, and the line of it to show. Pure, so that it is the same on both engines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from storage.segments import Phrase, placed, segments

_AROUND = 60
_TYPICAL = 3_000  # characters of the segments of a middling article
_HEADLINE = 2.0


def score(wanted: Sequence[Phrase], headline: str, held: str) -> float:
    """The more often the phrases stand in the text, for its length, the better; in the headline they count thrice.

    held: the segments of the article, parted by blanks, with a blank at both ends. The formula is that of BM25 without
    the weight of rare words, which would change with every article that is saved.
    """
    top = f" {' '.join(segments(headline))} "
    length = 1.2 * (0.25 + 0.75 * len(held) / _TYPICAL)
    points = 0.0
    for phrase in dict.fromkeys((" ".join(parts), open_end) for parts, open_end in wanted):
        sought = f" {phrase[0]}{'' if phrase[1] else ' '}"
        count = held.count(sought)
        points += count / (count + length) + (_HEADLINE if sought in top else 0.0)
    return round(points, 6)


def snippet(headline: str, body: str, wanted: Sequence[Phrase]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One line around the first place of the body that is asked for, "…" where it is cut, and the places in it.

    The headline, when only there a phrase stands; the body's beginning, when none does anywhere.
    """
    for text in (body, headline):
        flat = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
        found = places(flat, wanted)
        if found:
            return _cut(flat, found)
    return re.sub(r"\s+", " ", body).strip()[: 2 * _AROUND], ()


def places(text: str, wanted: Sequence[Phrase]) -> list[tuple[int, int]]:
    """(start, end) of all that is asked for in a text, in order; places that touch or overlap are one."""
    parts = placed(text)
    names = [name for name, _, _ in parts]
    found = []
    for phrase, open_end in wanted:
        *whole, last = phrase
        for at in range(len(names) - len(phrase) + 1):
            end = at + len(whole)
            if names[at:end] == whole and (names[end].startswith(last) if open_end else names[end] == last):
                stop = parts[end][1] + 1 if open_end else parts[end][2]
                found.append((parts[at][1], stop))
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged


def _cut(flat: str, found: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    start, end = max(0, found[0][0] - _AROUND), max(found[0][1], found[0][0] + _AROUND)
    while start < found[0][0] and flat[start].isspace():
        start += 1
    cut = flat[start:end].rstrip()
    before = "…" if start else ""
    shift = len(before) - start
    marks = tuple((a + shift, min(b, end) + shift) for a, b in found if a < start + len(cut))
    return f"{before}{cut}{'…' if start + len(cut) < len(flat) else ''}", marks
