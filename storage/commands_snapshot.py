"""`ingest snapshot`: the corpus as it is now, in a folder that stays."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storage.commands import DATABASE, not_of

if TYPE_CHECKING:
    from storage.snapshot.making import Form


@click.command()
@click.argument("name", metavar="NAME", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["parquet", "sqlite"]),
    help="Default: parquet where the extra `parquet` is installed, else sqlite.",
)
@DATABASE
def snapshot(name: Path, form: Form | None, database: str | None) -> None:
    """Make the folder NAME with all views, what their columns mean, what was collected when, and checksums.

    The same corpus gives the same bytes, on either engine. The folder is there whole or not at all, and never written
    over.
    """
    if name.exists():
        raise click.UsageError(f"{name}: is there already; a snapshot is never written over")
    from storage.config import database_url
    from storage.corpus import Corpus
    from storage.snapshot.making import snapshot as make

    chosen: Form = form or ("parquet" if find_spec("pyarrow") else "sqlite")
    with Corpus.open(database_url(database), create=False) as corpus:
        not_of(corpus, name)
        last = make(corpus, name, chosen)
    click.echo(f"{name}: {chosen}, up to change {last}")
