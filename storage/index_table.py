"""The search index as a query names it. Migrations make it: an FTS5 table on SQLite, one with an index of lexemes on
PostgreSQL, with the same two columns that both engines read."""

from __future__ import annotations

from sqlalchemy import Text, column, table

from storage.types import Key

search_index = table("search_index", column("rowid", Key), column("segments", Text), column("lexemes"))
"""rowid: articles.id. segments: what the article is found by, in order, divided by blanks and between blanks.
lexemes: the same as a tsvector; on PostgreSQL alone."""
