"""robots.txt: what a site asks crawlers not to fetch, and how long it asks them to wait (RFC 9309)."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from spiders.reasons import Refused, Stopped, Unwanted, result_of

if TYPE_CHECKING:
    from typing import Self

logger = logging.getLogger(__name__)

LONGEST_DELAY = 60.0
"""Seconds. Some sites ask for hours, meaning "stay away"; those are crawled at one page a minute."""


class RobotsMiddleware:
    """One robots.txt per origin and run.

    A site without one (any 4xx) allows everything. One that cannot be reached (5xx, no connection) allows nothing
    (RFC 9309 2.3.1.4): its addresses fail for this run and stay due. Crawl-delay is no part of the RFC, and honoured.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"]
        self.texts: dict[str, str] = {}  # origin → what its robots.txt says
        self._rules: dict[str, asyncio.Future[RobotParser | Refused | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if not request.meta.get("dont_obey_robotstxt"):
            await self.check(request.url)

    async def check(self, url: str) -> None:
        """Raise Unwanted when the site asks not to fetch the address, Refused when that cannot be known."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.get_running_loop().create_future()
            try:
                self._rules[origin].set_result(await self._ask(origin))
            except Stopped:
                self._rules[origin].cancel()
                raise
        try:
            rules = await asyncio.shield(self._rules[origin])
        except asyncio.CancelledError:
            raise Stopped from None
        if isinstance(rules, Refused):
            raise Refused(rules.reason, rules.detail)
        if rules is not None and not rules.allowed(url, self.agent):
            raise Unwanted("robots", f"{origin}/robots.txt")

    async def _ask(self, origin: str) -> RobotParser | Refused | None:
        """The rules; None when there are none; a Refused when they cannot be known."""
        request = Request(
            f"{origin}/robots.txt", callback=NO_CALLBACK, meta={"dont_obey_robotstxt": True}, priority=100
        )
        try:
            response = await self.crawler.engine.download_async(request)
        except Stopped:
            raise
        except Exception as error:
            result = result_of(error)
            if result.reason in {"too-large", "redirect-loop"}:  # RFC 9309 2.3.1.2: as if there were none
                return None
            return Refused(result.reason, f"robots.txt: {result.detail}")
        if response.status == 429 or response.status >= 500:
            return Refused("robots-unreachable", f"robots.txt answers {response.status}")
        if response.status >= 300:
            return None
        self.texts[origin] = response.body.decode("utf-8", "replace")
        rules = ProtegoRobotParser.from_crawler(self.crawler, response.body)
        self._slow_down(urlsplit(origin).hostname or "", rules.crawl_delay(self.agent))
        return rules

    def _slow_down(self, host: str, delay: float | None) -> None:
        """Make the downloader keep the delay that is asked for, if it is longer than ours."""
        if delay is None or self.crawler.settings.getbool("CRAWL_DELAY_FIXED"):
            return
        wanted = min(delay, LONGEST_DELAY)
        if wanted <= self.crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return
        downloader = self.crawler.engine.downloader
        downloader.per_slot_settings.setdefault(host, {}).update(delay=wanted, concurrency=1)
        if (slot := downloader.slots.get(host)) is not None:
            slot.delay, slot.concurrency = wanted, 1
