"""Which rows of `persons` are one person: kept in step with every byline that is written, so that SQL can see it.

Who is one is decided by `ingest.same_person`. What it decides of a name depends only on the names to which e-mails that
can be a person's own lead from it, so that only those are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, tuple_, update

from ingest.article import NO_MAKERS
from ingest.same_person import MOST, is_own, main_of, same_persons
from storage.part_tables import bylines, person_emails, persons

Printed = set[tuple[int, str]]
"""persons.id, with an e-mail in lower case."""


def note(connection: Connection, outlet_id: int, printed: Printed) -> None:
    """Bylines of an outlet print these e-mails with these persons: join those whom it shows to be one."""
    if not printed:
        return
    found = connection.execute(_EMAILS_OF, {"people": [number for number, _ in printed]})
    fresh = printed - {(row.person_id, row.email) for row in found}
    if not fresh:
        return
    connection.execute(
        insert(person_emails), [{"person_id": number, "email": email} for number, email in sorted(fresh)]
    )
    touched: set[int] = set()
    for email, names in _holders(connection, outlet_id, {email for _, email in fresh}).items():
        before = sum((number, email) not in fresh for number in names)
        if len(names) > 1 and before <= MOST:  # else it joined nobody and joins nobody now
            touched |= set(names)
    rejoin(connection, outlet_id, touched)


def anew(connection: Connection, people: Collection[int]) -> None:
    """Write the e-mails of these persons, and who is one with them, from the bylines that are there. Those whom only
    bylines that are no more joined part."""
    lost = person_emails.c.person_id.not_in(select(persons.c.id))
    connection.execute(delete(person_emails).where(person_emails.c.person_id.in_(list(people)), lost))
    found: dict[int, set[int]] = defaultdict(set)
    for row in connection.execute(_OUTLETS, {"people": list(people)}):
        found[row.outlet_id].add(row.id)
    for outlet_id, numbers in found.items():
        rejoin(connection, outlet_id, numbers | _printed_anew(connection, outlet_id, numbers))


def _printed_anew(connection: Connection, outlet_id: int, people: Collection[int]) -> set[int]:
    """Note the e-mails that bylines print with these persons, and no other; gives those whom that may join or part."""
    found = {(row.person_id, row.email) for row in connection.execute(_EMAILS_OF, {"people": list(people)})}
    still = {(row.person_id, row.email) for row in connection.execute(_PRINTED, {"people": list(people)})}
    if found == still:
        return set()
    names, _ = _reach(connection, outlet_id, people)
    for holders in _holders(connection, outlet_id, {email for _, email in found ^ still}).values():
        names |= holders
    if gone := found - still:
        connection.execute(delete(person_emails).where(tuple_(*person_emails.primary_key.columns).in_(gone)))
    if fresh := still - found:
        connection.execute(
            insert(person_emails), [{"person_id": number, "email": email} for number, email in sorted(fresh)]
        )
    return set(names)


def rejoin(connection: Connection, outlet_id: int, people: Iterable[int]) -> None:
    """Decide anew who is one with these persons, and write down what has changed."""
    names, printed = _reach(connection, outlet_id, people)
    if not names:
        return
    mains = mains_of(names, printed)
    rows = connection.execute(_NAMED, {"people": list(names)})
    changed = [{"row_number": row.id, "main": mains[row.id]} for row in rows if row.main_id != mains[row.id]]
    if changed:
        connection.execute(_JOIN, changed)


def mains_of(names: Mapping[int, str], printed: Iterable[tuple[int, str]]) -> dict[int, int]:
    """Number of a person → that of the row that stands for him, for all the names of an outlet or a part of them that
    no e-mail ties to the rest."""
    mains = {number: number for number in names}
    for group in same_persons(names, printed):
        mains |= dict.fromkeys(group, main_of(group, names))
    return mains


def _reach(connection: Connection, outlet_id: int, people: Iterable[int]) -> tuple[dict[int, str], Printed]:
    """The persons that e-mails of their own lead to from these, who are among them, and these e-mails."""
    names: dict[int, str] = {}
    printed: Printed = set()
    seen: set[str] = set()
    ahead = set(people)
    while ahead:
        names |= {row.id: row.name for row in connection.execute(_NAMED, {"people": list(ahead)})}
        emails = {row.email for row in connection.execute(_EMAILS_OF, {"people": list(ahead)})} - seen
        seen |= emails
        ahead = set()
        for email, holders in _holders(connection, outlet_id, emails).items():
            if is_own(email, list(holders.values())):
                printed |= {(number, email) for number in holders}
                ahead |= holders.keys() - names.keys()
    return names, printed


def _holders(connection: Connection, outlet_id: int, emails: Collection[str]) -> dict[str, dict[int, str]]:
    """E-mail → number → name of the persons of the outlet that it stands with."""
    holders: dict[str, dict[int, str]] = defaultdict(dict)
    if emails:
        for row in connection.execute(_HOLDERS, {"outlet": outlet_id, "emails": list(emails)}):
            holders[row.email][row.id] = row.name
    return holders


_people: BindParameter[int] = bindparam("people", expanding=True)
_NAMED = select(persons.c.id, persons.c.name, persons.c.main_id).where(persons.c.id.in_(_people))
_OUTLETS = select(persons.c.id, persons.c.outlet_id).where(persons.c.id.in_(_people))
_EMAILS_OF = select(person_emails).where(person_emails.c.person_id.in_(_people))
_HOLDERS = (
    select(person_emails.c.email, persons.c.id, persons.c.name)
    .join(persons, persons.c.id == person_emails.c.person_id)
    .where(persons.c.outlet_id == bindparam("outlet"), person_emails.c.email.in_(bindparam("emails", expanding=True)))
    .order_by(person_emails.c.email, persons.c.id)
)
PRINTED = (
    select(bylines.c.person_id, bylines.c.email)
    .where(bylines.c.kind.not_in([kind.value for kind in NO_MAKERS]), bylines.c.email != "")
    .distinct()
)
"""The e-mails that bylines print with persons."""
_PRINTED = PRINTED.where(bylines.c.person_id.in_(_people))
_JOIN = update(persons).where(persons.c.id == bindparam("row_number")).values(main_id=bindparam("main"))
