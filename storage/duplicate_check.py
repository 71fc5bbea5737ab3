"""Whether signatures and clusters are in step with the articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Text, bindparam, cast, func, select

from ingest.signature import Print, signature
from storage import band_tiers, clusters
from storage.certain_copies import is_certain
from storage.tables import articles, cluster_members, revisions, signature_bands, signatures
from storage.types import Unreadable

BATCH = 250


def duplicate_faults(connection: Connection) -> Iterator[tuple[int, str]]:
    """(articles.id, fault) for each article that is "not signed", whose signature is "out of step" with its text in
    force or with the numbers that are looked up, whose numbers are "out of step" with the filter that says where to
    look, or "left over" of an article that is merged, taken down or not there; for each member of a cluster that is
    "alone", "not signed", in one that is "named after" another than its first member, or a copy of what is in none; and
    for each article that is a copy of one that is "not in its cluster".

    The last is looked for as when articles are saved. Where so many more candidates than are looked at come before the
    copy that it may not have been found then, nothing is said (`storage.certain_copies`).

    Signs every text anew, so it takes long on a large corpus (1 ms for 3,000 characters). Call it in a reading
    transaction. All of them are mended by `ingest duplicates --rebuild`.
    """
    # In one statement: what is looked up is counted over the whole table, which has no index by article.
    for rows in connection.execute(_SIGNED, execution_options={"yield_per": BATCH}).partitions():
        signed = {row.id: _numbers(row.bands) for row in rows if isinstance(row.article_body, str)}
        for row in rows:
            if (fault := _signature_fault(row, signed.get(row.id))) is not None:
                yield row.id, fault
        yield from _copies(connection, {number: bands for number, bands in signed.items() if bands})
    for number in band_tiers.missing(connection):
        yield number, "signature_bands out of step with signature_filter"
    for table in (signatures, signature_bands):
        for number in connection.execute(_left_over(table)).scalars():
            yield number, f"left over in {table.name}"
    yield from _clusters(connection)


def _numbers(bands: str | None) -> tuple[int, ...] | None:
    """The signature as it is stored; None: there is none, or it cannot be read."""
    try:
        return tuple(json.loads(bands or ""))
    except (TypeError, ValueError):
        return None


def _signature_fault(row: Any, bands: tuple[int, ...] | None) -> str | None:
    if not isinstance(row.article_body, str):
        return None  # bytes, which SQLite keeps in a column of text: told elsewhere
    if row.bands is None:
        return "not signed"
    if bands is None or row.signed != row.revision or bands != signature(row.article_body):
        return "signature out of step"
    return "signature out of step with signature_bands" if len(set(bands)) != row.looked_up else None


def _copies(connection: Connection, signed: dict[int, tuple[int, ...]]) -> Iterator[tuple[int, str]]:
    """The articles that are copies of an earlier one and not in a cluster with it."""
    prints: dict[int, Print] = {}
    for number, bands in signed.items():
        try:
            found = [other for other in clusters.copies(connection, number, bands, prints) if other < number]
        except Unreadable:  # the signature of another one, which is told of when its turn comes
            continue
        if not found:
            continue
        held = connection.execute(_MEMBERS, {"ids": [number, *found]}).all()
        of = {row.article_id: row.cluster_id for row in held}
        for other in found:
            apart = of.get(other) is None or of.get(other) != of.get(number)
            if apart and _is_certain(connection, number, other):
                yield number, f"not in the cluster of {other}, of which it is a copy"


def _is_certain(connection: Connection, later: int, earlier: int) -> bool:
    """Whether the later article found the earlier one; and the earlier one that one, if it changed since."""
    for row in connection.execute(_BANDS, {"ids": [later, earlier]}).all():
        other = earlier if row.article_id == later else later
        if (other == earlier or row.revision > 1) and not is_certain(connection, row.article_id, row.bands, other):
            return False
    return True


def _clusters(connection: Connection) -> Iterator[tuple[int, str]]:
    member = cluster_members.c
    query = (
        select(member.article_id, member.cluster_id, member.matched_id, signatures.c.article_id.label("signed"))
        .outerjoin(signatures, signatures.c.article_id == member.article_id)
        .order_by(member.cluster_id, member.article_id)
    )
    for cluster, found in groupby(connection.execute(query), key=lambda row: row.cluster_id):
        members = list(found)
        numbers = {row.article_id for row in members}
        if len(members) == 1:
            yield members[0].article_id, "alone in its cluster"
        elif members[0].article_id != cluster:
            yield members[0].article_id, f"first in a cluster that is named after {cluster}"
        for row in members:
            if row.signed is None:
                yield row.article_id, "in a cluster, but not signed"
            if row.matched_id is not None and row.matched_id not in numbers:
                yield row.article_id, f"matched with {row.matched_id}, which is not in its cluster"


def _left_over(table: Any) -> Any:
    return (
        select(table.c.article_id)
        .distinct()
        .outerjoin(articles, articles.c.id == table.c.article_id)
        .where(articles.c.id.is_(None) | articles.c.merged_into.is_not(None) | articles.c.taken_down_at.is_not(None))
        .order_by(table.c.article_id)
    )


_GIVEN: Any = bindparam("ids", expanding=True)
_MEMBERS = select(cluster_members.c.article_id, cluster_members.c.cluster_id).where(
    cluster_members.c.article_id.in_(_GIVEN)
)
_BANDS = select(signatures.c.article_id, signatures.c.revision, signatures.c.bands).where(
    signatures.c.article_id.in_(_GIVEN)
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
        cast(signatures.c.bands, Text).label("bands"),
        func.coalesce(_LOOKED_UP.c.looked_up, 0).label("looked_up"),
    )
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .outerjoin(signatures, signatures.c.article_id == articles.c.id)
    .outerjoin(_LOOKED_UP, _LOOKED_UP.c.article_id == articles.c.id)
    .where(articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
    .order_by(articles.c.id)
)
