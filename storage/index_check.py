"""Whether the search index says what the articles say, and writing its entries anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from storage import rows
from storage.index_table import search_index
from storage.readable import readable_rows
from storage.search import pending, put, remove
from storage.tables import articles, revisions
from storage.types import Key, Unreadable


def index_faults(connection: Connection, *, batch: int = 500) -> Iterator[tuple[int, str]]:
    """(articles.id, fault) by ascending id for each article that is "not indexed" or whose entry is "out of step" with
    its state in force, and each entry that is "left over" of an article that is merged or not there. Articles whose
    state cannot be read are passed over. Cuts every text anew, so it takes long on a large corpus. Call it in a reading
    transaction, so that it sees one state."""
    last = -1
    while True:
        ids = list(connection.execute(_IDS, {"last": last, "batch": batch}).scalars())
        # Without a full batch there are no more articles: what the index holds beyond belongs to none.
        end = ids[-1] if len(ids) == batch else 2**62
        held = {row.rowid: row.segments for row in connection.execute(_HELD, {"last": last, "end": end})}
        faults = [(number, "left over") for number in held.keys() - set(ids)]
        for row in readable_rows(connection, _STATES, ids):
            expected = _expected(row)
            if expected is not None and held.get(row.id) != expected:
                faults.append((row.id, "out of step" if row.id in held else "not indexed"))
        yield from sorted(faults)
        if len(ids) < batch:
            return
        last = end


def index_anew(connection: Connection, article_ids: Sequence[int]) -> None:
    """Write the entries of these articles anew; of those that are merged, taken down or not there they go."""
    for number in article_ids:
        remove(connection, number)
    live = list(connection.execute(_LIVE, {"ids": list(article_ids)}).scalars())
    found = [(row.id, _expected(row)) for row in readable_rows(connection, _STATES, live)]
    if entries := [(number, held) for number, held in found if held is not None]:
        put(connection, entries)


def _expected(row: Any) -> str | None:
    """The entry; None: the state is that of no article."""
    try:
        return pending(row.id, rows.article_of(row), fresh=False).held
    except Unreadable:
        return None


_GIVEN: Any = bindparam("ids", expanding=True)
_ARE_LIVE = (articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
_LIVE = select(articles.c.id).where(*_ARE_LIVE, articles.c.id.in_(_GIVEN))
_IDS = (
    select(articles.c.id)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(*_ARE_LIVE, articles.c.id > bindparam("last", type_=Key))
    .order_by(articles.c.id)
    .limit(bindparam("batch"))
)
_STATES = (
    select(articles.c.id, revisions.c.state, revisions.c.article_body)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.id.in_(_GIVEN))
    .order_by(articles.c.id)
)
_HELD = select(search_index.c.rowid, search_index.c.segments).where(
    search_index.c.rowid > bindparam("last", type_=Key), search_index.c.rowid <= bindparam("end", type_=Key)
)
