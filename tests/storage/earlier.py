"""Takes from the tables of this version what a migration brought, for tests that go back to an earlier one."""

from __future__ import annotations

from sqlalchemy import Connection, text


def without_dates_of_articles(connection: Connection) -> None:
    """As they were before version 0007, but for the index of days that 0005 brought. The views are gone already."""
    for name in ("date_published", "published_on"):
        connection.execute(text(f"DROP INDEX ix_articles_{name}"))
        connection.execute(text(f"DROP INDEX ix_articles_outlet_id_{name}"))
        connection.execute(text(f"ALTER TABLE articles DROP COLUMN {name}"))
    connection.execute(text("CREATE INDEX ix_revisions_date_published ON revisions (date_published)"))
    connection.execute(text("DROP INDEX ix_persons_name"))
