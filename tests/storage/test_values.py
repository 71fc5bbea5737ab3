"""SQLite keeps any value in any column: the check names it and goes on, and commands end with its place."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from ingest.errors import StoreError
from storage.check import faults
from storage.corpus import Corpus
from storage.repair import repair
from storage.tables import metadata
from storage.values import _kind
from tests.storage.making import AUTHORS, DAILY, HOME, START, Clock, Store, moment, reading, sqlite_url


@pytest.fixture
def corpus(tmp_path: Path, template: Path) -> Corpus:
    (tmp_path / "corpus.db").write_bytes(template.read_bytes())
    clock = Clock()
    made = Corpus.open(sqlite_url(tmp_path), clock=clock)
    body = "A text that is long enough to be signed and looked up again. " * 9
    store = Store(made, "", clock)
    store.save(*(reading(f"{HOME}{n}", authors=AUTHORS, date_published=moment(), article_body=body) for n in range(3)))
    return made


def damaged(corpus: Corpus, statement: str) -> list[str]:
    assert corpus.database.path is not None
    with sqlite3.connect(corpus.database.path) as file:
        file.execute("PRAGMA ignore_check_constraints = ON")
        file.execute(statement)
    file.close()
    with corpus.database.reading() as connection:
        return [str(fault) for fault in faults(connection, None)]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE articles SET first_seen_at = 'yesterday' WHERE id = 2",
            "article 2: first_seen_at is no instant: 'yesterday'",
        ),
        (
            "UPDATE revisions SET fetched_at = '2026-02-30 00:00:00.000000' WHERE id = 2",
            "revision 2: fetched_at is no instant: '2026-02-30 00:00:00.000000'",
        ),
        (
            "UPDATE captures SET fetched_at = '2026-03-02T09:00:00Z' WHERE id = 2",
            "capture 2: fetched_at is no instant: '2026-03-02T09:00:00Z'",
        ),
        ("UPDATE revisions SET state = '{' WHERE id = 2", "revision 2: state is no JSON: '{'"),
        (
            "UPDATE signatures SET bands = 'x' WHERE article_id = 2",
            "signature 2: bands is no list of whole numbers: 'x'",
        ),
        ("UPDATE changes SET fields = 3 WHERE seq = 2", "change 2: fields is no list of texts: 3"),
        ("UPDATE revisions SET headline = x'ff' WHERE id = 2", "revision 2: headline is no text: X'FF'"),
        ("UPDATE revisions SET article_body = x'ff' WHERE id = 2", "revision 2: article_body is no text: X'FF'"),
        ("UPDATE articles SET revision = 'one' WHERE id = 2", "article 2: revision is no whole number: 'one'"),
        ("UPDATE revisions SET minor = 'no' WHERE id = 2", "revision 2: minor is no boolean: 'no'"),
    ],
)
def test_it_is_named_and_the_check_goes_on(corpus: Corpus, statement: str, fault: str) -> None:
    damaged(corpus, "DELETE FROM search_index WHERE rowid = 3")
    said = damaged(corpus, statement)
    assert fault in said
    assert "article 3: not indexed in the search index" in said


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        (
            "UPDATE articles SET first_seen_at = 'yesterday' WHERE id = 2",
            "article 2: first_seen_at is no instant: 'yesterday'; see `ingest db check`",
        ),
        ("UPDATE revisions SET state = '{' WHERE id = 2", "revision 2: state is no JSON: '{'; see"),
        ("UPDATE revisions SET provenance = '[1]' WHERE id = 2", "revision 2: provenance is no record of records: "),
        ("UPDATE revisions SET state = '[]' WHERE id = 2", "a value is no article: '\\[\\]'; see"),
    ],
)
def test_who_comes_to_it_is_told_its_place(corpus: Corpus, statement: str, error: str) -> None:
    damaged(corpus, statement)
    with pytest.raises(StoreError, match=error):
        corpus.article(2)
    assert corpus.article(1) is not None


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE revisions SET provenance = '[1]' WHERE id = 2",
            "revision 2: provenance is no record of records: '[1]'",
        ),
        ("UPDATE revisions SET provenance = '{\"a\": 1}' WHERE id = 2", "revision 2: provenance is no record of"),
        ("UPDATE revisions SET changed = '{}' WHERE id = 2", "revision 2: changed is no list of texts: '{}'"),
        ("UPDATE changes SET fields = '[3]' WHERE seq = 2", "change 2: fields is no list of texts: '[3]'"),
        ('UPDATE runs SET counts = \'{"pages": "3"}\'', "run 1: counts is no record of whole numbers: "),
        ("UPDATE addresses SET hints = '[[]]' WHERE id = 2", "address 2: hints is no list of records: '[[]]'"),
    ],
)
def test_json_of_another_shape_is_named_on_both_engines(store: Store, statement: str, fault: str) -> None:
    store.save(*(reading(f"{HOME}{n}") for n in range(3)))
    with store.corpus.database.writing() as connection:
        connection.exec_driver_sql(statement)
    with store.corpus.database.reading() as connection:
        said = [str(each) for each in faults(connection, None)]
    assert [line for line in said if line.startswith(fault)]


def test_json_of_another_shape_is_told_with_its_place_on_both_engines(store: Store) -> None:
    store.save(reading(f"{HOME}1"))
    with store.corpus.database.writing() as connection:
        connection.execute(text("UPDATE revisions SET provenance = '[1]'"))
    with pytest.raises(StoreError, match=r"revision 1: provenance is no record of records: .*; see `ingest db check`"):
        store.corpus.article(1)


def test_every_column_has_a_kind() -> None:
    assert all(_kind(column) for table in metadata.sorted_tables for column in table.columns)


def test_the_repair_goes_on_too(corpus: Corpus) -> None:
    damaged(corpus, "DELETE FROM search_index")
    damaged(corpus, "DELETE FROM signatures")
    damaged(corpus, "UPDATE revisions SET state = '{' WHERE id = 1")
    damaged(corpus, "UPDATE revisions SET article_body = x'ff' WHERE id = 2")
    list(repair(corpus.database, START))
    with corpus.database.reading() as connection:
        left = [str(fault) for fault in faults(connection, None)]
    assert left == [
        "revision 1: state is no JSON: '{'",
        "revision 2: article_body is no text: X'FF'",
    ]


def test_an_article_whose_state_is_damaged_is_not_written_over(corpus: Corpus) -> None:
    """Its fetch ends as not stored, and harms no other."""
    damaged(corpus, "UPDATE revisions SET state = '{' WHERE id = 2")
    store = Store(corpus, "", Clock())
    with corpus.database.writing() as connection:
        connection.execute(text("DELETE FROM leases"))
    store.runs["daily"] = corpus.begin_run(DAILY)
    one, two = store.save(reading(f"{HOME}1", headline="New"), reading(f"{HOME}new"))
    assert (one.outcome, one.reason, two.outcome) == ("failed", "not-stored", "new")
