"""One fetch, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ingest.article import Article
from ingest.finding import Finding, Verdict


class Outcome(StrEnum):
    """What became of a capture. Every capture ends in exactly one."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"  # stored as a new article and linked to the one with the identical text
    REJECTED = "rejected"
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One fetch of one address.

    url:         the address asked for, as found.
    final_url:   the address that answered, after redirects.
    via:         the addresses in between, in order, without `url` and `final_url`.
    fetched_at:  aware, UTC: when the answer had arrived.
    status:      HTTP status; None when no answer came.
    headers:     response headers as (lower-case name, value) pairs, in order.
    body:        the decoded (decompressed) bytes; empty when there are none.
    hints:       what the source that announced the address says of the article (voices feed, sitemap, listing).
    source:      address of that source; None when the address was given by hand or is re-checked.
    """

    url: str
    final_url: str
    fetched_at: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    via: tuple[str, ...] = ()
    hints: tuple[Finding, ...] = ()
    source: str | None = None

    def __post_init__(self) -> None:
        if self.fetched_at.utcoffset() != timedelta(0):
            raise ValueError(f"Capture.fetched_at must be aware and in UTC, got {self.fetched_at!r}")

    def header(self, name: str) -> str | None:
        """The first header of that (lower-case) name; None when there is none."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def content_type(self) -> str | None:
        """The media type in lower case, without parameters; None when the answer names none."""
        value = self.header("content-type")
        return value.partition(";")[0].strip().lower() or None if value else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article read off a capture, with a verdict per field (provenance)."""

    article: Article
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A page that is no article. `reason` is one of `REASONS`; `detail` is for a person to read."""

    reason: str
    detail: str = ""
    verdicts: tuple[Verdict, ...] = ()

    def __post_init__(self) -> None:
        if self.reason not in REASONS:
            raise ValueError(f"unknown reason {self.reason!r}, expected one of {sorted(REASONS)}")


REASONS = {
    "empty-body": "the answer has no bytes, or nothing but white space",
    "not-html": "the answer is something else than a web page (a PDF, an image)",
    "no-headline": "nothing on the page or in its source gives a headline",
    "no-body": "no article text on the page",
    "too-short": "the article text is shorter than a sentence",
    "not-article": "a front page, listing, search or tag page, a page about the site, a product, an event or a profile",
    "soft-404": "the page answers 200 and says that it was not found",
    "bot-wall": "the page asks for a browser check, a captcha or cookies instead of showing the article",
    "paywall": "only an offer to subscribe, no text or the first lines of one",
    "wrong-date": "published before the outlet's first possible day",
    "too-large": "no article in the part of an endless page that is read",
    "redirect-elsewhere": "redirected to another story than the one that is stored at the address",
    "off-site": "redirected away from the outlet's hosts",
    "taken-down": "its article was taken down and is not stored again",
    "robots": "robots.txt asks not to fetch it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A fetch or a reading that did not work. `reason` is a short word ("timeout", "dns", "http-500", "too-large",
    "redirect-loop", "private-address", "reader-crashed", "reader-hung", …); `detail` is for a person to read."""

    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The article is no longer to be had: the address answers 404 or 410 (`reason` "http-404", "http-410"), it leads to
    the front page ("redirect-home") or to another story ("redirect-elsewhere"), or its page has turned into a notice
    ("notice"): see `storage.withdrawal`."""

    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The address answers 304: what is stored is still what is there."""

    reason: str = "not-modified"
    detail: str = ""


Result = Reading | Rejected | Failed | Gone | NotModified
"""What reading or fetching said of a capture, before the store decides on its `Outcome`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRef:
    """Where the archive keeps a capture: file name relative to the archive's folder, byte offset and length of its
    gzip member, and the SHA-1 payload digest as WARC writes it ("sha1:…")."""

    file: str
    offset: int
    length: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """A capture with what reading said of it: what the corpus is asked to save."""

    capture: Capture
    result: Result
    archived: ArchiveRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What the corpus made of it. `reason` is None for new, revised and unchanged articles.

    kept:  False: of the page nothing was kept, as it may hold what was taken down. Who archived it is to erase it.
    """

    outcome: Outcome
    reason: str | None = None
    article: int | None = None  # articles.id
    revision: int | None = None  # number of the revision in force, from 1
    changed: tuple[str, ...] = ()  # names of the fields that a revision changed
    kept: bool = True
