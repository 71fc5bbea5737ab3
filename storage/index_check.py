"""Whether the search index says what the articles say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, select

from storage import rows
from storage.index_table import search_index
from storage.search import indexed
from storage.tables import articles, revisions
from storage.types import Key


def index_faults(connection: Connection, *, batch: int = 500) -> Iterator[tuple[int, str]]:
    """(articles.id, fault) by ascending id for each article that is "not indexed" or whose entry is "out of step" with
    its state in force, and each entry that is "left over" of an article that is merged or not there. Cuts every text
    anew, so it takes long on a large corpus. Call it in a reading transaction, so that it sees one state."""
    last = -1
    while True:
        states = connection.execute(_STATES, {"last": last, "batch": batch}).all()
        # Without a full batch there are no more articles: what the index holds beyond belongs to none.
        end = states[-1].id if len(states) == batch else 2**62
        held = {row.rowid: row.segments for row in connection.execute(_HELD, {"last": last, "end": end})}
        faults = [(number, "left over") for number in held.keys() - {row.id for row in states}]
        for row in states:
            if row.id not in held:
                faults.append((row.id, "not indexed"))
            elif held[row.id] != f" {' '.join(indexed(rows.article_of(row)))} ":
                faults.append((row.id, "out of step"))
        yield from sorted(faults)
        if len(states) < batch:
            return
        last = end


_STATES: Any = (
    select(articles.c.id, revisions.c.state, revisions.c.article_body)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(
        articles.c.merged_into.is_(None),
        articles.c.taken_down_at.is_(None),
        articles.c.id > bindparam("last", type_=Key),
    )
    .order_by(articles.c.id)
    .limit(bindparam("batch"))
)
_HELD = select(search_index.c.rowid, search_index.c.segments).where(
    search_index.c.rowid > bindparam("last", type_=Key), search_index.c.rowid <= bindparam("end", type_=Key)
)
