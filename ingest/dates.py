"""Raw date text to moments: ISO and RFC forms, the shapes of the press, relative words, and last dateparser.

Never the clock or the zone of the machine: what a text means depends on its outlet and on the time of the fetch only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from ingest.article import Moment, Precision, ZoneSource
from ingest.date_label_words import Label
from ingest.date_labels import date_labels
from ingest.date_relative import relative_moment
from ingest.date_shapes import Stamp, iso_stamp, stamps
from ingest.date_text import as_printed, tidy
from ingest.date_times import Time
from ingest.date_words import zone_of
from ingest.outlet import DateOrder

SKEW = timedelta(minutes=10)  # clocks of servers run ahead by minutes, not by more
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+\-−])(\d{1,2}):?([0-5]\d)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IN_NUMBERS = re.compile(r"\d{1,4}(\s?[-./‐–]\s?|\s)\d{1,2}\1\d{1,4}|\d\s?[년年]\s?\d{1,2}\s?[월月]")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_PREFERENCE: tuple[Label, ...] = ("published", "none", "modified", "print")


def parse_date(
    raw: str,
    *,
    zone: str | None,
    order: DateOrder | None = None,
    languages: Sequence[str] = (),
    fetched_at: datetime,
    filler_times: Sequence[str] = (),
) -> Moment | None:
    """The moment that a text tells; None when it tells none, when it can be read in two ways, or is out of bounds.

    raw:          a date as printed, labels and all. Of several dates the one labelled as publication counts, then one
                  without label, then a change, then the print edition.
    zone:         IANA name in which a time without printed zone is to be read; None: UTC, `zone_source` "assumed".
    order:        how the outlet writes numeric dates; None: by `languages` ("en": 12/31/2020, "ko": 20-12-31), and
                  without those only what can be read in one way.
    languages:    BCP 47 codes.
    fetched_at:   aware. Relative words ("3시간 전", "yesterday") count from here when they are the whole text, and
                  nothing later than this by more than ten minutes is believed. Nothing before 1900 is either.
    filler_times: times of day that mean "no time known" at this outlet; midnight always does.
    """
    reader = Reader(zone=zone, order=order, languages=languages, fetched_at=fetched_at, filler_times=filler_times)
    return reader.read(raw)


def split_dates(
    line: str,
    *,
    zone: str | None,
    order: DateOrder | None = None,
    languages: Sequence[str] = (),
    fetched_at: datetime,
    filler_times: Sequence[str] = (),
) -> tuple[tuple[Label, Moment], ...]:
    """Every believable date of a line with what its label says it is, in printed order. See `parse_date`.

    "print" is the day of the printed newspaper: 발행 with a page number, a date with a page number, or 발행 beside a
    date that is labelled as entered.
    """
    reader = Reader(zone=zone, order=order, languages=languages, fetched_at=fetched_at, filler_times=filler_times)
    text = tidy(line)
    return tuple((label, moment) for label, moment, _ in reader.labelled(text, reader.stamps(text)))


class Reader:
    """What is known of the outlet and of the fetch when dates are read.

    ahead: how much later than the fetch a moment may be whose zone is but assumed: the clocks of a page from the east,
           read in UTC, run ahead. The other fields are as in `parse_date`.
    """

    def __init__(
        self,
        *,
        zone: str | None,
        order: DateOrder | None,
        languages: Sequence[str],
        fetched_at: datetime,
        filler_times: Sequence[str] = (),
        ahead: timedelta = timedelta(),
    ) -> None:
        self.zone_name = zone or "UTC"
        self.zone_source: ZoneSource = "outlet" if zone else "assumed"
        self.place: tzinfo = ZoneInfo(self.zone_name)
        self.order = order
        self.languages = frozenset(part for code in languages for part in _codes(code))
        if zone == "Asia/Seoul" and not self.languages:
            self.languages = frozenset({"ko"})
        self.fetched_at = fetched_at.astimezone(UTC)
        self.ahead = ahead
        self.filler_times = frozenset(time if time.count(":") > 1 else f"{time}:00" for time in filler_times)

    def read(self, raw: str) -> Moment | None:
        """The moment that a text tells. See `parse_date`."""
        if (whole := iso_stamp(raw.strip())) is not None:  # most of what is stated as data
            return self.moment(whole, raw.strip())
        text = tidy(raw)
        if not text:
            return None
        if relative := self.relative(text):
            return relative
        if _EPOCH.fullmatch(text):
            return self.epoch(text)
        printed = self.stamps(text)
        if not printed:
            return self.in_words(text)
        found = self.labelled(text, printed)
        return min(found, key=lambda item: _PREFERENCE.index(item[0]))[1] if found else None

    def stamps(self, text: str) -> list[Stamp]:
        """The dates printed in a text."""
        return stamps(text, order=self.order, languages=self.languages, this_year=self.fetched_at.year)

    def labelled(self, text: str, found: Sequence[Stamp]) -> list[tuple[Label, Moment, Stamp]]:
        """The believable dates among those found in a text (`tidy` already), each with its label and its stamp."""
        labels = date_labels(text, found)
        return [
            (label, moment, stamp)
            for label, stamp in zip(labels, found, strict=True)
            if (moment := self.moment(stamp, text)) is not None
        ]

    def moment(self, stamp: Stamp, text: str) -> Moment | None:
        """The stamp as a moment; None when none, or more than one, of the days it can mean is believable."""
        read = [moment for day in stamp.days if (moment := self._placed(day, stamp, text)) is not None]
        return read[0] if len(read) == 1 else None

    def relative(self, text: str) -> Moment | None:
        """What the whole text tells from the time of the fetch ("3 hours ago")."""
        told = relative_moment(text, self.place, self.fetched_at)
        if told is None:
            return None
        raw = as_printed(text)
        return Moment(instant=told[0], precision=told[1], zone=self.zone_name, zone_source=self.zone_source, raw=raw)

    def epoch(self, text: str) -> Moment | None:
        """Seconds or milliseconds since 1970."""
        seconds = int(text) / (1000 if len(text) > 10 else 1)
        return self._bounded(datetime.fromtimestamp(seconds, UTC), "second", "UTC", "printed", as_printed(text))

    def mark(self, text: str) -> list[Stamp]:
        """The date of an attribute, as a stamp: an ISO form, seconds since 1970, or the last of those printed in it."""
        if (whole := iso_stamp(text)) is not None:
            return [whole]
        if _EPOCH.fullmatch(text):
            at = datetime.fromtimestamp(int(text[:10]), UTC)
            return [Stamp(0, len(text), (at.date(),), (at.hour, at.minute, at.second, 0), "Z")]
        return self.stamps(text)[-1:]

    def in_words(self, text: str) -> Moment | None:
        """What dateparser makes of it, with nothing left to its judgement; costly, so short texts only.

        Never of a date in numbers: where the shapes read none, it is of no day of the calendar, and dateparser would
        turn its numbers round. Nor of an address, of which it reads none, and a year is in many.
        """
        years = {int(year) for year in _YEAR.findall(text)}
        if not years or not 6 <= len(text) <= 80 or "://" in text or _IN_NUMBERS.search(text):
            return None
        codes = tuple(sorted({code for code in self.languages if len(code) <= 3}))
        read = _ask_dateparser(text, codes, self.order or ("MDY" if codes == ("en",) else "DMY")) if codes else None
        if read is None or read[0] not in years:
            return None
        return self._placed(date(*read[:3]), Stamp(start=0, end=len(text), days=(), time=read[3]), text)

    def _placed(self, day: date, stamp: Stamp, text: str) -> Moment | None:
        place, name, source = self._place(stamp, day)
        raw = as_printed(text, stamp.start, stamp.end)
        time = stamp.time
        if time is None or self._is_filler(time):
            return self._day(day, place, name, source, raw)
        hour, minute, second, micro = time
        local = datetime(day.year, day.month, day.day, hour, minute, second or 0, micro, tzinfo=place)
        instant = local.astimezone(UTC)
        if source == "printed" and self.zone_source == "outlet":
            here = instant.astimezone(self.place)
            if second is not None and not (here.hour or here.minute or here.second or here.microsecond):
                return self._day(here.date(), self.place, self.zone_name, "outlet", raw)
        return self._bounded(instant, "minute" if second is None else "second", name, source, raw)

    def _is_filler(self, time: Time) -> bool:
        if not any(time):
            return True
        return bool(self.filler_times) and "{:02}:{:02}:{:02}".format(*time[:2], time[2] or 0) in self.filler_times

    def _day(self, day: date, place: tzinfo, name: str, source: ZoneSource, raw: str) -> Moment | None:
        start = datetime(day.year, day.month, day.day, tzinfo=place).astimezone(UTC)
        return self._bounded(start, "day", name, source, raw)

    def _bounded(
        self, instant: datetime, precision: Precision, zone: str, source: ZoneSource, raw: str
    ) -> Moment | None:
        latest = self.fetched_at + SKEW + (self.ahead if source == "assumed" else timedelta())
        if instant > latest or instant.year < 1900:
            return None
        return Moment(instant=instant, precision=precision, zone=zone, zone_source=source, raw=raw)

    def _place(self, stamp: Stamp, day: date) -> tuple[tzinfo, str, ZoneSource]:
        printed = stamp.zone
        if printed is None:
            return self.place, self.zone_name, self.zone_source
        if match := _OFFSET.search(printed):
            hours, minutes = int(match[2]), int(match[3] or 0)
            if hours > 14:
                return self.place, self.zone_name, self.zone_source
            sign = 1 if match[1] == "+" else -1
            name = "UTC" if hours == minutes == 0 else f"{'+' if sign > 0 else '-'}{hours:02}:{minutes:02}"
            return timezone(sign * timedelta(hours=hours, minutes=minutes)), name, "printed"
        name = zone_of(printed, self.languages) or "UTC"
        hour, minute = (stamp.time or (12, 0))[:2]
        wall = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 -- compared in two zones
        if self.zone_source == "outlet" and name != "UTC":
            there, here = wall.replace(tzinfo=ZoneInfo(name)), wall.replace(tzinfo=self.place)
            if there.utcoffset() == here.utcoffset():
                name = self.zone_name  # "CET" on a page from Madrid
        return ZoneInfo(name), name, "printed"


def _codes(code: str) -> set[str]:
    lower = code.lower().replace("_", "-")
    return {lower, lower.partition("-")[0]} - {""}


@lru_cache(maxsize=4096)
def _ask_dateparser(
    text: str, languages: tuple[str, ...], order: DateOrder
) -> tuple[int, int, int, Time | None] | None:
    """Year, month, day and time that dateparser reads with these languages; None when it reads none."""
    import dateparser  # half a second to import, and most pages need it never

    try:
        read = dateparser.parse(
            text,
            languages=list(languages),
            settings={
                "DATE_ORDER": order,
                "PARSERS": ["absolute-time"],
                "REQUIRE_PARTS": ["year", "month", "day"],
                "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 -- fixed, so that the machine's clock is never asked
                "TIMEZONE": "UTC",
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
    except (ValueError, OverflowError, RecursionError):
        return None
    if read is None:
        return None
    time = (read.hour, read.minute, read.second or None, 0)
    return read.year, read.month, read.day, time if any(time) else None
