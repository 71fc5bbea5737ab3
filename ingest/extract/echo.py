"""The headline where no h1 shows it: the heading or line of the page that repeats a part of the page's title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.extract.pieces import pieces_on
from ingest.extract.seams import shown_text
from ingest.extract.text import one_line
from ingest.extract.titles import same
from ingest.page import Page

_HEADINGS = ("h2", "h3", "h4")
_WIDE = 0x2E80  # from here on a sign stands for a syllable or a word
_MOST = 80  # headings: pages with more are lists


class Echo(NamedTuple):
    """What repeats a part of a title: the text, what shows it ("h2", "line"), and the heading, if it is one."""

    text: str
    where: str
    heading: HtmlElement | None = None


def echo_in_headings(page: Page, runs: Mapping[str, str]) -> Echo | None:
    """The heading below h1 that repeats the longest part of a title; None where none does."""
    return _longest(_headings(page, runs), 6)


def echo_in_lines(page: Page, runs: Mapping[str, str]) -> Echo | None:
    """The line of the page that repeats the longest part of a title; None where none does.

    Menus and logos are lines too: it takes more letters than section names and most sites' names have.
    """
    return _longest(_lines(page, runs), 16)


def _headings(page: Page, runs: Mapping[str, str]) -> Iterator[Echo]:
    pieces = pieces_on(page)
    for tag in _HEADINGS:
        for element in page.tagged(tag)[:_MOST]:
            if element in pieces.begins and same(text := shown_text(pieces, element)) in runs:
                yield Echo(text, tag, element)


def _lines(page: Page, runs: Mapping[str, str]) -> Iterator[Echo]:
    longest = 2 * max(map(len, runs), default=0) + 40
    for text in pieces_on(page).texts:
        if 4 < len(text) <= longest and same(line := one_line(text)) in runs:
            yield Echo(line, "line")


def _longest(found: Iterator[Echo], least: int) -> Echo | None:
    best = max(found, key=lambda echo: _weight(echo.text), default=None)
    return best if best is not None and _weight(best.text) >= least else None


def _weight(text: str) -> int:
    """How much a text says, in Latin letters."""
    return sum(3 if ord(sign) >= _WIDE else 1 for sign in same(text))
