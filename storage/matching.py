"""Which articles a query matches, as SQL for either engine. Nothing is ordered or scored here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from ingest.errors import QueryError
from storage.index_table import search_index
from storage.lexemes import has_field, held, tsquery
from storage.query import All, Either, Field, Node, Not, Term, nearest
from storage.segments import Phrase, phrases_of, segments
from storage.tables import articles, bylines, outlets, persons, revisions
from storage.types import Key, UtcDateTime


def candidates(connection: Connection, query: str, tree: Node, *, outlet: str | None = None) -> Select[Any]:
    """articles.id of all articles that match. Raises QueryError for an outlet of which nothing is stored."""
    return _Matching(connection, query).select(tree, outlet)


def outlet_id(connection: Connection, slug: str, query: str = "", at: int = 0) -> int:
    """outlets.id; raises QueryError, with the nearest name, when nothing is stored of such an outlet."""
    known: dict[str, int] = {row.slug: row.id for row in connection.execute(select(outlets.c.slug, outlets.c.id))}
    if slug in known:
        return known[slug]
    raise QueryError(query, at, f"nothing is stored of an outlet {slug!r}{nearest(slug, sorted(known))}")


class _Matching:
    def __init__(self, connection: Connection, query: str) -> None:
        self.connection, self.query = connection, query
        self.sqlite = connection.dialect.name == "sqlite"

    def select(self, tree: Node, outlet: str | None) -> Select[Any]:
        """What is pure text becomes one query of the index that leads; the rest is asked of its finds."""
        parts = tree.parts if isinstance(tree, All) else (tree,)
        texts = _fts(tree) if self.sqlite else None
        if self.sqlite and texts is None:
            led = [part for part in parts if _fts(part) is not None]
            parts = tuple(part for part in parts if part not in led)
            # Names are in the index too: it finds the few articles that hold one faster than their bylines are read.
            led += [Term(part.value) for part in parts if isinstance(part, Field) and part.name == "author"]
            texts = _fts(All(tuple(led))) if led else None
        elif self.sqlite:
            parts = ()
        elif not self.sqlite:
            return self._select_by_lexemes(parts, outlet)
        conditions = [self.condition(part) for part in parts]
        if outlet is not None:
            conditions.append(articles.c.outlet_id == outlet_id(self.connection, outlet))
        if texts is not None:
            conditions.insert(0, _match(texts))
        found = select(search_index.c.rowid.label("id"))
        if len(conditions) > (texts is not None):
            found = _with_articles(found)
        return found.where(*conditions)

    def _select_by_lexemes(self, parts: Sequence[Node], outlet: str | None) -> Select[Any]:
        led, conditions = [], []
        for part in parts:
            phrase = phrases_of([part.text])[0] if isinstance(part, Term) else None
            asked = tsquery(part) if phrase is None else held(phrase)
            if asked is not None:
                led.append(f"({asked})")
            if asked is None:
                conditions.append(self.condition(part))
            elif phrase is not None and len(phrase[0]) > 1:
                conditions.append(_in_order(phrase))
        if led:
            conditions.insert(0, _lexemes(" & ".join(led)))
        found = select(search_index.c.rowid.label("id"))
        if outlet is not None:
            conditions.append(articles.c.outlet_id == outlet_id(self.connection, outlet))
        if outlet is not None or any(map(has_field, parts)):
            found = _with_articles(found)
        return found.where(*conditions)

    def condition(self, node: Node) -> ColumnElement[bool]:
        match node:
            case Term(words):
                return self._holds(phrases_of([words])[0])
            case Field():
                return self._field(node)
            case Not(part):
                return not_(self.condition(part))
            case All(parts):
                return and_(*map(self.condition, parts))
            case Either(parts):
                return or_(*map(self.condition, parts))

    def _holds(self, phrase: Phrase) -> ColumnElement[bool]:
        """On PostgreSQL the index of lexemes finds what holds all segments; LIKE then asks for their order."""
        if self.sqlite:
            return articles.c.id.in_(select(search_index.c.rowid).where(_match(_fts_phrase(phrase))))
        holds = _lexemes(held(phrase))
        return holds if len(phrase[0]) == 1 else and_(holds, _in_order(phrase))

    def _field(self, asked: Field) -> ColumnElement[bool]:
        match asked.name:
            case "outlet":
                return articles.c.outlet_id == outlet_id(self.connection, asked.value, self.query, asked.at)
            case "lang":
                code, known = asked.value.lower(), func.lower(func.coalesce(revisions.c.in_language, ""))
                return or_(known == code, func.substr(known, 1, len(code) + 1) == f"{code}-")
            case "author":
                named = select(bylines.c.revision_id).where(
                    bylines.c.kind != "contact", bylines.c.person_id.in_(self._persons(asked.value))
                )
                by = revisions.c.id.in_(named)
                return by if self.sqlite else and_(self._holds(phrases_of([asked.value])[0]), by)
        date = func.coalesce(articles.c.date_published, articles.c.first_seen_at, type_=UtcDateTime)
        return date >= asked.instant if asked.name == "after" else date < asked.instant

    def _persons(self, name: str) -> Any:
        """Chosen here and not in SQL: the engines do not agree on the case of letters beyond ASCII."""
        wanted, open_end = phrases_of([name])[0]
        sought = f" {' '.join(wanted)}{'' if open_end else ' '}"
        rows = self.connection.execute(select(persons.c.id, persons.c.name))
        named = [row.id for row in rows if sought in f" {' '.join(segments(row.name))} "]
        return bindparam("persons", named, expanding=True, literal_execute=True, unique=True, type_=Key)


def _with_articles(found: Select[Any]) -> Select[Any]:
    return found.join(articles, articles.c.id == search_index.c.rowid).join(
        revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision)
    )


def _lexemes(asked: str) -> ColumnElement[bool]:
    return search_index.c.lexemes.op("@@", is_comparison=True)(cast(literal(asked, Text), TSQUERY))


def _in_order(phrase: Phrase) -> ColumnElement[bool]:
    wanted, open_end = phrase
    return search_index.c.segments.like(f"% {' '.join(wanted)}{'' if open_end else ' '}%")


def _match(words: str) -> ColumnElement[bool]:
    return literal_column("search_index").op("MATCH", is_comparison=True)(literal(words, Text))


def _fts(node: Node) -> str | None:
    """An FTS5 query for a part that asks for text alone, and not only for the absence of some; None for others."""
    match node:
        case Term(words):
            return _fts_phrase(phrases_of([words])[0])
        case Either(parts):
            sides = [_fts(part) for part in parts]
            return None if None in sides else f"({' OR '.join(map(str, sides))})"
        case All(parts):
            wanted = [_fts(part) for part in parts if not isinstance(part, Not)]
            unwanted = [_fts(part.part) for part in parts if isinstance(part, Not)]
            if not wanted or None in wanted or None in unwanted:
                return None
            held = f"({' AND '.join(map(str, wanted))})"
            return f"({held} NOT ({' OR '.join(map(str, unwanted))}))" if unwanted else held
    return None


def _fts_phrase(phrase: Phrase) -> str:
    """Segments are letters and digits only, so they need no escaping."""
    wanted, open_end = phrase
    return f'"{" ".join(wanted)}"{" *" if open_end else ""}'
