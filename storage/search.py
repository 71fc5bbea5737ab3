"""Searching articles as they are now, Korean and English, with the same answers on SQLite and PostgreSQL.

The engines only find the articles that hold what is asked; `storage.ranking` scores them from their segments, so both
engines give the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, Text, bindparam, column, func, select, table, text
from sqlalchemy.dialects.postgresql import ARRAY

from ingest.article import Article
from storage.index_table import search_index
from storage.lexemes import newest
from storage.matching import candidates
from storage.query import parse, positive
from storage.ranking import score, snippet
from storage.segments import phrases_of, segments
from storage.types import Key, UtcDateTime

RANKED = 1_000
"""So many candidates are scored at most, those stored last: a word that a tenth of a million articles hold is no
question that an order could answer, and scoring all of them would take seconds."""
Sort = Literal["relevance", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that was found. Times are aware UTC; `date_published` None: not known.

    published_on:  the day of publication in the zone that the page means, YYYY-MM-DD; None: not known.
    date_published_precision:  second, minute or day; None: not known.
    snippet:  a line of text around the first place that was asked for; the text's beginning when none stands in it.
    marks:    (start, end) of the places in `snippet` that were asked for, in characters.
    score:    how well it fits, from 0 (nothing but fields were asked for).
    """

    article: int
    identifier: str
    outlet: str
    url: str
    headline: str
    date_published: datetime | None
    published_on: str | None
    date_published_precision: str | None
    first_seen_at: datetime
    snippet: str
    marks: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True, slots=True)
class Pending:
    """An article that is to be made findable by these segments. `fresh`: it is not in the index yet."""

    article_id: int
    held: str
    fresh: bool


def pending(article_id: int, article: Article, *, fresh: bool) -> Pending:
    """What makes an article findable as it is now. A text that cannot be cut into segments raises here already."""
    return Pending(article_id, f" {' '.join(indexed(article))} ", fresh)


def index(connection: Connection, found: Sequence[Pending]) -> None:
    """Make articles findable, each as it was saved last.

    SQLite writes the index to the file at the end of every savepoint: an article at a time, and all of them are merged
    again and again later. Together, when the savepoints of a group are over, they are written once.
    """
    last = {each.article_id: each for each in found}
    if connection.dialect.name == "sqlite":
        fresh = {each.article_id for each in found if each.fresh}
        for article_id in last.keys() - fresh:
            remove(connection, article_id)
    if last:
        put(connection, [(each.article_id, each.held) for each in last.values()])


def indexed(article: Article) -> list[str]:
    """The segments under which an article is found, in order: of headlines, byline, names and body."""
    names = " ".join(person.name for person in article.authors)
    parts = (article.headline, article.alternative_headline, article.byline, names, article.article_body)
    return segments("\n".join(part for part in parts if part))


def entries(connection: Connection) -> Iterator[list[tuple[int, str]]]:
    """(articles.id, segments) of all entries, by ascending id, in batches."""
    query = select(search_index.c.rowid, search_index.c.segments).order_by(search_index.c.rowid)
    for part in connection.execute(query, execution_options={"yield_per": 500}).partitions():
        yield [(row.rowid, row.segments) for row in part]


def put(connection: Connection, found: Sequence[tuple[int, str]]) -> None:
    """Write entries as `entries` gives them, of articles that have none."""
    if connection.dialect.name == "sqlite":
        connection.execute(_INSERT, [{"id": number, "segments": held} for number, held in found])
    else:
        values = [{"id": number, "segments": held, "lexemes": sorted(set(held.split()))} for number, held in found]
        connection.execute(_UPSERT, values)


def remove(connection: Connection, article_id: int) -> None:
    """Make an article findable no more."""
    connection.execute(_DELETE, {"id": article_id})


def search(
    connection: Connection, query: str, *, outlet: str | None = None, limit: int = 20, sort: Sort = "relevance"
) -> list[Hit]:
    """Articles that answer a query (`storage.query`), the best first, at most `limit`.

    sort:  "relevance": by score, and where that is the same, newest first. "date": newest first. The date is that of
           publication, or where that is not known, when the article was first seen.

    With "relevance", only the `RANKED` candidates that were stored last are scored (`limit`, if that is more). Raises
    QueryError for a query that cannot be understood, asks for nothing, or names an outlet of which nothing is stored.
    """
    tree = parse(query)
    found = candidates(connection, query, tree, outlet=outlet)
    wanted = phrases_of(positive(tree))
    date = func.coalesce(_articles.c.date_published, _articles.c.first_seen_at, type_=UtcDateTime)
    if sort == "date" or not wanted:
        ordered = select(_articles.c.id).where(_articles.c.id.in_(found)).order_by(date.desc(), _articles.c.id.desc())
        best = [(row.id, 0.0) for row in connection.execute(ordered.limit(limit))]
    else:
        # Their numbers go out and in again: PostgreSQL joins all articles when it is given the query itself.
        numbers = newest(connection, found, max(RANKED, limit), phrases=any(len(each) > 1 for each, _ in wanted))
        scored = select(_articles.c.id, _articles.c.headline, date.label("date"), search_index.c.segments)
        scored = scored.join(search_index, search_index.c.rowid == _articles.c.id)
        rows = [
            (score(wanted, row.headline, row.segments), row.date, row.id)
            for at in range(0, len(numbers), 500)
            for row in connection.execute(scored.where(_articles.c.id.in_(numbers[at : at + 500])))
        ]
        best = [(article, points) for points, _, article in sorted(rows, reverse=True)[:limit]]
    told = {}
    for at in range(0, len(best), 500):
        some = [article for article, _ in best[at : at + 500]]
        told.update({row.id: row for row in connection.execute(select(_articles).where(_articles.c.id.in_(some)))})
    hits = []
    for article, points in best:
        row = told[article]
        line, marks = snippet(row.headline, row.article_body, wanted)
        hits.append(
            Hit(
                article=row.id,
                identifier=row.identifier,
                outlet=row.outlet,
                url=row.url,
                headline=row.headline,
                date_published=row.date_published,
                published_on=row.published_on,
                date_published_precision=row.date_published_precision,
                first_seen_at=row.first_seen_at,
                snippet=line,
                marks=marks,
                score=points,
            )
        )
    return hits


_INSERT = text("INSERT INTO search_index (rowid, segments) VALUES (:id, :segments)")
_DELETE = text("DELETE FROM search_index WHERE rowid = :id")
_UPSERT = text(
    "INSERT INTO search_index (rowid, segments, lexemes) VALUES (:id, :segments, array_to_tsvector(:lexemes)) "
    "ON CONFLICT (rowid) DO UPDATE SET segments = excluded.segments, lexemes = excluded.lexemes"
).bindparams(bindparam("lexemes", type_=ARRAY(Text)))
_articles = table(
    "article_list",
    column("id", Key),
    *(column(name, Text) for name in ("identifier", "outlet", "url", "headline", "article_body")),
    *(column(name, Text) for name in ("published_on", "date_published_precision")),
    *(column(name, UtcDateTime) for name in ("date_published", "first_seen_at")),
)
