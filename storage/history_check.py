"""Whether what is told twice of revisions is the same: when they were read, what they changed, what is a trifle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Text, bindparam, cast, false, select, update

from ingest.wording import says_the_same
from storage.fault import HISTORY, Fault
from storage.tables import articles, captures, changes, revisions
from storage.types import Key

BATCH = 250
_TEXTS = ("headline", "alternative_headline", "byline", "article_body", "description", "section")


def history_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each revision that is not of the moment of its fetch, that the change feed tells otherwise, or that
    is called a trifle and says something else than the one before, or has none before it."""
    for number in connection.execute(_OTHER_TIME).scalars():
        yield Fault(HISTORY, f"revision {number}: fetched_at is not that of its capture", number)
    for number, seq in connection.execute(_OTHER_FIELDS):
        yield Fault(HISTORY, f"revision {number}: changed is not what change {seq} says", number)
    for number in _no_trifles(connection, None):
        yield Fault(
            HISTORY,
            f"revision {number}: is called minor, but is the first or says something else than the one before",
            number,
        )


def last_changed_faults(connection: Connection) -> Iterator[Fault]:
    """A fault for each article that did not change last when its revision in force was read."""
    for number in connection.execute(_OTHER_CHANGE).scalars():
        yield Fault(HISTORY, f"article {number}: last_changed_at is not that of its revision in force", number)


def history_anew(connection: Connection, revision_ids: Sequence[int]) -> None:
    """Take the moments of these revisions from their fetches and what they changed from the feed, and mark those that
    are none as no trifles."""
    of_them = revisions.c.id.in_(revision_ids)
    fetched = select(captures.c.fetched_at).where(captures.c.id == revisions.c.capture_id)
    time = fetched.correlate(revisions).scalar_subquery()
    connection.execute(update(revisions).where(of_them, time.is_not(None)).values(fetched_at=time))
    told = select(changes.c.fields).where(_REVISED).correlate(revisions).scalar_subquery()
    connection.execute(update(revisions).where(of_them, told.is_not(None)).values(changed=told))
    minor = list(_no_trifles(connection, revision_ids))
    connection.execute(update(revisions).where(revisions.c.id.in_(minor)).values(minor=false()))


def last_changed_anew(connection: Connection, article_ids: Sequence[int]) -> None:
    """Take the moments of their last change from the revisions in force."""
    fetched = select(revisions.c.fetched_at).where(_IN_FORCE).correlate(articles).scalar_subquery()
    of_them = articles.c.id.in_(article_ids), fetched.is_not(None)
    connection.execute(update(articles).where(*of_them).values(last_changed_at=fetched))


def _no_trifles(connection: Connection, revision_ids: Sequence[int] | None) -> Iterator[int]:
    """Of these revisions, or of all."""
    query = _MINOR if revision_ids is None else _MINOR.where(revisions.c.id.in_(revision_ids))
    last = -1
    while rows := connection.execute(query, {"last": last, "batch": BATCH}).all():
        last = rows[-1].id
        for row in rows:
            if row.number_before is None:
                yield row.id
                continue
            pairs = ((getattr(row, name), getattr(row, f"{name}_before")) for name in _TEXTS)
            texts = (pair for pair in pairs if all(isinstance(each, str) for each in pair))  # SQLite keeps bytes, too
            if not all(says_the_same(*pair) for pair in texts):
                yield row.id


_IN_FORCE = (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision)
_REVISED = (
    (changes.c.kind == "revised")
    & (changes.c.article_id == revisions.c.article_id)
    & (changes.c.revision == revisions.c.number)
)
_OTHER_TIME = (
    select(revisions.c.id)
    .join(captures, captures.c.id == revisions.c.capture_id)
    .where(captures.c.fetched_at != revisions.c.fetched_at)
    .order_by(revisions.c.id)
)
_OTHER_FIELDS = (
    select(revisions.c.id, changes.c.seq)
    .join(changes, _REVISED)
    .where(cast(changes.c.fields, Text) != cast(revisions.c.changed, Text))
    .order_by(revisions.c.id)
)
_OTHER_CHANGE = (
    select(articles.c.id)
    .join(revisions, _IN_FORCE)
    .where(articles.c.last_changed_at != revisions.c.fetched_at)
    .order_by(articles.c.id)
)
_before: Any = revisions.alias("before")
_MINOR = (
    select(
        revisions.c.id,
        _before.c.number.label("number_before"),
        *(each for name in _TEXTS for each in (revisions.c[name], _before.c[name].label(f"{name}_before"))),
    )
    .outerjoin(_before, (_before.c.article_id == revisions.c.article_id) & (_before.c.number == revisions.c.number - 1))
    .where(revisions.c.minor, revisions.c.id > bindparam("last", type_=Key))
    .order_by(revisions.c.id)
    .limit(bindparam("batch"))
)
