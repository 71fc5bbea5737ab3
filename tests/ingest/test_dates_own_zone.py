"""A page that tells one moment twice, in UTC and on its own clock, tells its zone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.article import Moment
from ingest.outlet import Outlet
from ingest.page import Page
from tests.ingest.dated_page import article, believed, best, outlet, page

UNKNOWN = outlet(time_zone=None)
UTC_META = '<meta property="article:published_time" content="2025-03-05T02:47:31Z">'


def told(shown: str, head: str = UTC_META) -> Moment:
    return value_of(page(article(f'<p class="byline date">{shown}</p>'), head=head), UNKNOWN)


def value_of(target: Page, of: Outlet) -> Moment:
    value = believed(target, of=of)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("shown", "zone"),
    [
        ("March 4, 2025, 8:47 p.m.", "-06:00"),
        ("5 March 2025 11:47", "+09:00"),
        ("5 March 2025 08:17", "+05:30"),
        ("5 March 2025 02:47", "UTC"),
        ("5 March 2025 02:59", "UTC"),
        ("5 March 2025 08:05", "UTC"),
        ("4 March 2025", "UTC"),
    ],
    ids=["west", "east", "half-hour", "the-same-clock", "another-minute", "no-zone-has-it", "a-day"],
)
def test_the_clock_that_is_shown_says_how_far_from_utc_it_is(shown: str, zone: str) -> None:
    assert told(shown).zone == zone


def test_the_instant_and_what_was_printed_stay() -> None:
    value = told("March 4, 2025, 8:47 p.m.")
    assert value.instant == datetime(2025, 3, 5, 2, 47, 31, tzinfo=UTC)
    assert (value.raw, value.precision, value.zone_source) == ("2025-03-05T02:47:31Z", "second", "printed")


def test_an_offset_that_is_printed_elsewhere_says_it_too() -> None:
    head = UTC_META + '<meta name="date" content="2025-03-04T21:47:31-05:00">'
    assert value_of(page(article(""), head=head), UNKNOWN).zone == "-05:00"


def test_an_outlet_s_own_zone_is_not_overruled() -> None:
    shown = page(article('<p class="date">March 4, 2025, 8:47 p.m.</p>'), head=UTC_META)
    assert value_of(shown, outlet(time_zone="Asia/Seoul")).zone == "UTC"


def test_two_clocks_that_disagree_say_nothing() -> None:
    head = UTC_META + '<meta name="sailthru.date" content="2025-03-05 04:47:31">'
    assert told("March 4, 2025, 8:47 p.m.", head).zone == "UTC"


def test_a_time_without_zone_is_put_on_that_clock() -> None:
    head = UTC_META + '<meta property="article:modified_time" content="2025-03-04 22:00:00">'
    shown = page(article('<p class="date">March 4, 2025, 8:47 p.m.</p>'), head=head)
    assert best(shown, "date_modified", of=UNKNOWN) == "2025-03-05 04:00"


@pytest.mark.parametrize(
    ("shown", "instant", "zone"),
    [
        ("Published March 4, 2025 9:47 PM EST", "2025-03-05 02:47", "America/New_York"),
        ("Updated 11:05 PM EST, March 4, 2025", "2025-03-05 02:47", "America/New_York"),
        ("4 March 2025 8:00 PM EST", "2025-03-05 02:47", "UTC"),
    ],
    ids=["the-same-moment", "the-other-moment", "another-one"],
)
def test_a_zone_that_is_printed_is_that_of_what_is_in_utc(shown: str, instant: str, zone: str) -> None:
    head = UTC_META + '<meta property="article:modified_time" content="2025-03-05T04:05:00Z">'
    value = told(shown, head)
    assert (f"{value.instant:%F %H:%M}", value.zone) == (instant, zone)


def test_what_has_no_zone_and_is_the_printed_moment_is_in_utc() -> None:
    head = '<meta property="article:published_time" content="2025-03-05 02:47:31">'
    value = told("March 4, 2025 9:47 PM EST", head)
    assert (f"{value.instant:%F %H:%M}", value.zone) == ("2025-03-05 02:47", "America/New_York")


@pytest.mark.parametrize(
    ("lang", "shown", "instant", "zone"),
    [
        ("ko", "2025.03.04 10:00", "2025-03-04 01:00", "Asia/Seoul"),
        ("ja", "2025年3月4日 10時00分", "2025-03-04 01:00", "Asia/Tokyo"),
        ("zh", "2025年3月4日 10:00", "2025-03-04 02:00", "Asia/Shanghai"),
        ("en", "4 March 2025 10:00", "2025-03-04 10:00", "UTC"),
    ],
)
def test_a_time_without_zone_is_read_where_the_language_is_at_home(
    lang: str, shown: str, instant: str, zone: str
) -> None:
    value = early(shown, lang)
    assert value is not None
    assert (f"{value.instant:%F %H:%M}", value.zone, value.zone_source) == (instant, zone, "assumed")


# -- pages from the east, read right after they were published

EARLY = datetime(2025, 3, 4, 17, 0, tzinfo=UTC)


def early(shown: str, lang: str = "ja", head: str = "", fetched_at: datetime = EARLY) -> Moment | None:
    target = page(article(f'<p class="date">{shown}</p>'), head=head, lang=lang, fetched_at=fetched_at)
    return believed(target, of=outlet(time_zone=None, languages=(lang,)))


@pytest.mark.parametrize(
    ("lang", "shown", "instant", "zone"),
    [
        ("en", "4 March 2025 23:52", "2025-03-04 16:52", "+07:00"),
        ("en", "5 March 2025", "2025-03-04 17:00", "+07:00"),
        ("ja", "2025年3月4日 23時52分", "2025-03-04 14:52", "Asia/Tokyo"),
        ("ja", "2025年3月5日 02時28分", "2025-03-04 16:28", "+10:00"),
    ],
    ids=["a-time", "a-day", "at-home", "further-east"],
)
def test_a_time_that_in_utc_is_still_to_come_is_put_as_far_east_as_that_takes(
    lang: str, shown: str, instant: str, zone: str
) -> None:
    value = early(shown, lang)
    assert value is not None
    assert (f"{value.instant:%F %H:%M}", value.zone, value.zone_source) == (instant, zone, "assumed")


def test_where_the_page_tells_its_zone_that_counts() -> None:
    value = early("2025年3月5日 01時28分", head='<meta name="lastmod" content="2025-03-05T01:40:00+09:00">')
    assert value is not None
    assert (f"{value.instant:%F %H:%M}", value.zone) == ("2025-03-04 16:28", "+09:00")


@pytest.mark.parametrize("shown", ["2025年3月6日", "2025年3月5日 08時00分"])
def test_what_is_still_to_come_everywhere_is_no_date_of_the_article(shown: str) -> None:
    assert early(shown) is None


def test_no_clock_of_europe_runs_that_far_ahead() -> None:
    assert early("4. März 2025, 19:30 Uhr", "de") is not None
    assert early("5. März 2025", "de") is None


def test_an_outlet_whose_zone_is_known_is_never_ahead() -> None:
    target = page(article('<p class="date">2025年3月4日 23時52分</p>'), fetched_at=EARLY)
    assert believed(target, of=outlet(time_zone="UTC", languages=("ja",))) is None


def test_a_label_for_those_who_hear_the_page_tells_its_zone() -> None:
    label = "Published: 9:47 p.m. ET March 4, 2025 Updated: 11:05 p.m. ET March 4, 2025"
    value = value_of(page(article(f'<div aria-label="{label}"></div>'), head=UTC_META), UNKNOWN)
    assert (f"{value.instant:%F %H:%M}", value.zone) == ("2025-03-05 02:47", "America/New_York")


def test_a_label_without_a_date_tells_nothing() -> None:
    assert value_of(page(article('<div aria-label="Published stories"></div>'), head=UTC_META), UNKNOWN).zone == "UTC"
