"""What becomes of a capture: exactly one outcome each, and the rows that belong to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ingest.article import Attachment, Image
from ingest.capture import ArchiveRef, Failed, Gone, Handled, NotModified, Outcome, Reading, Rejected
from ingest.finding import Verdict, Voice
from tests.storage.making import (
    AUTHORS,
    BODY,
    HOME,
    START,
    WEEKLY,
    Store,
    article,
    capture,
    finding,
    handled,
    moment,
    person,
    reading,
)

ONE = f"{HOME}news/1"
LATER = START + timedelta(hours=2)
FULL: dict[str, Any] = {
    "canonical_url": f"{HOME}2026/bridge",
    "alternative_headline": "For now",
    "byline": "홍길동 기자 / Ann Lee",
    "authors": AUTHORS,
    "date_published": moment(precision="second"),
    "date_modified": moment(LATER),
    "description": "A bridge.",
    "section": "City",
    "keywords": ("bridge", "다리"),
    "in_language": "en",
    "image": (Image(url=f"{HOME}1.jpg", caption="The bridge", credit="[Ann Lee]"), Image(url=f"{HOME}2.jpg")),
    "attachments": (Attachment(name="letter.hwp"),),
    "is_accessible_for_free": True,
    "source_organization": "조선일보",
    "is_machine_translated": True,
}


def kinds(store: Store) -> list[str]:
    return store.column("SELECT kind FROM changes ORDER BY seq")


def test_a_first_reading_is_new(store: Store) -> None:
    saved = store.one(reading())
    assert (saved.outcome, saved.reason, saved.revision, saved.changed) == (Outcome.NEW, None, 1, ())
    assert store.rows("SELECT id, revision FROM articles") == [(saved.article, 1)]


def test_an_article_comes_back_as_it_was_given(store: Store) -> None:
    given = reading(**FULL)
    saved = store.one(given)
    found = store.corpus.article(saved.article)
    assert found is not None
    assert isinstance(given.result, Reading)
    assert found.article == given.result.article


def test_every_part_of_an_article_has_its_rows(store: Store) -> None:
    store.one(reading(**FULL))
    assert store.rows(
        "SELECT b.position, name, kind, role, organisation, email, raw FROM bylines b "
        "JOIN persons p ON p.id = person_id ORDER BY 1"
    ) == [
        (1, "홍길동", "author", "기자", None, "gildong@example.com", "홍길동"),
        (2, "Ann Lee", "translator", None, "The Daily", None, "Ann Lee"),
    ]
    assert store.rows("SELECT position, keyword FROM keywords ORDER BY 1") == [(1, "bridge"), (2, "다리")]
    assert store.column("SELECT url FROM images ORDER BY position") == [f"{HOME}1.jpg", f"{HOME}2.jpg"]
    assert store.rows("SELECT name, url FROM attachments") == [("letter.hwp", None)]


def test_the_same_reading_again_stores_no_revision(store: Store) -> None:
    first = store.one(reading(**FULL))
    again = store.one(reading(at=LATER, **FULL))
    assert (again.outcome, again.article, again.revision) == (Outcome.UNCHANGED, first.article, 1)
    assert store.column("SELECT count(*) FROM revisions") == [1]
    found = store.corpus.article(first.article)
    assert found is not None
    assert (found.last_checked_at, found.last_changed_at) == (LATER, START)


def test_an_edit_becomes_a_revision_with_the_changed_fields(store: Store) -> None:
    first = store.one(reading())
    saved = store.one(reading(at=LATER, article_body=BODY + "\n\nCorrected.", section="City"))
    assert (saved.outcome, saved.article, saved.revision) == (Outcome.REVISED, first.article, 2)
    assert set(saved.changed) == {"article_body", "section"}
    before, after = store.corpus.revisions(first.article)
    assert (before.number, before.changed, after.number, after.fetched_at) == (1, (), 2, LATER)
    assert after.changed == saved.changed
    assert (before.article.section, after.article.section) == (None, "City")


def test_an_edit_of_a_trifle_is_marked_minor(store: Store) -> None:
    first = store.one(reading())
    store.one(reading(at=LATER, date_modified=moment(LATER)))
    assert [revision.minor for revision in store.corpus.revisions(first.article)] == [False, True]


def test_people_are_one_row_per_outlet_and_name(store: Store) -> None:
    store.save(reading(authors=AUTHORS), reading(f"{HOME}news/2", authors=(AUTHORS[0], person("Bo Kim"))))
    url = f"{WEEKLY.home}news/1"
    store.one(reading(url, outlet=WEEKLY, authors=AUTHORS[:1]), outlet=WEEKLY)
    assert store.rows("SELECT slug, p.name FROM persons p JOIN outlets o ON o.id = outlet_id ORDER BY 1, p.id") == [
        ("daily", "홍길동"),
        ("daily", "Ann Lee"),
        ("daily", "Bo Kim"),
        ("weekly", "홍길동"),
    ]


def test_one_person_named_twice_has_two_bylines(store: Store) -> None:
    store.one(reading(authors=(AUTHORS[0], AUTHORS[0])))
    assert store.column("SELECT count(*) FROM bylines") == [2]
    assert store.column("SELECT count(*) FROM persons") == [1]


def test_provenance_is_kept_with_the_chosen_and_the_beaten(store: Store) -> None:
    verdict = Verdict(
        field="headline",
        chosen=finding("headline", "Right", "  Right "),
        beaten=((finding("headline", "Wrong", voice=Voice.META), "rule of thumb"),),
    )
    long = Verdict(field="article_body", chosen=finding("article_body", "x" * 2000, voice=Voice.GENERAL))
    given = Handled(
        capture=capture(),
        result=Reading(article=article(), verdicts=(verdict, long, Verdict(field="byline", chosen=None))),
    )
    found = store.corpus.article(store.one(given).article)
    assert found is not None
    assert found.provenance["headline"] == {
        "chosen": {"voice": "json-ld", "where": "here", "raw": "  Right "},
        "beaten": [{"voice": "meta", "where": "here", "raw": "Wrong", "value": "Wrong", "why": "rule of thumb"}],
    }
    assert found.provenance["article_body"]["chosen"]["length"] == 2000
    assert len(found.provenance["article_body"]["chosen"]["raw"]) == 500
    assert found.provenance["byline"] == {"chosen": None, "beaten": []}


def test_a_capture_is_written_down_with_its_place_in_the_archive(store: Store) -> None:
    given = reading()
    ref = ArchiveRef(file="a.warc.gz", offset=7, length=9, digest="sha1:X")
    store.one(Handled(capture=given.capture, result=given.result, archived=ref))
    assert store.rows(
        "SELECT url, status, content_type, size, outcome, archive_file, archive_offset, archive_length FROM captures"
    ) == [(ONE, 200, "text/html", 6, "new", "a.warc.gz", 7, 9)]


def test_a_rejected_page_is_no_article(store: Store) -> None:
    found = Verdict(field="headline", chosen=finding("headline", "Sections"))
    saved = store.one(handled(Rejected(reason="not-article", detail="a list of links", verdicts=(found,))))
    assert (saved.outcome, saved.reason, saved.article) == (Outcome.REJECTED, "not-article", None)
    assert store.rows("SELECT outcome, reason, detail FROM captures") == [
        ("rejected", "not-article", "a list of links")
    ]
    assert store.column("SELECT count(*) FROM captures WHERE provenance IS NOT NULL") == [1]
    assert store.column("SELECT count(*) FROM articles") == [0]


def test_an_article_whose_page_is_rejected_later_stays(store: Store) -> None:
    first = store.one(reading())
    saved = store.one(handled(Rejected(reason="bot-wall"), at=LATER))
    assert (saved.outcome, saved.article) == (Outcome.REJECTED, first.article)
    assert kinds(store) == ["new"]
    assert store.column("SELECT gone_at FROM articles") == [None]


def test_a_failed_fetch_is_written_down(store: Store) -> None:
    saved = store.one(handled(Failed(reason="timeout", detail="60 s"), status=None, body=b""))
    assert (saved.outcome, saved.reason) == (Outcome.FAILED, "timeout")
    assert store.rows("SELECT status, outcome, reason, detail FROM captures") == [(None, "failed", "timeout", "60 s")]


def test_an_article_that_answers_404_is_gone(store: Store) -> None:
    first = store.one(reading())
    saved = store.one(handled(Gone(reason="http-404"), at=LATER, status=404))
    assert (saved.outcome, saved.reason, saved.article, saved.revision) == (Outcome.GONE, "http-404", first.article, 1)
    found = store.corpus.article(first.article)
    assert found is not None
    assert found.gone_at == LATER
    assert kinds(store) == ["new", "gone"]


def test_gone_again_keeps_the_first_time(store: Store) -> None:
    first = store.one(reading())
    store.one(handled(Gone(reason="http-404"), at=LATER, status=404))
    store.one(handled(Gone(reason="http-410"), at=LATER + timedelta(days=7), status=410))
    found = store.corpus.article(first.article)
    assert found is not None
    assert found.gone_at == LATER
    assert kinds(store) == ["new", "gone"]


def test_an_unknown_address_that_answers_404_is_only_counted(store: Store) -> None:
    saved = store.one(handled(Gone(reason="http-404"), status=404))
    assert (saved.outcome, saved.article) == (Outcome.GONE, None)
    assert kinds(store) == []


def test_an_old_address_that_dies_does_not_make_the_article_gone(store: Store) -> None:
    old, new = f"{HOME}?p=1", f"{HOME}news/1"
    moved = Handled(capture=capture(old, final_url=new), result=Reading(article=article(new)))
    first = store.one(moved)
    saved = store.one(handled(Gone(reason="http-404"), url=old, at=LATER, status=404))
    assert (saved.outcome, saved.article) == (Outcome.GONE, first.article)
    assert store.column("SELECT gone_at FROM articles") == [None]


@pytest.mark.parametrize("edited", [False, True])
def test_an_article_that_comes_back_is_restored(store: Store, edited: bool) -> None:
    store.one(reading())
    store.one(handled(Gone(reason="http-404"), at=LATER, status=404))
    more = {"section": "City"} if edited else {}
    saved = store.one(reading(at=LATER + timedelta(days=7), **more))
    assert saved.outcome is (Outcome.REVISED if edited else Outcome.UNCHANGED)
    assert store.column("SELECT gone_at FROM articles") == [None]
    assert kinds(store) == ["new", "gone", "restored", *(["revised"] if edited else [])]


def test_not_modified_is_unchanged(store: Store) -> None:
    first = store.one(reading())
    saved = store.one(handled(NotModified(), at=LATER, status=304, body=b""))
    assert (saved.outcome, saved.reason, saved.article, saved.revision) == (
        Outcome.UNCHANGED,
        None,
        first.article,
        1,
    )
    found = store.corpus.article(first.article)
    assert found is not None
    assert found.last_checked_at == LATER


def test_not_modified_restores_what_was_gone(store: Store) -> None:
    store.one(reading())
    store.one(handled(Gone(reason="http-404"), at=LATER, status=404))
    store.one(handled(NotModified(), at=LATER + timedelta(days=7), status=304))
    assert kinds(store) == ["new", "gone", "restored"]


def test_not_modified_of_an_unknown_address_is_unchanged_without_an_article(store: Store) -> None:
    saved = store.one(handled(NotModified(), status=304))
    assert (saved.outcome, saved.article) == (Outcome.UNCHANGED, None)


def test_changes_are_numbered_without_gaps(store: Store) -> None:
    store.save(*(reading(f"{HOME}news/{number}") for number in range(1, 4)))
    store.save(reading(at=LATER, section="City"), handled(Gone(reason="http-404"), url=f"{HOME}news/2", status=404))
    rows = store.rows("SELECT seq, kind, revision FROM changes ORDER BY seq")
    assert rows == [(1, "new", 1), (2, "new", 1), (3, "new", 1), (4, "revised", 2), (5, "gone", 1)]


def test_a_revision_says_in_the_changes_what_changed(store: Store) -> None:
    store.one(reading())
    store.one(reading(at=LATER, section="City", description="New."))
    found = store.rows("SELECT fields FROM changes ORDER BY seq")[-1][0]
    assert sorted(found if isinstance(found, list) else __import__("json").loads(found)) == ["description", "section"]


def test_what_cannot_be_written_harms_no_other(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.state.wellformed.require", lambda article: None)  # so that the database refuses it
    bad = reading(f"{HOME}news/2", keywords=(None,))
    saved = store.save(reading(), bad, reading(f"{HOME}news/3"))
    assert [one.outcome for one in saved] == [Outcome.NEW, Outcome.FAILED, Outcome.NEW]
    assert saved[1].reason == "not-stored"
    assert store.column("SELECT count(*) FROM articles") == [2]
    assert store.column("SELECT seq FROM changes ORDER BY seq") == [1, 2]
    ((detail,),) = store.rows("SELECT detail FROM captures WHERE outcome = 'failed'")
    assert "IntegrityError" in detail


def test_what_could_not_be_written_is_fetched_again(store: Store) -> None:
    store.one(reading(keywords=(None,)))
    row = store.address(ONE)
    assert (row.outcome, row.reason, row.failures, row.etag) == ("failed", "not-stored", 1, None)
    (due,) = store.corpus.known.due("daily", START + timedelta(hours=1))
    assert due.url == ONE


def test_an_empty_group_is_nothing(store: Store) -> None:
    assert store.save() == []


@pytest.mark.parametrize("dirty", ["a\x00b", "a\ud800b"])
def test_characters_that_no_database_keeps_are_replaced_once_and_for_all(store: Store, dirty: str) -> None:
    saved = store.one(reading(headline=f"The {dirty}", authors=(person(dirty),)))
    assert saved.outcome is Outcome.NEW
    found = store.corpus.article(saved.article)
    assert found is not None
    assert found.article.headline in ("The ab", "The a\ufffdb")
    assert store.one(reading(at=LATER, headline=f"The {dirty}", authors=(person(dirty),))).outcome is Outcome.UNCHANGED


def test_two_halves_of_a_character_are_the_character(store: Store) -> None:
    saved = store.one(reading(headline="A \ud83d\ude00"))
    found = store.corpus.article(saved.article)
    assert found is not None
    assert found.article.headline == "A \U0001f600"


def test_an_address_that_is_none_still_gets_its_outcome(store: Store) -> None:
    saved = store.one(handled(Failed(reason="bad-address"), url="mailto:nobody@example.com", status=None))
    assert saved.outcome is Outcome.FAILED
    assert store.rows("SELECT url, address_id FROM captures") == [("mailto:nobody@example.com", None)]


def test_not_modified_of_an_address_that_is_none_still_gets_its_outcome(store: Store) -> None:
    assert store.one(handled(NotModified(), url="ftp://example.com/x", status=304)).outcome is Outcome.UNCHANGED
