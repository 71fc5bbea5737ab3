"""Taking an article down: its text goes, from tables and archive; that it was there, and why it went, stays.

What stays: number, identifier, addresses, outlet, language, dates, fetches with their outcomes, the digest of the text
(so that it is known when it comes again), and the tombstone with its reason. What goes: headlines, body, byline, names
(and persons who are named nowhere else), description, section, keywords, pictures, files, provenance, hints of feeds,
entries of the search index and of duplicates, and the archived pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, null, or_, select, text, update

from storage import aliases, clusters, duplicates, search
from storage import changes as change_feed
from storage.corpus import Corpus
from storage.erasing import erase
from storage.stored import find_article_id
from storage.tables import addresses, articles, bylines, captures, metadata, outlets, persons, revisions

REASON = "taken-down"
_KEPT_IN_STATE = ("outlet", "url", "canonical_url", "date_published", "date_modified", "in_language")
_TEXTS = ("alternative_headline", "byline", "description", "section", "source_organization")
_KEEP = {"articles", "addresses", "captures", "revisions", "changes"}
"""Tables that name articles and keep their rows; from all others the rows go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDown:
    """What was done. same_text: (row number, identifier) of other articles of the outlet with the same text."""

    article: int
    identifier: str
    revisions: int
    pages: int
    same_text: tuple[tuple[int, str], ...]


def take_down(corpus: Corpus, archive: Path, key: int | str, reason: str, now: datetime) -> TakenDown | None:
    """Take down the article with that row number, identifier or address; None: there is none.

    First the tables, in one transaction, then the archive: it can be called again when it was cut short, and then only
    does what is left. Raises StoreError when the archive's files cannot be written; the tables are done by then.
    """
    with corpus.database.writing() as connection:
        article_id = find_article_id(connection, key)
        found = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
        if found is None:
            return None
        # As those who save do: what is written of one outlet is written one after the other.
        connection.execute(select(outlets.c.id).where(outlets.c.id == found.outlet_id).with_for_update())
        same = [(row.id, row.identifier) for row in connection.execute(_same_text(found))]
        if connection.dialect.name == "sqlite":
            connection.execute(text("PRAGMA secure_delete = ON"))
        number = _clear(connection, found, reason, now) if found.taken_down_at is None else 0
        pages = list(connection.execute(_pages(found.id)))
    for page in pages:
        erase(archive, page.archive_file, page.archive_offset)
        with corpus.database.writing() as connection:
            connection.execute(update(captures).where(captures.c.id == page.id).values(_NOT_ARCHIVED))
    return TakenDown(
        article=found.id, identifier=found.identifier, revisions=number, pages=len(pages), same_text=tuple(same)
    )


def _clear(connection: Connection, found: Any, reason: str, now: datetime) -> int:
    ids = select(articles.c.id).where(or_(articles.c.id == found.id, articles.c.merged_into == found.id))
    numbers = list(connection.execute(ids).scalars())
    states = connection.execute(
        select(revisions.c.id, revisions.c.state).where(revisions.c.article_id.in_(numbers))
    ).all()
    named = select(bylines.c.person_id).where(bylines.c.revision_id.in_([row.id for row in states]))
    people = list(connection.execute(named.distinct()).scalars())
    clusters.hold(connection)
    for number in numbers:
        clusters.forget(connection, number)
    clusters.group(connection, numbers, now)
    for table in reversed(metadata.sorted_tables):
        for key in table.foreign_keys:
            if key.column is revisions.c.id:
                connection.execute(delete(table).where(key.parent.in_([row.id for row in states])))
            if key.column is articles.c.id and table.name not in _KEEP:
                connection.execute(delete(table).where(key.parent.in_(numbers)))
    aliases.forget(connection, found.outlet_id, people)
    _forget_people(connection, people)
    for row in states:
        state = {name: row.state[name] for name in _KEPT_IN_STATE if name in row.state}
        values = {"headline": "", "article_body": "", "state": {**state, "headline": ""}, "provenance": {}}
        cleared = dict.fromkeys(_TEXTS)
        connection.execute(update(revisions).where(revisions.c.id == row.id).values({**cleared, **values}))
    connection.execute(
        update(addresses)
        .where(addresses.c.article_id.in_(numbers))
        .values(hints=[], next_check_at=None, outcome="rejected", reason=REASON, etag=None, last_modified=None)
    )
    connection.execute(
        update(captures).where(captures.c.article_id.in_(numbers)).values(provenance=null(), detail=None)
    )
    connection.execute(
        update(articles).where(articles.c.id.in_(numbers)).values(taken_down_at=now, takedown_reason=reason)
    )
    for number in numbers:
        search.remove(connection, number)
    duplicates.regroup(connection, outlet_id=found.outlet_id, digest=found.text_digest, now=now)
    shown = select(revisions.c.capture_id).where(
        revisions.c.article_id == found.id, revisions.c.number == found.revision
    )
    change_feed.append(
        connection,
        [
            {
                "kind": REASON,
                "article_id": found.id,
                "revision": found.revision,
                "capture_id": connection.execute(shown).scalar_one(),
                "fields": [],
                "at": now,
            }
        ],
    )
    return len(states)


def _forget_people(connection: Connection, people: list[int]) -> None:
    """Persons who are named in no other article, and what hangs on them."""
    named = select(bylines.c.person_id).where(bylines.c.person_id.in_(people))
    alone = set(people) - set(connection.execute(named).scalars())
    for table in reversed(metadata.sorted_tables):
        for key in table.foreign_keys:
            if key.column is persons.c.id:
                connection.execute(delete(table).where(key.parent.in_(alone)))
    connection.execute(delete(persons).where(persons.c.id.in_(alone)))


def _same_text(found: Any) -> Any:
    return select(articles.c.id, articles.c.identifier).where(
        articles.c.outlet_id == found.outlet_id,
        articles.c.text_digest == found.text_digest,
        articles.c.id != found.id,
        articles.c.merged_into.is_(None),
        articles.c.taken_down_at.is_(None),
    )


def _pages(article_id: int) -> Any:
    return (
        select(captures.c.id, captures.c.archive_file, captures.c.archive_offset)
        .where(captures.c.article_id == article_id, captures.c.archive_file.is_not(None))
        .order_by(captures.c.id)
    )


_NOT_ARCHIVED = {f"archive_{part}": None for part in ("file", "offset", "length", "digest")}
