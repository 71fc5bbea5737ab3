"""Who is named in the bylines of an outlet, under which names, and how often."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, Text, bindparam, column, exists, select, table

from ingest.article import NO_MAKERS, PersonKind
from storage.part_tables import person_emails, persons
from storage.tables import outlets
from storage.types import UtcDateTime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPerson:
    """A person within one outlet, by what is in force of its articles: a row of the view `person_list`. Equal names of
    two outlets are two persons.

    ids:       rows of the table `persons`: that of the name, and those of the aliases.
    name:      as printed: the form in Hangul, else the one that was read first.
    aliases:   other forms of the name, joined by the person's own e-mail (docs/persons.md), in the order of `ids`.
    emails:    in lower case, in alphabetical order, of any revision.
    kinds:     author, translator, photographer, original_author; in alphabetical order.
    articles:  how many articles name the person.
    first_published, last_published:  aware UTC, of these articles; None: none of them is dated.
    first_published_on, last_published_on:  the first and the last day, YYYY-MM-DD, in the zones that the pages mean.
    """

    outlet: str
    ids: tuple[int, ...]
    name: str
    aliases: tuple[str, ...]
    emails: tuple[str, ...]
    kinds: tuple[str, ...]
    articles: int
    first_published: datetime | None
    last_published: datetime | None
    first_published_on: str | None
    last_published_on: str | None


def find_people(connection: Connection, outlet: str) -> list[StoredPerson]:
    """The persons of an outlet (slug), those with the most articles first; contacts and organisations are left out."""
    of_outlet = {"outlet": outlet}
    aliases: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for main, number, name in connection.execute(_ALIASES, of_outlet):
        aliases[main].append((number, name))
    emails: dict[int, list[str]] = defaultdict(list)
    for main, email in connection.execute(_EMAILS, of_outlet):
        emails[main].append(email)
    people = [
        StoredPerson(
            outlet=outlet,
            ids=(row.id, *(number for number, _ in aliases[row.id])),
            name=row.name,
            aliases=tuple(name for _, name in aliases[row.id]),
            emails=tuple(sorted(emails[row.id])),
            kinds=tuple(kind for kind in KINDS if getattr(row, f"as_{kind}")),
            articles=row.articles,
            first_published=row.first_published,
            last_published=row.last_published,
            first_published_on=row.first_published_on,
            last_published_on=row.last_published_on,
        )
        for row in connection.execute(_PERSONS, of_outlet)
    ]
    return sorted(people, key=lambda person: (-person.articles, person.name, person.ids))


KINDS = sorted(kind.value for kind in PersonKind if kind not in NO_MAKERS)
_OF_OUTLET = column("outlet", Text) == bindparam("outlet")
_PERSONS = (
    select(
        *(column(name, Integer) for name in ("id", "articles", *(f"as_{kind}" for kind in KINDS))),
        *(column(name, Text) for name in ("name", "first_published_on", "last_published_on")),
        *(column(name, UtcDateTime) for name in ("first_published", "last_published")),
    )
    .select_from(table("person_list"))
    .where(_OF_OUTLET)
)
_OF_SLUG = outlets.c.slug == bindparam("outlet")
_named = table("byline_list", column("person_id", Integer), column("kind", Text))
_ALIASES = (
    select(persons.c.main_id, persons.c.id, persons.c.name)
    .join(outlets, outlets.c.id == persons.c.outlet_id)
    .where(_OF_SLUG, persons.c.main_id != persons.c.id)
    .where(exists().where(_named.c.person_id == persons.c.id, _named.c.kind.not_in([kind.value for kind in NO_MAKERS])))
    .order_by(persons.c.id)
)
_EMAILS = (
    select(persons.c.main_id, person_emails.c.email)
    .join(persons, persons.c.id == person_emails.c.person_id)
    .join(outlets, outlets.c.id == persons.c.outlet_id)
    .where(_OF_SLUG)
    .distinct()
)
