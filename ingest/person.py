"""A person told more of. Persons are values: telling makes a new one."""

from __future__ import annotations

from dataclasses import replace

from ingest.article import Person


def filled(
    person: Person, *, role: str | None = None, organisation: str | None = None, email: str | None = None
) -> Person:
    """The person with what was not known of him yet; what is known stays."""
    if not (role or organisation or email):
        return person
    return replace(
        person,
        role=person.role or role,
        organisation=person.organisation or organisation,
        email=person.email or email,
    )
