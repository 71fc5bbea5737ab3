"""The views as tables with types, row after row in an order that is always the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import Connection, column, func, inspect, select
from sqlalchemy import table as from_table
from sqlalchemy.types import JSON, Boolean, DateTime, Float, Integer, NullType, Numeric

from storage.view import View
from storage.views import VIEWS

Kind = Literal["text", "integer", "number", "boolean", "instant", "json"]
Row = tuple[Any, ...]
BATCH = 2000


@dataclass(frozen=True, slots=True)
class ViewTable:
    """A view, and the kind of each of its columns, in their order. Instants are aware UTC, JSON is text."""

    view: View
    kinds: tuple[Kind, ...]

    @property
    def names(self) -> list[str]:
        return [name for name, _, _ in self.view.columns]

    @property
    def key(self) -> str | None:
        """The column that numbers the rows; None: there is none."""
        return "id" if self.names[0] == "id" else None


def view_tables(connection: Connection) -> list[ViewTable]:
    """All views, as this database has them."""
    return [ViewTable(view, _kinds(connection, view)) for view in VIEWS]


def batches(connection: Connection, table: ViewTable) -> Iterator[list[Row]]:
    """The rows, so many at a time: by their number, or where a view has none, by all columns."""
    columns: list[Any] = [column(name) for name in table.names]
    order = [column(table.key)] if table.key else columns
    query = select(*columns).select_from(from_table(table.view.name)).order_by(*order)
    found = connection.execute(query, execution_options={"yield_per": BATCH})
    for part in found.partitions():
        yield [tuple(map(_value, table.kinds, row)) for row in part]


def _kinds(connection: Connection, view: View) -> tuple[Kind, ...]:
    """As the database declares them. SQLite says nothing of columns that are computed: their names and values do."""
    found = inspect(connection).get_columns(view.name)
    return tuple(_kind(connection, view.name, each["name"], each["type"]) for each in found)


def _kind(connection: Connection, view: str, name: str, declared: Any) -> Kind:
    match declared:
        case DateTime():
            return "instant"
        case Boolean():
            return "boolean"
        case JSON():
            return "json"
        case Integer():
            return "integer"
        case Numeric() | Float():
            return "number"
        case NullType():
            if name.endswith("_at"):
                return "instant"
            if name.startswith("is_"):
                return "boolean"
            query = select(func.typeof(column(name))).select_from(from_table(view)).distinct()
            held = set(connection.execute(query).scalars()) - {"null"}
            if held == {"integer"}:
                return "integer"
            return "number" if held and held <= {"integer", "real"} else "text"
    return "text"


def _value(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case "instant":
            moment = datetime.fromisoformat(value) if isinstance(value, str) else value
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        case "boolean":
            return bool(value)
        case "json":
            plain = json.loads(value) if isinstance(value, str) else value
            return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        case "number":
            return float(value)
    return int(value) if isinstance(value, Decimal) else value
