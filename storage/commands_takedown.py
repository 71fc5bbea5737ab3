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
@click.option("--no-archive", is_flag=True, help="Leave the archive as it is: its pages are lost, or erased by others.")
@AS_JSON
@DATABASE
def takedown(
    article: str, reason: str, archive: Path | None, no_archive: bool, as_json: bool, database: str | None
) -> None:
    """Remove an article: its texts, names and archived pages. A tombstone stays, and it does not come back.

    All its revisions lose headline, text, byline, persons, pictures, files and provenance; it is in no search, view of
    articles or export any more. Addresses, dates and the reason stay, the change feed tells it (taken-down), and later
    crawls reject its page (rejected, taken-down). Call it again when it was interrupted: it does what is left, and adds
    its reason to the one before. Nothing is done where the archive is not there. There is no way back.
    """
    from storage.clock import now
    from storage.config import archive_folder, database_url
    from storage.corpus import Corpus
    from storage.counted import counted
    from storage.takedown import take_down

    if not reason.strip():
        raise click.UsageError("--reason: expected some words")
    with Corpus.open(database_url(database), create=False) as corpus:
        key = int(article) if article.isdecimal() and len(article) < 19 else article
        folder = None if no_archive else archive_folder(archive)
        done = take_down(corpus, folder, key, " ".join(reason.split()), now())
    if done is None:
        raise click.UsageError(f"no article is known by {article!r}; `ingest search WORDS` finds some")
    if as_json:
        same = [{"id": number, "identifier": name} for number, name in done.same_text]
        print_json(
            {
                "id": done.article,
                "identifier": done.identifier,
                "revisions": done.revisions,
                "pages": done.pages,
                "pages_left": done.left,
                "taken_down_before": done.before.isoformat() if done.before else None,
                "reason": done.reason,
                "same_text": same,
            }
        )
        return
    what = f"{counted(done.revisions, 'revision')}, {counted(done.pages, 'archived page')}"
    if done.before:
        click.echo(f"{done.article} · {done.identifier}: was taken down before, {done.before:%Y-%m-%d %H:%M} UTC")
        click.echo(f"done now: {what}")
    else:
        click.echo(f"{done.article} · {done.identifier}: taken down, {what}")
    click.echo(f"reason kept: {done.reason}")
    if done.left:
        click.echo(f"not looked for in the archive: {counted(done.left, 'page')}")
    for number, name in done.same_text:
        click.echo(f"the same text is article {number} · {name}: it stays")
