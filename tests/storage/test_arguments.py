"""What a caller gives that cannot be meant is told, with its name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ingest.errors import ConfigError, StoreError
from storage.corpus import Corpus
from storage.selection import Selection
from tests.storage.making import HOME, Store, reading

CALLS: dict[str, Callable[[Corpus, Any], object]] = {
    "search limit": lambda corpus, value: corpus.search("x", limit=value),
    "changes limit": lambda corpus, value: next(corpus.changes(limit=value), None),
    "changes after": lambda corpus, value: next(corpus.changes(value), None),
    "change_page limit": lambda corpus, value: corpus.change_page(0, limit=value),
    "change_page after": lambda corpus, value: corpus.change_page(value),
    "runs limit": lambda corpus, value: corpus.runs(value),
    "selection limit": lambda corpus, value: Selection(limit=value),
    "selection since_seq": lambda corpus, value: Selection(since_seq=value),
}


@pytest.mark.parametrize("call", CALLS)
def test_a_number_below_the_least_is_told(store: Store, call: str) -> None:
    with pytest.raises(ValueError, match=f"^{call.split()[1]}: expected [01] or more, got -3$"):
        CALLS[call](store.corpus, -3)


@pytest.mark.parametrize("value", ["3", 2.5, True])
@pytest.mark.parametrize("call", CALLS)
def test_what_is_no_whole_number_is_told(store: Store, call: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"^{call.split()[1]}: expected a whole number, got "):
        CALLS[call](store.corpus, value)


@pytest.mark.parametrize("call", [*CALLS, "revisions article_id", "article key", "cluster article_id"])
def test_a_number_that_no_engine_counts_to_is_told(store: Store, call: str) -> None:
    more = {
        "revisions article_id": lambda corpus, value: corpus.revisions(value),
        "article key": lambda corpus, value: corpus.article(value),
        "cluster article_id": lambda corpus, value: corpus.cluster(value),
    }
    with pytest.raises(ValueError, match=f"^{call.split()[1]}: expected 9223372036854775807 or less, got "):
        (CALLS | more)[call](store.corpus, 2**63)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda corpus: corpus.article(True), "key: expected a row number"),
        (lambda corpus: corpus.article(None), "key: expected a row number"),
        (lambda corpus: corpus.revisions("1"), "article_id: expected a whole number"),
        (lambda corpus: corpus.article_as_of(1, date(2026, 3, 3)), "at: expected an aware datetime"),
        (lambda corpus: corpus.search(5), "query: expected text"),
        (lambda corpus: corpus.people(5), "outlet: expected text"),
    ],
)
def test_what_is_of_another_kind_is_told(store: Store, call: Callable[[Corpus], object], says: str) -> None:
    with pytest.raises(TypeError, match=f"^{says}"):
        call(store.corpus)


def test_answers_that_are_half_read_are_told_when_they_use_up_the_server_s_connections(store: Store) -> None:
    store.save(reading(), reading(f"{HOME}2"))
    store.corpus.database.engine.pool._timeout = 0.1  # type: ignore[attr-defined]
    half_read = [store.corpus.articles() for _ in range(30)]
    if store.corpus.database.sqlite:
        assert len([next(each) for each in half_read]) == 30
    else:
        with pytest.raises(StoreError, match="too many answers are half read"):
            [next(each) for each in half_read]
    for each in half_read:
        each.close()  # type: ignore[attr-defined]
    assert len(list(store.corpus.articles())) == 2


def test_an_unknown_order_is_told(store: Store) -> None:
    order: Any = "newest"
    with pytest.raises(ValueError, match=r"^sort: expected one of relevance, date, got 'newest'$"):
        store.corpus.search("x", sort=order)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("url", ["nofile.db", "/srv/nofile.db", "", "mysql://me@host/news", "sqlite:///a.db?mode=ro"])
def test_what_is_no_address_of_a_database_is_told(url: str, create: bool) -> None:
    with pytest.raises(ConfigError, match="url: expected sqlite:///FILE"):
        Corpus.open(url, create=create)


def test_an_address_that_cannot_be_read_keeps_its_password_to_itself() -> None:
    with pytest.raises(ConfigError) as failed:
        Corpus.open("postgresql//me:secret@host/news")
    assert "secret" not in str(failed.value)


def test_a_closed_corpus_says_so(store: Store) -> None:
    corpus = Corpus.open(store.url)
    corpus.close()
    corpus.close()
    for call in (lambda: corpus.article(1), lambda: corpus.search("x"), lambda: corpus.heartbeat(1)):
        with pytest.raises(StoreError, match=r"is closed$"):
            call()


def test_a_corpus_that_is_only_read_says_so_too(store: Store) -> None:
    corpus = Corpus.open(store.url, create=False)
    next(corpus.changes(), None)
    corpus.close()
    with pytest.raises(StoreError, match=r"is closed$"):
        next(corpus.changes(), None)
