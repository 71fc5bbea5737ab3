"""JSON columns that say what they hold: lists of words, counts by name, records by field.

Another program can write any JSON into a column, on both engines. Who reads it is told that it is no such thing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.types import Unreadable


class Shape(TypeDecorator[Any]):
    """JSON of one shape; None is NULL. Reading what is of another raises Unreadable, with the stored value."""

    impl = JSON
    cache_ok = True

    def __init__(self, expected: str, fits: Callable[[Any], bool]) -> None:
        super().__init__(none_as_null=True)
        self.expected, self.fits = expected, fits

    def copy(self, **_: Any) -> Shape:
        return self

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(JSONB(none_as_null=True) if dialect.name == "postgresql" else self.impl_instance)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        read = super().result_processor(dialect, coltype)

        def read_or_say(stored: Any) -> Any:
            try:
                value = read(stored) if read is not None else stored
            except Unreadable as error:
                raise Unreadable(stored, self.expected) from error
            if value is not None and not self.fits(value):
                raise Unreadable(stored, self.expected)
            return value

        return read_or_say

    def holds(self, stored: str) -> bool:
        """Whether this text of a column is of the shape, or no JSON at all, which is a fault of its own."""
        try:
            return bool(self.fits(json.loads(stored)))
        except ValueError:
            return True


def _is_list(of: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(type(each) is of for each in value)


def _is_object(of: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, dict) and all(type(each) is of for each in value.values())


Texts = Shape("list of texts", _is_list(str))
Numbers = Shape("list of whole numbers", _is_list(int))
Records = Shape("list of records", _is_list(dict))
Counts = Shape("record of whole numbers", _is_object(int))
RecordByField = Shape("record of records", _is_object(dict))
