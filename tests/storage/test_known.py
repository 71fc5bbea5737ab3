"""The frontier: addresses are written down before they are fetched, and come due when they should."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ingest.capture import Failed
from ingest.outlet import Source, SourceKind
from storage.known import Announcement
from tests.storage.making import BOARD, DAILY, HOME, START, Store, finding, handled, reading

ONE, TWO = f"{HOME}news/1", f"{HOME}news/2"
FEED = f"{HOME}feed"
LATER = START + timedelta(hours=2)
HINT = finding("headline", "From the feed")


def listed(url: str, **more: object) -> Announcement:
    return Announcement(url, url.replace("https://", "https://www."), **more)  # type: ignore[arg-type]


def test_an_announced_address_is_to_be_fetched_with_what_the_feed_says(store: Store) -> None:
    announced = store.corpus.known.announce(DAILY, FEED, [listed(ONE, hints=(HINT,))], START)
    assert (announced.new, announced.known) == ((ONE,), 0)
    (due,) = store.corpus.known.due("daily", START)
    assert (due.url, due.fetch_url, due.hints, due.source, due.checks, due.etag) == (
        ONE,
        "https://www.daily.example.com/news/1",
        (HINT,),
        FEED,
        0,
        None,
    )


def test_an_announced_address_waits_until_it_was_fetched(store: Store) -> None:
    store.corpus.known.announce(DAILY, FEED, [listed(ONE)], START)
    assert store.corpus.known.announce(DAILY, FEED, [listed(ONE)], LATER).new == ()
    assert [due.url for due in store.corpus.known.due("daily", LATER)] == [ONE]


def test_one_address_listed_twice_is_one(store: Store) -> None:
    announced = store.corpus.known.announce(DAILY, FEED, [listed(ONE), listed(ONE), listed(TWO)], START)
    assert (announced.new, announced.known) == ((ONE, TWO), 0)


def test_a_fetched_address_is_known(store: Store) -> None:
    store.one(reading())
    announced = store.corpus.known.announce(DAILY, FEED, [listed(ONE), listed(TWO)], LATER)
    assert (announced.new, announced.known) == ((TWO,), 1)


@pytest.mark.parametrize(
    ("modified", "fetched"),
    [
        (START + timedelta(minutes=1), True),
        (START - timedelta(minutes=1), False),
        (LATER + timedelta(days=9), False),
        (None, False),
    ],
)
def test_an_address_that_is_said_to_have_changed_is_fetched(store: Store, modified: object, fetched: bool) -> None:
    store.one(reading())
    announced = store.corpus.known.announce(DAILY, FEED, [listed(ONE, modified=modified)], LATER)
    assert announced.new == ((ONE,) if fetched else ())


def test_an_address_with_the_number_of_a_stored_article_is_not_fetched(store: Store) -> None:
    stored = store.one(reading(f"{BOARD.home}view.php?code=a&num=1", outlet=BOARD), outlet=BOARD)
    other = f"{BOARD.home}old/view.php?code=a&num=1"
    announced = store.corpus.known.announce(BOARD, None, [listed(other)], LATER)
    assert (announced.new, announced.known) == ((), 1)
    found = store.corpus.article(other)
    assert found is not None
    assert found.id == stored.article


def test_nothing_announced_is_nothing(store: Store) -> None:
    assert store.corpus.known.announce(DAILY, FEED, [], START).new == ()
    assert store.column("SELECT count(*) FROM outlets") == [0]


def test_many_addresses_are_looked_up_in_parts(store: Store) -> None:
    many = [listed(f"{HOME}news/{number}") for number in range(1203)]
    assert len(store.corpus.known.announce(DAILY, FEED, many, START).new) == 1203
    assert store.corpus.known.announce(DAILY, FEED, many, START).known == 1203
    assert len(store.corpus.known.due("daily", START, limit=50)) == 50


def test_the_longest_waiting_comes_first(store: Store) -> None:
    store.corpus.known.announce(DAILY, FEED, [listed(TWO)], START)
    store.corpus.known.announce(DAILY, FEED, [listed(ONE)], LATER)
    assert [due.url for due in store.corpus.known.due("daily", LATER)] == [TWO, ONE]
    assert [due.url for due in store.corpus.known.due("daily", START)] == [TWO]


def test_a_failed_address_comes_back_later(store: Store) -> None:
    store.one(handled(Failed(reason="timeout"), status=None))
    assert store.corpus.known.due("daily", START) == []
    (due,) = store.corpus.known.due("daily", START + timedelta(minutes=20))
    assert (due.url, due.checks) == (ONE, 1)


def test_which_addresses_are_known(store: Store) -> None:
    assert store.corpus.known.which("daily", [ONE]) == set()
    store.corpus.known.announce(DAILY, FEED, [listed(ONE)], START)
    assert store.corpus.known.which("daily", [ONE, TWO]) == {ONE}


class TestSources:
    SOURCE = Source(kind=SourceKind.FEED, url=FEED)

    def test_a_source_that_was_never_fetched_has_no_state(self, store: Store) -> None:
        assert store.corpus.known.source_state("daily", FEED) is None

    def test_its_validators_are_kept_through_not_modified_and_failure(self, store: Store) -> None:
        store.corpus.begin_run(DAILY)
        known = store.corpus.known
        known.save_source(DAILY, self.SOURCE, status=200, etag='"1"', last_modified="then", found=7, now=START)
        known.save_source("daily", self.SOURCE, status=304, now=LATER)
        known.save_source("daily", self.SOURCE, status=500, error="http-500", now=LATER + timedelta(hours=1))
        state = known.source_state("daily", FEED)
        assert state is not None
        assert (state.kind, state.etag, state.last_modified, state.found) == ("feed", '"1"', "then", 7)
        assert (state.status, state.error, state.failures) == (500, "http-500", 1)
        assert (state.last_success_at, state.last_checked_at) == (LATER, LATER + timedelta(hours=1))

    def test_an_answer_that_is_no_source_takes_its_validators_away(self, store: Store) -> None:
        store.corpus.begin_run(DAILY)
        known = store.corpus.known
        known.save_source(DAILY, self.SOURCE, status=200, etag='"1"', found=7, now=START)
        for _ in range(2):
            known.save_source(DAILY, self.SOURCE, status=200, error="is a web page", now=LATER)
        state = known.source_state("daily", FEED)
        assert state is not None
        assert (state.etag, state.failures, state.last_success_at) == (None, 2, START)
        known.save_source(DAILY, self.SOURCE, status=200, found=8, now=LATER)
        state = known.source_state("daily", FEED)
        assert state is not None
        assert (state.error, state.failures, state.found) == (None, 0, 8)

    def test_a_source_of_an_unknown_outlet_is_refused(self, store: Store) -> None:
        with pytest.raises(ValueError, match="no run of daily"):
            store.corpus.known.save_source("daily", self.SOURCE, status=200, now=START)
