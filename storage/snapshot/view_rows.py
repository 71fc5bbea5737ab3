"""The rows of a view as values of its kinds, in an order that is the same on both engines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, collate, column, select
from sqlalchemy import table as from_table

from storage.types import Unreadable
from storage.view import Kind, View

Row = tuple[Any, ...]
BATCH = 2000


def key(view: View) -> str | None:
    """The column that numbers the rows; None: there is none."""
    return "id" if view.names[0] == "id" else None


def batches(connection: Connection, view: View) -> Iterator[list[Row]]:
    """The rows, so many at a time: by their number, or where a view has none, by all columns, NULL first and text by
    its code points. Instants are aware UTC, JSON is text."""
    columns: list[Any] = [column(name) for name in view.names]
    numbered = key(view)
    sqlite = connection.dialect.name == "sqlite"
    order = [column(numbered)] if numbered else [_ordered(name, kind, sqlite) for name, kind, _, _ in view.columns]
    query = select(*columns).select_from(from_table(view.name)).order_by(*order)
    found = connection.execute(query, execution_options={"yield_per": BATCH})
    kinds = [kind for _, kind, _, _ in view.columns]
    for part in found.partitions():
        yield [tuple(map(_value, kinds, row)) for row in part]


def _ordered(name: str, kind: Kind, sqlite: bool) -> ColumnElement[Any]:
    """SQLite orders text by code points and NULL first; PostgreSQL by the rules of a language and NULL last."""
    there: ColumnElement[Any] = column(name)
    return (collate(there, "C") if kind == "text" and not sqlite else there).nulls_first()


def _value(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case "instant":
            try:
                moment = datetime.fromisoformat(value) if isinstance(value, str) else value
            except ValueError as error:
                raise Unreadable(value, "instant") from error
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        case "boolean":
            return bool(value)
        case "json":
            plain = json.loads(value) if isinstance(value, str) else value
            return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        case "number":
            return float(value)
        case "integer":
            return int(value)  # PostgreSQL adds up integers to a Decimal
    return value
