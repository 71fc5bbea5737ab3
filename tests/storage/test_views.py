"""The views as analysts see them: the same answers on both engines, under names that stay."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text

from ingest.capture import Failed, Gone, Rejected
from storage import schema
from storage.corpus import Corpus
from storage.tables import metadata
from storage.views import FORMER, VIEWS, contract, drop_views
from tests.storage.earlier import without_aliases, without_dates_of_articles, without_led_to
from tests.storage.making import AUTHORS, HOME, START, Store, handled, moment, reading

ROOT = Path(__file__).resolve().parents[2]
LATER = START + timedelta(hours=3)
NEXT_DAY = START + timedelta(days=1)


def test_a_change_of_what_views_promise_is_told_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    told = re.findall(r"contract of the views is (?:now )?`(\w+)`", changelog)
    assert told[:1] == [contract()], "name the changed views and columns in CHANGELOG.md, and the new contract"
    assert [view.name for view in VIEWS if f"`{view.name}`" not in changelog] == []


def test_views_and_tables_have_names_of_their_own() -> None:
    names = [view.name for view in VIEWS]
    assert len(set(names)) == len(names)
    assert not set(names) & (set(metadata.tables) | set(FORMER))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_view_and_column_says_what_it_holds(view: Any) -> None:
    assert view.row.endswith(".")
    assert [name for name, _, _, meaning in view.columns if not meaning.endswith(".")] == []


@pytest.mark.parametrize(
    "asked",
    [
        "ORDER BY date_published DESC LIMIT 9",
        "WHERE outlet = 'daily' ORDER BY date_published DESC LIMIT 9",
        "WHERE outlet IN ('daily', 'weekly') ORDER BY date_published DESC LIMIT 9",
        "WHERE published_on = '2026-03-02'",
        "WHERE outlet = 'daily' AND published_on = '2026-03-02'",
    ],
)
def test_articles_of_a_day_and_the_newest_are_found_by_an_index(store: Store, asked: str) -> None:
    if not store.corpus.database.sqlite:
        pytest.skip("PostgreSQL plans by what it has counted, and a small table is read whole")
    with store.corpus.database.reading() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN SELECT * FROM article_list {asked}")).all()
    said = [row[3] for row in plan]
    assert not any("TEMP B-TREE" in step for step in said)
    index = re.compile(r"\ba USING INDEX ix_articles_(?:outlet_id_)?(?:date_published|published_on)")
    assert any(index.search(step) for step in said)


@pytest.mark.parametrize("asked", ["name = 'Ann Lee'", "name = 'Ann Lee' AND outlet = 'daily'", "main_person_id = 1"])
def test_what_a_person_wrote_is_found_by_an_index(store: Store, asked: str) -> None:
    if not store.corpus.database.sqlite:
        pytest.skip("PostgreSQL plans by what it has counted, and a small table is read whole")
    with store.corpus.database.reading() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN SELECT * FROM byline_list WHERE {asked}")).all()
    said = " / ".join(row[3] for row in plan)
    assert re.search(r"SEARCH p USING (?:COVERING )?INDEX \S+ .*SEARCH b USING INDEX ix_bylines_person_id", said), said
    assert "SCAN" not in said


def test_a_corpus_of_the_first_version_gets_days_and_views(store: Store) -> None:
    late = moment(START.replace(hour=16))  # the next day in Seoul
    store.save(reading(date_published=late), reading(f"{HOME}news/2"))
    with store.corpus.database.writing() as connection:
        drop_views(connection)
        without_led_to(connection)
        without_aliases(connection)
        without_dates_of_articles(connection)
        connection.execute(text("ALTER TABLE revisions DROP COLUMN published_on"))
        connection.execute(text("DROP INDEX ix_articles_taken_down"))
        connection.execute(text("ALTER TABLE articles DROP COLUMN taken_down_at"))
        connection.execute(text("ALTER TABLE articles DROP COLUMN takedown_reason"))
        for table in ("cluster_members", "signature_bands", "signature_filter", "signatures"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("CREATE VIEW v_articles AS SELECT id FROM articles"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with Corpus.open(store.url) as corpus, corpus.database.reading() as connection:
        assert schema.version(corpus.database) == schema.HEAD
        assert set(inspect(connection).get_view_names()) == {view.name for view in VIEWS}
    assert store.column("SELECT published_on FROM article_list ORDER BY id") == ["2026-03-03", None]


class TestEdits:
    @pytest.fixture
    def edited(self, store: Store) -> Store:
        url = f"{HOME}news/1"
        store.save(reading(url, headline="One", article_body="Five words of a text."))
        store.save(reading(url, LATER, headline="Two", article_body="Five words of a text."))
        store.save(reading(url, NEXT_DAY, headline="Two", article_body="Five  words of a text."))
        store.save(reading(f"{HOME}news/2"))
        return store

    def test_every_revision_after_the_first_is_one(self, edited: Store) -> None:
        query = "SELECT number, minor, is_headline_changed, is_text_changed, characters_before, characters_after"
        rows = edited.rows(f"{query} FROM edits ORDER BY number")
        assert rows == [(2, False, True, False, 21, 21), (3, True, False, True, 21, 22)]

    def test_a_replaced_headline_is_told_with_both(self, edited: Store) -> None:
        query = "SELECT number, minor, headline_before, headline_after, outlet, url FROM headline_changes"
        assert edited.rows(query) == [(2, False, "One", "Two", "daily", f"{HOME}news/1")]

    def test_an_edit_was_made_between_two_looks(self, edited: Store) -> None:
        query = "SELECT 1 FROM edits WHERE before_seen_at < seen_at"
        assert len(edited.rows(query)) == 2


class TestWithdrawn:
    def test_it_tells_when_and_why_and_keeps_the_headline(self, store: Store) -> None:
        store.save(reading(headline="It was here", authors=AUTHORS))
        store.save(handled(Gone(reason="http-410"), at=LATER, status=410))
        assert store.rows("SELECT headline, authors, reason FROM withdrawn") == [("It was here", "홍길동", "http-410")]
        assert store.column("SELECT count(*) FROM withdrawn WHERE gone_at > first_seen_at") == [1]

    def test_an_article_that_came_back_is_not_in_it(self, store: Store) -> None:
        store.save(reading())
        store.save(handled(Gone(reason="http-404"), at=LATER, status=404))
        store.save(reading(at=NEXT_DAY))
        assert store.rows("SELECT * FROM withdrawn") == []


class TestCoverage:
    def test_days_are_those_of_the_fetches(self, store: Store) -> None:
        url = f"{HOME}news/1"
        store.save(
            reading(), handled(Rejected(reason="no-body"), f"{HOME}a"), handled(Failed(reason="dns"), f"{HOME}b")
        )
        store.save(reading(url, NEXT_DAY, headline="New"), handled(Gone(reason="http-404"), f"{HOME}c", NEXT_DAY))
        query = "SELECT outlet, day, stored, revised, unchanged, rejected, gone, failed FROM coverage ORDER BY day"
        assert store.rows(query) == [
            ("daily", "2026-03-02", 1, 0, 0, 1, 0, 1),
            ("daily", "2026-03-03", 0, 1, 0, 0, 1, 0),
        ]

    def test_what_a_source_announces_is_counted_once(self, store: Store) -> None:
        store.one(reading())
        with store.corpus.database.writing() as connection:
            connection.execute(text("UPDATE addresses SET source = 'https://daily.example.com/feed'"))
        assert store.rows("SELECT announced, stored FROM coverage") == [(1, 1)]

    def test_a_day_on_which_nothing_was_found_is_in_it_with_its_runs(self, store: Store) -> None:
        run = store.corpus.begin_run(store.outlet)
        store.corpus.end_run(run, finished=True, healthy=True)
        run = store.corpus.begin_run(store.outlet)
        store.corpus.end_run(run, finished=False, healthy=True)
        store.clock.forward(days=1)
        store.corpus.end_run(store.corpus.begin_run(store.outlet), finished=True, healthy=False)
        query = "SELECT day, announced, stored, failed, runs, healthy_runs FROM coverage ORDER BY day"
        assert store.rows(query) == [("2026-03-02", 0, 0, 0, 2, 1), ("2026-03-03", 0, 0, 0, 1, 0)]


class TestDaily:
    def test_a_day_is_a_day_where_the_page_is(self, store: Store) -> None:
        midnight = moment(START.replace(day=1, hour=15), precision="day", raw="2026-03-02")
        store.save(reading(date_published=midnight, authors=AUTHORS, article_body="가나다 abc"))
        store.save(reading(f"{HOME}news/2", date_published=moment(), article_body="four"), reading(f"{HOME}news/3"))
        query = "SELECT day, articles, signed, duplicates, edited, withdrawn FROM article_daily ORDER BY articles DESC"
        assert store.rows(query) == [("2026-03-02", 2, 1, 0, 0, 0), (None, 1, 0, 0, 0, 0)]
        assert store.column("SELECT characters FROM article_daily WHERE day = '2026-03-02'") == [11]


class TestHealth:
    def test_an_outlet_is_told_with_its_last_run(self, store: Store) -> None:
        store.save(reading(), reading(f"{HOME}news/2"))
        store.save(handled(Gone(reason="http-404"), at=LATER))
        store.corpus.end_run(store.runs.pop("daily"), finished=True, healthy=True)
        store.clock.forward(hours=5)
        store.corpus.end_run(store.corpus.begin_run(store.outlet), finished=True, healthy=False, complaints=["quiet"])
        query = """SELECT articles, withdrawn, waiting, sources, last_run_state, healthy,
            last_healthy_at < last_run_started_at AS past FROM outlet_health"""
        assert store.rows(query)[0][:5] == (2, 1, 0, 0, "finished")
        assert [bool(value) for value in store.rows(query)[0][5:]] == [False, True]

    def test_an_outlet_without_a_run_that_ended_is_in_it(self, store: Store) -> None:
        store.one(reading())
        assert store.rows("SELECT last_run_state, healthy, last_healthy_at FROM outlet_health") == [
            ("running", None, None)
        ]
