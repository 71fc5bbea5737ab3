"""What is known of an outlet's addresses and sources, asked without blocking the reactor.

A dry run reads it and writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from ingest.discovery.found import Candidate
from ingest.outlet import Outlet, Source, bare_host
from spiders.frontier import Address
from spiders.session import Session, now
from storage.known import Announcement, DueAddress

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
        self._began = now()

    async def announce(self, source: str, wanted: Sequence[tuple[str, Candidate]], at: datetime) -> list[Address]:
        """Remember the addresses, before any of them is fetched; return those to be fetched.

        These are the ones never heard of before, and those that the source says have changed since they were fetched.
        """
        session = self._session
        if session.corpus is None or not wanted:
            to_fetch: Collection[str] = [key for key, _ in wanted]
        elif session.options.dry_run:
            keys = [key for key, _ in wanted]
            known = await session.store(session.corpus.known.which, self._outlet.slug, keys)
            to_fetch = [key for key in keys if key not in known]
        else:
            listed = [Announcement(key, each.url, each.hints, _instant(each)) for key, each in wanted]
            announced = await session.store(session.corpus.known.announce, self._outlet, source, listed, at)
            to_fetch = announced.new
        chosen = set(to_fetch)
        return [
            Address(key=key, url=self._ask(each.url), hints=each.hints, source=source)
            for key, each in wanted
            if key in chosen
        ]

    async def due(self, limit: int) -> tuple[list[Address], list[Address]]:
        """Addresses of earlier runs to fetch now: those never fetched, and those to be looked at again."""
        if self._session.corpus is None:
            return [], []
        # By the moment this run began: what the run itself has fetched is then not due once more.
        rows = await self._session.store(self._session.corpus.known.due, self._outlet.slug, self._began, limit)
        due = [(row.checks > 0, self._address(row)) for row in rows]
        return [each for again, each in due if not again], [each for again, each in due if again]

    def _address(self, due: DueAddress) -> Address:
        return Address(
            key=due.url,
            url=self._ask(due.fetch_url),
            hints=due.hints,
            source=due.source,
            etag=due.etag,
            last_modified=due.last_modified,
        )

    def _ask(self, url: str) -> str:
        """The address as found, under the scheme of the front page where it is on the same host.

        Feeds of sites that have moved to https go on listing http for years, a redirect for every page.
        """
        home = urlsplit(self._outlet.home)
        parts = urlsplit(url)
        if parts.scheme == home.scheme or parts.port is not None or bare_host(url) != bare_host(self._outlet.home):
            return url
        return parts._replace(scheme=home.scheme).geturl()

    async def source(self, url: str) -> SourceMemory:
        """What is known of a source; nothing when it is new. A dry run asks for all of it again."""
        if self._session.corpus is None or self._session.options.dry_run:
            return SourceMemory()
        state = await self._session.store(self._session.corpus.known.source_state, self._outlet.slug, url)
        # A 304 to validators from before the error would hide what was not read then.
        if state is None or state.error is not None:
            return SourceMemory()
        return SourceMemory(etag=state.etag, last_modified=state.last_modified, complete=True)

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


def _instant(candidate: Candidate) -> datetime | None:
    return candidate.modified.instant if candidate.modified is not None else None
