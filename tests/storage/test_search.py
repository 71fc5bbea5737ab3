"""Searching the corpus: the same answers on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from ingest.article import PersonKind
from ingest.errors import QueryError
from storage import clusters, search
from storage.index_check import index_faults
from storage.ranking import places, snippet
from storage.segments import phrases
from tests.storage.making import BODY, HOME, START, WEEKLY, Store, capture, moment, person, reading


def texts(store: Store, *bodies: str) -> list[Any]:
    saved = store.save(*(reading(f"{HOME}news/{at}", article_body=body) for at, body in enumerate(bodies, 1)))
    return [one.article for one in saved]


def ids(store: Store, words: str, **more: object) -> list[int]:
    return [hit.article for hit in store.corpus.search(words, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["금리", "기준금리", "금리를", "기준", "준금", "를", "한국은행 금리", "금리 BANK"])
def test_korean_words_are_found_inside_longer_ones(store: Store, words: str) -> None:
    one, _ = texts(
        store, "한국은행이 기준금리를 동결했다. The Bank of Korea said so.", "금을 캐는 사람이 책을 관리한다"
    )
    assert ids(store, words) == [one]


@pytest.mark.parametrize("words", ["금리인상", "ban", "기준 금요일", "' OR 1=1 --", "동%"])
def test_what_is_not_there_is_not_found(store: Store, words: str) -> None:
    texts(store, "한국은행이 기준금리를 유지했다. The Bank of Korea said so.")
    assert ids(store, words) == []


def test_headline_byline_and_names_are_searched_too(store: Store) -> None:
    store.one(
        reading(headline="Bridge", alternative_headline="Second", byline="By Nobody", authors=(person("홍길동"),))
    )
    assert [len(ids(store, word)) for word in ("bridge", "second", "nobody", "길동")] == [1, 1, 1, 1]


def test_the_newest_comes_first(store: Store) -> None:
    old = store.one(reading(f"{HOME}news/1", date_published=moment(START - timedelta(days=9))))
    undated = store.one(reading(f"{HOME}news/2", START - timedelta(days=4)))
    new = store.one(reading(f"{HOME}news/3", date_published=moment(START - timedelta(days=1))))
    assert ids(store, "bridge") == [new.article, undated.article, old.article]
    assert ids(store, "bridge", limit=1) == [new.article]
    assert store.corpus.search("bridge")[1].first_seen_at == START - timedelta(days=4)


def test_one_outlet_only(store: Store) -> None:
    store.one(reading())
    other = store.one(reading(f"{WEEKLY.home}news/1", outlet=WEEKLY), outlet=WEEKLY)
    assert ids(store, "bridge", outlet="weekly") == [other.article]
    assert ids(store, "bridge outlet:weekly") == [other.article]
    for asked in ({"words": "bridge", "outlet": "weakly"}, {"words": "bridge outlet:weakly"}):
        with pytest.raises(QueryError, match="nothing is stored of an outlet 'weakly'; did you mean 'weekly'"):
            ids(store, **asked)


def test_an_edited_article_is_found_as_it_is_now(store: Store) -> None:
    (one,) = texts(store, "The council met.")
    store.one(reading(f"{HOME}news/1", START + timedelta(hours=1), article_body="The parliament met."))
    assert (ids(store, "council"), ids(store, "parliament")) == ([], [one])


class TestOneGroup:
    """What becomes of articles that change in the group in which they are saved."""

    def told(self, store: Store) -> list[object]:
        with store.corpus.database.reading() as connection:
            return list(index_faults(connection))

    def test_an_edited_one_is_found_as_it_was_saved_last(self, store: Store) -> None:
        url = f"{HOME}news/1"
        later = reading(url, START + timedelta(hours=1), article_body="a green bridge")
        store.save(reading(url, article_body="a red bridge"), later)
        assert (ids(store, "red"), ids(store, "green")) == ([], [1])
        assert self.told(store) == []

    def test_one_that_is_merged_is_not_found(self, store: Store) -> None:
        one, other = (reading(f"{HOME}{name}", article_body=BODY) for name in "ab")
        at = START + timedelta(hours=2)
        moved = replace(other, capture=capture(f"{HOME}a", at, final_url=f"{HOME}b"))
        assert [saved.article for saved in store.save(one, other, moved)] == [1, 2, 1]
        assert self.told(store) == []

    def test_one_that_could_not_be_written_is_not_found(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        sign = clusters.sign

        def fails(connection: Any, article_id: int, revision: int, body: str) -> None:
            sign(connection, article_id, revision, body)
            if "red" in body:
                raise ValueError("no")

        monkeypatch.setattr(clusters, "sign", fails)
        first, failed, last = texts(store, "a green bridge", "a red bridge", "a blue bridge")
        assert failed is None
        assert ids(store, "bridge") == [last, first]
        assert self.told(store) == []

    def test_a_text_that_cannot_be_indexed_harms_no_other(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        cut = search.segments

        def fails(text: str) -> list[str]:
            if "red" in text:
                raise ValueError("no")
            return cut(text)

        monkeypatch.setattr(search, "segments", fails)
        first, failed, last = texts(store, "a green bridge", "a red bridge", "a blue bridge")
        assert failed is None
        monkeypatch.undo()
        assert ids(store, "bridge") == [last, first]
        assert self.told(store) == []

    def test_sqlite_writes_the_index_once(self, store: Store) -> None:
        if not store.corpus.database.sqlite:
            return
        texts(store, "a green bridge", "a red bridge", "a blue bridge")
        assert store.column("SELECT count(DISTINCT segid) FROM search_index_idx") == [1]


def test_words_far_into_a_long_text_are_found_in_their_order(store: Store) -> None:
    filler = "가나다라 " * 9000
    (one, _) = texts(store, filler + "기준금리를 올렸다", filler + "금리 기준 준금")
    assert ids(store, "기준금리") == [one]


def test_a_hit_tells_what_it_is(store: Store) -> None:
    url = f"{HOME}news/1"
    store.one(reading(url, headline="The bridge", article_body="It stays open."))
    (hit,) = store.corpus.search("bridge")
    assert (hit.outlet, hit.url, hit.headline, hit.snippet) == ("daily", url, "The bridge", "The bridge")
    (hit,) = store.corpus.search("STAYS")
    assert hit.snippet == "It stays open."


def test_a_word_that_is_not_there_as_written_still_has_a_snippet(store: Store) -> None:
    store.one(reading(headline="X", article_body="Le café est là."))
    (hit,) = store.corpus.search("cafe")
    assert hit.snippet == "Le café est là."


def test_a_snippet_is_one_line_around_the_first_hit_and_tells_where_it_stands() -> None:
    body = "a" * 100 + "\n\n" + "the 금리를 here " + "b" * 100
    line, marks = snippet("", body, phrases("nothing 금리"))
    assert [line[start:end] for start, end in marks] == ["금리"]
    assert (line[0], line[-1]) == ("…", "…")
    assert "\n" not in line
    assert len(line) <= 124
    assert snippet("", body, phrases("absent"))[1] == ()


@given(st.text("가나금리 ab.", max_size=200), st.sampled_from(["금리", "가", "ab", "나금리", "a"]))
def test_every_mark_is_a_place_that_was_asked_for(body: str, word: str) -> None:
    line, marks = snippet("", body, phrases(word))
    assert all(word[0] in line[start:end] for start, end in marks)
    assert bool(marks) == bool(places(body, phrases(word)))


def test_what_fits_better_comes_first_and_then_what_is_newer(store: Store) -> None:
    filler = " ".join(f"word{number}" for number in range(300))
    once, often, titled, newer = (
        store.one(reading(f"{HOME}news/{at}", START + timedelta(days=day), headline=head, article_body=body)).article
        for at, day, head, body in (
            (1, 0, "X", f"금리 {filler}"),
            (2, 0, "X", f"금리 금리 금리 {filler}"),
            (3, 0, "금리", filler),
            (4, 1, "X", f"금리 {filler}"),
        )
    )
    assert ids(store, "금리") == [titled, often, newer, once]
    assert ids(store, "금리", sort="date") == [newer, titled, often, once]
    scores = [hit.score for hit in store.corpus.search("금리")]
    assert scores == sorted(scores, reverse=True)


def test_dates_are_half_open_and_of_publication_or_else_of_the_first_sight(store: Store) -> None:
    dated = store.one(reading(f"{HOME}news/1", date_published=moment(datetime(2025, 3, 1, tzinfo=UTC)))).article
    undated = store.one(reading(f"{HOME}news/2")).article  # first seen on 2 March 2026
    assert ids(store, "bridge after:2025-03 before:2026") == [dated]
    assert ids(store, "before:2025-03-01") == []
    assert ids(store, "after:2026-03-02T18:00+09:00") == [undated]
    assert ids(store, "bridge -before:2026") == [undated]


def test_authors_and_languages(store: Store) -> None:
    lee = store.one(reading(f"{HOME}news/1", authors=(person("Ann Lee"),), in_language="en-US")).article
    hong = store.one(reading(f"{HOME}news/2", authors=(person("홍길동"),), in_language="ko")).article
    store.one(reading(f"{HOME}news/3", byline="Ann Lee"))
    assert (ids(store, "author:lee"), ids(store, 'author:"ann lee" bridge')) == ([lee], [lee])
    assert ids(store, "author:길동") == [hong]
    assert (ids(store, "lang:EN"), ids(store, "lang:ko"), ids(store, "lang:k")) == ([lee], [hong], [])
    assert ids(store, "lang:ko OR author:lee") == [hong, lee]


@pytest.mark.parametrize("kind", [each for each in PersonKind if each != PersonKind.CONTACT])
def test_everyone_in_the_byline_is_found(store: Store, kind: PersonKind) -> None:
    store.one(reading(authors=(person("Ann Lee", kind=kind),)))
    assert ids(store, "author:lee") == [1]


def test_a_contact_is_nobody_who_made_the_article(store: Store) -> None:
    store.one(reading(authors=(person("News Desk", kind=PersonKind.CONTACT),)))
    assert ids(store, "author:desk") == []


@pytest.mark.parametrize("query", ["", "!!", "bri\0dge", "lang:k\0", "author:\0", "bridge\udc80"])
def test_what_cannot_be_asked_is_told_alike_on_both_engines(store: Store, query: str) -> None:
    with pytest.raises(QueryError):
        ids(store, query)


def test_an_index_that_is_behind_is_told(store: Store) -> None:
    store.save(*(reading(f"{HOME}news/{at}") for at in (1, 2, 3)))
    with store.corpus.database.writing() as connection:
        assert list(index_faults(connection, batch=2)) == []
        connection.execute(text("DELETE FROM search_index WHERE rowid = 2"))
        connection.execute(text("UPDATE search_index SET segments = ' other ' WHERE rowid = 1"))
        connection.execute(text("UPDATE articles SET merged_into = 1 WHERE id = 3"))
        assert list(index_faults(connection, batch=2)) == [(1, "out of step"), (2, "not indexed"), (3, "left over")]
