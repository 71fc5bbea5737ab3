"""Pages of our own to damage or to empty: the saved pages under tests/pages, every page of the sample web; and, where
they are, the real saved pages that are not part of the project."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ingest.capture import Capture
from spiders.sample_web.http import Request, Site
from spiders.sample_web.world import World

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
WITHOUT_TEXT = frozenset(
    (
        "hd-handball-word.news-nationalspiel",  # saved without its text: a headline, and 70 links to other stories
        "mc-1676646261",  # two lines on a social network, among the answers to them
        "pl-scan.netsecurity.ne.jp",  # behind a registration
        "traf-mitundvoneinander.com-Fruhling",  # a link to a PDF
    )
)
"""Real saved pages on which a person finds no text of an article; named by their id."""
WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """name: for a person. url: where it was. kind: its media type. fetched: aware, UTC."""

    name: str
    url: str
    html: bytes
    kind: str = "text/html"
    fetched: datetime = WHEN

    def capture(self, html: bytes | None = None, status: int = 200) -> Capture:
        """The page, or other bytes in its place, as a fetch would have brought it."""
        return Capture(
            url=self.url,
            final_url=self.url,
            fetched_at=self.fetched,
            status=status,
            headers=(("content-type", self.kind),),
            body=self.html if html is None else html,
        )


def own_pages() -> list[SavedPage]:
    """Articles of our own: no page of anybody else."""
    return [*_test_pages(), *_sample_pages()]


def _test_pages() -> Iterator[SavedPage]:
    for path in sorted((ROOT / "tests" / "pages").glob("*/*.html")):
        told = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield SavedPage(f"{path.parent.name}/{path.stem}", told["url"], path.read_bytes(), told["content_type"])


def _sample_pages() -> Iterator[SavedPage]:
    world = World()
    for truth in world.truths:
        if truth.is_article and truth.first is not None and truth.first[0] == "new":
            parts = urlsplit(truth.address)
            for site in world.sites:
                if (found := _answer(site, truth.address)) is not None:
                    yield SavedPage(f"sample web {parts.path[:40]}", truth.address, *found)
                    break


def _answer(site: Site, url: str) -> tuple[bytes, str] | None:
    """The page there, redirects followed; None when the site has none."""
    for _ in range(3):
        parts = urlsplit(url)
        if parts.netloc not in site.hosts:
            return None
        answer = site.answer(Request(scheme=parts.scheme, host=parts.netloc, path=parts.path or "/", query=parts.query))
        location = next((value for name, value in answer.headers if name == "Location"), None)
        if location is None:
            return (answer.body, answer.content_type) if answer.status == 200 and answer.body else None
        url = urljoin(url, location)
    return None


def shared_pages(shared: Path = SHARED) -> Iterator[SavedPage]:
    """The real saved pages, one after another; none where they are not."""
    for row in shared_rows(shared):
        html = gzip.decompress((shared / "pages" / row["file"]).read_bytes())
        yield SavedPage(row["id"], row["url"], html, fetched=_utc(row.get("fetched")))


def shared_rows(shared: Path = SHARED) -> list[dict[str, str]]:
    """What is known of each of them; [] where they are not."""
    truth = shared / "pages" / "truth.jsonl"
    if not truth.is_file():
        return []
    return [json.loads(line) for line in truth.read_text("utf-8").splitlines()]


def _utc(text: str | None) -> datetime:
    if not text:
        return WHEN
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
