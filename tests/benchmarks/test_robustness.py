"""A small sample of what `benchmarks/robustness.py` does to pages: nothing raises, and nothing is lost in silence."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import benchmarks.mutations_large  # noqa: F401 - adds its kinds
from benchmarks.mutations import MUTATIONS
from benchmarks.own_pages import SavedPage, own_pages
from benchmarks.robustness import read_damaged

FULL = 120_000
PAGES = own_pages()


@pytest.fixture(scope="module", autouse=True)
def _set_aside() -> Iterator[None]:
    """Each page is read after a collection, which takes seconds behind thousands of other tests: what they left is not
    looked at."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("kind", sorted(MUTATIONS))
def test_a_damaged_page_is_read_without_an_exception(kind: str) -> None:
    for number, page in enumerate(_some(kind)):
        row = read_damaged(kind, page, number, FULL)
        assert row.trace == ""
        assert not row.lost, f"{page.name}: text lost"


def _some(kind: str) -> list[SavedPage]:
    """Five pages, other ones for every kind of damage."""
    start = sorted(MUTATIONS).index(kind)
    return [PAGES[(start + 11 * number) % len(PAGES)] for number in range(5)]
