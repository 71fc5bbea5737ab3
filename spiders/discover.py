"""Following an outlet's sources: what each announces goes to the frontier, what it leads on to is visited next."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace

from ingest.capture import Capture
from ingest.discovery.found import Candidate, Found
from ingest.discovery.home import find_sources
from ingest.errors import SourceError
from ingest.outlet import Outlet, Source, SourceKind
from ingest.page import Page
from ingest.url import canonical
from spiders.frontier import Frontier
from spiders.known import Known, SourceMemory
from spiders.session import Options
from spiders.source_reading import is_older, read_source
from spiders.tally import SourceVisit, Tally

logger = logging.getLogger(__name__)

PAGES = 50  # listing pages read per source and run, unless --pages or --since asks for more
MOST_PAGES = 2000
MOST_SOURCES = 1000  # of one outlet in one run; a sitemap index may name 50,000
DEPTH = 3  # an index of indexes of sitemaps
LONGEST = 2000  # characters of an address; nothing that long is an article's


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request to a source, or to a further page of one.

    first:    the source whose pages these are; the same as `source` for the first page.
    memory:   what is known of `first` from earlier runs.
    page:     1 for the first page.
    depth:    0 for a source of the outlet, 1 for one that such a source leads to, …
    guessed:  nobody said that there is a source here; it is no fault if there is none.
    """

    source: Source
    first: Source
    memory: SourceMemory = field(default_factory=SourceMemory)
    page: int = 1
    depth: int = 0
    guessed: bool = False


class Discovery:
    """One outlet's sources in one run."""

    def __init__(self, outlet: Outlet, options: Options, known: Known, frontier: Frontier, tally: Tally) -> None:
        self.outlet, self.options, self.known, self.frontier, self.tally = outlet, options, known, frontier, tally
        self._visited: set[str] = set()
        self._announced: set[str] = set()
        self._guesses: dict[str, list[Visit]] = {}
        self._validators: dict[str, tuple[str | None, str | None]] = {}

    async def first_visits(self) -> list[Visit]:
        """The outlet's declared sources."""
        return [await self._visit(source) for source in self.outlet.sources if self._is_new(source.url)]

    async def from_home(self, home: Capture | None, robots_txt: str | None) -> list[Visit]:
        """Sources of an outlet that declares none: from its front page (None: unreachable), robots.txt, and habit."""
        page = Page(home) if home is not None else None
        sources = await asyncio.to_thread(find_sources, page, robots_txt, self.outlet)
        visits = []
        for source in sources:
            visit = await self._visit(source, guessed=True)
            if source.guessed:
                self._guesses.setdefault(_sort_of_guess(source), []).append(visit)
            elif self._is_new(source.url):
                visits.append(visit)
        for guesses in self._guesses.values():
            guesses.sort(key=lambda visit: not visit.memory.complete)  # what was there last time is asked first
        visits += [guess for sort in list(self._guesses) for guess in self._next_guess(sort)]
        if home is None:
            return visits
        here = {self.outlet.home, home.url, home.final_url}
        for visit in [
            visit for visit in visits if visit.source.kind is SourceKind.LISTING and visit.source.url in here
        ]:
            visits.remove(visit)
            visits += await self.came(visit, home)
        return visits

    async def _visit(self, source: Source, *, depth: int = 0, guessed: bool = False) -> Visit:
        memory = await self.known.source(source.url)
        return Visit(source=source, first=source, memory=memory, depth=depth, guessed=guessed or source.guessed)

    async def came(self, visit: Visit, capture: Capture) -> list[Visit]:
        """Take in a source's answer; return what to visit next."""
        status = capture.status or 0
        if status == 304:
            self._note(visit, 304, 0)
            await self.known.save_source(visit.first, status=304, at=capture.fetched_at)
            return []
        if not 200 <= status < 300:
            return await self.failed(visit, f"http-{status}", status)
        try:
            found = await asyncio.to_thread(read_source, capture, visit.source, self.outlet)
        except SourceError as error:
            return await self.failed(visit, error.problem, status)
        except Exception as error:  # a source is read in this process: its faults must stay its own
            logger.exception("reading the source %s failed", visit.source.url)
            return await self.failed(visit, f"reading it failed: {type(error).__name__}: {error}", status)
        wanted, older = self._wanted(found)
        to_fetch = await self.known.announce(visit.source.url, wanted, capture.fetched_at)
        fresh = self.frontier.add(to_fetch)
        self.tally.fresh += fresh
        self._note(visit, status, len(found.candidates))
        if not visit.guessed:
            self.tally.notes += [f"{visit.source.url}: {problem}" for problem in found.problems]
        if visit.page == 1:
            self._validators[visit.first.url] = (capture.header("etag"), capture.header("last-modified"))
        following = await self._following(visit, found, anything_new=bool(fresh), all_older=older)
        await self._remember(visit, capture, found, following)
        return following

    async def failed(self, visit: Visit, problem: str, status: int | None = None) -> list[Visit]:
        """A source that could not be fetched or read harms only itself; return what is tried in its place."""
        if visit.page > 1:
            if status == 404:  # the page after the last is missing on many sites
                await self._complete(visit)
            else:
                self.tally.notes.append(f"{visit.source.url}: {problem}")
            return []
        if visit.guessed and not visit.source.guessed:  # the site itself names it
            self.tally.notes.append(f"{visit.source.url}: {problem}")
        self.tally.sources.append(
            SourceVisit(
                url=visit.source.url,
                kind=visit.source.kind,
                status=status,
                found=None,
                problem=problem,
                guessed=visit.guessed,
            )
        )
        await self.known.save_source(visit.first, status=status, error=problem)
        return self._next_guess(_sort_of_guess(visit.source)) if visit.source.guessed else []

    def _next_guess(self, sort: str) -> list[Visit]:
        """One guess of a sort after another, until one is right: a site need not be asked for a dozen missing files."""
        guesses = self._guesses.get(sort, [])
        while guesses:
            guess = guesses.pop(0)
            if self._is_new(guess.source.url):
                return [guess]
        return []

    def _wanted(self, found: Found) -> tuple[list[tuple[str, Candidate]], bool]:
        """The candidates to take up with their canonical form, and whether all that are dated are too old."""
        wanted: list[tuple[str, Candidate]] = []
        dated, older, since = 0, 0, self.options.since
        for candidate in found.candidates:
            key = canonical(candidate.url, self.outlet) if len(candidate.url) <= LONGEST else ""
            if key and key not in self._announced:
                self._announced.add(key)
                self.tally.announced += 1
            old = is_older(candidate, since) if since is not None else None
            dated += old is not None
            if old:
                older += 1
                self.tally.skipped["older"] += 1
                continue
            if not key:
                self.tally.skipped["too-long"] += 1
                continue
            wanted.append((key, candidate))
        for reason, count in found.skipped.items():
            if reason != "duplicate":  # named twice by one source; nothing is lost
                self.tally.skipped[reason] += count
        return wanted, bool(dated) and older == dated

    async def _following(self, visit: Visit, found: Found, *, anything_new: bool, all_older: bool) -> list[Visit]:
        following: list[Visit] = []
        if visit.depth < DEPTH and not self.frontier.full:
            for source in found.sources:
                if len(self._visited) >= MOST_SOURCES:
                    self.tally.notes.append(f"{visit.source.url}: read {MOST_SOURCES} sources, left the others")
                    break
                if self._is_new(source.url):
                    following.append(await self._visit(source, depth=visit.depth + 1, guessed=visit.guessed))
        goes_on = self._goes_on(visit, anything_new=anything_new, all_older=all_older)
        if found.next_page and goes_on and self._is_new(found.next_page):
            source = replace(visit.source, url=found.next_page)
            following.append(replace(visit, source=source, page=visit.page + 1))
        return following

    def _goes_on(self, visit: Visit, *, anything_new: bool, all_older: bool) -> bool:
        """Whether the next page of a listing is to be read."""
        if self.frontier.full or visit.page >= MOST_PAGES:
            return False
        if self.options.pages is not None:
            return visit.page < self.options.pages
        if self.options.since is not None:
            return not all_older
        if visit.page >= PAGES:
            self.tally.notes.append(f"{visit.first.url}: read {PAGES} pages; --pages N or --since DATE reads more")
            return False
        return anything_new or not visit.memory.complete

    async def _remember(self, visit: Visit, capture: Capture, found: Found, following: list[Visit]) -> None:
        """Save validators only when everything that the answer leads to is known, too.

        A source that is to answer 304 next time must have nothing left to tell: not an index whose sitemaps may not
        have been read, not a listing whose paging was cut short, not a run that left older entries aside.
        """
        pages = visit.first.kind is SourceKind.LISTING
        unfinished = pages and (
            any(each.first is visit.first for each in following) or (bool(found.next_page) and self.frontier.full)
        )
        if visit.page > 1 and unfinished:
            return  # the mark set at the first page stands
        etag, modified = self._validators.get(visit.first.url, (None, None))
        if unfinished or found.sources or self.options.since is not None:
            etag = modified = None
        await self.known.save_source(
            visit.first,
            status=capture.status,
            at=capture.fetched_at,
            found=len(found.candidates),
            etag=etag,
            last_modified=modified,
            complete=not unfinished,
        )

    async def _complete(self, visit: Visit) -> None:
        """A listing was read to its end, which only the lack of a further page has shown."""
        etag, modified = self._validators.get(visit.first.url, (None, None))
        await self.known.save_source(
            visit.first, status=200, etag=etag, last_modified=modified, found=self._found_at(visit.first)
        )

    def _found_at(self, source: Source) -> int:
        return sum(visit.found or 0 for visit in self.tally.sources if visit.url == source.url)

    def _note(self, visit: Visit, status: int, found: int) -> None:
        if visit.page > 1:
            at = next(i for i, each in enumerate(self.tally.sources) if each.url == visit.first.url)
            old = self.tally.sources[at]
            self.tally.sources[at] = replace(old, found=(old.found or 0) + found)
            return
        self.tally.sources.append(
            SourceVisit(url=visit.source.url, kind=visit.source.kind, status=status, found=found, guessed=visit.guessed)
        )

    def _is_new(self, url: str) -> bool:
        """Whether this source address has not been visited in this run; sitemaps do list themselves."""
        key = url.partition("#")[0]
        if key in self._visited:
            return False
        self._visited.add(key)
        return True


def _sort_of_guess(source: Source) -> str:
    """Guesses of one sort stand for one another; a news sitemap does not stand for the whole one."""
    return f"{source.kind.value} of news" if "news" in source.url.rpartition("/")[2] else source.kind.value
