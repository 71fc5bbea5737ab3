"""Mending what can be recomputed: what is kept twice is written anew from where it is kept first.

The text and `state` of a revision, and the change feed, are taken for true. What is told nowhere else is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, select, update

from storage import aliases, clusters, schema
from storage.alias_check import alias_faults
from storage.check import Check, search_faults, signature_faults
from storage.derived_tables import tables_anew
from storage.engine import Database
from storage.fault import Fault
from storage.gone_check import gone_anew, gone_faults
from storage.history_check import history_anew, history_faults, last_changed_anew, last_changed_faults
from storage.index_check import index_anew
from storage.row_check import change_faults, date_faults, ended_faults, head_faults, in_force_faults
from storage.schema_check import indexes_anew, table_faults, table_index_faults, view_faults, views_anew
from storage.state_check import state_faults, write_anew
from storage.tables import articles, change_head, changes, outlets, revisions
from storage.text_check import digest_anew, digest_faults, link_anew, link_faults

BATCH = 250
Mend = Callable[[Connection, Sequence[int], datetime], None]


def back_up(database: Database) -> Path | None:
    """Copy an SQLite file as `ingest db upgrade` does; None: it is another database, to be backed up with pg_dump.
    Raises StoreError when the copy cannot be made."""
    with database.writing() as connection:
        found = schema.version_of(connection)
        if database.path is None or found is None:
            return None
        return schema.copy_file(database.path, found, "mended")


def repair(database: Database, now: datetime) -> Iterator[Fault]:
    """Mend, and give every fault that was mended, after it was. A few are mended in each transaction, and crawls wait
    for it: what is written of an outlet is written one after the other. Raises StoreError."""
    with database.reading() as connection:
        lost = list(table_faults(connection))
    if not all(fault.kind.mended for fault in lost):
        return
    if lost:
        with database.writing() as connection:
            tables_anew(connection, {fault.line.removeprefix("table ").partition(":")[0] for fault in lost})
        yield from lost
    with database.reading() as connection:
        whole_feed = not any(change_faults(connection))
        sure = not any(ended_faults(connection))
    for look, anew in ((view_faults, views_anew), (table_index_faults, indexes_anew), (head_faults, _head_anew)):
        with database.reading() as connection:
            found = [fault for fault in look(connection) if fault.kind.mended]
        if found:
            with database.writing() as connection:
                anew(connection)
            yield from found
    for check, mend in _MENDS:
        if check is gone_faults and not whole_feed:
            continue  # it may be the very change that is missing
        if check is search_faults and not sure:
            continue  # a live article would be taken out of the index because its row says that it is none
        with database.reading() as connection:
            for some in _batches(fault for fault in check(connection) if fault.kind.mended):
                with database.writing() as writing:
                    _hold(writing)
                    mend(writing, sorted({fault.number for fault in some}), now)
                yield from some
    if not sure:
        return
    with database.reading() as connection:
        unsigned = list(signature_faults(connection))
    if unsigned:
        clusters.rebuild(database, now)
        yield from unsigned


def _batches(found: Iterable[Fault]) -> Iterator[list[Fault]]:
    rest = iter(found)
    while some := list(islice(rest, BATCH)):
        yield some


def _hold(connection: Connection) -> None:
    """Wait for those who save, and keep them waiting: the rows of their outlets are what they hold."""
    connection.execute(select(outlets.c.id).order_by(outlets.c.id).with_for_update())


def _head_anew(connection: Connection) -> None:
    """Let the next change be counted from the last one."""
    last = connection.execute(select(func.coalesce(func.max(changes.c.seq), 0))).scalar_one()
    connection.execute(delete(change_head))
    connection.execute(insert(change_head).values(id=1, seq=last))


def _last_in_force(connection: Connection, article_ids: Sequence[int]) -> None:
    last = select(func.max(revisions.c.number)).where(revisions.c.article_id == articles.c.id).scalar_subquery()
    connection.execute(update(articles).where(articles.c.id.in_(article_ids)).values(revision=last))


def _dates_anew(connection: Connection, article_ids: Sequence[int]) -> None:
    """Set the dates of these articles as their revisions in force have them."""
    in_force = (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision)
    for name in ("date_published", "published_on"):
        held = select(revisions.c[name]).where(in_force).correlate(articles).scalar_subquery()
        connection.execute(update(articles).where(articles.c.id.in_(article_ids)).values({name: held}))


_MENDS: tuple[tuple[Check, Mend], ...] = (
    (in_force_faults, lambda connection, ids, _: _last_in_force(connection, ids)),
    (state_faults, lambda connection, ids, _: write_anew(connection, ids)),
    (history_faults, lambda connection, ids, _: history_anew(connection, ids)),
    (last_changed_faults, lambda connection, ids, _: last_changed_anew(connection, ids)),
    (date_faults, lambda connection, ids, _: _dates_anew(connection, ids)),
    (digest_faults, digest_anew),
    (gone_faults, lambda connection, ids, _: gone_anew(connection, ids)),
    (link_faults, link_anew),
    (alias_faults, lambda connection, ids, _: aliases.anew(connection, ids)),
    (search_faults, lambda connection, ids, _: index_anew(connection, ids)),
)
"""In this order: what comes later is taken from what came before."""
