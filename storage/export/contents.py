"""What an export holds, all of it of one state of the database: articles, and what is to be removed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO, Protocol

from sqlalchemy import Connection, select

from storage import changes as change_feed
from storage import loading
from storage.corpus import Corpus
from storage.selection import Selection, last_changed_at, selected_ids
from storage.stored import StoredArticle
from storage.tables import articles, changes, outlets

BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """An outlet, as an export names it. `home`: address of its front page."""

    slug: str
    name: str
    home: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """An article that whoever has it is to remove.

    status:      "merged": it turned out to be the article `merged_into` (identifier); "taken-down": its text is gone.
    removed_at:  when that was found out, aware UTC.
    """

    id: int
    identifier: str
    outlet: str
    url: str
    status: str
    removed_at: datetime
    merged_into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is to be written, once, in order.

    articles:    read from the database while they are written.
    removals:    only in an export since a change (`Selection.since_seq`).
    publishers:  slug → outlet.
    last_seq:    number of the last change that the export knows; what comes after it is for the next one.
    updated:     when the newest of the articles was fetched, or became gone; 1970 when there is none.
    """

    articles: Iterable[StoredArticle]
    removals: Iterable[Removal]
    publishers: Mapping[str, Publisher]
    last_seq: int
    updated: datetime


class Writer(Protocol):
    """Writes contents in one format."""

    def __call__(self, contents: Contents, out: BinaryIO) -> None: ...


@contextmanager
def contents_of(corpus: Corpus, selection: Selection, *, newest_first: bool = False) -> Iterator[Contents]:
    """The contents, to be used while the block lasts: the transaction that they are read in is open for so long.

    Raises QueryError for words that cannot be understood and for an outlet of which nothing is stored.
    """
    with corpus.database.reading() as connection:
        ids = selected_ids(connection, selection, newest_first=newest_first)
        rows = connection.execute(select(outlets.c.slug, outlets.c.name, outlets.c.home))
        yield Contents(
            articles=loading.stream_articles(connection, ids, provenance=False),
            removals=_removals(connection, selection) if selection.since_seq is not None else (),
            publishers={row.slug: Publisher(slug=row.slug, name=row.name, home=row.home) for row in rows},
            last_seq=change_feed.last_change(connection),
            updated=last_changed_at(connection, selection) or BEFORE_ALL,
        )


def _removals(connection: Connection, selection: Selection) -> Iterator[Removal]:
    """Text and dates cannot be asked of what is not there any more; removing what one never had is harmless."""
    survivors = articles.alias("survivors")
    query = (
        select(changes.c.at, changes.c.kind, articles.c.id, articles.c.identifier, articles.c.url, outlets.c.slug)
        .add_columns(survivors.c.identifier.label("merged_into"))
        .join(articles, articles.c.id == changes.c.article_id)
        .join(outlets, outlets.c.id == articles.c.outlet_id)
        .outerjoin(survivors, survivors.c.id == articles.c.merged_into)
        .where(changes.c.seq > selection.since_seq, changes.c.kind.in_(["merged", "taken-down"]))
        .order_by(changes.c.seq)
    )
    if selection.outlets:
        query = query.where(outlets.c.slug.in_(selection.outlets))
    for row in connection.execute(query, execution_options={"yield_per": 1000}):
        yield Removal(
            id=row.id,
            identifier=row.identifier,
            outlet=row.slug,
            url=row.url,
            status=row.kind,
            removed_at=row.at,
            merged_into=row.merged_into,
        )
