"""The error tree. Every error says what it is about; the door frame turns it into an exit status.

IngestError                     1   a bug, unless a subclass says otherwise
├── ConfigError                78   an outlet file, a setting, the environment
├── SourceError                 -   a feed, sitemap or listing that cannot be read; harms only itself
│   └── UnsafeXml               -   XML with entity declarations or external entities
├── StoreError                 74   the database or the archive cannot keep what it is given
│   └── NothingStored          74   … because there is none yet
├── QueryError                  2   a search that cannot be understood
└── HeldError                  75   another run holds the outlet
"""

from __future__ import annotations


class IngestError(Exception):
    """Base of all errors that this project raises on purpose.

    `exit_status` is what the command line ends with when nothing catches the error
    (sysexits.h: 74 EX_IOERR, 75 EX_TEMPFAIL, 78 EX_CONFIG).
    """

    exit_status = 1


class ConfigError(IngestError):
    """Configuration that cannot be used: names the place, the key, what was expected and what came."""

    exit_status = 78

    def __init__(self, where: str, key: str, expected: str, got: object = None) -> None:
        self.where, self.key, self.expected, self.got = where, key, expected, got
        came = "" if got is None else f", got {got!r}"
        super().__init__(f"{where}: {key}: expected {expected}{came}")


class SourceError(IngestError):
    """A feed, sitemap or listing that cannot be read as one: names its address and what came instead."""

    def __init__(self, url: str, problem: str) -> None:
        self.url, self.problem = url, problem
        super().__init__(f"{url}: {problem}")


class UnsafeXml(SourceError):
    """XML that declares entities. Feeds need none, and attacks on parsers are made of them: it is refused unread."""


class StoreError(IngestError):
    """The database or the archive cannot keep what it is given; the run must stop loudly."""

    exit_status = 74


class NothingStored(StoreError):
    """There is no database yet, or an empty one: nothing failed, and nothing was crawled into it."""


class QueryError(IngestError):
    """A query that cannot be understood: names the place, `at`, counted in characters from 0.

    query:  as it was given; empty when the fault is not in it, but in an outlet that was named beside it."""

    exit_status = 2

    def __init__(self, query: str, at: int, problem: str) -> None:
        self.query, self.at, self.problem = query, at, problem
        shown = f"{query[:at]}⟨here⟩{query[at:]}".translate({0: "\ufffd"}).encode("utf-8", "replace").decode()
        place = f"\n  at character {at + 1}: {shown}" if query else ""
        super().__init__(f"{problem}{place}")


class HeldError(IngestError):
    """Another run holds the outlet, so this one must not crawl it."""

    exit_status = 75

    def __init__(self, outlet: str, holder: str) -> None:
        self.outlet, self.holder = outlet, holder
        super().__init__(f"{outlet}: another run holds it ({holder})")
