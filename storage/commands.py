"""`ingest show`, `search` and `runs`. Thin, and light to import: the database is loaded when it is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from ingest.errors import QueryError
from storage.date_option import END

if TYPE_CHECKING:
    from pathlib import Path

    from storage.corpus import Corpus
    from storage.search import Sort
    from storage.stored import StoredArticle

DATABASE = click.option("--database", metavar="URL", help="Database; default: $INGEST_DATABASE_URL or ./corpus.db.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
OUTLET = click.option("--outlet", metavar="NAME", help="Only of this outlet.")


@click.command()
@click.argument("article", metavar="ID|URL")
@click.option("--provenance", is_flag=True, help="For every field: who said so, whom it beat, and why.")
@click.option(
    "--as-of",
    type=END,
    metavar="DATE",
    help="As it was stored then: at the end of a day, month or year, or a time.",
)
@click.option("--markdown", "as_markdown", is_flag=True, help="Print headline and text as Markdown, and nothing else.")
@AS_JSON
@DATABASE
def show(
    article: str, provenance: bool, as_of: datetime | None, as_markdown: bool, as_json: bool, database: str | None
) -> None:
    """Show an article: bylines, dates, addresses, revisions, identical and nearly identical texts, text.

    ID is its number or its identifier; URL any address that is known of it. A DATE is UTC, as in 2026-03-02 (the end of
    that day) or 2026-03-02T18:00; another zone is written with it: 2026-03-02T18:00+09:00.
    """
    from ingest.markdown import markdown
    from storage.as_json import article_json
    from storage.as_text import article_text, tombstone

    if as_markdown and (as_json or provenance):
        raise click.UsageError("--markdown prints headline and text alone; leave out --json and --provenance")
    with open_corpus(database) as corpus:
        found = find(corpus, article)
        revisions, cluster = corpus.revisions(found.id), corpus.cluster(found.id)
        if as_of is not None:
            then = corpus.article_as_of(found.id, as_of)
            if then is None:
                raise click.UsageError(
                    f"article {found.id} was first stored at {found.first_seen_at:%Y-%m-%d %H:%M} UTC"
                )
            found, revisions = then, [each for each in revisions if each.fetched_at <= as_of]
    if as_json:
        print_json(article_json(found, revisions, cluster=cluster, provenance=provenance))
    elif as_markdown and found.taken_down_at is not None:
        raise click.UsageError(f"article {found.id} has no text: {tombstone(found)}")
    elif as_markdown:
        click.echo(markdown(found.article), nl=False)
    else:
        click.echo(article_text(found, revisions, cluster=cluster, provenance=provenance))


@click.command()
@click.argument("query", nargs=-1, required=True)
@OUTLET
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    show_default=True,
    help="Best first, or newest first.",
)
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=20, show_default=True, metavar="N", help="At most so many."
)
@AS_JSON
@DATABASE
def search(
    query: tuple[str, ...], outlet: str | None, sort: Sort, limit: int, as_json: bool, database: str | None
) -> None:
    """Find the articles that hold all words of QUERY in headline, byline or text.

    Korean words are found inside longer ones (금리 in 기준금리를), others as whole words in any case.

    \b
    '"rate cut"'               words that stand together
    a OR b, a AND b            in capitals; (…) groups
    -word, NOT word            articles without it; put -- before a query that begins with -
    outlet:NAME author:NAME    of an outlet; with that name in the byline (author, translator, photographer, …)
    after:2026-03 before:2027  a year, month, day or ISO time, UTC: from after on, up to but not including before
    lang:ko                    in a language
    """
    from storage.as_json import hits_json
    from storage.as_text import hits_text

    with open_corpus(database) as corpus, usage():
        hits = corpus.search(" ".join(query), outlet=outlet, limit=limit, sort=sort)
    if as_json:
        print_json(hits_json(hits))
    elif hits:
        click.echo(hits_text(hits))
    else:
        click.echo("nothing found", err=True)


@click.command()
@OUTLET
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=20, show_default=True, metavar="N", help="At most so many."
)
@AS_JSON
@DATABASE
def runs(outlet: str | None, limit: int, as_json: bool, database: str | None) -> None:
    """List the last runs: when, of what, with what outcomes and complaints."""
    from storage.as_json import runs_json
    from storage.as_text import runs_table

    with open_corpus(database) as corpus, usage():
        found = corpus.runs(limit=limit, outlet=outlet)
    if as_json:
        print_json(runs_json(found))
    else:
        click.echo(runs_table(found) if found else "no runs")


@contextmanager
def usage() -> Iterator[None]:
    """A query that cannot be understood is a fault of how the command was called."""
    try:
        yield
    except QueryError as error:
        raise click.UsageError(str(error)) from error


def not_of(corpus: Corpus, file: Path) -> None:
    """What is written must not be a file of the database that is read. Raises UsageError."""
    from storage.own_files import refuse_own

    try:
        refuse_own(corpus.database, file)
    except ValueError as error:
        raise click.UsageError(f"{error}; give another name") from error


def find(corpus: Corpus, key: str) -> StoredArticle:
    """The article by its number, identifier or any known address. Raises UsageError: there is none."""
    found = corpus.article(int(key) if key.isdecimal() and len(key) < 19 else key)
    if found is None:
        raise click.UsageError(f"no article is known by {key!r}; `ingest search WORDS` finds some")
    return found


def open_corpus(database: str | None) -> Corpus:
    from storage.config import database_url
    from storage.corpus import Corpus

    return Corpus.open(database_url(database), create=False)


def print_json(value: Any) -> None:
    """Readable, with Korean as Korean."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
