"""No garbage collection in the middle of a page."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ingest.undisturbed import undisturbed


@pytest.fixture(autouse=True)
def _collector_on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_the_collector_rests_while_the_work_is_done_and_goes_on_afterwards() -> None:
    assert undisturbed(gc.isenabled)() is False
    assert gc.isenabled()


def test_the_collector_goes_on_after_work_that_failed() -> None:
    with pytest.raises(ZeroDivisionError):
        undisturbed(lambda: 1 // 0)()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    undisturbed(gc.isenabled)()
    assert not gc.isenabled()
