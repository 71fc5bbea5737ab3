"""Sitemaps (sitemaps.org): index, sitemap, news sitemap, plain text; gzip too."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from lxml import etree

from ingest.article import Moment
from ingest.discovery.found import Candidate, Found, Gathering
from ingest.discovery.hints import Hints
from ingest.discovery.xml_text import root_name, xml_text
from ingest.errors import SourceError
from ingest.finding import Voice
from ingest.outlet import Outlet, Source, SourceKind
from ingest.url import on_site

LARGEST = 50 * 1024 * 1024
"""Bytes of an unpacked sitemap; the protocol allows no more."""

# Names that WordPress itself and its common plug-ins give to sitemaps of shelves, people and fixed pages.
_SHELVES = re.compile(
    r"(?i)/(?:wp-sitemap-(?:taxonomies-|users-|posts-page-)|(?:post_tag|category|author|page)-sitemap\d*\.xml)"
)
_NEWS = re.compile(r"(?i)news")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_GENERATED = 5


def read_sitemap(body: bytes, url: str, outlet: Outlet, fetched_at: datetime) -> Found:
    """What a sitemap announces; the sitemaps of an index are `Found.sources`. Newest first where it has dates.

    Raises SourceError when it is none, is empty, or unpacks to more than `LARGEST`; UnsafeXml when it declares
    entities.
    """
    problems: list[str] = []
    if body[:2] == b"\x1f\x8b":
        body = _unpacked(body, url, problems)
    text = xml_text(body, url, "a sitemap")
    hints = Hints(Voice.SITEMAP, url, outlet, fetched_at)
    if not text.startswith("<"):
        return _plain_text(text, url, outlet)
    root = root_name(text)
    if root not in ("urlset", "sitemapindex"):
        raise SourceError(url, f"expected a sitemap, got <{root}>")
    tree = _parsed(text, url, problems)
    if root == "sitemapindex":
        return _index(tree, url, outlet, hints, problems)
    return _urlset(tree, outlet, hints, problems)


def _unpacked(body: bytes, url: str, problems: list[str]) -> bytes:
    """Every member of a gzip file. What comes before damage is kept, and the damage is a problem."""
    whole, rest = b"", body
    while rest[:2] == b"\x1f\x8b":
        member = zlib.decompressobj(wbits=31)
        try:
            whole += member.decompress(rest, LARGEST + 1 - len(whole))
        except zlib.error as error:
            if not whole:
                raise SourceError(url, f"gzip that cannot be unpacked: {error}") from None
            problems.append(f"gzip is damaged: {error}")
            break
        if len(whole) > LARGEST:
            raise SourceError(url, f"unpacks to more than {LARGEST} bytes")
        if not member.eof:
            problems.append("gzip ends too early")
        rest = member.unused_data
    return whole


def _parsed(text: str, url: str, problems: list[str]) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(url, f"XML that cannot be parsed: {error}") from None
    if tree is None:
        raise SourceError(url, "XML that cannot be parsed")
    if parser.error_log:
        problems.append(f"not well-formed: {parser.error_log[0].message} (line {parser.error_log[0].line})")
    return tree


def _urlset(tree: etree._Element, outlet: Outlet, hints: Hints, problems: list[str]) -> Found:
    gathering = Gathering(outlet)
    entries = [entry for entry in tree if _name(entry) == "url"]
    stamps = [_child(entry, "lastmod") for entry in entries]
    # One time on every entry is when the file was made; to believe it would date the whole archive to today.
    generated = len(entries) >= _GENERATED and len(set(stamps)) == 1 and bool(stamps[0])
    if generated:
        problems.append(f"every entry has the same lastmod {stamps[0]}: not believed")
    for entry, stamp in zip(entries, stamps, strict=True):
        news = next((child for child in entry if _name(child) == "news"), None)
        changed = None if generated else hints.moment(stamp)
        told = []
        if news is not None:
            told = [
                hints.headline(_child(news, "title")),
                hints.date("date_published", hints.moment(_child(news, "publication_date"))),
                hints.keywords(_child(news, "keywords")),
            ]
        gathering.add(_child(entry, "loc"), [*told, hints.date("date_modified", changed)], modified=changed)
    if not entries:
        problems.append("a sitemap without entries")
    newest_first = sorted(gathering.candidates, key=_when, reverse=True)
    return Found(candidates=tuple(newest_first), problems=tuple(problems), skipped=dict(gathering.skipped))


def _when(candidate: Candidate) -> datetime:
    dates = [hint.value.instant for hint in candidate.hints if isinstance(hint.value, Moment)]
    return max(dates, default=_LONG_AGO)


def _index(tree: etree._Element, url: str, outlet: Outlet, hints: Hints, problems: list[str]) -> Found:
    sources: dict[str, Source] = {}
    gathering = Gathering(outlet)
    for entry in tree:
        if _name(entry) != "sitemap":
            continue
        address = _resolved(url, _child(entry, "loc"))
        if address is None:
            gathering.skipped["no-link"] += 1
        elif not on_site(address, outlet):
            gathering.skipped["off-site"] += 1
        elif address in sources or address == url:
            gathering.skipped["duplicate"] += 1
        elif _SHELVES.search(urlsplit(address).path):
            gathering.skipped["not-article-source"] += 1
        else:
            modified = hints.moment(_child(entry, "lastmod"))
            sources[address] = Source(kind=SourceKind.SITEMAP, url=address, modified=modified)
    if not sources:
        problems.append("a sitemap index without sitemaps")
    newest_first = sorted(
        sources.values(),
        key=lambda source: (bool(_NEWS.search(source.url)), source.modified.instant if source.modified else _LONG_AGO),
        reverse=True,
    )
    return Found(sources=tuple(newest_first), problems=tuple(problems), skipped=dict(gathering.skipped))


def _plain_text(text: str, url: str, outlet: Outlet) -> Found:
    """One address a line, nothing else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not any(line.startswith(("http://", "https://")) for line in lines[:20]):
        raise SourceError(url, "expected a sitemap, got text without addresses")
    gathering = Gathering(outlet)
    for line in lines:
        gathering.add(line)
    return Found(candidates=gathering.candidates, skipped=dict(gathering.skipped))


def _resolved(url: str, loc: str | None) -> str | None:
    try:
        address = urljoin(url, loc) if loc else None
    except ValueError:
        return None
    return address if address and address.startswith(("http://", "https://")) else None


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _child(element: etree._Element, name: str) -> str | None:
    """The text of the child of that local name; None when there is none."""
    for child in element:
        if _name(child) == name:
            return "".join(str(part) for part in child.itertext()).strip() or None
    return None
