"""Dates that a page states as data: JSON-LD, meta tags, marked-up elements, its own address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from ingest.extract.json_ld import article_nodes, strings, types
from ingest.finding import Finding, Voice
from ingest.page import Page

PUBLISHED, MODIFIED = "date_published", "date_modified"
_FIELDS = {"datePublished": PUBLISHED, "dateModified": MODIFIED, "dateCreated": PUBLISHED, "uploadDate": PUBLISHED}


class Statement(NamedTuple):
    """A raw date text with the field it is stated for, who says it and where."""

    field: str
    raw: str
    voice: Voice
    where: str


# Of the names that are met, those first that name the publication most plainly.
_META_PUBLISHED = """
article:published_time og:article:published_time article:published og:published_time article:publish_time
article.published vr:published-time datepublished date_published date-published rnews:datepublished
parsely-pub-date bt:pubdate sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime dable:published_time
dc.date.issued dcterms.issued dc.issued published_at published published-date publisheddate published_time
publishdate publish_date publish-date publish_time publishtime pubdate pub_date publicationdate publication_date
publication-date article:publication_date article_date_original originalpublicationdate iso-8601-publish-date
release:date release_date prism.publicationdate citation_publication_date citation_online_date citation_date
analyticsattributes.articledate nastooh:publishdate ya:ovs:upload_date article:post_date dateposted
dc.date.created dcterms.created dc.created dc.date dcterms.date dc:date dcterms.date.created date article:date
datecreated created created-date date-created cms_creationdate creation_date
""".split()
_WEAK = frozenset(_META_PUBLISHED[_META_PUBLISHED.index("dc.date.created") :])
_META_MODIFIED = """
article:modified_time og:article:modified_time article:modified article:updated_time article:updated datemodified
date_modified date-modified og:updated_time og:modified_time bt:moddate dc.date.modified dcterms.modified dc.modified
article_date_updated modified modified-date modified_at updated_at updated lastmod lastmodified last_modified
revision_date vr:updated-time rnews:datemodified
""".split()
_META_ORDER = {name: place for place, name in enumerate([*_META_PUBLISHED, *_META_MODIFIED])}
_META_CHANGES = frozenset(_META_MODIFIED)
# Names that nobody has listed yet. "expiration", "event", "end" and the like are dates of something else.
_META_LIKE_PUBLISHED = re.compile(
    r"publi[a-z]*[-_.:]?(?:date|time|on|at)|(?:date|time)[-_.:]?(?:of[-_.:]?)?publi|pub-?date|issue-?date"
)
_META_OTHER = re.compile(r"expir|event|end|modif|updat|unpubl|year|copyright|build|generat")

_DATE_IN_PATH = re.compile(
    r"(?<!\d)(?<!\d-)(?P<y>(?:19|20)\d\d)(?:[/_-](?P<m>\d{1,2})[/_-](?P<d>\d{1,2})|[/-](?P<md>[01]\d[0-3]\d)|(?P<run>[01]\d[0-3]\d)"
    r"|[/_-](?P<name>[a-z]{3,9})[/_-](?P<nd>\d{1,2}))(?=[/_.,-]|$|\D)",
    re.IGNORECASE,
)
_BEGINS_SLUG = re.compile(r"/\d+[-_][^\W\d]")
_LOOSE_JSON = re.compile(r'"(date(?:Published|Modified|Created))"\s*:\s*"([^"<>]{8,40})"')


def data_statements(page: Page) -> Iterator[Statement]:
    """Everything that the page states of its dates as data, most trusted voice first, best first within one."""
    yield from json_ld_dates(page)
    yield from meta_dates(page)


def json_ld_dates(page: Page) -> Iterator[Statement]:
    """What the page's JSON-LD says of its article, of the object that describes it best first.

    `dateCreated` (and `uploadDate` of a video) is heard after every `datePublished`.
    """
    later = []
    for node in article_nodes(page):
        stated = [(key, raw) for key in _FIELDS if key in node for raw in _texts(node[key])]
        kind = "/".join(sorted(types(node))) if stated else ""
        for key, raw in stated:
            statement = Statement(_FIELDS[key], raw, Voice.JSON_LD, f"{kind}.{key}")
            if key in ("dateCreated", "uploadDate"):
                later.append(statement)
            else:
                yield statement
    yield from later
    if not page.json_ld:  # broken beyond repair, or cut off
        for script in page.tagged("script"):
            if "ld+json" in (script.get("type") or ""):
                for key, raw in _LOOSE_JSON.findall(script.text or ""):
                    field = MODIFIED if key == "dateModified" else PUBLISHED
                    yield Statement(field, raw, Voice.JSON_LD, f"broken JSON-LD: {key}")


def _texts(value: Any) -> list[str]:
    if isinstance(value, int):
        return [str(value)]  # seconds since 1970
    return [text for text in strings(value) if any(character.isdigit() for character in text)]


def meta_dates(page: Page) -> Iterator[Statement]:
    """What meta tags say, plainest names first."""
    meta = page.meta
    listed = sorted(_META_ORDER.keys() & meta.keys(), key=_META_ORDER.__getitem__)
    for field, names in (
        (PUBLISHED, [name for name in listed if name not in _META_CHANGES]),
        (MODIFIED, [name for name in listed if name in _META_CHANGES]),
        (PUBLISHED, [name for name in meta if _is_like_published(name)]),
    ):
        for name in names:
            for raw in meta[name]:
                yield Statement(field, raw, Voice.META, f"meta {name}")
    for raw in meta.get("parsely-page", ()):
        try:
            data = json.loads(raw)
        except ValueError:
            continue
        if isinstance(data, dict) and isinstance(data.get("pub_date"), str):
            yield Statement(PUBLISHED, data["pub_date"], Voice.META, "meta parsely-page")


@lru_cache(maxsize=4096)
def _is_like_published(name: str) -> bool:
    return (
        name not in _META_ORDER and _META_LIKE_PUBLISHED.search(name) is not None and _META_OTHER.search(name) is None
    )


def path_date(url: str) -> str | None:
    """The day that an address carries in its path ("/2023/04/28/", "-20230428.html"), as "2023-04-28"; None if none."""
    path = unquote(urlsplit(url).path, errors="replace")
    for match in _DATE_IN_PATH.finditer(path):
        day = match["d"] or match["nd"]
        if day and day[0] != "0" and _BEGINS_SLUG.match(path, match.start("d" if match["d"] else "nd") - 1):
            continue  # "/2023/10/12-ways-to-the-harbour" tells no day
        if match["name"]:
            return f"{match['nd']} {match['name']} {match['y']}"
        if short := match["md"] or match["run"]:
            return f"{match['y']}-{short[:2]}-{short[2:]}"
        return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"
    return None


def is_weak(finding: Finding) -> bool:
    """Whether a finding names a date of making, or does not say of what it is the date."""
    name = finding.where.removeprefix("meta ")
    return (finding.voice is Voice.META and name in _WEAK) or finding.where.endswith((".dateCreated", ".uploadDate"))
