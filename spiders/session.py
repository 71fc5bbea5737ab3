"""What the outlets of one command share: the corpus, the archive, the workers, and the decision to stop."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from scrapy.crawler import Crawler

from ingest.capture import ArchiveRef, Handled, Saved
from ingest.errors import NothingStored, StoreError
from pipelines.line import Parcel
from pipelines.store import Saver, Thread
from pipelines.workers import READER, WorkerPool
from spiders.tally import Tally
from storage.archive import Archive
from storage.config import archive_folder, database_url
from storage.corpus import Corpus
from storage.erasing import erase

logger = logging.getLogger(__name__)

T = TypeVar("T")
P = ParamSpec("P")

GRACE = 5.0
"""Seconds between the wish to stop and the cut: transfers and readings under way may end until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What one command asks for; None is "as the settings and the environment say".

    limit:       articles fetched per outlet.
    pages:       listing pages read per source, known or not.
    since:       nothing announced as older is taken up; listings are paged until there.
    delay:       seconds between two requests to one host, instead of the outlet's and robots.txt's.
    timeout:     seconds one transfer may take.
    time_limit:  seconds the reading of one page may take.
    reader:      what reads pages, "module:function"; for tests and measurements.
    """

    limit: int | None = None
    pages: int | None = None
    since: datetime | None = None
    workers: int | None = None
    parallel: int = 8
    dry_run: bool = False
    delay: float | None = None
    timeout: float | None = None
    time_limit: float = 30.0
    database: str | None = None
    archive: Path | None = None
    reader: str = READER


class Session:
    """Opened in the running loop; every call to the corpus or the archive is made in its own thread."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.stopping = asyncio.Event()
        self.cut = asyncio.Event()
        self.interrupted = False
        self.error: Exception | None = None
        self.tallies: list[Tally] = []
        self.pool = WorkerPool(options.workers or available_cores(), options.time_limit, reader=options.reader)
        self.corpus: Corpus | None = None
        self.saver: Saver | None = None
        self._archive: Archive | None = None
        self._store_thread = Thread("store")
        self._archive_thread = Thread("archive")
        self._cutting: asyncio.Task[None] | None = None

    async def open(self) -> Session:
        """Open the stores. Raises StoreError. A dry run makes nothing that is not there, and upgrades nothing."""
        url = database_url(self.options.database)
        if self.options.dry_run:
            self.corpus = await self._existing(url)
            return self
        self.corpus = await self.store(Corpus.open, url)
        self.saver = Saver(self.corpus, self._store_thread)
        self._archive = await self._archive_thread.call(Archive, archive_folder(self.options.archive))
        return self

    async def _existing(self, url: str) -> Corpus | None:
        try:
            return await self.store(Corpus.open, url, create=False)
        except NothingStored:
            return None  # so nothing is known

    async def store(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function` in the store's thread."""
        return await self._store_thread.call(function, *args, **kwargs)

    async def keep(self, parcel: Parcel) -> ArchiveRef:
        """Archive a page. Raises StoreError."""
        assert self._archive is not None
        return await self._archive_thread.call(
            self._archive.write, parcel.capture, request_headers=parcel.request_headers
        )

    async def save(self, parcel: Parcel) -> Saved:
        """Store an outcome, in a group. Raises StoreError."""
        assert self.saver is not None
        assert parcel.result is not None
        handled = Handled(capture=parcel.capture, result=parcel.result, archived=parcel.archived)
        saved = await self.saver.save(parcel.run_id, parcel.outlet, handled)
        if not saved.kept and parcel.archived is not None:
            assert self._archive is not None
            await self._archive_thread.call(erase, self._archive.folder, parcel.archived.file, parcel.archived.offset)
        return saved

    def interrupt(self) -> None:
        """Ctrl-C: stop, and say so at the end."""
        self.interrupted = True
        self.stop()

    def broke(self, error: Exception) -> None:
        """The store failed, or there is a bug: stop; the first such error is what the command ends with."""
        if self.error is None:
            self.error = error
            logger.debug("the run cannot go on", exc_info=error)
        self.stop()

    def stop(self) -> None:
        """Ask for nothing more; what is under way may end within GRACE seconds."""
        self.stopping.set()
        if self._cutting is None:
            self._cutting = asyncio.ensure_future(self._cut())

    async def _cut(self) -> None:
        await asyncio.sleep(GRACE)
        self.cut.set()
        await self.pool.close()

    async def close(self) -> None:
        """Save what waits, end the workers, close the stores."""
        if self._cutting is not None:
            self._cutting.cancel()
        if self.saver is not None:
            await self.saver.drain()
        await self.pool.close()
        try:
            if self._archive is not None:
                await self._archive_thread.call(self._archive.close)
            if self.corpus is not None:
                await self.store(self.corpus.close)
        except StoreError as error:
            self.error = self.error or error
        self._archive_thread.close()
        self._store_thread.close()


def session_of(crawler: Crawler) -> Session:
    """The session that this crawler's spider belongs to."""
    return cast("Session", crawler.spider.session)  # type: ignore[union-attr]


def available_cores() -> int:
    """Cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def now() -> datetime:
    """The clock of the floor that fetches."""
    return datetime.now(UTC)
