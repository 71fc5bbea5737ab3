"""Runs, and the lease that lets only one of them crawl an outlet."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from ingest.capture import Failed, Rejected
from ingest.errors import HeldError
from storage import lease
from storage.lease import Holder, process_start, this_process
from storage.stored import OutletCounts
from storage.tables import leases
from tests.storage.making import DAILY, HOME, START, WEEKLY, Store, handled, reading


def held_by(store: Store, **values: object) -> None:
    """Rewrite who holds the outlet."""
    with store.corpus.database.writing() as connection:
        connection.execute(update(leases).values(**values))


def states(store: Store) -> list[str]:
    return store.column("SELECT state FROM runs ORDER BY id")


def test_a_run_that_ends_lets_the_next_begin(store: Store) -> None:
    run = store.corpus.begin_run(DAILY)
    store.clock.forward(minutes=3)
    store.corpus.end_run(run, finished=True, healthy=False, complaints=["nothing"], counts={"a": 1}, skipped={"b": 2})
    second = store.corpus.begin_run(DAILY)
    assert second != run
    newest, first = store.corpus.runs()
    assert (newest.state, newest.healthy, newest.ended_at) == ("running", None, None)
    assert (first.state, first.healthy, first.complaints) == ("finished", False, ("nothing",))
    assert (first.counts, first.skipped) == ({"a": 1}, {"b": 2})
    assert first.ended_at == START + timedelta(minutes=3)


def test_a_run_that_was_ended_early_is_not_judged(store: Store) -> None:
    store.corpus.end_run(store.corpus.begin_run(DAILY), finished=False, healthy=True)
    (run,) = store.corpus.runs()
    assert (run.state, run.healthy) == ("interrupted", None)


def test_a_second_run_of_a_held_outlet_is_refused(store: Store) -> None:
    store.corpus.begin_run(DAILY)
    with pytest.raises(HeldError, match=rf"daily: another run holds it \(run 1, .*process {os.getpid()}\)"):
        store.corpus.begin_run(DAILY)
    assert states(store) == ["running"]


def test_another_outlet_is_free(store: Store) -> None:
    store.corpus.begin_run(DAILY)
    store.corpus.begin_run(WEEKLY)
    assert states(store) == ["running", "running"]


def test_the_lease_of_a_dead_process_is_taken_over_at_once(store: Store) -> None:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    store.corpus.begin_run(DAILY)
    held_by(store, pid=done.pid)
    store.corpus.begin_run(DAILY)
    assert states(store) == ["abandoned", "running"]


def test_a_run_that_is_not_heard_of_is_shown_as_abandoned(store: Store) -> None:
    store.corpus.begin_run(DAILY)
    store.clock.forward(seconds=lease.TERM.total_seconds())
    assert store.corpus.runs()[0].state == "running"
    store.clock.forward(seconds=1)
    assert store.corpus.runs()[0].state == "abandoned"
    last = store.corpus.outlet_counts()["daily"].last_run
    assert last is not None
    assert last.state == "abandoned"


def test_a_process_number_that_was_given_again_holds_nothing(store: Store) -> None:
    store.corpus.begin_run(DAILY)
    held_by(store, process_start="an earlier boot:1")
    store.corpus.begin_run(DAILY)
    assert states(store) == ["abandoned", "running"]


def test_a_process_of_another_machine_holds_until_its_term_ends(store: Store) -> None:
    run = store.corpus.begin_run(DAILY)
    held_by(store, host="elsewhere", pid=1)
    store.clock.forward(seconds=lease.TERM.total_seconds() - 1)
    with pytest.raises(HeldError, match="elsewhere, process 1"):
        store.corpus.begin_run(DAILY)
    store.corpus.heartbeat(run)
    store.clock.forward(seconds=lease.TERM.total_seconds() - 1)
    with pytest.raises(HeldError):
        store.corpus.begin_run(DAILY)
    store.clock.forward(seconds=1)
    store.corpus.begin_run(DAILY)
    assert states(store) == ["abandoned", "running"]


def test_saving_renews_the_hold(store: Store) -> None:
    store.save(reading())
    store.clock.forward(minutes=4)
    store.save(reading(f"{HOME}news/2"))
    store.clock.forward(minutes=4)
    held_by(store, host="elsewhere")
    with pytest.raises(HeldError):
        store.corpus.begin_run(DAILY)


def test_a_run_that_lost_its_outlet_may_not_write(store: Store) -> None:
    first = store.corpus.begin_run(DAILY)
    held_by(store, host="elsewhere")
    store.clock.forward(minutes=6)
    store.corpus.begin_run(DAILY)
    with pytest.raises(HeldError, match="run 1 holds it no more"):
        store.corpus.save(first, DAILY, [reading()])
    with pytest.raises(HeldError, match="daily"):
        store.corpus.heartbeat(first)
    assert store.column("SELECT count(*) FROM captures") == [0]


def test_a_run_that_lost_its_outlet_stays_abandoned_when_it_ends(store: Store) -> None:
    first = store.corpus.begin_run(DAILY)
    held_by(store, host="elsewhere")
    store.clock.forward(minutes=6)
    store.corpus.begin_run(DAILY)
    store.corpus.end_run(first, finished=True, healthy=True, counts={"new": 1})
    assert states(store) == ["abandoned", "running"]
    with pytest.raises(HeldError):
        store.corpus.begin_run(DAILY)


def test_a_run_counts_its_captures_by_outcome(store: Store) -> None:
    store.save(
        reading(),
        reading(f"{HOME}news/2"),
        handled(Failed(reason="dns"), url=f"{HOME}3"),
        handled(Rejected(reason="no-body"), url=f"{HOME}4"),
    )
    (run,) = store.corpus.runs(outlet="daily")
    assert list(run.outcomes.items()) == [("new", 2), ("rejected", 1), ("failed", 1)]
    assert store.rows("SELECT new, unchanged, rejected, failed, state FROM run_list") == [(2, 0, 1, 1, "running")]


def test_what_a_run_counted_comes_in_one_order(store: Store) -> None:
    run = store.corpus.begin_run(DAILY)
    counts, skipped = {"fetched": 3, "announced": 4}, {"too-old": 1, "no-article": 2}
    store.corpus.end_run(run, finished=True, healthy=True, counts=counts, skipped=skipped)
    (run_stored,) = store.corpus.runs()
    assert list(run_stored.counts) == ["announced", "fetched"]
    assert list(run_stored.skipped) == ["no-article", "too-old"]


def test_runs_of_one_outlet_and_so_many(store: Store) -> None:
    for outlet in (DAILY, WEEKLY, DAILY):
        store.corpus.end_run(store.corpus.begin_run(outlet), finished=True, healthy=True)
    assert [run.outlet for run in store.corpus.runs()] == ["daily", "weekly", "daily"]
    assert [run.id for run in store.corpus.runs(outlet="daily")] == [3, 1]
    assert [run.id for run in store.corpus.runs(limit=1)] == [3]


def test_what_is_stored_of_each_outlet_is_counted(store: Store) -> None:
    from ingest.capture import Gone

    store.save(reading(), reading(f"{HOME}news/2"), handled(Gone(reason="http-404"), at=START, status=404))
    store.corpus.known.announce(DAILY, None, [(f"{HOME}news/9", f"{HOME}news/9", (), None)], START)
    store.corpus.begin_run(WEEKLY)
    counts = store.corpus.outlet_counts()
    daily = counts["daily"]
    assert (daily.articles, daily.gone, daily.addresses, daily.waiting) == (2, 1, 3, 1)
    assert daily.last_run is not None
    assert daily.last_run.outcomes == {"new": 2, "gone": 1}
    assert replace(counts["weekly"], last_run=None) == OutletCounts()


def test_an_outlet_s_row_follows_its_file(store: Store) -> None:
    store.corpus.end_run(store.corpus.begin_run(DAILY), finished=True, healthy=True)
    store.corpus.begin_run(replace(DAILY, name="The New Daily"))
    assert store.rows("SELECT slug, name FROM outlets") == [("daily", "The New Daily")]


class TestProcesses:
    def test_this_process_runs(self) -> None:
        me = this_process()
        assert me.pid == os.getpid()
        assert not me.is_dead(me)

    def test_a_zombie_is_dead(self) -> None:
        child = os.fork()
        if not child:
            os._exit(0)
        try:
            os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
            assert process_start(child) is None
        finally:
            os.waitpid(child, 0)

    def test_a_process_of_elsewhere_is_never_known_to_be_dead(self) -> None:
        assert not Holder("elsewhere", 1, "x").is_dead(this_process())

    @pytest.fixture
    def without_proc(self, monkeypatch: pytest.MonkeyPatch) -> None:
        real = Path.read_text

        def no_proc(path: Path, *args: str) -> str:
            if str(path).startswith("/proc"):
                raise FileNotFoundError(path)
            return real(path, *args)

        def no_link(path: str) -> str:
            raise OSError(path)

        monkeypatch.setattr(Path, "read_text", no_proc)
        monkeypatch.setattr(Path, "exists", lambda path: False)
        monkeypatch.setattr(os, "readlink", no_link)

    @pytest.mark.usefixtures("without_proc")
    def test_without_proc_a_signal_tells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert this_process().start == "running"
        done = subprocess.Popen([sys.executable, "-c", ""])
        done.wait()
        assert process_start(done.pid) is None

        def not_ours(pid: int, signal: int) -> None:
            raise PermissionError

        monkeypatch.setattr(os, "kill", not_ours)
        assert process_start(1) == "running"
