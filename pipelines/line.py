"""What moves along the pipelines, and what they need of whoever runs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ingest.capture import ArchiveRef, Capture, Result, Saved
from ingest.outlet import Outlet
from pipelines.workers import WorkerPool


@dataclass(slots=True, kw_only=True, eq=False)
class Parcel:
    """One capture on its way; each pipeline fills in its field.

    result:           None until the page has been read; set from the start where there is nothing to read.
    request_headers:  as sent, (name, value) pairs; archived with the page.
    """

    run_id: int
    outlet: Outlet
    capture: Capture
    result: Result | None = None
    request_headers: Sequence[tuple[str, str]] = ()
    archived: ArchiveRef | None = None
    saved: Saved | None = None

    def __repr__(self) -> str:
        """Short: Scrapy writes items into its log."""
        return f"Parcel({self.capture.url!r}, {type(self.result).__name__}, {self.saved})"


class Line(Protocol):
    """What the outlets of one command share, as far as pipelines use it."""

    @property
    def pool(self) -> WorkerPool: ...

    async def keep(self, parcel: Parcel) -> ArchiveRef:
        """Archive the page. Raises StoreError."""

    async def save(self, parcel: Parcel) -> Saved:
        """Store the outcome, in a group with others. Raises StoreError."""

    def broke(self, error: Exception) -> None:
        """The run cannot go on."""


def line_of(crawler: Any) -> Line:
    """The line that this crawler's spider belongs to."""
    line: Line = crawler.spider.session
    return line
