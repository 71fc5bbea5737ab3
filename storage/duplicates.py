"""Which articles of an outlet have the same text."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from ingest.article import Article
from ingest.identity import normal_text
from ingest.wording import text_digest, wording
from storage.tables import articles, near_duplicates, revisions

SHORT = 200
"""Bodies of fewer characters ("Photo: …", "부고") are often the same without being the same article."""


def body_digest(article: Article) -> str:
    """Digest of the body alone: a text that is posted again often gets another headline."""
    return text_digest(article.article_body)


def find_identical(connection: Connection, *, outlet_id: int, article: Article, digest: str) -> tuple[int, str] | None:
    """Row and identifier of the earliest stored article of the outlet with the same text; None: there is none.

    A text shorter than `SHORT` counts only when the headline is the same too.
    """
    for row in connection.execute(_SAME_TEXT, {"outlet": outlet_id, "digest": digest}):
        if len(article.article_body) >= SHORT or wording(row.headline) == wording(article.headline):
            return row.id, row.identifier
    return None


_SAME_TEXT = (
    select(articles.c.id, articles.c.identifier, revisions.c.headline)
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.outlet_id == bindparam("outlet"), articles.c.text_digest == bindparam("digest"))
    .where(articles.c.merged_into.is_(None), articles.c.taken_down_at.is_(None))
    .order_by(articles.c.id)
)


def link(connection: Connection, one: int, other: int, now: datetime) -> None:
    """Say that two articles have the same text."""
    later, earlier = max(one, other), min(one, other)
    pair = {"article_id": later, "other_id": earlier, "kind": "identical", "similarity": 1.0, "found_at": now}
    connection.execute(insert(near_duplicates), pair)


def regroup(connection: Connection, *, outlet_id: int, digest: str, now: datetime) -> None:
    """Link all articles of an outlet with this text anew, each to the earliest, after one of them came or went."""
    query = select(articles.c.id, revisions.c.headline, revisions.c.article_body)
    query = query.join(
        revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision)
    ).where(
        articles.c.outlet_id == outlet_id,
        articles.c.text_digest == digest,
        articles.c.merged_into.is_(None),
        articles.c.taken_down_at.is_(None),
    )
    groups: dict[str, list[int]] = {}
    for row in connection.execute(query.order_by(articles.c.id)):
        same = "" if len(row.article_body) >= SHORT else wording(row.headline)
        groups.setdefault(same, []).append(row.id)
    for first, *others in groups.values():
        unlink(connection, first)
        for other in others:
            unlink(connection, other)
            link(connection, other, first, now)


def unlink(connection: Connection, article_id: int) -> None:
    """Forget all links of an article."""
    pair = near_duplicates.c
    connection.execute(delete(near_duplicates).where((pair.article_id == article_id) | (pair.other_id == article_id)))


def same_story(old: Article, new: Article) -> bool:
    """Whether two states can be of one article: half of the shorter one's paragraphs are the same, or the headline is
    and the moment of publication too, or the headline of two short texts.

    Asked where only a redirect or the page's own claim ties an address to an article. Sites redirect dead pages to the
    latest story and print one rel=canonical on every page; believing them would make one article of a whole outlet.
    A headline alone says little: the horoscope has the same one every day.
    """
    before, after = _paragraphs(old), _paragraphs(new)
    if 2 * len(before & after) >= min(len(before), len(after)) > 0:
        return True
    if normal_text(old.headline) != normal_text(new.headline):
        return False
    short = max(len(old.article_body), len(new.article_body)) < SHORT
    return short or (old.date_published is not None and old.date_published == new.date_published)


def _paragraphs(article: Article) -> set[str]:
    return {text for part in article.article_body.split("\n\n") if (text := normal_text(part))}
