"""Whether tables, views and indexes are those of this program; and making views and indexes anew."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Index, Inspector, UniqueConstraint, inspect, text
from sqlalchemy.exc import ProgrammingError

from storage.derived_tables import DERIVED
from storage.fault import CONSTRAINTS, DERIVED_TABLES, INDEXES, TABLES, VIEWS, Fault
from storage.tables import metadata
from storage.views import VIEWS as ALL_VIEWS
from storage.views import create_views, drop_views

_LEXEMES = "ix_search_index_lexemes"
_MAY_TRY = (
    "SELECT has_database_privilege(current_database(), 'TEMP') AND current_setting('transaction_read_only') = 'off'"
)
_MAKE_LEXEMES = f"CREATE INDEX {_LEXEMES} ON search_index USING gin (lexemes)"


def table_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each table, or column of one, that is not there. More than this program made is none."""
    found = inspect(connection)
    held = set(found.get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in held:
            yield _no_table(table.name)
            continue
        there = {column["name"] for column in found.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                yield Fault(TABLES, f"table {table.name}: has no column {column.name}")
    if "search_index" not in held:
        yield _no_table("search_index")


def _no_table(name: str) -> Fault:
    return Fault(DERIVED_TABLES if name in DERIVED else TABLES, f"table {name}: is not there")


def view_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each view that is not there, or is another one. Whether it is another one is not asked on PostgreSQL
    of who may not make a view that does not stay."""
    held = _definitions(connection)
    compared = connection.dialect.name == "sqlite" or connection.execute(text(_MAY_TRY)).scalar_one()
    for view in ALL_VIEWS:
        if view.name not in held:
            yield Fault(VIEWS, f"view {view.name}: is not there")
        elif compared and held[view.name] != _expected(connection, view.name, view.sql(connection.dialect.name)):
            yield Fault(VIEWS, f"view {view.name}: is another one than this program made")


def table_index_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each index that is not there or of other columns, and each missing unique constraint."""
    found = inspect(connection)
    for table in metadata.sorted_tables:
        held = {index["name"]: index["column_names"] for index in found.get_indexes(table.name)}
        for index in sorted(table.indexes, key=_name):
            if _name(index) not in held:
                yield Fault(INDEXES, f"index {index.name}: is not there")
            elif held[_name(index)] != [column.name for column in index.columns]:
                yield Fault(INDEXES, f"index {index.name}: is of other columns")
        yield from _constraints(found, table.name)
    if connection.dialect.name == "postgresql" and _LEXEMES not in {
        index["name"] for index in found.get_indexes("search_index")
    }:
        yield Fault(INDEXES, f"index {_LEXEMES}: is not there")


def views_anew(connection: Connection) -> None:
    """Take down all views and put them up again."""
    drop_views(connection)
    create_views(connection)


def indexes_anew(connection: Connection) -> None:
    """Make the indexes that are not there, or are of other columns."""
    wrong = {fault.line.partition(":")[0].removeprefix("index ") for fault in table_index_faults(connection)}
    for table in metadata.sorted_tables:
        for index in table.indexes:
            if _name(index) in wrong:
                connection.execute(text(f"DROP INDEX IF EXISTS {_name(index)}"))
                index.create(connection)
    if _LEXEMES in wrong:
        connection.execute(text(_MAKE_LEXEMES))


def _constraints(found: Inspector, table: str) -> Iterator[Fault]:
    """SQLite cannot drop one without making the table anew."""
    held = {tuple(sorted(each["column_names"])) for each in found.get_unique_constraints(table)}
    for constraint in metadata.tables[table].constraints:
        if isinstance(constraint, UniqueConstraint):
            names = [column.name for column in constraint.columns]
            if tuple(sorted(names)) not in held:
                yield Fault(CONSTRAINTS, f"{table}: nothing keeps {', '.join(names)} unique")


def _definitions(connection: Connection) -> dict[str, str]:
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'view'"
        if connection.dialect.name == "sqlite"
        else "SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema()"
    )
    return {row[0]: row[1] for row in connection.execute(text(query))}


def _expected(connection: Connection, name: str, sql: str) -> str | None:
    """The definition as the engine keeps it. PostgreSQL words it anew: a view that does not stay shows how. None: it
    cannot be made, as something that it looks at is not there."""
    if connection.dialect.name == "sqlite":
        return sql
    trial = connection.begin_nested()
    try:
        connection.execute(text(sql.replace(f"CREATE VIEW {name} ", f"CREATE TEMP VIEW trial_of_{name} ", 1)))
        kept = connection.execute(text(f"SELECT pg_get_viewdef('trial_of_{name}'::regclass)")).scalar_one()
        return str(kept)
    except ProgrammingError:
        return None
    finally:
        trial.rollback()


def _name(index: Index) -> str:
    return str(index.name)
