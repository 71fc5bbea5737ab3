"""The change feed: what happened to articles, numbered without gaps in the order in which it was committed.

Numbers are given out under the lock of one row (`storage.saving`), held until the commit. So whoever has read number N
has read all before it, and no smaller number turns up later: remembering one number is enough to miss nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from storage.tables import articles, change_head, changes, outlets

PAGE = 1000
"""So many changes are read in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredChange:
    """One thing that happened to an article. `at` is aware UTC.

    seq:         its number, from 1.
    kind:        as in the table `changes`.
    article:     row number of the article; `identifier` is the name that stays.
    url:         the address the article lives at now.
    merged_into: identifier of the article that it turned out to be, now; None: it is one of its own.
    revision:    number of the revision that was in force after the change.
    fields:      names of the fields that changed; () unless revised.
    at:          when the fetch that showed it had arrived. Not in the order of `seq`: runs overlap.
    """

    seq: int
    kind: str
    article: int
    identifier: str
    outlet: str
    url: str
    merged_into: str | None
    revision: int
    fields: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """Changes in order, and `upto`: everything up to that number has been looked at. `more`: there was more."""

    changes: tuple[StoredChange, ...]
    upto: int
    more: bool


def last_change(connection: Connection) -> int:
    """The number of the last change; 0: there is none."""
    return int(connection.execute(_HEAD).scalar_one())


def change_page(connection: Connection, *, after: int, limit: int = PAGE, outlet: str | None = None) -> ChangePage:
    """At most `limit` changes with numbers greater than `after`; of one outlet (slug) or of all."""
    head = last_change(connection)
    query = _CHANGES.where(changes.c.seq > after, changes.c.seq <= head)
    if outlet is not None:
        query = query.where(outlets.c.slug == outlet)
    found = tuple(_change(row) for row in connection.execute(query.order_by(changes.c.seq).limit(limit)))
    upto = found[-1].seq if len(found) == limit else max(after, head)
    return ChangePage(changes=found, upto=upto, more=upto < head)


def append(connection: Connection, found: Sequence[Mapping[str, Any]]) -> None:
    """Write changes, rows of the table but for `seq`, under the next numbers. To be the last of a transaction: the row
    lock that keeps the numbers gap-free is held from here to the commit."""
    if not found:
        return
    connection.execute(update(change_head).values(seq=change_head.c.seq + len(found)))
    last = connection.execute(select(change_head.c.seq)).scalar_one()
    connection.execute(
        insert(changes), [{"seq": seq, **change} for seq, change in enumerate(found, last - len(found) + 1)]
    )


def _change(row: Any) -> StoredChange:
    return StoredChange(
        seq=row.seq,
        kind=row.kind,
        article=row.article_id,
        identifier=row.identifier,
        outlet=row.slug,
        url=row.url,
        merged_into=row.merged_into,
        revision=row.revision,
        fields=tuple(row.fields),
        at=row.at,
    )


_survivors = articles.alias("survivors")
_HEAD = select(change_head.c.seq)
_CHANGES = (
    select(changes, articles.c.identifier, articles.c.url, outlets.c.slug, _survivors.c.identifier.label("merged_into"))
    .join(articles, articles.c.id == changes.c.article_id)
    .join(outlets, outlets.c.id == articles.c.outlet_id)
    .outerjoin(_survivors, _survivors.c.id == articles.c.merged_into)
)
