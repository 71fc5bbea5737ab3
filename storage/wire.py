"""Reading the clusters of near-duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from storage.selection import Selection, selected_ids
from storage.tables import articles, cluster_members, outlets, revisions


@dataclass(frozen=True, slots=True)
class Copy:
    """A member of a cluster, as in the view `wire_copies`.

    article:    articles.id.
    published_on:  the day of date_published in the zone that the page means, YYYY-MM-DD, with
                date_published_precision: second, minute or day; None: not known.
    copy_of:    identifier of the member that it was found to be a copy of; None: of none.
    similarity: share of the shorter text that is in the longer one, 0 to 1; 1 where copy_of is None.
    """

    article: int
    identifier: str
    outlet: str
    url: str
    headline: str
    date_published: datetime | None
    published_on: str | None
    date_published_precision: str | None
    first_seen_at: datetime
    copy_of: str | None
    similarity: float
    source_organization: str | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Near-duplicates, in the order in which they were stored; `identifier` is that of the first."""

    identifier: str
    copies: tuple[Copy, ...]


def clusters(connection: Connection, selection: Selection) -> Iterator[Cluster]:
    """Whole clusters of which one member or more is selected, by their first member."""
    chosen = None if selection == Selection() else set(selected_ids(connection, selection))
    rows = connection.execute(_MEMBERS, execution_options={"yield_per": 500})
    for _, found in groupby(rows, key=lambda row: row.cluster_id):
        copies = tuple(_copy(row) for row in found)
        if chosen is None or any(copy.article in chosen for copy in copies):
            yield Cluster(copies[0].identifier, copies)


def cluster_of(connection: Connection, article_id: int) -> Cluster | None:
    """The cluster that the article is in; None: it has no near-duplicates."""
    own = select(cluster_members.c.cluster_id).where(cluster_members.c.article_id == article_id).scalar_subquery()
    rows = connection.execute(_MEMBERS.where(cluster_members.c.cluster_id == own)).all()
    copies = tuple(_copy(row) for row in rows)
    return Cluster(copies[0].identifier, copies) if copies else None


def _copy(row: Any) -> Copy:
    return Copy(*row[1:])


_MATCHED = articles.alias("matched")
_MEMBERS = (
    select(
        cluster_members.c.cluster_id,
        articles.c.id,
        articles.c.identifier,
        outlets.c.slug,
        articles.c.url,
        revisions.c.headline,
        revisions.c.date_published,
        revisions.c.published_on,
        revisions.c.date_published_precision,
        articles.c.first_seen_at,
        _MATCHED.c.identifier,
        cluster_members.c.similarity,
        revisions.c.source_organization,
    )
    .join(articles, articles.c.id == cluster_members.c.article_id)
    .join(outlets, outlets.c.id == articles.c.outlet_id)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .outerjoin(_MATCHED, _MATCHED.c.id == cluster_members.c.matched_id)
    .order_by(cluster_members.c.cluster_id, cluster_members.c.article_id)
)
