"""Whether signatures and clusters are in step with the articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select

from ingest.signature import signature
from storage import band_tiers
from storage.tables import articles, cluster_members, revisions, signature_bands, signatures


def duplicate_faults(connection: Connection) -> Iterator[tuple[int, str]]:
    """(articles.id, fault) for each article that is "not signed", whose signature is "out of step" with its text in
    force or with the numbers that are looked up, whose numbers are "out of step" with the filter that says where to
    look, or "left over" of an article that is merged, taken down or not there; and for each member of a cluster that is
    "alone", "not signed", or in one that is "named after" another than its
    first member.

    Signs every text anew, so it takes long on a large corpus (1 ms for 3,000 characters). Call it in a reading
    transaction. All of them are mended by `ingest duplicates --rebuild`.
    """
    yield from _signatures(connection)
    yield from _clusters(connection)


def _signatures(connection: Connection) -> Iterator[tuple[int, str]]:
    for row in connection.execute(_SIGNED, execution_options={"yield_per": 500}):
        if row.bands is None:
            yield row.id, "not signed"
        elif row.signed != row.revision or tuple(row.bands) != signature(row.article_body):
            yield row.id, "signature out of step"
        elif len(set(row.bands)) != row.looked_up:
            yield row.id, "signature out of step with signature_bands"
    for number in band_tiers.missing(connection):
        yield number, "signature_bands out of step with signature_filter"
    for table in (signatures, signature_bands):
        for number in connection.execute(_left_over(table)).scalars():
            yield number, f"left over in {table.name}"


def _clusters(connection: Connection) -> Iterator[tuple[int, str]]:
    member = cluster_members.c
    query = (
        select(member.article_id, member.cluster_id, signatures.c.article_id.label("signed"))
        .outerjoin(signatures, signatures.c.article_id == member.article_id)
        .order_by(member.cluster_id, member.article_id)
    )
    for cluster, found in groupby(connection.execute(query), key=lambda row: row.cluster_id):
        members = list(found)
        if len(members) == 1:
            yield members[0].article_id, "alone in its cluster"
        elif members[0].article_id != cluster:
            yield members[0].article_id, f"first in a cluster that is named after {cluster}"
        for row in members:
            if row.signed is None:
                yield row.article_id, "in a cluster, but not signed"


def _left_over(table: Any) -> Any:
    return (
        select(table.c.article_id)
        .distinct()
        .outerjoin(articles, articles.c.id == table.c.article_id)
        .where(articles.c.id.is_(None) | articles.c.merged_into.is_not(None) | articles.c.taken_down_at.is_not(None))
        .order_by(table.c.article_id)
    )


_LOOKED_UP = (
    select(signature_bands.c.article_id, func.count().label("looked_up"))
    .group_by(signature_bands.c.article_id)
    .subquery("looked_up")
)
_SIGNED = (
    select(
        articles.c.id,
        articles.c.revision,
        revisions.c.article_body,
        signatures.c.revision.label("signed"),
        signatures.c.bands,
        func.coalesce(_LOOKED_UP.c.looked_up, 0).label("looked_up"),
    )
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .outerjoin(signatures, signatures.c.article_id == articles.c.id)
    .outerjoin(_LOOKED_UP, _LOOKED_UP.c.article_id == articles.c.id)
    .where(articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
    .order_by(articles.c.id)
)
