"""`ingest takedown`: removing an article for good."""

from __future__ import annotations

from pathlib import Path

import click

from storage.commands import AS_JSON, DATABASE, print_json


@click.command()
@click.argument("article", metavar="ID|URL")
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is kept with the tombstone.")
@click.option(
    "--archive",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of the WARC files; default: $INGEST_ARCHIVE or ./archive.",
)
@AS_JSON
@DATABASE
def takedown(article: str, reason: str, archive: Path | None, as_json: bool, database: str | None) -> None:
    """Remove an article: its texts, names and archived pages. A tombstone stays, and it does not come back.

    All its revisions lose headline, text, byline, persons, pictures, files and provenance; it is in no search, view of
    articles or export any more. Addresses, dates and the reason stay, the change feed tells it (taken-down), and later
    crawls reject its page (rejected, taken-down). Call it again when it was interrupted. There is no way back.
    """
    from storage.clock import now
    from storage.config import archive_folder, database_url
    from storage.corpus import Corpus
    from storage.takedown import take_down

    if not reason.strip():
        raise click.UsageError("--reason: expected some words")
    with Corpus.open(database_url(database), create=False) as corpus:
        key = int(article) if article.isdecimal() and len(article) < 19 else article
        done = take_down(corpus, archive_folder(archive), key, reason.strip(), now())
    if done is None:
        raise click.UsageError(f"no article is known by {article!r}; `ingest search WORDS` finds some")
    if as_json:
        same = [{"id": number, "identifier": name} for number, name in done.same_text]
        told = {"id": done.article, "identifier": done.identifier, "revisions": done.revisions, "pages": done.pages}
        print_json({**told, "same_text": same})
        return
    click.echo(
        f"{done.article} · {done.identifier}: taken down, {done.revisions} revisions, {done.pages} archived pages"
    )
    for number, name in done.same_text:
        click.echo(f"the same text is article {number} · {name}: it stays")
