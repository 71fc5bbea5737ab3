"""`ingest db repair` writes anew what is kept twice, and leaves the rest as it is."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from ingest.article import Attachment, Image
from ingest.capture import Gone
from ingest.errors import StoreError
from storage.check import faults
from storage.commands_db import db
from storage.derived_tables import DERIVED
from storage.index_table import search_index
from storage.repair import back_up, repair
from storage.tables import metadata
from tests.storage.making import AUTHORS, HOME, START, Store, handled, moment, reading
from tests.storage.test_check import broken

LONG = " ".join(f"The {number} merchants of the old bridge wrote letter {number * 7}." for number in range(60))


@pytest.fixture
def sound(store: Store) -> Store:
    """1 with all parts, and revised; 2 and 3 with the same text, 4 almost; 3 is gone."""
    parts: dict[str, Any] = {
        "authors": AUTHORS,
        "keywords": ("bridge", "다리"),
        "image": (Image(url=f"{HOME}a.jpg", caption="Bridge"),),
        "attachments": (Attachment(name="a.pdf", url=f"{HOME}a.pdf"),),
        "date_published": moment(),
    }
    store.save(reading(f"{HOME}1", **parts))
    store.save(*(reading(f"{HOME}{n}", article_body=LONG) for n in (2, 3)))
    store.save(reading(f"{HOME}4", article_body=f"{LONG} And one more."))
    at = START + timedelta(hours=1)
    store.save(reading(f"{HOME}1", at, **(parts | {"headline": "Another headline"})))
    store.save(handled(Gone(reason="http-404"), f"{HOME}3", at))
    return store


def told(store: Store) -> list[str]:
    with store.corpus.database.reading() as connection:
        return [str(fault) for fault in faults(connection, None)]


def contents(store: Store) -> dict[str, list[Any]]:
    """All rows, but for when a copy was found, and which tier its numbers are in."""
    left_out = {"found_at", "tier", "bits"}
    held = {}
    with store.corpus.database.reading() as connection:
        for table in metadata.sorted_tables:
            columns = [column for column in table.columns if column.name not in left_out]
            held[table.name] = sorted(map(repr, connection.execute(table.select().with_only_columns(*columns))))
        index = search_index.select().with_only_columns(search_index.c.rowid, search_index.c.segments)
        held["search_index"] = sorted(map(repr, connection.execute(index)))
    return held


MENDED = [
    "DELETE FROM search_index WHERE rowid = 3",
    "UPDATE revisions SET minor = (1 = 1) WHERE number = 2",
    "UPDATE revisions SET minor = (1 = 1) WHERE number = 1",
    "UPDATE revisions SET changed = '[\"byline\"]' WHERE number = 2",
    "UPDATE revisions SET fetched_at = '2030-01-01 00:00:00.000000'",
    "UPDATE articles SET last_changed_at = '2030-01-01 00:00:00.000000' WHERE id = 1",
    "UPDATE search_index SET segments = 'x' WHERE rowid = 2",
    "DELETE FROM signatures WHERE article_id = 2",
    "DELETE FROM signature_bands",
    "DELETE FROM cluster_members",
    "DELETE FROM cluster_members WHERE article_id = 4",
    "UPDATE articles SET text_digest = '0' WHERE id = 2",
    "DELETE FROM near_duplicates",
    "UPDATE near_duplicates SET other_id = 1",
    "DELETE FROM bylines",
    "UPDATE bylines SET role = 'x'",
    "DELETE FROM keywords WHERE position = 1",
    "DELETE FROM images",
    "DELETE FROM attachments",
    "UPDATE revisions SET headline = 'x', date_published = NULL, section = 'y'",
    "UPDATE articles SET published_on = '1999-01-01', date_published = NULL",
    "UPDATE articles SET gone_at = NULL",
    "UPDATE articles SET gone_at = first_seen_at",
    "DROP VIEW edits",
    "DROP INDEX ix_keywords_keyword",
    "UPDATE articles SET revision = 1 WHERE id = 1",
    "UPDATE change_head SET seq = 1",
    "DELETE FROM change_head",
    *(f"DROP TABLE {name} CASCADE" for name in sorted(DERIVED)),
]


@pytest.mark.parametrize("damage", MENDED)
def test_what_is_kept_twice_is_mended(sound: Store, damage: str) -> None:
    before = contents(sound)
    with sound.corpus.database.writing() as connection:
        connection.execute(text(damage.replace(" CASCADE", "") if sound.corpus.database.sqlite else damage))
    damaged = told(sound)
    assert damaged
    mended = [str(fault) for fault in repair(sound.corpus.database, START)]
    assert set(damaged) & set(mended)
    assert told(sound) == []
    assert contents(sound) == before


def test_a_sound_corpus_is_left_as_it_is(sound: Store) -> None:
    before = contents(sound)
    assert list(repair(sound.corpus.database, START)) == []
    assert contents(sound) == before


def test_withdrawals_are_left_where_a_change_is_missing(sound: Store) -> None:
    with sound.corpus.database.writing() as connection:
        connection.execute(text("DELETE FROM changes WHERE kind = 'gone'"))
    before = sound.column("SELECT gone_at FROM articles ORDER BY id")
    assert list(repair(sound.corpus.database, START)) == []
    assert sound.column("SELECT gone_at FROM articles ORDER BY id") == before


def test_an_article_that_is_merged_by_its_row_alone_stays_in_the_search_index(sound: Store) -> None:
    with sound.corpus.database.writing() as connection:
        connection.execute(text("UPDATE articles SET merged_into = 2 WHERE id = 1"))
        before = connection.execute(text("SELECT count(*) FROM search_index")).scalar_one()
    list(repair(sound.corpus.database, START))
    assert sound.column("SELECT count(*) FROM search_index") == [before]
    assert "article 1: was merged, but no change says so" in told(sound)


def test_the_e_mail_of_a_person_that_is_not_there_goes(sound: Store) -> None:
    broken(sound, "INSERT INTO person_emails VALUES (999, 'a@example.com')")
    assert [fault.line for fault in repair(sound.corpus.database, START)] == [
        "person 999: a@example.com is noted, and no byline prints it"
    ]
    assert told(sound) == []


def test_a_copy_that_cannot_be_made_is_told_where_its_rest_cannot_be_removed(
    sound: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sound.corpus.database.path is None:
        pytest.skip("PostgreSQL is backed up with pg_dump")

    def refused(path: Path, *_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", str(path))

    monkeypatch.setattr(Path, "rename", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(StoreError, match="the backup cannot be written, so nothing was mended"):
        back_up(sound.corpus.database)


def test_more_than_are_mended_at_a_time_are_all_mended(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.repair.BATCH", 3)
    store.save(*(reading(f"{HOME}{number}") for number in range(8)))
    with store.corpus.database.writing() as connection:
        connection.execute(text("DELETE FROM search_index"))
        connection.execute(text("UPDATE articles SET text_digest = '0'"))
    assert len(list(repair(store.corpus.database, START))) == 16
    assert told(store) == []


def test_where_a_table_is_not_told_elsewhere_nothing_is_mended(sound: Store) -> None:
    broken(sound, "DROP TABLE change_head")
    broken(sound, "DELETE FROM search_index")
    assert list(repair(sound.corpus.database, START)) == []
    assert told(sound) == ["table change_head: is not there"]


class TestCommand:
    def call(self, store: Store) -> Any:
        return CliRunner().invoke(db, ["repair", "--no-archive", "--database", store.url], catch_exceptions=False)

    def test_it_tells_what_it_mended_and_what_is_left(self, sound: Store) -> None:
        with sound.corpus.database.writing() as connection:
            connection.execute(text("DELETE FROM search_index WHERE rowid = 3"))
            connection.execute(text("UPDATE captures SET outcome = 'x' WHERE id = 2"))
        done = self.call(sound)
        assert done.exit_code == 1
        assert done.stdout.splitlines() == [
            "mended: article 3: not indexed in the search index",
            "capture 2: 'x' is no outcome",
            "change 2: is new, but its capture 2 is x",
        ]
        assert done.stderr.endswith(": 2 faults\nwhat to do about each: docs/check.md\n")
        assert ": 1 fault mended\n" in done.stderr

    def test_it_ends_well_when_nothing_is_left(self, sound: Store) -> None:
        with sound.corpus.database.writing() as connection:
            connection.execute(text("DELETE FROM cluster_members"))
        done = self.call(sound)
        assert done.exit_code == 0
        assert done.stderr.endswith(": all is well\n")
        again = self.call(sound)
        assert (again.exit_code, again.stdout) == (0, "")
        assert ": nothing to mend\n" in again.stderr

    def test_an_sqlite_file_is_copied_first(self, sound: Store) -> None:
        path = sound.corpus.database.path
        done = self.call(sound)
        copies = list(Path(path).parent.glob("*.backup")) if path else []
        assert len(copies) == (1 if path else 0)
        assert all(f"what it was is kept in {copy}\n" in done.stderr for copy in copies)
