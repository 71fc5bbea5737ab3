"""Crawling many outlets in one process: some at a time, one reactor, one session.

`crawl_outlets` is what the command, the demo, the tests and the benchmarks call. The Twisted reactor can be started
only once in a process; so can this.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from ingest.errors import IngestError, StoreError
from ingest.outlet import Outlet
from spiders.guards import is_loopback_host
from spiders.outlet_spider import spider_class
from spiders.politeness import delay_settings
from spiders.progress import Progress
from spiders.report import BUG, INTERRUPTED, STORE, CrawlReport
from spiders.session import Options, Session

logger = logging.getLogger(__name__)


def crawl_outlets(
    outlets: Sequence[Outlet],
    options: Options | None = None,
    *,
    bad_files: Iterable[str] = (),
    quiet: bool = False,
    verbose: bool = False,
    settings: dict[str, Any] | None = None,
) -> CrawlReport:
    """Crawl `outlets`, `options.parallel` at a time, and tell what came of it. To be called once per process.

    bad_files:  outlet files that could not be read, to be named in the report.
    quiet:      no progress on stderr.
    settings:   further Scrapy settings.

    Raises nothing that happens while crawling: the report says it.
    """
    options = options or Options()
    process = AsyncCrawlerProcess(scrapy_settings(options, settings or {}, verbose=verbose))
    report = CrawlReport(bad_files=list(bad_files), dry_run=options.dry_run)
    loop = asyncio.get_event_loop()

    async def everything() -> None:
        try:
            await _crawl(process, outlets, options, report, quiet=quiet)
        except Exception as error:
            _say(report, error)
        finally:
            loop.call_soon(_stop_reactor)

    main = loop.create_task(everything())
    process.start(stop_after_crawl=False, install_signal_handlers=False)
    if not main.done():  # the reactor was stopped by force
        report.interrupted = True
    return report


async def _crawl(
    process: AsyncCrawlerProcess, outlets: Sequence[Outlet], options: Options, report: CrawlReport, *, quiet: bool
) -> None:
    began = time.monotonic()
    session = Session(options)
    _listen(session)
    progress = Progress(session, len(outlets), quiet=quiet)
    try:
        await session.open()
        with progress:
            room = asyncio.Semaphore(options.parallel)
            hosts: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
            await asyncio.gather(*(_crawl_one(process, outlet, session, room, hosts, progress) for outlet in outlets))
    finally:
        await session.close()
        report.outlets = sorted(session.tallies, key=lambda tally: tally.outlet)
        report.interrupted = session.interrupted
        report.seconds = time.monotonic() - began
    if session.error is not None:
        _say(report, session.error)


async def _crawl_one(
    process: AsyncCrawlerProcess,
    outlet: Outlet,
    session: Session,
    room: asyncio.Semaphore,
    hosts: defaultdict[str, asyncio.Lock],
    progress: Progress,
) -> None:
    """Crawl one outlet, when no other one that shares a host with it is being crawled: a host's delay is promised
    to the host, not to the outlet."""
    locks = [hosts[host] for host in sorted(set(outlet.hosts)) if not is_loopback_host(host)]
    for lock in locks:
        await lock.acquire()
    try:
        async with room:
            if session.stopping.is_set():
                return
            crawler = process.create_crawler(spider_class(outlet))
            try:
                await process.crawl(crawler, session=session)
            except Exception as error:  # starting the spider failed: a bug, that must not leave the others running
                session.broke(error)
            progress.ended(outlet.slug)
    finally:
        for lock in locks:
            lock.release()


def scrapy_settings(options: Options, more: dict[str, Any], *, verbose: bool = False) -> Settings:
    """The project's settings with what one command asks for."""
    settings = Settings()
    settings.setmodule("spiders.settings", priority="project")
    settings.set("SPIDER_LOADER_CLASS", "scrapy.spiderloader.DummySpiderLoader", priority="cmdline")
    if verbose:
        settings.set("LOG_LEVEL", "INFO", priority="cmdline")
    if options.delay is not None:
        for key, value in delay_settings(options.delay).items():
            settings.set(key, value, priority="cmdline")
        settings.set("CRAWL_DELAY_FIXED", value=True, priority="cmdline")
    if options.timeout is not None:
        settings.set("DOWNLOAD_TIMEOUT", options.timeout, priority="cmdline")
    for key, value in more.items():
        settings.set(key, value, priority="cmdline")
    return settings


def _listen(session: Session) -> None:
    """Ctrl-C once: store what has been read and end. Twice: end."""

    def asked() -> None:
        if session.interrupted:
            sys.stderr.write("stopped by force\n")
            sys.stderr.flush()
            session.pool.kill()
            os._exit(INTERRUPTED)
        sys.stderr.write("\nstopping: storing what has been read (once more to stop at once)\n")
        sys.stderr.flush()
        session.interrupt()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked)


def _say(report: CrawlReport, error: Exception) -> None:
    """Put what stopped the run into the report; a bug also into the log, whole."""
    if isinstance(error, StoreError):
        report.broken, report.broken_status = str(error), STORE
        return
    logger.error("the run stopped", exc_info=error)
    report.broken = str(error) if isinstance(error, IngestError) else f"{type(error).__name__}: {error}"
    report.broken_status = getattr(error, "exit_status", BUG)


def _stop_reactor() -> None:
    from twisted.internet import reactor

    cast("Any", reactor).stop()
