"""Scrapy's settings for every crawl: `ingest crawl`, `scrapy crawl NAME` and the demo alike.

Per outlet (`OutletSpider.update_settings`): DOWNLOAD_DELAY and CONCURRENT_REQUESTS_PER_DOMAIN. Per command: what its
options say. This file and `storage/config.py` are the only ones that read the environment.
"""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path

BOT_NAME = "ingest"
SPIDER_LOADER_CLASS = "spiders.loader.CatalogueLoader"

# Who asks, and where to complain. Sites that know whom they talk to need not guess and block.
CONTACT = os.environ.get("INGEST_CONTACT", "").strip()
USER_AGENT = f"ingest/{version('ingest')}" + (f" (+{CONTACT})" if CONTACT else "")
ROBOTSTXT_USER_AGENT = "ingest"
ROBOTSTXT_OBEY = True

# A folder of more outlet files, beside the catalogue's own.
OUTLET_FOLDERS = [Path(folder) for folder in os.environ.get("INGEST_OUTLETS", "").split(os.pathsep) if folder]

DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.0  # a crawl delay is a promise, not an average
CONCURRENT_REQUESTS = 16
CONCURRENT_REQUESTS_PER_DOMAIN = 2

DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 50 * 1024 * 1024  # bytes, compressed and decompressed
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_FAIL_ON_DATALOSS = True
DOWNLOAD_VERIFY_CERTIFICATES = True
TWISTED_DNS_RESOLVER = "spiders.guards.GuardedResolver"
DNS_TIMEOUT = 20

RETRY_TIMES = 4
RETRY_TIMES_AFTER_TIMEOUT = 1  # each costs DOWNLOAD_TIMEOUT; a page that stays slow is due again in the next run
RETRY_BACKOFF = 1.0  # seconds before the first retry, doubled for each further one
RETRY_AFTER_MAX = 120.0  # seconds; who asks for more is left alone until the next run
REDIRECT_MAX_TIMES = 10

DOWNLOAD_HANDLERS = {
    "http": "spiders.handler.StoppableHandler",
    "https": "spiders.handler.StoppableHandler",
    "ftp": None,
    "s3": None,
    "file": None,
    "data": None,
}
DOWNLOADER_MIDDLEWARES = {
    # engine side
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,  # sources may live elsewhere; articles are checked
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "spiders.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "spiders.retry.RetryMiddleware": 550,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "spiders.redirect.RedirectMiddleware": 580,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "spiders.decoding.DecodingMiddleware": 590,
    # 750 is HttpProxyMiddleware: the guard must know whether a proxy does the asking
    "spiders.guards.GuardMiddleware": 760,
    # downloader side
}
ITEM_PIPELINES = {
    "pipelines.archive.ArchivePipeline": 100,
    "pipelines.read.ReadPipeline": 200,
    "pipelines.store.StorePipeline": 300,
}
CONCURRENT_ITEMS = 8
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 20_000_000  # bytes of pages of one outlet that wait to be read and stored

COOKIES_ENABLED = False
REFERER_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False  # new in Scrapy 2.19, on by default, and runs the Python it is sent
MEMUSAGE_ENABLED = False
# Spider middlewares that would drop a request or an answer without a word; every request has an outcome here.
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
}

LOG_LEVEL = "WARNING"
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
STATS_DUMP = False


def plain_environment() -> dict[str, str]:
    """This process's environment without our own settings, for a command that is to run as if none were made."""
    return {name: value for name, value in os.environ.items() if not name.startswith("INGEST_")}
