"""One page, fetched as a crawl would fetch it: robots.txt, guards, retries, decoding. For `ingest explain`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, ClassVar

import click
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest.capture import Capture
from ingest.outlet import Outlet
from spiders.captures import capture_of
from spiders.crawl import scrapy_settings
from spiders.reasons import error_of, result_of
from spiders.session import Options, Session


class NoPage(click.ClickException):
    """The site does not give the page."""

    exit_code = 3


class OnePage(Spider):
    """Asks for one address and keeps what came of it."""

    name = "one_page"
    outlet: Outlet
    url: str
    session: Session
    answers: ClassVar[list[Capture | str]] = []

    async def start(self) -> AsyncIterator[Any]:
        yield Request(self.url, self.came, errback=self.failed, dont_filter=True)

    def came(self, response: Response) -> None:
        self.answers.append(capture_of(response, self.url))

    def failed(self, failure: Failure) -> None:
        result = result_of(error_of(failure))
        self.answers.append(f"{result.reason}: {result.detail}" if result.detail else result.reason)


def fetch(url: str, outlet: Outlet) -> Capture:
    """The page at `url`. Raises NoPage when there is none to be had. Once per process."""
    settings = scrapy_settings(Options(), {"ITEM_PIPELINES": {}})
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(OnePage)
    process.crawl(crawler, url=url, outlet=outlet, session=Session(Options(dry_run=True)))
    process.start()
    answer = OnePage.answers[-1] if OnePage.answers else "no answer"
    if isinstance(answer, str):
        raise NoPage(f"{url}: {answer}")
    if answer.status is None or not 200 <= answer.status < 300:
        raise NoPage(f"{url}: http-{answer.status}")
    return answer
