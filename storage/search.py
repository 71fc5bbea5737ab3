"""Searching articles as they are now, Korean and English, with the same answers on SQLite and PostgreSQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, Text, bindparam, cast, column, func, select, table, text
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY

from ingest.article import Article
from storage.segments import phrases, segments
from storage.types import Key, UtcDateTime

_AROUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that was found. Times are aware UTC; `date_published` None: not known.
    `snippet` is the line of text around the first word that was found in it; the headline's beginning when none was."""

    article: int
    identifier: str
    outlet: str
    url: str
    headline: str
    date_published: datetime | None
    first_seen_at: datetime
    snippet: str


def index(connection: Connection, article_id: int, article: Article, *, fresh: bool) -> None:
    """Make an article findable as it is now. `fresh`: it is not in the index yet."""
    names = " ".join(person.name for person in article.authors)
    parts = (article.headline, article.alternative_headline, article.byline, names, article.article_body)
    found = segments("\n".join(part for part in parts if part))
    values = {"id": article_id, "segments": f" {' '.join(found)} "}
    if connection.dialect.name == "sqlite":
        if not fresh:
            connection.execute(_DELETE, {"id": article_id})
        connection.execute(_INSERT, values)
    else:
        connection.execute(_UPSERT, {**values, "lexemes": sorted(set(found))})


def remove(connection: Connection, article_id: int) -> None:
    """Make an article findable no more."""
    connection.execute(_DELETE, {"id": article_id})


def search(connection: Connection, words: str, *, outlet: str | None = None, limit: int = 20) -> list[Hit]:
    """Articles that hold all of the words, newest first (by publication, or where that is not known, by when they were
    first seen). A query without a letter or digit finds nothing."""
    wanted = phrases(words)
    if not wanted:
        return []
    found = (_sqlite if connection.dialect.name == "sqlite" else _postgresql)(wanted)
    date = func.coalesce(_articles.c.date_published, _articles.c.first_seen_at, type_=UtcDateTime)
    query = select(_articles).where(_articles.c.id.in_(found)).order_by(date.desc(), _articles.c.id.desc())
    if outlet is not None:
        query = query.where(_articles.c.outlet == outlet)
    rows = connection.execute(query.limit(limit))
    return [
        Hit(
            article=row.id,
            identifier=row.identifier,
            outlet=row.outlet,
            url=row.url,
            headline=row.headline,
            date_published=row.date_published,
            first_seen_at=row.first_seen_at,
            snippet=snippet(row.article_body, words) or snippet(row.headline, words) or row.article_body[: 2 * _AROUND],
        )
        for row in rows
    ]


def snippet(body: str, words: str) -> str | None:
    """The text around the first of the words, on one line, "…" where it is cut; None when none is there as printed."""
    flat = re.sub(r"\s+", " ", body)
    places = [at for word in words.split() if (at := flat.casefold().find(word.casefold())) >= 0]
    if not places:
        return None
    start, end = max(0, min(places) - _AROUND), min(places) + _AROUND
    cut = flat[start:end].strip()
    return f"{'…' if start else ''}{cut}{'…' if end < len(flat) else ''}"


def _sqlite(wanted: list[tuple[list[str], bool]]) -> Select[tuple[int]]:
    """An FTS5 query. Segments are letters and digits only, so a phrase needs no escaping."""
    match = " AND ".join(f'"{" ".join(phrase)}"{" *" if open_end else ""}' for phrase, open_end in wanted)
    return select(_index.c.rowid).where(text("search_index MATCH :match").bindparams(match=match))


def _postgresql(wanted: list[tuple[list[str], bool]]) -> Select[tuple[int]]:
    """The index of lexemes finds the few articles that hold all segments; LIKE then asks for their order."""
    lexemes = " & ".join(
        f"'{segment}'{':*' if open_end and place == len(phrase) else ''}"
        for phrase, open_end in wanted
        for place, segment in enumerate(phrase, 1)
    )
    likes = [_index.c.segments.like(f"% {' '.join(phrase)}{'' if open_end else ' '}%") for phrase, open_end in wanted]
    return select(_index.c.rowid).where(_index.c.lexemes.op("@@")(cast(lexemes, TSQUERY)), *likes)


_INSERT = text("INSERT INTO search_index (rowid, segments) VALUES (:id, :segments)")
_DELETE = text("DELETE FROM search_index WHERE rowid = :id")
_UPSERT = text(
    "INSERT INTO search_index (rowid, segments, lexemes) VALUES (:id, :segments, array_to_tsvector(:lexemes)) "
    "ON CONFLICT (rowid) DO UPDATE SET segments = excluded.segments, lexemes = excluded.lexemes"
).bindparams(bindparam("lexemes", type_=ARRAY(Text)))
_index = table("search_index", column("rowid", Key), column("segments", Text), column("lexemes"))
_articles = table(
    "v_articles",
    column("id", Key),
    *(column(name, Text) for name in ("identifier", "outlet", "url", "headline", "article_body")),
    *(column(name, UtcDateTime) for name in ("date_published", "first_seen_at")),
)
