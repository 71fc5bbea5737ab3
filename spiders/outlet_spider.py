"""One outlet, one spider: its sources, its articles, exactly one outcome per address it asks for."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from ingest.capture import Capture, Result
from ingest.errors import HeldError, StoreError
from ingest.outlet import Outlet
from pipelines.line import Parcel
from spiders.captures import capture_of, conditions, result_of_status, sent_headers
from spiders.discover import Discovery, Visit
from spiders.frontier import Address, Frontier
from spiders.known import Known
from spiders.politeness import languages, politeness
from spiders.reasons import Refused, Stopped, error_of, request_of, result_of
from spiders.robots import RobotsMiddleware
from spiders.session import Options, Session, now
from spiders.tally import Tally, complaints

if TYPE_CHECKING:
    from typing import Self

logger = logging.getLogger(__name__)

HEARTBEAT = 20.0  # seconds
DUE_AT_ONCE = 1000


class OutletSpider(Spider):
    """Crawls `outlet`. `session` is shared with the other outlets of the command; alone, the spider makes its own."""

    name = "outlet"
    outlet: ClassVar[Outlet]
    session: Session
    tally: Tally
    frontier: Frontier
    known: Known
    discovery: Discovery

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        for key, value in politeness(cls.outlet).items():
            settings.set(key, value, priority="spider")
        headers = {**settings.getdict("DEFAULT_REQUEST_HEADERS"), "Accept-Language": languages(cls.outlet)}
        settings.set("DEFAULT_REQUEST_HEADERS", headers, priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, session: Session | None = None, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        own = Options(limit=crawler.settings.getint("CLOSESPIDER_ITEMCOUNT") or None)
        spider.join(session or Session(own), alone=session is None)
        return spider

    def join(self, session: Session, *, alone: bool) -> None:
        """Take part in `session`; `alone`: open and close it, too."""
        self.session, self._alone = session, alone
        self.tally = Tally(outlet=self.outlet.slug)
        session.tallies.append(self.tally)
        self.frontier = Frontier(limit=session.options.limit)
        self.known = Known(session, self.outlet)
        self.discovery = Discovery(self.outlet, session.options, self.known, self.frontier, self.tally)
        self._tasks: list[asyncio.Task[None]] = []
        for handler, signal in (
            (self._item_scraped, signals.item_scraped),
            (self._item_lost, signals.item_dropped),
            (self._item_broke, signals.item_error),
            (self._callback_broke, signals.spider_error),
            (self._ended, signals.spider_closed),
        ):
            self.crawler.signals.connect(handler, signal)

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the sources, then for addresses as they become known, until there is nothing left to ask for."""
        try:
            if not await self._begin():
                return
            async for request in self._requests():
                yield request
        except StoreError as error:
            self.session.broke(error)

    async def _begin(self) -> bool:
        """Open a run of the outlet; False when another run holds it."""
        if self._alone:
            await self.session.open()
        self._tasks.append(asyncio.ensure_future(self._stop_when_asked()))
        if self.session.options.dry_run or self.session.corpus is None:
            return True
        try:
            self.tally.run_id = await self.session.store(self.session.corpus.begin_run, self.outlet)
        except HeldError as error:
            self.tally.held = error.holder
            return False
        self._tasks.append(asyncio.ensure_future(self._beat(self.tally.run_id)))
        return True

    async def _requests(self) -> AsyncIterator[Request]:
        await self._take_due()
        if self.outlet.sources:
            for visit in await self.discovery.first_visits():
                yield self._source_request(visit)
        else:
            self.frontier.source_opened()
            yield Request(self.outlet.home, self.home_came, errback=self.home_failed, dont_filter=True, priority=20)
        while True:
            while (address := await self.frontier.next()) is not None:
                if self.session.options.dry_run:
                    await self._would_fetch(address)
                else:
                    yield self._page_request(address)
            await self.frontier.quiet()
            if not await self._take_due():
                break

    async def _would_fetch(self, address: Address) -> None:
        """Note the address for the report of a dry run, or why it would not be fetched."""
        robots = self.crawler.get_downloader_middleware(RobotsMiddleware)
        try:
            if robots is not None:
                await robots.check(address.url)
            self.tally.would.append(address.url)
        except Stopped:
            pass
        except Refused as refused:
            self.tally.skipped[refused.reason] += 1
        self.frontier.settle()

    async def _take_due(self) -> int:
        """Queue addresses known from earlier runs that are to be fetched now; return how many."""
        if self.frontier.stopped:
            return 0
        never, again = await self.known.due(min(DUE_AT_ONCE, self.session.options.limit or DUE_AT_ONCE))
        return self.frontier.add(never) + self.frontier.add(again, again=True)

    # -- sources ---------------------------------------------------------------------------------

    def _source_request(self, visit: Visit) -> Request:
        self.frontier.source_opened()
        return Request(
            visit.source.url,
            self.source_came,
            errback=self.source_failed,
            cb_kwargs={"visit": visit},
            headers=conditions(visit.memory.etag, visit.memory.last_modified) if visit.page == 1 else None,
            dont_filter=True,
            priority=10 - visit.depth,
        )

    async def home_came(self, response: Response) -> AsyncIterator[Request]:
        home = capture_of(response, self.outlet.home) if 200 <= response.status < 300 else None
        for visit in await self._quietly(self.discovery.from_home(home, self._robots_txt(response.url))):
            yield self._source_request(visit)
        self.frontier.source_closed()

    async def home_failed(self, failure: Failure) -> AsyncIterator[Request]:
        error = error_of(failure)
        if not isinstance(error, Stopped):
            result = result_of(error)
            self.tally.notes.append(f"{self.outlet.home}: {result.reason}: {result.detail}")
            for visit in await self._quietly(self.discovery.from_home(None, self._robots_txt(self.outlet.home))):
                yield self._source_request(visit)
        self.frontier.source_closed()

    async def source_came(self, response: Response, visit: Visit) -> AsyncIterator[Request]:
        for following in await self._quietly(self.discovery.came(visit, capture_of(response, visit.source.url))):
            yield self._source_request(following)
        self.frontier.source_closed()

    async def source_failed(self, failure: Failure) -> AsyncIterator[Request]:
        error, request = error_of(failure), request_of(failure)
        if not isinstance(error, Stopped):
            result = result_of(error)
            problem = f"{result.reason}: {result.detail}" if result.detail else result.reason
            for instead in await self._quietly(self.discovery.failed(request.cb_kwargs["visit"], problem)):
                yield self._source_request(instead)
        self.frontier.source_closed()

    async def _quietly(self, work: Any) -> list[Visit]:
        """What `work` leads to; nothing when the store fails meanwhile, which stops the run by itself."""
        try:
            return await work or []
        except StoreError as error:
            self.session.broke(error)
            return []

    def _robots_txt(self, url: str) -> str | None:
        middleware = self.crawler.get_downloader_middleware(RobotsMiddleware)
        parts = urlsplit(url)
        return middleware.texts.get(f"{parts.scheme}://{parts.netloc}") if middleware else None

    # -- articles --------------------------------------------------------------------------------

    def _page_request(self, address: Address) -> Request:
        self.tally.fetched += 1
        return Request(
            address.url,
            self.page_came,
            errback=self.page_failed,
            cb_kwargs={"address": address},
            headers=conditions(address.etag, address.last_modified),
            dont_filter=True,
            meta={"stay_on_site": True},
        )

    def page_came(self, response: Response, address: Address) -> Iterator[Parcel]:
        capture = capture_of(response, address.url, address)
        yield self._parcel(capture, result_of_status(response.status), sent_headers(response))

    def page_failed(self, failure: Failure) -> Iterator[Parcel]:
        error, request = error_of(failure), request_of(failure)
        address: Address = request.cb_kwargs["address"]
        if isinstance(error, Stopped):
            self.frontier.settle()
            return
        capture = Capture(
            url=address.url,
            final_url=request.url,
            fetched_at=now(),
            status=None,
            hints=address.hints,
            source=address.source,
        )
        yield self._parcel(capture, result_of(error))

    def _parcel(self, capture: Capture, result: Result | None, headers: tuple[tuple[str, str], ...] = ()) -> Parcel:
        assert self.tally.run_id is not None
        return Parcel(
            run_id=self.tally.run_id, outlet=self.outlet, capture=capture, result=result, request_headers=headers
        )

    def _item_scraped(self, item: Parcel) -> None:
        assert item.saved is not None
        self.tally.count(item.result, item.saved)
        detail = getattr(item.result, "detail", "")
        logger.info(
            "%s %s%s%s",
            item.saved.outcome.value,
            item.capture.url,
            f" ({item.saved.reason})" if item.saved.reason else "",
            f": {detail}" if detail else "",
        )
        self.frontier.settle()

    def _item_lost(self, exception: Exception) -> None:
        """Its outcome could not be stored in this run; the address stays due."""
        self.frontier.settle()
        if isinstance(exception.__cause__, HeldError):
            self._lost_outlet(exception.__cause__)

    def _lost_outlet(self, error: HeldError) -> None:
        """Another run has taken the outlet meanwhile (this machine slept, say): this spider alone ends."""
        self.tally.held = error.holder
        self.frontier.stop()

    def _item_broke(self, failure: Failure) -> None:
        self.frontier.settle()
        self.session.broke(error_of(failure))

    def _callback_broke(self, failure: Failure) -> None:
        self.session.broke(error_of(failure))

    # -- the run ---------------------------------------------------------------------------------

    async def _beat(self, run_id: int) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT)
            try:
                await self.session.store(self.session.corpus.heartbeat, run_id)  # type: ignore[union-attr]
            except StoreError as error:
                self.session.broke(error)
            except HeldError as error:
                self._lost_outlet(error)

    async def _stop_when_asked(self) -> None:
        """End this spider when the session ends: what is only queued is dropped, what is in transfer may end."""
        await self.session.stopping.wait()
        self.frontier.stop()
        for slot in self.crawler.engine.downloader.slots.values():
            slot.delay = 0.0  # what waits for its turn is refused by the handler, at once
        # Not awaited here: closing the spider cancels the tasks of the spider, this one among them.
        self._closing = asyncio.ensure_future(self.crawler.stop_async())

    async def _ended(self) -> None:
        """Judge the run and close it; called when nothing of it is under way any more."""
        for task in self._tasks:
            task.cancel()
        session, tally = self.session, self.tally
        tally.seconds = time.monotonic() - tally.began
        tally.finished = not session.stopping.is_set() and tally.held is None
        tally.left = self.frontier.waiting + tally.fetched - tally.captures
        if tally.finished:
            tally.complaints = complaints(tally, self.outlet.expect)
        if tally.run_id is not None and session.corpus is not None:
            with suppress(StoreError):
                await session.store(
                    session.corpus.end_run,
                    tally.run_id,
                    finished=tally.finished,
                    healthy=tally.finished and not tally.complaints,
                    complaints=tally.complaints,
                    counts=dict(tally.outcomes),
                    skipped=dict(tally.skipped),
                )
        if self._alone:
            await session.close()


def spider_class(outlet: Outlet) -> type[OutletSpider]:
    """The spider class of one outlet, named by its slug as `scrapy list` shows it."""
    return type(outlet.slug, (OutletSpider,), {"name": outlet.slug, "outlet": outlet})
