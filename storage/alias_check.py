"""Whether the persons that are joined are those whom all bylines together join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, select

from storage.aliases import PRINTED, Printed, mains_of
from storage.fault import PERSONS, Fault
from storage.part_tables import person_emails, persons


def alias_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each e-mail and each join that differs. Reads the bylines with an e-mail, and all persons."""
    noted: Printed = {(row.person_id, row.email) for row in connection.execute(select(person_emails))}
    printed: Printed = {(row.person_id, row.email) for row in connection.execute(PRINTED)}
    for number, email in sorted(printed - noted):
        yield Fault(PERSONS, f"person {number}: {email} is printed with it, and not noted", number)
    for number, email in sorted(noted - printed):
        yield Fault(PERSONS, f"person {number}: {email} is noted, and no byline prints it", number)
    outlets: dict[int, dict[int, str]] = defaultdict(dict)
    main = {}
    for row in connection.execute(_PERSONS):
        outlets[row.outlet_id][row.id] = row.name
        main[row.id] = row.main_id
    emails: dict[int, Printed] = defaultdict(set)
    outlet_of = {number: outlet for outlet, names in outlets.items() for number in names}
    for number, email in printed:
        emails[outlet_of.get(number, 0)].add((number, email))  # 0: a person that is not there
    for outlet, names in outlets.items():
        for number, expected in mains_of(names, emails[outlet]).items():
            if main[number] != expected:
                yield Fault(PERSONS, f"person {number}: {_told(names, number, main[number], expected)}", number)


def _told(names: dict[int, str], number: int, found: int | None, expected: int) -> str:
    if found is None:
        return f"{names[number]!r} stands for nobody"
    if expected != number:
        return f"{names[number]!r} is not joined with {names[expected]!r}"
    return f"{names[number]!r} is joined with {names.get(found, found)!r}, which nothing says"


_PERSONS = select(persons.c.id, persons.c.outlet_id, persons.c.name, persons.c.main_id).order_by(persons.c.id)
