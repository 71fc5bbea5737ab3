"""Whole articles read from the tables: one, or a million in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from storage.rows import article_of
from storage.stored import StoredAddress, StoredArticle, find_article_id
from storage.tables import addresses, articles, captures, changes, near_duplicates, outlets, revisions

BATCH = 250
"""So many articles are in memory together. 250 of 6 kB are 1.5 MB; larger batches were no faster."""


def find_article(connection: Connection, key: int | str) -> StoredArticle | None:
    """The article with that row number, identifier, or any known address, in any spelling that is plainly the same."""
    article_id = find_article_id(connection, key)
    return next(iter(load_articles(connection, [article_id])), None) if article_id is not None else None


def stream_articles(connection: Connection, ids: Sequence[int], *, provenance: bool = True) -> Iterator[StoredArticle]:
    """The articles with these row numbers, in this order, a batch at a time. Those that are not there are left out.

    provenance: False leaves it empty, which saves a third of the time.
    """
    for start in range(0, len(ids), BATCH):
        yield from load_articles(connection, ids[start : start + BATCH], provenance=provenance)


def load_articles(connection: Connection, ids: Sequence[int], *, provenance: bool = True) -> list[StoredArticle]:
    """The articles with these row numbers, in this order."""
    wanted = {"ids": list(ids)}
    query = _ARTICLES_WITH_PROVENANCE if provenance else _ARTICLES
    rows = {row.id: row for row in connection.execute(query, wanted)}
    places = _grouped(connection.execute(_ADDRESSES, wanted))
    earlier = _grouped(connection.execute(_EARLIER, wanted))
    later = _grouped(connection.execute(_LATER, wanted))
    counted = {row.key: row for row in connection.execute(_CHANGES, wanted)}
    gone = [row.id for row in rows.values() if row.gone_at is not None]
    why = {row.key: row.reason for row in connection.execute(_WHY_GONE, {"ids": gone})} if gone else {}
    return [
        StoredArticle(
            id=row.id,
            identifier=row.identifier,
            outlet=row.slug,
            url=row.url,
            revision=row.revision,
            article=article_of(row),
            first_seen_at=row.first_seen_at,
            last_checked_at=row.last_checked_at,
            last_changed_at=row.last_changed_at,
            updated_at=counted[row.id].at if row.id in counted else row.last_changed_at,
            version=counted[row.id].number if row.id in counted else row.revision,
            gone_at=row.gone_at,
            gone_reason=why.get(row.id),
            taken_down_at=row.taken_down_at,
            takedown_reason=row.takedown_reason,
            addresses=tuple(
                StoredAddress(
                    url=place.url,
                    role=place.role,
                    first_seen_at=place.first_seen_at,
                    last_checked_at=place.last_checked_at,
                )
                for place in places.get(row.id, ())
            ),
            duplicate_of=next(((twin.id, twin.identifier) for twin in earlier.get(row.id, ())), None),
            duplicates=tuple((twin.id, twin.identifier) for twin in later.get(row.id, ())),
            provenance=row.provenance if provenance else {},
        )
        for number in ids
        if (row := rows.get(number)) is not None
    ]


def _grouped(rows: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(row)
    return found


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_ARTICLES = (
    select(articles, outlets.c.slug, revisions.c.state, revisions.c.article_body)
    .join(outlets, outlets.c.id == articles.c.outlet_id)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.id.in_(_IDS))
)
_ARTICLES_WITH_PROVENANCE = _ARTICLES.add_columns(revisions.c.provenance)
_ADDRESSES = (
    select(
        addresses.c.article_id.label("key"),
        addresses.c.url,
        addresses.c.role,
        addresses.c.first_seen_at,
        addresses.c.last_checked_at,
    )
    .where(addresses.c.article_id.in_(_IDS))
    .order_by(addresses.c.first_seen_at, addresses.c.id)
)


def _twins(mine: Any, theirs: Any) -> Any:
    return (
        select(mine.label("key"), articles.c.id, articles.c.identifier)
        .join(near_duplicates, theirs == articles.c.id)
        .where(mine.in_(_IDS))
        .order_by(articles.c.id)
    )


_CHANGES = (
    select(changes.c.article_id.label("key"), func.max(changes.c.at).label("at"), func.count().label("number"))
    .where(changes.c.article_id.in_(_IDS))
    .group_by(changes.c.article_id)
)
_WHY_GONE = (  # the last one stays: its numbers ascend
    select(changes.c.article_id.label("key"), captures.c.reason)
    .join(captures, captures.c.id == changes.c.capture_id)
    .where(changes.c.article_id.in_(_IDS), changes.c.kind == "gone")
    .order_by(changes.c.seq)
)
_EARLIER = _twins(near_duplicates.c.article_id, near_duplicates.c.other_id)
_LATER = _twins(near_duplicates.c.other_id, near_duplicates.c.article_id)
