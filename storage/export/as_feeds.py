"""Atom (RFC 4287) and JSON Feed 1.1: the articles as entries, with their whole text.

A feed has no place for a day without a clock, so an entry has a publication time only where the time is known; when it
was last changed, every entry says.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from ingest.article import Person, PersonKind
from storage.export.contents import Contents, Removal
from storage.export.names import article_uri, date_or_time, date_time, instant, xml_text
from storage.stored import StoredArticle

TITLE = "Articles"


def write_atom(contents: Contents, out: BinaryIO) -> None:
    """An Atom feed; removals are tombstones (RFC 6721)."""
    names = ", ".join(sorted(each.name for each in contents.publishers.values())) or "nobody"
    slugs = " ".join(sorted(contents.publishers))
    _xml(
        out,
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">\n'
        f"<id>{article_uri(f'feed {slugs}')}</id>\n<title>{TITLE}</title>\n"
        f"<updated>{instant(contents.updated())}</updated>\n"
        f"<author><name>{xml_text(names)}</name></author>\n<generator>ingest</generator>\n",
    )
    for found in contents.articles:
        _xml(out, _entry(found, contents.publishers[found.outlet].name))
    for removal in contents.removals:
        _xml(out, _tombstone(removal))
    _xml(out, "</feed>\n")


def write_json_feed(contents: Contents, out: BinaryIO) -> None:
    """A JSON Feed; removals are in its extension `_ingest`, with the number of the last change."""
    head = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE}
    out.write(json.dumps(head).encode()[:-1] + b',"items":[')
    for number, found in enumerate(contents.articles):
        out.write(b",\n" if number else b"\n")
        out.write(_json(_item(found)))
    extension = {
        "about": "removed: items that whoever has them is to remove; last_seq: see `ingest changes`",
        "last_seq": contents.last_seq,
        "removed": [
            {
                "id": article_uri(removal.identifier),
                "identifier": removal.identifier,
                "status": removal.status,
                "removed_at": instant(removal.removed_at),
            }
            for removal in contents.removals
        ],
    }
    out.write(b'],\n"_ingest":' + _json(extension) + b"}\n")


_AUTHORS = (PersonKind.AUTHOR, PersonKind.ORIGINAL_AUTHOR, PersonKind.ORGANISATION)


def _entry(found: StoredArticle, publisher: str) -> str:
    article = found.article
    published = date_time(article.date_published)
    makers = [person for person in article.authors if person.kind != PersonKind.CONTACT]
    lang = f' xml:lang="{xml_text(article.in_language)}"' if article.in_language else ""
    lines = [
        f"<entry{lang}>",
        f"<id>{article_uri(found.identifier)}</id>",
        f'<title type="text">{xml_text(article.headline)}</title>',
        f'<link rel="alternate" href="{xml_text(found.url)}"/>',
        f"<updated>{instant(found.updated_at)}</updated>",
        f"<published>{published}</published>" if published else "",
        *(map(_author, makers) if makers else [f"<author><name>{xml_text(publisher)}</name></author>"]),
        *(f'<category term="{xml_text(term)}"/>' for term in (article.section, *article.keywords) if term),
        f'<summary type="text">{xml_text(article.description)}</summary>' if article.description else "",
        f'<content type="text">{xml_text(article.article_body)}</content>',
        "</entry>",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _author(person: Person) -> str:
    tag = "author" if person.kind in _AUTHORS else "contributor"
    email = f"<email>{xml_text(person.email)}</email>" if person.email else ""
    return f"<{tag}><name>{xml_text(person.name)}</name>{email}</{tag}>"


def _tombstone(removal: Removal) -> str:
    return (
        f'<at:deleted-entry ref="{article_uri(removal.identifier)}" when="{instant(removal.removed_at)}">'
        f"<at:comment>{xml_text(removal.status)}</at:comment></at:deleted-entry>\n"
    )


def _item(found: StoredArticle) -> dict[str, Any]:
    article = found.article
    told = {
        "id": article_uri(found.identifier),
        "url": found.url,
        "title": article.headline,
        "content_text": article.article_body,
        "summary": article.description,
        "image": article.image[0].url if article.image else None,
        "date_published": date_time(article.date_published),
        "date_modified": instant(found.updated_at),
        "authors": [{"name": each.name} for each in article.authors if each.kind != PersonKind.CONTACT],
        "tags": [term for term in (article.section, *article.keywords) if term],
        "language": article.in_language,
        "_ingest": {
            "identifier": found.identifier,
            "outlet": found.outlet,
            "published": date_or_time(article.date_published),
            "gone_at": instant(found.gone_at) if found.gone_at else None,
        },
    }
    return {name: value for name, value in told.items() if value is not None and value != []}


def _xml(out: BinaryIO, text: str) -> None:
    out.write(text.encode())


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
