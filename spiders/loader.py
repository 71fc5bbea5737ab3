"""Scrapy's spider loader over the outlet catalogue, so that `scrapy list` and `scrapy crawl NAME` work."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.settings import BaseSettings

from ingest.outlet import Outlet
from ingest.url import on_site
from spiders.catalogue import load_catalogue
from spiders.outlet_spider import spider_class

if TYPE_CHECKING:
    from typing import Self


class CatalogueLoader:
    """One spider per outlet file of the catalogue and of OUTLET_FOLDERS."""

    def __init__(self, outlets: dict[str, Outlet]) -> None:
        self.outlets = outlets

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        return cls(load_catalogue(settings.getlist("OUTLET_FOLDERS")))

    def load(self, spider_name: str) -> type[Spider]:
        """The spider of that outlet. Raises KeyError when there is none."""
        if spider_name not in self.outlets:
            raise KeyError(f"Spider not found: {spider_name}")
        return spider_class(self.outlets[spider_name])

    def find_by_request(self, request: Request) -> list[str]:
        url = request.url if urlsplit(request.url).scheme else f"https://{request.url}"
        return [slug for slug, outlet in self.outlets.items() if on_site(url, outlet)]

    # Named as Scrapy's protocol asks, and last, so that the annotations above mean the built-in.
    def list(self) -> list[str]:
        return sorted(self.outlets)
