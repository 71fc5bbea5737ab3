"""Asking again: what may be gone in a moment is asked for again after a growing pause.

A server that answers 429 or 503 with Retry-After is left alone for that long, by all requests to that host. Waiting
is done in the middleware, where it holds up neither the reactor nor other hosts.
"""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response

from spiders.decoding import BROKEN
from spiders.guards import refused_name
from spiders.reasons import CERTIFICATE, Refused, Stopped, result_of
from spiders.session import session_of

if TYPE_CHECKING:
    from typing import Self

logger = logging.getLogger(__name__)

RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
"""Statuses that may be gone in a moment; 520–524 are Cloudflare's for an origin that does not answer."""


class RetryMiddleware:
    """Retries statuses in `RETRIED`, failed transfers and broken bodies, RETRY_TIMES times; what was too slow, less."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.times = crawler.settings.getint("RETRY_TIMES")
        self.times_after_timeout = crawler.settings.getint("RETRY_TIMES_AFTER_TIMEOUT")
        self.backoff = crawler.settings.getfloat("RETRY_BACKOFF")
        self.longest = crawler.settings.getfloat("RETRY_AFTER_MAX")
        self._paused_until: dict[str, float] = {}  # host → time.monotonic()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        while (pause := self._paused_until.get(_host(request), 0.0) - time.monotonic()) > 0:
            await self._sleep(pause)

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        if BROKEN in response.flags:
            detail = response.flags[-1]
            retry = await self._again(request, detail)
            if retry is None:
                raise Refused(BROKEN, detail)
            return retry
        if response.status not in RETRIED:
            return response
        asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        if asked is not None and asked > self.longest:
            return response
        if asked is not None and response.status in {429, 503}:
            self._paused_until[_host(request)] = time.monotonic() + asked
        return await self._again(request, f"http-{response.status}", asked) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        # A cancelled transfer was too large, and will be so again.
        if isinstance(exception, IgnoreRequest | DownloadCancelledError):
            return None
        if isinstance(exception, CannotResolveHostError) and (detail := refused_name(request.url)):
            raise Refused("private-address", detail) from exception
        if not _is_of_the_network(exception) or result_of(exception).reason == CERTIFICATE:
            return None
        times = self.times_after_timeout if isinstance(exception, DownloadTimeoutError) else self.times
        return await self._again(request, type(exception).__name__, times=times)

    async def _again(
        self, request: Request, why: str, asked: float | None = None, *, times: int | None = None
    ) -> Request | None:
        """The request once more, after its pause; None when it was tried often enough (`times`, else RETRY_TIMES)."""
        tried = request.meta.get("retry_times", 0)
        if tried >= (self.times if times is None else times) or request.meta.get("dont_retry"):
            return None
        self.crawler.stats.inc_value("retry/count")
        self.crawler.stats.inc_value(f"retry/reason/{why[:40]}")
        logger.debug("again (%d of %d): %s: %s", tried + 1, self.times, request.url, why)
        await self._sleep(asked if asked is not None else min(self.backoff * 2**tried, self.longest))
        retry = request.copy()
        retry.meta["retry_times"] = tried + 1
        retry.dont_filter = True
        return retry

    async def _sleep(self, seconds: float) -> None:
        """Wait, unless the run is stopped meanwhile."""
        stopping = session_of(self.crawler).stopping
        try:
            await asyncio.wait_for(stopping.wait(), seconds)
        except TimeoutError:
            return
        raise Stopped


def retry_after(value: bytes | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110 10.2.3: seconds or a date); None when it asks for none."""
    text = (value or b"").decode("latin-1").strip()
    if text.isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())


def _is_of_the_network(error: Exception) -> bool:
    module = type(error).__module__
    return isinstance(error, OSError) or module.startswith(("scrapy.", "twisted.", "OpenSSL"))


def _host(request: Request) -> str:
    return (urlsplit(request.url).hostname or "").lower()
