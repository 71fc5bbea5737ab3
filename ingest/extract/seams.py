"""Pieces of text to lines as a reader sees them, where style sheets put the space that the source lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml.html import HtmlElement

from ingest.extract.pieces import BREAK, SEAM, SPACE, Pieces
from ingest.extract.text import one_line

_ARAEA = "ㆍ"  # a letter to Unicode, a middle dot to Korean papers

Aside = Callable[[HtmlElement], HtmlElement | None]


def seamed_lines(pieces: Pieces, first: int, last: int, aside: Aside | None = None) -> Iterator[tuple[int, str]]:
    """The lines that the pieces from `first` to before `last` make, a line for each block or line break, each with the
    number of its first piece.

    Where words of two elements would stick together they are divided by " | " ("By<a>Jane Roe</a><a>Follow</a>").
    `aside` gives the element around a piece's holder that is to be left out with all it holds, or None.
    """
    texts, gaps, holders = pieces.texts, pieces.gaps, pieces.holders
    parts: list[str] = []
    start = number = first
    gap = 0  # between the last piece that was taken and this one
    while number < last:
        if gaps[number] > gap:
            gap = gaps[number]
        if aside is not None and (left_out := aside(holders[number])) is not None:
            end = pieces.ends[left_out]
            gap = max([gap, *gaps[number:end]])
            number = end
            continue
        text = texts[number]
        if gap >= BREAK:
            if parts and (line := _line(parts)):
                yield start, line
            parts = [text]
            start = number
        else:
            if gap == SPACE:
                parts.append(" ")
            elif parts and text[0].isalnum() and parts[-1][-1].isalnum() and parts[-1][-1] != _ARAEA:
                parts.append(" | ")
            parts.append(text)
        gap = 0
        number += 1
    if parts and (line := _line(parts)):
        yield start, line


def _line(parts: Sequence[str]) -> str:
    return one_line(parts[0] if len(parts) == 1 else "".join(parts)).strip(" |")


def shown_text(pieces: Pieces, element: HtmlElement) -> str:
    """What a shown element shows, on one line; blocks and line breaks are blanks."""
    first, last = pieces.begins[element], pieces.ends[element]
    if last - first == 1:
        return one_line(pieces.texts[first])
    return one_line(
        "".join(
            text if gap == SEAM else " " + text
            for text, gap in zip(pieces.texts[first:last], pieces.gaps[first:last], strict=True)
        )
    )
