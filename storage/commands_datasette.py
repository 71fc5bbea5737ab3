"""`ingest datasette-metadata`: what Datasette needs to show the SQLite file usefully."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy.engine import make_url

from storage.commands import DATABASE, print_json


@click.command("datasette-metadata")
@DATABASE
def datasette_metadata(database: str | None) -> None:
    """Print metadata for Datasette: what tables, views and columns hold, labels, facets, and a search.

    \b
    ingest datasette-metadata > metadata.json
    datasette --metadata metadata.json --setting sql_time_limit_ms 5000 corpus.db
    """
    from storage.config import database_url
    from storage.datasette import datasette_metadata as made

    url = make_url(database_url(database))
    if url.get_backend_name() != "sqlite":
        raise click.UsageError(
            "Datasette opens SQLite files; `ingest snapshot --format sqlite` or `ingest db copy` make one"
        )
    print_json(made(Path(url.database or "").stem))
