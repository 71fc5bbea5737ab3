"""Feeds: RSS 2.0, RSS 1.0, Atom, JSON Feed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser

from ingest.discovery.found import Found, Gathering
from ingest.discovery.hints import Hints
from ingest.discovery.xml_text import root_name, xml_text
from ingest.errors import SourceError
from ingest.finding import Voice
from ingest.outlet import Outlet

# What feedparser has been seen to raise from inside on hostile input; nothing else of ours runs within that `try`.
_PARSER_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


def read_feed(body: bytes, url: str, outlet: Outlet, fetched_at: datetime) -> Found:
    """What a feed announces. `url` is the feed's own address, `fetched_at` aware, UTC.

    Raises SourceError when it is no feed (a web page, nothing at all), UnsafeXml when it declares entities.
    A feed that is not well-formed gives what can be read, and a problem.
    """
    hints = Hints(Voice.FEED, url, outlet, fetched_at)
    start = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        return _json_feed(body, url, outlet, hints)
    text = xml_text(body, url, "a feed")
    parsed = _parse(text, url)
    if not parsed.get("version") and not parsed.entries:
        root = root_name(text)
        came = f"<{root}>" if root else "text"
        raise SourceError(url, f"expected a feed, got {came}")
    gathering = Gathering(outlet)
    rss = str(parsed.get("version", "")).startswith("rss")
    for entry in parsed.entries:
        _add_entry(gathering, hints, entry, url, rss=rss)
    return Found(
        candidates=gathering.candidates,
        next_page=_next_page(parsed.feed, url),
        problems=tuple(_problems(parsed)),
        skipped=dict(gathering.skipped),
    )


def _parse(text: str, url: str) -> Any:
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        return feedparser.parse(
            BytesIO(text.encode("utf-8")),  # a stream: given text it might take it for an address and open it
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except _PARSER_FAULTS as error:
        raise SourceError(url, f"the feed cannot be parsed: {type(error).__name__}: {error}") from error


def _add_entry(gathering: Gathering, hints: Hints, entry: dict[str, Any], url: str, *, rss: bool) -> None:
    published = _told(entry, "published") or _told(entry, "created")
    updated = _told(entry, "updated")
    if rss and not published:  # dc:date, the only date of RSS 1.0; feedparser files it under "updated"
        published, updated = updated, None
    changed = hints.moment(updated)
    gathering.add(
        _link(entry, url),
        (
            hints.headline(_told(entry, "title")),
            hints.date("date_published", hints.moment(published)),
            hints.date("date_modified", changed),
            hints.authors(_names(entry)),
        ),
        modified=changed,
    )


def _told(entry: dict[str, Any], key: str) -> str | None:
    """The entry's own text; feedparser's mapping would answer "updated" with the date of publication."""
    value = dict.get(entry, key)
    return value if isinstance(value, str) and value.strip() else None


def _link(entry: dict[str, Any], url: str) -> str | None:
    """The article's address: the one before FeedBurner's redirection, the link, or an id that is an address."""
    number = _told(entry, "id")
    permalink = number if number and number.startswith(("http://", "https://")) else None
    # Without <link> elements feedparser makes a link of the id, whatever that is ("x7").
    link = _told(entry, "link") if dict.get(entry, "links") else None
    return _absolute(_told(entry, "feedburner_origlink") or link or permalink, url)


def _absolute(link: str | None, url: str) -> str | None:
    try:
        return urljoin(url, link.strip()) if link else None
    except ValueError:
        return None


def _names(entry: dict[str, Any]) -> list[str]:
    names = []
    for person in dict.get(entry, "authors") or []:
        name, email = person.get("name"), person.get("email")
        if name or email:
            names.append(f"{name} [{email}]" if name and email else name or email)
    return list(dict.fromkeys(names))


def _next_page(feed: dict[str, Any], url: str) -> str | None:
    """RFC 5005: an archived or paged feed names its next page."""
    for link in dict.get(feed, "links") or []:
        if link.get("rel") in ("next", "prev-archive") and (page := _absolute(link.get("href"), url)) != url:
            return page
    return None


def _problems(parsed: Any) -> Iterator[str]:
    fault = parsed.get("bozo_exception")
    if parsed.get("bozo") and not isinstance(
        fault, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType
    ):
        yield f"not well-formed: {fault}"
    if not parsed.entries:
        yield "a feed without entries"


def _json_feed(body: bytes, url: str, outlet: Outlet, hints: Hints) -> Found:
    """JSON Feed 1.0 and 1.1 (jsonfeed.org)."""
    try:
        feed = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        raise SourceError(url, f"JSON that cannot be parsed: {error}") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version")):
        raise SourceError(url, "expected a feed, got other JSON")
    gathering = Gathering(outlet)
    for item in items:
        told = item if isinstance(item, dict) else {}
        changed = hints.moment(_told(told, "date_modified"))
        number = _told(told, "id") or ""
        permalink = number if number.startswith(("http://", "https://")) else None
        gathering.add(
            _absolute(_told(told, "url") or _told(told, "external_url") or permalink, url),
            (
                hints.headline(_told(told, "title")),
                hints.date("date_published", hints.moment(_told(told, "date_published"))),
                hints.date("date_modified", changed),
                hints.authors(_json_names(told) or _json_names(feed)),
            ),
            modified=changed,
        )
    older = _absolute(_told(feed, "next_url"), url)
    return Found(
        candidates=gathering.candidates,
        next_page=older if older != url else None,
        problems=() if items else ("a feed without entries",),
        skipped=dict(gathering.skipped),
    )


def _json_names(told: dict[str, Any]) -> list[str]:
    people = told.get("authors") if isinstance(told.get("authors"), list) else [told.get("author")]
    return [name for person in people or [] if isinstance(person, dict) and (name := _told(person, "name"))]
