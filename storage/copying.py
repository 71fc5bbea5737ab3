"""Moving a corpus to another database, on the same engine or the other, and proving that nothing was lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, text, update

from ingest.errors import StoreError
from storage import band_tiers, schema, search
from storage.engine import Database
from storage.tables import change_head, metadata, signature_filter
from storage.types import Unreadable

BATCH = 500
INDEX = "search_index"


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """What is the same in both: rows, and a digest of all their values that does not depend on their order."""

    name: str
    rows: int
    digest: str


def copy(source: Database, target: Database) -> list[CopiedTable]:
    """Copy all tables and the search index; the target is made, and stays as it was when anything fails.

    Row numbers stay. Every table is read again from the target and must have the same rows and digest as in the source,
    of which one state is copied, whatever is written to it meanwhile. A target that is an SQLite file and was not there
    is removed when anything fails. Raises StoreError when the source is not at this code's version or holds a value
    that cannot be read, the target holds rows already, or what was read again differs.
    """
    schema.require(source)
    fresh = target.path is not None and not target.path.exists()
    try:
        return _copy(source, target)
    except BaseException:
        if fresh and target.path is not None:
            target.close()
            for ending in ("", "-wal", "-shm"):
                target.path.with_name(target.path.name + ending).unlink(missing_ok=True)
        raise


def _copy(source: Database, target: Database) -> list[CopiedTable]:
    target.prepare(create=True)
    schema.upgrade(target)
    with source.reading() as old, target.writing() as new:
        _require_empty(new, target)
        if target.sqlite:
            new.execute(text("PRAGMA defer_foreign_keys = ON"))
        new.execute(change_head.delete())
        copied = []
        for table in metadata.sorted_tables:
            if table is signature_filter:
                continue  # only SQLite has it: the numbers of signatures again, made anew
            count, digest = _copy_table(table, _rows(table, old, source), new)
            if _read_again(_rows(table, new, target)) != (count, digest):
                raise StoreError(f"{target.where}: {table.name} came out different from {source.where}")
            copied.append(CopiedTable(table.name, count, f"{digest:064x}"))
        copied.append(_copy_index(old, new, f"{target.where}: {INDEX} came out different from {source.where}"))
        band_tiers.fill(new)
        if not target.sqlite:
            _set_sequences(new)
    return copied


def _require_empty(connection: Connection, target: Database) -> None:
    for table in metadata.sorted_tables:
        if table is change_head:
            continue
        if connection.execute(select(func.count()).select_from(table)).scalar_one():
            raise StoreError(
                f"{target.where}: is not empty ({table.name} has rows); a corpus is copied into none other"
            )


def _copy_table(table: Table, found: Iterable[list[dict[str, Any]]], new: Connection) -> tuple[int, int]:
    """Rows that name others of their own table are written without, and told of them when all are there."""
    own = [key.parent for key in table.foreign_keys if key.column.table is table]
    count, digest = 0, 0
    late: list[dict[str, Any]] = []
    for rows in found:
        for row in rows:
            count, digest = count + 1, _added(digest, row)
            if any(row[column.name] is not None for column in own):
                late.append({"row_number": row["id"], **{f"to_{column.name}": row[column.name] for column in own}})
                row.update({column.name: None for column in own})
        new.execute(insert(table), rows)
    if late:
        values: dict[str, Any] = {column.name: bindparam(f"to_{column.name}") for column in own}
        new.execute(update(table).where(table.c.id == bindparam("row_number")).values(**values), late)
    return count, digest


def _read_again(found: Iterable[list[dict[str, Any]]]) -> tuple[int, int]:
    count, digest = 0, 0
    for rows in found:
        for row in rows:
            count, digest = count + 1, _added(digest, row)
    return count, digest


def _rows(table: Table, connection: Connection, database: Database) -> Iterator[list[dict[str, Any]]]:
    """Some hundred at a time. Raises StoreError for a value that cannot be read, which names the row."""
    query = select(table).order_by(*table.primary_key.columns)
    found = connection.execute(query, execution_options={"yield_per": BATCH})
    try:
        for part in found.partitions():
            yield [dict(row) for row in (each._mapping for each in part)]  # noqa: SLF001  SQLAlchemy's public name
    except Unreadable as error:  # two databases are open, and the one in whose block it is raised would be blamed
        raise database.about(error) from error


def _added(digest: int, row: dict[str, Any]) -> int:
    plain = json.dumps(row, ensure_ascii=False, sort_keys=True, default=_plain).encode()
    return (digest + int.from_bytes(hashlib.sha256(plain).digest())) % (1 << 256)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    raise TypeError(f"no column holds {type(value).__name__}")


def _copy_index(old: Connection, new: Connection, different: str) -> CopiedTable:
    """The engines keep it in different forms of the same segments."""
    count, digest = 0, 0
    for entries in search.entries(old):
        search.put(new, entries)
        for number, held in entries:
            count, digest = count + 1, _added(digest, {"id": number, "segments": held})
    again = 0, 0
    for entries in search.entries(new):
        for number, held in entries:
            again = again[0] + 1, _added(again[1], {"id": number, "segments": held})
    if again != (count, digest):
        raise StoreError(different)
    return CopiedTable(INDEX, count, f"{digest:064x}")


def _set_sequences(connection: Connection) -> None:
    """PostgreSQL counts on by itself: what is written next gets the number after the last one."""
    for table in metadata.sorted_tables:
        if "id" not in table.c:
            continue
        name = connection.execute(select(func.pg_get_serial_sequence(table.name, "id"))).scalar_one()
        if name is not None:
            last = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
            connection.execute(select(func.setval(name, last, False)))
