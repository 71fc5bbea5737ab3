"""A corpus of every released version becomes one of this version, with all that is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Engine, delete, insert, inspect, select, text, update

from ingest.capture import Outcome
from storage import schema, search
from storage.check import faults
from storage.clusters import rebuild
from storage.corpus import Corpus
from storage.duplicate_tables import near_duplicates
from storage.engine import Database
from storage.tables import articles, change_head, metadata, revisions
from storage.takedown import take_down
from tests.storage.making import AUTHORS, DAILY, HOME, START, Clock, Store, moment, person, reading, sqlite_url

RELEASED = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")


@pytest.fixture
def nothing(request: pytest.FixtureRequest, url: str, tmp_path: Path) -> Iterator[str]:
    """A database without tables, on the engine of `url`."""
    (tmp_path / "old").mkdir()
    if url.startswith("sqlite"):
        yield sqlite_url(tmp_path / "old")
        return
    server: URL = request.getfixturevalue("postgresql")
    admin: Engine = request.getfixturevalue("postgresql_admin")
    with admin.connect() as connection:
        connection.execute(text("CREATE DATABASE ingest_old"))
    yield server.set(database="ingest_old").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE ingest_old WITH (FORCE)"))


def make_old(version: str, filled: Database, nothing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of that version, with those values of the filled corpus that it has columns for."""
    old = Database(nothing)
    old.prepare(create=True)
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    with filled.reading() as source, old.writing() as target, monkeypatch.context() as without_views:
        without_views.setattr("storage.views.VIEWS", ())  # those of that version are no more
        without_views.setattr("storage.tables.metadata", type(metadata)())
        without_views.setattr("storage.tables.write_comments", lambda connection: None)
        config.attributes["connection"] = target
        command.upgrade(config, version)
        there = inspect(target)
        target.execute(change_head.delete())
        for table in sorted(metadata.sorted_tables, key=lambda table: table.name == "signature_bands"):
            if not there.has_table(table.name):
                continue  # and `signature_bands` last: before version 0008 it referred to articles
            names = {column["name"] for column in there.get_columns(table.name)}
            rows = [dict(row) for row in source.execute(select(table)).mappings()]
            values = [{name: value for name, value in row.items() if name in names} for row in rows]
            if values:
                target.execute(insert(table), values)
        for entries in search.entries(source):
            search.put(target, entries)
        if not old.sqlite:
            for table in metadata.sorted_tables:
                if there.has_table(table.name) and "id" in table.c and table is not change_head:
                    last = f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name})"
                    target.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last}, false)"))
    old.close()


@pytest.mark.parametrize("version", RELEASED)
def test_what_was_stored_is_there_after_it(
    version: str, store: Store, nothing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {"authors": AUTHORS, "date_published": moment(), "keywords": ("다리",), "in_language": "ko"}
    store.save(
        reading(**more), reading(f"{HOME}2", article_body="x" * 300), reading(f"{HOME}3", article_body="x" * 300)
    )
    store.save(reading(at=START + timedelta(hours=1), headline="Another", **more))
    store.save(reading(f"{HOME}5", authors=(person("Hong Gil-dong", email="gildong@example.com"),)))
    assert [found.aliases for found in store.corpus.people("daily")] == [("Hong Gil-dong",), ()]
    store.corpus.end_run(store.runs["daily"], finished=True, healthy=True)
    make_old(version, store.corpus.database, nothing, monkeypatch)

    with Corpus.open(nothing, clock=Clock(START + timedelta(days=1))) as corpus:
        assert list(corpus.articles()) == list(store.corpus.articles())
        assert corpus.revisions(1) == store.corpus.revisions(1)
        assert corpus.people("daily") == store.corpus.people("daily")
        assert list(corpus.changes()) == list(store.corpus.changes())
        assert corpus.search("다리 OR bridge") == store.corpus.search("다리 OR bridge")
        with corpus.database.reading() as connection:
            assert all("not signed" in str(fault) for fault in faults(connection, None))
        rebuild(corpus.database, START + timedelta(days=1))
        with corpus.database.reading() as connection:
            assert list(faults(connection, None)) == []
        (saved,) = corpus.save(corpus.begin_run(DAILY), DAILY, [reading(f"{HOME}4", START + timedelta(days=1))])
        assert saved.article == 5
    if nothing.startswith("sqlite"):
        assert Path(nothing.removeprefix("sqlite:///")).with_name(f"corpus.db.{version}.backup").exists()


def test_a_text_taken_down_before_its_digest_changed_does_not_come_back(
    store: Store, nothing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "The council said that prices rose by 2.5%. " * 8
    store.save(reading(f"{HOME}1", article_body=body))
    assert take_down(store.corpus, None, 1, "by order of a court", START) is not None
    with store.corpus.database.writing() as connection:
        connection.execute(update(articles).values(text_digest="b5912badcb6368cfbd8c6b37c1eca04a"))
    make_old("0009", store.corpus.database, nothing, monkeypatch)

    with Corpus.open(nothing, clock=Clock(START + timedelta(days=1))) as corpus:
        (saved,) = corpus.save(corpus.begin_run(DAILY), DAILY, [reading(f"{HOME}2", article_body=body)])
        assert (saved.outcome, saved.reason) == (Outcome.REJECTED, "taken-down")


def test_every_version_but_this_one_is_released() -> None:
    """Add a version to RELEASED when the next one is begun."""
    assert [schema.HEAD, *reversed(RELEASED)] == schema.known_versions()


def test_texts_that_differ_in_a_figure_part_and_their_edits_are_no_trifles(
    store: Store, nothing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "The council said that it would be so. " * 8
    texts = [f"{long}Prices rose by {figure}%." for figure in ("2.5", "25", "2.5", "25")]
    store.save(*(reading(f"{HOME}{at}", article_body=body) for at, body in enumerate(texts)))
    store.save(reading(f"{HOME}8", headline="Up 1.5", article_body="Up."), reading(f"{HOME}9", headline="Up 2"))
    store.save(reading(f"{HOME}8", START + timedelta(hours=1), headline="Up 15", article_body="Up."))
    store.save(reading(f"{HOME}9", START + timedelta(hours=1), headline="Up: 2"))
    with store.corpus.database.writing() as connection:
        connection.execute(update(revisions).where(revisions.c.number == 2).values(minor=True))
        connection.execute(delete(near_duplicates))
        pairs = [{"article_id": at, "other_id": 1, "kind": "identical"} for at in (2, 3, 4)]
        connection.execute(insert(near_duplicates), [{**pair, "similarity": 1.0, "found_at": START} for pair in pairs])
        connection.execute(update(articles).where(articles.c.id <= 4).values(text_digest="old"))
    make_old("0009", store.corpus.database, nothing, monkeypatch)

    with Corpus.open(nothing, clock=Clock(START + timedelta(days=1))) as corpus:
        with corpus.database.reading() as connection:
            linked = connection.execute(
                select(near_duplicates.c.article_id, near_duplicates.c.other_id).order_by("article_id")
            )
            assert linked.all() == [(3, 1), (4, 2)]
            assert list(faults(connection, None)) == []
        assert [[each.minor for each in corpus.revisions(number)] for number in (5, 6)] == [
            [False, False],
            [False, True],
        ]
