"""Which articles of an outlet have the same text."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from ingest.article import Article
from ingest.identity import normal_text, text_digest
from storage.tables import articles, near_duplicates, revisions

SHORT = 200
"""Bodies of fewer characters ("Photo: …", "부고") are often the same without being the same article."""


def body_digest(article: Article) -> str:
    """Digest of the body alone: a text that is posted again often gets another headline."""
    return text_digest("", article.article_body)


def find_identical(connection: Connection, *, outlet_id: int, article: Article, digest: str) -> tuple[int, str] | None:
    """Row and identifier of the earliest stored article of the outlet with the same text; None: there is none.

    A text shorter than `SHORT` counts only when the headline is the same too.
    """
    for row in connection.execute(_SAME_TEXT, {"outlet": outlet_id, "digest": digest}):
        if len(article.article_body) >= SHORT or normal_text(row.headline) == normal_text(article.headline):
            return row.id, row.identifier
    return None


_SAME_TEXT = (
    select(articles.c.id, articles.c.identifier, revisions.c.headline)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.outlet_id == bindparam("outlet"), articles.c.text_digest == bindparam("digest"))
    .where(articles.c.merged_into.is_(None))
    .order_by(articles.c.id)
)


def link(connection: Connection, one: int, other: int, now: datetime) -> None:
    """Say that two articles have the same text."""
    later, earlier = max(one, other), min(one, other)
    pair = {"article_id": later, "other_id": earlier, "kind": "identical", "similarity": 1.0, "found_at": now}
    connection.execute(insert(near_duplicates), pair)


def unlink(connection: Connection, article_id: int, now: datetime) -> None:
    """The article has another text now. Those that had the same as it had still have the same as each other."""
    mine, theirs = near_duplicates.c.article_id, near_duplicates.c.other_id
    query = select(mine).where(theirs == article_id).order_by(mine)
    followers = connection.execute(query).scalars().all()
    connection.execute(delete(near_duplicates).where((mine == article_id) | (theirs == article_id)))
    for follower in followers[1:]:
        link(connection, follower, followers[0], now)


def same_story(old: Article, new: Article) -> bool:
    """Whether two states can be of one article: same headline, or at least half of the shorter one's paragraphs.

    Asked where only a redirect or the page's own claim ties an address to an article. Sites redirect dead pages to the
    latest story and print one rel=canonical on every page; believing them would make one article of a whole outlet.
    """
    if normal_text(old.headline) == normal_text(new.headline):
        return True
    before, after = _paragraphs(old), _paragraphs(new)
    return 2 * len(before & after) >= min(len(before), len(after)) > 0


def _paragraphs(article: Article) -> set[str]:
    return {text for part in article.article_body.split("\n\n") if (text := normal_text(part))}
