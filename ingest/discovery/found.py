"""What a source announces: addresses with hints, further sources, the next page; and what was left out, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.article import Moment
from ingest.finding import Finding
from ingest.outlet import Outlet, Source
from ingest.url import canonical, is_article, on_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An address that a source announces.

    url:       absolute, as found (not canonical: some hosts answer to one spelling only).
    hints:     what the source says of the article; voices feed, sitemap, listing; `where` is the source's address.
    modified:  when the source says that the article last changed; None when it says nothing.
    """

    url: str
    hints: tuple[Finding, ...] = ()
    modified: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one answer of a source announces.

    candidates:  one per article address; newest first where the source dates them, else in its order.
    sources:     further sources that it names: the sitemaps of an index, further listings.
    next_page:   absolute address of the source's next (older) page; None when there is none.
    problems:    what was wrong with the answer, though something could be read; for a person to read.
    skipped:     how many entries were left out, by reason: "off-site", "not-article-address", "no-link",
                 "duplicate", "not-article-source" (sitemaps of tags, authors, categories).
    """

    candidates: tuple[Candidate, ...] = ()
    sources: tuple[Source, ...] = ()
    next_page: str | None = None
    problems: tuple[str, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)


class Gathering:
    """Candidates of one answer as they come: each article once, the rest counted."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet
        self._candidates: dict[str, Candidate] = {}
        self.skipped: Counter[str] = Counter()

    def add(self, url: str | None, hints: Iterable[Finding | None] = (), modified: Moment | None = None) -> bool:
        """Take the address if it is an article's on the outlet's hosts and is not there yet; True when taken."""
        try:
            key = canonical(url, self._outlet) if url else None
        except ValueError:
            key = None
        if url is None or key is None:
            self.skipped["no-link"] += 1
        elif not on_site(url, self._outlet):
            self.skipped["off-site"] += 1
        elif not is_article(url, self._outlet):
            self.skipped["not-article-address"] += 1
        elif key in self._candidates:
            self.skipped["duplicate"] += 1
        else:
            told = tuple(hint for hint in hints if hint is not None)
            self._candidates[key] = Candidate(url=url, hints=told, modified=modified)
            return True
        return False

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(self._candidates.values())
