"""Whether what stands beside `revisions.state` says the same: its columns, and the tables of bylines, keywords, images
and attachments; and writing it anew from the state where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, literal, select, update

from storage.fault import STATE, VALUES, Fault
from storage.readable import readable_rows
from storage.rows import article_of, columns_of, insert_parts, parts_of
from storage.tables import articles, attachments, bylines, images, keywords, persons, revisions
from storage.types import Key, Unreadable

BATCH = 250


def state_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each column and each part of a revision that is not that of its state, and for each state that is no
    article. Those of articles that were taken down have none. Reads every revision but for its text."""
    last = -1
    while ids := list(connection.execute(_IDS, {"last": last, "batch": BATCH}).scalars()):
        last = ids[-1]
        parts = {table: _parts(connection, table, ids) for table in _QUERIES}
        for row in readable_rows(connection, _ROWS, ids):
            try:
                article = article_of(row)
            except Unreadable:
                yield Fault(VALUES, f"revision {row.id}: state is no article")
                continue
            wrong = [name for name, value in columns_of(article).items() if getattr(row, name) != value]
            for table, expected in parts_of(article).items():
                held = [values for _, values in parts[table].get(row.id, [])]
                places = [place for place, _ in parts[table].get(row.id, [])]
                if held != expected or places != list(range(1, len(expected) + 1)):
                    wrong.append(table.name)
            for name in wrong:
                are = "are" if name.endswith("s") else "is"
                them = "those" if are == "are" else "that"
                yield Fault(STATE, f"revision {row.id}: {name} {are} not {them} of its state", row.id)


def write_anew(connection: Connection, revision_ids: Sequence[int]) -> None:
    """Write columns and parts of these revisions as their states have them."""
    for row in readable_rows(connection, _ROWS, revision_ids):
        article = article_of(row)
        connection.execute(update(revisions).where(revisions.c.id == row.id).values(columns_of(article)))
        at = row.fetched_at
        insert_parts(connection, article, outlet_id=row.outlet_id, revision_id=row.id, first_seen_at=at, clear=True)


def _parts(connection: Connection, table: Table, ids: Sequence[int]) -> dict[int, list[tuple[int, dict[str, Any]]]]:
    found: dict[int, list[tuple[int, dict[str, Any]]]] = {}
    for row in connection.execute(_QUERIES[table], {"ids": list(ids)}).mappings():
        values = dict(row)
        number, place = values.pop("revision_id"), values.pop("position")
        found.setdefault(number, []).append((place, values))
    return found


def _query(table: Table) -> Any:
    own = [column for column in table.columns if column.name != "person_id"]
    query = select(*own)
    if table is bylines:
        query = select(*own, persons.c.name).outerjoin(persons, persons.c.id == bylines.c.person_id)
    return query.where(table.c.revision_id.in_(_GIVEN)).order_by(table.c.revision_id, table.c.position)


_GIVEN: Any = bindparam("ids", expanding=True)
_LIVE = select(articles.c.id).where(articles.c.taken_down_at.is_(None))
_IDS = (
    select(revisions.c.id)
    .where(revisions.c.id > bindparam("last", type_=Key), revisions.c.article_id.in_(_LIVE))
    .order_by(revisions.c.id)
    .limit(bindparam("batch"))
)
_ROWS = (
    select(
        *(column for column in revisions.columns if column.name not in ("article_body", "provenance", "changed")),
        literal("").label("article_body"),
        articles.c.outlet_id,
    )
    .join(articles, articles.c.id == revisions.c.article_id)
    .where(revisions.c.id.in_(_GIVEN))
    .order_by(revisions.c.id)
)
_QUERIES = {table: _query(table) for table in (bylines, keywords, images, attachments)}
