"""What withdraws an article, and what does not: its text stays either way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from ingest.capture import Failed, Gone, Outcome, Rejected, Result
from tests.storage.making import BODY, HOME, START, Store, handled, reading

URL = f"{HOME}news/1"
OTHER = "The council chose another day for its meeting. " * 8
SOFT = Rejected(reason="soft-404", detail="Page not found")
AT_HOME = Rejected(reason="not-article", detail="the outlet's front page")


def look(store: Store, result: Result, hours: float, final: str = URL) -> Outcome:
    at = START + timedelta(hours=hours)
    outcome: Outcome = store.one(handled(result, at=at, final_url=final)).outcome
    return outcome


@pytest.mark.parametrize(
    ("result", "final", "reason"), [(SOFT, URL, "notice"), (AT_HOME, HOME, "redirect-home")], ids=["notice", "home"]
)
def test_the_second_look_withdraws(store: Store, result: Rejected, final: str, reason: str) -> None:
    store.save(reading())
    assert look(store, result, 1, final) is Outcome.REJECTED
    assert store.rows("SELECT * FROM withdrawn") == []
    assert look(store, result, 3, final) is Outcome.GONE
    assert store.column("SELECT reason FROM withdrawn") == [reason]
    (change,) = [each for each in store.corpus.changes() if each.kind == "gone"]
    assert change.at == START + timedelta(hours=3)
    found = store.corpus.article(URL)
    assert found is not None
    assert found.gone_at == change.at
    assert BODY in found.article.article_body


def led_elsewhere(store: Store, hours: float, to: str = "news/2", **more: Any) -> Outcome:
    """The article's address leads to another story."""
    more = {"headline": "Latest news", "article_body": OTHER, **more}
    one = reading(f"{HOME}{to}", START + timedelta(hours=hours), **more)
    outcome: Outcome = store.one(replace(one, capture=replace(one.capture, url=URL))).outcome
    return outcome


@pytest.mark.parametrize("stored", [True, False], ids=["stored", "not stored"])
def test_a_way_that_leads_to_another_story_withdraws_at_the_second_look(store: Store, stored: bool) -> None:
    store.save(reading())
    if stored:
        store.save(reading(f"{HOME}news/2", headline="Latest news", article_body=OTHER))
    assert led_elsewhere(store, 1) is Outcome.REJECTED
    assert store.rows("SELECT * FROM withdrawn") == []
    assert led_elsewhere(store, 1.5) is Outcome.REJECTED
    assert led_elsewhere(store, 3) is Outcome.GONE
    assert store.rows("SELECT id, reason, detail FROM withdrawn") == [
        (1, "redirect-elsewhere", f"the address leads to another story, {HOME}news/2")
    ]
    found = store.corpus.article(URL)
    assert found is not None
    assert (found.id, BODY in found.article.article_body) == (1, True)
    assert str(store.address(URL).next_check_at)[:16] == "2026-03-09 12:00"  # a week later


def test_the_story_that_another_s_address_leads_to_is_asked_for_at_its_own(store: Store) -> None:
    """What was announced of the one is not true of the other."""
    store.save(reading())
    led_elsewhere(store, 1)
    assert len(store.column("SELECT id FROM article_list")) == 1
    due = store.corpus.known.due("daily", START + timedelta(hours=2))
    assert [each.url for each in due if each.checks == 0] == [f"{HOME}news/2"]
    assert [each.hints for each in due if each.checks == 0] == [()]


def test_a_way_that_leads_to_a_notice_is_no_other_story(store: Store) -> None:
    store.save(reading())
    assert led_elsewhere(store, 1, "removed", article_body="This article has been removed.") is Outcome.GONE
    assert store.rows("SELECT reason, detail FROM withdrawn") == [("notice", "This article has been removed.")]
    due = store.corpus.known.due("daily", START + timedelta(hours=2))
    assert [each.url for each in due] == []


def test_it_comes_back_from_elsewhere(store: Store) -> None:
    store.save(reading())
    led_elsewhere(store, 1)
    led_elsewhere(store, 3)
    led_elsewhere(store, 170, "news/3")
    store.one(reading(at=START + timedelta(hours=400)))
    assert [change.kind for change in store.corpus.changes()] == ["new", "gone", "restored"]


def test_a_former_address_that_leads_elsewhere_withdraws_nothing(store: Store) -> None:
    store.save(reading())
    moved = reading(f"{HOME}news/9", START + timedelta(hours=1))
    store.one(replace(moved, capture=replace(moved.capture, url=URL)))
    for hours in (2, 4):
        led_elsewhere(store, hours)
    assert store.rows("SELECT * FROM withdrawn") == []
    assert store.address(URL).next_check_at is None


@pytest.mark.parametrize(
    ("result", "final", "detail"),
    [
        (Gone(reason="http-404"), URL, "the address answers 404: not found"),
        (Gone(reason="http-410"), URL, "the address answers 410: gone"),
        (AT_HOME, HOME, f"the address leads to the front page, {HOME}"),
        (SOFT, URL, "Page not found"),
        (Rejected(reason="soft-404"), URL, "the page says that nothing is there"),
    ],
    ids=["404", "410", "home", "notice", "notice without words"],
)
def test_why_it_is_gone_is_told_in_words(store: Store, result: Result, final: str, detail: str) -> None:
    store.save(reading())
    look(store, result, 1, final)
    look(store, result, 3, final)
    assert store.column("SELECT detail FROM withdrawn") == [detail]


def test_two_looks_in_a_moment_are_one(store: Store) -> None:
    store.save(reading())
    assert [look(store, SOFT, hours) for hours in (1, 1.5, 2.6)] == [Outcome.REJECTED, Outcome.REJECTED, Outcome.GONE]


def test_after_the_first_look_comes_another_an_hour_later(store: Store) -> None:
    store.save(reading())
    look(store, SOFT, 1)
    assert store.address(URL).next_check_at is not None
    with store.corpus.database.reading():
        assert store.column("SELECT count(*) FROM addresses WHERE next_check_at > last_checked_at") == [1]


@pytest.mark.parametrize(
    "result",
    [
        Rejected(reason="bot-wall", detail="Just a moment"),
        Rejected(reason="paywall"),
        Rejected(reason="empty-body"),
        Rejected(reason="no-body"),
        Rejected(reason="too-short", detail="Please log in"),
        Rejected(reason="not-article", detail="a list"),
        Failed(reason="http-503"),
    ],
    ids=lambda result: result.reason,
)
def test_walls_and_errors_withdraw_nothing_however_often(store: Store, result: Result) -> None:
    store.save(reading())
    for hours in (1, 3, 24, 72):
        look(store, result, hours)
    assert store.rows("SELECT * FROM withdrawn") == []


def test_another_answer_in_between_starts_anew(store: Store) -> None:
    store.save(reading())
    look(store, SOFT, 1)
    look(store, Failed(reason="timeout"), 3)
    assert look(store, SOFT, 5) is Outcome.REJECTED


def test_the_text_gives_way_to_a_notice(store: Store) -> None:
    store.save(reading(headline="The bridge"))
    saved = store.one(
        reading(at=START + timedelta(hours=1), headline="The bridge", article_body="This article has been removed.")
    )
    assert (saved.outcome, saved.reason) == (Outcome.GONE, "notice")
    found = store.corpus.article(URL)
    assert found is not None
    assert (found.revision, BODY in found.article.article_body) == (1, True)


def test_it_comes_back(store: Store) -> None:
    store.save(reading())
    look(store, SOFT, 1)
    look(store, SOFT, 3)
    store.one(reading(at=START + timedelta(hours=9)))
    assert [change.kind for change in store.corpus.changes()] == ["new", "gone", "restored"]
