"""The labelled pairs of near-duplicates are as many and as hard as promised, and decided right."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks import duplicates
from benchmarks.invented_texts import LANGUAGES


@pytest.fixture(scope="module")
def made() -> dict[str, list[duplicates.Pair]]:
    return duplicates.sources(Path("nowhere"), 0, rounds=20)


def test_there_are_four_hundred_pairs_of_our_own_texts(made: dict[str, list[duplicates.Pair]]) -> None:
    assert set(made) == set(LANGUAGES)
    assert sum(map(len, made.values())) >= 400


def test_copies_and_others_are_of_many_kinds(made: dict[str, list[duplicates.Pair]]) -> None:
    for pairs in made.values():
        assert len({pair.kind for pair in pairs if pair.copy}) >= 6
        assert len({pair.kind for pair in pairs if not pair.copy}) >= 7
        assert all(pair.one != pair.other for pair in pairs)


def test_stories_differ() -> None:
    dice = random.Random(1)
    for language in LANGUAGES:
        assert len({duplicates.joined(duplicates.story(language, dice)) for _ in range(50)}) == 50


def test_a_sample_is_decided_right(made: dict[str, list[duplicates.Pair]]) -> None:
    some = [pair for pairs in made.values() for pair in pairs[:65]]
    precision, recall = duplicates.rates(duplicates.score(some, duplicates.THRESHOLD))
    assert precision >= 0.95
    assert recall >= 0.95
