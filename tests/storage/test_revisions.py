"""`ingest revisions` and `ingest show --as-of`: what an article said, and when."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ingest.article import Image
from ingest.capture import Gone
from storage.as_of import end_of
from storage.commands import show
from storage.commands_revisions import revisions
from storage.revision_sheet import revisions_text
from storage.takedown import take_down
from tests.storage.making import AUTHORS, BODY, HOME, START, Store, handled, moment, reading

URL = f"{HOME}news/1"


@pytest.fixture
def edited(store: Store) -> Store:
    hours = [START + timedelta(hours=number) for number in range(5)]
    store.save(reading(headline="One way", article_body=BODY))
    body = BODY.replace("Monday", "Tuesday")
    more: dict[str, Any] = {"authors": AUTHORS, "date_published": moment(), "is_accessible_for_free": True}
    store.save(reading(URL, hours[1], headline="Two ways", article_body=body, **more))
    more["image"] = (Image(url=f"{HOME}1.jpg", caption="The bridge"),)
    store.save(reading(URL, hours[2], headline="Two ways", article_body=body, **more))
    store.save(handled(Gone(reason="http-410"), at=hours[3], status=410))
    return store


def call(command: Any, store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--database", store.url])


def test_each_is_told_with_its_words(edited: Store) -> None:
    said = call(revisions, edited, URL, "--provenance").stdout
    assert "revision 1 · seen 2026-03-02 09:00:00 UTC · capture 1\n  first read: One way" in said
    assert "[-One-]{+Two+} [-way-]{+ways+}" in said or "[-One way-]{+Two ways+}" in said
    assert "voted on [-Monday-]{+Tuesday+} to keep" in said
    assert "headline — json-ld here" in said
    assert "{+홍길동 (기자, gildong@example.com); Ann Lee (The Daily)+}" in said
    assert "revision 3 · seen 2026-03-02 11:00:00 UTC · capture 3 · without meaning" in said
    assert "{+The bridge · https://daily.example.com/1.jpg+}" in said


def test_programs_get_the_parts(edited: Store) -> None:
    told = json.loads(call(revisions, edited, "1", "--json", "--provenance").stdout)
    assert [(each["number"], each["capture"], each["minor"]) for each in told] == [
        (1, 1, False),
        (2, 2, False),
        (3, 3, True),
    ]
    (headline,) = [each for each in told[1]["differences"] if each["field"] == "headline"]
    assert (headline["before"], headline["after"]) == ("One way", "Two ways")
    assert "".join(part["text"] for part in headline["parts"] if part["kind"] != "removed") == "Two ways"
    assert told[1]["provenance"]["headline"]["chosen"]["voice"] == "json-ld"


def test_those_without_meaning_can_be_left_out(edited: Store) -> None:
    assert len(json.loads(call(revisions, edited, "1", "--json", "--meaningful").stdout)) == 2
    assert "revision 3" not in call(revisions, edited, "1", "--meaningful").stdout


def test_on_a_terminal_words_are_coloured(edited: Store) -> None:
    said = revisions_text(edited.corpus.revisions(1), provenance=False, terminal=True)
    assert "\x1b[31mMonday\x1b[0m\x1b[32mTuesday\x1b[0m" in said


def test_an_unknown_article_is_a_wrong_call(edited: Store) -> None:
    assert call(revisions, edited, "77").exit_code == 2


@pytest.mark.parametrize(
    ("given", "headline", "gone"),
    [
        ("2026-03-02T09:30", "One way", False),
        ("2026-03-02T18:30+09:00", "One way", False),
        ("2026-03-02T10:00Z", "Two ways", False),
        ("2026-03-02", "Two ways", True),
        ("2026", "Two ways", True),
    ],
)
def test_it_is_shown_as_it_was_stored_then(edited: Store, given: str, headline: str, gone: bool) -> None:
    told = json.loads(call(show, edited, "1", "--as-of", given, "--json").stdout)
    assert (told["article"]["headline"], told["gone_at"] is not None) == (headline, gone)
    assert all(each["number"] <= told["revision"] for each in told["revisions"])


@pytest.mark.parametrize("given", ["2026-03-01", "yesterday", "0001"])
def test_before_it_was_stored_and_no_date_are_wrong_calls(edited: Store, given: str) -> None:
    assert call(show, edited, "1", "--as-of", given).exit_code == 2


def test_what_came_back_is_not_gone_then(edited: Store) -> None:
    edited.save(reading(URL, START + timedelta(hours=4)))
    then = edited.corpus.article_as_of(1, START + timedelta(hours=3, minutes=1))
    now = edited.corpus.article_as_of(1, START + timedelta(hours=5))
    assert then is not None
    assert now is not None
    assert (then.gone_at, now.gone_at) == (START + timedelta(hours=3), None)
    assert edited.corpus.article_as_of("unknown", START) is None


def test_a_moment_without_a_zone_is_refused(edited: Store) -> None:
    with pytest.raises(ValueError, match="at: expected an aware datetime"):
        edited.corpus.article_as_of(1, START.replace(tzinfo=None))


def test_a_date_means_its_end() -> None:
    assert end_of("2026-12") == datetime(2026, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert end_of("2026-02") == datetime(2026, 2, 28, 23, 59, 59, 999999, tzinfo=UTC)


def test_of_a_taken_down_article_no_text_is_told(edited: Store, tmp_path: Path) -> None:
    take_down(edited.corpus, tmp_path, 1, "by order of a court", START + timedelta(days=1))
    said = call(revisions, edited, "1").stdout
    assert "revision 2 · seen 2026-03-02 10:00:00 UTC" in said
    assert not any(word in said for word in ("ways", "홍길동", "bridge", "[--]"))
