"""The change feed: gap-free, in the order of commits, and nothing missed while others write."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ingest.capture import Gone
from ingest.errors import QueryError, StoreError
from storage.changes import PAGE, ChangePage
from storage.commands_changes import changes
from storage.corpus import Corpus
from tests.storage.making import BODY, HOME, START, WEEKLY, Store, handled, reading
from tests.storage.test_crashes import writer

ROOT = Path(__file__).resolve().parents[2]
LATER = START + timedelta(hours=2)


def call(store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(changes, [*arguments, "--database", store.url], catch_exceptions=False)


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def busy(store: Store) -> Store:
    """A corpus in which something of every kind has happened."""
    store.save(reading(f"{HOME}news/1"), reading(f"{HOME}news/2", article_body=BODY + BODY))
    store.save(reading(f"{HOME}news/3", article_body=BODY + BODY, headline="Again"))
    store.save(reading("https://weekly.example.org/a", outlet=WEEKLY), outlet=WEEKLY)
    store.save(reading(f"{HOME}news/1", LATER, headline="The bridge is closed"))
    store.save(handled(Gone(reason="http-404"), f"{HOME}news/2", LATER, status=404))
    store.save(reading(f"{HOME}news/2", LATER + timedelta(hours=1), article_body=BODY + BODY))
    return store


def test_changes_are_told_in_order_with_what_changed(busy: Store) -> None:
    found = list(busy.corpus.changes())
    assert [change.seq for change in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [change.kind for change in found] == ["new", "new", "duplicate", "new", "revised", "gone", "restored"]
    revised = found[4]
    assert (revised.outlet, revised.url, revised.revision) == ("daily", f"{HOME}news/1", 2)
    assert (revised.fields, revised.at, revised.merged_into) == (("headline",), LATER, None)
    assert revised.identifier == found[0].identifier
    assert busy.corpus.last_change() == 7


def test_changes_after_a_number_of_one_outlet_and_a_few(busy: Store) -> None:
    assert [change.seq for change in busy.corpus.changes(5)] == [6, 7]
    assert [change.seq for change in busy.corpus.changes(7)] == []
    assert [change.seq for change in busy.corpus.changes(2, limit=3)] == [3, 4, 5]
    assert [change.seq for change in busy.corpus.changes(outlet="weekly")] == [4]


def test_an_outlet_of_which_nothing_is_stored_is_told(busy: Store) -> None:
    with pytest.raises(QueryError, match="nothing is stored of an outlet 'weakly'; did you mean 'weekly'"):
        list(busy.corpus.changes(outlet="weakly"))


def test_a_page_says_up_to_where_it_has_looked(busy: Store) -> None:
    page = busy.corpus.change_page(0, outlet="weekly")
    assert ([change.seq for change in page.changes], page.upto, page.more) == ([4], 7, False)
    page = busy.corpus.change_page(0, limit=2)
    assert ([change.seq for change in page.changes], page.upto, page.more) == ([1, 2], 2, True)
    assert busy.corpus.change_page(9) == ChangePage(changes=(), upto=9, more=False)


def test_more_changes_than_a_page_holds_are_all_told(store: Store) -> None:
    store.save(reading(f"{HOME}news/1"))
    with store.corpus.database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO changes (seq, kind, article_id, revision, capture_id, fields, at) WITH RECURSIVE n(i) AS "
            f"(SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {PAGE + 20}) "
            "SELECT n.i, c.kind, c.article_id, c.revision, c.capture_id, c.fields, c.at FROM changes c, n"
        )
        connection.exec_driver_sql(f"UPDATE change_head SET seq = {PAGE + 20}")
    assert [change.seq for change in store.corpus.changes()] == list(range(1, PAGE + 21))
    assert [change.seq for change in store.corpus.changes(limit=PAGE + 3)] == list(range(1, PAGE + 4))


def test_a_merged_article_says_which_one_it_is_now(store: Store) -> None:
    story = {"article_body": BODY * 2, "headline": "The bridge"}
    store.save(reading(f"{HOME}old", **story), reading(f"{HOME}new", **story))
    moved = reading(f"{HOME}new", LATER, **story)
    store.save(handled(moved.result, f"{HOME}old", LATER, final_url=f"{HOME}new"))
    merged = list(store.corpus.changes())[-1]
    assert merged.kind == "merged"
    assert merged.merged_into == next(store.corpus.changes()).identifier
    assert merged.identifier != merged.merged_into


def test_writers_at_the_same_time_leave_no_gap_and_a_reader_misses_nothing(store: Store) -> None:
    count = 4 if store.corpus.database.sqlite else 8
    writers = [writer(store, f"paper_{number}", 10) for number in range(count)]
    seen: list[int] = []
    deadline = time.monotonic() + 120
    while len(seen) < count * 50 and time.monotonic() < deadline:
        page = store.corpus.change_page(seen[-1] if seen else 0, limit=37)
        seen += [change.seq for change in page.changes]
        assert seen == list(range(1, len(seen) + 1))  # nothing skipped, nothing late, at any moment
    for process in writers:
        process.communicate(timeout=120)
    assert [process.returncode for process in writers] == [0] * count
    assert len(seen) == count * 50
    assert store.column("SELECT count(DISTINCT article_id) FROM changes") == [count * 50]


class TestCommand:
    def test_it_prints_one_object_a_line(self, busy: Store) -> None:
        told = lines(call(busy, "--after", "4").stdout)
        assert [one["seq"] for one in told] == [5, 6, 7]
        assert told[0] == {
            "seq": 5,
            "kind": "revised",
            "article": 1,
            "identifier": told[0]["identifier"],
            "outlet": "daily",
            "url": f"{HOME}news/1",
            "merged_into": None,
            "revision": 2,
            "fields": ["headline"],
            "at": "2026-03-02T11:00:00+00:00",
        }

    def test_it_takes_an_outlet_and_a_limit(self, busy: Store) -> None:
        assert [one["seq"] for one in lines(call(busy, "--outlet", "weekly").stdout)] == [4]
        assert [one["seq"] for one in lines(call(busy, "--limit", "2").stdout)] == [1, 2]

    def test_a_number_that_was_never_given_is_refused(self, busy: Store) -> None:
        told = call(busy, "--after", "8")
        assert told.exit_code == 2
        assert "the last change has number 7" in told.stderr

    @pytest.mark.parametrize("more", [(), ("--follow",)])
    def test_an_outlet_of_which_nothing_is_stored_is_a_wrong_call(self, busy: Store, more: tuple[str, ...]) -> None:
        told = call(busy, "--outlet", "weakly", *more)
        assert (told.exit_code, told.stdout) == (2, "")
        assert "did you mean 'weekly'?" in told.stderr

    def test_following_ends_at_the_limit(self, busy: Store) -> None:
        told = call(busy, "--follow", "--limit", "5", "--interval", "0.05")
        assert [one["seq"] for one in lines(told.stdout)] == [1, 2, 3, 4, 5]

    def test_following_outlasts_a_store_that_cannot_be_read_for_a_while(
        self, busy: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page, calls = Corpus.change_page, []

        def sometimes(corpus: Corpus, *given: Any, **more: Any) -> ChangePage:
            calls.append(given)
            if len(calls) < 4:
                raise StoreError("corpus.db: another program kept the database locked")
            return page(corpus, *given, **more)

        monkeypatch.setattr(Corpus, "change_page", sometimes)
        told = call(busy, "--follow", "--limit", "7", "--interval", "0.05")
        assert told.exit_code == 0
        assert len(lines(told.stdout)) == 7
        assert told.stderr == "ingest: corpus.db: another program kept the database locked; asking again\n"

    def test_following_gives_up_on_a_store_that_stays_away(self, busy: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        def never(*_: Any, **__: Any) -> ChangePage:
            raise StoreError("corpus.db: gone")

        monkeypatch.setattr(Corpus, "change_page", never)
        monkeypatch.setattr("storage.commands_changes.PATIENCE", 0.0)
        with pytest.raises(StoreError, match="gone"):
            call(busy, "--follow", "--interval", "0.05")


def follow(store: Store, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ingest", "changes", "--follow", "--interval", "0.05", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"INGEST_DATABASE_URL": store.url},
    )


@pytest.mark.parametrize("told_to_end", [signal.SIGINT, signal.SIGTERM])
def test_following_tells_what_comes_and_ends_well_when_told_to(store: Store, told_to_end: signal.Signals) -> None:
    store.save(reading(f"{HOME}news/1"))
    with follow(store) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["seq"] == 1
        store.save(reading(f"{HOME}news/2"), handled(Gone(reason="http-404"), f"{HOME}nothing", status=404))
        assert json.loads(process.stdout.readline())["seq"] == 2
        process.send_signal(told_to_end)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")


def test_following_ends_when_nobody_reads_any_more(store: Store) -> None:
    store.save(reading(f"{HOME}news/1"))
    with follow(store) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(timeout=30) == 141
