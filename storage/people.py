"""Who is named in the bylines of an outlet, under which names, and how often."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Text, bindparam, column, func, select, table

from ingest.same_person import same_persons
from storage.types import Key, UtcDateTime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPerson:
    """A person within one outlet, by what is in force of its articles. Equal names of two outlets are two persons.

    ids:       rows of the table `persons`: one, and those of the aliases.
    name:      as printed, the form with the most articles.
    aliases:   other forms of the name, joined by the person's own e-mail (see `ingest.same_person`).
    emails:    in lower case, in alphabetical order.
    kinds:     author, translator, photographer, original_author; in alphabetical order.
    articles:  how many articles name the person.
    first_published, last_published:  aware UTC, of these articles; None: none of them is dated.
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


def find_people(connection: Connection, outlet: str) -> list[StoredPerson]:
    """The persons of an outlet (slug), those with the most articles first; contacts and organisations are left out."""
    rows = {row.person_id: row for row in connection.execute(_COUNTED, {"outlet": outlet})}
    emails = [(row.person_id, row.email) for row in connection.execute(_EMAILS, {"outlet": outlet})]
    printed: dict[int, set[str]] = defaultdict(set)
    for number, email in emails:
        printed[number].add(email)
    kinds: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(_KINDS, {"outlet": outlet}):
        kinds[row.person_id].add(row.kind)
    pairs = same_persons({number: row.name for number, row in rows.items()}, emails)
    joined = {number for pair in pairs for number in pair}
    groups = [tuple(pair) for pair in pairs] + [(number,) for number in rows if number not in joined]
    people = []
    for group in groups:
        ids = sorted(group, key=lambda number: (-rows[number].articles, number))
        dates = [date for number in ids for date in (rows[number].first, rows[number].last) if date is not None]
        count = rows[ids[0]].articles
        if len(ids) > 1:  # an article may print both forms
            count = connection.execute(_TOGETHER, {"ids": ids}).scalar_one()
        people.append(
            StoredPerson(
                outlet=outlet,
                ids=tuple(ids),
                name=rows[ids[0]].name,
                aliases=tuple(rows[number].name for number in ids[1:]),
                emails=tuple(sorted(set().union(*(printed[number] for number in ids)))),
                kinds=tuple(sorted(set().union(*(kinds[number] for number in ids)))),
                articles=count,
                first_published=min(dates, default=None),
                last_published=max(dates, default=None),
            )
        )
    return sorted(people, key=lambda person: (-person.articles, person.name, person.ids))


_list = table(
    "byline_list",
    *(column(name, Key) for name in ("article_id", "person_id")),
    *(column(name, Text) for name in ("outlet", "name", "kind", "email")),
    column("date_published", UtcDateTime),
)
_OF_OUTLET = (_list.c.outlet == bindparam("outlet")) & _list.c.kind.not_in(("contact", "organisation"))
_COUNTED = (
    select(
        _list.c.person_id,
        _list.c.name,
        func.count(_list.c.article_id.distinct()).label("articles"),
        func.min(_list.c.date_published).label("first"),
        func.max(_list.c.date_published).label("last"),
    )
    .where(_OF_OUTLET)
    .group_by(_list.c.person_id, _list.c.name)
)
_EMAILS = select(_list.c.person_id, _list.c.email).where(_OF_OUTLET, _list.c.email.is_not(None)).distinct()
_KINDS = select(_list.c.person_id, _list.c.kind).where(_OF_OUTLET).distinct()
_TOGETHER = select(func.count(_list.c.article_id.distinct())).where(
    _list.c.person_id.in_(bindparam("ids", expanding=True)), _list.c.kind.not_in(("contact", "organisation"))
)
