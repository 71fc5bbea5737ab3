"""The tables of what a revision names, shows and offers: bylines and their persons, keywords, images, attachments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from storage.columns import instant as _when
from storage.columns import metadata
from storage.columns import reference as _to
from storage.columns import row_number as _id
from storage.columns import words as _text
from storage.types import Key

persons = Table(
    "persons",
    metadata,
    _id(),
    _to("outlet_id", "outlets", "A name means a person only within one outlet."),
    _text("name", "As printed.", null=False),
    _when("first_seen_at", "When the name was first read.", null=False),
    # NULL only until its own number is known, within the transaction that makes the row.
    _to(
        "main_id",
        "persons",
        "The row that stands for the person: this one, or that of another form of the name.",
        null=True,
    ),
    UniqueConstraint("outlet_id", "name"),
    Index(None, "name"),
    Index(None, "main_id"),
    comment="Names in bylines. Equal names of two outlets are two rows; see docs/persons.md for `main_id`.",
)

person_emails = Table(
    "person_emails",
    metadata,
    Column(
        "person_id",
        Key,
        ForeignKey("persons.id"),
        primary_key=True,
        autoincrement=False,
        comment="Name it stands with.",
    ),
    Column("email", Text, primary_key=True, comment="In lower case."),
    Index(None, "email"),
    comment="E-mails that bylines of any revision print with a name, other than contacts: what persons are joined by.",
)


def _of_revision(what: str) -> list[Column[Any]]:
    revision = Column(
        "revision_id",
        Key,
        ForeignKey("revisions.id"),
        primary_key=True,
        autoincrement=False,
        comment=f"Revision {what}.",
    )
    position = Column("position", Integer, primary_key=True, autoincrement=False, comment="Printed order, from 1.")
    return [revision, position]


bylines = Table(
    "bylines",
    metadata,
    *_of_revision("that names the person"),
    _to("person_id", "persons", "Who.", index=True),
    _text("kind", "author, translator, photographer, original_author, organisation or contact.", null=False),
    _text("role", "As printed (기자, Vice Chair)."),
    _text("organisation", "As printed."),
    _text("email", "In lower case."),
    _text("raw", "The byline text it was read from.", null=False),
    comment="Who is named in which revision, as what.",
)

keywords = Table(
    "keywords",
    metadata,
    *_of_revision("that carries it"),
    _text("keyword", "As printed.", null=False),
    Index(None, "keyword"),
    comment="Keywords of revisions.",
)

images = Table(
    "images",
    metadata,
    *_of_revision("that shows it"),
    _text("url", "Absolute address.", null=False),
    _text("caption", "Caption."),
    _text("credit", "Credit as printed."),
    comment="Pictures of revisions, main picture first.",
)

attachments = Table(
    "attachments",
    metadata,
    *_of_revision("that offers it"),
    _text("name", "File name as printed.", null=False),
    _text("url", "Absolute address; NULL: the page prints only the name."),
    comment="Files offered by revisions.",
)
