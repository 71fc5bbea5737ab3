"""The metadata for Datasette names what there is, and its search finds Korean inside longer words."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from storage import datasette
from storage.commands_datasette import datasette_metadata
from storage.corpus import Corpus
from storage.tables import metadata
from storage.views import VIEWS
from tests.storage.making import DAILY, HOME, START, reading, sqlite_url


@pytest.fixture
def base(template: Path, tmp_path: Path) -> str:
    shutil.copy(template, tmp_path / "corpus.db")
    with Corpus.open(sqlite_url(tmp_path), clock=lambda: START) as corpus:
        corpus.save(corpus.begin_run(DAILY), DAILY, [reading(), reading(f"{HOME}2", article_body="Nothing of it.")])
    return sqlite_url(tmp_path)


def test_every_table_view_and_column_is_described(base: str) -> None:
    told = json.loads(CliRunner().invoke(datasette_metadata, ["--database", base]).stdout)
    tables = told["databases"]["corpus"]["tables"]
    for name, columns in (
        *((view.name, view.names) for view in VIEWS),
        *((table.name, [column.name for column in table.columns]) for table in metadata.sorted_tables),
    ):
        assert tables[name]["description"]
        assert list(tables[name]["columns"]) == columns
        assert {*tables[name].get("facets", []), tables[name].get("sort_desc", columns[0])} <= set(columns)
        assert tables[name].get("label_column", columns[0]) in columns


def test_labels_are_of_tables_that_there_are() -> None:
    assert set(datasette.LABELS) <= {table.name for table in metadata.sorted_tables}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("기준금리", [1]),
        ("금리", [1]),
        ("금", [1]),
        ("Merchants", [1]),
        ("old bridge", [1]),
        ("금리기준", []),
        ('"', []),
    ],
)
def test_its_query_finds_words(base: str, tmp_path: Path, word: str, found: list[int]) -> None:
    file = sqlite3.connect(tmp_path / "corpus.db")
    assert [row[0] for row in file.execute(datasette.FIND, {"word": word})] == found
    file.close()


def test_a_postgresql_address_is_wrong_usage() -> None:
    done = CliRunner().invoke(datasette_metadata, ["--database", "postgresql://host/base"])
    assert done.exit_code == 2
    assert "ingest snapshot --format sqlite" in done.stderr
