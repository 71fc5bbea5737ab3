"""Whether articles are withdrawn where the change feed says so: each change names the fetch that showed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, case, func, literal, select, update

from storage.fault import GONE, Fault
from storage.tables import articles, changes
from storage.types import UtcDateTime


def gone_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each article whose `gone_at` is not that of the last change of it that says gone or restored."""
    for row in connection.execute(_DIFFERENT):
        if not row.told:
            told = "no change says that it is gone" if row.seq is None else f"change {row.seq} says that it is there"
            line = f"article {row.id}: gone_at is set, but {told}"
        elif not row.is_set:
            line = f"article {row.id}: gone_at is empty, but change {row.seq} says that it is gone"
        else:
            line = f"article {row.id}: gone_at is not the moment of change {row.seq}"
        yield Fault(GONE, line, row.id)


def gone_anew(connection: Connection, article_ids: Sequence[int]) -> None:
    """Set `gone_at` of these articles as the change feed has it."""
    since = select(_SINCE).select_from(changes).join(_LAST, _LAST.c.seq == changes.c.seq)
    told = since.where(changes.c.article_id == articles.c.id).correlate(articles).scalar_subquery()
    connection.execute(update(articles).where(articles.c.id.in_(article_ids)).values(gone_at=told))


_LAST = (
    select(func.max(changes.c.seq).label("seq"))
    .where(changes.c.kind.in_(["gone", "restored"]))
    .group_by(changes.c.article_id)
    .subquery("last")
)
_SINCE = case((changes.c.kind == "gone", changes.c.at), else_=literal(None, UtcDateTime))
_told = select(changes.c.seq, changes.c.article_id, _SINCE.label("since")).join(_LAST, _LAST.c.seq == changes.c.seq)
_TOLD = _told.subquery("told")
_DIFFERENT = (
    select(
        articles.c.id,
        articles.c.gone_at.is_not(None).label("is_set"),
        _TOLD.c.seq,
        _TOLD.c.since.is_not(None).label("told"),
    )
    .outerjoin(_TOLD, _TOLD.c.article_id == articles.c.id)
    .where(articles.c.merged_into.is_(None), articles.c.gone_at.is_distinct_from(_TOLD.c.since))
    .order_by(articles.c.id)
)
