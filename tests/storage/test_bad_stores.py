"""A store that cannot keep what it is given says so in one line that names it."""

from __future__ import annotations

import sqlite3
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from ingest.errors import ConfigError, StoreError
from storage.check import faults
from storage.config import archive_folder, database_url
from storage.corpus import Corpus
from storage.engine import Database
from tests.storage.making import DAILY, Store, reading, sqlite_url


class TestConfig:
    def test_what_is_given_wins(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("INGEST_DATABASE_URL", "sqlite:///other.db")
        monkeypatch.setenv("INGEST_ARCHIVE", "other")
        assert database_url("sqlite:///given.db") == "sqlite:///given.db"
        assert archive_folder("given") == Path("given")

    def test_then_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("INGEST_DATABASE_URL", "postgresql://me@host/base")
        monkeypatch.setenv("INGEST_ARCHIVE", "/data/archive")
        assert database_url() == "postgresql://me@host/base"
        assert archive_folder() == Path("/data/archive")

    def test_then_the_current_folder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("INGEST_DATABASE_URL", raising=False)
        monkeypatch.setenv("INGEST_ARCHIVE", "")
        assert database_url() == "sqlite:///corpus.db"
        assert archive_folder() == Path("archive")

    @pytest.mark.parametrize("bad", ["corpus.db", "mysql://me:secret@host/base", "sqlite//x", "postgresql://h:port/x"])
    def test_what_is_no_database_address_is_refused(self, bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(ConfigError, match="--database: expected sqlite:///FILE or postgresql://") as raised:
            database_url(bad)
        assert "secret" not in str(raised.value)
        monkeypatch.setenv("INGEST_DATABASE_URL", bad)
        with pytest.raises(ConfigError, match="INGEST_DATABASE_URL"):
            database_url()

    def test_an_argument_is_named_as_the_user_knows_it(self) -> None:
        with pytest.raises(ConfigError, match="database: TO: expected sqlite:///FILE"):
            database_url("foo", said="TO")

    def test_an_empty_address_is_not_the_default(self) -> None:
        with pytest.raises(ConfigError, match="--database: expected sqlite:///FILE"):
            database_url("")


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no/corpus\.db: the folder .*/no does not exist"):
        Corpus.open(sqlite_url(tmp_path / "no"))


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "corpus.db").mkdir()
    with pytest.raises(StoreError, match=r"corpus\.db: is a folder, expected a database file"):
        Corpus.open(sqlite_url(tmp_path))


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "corpus.db").write_text("Dear reader, this is a letter. " * 100)
    with pytest.raises(StoreError, match=r"corpus\.db: the file is not an SQLite database"):
        Corpus.open(sqlite_url(tmp_path))


def test_a_missing_file_is_not_made_unless_asked_for(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"corpus\.db: there is no database; `ingest crawl` or `ingest db upgrade`"):
        Corpus.open(sqlite_url(tmp_path), create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_holds_no_corpus(tmp_path: Path) -> None:
    (tmp_path / "corpus.db").touch()
    with pytest.raises(StoreError, match=r"corpus\.db: holds no corpus"):
        Corpus.open(sqlite_url(tmp_path), create=False)


def test_a_database_that_may_only_be_read_can_be_read(tmp_path: Path, template: Path) -> None:
    path = tmp_path / "corpus.db"
    path.write_bytes(template.read_bytes())
    with Corpus.open(f"sqlite:///file:{path}?mode=ro&uri=true", create=False) as corpus:
        assert corpus.runs() == []
        with pytest.raises(StoreError, match="the database is read-only"):
            corpus.begin_run(DAILY)


def test_a_new_database_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "corpus.db"
    sqlite3.connect(path).close()
    path.touch()
    with pytest.raises(StoreError, match="the database is read-only"):
        Corpus.open(f"sqlite:///file:{path}?mode=ro&uri=true")


def test_a_database_that_another_program_keeps_locked(tmp_path: Path, template: Path) -> None:
    path = tmp_path / "corpus.db"
    path.write_bytes(template.read_bytes())
    other = sqlite3.connect(path, isolation_level=None)
    with Corpus.open(sqlite_url(tmp_path), busy_timeout=0.1) as corpus:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(
            StoreError, match=r"corpus\.db: another program kept the database locked for more than 0\.1 s"
        ):
            corpus.begin_run(DAILY)
        assert corpus.runs() == []
        other.execute("ROLLBACK")
        corpus.begin_run(DAILY)
    other.close()


def test_a_new_database_that_another_program_keeps_locked(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "corpus.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="kept the database locked"):
        Corpus.open(sqlite_url(tmp_path), busy_timeout=0.1)
    other.execute("ROLLBACK")
    other.close()


def test_a_database_that_is_locked_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "corpus.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    timer = threading.Timer(0.2, other.execute, ["ROLLBACK"])
    timer.start()
    Corpus.open(sqlite_url(tmp_path), busy_timeout=20).close()
    timer.join()
    other.close()


def test_a_database_in_memory(tmp_path: Path) -> None:
    with Corpus.open("sqlite://") as corpus:
        corpus.begin_run(DAILY)
        assert len(corpus.runs()) == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database or disk is full", "the disk is full"),
        ("unable to open database file", "the file cannot be opened"),
        ("disk I/O error\nmore", "disk I/O error"),
    ],
)
def test_a_store_that_fails_in_the_middle_of_a_group_keeps_nothing_of_it(
    store: Store, monkeypatch: pytest.MonkeyPatch, said: str, told: str
) -> None:
    store.save(reading())
    from storage import search

    calls: list[Any] = []

    def fail(*args: Any) -> list[str]:
        calls.append(args)
        if len(calls) > 1:
            raise OperationalError("INSERT", {}, sqlite3.OperationalError(said))
        return []

    monkeypatch.setattr(search, "indexed", fail)
    with pytest.raises(StoreError, match=f": {told}$"):
        store.save(reading("https://daily.example.com/news/2"), reading("https://daily.example.com/news/3"))
    assert store.column("SELECT count(*) FROM captures") == [1]
    assert store.column("SELECT seq FROM change_head") == [1]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (sqlite3.OperationalError("cannot start"), "cannot start"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_faults_of_the_driver_and_of_files_while_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, told: str
) -> None:
    def fail(_: Database) -> None:
        raise fault

    monkeypatch.setattr(Database, "_reach", fail)
    with pytest.raises(StoreError, match=rf"corpus\.db: {told}"):
        Database(sqlite_url(tmp_path)).prepare(create=True)


def test_a_file_that_is_only_read_stays_as_it_is(tmp_path: Path, template: Path) -> None:
    """Its journal mode, too: a copy made with VACUUM INTO may lie where another program keeps it."""
    path = tmp_path / "corpus.db"
    path.write_bytes(template.read_bytes())
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA journal_mode=DELETE")
    file.close()
    (tmp_path / "empty.db").touch()
    before = path.read_bytes()
    with Corpus.open(sqlite_url(tmp_path), create=False) as corpus, corpus.database.reading() as connection:
        assert list(faults(connection, None)) == []
    with pytest.raises(StoreError, match="holds no corpus"):
        Corpus.open(f"sqlite:///{tmp_path}/empty.db", create=False)
    assert (path.read_bytes(), (tmp_path / "empty.db").read_bytes()) == (before, b"")


@pytest.mark.parametrize(
    "fault", [BrokenPipeError(32, "Broken pipe"), sqlite3.OperationalError("another file is full")]
)
def test_what_goes_wrong_elsewhere_while_it_is_read_is_no_fault_of_it(store: Store, fault: Exception) -> None:
    with pytest.raises(type(fault)), store.corpus.database.reading():
        raise fault


def test_of_two_databases_the_one_that_failed_is_named(store: Store, tmp_path: Path, template: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "corpus.db").write_bytes(template.read_bytes())
    other = Database(sqlite_url(tmp_path / "other"))
    try:
        for one, two in ((store.corpus.database, other), (other, store.corpus.database)):
            with pytest.raises(StoreError) as told, one.reading() as failing, two.writing():
                failing.execute(text("SELECT nothing FROM nowhere"))
            assert str(told.value).startswith(f"{one.where}: ")
    finally:
        other.close()


def test_a_missing_driver_is_a_matter_of_installing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ConfigError, match=r'pip install "ingest\[postgresql\]"'):
        Database("postgresql://me@host/base")


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match=r"postgresql\+psycopg://me:\*\*\*@127\.0\.0\.1:1/base: ") as raised:
        Corpus.open("postgresql://me:secret@127.0.0.1:1/base")
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_naive_times_are_refused(store: Store) -> None:
    from datetime import datetime

    with pytest.raises(ValueError, match="must be aware"):
        store.corpus.known.due("daily", datetime(2026, 3, 2))  # noqa: DTZ001


def test_times_in_any_zone_come_back_in_utc(store: Store) -> None:
    from datetime import UTC, timedelta, timezone

    from tests.storage.making import START

    seoul = timezone(timedelta(hours=9))
    store.corpus.known.announce(DAILY, None, [("https://a/1", "https://a/1", (), None)], START.astimezone(seoul))
    from sqlalchemy import select

    from storage.tables import addresses

    with store.corpus.database.reading() as connection:
        stored = connection.execute(select(addresses.c.first_seen_at)).scalar_one()
    assert (stored, stored.tzinfo) == (START, UTC)


def test_sqlite_files_are_opened_for_two_writers(tmp_path: Path, template: Path) -> None:
    (tmp_path / "corpus.db").write_bytes(template.read_bytes())
    with Corpus.open(sqlite_url(tmp_path), busy_timeout=7) as corpus, corpus.database.writing() as connection:
        asked = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert asked == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 7000}
