"""What each date of a line is said to be: published, changed, or printed on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from ingest.date_label_words import LABELS, PRINT_PAGE, Label, holds_label, label_kind, lowered
from ingest.date_shapes import Stamp

_NEAR_BEHIND = re.compile(r"[\s:)(|\]\[,·•/–—-]{0,4}")
# "18 November | Edited by Ada" tells who, not when
_TELLS_WHO = re.compile(r"\s(?:by|von|par|por|da|di|door|av|af)\b")
# What announces a time, and the words of an age, before and behind its number ("vor 2 Stunden", "een dag geleden").
_AT = (
    r"at|a\s+las?|às|as|alle(?:\s+ore)?|ore|ora|um|à|kl|klo|kello|klokken|kell|om|o|ob|u|godz|στις|в|о|об|saat|pukul|lúc|luc|"
    r"time"
)
_AGO = r"ago|전|前|fa|atrás|geleden|siden|sedan|sitten|temu|назад|тому|преди|önce|lalu|trước|nazaj|πριν"
_BEFORE_AGE = r"há|hace|vor|il\s+y\s+a|πριν|acum|před|преди|prije|pred"
_TODAY = (
    r"just\s+now|today|yesterday|heute|gestern|hoy|ayer|hoje|ontem|oggi|ieri|aujourd|hier|vandaag|gisteren|i\s?dag|i\s?går|"
    r"dzisiaj|dziś|wczoraj|dnes|včera|сегодня|вчера|сьогодні|вчора|bugün|dün|hari\s+ini|kemarin|hôm\s+nay|hôm\s+qua|"
    r"σήμερα|χθες|tänään|eilen|azi"
)
_ONE = r"\d{1,3}|an?|one|een|ein(?:em|er)?|une?|un[ao]|en|ett?|um|uma"
# "18/11/2026 Actualizado a las 17:10", "May 18, 2026 / Updated 2 minutes ago": the label is of a time that stands alone
_OF_A_TIME = re.compile(
    rf"[\s:(]{{0,3}}(?:(?:{_AT})\b\.?:?\s*)?"
    r"(?:\d{1,2}\s?[/.月]\s?\d{1,2}日?\.?\s+|\d{1,2}[:.h時시]\s?\d"
    rf"|(?:f[oö]r\s+)?(?:{_ONE})\s?[^\W\d]{{1,10}}\.?\s?(?:{_AGO})\b|(?:{_BEFORE_AGE})\s+(?:\S{{1,4}}\s+)?(?:{_ONE})\b"
    rf"|(?:ago|há|hace|vor|il\s+y\s+a|siden|sedan|{_TODAY})\b)"
)
_PAIR = 40  # characters between a date and that of the change: "18 May 2026, 15:07 (updated on 19 May)"
_ALONE = re.compile(rf"\W*(?:{LABELS.pattern})(?:\W|\b(?:on|at|am|le|il|el|em|op|date|time)\b|일시?|日時?|시간)*")


def is_label(text: str) -> bool:
    """Whether the text is a label and nothing else ("등록일 :", "Last updated on")."""
    return _ALONE.fullmatch(lowered(text)) is not None


def date_labels(text: str, found: Sequence[Stamp]) -> list[Label]:
    """The label of each of the dates found in a text, by the words around it; "none" where it has none.

    A label stands before its date. It stands behind its date in a line that begins with a date and closes with a label
    ("2025.03.04 입력 2025.03.05 수정"), and where two labels divide two dates ("2025.03.04 입력 | 수정 2025.03.05").
    What has none, right before a change no earlier, is the publication ("2025.03.04 (수정 2025.03.05)").
    """
    if not found:
        return []
    edges = [0, *(stamp.end for stamp in found)]
    starts = [*(stamp.start for stamp in found), len(text)]
    gaps = [text[edge:start] for edge, start in zip(edges, starts, strict=True)]
    words = lowered(text)
    labels: list[Label | None] = [None] * len(found)
    if holds_label(words):
        labels = _told([words[edge:start] for edge, start in zip(edges, starts, strict=True)], found)
    return _in_print(labels, gaps, found)


def _told(gaps: Sequence[str], found: Sequence[Stamp]) -> list[Label | None]:
    """The label of each date by the words before, between and behind them, in lower case."""
    labels = [_last_label(gap) for gap in gaps[:-1]]
    if labels[0] is None:
        behind = [_label_behind(gap) for gap in gaps[1:]]
        if behind[-1] is not None and not _upside_down(behind, found):
            labels = behind
        elif len(found) > 1 and behind[0] != labels[1]:
            labels[0] = behind[0] if _labels_in(gaps[1]) > 1 else None
    if labels[0] is None and labels[1:2] == ["modified"] and len(gaps[1]) < _PAIR:
        labels[0] = None if _is_before(found[1], found[0]) else "published"
    return labels


def _in_print(labels: Sequence[Label | None], gaps: Sequence[str], found: Sequence[Stamp]) -> list[Label]:
    """The labels, "print" where a page follows, or where 발행 stands beside a date that is labelled as entered.

    A paper has no time of day: what has one, and is not called 발행, is of the website.
    """
    entered = "published" in labels
    told: list[Label] = []
    for label, gap, stamp in zip(labels, gaps[1:], found, strict=True):
        page = PRINT_PAGE.match(gap)
        if label is None and stamp.time is not None:
            page = None
        if label == "print" and not page and not entered:
            label = "published"
        told.append("print" if page and label in (None, "print") else label or "none")
    return told


def _upside_down(labels: Sequence[Label | None], found: Sequence[Stamp]) -> bool:
    """Whether, read so, something would have been changed before it was published."""
    told = list(zip(labels, found, strict=True))
    return any(
        label == "modified" and other == "published" and _is_before(stamp, later)
        for (label, stamp), (other, later) in product(told, told)
    )


def _is_before(one: Stamp, other: Stamp) -> bool:
    if one.time is None or other.time is None or one.days[0] != other.days[0]:
        return one.days[0] < other.days[0]
    return one.time[:2] < other.time[:2]


def _last_label(gap: str) -> Label | None:
    last = None
    for match in LABELS.finditer(gap[-60:]):
        last = match
    return _kind(last)


def _label_behind(gap: str) -> Label | None:
    """The label that begins right here, behind a date."""
    start = _NEAR_BEHIND.match(gap)
    match = LABELS.match(gap, start.end() if start else 0)
    if match is None or _TELLS_WHO.match(gap, match.end()) or _OF_A_TIME.match(gap, match.end()):
        return None
    return _kind(match)


def _labels_in(gap: str) -> int:
    return sum(1 for _ in LABELS.finditer(gap))


def _kind(match: re.Match[str] | None) -> Label | None:
    return None if match is None else label_kind(match)
