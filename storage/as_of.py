"""An article as it was stored at an earlier moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, select

from storage.query import date_of
from storage.stored import StoredArticle, StoredRevision
from storage.tables import captures, changes


def end_of(value: str) -> datetime:
    """The last moment of a year, month or day, in UTC; or the moment itself, in UTC where it names no zone.

    >>> end_of("2026-03-02").isoformat()
    '2026-03-02T23:59:59.999999+00:00'
    >>> end_of("2026-03-02T18:00+09:00").isoformat()
    '2026-03-02T09:00:00+00:00'

    Raises ValueError, and OverflowError in the year 9999.
    """
    start = date_of(value)
    if len(value) > len("2026-03-02"):
        return start
    match value.count("-"):
        case 0:
            end = datetime(start.year + 1, 1, 1, tzinfo=UTC)
        case 1:
            end = datetime(start.year + start.month // 12, start.month % 12 + 1, 1, tzinfo=UTC)
        case _:
            end = start + timedelta(days=1)
    return end - timedelta(microseconds=1)


def as_of(
    connection: Connection, found: StoredArticle, revisions: list[StoredRevision], at: datetime
) -> StoredArticle | None:
    """The article with the state, the addresses and the withdrawal that were stored by that moment; None: it was not
    stored yet. `duplicate_of` and `duplicates` are those of today.

    revisions: all of it, as `stored.find_revisions` gives them.
    """
    by_then = [each for each in revisions if each.fetched_at <= at]
    own = [each for each in by_then if each.merged_from is None]
    if not by_then:
        return None
    state = max(own or by_then, key=lambda each: (each.fetched_at, each.number))
    checked = connection.execute(
        select(func.max(captures.c.fetched_at)).where(
            captures.c.article_id == found.id,
            captures.c.fetched_at <= at,
            captures.c.outcome.in_(["new", "duplicate", "revised", "unchanged", "gone"]),
        )
    ).scalar_one_or_none()
    told = connection.execute(
        select(changes.c.kind, changes.c.at, captures.c.reason)
        .join(captures, captures.c.id == changes.c.capture_id)
        .where(changes.c.article_id == found.id, changes.c.at <= at)
        .order_by(changes.c.seq)
    ).all()
    left = next((row for row in reversed(told) if row.kind in ("gone", "restored")), None)
    gone = left if left is not None and left.kind == "gone" else None
    return replace(
        found,
        url=state.article.url,
        revision=state.number,
        article=state.article,
        provenance=state.provenance,
        first_seen_at=min(each.fetched_at for each in by_then),
        last_checked_at=checked or state.fetched_at,
        last_changed_at=state.fetched_at,
        updated_at=max((row.at for row in told), default=state.fetched_at),
        version=max(1, len(told)),
        gone_at=gone.at if gone is not None else None,
        gone_reason=gone.reason if gone is not None else None,
        addresses=tuple(each for each in found.addresses if each.first_seen_at <= at),
    )
