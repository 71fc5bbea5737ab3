"""How an outlet is treated: the pause between requests to one host, and the languages it is asked for."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ingest.outlet import Outlet
from spiders.guards import is_loopback_host


def politeness(outlet: Outlet) -> dict[str, Any]:
    """Delay and concurrency towards one host. A site on this machine needs no sparing."""
    loopback = is_loopback_host(urlsplit(outlet.home).hostname or "")
    return delay_settings(0.0 if loopback else outlet.crawl_delay)


def languages(outlet: Outlet) -> str:
    """Accept-Language for an outlet: its own languages, else any."""
    return ", ".join([*outlet.languages, "*;q=0.5"])


def delay_settings(delay: float) -> dict[str, Any]:
    """Scrapy's settings for a delay of so many seconds between requests to one host."""
    if delay > 0:
        return {"DOWNLOAD_DELAY": delay, "CONCURRENT_REQUESTS_PER_DOMAIN": 2}
    return {"DOWNLOAD_DELAY": 0.0, "CONCURRENT_REQUESTS_PER_DOMAIN": 8, "RETRY_BACKOFF": 0.25}
