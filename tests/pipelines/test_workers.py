"""The worker pool: a crash or a hang is the outcome of one page; no process is left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.capture import Capture, Failed, Reading, Rejected
from ingest.outlet import Outlet
from pipelines.workers import PoolClosed, WorkerPool

ROOT = Path(__file__).resolve().parents[2]
READER = "tests.pipelines.bad_readers:read"
OUTLET = Outlet(slug="the_daily", name="The Daily", home="https://daily.example/")


def capture(body: bytes) -> Capture:
    url = "https://daily.example/a"
    return Capture(url=url, final_url=url, fetched_at=datetime(2026, 1, 1, tzinfo=UTC), status=200, body=body)


def run(test: Callable[[WorkerPool], Awaitable[None]], workers: int = 1, limit: float = 20.0) -> None:
    async def around() -> None:
        pool = WorkerPool(workers, limit, reader=READER)
        try:
            await test(pool)
        finally:
            await pool.close()

    asyncio.run(around())


def test_a_page_is_read_in_another_process_that_is_kept_for_the_next() -> None:
    async def test(pool: WorkerPool) -> None:
        readings = [await pool.read(capture(b"fine"), OUTLET) for _ in range(2)]
        bodies = {reading.article.article_body for reading in readings if isinstance(reading, Reading)}
        assert len(bodies) == 1
        assert f"{os.getpid()} read it." not in bodies

    run(test)


def test_a_rejection_comes_back_as_it_is() -> None:
    async def test(pool: WorkerPool) -> None:
        assert await pool.read(capture(b"reject"), OUTLET) == Rejected(reason="no-body")

    run(test)


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"exit", "the worker ended with status 7"),
        (b"segfault", f"the worker ended with signal {int(signal.SIGSEGV)}"),
        (b"raise", "LookupError: no such thing (bad_readers.py:31)"),
        (b"memory", "MemoryError: the page needs more memory than a worker may have"),
        (b"greedy", "MemoryError: the page needs more memory than a worker may have"),
    ],
)
def test_a_page_that_crashes_its_reader_fails_alone(body: bytes, detail: str) -> None:
    async def test(pool: WorkerPool) -> None:
        bad, *good = await asyncio.gather(*(pool.read(capture(kind), OUTLET) for kind in (body, *[b"fine"] * 5)))
        assert bad == Failed(reason="reader-crashed", detail=detail)
        assert all(isinstance(result, Reading) for result in good)

    run(test, workers=2)


def test_a_page_that_hangs_its_reader_fails_after_the_time_limit_and_alone() -> None:
    async def test(pool: WorkerPool) -> None:
        assert isinstance(await pool.read(capture(b"fine"), OUTLET), Reading)
        pool.time_limit = 0.3
        assert await pool.read(capture(b"hang"), OUTLET) == Failed(
            reason="reader-hung", detail="no answer within 0.3 seconds"
        )
        pool.time_limit = 20.0
        assert isinstance(await pool.read(capture(b"fine"), OUTLET), Reading)

    run(test)


@pytest.mark.parametrize(("body", "detail"), [(b"unpicklable", "pickle local object"), (b"foreign", "ValueError")])
def test_an_answer_that_cannot_be_handed_over_fails_its_page_alone(body: bytes, detail: str) -> None:
    async def test(pool: WorkerPool) -> None:
        first = await pool.read(capture(b"fine"), OUTLET)
        bad = await pool.read(capture(body), OUTLET)
        assert isinstance(bad, Failed)
        assert bad.reason == "reader-crashed"
        assert detail in bad.detail
        assert await pool.read(capture(b"fine"), OUTLET) == first, "the worker lives on"

    run(test)


def test_a_worker_that_ran_out_of_memory_is_replaced() -> None:
    async def test(pool: WorkerPool) -> None:
        first = await pool.read(capture(b"fine"), OUTLET)
        await pool.read(capture(b"memory"), OUTLET)
        second = await pool.read(capture(b"fine"), OUTLET)
        assert isinstance(second, Reading)
        assert second != first

    run(test)


def test_a_reading_that_is_cancelled_while_its_worker_starts_leaves_no_process() -> None:
    async def test(pool: WorkerPool) -> None:
        reading = asyncio.ensure_future(pool.read(capture(b"fine"), OUTLET))
        while not pool._all:
            await asyncio.sleep(0.001)
        (worker,) = pool._all
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert await asyncio.wait_for(worker.gone(), 5) == -signal.SIGKILL
        assert isinstance(await pool.read(capture(b"fine"), OUTLET), Reading)

    run(test)


def test_closing_the_pool_ends_a_worker_that_is_only_starting() -> None:
    async def test(pool: WorkerPool) -> None:
        reading = asyncio.ensure_future(pool.read(capture(b"fine"), OUTLET))
        while not pool._all:
            await asyncio.sleep(0.001)
        (worker,) = pool._all
        await pool.close()
        assert worker.process.returncode == -signal.SIGKILL
        with pytest.raises(PoolClosed):
            await reading

    run(test)


def test_what_a_reader_prints_does_not_get_between_the_answers() -> None:
    async def test(pool: WorkerPool) -> None:
        assert isinstance(await pool.read(capture(b"print"), OUTLET), Reading)

    run(test)


def test_a_page_of_twenty_megabytes_goes_through() -> None:
    async def test(pool: WorkerPool) -> None:
        assert isinstance(await pool.read(capture(b"fine\n" + b"x" * 20_000_000), OUTLET), Reading)

    run(test)


def test_nothing_is_started_before_there_is_something_to_read() -> None:
    async def test(pool: WorkerPool) -> None:
        assert pool._all == set()

    run(test, workers=8)


def test_closing_ends_what_is_being_read_and_says_so() -> None:
    async def test(pool: WorkerPool) -> None:
        await pool.read(capture(b"fine"), OUTLET)
        processes = [worker.process for worker in pool._all]
        reading = asyncio.ensure_future(pool.read(capture(b"hang"), OUTLET))
        await asyncio.sleep(0.1)
        await pool.close()
        with pytest.raises(PoolClosed):
            await reading
        assert all(process.returncode is not None for process in processes)

    run(test)


def test_a_reader_that_cannot_be_imported_is_a_bug_not_an_outcome() -> None:
    async def around() -> None:
        pool = WorkerPool(1, 1.0, reader="tests.pipelines.no_such_module:read")
        with pytest.raises(RuntimeError, match="does not start"):
            await pool.read(capture(b"fine"), OUTLET)
        await pool.close()

    asyncio.run(around())


@pytest.mark.parametrize("body", ["fine", "hang"])
def test_workers_end_when_their_parent_is_killed(body: str) -> None:
    script = f"""
import asyncio, sys
from datetime import UTC, datetime
from ingest.capture import Capture
from ingest.outlet import Outlet
from pipelines.workers import WorkerPool
async def main():
    pool = WorkerPool(1, 1.0, reader={READER!r})
    outlet = Outlet(slug="a", name="A", home="https://a.example/")
    def page(body):
        return Capture(url="https://a.example/", final_url="https://a.example/", status=200, body=body,
                       fetched_at=datetime(2026, 1, 1, tzinfo=UTC))
    await pool.read(page(b"fine"), outlet)
    print(next(iter(pool._all)).process.pid, flush=True)
    pool.time_limit = 0.5
    asyncio.ensure_future(pool._idle[0].ask(0, outlet, page({body.encode()!r}), 0.5 if {body!r} == "fine" else 0.4))
    await asyncio.sleep(0.1)
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    pid = int(done.stdout)
    deadline = time.monotonic() + 15
    while Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]:
        assert time.monotonic() < deadline, "the worker outlived its parent"
        time.sleep(0.1)
