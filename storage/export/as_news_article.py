"""schema.org NewsArticle as JSON-LD, one a line. docs/export.md says which property carries what."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from ingest.article import Person, PersonKind
from storage.export.contents import Contents, Publisher, Removal
from storage.export.names import article_uri, date_or_time, day, instant
from storage.stored import StoredArticle

Json = dict[str, Any]


def write(contents: Contents, out: BinaryIO) -> None:
    """Articles, then removals: a line each."""
    for found in contents.articles:
        _line(news_article(found, contents.publishers[found.outlet]), out)
    for removal in contents.removals:
        _line(_removed(removal), out)


def news_article(found: StoredArticle, publisher: Publisher) -> Json:
    """What is known of an article; what is not known is left out."""
    article = found.article
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": article_uri(found.identifier),
        "identifier": found.identifier,
        "url": found.url,
        "sameAs": [each.url for each in found.addresses if each.url != found.url],
        "headline": article.headline,
        "alternativeHeadline": article.alternative_headline,
        "author": _authors(article.authors),
        "translator": _people(article.authors, PersonKind.TRANSLATOR),
        "contributor": _people(article.authors, PersonKind.PHOTOGRAPHER),
        "mentions": _people(article.authors, PersonKind.CONTACT),
        "translationOfWork": _original(article.authors),
        "creditText": article.byline,
        "datePublished": date_or_time(article.date_published),
        "dateModified": date_or_time(article.date_modified),
        "articleBody": article.article_body,
        "description": article.description,
        "articleSection": article.section,
        "keywords": list(article.keywords),
        "inLanguage": article.in_language,
        "image": [
            _known({"@type": "ImageObject", "url": each.url, "caption": each.caption, "creditText": each.credit})
            for each in article.image
        ],
        "associatedMedia": [
            _known({"@type": "MediaObject", "name": each.name, "contentUrl": each.url}) for each in article.attachments
        ],
        "isAccessibleForFree": article.is_accessible_for_free,
        "sourceOrganization": _organization(article.source_organization),
        "publisher": {"@type": "NewsMediaOrganization", "name": publisher.name, "url": publisher.home},
        "version": found.version,
        "sdDatePublished": day(found.updated_at),
        "creativeWorkStatus": "Withdrawn" if found.gone_at else None,
        "expires": instant(found.gone_at) if found.gone_at else None,
    }
    return _known(told)


def _removed(removal: Removal) -> Json:
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": article_uri(removal.identifier),
            "identifier": removal.identifier,
            "url": removal.url,
            "creativeWorkStatus": "Removed",
            "version": removal.version,
            "sdDatePublished": day(removal.removed_at),
            "sameAs": [article_uri(removal.merged_into)] if removal.merged_into else None,
        }
    )


def _people(people: Sequence[Person], kind: PersonKind) -> list[Json]:
    return [_person(person) for person in people if person.kind == kind]


def _authors(people: Sequence[Person]) -> list[Json]:
    """The persons, and the agencies and desks that stand in their place."""
    houses = [_organization(each.name) for each in people if each.kind == PersonKind.ORGANISATION]
    return [*_people(people, PersonKind.AUTHOR), *filter(None, houses)]


def _person(person: Person) -> Json:
    return _known(
        {
            "@type": "Person",
            "name": person.name,
            "jobTitle": person.role,
            "affiliation": _organization(person.organisation),
            "email": person.email,
        }
    )


def _original(people: Sequence[Person]) -> Json | None:
    authors = _people(people, PersonKind.ORIGINAL_AUTHOR)
    return {"@type": "CreativeWork", "author": authors} if authors else None


def _organization(name: str | None) -> Json | None:
    return {"@type": "Organization", "name": name} if name else None


def _known(told: Json) -> Json:
    return {name: value for name, value in told.items() if value is not None and value != []}


def _line(told: Json, out: BinaryIO) -> None:
    out.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
