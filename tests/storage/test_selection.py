"""Reading all articles, or some of them, a batch at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from ingest.capture import Gone
from ingest.errors import QueryError
from storage import loading
from storage.selection import Selection, last_change_at
from tests.storage.making import HOME, START, WEEKLY, Store, handled, moment, reading


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
        ({"since_seq": 1}, [2, 3]),
        ({"limit": 1}, [3]),
    ],
)
def test_articles_are_selected(three: Store, selection: dict[str, Any], expected: list[int]) -> None:
    assert [found.id for found in three.corpus.articles(Selection(**selection))] == expected


def test_newest_first(three: Store) -> None:
    assert [found.id for found in three.corpus.articles(newest_first=True, provenance=False)] == [3, 2, 1]


def test_when_something_last_happened_to_them(three: Store) -> None:
    three.save(handled(Gone(reason="http-404"), f"{HOME}news/1", START + timedelta(hours=1)))
    with three.corpus.database.reading() as connection:
        assert last_change_at(connection, Selection()) == START + timedelta(hours=1)
        assert last_change_at(connection, Selection(language="en")) == START
        assert last_change_at(connection, Selection(language="fr")) is None


@pytest.mark.parametrize("selection", [{"words": "…"}, {"outlets": ("daily", "nobody")}])
def test_what_cannot_be_meant_is_told(three: Store, selection: dict[str, Any]) -> None:
    with pytest.raises(QueryError, match=r"nothing is (asked for|stored of an outlet 'nobody')"):
        list(three.corpus.articles(Selection(**selection)))


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"outlets": "daily"}, TypeError, "outlets: expected a tuple of slugs"),
        ({"outlets": (1,)}, TypeError, "outlets: expected a tuple of slugs"),
        ({"after": "2026-01"}, TypeError, "after: expected a date or an aware datetime, got '2026-01'"),
        ({"before": datetime(2026, 1, 1)}, ValueError, "before: expected an aware datetime"),  # noqa: DTZ001
        ({"language": ("ko",)}, TypeError, "language: expected text"),
        ({"language": "k\0"}, ValueError, "language: expected a BCP 47 code"),
    ],
)
def test_filters_of_the_wrong_kind_are_refused(given: dict[str, Any], error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        Selection(**given)
