"""A finding: one value for one field, and who said so. Reading gathers findings; normalizing chooses among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.article import Attachment, Image, Moment, Person

Value = str | bool | Moment | tuple[Person, ...] | tuple[str, ...] | tuple[Image, ...] | tuple[Attachment, ...]


class Voice(StrEnum):
    """Who said so. The order here is the order of trust: outlet rule first, hint of a source last."""

    RULE = "rule"  # a selector or pattern of the outlet file
    JSON_LD = "json-ld"
    META = "meta"  # <meta>, <link>, <html lang>, OpenGraph, Dublin Core
    MICRODATA = "microdata"  # itemprop, RDFa property, rel=author, hcard
    URL = "url"  # the article's own address
    VISIBLE = "visible"  # what the page shows to a reader
    BYLINE = "byline"  # a byline line found in the text
    GENERAL = "general"  # the text by its blocks, by trafilatura or by density
    FEED = "feed"  # hints of a source
    SITEMAP = "sitemap"
    LISTING = "listing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value that somebody states for one field of the article.

    field:  name of an `Article` field.
    value:  typed as that field is (`Moment` for dates, tuple of `Person` for authors, …).
    raw:    the text it was read from, as printed.
    voice:  who said so.
    where:  the place: a selector, a JSON-LD path, a meta name, or the address of the source.
    """

    field: str
    value: Value
    raw: str
    voice: Voice
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided for one field: the chosen finding (None: the field is NULL) and those it beat, with why."""

    field: str
    chosen: Finding | None
    beaten: tuple[tuple[Finding, str], ...] = ()
