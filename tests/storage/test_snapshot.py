"""A snapshot has all that the views have, explains itself, and is the same bytes for the same corpus."""

from __future__ import annotations

import csv
import hashlib
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from click.testing import CliRunner
from sqlalchemy import text

from ingest.capture import Failed, Rejected
from ingest.errors import StoreError
from storage.commands_snapshot import snapshot as command
from storage.corpus import Corpus
from storage.snapshot.making import Form, snapshot
from storage.views import VIEWS
from tests.storage.making import AUTHORS, HOME, START, Store, handled, moment, reading

FORMS: tuple[Form, ...] = ("parquet", "sqlite")


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(reading(authors=AUTHORS, date_published=moment()), reading(f"{HOME}2", section="City"))
    store.save(handled(Rejected(reason="no-body"), f"{HOME}3"), handled(Failed(reason="dns"), f"{HOME}4"))
    store.save(reading(f"{HOME}2", START + timedelta(days=1), section="Town"))
    store.corpus.end_run(store.runs["daily"], finished=True, healthy=True)
    return store


def read(folder: Path, view: str) -> list[dict[str, object]]:
    if (folder / f"{view}.parquet").exists():
        rows: list[dict[str, object]] = pyarrow.parquet.read_table(folder / f"{view}.parquet").to_pylist()
        return rows
    file = sqlite3.connect(folder / "corpus.sqlite")
    file.row_factory = sqlite3.Row
    rows = [dict(row) for row in file.execute(f'SELECT * FROM "{view}"')]
    file.close()
    return rows


@pytest.mark.parametrize("form", FORMS)
def test_every_view_is_in_it_with_all_its_rows(filled: Store, tmp_path: Path, form: Form) -> None:
    assert snapshot(filled.corpus, tmp_path / "one", form) == filled.corpus.last_change()
    for view in VIEWS:
        rows = read(tmp_path / "one", view.name)
        assert len(rows) == filled.column(f"SELECT count(*) FROM {view.name}")[0]
        for row in rows:
            assert list(row) == view.names


def test_values_keep_their_kind(filled: Store, tmp_path: Path) -> None:
    snapshot(filled.corpus, tmp_path / "one", "parquet")
    revisions = next(view.name for view in VIEWS if "is_current" in view.names)
    first, *_ = read(tmp_path / "one", revisions)
    assert (first["date_published"], first["is_current"], first["changed"]) == (START, True, "[]")


def test_columns_keep_their_kind_when_there_is_nothing_in_them(store: Store, tmp_path: Path) -> None:
    snapshot(store.corpus, tmp_path / "one", "parquet")
    schema = pyarrow.parquet.read_schema(tmp_path / "one" / "article_list.parquet")
    assert [str(schema.field(name).type) for name in ("duplicate_of", "gone_at", "is_accessible_for_free")] == [
        "int64",
        "timestamp[us, tz=UTC]",
        "bool",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_corpus_gives_the_same_bytes(filled: Store, tmp_path: Path, form: Form) -> None:
    for name in ("one", "two"):
        with Corpus.open(filled.url) as corpus:
            snapshot(corpus, tmp_path / name, form)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_checksums_are_those_of_the_files(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    snapshot(filled.corpus, folder, "sqlite")
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    assert {line.split("  ")[1] for line in lines} == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    for line in lines:
        digest, name = line.split("  ")
        assert digest == hashlib.sha256((folder / name).read_bytes()).hexdigest()


def test_the_sheets_explain_it(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    snapshot(filled.corpus, folder, "sqlite")
    with (folder / "coverage.csv").open(encoding="utf-8") as file:
        first, second = csv.DictReader(file)
    assert (first["outlet"], first["day"], first["stored"], first["rejected"], first["failed"]) == (
        "daily",
        "2026-03-02",
        "2",
        "1",
        "1",
    )
    assert (second["day"], second["revised"]) == ("2026-03-03", "1")
    with (folder / "dictionary.csv").open(encoding="utf-8") as file:
        told = {(row["table"], row["column"]): row for row in csv.DictReader(file)}
    assert set(told) == {(view.name, name) for view in VIEWS for name in view.names}
    assert (first["runs"], first["healthy_runs"], second["runs"]) == ("1", "1", "0")
    assert "change 3" in (folder / "README.md").read_text("utf-8")


def test_a_day_of_a_crawl_that_found_nothing_has_its_line(store: Store, tmp_path: Path) -> None:
    store.corpus.end_run(store.corpus.begin_run(store.outlet), finished=True, healthy=True)
    snapshot(store.corpus, tmp_path / "one", "sqlite")
    with (tmp_path / "one" / "coverage.csv").open(encoding="utf-8") as file:
        (line,) = csv.DictReader(file)
    assert (line["outlet"], line["day"], line["announced"], line["healthy_runs"]) == ("daily", "2026-03-02", "0", "1")


def test_a_value_that_cannot_be_read_is_named_by_its_place(filled: Store, tmp_path: Path) -> None:
    if filled.corpus.database.path is None:
        pytest.skip("PostgreSQL keeps no such value")
    with filled.corpus.database.writing() as connection:
        connection.execute(text("UPDATE articles SET first_seen_at = 'yesterday' WHERE id = 1"))
    with pytest.raises(StoreError, match="article 1: first_seen_at is no instant: 'yesterday'"):
        snapshot(filled.corpus, tmp_path / "one", "parquet")


def test_one_that_is_there_is_never_written_over(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(StoreError, match="never written over"):
        snapshot(filled.corpus, tmp_path / "one", "sqlite")
    done = CliRunner().invoke(command, [str(tmp_path / "one"), "--database", filled.url])
    assert done.exit_code == 2


def test_an_error_leaves_nothing_behind(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(folder: Path) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / ".one.77.part").mkdir()  # of one that was killed
    monkeypatch.setattr("storage.snapshot.sheets.write_sums", fails)
    with pytest.raises(StoreError, match="one: cannot be written: No space left"):
        snapshot(filled.corpus, tmp_path / "in" / "one", "sqlite")
    assert list((tmp_path / "in").iterdir()) == []


def test_a_full_disk_under_it_is_no_fault_of_the_corpus(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, **more: Any) -> sqlite3.Connection:
        file = sqlite3.Connection(path, **more)
        file.execute("PRAGMA page_size = 4096")
        file.execute("PRAGMA max_page_count = 4")  # SQLite says of both that the disk is full
        return file

    monkeypatch.setattr("storage.snapshot.as_sqlite.sqlite3.connect", full)
    with pytest.raises(StoreError, match=r"/one: cannot be written: corpus\.sqlite: database or disk is full"):
        snapshot(filled.corpus, tmp_path / "one", "sqlite")
    assert not (tmp_path / "one").exists()


@pytest.mark.parametrize("installed", [True, False])
def test_the_command(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: bool) -> None:
    monkeypatch.setattr("storage.commands_snapshot.find_spec", lambda _: installed or None)
    folder = tmp_path / "now"
    done = CliRunner().invoke(command, [str(folder), "--database", filled.url])
    assert done.output == f"{folder}: {'parquet' if installed else 'sqlite'}, up to change 3\n"
    assert (folder / "corpus.sqlite").exists() != installed
    shutil.rmtree(folder)
