"""Dates that a page shows: every line with a date in it, judged by where it stands and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from ingest.article import Moment
from ingest.date_words import LABELS, Label
from ingest.dates import Reader, tidy
from ingest.extract.date_data import MODIFIED, PUBLISHED
from ingest.extract.date_place import Places, date_name
from ingest.extract.text import BLOCKS, UNSEEN
from ingest.page import Page

_MAYBE_DATE = re.compile(r"(?:19|20|25)\d\d|\d[-./]\s?\d{1,2}[-./]\s?\d\d|\d\s?[년年]")
_RELATIVE = re.compile(r"\d+\s*\S{1,9}\s*(?:전|ago|前)\b|yesterday|어제|\bvor\s+\d", re.IGNORECASE)
_ATTRIBUTES = (
    "datetime data-datetime data-date data-time data-published data-date-time data-timestamp title content".split()
)
_RANGE = re.compile(r"\s?(?:-|–|—|bis|to|until|au|al|~|〜|-)\s?", re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"©|\(c\)|copyright|geboren|\bborn\b|\*\s?\d|\bab\s|\bseit\b|since|until|\bbis\b|deadline|expires|gültig|valid|accessed|abgerufen|"
    r"retrieved|joined|member|mitglied|beiträge|founded|gegründet|wrote:|schrieb|says:|sagt|antworten|reply|"
    r"event|termin|beginn",
    re.IGNORECASE,
)
_FILLING = re.compile(r"[\W\d_]+")
_LONGEST = 220
NEAR = 4.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A date where the page shows it.

    score:  how much speaks for it being the article's; at least `NEAR` to be worth telling.
    """

    field: str
    moment: Moment
    raw: str
    where: str
    score: float


@dataclass(slots=True)
class _Line:
    text: str
    element: HtmlElement
    offset: int
    linked: bool
    attribute: str | None = None


def visible_spots(page: Page, reader: Reader) -> list[Spot]:
    """The dates shown that are likely to be the article's, most likely first."""
    places = Places(page)
    lines, start, end = _lines(page, places)
    spots = [spot for line in lines for spot in _judge(line, places, reader, start, end)]
    spots = [spot for spot in spots if spot.score >= NEAR]
    spots.sort(key=lambda spot: -spot.score)
    return spots


def _lines(page: Page, places: Places) -> tuple[list[_Line], int | None, int]:
    """Lines and attributes that may hold a date; and where the heading begins and ends, in characters of shown text."""
    found: list[_Line] = []
    pieces: list[str] = []
    source: HtmlElement | None = None
    offset, begins, ends = 0, None, 0

    def flush() -> None:
        nonlocal source
        text = " ".join(pieces).strip()
        pieces.clear()
        if source is not None and len(text) <= 4 * _LONGEST:
            found.append(_Line(text, source, offset, _inside_link(source)))
        source = None

    def take(text: str, element: HtmlElement) -> None:
        nonlocal offset, source
        if text.strip():
            pieces.append(text)
            offset += len(text)
            if source is None and (_MAYBE_DATE.search(text) or (date_name(element) == 2 and _RELATIVE.search(text))):
                source = element

    walker = etree.iterwalk(page.tree, events=("start", "end"))
    for event, node in walker:
        tag = node.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            if tag in UNSEEN:
                walker.skip_subtree()
                continue
            if tag in BLOCKS or tag == "br":
                flush()
            if node is places.heading:
                begins = offset
            found.extend(_attributes(node, " ".join(pieces)[-60:], offset))
            if node.text:
                take(node.text, node)
        else:
            if node is places.heading:
                ends = offset
            if tag in BLOCKS:
                flush()
            if node.tail and (parent := node.getparent()) is not None:
                take(node.tail, parent)
    flush()
    return found, begins, ends


def _attributes(node: HtmlElement, before: str, offset: int) -> Iterator[_Line]:
    if node.tag != "time" and len(node.attrib) < 1:
        return
    if node.tag == "time" or date_name(node) == 2:
        for name in _ATTRIBUTES:
            value = node.get(name)
            if value and len(value) <= 60 and _MAYBE_DATE.search(value):
                yield _Line(f"{before} {value}", node, offset, _inside_link(node), name)
                return


def _inside_link(element: HtmlElement) -> bool:
    return any(
        node.tag == "a" for node in (element, *(a for _, a in zip(range(3), element.iterancestors(), strict=False)))
    )


def _judge(line: _Line, places: Places, reader: Reader, start: int | None, end: int) -> list[Spot]:
    before_heading = start is not None and line.offset <= start
    if places.is_furniture(line.element, before_heading=before_heading):
        return []
    text = tidy(line.text)
    found = reader.stamps(text)
    if line.attribute:
        found = found[-1:]
    if not found:
        return []
    spots = []
    around = _around(line, start, end)
    named = max(
        (
            date_name(node) - depth / 2
            for depth, node in enumerate(_up(line.element, 3))
            if not places.holds_heading(node)
        ),
        default=0,
    )
    rest = len(_FILLING.sub("", LABELS.sub("", text))) - sum(
        len(_FILLING.sub("", text[s.start : s.end])) for s in found
    )
    for index, (label, moment) in enumerate(reader.labelled(text, found)):
        if label == "print":
            continue
        stamp = found[min(index, len(found) - 1)]
        score = around + 1.5 * named
        score += 3 if label != "none" else 0
        score += 1 if moment.precision != "day" else 0
        score += 1 if rest <= 25 else -2 if rest > 70 else 0
        score -= 1 if line.linked else 0
        score -= 3 if len(text) > _LONGEST else 0
        if _OTHER_DATE.search(text) and label == "none":
            score -= 4
        if len(found) > 1 and any(_RANGE.fullmatch(text[a.end : b.start]) for a, b in pairwise(found)):
            score -= 4
        if moment.instant > reader.fetched_at - timedelta(hours=36) and before_heading and label == "none":
            continue  # the day of the fetch, above the article: a clock
        where = line.element.getroottree().getpath(line.element) + (f"/@{line.attribute}" if line.attribute else "")
        raw = text if not line.attribute else text[stamp.start :]
        spots.append(Spot(_field(label), moment, raw[:200], where, score + (0.5 if line.attribute else 0) - index / 10))
    return spots


def _field(label: Label) -> str:
    return MODIFIED if label == "modified" else PUBLISHED


def _up(element: HtmlElement, steps: int) -> Iterator[HtmlElement]:
    node: HtmlElement | None = element
    for _ in range(steps):
        if node is None:
            return
        yield node
        node = node.getparent()


def _letters(text: str) -> int:
    return len(_FILLING.sub("", text))


def _around(line: _Line, start: int | None, end: int) -> float:
    if start is None:
        return 1
    if line.offset <= start:
        gap = start - line.offset
        return 3 if gap < 150 else 1 if gap < 400 else -2
    gap = line.offset - end
    return 4 if gap < 200 else 3 if gap < 500 else 2 if gap < 1200 else 0
