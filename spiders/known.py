"""What is known of an outlet's addresses and sources, asked without blocking the reactor.

A dry run reads it and writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ingest.discovery.found import Candidate
from ingest.outlet import Outlet, Source
from spiders.frontier import Address
from spiders.session import Session, now

UNFINISHED = "paging unfinished"
"""Stands as the error of a listing whose paging was cut short, so that the next run goes on with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """What earlier runs left of a source. `complete`: it has been read to its end, so what it has on top is new."""

    etag: str | None = None
    last_modified: str | None = None
    complete: bool = False


class Known:
    """One outlet's addresses and sources."""

    def __init__(self, session: Session, outlet: Outlet) -> None:
        self._session, self._outlet = session, outlet

    async def announce(self, source: str, wanted: Sequence[tuple[str, Candidate]], at: datetime) -> list[Address]:
        """Remember the addresses, before any of them is fetched; return those never heard of before."""
        session = self._session
        if session.corpus is None or not wanted:
            return [address_of(key, candidate, source) for key, candidate in wanted]
        known = session.corpus.known
        if session.options.dry_run:
            old = await session.store(known.which, self._outlet.slug, [key for key, _ in wanted])
            return [address_of(key, candidate, source) for key, candidate in wanted if key not in old]
        announced = await session.store(
            known.announce,
            self._outlet,
            source,
            [(key, each.url, each.hints, each.modified and each.modified.instant) for key, each in wanted],
            at,
        )
        return [address_of(key, candidate, source) for key, candidate in wanted if key in announced.new]

    async def due(self, limit: int) -> tuple[list[Address], list[Address]]:
        """Addresses of earlier runs to fetch now: those never fetched, and those to be looked at again."""
        if self._session.corpus is None:
            return [], []
        rows = await self._session.store(self._session.corpus.known.due, self._outlet.slug, now(), limit)
        never, again = [], []
        for row in rows:
            address = Address(
                key=row.url,
                url=row.url,
                hints=row.hints,
                source=row.source,
                etag=row.etag,
                last_modified=row.last_modified,
            )
            (again if row.checks else never).append(address)
        return never, again

    async def source(self, url: str) -> SourceMemory:
        """What is known of a source; nothing when it is new. A dry run asks for all of it again."""
        if self._session.corpus is None or self._session.options.dry_run:
            return SourceMemory()
        state = await self._session.store(self._session.corpus.known.source_state, self._outlet.slug, url)
        if state is None:
            return SourceMemory()
        return SourceMemory(
            etag=state.etag,
            last_modified=state.last_modified,
            complete=state.error is None and state.status is not None,
        )

    async def save_source(
        self,
        source: Source,
        *,
        status: int | None,
        at: datetime | None = None,
        found: int = 0,
        etag: str | None = None,
        last_modified: str | None = None,
        error: str | None = None,
        complete: bool = True,
    ) -> None:
        """Remember how a source answered. To be called after what it announces has been remembered."""
        session = self._session
        if session.corpus is None or session.options.dry_run:
            return
        await session.store(
            session.corpus.known.save_source,
            self._outlet.slug,
            source,
            status=status,
            etag=etag,
            last_modified=last_modified,
            found=found,
            error=error if complete else UNFINISHED,
            now=at or now(),
        )


def address_of(key: str, candidate: Candidate, source: str) -> Address:
    """A candidate as an address to fetch."""
    return Address(key=key, url=candidate.url, hints=candidate.hints, source=source)
