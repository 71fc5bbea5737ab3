"""What the corpus gives back: articles, revisions, runs, with everything that is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from sqlalchemy import Connection, Select, case, func, select
from sqlalchemy.sql.elements import ColumnElement

from ingest.article import Article
from ingest.capture import Outcome
from ingest.outlet import Addresses, Outlet
from ingest.url import canonical
from storage import lease
from storage.merging import surviving
from storage.query import NO_TEXT
from storage.rows import article_of
from storage.tables import addresses, articles, captures, outlets, revisions, runs


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAddress:
    """An address of an article, canonical; `role` as in the table `addresses`; `first_seen_at` aware UTC."""

    url: str
    role: str
    first_seen_at: datetime
    last_checked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """An article as it is now. All times are aware UTC.

    url:           the address it lives at.
    revision:      number of the state in `article`; from 1.
    updated_at:    when it last changed, was found gone or there again: the latest `at` of its changes.
    version:       how many changes it had, from 1: grows with every edit, withdrawal and return.
    gone_at:       since when it is withdrawn; None: it is there.
    gone_reason:   http-404, http-410, redirect-home, redirect-elsewhere or notice, see the view `withdrawn`; None:
                   there, or not known.
    taken_down_at: when it was taken down, with `takedown_reason`: its texts are empty since; None: it was not.
    addresses:     all that lead to it, the oldest first.
    duplicate_of:  (id, identifier) of the earlier article with the same text; None: there is none.
    duplicates:    (id, identifier) of the later articles with the same text.
    provenance:    field → who said so, as in the table `revisions`.
    """

    id: int
    identifier: str
    outlet: str
    url: str
    revision: int
    article: Article
    first_seen_at: datetime
    last_checked_at: datetime
    last_changed_at: datetime
    updated_at: datetime
    version: int
    gone_at: datetime | None
    gone_reason: str | None
    taken_down_at: datetime | None
    takedown_reason: str | None
    addresses: tuple[StoredAddress, ...]
    duplicate_of: tuple[int, str] | None
    duplicates: tuple[tuple[int, str], ...]
    provenance: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRevision:
    """One state of an article. `changed`: fields that differ from the state before; `minor`: only trifles do.
    merged_from: identifier under which it was stored, with numbers of its own, before that was found to be the same
    article; None: it is the article's own."""

    number: int
    fetched_at: datetime
    changed: tuple[str, ...]
    minor: bool
    article: Article
    provenance: Mapping[str, Any]
    merged_from: str | None = None
    capture: int | None = None  # captures.id: the fetch that it was read from


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRun:
    """A crawl of an outlet. `outcomes`: outcome → captures, as stored; the rest as in the table `runs`."""

    id: int
    outlet: str
    state: str
    started_at: datetime
    ended_at: datetime | None
    healthy: bool | None
    complaints: tuple[str, ...]
    outcomes: Mapping[str, int]
    counts: Mapping[str, int]
    skipped: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCounts:
    """What is stored of an outlet. gone: articles that were withdrawn. waiting: addresses never fetched."""

    articles: int = 0
    gone: int = 0
    addresses: int = 0
    waiting: int = 0
    last_run: StoredRun | None = None


def find_revisions(connection: Connection, article_id: int) -> list[StoredRevision]:
    """All states of an article, the first one first, then those of articles merged into it; [] for an article that is
    not there."""
    merged = articles.c.merged_into.is_not(None)
    query = (
        select(revisions, case((merged, articles.c.identifier)).label("merged_from"))
        .join(articles, articles.c.id == revisions.c.article_id)
        .where(func.coalesce(articles.c.merged_into, articles.c.id) == article_id)
        .order_by(merged, articles.c.id, revisions.c.number)
    )
    return [
        StoredRevision(
            number=row.number,
            fetched_at=row.fetched_at,
            changed=tuple(row.changed),
            minor=row.minor,
            article=article_of(row),
            provenance=row.provenance,
            merged_from=row.merged_from,
            capture=row.capture_id,
        )
        for row in connection.execute(query)
    ]


def find_runs(connection: Connection, *, outlet: str | None, limit: int | None, now: datetime) -> list[StoredRun]:
    """Runs, the newest first. One that was not heard of for `lease.TERM` is abandoned, whoever finds that out."""
    query = select(runs, outlets.c.slug).join(outlets, outlets.c.id == runs.c.outlet_id)
    if outlet is not None:
        query = query.where(outlets.c.slug == outlet)
    return _runs(connection, query.order_by(runs.c.id.desc()).limit(limit), now)


def count_outlets(connection: Connection, *, now: datetime) -> dict[str, OutletCounts]:
    """Slug → what is stored, for every outlet that had a run."""
    stored = _per_outlet(
        connection,
        articles,
        func.count(articles.c.gone_at),
        articles.c.merged_into.is_(None),
        articles.c.taken_down_at.is_(None),
    )
    known = _per_outlet(
        connection, addresses, func.count().filter(addresses.c.checks == 0, addresses.c.next_check_at.is_not(None))
    )
    newest = select(func.max(runs.c.id)).group_by(runs.c.outlet_id)
    query = select(runs, outlets.c.slug).join(outlets, outlets.c.id == runs.c.outlet_id)
    last = {run.outlet: run for run in _runs(connection, query.where(runs.c.id.in_(newest)), now)}
    slugs = connection.execute(select(outlets.c.slug).order_by(outlets.c.slug)).scalars()
    return {
        slug: OutletCounts(
            articles=stored.get(slug, (0, 0))[0],
            gone=stored.get(slug, (0, 0))[1],
            addresses=known.get(slug, (0, 0))[0],
            waiting=known.get(slug, (0, 0))[1],
            last_run=last.get(slug),
        )
        for slug in slugs
    }


def _per_outlet(
    connection: Connection, table: Any, second: ColumnElement[int], *only: ColumnElement[bool]
) -> dict[str, tuple[int, int]]:
    query = select(outlets.c.slug, func.count(), second).join(outlets, outlets.c.id == table.c.outlet_id)
    return {
        slug: (all_of_them, some)
        for slug, all_of_them, some in connection.execute(
            query.select_from(table).where(*only).group_by(outlets.c.slug)
        )
    }


def _runs(connection: Connection, query: Select[Any], now: datetime) -> list[StoredRun]:
    found = connection.execute(query).all()
    outcomes: dict[int, dict[str, int]] = {row.id: {} for row in found}
    counted = (
        select(captures.c.run_id, captures.c.outcome, func.count())
        .where(captures.c.run_id.in_(list(outcomes)))
        .group_by(captures.c.run_id, captures.c.outcome)
    )
    for run_id, outcome, number in connection.execute(counted):
        outcomes[run_id][outcome] = number
    return [
        StoredRun(
            id=row.id,
            outlet=row.slug,
            state="abandoned" if row.state == "running" and row.heartbeat_at < now - lease.TERM else row.state,
            started_at=row.started_at,
            ended_at=row.ended_at,
            healthy=row.healthy,
            complaints=tuple(row.complaints),
            outcomes={each.value: outcomes[row.id][each] for each in Outcome if each in outcomes[row.id]},
            counts=dict(sorted(row.counts.items())),
            skipped=dict(sorted(row.skipped.items())),
        )
        for row in found
    ]


def find_article_id(connection: Connection, key: int | str) -> int | None:
    """The row of the article with that row number (which is not looked up), identifier, or any known address, in any
    spelling that is plainly the same; None: there is none."""
    if isinstance(key, int):
        return surviving(connection, key)
    if NO_TEXT.search(key):
        return None
    named = connection.execute(select(articles.c.id).where(articles.c.identifier == key)).scalar_one_or_none()
    if named is not None:
        return surviving(connection, int(named))
    forms = _spellings(key)
    return (
        _article_where(connection, addresses.c.url.in_([key, *forms]))
        or _article_where(connection, addresses.c.fetch_url == key)
        or _article_where(connection, addresses.c.url.in_(_with_known_keys(connection, forms)))
    )


def _article_where(connection: Connection, where: ColumnElement[bool]) -> int | None:
    """The article of the oldest address that fits."""
    query = select(addresses.c.article_id).where(where, addresses.c.article_id.is_not(None))
    found: int | None = connection.execute(query.order_by(addresses.c.id).limit(1)).scalar_one_or_none()
    return found


def _spellings(url: str) -> list[str]:
    """The canonical forms that an address has in an outlet without rules of its own, under https and http."""
    return [form for scheme in ("https", "http") if (form := _canonical(url, scheme, None)) is not None]


def _with_known_keys(connection: Connection, forms: list[str]) -> list[str]:
    """The forms with those keys of their query alone that stored addresses of the same page have.

    Which keys count is the rule of an outlet's file, which the store does not know; its addresses show it."""
    found = []
    for form in forms:
        page, _, query = form.partition("?")
        alike = select(addresses.c.url).where(addresses.c.url.startswith(f"{page}?", autoescape=True)).limit(1)
        stored = connection.execute(alike).scalar_one_or_none() if query else None
        if stored is not None:
            keys = tuple(key for key, _ in parse_qsl(urlsplit(stored).query, keep_blank_values=True))
            found.append(_canonical(form, urlsplit(form).scheme, keys))
    return [form for form in found if form is not None]


def _canonical(url: str, scheme: str, keep: tuple[str, ...] | None) -> str | None:
    try:
        home = f"{scheme}://{urlsplit(url).netloc}/"
        return canonical(url, Outlet(slug="any", name="any", home=home, addresses=Addresses(keep=keep)))
    except ValueError:
        return None
