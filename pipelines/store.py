"""Third: save the outcome, in groups; `Saver` is what makes the groups."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from ingest.capture import Handled, Saved
from ingest.errors import HeldError, StoreError
from ingest.outlet import Outlet
from pipelines.line import Parcel, line_of

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")
P = ParamSpec("P")


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
        except HeldError as error:  # the spider ends when it hears of it
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
    """Saves outcomes in the store's thread, in groups: what comes while a group is being written is the next group.

    So an outcome never waits for company, and the more there is to do the larger the groups become. A failing store
    fails every outcome of the group with the same error: none of them is committed.
    """

    def __init__(self, corpus: Saves, thread: Thread) -> None:
        self._corpus, self._thread = corpus, thread
        self._pending: dict[int, list[tuple[Outlet, Handled, asyncio.Future[Saved]]]] = {}
        self._writing: dict[int, asyncio.Task[None]] = {}

    async def save(self, run_id: int, outlet: Outlet, handled: Handled) -> Saved:
        """What the corpus made of it, once its group is committed. Raises StoreError."""
        future: asyncio.Future[Saved] = asyncio.get_running_loop().create_future()
        self._pending.setdefault(run_id, []).append((outlet, handled, future))
        if run_id not in self._writing:
            self._writing[run_id] = asyncio.ensure_future(self._write(run_id))
        return await future

    async def drain(self) -> None:
        """Return when everything is saved or has failed."""
        while self._writing:
            await asyncio.wait(self._writing.values())

    async def _write(self, run_id: int) -> None:
        try:
            while group := self._pending.pop(run_id, None):
                await self._write_group(run_id, group)
        finally:
            del self._writing[run_id]

    async def _write_group(self, run_id: int, group: list[tuple[Outlet, Handled, asyncio.Future[Saved]]]) -> None:
        try:
            handled = [each for _, each, _ in group]
            saved = await self._thread.call(self._corpus.save, run_id, group[0][0], handled)
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
