"""The date that a listing prints beside an entry.

A date counts only where it stands alone ("25-10-01", "[2020-07-21]", "입력 2024.05.06 10:11"), because entries print
titles and whole bodies that mention other dates.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.article import Moment
from ingest.discovery.hints import Hints

_NUMBERS = r"(?:\d{4}|\d{2})\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?"
_US = r"\d{1,2}[./]\d{1,2}[./]\d{4}"
_WORDS = r"(?:[A-Za-z]{3,9}\.?,?\s+)?(?:[A-Za-z]{3,9}\.?\s+\d{1,2},?|\d{1,2}\s+[A-Za-z]{3,9}\.?,?)\s+\d{4}"
_AGO = r"\d{1,3}\s*(?:초|분|시간|일|주)\s*전|(?:\d{1,3}|an?|one)\s+(?:second|minute|min|hour|day|week)s?\s+ago"
_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?"
_CLOCK = r"[(\[]?\s*(?:오전|오후|[AaPp][Mm])?\s*\d{1,2}:\d\d(?::\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*[)\]]?"
_TIME = rf"(?:,?\s*(?:\([^)]{{1,9}}\)|{_CLOCK})){{0,2}}"
_LABEL = r"(?:[^\W\d]{1,12}(?:\s+on)?(?:\s*[:：|]\s*|\s+|(?=\d)))?"
_ALONE = re.compile(rf"\W{{0,3}}{_LABEL}[\[(]?({_ISO}|(?:{_NUMBERS}|{_US}|{_WORDS}){_TIME}|{_AGO})[\])]?\W{{0,3}}")
_LONGEST = 60


def printed_date(text: str | None, hints: Hints) -> Moment | None:
    """The moment in a text that is meant to be a date; None when it holds none."""
    if not text or len(text) > _LONGEST * 4:
        return None
    return hints.moment(text) or _alone(text, hints)


def date_in(block: HtmlElement | None, hints: Hints) -> Moment | None:
    """The first date of the block: <time datetime>, else a text of its own that is nothing but a date."""
    if block is None:
        return None
    for element in block.iter("time"):
        if (moment := hints.moment(element.get("datetime"))) is not None:
            return moment
    for text in block.itertext():
        line = " ".join(str(text).split())
        if line and (moment := _alone(line, hints)) is not None:
            return moment
    return None


def _alone(text: str, hints: Hints) -> Moment | None:
    if len(text) > _LONGEST or not (match := _ALONE.fullmatch(text)):
        return None
    return hints.moment(match[1])
