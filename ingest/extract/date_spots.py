"""A date where a page shows it, and which of several are told."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from ingest.article import Moment
from ingest.extract.date_lines import Line
from ingest.extract.date_zone import place_of

NEAR, LIKELY = 4.0, 2.0
FAR_BEHIND = 4.0
_MOST_SPOTS = 4  # told of a field
_ONE_DAY = timedelta(hours=38)  # a day, whatever the zones


class Spot(NamedTuple):
    """A date where the page shows it.

    score:  how much speaks for it being the article's. From `NEAR` on it is told; from `LIKELY` on it is told when
            every date that is likely, and none is near, falls on one day.
    """

    field: str
    moment: Moment
    raw: str
    line: Line
    score: float

    @property
    def marked(self) -> bool:
        """Whether it stands in an attribute made for machines, not in the text."""
        return self.line.attribute is not None

    @property
    def where(self) -> str:
        """The XPath of its place."""
        element = self.line.element
        path = element.getroottree().getpath(element)
        return f"{path}/@{self.line.attribute}" if self.marked else path


def worth_telling(spots: list[Spot]) -> list[Spot]:
    """The first few that are near, or else those that are likely, if they fall on one day."""
    if near := [spot for spot in spots if spot.score >= NEAR]:
        return near[:_MOST_SPOTS]
    likely = [spot for spot in spots if spot.score >= LIKELY][:_MOST_SPOTS]
    return likely if len({spot.moment.instant.date() for spot in likely}) == 1 else []


def best_first(spots: list[Spot], field: str) -> list[Spot]:
    """The spots of a field, best first, without those far behind the best.

    Marks are believed before text, so a mark of another day than the best text is left out; and where a mark
    contradicts the text of its own element, it is the text that readers, and the editor, have seen.
    """
    mine = sorted((spot for spot in spots if spot.field == field), key=lambda spot: -spot.score)
    text = next((spot for spot in mine if not spot.marked), None)

    def holds(spot: Spot) -> bool:
        if text is None or not spot.marked or _agree(text, spot):
            return spot.score >= mine[0].score - FAR_BEHIND
        return spot.score > text.score and spot.line.element is not text.line.element

    return [spot for spot in mine if holds(spot)]


def _agree(one: Spot, other: Spot) -> bool:
    """Whether two dates can be of one day. One that is told in UTC may be of the day before or behind on the page's
    clock; of others, each on its own clock, the days are compared."""
    moments = one.moment, other.moment
    if any(moment.zone == "UTC" and moment.zone_source == "printed" for moment in moments):
        return abs(moments[0].instant - moments[1].instant) < _ONE_DAY
    days = {moment.instant.astimezone(place_of(moment.zone)).date() for moment in moments}
    return len(days) == 1


def is_contradicted(spots: list[Spot]) -> bool:
    """Whether a mark tells another day than the text of its own element."""
    marks = [spot for spot in spots if spot.marked]
    return any(
        mark.line.element is text.line.element and mark.field == text.field and not _agree(mark, text)
        for text in spots
        if not text.marked
        for mark in marks
    )
