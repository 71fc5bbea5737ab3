"""Whether what is stored fits together: the faults that `ingest db check` tells, one line each.

Asked of the data, not of the constraints: another tool can write to the file with its foreign keys switched off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, and_, func, literal, or_, select, text

from ingest.capture import Outcome
from storage.alias_check import alias_faults
from storage.duplicate_check import duplicate_faults
from storage.index_check import index_faults
from storage.tables import articles, captures, change_head, changes, metadata, near_duplicates, revisions

Check = Callable[[Connection], Iterator[str]]


def faults(connection: Connection, archive: Path | None) -> Iterator[str]:
    """What is wrong, check by check; nothing when all is well. `archive`: folder of the WARC files; None: do not look.

    Reads every article, so it takes long on a large corpus. Call it in a reading transaction.
    """
    for check in CHECKS:
        yield from check(connection)
    if archive is not None:
        yield from _archive(connection, archive)


def _file(connection: Connection) -> Iterator[str]:
    """SQLite's own check of its pages and indexes."""
    if connection.dialect.name == "sqlite":
        for said in connection.execute(text("PRAGMA integrity_check")).scalars():
            if said != "ok":
                yield f"file: {said}"


def _foreign_keys(connection: Connection) -> Iterator[str]:
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
                number = ", ".join(map(str, row[:-1]))
                yield f"{table.name} {number}: {key.parent.name} {row.named} is not in {key.column.table.name}"


def _captures(connection: Connection) -> Iterator[str]:
    """Every fetch has one of the outcomes, and the article that the outcome speaks of."""
    known = [outcome.value for outcome in Outcome]
    yield from _told(
        connection,
        select(captures.c.id, captures.c.outcome).where(captures.c.outcome.not_in(known)),
        "capture {}: {!r} is no outcome",
    )
    stored = [Outcome.NEW.value, Outcome.REVISED.value, Outcome.DUPLICATE.value]
    yield from _told(
        connection,
        select(captures.c.id, captures.c.outcome).where(
            captures.c.outcome.in_(stored), captures.c.article_id.is_(None)
        ),
        "capture {}: is {} and names no article",
    )


def _revisions(connection: Connection) -> Iterator[str]:
    """Revisions are numbered 1, 2, 3 …, and the last one is in force."""
    held = (
        select(
            revisions.c.article_id,
            func.count().label("count"),
            func.min(revisions.c.number).label("first"),
            func.max(revisions.c.number).label("last"),
        )
        .group_by(revisions.c.article_id)
        .subquery()
    )
    joined = select(articles.c.id, articles.c.revision, held.c.count, held.c.last).outerjoin(
        held, held.c.article_id == articles.c.id
    )
    yield from _told(
        connection, joined.where(held.c.count.is_(None)), "article {}: its revision {} is not there, nor is any other"
    )
    yield from _told(
        connection,
        joined.where(or_(held.c.first != 1, held.c.count != held.c.last)),
        "article {0}: has {2} revisions, numbered up to {3}: some are missing",
    )
    yield from _told(
        connection,
        joined.where(articles.c.revision != held.c.last),
        "article {0}: revision {1} is in force, but the last one is {3}",
    )


def _dates(connection: Connection) -> Iterator[str]:
    """What an article tells of its date is what its revision in force does."""
    pairs = (
        (articles.c.date_published, revisions.c.date_published),
        (articles.c.published_on, revisions.c.published_on),
    )
    yield from _told(
        connection,
        select(articles.c.id, articles.c.revision)
        .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
        .where(or_(*(here.is_distinct_from(there) for here, there in pairs))),
        "article {}: its date is not that of revision {}",
    )


def _changes(connection: Connection) -> Iterator[str]:
    """The feed has no gap, ends where its head says, and names revisions that are there."""
    before = func.lag(changes.c.seq, 1, 0).over(order_by=changes.c.seq).label("before")
    steps = select(changes.c.seq, before).subquery()
    yield from _told(
        connection,
        select(steps.c.before, steps.c.seq).where(steps.c.seq != steps.c.before + 1),
        "changes: nothing is between {} and {}",
    )
    last = select(func.coalesce(func.max(changes.c.seq), 0)).scalar_subquery()
    yield from _told(
        connection,
        select(last, change_head.c.seq).where(change_head.c.seq != last),
        "changes: the last one is {}, the head says {}",
    )
    heads = connection.execute(select(func.count()).select_from(change_head)).scalar_one()
    if heads != 1:
        yield f"change_head: has {heads} rows, not one: no change can be numbered"
    named = (revisions.c.article_id == changes.c.article_id) & (revisions.c.number == changes.c.revision)
    yield from _told(
        connection,
        select(changes.c.seq, changes.c.revision, changes.c.article_id)
        .outerjoin(revisions, named)
        .where(revisions.c.id.is_(None)),
        "change {}: there is no revision {} of article {}",
    )


def _merged(connection: Connection) -> Iterator[str]:
    """An article was merged into one that is one of its own."""
    into = articles.alias("into")
    yield from _told(
        connection,
        select(articles.c.id, articles.c.merged_into)
        .join(into, into.c.id == articles.c.merged_into)
        .where(or_(into.c.merged_into.is_not(None), into.c.id == articles.c.id)),
        "article {}: was merged into {}, which is none of its own",
    )


def _duplicates(connection: Connection) -> Iterator[str]:
    """Links lead from the later to the earlier, and to no merged article."""
    pair = near_duplicates.c
    merged = select(articles.c.id).where(articles.c.merged_into.is_not(None))
    wrong = or_(pair.article_id <= pair.other_id, pair.article_id.in_(merged), pair.other_id.in_(merged))
    yield from _told(
        connection,
        select(pair.article_id, pair.other_id).where(wrong),
        "near_duplicates: {} is not to be linked to {}",
    )


def _takedowns(connection: Connection) -> Iterator[str]:
    """Of what was taken down no text and no archived page is left."""
    taken = select(articles.c.id).where(articles.c.taken_down_at.is_not(None))
    yield from _told(
        connection,
        select(revisions.c.article_id, revisions.c.number).where(
            revisions.c.article_id.in_(taken), or_(revisions.c.article_body != "", revisions.c.headline != "")
        ),
        "article {}: was taken down, but its revision {} has text",
    )
    yield from _told(
        connection,
        select(captures.c.article_id, captures.c.id).where(
            captures.c.article_id.in_(taken), captures.c.archive_file.is_not(None)
        ),
        "article {}: was taken down, but the page of capture {} is archived; run `ingest takedown` again",
    )


def _index(connection: Connection) -> Iterator[str]:
    """The search index says what the articles say."""
    for number, fault in index_faults(connection):
        yield f"article {number}: {fault} in the search index"


def _near_duplicates(connection: Connection) -> Iterator[str]:
    """Signatures and clusters are in step with the articles."""
    for number, fault in duplicate_faults(connection):
        yield f"article {number}: {fault}; run `ingest duplicates --rebuild`"


def _archive(connection: Connection, folder: Path) -> Iterator[str]:
    """Every archived page lies within a file that is there. The pages themselves are not read."""
    ends = (
        select(captures.c.archive_file, func.max(captures.c.archive_offset + captures.c.archive_length), func.count())
        .where(captures.c.archive_file.is_not(None))
        .group_by(captures.c.archive_file)
        .order_by(captures.c.archive_file)
    )
    for name, end, pages in connection.execute(ends):
        path = folder / name
        size = path.stat().st_size if path.is_file() else None
        if size is None:
            yield f"archive: {path} is not there, with {pages} pages"
        elif end is None or size < end:
            yield f"archive: {path} has {size} bytes, but its pages reach to {end}"
    holed = and_(
        captures.c.archive_file.is_not(None),
        or_(
            captures.c.archive_offset.is_(None),
            captures.c.archive_length.is_(None),
            captures.c.archive_digest.is_(None),
        ),
    )
    yield from _told(connection, select(captures.c.id, literal(0)).where(holed), "capture {}: its place is not whole")


def _told(connection: Connection, query: Select[Any], line: str) -> Iterator[str]:
    for row in connection.execute(query):
        yield line.format(*row)


CHECKS: tuple[Check, ...] = (
    _file,
    _foreign_keys,
    _captures,
    _revisions,
    _dates,
    _changes,
    _merged,
    _duplicates,
    _takedowns,
    _index,
    _near_duplicates,
    alias_faults,
)
