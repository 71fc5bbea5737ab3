"""The lines of a page that may hold a date, with where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from lxml.html import HtmlElement

from ingest.date_labels import is_label
from ingest.date_text import tidy
from ingest.extract.date_marks import MAYBE_DATE, marks_on
from ingest.extract.date_place import date_name
from ingest.extract.pieces import BREAK, pieces_on
from ingest.extract.text import BLOCKS
from ingest.page import Page

# "3 hours ago", "어제": believed only where an element is named as one that holds a date.
_MAYBE_RELATIVE = re.compile(
    r"\d\s?\S{1,9}\s?(?:전|前)|\bago\b|방금|어제|오늘|yesterday|today|just now|\bvor\s|gestern|heute|hace|il y a"
)
# A script that does nothing but write a date where it stands: showDate("2020/04/17 01:43:09");
_WRITTEN = re.compile(r"\s*[\w.]*(?:[dD]ate|[tT]ime|write)\w*\(\s*[\"']([^\"']{8,60})[\"']\s*\)\s*;?\s*$")
_SHORT_SCRIPT = 160
# A date has a day near its year, or is one run of digits.
_NUMBER = re.compile(r"(?<!\d)(?:\d{1,3}|\d{5,})(?!\d)")
_DATE = 40  # characters: as long as dates are
_CONTEXT = 90  # characters around an attribute: a label, another date and its label
_SENTENCE = 100  # characters
_BESIDE = 8  # pieces of text around a line
_NEIGHBOURS = 20  # pieces of text that are searched for them
_MOST_CHARACTERS = 1600  # of a line: there `tidy` cuts it off
_MOST_LINES = 1000  # a page with more dates than that is a list


@dataclass(slots=True, eq=False)
class Line:
    """A line of shown text that may hold a date; or an attribute that may, with the line that its element stands on.

    element:       the holder of the first piece that may hold a date, or of the attribute.
    first, behind: numbers of the line's first piece and of the first behind it.
    at:            number of the piece that the value stands before; as `first` where there is no value.
    value:         of the attribute, or what a script writes.
    """

    element: HtmlElement
    first: int
    behind: int
    at: int
    value: str = ""
    attribute: str | None = None


class Shown:
    """The lines of a page that may hold a date, in page order, and where they stand from the heading."""

    def __init__(self, page: Page, heading: HtmlElement | None) -> None:
        self._page = page
        self.pieces = pieces_on(page)
        # of all lines
        self._starts = [number for number, gap in enumerate(self.pieces.gaps) if gap >= BREAK]
        # characters of shown text before each piece
        texts = list(map(str.strip, self.pieces.texts))
        self._offsets = list(accumulate(map(len, texts), initial=0))
        self._joined = "\0".join(texts)
        self._heading: tuple[int, int] | None = None
        if heading is not None and heading in self.pieces.begins:
            self._heading = self._offsets[self.pieces.begins[heading]], self._offsets[self.pieces.ends[heading]]
        marks = list(islice(self._marks(), _MOST_LINES))
        self._beside: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
        for mark in marks:
            self._beside[mark.first, mark.behind].append(mark)
        lines = [*marks, *self._of_text()]
        lines.sort(key=lambda line: (line.first, line.attribute is None))
        self.lines = lines[:_MOST_LINES]

    def gap(self, line: Line) -> int | None:
        """Characters between heading and line, negative before the heading; None without heading."""
        if self._heading is None:
            return None
        start, end = self._heading
        offset = self._offsets[line.first if line.attribute is None else line.at]
        return offset - start if offset <= start else max(0, offset - end)

    def text(self, line: Line) -> str:
        """What the line says, behind the line before where that is but a label; of an attribute its value."""
        if line.attribute is not None:
            return tidy(line.value)
        label = self._label_before(line.first)
        begin, end = self._span(line.first, line.behind)
        if line.value:
            at = self._offsets[line.at] + line.at
            said = f"{self._joined[begin:at]} {line.value} {self._joined[at:end]}"
        else:
            said = self._joined[begin:end]
        return tidy(f"{label} {said}".replace("\0", " "))

    def parts(self, line: Line) -> Iterator[tuple[HtmlElement, str]]:
        """The pieces of text on the line that may hold a date, each with its holder."""
        for number in range(line.first, min(line.behind, line.first + _NEIGHBOURS)):
            if MAYBE_DATE.search(self.pieces.texts[number]):
                yield self.pieces.holders[number], self.pieces.texts[number]

    def around(self, line: Line) -> tuple[str, str]:
        """What is shown before and behind an attribute, on its line; other attributes that may hold dates count."""
        texts, beside = self.pieces.texts, self._beside[line.first, line.behind]
        place = beside.index(line)
        before = [(number, 1, texts[number]) for number in range(max(line.first, line.at - _NEIGHBOURS), line.at)]
        before += [(mark.at, 0, mark.value) for mark in beside[max(0, place - _NEIGHBOURS) : place]]
        behind: list[tuple[int, int, str]] = []
        if line.element.tag not in BLOCKS:
            end = self.pieces.ends[line.element]
            behind += [(number, 1, texts[number]) for number in range(end, min(line.behind, end + _NEIGHBOURS))]
            later = beside[place + 1 : place + 1 + _NEIGHBOURS]
            behind += [
                (mark.at, 0, mark.value) for mark in later if mark.at >= end and mark.element is not line.element
            ]
        words = [self._label_before(line.first), *_in_order(before)]
        return tidy(" ".join(words)[-_CONTEXT:]), tidy(" ".join(_in_order(behind))[:_CONTEXT])

    def beside(self, line: Line) -> str:
        """The words of the line and of those around it, sentences left out."""
        around = self.pieces.texts[max(0, line.first - _BESIDE) : line.behind + _BESIDE]
        return " ".join([text for text in around if len(text) < _SENTENCE])

    def relative(self, above: int, below: int) -> Iterator[Line]:
        """The lines closer to the heading that may count from the reader's now, in elements named for dates."""
        if self._heading is None:
            return
        first = bisect_right(self._offsets, self._heading[0] - above)
        behind = bisect_right(self._offsets, self._heading[1] + below)
        texts, holders = self.pieces.texts, self.pieces.holders
        for number in range(first, min(behind, len(texts))):
            text = texts[number]
            if len(text) < 40 and _MAYBE_RELATIVE.search(text.lower()) and date_name(holders[number]) == 2:
                yield self._line_at(number, holders[number])

    def written(self) -> Iterator[Line]:
        """The lines on which scripts write a date."""
        for script in self._page.tagged("script"):
            source = script.text or ""
            if len(source) <= _SHORT_SCRIPT and (match := _WRITTEN.match(source)) and MAYBE_DATE.search(match[1]):
                place = self._place_of(script)
                if place is not None:
                    at, before, behind = place
                    first = self._line(at - 1)[0] if before else self._line(at)[0] if behind else at
                    yield Line(script, first, self._line(at)[1] if behind else at, at, match[1])

    def _of_text(self) -> Iterator[Line]:
        """The lines with a piece that may hold a date, and with a number that is not a year."""
        joined = self._joined
        number = at = taken = 0
        for match in MAYBE_DATE.finditer(joined):
            number += joined.count("\0", at, match.start())
            at = match.start()
            if number < taken:
                continue
            first, behind = self._line(number)
            begin, end = self._span(first, behind)
            if at < end and _NUMBER.search(joined, max(begin, at - _DATE), min(end, at + _DATE)):
                taken = behind
                yield Line(self.pieces.holders[number], first, behind, first)

    def _span(self, first: int, behind: int) -> tuple[int, int]:
        """Where a line begins and ends in all text."""
        begin = self._offsets[first] + first
        return begin, min(self._offsets[behind] + behind, begin + _MOST_CHARACTERS)

    def _marks(self) -> Iterator[Line]:
        begins, ends, blocks = self.pieces.begins, self.pieces.ends, self.pieces.blocks
        for element, name, value in marks_on(self._page, self.pieces):
            at = begins[element]
            first = behind = at
            if at < len(blocks) and (at < ends[element] or self.pieces.gaps[at] < BREAK):
                first, behind = self._line(at)
            else:  # it shows nothing, and a line ends before or behind it
                block = _block(element)
                if at and blocks[at - 1] is block and not (element.tail or "").strip():
                    first, behind = self._line(at - 1)
                elif at < len(blocks) and blocks[at] is block:
                    first, behind = self._line(at)
            yield Line(element, first, behind, at, value, name)

    def _line(self, piece: int) -> tuple[int, int]:
        """The first piece of the line that a piece stands on, and the first behind it."""
        place = bisect_right(self._starts, piece)
        return self._starts[place - 1], self._starts[place] if place < len(self._starts) else len(self.pieces.texts)

    def _line_at(self, piece: int, element: HtmlElement) -> Line:
        first, behind = self._line(piece)
        return Line(element, first, behind, first)

    def _label_before(self, piece: int) -> str:
        """The line before, where that is a label and nothing else."""
        if not piece:
            return ""
        first = self._line(piece - 1)[0]
        if self._offsets[piece] - self._offsets[first] >= 30:
            return ""
        text = " ".join(self.pieces.texts[first:piece]).strip()
        return text if len(text) < 30 and is_label(text) else ""

    def _place_of(self, script: HtmlElement) -> tuple[int, bool, bool] | None:
        """How many pieces stand before a script, and whether on its line there is one before it, and one behind.

        None where nothing is shown.
        """
        begins, ends = self.pieces.begins, self.pieces.ends
        behind = bool((script.tail or "").strip())
        number, node = 0, script.getprevious()
        while node is not None and node not in begins:
            number += bool((node.tail or "").strip())
            node = node.getprevious()
        if node is not None:
            text = bool((node.tail or "").strip())
            return ends[node] + text + number, text or number > 0, behind
        holder = script.getparent()
        if holder is None or holder not in begins:
            return None
        text = bool((holder.text or "").strip())
        return begins[holder] + text + number, text or number > 0, behind


def _block(element: HtmlElement) -> HtmlElement | None:
    node: HtmlElement | None = element
    while node is not None and node.tag not in BLOCKS:
        node = node.getparent()
    return node


def _in_order(said: list[tuple[int, int, str]]) -> list[str]:
    return [text for _, _, text in sorted(said, key=lambda item: item[:2])]
