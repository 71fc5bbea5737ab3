"""`ingest crawl`, `outlets`, `explain` and `demo`. Thin, and light to import: Scrapy is loaded when it is needed."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import Any

import click

from storage.date_option import DATE


class Seconds(click.FloatRange):
    """A number of seconds, not "inf" and not "nan"."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        seconds = float(super().convert(value, param, ctx))
        if not isfinite(seconds):
            self.fail(f"{value!r} is no number of seconds", param, ctx)
        return seconds


DATABASE = click.option("--database", metavar="URL", help="Database; default: $INGEST_DATABASE_URL or ./corpus.db.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


@click.command()
@click.argument("targets", nargs=-1, metavar="[OUTLET|URL]...")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Fetch at most N articles per outlet.")
@click.option("--pages", type=click.IntRange(1), metavar="N", help="Read N pages of every listing, known or not.")
@click.option(
    "--since",
    type=DATE,
    metavar="DATE",
    help="Take up nothing that a source dates before DATE (UTC); page listings back to it.",
)
@click.option("--workers", type=click.IntRange(1), metavar="N", help="Processes that read pages; default: all cores.")
@click.option("--parallel", type=click.IntRange(1), default=8, show_default=True, help="Outlets crawled at a time.")
@click.option("--dry-run", is_flag=True, help="Read the sources and print what would be fetched; store nothing.")
@AS_JSON
@DATABASE
@click.option(
    "--archive",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder of the WARC files; default: $INGEST_ARCHIVE or ./archive.",
)
@click.option("--delay", type=Seconds(0), metavar="SECONDS", help="Between two requests to one host.")
@click.option("--timeout", type=Seconds(1), metavar="SECONDS", help="For one transfer; default: 60.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option("--verbose", is_flag=True, help="Log every page with its outcome.")
def crawl(
    targets: tuple[str, ...],
    limit: int | None,
    pages: int | None,
    since: datetime | None,
    workers: int | None,
    parallel: int,
    dry_run: bool,
    as_json: bool,
    database: str | None,
    archive: Path | None,
    delay: float | None,
    timeout: float | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Crawl outlets: find new articles, look again at known ones, store what changed.

    OUTLET is a name from `ingest outlets`, URL any site; without arguments, every outlet of the catalogue. Stops
    on Ctrl-C, stores what it has read, and goes on from there the next time.
    """
    from spiders.crawl import crawl_outlets
    from spiders.session import Options
    from spiders.targets import choose

    outlets, bad_files = choose(targets)
    options = Options(
        limit=limit,
        pages=pages,
        since=since,
        workers=workers,
        parallel=parallel,
        dry_run=dry_run,
        database=database,
        archive=archive,
        delay=delay,
        timeout=timeout,
    )
    report = crawl_outlets(outlets, options, bad_files=bad_files, quiet=quiet or as_json, verbose=verbose)
    click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2) if as_json else report.as_text())
    for line in report.troubles():
        click.echo(line, err=True)
    sys.exit(report.exit_status)


@click.command()
@AS_JSON
@DATABASE
def outlets(as_json: bool, database: str | None) -> None:
    """List the catalogue, with the last run of each outlet and what is stored of it."""
    from spiders.overview import as_text, overview

    rows, bad_files = overview(database)
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2) if as_json else as_text(rows))
    for problem in bad_files:
        click.echo(f"configuration: {problem}", err=True)
    sys.exit(78 if bad_files else 0)


@click.command()
@click.argument("outlet", metavar="[OUTLET]")
@click.argument("page", metavar="URL|FILE", required=False)
@click.option("--url", metavar="URL", help="The address of the page in FILE, if it does not name it itself.")
@AS_JSON
@DATABASE
@click.option("--archive", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Folder of the WARCs.")
def explain(
    outlet: str, page: str | None, url: str | None, as_json: bool, database: str | None, archive: Path | None
) -> None:
    """Show how one page is read: every field, the finding that was chosen, those it beat, and why.

    For a URL the newest archived copy is read; without one, the page is fetched. A FILE is read as if it came from
    --url, or else from the address that it names as its own (rel=canonical, og:url).

    OUTLET is the name of an outlet, or an address: of its site, or of the page in FILE. Without it, the address of the
    page decides whose it is.
    """
    from spiders.explain import explanation

    # one argument is the page; click fills the first one first
    target, what = (None, outlet) if page is None else (outlet, page)
    told = explanation(target, what, url=url, database=database, archive=archive)
    click.echo(json.dumps(told.as_json(), ensure_ascii=False, indent=2) if as_json else told.as_text())


@click.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(".demo"),
    show_default=True,
    help="For the demo's database and archive; emptied when an earlier demo made it.",
)
@AS_JSON
def demo(folder: Path, as_json: bool) -> None:
    """Crawl a small sample web on this machine, twice, with edits in between, and show what was stored.

    The result is held against what the sample web knows to be true; the exit status is 1 where it differs.
    """
    from spiders.demo import run

    sys.exit(run(folder=folder, json=as_json))
