"""One SQLite file with a table per view: for those without pyarrow, and for tools that speak SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from storage.snapshot.view_rows import batches, key
from storage.views import VIEWS

FILE = "corpus.sqlite"
_TYPES = {
    "text": "TEXT",
    "json": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "BOOLEAN",
    "instant": "TIMESTAMP",
}


def write(connection: Connection, folder: Path) -> None:
    """corpus.sqlite, with the views' names. Instants are text in UTC, as in the corpus; booleans are 0 and 1. Raises
    OSError when it cannot be written."""
    try:
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as file:
            _fill(file, connection)
    except sqlite3.Error as error:  # those of the corpus come as errors of SQLAlchemy
        raise OSError(f"{FILE}: {error}") from error


def _fill(file: sqlite3.Connection, connection: Connection) -> None:
    file.execute("PRAGMA page_size = 4096")
    file.execute("PRAGMA journal_mode = OFF")  # nobody sees the file before it is whole
    file.execute("BEGIN")
    for view in VIEWS:
        name = view.name
        columns = ", ".join(
            f'"{column}" {_TYPES[kind]}{" PRIMARY KEY" if column == key(view) else ""}'
            for column, kind, _, _ in view.columns
        )
        file.execute(f'CREATE TABLE "{name}" ({columns})')
        places = ", ".join("?" * len(view.columns))
        for rows in batches(connection, view):
            insert = f'INSERT INTO "{name}" VALUES ({places})'  # noqa: S608  the names are those of our own views
            file.executemany(insert, [tuple(map(_plain, row)) for row in rows])
        if "article_id" in view.names:
            file.execute(f'CREATE INDEX "{name}_article" ON "{name}" (article_id)')
    file.execute("COMMIT")


def _plain(value: Any) -> Any:
    return value.replace(tzinfo=None).isoformat(" ", "microseconds") if isinstance(value, datetime) else value
