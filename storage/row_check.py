"""Whether rows fit together: each names rows that are there, numbers have no gaps, and of what was taken down nothing
is left. All of it is asked in SQL, so that no value stops it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, Text, cast, exists, func, or_, select

from ingest.capture import Outcome
from storage.fault import (
    CAPTURES,
    CHANGES,
    DATES,
    ENDED,
    HEAD,
    IN_FORCE,
    MERGED,
    REFERENCES,
    REVISIONS,
    TAKEDOWNS,
    Fault,
    Kind,
)
from storage.tables import addresses, articles, captures, change_head, changes, metadata, revisions
from storage.traces import OUR_WORDS, article_of_capture, captures_of
from storage.values import row_name


def reference_faults(connection: Connection) -> Iterator[Fault]:
    """Every row that names another one finds it."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            target = key.column.table.alias("target")
            lost = (
                select(*table.primary_key.columns, key.parent.label("named"))
                .outerjoin(target, target.c[key.column.name] == key.parent)
                .where(key.parent.is_not(None), target.c[key.column.name].is_(None))
            )
            for row in connection.execute(lost):
                line = f"{row_name(table, row[:-1])}: {key.parent.name} {row.named} is not in {key.column.table.name}"
                yield Fault(REFERENCES, line)


def capture_faults(connection: Connection) -> Iterator[Fault]:
    """Every fetch has one of the outcomes, and the article that the outcome speaks of."""
    known = [outcome.value for outcome in Outcome]
    yield from _told(
        connection,
        CAPTURES,
        select(captures.c.id, captures.c.outcome).where(captures.c.outcome.not_in(known)),
        "capture {}: {!r} is no outcome",
    )
    stored = [Outcome.NEW.value, Outcome.REVISED.value, Outcome.DUPLICATE.value]
    yield from _told(
        connection,
        CAPTURES,
        select(captures.c.id, captures.c.outcome).where(
            captures.c.outcome.in_(stored), captures.c.article_id.is_(None)
        ),
        "capture {}: is {} and names no article",
    )


def revision_faults(connection: Connection) -> Iterator[Fault]:
    """Revisions are numbered 1, 2, 3 …, and the one in force is there."""
    joined = select(articles.c.id, articles.c.revision, _HELD.c.count, _HELD.c.last).outerjoin(
        _HELD, _HELD.c.article_id == articles.c.id
    )
    yield from _told(
        connection,
        REVISIONS,
        joined.where(_HELD.c.count.is_(None)),
        "article {}: its revision {} is not there, nor is any other",
    )
    yield from _told(
        connection,
        REVISIONS,
        joined.where(or_(_HELD.c.first != 1, _HELD.c.count != _HELD.c.last)),
        "article {0}: has {2} of its {3} revisions: some are missing",
    )
    yield from _told(
        connection,
        REVISIONS,
        joined.where(articles.c.revision > _HELD.c.last),
        "article {0}: revision {1} is in force, but the last one is {3}",
    )


def in_force_faults(connection: Connection) -> Iterator[Fault]:
    """No revision is later than the one in force."""
    yield from _told(
        connection,
        IN_FORCE,
        select(articles.c.id, articles.c.revision, _HELD.c.last)
        .join(_HELD, _HELD.c.article_id == articles.c.id)
        .where(articles.c.revision < _HELD.c.last),
        "article {}: revision {} is in force, but the last one is {}",
    )


def date_faults(connection: Connection) -> Iterator[Fault]:
    """What an article tells of its date is what its revision in force does."""
    pairs = (
        (articles.c.date_published, revisions.c.date_published),
        (articles.c.published_on, revisions.c.published_on),
    )
    yield from _told(
        connection,
        DATES,
        select(articles.c.id, articles.c.revision)
        .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
        .where(or_(*(here.is_distinct_from(there) for here, there in pairs))),
        "article {}: its date is not that of revision {}",
    )


def head_faults(connection: Connection) -> Iterator[Fault]:
    """The head of the feed is one row, and not below the last change."""
    yield from _told(
        connection,
        HEAD,
        select(_LAST, change_head.c.seq).where(change_head.c.seq < _LAST),
        "changes: the last one is {}, the head says {}",
    )
    heads = connection.execute(select(func.count()).select_from(change_head)).scalar_one()
    if heads != 1:
        yield Fault(HEAD, f"change_head: has {heads} rows, not one: no change can be numbered")


def change_faults(connection: Connection) -> Iterator[Fault]:
    """The feed has no gap, does not end before its head, and names revisions that are there."""
    before = func.lag(changes.c.seq, 1, 0).over(order_by=changes.c.seq).label("before")
    steps = select(changes.c.seq, before).subquery()
    yield from _told(
        connection,
        CHANGES,
        select(steps.c.before, steps.c.seq).where(steps.c.seq != steps.c.before + 1),
        "changes: nothing is between {} and {}",
    )
    yield from _told(
        connection,
        CHANGES,
        select(_LAST, change_head.c.seq).where(change_head.c.seq > _LAST),
        "changes: the last one is {}, the head says {}",
    )
    says = [Outcome.NEW.value, Outcome.DUPLICATE.value, Outcome.REVISED.value, Outcome.GONE.value]
    yield from _told(
        connection,
        CHANGES,
        select(changes.c.seq, changes.c.kind, changes.c.capture_id, captures.c.outcome)
        .join(captures, captures.c.id == changes.c.capture_id)
        .where(changes.c.kind.in_(says), changes.c.kind != captures.c.outcome),
        "change {}: is {}, but its capture {} is {}",
    )
    yield from _told(
        connection,
        CHANGES,
        select(changes.c.seq, changes.c.kind).where(changes.c.kind.not_in([*says, "restored", "merged", "taken-down"])),
        "change {}: {!r} is no kind of change",
    )
    named = (revisions.c.article_id == changes.c.article_id) & (revisions.c.number == changes.c.revision)
    yield from _told(
        connection,
        CHANGES,
        select(changes.c.seq, changes.c.revision, changes.c.article_id)
        .outerjoin(revisions, named)
        .where(revisions.c.id.is_(None)),
        "change {}: there is no revision {} of article {}",
    )


def merged_faults(connection: Connection) -> Iterator[Fault]:
    """An article was merged into one that is one of its own."""
    into = articles.alias("into")
    yield from _told(
        connection,
        MERGED,
        select(articles.c.id, articles.c.merged_into)
        .join(into, into.c.id == articles.c.merged_into)
        .where(or_(into.c.merged_into.is_not(None), into.c.id == articles.c.id)),
        "article {}: was merged into {}, which is none of its own",
    )


def ended_faults(connection: Connection) -> Iterator[Fault]:
    """What is merged or taken down is what the change feed says: who follows it hears of nothing else."""
    for kind, ended, word in (
        ("merged", articles.c.merged_into, "merged"),
        ("taken-down", articles.c.taken_down_at, "taken down"),
    ):
        told = exists().where(changes.c.article_id == articles.c.id, changes.c.kind == kind)
        # with an article those are taken down that were merged into it before, and only it is told of
        silent = select(articles.c.id).where(ended.is_not(None), ~told)
        if kind == "taken-down":
            silent = silent.where(articles.c.merged_into.is_(None))
        yield from _told(connection, ENDED, silent, f"article {{}}: was {word}, but no change says so")
        undone = select(articles.c.id).where(ended.is_(None), told)
        yield from _told(connection, ENDED, undone, f"article {{}}: was {word} by its changes, but not by its row")


def takedown_faults(connection: Connection) -> Iterator[Fault]:
    """Of what was taken down no text and no archived page is left."""
    taken = select(articles.c.id).where(articles.c.taken_down_at.is_not(None))
    again = "article {}: was taken down, but {}; run `ingest takedown` again"
    yield from _told(
        connection,
        TAKEDOWNS,
        select(revisions.c.article_id, revisions.c.number).where(
            revisions.c.article_id.in_(taken), or_(revisions.c.article_body != "", revisions.c.headline != "")
        ),
        again.format("{}", "its revision {} has text"),
    )
    its = select(article_of_capture(), captures.c.id).where(captures_of(taken)).order_by(captures.c.id)
    yield from _told(
        connection,
        TAKEDOWNS,
        its.where(captures.c.archive_file.is_not(None)),
        again.format("{}", "the page of capture {} is archived"),
    )
    says = or_(captures.c.provenance.is_not(None), captures.c.detail.is_not(None))
    yield from _told(
        connection,
        TAKEDOWNS,
        its.where(says, ~OUR_WORDS),
        again.format("{}", "capture {} says what was on it"),
    )
    yield from _told(
        connection,
        TAKEDOWNS,
        select(addresses.c.article_id, addresses.c.id).where(
            addresses.c.article_id.in_(taken), cast(addresses.c.hints, Text) != "[]"
        ),
        again.format("{}", "address {} has what a source said of it"),
    )


_LAST = select(func.coalesce(func.max(changes.c.seq), 0)).scalar_subquery()
_HELD = (
    select(
        revisions.c.article_id,
        func.count().label("count"),
        func.min(revisions.c.number).label("first"),
        func.max(revisions.c.number).label("last"),
    )
    .group_by(revisions.c.article_id)
    .subquery()
)


def _told(connection: Connection, kind: Kind, query: Select[Any], line: str) -> Iterator[Fault]:
    """A fault for each row of the query; its first column is the row that is to be mended."""
    for row in connection.execute(query):
        yield Fault(kind, line.format(*row), row[0] or 0)
