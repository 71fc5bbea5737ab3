"""No command writes over the database that it reads, whatever name it is given for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import make_url

from storage.commands_db import db
from storage.commands_export import export as export_command
from storage.commands_snapshot import snapshot as snapshot_command
from storage.corpus import Corpus
from storage.export.exporting import export
from storage.snapshot.making import snapshot
from tests.storage.making import Store, reading


def linked(make: Callable[[Path, Path], None]) -> Callable[[Path], str]:
    def spelt(file: Path) -> str:
        make(file, file.with_name("out.csv"))
        return str(file.with_name("out.csv"))

    return spelt


def beneath_a_link(file: Path) -> str:
    (file.parent / "there").symlink_to(file.parent)
    return str(file.parent / "there" / file.name)


NAMES: dict[str, Callable[[Path], str]] = {
    "itself": str,
    "another spelling": lambda file: f"{file.parent}/../{file.parent.name}/{file.name}",
    "from here": lambda file: os.path.relpath(file),
    "a folder's link": beneath_a_link,
    "a link": linked(lambda file, link: link.symlink_to(file)),
    "a hard link": linked(lambda file, link: link.hardlink_to(file)),
    "its log": lambda file: f"{file}-wal",
    "the index of its log": lambda file: f"{file}-shm",
    "its journal": lambda file: f"{file}-journal",
    "a link to where its log will be": linked(lambda file, link: link.symlink_to(f"{file}-wal")),
}


@pytest.fixture
def file(store: Store) -> Path:
    """The file of a corpus that somebody has open."""
    if store.corpus.database.path is None:
        pytest.skip("PostgreSQL's files are the server's")
    store.save(reading())
    return store.corpus.database.path


def articles(file: Path) -> int:
    with Corpus.open(f"sqlite:///{file}", create=False) as corpus:
        return len(list(corpus.articles()))


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_refused(file: Path, name: str, form: str) -> None:
    given = NAMES[name](file)
    done = CliRunner().invoke(export_command, [given, "--format", form, "--database", f"sqlite:///{file}"])
    assert (done.exit_code, articles(file)) == (2, 1)
    assert f"{given}: belongs to the database that is read, {file}" in done.output.replace("\n", " ")


def test_also_when_nobody_has_it_open(file: Path, store: Store) -> None:
    store.corpus.close()
    assert not Path(f"{file}-wal").exists()
    done = CliRunner().invoke(export_command, [f"{file}-wal", "--format", "csv", "--database", f"sqlite:///{file}"])
    assert (done.exit_code, articles(file)) == (2, 1)


def test_a_file_beside_it_is_written(file: Path) -> None:
    for name in ("corpus.csv", "corpus.db.csv", "corpus.db-wal.csv"):
        done = CliRunner().invoke(export_command, [str(file.with_name(name)), "--database", f"sqlite:///{file}"])
        assert done.exit_code == 0, done.output


@pytest.mark.parametrize("tail", ["-wal", "-shm", "-journal"])
def test_a_snapshot_is_refused(file: Path, store: Store, tail: str) -> None:
    store.corpus.close()
    done = CliRunner().invoke(snapshot_command, [f"{file}{tail}", "--database", f"sqlite:///{file}"])
    assert (done.exit_code, articles(file)) == (2, 1)
    assert "belongs to the database that is read" in done.output.replace("\n", " ")


def test_so_it_is_in_python(file: Path, store: Store) -> None:
    with pytest.raises(ValueError, match="belongs to the database that is read"):
        export(store.corpus, file, "jsonl")
    with pytest.raises(ValueError, match="belongs to the database that is read"):
        snapshot(store.corpus, Path(f"{file}-journal"), "sqlite")
    with (
        Corpus.open(f"sqlite:///file:{file}?uri=true", create=False) as corpus,
        pytest.raises(ValueError, match="belongs to the database that is read"),
    ):
        export(corpus, file, "jsonl")
    assert articles(file) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_to_itself_is_refused(file: Path, name: str) -> None:
    given = NAMES[name](file)
    done = CliRunner().invoke(db, ["copy", f"sqlite:///{file}", f"sqlite:///{given}"])
    assert (done.exit_code, articles(file)) == (2, 1)
    assert f"TO: {given} belongs to the database that is read, {file}" in done.output.replace("\n", " ")


def test_so_it_is_on_postgresql(store: Store) -> None:
    if store.corpus.database.sqlite:
        pytest.skip("told above")
    again = make_url(store.url).set(drivername="postgresql").render_as_string(hide_password=False)
    done = CliRunner().invoke(db, ["copy", store.url, again])
    assert done.exit_code == 2
    assert "TO: is the database that is read" in done.output
