"""Searching the corpus: the same answers on both engines."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.search import snippet
from tests.storage.making import HOME, START, WEEKLY, Store, moment, person, reading


def texts(store: Store, *bodies: str) -> list[int]:
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


@pytest.mark.parametrize("words", ["금리인상", "ban", "기준 금요일", "!!", "%", "' OR 1=1 --", '"금리', "동%"])
def test_what_is_not_there_is_not_found(store: Store, words: str) -> None:
    texts(store, "한국은행이 기준금리를 유지했다. The Bank of Korea said so.")
    found = ids(store, words)
    assert found == ([1] if words == '"금리' else [])


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
    assert ids(store, "bridge", outlet="none") == []


def test_an_edited_article_is_found_as_it_is_now(store: Store) -> None:
    (one,) = texts(store, "The council met.")
    store.one(reading(f"{HOME}news/1", START + timedelta(hours=1), article_body="The parliament met."))
    assert (ids(store, "council"), ids(store, "parliament")) == ([], [one])


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


def test_a_snippet_is_one_line_around_the_first_hit() -> None:
    body = "a" * 100 + "\n\n" + "the 금리 here " + "b" * 100
    cut = snippet(body, "nothing 금리")
    assert cut is not None
    assert "금리" in cut
    assert (cut[0], cut[-1]) == ("…", "…")
    assert "\n" not in cut
    assert len(cut) <= 124
    assert snippet(body, "absent") is None
