"""Which articles are meant: the filters that search, export and Python share."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from storage import arguments
from storage.matching import candidates, outlet_id
from storage.query import NO_TEXT, parse
from storage.tables import articles, changes, revisions

_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Filters; all of them must hold, None and () hold for every article. Merged articles and those taken down are
    never meant.

    outlets:   slugs.
    after:     published at or after that moment. A date is its beginning in UTC; an article without date does not hold.
    before:    published before it.
    language:  BCP 47 code: "en" holds for "en" and "en-US".
    words:     as in `ingest search`.
    since_seq: something happened to it after the change of that number (see `storage.changes`).
    limit:     only the N newest of them, by publication, or where that is not known, by when they were first seen.

    Raises TypeError and ValueError, when it is made, for what is none of this: one string for `outlets`, text or a
    naive datetime for a moment, a limit below 1. Asking with it raises QueryError for words that cannot be understood
    and for outlets of which nothing is stored.
    """

    outlets: tuple[str, ...] = ()
    after: date | datetime | None = None
    before: date | datetime | None = None
    language: str | None = None
    words: str | None = None
    since_seq: int | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        slugs: Any = self.outlets
        if isinstance(slugs, str) or not all(isinstance(slug, str) for slug in slugs):
            raise TypeError(f"outlets: expected a tuple of slugs, as in ('daily',), got {self.outlets!r}")
        for name in ("after", "before"):
            given = getattr(self, name)
            if given is not None and not isinstance(given, date):
                raise TypeError(f"{name}: expected a date or an aware datetime, got {given!r}")
            if isinstance(given, datetime):
                arguments.moment(name, given)
        for name, least in (("since_seq", 0), ("limit", 1)):
            if getattr(self, name) is not None:
                arguments.whole(name, getattr(self, name), least=least)
        for name in ("language", "words"):
            given = getattr(self, name)
            if given is not None:
                arguments.text(name, given)
        if self.language is not None and NO_TEXT.search(self.language):
            raise ValueError(f"language: expected a BCP 47 code, as in 'ko' or 'en-US', got {self.language!r}")


def selected_ids(connection: Connection, selection: Selection, *, newest_first: bool = False) -> array[int]:
    """Row numbers of the articles, ascending or newest first. Eight bytes each: a million are 8 MB."""
    query = _query(connection, selection)
    newest = func.coalesce(articles.c.date_published, articles.c.first_seen_at).desc(), articles.c.id.desc()
    if newest_first or selection.limit is not None:
        query = query.order_by(*newest).limit(selection.limit)
    else:
        query = query.order_by(articles.c.id)
    rows = connection.execute(query, execution_options={"yield_per": _AT_ONCE}).scalars()
    found = array("q", rows)
    return found if newest_first or selection.limit is None else array("q", sorted(found))


def last_change_at(connection: Connection, selection: Selection) -> datetime | None:
    """When something last happened to one of these articles, aware UTC; None: there are no articles. `limit` is not
    minded."""
    chosen = changes.c.article_id.in_(_query(connection, selection))
    found: datetime | None = connection.execute(select(func.max(changes.c.at)).where(chosen)).scalar_one_or_none()
    return found


def _query(connection: Connection, selection: Selection) -> Select[Any]:
    query = (
        select(articles.c.id)
        .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
        .where(articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
    )
    if selection.outlets:
        query = query.where(articles.c.outlet_id.in_([outlet_id(connection, slug) for slug in selection.outlets]))
    if selection.after is not None:
        query = query.where(articles.c.date_published >= _moment(selection.after))
    if selection.before is not None:
        query = query.where(articles.c.date_published < _moment(selection.before))
    if selection.language is not None:
        code = func.lower(revisions.c.in_language)
        wanted = selection.language.lower()
        query = query.where((code == wanted) | code.startswith(f"{wanted}-", autoescape=True))
    if selection.words is not None:
        found = candidates(connection, selection.words, parse(selection.words))
        query = query.where(articles.c.id.in_(found))
    if selection.since_seq is not None:
        query = query.where(articles.c.id.in_(select(changes.c.article_id).where(changes.c.seq > selection.since_seq)))
    return query


def _moment(given: date | datetime) -> datetime:
    return given if isinstance(given, datetime) else datetime(given.year, given.month, given.day, tzinfo=UTC)
