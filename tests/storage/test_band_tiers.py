"""The numbers of signatures are found wherever they are kept, and the filter hides none of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, select, text, update

from storage import band_filter, band_tiers
from storage.band_tiers import CYCLES, LAST, NEWEST, STEP
from storage.clusters import rebuild
from storage.duplicate_check import duplicate_faults
from storage.tables import signature_bands, signature_filter
from tests.storage.making import HOME, START, WEEKLY, Store, reading
from tests.storage.texts import OTHER, STORY

COPY = f"HARBOUR, Tuesday — {STORY} The Weekly"


def numbers(seed: int, count: int = 20) -> list[int]:
    dice = random.Random(seed)
    return [dice.getrandbits(63) for _ in range(count)]


def save_copy(store: Store) -> None:
    store.save(reading(f"{WEEKLY.home}news/1", outlet=WEEKLY, article_body=COPY), outlet=WEEKLY)


def move_all(connection: Connection) -> None:
    """As many more articles would."""
    for cycle in CYCLES:
        band_tiers.settle(connection, range(0, cycle * STEP, STEP))


def move(connection: Connection, article_id: int, tier: int) -> None:
    """To a tier; on PostgreSQL there is only the last."""
    tier = tier if connection.dialect.name == "sqlite" else LAST
    of_it = signature_bands.c.article_id == article_id
    connection.execute(update(signature_bands).where(of_it).values(tier=tier))


def tiers(connection: Connection) -> set[int]:
    return set(connection.execute(select(signature_bands.c.tier)).scalars())


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    with store.corpus.database.writing() as connection:
        yield connection


@pytest.fixture
def story(store: Store) -> Store:
    store.save(reading(f"{HOME}news/1", article_body=STORY), reading(f"{HOME}news/2", article_body=OTHER))
    return store


def test_what_is_new_is_in_the_first_tier_on_sqlite_only(story: Store) -> None:
    expected = 0 if story.corpus.database.sqlite else LAST
    assert set(story.column("SELECT tier FROM signature_bands")) == {expected}


@pytest.mark.parametrize("tier", range(LAST + 1))
def test_a_copy_is_found_in_every_tier(story: Store, tier: int) -> None:
    with story.corpus.database.writing() as connection:
        move(connection, 1, tier)
    save_copy(story)
    assert story.column("SELECT article_id FROM cluster_members ORDER BY article_id") == [1, 3]


def test_a_copy_is_found_when_all_has_moved(story: Store) -> None:
    with story.corpus.database.writing() as connection:
        move_all(connection)
        assert tiers(connection) == {LAST}
    save_copy(story)
    assert story.column("SELECT article_id FROM cluster_members ORDER BY article_id") == [1, 3]


def test_what_has_moved_is_taken_away_with_the_article(connection: Connection) -> None:
    band_tiers.put(connection, 1, numbers(1))
    move_all(connection)
    band_tiers.remove(connection, 1, numbers(1))
    assert tiers(connection) == set()


def test_every_sixty_fourth_article_moves_a_slice(store: Store) -> None:
    if not store.corpus.database.sqlite:
        return
    slice_of_five = 5 * (1 << 63) // CYCLES[0]
    with store.corpus.database.writing() as connection:
        band_tiers.put(connection, 1, [slice_of_five - 1, slice_of_five, slice_of_five + 1])
        band_tiers.settle(connection, range(5 * STEP + 1, 6 * STEP))
        assert tiers(connection) == {0}
        band_tiers.settle(connection, [5 * STEP])
        rows = connection.execute(select(signature_bands.c.tier).order_by(signature_bands.c.band)).scalars().all()
    assert rows == [0, 1, 1]


def test_of_all_tiers_together_the_newest_are_looked_at(connection: Connection) -> None:
    shared = numbers(1)
    for article_id in range(1, 3 * NEWEST):
        band_tiers.put(connection, article_id, shared)
        move(connection, article_id, article_id % (LAST + 1))
    found = band_tiers.sharing(connection, 0, shared)
    assert found == dict.fromkeys(range(2 * NEWEST, 3 * NEWEST), len(shared))


def test_an_article_shares_nothing_with_itself(connection: Connection) -> None:
    band_tiers.put(connection, 1, numbers(1))
    assert not band_tiers.sharing(connection, 1, numbers(1))


class TestFilter:
    @pytest.fixture
    def filled(self, connection: Connection) -> Connection:
        """A tenth of the blocks have the numbers of many articles, as many as in a large corpus."""
        for seed in range(30):
            self.add(connection, seed)
        return connection

    def add(self, connection: Connection, seed: int) -> None:
        told = [band % (1 << 54) for band in numbers(seed, 1000)]
        rows = [{"tier": LAST, "band": band, "article_id": seed} for band in told]
        connection.execute(signature_bands.insert(), rows)
        band_filter.add(connection, sorted(told), LAST)

    def test_it_hides_none(self, filled: Connection) -> None:
        assert list(band_filter.missing(filled, LAST)) == []
        told = [band % (1 << 54) for band in numbers(3, 20)]
        assert band_filter.passing(filled, told) == told

    def test_most_that_are_not_there_do_not_pass(self, filled: Connection) -> None:
        asked = [[band % (1 << 54) for band in numbers(seed)] for seed in range(100, 200)]
        passed = sum(len(band_filter.passing(filled, bands)) for bands in asked)
        assert passed < 20 * len(asked) / 10

    def test_a_block_grows_with_its_numbers(self, filled: Connection) -> None:
        sizes = [len(bits) for bits in filled.execute(select(signature_filter.c.bits)).scalars()]
        assert len(sizes) == 1 << 54 - band_filter.WIDTH
        assert all(30_000 / len(sizes) / 8 < size < 3 * 30_000 / len(sizes) for size in sizes)

    def test_without_a_block_all_pass(self, connection: Connection) -> None:
        assert band_filter.passing(connection, numbers(1)) == numbers(1)

    def test_made_anew_it_says_the_same_or_less(self, filled: Connection) -> None:
        band_filter.clear(filled)
        band_filter.fill(filled, LAST)
        assert list(band_filter.missing(filled, LAST)) == []


def faults(store: Store) -> list[tuple[int, str]]:
    with store.corpus.database.reading() as connection:
        return list(duplicate_faults(connection))


def test_the_check_finds_a_filter_that_hides_numbers(story: Store) -> None:
    if not story.corpus.database.sqlite:
        return
    with story.corpus.database.writing() as connection:
        move_all(connection)
    assert faults(story) == []
    with story.corpus.database.writing() as connection:
        connection.execute(text("UPDATE signature_filter SET bits = zeroblob(8)"))
    assert faults(story) == [(at, "signature_bands out of step with signature_filter") for at in (1, 2)]
    rebuild(story.corpus.database, START)
    assert faults(story) == []


def rows_of(store: Store, table: Any) -> list[Any]:
    with store.corpus.database.reading() as connection:
        return [tuple(row) for row in connection.execute(select(table))]


def test_to_sign_all_anew_begins_with_an_empty_filter(story: Store) -> None:
    with story.corpus.database.writing() as connection:
        move_all(connection)
    assert bool(rows_of(story, signature_filter)) is story.corpus.database.sqlite
    rebuild(story.corpus.database, START)
    assert rows_of(story, signature_filter) == []
