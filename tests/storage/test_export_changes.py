"""What exports say of changes: which of two states is the later, and what is to be removed."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import feedparser
import pyarrow.parquet
import pytest

from ingest.capture import Gone
from storage.takedown import take_down
from tests.storage.making import BODY, HOME, START, Store, handled, reading
from tests.storage.published_schemas import NEWS_ARTICLE, NINJS
from tests.storage.test_export import lines, valid, written


class TestAnArticleThatGoesAndComesBack:
    """Whoever takes the export after each change sees each change."""

    def states(self, store: Store, name: str) -> list[Any]:
        """What an export says of one article: new, edited, gone, there again, taken down."""
        told = []
        for hours, happened in enumerate((None, {"section": "City"}, Gone(reason="http-404"), {"section": "City"})):
            at = START + timedelta(hours=hours)
            store.one(handled(happened, at=at) if isinstance(happened, Gone) else reading(at=at, **happened or {}))
            told.append(written(store, name))
        return told

    @pytest.mark.parametrize("name", ["ninjs", "jsonl"])
    def test_its_version_grows(self, store: Store, name: str, tmp_path: Path) -> None:
        told = [json.loads(data) for data in self.states(store, name)]
        take_down(store.corpus, tmp_path, 1, "a court said so", START + timedelta(hours=4))
        told += lines(store, name, since_seq=store.corpus.last_change() - 1)
        assert [each["version"] for each in told] == [str(n) if name == "ninjs" else n for n in (1, 2, 3, 4, 5)]
        for each in told:
            valid(each, NINJS if name == "ninjs" else NEWS_ARTICLE)

    def test_the_time_of_its_version_goes_on(self, store: Store) -> None:
        told = [json.loads(data) for data in self.states(store, "ninjs")]
        assert [each["versionCreated"][11:13] for each in told] == ["09", "10", "11", "12"]
        assert [each["pubStatus"] for each in told] == ["usable", "usable", "withheld", "usable"]

    def test_json_feed_dates_go_on(self, store: Store) -> None:
        told = [json.loads(data)["items"][0]["date_modified"] for data in self.states(store, "jsonfeed")]
        assert told == [f"2026-03-02T{hour:02}:00:00Z" for hour in (9, 10, 11, 12)]

    def test_atom_dates_go_on(self, store: Store) -> None:
        told = [feedparser.parse(data) for data in self.states(store, "atom")]
        hours = ["09", "10", "11", "12"]
        assert [feed.entries[0].updated[11:13] for feed in told] == hours
        assert [feed.feed.updated[11:13] for feed in told] == hours

    def test_what_it_was_then_is_of_the_version_that_it_had_then(self, store: Store) -> None:
        self.states(store, "jsonl")
        for hours in range(4):
            then = store.corpus.article_as_of(1, START + timedelta(hours=hours))
            assert then is not None
            assert (then.version, then.updated_at) == (hours + 1, START + timedelta(hours=hours))
            assert then.gone_reason == ("http-404" if hours == 2 else None)


@pytest.mark.parametrize("more", [0, 1])
def test_atom_is_as_new_as_what_it_removes(store: Store, tmp_path: Path, more: int) -> None:
    store.save(reading(), reading(f"{HOME}news/2"))
    at = START + timedelta(days=9)
    take_down(store.corpus, tmp_path, 1, "a court said so", at)
    told = feedparser.parse(written(store, "atom", since_seq=store.corpus.last_change() - 1 - more))
    assert (len(told.entries), told.feed.updated) == (more, "2026-03-11T09:00:00Z")


def test_what_fits_no_more_is_neither_told_nor_removed(store: Store) -> None:
    store.save(reading(in_language="ko"))
    store.save(reading(at=START + timedelta(hours=1), in_language="en"))
    assert lines(store, since_seq=1, language="ko") == []


def test_what_was_merged_is_told_as_a_removal(store: Store) -> None:
    text = {"article_body": BODY}
    store.save(reading(**text), reading(f"{HOME}old/1", **text))
    moved = reading(at=START + timedelta(hours=1), **text)
    store.save(replace(moved, capture=replace(moved.capture, url=f"{HOME}old/1")))
    names = {told["url"]: told["@id"] for told in lines(store)}
    seq = store.column("SELECT seq FROM changes WHERE kind = 'merged'")[0]
    *_, removal = lines(store, since_seq=seq - 1)
    assert removal["creativeWorkStatus"] == "Removed"
    assert removal["sameAs"] == [names[f"{HOME}news/1"]]
    valid(removal, NEWS_ARTICLE)
    canceled = lines(store, "ninjs", since_seq=seq - 1)[-1]
    valid(canceled, NINJS)
    assert canceled["pubStatus"] == "canceled"
    assert b"<at:deleted-entry ref=" in written(store, "atom", since_seq=seq - 1)
    assert json.loads(written(store, "jsonfeed", since_seq=seq - 1))["_ingest"]["removed"][0]["status"] == "merged"
    row = pyarrow.parquet.read_table(io.BytesIO(written(store, "parquet", since_seq=seq - 1))).to_pylist()[-1]
    assert (row["status"], row["headline"]) == ("merged", None)
    assert b"merged" in written(store, "csv", since_seq=seq - 1, outlets=("daily",))
    assert len(lines(store)) == 1
