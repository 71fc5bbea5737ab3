"""No garbage collection in the middle of a page, and none afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ingest.undisturbed import undisturbed
from tests.ingest.a_page import html, reading


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


def test_a_page_that_was_read_leaves_nothing_for_the_collector() -> None:
    dated = "<ul>" + "".join(f"<li><a href=/{day}>Story</a> {day} May 2026</li>" for day in range(1, 9)) + "</ul>"
    pages = [html(), html(data=None, more=f"<p>18 May 2026</p>{dated}")]
    for page in pages:
        reading(page)
    gc.collect()
    gc.disable()
    for page in pages:
        reading(page)
    assert gc.collect() == 0
