"""The zone of a page whose outlet nobody has described, as far as what it shows tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from ingest.article import Moment
from ingest.dates import SKEW
from ingest.finding import Finding


def in_own_zone(findings: list[Finding], fetched_at: datetime, languages: Sequence[str]) -> list[Finding]:
    """The findings on the clock that the page shows its readers, where it tells how far that is from UTC.

    For addresses without outlet file only. The page prints an offset or a zone ("8:02 PM EST"); or it tells one moment
    twice, in UTC and without a zone ("2023-11-09T01:09:55Z", "November 8, 2023, 6:09 p.m."). What has no zone is put
    there, and still called assumed; where it is what is printed with a zone, read as UTC, it is in UTC. What is printed
    in UTC keeps its instant and takes the zone, so that its day is the one shown. A page that tells nothing of the
    kind is put where its language is at home, if that is one zone; another that shows a time that in UTC is still to
    come, as far east as that takes at least.
    """
    moments = [(one.field, one.value) for one in findings if isinstance(one.value, Moment)]
    timed = [(field, moment) for field, moment in moments if moment.precision != "day"]
    in_utc = [(field, moment) for field, moment in timed if moment.zone == "UTC" and moment.zone_source == "printed"]
    pairs = [
        pair
        for field, here in in_utc
        for other, there in timed
        if other == field and there is not here and (pair := _told_twice(here, there))
    ]
    zones = _printed([moment for _, moment in moments]) or {zone for _, zone in pairs}
    if len(zones) != 1:
        zones = _at_home([moment for _, moment in moments], fetched_at, languages)
    if not zones:
        return findings
    zone = zones.pop()
    twice = {told for told, elsewhere in pairs if elsewhere == zone}
    there_too = {_floor(moment.instant, _MINUTE) for _, moment in timed if moment.zone == zone}
    unsaid_utc = any(_floor(one.instant, _MINUTE) in there_too for _, one in timed if one.zone_source == "assumed")
    placed = []
    for finding in findings:
        value = finding.value
        if isinstance(value, Moment):
            there = value.instant if unsaid_utc else _on_clock(value.instant, zone)
            if value.zone_source == "assumed" and there <= fetched_at + SKEW:
                finding = replace(finding, value=replace(value, instant=there, zone=zone))
            elif value.zone == "UTC" and twice and (value.instant in twice or "/" in zone):
                finding = replace(finding, value=replace(value, zone=zone))
            elif value.instant > fetched_at + SKEW:
                continue  # still to come on that clock, too
        placed.append(finding)
    return placed


_MINUTE = timedelta(minutes=1)


def _printed(moments: Sequence[Moment]) -> set[str]:
    """The zones that the page prints beside UTC; an offset is none of its own where a zone has it at that moment."""
    printed = [moment for moment in moments if moment.zone_source == "printed" and moment.zone != "UTC"]
    named = {moment.zone for moment in printed if "/" in moment.zone}
    if len(named) == 1:
        place = place_of(*named)
        if all(
            moment.instant.astimezone(place).utcoffset() == moment.instant.astimezone(place_of(moment.zone)).utcoffset()
            for moment in printed
        ):
            return named
    return {moment.zone for moment in printed}


def _on_clock(instant: datetime, zone: str) -> datetime:
    """The instant at which clocks in a zone show what a UTC clock shows at another one."""
    return instant.replace(tzinfo=place_of(zone)).astimezone(UTC)


def _at_home(moments: Sequence[Moment], fetched_at: datetime, languages: Sequence[str]) -> set[str]:
    """Where the language is at home; further east where one of the moments were still to come there; for languages of
    many zones none where in UTC none is to come."""
    assumed = [moment.instant for moment in moments if moment.zone_source == "assumed"]
    home = _AT_HOME.get(languages[0].partition("-")[0]) if languages else None
    if home is not None and all(_on_clock(instant, home) <= fetched_at + SKEW for instant in assumed):
        return {home}
    ahead = max((instant - fetched_at for instant in assumed), default=SKEW)
    if ahead <= SKEW:
        return set()
    return {f"+{-(-(ahead - SKEW) // timedelta(hours=1)):02}:00"}


# Languages whose press is nearly all of one zone; that of Taiwan, Hong Kong and Singapore is that of Shanghai.
_AT_HOME = {
    "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul",
    "zh": "Asia/Shanghai",
    "th": "Asia/Bangkok",
    "vi": "Asia/Ho_Chi_Minh",
    "id": "Asia/Jakarta",
    "tr": "Europe/Istanbul",
}
# How far the clocks of a page may run ahead of UTC, whatever it does not say: of most languages of Europe three hours.
_EUROPEAN = frozenset("de it es nl pl cs sk hu ro sv da no nb nn fi et lv lt el bg hr sr bs sl uk tr is ca sq".split())


def furthest_ahead(languages: Sequence[str]) -> timedelta:
    near = languages and all(code.partition("-")[0] in _EUROPEAN for code in languages)
    return timedelta(hours=3 if near else 14)


def _told_twice(here: Moment, there: Moment) -> tuple[datetime, str] | None:
    """(the moment, the offset) where `here` tells a moment in UTC and `there` the same one on a clock elsewhere."""
    finest = timedelta(seconds=1 if here.precision == there.precision == "second" else 60)
    if there.zone_source == "printed":
        alike = abs(there.instant - here.instant) < finest and there.zone != "UTC"
        return (here.instant, there.zone) if alike else None
    offset = (there.instant - _floor(here.instant, finest)) if there.zone == "UTC" else timedelta()
    minutes = round(offset / timedelta(minutes=1))
    exact = abs(offset - timedelta(minutes=minutes)) < finest and _floor(there.instant, finest) == there.instant
    if not exact or not -720 <= minutes <= 840 or minutes == 0 or (minutes % 60 and minutes not in _ODD_OFFSETS):
        return None
    return here.instant, f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _floor(instant: datetime, unit: timedelta) -> datetime:
    return instant - (instant - datetime.min.replace(tzinfo=UTC)) % unit


# Newfoundland, Iran, Afghanistan, India, Nepal, Myanmar, central Australia: no others live by parts of an hour.
_ODD_OFFSETS = frozenset((-210, -150, 210, 270, 330, 345, 390, 570, 630))


@lru_cache(maxsize=256)
def place_of(zone: str) -> tzinfo:
    """The zone that a moment names: an offset ("+09:00"), or an IANA name."""
    if zone[0] in "+-":
        sign = 1 if zone[0] == "+" else -1
        return timezone(sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[4:])))
    return ZoneInfo(zone)
