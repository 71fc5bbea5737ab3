"""Second: read the page, in a worker process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from pipelines.line import Parcel, line_of
from pipelines.workers import PoolClosed

if TYPE_CHECKING:
    from typing import Self


class ReadPipeline:
    """Fills in `result`. A page whose reading was cut short by the end of the run has no outcome and stays due."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_item(self, item: Parcel) -> Parcel:
        if item.result is None:
            try:
                item.result = await line_of(self.crawler).pool.read(item.capture, item.outlet)
            except PoolClosed as error:
                raise DropItem("the run was cut short", log_level="DEBUG") from error
        return item
