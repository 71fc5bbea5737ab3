"""Whether digests are those of the texts, and articles of an outlet with the same text are linked; and mending both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select, update

from ingest.wording import text_digest
from storage import duplicates
from storage.fault import DIGESTS, LINKS, Fault
from storage.tables import articles, near_duplicates, revisions
from storage.types import Key

BATCH = 250


def digest_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each article whose digest is not that of its text in force. Reads every text; those that are none are
    passed over."""
    last = -1
    while rows := connection.execute(_TEXTS, {"last": last, "batch": BATCH}).all():
        last = rows[-1].id
        for row in rows:
            if isinstance(row.article_body, str) and row.text_digest != text_digest(row.article_body):
                yield Fault(DIGESTS, f"article {row.id}: text_digest is not that of its text", row.id)


def link_faults(connection: Connection) -> Iterator[Fault]:
    """Links lead from the later to the earlier article of an outlet, both with the same text, merged or taken down
    neither; and long texts that are the same are linked. Of short ones that is not asked: it depends on headlines."""
    pair, later, earlier = near_duplicates.c, articles.alias("later"), articles.alias("earlier")
    both = (
        select(pair.article_id, pair.other_id)
        .join(later, later.c.id == pair.article_id)
        .join(earlier, earlier.c.id == pair.other_id)
        .order_by(pair.article_id, pair.other_id)
    )
    left = or_(
        pair.article_id <= pair.other_id,
        *(each.c.merged_into.is_not(None) | each.c.taken_down_at.is_not(None) for each in (later, earlier)),
    )
    for row in connection.execute(both.where(left)):
        yield Fault(LINKS, f"near_duplicates: {row[0]} is not to be linked to {row[1]}", row[0])
    other = (later.c.outlet_id != earlier.c.outlet_id) | (later.c.text_digest != earlier.c.text_digest)
    for row in connection.execute(both.where(~left, other)):
        yield Fault(LINKS, f"near_duplicates: {row[0]} and {row[1]} have not the same text", row[0])
    for number in connection.execute(_unlinked()).scalars():
        yield Fault(LINKS, f"article {number}: has the text of an earlier one, and is not linked to it", number)


def digest_anew(connection: Connection, article_ids: Sequence[int], now: datetime) -> None:
    """Write the digests of these articles, and link them to those that have the same."""
    for row in connection.execute(_THESE, {"ids": list(article_ids)}).all():
        digest = text_digest(row.article_body)
        connection.execute(update(articles).where(articles.c.id == row.id).values(text_digest=digest))
        link_anew(connection, [row.id], now)
        duplicates.regroup(connection, outlet_id=row.outlet_id, digest=row.text_digest, now=now)


def link_anew(connection: Connection, article_ids: Sequence[int], now: datetime) -> None:
    """Link these articles to those of their outlet with the same text, and to no others."""
    for row in connection.execute(_THESE, {"ids": list(article_ids)}).all():
        duplicates.unlink(connection, row.id)
        duplicates.regroup(connection, outlet_id=row.outlet_id, digest=row.text_digest, now=now)


def _unlinked() -> Any:
    """Articles with a long text that an earlier one of the outlet has too, without a link to any."""
    groups = (
        select(articles.c.outlet_id, articles.c.text_digest)
        .where(*_LIVE)
        .group_by(articles.c.outlet_id, articles.c.text_digest)
        .having(func.count() > 1)
        .subquery("shared")
    )
    same = (articles.c.outlet_id == groups.c.outlet_id) & (articles.c.text_digest == groups.c.text_digest)
    first = func.min(articles.c.id).over(partition_by=(articles.c.outlet_id, articles.c.text_digest)).label("first")
    long = (
        select(articles.c.id, first)
        .join(groups, same)
        .join(revisions, _IN_FORCE)
        .where(*_LIVE, func.length(revisions.c.article_body) >= duplicates.SHORT)
        .subquery("long")
    )
    linked = select(near_duplicates.c.article_id).where(near_duplicates.c.article_id == long.c.id).exists()
    return select(long.c.id).where(long.c.id != long.c.first, ~linked).order_by(long.c.id)


_LIVE = (articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
_IN_FORCE = (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision)
_STATES = select(articles.c.id, articles.c.outlet_id, articles.c.text_digest, revisions.c.article_body).join(
    revisions, _IN_FORCE
)
_TEXTS = (
    _STATES.where(articles.c.taken_down_at.is_(None), articles.c.id > bindparam("last", type_=Key))
    .order_by(articles.c.id)
    .limit(bindparam("batch"))
)
_GIVEN: Any = bindparam("ids", expanding=True)
_THESE = _STATES.where(articles.c.id.in_(_GIVEN)).order_by(articles.c.id)
