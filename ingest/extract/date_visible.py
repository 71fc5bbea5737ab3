"""Dates that a page shows: every line with a date in it, judged by where it stands and what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ingest.article import Moment
from ingest.date_label_words import LABELS, Label, lowered
from ingest.date_labels import date_labels
from ingest.date_shapes import Stamp
from ingest.dates import Reader, tidy
from ingest.extract.date_data import MODIFIED, PUBLISHED
from ingest.extract.date_lines import Line, Shown, up
from ingest.extract.date_place import FORBIDDEN, date_name, marked_label
from ingest.page import Page

_RANGE = re.compile(r"\s?(?:-|–|—|bis|to|until|au|al|~|〜|-|und|and)\s?", re.IGNORECASE)
_OTHER_DATE = re.compile(
    r"©|\(c\)|copyright|geboren|\bborn\b|\*\s?\d|\bab\s|\bseit\b|since|until|\bbis\b|deadline|expires|gültig|valid|"
    r"accessed|abgerufen|retrieved|joined|member|mitglied|beiträge|founded|gegründet|wrote:|schrieb|says:|sagt|antworten|"
    r"reply|event|termin|beginn|nächste|next",
    re.IGNORECASE,
)
# Before a date: words that say that the text itself was made on it.
_MADE = re.compile(
    r"\b(?:dieser|der|this|cet)\s+(?:artikel|beitrag|eintrag|text|article|entry|post)\b.{0,60}$|"
    r"\b(?:geschrieben|verfasst|gespeichert|eingestellt|written|submitted)\s+(?:von|am|by|on).{0,40}$|^(?:von|by|par|por|di)\s.{0,60}$",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"\d{1,2}\.?\s?(?:-|–|—|bis|und|to|and|au)\s?$")
_PLACE = re.compile(r"[^\W\d_][^\d:]{2,24}[,(]\s?\(?")
_FILLING = re.compile(r"[\W\d_]+")
_OPENS_TEXT = re.compile(r"\s?(?:Uhr\s?)?[)\]]?\s?[–—:|.-]\s|\s?\)\s|\s[„“\"«»‹『「]")
_AS_OF = re.compile(r"\bstand\b", re.IGNORECASE)
_LONGEST = 220
_MUCH = 400  # characters: more than 70 letters are left of it, whatever labels it has
NEAR, LIKELY = 4.0, 2.0
_FAR_BEHIND = 4.0
_MOST_LINES = 1000  # a page with more dates than that is a list
_MOST_SPOTS = 4  # told of a field
_ONE_DAY = timedelta(hours=38)  # a day, whatever the zones


@dataclass(frozen=True, slots=True)
class Spot:
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


def visible_spots(page: Page, reader: Reader) -> list[Spot]:
    """The dates shown that are likely to be the article's, most likely first."""
    shown = Shown(page)
    read: list[Read] = []
    spots: list[Spot] = []
    relative: list[Spot] = []
    for line in shown.lines[:_MOST_LINES]:
        text = tidy(line.text)
        if found := _stamps(line, text, reader):
            read.append((line, text, found))
        elif (spot := _relative(line, text, shown, reader)) is not None:
            relative.append(spot)
    repeats = _repeats(read)
    for line, text, found in read:
        spots.extend(_judge(line, text, found, shown, reader, repeats))
    told = [spot for field in (PUBLISHED, MODIFIED) for spot in _worth_telling(_best_first(spots, field))]
    return told if any(spot.field == PUBLISHED for spot in told) else [*told, *relative[:1]]


def _worth_telling(spots: list[Spot]) -> list[Spot]:
    if near := [spot for spot in spots if spot.score >= NEAR]:
        return near[:_MOST_SPOTS]
    likely = [spot for spot in spots if spot.score >= LIKELY][:_MOST_SPOTS]
    return likely if len({spot.moment.instant.date() for spot in likely}) == 1 else []


def _best_first(spots: list[Spot], field: str) -> list[Spot]:
    """The spots of a field, best first, without those far behind the best.

    Marks are believed before text, so a mark of another day than the best text is left out; and where a mark
    contradicts the text of its own element, it is the text that readers, and the editor, have seen.
    """
    mine = sorted((spot for spot in spots if spot.field == field), key=lambda spot: -spot.score)
    text = next((spot for spot in mine if not spot.marked), None)

    def holds(spot: Spot) -> bool:
        if text is None or not spot.marked or abs(text.moment.instant - spot.moment.instant) < _ONE_DAY:
            return spot.score >= mine[0].score - _FAR_BEHIND
        return spot.score > text.score and spot.line.element is not text.line.element

    return [spot for spot in mine if holds(spot)]


def _relative(line: Line, text: str, shown: Shown, reader: Reader) -> Spot | None:
    """A date told from the reader's now, where it is all that an element right at the heading says."""
    gap = shown.gap(line)
    if line.attribute or gap is None or not -150 < gap < 250 or shown.places.doubt(line.element):
        return None
    if (moment := reader.relative(text)) is None:
        return None
    return Spot(PUBLISHED, moment, text, line, NEAR)


Read = tuple[Line, str, list[Stamp]]


def _stamps(line: Line, text: str, reader: Reader) -> list[Stamp]:
    found = reader.stamps(text)
    return found[-1:] if line.attribute else found


def _shape(line: Line) -> tuple[tuple[str, str], ...]:
    return tuple((str(node.tag), node.get("class") or "") for node in up(line.element, 3))


def _repeats(read: Sequence[Read]) -> set[tuple[tuple[str, str], ...]]:
    """The shapes of markup that hold several different days: lists of other things."""
    days: dict[tuple[tuple[str, str], ...], set[tuple[date, ...]]] = defaultdict(set)
    for line, _, found in read:
        days[_shape(line)].add(found[0].days)
    return {shape for shape, different in days.items() if len(different) > 2}


def _judge(
    line: Line, text: str, found: list[Stamp], shown: Shown, reader: Reader, repeats: set[tuple[tuple[str, str], ...]]
) -> Iterator[Spot]:
    doubt = shown.places.doubt(line.element)
    if doubt >= FORBIDDEN:
        return
    gap = shown.gap(line)
    place = _nearness(gap) - doubt
    level = shown.places.level(line.element)
    place += 1 if level <= 3 else -1 if level >= 9 else 0
    holders = [node for node in up(line.element, 3) if not shown.places.holds_heading(node)]
    place += 1.5 * max((date_name(node) - depth / 2 for depth, node in enumerate(holders)), default=0)
    near = gap is not None and -150 < gap < 250 and level <= 5
    if _shape(line) in repeats:
        place -= 1 if near else 2.5
    if not near and shown.places.is_card(line.element):
        place -= 3
    if any(node.tag == "a" for node in up(line.element, 4)):
        place -= 1
    for label, moment, stamp in _labelled(line, text, found, reader):
        if label == "print":
            continue
        score = place + (moment.precision != "day") + _telling(text, found, stamp, label, bool(line.attribute))
        today = moment.instant > reader.fetched_at - timedelta(hours=36)
        if today and label == "none" and not _in_header(gap, level):
            continue  # the day of the fetch, away from the heading: the clock of the site
        raw = moment.raw if line.attribute else text[:_LONGEST]
        field = MODIFIED if label == "modified" else PUBLISHED
        if field == MODIFIED and _AS_OF.search(text):
            # "Stand" names the state of the text: where a page prints nothing else, it is the day of publication
            yield Spot(PUBLISHED, moment, raw, line, score - 1)
        yield Spot(field, moment, raw, line, score)


def _labelled(line: Line, text: str, found: list[Stamp], reader: Reader) -> list[tuple[Label, Moment, Stamp]]:
    """The dates with their labels; of an attribute the last alone, labelled by the line its element stands on."""
    marked = marked_label(line.element)
    if line.attribute is None:
        alone = marked if len(found) == 1 else "none"
        told = reader.labelled(text, found)
        return [(alone if label == "none" else label, moment, stamp) for label, moment, stamp in told]
    (mark,) = found
    shift = len(text) + 1
    after = tidy(line.after)
    behind = [stamp._replace(start=stamp.start + shift, end=stamp.end + shift) for stamp in reader.stamps(after)]
    whole = [*reader.stamps(text), *behind]
    label = date_labels(f"{text} {after}", whole)[-len(behind) - 1]
    moment = reader.moment(mark, text)
    return [] if moment is None else [(marked if label == "none" else label, moment, mark)]


def _telling(text: str, found: Sequence[Stamp], stamp: Stamp, label: Label, attribute: bool) -> float:
    """What speaks for a date by the words around it."""
    if attribute:
        return 4.5 if label != "none" else 1.5
    score = -0.1 * found.index(stamp)
    rest = _MUCH if len(text) > _MUCH else _unlabelled(text, found)
    if stamp is found[0] and rest > 70 and _opens(text, stamp):
        score += 1.5  # "29.11.2022 – Text of the article"
        rest = 30
    elif _MADE.search(text[: stamp.start][-100:]):
        score += 3
        rest = min(rest, 30)
    elif label == "none" and _OTHER_DATE.search(text):
        score -= 4
    elif len(text) > _LONGEST:
        score -= 3
    if label != "none" and rest <= 70:
        score += 4 if rest <= 15 else 3
    score += 1 if rest <= 25 else -2 if rest > 70 else 0
    ranged = any(_RANGE.fullmatch(text[one.end : two.start]) for one, two in pairwise(found))
    return score - 4 if ranged or _DAY_BEFORE.search(text[: stamp.start]) else score


def _unlabelled(text: str, found: Sequence[Stamp]) -> int:
    """How many letters are left of a line without its dates and their labels."""
    return _letters(LABELS.sub("", lowered(text))) - sum(_letters(text[each.start : each.end]) for each in found)


def _opens(text: str, stamp: Stamp) -> bool:
    """Whether the date opens a text, as dates of agencies and press offices do."""
    begins = stamp.start <= 2 or bool(_PLACE.fullmatch(text[: stamp.start]))
    return begins and bool(_OPENS_TEXT.match(text, stamp.end))


def _nearness(gap: int | None) -> float:
    if gap is None:
        return 1
    if gap <= 0:
        return 3 if gap > -150 else 1 if gap > -400 else -2
    return 4 if gap < 200 else 3 if gap < 500 else 2 if gap < 1200 else 0


def _in_header(gap: int | None, level: int) -> bool:
    """Whether it stands in the article's own header: in one part with the heading, close above or below it."""
    if gap is None or level == 99:
        return False
    return gap > -150 and level <= 3 if gap <= 0 else gap < 600


def _letters(text: str) -> int:
    return len(_FILLING.sub("", text))
