"""Bringing a database to the form that this code knows: creating it, upgrading it, and telling its version."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ingest.errors import NothingStored, StoreError
from storage.engine import Database
from storage.tables import metadata

HEAD = "0011"
"""The version that this code reads and writes: the newest migration. A test holds it against the scripts."""

_SCRIPTS = Path(__file__).parent / "migrations"
_UNSIGNED = "SELECT 1 FROM articles WHERE NOT EXISTS (SELECT 1 FROM signatures) LIMIT 1"
_LOCK = 7_246_301_188  # any number; the advisory lock that upgrades of one PostgreSQL database share


def version(database: Database) -> str | None:
    """The version that the database is at; None when it holds nothing of ours."""
    with database.reading() as connection:
        return version_of(connection)


@dataclass(frozen=True, slots=True)
class Upgraded:
    """That there was something to do.

    backup: copy of the SQLite file as it was; None: there was nothing to copy. unsigned: whether there are articles
    whose duplicates are not found before `ingest duplicates --rebuild`, which takes too long for an upgrade.
    """

    backup: Path | None
    unsigned: bool


def upgrade(database: Database) -> Upgraded | None:
    """Create or upgrade the tables and views, all or nothing; None when there was nothing to do.

    A corpus in an SQLite file is copied first, to FILE.VERSION.backup beside it. Processes that do it at the same
    moment wait for each other. Raises StoreError for a newer database, and when the copy cannot be made.
    """
    if version(database) == HEAD:
        return None
    backup = None
    try:
        with database.writing() as connection:
            if not database.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            found = version_of(connection)
            if found == HEAD:  # another process was faster
                return None
            _refuse_newer(found, database.where)
            _refuse_foreign(connection, found, database.where)
            if found is not None and database.path is not None:
                backup = copy_file(database.path, found, "upgraded")
            _migrate(connection)
            unsigned = connection.execute(text(_UNSIGNED)).first() is not None
    except BaseException:
        if backup is not None:
            backup.unlink(missing_ok=True)  # the file itself is as it was
        raise
    return Upgraded(backup, unsigned)


def copy_file(path: Path, found: str, done: str) -> Path:
    """A copy of the file as it is committed, beside it; this process holds its write lock. Never over another copy.

    found: its version. done: what was not done when the copy cannot be made, for the StoreError that is raised then.
    """
    names = (f"{path.name}.{found}{'' if number == 1 else f'-{number}'}.backup" for number in count(1))
    target = next(place for place in map(path.with_name, names) if not place.exists())
    part = target.with_name(f"{target.name}.part")
    try:
        with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(part)) as new:
            old.backup(new)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.rename(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):  # in a folder that cannot be written even this is refused
            part.unlink(missing_ok=True)
        raise StoreError(f"{target}: the backup cannot be written, so nothing was {done}: {error}") from error
    return target


def require(database: Database) -> None:
    """Raise StoreError unless the database is at the version that this code knows; NothingStored: there is no corpus in
    it, but one can be made there."""
    with database.reading() as connection:
        found = version_of(connection)
        if found == HEAD:
            return
        _refuse_newer(found, database.where)
        _refuse_foreign(connection, found, database.where)
    if found is None:
        raise NothingStored(f"{database.where}: holds no corpus; `ingest crawl` or `ingest db upgrade` makes one")
    raise StoreError(f"{database.where}: is at version {found}, this program needs {HEAD}: run `ingest db upgrade`")


def known_versions() -> list[str]:
    """All versions that the migrations of this code lead through, newest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


def version_of(connection: Connection) -> str | None:
    """The version that the database is at; None when it holds nothing of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _refuse_newer(found: str | None, where: str) -> None:
    if found is not None and found not in known_versions():
        advice = f"version {found} was made by a newer ingest; use that one"
        raise StoreError(f"{where}: is at version {found}, this program knows up to {HEAD}: {advice}")


def _refuse_foreign(connection: Connection, found: str | None, where: str) -> None:
    """A database without a version, in which another program's tables have the names of ours."""
    if found is None:
        taken = sorted({table.name for table in metadata.sorted_tables} & set(inspect(connection).get_table_names()))
        if taken:
            raise StoreError(f"{where}: holds no corpus, and another program's table {taken[0]}; use another database")


def _migrate(connection: Connection) -> None:
    """Alembic is loaded only here: opening a database that is up to date does not pay for it."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
