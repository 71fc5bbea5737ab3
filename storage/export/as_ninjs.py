"""IPTC ninjs 3.0, one news object a line. docs/export.md says which property carries what."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from ingest.article import Person, PersonKind
from storage.export.contents import Contents, Publisher, Removal
from storage.export.names import article_uri, date_time, instant
from storage.stored import StoredArticle

Json = dict[str, Any]

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}


def write(contents: Contents, out: BinaryIO) -> None:
    """Articles, then removals: a line each."""
    for found in contents.articles:
        _line(news_object(found, contents.publishers[found.outlet]), out)
    for removal in contents.removals:
        _line(_canceled(removal), out)


def news_object(found: StoredArticle, publisher: Publisher) -> Json:
    """What is known of an article; what is not known is left out. `contentCreated` only where the time is known."""
    article = found.article
    told = {
        "standard": STANDARD,
        "uri": article_uri(found.identifier),
        "type": "text",
        "representationType": "full",
        "version": str(found.version),
        "firstCreated": instant(found.first_seen_at),
        "versionCreated": instant(found.updated_at),
        "contentCreated": date_time(article.date_published),
        "pubStatus": "withheld" if found.gone_at else "usable",
        "edNote": f"gone from its address since {instant(found.gone_at)}" if found.gone_at else None,
        "language": article.in_language,
        "headlines": [
            {"role": role, "contentType": "text/plain", "value": text}
            for role, text in (("main", article.headline), ("alternative", article.alternative_headline))
            if text
        ],
        "descriptions": [{"contentType": "text/plain", "value": article.description}] if article.description else [],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(article.article_body),
                "value": article.article_body,
            }
        ],
        "by": article.byline,
        "people": [_person(person) for person in article.authors if person.kind != PersonKind.ORGANISATION],
        "organisations": _organisations(article.authors),
        "infoSources": _sources(article.source_organization, publisher),
        "subjects": [
            *([{"name": article.section, "rel": "section"}] if article.section else []),
            *({"name": word, "rel": "keyword"} for word in article.keywords),
        ],
        "altIds": [
            {"role": "identifier", "value": found.identifier},
            {"role": "url", "value": found.url},
            *({"role": "url", "value": each.url} for each in found.addresses if each.url != found.url),
        ],
    }
    return _known(told)


def _canceled(removal: Removal) -> Json:
    note = f"{removal.status} into {removal.merged_into}" if removal.merged_into else removal.status
    return {
        "standard": STANDARD,
        "uri": article_uri(removal.identifier),
        "type": "text",
        "representationType": "partial",
        "version": str(removal.version),
        "versionCreated": instant(removal.removed_at),
        "pubStatus": "canceled",
        "edNote": note,
        "altIds": [{"role": "identifier", "value": removal.identifier}, {"role": "url", "value": removal.url}],
    }


def _organisations(named: Sequence[Person]) -> list[Json]:
    """Agencies and desks in the author's place, then those that persons belong to."""
    houses = {each.name: "author" for each in named if each.kind == PersonKind.ORGANISATION}
    units = {each.organisation: "affiliation" for each in named if each.organisation}
    return [{"name": name, "rel": rel} for name, rel in (units | houses).items()]


def _person(person: Person) -> Json:
    told: Json = {"name": person.name, "rel": person.kind.value}
    return {**told, "contactInfo": [{"type": "email", "value": person.email}]} if person.email else told


def _sources(original: str | None, publisher: Publisher) -> list[Json]:
    sources: list[Json] = [
        {"name": publisher.name, "role": "publisher", "uri": publisher.home, "literal": publisher.slug}
    ]
    return [*sources, {"name": original, "role": "originator"}] if original else sources


def _known(told: Json) -> Json:
    return {name: value for name, value in told.items() if value is not None and value != []}


def _line(told: Json, out: BinaryIO) -> None:
    out.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
