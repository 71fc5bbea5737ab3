"""Which names are one person's, so that SQL can see it: e-mails by name, and the row that stands for a person.

Both are made from the bylines that are there. The views tell of it, and of runs in `coverage`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ingest.same_person import main_of, same_persons
from storage.types import Key

revision = "0009"
down_revision = "0008"

_persons = sa.table("persons", *map(sa.column, ("id", "outlet_id", "name", "main_id")))
_emails = sa.table("person_emails", *map(sa.column, ("person_id", "email")))


def upgrade() -> None:
    op.create_table(
        "person_emails",
        sa.Column("person_id", Key, autoincrement=False, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_person_emails_person_id"),
        sa.PrimaryKeyConstraint("person_id", "email", name="pk_person_emails"),
    )
    op.execute(
        "INSERT INTO person_emails (person_id, email) SELECT DISTINCT person_id, email FROM bylines "
        "WHERE kind <> 'contact' AND email <> ''"
    )
    op.create_index("ix_person_emails_email", "person_emails", ["email"])
    if op.get_bind().dialect.name == "sqlite":  # Alembic would write `persons` anew, whom bylines refer to
        op.execute(
            "ALTER TABLE persons ADD COLUMN main_id INTEGER CONSTRAINT fk_persons_main_id REFERENCES persons (id)"
        )
    else:
        op.add_column("persons", sa.Column("main_id", Key))
        op.create_foreign_key("fk_persons_main_id", "persons", "persons", ["main_id"], ["id"])
    op.execute(sa.update(_persons).values(main_id=_persons.c.id))
    _join(op.get_bind())
    op.create_index("ix_persons_main_id", "persons", ["main_id"])


def _join(connection: sa.Connection) -> None:
    """Only who shares an e-mail with another can be one with him."""
    pairs = sa.select(_persons.c.outlet_id, _persons.c.id, _persons.c.name, _emails.c.email)
    found = pairs.join(_emails, _emails.c.person_id == _persons.c.id).order_by(_persons.c.outlet_id)
    outlets: dict[int, list[tuple[int, str, str]]] = {}
    for outlet, number, name, email in connection.execute(found):
        outlets.setdefault(outlet, []).append((number, name, email))
    join = sa.update(_persons).where(_persons.c.id == sa.bindparam("row")).values(main_id=sa.bindparam("main"))
    for rows in outlets.values():
        names = {number: name for number, name, _ in rows}
        for group in same_persons(names, [(number, email) for number, _, email in rows]):
            main = main_of(group, names)
            connection.execute(join, [{"row": number, "main": main} for number in group])
