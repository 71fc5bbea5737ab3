"""`ingest db check` and `ingest db repair`: whether what is stored fits together, and mending what can be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from storage.commands import DATABASE

if TYPE_CHECKING:
    from storage.corpus import Corpus

_ARCHIVE = click.option(
    "--archive",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of the WARC files; default: $INGEST_ARCHIVE or ./archive.",
)
_NO_ARCHIVE = click.option("--no-archive", is_flag=True, help="Do not look whether archived pages are there.")
_PAGE = "docs/check.md"


@click.command()
@_ARCHIVE
@_NO_ARCHIVE
@DATABASE
def check(archive: Path | None, no_archive: bool, database: str | None) -> None:
    """Verify that what is stored fits together; a line per fault, and exit status 1 when there is any.

    Every fetch has an outcome and every revision its article, revisions and changes are numbered without gaps, rows
    that name others find them, what is kept twice is the same in both places (columns, names, keywords, digests, links
    of duplicates, search index, withdrawals), nothing is left of what was taken down, views and indexes are there,
    archived pages are within files that are there; on SQLite also that every value can be read, and the pages of the
    file itself. `ingest db repair` mends what can be recomputed; what to do about the rest: docs/check.md.
    """
    from storage.config import archive_folder, database_url
    from storage.corpus import Corpus

    with Corpus.open(database_url(database), create=False) as corpus:
        _tell(corpus, None if no_archive else archive_folder(archive))


@click.command()
@_ARCHIVE
@_NO_ARCHIVE
@DATABASE
def repair(archive: Path | None, no_archive: bool, database: str | None) -> None:
    """Mend what can be recomputed, then check; a line per fault that was mended, and per fault that is left.

    Search index, signatures, clusters, digests, links of duplicates, bylines, keywords, pictures and files, dates,
    withdrawals, which revision is in force, views and indexes are written anew from texts, states and changes; tables
    of these alone are made again. An SQLite file is copied first, as
    by `ingest db upgrade`; back up a PostgreSQL database with pg_dump. Exit status 1 when a fault is left.
    """
    from storage.clock import now
    from storage.config import archive_folder, database_url
    from storage.corpus import Corpus
    from storage.counted import counted
    from storage.repair import back_up
    from storage.repair import repair as mend

    with Corpus.open(database_url(database), create=False) as corpus:
        where = corpus.database.where
        if (backup := back_up(corpus.database)) is not None:
            click.echo(f"{where}: what it was is kept in {backup}", err=True)
        count = 0
        for fault in mend(corpus.database, now()):
            count += 1
            click.echo(f"mended: {fault}")
        click.echo(f"{where}: {counted(count, 'fault')} mended" if count else f"{where}: nothing to mend", err=True)
        _tell(corpus, None if no_archive else archive_folder(archive), repaired=True)


def _tell(corpus: Corpus, archive: Path | None, *, repaired: bool = False) -> None:
    """Print all faults, and what to do about them. Raises Exit(1) when there are any."""
    from storage.check import faults
    from storage.counted import counted

    count = mended = 0
    with corpus.database.reading() as connection:
        for fault in faults(connection, archive):
            count, mended = count + 1, mended + fault.kind.mended
            click.echo(fault)
    where = corpus.database.where
    if not count:
        click.echo(f"{where}: all is well", err=True)
        return
    click.echo(f"{where}: {counted(count, 'fault')}", err=True)
    if mended and not repaired:
        which = "this" if count == 1 else "all of these" if mended == count else f"{mended:,} of these"
        click.echo(f"`ingest db repair` mends {which}", err=True)
    if mended < count or repaired:
        click.echo(f"what to do about each: {_PAGE}", err=True)
    raise click.exceptions.Exit(1)
