"""Outcomes are saved in groups, and a failing store fails them all."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from ingest.capture import Capture, Failed, Handled, Outcome, Saved
from ingest.errors import StoreError
from ingest.outlet import Outlet
from pipelines.store import Saver, Thread

OUTLET = Outlet(slug="a", name="A", home="https://a.example/")


def handled(number: int) -> Handled:
    url = f"https://a.example/{number}"
    capture = Capture(url=url, final_url=url, fetched_at=datetime(2026, 1, 1, tzinfo=UTC), status=None)
    return Handled(capture=capture, result=Failed(reason="timeout"))


class Store:
    """Answers with the address as reason; waits for `open` before it does."""

    def __init__(self) -> None:
        self.groups: list[tuple[int, int]] = []
        self.open = threading.Event()
        self.error: Exception | None = None
        self.short = 0

    def save(self, run_id: int, outlet: Outlet, handled: Sequence[Handled]) -> list[Saved]:
        assert self.open.wait(10)
        if self.error:
            raise self.error
        self.groups.append((run_id, len(handled)))
        answers = [Saved(outcome=Outcome.FAILED, reason=each.capture.url) for each in handled]
        return answers[: len(answers) - self.short]


async def save_all(store: Store, *runs: int) -> list[Saved | BaseException]:
    thread = Thread("store")
    saver = Saver(store, thread)
    tasks = [asyncio.ensure_future(saver.save(run, OUTLET, handled(at))) for at, run in enumerate(runs)]
    await asyncio.sleep(0.05)
    store.open.set()
    await saver.drain()
    thread.close()
    return await asyncio.gather(*tasks, return_exceptions=True)


def test_what_comes_while_a_group_is_written_is_the_next_group() -> None:
    async def test() -> None:
        store = Store()
        thread = Thread("store")
        saver = Saver(store, thread)
        first = asyncio.ensure_future(saver.save(1, OUTLET, handled(0)))
        await asyncio.sleep(0.05)
        others = [asyncio.ensure_future(saver.save(1, OUTLET, handled(at))) for at in range(1, 5)]
        await asyncio.sleep(0)
        store.open.set()
        await asyncio.gather(first, *others)
        thread.close()
        assert store.groups == [(1, 1), (1, 4)]

    asyncio.run(test())


def test_each_gets_the_answer_to_its_own_outcome() -> None:
    saved = asyncio.run(save_all(Store(), 1, 1, 1))
    assert [each.reason for each in saved if isinstance(each, Saved)] == [
        f"https://a.example/{number}" for number in range(3)
    ]


def test_outcomes_of_different_runs_are_not_mixed() -> None:
    store = Store()
    asyncio.run(save_all(store, 1, 2, 1, 2))
    assert sorted(store.groups) == [(1, 2), (2, 2)]


def test_a_failing_store_fails_the_whole_group() -> None:
    store = Store()
    store.error = StoreError("disk full")
    assert [str(each) for each in asyncio.run(save_all(store, 1, 1))] == ["disk full"] * 2


def test_an_answer_that_does_not_fit_is_a_bug() -> None:
    store = Store()
    store.short = 1
    (answer,) = asyncio.run(save_all(store, 1))
    with pytest.raises(RuntimeError, match="1 outcomes were to be saved, the corpus answered for 0"):
        raise answer if isinstance(answer, BaseException) else AssertionError
