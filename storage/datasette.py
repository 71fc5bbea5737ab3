"""The metadata with which Datasette shows the SQLite file usefully, made from the words beside tables and views."""

from __future__ import annotations

from typing import Any

from storage.tables import metadata
from storage.view import View
from storage.views import VIEWS

Json = dict[str, Any]

LABELS = {
    "outlets": "name",
    "articles": "identifier",
    "addresses": "url",
    "captures": "url",
    "persons": "name",
    "sources": "url",
    "revisions": "headline",
    "runs": "started_at",
}
"""What a row is called where another one names it."""

_FACETS = ("outlet", "outlet_id", "outcome", "reason", "in_language", "kind", "state", "section")
_NEWEST = ("date_published", "fetched_at", "started_at", "at")
_ARTICLES = "article_list"

FIND = f"""WITH RECURSIVE pairs(at, phrase) AS (
  SELECT 1, CASE WHEN length(:word) < 2 THEN :word ELSE '' END
  UNION ALL
  SELECT at + 1, trim(phrase || ' ' || substr(:word, at, 2)) FROM pairs WHERE at < length(:word)
),
asked(words) AS (
  SELECT CASE
    WHEN :word NOT GLOB '*[^가-힣]*' AND :word <> ''
    THEN '"' || phrase || CASE WHEN length(:word) < 2 THEN '" *' ELSE '"' END
    ELSE '"' || replace(:word, '"', ' ') || '"'
  END FROM pairs ORDER BY at DESC LIMIT 1
)
SELECT a.id, a.outlet, a.date_published, a.headline, a.authors, a.url
FROM search_index, asked JOIN {_ARTICLES} a ON a.id = search_index.rowid
WHERE search_index MATCH asked.words
ORDER BY a.date_published DESC
LIMIT 200"""  # noqa: S608  the name of a view of ours
"""Korean is indexed by pairs of syllables, which Datasette's own search box does not know how to ask for."""


def datasette_metadata(name: str) -> Json:
    """Metadata for the database that Datasette calls `name` (the file's name without .db)."""
    tables = {view.name: _view(view) for view in VIEWS} | {
        table.name: _table(table) for table in metadata.sorted_tables
    }
    tables["alembic_version"] = {"hidden": True}
    return {
        "title": "A news corpus",
        "description": "Begin with the views: they keep their names and columns. Times are UTC; empty means not known.",
        "databases": {
            name: {
                "tables": tables,
                "queries": {
                    "find": {
                        "sql": FIND,
                        "title": "Find a word",
                        "description": "A Korean word, also inside longer ones, or words that stand together.",
                    }
                },
            }
        },
    }


def _view(view: View) -> Json:
    told: Json = {
        "description": view.row,
        "columns": {name: meaning for name, _, _, meaning in view.columns},
        "sortable_columns": [name for name in view.names if name != "article_body"],
        "size": 50,
        **_facets(view.names),
    }
    if view.name == _ARTICLES:
        told |= {"fts_table": "search_index", "fts_pk": "id"}
    return told


def _table(table: Any) -> Json:
    columns = [column.name for column in table.columns]
    told: Json = {
        "description": table.comment,
        "columns": {column.name: column.comment for column in table.columns},
        **_facets(columns),
    }
    if table.name in LABELS:
        told["label_column"] = LABELS[table.name]
    return told


def _facets(columns: list[str]) -> Json:
    told: Json = {}
    if facets := [name for name in _FACETS if name in columns][:2]:
        told["facets"] = facets
    newest = next((name for name in _NEWEST if name in columns), None)
    return told | ({"sort_desc": newest} if newest else {})
