"""Two articles that turn out to be one: a story that moved, whose new address was stored before the old one said so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, case, or_, select, update

from storage import clusters, duplicates, search
from storage.tables import addresses, articles, captures


def merge(connection: Connection, *, keep: int, lose: int, now: datetime) -> None:
    """Give addresses and captures of one article to another. Its row and its revisions stay, marked as merged, so that
    its number and its name lead to the article, and its states are among the article's. To be followed by
    `clusters.group` of `lose`."""
    for table in (addresses, captures):
        connection.execute(update(table).where(table.c.article_id == lose).values(article_id=keep))
    connection.execute(
        update(articles)
        .where(or_(articles.c.id == lose, articles.c.merged_into == lose))
        .values(merged_into=keep, last_checked_at=now)
    )
    search.remove(connection, lose)
    clusters.forget(connection, lose)
    duplicates.unlink(connection, lose)
    lost = connection.execute(select(articles.c.outlet_id, articles.c.text_digest).where(articles.c.id == lose)).one()
    duplicates.regroup(connection, outlet_id=lost.outlet_id, digest=lost.text_digest, now=now)


def surviving(connection: Connection, article_id: int) -> int:
    """The row of the article itself, or of the one that it was merged into."""
    return int(connection.execute(_SURVIVING, {"article": article_id}).scalar_one_or_none() or article_id)


_SURVIVING = select(case((articles.c.merged_into.is_not(None), articles.c.merged_into), else_=articles.c.id)).where(
    articles.c.id == bindparam("article")
)
