"""First: keep the page as it came. What cannot be kept is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from ingest.capture import Gone
from ingest.errors import StoreError
from pipelines.line import Parcel, line_of

if TYPE_CHECKING:
    from typing import Self


class ArchivePipeline:
    """Writes what is to be read, and the page that says an address is gone, into the WARC archive."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_item(self, item: Parcel) -> Parcel:
        if item.result is not None and not isinstance(item.result, Gone):
            return item
        line = line_of(self.crawler)
        try:
            item.archived = await line.keep(item)
        except StoreError as error:
            line.broke(error)
            raise DropItem(str(error), log_level="DEBUG") from error
        return item
