"""Dates as they are printed: the shapes, found in a line of text and not yet placed in a zone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ingest.date_calendars import BUDDHIST, DAY_IN_NUMBERS, DAY_IN_WORDS, ERAS, persian_day, short_buddhist_year
from ingest.date_times import Time, time_before, time_behind
from ingest.date_words import month_number, names_month, spelt_out
from ingest.outlet import DateOrder


class Stamp(NamedTuple):
    """A date found in a text, with the time and the zone printed at it.

    start, end:  where it stands, time and zone included.
    days:        the calendar days it can mean, most likely first; more than one when the order cannot be told.
    time:        the time of day; None when none is printed.
    zone:        abbreviation ("KST") or offset ("+09:00") as printed; None when none is.
    """

    start: int
    end: int
    days: tuple[date, ...]
    time: Time | None = None
    zone: str | None = None


_Y, _M, _D = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>\d{1,2})", r"(?P<d>\d{1,2})"
_WORD = r"(?P<word>[^\W\d_][^\s\d.,/()\[\]|:;–—-]{1,14})"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|re|ère|ste|de|e|º|ª|°)\b|[º°]|\.)?"
_TO_MONTH = r"(?:\s?[-–/.,]\s?|\s+)?(?:(?:de|del|of|di|do|da|din|den|i)\s+|d['’]\s?)?"
_TO_YEAR = r"(?:\s?[-–/,.]{1,2}\s?|\s+)(?:(?:de|del|of|do|din|do\s+ano)\s+)?"
_SEPARATOR = r"(?P<sep>\s?[-./‐–]\s?)"
_NO_NUMBER_BEFORE = r"(?<![\d/])(?<!\d[.,:-])"
_RUN = r"(?P<run>(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?)(?P<utc>Z|[+-]\d{4})?"
_CLOCK = r"(?P<clock>\d\d:\d\d(?::\d\d)?\s+(?:[A-Z]{2,4}|[+-]\d{4})?)"

_ERA = r"(?:(?P<era>令和|平成|昭和|民國|民国)\s?)?"
_CJK = rf"{_ERA}(?<!\d)(?P<y>\d{{1,4}}|元)\s?[년年]\s?{_M}\s?[월月]\s?{_D}(?:\s?[일日號号])?"
_DAY_FIRST = (
    rf"(?<![\d:]){_D}{_ORDINAL}{_TO_MONTH}{_WORD}\.?{_TO_YEAR}"
    rf"(?:{_Y}|(?:พ\.ศ\.\s?)?(?P<buddhist>25\d\d)|['’]?(?P<short>\d\d)(?![\d:.h]))(?!\d)"
)

_Shapes = tuple[tuple[str, re.Pattern[str]], ...]


def _shapes(*shapes: tuple[str, str]) -> _Shapes:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in shapes)


# 20250808001303169 · 20200504T120000Z · 20191003
_IN_ONE_RUN = _shapes(("ymd", rf"(?<!\d)(?<!\d[.,]){_Y}(?P<m>0[1-9]|1[012])(?P<d>[0-2]\d|3[01])(?:T?{_RUN})?(?!\d)"))
# 2025-10-01 · 2025.08.10. · 2023. 3. 18 · 2024/09/13
_YEAR_FIRST = _shapes(
    ("ymd", rf"{_NO_NUMBER_BEFORE}{_Y}{_SEPARATOR}{_M}(?P=sep){_D}(?!\d)"),
    ("ymd", rf"(?<!\d){_Y}\s?[./]\s?{_M}\s?[./]\s?{_D}(?!\d)"),
)
_PERSIAN = (("persian", DAY_IN_WORDS), ("persian", DAY_IN_NUMBERS))
# 2025년 10월 1일 · 2020年1月1日 · 令和2年3月4日
_EAST_ASIAN = _shapes(("ymd", _CJK))
_IN_WORDS = _shapes(
    # 12 March 2020 · 12. März 2020 · 3 de abril de 2020 · 12-Mar-20 · 3 เมษายน 2563
    ("words", _DAY_FIRST),
    # March 12, 2020 · Mar. 12th 2020
    ("words", rf"(?<![^\W\d_]){_WORD}\.?\s?[-/]?\s?{_D}{_ORDINAL}(?:\s?[-/,.]\s?|\s+){_Y}(?!\d)"),
    # 2020 March 12 · 2020. február 3. · 2020 m. balandžio 3 d.
    ("words", rf"(?<!\d){_Y}\.?(?:\s?[-/,.]\s?|\s+)(?:m\.\s)?{_WORD}\.?[\s-]+{_D}(?![\d:])"),
    # Tue Oct 8 12:13:14 +0000 2019
    ("words", rf"(?<![^\W\d_]){_WORD}\s+{_D}\s+{_CLOCK}\s*{_Y}(?!\d)"),
)
# 12.11.2019 · 28/04/2023
_YEAR_LAST = _shapes(("long", rf"{_NO_NUMBER_BEFORE}(?P<a>\d{{1,2}}){_SEPARATOR}(?P<b>\d{{1,2}})(?P=sep){_Y}(?!\d)"))
# 12 tháng 5, 2020
_VIETNAMESE = _shapes(("ymd", rf"(?<!\d){_D}\s+tháng\s+{_M},?\s+(?:năm\s+)?{_Y}(?!\d)"))
_SHORT = _shapes(
    # 25-10-01 · 28.04.23 · 07/08/25
    (
        "short",
        r"(?<![\d.,:/\-+])(?P<a>\d{1,2})(?P<sep>[-./])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{2})(?![\d:])(?![.,/-]\d)",
    ),
    # 25.3.4 · 25. 03. 04.
    (
        "year first",
        r"(?<![\d.,:/\-+a-z])(?<![a-z]\s)(?<!버전\s)(?P<a>\d\d)\.\s?(?P<b>\d{1,2})\.\s?(?P<c>\d{1,2})(?![\d:])(?!\.\d)",
    ),
)
# 18/11/2569
_BUDDHIST = _shapes(("buddhist", rf"{_NO_NUMBER_BEFORE}{_D}{_SEPARATOR}{_M}(?P=sep)(?P<y>25\d\d)(?!\d)"))
_NUMBER = re.compile(r"\d+")
_IN_THAI = re.compile("[ก-๛]{2}|[ก-ฮ][.]")
_DIVIDED = re.compile(r"\d\s?[-./‐–]\s?\d")


_ISO = re.compile(
    r"((?:19|20)[0-9]{2})-(0[1-9]|1[012])-([0-2][0-9]|3[01])"
    r"(?:T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:?[0-5][0-9])?)?"
)


def iso_stamp(text: str) -> Stamp | None:
    """What `stamps` finds in a text that is a date in the ISO form, or one with its time, and nothing else."""
    match = _ISO.fullmatch(text)
    day = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
    if match is None or day is None:
        return None
    _, _, _, hour, minute, second, fraction, zone = match.groups()
    if hour is None:
        return Stamp(0, len(text), (day,))
    time = (int(hour), int(minute), int(second) if second else None, int((fraction or "").ljust(6, "0")[:6]))
    return Stamp(0, len(text), (day,), time, zone)


def stamps(
    text: str, *, order: DateOrder | None = None, languages: frozenset[str] = frozenset(), this_year: int
) -> list[Stamp]:
    """Every date with a year, a month and a day in the text, in printed order.

    order:      how the outlet writes numeric dates, where it is known.
    languages:  lower-case codes ("en-us" as "en-us" and "en"); they decide on numeric dates when `order` is None.
    this_year:  year of the fetch; two-digit years lie in the hundred years up to it.
    """
    if not text.isascii() and _IN_THAI.search(text):
        languages = frozenset({"th"})  # whatever the page says: blogs in Thai often are declared to be in English
    text = spelt_out(text)
    shapes = _likely(text, languages)
    if not shapes:
        return []
    found = sorted(_dates(text, shapes, order, languages, this_year))
    timed: list[Stamp] = []
    for index, stamp in enumerate(found):
        before = timed[-1].end if timed else 0
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        timed.append(_with_time(text, stamp, before, limit))
    return timed


def _likely(text: str, languages: frozenset[str]) -> list[tuple[str, re.Pattern[str]]]:
    """The shapes that the text may hold, in the order in which they are tried; a place that one has taken is not given
    to another. Most texts hold what one or two of them need."""
    longest = max(map(len, _NUMBER.findall(text)), default=0)
    if not longest:
        return []
    divided = _DIVIDED.search(text) is not None
    shapes: list[tuple[str, re.Pattern[str]]] = []
    if longest >= 8:
        shapes += _IN_ONE_RUN
    if divided and longest >= 4:
        shapes += _YEAR_FIRST
    if "년" in text or "年" in text:
        shapes += _EAST_ASIAN
    if names_month(text):
        shapes += _IN_WORDS if ":" in text else _IN_WORDS[:-1]  # the last one needs a clock
    if divided and longest >= 4:
        shapes += _YEAR_LAST
    if "tháng" in text.lower():
        shapes += _VIETNAMESE
    if divided:
        shapes += _SHORT
    if "fa" in languages and longest >= 4:
        shapes += _PERSIAN
    elif "th" in languages and longest >= 4 and divided:
        shapes += _BUDDHIST
    return shapes


def _dates(
    text: str,
    shapes: Sequence[tuple[str, re.Pattern[str]]],
    order: DateOrder | None,
    languages: frozenset[str],
    this_year: int,
) -> Iterator[Stamp]:
    taken: list[tuple[int, int]] = []
    for kind, shape in shapes:
        position = 0
        while match := shape.search(text, position):
            days = _readings(kind, match, order, languages, this_year)
            if not days or any(match.start() < end and start < match.end() for start, end in taken):
                position = match.start() + 1
                continue
            taken.append(match.span())
            position = match.end()
            time, zone = _inner_time(match)
            yield Stamp(start=match.start(), end=match.end(), days=days, time=time, zone=zone)


def _inner_time(match: re.Match[str]) -> tuple[Time | None, str | None]:
    """The time that a shape holds itself: a run of digits, or the clock between day and year."""
    parts = match.groupdict()
    if clock := parts.get("clock"):
        found = time_behind(clock, 0, len(clock))
        return (found[1], found[2]) if found else (None, None)
    if run := parts.get("run"):
        time = (int(run[:2]), int(run[2:4]), int(run[4:6]) if len(run) > 4 else None, int(run[6:] or 0) * 1000)
        return time, parts["utc"]
    return None, None


def _readings(
    kind: str, match: re.Match[str], order: DateOrder | None, languages: frozenset[str], this_year: int
) -> tuple[date, ...]:
    parts = match.groupdict()
    if kind == "words":
        month = month_number(parts["word"], languages)
        if month is None:
            return ()
        if parts.get("y"):
            year = int(parts["y"])
        elif parts.get("buddhist"):
            year = int(parts["buddhist"]) - BUDDHIST
        else:
            year = _century(int(parts["short"]), this_year, languages)
        return _only(_day(year, month, int(parts["d"])))
    if kind == "persian":
        return _only(persian_day(match))
    if kind == "buddhist":
        return _only(_day(int(parts["y"]) - BUDDHIST, int(parts["m"]), int(parts["d"])))
    if kind == "ymd":
        year = 1 if parts["y"] == "元" else int(parts["y"])
        if era := parts.get("era"):
            year += ERAS[era]
        elif year < 100:
            year = _century(year, this_year)
        return _only(_day(year, int(parts["m"]), int(parts["d"])))
    a, b = int(parts["a"]), int(parts["b"])
    separator = (parts.get("sep") or "").strip()
    if kind == "long":
        year = int(parts["y"])
        return _in_order({"DMY": _day(year, b, a), "MDY": _day(year, a, b)}, order, separator, languages)
    c = int(parts["c"])
    if kind == "year first":
        usual = order == "YMD" or (order is None and "ko" in languages)
        return _only(_day(_century(a, this_year), b, c)) if usual else ()  # elsewhere it may be a version number
    if len(parts["a"]) == 1 and len(parts["b"]) == 1 and separator != "/":
        return ()  # a version number
    first, last = (_century(year, this_year, languages) for year in (a, c))
    readings = {
        "YMD": _day(first, b, c) if len(parts["a"]) == 2 else None,
        "DMY": _day(last, b, a),
        "MDY": _day(last, a, b),
    }
    return _in_order(readings, order, separator, languages)


def _in_order(
    readings: dict[str, date | None], order: DateOrder | None, separator: str, languages: frozenset[str]
) -> tuple[date, ...]:
    """The readings that are days of the calendar, or only the one that the order, or else the language, says."""
    valid = {name: day for name, day in readings.items() if day is not None}
    wanted = order if order in readings else _usual_order(separator, languages, "YMD" in readings)
    if wanted in valid:
        return (valid[wanted],)
    return tuple(dict.fromkeys(valid.values()))


def _usual_order(separator: str, languages: frozenset[str], short: bool) -> str | None:
    if languages & {"ko", "ja", "zh"}:
        return "YMD" if short and separator != "/" else None  # with slashes they write it in every order
    if languages & {"en"}:
        if languages & {"en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za"}:
            return "DMY"
        return "MDY" if separator == "/" else "DMY"
    return "DMY" if languages else None


def _century(year: int, this_year: int, languages: frozenset[str] = frozenset()) -> int:
    """A two-digit year in full: the latest that is not after the year of the fetch, but not before 1960.

    In Thai it may be of the Buddhist era, whose last thirty years ("69" is 2026) are no years of the press in ours.
    """
    if "th" in languages and (thai := short_buddhist_year(year, this_year)):
        return thai
    full = this_year - (this_year - year) % 100
    return full if full >= 1960 else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


def _only(day: date | None) -> tuple[date, ...]:
    return (day,) if day else ()


def _with_time(text: str, stamp: Stamp, before: int, limit: int) -> Stamp:
    """The stamp with the time that stands behind it, or else right before it, unless that belongs to another date."""
    if stamp.time is not None:
        return stamp
    far = min(limit, stamp.end + 60)
    if _NUMBER.search(text, stamp.end, far) and (found := time_behind(text, stamp.end, far)):
        end, time, zone = found
        return stamp._replace(end=end, time=time, zone=zone)
    far = max(before, stamp.start - 40)
    if _NUMBER.search(text, far, stamp.start) and (found := time_before(text, far, stamp.start)):
        start, time, zone = found
        return stamp._replace(start=start, time=time, zone=zone)
    return stamp
