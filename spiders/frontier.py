"""The addresses of one outlet that wait to be fetched, and how many are under way."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.finding import Finding

UNDER_WAY = 64
"""Pages of one outlet between request and stored outcome; what bounds the memory that a fast site can fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address to fetch.

    key:   its canonical form, by which it is known.
    url:   as found; this is what is asked for.
    etag, last_modified:  validators of the stored state; None where there is none.
    """

    key: str
    url: str
    hints: tuple[Finding, ...] = ()
    source: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(slots=True)
class Frontier:
    """New addresses first, then those to be looked at again, once all sources have been read.

    limit: addresses given out at most; None: all.
    """

    limit: int | None = None
    under_way: int = 0
    given: int = 0
    stopped: bool = False
    _new: deque[Address] = field(default_factory=deque)
    _again: deque[Address] = field(default_factory=deque)
    _seen: set[str] = field(default_factory=set)
    _sources: int = 0
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, addresses: Iterable[Address], *, again: bool = False) -> int:
        """Queue those that are not queued or given out in this run; return how many."""
        queue, before = (self._again if again else self._new), len(self._seen)
        for address in addresses:
            if address.key not in self._seen:
                self._seen.add(address.key)
                queue.append(address)
        self._changed.set()
        return len(self._seen) - before

    @property
    def full(self) -> bool:
        """Whether more addresses would be of no use to this run."""
        return self.stopped or (self.limit is not None and self.given + len(self._new) >= self.limit)

    @property
    def waiting(self) -> int:
        return len(self._new) + len(self._again)

    def source_opened(self) -> None:
        self._sources += 1

    def source_closed(self) -> None:
        self._sources -= 1
        self._changed.set()

    def settle(self) -> None:
        """A given address has its outcome, or will have none in this run."""
        self.under_way -= 1
        self._changed.set()

    def stop(self) -> None:
        """Give out nothing more."""
        self.stopped = True
        self._changed.set()

    async def next(self) -> Address | None:
        """The next address, as soon as there is one and room for it; None when there will be none."""
        while True:
            if self.stopped or (self.limit is not None and self.given >= self.limit):
                return None
            if self.under_way < UNDER_WAY and (address := self._pop()) is not None:
                self.given += 1
                self.under_way += 1
                return address
            if not self.waiting and not self._sources:
                return None
            await self._change()

    async def quiet(self) -> None:
        """Return when nothing is under way."""
        while self.under_way and not self.stopped:
            await self._change()

    def _pop(self) -> Address | None:
        if self._new:
            return self._new.popleft()
        if self._again and not self._sources:
            return self._again.popleft()
        return None

    async def _change(self) -> None:
        self._changed.clear()
        await self._changed.wait()
