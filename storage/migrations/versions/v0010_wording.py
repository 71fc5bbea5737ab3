"""Digests, links of the same texts, and trifles, with the marks that belong to a figure or make a question.

Up to here all punctuation was passed over: "2.5%" and "25%" were one text, and an edit of one into the other a trifle.
Texts that are the same now were the same before, so that links and trifles only become fewer.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from ingest.wording import says_the_same, text_digest, wording

revision = "0010"
down_revision = "0009"

_BATCH = 250
_LONG = (
    200  # characters from which the same text is enough, whatever the headline: `storage.duplicates` at this version
)
_TEXTS = ("headline", "alternative_headline", "byline", "article_body", "description", "section")

_articles = sa.table("articles", *map(sa.column, ("id", "revision", "text_digest", "merged_into", "taken_down_at")))
_revisions = sa.table(
    "revisions", *map(sa.column, ("id", "article_id", "number", *_TEXTS)), sa.column("minor", sa.Boolean)
)
_pairs = sa.table("near_duplicates", *map(sa.column, ("article_id", "other_id", "kind")))
_in_force = (_revisions.c.article_id == _articles.c.id) & (_revisions.c.number == _articles.c.revision)


def upgrade() -> None:
    connection = op.get_bind()
    _digest(connection)
    _link(connection)
    _mark(connection)


def _digest(connection: sa.Connection) -> None:
    query = (
        sa.select(_articles.c.id, _articles.c.text_digest, _revisions.c.article_body)
        .join(_revisions, _in_force)
        .where(_articles.c.taken_down_at.is_(None), _articles.c.id > sa.bindparam("last"))
        .order_by(_articles.c.id)
        .limit(_BATCH)
    )
    write = sa.update(_articles).where(_articles.c.id == sa.bindparam("row")).values(text_digest=sa.bindparam("digest"))
    last = -1
    while rows := connection.execute(query, {"last": last}).all():
        last = rows[-1].id
        digests = [
            (row.id, row.text_digest, text_digest(row.article_body)) for row in rows if _is_text(row.article_body)
        ]
        if values := [{"row": number, "digest": digest} for number, before, digest in digests if before != digest]:
            connection.execute(write, values)


def _link(connection: sa.Connection) -> None:
    """All that had the same text were linked to the earliest of them. Each is linked to the earliest that still has."""
    firsts = sa.select(_pairs.c.other_id).where(_pairs.c.kind == "identical").distinct()
    states = sa.select(_articles.c.id, _articles.c.text_digest, _revisions.c.headline, _revisions.c.article_body)
    linked = sa.select(_pairs.c.article_id).where(
        _pairs.c.other_id == sa.bindparam("first"), _pairs.c.kind == "identical"
    )
    states = states.join(_revisions, _in_force).where(
        (_articles.c.id == sa.bindparam("first")) | _articles.c.id.in_(linked)
    )
    pair = (_pairs.c.article_id == sa.bindparam("row")) & (_pairs.c.kind == "identical")
    drop = sa.delete(_pairs).where(pair)
    move = sa.update(_pairs).where(pair).values(other_id=sa.bindparam("to"))
    for first in connection.execute(firsts.order_by(_pairs.c.other_id)).scalars().all():
        same: dict[tuple[str, str], int] = {}
        for row in connection.execute(states.order_by(_articles.c.id), {"first": first}).all():
            earliest = same.setdefault(_key(row), row.id)
            if row.id == first or earliest == first:
                continue
            if earliest == row.id:
                connection.execute(drop, {"row": row.id})
            else:
                connection.execute(move, {"row": row.id, "to": earliest})


def _key(row: Any) -> tuple[str, str]:
    short = _is_text(row.article_body) and len(row.article_body) < _LONG
    return row.text_digest, wording(row.headline) if short else ""


def _mark(connection: sa.Connection) -> None:
    query = (
        sa.select(_revisions.c.id, _revisions.c.article_id, _revisions.c.number)
        .where(_revisions.c.minor, _revisions.c.id > sa.bindparam("last"))
        .order_by(_revisions.c.id)
        .limit(_BATCH)
    )
    states = sa.select(*(_revisions.c[name] for name in _TEXTS)).where(
        _revisions.c.article_id == sa.bindparam("article"),
        _revisions.c.number.in_([sa.bindparam("before"), sa.bindparam("number")]),
    )
    write = sa.update(_revisions).where(_revisions.c.id == sa.bindparam("row")).values(minor=False)
    last = -1
    while rows := connection.execute(query, {"last": last}).all():
        last = rows[-1].id
        for row in rows:
            given = {"article": row.article_id, "before": row.number - 1, "number": row.number}
            both = connection.execute(states.order_by(_revisions.c.number), given).all()
            if len(both) == 2 and not all(map(_says_the_same, *both)):
                connection.execute(write, {"row": row.id})


def _says_the_same(one: Any, other: Any) -> bool:
    return not (_is_text(one) and _is_text(other)) or says_the_same(one, other)


def _is_text(value: Any) -> bool:
    """SQLite keeps whatever was written into a column; `ingest db check` tells of it."""
    return isinstance(value, str)
