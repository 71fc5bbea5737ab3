"""What an outlet is: who publishes, where it lists its articles, and the few things to know to read them.

These are the values; `ingest.outlet_file` reads them from TOML and says what is wrong with a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal
from urllib.parse import urlsplit

from ingest.article import Moment
from ingest.finding import Voice

DateOrder = Literal["YMD", "MDY", "DMY"]


class SourceKind(StrEnum):
    """The form in which a source lists articles."""

    FEED = "feed"  # RSS 2.0, RSS 1.0, Atom, JSON Feed
    SITEMAP = "sitemap"  # sitemap index, sitemap, news sitemap; gzip too
    LISTING = "listing"  # a web page with links, with or without further pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where one field stands on a page: the text (or `attribute`) of what `select` matches, cut down by `pattern`.

    select:     CSS selector, or XPath when it starts with "/" or "("; None: `pattern` is searched in the page's source.
    attribute:  take this attribute instead of the text.
    pattern:    regular expression; its first group (or the whole match) is the value; no match means no value.
    many:       take every match (authors, keywords, image, attachments), not only the first.
    """

    select: str | None = None
    attribute: str | None = None
    pattern: re.Pattern[str] | None = None
    many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an outlet lists its articles.

    items, link, title, date, author:  for listings: CSS selectors of an entry and, inside it, of its parts;
        without `items` every link that looks like an article is an entry. `date_after` says that the date of an
        entry is printed after it, in the next sibling (koreatimes-like lists).
    page_parameter, first_page, page_step:  query key of further pages, its first value and its step; without it
        further pages are found by rel=next and by pagers.
    follow:    for listings: links on the page whose "path?query" match it are further listings of the same form.
    guessed:   nobody has announced the address, it is a usual one; that it is not there is no complaint.
    modified:  when the source itself was last changed, where the index that lists it says so.
    """

    kind: SourceKind
    url: str
    items: str | None = None
    link: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    date_after: bool = False
    page_parameter: str | None = None
    first_page: int = 1
    page_step: int = 1
    follow: re.Pattern[str] | None = None
    guessed: bool = False
    modified: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdRule:
    """Which part of an address is the outlet's own number of the article.

    query:   query keys whose values, joined by "-", are the id; or
    pattern: regular expression searched in "path?query"; group "id" (or the first group) is the id.
    stamp:   strptime format, when the id begins with a local time stamp ("%Y%m%d%H%M%S%f"); it must match whole.
    """

    query: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    stamp: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Which addresses are articles, and which of them are the same one. Patterns are searched in "path?query".

    article:  an address is an article's when one of these matches; empty: general judgement.
    exclude:  … and none of these does.
    keep:     query keys that are part of the address; every other is dropped. None: only known noise is dropped.
    id:       tried in order; the first that matches gives the id.
    """

    article: tuple[re.Pattern[str], ...] = ()
    exclude: tuple[re.Pattern[str], ...] = ()
    keep: tuple[str, ...] | None = None
    id: tuple[IdRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How to read a page where structured data and general reading get it wrong.

    fields:    Article field → rules, tried in order. "byline" rules give raw byline text for the byline grammar.
               "article_body" rules select the element(s) that hold the text.
    prefer:    field → voices in the order in which they are to be believed, before all others.
    distrust:  field → voices that are never believed for it.
    drop:      selectors of elements that are removed before anything is read (header clocks, side lists).
    cut_lines: body lines that match one of these are no text (advertisement marks, share buttons, disclaimers).
    cut_from:  the body ends before the first line that matches one of these.
    translated: a match in the page's text means is_machine_translated.
    repost:    patterns of the headline; group "source" names the source_organization of a reposted text.
    filler_times: times of day ("12:00:00") that mean "no time known".
    """

    fields: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    prefer: Mapping[str, tuple[Voice, ...]] = field(default_factory=dict)
    distrust: Mapping[str, tuple[Voice, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    cut_lines: tuple[re.Pattern[str], ...] = ()
    cut_from: tuple[re.Pattern[str], ...] = ()
    translated: tuple[re.Pattern[str], ...] = ()
    repost: tuple[re.Pattern[str], ...] = ()
    filler_times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Rules of how pages looked in a span of fetch days, `since` inclusive, `until` exclusive; None: open."""

    rules: Rules
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """The oath of what a healthy run looks like.

    announced: at least so many addresses are announced by all sources together.
    coverage:  Article field → the least share (0..1) of the run's articles that have it; judged from 5 articles on.
    rejected:  at most this share (0..1) of what was fetched may be rejected or failed; judged from 5 captures on.
    """

    announced: int = 1
    coverage: Mapping[str, float] = field(default_factory=dict)
    rejected: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes. See `docs/outlets.md` for the file format.

    slug:         lower-case letters, digits and underscores; for an address without a file, its host.
    home:         absolute http(s) address of the front page.
    time_zone:    IANA name in which the outlet prints times without zone; None for an address without a file.
    languages:    BCP 47 codes, most used first; () for an address without a file.
    hosts:        lower-case hosts, without "www.", under which its pages live; never empty.
    first_day:    no article of this outlet is older; earlier dates are not believed.
    crawl_delay:  seconds between two requests to one host (at least; robots.txt may ask for more).
    """

    slug: str
    name: str
    home: str
    kind: str = "newspaper"
    country: str | None = None
    languages: tuple[str, ...] = ()
    time_zone: str | None = None
    date_order: DateOrder | None = None
    hosts: tuple[str, ...] = ()
    family: str | None = None
    sources: tuple[Source, ...] = ()
    addresses: Addresses = field(default_factory=Addresses)
    rules: Rules = field(default_factory=Rules)
    layouts: tuple[Layout, ...] = ()
    first_day: date | None = None
    crawl_delay: float = 1.0
    expect: Expect = field(default_factory=Expect)

    def __post_init__(self) -> None:
        if not self.hosts:
            object.__setattr__(self, "hosts", (bare_host(self.home),))

    def rules_on(self, day: date) -> Rules:
        """The rules in force on that fetch day: the first layout that holds, else the outlet's own."""
        return next((layout.rules for layout in self.layouts if layout.holds_on(day)), self.rules)


def bare_host(url: str) -> str:
    """The host of an address in lower case, without "www." and without port. "" when there is none."""
    try:
        return without_www((urlsplit(url).hostname or "").rstrip("."))
    except ValueError:  # "http://[::1", "http://a]b/"
        return ""


def without_www(host: str) -> str:
    """A host without "www." before it, unless nothing but a top-level domain would be left ("www.kr")."""
    while host.startswith("www.") and "." in host[4:]:
        host = host[4:]
    return host
