"""Writes docs/schema.md from the words beside the columns: `python -m storage.schema_page > docs/schema.md`."""

from __future__ import annotations

import sys
from typing import Any

from sqlalchemy import Column
from sqlalchemy.engine import make_url

from storage.tables import metadata
from storage.views import VIEWS

_DIALECTS = [make_url(address).get_dialect()() for address in ("sqlite://", "postgresql+psycopg://")]
_HEAD = """# The database

Made from the code by `python -m storage.schema_page > docs/schema.md`; a test holds it up to date.

**Views are the promise**: they keep their names, columns, kinds and meanings; a change of them is told in CHANGELOG.md.
Tables may change with a migration.
The same tables and views are on SQLite and PostgreSQL. JSON is text on SQLite and `jsonb` on PostgreSQL. All instants
are UTC: on SQLite as text `YYYY-MM-DD HH:MM:SS.ffffff`, on PostgreSQL as `timestamptz`, which it shows, and compares
with text, in the time zone of the session (at first that of the server's machine): `SET TIME ZONE 'UTC'` before you
write instants as text. Days (`published_on`, `day`) are text on both, whatever the zone of the session.
NULL always means "not known" or "none", never a guess.

`revisions.state` is the whole `Article` (see `ingest/article.py`) as JSON but for its body, without the fields that are
NULL or empty; moments are `{instant, precision, zone, zone_source, raw}`. `revisions.provenance` is, per field,
`{"chosen": {voice, where, raw} or null, "beaten": [{voice, where, raw, value, why}]}`; raw texts longer than 500
characters are cut, with their `length` beside them.

`search_index` holds the segments that `ingest search` looks up: an FTS5 table on SQLite, a table with a `tsvector` on
PostgreSQL, `rowid` being `articles.id`. `alembic_version` holds the version of the schema.
"""


def schema_page() -> str:
    """The page, in Markdown."""
    parts = [_HEAD, "## Views\n"]
    for view in VIEWS:
        parts.append(f"### {view.name}\n\n{view.row}\n")
        parts.append("| column | kind | meaning |\n|---|---|---|")
        rows = [f"| `{name}` | {kind} | {_cell(meaning)} |" for name, kind, _, meaning in view.columns]
        parts.append("\n".join(rows) + "\n")
    parts.append("## Tables\n")
    for table in metadata.sorted_tables:
        parts.append(f"### {table.name}\n\n{table.comment}\n")
        parts.append("| column | SQLite | PostgreSQL | | meaning |\n|---|---|---|---|---|")
        parts.append("\n".join(_row(column) for column in table.columns) + "\n")
    return "\n".join(parts)


def _row(column: Column[Any]) -> str:
    types = [str(column.type.compile(dialect=dialect)).lower() for dialect in _DIALECTS]
    marks = []
    if column.primary_key:
        marks.append("key")
    marks += [f"→ `{key.column.table.name}`" for key in column.foreign_keys]
    if column.nullable:
        marks.append("or NULL")
    return f"| `{column.name}` | {types[0]} | {types[1]} | {' '.join(marks)} | {_cell(column.comment or '')} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(schema_page())
