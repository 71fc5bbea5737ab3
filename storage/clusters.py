"""Near-duplicates: signing articles, looking up their candidates, and keeping the clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select, update

from ingest.signature import AGREEING, Print, agreement, is_copy, signature, similarity
from storage import band_tiers
from storage.engine import Database
from storage.tables import articles, change_head, cluster_members, revisions, signatures
from storage.types import Key

SIGNED = 40
"""How many signatures are compared in full: those that share the most numbers, of them the latest stored."""
ALONE = 8
"""How many of those may share one number and no more: of a million articles dozens do by chance, and reading their
signatures is what made saving slower. Copies of Jaccard similarity 0.43 share two or more in 91 of 100 cases, of 0.5 in
98."""
CANDIDATES = 12
"""How many texts are compared in full: those whose signatures agree most."""
_BATCH = 100


def sign(connection: Connection, article_id: int, revision: int, body: str) -> None:
    """Store the signature of the text in force, in place of the one before."""
    forget(connection, article_id)
    bands = signature(body)
    row = {"article_id": article_id, "revision": revision, "bands": list(bands)}
    connection.execute(insert(signatures), row)
    if bands:
        band_tiers.put(connection, article_id, bands)


def forget(connection: Connection, article_id: int) -> None:
    """Remove the signature: before a new one, and for good from an article that is merged or taken down. `group` it
    then, in the same transaction."""
    bands = connection.execute(_SIGNED, {"article": article_id}).scalar_one_or_none()
    if bands is None:
        return
    if bands:
        band_tiers.remove(connection, article_id, bands)
    connection.execute(delete(signatures).where(signatures.c.article_id == article_id))


def group(connection: Connection, article_ids: Iterable[int], now: datetime) -> None:
    """Put articles that came, changed or went into the clusters where they belong now.

    Two writers must not do it at the same moment, or neither sees the article of the other: the caller holds the row of
    `change_head`, or the database. A cluster that loses a member is formed anew of the others.
    """
    prints: dict[int, Print] = {}
    changed = list(article_ids)
    touched = {member for article_id in changed for member in (article_id, *_dissolved(connection, article_id))}
    for article_id in sorted(touched):
        _join(connection, article_id, now, prints)
    band_tiers.settle(connection, changed)


def rebuild(database: Database, now: datetime) -> int:
    """Sign and group all articles anew, a few in each transaction, so that crawls go on; gives how many were signed."""
    with database.writing() as connection:
        hold(connection)
        band_tiers.clear(connection)
        for table in (cluster_members, signatures):
            connection.execute(delete(table))
    count, last = 0, -1
    while True:
        with database.writing() as connection:
            hold(connection)
            rows = connection.execute(_AFTER, {"last": last, "batch": _BATCH}).all()
            texts = [row for row in rows if isinstance(row.article_body, str)]  # SQLite keeps bytes, too
            for row in texts:
                sign(connection, row.id, row.revision, row.article_body)
            group(connection, [row.id for row in texts], now)
        if not rows:
            return count
        count, last = count + len(texts), rows[-1].id


def hold(connection: Connection) -> None:
    """Wait for other writers who group, and keep them waiting until the transaction ends."""
    connection.execute(update(change_head).values(seq=change_head.c.seq))


def _dissolved(connection: Connection, article_id: int) -> Sequence[int]:
    """The members of the cluster that the article was in, which is no more."""
    cluster = connection.execute(
        select(cluster_members.c.cluster_id).where(cluster_members.c.article_id == article_id)
    ).scalar_one_or_none()
    if cluster is None:
        return ()
    of_it = cluster_members.c.cluster_id == cluster
    members = connection.execute(select(cluster_members.c.article_id).where(of_it)).scalars().all()
    connection.execute(delete(cluster_members).where(of_it))
    return members


def _join(connection: Connection, article_id: int, now: datetime, prints: dict[int, Print]) -> None:
    """Link the article to its copies, whose clusters thereby become one."""
    bands = connection.execute(_SIGNED, {"article": article_id}).scalar_one_or_none()
    found = copies(connection, article_id, bands, prints) if bands else {}
    if found:
        _link(connection, article_id, found, now)


def copies(connection: Connection, article_id: int, bands: Sequence[int], prints: dict[int, Print]) -> dict[int, float]:
    """The copies of an article with this signature among those that are stored: articles.id → similarity. prints: of
    texts that were read before; those that are read now are added."""
    likely = agreeing(connection, article_id, bands)[:CANDIDATES]
    if not likely:
        return {}
    texts = {row.id: row for row in connection.execute(_TEXTS, {"articles": [article_id, *likely]})}
    for row in texts.values():
        if row.id not in prints:
            prints[row.id] = Print.of(row.article_body)
    own = texts.get(article_id)
    if own is None:
        return {}
    found: dict[int, float] = {}
    for number in likely:
        other = texts.get(number)
        if other is None or not is_copy(
            prints[article_id], prints[number], same_outlet=other.outlet_id == own.outlet_id
        ):
            continue
        found[number] = similarity(prints[article_id], prints[number])
    return found


def agreeing(connection: Connection, article_id: int, bands: Sequence[int]) -> list[int]:
    """The articles whose signatures agree with this one in `AGREEING` hashes or more, those that agree most first."""
    chosen = nearest(band_tiers.sharing(connection, article_id, bands))
    signed = connection.execute(_SIGNED_ALL, {"articles": chosen}).all() if chosen else ()
    alike = {row.article_id: agreement(bands, row.bands) for row in signed}
    enough = [number for number, hashes in alike.items() if hashes >= AGREEING]
    return sorted(enough, key=lambda number: (-alike[number], number))


def nearest(shared: Counter[int]) -> list[int]:
    """The articles whose signatures are compared, most promising first; `shared`: how many numbers each shares."""
    ranked = sorted(shared, key=lambda number: (-shared[number], -number))
    often = [number for number in ranked if shared[number] > 1]
    return [*often, *ranked[len(often) :][:ALONE]][:SIGNED]


def _link(connection: Connection, article_id: int, found: dict[int, float], now: datetime) -> None:
    best = min(found, key=lambda number: (-found[number], number))
    later, earlier = max(article_id, best), min(article_id, best)
    member = cluster_members.c
    held = {
        row.article_id: row
        for row in connection.execute(select(cluster_members).where(member.article_id.in_([article_id, *found])))
    }
    old = {row.cluster_id for row in held.values()}
    cluster = min({article_id, *found} | old)
    if old:
        connection.execute(update(cluster_members).where(member.cluster_id.in_(old)).values(cluster_id=cluster))
    rows: list[dict[str, Any]] = [
        {"article_id": number, "cluster_id": cluster, "matched_id": None, "similarity": 1.0, "found_at": now}
        for number in {article_id, *found} - held.keys()
    ]
    if rows:
        connection.execute(insert(cluster_members), rows)
    match = {number: article_id for number in found if number > article_id} | {later: earlier}
    for number, other in match.items():
        alike = found[number] if number in found else found[other]
        connection.execute(
            update(cluster_members)
            .where(member.article_id == number, member.matched_id.is_(None))
            .values(matched_id=other, similarity=alike)
        )


_SIGNED_ALL = select(signatures.c.article_id, signatures.c.bands).where(
    signatures.c.article_id.in_(bindparam("articles", expanding=True))
)
_SIGNED = select(signatures.c.bands).where(signatures.c.article_id == bindparam("article", type_=Key))
_STATE: Select[Any] = (
    select(articles.c.id, articles.c.outlet_id, articles.c.revision, revisions.c.article_body)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
)
_TEXTS = _STATE.where(articles.c.id.in_(bindparam("articles", expanding=True)))
_AFTER = _STATE.where(articles.c.id > bindparam("last", type_=Key)).order_by(articles.c.id).limit(bindparam("batch"))
