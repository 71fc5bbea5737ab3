"""Migrations make what the models say; versions are told apart; views are as promised; look-ups use their index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import JSON, Boolean, DateTime, Float, Integer, Text, inspect, text

from ingest.errors import StoreError
from storage import schema
from storage.corpus import Corpus
from storage.engine import Database
from storage.schema_page import schema_page
from storage.tables import metadata
from storage.views import VIEWS
from tests.storage.making import AUTHORS, HOME, START, Store, moment, reading, sqlite_url

ROOT = Path(__file__).resolve().parents[2]


def ours(name: str | None, kind: str, parent: Any) -> bool:
    return not (name or "").startswith(("search_index", "ix_search_index"))


def test_the_migrations_make_what_the_models_say(store: Store) -> None:
    with store.corpus.database.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": ours, "compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_version_that_the_code_needs() -> None:
    assert schema.known_versions()[0] == schema.HEAD


def test_an_upgrade_is_done_once(store: Store) -> None:
    assert schema.version(store.corpus.database) == schema.HEAD
    assert not schema.upgrade(store.corpus.database)


@pytest.mark.parametrize("create", [True, False])
def test_a_database_newer_than_the_code_is_left_alone(store: Store, create: bool) -> None:
    with store.corpus.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"is at version 9999, .* was made by a newer ingest"):
        Corpus.open(store.url, create=create)


def test_an_old_database_is_not_upgraded_by_those_who_only_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "HEAD", "9999")
    with pytest.raises(StoreError, match=r"is at version \d+, this program needs 9999: run `ingest db upgrade`"):
        Corpus.open(store.url, create=False)


def test_an_upgrade_that_another_process_has_just_done_is_not_repeated(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "version", lambda database: None)
    assert not schema.upgrade(store.corpus.database)


class TestBackup:
    """Before anything in an SQLite file is changed, the file is copied."""

    @pytest.fixture
    def older(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
        """A corpus of an older version, with an article."""
        store.save(reading())
        monkeypatch.setattr(schema, "HEAD", "9999")
        monkeypatch.setattr(schema, "known_versions", lambda: ["9999", schema.version(store.corpus.database)])
        return store

    def test_it_is_a_corpus_of_the_old_version(self, older: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        before = schema.version(older.corpus.database)
        change = text("UPDATE alembic_version SET version_num = '9999'")
        monkeypatch.setattr(schema, "_migrate", lambda connection: connection.execute(change))
        done = schema.upgrade(older.corpus.database)
        assert done is not None
        if older.corpus.database.path is None:
            assert done.backup is None
            return
        assert done.backup == older.corpus.database.path.with_name(f"corpus.db.{before}.backup")
        monkeypatch.setattr(schema, "HEAD", before)
        with Corpus.open(f"sqlite:///{done.backup}", create=False) as corpus:
            assert len(list(corpus.articles())) == 1

    @pytest.mark.parametrize("signed", [True, False])
    def test_it_tells_whether_the_articles_are_signed(
        self, older: Store, monkeypatch: pytest.MonkeyPatch, signed: bool
    ) -> None:
        forgets = text("SELECT 1" if signed else "DELETE FROM signatures")
        monkeypatch.setattr(schema, "_migrate", lambda connection: connection.execute(forgets))
        done = schema.upgrade(older.corpus.database)
        assert done is not None
        assert done.unsigned is not signed

    def test_an_upgrade_that_fails_takes_it_back(self, older: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        def fails(connection: Any) -> None:
            raise StoreError("no")

        monkeypatch.setattr(schema, "_migrate", fails)
        with pytest.raises(StoreError):
            schema.upgrade(older.corpus.database)
        if older.corpus.database.path is not None:
            assert list(older.corpus.database.path.parent.glob("*.backup*")) == []

    def test_without_room_for_it_nothing_is_upgraded(self, older: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        if older.corpus.database.path is None:
            return

        def full(number: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("storage.schema.os.fsync", full)
        with pytest.raises(StoreError, match="backup cannot be written, so nothing was upgraded"):
            schema.upgrade(older.corpus.database)
        assert list(older.corpus.database.path.parent.glob("*.backup*")) == []


def test_an_upgrade_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.views.VIEWS", (*VIEWS, VIEWS[0]))  # a view that is there already
    with pytest.raises(StoreError, match="already exists"):
        Corpus.open(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == []
    database.close()


def test_processes_that_open_it_at_the_same_moment_do_not_collide(tmp_path: Path) -> None:
    code = f"from storage.corpus import Corpus; Corpus.open({sqlite_url(tmp_path)!r}).close(); print('ok')"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(4)
    ]
    assert [process.communicate(timeout=60) for process in processes] == [("ok\n", "")] * 4


def test_opening_what_is_up_to_date_does_not_load_alembic(store: Store) -> None:
    code = f"import sys, storage.corpus as c; c.Corpus.open({store.url!r}).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "False\n"


def test_the_page_of_the_schema_is_up_to_date() -> None:
    page = (ROOT / "docs" / "schema.md").read_text("utf-8")
    assert page == schema_page(), "run: python -m storage.schema_page > docs/schema.md"


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_and_column_says_what_it_holds(table: Any) -> None:
    assert table.comment
    assert [column.name for column in table.columns if not column.comment] == []


def test_what_columns_hold_is_written_into_databases_that_keep_comments(store: Store) -> None:
    if not store.corpus.database.engine.dialect.supports_comments:
        return
    with store.corpus.database.reading() as connection:
        found = inspect(connection).get_columns("articles")
    assert {column["name"]: column["comment"] for column in found} == {
        column.name: column.comment for column in metadata.tables["articles"].columns
    }


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_view_has_the_columns_it_promises(store: Store, view: Any) -> None:
    with store.corpus.database.reading() as connection:
        result = connection.execute(text(f"SELECT * FROM {view.name}"))
        assert list(result.keys()) == view.names


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_column_of_a_view_is_of_the_kind_it_promises(store: Store, view: Any) -> None:
    if store.corpus.database.sqlite:
        pytest.skip("SQLite does not say of what kind a computed column is")
    kinds = {DateTime: "instant", Boolean: "boolean", JSON: "json", Integer: "integer", Text: "text", Float: "number"}
    with store.corpus.database.reading() as connection:
        found = {column["name"]: column["type"] for column in inspect(connection).get_columns(view.name)}
    declared = {
        name: next((kind for base, kind in kinds.items() if isinstance(there, base)), str(there))
        for name, there in found.items()
    }
    assert declared == {str(name): kind for name, kind, _, _ in view.columns}


class TestViews:
    @pytest.fixture
    def filled(self, store: Store) -> Store:
        more: dict[str, Any] = {"authors": (*AUTHORS, AUTHORS[0]), "date_published": moment(), "section": "City"}
        store.save(reading(**more), reading(f"{HOME}news/2", article_body="x" * 300))
        store.save(reading(f"{HOME}news/3", article_body="x" * 300))
        store.save(reading(at=START.replace(hour=11), **(more | {"section": "Town"})))
        return store

    def test_an_article_is_one_row_as_it_is_now(self, filled: Store) -> None:
        rows = filled.rows(
            "SELECT id, outlet, url, authors, date_published_precision, section, revision, gone_at, duplicate_of "
            "FROM article_list ORDER BY id"
        )
        assert rows == [
            (1, "daily", f"{HOME}news/1", "홍길동; 홍길동", "minute", "Town", 2, None, None),
            (2, "daily", f"{HOME}news/2", None, None, None, 1, None, None),
            (3, "daily", f"{HOME}news/3", None, None, None, 1, None, 2),
        ]

    def test_bylines_are_those_of_the_state_in_force(self, filled: Store) -> None:
        assert filled.rows("SELECT article_id, position, name, kind, email FROM byline_list ORDER BY 1, 2") == [
            (1, 1, "홍길동", "author", "gildong@example.com"),
            (1, 2, "Ann Lee", "translator", None),
            (1, 3, "홍길동", "author", "gildong@example.com"),
        ]

    def test_revisions_tell_which_is_in_force(self, filled: Store) -> None:
        rows = filled.rows("SELECT article_id, number, is_current, section FROM revision_list ORDER BY 1, 2")
        assert rows == [(1, 1, False, "City"), (1, 2, True, "Town"), (2, 1, True, None), (3, 1, True, None)]

    def test_captures_tell_their_outcome_and_article(self, filled: Store) -> None:
        rows = filled.rows("SELECT outcome, reason, article_id FROM capture_list ORDER BY id")
        assert rows == [("new", None, 1), ("new", None, 2), ("duplicate", "identical-text", 3), ("revised", None, 1)]


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT id FROM addresses WHERE outlet_id = 1 AND url IN ('a', 'b')", "uq_addresses_outlet_id_url"),
        (
            "SELECT url FROM addresses WHERE outlet_id = 1 AND next_check_at <= '2026' ORDER BY next_check_at, id",
            "ix_addresses_outlet_id_next_check_at",
        ),
        ("SELECT id FROM addresses WHERE article_id = 1", "ix_addresses_article_id"),
        ("SELECT id FROM articles WHERE identifier = 'a'", "uq_articles_identifier"),
        ("SELECT id FROM articles WHERE outlet_id = 1 AND text_digest = 'a'", "ix_articles_outlet_id_text_digest"),
        ("SELECT id FROM persons WHERE outlet_id = 1 AND name IN ('a')", "uq_persons_outlet_id_name"),
        ("SELECT id FROM revisions WHERE article_id = 1 AND number = 1", "uq_revisions_article_id_number"),
    ],
)
def test_look_ups_use_their_index(tmp_path: Path, template: Path, query: str, index: str) -> None:
    import sqlite3

    connection = sqlite3.connect(template)
    try:
        names = {
            row[0]: row[1]
            for row in connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'")
        }
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}"))
    finally:
        connection.close()
    assert plan.startswith("SEARCH")
    assert index in plan or (index.startswith("uq_") and "sqlite_autoindex_" in plan), (plan, names)
    assert "TEMP B-TREE" not in plan
