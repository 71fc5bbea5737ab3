"""What is known of each address and source. Addresses are written down before they are fetched: a crash loses none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from ingest.finding import Finding
from ingest.identity import article_identifier
from ingest.outlet import Outlet, Source
from ingest.url import outlet_id
from storage.engine import Database
from storage.outlet_rows import outlet_row
from storage.state import clean_text, findings_from_json, findings_to_json
from storage.tables import addresses, articles, outlets, sources

_AT_ONCE = 500  # SQLite allows 32,766 values in one statement; old builds 999


class Announcement(NamedTuple):
    """An address that a source lists.

    canonical:  its canonical form, by which it is known.
    url:        as listed; this is what is fetched.
    hints:      what the source says of the article.
    modified:   when the source says that the article last changed, aware; None: it says nothing.
    """

    canonical: str
    url: str
    hints: Sequence[Finding] = ()
    modified: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAddress:
    """An address to fetch.

    url:            its canonical form, by which it is known.
    fetch_url:      what to ask: as it was listed, or as it answered last.
    etag, last_modified:  validators of the last answer that was read; None: ask without condition.
    hints, source:  what a source said of the article, and its address; to be handed on in the `Capture`.
    checks:         how many times it was fetched before.
    """

    url: str
    fetch_url: str
    etag: str | None = None
    last_modified: str | None = None
    hints: tuple[Finding, ...] = ()
    source: str | None = None
    checks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What a source's list amounts to.

    new:    canonical forms to fetch: never seen before, or said by the source to have changed since they were fetched.
    known:  how many were known already and need no fetch on that account (`due` decides on them).
    """

    new: tuple[str, ...]
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """How a source was found last time. Times are aware UTC; see the columns of `sources` for the rest."""

    url: str
    kind: str
    etag: str | None
    last_modified: str | None
    status: int | None
    found: int
    error: str | None
    failures: int
    last_checked_at: datetime
    last_success_at: datetime | None


class Known:
    """The frontier of all outlets. Made by `Corpus`; every method is one transaction and raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def announce(
        self,
        outlet: Outlet,
        source_url: str | None,
        listed: Sequence[Announcement | tuple[str, str, Sequence[Finding], datetime | None]],
        now: datetime,
    ) -> Announced:
        """Write down what a source lists (`source_url` None: addresses given by hand), and say what of it to fetch.

        An address whose number in the outlet is that of a stored article is tied to it and not fetched.
        """
        wanted: dict[str, Announcement] = {}
        for each in listed:
            wanted.setdefault(each[0], Announcement(*each))
        if not wanted:
            return Announced(new=(), known=0)
        with self._database.writing() as connection:
            number = outlet_row(connection, outlet, now)
            rows = _rows(connection, number, list(wanted))
            new = _add(connection, outlet, number, source_url, [x for x in wanted.values() if x[0] not in rows], now)
            for form, row in rows.items():
                modified = wanted[form].modified
                taken_down = row.reason == "taken-down"
                if modified and not taken_down and row.last_checked_at and row.last_checked_at < modified <= now:
                    new.append(form)
                    connection.execute(
                        update(addresses)
                        .where(addresses.c.id == row.id)
                        .values(modified_at=modified, next_check_at=now)
                    )
        return Announced(new=tuple(new), known=len(wanted) - len(new))

    def which(self, outlet_slug: str, forms: Sequence[str]) -> set[str]:
        """Those of the canonical addresses that are known already, fetched or not."""
        with self._database.reading() as connection:
            number = connection.execute(select(outlets.c.id).where(outlets.c.slug == outlet_slug)).scalar_one_or_none()
            return set() if number is None else set(_rows(connection, number, list(forms)))

    def due(self, outlet_slug: str, now: datetime, limit: int | None = None) -> list[DueAddress]:
        """The addresses of the outlet that were never fetched or are to be fetched again, the longest waiting first.

        Give the moment at which the run began as `now`: what the run itself has fetched is then not due.
        """
        query = (
            select(addresses)
            .join(outlets, outlets.c.id == addresses.c.outlet_id)
            .where(outlets.c.slug == outlet_slug, addresses.c.next_check_at <= now)
            .order_by(addresses.c.next_check_at, addresses.c.id)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [_due(row) for row in connection.execute(query)]

    def source_state(self, outlet_slug: str, url: str) -> SourceState | None:
        """What is known of a source by its address as fetched; None: it was never fetched."""
        query = (
            select(sources)
            .join(outlets, outlets.c.id == sources.c.outlet_id)
            .where(outlets.c.slug == outlet_slug, sources.c.url == url)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return SourceState(**{name: getattr(row, name) for name in SourceState.__dataclass_fields__})

    def save_source(
        self,
        outlet: Outlet | str,
        source: Source,
        *,
        status: int | None,
        etag: str | None = None,
        last_modified: str | None = None,
        found: int | None = None,
        error: str | None = None,
        now: datetime,
    ) -> None:
        """Write down how fetching a source went. The outlet (or its slug) must have had a run; ValueError otherwise.

        Validators and `found` are taken over from an answer with content (status 2xx), and stay as they are otherwise.
        error: what was wrong with it; None: nothing.
        """
        url = clean_text(source.url)
        values: dict[str, Any] = {"last_checked_at": now, "status": status, "error": error and clean_text(error)}
        if status is not None and 200 <= status < 300:
            values |= {"found": found or 0, "etag": etag, "last_modified": last_modified}
        slug = outlet if isinstance(outlet, str) else outlet.slug
        with self._database.writing() as connection:
            number = connection.execute(
                select(outlets.c.id).where(outlets.c.slug == slug).with_for_update()
            ).scalar_one_or_none()
            if number is None:
                raise ValueError(f"no run of {slug} has begun yet")
            row = connection.execute(
                select(sources.c.id, sources.c.failures).where(sources.c.outlet_id == number, sources.c.url == url)
            ).one_or_none()
            if error is None:
                values |= {"failures": 0, "last_success_at": now}
            else:
                values["failures"] = (row.failures if row else 0) + 1
            if row is None:
                key = {"outlet_id": number, "url": url, "kind": source.kind.value, "first_seen_at": now}
                connection.execute(insert(sources).values(**key, **values))
            else:
                connection.execute(update(sources).where(sources.c.id == row.id).values(**values))


def _rows(connection: Connection, outlet_number: int, forms: list[str]) -> dict[str, Row[Any]]:
    found = {}
    for start in range(0, len(forms), _AT_ONCE):
        query = select(addresses).where(
            addresses.c.outlet_id == outlet_number, addresses.c.url.in_(forms[start : start + _AT_ONCE])
        )
        found.update({row.url: row for row in connection.execute(query)})
    return found


def _add(
    connection: Connection,
    outlet: Outlet,
    outlet_number: int,
    source_url: str | None,
    unseen: Sequence[Announcement],
    now: datetime,
) -> list[str]:
    """Write down addresses never seen before; those to fetch."""
    stored, taken_down = _stored_numbers(connection, outlet, [each.canonical for each in unseen])
    values = [
        {
            "outlet_id": outlet_number,
            "url": each.canonical,
            "fetch_url": clean_text(each.url),
            "article_id": stored.get(each.canonical),
            "role": "announced",
            "source": source_url,
            "hints": [] if stored.get(each.canonical) in taken_down else findings_to_json(each.hints),
            "modified_at": each.modified,
            "first_seen_at": now,
            "next_check_at": None if each.canonical in stored else now,
        }
        for each in unseen
    ]
    if values:
        connection.execute(insert(addresses), values)
    return [each.canonical for each in unseen if each.canonical not in stored]


def _stored_numbers(connection: Connection, outlet: Outlet, forms: list[str]) -> tuple[dict[str, int], set[int]]:
    """Address → article, for addresses that carry the number of a stored article; and which of these articles were
    taken down."""
    identifiers = {form: article_identifier(form, outlet) for form in forms if outlet_id(form, outlet) is not None}
    names = sorted(set(identifiers.values()))
    known: dict[str, int] = {}
    taken_down: set[int] = set()
    for start in range(0, len(names), _AT_ONCE):
        article_id = func.coalesce(articles.c.merged_into, articles.c.id).label("id")
        query = select(articles.c.identifier, article_id, articles.c.taken_down_at).where(
            articles.c.identifier.in_(names[start : start + _AT_ONCE])
        )
        for row in connection.execute(query):
            known[row.identifier] = row.id
            if row.taken_down_at is not None:
                taken_down.add(row.id)
    return {form: known[name] for form, name in identifiers.items() if name in known}, taken_down


def _due(row: Row[Any]) -> DueAddress:
    return DueAddress(
        url=row.url,
        fetch_url=row.fetch_url,
        etag=row.etag,
        last_modified=row.last_modified,
        hints=findings_from_json(row.hints),
        source=row.source,
        checks=row.checks,
    )
