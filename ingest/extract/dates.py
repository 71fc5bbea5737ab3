"""When the page says its article was published and changed: findings of every voice, and their order of belief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from ingest.article import Moment
from ingest.dates import Reader, parse_date
from ingest.extract.date_data import PUBLISHED, Statement, path_date, statements
from ingest.extract.date_visible import visible_spots
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.url import stamp_moment

_TRUST = {voice: place for place, voice in enumerate(Voice)}
_MOST_SPOTS = 4


def find_dates(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of `date_published` and `date_modified`, best first within a voice.

    Voices: JSON-LD, meta, microdata, the address (its number's stamp, the day in its path), and what the page shows.
    Never told: the clock of a page's header, dates of lists, teasers, comments, events and print editions.
    """
    languages = outlet.languages or _languages(page)
    reader = Reader(
        zone=outlet.time_zone,
        order=outlet.date_order,
        languages=languages,
        fetched_at=page.capture.fetched_at,
        filler_times=rules.filler_times,
    )
    fetched_at = page.capture.fetched_at
    stated = (_read(statement, outlet, languages, fetched_at, rules) for statement in statements(page))
    found = [finding for finding in stated if finding is not None]
    found.extend(_in_address(page, outlet, languages, rules))
    found.extend(
        Finding(field=spot.field, value=spot.moment, raw=spot.raw, voice=Voice.VISIBLE, where=spot.where)
        for spot in visible_spots(page, reader)[:_MOST_SPOTS]
    )
    return _distinct(found)


def rank_dates(findings: Sequence[Finding], outlet: Outlet, fetched_at: datetime) -> list[tuple[Finding, str]]:
    """The findings of one date field in order of belief, each with why it is not believed before the one above it.

    To be used by `ingest.normalize` in place of the plain order of voices. The first one's note is "". Findings whose
    value is no `Moment` are left out.
    """
    prefer = outlet.rules_on(fetched_at.date()).prefer
    moments = [finding for finding in findings if isinstance(finding.value, Moment)]
    field = moments[0].field if moments else PUBLISHED
    order = {voice: place - len(_TRUST) for place, voice in enumerate(prefer.get(field, ()))}
    ranked = sorted(moments, key=lambda finding: order.get(finding.voice, _TRUST[finding.voice]))
    if not ranked:
        return []
    best = ranked[0]
    for finding in ranked[1:]:
        if _refines(finding, best):
            ranked.remove(finding)
            ranked.insert(0, finding)
            break
    return [(ranked[0], ""), *((below, _why(above, below)) for above, below in pairwise(ranked))]


def _why(above: Finding, below: Finding) -> str:
    if _refines(above, below):
        return "the same day, less precisely"
    if above.voice != below.voice:
        return f"{above.voice} is believed before {below.voice}"
    return "stands after it"


def _refines(finding: Finding, other: Finding) -> bool:
    """Whether one moment tells the time of the day that the other tells."""
    time, day = finding.value, other.value
    if not isinstance(time, Moment) or not isinstance(day, Moment):
        return False
    within = timedelta(0) <= time.instant - day.instant < timedelta(days=1)
    return day.precision == "day" != time.precision and within


def _read(
    statement: Statement, outlet: Outlet, languages: Sequence[str], fetched_at: datetime, rules: Rules
) -> Finding | None:
    moment = parse_date(
        statement.raw,
        zone=outlet.time_zone,
        order=outlet.date_order,
        languages=languages,
        fetched_at=fetched_at,
        filler_times=rules.filler_times,
    )
    if moment is None:
        return None
    return Finding(
        field=statement.field, value=moment, raw=statement.raw.strip(), voice=statement.voice, where=statement.where
    )


def _in_address(page: Page, outlet: Outlet, languages: Sequence[str], rules: Rules) -> Iterator[Finding]:
    addresses = list(dict.fromkeys((page.url, page.capture.url)))
    for url in addresses:
        if (moment := stamp_moment(url, outlet)) is not None and moment.instant <= page.capture.fetched_at:
            yield Finding(field=PUBLISHED, value=moment, raw=moment.raw, voice=Voice.URL, where=url)
        if raw := path_date(url):
            statement = Statement(PUBLISHED, raw, Voice.URL, url)
            if finding := _read(statement, outlet, languages, page.capture.fetched_at, rules):
                yield finding


def _languages(page: Page) -> tuple[str, ...]:
    """What the page declares, with the country that its host names: en on ".uk" is en-GB."""
    if not page.language:
        return ()
    return (page.language,)


def _distinct(findings: list[Finding]) -> list[Finding]:
    seen = set()
    kept = []
    for finding in findings:
        key = (finding.field, finding.voice, finding.where, finding.raw)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
