"""The rows that a group of captures comes to: captures, revisions, changes, what is looked up by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from ingest.article import Article
from ingest.capture import Handled, Outcome, Reading
from storage import changes as change_feed
from storage import clusters, rows, search
from storage.state import provenance_to_json

Mark = tuple[int, int, list[search.Pending]]


@dataclass(slots=True)
class GroupRows:
    """Writes rows of one outlet and run as they come; what is dearer one by one waits for `finish`."""

    connection: Connection
    outlet_id: int
    run_id: int
    changes: list[dict[str, Any]] = field(default_factory=list)
    regroup: list[int] = field(default_factory=list)
    pending: list[search.Pending] = field(default_factory=list)

    def mark(self) -> Mark:
        """What waits at present, for `back_to`."""
        return len(self.changes), len(self.regroup), list(self.pending)

    def back_to(self, mark: Mark) -> None:
        """Forget what has waited since: a savepoint was rolled back."""
        changes, regroup, self.pending = mark
        del self.changes[changes:], self.regroup[regroup:]

    def finish(self, now: datetime | None) -> None:
        """Write what has waited. now: when the last capture of the group was fetched; None: it has none."""
        change_feed.append(self.connection, self.changes)
        # Each of them is among the changes, so that the lock is held and no other writer groups now.
        if self.regroup and now is not None:
            clusters.group(self.connection, self.regroup, now)
        search.index(self.connection, self.pending)

    def forget(self, article_id: int) -> None:
        """The article was merged into another: its cluster is another without it, and it is found no more."""
        self.regroup.append(article_id)
        self.pending = [each for each in self.pending if each.article_id != article_id]

    def capture(
        self,
        handled: Handled,
        outcome: Outcome,
        reason: str | None,
        detail: str | None,
        address_id: int | None,
        article_id: int | None,
        *,
        provenance: dict[str, Any] | None = None,
        led_to: int | None = None,
    ) -> int:
        return rows.insert_capture(
            self.connection,
            handled.capture,
            run_id=self.run_id,
            outlet_id=self.outlet_id,
            address_id=address_id,
            led_to=led_to,
            article_id=article_id,
            outcome=outcome,
            reason=reason,
            detail=detail,
            provenance=provenance,
            archived=handled.archived,
        )

    def revision(
        self,
        handled: Handled,
        reading: Reading,
        article: Article,
        article_id: int,
        number: int,
        capture_id: int,
        changed: Sequence[str],
        *,
        minor: bool,
    ) -> None:
        rows.insert_revision(
            self.connection,
            article,
            outlet_id=self.outlet_id,
            article_id=article_id,
            number=number,
            capture_id=capture_id,
            fetched_at=handled.capture.fetched_at,
            changed=changed,
            minor=minor,
            provenance=provenance_to_json(reading.verdicts),
        )

    def sign(self, article_id: int, revision: int, article: Article) -> None:
        clusters.sign(self.connection, article_id, revision, article.article_body)
        self.regroup.append(article_id)

    def index(self, article_id: int, article: Article, *, fresh: bool) -> None:
        """On SQLite when the savepoints are over, see `search.index`; else now."""
        pending = search.pending(article_id, article, fresh=fresh)
        if self.connection.dialect.name == "sqlite":
            self.pending.append(pending)
        else:
            search.index(self.connection, [pending])

    def change(
        self, kind: str, article_id: int, revision: int, capture_id: int, at: datetime, fields: Sequence[str] = ()
    ) -> None:
        self.changes.append(
            {
                "kind": kind,
                "article_id": article_id,
                "revision": revision,
                "capture_id": capture_id,
                "fields": list(fields),
                "at": at,
            }
        )
