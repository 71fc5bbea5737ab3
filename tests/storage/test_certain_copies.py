"""A copy that must have been found is missed, and one that a crowd may have hidden is not."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from sqlalchemy import delete

from storage import clusters
from storage.tables import cluster_members
from tests.storage.making import START, WEEKLY, Store
from tests.storage.test_clusters import daily, faults, weekly

FIXED = (
    "Readers may write to the desk of the paper at any hour of the day and will be answered by the end of the week. "
)


def story(seed: int, length: int = 80) -> str:
    """Words that no other seed has."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("abcdefghijklmnoprstuvw", k=6)) for _ in range(length))


def lose_clusters(store: Store) -> None:
    with store.corpus.database.writing() as connection:
        connection.execute(delete(cluster_members))


@pytest.mark.parametrize("crowd", [12, 30])
def test_a_lost_copy_among_many_that_share_a_paragraph_is_told(store: Store, crowd: int) -> None:
    store.save(*(daily(number, f"{FIXED}{story(number)}") for number in range(crowd)))
    store.save(weekly(1, f"{FIXED}{story(5)}"), outlet=WEEKLY)
    assert faults(store) == []
    lose_clusters(store)
    assert faults(store) == [(crowd + 1, "not in the cluster of 6, of which it is a copy")]
    clusters.rebuild(store.corpus.database, START)
    assert faults(store) == []
    assert store.rows("SELECT article_id FROM cluster_members ORDER BY article_id") == [(6,), (crowd + 1,)]


def test_lost_copies_of_a_text_that_came_many_times_are_told(store: Store) -> None:
    store.save(*(daily(number, story(1)) for number in range(25)))
    assert faults(store) == []
    lose_clusters(store)
    assert {number for number, _ in faults(store)} == set(range(6, 26))  # the 20 newest are looked at


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_told_of_what_was_saved_in_any_order(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    texts = [
        f"{FIXED * chance.randint(1, 3)}{story(chance.randint(0, 14), chance.choice((8, 20, 60)))}" for _ in range(70)
    ]
    at = 0
    while texts:
        several = [texts.pop() for _ in range(min(len(texts), chance.randint(1, 12)))]
        store.save(*(daily(at + number, body) for number, body in enumerate(several)))
        at += len(several)
        again = [chance.randrange(at) for _ in range(chance.randint(0, 2))]
        for number in set(again):
            body = f"{FIXED}{story(chance.randint(0, 14), 30)}"
            store.save(daily(number, body, at=START + timedelta(hours=at + number)))
    assert faults(store) == []
    clusters.rebuild(store.corpus.database, START)
    assert faults(store) == []
