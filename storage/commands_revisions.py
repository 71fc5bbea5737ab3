"""`ingest revisions`: what became of an article, edit by edit."""

from __future__ import annotations

import click

from storage.commands import AS_JSON, DATABASE, find, open_corpus, print_json


@click.command()
@click.argument("article", metavar="ID|URL")
@click.option("--provenance", is_flag=True, help="Who said what is new; with --json, of every field.")
@click.option(
    "--meaningful",
    is_flag=True,
    help="Without those where only white space, punctuation, pictures or time stamps differ.",
)
@AS_JSON
@DATABASE
def revisions(article: str, provenance: bool, meaningful: bool, as_json: bool, database: str | None) -> None:
    """List the states of an article: when each was seen, by which fetch, and what it changed.

    ID is its number or its identifier; URL any address that is known of it. Words taken out are shown as [-so-], words
    put in as {+so+}. Each is held against the state before it.
    """
    from storage.as_text import tombstone
    from storage.revision_sheet import revisions_json, revisions_text

    with open_corpus(database) as corpus:
        its = find(corpus, article)
        found = corpus.revisions(its.id)
    hidden = {each.capture for each in found if each.minor and meaningful}
    if as_json:
        print_json([each for each in revisions_json(found, provenance=provenance) if each["capture"] not in hidden])
    else:
        if its.taken_down_at is not None:
            click.echo(f"{tombstone(its)}\n")
        click.echo(revisions_text(found, hidden=hidden, provenance=provenance))
