"""Column types that behave alike on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Integer
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Unreadable(ValueError):
    """What is stored is not of the kind that its column holds; `expected` names the kind: instant, JSON, article."""

    def __init__(self, value: object, expected: str) -> None:
        self.value, self.expected = value, expected
        super().__init__(f"is no {expected}: {str(value)[:80]!r}")


def read_json(value: str) -> Any:
    """What stands in a JSON column. Raises Unreadable."""
    try:
        return json.loads(value)
    except (TypeError, ValueError) as error:
        raise Unreadable(value, "JSON") from error


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Goes in aware, in any zone; is stored in UTC; comes back aware, in UTC.

    SQLite stores the text "YYYY-MM-DD HH:MM:SS.ffffff" without a zone, PostgreSQL a `timestamptz`. A naive value is
    refused with ValueError: nobody could say later which zone it was in. SQLite keeps whatever another tool writes:
    reading what is no instant raises Unreadable.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None or value.utcoffset() is None:
            raise ValueError(f"an instant must be aware, got {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        read = super().result_processor(dialect, coltype)
        if dialect.name != "sqlite" or read is None:
            return read

        def read_or_say(value: Any) -> datetime | None:
            try:
                return read(value)
            except (TypeError, ValueError) as error:
                raise Unreadable(value, "instant") from error

        return read_or_say

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""JSON, readable as it is: text on SQLite, jsonb on PostgreSQL. Python's None is SQL NULL."""

Key = BigInteger().with_variant(Integer(), "sqlite")
"""A row number. SQLite numbers rows by itself only where the column is called INTEGER, which has 64 bits there."""
