"""What an export holds, all of it of one state of the database: articles, and what is to be removed elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO, Protocol

from sqlalchemy import Connection, Select, func, select

from storage import changes as change_feed
from storage import loading
from storage.corpus import Corpus
from storage.selection import Selection, last_change_at, selected_ids
from storage.stored import StoredArticle
from storage.tables import articles, changes, outlets

BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)
_SURVIVORS = articles.alias("survivors")


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
    version:     how many changes it had, this one among them: greater than that of any state that was exported.
    """

    id: int
    identifier: str
    outlet: str
    url: str
    status: str
    removed_at: datetime
    version: int
    merged_into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is to be written, once, in order.

    articles:    read from the database while they are written.
    removals:    only in an export since a change (`Selection.since_seq`).
    publishers:  slug → outlet.
    last_seq:    number of the last change that the export knows; what comes after it is for the next one.
    updated:     gives when the last of all this happened to the articles and removals; 1970 when there are none. It
                 looks through all changes of them, so only formats that tell it ask.
    """

    articles: Iterable[StoredArticle]
    removals: Iterable[Removal]
    publishers: Mapping[str, Publisher]
    last_seq: int
    updated: Callable[[], datetime]


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
            updated=lambda: _updated(connection, selection),
        )


def _updated(connection: Connection, selection: Selection) -> datetime:
    """A reader that has seen a later moment takes a feed for read, removals and all."""
    newest = func.max(changes.c.at)
    moments = [last_change_at(connection, selection)]
    if selection.since_seq is not None:
        moments.append(connection.execute(_removed(selection).with_only_columns(newest)).scalar_one_or_none())
    return max((moment for moment in moments if moment is not None), default=BEFORE_ALL)


def _removed(selection: Selection) -> Select[Any]:
    """Text and dates cannot be asked of what is not there any more; removing what one never had is harmless."""
    earlier = changes.alias("earlier")
    version = select(func.count()).where(earlier.c.article_id == articles.c.id).scalar_subquery()
    query = (
        select(changes.c.at, changes.c.kind, articles.c.id, articles.c.identifier, articles.c.url, outlets.c.slug)
        .add_columns(_SURVIVORS.c.identifier.label("merged_into"), version.label("version"))
        .join(articles, articles.c.id == changes.c.article_id)
        .join(outlets, outlets.c.id == articles.c.outlet_id)
        .outerjoin(_SURVIVORS, _SURVIVORS.c.id == articles.c.merged_into)
        .where(changes.c.seq > selection.since_seq, changes.c.kind.in_(["merged", "taken-down"]))
    )
    return query.where(outlets.c.slug.in_(selection.outlets)) if selection.outlets else query


def _removals(connection: Connection, selection: Selection) -> Iterator[Removal]:
    query = _removed(selection).order_by(changes.c.seq)
    for row in connection.execute(query, execution_options={"yield_per": 1000}):
        yield Removal(
            id=row.id,
            identifier=row.identifier,
            outlet=row.slug,
            url=row.url,
            status=row.kind,
            removed_at=row.at,
            version=row.version,
            merged_into=row.merged_into,
        )
