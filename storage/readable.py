"""Reading many rows of which one may be damaged: the check goes on without it, as it is told elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from storage.types import Unreadable


def readable_rows(connection: Connection, query: Any, ids: Sequence[int]) -> list[Row[Any]]:
    """The rows of a query for `ids`, but for those with a value that cannot be read (`storage.values` tells which)."""
    try:
        return _all(connection, query, ids)
    except Unreadable:
        found = []
        for number in ids:
            try:
                found += _all(connection, query, [number])
            except Unreadable:
                continue
        return found


def _all(connection: Connection, query: Any, ids: Sequence[int]) -> list[Row[Any]]:
    with connection.execute(query, {"ids": list(ids)}) as result:
        return list(result.all())
