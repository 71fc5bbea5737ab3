"""Scrapy's HTTP handler, with one more way to end: when the run is cut short, transfers under way are dropped."""

from __future__ import annotations

import asyncio

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from spiders.reasons import Stopped
from spiders.session import session_of


class StoppableHandler(HTTP11DownloadHandler):
    """Without it a stalled server could hold up Ctrl-C for the whole of DOWNLOAD_TIMEOUT."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._of = crawler

    async def download_request(self, request: Request) -> Response:
        session = session_of(self._of)
        if session.stopping.is_set():
            raise Stopped
        transfer = asyncio.ensure_future(super().download_request(request))
        ending = asyncio.ensure_future(session.cut.wait())
        try:
            await asyncio.wait({transfer, ending}, return_when=asyncio.FIRST_COMPLETED)
            if not transfer.done():
                transfer.cancel()
                raise Stopped
            return transfer.result()
        finally:
            ending.cancel()
