"""`ingest db`: making, upgrading, checking and moving the database itself."""

from __future__ import annotations

import click

from storage.commands import AS_JSON, DATABASE, print_json
from storage.commands_check import check, repair


@click.group()
def db() -> None:
    """Make, upgrade and look at the database itself."""


@db.command()
@DATABASE
def upgrade(database: str | None) -> None:
    """Create the database, or bring it to the version that this program needs.

    An SQLite file is copied first: corpus.db at version 0001 to corpus.db.0001.backup beside it. Go back by putting the
    copy in its place with the older program. A PostgreSQL database is changed in one transaction; back it up with
    pg_dump. `ingest crawl` upgrades in the same way.
    """
    from storage import schema
    from storage.config import database_url
    from storage.engine import Database

    base = Database(database_url(database))
    try:
        base.prepare(create=True)
        done = schema.upgrade(base)
    finally:
        base.close()
    if done and done.backup:
        click.echo(f"{base.where}: what it was is kept in {done.backup}")
    click.echo(f"{base.where}: {'upgraded to' if done else 'is at'} version {schema.HEAD}")
    if done and done.unsigned:
        click.echo("near-duplicates among what is stored are found after `ingest duplicates --rebuild`")


@db.command()
@AS_JSON
@DATABASE
def status(as_json: bool, database: str | None) -> None:
    """Say what version the database is at, and what this program needs."""
    from storage import schema
    from storage.config import database_url
    from storage.engine import Database

    base = Database(database_url(database))
    try:
        base.prepare(create=False)
        found = schema.version(base)
    finally:
        base.close()
    if as_json:
        print_json({"database": base.where, "version": found, "needed": schema.HEAD})
    else:
        ready = "ready" if found == schema.HEAD else f"this program needs {schema.HEAD}"
        click.echo(f"{base.where}: version {found or 'none'}, {ready}")


@db.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@AS_JSON
def copy(source: str, target: str, as_json: bool) -> None:
    """Copy a corpus from one database to another, SQLite or PostgreSQL, and prove that nothing was lost.

    FROM and TO are addresses (sqlite:///FILE, postgresql://USER@HOST/DATABASE). TO is made; it must hold no articles,
    and stays empty, or is not there, when anything fails. Every table is read again and must have the same rows and the
    same digest. The archive is not in the database: it stays where it is.
    """
    from storage.config import database_url
    from storage.copying import copy as copy_all
    from storage.engine import Database
    from storage.own_files import own_file

    old, new = (Database(database_url(given, said=said)) for given, said in ((source, "FROM"), (target, "TO")))
    try:
        old.prepare(create=False)
        if old.where == new.where and not old.sqlite:
            raise click.UsageError(f"TO: is the database that is read, {old.where}")
        if new.path is not None and (own := own_file(old, new.path)) is not None:
            raise click.UsageError(f"TO: {new.path} belongs to the database that is read, {own}")
        copied = copy_all(old, new)
    finally:
        old.close()
        new.close()
    if as_json:
        print_json([{"table": each.name, "rows": each.rows, "digest": each.digest} for each in copied])
        return
    for each in copied:
        click.echo(f"{each.rows:>12,}  {each.name:16}  {each.digest[:16]}")
    click.echo(f"{new.where}: has all that {old.where} has")


db.add_command(check)
db.add_command(repair)
