"""What withdraws an article, and what does not: its text stays either way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ingest.capture import Failed, Outcome, Rejected, Result
from tests.storage.making import BODY, HOME, START, Store, handled, reading

URL = f"{HOME}news/1"
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
