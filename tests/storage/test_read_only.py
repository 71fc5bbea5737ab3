"""A corpus in a folder that cannot be written can be read.

Root may write anywhere, so the question whether one may is answered by the tests.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from ingest.errors import StoreError
from storage.corpus import Corpus
from storage.engine import Database
from storage.snapshot.making import snapshot
from tests.storage.making import DAILY, reading, sqlite_url


@pytest.fixture
def lying(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with an article, on media that seem to be read-only. Its name has what addresses must escape."""
    folder = tmp_path / "a 100% #1?"
    folder.mkdir()
    (folder / "corpus.db").write_bytes(template.read_bytes())
    with Corpus.open(sqlite_url(folder).replace("%", "%25").replace("?", "%3F")) as corpus:
        corpus.save(corpus.begin_run(DAILY), DAILY, [reading()])
    seem_read_only(monkeypatch, folder)
    return folder / "corpus.db"


def seem_read_only(monkeypatch: pytest.MonkeyPatch, folder: Path, *, denied: int = os.W_OK) -> None:
    asked = os.access

    def answer(path: Path, mode: int) -> bool:
        return not (mode & denied and folder in (path, path.parent)) and asked(path, mode)

    monkeypatch.setattr("storage.read_only.os.access", answer)


def url(path: Path) -> str:
    return f"sqlite:///{path}".replace("%", "%25").replace("?", "%3F")


def test_it_is_read_and_nothing_is_put_beside_it(lying: Path, tmp_path: Path) -> None:
    before = lying.stat()
    with Corpus.open(url(lying), create=False) as corpus:
        assert [found.id for found in corpus.articles()] == [1]
        assert len(corpus.search("bridge")) == 1
        snapshot(corpus, tmp_path / "snapshot", "sqlite")
        assert list(lying.parent.iterdir()) == [lying]
    assert lying.stat().st_mtime_ns == before.st_mtime_ns


def test_it_is_not_written(lying: Path) -> None:
    with Corpus.open(url(lying)) as corpus, pytest.raises(StoreError, match=r"corpus\.db: the database is read-only"):
        corpus.begin_run(DAILY)


def test_one_that_somebody_writes_to_meanwhile_is_told(lying: Path) -> None:
    with Corpus.open(url(lying), create=False) as corpus:
        with sqlite3.connect(lying) as file:
            file.execute("UPDATE articles SET url = 'x'")
        file.close()
        with pytest.raises(StoreError, match=r"corpus\.db: somebody wrote to the file while it was read"):
            corpus.article(1)
        again = corpus.article(1)
        assert again is not None
        assert again.url == "x"


def test_what_fails_because_somebody_writes_to_it_is_told_as_that(lying: Path) -> None:
    database = Database(url(lying))
    reading_it = database.reading()
    connection = reading_it.__enter__()
    lying.touch()
    with pytest.raises(OperationalError) as failed:
        connection.execute(text("SELECT nothing FROM nowhere"))
    with pytest.raises(StoreError, match="somebody wrote to the file"):
        reading_it.__exit__(failed.type, failed.value, failed.tb)
    database.close()


def test_changes_that_are_not_in_the_file_yet_are_read(lying: Path) -> None:
    with sqlite3.connect(lying) as file:
        file.execute("UPDATE outlets SET name = 'Later'")
        file.commit()
        database = Database(url(lying))
        with database.reading() as connection:
            assert connection.execute(text("SELECT name FROM outlets")).scalars().all() == ["Later"]
        database.close()
    file.close()


@pytest.mark.parametrize(
    ("denied", "log", "says"),
    [
        (os.W_OK, b"x", r"corpus\.db-wal beside it holds changes .* copy all files corpus\.db\* to where"),
        (os.R_OK, b"", "you may not read it"),
        (0, b"", r"cannot be opened$"),
    ],
)
def test_why_it_cannot_be_opened(
    lying: Path, monkeypatch: pytest.MonkeyPatch, denied: int, log: bytes, says: str
) -> None:
    lying.with_name("corpus.db-wal").write_bytes(log)
    monkeypatch.undo()
    seem_read_only(monkeypatch, lying.parent, denied=denied)
    database = Database(url(lying))

    def fail(_: Database) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(Database, "_reach", fail)
    with pytest.raises(StoreError, match=says):
        database.prepare(create=False)
