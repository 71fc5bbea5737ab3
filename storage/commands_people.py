"""`ingest people`: who is named in an outlet's bylines."""

from __future__ import annotations

import click

from storage.commands import AS_JSON, DATABASE, open_corpus, print_json, usage


@click.command()
@click.option("--outlet", metavar="NAME", required=True, help="Whose bylines; a name means a person only within one.")
@AS_JSON
@DATABASE
def people(outlet: str, as_json: bool, database: str | None) -> None:
    """List the persons in the bylines of an outlet: names, e-mails, how many articles, from which day to which.

    A name in Hangul and the ways it is put in Latin letters are one person when the outlet prints them with an e-mail
    that is that person's own; see docs/persons.md. Contacts are left out. The view person_list says the same.
    """
    from storage.as_json import people_json
    from storage.as_text import people_table

    with open_corpus(database) as corpus, usage():
        found = corpus.people(outlet)
    if as_json:
        print_json(people_json(found))
    else:
        click.echo(people_table(found) if found else "nobody is named")
