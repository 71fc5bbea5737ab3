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


def without_aliases(connection: Connection) -> None:
    """As they were before version 0009. The views are gone already; bylines must not be there on SQLite, which cannot
    take away a column that refers to another and must write `persons` anew."""
    connection.execute(text("DROP TABLE person_emails"))
    if connection.dialect.name != "sqlite":
        connection.execute(text("ALTER TABLE persons DROP COLUMN main_id"))
        return
    connection.execute(text("DROP TABLE persons"))
    names = "id INTEGER PRIMARY KEY, outlet_id INTEGER NOT NULL, name TEXT NOT NULL, first_seen_at DATETIME NOT NULL"
    connection.execute(text(f"CREATE TABLE persons ({names})"))
    connection.execute(text("CREATE INDEX ix_persons_name ON persons (name)"))


def without_led_to(connection: Connection) -> None:
    """As they were before version 0011. The views are gone already; SQLite cannot take away a column that refers to
    another, and `captures`, to which others refer, is written anew."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("ALTER TABLE captures DROP COLUMN led_to_id"))
        return
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = 'captures' AND sql IS NOT NULL ORDER BY type DESC"
    table, *indexes = connection.execute(text(made)).scalars().all()
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    connection.execute(text("CREATE TEMP TABLE kept AS SELECT * FROM captures"))
    connection.execute(text("ALTER TABLE kept DROP COLUMN led_to_id"))
    connection.execute(text("DROP TABLE captures"))
    column = ", led_to_id INTEGER CONSTRAINT fk_captures_led_to_id REFERENCES addresses (id)"
    for statement in (table.replace(column, ""), "INSERT INTO captures SELECT * FROM kept", *indexes):
        connection.execute(text(statement))
