"""What an article is. Names are schema.org NewsArticle's in snake_case; None always means "not known"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Literal

Precision = Literal["second", "minute", "day"]
ZoneSource = Literal["printed", "outlet", "assumed"]


class PersonKind(StrEnum):
    """What a person named on the page did for it. NO_MAKERS are none of the outlet's people.

    ORGANISATION: no person; an agency or a desk that the page names in the place of its author ("AFP", "News Desk").
    """

    AUTHOR = "author"
    TRANSLATOR = "translator"
    ORIGINAL_AUTHOR = "original_author"
    PHOTOGRAPHER = "photographer"
    CONTACT = "contact"
    ORGANISATION = "organisation"


NO_MAKERS = (PersonKind.CONTACT, PersonKind.ORGANISATION)
"""Those in a byline who are none of an outlet's people: whom readers may ask, and agencies and desks."""


PARAGRAPH, HEADING, ITEM, QUOTATION = "phlq"
"""What a paragraph of a text is; see `Article.article_structure`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time as a page tells it.

    instant:      aware, in UTC. For precision "day" it is midnight of that day in `zone`.
    precision:    the finest unit the page prints; a filler time (00:00:00, or 12:00:00 where the outlet is known
                  to fill with it) is "day", not a time.
    zone:         IANA name ("Asia/Seoul") or offset ("+09:00", "UTC") in which the raw text is to be understood.
                  A page that tells the moment in UTC and on the clock it shows its readers means that clock.
    zone_source:  "printed" (the text carries it), "outlet" (the outlet file says so), "assumed" (neither).
    raw:          the text it was read from, as printed.
    """

    instant: datetime
    precision: Precision
    zone: str
    zone_source: ZoneSource
    raw: str

    def __post_init__(self) -> None:
        if self.instant.utcoffset() != timedelta(0):
            raise ValueError(f"Moment.instant must be aware and in UTC, got {self.instant!r}")
        object.__setattr__(self, "instant", self.instant.astimezone(UTC))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named as a maker of the article.

    name:          as printed, with spaced-out Hangul names joined ("서 주 석" → "서주석") and all-capitals
                   romanised names in title case ("KYEONGJUN KIM" → "Kyeongjun Kim"); reordered only where data plainly
                   put the surname first ("Quist, Amara" → "Amara Quist").
    kind:          what the person did.
    role:          as printed ("기자", "Vice Chair", "워싱턴 특파원"); None when none is printed.
    organisation:  as printed, units before the house, joined with "; ";
                   None when none is printed (the outlet itself is never filled in here).
    email:         lower-case address; None when none is printed or it cannot be decoded.
    raw:           the byline text the person was read from, as printed.
    """

    name: str
    kind: PersonKind = PersonKind.AUTHOR
    role: str | None = None
    organisation: str | None = None
    email: str | None = None
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of the article. `url` is absolute. `credit` is the raw credit text ("[Jane Roe, The Daily]")."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that the article offers. `url` is absolute, or None where the page prints only the file's name."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The normalized record of one article at one time.

    outlet:                   slug of the publisher's outlet file (or the host, where there is no file).
    url:                      the address it lives at, canonical (see `ingest.url.canonical`): the one that answered,
                              or, where that is a short link or a variant for phones, the one that the page names.
    canonical_url:            the address the page names as its own (rel=canonical, og:url), canonical and on a host
                              of the outlet; None when the page names none that can be believed.
    headline:                 one line, no site name, no section.
    alternative_headline:     subtitle or second headline; one line.
    byline:                   as printed, without the dates, ages and buttons around it (the provenance has them), all
                              lines joined with " / ".
    authors:                  everyone named as a maker, in printed order, all kinds (see `Person.kind`).
    date_published:           never a modified date, a header clock, or a moment after the fetch.
    date_modified:            None when the page tells none.
    article_body:             plain text, paragraphs separated by one blank line; no caption, advertisement,
                              byline, disclaimer or list of other articles.
    article_structure:        a letter for each paragraph of `article_body`: `PARAGRAPH` (p), `HEADING` (h), `ITEM` of a
                              list (l), `QUOTATION` (q); None: not known. It is stored with a revision, and is no reason
                              for one. `ingest.markdown` shows it.
    description:              the summary the page gives of itself, plain text.
    section:                  the section the page says it belongs to.
    keywords:                 in printed order, without repeats.
    in_language:              BCP 47 code of the text ("ko", "en"), by the text itself where it is plain.
    image:                    pictures of the article, main picture first.
    attachments:              files offered by the article.
    is_accessible_for_free:   False when the page says it is behind a paywall, True when it says it is not.
    source_organization:      the original publisher of a reposted or agency text ("조선일보", "연합뉴스").
    is_machine_translated:    True when the page says so; None when it says nothing.
    """

    outlet: str
    url: str
    headline: str
    article_body: str
    canonical_url: str | None = None
    alternative_headline: str | None = None
    byline: str | None = None
    authors: tuple[Person, ...] = ()
    date_published: Moment | None = None
    date_modified: Moment | None = None
    description: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    in_language: str | None = None
    image: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_accessible_for_free: bool | None = None
    source_organization: str | None = None
    is_machine_translated: bool | None = None
    article_structure: str | None = None
