"""One bad record ends as not stored, told by field and value, and harms no other of its group."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ingest.article import Image
from ingest.capture import Outcome
from tests.storage.making import HOME, Store, person, reading


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"headline": None}, "headline is to be str, not NoneType None"),
        ({"headline": b"x"}, "headline is to be str, not bytes b'x'"),
        ({"article_body": None}, "article_body is to be str, not NoneType None"),
        ({"section": 12}, "section is to be str or None, not int 12"),
        ({"date_published": "2026"}, "date_published is to be Moment or None, not str '2026'"),
        ({"authors": ("a",)}, "authors[0] is to be Person, not str 'a'"),
        ({"authors": "a"}, "authors is to be a tuple, not str 'a'"),
        ({"authors": (person("A", email=5),)}, "authors[0].email is to be str or None, not int 5"),
        ({"image": (Image(url="a"), Image(url=None))}, "image[1].url is to be str, not NoneType None"),  # type: ignore[arg-type]
        ({"keywords": (None,)}, "keywords[0] is to be str, not NoneType None"),
        ({"is_accessible_for_free": 1}, "is_accessible_for_free is to be bool or None, not int 1"),
        ({"headline": ["x" * 200]}, "headline is to be str, not list ['" + "x" * 98 + "…"),
    ],
)
def test_a_value_of_another_kind_is_told_by_its_field(store: Store, bad: dict[str, Any], said: str) -> None:
    saved = store.save(reading(f"{HOME}1"), reading(f"{HOME}2", **bad), reading(f"{HOME}3"))
    assert [(one.outcome, one.reason) for one in saved] == [
        (Outcome.NEW, None),
        (Outcome.FAILED, "not-stored"),
        (Outcome.NEW, None),
    ]
    assert store.column("SELECT detail FROM captures WHERE outcome = 'failed'") == [f"ValueError: {said}"]
    assert store.column("SELECT count(*) FROM articles") == [2]


def test_an_address_that_is_none_harms_no_other(store: Store) -> None:
    saved = store.save(reading(f"{HOME}1"), reading("not an address"), reading(f"{HOME}3"))
    assert [one.reason for one in saved] == [None, "not-stored", None]
    assert store.column("SELECT detail FROM captures WHERE outcome = 'failed'") == [
        "ValueError: final_url is to be an http(s) address, not 'not an address'"
    ]


@pytest.mark.parametrize("error", [TypeError, AttributeError, KeyError, IndexError])
def test_an_error_that_no_value_explains_is_logged_with_its_trace(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    from storage.saving import duplicates

    digest = duplicates.body_digest

    def fails(article: Any) -> str:
        if article.url == f"{HOME}2":
            raise error("odd")
        return digest(article)

    monkeypatch.setattr("storage.saving.duplicates.body_digest", fails)
    with caplog.at_level(logging.ERROR, "storage.not_stored"):
        saved = store.save(reading(f"{HOME}1"), reading(f"{HOME}2"), reading(f"{HOME}3"))
    assert [one.reason for one in saved] == [None, "not-stored", None]
    (record,) = caplog.records
    assert f"{HOME}2: not stored: {error.__name__}" in record.getMessage()
    assert record.exc_info is not None
    assert record.exc_info[0] is error


def test_other_errors_stop_the_group(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(article: Any) -> str:
        raise RuntimeError("odd")

    monkeypatch.setattr("storage.saving.duplicates.body_digest", fails)
    with pytest.raises(RuntimeError):
        store.save(reading())
    assert store.column("SELECT count(*) FROM captures") == [0]
