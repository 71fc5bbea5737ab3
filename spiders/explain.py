"""`ingest explain`: how one page is read, field by field."""

from __future__ import annotations

from dataclasses import asdict, dataclass, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import click

from ingest.capture import Capture, Reading, Rejected
from ingest.errors import NothingStored
from ingest.extract.left_out import left_out
from ingest.finding import Finding, Verdict
from ingest.outlet import Outlet
from ingest.outlet_file import outlet_for_address
from ingest.page import Page
from ingest.read import read
from ingest.url import canonical, on_site
from spiders.fetch import fetch
from spiders.targets import outlet_of
from storage.archive import Archive
from storage.config import archive_folder, database_url
from storage.corpus import Corpus
from storage.fetched import newest_page

_NOWHERE = "https://nowhere.invalid/"  # while it is not known where a saved page was
_CUT = 40  # lines
_SHOWN = 160  # characters of a value on one line


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A reading, and where the page came from ("archive", "web" or the file's name).

    cut: the lines that stand in or beside the text on the page and were left out of it.
    """

    outlet: Outlet
    capture: Capture
    result: Reading | Rejected
    origin: str
    cut: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "outlet": self.outlet.slug,
            "url": self.capture.final_url,
            "fetched_at": self.capture.fetched_at.isoformat(),
            "origin": self.origin,
            "rejected": None,
            "article": None,
            "fields": [_verdict(verdict) for verdict in self.result.verdicts],
            "left_out": list(self.cut),
        }
        if isinstance(self.result, Rejected):
            told["rejected"] = {"reason": self.result.reason, "detail": self.result.detail}
        else:
            told["article"] = plain(self.result.article)
        return told

    def as_text(self) -> str:
        fetched = f"{self.capture.fetched_at:%Y-%m-%d %H:%M} UTC"
        lines = [f"{self.capture.final_url}", f"  {self.outlet.slug}, from {self.origin}, {fetched}"]
        if isinstance(self.result, Rejected):
            lines.append(f"  rejected: {self.result.reason}: {self.result.detail}")
        for verdict in self.result.verdicts:
            lines.append("")
            if verdict.chosen is None:
                lines.append(f"{verdict.field}: NULL")
            else:
                lines.append(f"{verdict.field}: {short(verdict.chosen.value)}")
                lines.append(f"    chosen  {_said(verdict.chosen)}")
            lines += [f"    beaten  {_said(finding)} - {why}" for finding, why in verdict.beaten]
            if verdict.field == "article_body" and self.cut:
                lines.append(f"    left out, of the lines in and beside the text: {len(self.cut)}")
                lines += [f"    left out  {short(line)}" for line in self.cut[:_CUT]]
        return "\n".join(lines)


def explanation(
    outlet: str | None, page: str, *, url: str | None = None, database: str | None = None, archive: Path | None = None
) -> Explanation:
    """Read a page again and tell how. Raises ConfigError, StoreError, click.ClickException.

    outlet: None: the one whose page it is, by its address.
    page:   an address, or the name of a file; of a file `url` is the address, or else what `outlet` says if it is the
            address of a page and no front page, or else what the page calls its own.
    """
    if "://" in page:
        publisher = outlet_of(outlet or page)
        kept = archived(page, publisher, database, archive)
        capture, origin = (kept, "archive") if kept is not None else (fetch(page, publisher), "web")
    else:
        publisher, capture = _from_file(page, outlet, url)
        origin = page
    result = read(capture, publisher)
    cut = _left_out(result, capture, publisher)
    return Explanation(outlet=publisher, capture=capture, result=result, origin=origin, cut=cut)


def _left_out(result: Reading | Rejected, capture: Capture, outlet: Outlet) -> tuple[str, ...]:
    body = next((verdict.chosen for verdict in result.verdicts if verdict.field == "article_body"), None)
    if body is None:
        return ()
    rules = outlet.rules_on(capture.fetched_at.date())
    return tuple(left_out(str(body.value), Page(capture, drop=rules.drop), outlet, rules))


def archived(url: str, outlet: Outlet, database: str | None, archive: Path | None) -> Capture | None:
    """The newest page that the archive keeps of an address; None: none, or there is no database yet."""
    try:
        with Corpus.open(database_url(database), create=False) as corpus:
            kept = newest_page(corpus, outlet, url)
    except NothingStored:
        return None
    if kept is None:
        return None
    status, headers, body = Archive(archive_folder(archive)).read(kept.archived)
    return Capture(
        url=kept.url,
        final_url=kept.final_url,
        via=kept.via,
        fetched_at=kept.fetched_at,
        status=status,
        headers=tuple(headers),
        body=body,
        hints=kept.hints,
        source=kept.source,
    )


def _from_file(name: str, target: str | None, url: str | None) -> tuple[Outlet, Capture]:
    """The outlet whose page the file holds, and the page as a fetch would have brought it when the file was saved."""
    path = Path(name)
    try:
        body = path.read_bytes()
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        hint = "" if target is not None else "; expected a file, or an address that begins with https://"
        raise click.UsageError(f"{path}: {error.strerror}{hint}") from error
    publisher = None if target is None else outlet_of(target)
    address = _checked(url) if url is not None else _address(body, saved, target, publisher)
    if address is None:
        raise click.UsageError(f"{path}: names no address of its own that fits; say with --url where the page was")
    return publisher or outlet_of(address), _capture(body, saved, address)


def _checked(url: str) -> str:
    if not _is_address(url):
        raise click.UsageError(f"--url: expected an http(s) address, got {url!r}")
    return url


def _address(body: bytes, saved: datetime, target: str | None, publisher: Outlet | None) -> str | None:
    """Where a saved page was: what the user named, unless that is an outlet or its front page, or what it says."""
    if target is not None and "://" in target and _is_story(target, publisher):
        return target
    page = Page(_capture(body, saved, _NOWHERE))
    links = [link for link in page.tagged("link") if "canonical" in (link.get("rel") or "").lower().split()]
    named = [*(str(link.get("href")) for link in links), *page.meta.get("og:url", ())]
    return next((url for url in named if _is_story(url, publisher)), None)


def _is_story(url: str, publisher: Outlet | None) -> bool:
    """Whether it can be the address of a page of the outlet (None: of any) that is not its front page."""
    if not _is_address(url):
        return False
    outlet = publisher or outlet_for_address(url)
    return on_site(url, outlet) and canonical(url, outlet) != canonical(outlet.home, outlet)


def _is_address(text: str) -> bool:
    try:
        canonical(text, outlet_for_address(_NOWHERE))
    except ValueError:
        return False
    return True


def _capture(body: bytes, saved: datetime, url: str) -> Capture:
    return Capture(
        url=url,
        final_url=url,
        fetched_at=saved,
        status=200,
        headers=(("content-type", "text/html"),),
        body=body,
    )


def plain(value: Any) -> Any:
    """Dataclasses, moments and words as JSON has them."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(each) for name, each in asdict(value).items()}
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def short(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, tuple):
        return "; ".join(short(each) for each in value) or "()"
    if hasattr(value, "instant"):
        return f"{value.instant.isoformat()} ({value.precision}, zone {value.zone}, {value.zone_source})"
    if is_dataclass(value) and not isinstance(value, type):
        told = {name: each for name, each in plain(value).items() if each is not None and name != "raw"}
        return ", ".join(f"{name} {each}" for name, each in told.items())
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}… ({len(text)} characters)"


def _said(finding: Finding) -> str:
    place = f" {finding.where}" if finding.where else ""
    return f"{finding.voice.value}{place}: {short(finding.raw)}"


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "field": verdict.field,
        "chosen": plain(verdict.chosen),
        "beaten": [{"finding": plain(finding), "why": why} for finding, why in verdict.beaten],
    }
