"""Reading all articles, or some of them, a batch at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from storage import loading
from storage.selection import Selection, last_changed_at
from tests.storage.making import HOME, START, WEEKLY, Store, moment, reading


@pytest.fixture
def three(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(loading, "BATCH", 2)
    store.save(
        reading(f"{HOME}news/1", date_published=moment(datetime(2026, 1, 5, tzinfo=UTC)), in_language="ko"),
        reading(f"{HOME}news/2", date_published=moment(datetime(2026, 2, 5, tzinfo=UTC)), in_language="en-US"),
    )
    store.save(reading("https://weekly.example.org/a", outlet=WEEKLY, in_language="en"), outlet=WEEKLY)
    return store


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({}, [1, 2, 3]),
        ({"outlets": ("weekly",)}, [3]),
        ({"after": date(2026, 1, 6)}, [2]),
        ({"before": datetime(2026, 2, 5, tzinfo=UTC)}, [1]),
        ({"language": "EN"}, [2, 3]),
        ({"words": "기준금리"}, [1, 2, 3]),
        ({"words": "…"}, []),
        ({"since_seq": 1}, [2, 3]),
        ({"limit": 1}, [3]),
    ],
)
def test_articles_are_selected(three: Store, selection: dict[str, Any], expected: list[int]) -> None:
    assert [found.id for found in three.corpus.articles(Selection(**selection))] == expected


def test_newest_first(three: Store) -> None:
    assert [found.id for found in three.corpus.articles(newest_first=True, provenance=False)] == [3, 2, 1]


def test_when_the_newest_state_was_fetched(three: Store) -> None:
    with three.corpus.database.reading() as connection:
        assert last_changed_at(connection, Selection()) == START
        assert last_changed_at(connection, Selection(outlets=("nobody",))) is None
