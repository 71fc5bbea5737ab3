"""Near-duplicates are found when they are saved, and clusters stay in step with the articles."""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from storage import as_text, clusters, schema
from storage.clusters import ALONE, SIGNED, nearest
from storage.commands import show
from storage.commands_duplicates import duplicates
from storage.corpus import Corpus
from storage.duplicate_check import duplicate_faults
from storage.selection import Selection
from storage.takedown import take_down
from storage.views import drop_views
from tests.storage.earlier import without_aliases, without_dates_of_articles, without_led_to
from tests.storage.making import DAILY, HOME, START, WEEKLY, Store, reading
from tests.storage.texts import KOREAN, OTHER, STORY

THERE = f"{WEEKLY.home}news/"


def daily(number: int, body: str, **more: Any) -> Any:
    return reading(f"{HOME}news/{number}", article_body=body, **more)


def weekly(number: int, body: str, **more: Any) -> Any:
    return reading(f"{THERE}{number}", outlet=WEEKLY, article_body=body, **more)


def faults(store: Store) -> list[tuple[int, str]]:
    with store.corpus.database.reading() as connection:
        return list(duplicate_faults(connection))


def members(store: Store) -> list[Any]:
    assert faults(store) == []
    return store.rows("SELECT article_id, cluster_id, matched_id FROM cluster_members ORDER BY article_id")


@pytest.fixture
def pair(store: Store) -> Store:
    """A story of one outlet, with a lead of its own in the other."""
    store.save(daily(1, STORY), daily(2, OTHER))
    store.save(weekly(1, f"HARBOUR, Tuesday — {STORY} The Weekly"), outlet=WEEKLY)
    return store


def test_the_copy_in_another_outlet_is_linked_to_the_first(pair: Store) -> None:
    assert members(pair) == [(1, 1, None), (3, 1, 1)]
    view = "SELECT cluster, identifier, outlet, is_first, copy_of, similarity FROM wire_copies ORDER BY article_id"
    first, second = pair.rows(view)
    assert (first[0], first[2], bool(first[3]), first[4], first[5]) == (first[1], "daily", True, None, 1)
    assert (second[0], second[2], bool(second[3]), second[4]) == (first[1], "weekly", False, first[1])
    assert second[5] > 0.95


def test_korean_copies_are_found_in_one_group(store: Store) -> None:
    store.save(daily(1, KOREAN), daily(2, f"{KOREAN} ⓒ 한들통신"))
    assert members(store) == [(1, 1, None), (2, 1, 1)]


def test_a_text_that_changes_leaves_its_cluster(pair: Store) -> None:
    pair.one(weekly(1, f"{OTHER} And more.", at=START + timedelta(hours=1)), WEEKLY)
    assert members(pair) == [(2, 2, None), (3, 2, 2)]


def test_when_the_first_leaves_the_others_stay_together(pair: Store) -> None:
    pair.save(weekly(2, f"{STORY} Our reporters add nothing."), outlet=WEEKLY)
    pair.one(daily(1, KOREAN, at=START + timedelta(hours=1)))
    assert [row[:2] for row in members(pair)] == [(3, 3), (4, 3)]


def test_a_text_in_between_makes_one_cluster_of_two(store: Store) -> None:
    first, second, third = STORY.split("\n\n")
    store.one(daily(1, f"{first}\n\n{second[:120]}"))
    store.one(weekly(1, f"{third}\n\n{second[120:]}"), WEEKLY)
    assert members(store) == []
    store.one(weekly(2, STORY), WEEKLY)
    assert [row[:2] for row in members(store)] == [(1, 1), (2, 1), (3, 1)]


def test_an_article_that_was_taken_down_is_in_no_cluster(pair: Store, tmp_path: Path) -> None:
    pair.save(weekly(2, f"{STORY} Our reporters add nothing."), outlet=WEEKLY)
    take_down(pair.corpus, tmp_path / "archive", 1, "a court said so", START)
    assert [row[:2] for row in members(pair)] == [(3, 3), (4, 3)]
    assert pair.column("SELECT count(*) FROM signatures WHERE article_id = 1") == [0]


def test_one_bad_record_harms_no_other(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sign = clusters.sign

    def fails(connection: Any, article_id: int, revision: int, body: str) -> None:
        sign(connection, article_id, revision, body)
        if "swallows" in body:
            raise ValueError("no")

    monkeypatch.setattr(clusters, "sign", fails)
    saved = store.save(daily(1, STORY), daily(2, OTHER), daily(3, f"{STORY} Again."))
    assert [one.outcome.value for one in saved] == ["new", "failed", "new"]
    assert len(members(store)) == 2


def test_of_those_that_share_one_number_only_the_latest_are_compared() -> None:
    by_chance = Counter(dict.fromkeys(range(1, 100), 1))
    assert nearest(by_chance) == list(range(99, 99 - ALONE, -1))
    assert nearest(by_chance + Counter({5: 2, 7: 1}))[:3] == [5, 7, 99]


def test_signatures_that_are_compared_have_an_end() -> None:
    assert len(nearest(Counter(dict.fromkeys(range(1, 100), 3)))) == SIGNED


def test_two_writers_find_each_others_copies(store: Store) -> None:
    runs = {outlet.slug: store.corpus.begin_run(outlet) for outlet in (DAILY, WEEKLY)}
    texts = [f"{STORY if at % 2 else OTHER} {at}" for at in range(8)]
    gate = threading.Barrier(2)

    def write(outlet: Any, made: Any) -> None:
        gate.wait()
        for at, body in enumerate(texts):
            store.corpus.save(runs[outlet.slug], outlet, [made(at, body)])

    writers = [threading.Thread(target=write, args=each) for each in ((DAILY, daily), (WEEKLY, weekly))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(members(store)) == 16
    assert len({row[1] for row in members(store)}) == 2


def test_articles_of_an_older_version_are_signed_on_demand(pair: Store) -> None:
    before = members(pair)
    with pair.corpus.database.writing() as connection:
        drop_views(connection)
        for table in ("cluster_members", "signature_bands", "signature_filter", "signatures"):
            connection.execute(text(f"DROP TABLE {table}"))
        without_led_to(connection)
        without_aliases(connection)
        without_dates_of_articles(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    with Corpus.open(pair.url) as corpus:
        assert schema.version(corpus.database) == schema.HEAD
        assert [fault for _, fault in faults(pair)] == ["not signed"] * 3
        assert corpus.rebuild_clusters() == 3
    assert members(pair) == before


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ("DELETE FROM signatures WHERE article_id = 2", "not signed"),
        ("UPDATE signatures SET revision = 9 WHERE article_id = 2", "signature out of step"),
        ("DELETE FROM signature_bands WHERE article_id = 2", "signature out of step with signature_bands"),
        ("UPDATE articles SET merged_into = 1 WHERE id = 2", "left over in signatures"),
        ("DELETE FROM cluster_members WHERE article_id = 3", "alone in its cluster"),
        ("UPDATE cluster_members SET cluster_id = 2", "first in a cluster that is named after 2"),
    ],
)
def test_the_check_finds(pair: Store, damage: str, fault: str) -> None:
    with pair.corpus.database.writing() as connection:
        connection.execute(text(damage))
    assert fault in {said for _, said in faults(pair)}
    pair.corpus.rebuild_clusters()
    assert [said for _, said in faults(pair) if "left over" not in said] == []


def test_python_reads_clusters(pair: Store) -> None:
    (found,) = pair.corpus.clusters()
    assert [copy.outlet for copy in found.copies] == ["daily", "weekly"]
    assert list(pair.corpus.clusters(Selection(outlets=("weekly",)))) == [found]
    assert list(pair.corpus.clusters(Selection(after=START))) == []
    assert pair.corpus.cluster(3) == found
    assert pair.corpus.cluster(2) is None


class TestShow:
    def call(self, store: Store, *arguments: str) -> str:
        return str(CliRunner().invoke(show, [*arguments, "--database", store.url], catch_exceptions=False).stdout)

    def test_it_lists_the_cluster_of_the_article(self, pair: Store) -> None:
        (first,) = pair.column("SELECT identifier FROM articles WHERE id = 1")
        said = self.call(pair, "3")
        assert f"near copies  1 · {first} · stored first\n" in said
        assert re.search(rf"\n {{13}}3 · weekly:\w+ · \d+% of {first} · this article\n", said)

    def test_of_a_large_cluster_it_lists_the_first(self, pair: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(as_text, "COPIES", 1)
        assert "… and 1 more: ingest duplicates 3\n" in self.call(pair, "3")

    def test_an_article_without_copies_says_nothing_of_them(self, pair: Store) -> None:
        assert "near copies" not in self.call(pair, "2")

    def test_it_tells_programs(self, pair: Store) -> None:
        told = json.loads(self.call(pair, "3", "--json"))["cluster"]
        assert [copy["article"] for copy in told["copies"]] == [1, 3]
        assert json.loads(self.call(pair, "2", "--json"))["cluster"] is None


class TestCommand:
    def call(self, store: Store, *arguments: str) -> Any:
        return CliRunner().invoke(duplicates, [*arguments, "--database", store.url], catch_exceptions=False)

    def test_it_lists_clusters(self, pair: Store) -> None:
        lines = self.call(pair).stdout.splitlines()
        assert len(lines) == 4
        assert " · daily · not dated, seen 2026-03-02 UTC · " in lines[1]
        assert "% of daily:" in lines[3]

    def test_as_json(self, pair: Store) -> None:
        ((told),) = json.loads(self.call(pair, "3", "--json").stdout)
        assert [copy["article"] for copy in told["copies"]] == [1, 3]
        assert told["cluster"] == told["copies"][0]["identifier"]

    def test_an_article_without_copies(self, pair: Store) -> None:
        done = self.call(pair, "2", "--rebuild")
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr == "signed 3 articles\nno near-duplicates\n"

    def test_an_outlet_of_which_nothing_is_stored_is_a_wrong_call(self, pair: Store) -> None:
        done = self.call(pair, "--outlet", "weakly")
        assert done.exit_code == 2
        assert "did you mean 'weekly'?" in done.stderr

    def test_an_article_that_is_not_known(self, pair: Store) -> None:
        assert self.call(pair, "99").exit_code == 2
