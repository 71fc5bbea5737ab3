"""Bringing a database to the form that this code knows: creating it, upgrading it, and telling its version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ingest.errors import NothingStored, StoreError
from storage.engine import Database

HEAD = "0001"
"""The version that this code reads and writes: the newest migration. A test holds it against the scripts."""

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 7_246_301_188  # any number; the advisory lock that upgrades of one PostgreSQL database share


def version(database: Database) -> str | None:
    """The version that the database is at; None when it holds nothing of ours."""
    with database.reading() as connection:
        return _version(connection)


def upgrade(database: Database) -> bool:
    """Create or upgrade the tables and views, all or nothing. True when there was anything to do.

    Processes that do it at the same moment wait for each other. Raises StoreError for a newer database.
    """
    if version(database) == HEAD:
        return False
    with database.writing() as connection:
        if not database.sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if _version(connection) == HEAD:  # another process was faster
            return False
        _migrate(connection, database.where)
    return True


def require(database: Database) -> None:
    """Raise StoreError unless the database is at the version that this code knows."""
    found = version(database)
    if found is None:
        raise NothingStored(f"{database.where}: holds no corpus; `ingest crawl` or `ingest db upgrade` makes one")
    if found != HEAD:
        known = found in known_versions()
        advice = "run `ingest db upgrade`" if known else _newer(found)
        raise StoreError(f"{database.where}: is at version {found}, this program needs {HEAD}: {advice}")


def known_versions() -> list[str]:
    """All versions that the migrations of this code lead through, newest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


def _newer(found: str) -> str:
    return f"version {found} was made by a newer ingest; use that one"


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _migrate(connection: Connection, where: str) -> None:
    """Alembic is loaded only here: opening a database that is up to date does not pay for it."""
    from alembic import command
    from alembic.config import Config

    found = _version(connection)
    if found is not None and found not in known_versions():
        raise StoreError(f"{where}: is at version {found}, this program knows up to {HEAD}: {_newer(found)}")
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
