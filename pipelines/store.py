"""Third: save the outcome, in groups; `Saver` is what makes the groups."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from ingest.capture import Handled, Saved
from ingest.errors import StoreError
from ingest.outlet import Outlet
from pipelines.line import Parcel, line_of

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")
P = ParamSpec("P")

GROUP = 50  # outcomes of one outlet in one transaction: 11,700 rows/s against 3,400 one by one (SQLite)
WAIT = 0.5  # seconds an outcome waits for others at most


class StorePipeline:
    """Fills in `saved`: exactly one stored outcome per parcel."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_item(self, item: Parcel) -> Parcel:
        line = line_of(self.crawler)
        try:
            item.saved = await line.save(item)
        except StoreError as error:
            line.broke(error)
            raise DropItem(str(error), log_level="DEBUG") from error
        return item


class Thread:
    """One thread in which calls are made one after another, so that the reactor never waits for a disk."""

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def call(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, partial(function, *args, **kwargs))

    def close(self) -> None:
        self._executor.shutdown(wait=True)


class Saves(Protocol):
    """What a Saver needs of a Corpus."""

    def save(self, run_id: int, outlet: Outlet, handled: Sequence[Handled]) -> list[Saved]: ...


class Saver:
    """Gathers outcomes per run and saves each group in one call, in the store's thread.

    A failing store fails every outcome of the group with the same StoreError: none of them is committed.
    """

    def __init__(self, corpus: Saves, thread: Thread, *, group: int = GROUP, wait: float = WAIT) -> None:
        self._corpus, self._thread, self._group, self._wait = corpus, thread, group, wait
        self._pending: dict[int, list[tuple[Outlet, Handled, asyncio.Future[Saved]]]] = {}
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._writing: set[asyncio.Task[Any]] = set()

    async def save(self, run_id: int, outlet: Outlet, handled: Handled) -> Saved:
        """What the corpus made of it, once the group is committed. Raises StoreError."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Saved] = loop.create_future()
        group = self._pending.setdefault(run_id, [])
        group.append((outlet, handled, future))
        if len(group) >= self._group:
            self._send(run_id)
        elif len(group) == 1:
            self._timers[run_id] = loop.call_later(self._wait, self._send, run_id)
        return await future

    async def drain(self) -> None:
        """Save what waits, now, and return when everything is saved or has failed."""
        for run_id in list(self._pending):
            self._send(run_id)
        while self._writing:
            await asyncio.wait(self._writing)

    def _send(self, run_id: int) -> None:
        if (timer := self._timers.pop(run_id, None)) is not None:
            timer.cancel()
        if group := self._pending.pop(run_id, None):
            task = asyncio.ensure_future(self._write(run_id, group))
            self._writing.add(task)
            task.add_done_callback(self._writing.discard)

    async def _write(self, run_id: int, group: list[tuple[Outlet, Handled, asyncio.Future[Saved]]]) -> None:
        try:
            saved = await self._thread.call(
                self._corpus.save, run_id, group[0][0], [handled for _, handled, _ in group]
            )
            if len(saved) != len(group):
                raise RuntimeError(f"{len(group)} outcomes were to be saved, the corpus answered for {len(saved)}")
        except Exception as error:  # handed to everyone who waits for this group
            for _, _, future in group:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, _, future), answer in zip(group, saved, strict=True):
            if not future.done():
                future.set_result(answer)
