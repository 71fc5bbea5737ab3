"""Lists of other things: markup that comes again and again on a page, with another day each time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from lxml.html import HtmlElement

from ingest.date_shapes import Stamp
from ingest.extract.date_lines import Line
from ingest.extract.date_place import up

_Look = tuple[str, str]


class Lists:
    """Which of the lines of a page stand in lists. Nothing is read unasked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._alike: defaultdict[_Look, list[Line]] = defaultdict(list)
        self._shapes: defaultdict[tuple[_Look, ...], list[Line]] = defaultdict(list)
        self._known: dict[tuple[_Look, ...], bool] = {}

    def hold(self, line: Line, stamps: Callable[[Line], list[Stamp]]) -> bool:
        """Whether the markup around the line holds more than two different days on the page. `stamps` tells the dates
        of a line, the same ones however often it is asked."""
        if not self._alike:
            for each in self._lines:
                self._alike[_look(each.element)].append(each)
        alike = self._alike[_look(line.element)]
        if len(alike) < 3:
            return False
        shape = _shape(line)
        if shape not in self._shapes:
            for each in alike:
                self._shapes[_shape(each)].append(each)
        if shape not in self._known:
            self._known[shape] = _tell_days(self._shapes[shape], stamps)
        return self._known[shape]


def _tell_days(lines: Sequence[Line], stamps: Callable[[Line], list[Stamp]]) -> bool:
    days: set[tuple[date, ...]] = set()
    for line in lines:
        if found := stamps(line):
            days.add(found[0].days)
            if len(days) > 2:
                return True
    return False


def _look(element: HtmlElement) -> _Look:
    return str(element.tag), element.get("class") or ""


def _shape(line: Line) -> tuple[_Look, ...]:
    return tuple([_look(node) for node in up(line.element, 3)])
