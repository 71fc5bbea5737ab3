"""`ingest export`: the corpus in the formats that others read."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from storage.commands import DATABASE, not_of, usage
from storage.date_option import DATE

FORMATS = ("jsonl", "ninjs", "csv", "csv-exact", "parquet", "atom", "jsonfeed")
ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".ninjs": "ninjs",
    ".csv": "csv",
    ".exact.csv": "csv-exact",
    ".parquet": "parquet",
    ".atom": "atom",
    ".jsonfeed": "jsonfeed",
}
"""Of names of files, in small letters, to the format they stand for; of two that fit the longer one counts."""


def _by_ending(file: str) -> str | None:
    name = Path(file).name.lower()
    return next((ENDINGS[end] for end in sorted(ENDINGS, key=len, reverse=True) if name.endswith(end)), None)


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--format", "format_name", type=click.Choice(FORMATS), help="Default: by the ending of FILE, see above.")
@click.option("--query", metavar="QUERY", help="Only what `ingest search QUERY` finds.")
@click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="Only of this outlet; may be repeated.")
@click.option("--after", type=DATE, metavar="DATE", help="Only what is known to be published at or after it, UTC.")
@click.option("--before", type=DATE, metavar="DATE", help="Only what is known to be published before it, UTC.")
@click.option("--lang", metavar="CODE", help="Only in this language: en holds for en-US, too.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Only the N newest.")
@click.option(
    "--since-seq",
    type=click.IntRange(0),
    metavar="N",
    help="Only articles to which something happened after change N (`ingest changes`), and what is to be removed.",
)
@click.option("--json", "as_json", is_flag=True, help="Tell the counts on standard error as JSON.")
@DATABASE
def export(
    file: str,
    format_name: str | None,
    query: str | None,
    outlets: tuple[str, ...],
    after: datetime | None,
    before: datetime | None,
    lang: str | None,
    limit: int | None,
    since_seq: int | None,
    as_json: bool,
    database: str | None,
) -> None:
    """Write articles to FILE, or to standard output (-).

    \b
    format     FILE ends with  is
    jsonl      .jsonl .ndjson  schema.org NewsArticle, JSON-LD, one a line
    ninjs      .ninjs          IPTC ninjs 3.0, one a line
    csv        .csv            a table; cells that a spreadsheet would compute are marked as text
    csv-exact  .exact.csv      … and with every cell as it is
    parquet    .parquet        a table; needs the extra `parquet`
    atom       .atom           Atom feed, newest first
    jsonfeed   .jsonfeed       JSON Feed 1.1, newest first

    FILE is there whole in the end, or as it was before. At the end standard error tells the number of the last change:
    give it to --since-seq the next time to get only what has happened since. docs/export.md says what is where.
    """
    chosen = format_name or _by_ending(file)
    if chosen is None:
        raise click.UsageError(f"--format is needed for {file}: one of {', '.join(FORMATS)}")
    if file != "-" and Path(file).exists() and not Path(file).is_file():
        raise click.UsageError(f"{file}: is no file; use - for standard output")
    from storage.config import database_url
    from storage.corpus import Corpus
    from storage.counted import counted
    from storage.export.exporting import export as write
    from storage.selection import Selection

    wanted = Selection(
        outlets=outlets, after=after, before=before, language=lang, words=query, since_seq=since_seq, limit=limit
    )
    with Corpus.open(database_url(database), create=False) as corpus, usage():
        if file != "-":
            not_of(corpus, Path(file))
        last = corpus.last_change()
        if since_seq is not None and since_seq > last:
            raise click.UsageError(
                f"--since-seq {since_seq}: the last change has number {last}; is it the same database?"
            )
        done = write(corpus, sys.stdout.buffer if file == "-" else Path(file), chosen, wanted)
    sys.stdout.flush()
    told = {"articles": done.articles, "removed": done.removed, "last_seq": done.last_seq}
    if as_json:
        click.echo(json.dumps(told), err=True)
    else:
        removed = f", {done.removed:,} to be removed" if done.removed else ""
        click.echo(f"{counted(done.articles, 'article')}{removed}; up to change {done.last_seq}", err=True)
