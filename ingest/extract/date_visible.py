"""Dates that a page shows: every line with a date in it, judged by where it stands and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lxml.html import HtmlElement

from ingest.article import Moment
from ingest.date_label_words import PRINT_PAGE, Label, holds_label, lowered
from ingest.date_labels import date_labels
from ingest.date_shapes import Stamp
from ingest.date_text import as_printed, tidy
from ingest.dates import Reader
from ingest.extract.date_data import MODIFIED, PUBLISHED
from ingest.extract.date_lines import Line, Shown
from ingest.extract.date_lists import Lists
from ingest.extract.date_place import DOUBTFUL, FORBIDDEN, FOREIGN, Places, marked_label, named_change, up
from ingest.extract.date_spots import (
    FAR_BEHIND,
    LIKELY,
    NEAR,
    Spot,
    best_first,
    is_contradicted,
    worth_telling,
)
from ingest.extract.date_telling import (
    BARE,
    IMPRINT,
    IN_ATTRIBUTE,
    LABELLED,
    LONGEST,
    NAMED_ATTRIBUTE,
    OTHER_DATE,
    most_telling,
    telling,
)
from ingest.page import Page

_AS_OF = re.compile(r"\bstand\b", re.IGNORECASE)
_TIMED = 1  # a date with its time is worth more than one without
_ABOVE, _BELOW = 150, 250  # characters: that close to the heading
_POSSIBLE, _UNLIKELY = 0.0, -2.5  # scores: of the only date of a page, and of what does not even count beside it
_LEAD = 600  # characters below the heading: that long are leads
_BY = 300  # characters below the heading: beside it, where a page shows but one date
_SAME_PART = 4  # levels above the heading: what holds both is the article, or its head


def visible_spots(page: Page, reader: Reader, *, wanted: bool = True) -> list[Spot]:
    """The dates shown that are likely to be the article's, most likely first.

    What scripts write, and what counts from the reader's now, is looked for where nothing else shown tells the
    publication; what else may be the publication, where it is `wanted`, since no data tell it.
    """
    judge = _Judge(page, reader)
    told = judge.told()
    if not _tells_publication(told) and judge.hear_scripts():
        told = judge.told()
    if not _tells_publication(told):
        told += judge.relative()
    if wanted and not _tells_publication(told):
        told += judge.for_want_of_better()
    return told


def _tells_publication(spots: list[Spot]) -> bool:
    return any(spot.field == PUBLISHED for spot in spots)


class _Judge:
    """The lines of one page that may hold a date, read and judged as far as they can matter."""

    def __init__(self, page: Page, reader: Reader) -> None:
        self._places = Places(page)
        self._shown = Shown(page, self._places.heading)
        self._lines = self._shown.lines
        self._reader = reader
        self._texts: dict[Line, str] = {}
        self._found: dict[Line, list[Stamp]] = {}
        self._lists = Lists(self._lines)

    def told(self) -> list[Spot]:
        """What is worth telling of both fields, best first."""
        spots = self._spots()
        return [spot for field in (PUBLISHED, MODIFIED) for spot in worth_telling(best_first(spots, field))]

    def hear_scripts(self) -> bool:
        """Take in the lines that scripts write; whether there are any."""
        written = list(self._shown.written())
        self._lines = sorted([*self._lines, *written], key=lambda line: line.first)
        self._lists = Lists(self._lines)
        return bool(written)

    def relative(self) -> Iterator[Spot]:
        """The first date told from the reader's now, where it is all that an element right at the heading says."""
        for line in self._shown.relative(_ABOVE, _BELOW):
            text = self._shown.text(line)
            if self._places.of(line.element)[0] or self._reader.stamps(text):
                continue
            if (moment := self._reader.relative(text)) is not None:
                yield Spot(PUBLISHED, moment, as_printed(text), line, NEAR)
                return

    def for_want_of_better(self) -> list[Spot]:
        """What may be the publication where no date is likely to be.

        That is the only day that the page shows anywhere, if it stands by the heading.
        """
        placed = [(place, line) for line in self._lines if (place := self._place(line)) is not None]
        spots = [spot for place, line in placed for spot in self._judge(line, place)]
        shown = [
            spot
            for spot in best_first(spots, PUBLISHED)
            if spot.score >= _POSSIBLE and self._is_by_heading(spot.line) and not OTHER_DATE.search(lowered(spot.raw))
        ]
        if shown and len({spot.moment.instant.date() for spot in spots if spot.score > _UNLIKELY}) == 1:
            return shown[:1]
        return []

    def _is_by_heading(self, line: Line) -> bool:
        gap = self._shown.gap(line)
        return gap is not None and -_ABOVE < gap < _BY

    def _spots(self) -> list[Spot]:
        """Every spot that can be told, and those of text that say whether marks are believed.

        Lines are read in the order of their places. Where enough is known of a line to say that its date would fall far
        behind one that is read already, it is not: most dates of a page are those of other articles.
        """
        placed = [(place, line) for line in self._lines if (place := self._place(line)) is not None]
        placed.sort(key=lambda item: -item[0])
        spots: dict[Line, list[Spot]] = {}
        floor = LIKELY
        for place, line in placed:
            if self._may_reach(line, place, floor):
                spots[line] = list(self._judge(line, place))
                best = max((spot.score for spot in spots[line] if spot.field == PUBLISHED), default=0.0)
                floor = max(floor, best - FAR_BEHIND, NEAR if best >= NEAR else 0.0)
        marked = {line.element for line in spots if line.attribute is not None}
        for place, line in placed:
            if line not in spots and line.attribute is None and line.element in marked:
                spots[line] = list(self._judge(line, place))
        if is_contradicted([spot for judged in spots.values() for spot in judged]):
            for place, line in placed:
                if line not in spots and line.attribute is None:
                    spots[line] = list(self._judge(line, place))
        return [spot for line in self._lines for spot in spots.get(line, ())]

    def _place(self, line: Line) -> float | None:
        """What speaks for dates where the line stands; None where they are never the article's."""
        doubt, level = self._places.of(line.element)
        if doubt >= FORBIDDEN:
            return None
        gap = self._shown.gap(line)
        if doubt >= FOREIGN:
            if gap is None or not 0 <= gap < _LEAD or level > _SAME_PART:
                return None
            if gap >= _BELOW and not self._is_apart(line.element):
                return None
            doubt = DOUBTFUL
        place = _nearness(gap) - doubt
        place += 1 if level <= 3 else -1 if level >= 9 else 0
        return place + 1.5 * self._places.named(line.element)

    def _is_apart(self, element: HtmlElement) -> bool:
        """Whether an element is named for dates and stands neither in a quotation nor in a link to another story."""
        quoted = next(element.iterancestors("blockquote"), None) is not None
        return self._places.named(element) > 1 and not quoted and not self._places.is_card(element)

    def _may_reach(self, line: Line, place: float, floor: float) -> bool:
        """Whether a date of the line can be told: as publication from `floor` on, as change from `LIKELY` on."""
        bare = IN_ATTRIBUTE if line.attribute is not None else BARE
        if place + _TIMED + bare >= floor:
            return True
        if place + _TIMED + LABELLED < LIKELY:
            return False
        if marked_label(line.element) != "none":
            return True
        if line.attribute is not None:
            labelled = holds_label(lowered(" ".join(self._shown.around(line))))
            return labelled and place + _TIMED + NAMED_ATTRIBUTE >= LIKELY
        most = most_telling(lowered(self._text(line)))
        return most >= LABELLED or place + _TIMED + most >= floor

    def _judge(self, line: Line, place: float) -> Iterator[Spot]:
        found = self._stamps(line)
        if not found:
            return
        text = self._text(line)
        _, level = self._places.of(line.element)
        gap = self._shown.gap(line)
        near = gap is not None and -_ABOVE < gap < _BELOW and level <= 5
        if self._lists.hold(line, self._stamps):
            place -= 1 if near else 2.5
        if not near and self._places.is_card(line.element):
            place -= 3
        if any(node.tag == "a" for node in up(line.element, 4)):
            place -= 1
        for label, moment, stamp in self._labelled(line, text, found):
            if label == "print":
                continue
            if label == "published" and not near and not text.isascii() and self._in_imprint(line):
                continue
            if line.attribute is not None:
                says = NAMED_ATTRIBUTE if label != "none" else IN_ATTRIBUTE
            else:
                says = telling(text, found, stamp, label)
            if label == "modified" and gap is not None and gap < 0 and level > _SAME_PART and not _AS_OF.search(text):
                continue  # above the article and in no part with it: when the site was changed
            score = place + (moment.precision != "day") * _TIMED + says
            today = moment.instant > self._reader.fetched_at - timedelta(hours=36)
            if today and label == "none" and not _in_header(gap, level):
                continue  # the day of the fetch, away from the heading: the clock of the site
            raw = moment.raw if line.attribute is not None else as_printed(text, 0, LONGEST)
            field = MODIFIED if label == "modified" else PUBLISHED
            if field == PUBLISHED and score >= LIKELY and named_change(line.element):
                score -= 2
            if field == MODIFIED and _AS_OF.search(text if line.attribute is None else self._shown.around(line)[0]):
                # "Stand" names the state of the text: where a page prints nothing else, it is the day of publication
                yield Spot(PUBLISHED, moment, raw, line, score - 1)
            yield Spot(field, moment, raw, line, score)

    def _labelled(self, line: Line, text: str, found: list[Stamp]) -> list[tuple[Label, Moment, Stamp]]:
        """The dates with their labels; that of an attribute labelled by the line its element stands on."""
        marked = marked_label(line.element)
        if line.attribute is None:
            told = self._reader.labelled(text, found)
            if len(found) == 1:
                return [(marked if label == "none" else label, moment, stamp) for label, moment, stamp in told]
            changed = self._changed(line)
            return [
                ("modified" if label == "none" and stamp.days in changed else label, moment, stamp)
                for label, moment, stamp in told
            ]
        moment = self._reader.moment(found[0], text)
        if moment is None:
            return []
        label = self._label_beside(line, text, found[0])
        return [(marked if label == "none" else label, moment, found[0])]

    def _changed(self, line: Line) -> set[tuple[date, ...]]:
        """The days of a line that stand in elements named for changes, where it has others that do not: themes print
        "<span class=updated>2026-05-19T10:10</span> <span>18 May 2026</span>" and hide the first by style."""
        changed: set[tuple[date, ...]] = set()
        others: set[tuple[date, ...]] = set()
        for holder, text in self._shown.parts(line):
            days = {stamp.days for stamp in self._reader.stamps(tidy(text))}
            (changed if days and named_change(holder) else others).update(days)
        return changed - others if others else set()

    def _label_beside(self, line: Line, text: str, mark: Stamp) -> Label:
        """The label of an attribute's date, by the words and the other dates around its element."""
        before, behind = self._shown.around(line)
        if not holds_label(lowered(f"{before} {behind}")):
            return "print" if PRINT_PAGE.match(behind) else "none"
        whole = self._reader.stamps(before)
        place = len(whole)
        start = len(before) + 1
        whole += [_moved(mark, start), *(_moved(stamp, start + len(text) + 1) for stamp in self._reader.stamps(behind))]
        return date_labels(f"{before} {text} {behind}", whole)[place]

    def _in_imprint(self, line: Line) -> bool:
        return IMPRINT.search(self._shown.beside(line)) is not None

    def _text(self, line: Line) -> str:
        if line not in self._texts:
            self._texts[line] = self._shown.text(line)
        return self._texts[line]

    def _stamps(self, line: Line) -> list[Stamp]:
        if line not in self._found:
            text = self._text(line)
            self._found[line] = self._reader.stamps(text) if line.attribute is None else self._reader.mark(text)
        return self._found[line]


def _moved(stamp: Stamp, by: int) -> Stamp:
    return stamp._replace(start=stamp.start + by, end=stamp.end + by)


def _nearness(gap: int | None) -> float:
    if gap is None:
        return 1
    if gap <= 0:
        return 3 if gap > -_ABOVE else 1 if gap > -400 else -2
    return 4 if gap < 200 else 3 if gap < 500 else 2 if gap < 1200 else 0


def _in_header(gap: int | None, level: int) -> bool:
    """Whether it stands in the article's own header: in one part with the heading, close above or below it."""
    if gap is None or level == 99:
        return False
    return gap > -_ABOVE and level <= 3 if gap <= 0 else gap < 600
