"""Whether every value is of the kind that its column holds. SQLite keeps whatever another tool writes into a column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Float,
    Integer,
    LargeBinary,
    Table,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.fault import VALUES, Fault
from storage.json_shape import Shape
from storage.tables import metadata
from storage.types import Json, Unreadable, UtcDateTime

_SHOWN = 60  # characters of a value


def value_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each value that cannot be read as what its column holds. Of these PostgreSQL keeps only JSON of
    another shape (`storage.json_shape`)."""
    yield from _shapes(connection)
    if connection.dialect.name != "sqlite":
        return
    for table in metadata.sorted_tables:
        for row in connection.execute(_wrong(table)):
            key, told = row[: len(table.primary_key)], row[len(table.primary_key) :]
            for column, value in zip(table.columns, told, strict=True):
                if value is not None:
                    line = f"{row_name(table, key)}: {column.name} is no {_kind(column)}: {value}"
                    yield Fault(VALUES, line)


def place_of(connection: Connection, found: Unreadable) -> str | None:
    """Row and column of a value that could not be read, as "article 3: first_seen_at"; None: it is not there."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if _kind(column) != found.expected:
                continue
            key = table.primary_key.columns
            if connection.dialect.name == "sqlite":
                holds = _plain(column) == str(found.value)
            elif isinstance(column.type, Shape):
                holds = cast(column, JSONB) == literal(found.value, JSONB)
            else:
                continue
            if (row := connection.execute(select(*map(_plain, key)).where(holds).limit(1)).one_or_none()) is not None:
                return f"{row_name(table, row)}: {column.name}"
    return None


def row_name(table: Table, key: Any) -> str:
    """How lines name a row: "revision 8", "byline 8, 1"."""
    one = "address" if table.name == "addresses" else table.name.removesuffix("s")
    return f"{one} {', '.join(map(str, key))}"


def _shapes(connection: Connection) -> Iterator[Fault]:
    """JSON of another shape; what is no JSON is left to `_wrong`."""
    text_of = _raw if connection.dialect.name == "sqlite" else _plain
    for table in metadata.sorted_tables:
        shapes = {column: column.type for column in table.columns if isinstance(column.type, Shape)}
        key = table.primary_key.columns
        query = select(*map(_plain, key), *map(text_of, shapes)).order_by(*key)
        for row in connection.execute(query, execution_options={"yield_per": 1000}) if shapes else ():
            for (column, shape), stored in zip(shapes.items(), row[len(key) :], strict=True):
                if isinstance(stored, str) and not shape.holds(stored):
                    line = f"{row_name(table, row[: len(key)])}: {column.name} is no {shape.expected}: "
                    yield Fault(VALUES, f"{line}{stored[:_SHOWN]!r}")


def _wrong(table: Table) -> Any:
    """The rows with such values: their keys, then per column the value as SQL writes it, NULL where it is right."""
    wrong = [(column, _is_wrong(column)) for column in table.columns]
    shown = [
        case((bad, func.substr(func.quote(type_coerce(column, Text)), 1, _SHOWN)), else_=null())
        for column, bad in wrong
    ]
    key = [_plain(column) for column in table.primary_key.columns]
    return select(*key, *shown).where(or_(*(bad for _, bad in wrong))).order_by(*table.primary_key.columns)


def _is_wrong(column: Column[Any]) -> ColumnElement[bool]:
    stored, plain = _raw(column), _plain(column)
    held = func.typeof(stored)
    match _kind(column):
        case "instant":
            second = func.substr(plain, 1, 19)
            right = and_(
                held == "text",
                func.length(plain) == 26,
                func.strftime("%Y-%m-%d %H:%M:%S", second, "+0 seconds").is_not_distinct_from(second),
                func.substr(plain, 20).op("GLOB")(".[0-9][0-9][0-9][0-9][0-9][0-9]"),
            )
        case _ if _is_json(column):
            right = and_(held == "text", func.json_valid(stored) == 1)
        case "number":
            right = held.in_(["real", "integer"])
        case "boolean":
            right = and_(held == "integer", plain.in_(["0", "1"]))
        case kind:
            right = held == {"whole number": "integer", "text": "text", "bytes": "blob"}[kind]
    return and_(stored.is_not(None), ~right)


def _is_json(column: Column[Any]) -> bool:
    return column.type is Json or isinstance(column.type, Shape)


def _plain(column: Column[Any]) -> ColumnElement[str]:
    return cast(_raw(column), Text)


def _raw(column: Column[Any]) -> ColumnElement[str]:
    """As it is stored, not read by its type."""
    return type_coerce(column, Text)


def _kind(column: Column[Any]) -> str:
    if column.type is Json:
        return "JSON"
    if isinstance(column.type, Shape):
        return column.type.expected
    for of_it, name in _KINDS:
        if isinstance(column.type, of_it):
            return name
    raise TypeError(f"{column}: no check for {column.type!r}")


_KINDS: tuple[tuple[type[Any], str], ...] = (
    (UtcDateTime, "instant"),
    (Boolean, "boolean"),
    (Float, "number"),
    (Integer, "whole number"),
    (LargeBinary, "bytes"),
    (Text, "text"),
)
