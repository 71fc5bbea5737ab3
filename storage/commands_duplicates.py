"""`ingest duplicates`: clusters of near-duplicates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from storage.commands import AS_JSON, DATABASE, print_json, usage
from storage.date_option import DATE

if TYPE_CHECKING:
    from storage.wire import Cluster


@click.command()
@click.argument("article", metavar="[ID|URL]", required=False)
@click.option(
    "--outlet", "outlets", multiple=True, metavar="NAME", help="With a member of this outlet; may be repeated."
)
@click.option("--after", type=DATE, metavar="DATE", help="With a member known to be published at or after it, UTC.")
@click.option("--before", type=DATE, metavar="DATE", help="With a member known to be published before it, UTC.")
@click.option("--rebuild", is_flag=True, help="Sign and group all articles anew first: after an upgrade, or a fault.")
@AS_JSON
@DATABASE
def duplicates(
    article: str | None,
    outlets: tuple[str, ...],
    after: datetime | None,
    before: datetime | None,
    rebuild: bool,
    as_json: bool,
    database: str | None,
) -> None:
    """List near-duplicates: wire copy, reposts, texts that were damaged or cut, one cluster after the other.

    With ID or URL only the copies of that article. The first line of a cluster is the article that was stored first.
    """
    from storage.as_json import cluster_json
    from storage.config import database_url
    from storage.corpus import Corpus
    from storage.counted import counted
    from storage.selection import Selection

    with Corpus.open(database_url(database), create=False) as corpus, usage():
        if rebuild:
            click.echo(f"signed {counted(corpus.rebuild_clusters(), 'article')}", err=True)
        found: Iterable[Cluster]
        if article is None:
            selection = Selection(outlets=outlets, after=after, before=before)
            found = corpus.clusters(selection)
        else:
            stored = corpus.article(int(article) if article.isdecimal() and len(article) < 19 else article)
            if stored is None:
                raise click.UsageError(f"no article is known by {article!r}; `ingest search WORDS` finds some")
            cluster = corpus.cluster(stored.id)
            found = [] if cluster is None else [cluster]
        if as_json:
            print_json([cluster_json(cluster) for cluster in found])
            return
        told = 0
        for told, cluster in enumerate(found, 1):
            click.echo(("\n" if told > 1 else "") + "\n".join(_lines(cluster)))
        if not told:
            click.echo("no near-duplicates", err=True)


def _lines(cluster: Cluster) -> Iterable[str]:
    from storage.as_text import day_text

    for at, copy in enumerate(cluster.copies):
        when = day_text(copy.published_on, copy.first_seen_at)
        alike = f" · {copy.similarity:.0%} of {copy.copy_of}" if copy.copy_of else ""
        source = f" · {copy.source_organization}" if copy.source_organization else ""
        yield f"{'  ' if at else ''}{copy.headline}"
        yield f"{'  ' if at else ''}  {copy.identifier} · {copy.outlet} · {when}{source}{alike} · {copy.url}"
