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
    null,
    or_,
    select,
    type_coerce,
)

from storage.fault import VALUES, Fault
from storage.tables import metadata
from storage.types import Json, Unreadable, UtcDateTime

_SHOWN = 60  # characters of a value


def value_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each value that cannot be read as what its column holds. PostgreSQL keeps none."""
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
            if _kind(column) != found.expected or connection.dialect.name != "sqlite":
                continue
            key = table.primary_key.columns
            same = select(*(_plain(each) for each in key)).where(_plain(column) == str(found.value)).limit(1)
            if (row := connection.execute(same).one_or_none()) is not None:
                return f"{row_name(table, row)}: {column.name}"
    return None


def row_name(table: Table, key: Any) -> str:
    """How lines name a row: "revision 8", "byline 8, 1"."""
    one = "address" if table.name == "addresses" else table.name.removesuffix("s")
    return f"{one} {', '.join(map(str, key))}"


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
        case "JSON":
            right = and_(held == "text", func.json_valid(stored) == 1)
        case "number":
            right = held.in_(["real", "integer"])
        case "boolean":
            right = and_(held == "integer", plain.in_(["0", "1"]))
        case kind:
            right = held == {"whole number": "integer", "text": "text", "bytes": "blob"}[kind]
    return and_(stored.is_not(None), ~right)


def _plain(column: Column[Any]) -> ColumnElement[str]:
    return cast(_raw(column), Text)


def _raw(column: Column[Any]) -> ColumnElement[str]:
    """As it is stored, not read by its type."""
    return type_coerce(column, Text)


def _kind(column: Column[Any]) -> str:
    if column.type is Json:
        return "JSON"
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
