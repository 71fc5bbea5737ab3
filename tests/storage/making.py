"""Invented outlets, articles and captures for the tests of the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from ingest.article import Article, Moment, Person, PersonKind
from ingest.capture import Capture, Handled, Reading, Result
from ingest.finding import Finding, Verdict, Voice
from ingest.outlet import Addresses, IdRule, Outlet
from storage.corpus import Corpus

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOME = "https://daily.example.com/"
DAILY = Outlet(slug="daily", name="The Daily", home=HOME, time_zone="Asia/Seoul", languages=("ko", "en"))
WEEKLY = Outlet(slug="weekly", name="The Weekly", home="https://weekly.example.org/")
BOARD = Outlet(
    slug="board",
    name="The Board",
    home="https://board.example.com/",
    addresses=Addresses(keep=("code", "num"), id=(IdRule(query=("code", "num")),)),
)
BODY = (
    "The council voted on Monday to keep the old bridge open until the new one is ready for traffic.\n\n"
    "Merchants on both banks had asked for it in a letter that was signed by more than two hundred people.\n\n"
    "한국은행이 기준금리를 동결했다고 홍 기자가 전했다."
)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> datetime:
        self.moment += timedelta(**span)
        return self.moment


def person(name: str, **more: Any) -> Person:
    return Person(name=name, raw=more.pop("raw", name), **more)


def moment(at: datetime = START, **more: Any) -> Moment:
    given = {"precision": "minute", "zone": "Asia/Seoul", "zone_source": "outlet", "raw": "2026-03-02 18:00"} | more
    return Moment(instant=at, **given)


def article(url: str = f"{HOME}news/1", *, outlet: Outlet = DAILY, **more: Any) -> Article:
    given: dict[str, Any] = {"headline": f"The bridge stays open {url[-12:]}", "article_body": f"{BODY}\n\n{url}"}
    return Article(outlet=outlet.slug, url=url, **(given | more))


def finding(field: str, value: Any, raw: str | None = None, voice: Voice = Voice.JSON_LD) -> Finding:
    return Finding(field=field, value=value, raw=raw if raw is not None else str(value), voice=voice, where="here")


def capture(url: str = f"{HOME}news/1", at: datetime = START, **more: Any) -> Capture:
    given = {"final_url": url, "status": 200, "body": b"<html>", "headers": (("content-type", "text/html"),)} | more
    return Capture(url=url, fetched_at=at, **given)


def reading(url: str = f"{HOME}news/1", at: datetime = START, *, outlet: Outlet = DAILY, **more: Any) -> Handled:
    """An article read at its own address; fields of the article by name."""
    made = article(url, outlet=outlet, **more)
    verdicts = (Verdict(field="headline", chosen=finding("headline", made.headline)),)
    return Handled(capture=capture(url, at), result=Reading(article=made, verdicts=verdicts))


def handled(result: Result, url: str = f"{HOME}news/1", at: datetime = START, **more: Any) -> Handled:
    return Handled(capture=capture(url, at, **more), result=result)


AUTHORS = (
    person("홍길동", role="기자", email="gildong@example.com"),
    person("Ann Lee", kind=PersonKind.TRANSLATOR, organisation="The Daily"),
)


@dataclass
class Store:
    """A corpus with an open run, and short ways to look into it."""

    corpus: Corpus
    url: str
    clock: Clock
    outlet: Outlet = DAILY
    runs: dict[str, int] = field(default_factory=dict)

    def save(self, *handled: Handled, outlet: Outlet | None = None) -> list[Any]:
        outlet = outlet or self.outlet
        if outlet.slug not in self.runs:
            self.runs[outlet.slug] = self.corpus.begin_run(outlet)
        return self.corpus.save(self.runs[outlet.slug], outlet, handled)

    def one(self, handled: Handled, outlet: Outlet | None = None) -> Any:
        (saved,) = self.save(handled, outlet=outlet)
        return saved

    def rows(self, query: str, **values: Any) -> list[Any]:
        with self.corpus.database.reading() as connection:
            return [tuple(row) for row in connection.execute(text(query), values)]

    def column(self, query: str, **values: Any) -> list[Any]:
        return [row[0] for row in self.rows(query, **values)]

    def address(self, url: str, outlet: str = "daily") -> Any:
        query = "SELECT a.* FROM addresses a JOIN outlets o ON o.id = a.outlet_id WHERE a.url = :url AND slug = :slug"
        with self.corpus.database.reading() as connection:
            return connection.execute(text(query), {"url": url, "slug": outlet}).one_or_none()


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder}/corpus.db"
