"""The tables whose rows are all told elsewhere: one that is not there is made, and `storage.repair` fills it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, text

from storage import band_tiers
from storage.index_table import search_index
from storage.part_tables import attachments, bylines, images, keywords, person_emails
from storage.tables import cluster_members, metadata, near_duplicates, signature_bands, signature_filter, signatures

DERIVED = frozenset(
    table.name
    for table in (
        bylines,
        keywords,
        images,
        attachments,
        person_emails,
        near_duplicates,
        signatures,
        signature_bands,
        signature_filter,
        cluster_members,
        search_index,
    )
)
"""From `revisions.state` and the texts. A row of `persons` has a number that others keep: it is not one of them."""

# As migration 0001 makes it, which stays as it was released.
_SEARCH_INDEX = {
    "sqlite": "CREATE VIRTUAL TABLE search_index USING fts5(segments, tokenize = 'unicode61 remove_diacritics 0')",
    "postgresql": "CREATE TABLE search_index (rowid bigint PRIMARY KEY REFERENCES articles (id), "
    "segments text NOT NULL, lexemes tsvector NOT NULL)",
}


def tables_anew(connection: Connection, names: Collection[str]) -> None:
    """Make these tables of `DERIVED`, which are not there."""
    for table in metadata.sorted_tables:
        if table.name in names:
            table.create(connection)
    if search_index.name in names:
        connection.execute(text(_SEARCH_INDEX[connection.dialect.name]))
    if signature_filter.name in names:  # without its rows it says nothing, which is no fault but slow
        band_tiers.fill(connection)
