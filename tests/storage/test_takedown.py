"""What is taken down is gone from tables and archive, is told to those who follow, and does not come back."""

from __future__ import annotations

import gzip
import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from ingest.capture import Failed, Handled, Outcome
from ingest.errors import StoreError
from storage import commands, erasing, takedown
from storage.archive import Archive
from storage.check import faults
from storage.commands_revisions import revisions
from storage.commands_takedown import takedown as command
from storage.erasing import erase
from storage.export.exporting import export
from storage.selection import Selection
from storage.tables import metadata
from storage.takedown import take_down
from tests.storage.making import AUTHORS, BODY, HOME, START, Store, capture, finding, moment, reading

SECRET = "Zimtstern"
TEXT = f"The {SECRET} was seen. " * 20
AT = START + timedelta(days=1)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def filled(store: Store, archive: Path) -> Store:
    """Article 1 is secret, revised, and archived twice; article 2 is another one, by one of its authors."""
    page = f"<html>{TEXT}</html>".encode()
    secret: dict[str, Any] = {
        "headline": f"{SECRET} seen",
        "byline": "홍길동 기자",
        "authors": AUTHORS,
        "description": SECRET,
        "section": SECRET,
        "keywords": (SECRET,),
        "article_body": TEXT,
        "date_published": moment(),
    }
    with Archive(archive) as warc:
        for hour, more in ((0, {}), (1, {"article_body": TEXT + "More."})):
            one = reading(at=START + timedelta(hours=hour), **(secret | more))
            hints = (finding("headline", SECRET),)
            seen = replace(one.capture, body=page, hints=hints)
            store.save(Handled(capture=seen, result=one.result, archived=warc.write(seen, [("Accept", "*/*")])))
        other = reading(f"{HOME}2", authors=AUTHORS[:1], article_body=BODY)
        seen = replace(other.capture, body=b"<html>kept</html>")
        store.save(Handled(capture=seen, result=other.result, archived=warc.write(seen)))
    return store


def down(store: Store, archive: Path, key: int | str = 1) -> takedown.TakenDown:
    done = take_down(store.corpus, archive, key, "by order of a court", AT)
    assert done is not None
    return done


def everything(store: Store) -> str:
    with store.corpus.database.reading() as connection:
        rows = [tuple(row) for table in metadata.sorted_tables for row in connection.execute(table.select())]
    return repr(rows) + repr(store.rows("SELECT segments FROM search_index"))


def test_no_table_holds_its_text_or_its_authors_any_more(filled: Store, archive: Path) -> None:
    assert SECRET in everything(filled)
    assert down(filled, archive, f"{HOME}news/1").revisions == 2
    left = everything(filled)
    assert SECRET not in left
    assert SECRET.lower() not in left
    assert "Ann Lee" not in left  # named nowhere else
    assert "홍길동" in left


def test_no_file_of_the_archive_holds_its_pages_and_the_others_are_read_as_before(filled: Store, archive: Path) -> None:
    (file,) = archive.iterdir()
    size = file.stat().st_size
    assert SECRET in gzip.decompress(file.read_bytes()).decode()
    assert down(filled, archive).pages == 2
    assert SECRET not in gzip.decompress(file.read_bytes()).decode()
    assert file.stat().st_size == size
    with Archive(archive) as warc:
        ((ref, page),) = warc.walk()
        assert (page.body, warc.read(ref)[2]) == (b"<html>kept</html>", b"<html>kept</html>")
    with file.open("rb") as stream:  # another reader takes it, too
        kinds = [record.rec_type for record in ArchiveIterator(stream)]
    assert kinds.count("response") == 1


def test_the_tombstone_stays(filled: Store, archive: Path) -> None:
    identifier = filled.column("SELECT identifier FROM articles WHERE id = 1")[0]
    down(filled, archive)
    found = filled.corpus.article(identifier)
    assert found is not None
    assert (found.taken_down_at, found.takedown_reason, found.url) == (AT, "by order of a court", f"{HOME}news/1")
    assert (found.article.headline, found.article.article_body, found.article.authors) == ("", "", ())
    assert found.article.date_published == moment()
    with filled.corpus.database.reading() as connection:
        assert list(faults(connection, archive)) == []


def test_those_who_follow_are_told(filled: Store, archive: Path) -> None:
    seen = filled.corpus.last_change()
    down(filled, archive)
    (change,) = filled.corpus.changes(seen)
    assert (change.kind, change.article, change.at) == ("taken-down", 1, AT)
    out = io.BytesIO()
    done = export(filled.corpus, out, "jsonl", Selection(since_seq=seen))
    assert (done.articles, done.removed) == (0, 1)
    assert json.loads(out.getvalue())["creativeWorkStatus"] == "Removed"


def test_it_is_found_and_listed_no_more(filled: Store, archive: Path) -> None:
    down(filled, archive)
    assert filled.corpus.search(SECRET) == []
    assert [found.id for found in filled.corpus.articles()] == [2]
    for view in ("article_list", "revision_list", "edits"):
        assert 1 not in filled.column(f"SELECT {'id' if view == 'article_list' else 'article_id'} FROM {view}")
    assert filled.rows("SELECT id, url, takedown_reason FROM taken_down") == [
        (1, f"{HOME}news/1", "by order of a court")
    ]


class TestItDoesNotComeBack:
    @pytest.mark.parametrize("place", [f"{HOME}news/1", f"{HOME}again/1"], ids=["at its address", "its text elsewhere"])
    def test_the_page_is_refused(self, filled: Store, archive: Path, place: str) -> None:
        down(filled, archive)
        one = reading(place, AT + timedelta(hours=1), article_body=TEXT + "More.", headline=SECRET)
        one = replace(one, capture=replace(one.capture, hints=(finding("headline", SECRET),)))
        saved = filled.one(one)
        assert (saved.outcome, saved.reason, saved.article) == (Outcome.REJECTED, "taken-down", 1)
        assert SECRET not in everything(filled)
        assert filled.address(place).next_check_at is None
        assert filled.rows("SELECT outcome, reason, article_id FROM captures ORDER BY id DESC LIMIT 1") == [
            ("rejected", "taken-down", 1)
        ]

    def test_what_redirects_to_its_address_is_refused(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        one = reading(at=AT + timedelta(hours=1))
        moved = capture(f"{HOME}short", AT + timedelta(hours=1), final_url=f"{HOME}news/1")
        assert filled.one(replace(one, capture=moved)).reason == "taken-down"

    @pytest.mark.parametrize("result", [None, Failed(reason="http-503", detail=SECRET)], ids=["read", "failed"])
    def test_another_article_whose_address_leads_to_it_is_withdrawn_if_it_was_read(
        self, filled: Store, archive: Path, result: Any
    ) -> None:
        """Nothing of the page is kept, but the other article is looked for again, and told of."""
        down(filled, archive)
        for hours in (1, 3):
            at = AT + timedelta(hours=hours)
            one = reading(at=at, article_body=TEXT + "More.", headline=SECRET)
            led = replace(one.capture, url=f"{HOME}2", hints=(finding("headline", SECRET),))
            with Archive(archive) as warc:
                saved = filled.one(Handled(capture=led, result=result or one.result, archived=warc.write(led)))
            assert (saved.article, saved.kept) == (2, False)
        assert filled.rows("SELECT id, reason, detail FROM withdrawn") == (
            [] if result else [(2, "redirect-elsewhere", f"the address leads to another story, {HOME}news/1")]
        )
        assert filled.column("SELECT archive_file FROM captures ORDER BY id DESC LIMIT 2") == [None, None]
        assert filled.address(f"{HOME}2").next_check_at is not None
        assert SECRET not in everything(filled)
        with filled.corpus.database.reading() as connection:
            assert list(faults(connection, None)) == []

    def test_a_feed_that_calls_it_changed_does_not_have_it_fetched(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        now = AT + timedelta(days=2)
        listed = [(f"{HOME}news/1", f"{HOME}news/1", (), AT + timedelta(days=1))]
        assert filled.corpus.known.announce(filled.outlet, HOME, listed, now).new == ()
        assert [due.url for due in filled.corpus.known.due("daily", now)] == [f"{HOME}2"]

    def test_another_article_is_stored_as_ever(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        assert filled.one(reading(f"{HOME}3", AT)).outcome == Outcome.NEW


def test_a_duplicate_is_named_and_stays(filled: Store, archive: Path) -> None:
    filled.save(reading(f"{HOME}twin", article_body=TEXT + "More."))
    done = down(filled, archive)
    assert [number for number, _ in done.same_text] == [3]
    twin = filled.corpus.article(3)
    assert twin is not None
    assert twin.duplicate_of is None


class TestTheArchive:
    def test_nothing_is_done_when_it_is_not_there(self, filled: Store, archive: Path, tmp_path: Path) -> None:
        before = everything(filled)
        with pytest.raises(StoreError, match=r"is not there, with 2 pages of article 1. Nothing was taken down"):
            down(filled, tmp_path / "wrong")
        assert everything(filled) == before

    def test_when_it_fails_later_that_is_said_and_it_can_be_called_again(
        self, filled: Store, archive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as full:
            full.setattr(takedown, "erase", failing)
            with pytest.raises(StoreError, match=r"disk. The text of article 1 is gone from the database, but 2 p"):
                down(filled, archive)
        assert SECRET not in everything(filled)
        with filled.corpus.database.reading() as connection:
            assert "run `ingest takedown` again" in "\n".join(map(str, faults(connection, None)))
        seen = filled.corpus.last_change()
        done = down(filled, archive)
        assert (done.revisions, done.pages, done.before, filled.corpus.last_change()) == (0, 2, AT, seen)
        assert filled.column("SELECT count(*) FROM captures WHERE archive_file IS NOT NULL") == [1]

    def test_it_can_be_left_as_it_is(self, filled: Store) -> None:
        done = take_down(filled.corpus, None, 1, "lost", AT)
        assert done is not None
        assert (done.revisions, done.pages, done.left) == (2, 0, 2)


def failing(*_: object) -> None:
    raise StoreError("disk")


class TestErasing:
    @pytest.fixture
    def written(self, archive: Path) -> list[Any]:
        with Archive(archive) as warc:
            return [warc.write(replace(capture(f"{HOME}{number}"), body=b"page")) for number in range(3)]

    def test_what_a_killed_process_left_is_gone_on_with(
        self, written: list[Any], archive: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as killed:
            killed.setattr(erasing, "_finish", lambda path, number: None)
            erase(archive, written[0].file, written[0].offset)
        assert len(list(archive.iterdir())) == 2  # what was to be written is kept
        erase(archive, written[1].file, written[1].offset)
        with Archive(archive) as warc:
            assert [page.url for _, page in warc.walk()] == [f"{HOME}2"]
        assert len(list(archive.iterdir())) == 1

    def test_it_is_done_once(self, written: list[Any], archive: Path) -> None:
        place = written[0].file, written[0].offset
        assert [erase(archive, *place), erase(archive, *place)] == [True, False]

    def test_where_no_page_begins_nothing_is_written(self, written: list[Any], archive: Path) -> None:
        before = (archive / written[0].file).read_bytes()
        with pytest.raises(StoreError, match="there is no page at byte 7"):
            erase(archive, written[0].file, 7)
        assert (archive / written[0].file).read_bytes() == before


class TestCommand:
    def test_it_tells_what_was_done(self, filled: Store, archive: Path) -> None:
        more = ["--reason", "a court", "--archive", str(archive), "--database", filled.url]
        done = CliRunner().invoke(command, ["1", *more])
        assert done.exit_code == 0, done.output
        assert done.output.endswith("taken down, 2 revisions, 2 archived pages\nreason kept: a court\n")
        told = json.loads(CliRunner().invoke(command, ["1", "--json", *more]).output)
        assert (told["id"], told["revisions"], told["pages"], told["pages_left"]) == (1, 0, 0, 0)
        assert told["reason"] == "a court"

    def test_the_second_time_it_says_so_and_adds_the_reason(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        more = ["--archive", str(archive), "--database", filled.url]
        done = CliRunner().invoke(command, ["1", "--reason", "another  court", *more])
        lines = done.output.splitlines()
        assert lines[0].endswith(": was taken down before, 2026-03-03 09:00 UTC")
        assert lines[1:] == [
            "done now: 0 revisions, 0 archived pages",
            "reason kept: by order of a court; another court",
        ]
        again = CliRunner().invoke(command, ["1", "--reason", "another court", *more])
        assert again.output == done.output
        found = filled.corpus.article(1)
        assert found is not None
        assert (found.taken_down_at, found.takedown_reason) == (AT, "by order of a court; another court")

    @pytest.mark.parametrize("arguments", [["99", "--reason", "x"], ["1", "--reason", " "], ["1"]])
    def test_wrong_usage(self, filled: Store, arguments: list[str]) -> None:
        done = CliRunner().invoke(command, [*arguments, "--database", filled.url])
        assert done.exit_code == 2


class TestTombstones:
    """What commands say of an article that has no text any more."""

    def call(self, store: Store, called: Any, *arguments: str) -> Any:
        return CliRunner().invoke(called, ["1", *arguments, "--database", store.url])

    def test_show_says_when_and_why(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        lines = self.call(filled, commands.show).output.splitlines()
        assert lines[0] == "taken down 2026-03-03 09:00 UTC: by order of a court"
        assert lines[-1].endswith("changed article_body")

    def test_revisions_say_when_and_why(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        lines = self.call(filled, revisions).output.splitlines()
        assert lines[0] == "taken down 2026-03-03 09:00 UTC: by order of a court"
        assert not any("first read" in line for line in lines)

    def test_there_is_no_markdown_of_it(self, filled: Store, archive: Path) -> None:
        down(filled, archive)
        done = self.call(filled, commands.show, "--markdown")
        assert done.exit_code == 2
        assert "article 1 has no text: taken down 2026-03-03 09:00 UTC" in done.output
