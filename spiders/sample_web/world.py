"""The sites of the sample web, and what a crawl of all of them has to end in."""

from __future__ import annotations

from spiders.sample_web.hansun import Hansun
from spiders.sample_web.http import Site
from spiders.sample_web.korea_daily import KoreaDaily
from spiders.sample_web.korea_daily_us import KoreaDailyUs


class World:
    """One set of sites, as they are before the first crawl."""

    def __init__(self) -> None:
        self.korea_daily_us, self.korea_daily, self.hansun = KoreaDailyUs(), KoreaDaily(), Hansun()
        told = [*self.korea_daily_us.truths(), *self.korea_daily.truths(), *self.hansun.truths()]
        self.truths = tuple(told)

    @property
    def sites(self) -> tuple[Site, ...]:
        return self.korea_daily_us, self.korea_daily, self.hansun
