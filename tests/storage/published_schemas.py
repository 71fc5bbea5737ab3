"""What the published formats ask for, restated as JSON Schema, as far as our exports use them.

ninjs 3.0: https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json. JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/.
NewsArticle: the expected types of https://schema.org/NewsArticle.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
URI: Schema = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:\S+$"}
WHEN: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
DATE_OR_WHEN: Schema = {"anyOf": [WHEN, DATE]}
LANGUAGE: Schema = {"type": "string", "pattern": r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}


def closed(required: str = "", **properties: Schema) -> Schema:
    """An object with no other properties than these."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": properties,
    }


def many(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}


_NINJS_TEXT = {"role": TEXT, "contentType": TEXT, "value": {"type": "string"}}
_CONTACT = closed("value", type=TEXT, role=TEXT, lang=LANGUAGE, name=TEXT, value=TEXT)
_NAMED: dict[str, Schema] = {"name": TEXT, "rel": TEXT, "uri": URI, "literal": TEXT}

NINJS = closed(
    "uri",
    standard=closed(name=TEXT, version=TEXT, schema=URI),
    uri=URI,
    type={"enum": "text audio video picture graphic composite component event planning".split()},
    representationType={"enum": ["full", "partial"]},
    version=TEXT,
    firstCreated=WHEN,
    versionCreated=WHEN,
    contentCreated=WHEN,
    pubStatus={"enum": ["usable", "withheld", "canceled"]},
    edNote=TEXT,
    language=LANGUAGE,
    headlines=many(closed("value", **_NINJS_TEXT)),
    descriptions=many(closed("value", **_NINJS_TEXT)),
    bodies=many(closed("value", charCount={"type": "integer"}, wordCount={"type": "integer"}, **_NINJS_TEXT)),
    by=TEXT,
    people=many(closed(**_NAMED, contactInfo=many(_CONTACT))),
    organisations=many(closed(**_NAMED, contactInfo=many(_CONTACT))),
    subjects=many(closed(**_NAMED)),
    infoSources=many(closed(name=TEXT, role=TEXT, uri=URI, literal=TEXT)),
    altIds=many(closed(role=TEXT, value=TEXT)),
)

_ORGANIZATION = closed("@type name", **{"@type": {"const": "Organization"}, "name": TEXT})
_PERSON = closed(
    "@type name",
    **{"@type": {"const": "Person"}, "name": TEXT, "jobTitle": TEXT, "affiliation": _ORGANIZATION, "email": TEXT},
)

NEWS_ARTICLE = closed(
    "@context @type @id identifier url sdDatePublished",
    **{
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "NewsArticle"},
        "@id": URI,
        "identifier": TEXT,
        "url": URI,
        "sameAs": many(URI),
        "headline": TEXT,
        "alternativeHeadline": TEXT,
        "author": many({"anyOf": [_PERSON, _ORGANIZATION]}),
        "translator": many(_PERSON),
        "contributor": many(_PERSON),
        "mentions": many(_PERSON),
        "translationOfWork": closed("@type", **{"@type": {"const": "CreativeWork"}, "author": many(_PERSON)}),
        "creditText": TEXT,
        "datePublished": DATE_OR_WHEN,
        "dateModified": DATE_OR_WHEN,
        "articleBody": TEXT,
        "description": TEXT,
        "articleSection": TEXT,
        "keywords": many(TEXT),
        "inLanguage": LANGUAGE,
        "image": many(
            closed("@type url", **{"@type": {"const": "ImageObject"}, "url": URI, "caption": TEXT, "creditText": TEXT})
        ),
        "associatedMedia": many(
            closed("@type name", **{"@type": {"const": "MediaObject"}, "name": TEXT, "contentUrl": URI})
        ),
        "isAccessibleForFree": {"type": "boolean"},
        "sourceOrganization": _ORGANIZATION,
        "publisher": closed("@type name", **{"@type": {"const": "NewsMediaOrganization"}, "name": TEXT, "url": URI}),
        "version": {"type": "integer", "minimum": 1},
        "sdDatePublished": DATE,
        "creativeWorkStatus": TEXT,
        "expires": DATE_OR_WHEN,
    },
)

_EXTENSION: Schema = {"type": "object"}

JSON_FEED = closed(
    "version title items",
    version={"const": "https://jsonfeed.org/version/1.1"},
    title=TEXT,
    items={
        "type": "array",
        "items": closed(
            "id content_text",
            id=TEXT,
            url=URI,
            title=TEXT,
            content_text=TEXT,
            summary=TEXT,
            image=URI,
            date_published=WHEN,
            date_modified=WHEN,
            authors=many({**closed(name=TEXT, url=URI), "minProperties": 1}),
            tags=many(TEXT),
            language=LANGUAGE,
            _ingest=_EXTENSION,
        ),
    },
    _ingest=_EXTENSION,
)
