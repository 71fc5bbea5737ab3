"""`ingest db check` says nothing of a sound corpus, and names every fault that is put into one."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text

from ingest.capture import ArchiveRef, Failed, Gone, Handled
from storage.check import faults
from storage.commands_db import db
from tests.storage.making import AUTHORS, HOME, START, Store, capture, handled, reading


@pytest.fixture
def sound(store: Store, tmp_path: Path) -> Store:
    """Articles, one revised, one gone, two with the same text, two merged; a page of 20 bytes in the archive."""
    same = {"article_body": "The same text at two addresses. " * 20}
    store.save(
        reading(authors=AUTHORS, keywords=("bridge", "다리")), reading(f"{HOME}2", **same), reading(f"{HOME}3", **same)
    )
    at = START + timedelta(hours=1)
    store.save(reading(at=at, headline="Another headline for the bridge", authors=AUTHORS, keywords=("bridge", "다리")))
    store.save(handled(Gone(reason="http-404"), f"{HOME}2", START + timedelta(hours=2)))
    moved = reading(f"{HOME}4", article_body="One text. " * 40).result
    store.save(
        reading(f"{HOME}old", article_body="One text. " * 40), reading(f"{HOME}4", article_body="One text. " * 40)
    )
    at = START + timedelta(hours=3)
    store.save(Handled(capture=capture(f"{HOME}old", at, final_url=f"{HOME}4"), result=moved))
    ref = ArchiveRef(file="a.warc.gz", offset=5, length=15, digest="sha1:x")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "a.warc.gz").write_bytes(b"x" * 20)
    store.save(Handled(capture=capture(f"{HOME}5"), result=Failed(reason="dns"), archived=ref))
    return store


def found(store: Store, archive: Path | None = None) -> list[str]:
    with store.corpus.database.reading() as connection:
        return [str(fault) for fault in faults(connection, archive)]


def broken(store: Store, statement: str) -> list[str]:
    """The faults after a statement that foreign keys do not hold back, as another tool could run it."""
    path = store.corpus.database.path
    if path is not None:
        with sqlite3.connect(path) as file:
            file.execute(statement)
        file.close()
    else:
        with store.corpus.database.writing() as connection:
            connection.execute(text("SET session_replication_role = replica"))
            connection.execute(text(statement))
            connection.execute(text("SET session_replication_role = DEFAULT"))
    return found(store)


def test_a_sound_corpus_has_no_fault(sound: Store, tmp_path: Path) -> None:
    assert sound.column("SELECT count(*) FROM articles WHERE merged_into IS NOT NULL") == [1]
    assert found(sound, tmp_path / "archive") == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE captures SET outcome = 'lost' WHERE id = 1", "capture 1: 'lost' is no outcome"),
        ("UPDATE captures SET article_id = NULL WHERE id = 1", "capture 1: is new and names no article"),
        ("UPDATE articles SET published_on = '1999' WHERE id = 2", "article 2: its date is not that of revision 1"),
        ("UPDATE articles SET revision = 1 WHERE id = 1", "article 1: revision 1 is in force, but the last one is 2"),
        ("DELETE FROM revisions WHERE article_id = 2", "article 2: its revision 1 is not there, nor is any other"),
        (
            "DELETE FROM revisions WHERE article_id = 1 AND number = 1",
            "article 1: has 1 of its 2 revisions: some are missing",
        ),
        ("UPDATE changes SET kind = 'odd' WHERE seq = 1", "change 1: 'odd' is no kind of change"),
        ("UPDATE articles SET merged_into = 3 WHERE id = 1", "article 1: was merged, but no change says so"),
        (
            "UPDATE articles SET merged_into = NULL WHERE merged_into IS NOT NULL",
            "article 5: was merged by its changes, but not by its row",
        ),
        (
            "UPDATE changes SET kind = 'taken-down' WHERE seq = 1",
            "article 1: was taken down by its changes, but not by its row",
        ),
        ("DELETE FROM changes WHERE seq = 2", "changes: nothing is between 1 and 3"),
        ("UPDATE change_head SET seq = 99", "changes: the last one is 9, the head says 99"),
        ("DELETE FROM change_head", "change_head: has 0 rows, not one: no change can be numbered"),
        ("UPDATE changes SET revision = 7 WHERE seq = 1", "change 1: there is no revision 7 of article 1"),
        ("UPDATE articles SET outlet_id = 77 WHERE id = 1", "article 1: outlet_id 77 is not in outlets"),
        ("UPDATE articles SET merged_into = 5 WHERE id = 1", "article 1: was merged into 5, which is none of its own"),
        (
            "UPDATE near_duplicates SET article_id = 2, other_id = 3",
            "near_duplicates: 2 is not to be linked to 3",
        ),
        ("DELETE FROM search_index WHERE rowid = 1", "article 1: not indexed in the search index"),
        ("DELETE FROM signatures WHERE article_id = 1", "article 1: not signed"),
        ("UPDATE articles SET text_digest = '0' WHERE id = 2", "article 2: text_digest is not that of its text"),
        (
            "DELETE FROM near_duplicates",
            "article 3: has the text of an earlier one, and is not linked to it",
        ),
        (
            "UPDATE near_duplicates SET other_id = 1",
            "near_duplicates: 3 and 1 have not the same text",
        ),
        ("DELETE FROM bylines", "revision 1: bylines are not those of its state"),
        ("DELETE FROM keywords WHERE position = 1", "revision 1: keywords are not those of its state"),
        ("UPDATE keywords SET keyword = 'x'", "revision 1: keywords are not those of its state"),
        ("UPDATE revisions SET headline = 'x' WHERE id = 2", "revision 2: headline is not that of its state"),
        ("UPDATE articles SET gone_at = NULL", "article 2: gone_at is empty, but change 5 says that it is gone"),
        (
            "UPDATE articles SET gone_at = last_checked_at WHERE id = 1",
            "article 1: gone_at is set, but no change says that it is gone",
        ),
        (
            "UPDATE articles SET gone_at = first_seen_at WHERE id = 2",
            "article 2: gone_at is not the moment of change 5",
        ),
        ("UPDATE changes SET kind = 'revised' WHERE seq = 5", "change 5: is revised, but its capture 5 is gone"),
        ("DROP VIEW edits", "view edits: is not there"),
        ("DROP INDEX ix_keywords_keyword", "index ix_keywords_keyword: is not there"),
        (
            "UPDATE revisions SET state = '{}' WHERE id = 2",
            "revision 2: state is no article",
        ),
    ],
)
def test_a_fault_is_named(sound: Store, statement: str, fault: str) -> None:
    assert fault in broken(sound, statement)


@pytest.mark.parametrize(
    ("made_anew", "fault"),
    [
        (
            ("DROP VIEW edits", "CREATE VIEW edits AS SELECT 1 AS id"),
            "view edits: is another one than this program made",
        ),
        (
            ("DROP INDEX ix_keywords_keyword", "CREATE INDEX ix_keywords_keyword ON keywords (position)"),
            "index ix_keywords_keyword: is of other columns",
        ),
    ],
)
def test_what_has_the_right_name_must_be_the_right_thing(sound: Store, made_anew: list[str], fault: str) -> None:
    for statement in made_anew:
        said = broken(sound, statement)
    assert said == [fault]


def test_where_a_table_is_missing_nothing_else_is_looked_at(sound: Store) -> None:
    drop = "DROP TABLE keywords" + ("" if sound.corpus.database.sqlite else " CASCADE")
    assert broken(sound, drop) == ["table keywords: is not there"]


def test_more_copies_than_are_looked_at_are_sound(store: Store) -> None:
    """Which of them were found depended on the order in which they came."""
    text = " ".join(f"merchant {number} wrote letter {number * 7}" for number in range(60))
    for group in range(3):
        store.save(*(reading(f"{HOME}{group}-{n}", article_body=f"{text} {group * n} " * 2) for n in range(12)))
    assert found(store) == []


def test_a_restored_article_whose_answers_came_in_the_other_order_is_sound(sound: Store) -> None:
    late = START + timedelta(hours=9)
    sound.save(handled(Gone(reason="http-404"), f"{HOME}5", late))
    sound.save(reading(f"{HOME}6"))
    sound.save(handled(Gone(reason="http-404"), f"{HOME}6", late))
    sound.save(reading(f"{HOME}6", at=late - timedelta(hours=1)))
    assert found(sound) == []
    assert sound.column("SELECT count(*) FROM articles WHERE gone_at IS NOT NULL") == [2]


def test_pages_that_are_not_in_the_archive_are_named(sound: Store, tmp_path: Path) -> None:
    file = tmp_path / "archive" / "a.warc.gz"
    os.truncate(file, 19)
    assert found(sound, tmp_path / "archive") == [f"archive: {file} has 19 bytes, but its pages reach to 20"]
    assert found(sound, tmp_path) == [f"archive: {tmp_path}/a.warc.gz is not there, with 1 page"]


def test_the_command_ends_with_status_1_when_there_is_a_fault(sound: Store, tmp_path: Path) -> None:
    arguments = ["check", "--database", sound.url, "--archive", str(tmp_path / "archive")]
    done = CliRunner().invoke(db, arguments)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.endswith(": all is well\n")
    broken(sound, "UPDATE change_head SET seq = 99")
    done = CliRunner().invoke(db, [*arguments, "--no-archive"])
    assert (done.exit_code, done.stdout) == (1, "changes: the last one is 9, the head says 99\n")
    assert done.stderr.endswith(": 1 fault\nwhat to do about each: docs/check.md\n")


@pytest.mark.parametrize(
    ("output", "status", "says"),
    [("pipe", 141, b""), ("/dev/full", 74, b"ingest: the output: No space left on device\n")],
)
def test_an_output_that_takes_no_more_is_no_fault_of_the_database(
    sound: Store, output: str, status: int, says: bytes
) -> None:
    assert broken(sound, "DELETE FROM change_head")
    if output == "pipe":
        reader, writer = os.pipe()
        os.close(reader)
    else:
        writer = os.open(output, os.O_WRONLY)
    command = [sys.executable, "-m", "ingest", "db", "check", "--no-archive", "--database", sound.url]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (status, says)


def test_a_file_of_the_archive_that_cannot_be_looked_at_is_a_fault(
    sound: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refused)
    assert found(sound, tmp_path / "archive") == [
        f"archive: {tmp_path}/archive/a.warc.gz cannot be looked at: Permission denied"
    ]
