"""Pages for the tests of outlet files, read as the crawl reads them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ingest.article import Article
from ingest.capture import Capture, Reading
from ingest.discovery.found import Candidate, Found
from ingest.discovery.listing import read_listing
from ingest.outlet import Outlet
from ingest.page import Page
from ingest.read import read
from spiders.catalogue import load_catalogue

OUTLETS = load_catalogue()
NOW = datetime(2025, 11, 3, 12, tzinfo=UTC)


def capture(url: str, body: str) -> Capture:
    html = f"<!doctype html><html><head><meta charset=utf-8>{body}</html>"
    return Capture(url=url, final_url=url, fetched_at=NOW, status=200, body=html.encode())


def article(outlet: Outlet, url: str, body: str) -> Article:
    reading = read(capture(url, body), outlet)
    assert isinstance(reading, Reading), reading
    return reading.article


def listing(outlet: Outlet, url: str, body: str, which: int = -1) -> Found:
    return read_listing(Page(capture(url, body)), outlet.sources[which], outlet)


def hint(candidate: Candidate, field: str) -> Any:
    return next((found.value for found in candidate.hints if found.field == field), None)


TEXT = [
    "The town council voted on Tuesday to rebuild the old market hall, which has stood empty since last winter.",
    "Several shop owners said that they would return as soon as the roof is closed, and others want to stay.",
    "The cost is shared between the town and the district, the mayor said, and nobody's rent will rise because of it.",
]
KOREAN = [
    "시의회는 지난 화요일 회의에서 오랫동안 비어 있던 옛 시장 건물을 다시 짓기로 결정했다. 공사는 오는 5월에 시작된다.",
    "상인 여러 명은 지붕이 덮이는 대로 돌아오겠다고 말했고, 나머지는 다른 곳에 자리를 잡아 옮기지 않겠다고 했다.",
    "비용은 시와 구가 나누어 내며, 이 때문에 임대료가 오르는 일은 없을 것이라고 시장은 거듭 밝혔다.",
]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)
