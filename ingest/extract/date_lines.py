"""The lines of a page that may hold a date, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from ingest.date_labels import is_label
from ingest.extract.attributes import attributes_on
from ingest.extract.date_place import Places, date_name
from ingest.extract.text import BLOCKS, UNSEEN
from ingest.page import Page

_MAYBE_DATE = re.compile(r"(?:19|20|25)\d\d|\d[-./]\s?\d{1,2}[-./]\s?\d|\d\s?[년年]|[٠-٩۰-۹०-९০-৯]{4}")
_DATE_ATTRIBUTE = re.compile(r"datetime|data-[\w-]*(?:date|time|publi)[\w-]*", re.IGNORECASE)
_OTHER_ATTRIBUTE = re.compile(r"end|start|expir|event|until|modif|updat|now|today", re.IGNORECASE)
# "3 hours ago", "어제": believed only where an element is named as one that holds a date.
_MAYBE_RELATIVE = re.compile(
    r"\d\s?\S{1,9}\s?(?:전|前)|\bago\b|방금|어제|오늘|yesterday|today|just now|\bvor\s|gestern|heute|hace|il y a"
)
# A script that does nothing but write a date where it stands: showDate("2020/04/17 01:43:09");
_WRITTEN = re.compile(r"\s*[\w.]*(?:[dD]ate|[tT]ime|write)\w*\(\s*[\"']([^\"']{8,60})[\"']\s*\)\s*;?\s*$")
_SHORT_SCRIPT = 160
_DIGIT = re.compile(r"\d")
_NONE, _SURE, _ON, _NEAR = "none", "sure", "on", "near"
_CONTEXT = 90  # characters around an attribute: a label, another date and its label
_NEIGHBOURS = 20  # pieces of text that are searched for them


@dataclass(slots=True)
class Line:
    """A line of shown text, or the value of an attribute with the words before it, that may hold a date."""

    text: str
    element: HtmlElement
    offset: int  # characters of shown text before it
    attribute: str | None = None
    after: str = ""  # what is shown behind the element of the attribute, on the same line


class Shown:
    """The lines of a page that may hold a date, and where the heading stands among them."""

    def __init__(self, page: Page) -> None:
        self.places = Places(page)
        self.lines: list[Line] = []
        self.start: int | None = None  # of the heading, in characters of shown text
        self.end = 0
        self._offset = 0
        self._pieces: list[str] = []
        self._context: list[str] = []  # the pieces, and among them the values of attributes
        self._source: HtmlElement | None = None
        self._label = ""  # the line before, where that is a label and nothing else
        self._open: list[Line] = []  # attributes of elements that have not ended
        self._ended: list[tuple[Line, int]] = []  # those that ended on this line, and how many pieces ended by then
        self._walk(page)

    def gap(self, line: Line) -> int | None:
        """Characters between heading and line, negative before the heading; None without heading."""
        if self.start is None:
            return None
        return line.offset - self.start if line.offset <= self.start else max(0, line.offset - self.end)

    def _walk(self, page: Page) -> None:
        heading = self.places.heading
        # all attributes that `_kind_of` can say anything but "none" of; most elements have none of them
        named = attributes_on(page).items()
        dated = {node for name, held in named if _kind_of(name) is not _NONE for node, _ in held}
        walker = etree.iterwalk(page.tree, events=("start", "end"))
        for event, node in walker:
            tag = node.tag
            if not isinstance(tag, str):
                continue
            if event == "start":
                if tag in UNSEEN:
                    if tag == "script" and (written := _written(node.text or "")):
                        self._take(written, node)
                    walker.skip_subtree()
                    continue
                if (tag in BLOCKS or tag == "br") and (self._context or self._ended):
                    self._flush()
                if node is heading:
                    self.start = self._offset
                if node in dated:
                    self._take_attribute(node)
                if (text := node.text) and not text.isspace():
                    self._take(text, node)
            else:
                if node is heading:
                    self.end = self._offset
                if tag in BLOCKS and (self._context or self._ended):
                    self._flush()
                if self._open:
                    self._end(node)
                if (tail := node.tail) and not tail.isspace() and (parent := node.getparent()) is not None:
                    self._take(tail, parent)
        self._flush()

    def _take(self, text: str, element: HtmlElement) -> None:
        self._pieces.append(text)
        self._context.append(text)
        self._offset += len(text.strip())
        if self._source is None and _may_tell(text, element):
            self._source = element

    def _take_attribute(self, node: HtmlElement) -> None:
        for name, value in node.attrib.items():
            if (kind := _kind_of(name)) is _NONE or len(value) > 60 or not _MAYBE_DATE.search(value):
                continue
            if _holds_date(kind, node):
                before = " ".join([self._label, *self._context[-_NEIGHBOURS:]])[-_CONTEXT:]
                line = Line(f"{before} {value}", node, self._offset, name)
                self.lines.append(line)
                self._open.append(line)
                self._context.append(value)

    def _end(self, node: HtmlElement) -> None:
        while self._open and self._open[-1].element is node:
            self._ended.append((self._open.pop(), len(self._context)))

    def _flush(self) -> None:
        for line, end in self._ended:
            line.after = " ".join(self._context[end : end + _NEIGHBOURS])[:_CONTEXT]
        self._ended.clear()
        text = " ".join(self._pieces).strip()
        if self._source is not None:
            start = self._offset - sum(len(piece.strip()) for piece in self._pieces)
            self.lines.append(Line(f"{self._label} {text}".strip(), self._source, start))
            self._source = None
        if text:
            self._label = text if len(text) < 30 and is_label(text) else ""
        self._pieces.clear()
        self._context.clear()


def _written(script: str) -> str | None:
    found = _WRITTEN.match(script) if len(script) <= _SHORT_SCRIPT else None
    return None if found is None else found[1]


def _may_tell(text: str, element: HtmlElement) -> bool:
    if _DIGIT.search(text) and _MAYBE_DATE.search(text):  # most text has no digit, and that is seen faster
        return True
    return len(text) < 40 and bool(_MAYBE_RELATIVE.search(text.lower())) and date_name(element) == 2


@lru_cache(maxsize=4096)
def _kind_of(name: str) -> str:
    """How far the name of an attribute tells that it holds a date: by itself, on an element that is named so, near one,
    or never."""
    if _OTHER_ATTRIBUTE.search(name):
        return _NONE
    if _DATE_ATTRIBUTE.fullmatch(name):
        return _SURE
    if name in ("title", "content"):
        return _ON
    return _NEAR if name.startswith("data-") else _NONE


def _holds_date(kind: str, node: HtmlElement) -> bool:
    """Whether an attribute is one that dates are put in: by its own name, or by the names of what it stands on."""
    return kind == _SURE or any(date_name(holder) == 2 for holder in up(node, 3 if kind == _NEAR else 1))


def up(element: HtmlElement, steps: int) -> Iterator[HtmlElement]:
    node: HtmlElement | None = element
    for _ in range(steps):
        if node is None:
            return
        yield node
        node = node.getparent()
