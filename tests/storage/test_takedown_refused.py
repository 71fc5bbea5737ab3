"""Pages that were refused go with the article whose address they answered for, and others stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from ingest.capture import Failed, Gone, Handled, NotModified, Outcome, Rejected
from ingest.finding import Verdict
from storage.archive import Archive
from storage.check import faults
from tests.storage.making import BOARD, BODY, HOME, START, Store, capture, finding, reading
from tests.storage.test_takedown import AT, SECRET, TEXT, down, everything


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def refused(url: str, at: Any, *, warc: Archive, reason: str = "paywall", **more: Any) -> Handled:
    """A page that is no article, but says what the secret one does."""
    seen = replace(capture(url, at, **more), body=f"<html>{SECRET}</html>".encode())
    verdicts = (Verdict(field="headline", chosen=finding("headline", SECRET)),)
    result = Rejected(reason=reason, detail=f"{SECRET} only", verdicts=verdicts)
    return Handled(capture=seen, result=result, archived=warc.write(seen))


class TestRefusedPages:
    @pytest.fixture
    def early(self, store: Store, archive: Path) -> Store:
        """Refused at its address, and by way of another, before it was read; it led to another article once."""
        with Archive(archive) as warc:
            store.save(refused(f"{HOME}news/1", START, warc=warc))
            store.save(refused(f"{HOME}short", START, warc=warc, final_url=f"{HOME}news/1"))
            other = reading(f"{HOME}2", START, article_body=BODY)
            moved = replace(capture(f"{HOME}news/1", START, final_url=f"{HOME}2"), body=b"<html>kept</html>")
            at = START + timedelta(hours=1)
            one = reading(at=at, headline=SECRET, article_body=TEXT)
            store.save(Handled(capture=one.capture, result=one.result, archived=warc.write(one.capture)))
            store.save(Handled(capture=moved, result=other.result, archived=warc.write(moved)))
        return store

    def test_what_was_refused_before_it_was_read_goes_too(self, early: Store, archive: Path) -> None:
        assert down(early, archive).pages == 3
        assert SECRET not in everything(early)
        with Archive(archive) as warc:
            assert [page.body for _, page in warc.walk()] == [b"<html>kept</html>"]

    def test_its_page_goes_where_it_was_met_by_way_of_another_article(self, early: Store, archive: Path) -> None:
        """The fetch is told of the article whose address led there, the page is of the one that it led to."""
        hour, spelled = timedelta(hours=1), f"{HOME}news/1/?utm_source=other"
        early.save(reading(f"{HOME}2", article_body=BODY))
        with Archive(archive) as warc:
            for at in (AT - 3 * hour, AT - hour):
                one = reading(at=at, headline=SECRET, article_body=TEXT)
                led = replace(one.capture, url=f"{HOME}2", final_url=spelled, body=TEXT.encode())
                early.save(Handled(capture=led, result=one.result, archived=warc.write(led)))
        assert early.column("SELECT reason FROM withdrawn") == ["redirect-elsewhere"]
        assert down(early, archive).pages == 5
        with Archive(archive) as warc:
            assert [page.body for _, page in warc.walk()] == [b"<html>kept</html>"]
        with early.corpus.database.reading() as connection:
            assert list(faults(connection, None)) == []
        assert early.rows("SELECT reason, detail FROM withdrawn") == [
            ("redirect-elsewhere", f"the address leads to another story, {spelled}")
        ]

    def test_the_check_finds_what_was_left(self, early: Store, archive: Path) -> None:
        kept = early.rows("SELECT id, archive_file, archive_offset, detail FROM captures ORDER BY id")[:2]
        down(early, archive)
        with early.corpus.database.writing() as connection:
            for number, file, offset, detail in kept:
                values = {"id": number, "file": file, "at": offset, "detail": detail}
                connection.execute(
                    text(
                        "UPDATE captures SET archive_file = :file, archive_offset = :at, archive_length = 1, "
                        "archive_digest = 'x', detail = :detail WHERE id = :id"
                    ),
                    values,
                )
        with early.corpus.database.reading() as connection:
            said = [str(fault) for fault in faults(connection, None)]
        assert said == [
            f"article 1: was taken down, but {what}; run `ingest takedown` again"
            for what in (
                "the page of capture 1 is archived",
                "the page of capture 2 is archived",
                "capture 1 says what was on it",
                "capture 2 says what was on it",
            )
        ]
        assert down(early, archive).before == AT
        with early.corpus.database.reading() as connection:
            assert list(faults(connection, None)) == []

    @pytest.mark.parametrize("place", ["news/1", "short"], ids=["at its address", "by way of another"])
    def test_what_is_refused_later_is_not_kept(self, early: Store, archive: Path, place: str) -> None:
        down(early, archive)
        with Archive(archive) as warc:
            one = refused(f"{HOME}{place}", AT, warc=warc, final_url=f"{HOME}news/1")
        early.corpus.known.announce(early.outlet, HOME, [(f"{HOME}new", f"{HOME}new", (), None)], AT)
        saved = early.one(replace(one, capture=replace(one.capture, hints=(finding("headline", SECRET),))))
        assert (saved.outcome, saved.reason, saved.article) == (Outcome.REJECTED, "taken-down", 1)
        assert SECRET not in everything(early)
        address = early.address(f"{HOME}{place}")
        assert (address.reason, address.next_check_at) == ("taken-down", None)

    @pytest.mark.parametrize(
        "result", [Gone(reason="http-404", detail=SECRET), Failed(reason="dns", detail=SECRET), NotModified()]
    )
    def test_however_a_later_fetch_ends(self, early: Store, archive: Path, result: Any) -> None:
        down(early, archive)
        assert early.one(Handled(capture=capture(at=AT), result=result)).reason == "taken-down"
        assert SECRET not in everything(early)
        assert early.address(f"{HOME}news/1").next_check_at is None

    def test_a_headline_in_a_feed_goes_when_the_address_leads_to_it(self, early: Store, archive: Path) -> None:
        down(early, archive)
        hints = (finding("headline", SECRET),)
        early.corpus.known.announce(early.outlet, HOME, [(f"{HOME}new", f"{HOME}new", hints, None)], AT)
        early.save(Handled(capture=capture(f"{HOME}new", AT, final_url=f"{HOME}news/1"), result=Failed(reason="dns")))
        assert SECRET not in everything(early)


def test_a_feed_that_names_another_address_with_its_number_leaves_no_headline(store: Store, archive: Path) -> None:
    store.save(reading(f"{BOARD.home}v?code=a&num=1", outlet=BOARD, article_body=TEXT), outlet=BOARD)
    down(store, archive)
    again, hints = f"{BOARD.home}w?code=a&num=1", (finding("headline", SECRET),)
    store.corpus.known.announce(BOARD, HOME, [(again, again, hints, None)], AT)
    assert store.address(again, "board").article_id == 1
    assert SECRET not in everything(store)
