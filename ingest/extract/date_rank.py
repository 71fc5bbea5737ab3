"""Which of the dates that are told of an article is believed, and why not the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from ingest.article import Moment
from ingest.extract.date_data import is_weak
from ingest.extract.date_zone import place_of
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet

_TRUST = {voice: place for place, voice in enumerate(Voice)}
_SHOWN = (Voice.MICRODATA, Voice.VISIBLE)
_LISTS = (Voice.FEED, Voice.SITEMAP, Voice.LISTING, Voice.GENERAL)
_OLDER = timedelta(days=180)

Ranked = list[tuple[Finding, str]]


def rank_dates(findings: Sequence[Finding], outlet: Outlet, fetched_at: datetime) -> Ranked:
    """The findings of one date field in order of belief; with each, why it is not believed before those above it ("").

    For `ingest.normalize`, in place of the plain order of voices. That order holds, voices that the outlet file prefers
    first, with these exceptions, each seen on real pages:

    - a date of making (`dateCreated`, `uploadDate`, "dcterms.created", a bare "date") yields to what the page shows;
    - two voices that name the same day outvote a single one before them;
    - a day in the address that is half a year older than all else is the day before a move of the site;
    - the same clock, once in UTC and once with an offset: the "Z" was stuck on;
    - of one day, the finding that tells the time comes first.

    Rules of the outlet file, and its `prefer`, are never overruled. Findings whose value is no `Moment` are left out.
    """
    prefer = outlet.rules_on(fetched_at.date()).prefer
    told = [finding for finding in findings if isinstance(finding.value, Moment)]
    if not told:
        return []
    order = {voice: place - len(_TRUST) for place, voice in enumerate(prefer.get(told[0].field, ()))}
    ranked = sorted(told, key=lambda finding: order.get(finding.voice, _TRUST[finding.voice]))
    fixed = ranked[0].voice is Voice.RULE or ranked[0].voice in order
    notes: dict[int, str] = {}
    for exception in (_precise,) if fixed else (_weak_last, _outvoted, _address, _stuck_z, _precise):
        better, why = exception(ranked)
        if better is not None and better is not ranked[0]:
            notes[id(ranked[0])] = why
            ranked = [better, *(finding for finding in ranked if finding is not better)]
    best = ranked[0]
    return [(best, ""), *((below, notes.get(id(below)) or _why(best, below)) for below in ranked[1:])]


def _weak_last(ranked: list[Finding]) -> tuple[Finding | None, str]:
    weak = ranked[0]
    if not is_weak(weak):
        return None, ""
    strong = [finding for finding in ranked if not is_weak(finding) and finding.voice not in _LISTS]
    agrees = any(same_day(weak, finding) for finding in strong)
    return (strong[0] if strong and not agrees else None), "a date of making, not of publication"


def _outvoted(ranked: list[Finding]) -> tuple[Finding | None, str]:
    firsts: dict[Voice, Finding] = {}
    for finding in ranked:
        if finding.voice not in _LISTS:
            voice = Voice.VISIBLE if finding.voice in _SHOWN else finding.voice
            firsts.setdefault(voice, finding)
    if not firsts:
        return None, ""
    first, *others = firsts.values()
    if any(same_day(first, other) for other in others):
        return None, ""
    for one in others:
        if any(other is not one and same_day(one, other) for other in others):
            return one, "two others agree on another day"
    return None, ""


def _address(ranked: list[Finding]) -> tuple[Finding | None, str]:
    in_address = next((finding for finding in ranked if finding.voice is Voice.URL), None)
    if in_address is None or any(
        _moment(other).instant - _moment(in_address).instant < _OLDER
        for other in ranked
        if other.voice is not Voice.URL
    ):
        return None, ""
    return in_address, "much later than the day in the address"


def _stuck_z(ranked: list[Finding]) -> tuple[Finding | None, str]:
    best = _moment(ranked[0])
    if best.zone != "UTC" or best.zone_source != "printed" or best.precision == "day":
        return None, ""
    for finding in ranked[1:]:
        other = _moment(finding)
        elsewhere = other.zone_source == "printed" and other.zone != "UTC" and other.precision != "day"
        if elsewhere and f"{_local(other):%F %T}" == f"{_local(best):%F %T}":
            return finding, "the same clock, wrongly marked as UTC"
    return None, ""


def _precise(ranked: list[Finding]) -> tuple[Finding | None, str]:
    best = ranked[0]
    if _moment(best).precision != "day":
        return None, ""
    finer = (finding for finding in ranked[1:] if _moment(finding).precision != "day" and same_day(best, finding))
    return next(finer, None), "the same day, less precisely"


def _why(best: Finding, below: Finding) -> str:
    if same_day(best, below):
        return "says the same day"
    if best.voice != below.voice:
        return f"{best.voice} is believed before {below.voice}"
    return "stands after it"


def same_day(one: Finding, other: Finding) -> bool:
    """Whether both fall on one day of the calendar, each in its own zone, or are the same instant."""
    first, second = _moment(one), _moment(other)
    return _local(first).date() == _local(second).date() or abs(first.instant - second.instant) < timedelta(minutes=2)


def _moment(finding: Finding) -> Moment:
    assert isinstance(finding.value, Moment)
    return finding.value


def _local(moment: Moment) -> datetime:
    return moment.instant.astimezone(place_of(moment.zone))
