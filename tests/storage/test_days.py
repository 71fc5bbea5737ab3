"""The day that is listed of an article is the one that its page means, whatever day it is in UTC."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from click.testing import CliRunner

from storage.commands import search
from storage.commands_duplicates import duplicates
from storage.commands_people import people
from tests.storage.making import BODY, HOME, WEEKLY, Store, moment, person, reading

MORNING = moment(datetime(2026, 11, 26, 23, 0, tzinfo=UTC), raw="2026-11-27 08:00")  # in Seoul
DAY = moment(datetime(2026, 11, 27, 15, 0, tzinfo=UTC), precision="day", raw="2026-11-28")
EVENING = moment(
    datetime(2026, 11, 27, 4, 0, tzinfo=UTC), zone="America/Los_Angeles", zone_source="printed", raw="Nov 26, 8 p.m."
)
AUTHORS = (person("홍길동"),)


@pytest.fixture
def filled(store: Store) -> Store:
    """The same text four times: of a morning, a day and an evening, and without a date."""
    for number, date in enumerate((MORNING, DAY, EVENING, None), 1):
        more = {} if date is None else {"date_published": date}
        store.save(reading(f"{HOME}{number}", headline=f"Bridge {number}", article_body=BODY, authors=AUTHORS, **more))
    return store


def call(command: Any, store: Store, *arguments: str) -> str:
    done = CliRunner().invoke(command, [*arguments, "--database", store.url], catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def test_a_search_lists_the_days_of_the_pages(filled: Store) -> None:
    told = call(search, filled, "bridge").splitlines()
    for line in (
        f"1 · daily · 2026-11-27 · {HOME}1",
        f"2 · daily · 2026-11-28 · {HOME}2",
        f"3 · daily · 2026-11-26 · {HOME}3",
        f"4 · daily · not dated, seen 2026-03-02 UTC · {HOME}4",
    ):
        assert line in told


def test_a_search_tells_programs_how_exact_a_date_is(filled: Store) -> None:
    found = json.loads(call(search, filled, "bridge", "--json", "--sort", "date"))
    shown = [(hit["article"], hit["published_on"], hit["date_published_precision"]) for hit in found]
    assert shown == [
        (2, "2026-11-28", "day"),
        (3, "2026-11-26", "minute"),  # later than the morning in Seoul, of which it is already the next day
        (1, "2026-11-27", "minute"),
        (4, None, None),
    ]


def test_duplicates_are_listed_with_the_days_of_the_pages(filled: Store) -> None:
    told = [line.split(" · ")[2] for line in call(duplicates, filled, "1").splitlines() if " · " in line]
    assert told == ["2026-11-27", "2026-11-28", "2026-11-26", "not dated, seen 2026-03-02 UTC"]
    (cluster,) = json.loads(call(duplicates, filled, "1", "--json"))
    assert [(copy["published_on"], copy["date_published_precision"]) for copy in cluster["copies"]] == [
        ("2026-11-27", "minute"),
        ("2026-11-28", "day"),
        ("2026-11-26", "minute"),
        (None, None),
    ]


def test_persons_are_listed_from_the_first_to_the_last_day_of_their_pages(filled: Store) -> None:
    (line,) = [line for line in call(people, filled, "--outlet", "daily").splitlines() if "홍길동" in line]
    assert line.split()[-2:] == ["2026-11-26", "2026-11-28"]
    (told,) = json.loads(call(people, filled, "--outlet", "daily", "--json"))
    assert (told["first_published_on"], told["last_published_on"]) == ("2026-11-26", "2026-11-28")
    assert told["first_published"] == "2026-11-26T23:00:00+00:00"
    assert filled.rows("SELECT first_published_on, last_published_on FROM person_list") == [
        ("2026-11-26", "2026-11-28")
    ]


def test_of_persons_without_a_date_no_day_is_listed(store: Store) -> None:
    store.one(reading(f"{WEEKLY.home}1", outlet=WEEKLY, authors=AUTHORS), outlet=WEEKLY)
    (line,) = [line for line in call(people, store, "--outlet", "weekly").splitlines() if "홍길동" in line]
    assert line.split()[-2:] == ["·", "·"]
