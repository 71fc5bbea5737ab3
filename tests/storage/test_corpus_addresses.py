"""One article, whatever its addresses; and what is not the same article, whatever a site claims."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.capture import Failed, Gone, Handled, NotModified, Outcome, Reading
from storage.corpus import Corpus
from tests.storage.making import (
    BOARD,
    BODY,
    HOME,
    START,
    WEEKLY,
    Clock,
    Store,
    article,
    capture,
    finding,
    handled,
    reading,
    sqlite_url,
)

ONE, TWO = f"{HOME}news/1", f"{HOME}news/2"
LATER = START + timedelta(hours=2)
OTHER_TEXT = "\n\n".join(f"Quite another story, part {part}, with nothing of the first one in it." for part in range(5))


def at(url: str, when: Any = START, *, asked: str | None = None, via: tuple[str, ...] = (), **more: Any) -> Handled:
    """An article read at `url` after asking for `asked`; always the same story unless `more` says otherwise."""
    given = {"headline": "The bridge stays open", "article_body": BODY} | more
    return Handled(
        capture=capture(asked or url, when, final_url=url, via=via), result=Reading(article=article(url, **given))
    )


@pytest.mark.parametrize(
    "spelling",
    [
        "http://daily.example.com/news/1",
        "https://www.daily.example.com/news/1/",
        "https://daily.example.com:443/news/1?utm_source=x#top",
    ],
)
def test_spellings_of_an_address_are_one_article(store: Store, spelling: str) -> None:
    first = store.one(at(ONE))
    again = store.one(Handled(capture=capture(spelling, LATER), result=at(ONE).result))
    assert (again.outcome, again.article) == (Outcome.UNCHANGED, first.article)
    assert store.column("SELECT count(*) FROM addresses") == [1]
    found = store.corpus.article(spelling)
    assert found is not None
    assert found.id == first.article


def test_a_redirect_ties_all_addresses_on_the_way_to_the_article(store: Store) -> None:
    saved = store.one(at(ONE, asked=f"{HOME}?p=1", via=(f"{HOME}go/1",)))
    found = store.corpus.article(saved.article)
    assert found is not None
    assert {address.url: address.role for address in found.addresses} == {
        f"{HOME}?p=1": "requested",
        f"{HOME}go/1": "redirect",
        ONE: "final",
    }
    assert found.url == ONE


def test_the_address_that_a_page_names_as_its_own_is_the_article_s(store: Store) -> None:
    first = store.one(at(ONE, canonical_url=TWO))
    again = store.one(at(TWO, LATER))
    assert (again.outcome, again.article) == (Outcome.UNCHANGED, first.article)


def test_an_article_is_found_by_the_address_that_a_browser_shows(store: Store) -> None:
    saved = store.one(reading(f"{BOARD.home}view?code=a&num=3", outlet=BOARD), outlet=BOARD)
    shown = "http://www.board.example.com/view?num={}&page=2&code=a&keyword="
    found = store.corpus.article(shown.format(3))
    assert found is not None
    assert found.id == saved.article
    assert store.corpus.article(shown.format(4)) is None


@pytest.mark.parametrize("key", ["a\0b", "https://daily.example.com/\ud800"])
def test_a_key_with_what_no_text_has_names_nothing(store: Store, key: str) -> None:
    assert store.corpus.article(key) is None


def test_two_addresses_in_one_group_are_one_article(store: Store) -> None:
    one, other = store.save(at(ONE, canonical_url=ONE), at(f"{HOME}old/1", canonical_url=ONE))
    assert (one.outcome, other.outcome, one.article) == (Outcome.NEW, Outcome.UNCHANGED, other.article)


def test_the_outlet_s_own_number_makes_addresses_one_article(store: Store) -> None:
    home = BOARD.home
    one = store.one(reading(f"{home}view.php?code=b1&num=7", outlet=BOARD, article_body=BODY), outlet=BOARD)
    other = store.one(
        reading(f"{home}m/view.php?num=7&code=b1", LATER, outlet=BOARD, article_body=BODY, headline="X"), outlet=BOARD
    )
    assert (other.outcome, other.article) == (Outcome.REVISED, one.article)
    found = store.corpus.article("board:b1-7")
    assert found is not None
    assert found.id == one.article


def test_one_number_in_two_outlets_is_two_articles(store: Store) -> None:
    assert (
        store.one(at(ONE)).article != store.one(reading(f"{WEEKLY.home}news/1", outlet=WEEKLY), outlet=WEEKLY).article
    )


def test_a_move_keeps_the_article_and_both_addresses(store: Store) -> None:
    first = store.one(at(ONE))
    moved = store.one(at(TWO, LATER, asked=ONE))
    assert (moved.outcome, moved.article) == (Outcome.UNCHANGED, first.article)
    found = store.corpus.article(ONE)
    assert found is not None
    assert found.url == TWO
    assert {address.url for address in found.addresses} == {ONE, TWO}


def test_a_story_stored_at_its_new_address_before_the_old_one_redirects_there_is_one_article(store: Store) -> None:
    old, new = store.one(at(ONE)), store.one(at(TWO, LATER))
    assert (new.outcome, new.article == old.article) == (Outcome.DUPLICATE, False)
    moved = store.one(at(TWO, LATER, asked=ONE))
    assert (moved.outcome, moved.article) == (Outcome.UNCHANGED, old.article)
    found = store.corpus.article(new.article)
    assert found is not None
    assert (found.id, found.url, found.duplicate_of) == (old.article, TWO, None)
    assert {address.url for address in found.addresses} == {ONE, TWO}
    assert store.column("SELECT id FROM article_list") == [old.article]
    assert store.column("SELECT kind FROM changes ORDER BY seq") == ["new", "duplicate", "merged"]
    assert [hit.article for hit in store.corpus.search("bridge")] == [old.article]
    assert set(store.column("SELECT article_id FROM captures")) == {old.article}


def test_an_old_address_that_redirects_to_another_story_merges_nothing(store: Store) -> None:
    store.one(at(ONE))
    store.one(at(TWO, LATER, headline="Another story", article_body=OTHER_TEXT))
    store.one(at(TWO, LATER, asked=ONE, headline="Another story", article_body=OTHER_TEXT))
    assert len(store.column("SELECT id FROM article_list")) == 2


def test_states_of_a_merged_article_stay_among_the_article_s(store: Store) -> None:
    old, new = store.one(at(ONE)), store.one(at(TWO, LATER))
    edited = {"headline": "The bridge stays open for now"}
    store.one(at(TWO, LATER + timedelta(hours=1), **edited))
    store.one(at(TWO, LATER + timedelta(hours=2), asked=ONE, **edited))
    states = [(each.number, each.merged_from) for each in store.corpus.revisions(old.article)]
    name = (
        f"daily:{store.column('SELECT identifier FROM articles WHERE id = :id', id=new.article)[0].partition(':')[2]}"
    )
    assert states == [(1, None), (2, None), (1, name), (2, name)]
    assert store.rows("SELECT article_id, number, merged_from IS NULL, is_current FROM revision_list ORDER BY id") == [
        (old.article, 1, True, False),
        (old.article, 1, False, False),
        (old.article, 2, False, False),
        (old.article, 2, True, True),
    ]


def test_an_article_merged_twice_leads_to_the_last_one(store: Store) -> None:
    three = f"{HOME}news/3"
    first, second, third = store.one(at(ONE)), store.one(at(TWO)), store.one(at(three))
    store.one(at(three, LATER, asked=TWO))
    store.one(at(three, LATER, asked=ONE))
    found = [store.corpus.article(saved.article) for saved in (first, second, third)]
    assert [each and each.id for each in found] == [first.article] * 3


@pytest.mark.parametrize("stored", [True, False], ids=["stored", "not stored"])
def test_the_same_headline_alone_is_not_the_same_story(store: Store, stored: bool) -> None:
    horoscope = {"headline": "오늘의 운세"}
    first = store.one(at(ONE, article_body=BODY, **horoscope))
    if stored:
        store.one(at(TWO, LATER, article_body=OTHER_TEXT, **horoscope))
    store.one(at(TWO, LATER, asked=ONE, article_body=OTHER_TEXT, **horoscope))
    store.one(at(TWO, LATER, article_body=OTHER_TEXT, **horoscope))
    assert len(store.column("SELECT id FROM article_list")) == 2
    assert store.column("SELECT article_body FROM article_list WHERE id = :id", id=first.article) == [BODY]


def test_a_former_address_that_is_used_for_another_story_is_another_article(store: Store) -> None:
    first = store.one(at(ONE))
    store.one(at(TWO, LATER, asked=ONE))
    again = store.one(at(ONE, LATER, headline="Another story", article_body=OTHER_TEXT))
    assert (again.outcome, again.article == first.article) == (Outcome.NEW, False)
    found = store.corpus.article(ONE)
    assert found is not None
    assert (found.id, found.article.headline) == (again.article, "Another story")
    assert store.column("SELECT headline FROM article_list WHERE id = :id", id=first.article) == [
        "The bridge stays open"
    ]
    assert store.address(TWO).next_check_at is not None


def test_an_answer_older_than_what_is_stored_revises_nothing(store: Store) -> None:
    first = store.one(at(ONE, LATER))
    older = store.one(at(ONE, headline="An older headline"))
    assert (older.outcome, older.article, older.revision) == (Outcome.UNCHANGED, first.article, 1)
    assert store.column("SELECT detail FROM captures ORDER BY id")[-1] == "older than the state that is stored"
    found = store.corpus.article(ONE)
    assert found is not None
    assert (found.article.headline, found.last_checked_at) == ("The bridge stays open", LATER)


def test_an_older_404_does_not_take_an_article_away(store: Store) -> None:
    store.one(at(ONE, LATER))
    store.one(handled(Gone(reason="http-404"), ONE, START))
    found = store.corpus.article(ONE)
    assert found is not None
    assert found.gone_at is None


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_links_are_always_those_of_the_texts(template: Path, edits: list[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(template, Path(folder) / "corpus.db")
        clock = Clock()
        with Corpus.open(sqlite_url(Path(folder)), clock=clock) as corpus:
            store = Store(corpus, "", clock)
            for place, text in edits:
                url, when = f"{HOME}news/{place}", clock.forward(hours=1)
                store.one(at(url, when, headline=f"Headline {text}", article_body=f"{BODY * 2}\n\n{text}"))
            first: dict[str, int] = {}
            expected = set()
            for number, body in store.rows("SELECT id, article_body FROM article_list ORDER BY id"):
                if first.setdefault(body, number) != number:
                    expected.add((number, first[body]))
            assert set(store.rows("SELECT article_id, other_id FROM near_duplicates")) == expected


def test_a_moved_and_edited_article_is_still_the_same(store: Store) -> None:
    first = store.one(at(ONE))
    moved = store.one(at(TWO, LATER, asked=ONE, headline="The bridge closes", article_body=f"{BODY}\n\nMore."))
    assert (moved.outcome, moved.article) == (Outcome.REVISED, first.article)


def test_a_redirect_to_another_story_is_another_article(store: Store) -> None:
    first = store.one(at(ONE))
    latest = {"headline": "Latest news", "article_body": OTHER_TEXT}
    assert store.one(at(TWO, LATER, asked=ONE, **latest)).outcome is Outcome.REJECTED
    other = store.one(at(TWO, LATER, **latest))
    assert other.outcome is Outcome.NEW
    assert other.article != first.article
    found = store.corpus.article(ONE)
    assert found is not None
    assert found.id == first.article


def test_one_canonical_address_on_every_page_does_not_make_them_one_article(store: Store) -> None:
    wrong = f"{HOME}news"
    one = store.one(at(ONE, canonical_url=wrong))
    other = store.one(at(TWO, canonical_url=wrong, headline="Another", article_body=OTHER_TEXT))
    third = store.one(at(f"{HOME}news/3", canonical_url=wrong, headline="A third", article_body=OTHER_TEXT[::-1]))
    assert len({one.article, other.article, third.article}) == 3


def test_a_page_at_its_own_address_may_change_altogether(store: Store) -> None:
    first = store.one(at(ONE))
    rewritten = store.one(at(ONE, LATER, headline="Rewritten", article_body=OTHER_TEXT))
    assert (rewritten.outcome, rewritten.article) == (Outcome.REVISED, first.article)


def test_an_identical_text_at_another_address_is_its_own_article_and_linked(store: Store) -> None:
    first, second = store.save(at(ONE), at(TWO, headline="Bridge: it stays open"))
    assert (second.outcome, second.reason) == (Outcome.DUPLICATE, "identical-text")
    assert second.article != first.article
    assert store.rows("SELECT article_id, other_id, kind, similarity FROM near_duplicates") == [
        (second.article, first.article, "identical", 1.0)
    ]
    found, twin = store.corpus.article(first.article), store.corpus.article(second.article)
    assert found is not None
    assert twin is not None
    assert twin.duplicate_of == (found.id, found.identifier)
    assert found.duplicates == ((twin.id, twin.identifier),)
    assert store.column("SELECT kind FROM changes ORDER BY seq") == ["new", "duplicate"]


def test_a_duplicate_is_looked_for_in_its_own_outlet_only(store: Store) -> None:
    store.one(at(ONE))
    url = f"{WEEKLY.home}news/1"
    saved = store.one(reading(url, outlet=WEEKLY, article_body=BODY), outlet=WEEKLY)
    assert saved.outcome is Outcome.NEW


@pytest.mark.parametrize(("headline", "outcome"), [("In brief", Outcome.DUPLICATE), ("Lottery", Outcome.NEW)])
def test_short_texts_are_duplicates_only_under_the_same_headline(store: Store, headline: str, outcome: Outcome) -> None:
    short = "Numbers drawn today will be printed tomorrow."
    saved = store.save(at(ONE, headline="In brief", article_body=short), at(TWO, headline=headline, article_body=short))
    assert saved[1].outcome is outcome


def test_an_edit_that_makes_texts_equal_or_unequal_links_and_unlinks_them(store: Store) -> None:
    first, second = store.save(at(ONE), at(TWO, headline="Other", article_body=OTHER_TEXT))
    store.one(at(TWO, LATER, headline="Other"))
    assert store.rows("SELECT article_id, other_id FROM near_duplicates") == [(second.article, first.article)]
    store.one(at(TWO, LATER + timedelta(hours=1), headline="Other", article_body=OTHER_TEXT))
    assert store.rows("SELECT article_id, other_id FROM near_duplicates") == []


def test_when_the_first_of_three_is_edited_the_others_are_still_the_same_as_each_other(store: Store) -> None:
    three = f"{HOME}news/3"
    _, second, third = store.save(at(ONE), at(TWO, headline="Second"), at(three, headline="Third"))
    store.one(at(ONE, LATER, article_body=OTHER_TEXT))
    assert store.rows("SELECT article_id, other_id FROM near_duplicates") == [(third.article, second.article)]


def test_an_earlier_article_that_takes_the_text_of_a_later_one_is_the_earlier_one_still(store: Store) -> None:
    first, second = store.save(at(ONE, article_body=OTHER_TEXT), at(TWO, headline="Second"))
    store.one(at(ONE, LATER))
    assert store.rows("SELECT article_id, other_id FROM near_duplicates") == [(second.article, first.article)]


def test_of_all_addresses_the_one_that_answered_is_asked_again(store: Store) -> None:
    store.one(at(ONE, asked=f"{HOME}?p=1"))
    assert [each.url for each in store.corpus.known.due("daily", START)] == [ONE]
    store.one(at(TWO, LATER, asked=ONE))
    assert [each.url for each in store.corpus.known.due("daily", LATER)] == [TWO]


def test_hints_and_source_go_with_the_article_to_its_new_address(store: Store) -> None:
    hint = finding("headline", "From the feed")
    given = at(ONE, asked=f"{HOME}?p=1")
    asked = capture(f"{HOME}?p=1", final_url=ONE, hints=(hint,), source=f"{HOME}feed")
    store.one(Handled(capture=asked, result=given.result))
    (due,) = store.corpus.known.due("daily", START)
    assert (due.url, due.hints, due.source) == (ONE, (hint,), f"{HOME}feed")
    store.one(at(TWO, LATER, asked=ONE))
    (due,) = store.corpus.known.due("daily", LATER)
    assert (due.url, due.hints) == (TWO, (hint,))


def test_the_address_to_fetch_is_the_one_that_answered_as_it_is_written_there(store: Store) -> None:
    spelled = "https://www.daily.example.com/news/1/"
    store.one(Handled(capture=capture(ONE, final_url=spelled), result=at(ONE).result))
    (due,) = store.corpus.known.due("daily", START)
    assert (due.url, due.fetch_url) == (ONE, spelled)


def validators(store: Store) -> tuple[Any, Any]:
    row = store.address(ONE)
    return row.etag, row.last_modified


def test_validators_are_kept_of_answers_that_were_read_only(store: Store) -> None:
    headers = (("etag", '"1"'), ("last-modified", "Mon, 02 Mar 2026 09:00:00 GMT"))
    read = at(ONE)
    store.one(Handled(capture=capture(ONE, headers=headers), result=read.result))
    assert validators(store) == ('"1"', headers[1][1])
    store.one(handled(Failed(reason="reader-crashed"), at=LATER, headers=(("etag", '"2"'),)))
    assert validators(store) == ('"1"', headers[1][1])
    store.one(handled(NotModified(), at=LATER, status=304, headers=()))
    assert validators(store) == ('"1"', headers[1][1])
    store.one(handled(NotModified(), at=LATER, status=304, headers=(("etag", '"3"'),)))
    assert validators(store) == ('"3"', headers[1][1])
    store.one(Handled(capture=capture(ONE, LATER, headers=()), result=read.result))
    assert validators(store) == (None, None)


def test_checks_and_failures_are_counted(store: Store) -> None:
    for number in range(3):
        store.one(handled(Failed(reason="timeout"), at=START + timedelta(minutes=number), status=None))
    row = store.address(ONE)
    assert (row.checks, row.failures, row.outcome) == (3, 3, "failed")
    store.one(handled(Gone(reason="http-404"), at=LATER, status=404))
    assert (store.address(ONE).checks, store.address(ONE).failures) == (4, 1)
    store.one(at(ONE, LATER))
    assert (store.address(ONE).checks, store.address(ONE).failures) == (5, 0)


def test_an_identifier_that_is_taken_is_not_given_twice(store: Store) -> None:
    wrong = f"{HOME}news"
    one = store.one(at(ONE, canonical_url=wrong))
    store.one(at(TWO, canonical_url=wrong, headline="Another", article_body=OTHER_TEXT))
    identifiers = store.column("SELECT identifier FROM articles ORDER BY id")
    assert len(set(identifiers)) == 2
    assert one.article == 1
