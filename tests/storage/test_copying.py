"""A corpus that moved to the other engine is the same corpus, and goes on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import URL, Engine, text

from ingest.errors import StoreError
from storage import copying
from storage.band_tiers import CYCLES, LAST, STEP, settle
from storage.check import faults
from storage.commands_db import db
from storage.corpus import Corpus
from storage.engine import Database
from storage.snapshot.making import Form, snapshot
from tests.storage.making import AUTHORS, BODY, DAILY, HOME, START, WEEKLY, Store, capture, moment, reading, sqlite_url


@pytest.fixture
def other(request: pytest.FixtureRequest, store: Store, tmp_path: Path) -> Iterator[str]:
    """The address of a database that is not there yet or empty, on the engine that the store is not on."""
    server: URL = request.getfixturevalue("postgresql")
    admin: Engine = request.getfixturevalue("postgresql_admin")
    if not store.corpus.database.sqlite:
        (tmp_path / "new").mkdir()
        yield sqlite_url(tmp_path / "new")
        return
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS ingest_copy WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE ingest_copy"))
    yield server.set(database="ingest_copy").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE ingest_copy WITH (FORCE)"))


@pytest.fixture
def filled(store: Store) -> Store:
    """Every kind of row, one article merged into another."""
    store.save(reading(authors=AUTHORS, date_published=moment(), keywords=("다리", "bridge"), in_language="ko"))
    store.save(reading(at=START + timedelta(hours=1), headline="Revised", authors=AUTHORS))
    store.save(reading(f"{HOME}a", article_body=BODY), reading(f"{HOME}b", article_body=BODY))
    moved = reading(f"{HOME}b", article_body=BODY)
    from dataclasses import replace

    at = START + timedelta(hours=2)
    store.save(replace(moved, capture=capture(f"{HOME}a", at, final_url=f"{HOME}b")))
    store.save(reading(f"{WEEKLY.home}x", outlet=WEEKLY), outlet=WEEKLY)
    return store


def moved(store: Store, target: str) -> dict[str, int]:
    old, new = Database(store.url), Database(target)
    try:
        return {each.name: each.rows for each in copying.copy(old, new)}
    finally:
        old.close()
        new.close()


def told(corpus: Corpus) -> list[Any]:
    found = list(corpus.articles())
    return [*found, *(corpus.revisions(each.id) for each in found), *corpus.changes(), corpus.search("다리 OR bridge")]


@pytest.mark.parametrize("form", ["parquet", "sqlite"])
def test_a_snapshot_of_it_is_the_same_bytes(filled: Store, other: str, tmp_path: Path, form: Form) -> None:
    moved(filled, other)
    snapshot(filled.corpus, tmp_path / "here", form)
    with Corpus.open(other, create=False) as corpus:
        snapshot(corpus, tmp_path / "there", form)
    here, there = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("here", "there"))
    assert [name for name in here if here[name] != there[name]] == []
    assert here.keys() == there.keys()


def test_all_of_it_is_the_same_on_the_other_engine(filled: Store, other: str) -> None:
    rows = moved(filled, other)
    assert (rows["articles"], rows["revisions"], rows["search_index"]) == (4, 6, 3)
    with Corpus.open(other, create=False) as corpus:
        assert told(corpus) == told(filled.corpus)
        with corpus.database.reading() as connection:
            assert list(faults(connection, None)) == []


def test_the_numbers_of_signatures_have_the_form_of_the_other_engine(filled: Store, other: str) -> None:
    with filled.corpus.database.writing() as connection:
        settle(connection, range(0, CYCLES[0] * STEP, STEP))
        settle(connection, range(0, CYCLES[1] * STEP, STEP))
    moved(filled, other)
    with Corpus.open(other, create=False) as corpus, corpus.database.reading() as connection:
        assert list(faults(connection, None)) == []
        blocks = connection.execute(text("SELECT count(*) FROM signature_filter")).scalar_one()
        assert bool(blocks) is corpus.database.sqlite
        assert set(connection.execute(text("SELECT tier FROM signature_bands")).scalars()) == {LAST}


def test_the_copy_goes_on_where_the_corpus_was(filled: Store, other: str) -> None:
    moved(filled, other)
    filled.corpus.end_run(filled.runs["daily"], finished=True, healthy=True)
    with Corpus.open(other, clock=filled.clock) as corpus:
        filled.clock.forward(days=1)
        run = corpus.begin_run(DAILY)
        (saved,) = corpus.save(run, DAILY, [reading(f"{HOME}next", authors=AUTHORS)])
        assert saved.article == 5
        assert [change.seq for change in corpus.changes()][-1] == filled.corpus.last_change() + 1


def test_a_target_with_articles_is_refused(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not empty"):
        moved(filled, filled.url)


def test_a_source_that_is_damaged_is_named(tmp_path: Path, template: Path) -> None:
    (tmp_path / "old.db").write_bytes(template.read_bytes())
    with sqlite3.connect(tmp_path / "old.db") as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'outlets'").fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    file.close()
    with (tmp_path / "old.db").open("r+b") as damaged:
        damaged.seek((page - 1) * size)
        damaged.write(b"\xff" * size)
    old, new = (Database(f"sqlite:///{tmp_path}/{name}.db") for name in ("old", "new"))
    with pytest.raises(StoreError, match=r"/old\.db: database disk image is malformed"):
        copying.copy(old, new)
    old.close()
    new.close()


@pytest.mark.parametrize(("addresses", "name"), [(("foo", "{}"), "FROM"), (("{}", "foo"), "TO"), (("{}", ""), "TO")])
def test_what_is_no_address_is_named_as_it_was_given(tmp_path: Path, addresses: tuple[str, str], name: str) -> None:
    given = [address.format(sqlite_url(tmp_path)) for address in addresses]
    done = CliRunner().invoke(db, ["copy", *given])
    assert str(done.exception).startswith(f"database: {name}: expected sqlite:///FILE")


def test_what_comes_out_different_is_not_kept(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").mkdir()
    monkeypatch.setattr(copying, "_read_again", lambda found: (0, 0))
    with pytest.raises(StoreError, match="change_head came out different"):
        moved(filled, sqlite_url(tmp_path / "new"))
    assert list((tmp_path / "new").iterdir()) == []


def test_the_command(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    done = CliRunner().invoke(db, ["copy", filled.url, sqlite_url(tmp_path / "new")])
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-1].startswith(f"{tmp_path}/new/corpus.db: has all that ")
    again = CliRunner().invoke(db, ["copy", filled.url, sqlite_url(tmp_path / "new"), "--json"])
    assert isinstance(again.exception, StoreError)
    (tmp_path / "new" / "corpus.db").unlink()
    for tail in ("-wal", "-shm"):
        (tmp_path / "new" / f"corpus.db{tail}").unlink(missing_ok=True)
    again = CliRunner().invoke(db, ["copy", filled.url, sqlite_url(tmp_path / "new"), "--json"])
    assert {each["table"]: each["rows"] for each in json.loads(again.output)}["articles"] == 4


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("UPDATE articles SET first_seen_at = 'soon' WHERE id = 2", "article 2: first_seen_at is no instant: 'soon'"),
        ("UPDATE revisions SET changed = '{' WHERE id = 3", "revision 3: changed is no list of texts: '{'"),
    ],
)
def test_a_value_that_cannot_be_read_is_told_of_the_source_and_nothing_is_left(
    filled: Store, tmp_path: Path, change: str, says: str
) -> None:
    if not filled.corpus.database.sqlite:
        pytest.skip("PostgreSQL keeps no such value")
    with filled.corpus.database.writing() as connection:
        connection.execute(text(change))
    (tmp_path / "new").mkdir()
    with pytest.raises(StoreError) as failed:
        moved(filled, sqlite_url(tmp_path / "new"))
    assert str(failed.value) == f"{filled.corpus.database.where}: {says}; see `ingest db check`"
    assert list((tmp_path / "new").iterdir()) == []


def test_a_target_that_was_there_stays(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").mkdir()
    target = sqlite_url(tmp_path / "new")
    Corpus.open(target).close()
    monkeypatch.setattr(copying, "_read_again", lambda found: (0, 0))
    with pytest.raises(StoreError, match="came out different"):
        moved(filled, target)
    with Corpus.open(target, create=False) as corpus:
        assert list(corpus.articles()) == []
        assert corpus.last_change() == 0
