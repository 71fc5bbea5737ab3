"""Taking an article down: its text goes, from tables and archive; that it was there, and why it went, stays.

What stays: number, identifier, addresses, outlet, language, dates, fetches with their outcomes, the digest of the text
(so that it is known when it comes again), and the tombstone with its reason. What goes: headlines, body, byline, names
(and persons who are named nowhere else), description, section, keywords, pictures, files, provenance, hints of feeds,
entries of the search index and of duplicates, and the archived pages; with those of fetches of its addresses that were
refused, before it was an article or after.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, null, or_, select, text, update

from ingest.errors import StoreError
from storage import aliases, clusters, duplicates, search
from storage import changes as change_feed
from storage.corpus import Corpus
from storage.counted import counted
from storage.erasing import erase
from storage.stored import find_article_id
from storage.tables import addresses, articles, bylines, captures, metadata, outlets, persons, revisions
from storage.traces import OUR_WORDS, addresses_of, captures_of

REASON = "taken-down"
_KEPT_IN_STATE = ("outlet", "url", "canonical_url", "date_published", "date_modified", "in_language")
_TEXTS = ("alternative_headline", "byline", "description", "section", "source_organization")
_KEEP = {"articles", "addresses", "captures", "revisions", "changes"}
"""Tables that name articles and keep their rows; from all others the rows go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenDown:
    """What was done.

    revisions:  that lost their text now; 0 when an earlier call did it.
    pages:      of the archive that were erased now; `left`: that were not looked for.
    before:     when it was taken down by an earlier call, aware UTC; None: it was not.
    reason:     as it is kept, with those of earlier calls.
    same_text:  (row number, identifier) of other articles of the outlet with the same text.
    """

    article: int
    identifier: str
    revisions: int
    pages: int
    left: int
    before: datetime | None
    reason: str
    same_text: tuple[tuple[int, str], ...]


def take_down(corpus: Corpus, archive: Path | None, key: int | str, reason: str, now: datetime) -> TakenDown | None:
    """Take down the article with that row number, identifier or address; None: there is none.

    archive: folder of the WARC files; None: leave them as they are. First the tables, in one transaction, then the
    archive: it can be called again when it was cut short, and then only does what is left.

    Raises StoreError when the archive's files are not there or cannot be written to: before anything is done where that
    can be seen, else when the tables are done, which it says.
    """
    with corpus.database.reading() as connection:
        article_id = find_article_id(connection, key)
        if article_id is None:
            return None
        if archive is not None:
            _require(archive, list(connection.execute(_pages([article_id]))), article_id)
    with corpus.database.writing() as connection:
        found = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
        if found is None:
            return None
        # As those who save do: what is written of one outlet is written one after the other.
        connection.execute(select(outlets.c.id).where(outlets.c.id == found.outlet_id).with_for_update())
        same = [(row.id, row.identifier) for row in connection.execute(_same_text(found))]
        if connection.dialect.name == "sqlite":
            connection.execute(text("PRAGMA secure_delete = ON"))
        ids = select(articles.c.id).where(or_(articles.c.id == found.id, articles.c.merged_into == found.id))
        numbers = list(connection.execute(ids).scalars())
        number = _clear(connection, numbers, now)
        kept = _mark(connection, found, numbers, reason, now)
        pages = list(connection.execute(_pages(numbers)))
    erased = _erase(corpus, archive, pages, found.id) if archive is not None else 0
    return TakenDown(
        article=found.id,
        identifier=found.identifier,
        revisions=number,
        pages=erased,
        left=len(pages) - erased,
        before=found.taken_down_at,
        reason=kept,
        same_text=tuple(same),
    )


def _require(archive: Path, pages: list[Any], article_id: int) -> None:
    for name, count in Counter(page.archive_file for page in pages).items():
        path = archive / name
        if not path.is_file():
            problem = "is not there"
        elif not os.access(path, os.W_OK):
            problem = "cannot be written to"
        else:
            continue
        raise StoreError(
            f"{path}: {problem}, with {counted(count, 'page')} of article {article_id}. Nothing was taken down: call "
            "`ingest takedown` again with the right --archive, or with --no-archive where the pages are lost"
        )


def _erase(corpus: Corpus, archive: Path, pages: list[Any], article_id: int) -> int:
    for done, page in enumerate(pages):
        try:
            erase(archive, page.archive_file, page.archive_offset)
        except StoreError as error:
            raise StoreError(
                f"{error}. The text of article {article_id} is gone from the database, but "
                f"{counted(len(pages) - done, 'page')} of it still in the archive: call `ingest takedown` again"
            ) from error
        with corpus.database.writing() as connection:
            connection.execute(update(captures).where(captures.c.id == page.id).values(_NOT_ARCHIVED))
    return len(pages)


def _clear(connection: Connection, numbers: list[int], now: datetime) -> int:
    """Remove the text of the article and of those merged into it; gives how many revisions had any. It can be called
    again: what an earlier version of this program left goes then."""
    states = connection.execute(
        select(revisions.c.id, revisions.c.state, revisions.c.headline, revisions.c.article_body).where(
            revisions.c.article_id.in_(numbers)
        )
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
    aliases.anew(connection, people)  # those whom only these bylines joined part
    _forget_people(connection, people)
    for row in states:
        state = {name: row.state[name] for name in _KEPT_IN_STATE if name in row.state}
        values = {"headline": "", "article_body": "", "state": {**state, "headline": ""}, "provenance": {}}
        cleared = dict.fromkeys(_TEXTS)
        connection.execute(update(revisions).where(revisions.c.id == row.id).values({**cleared, **values}))
    connection.execute(update(addresses).where(addresses_of(numbers)).values(hints=[]))
    connection.execute(
        update(addresses)
        .where(addresses.c.article_id.in_(numbers))
        .values(next_check_at=None, outcome="rejected", reason=REASON, etag=None, last_modified=None)
    )
    found_on = update(captures).where(captures_of(numbers), ~OUR_WORDS)
    connection.execute(found_on.values(provenance=null(), detail=None))
    for number in numbers:
        search.remove(connection, number)
    return sum(1 for row in states if row.headline or row.article_body)


def _mark(connection: Connection, found: Any, numbers: list[int], reason: str, now: datetime) -> str:
    """Set the tombstone and tell those who follow, or add the reason to the tombstone that is there; gives the reason
    that is kept."""
    if found.taken_down_at is not None:
        known = (found.takedown_reason or "").split("; ")
        kept = "; ".join(filter(None, known if reason in known else [*known, reason]))
        connection.execute(update(articles).where(articles.c.id.in_(numbers)).values(takedown_reason=kept))
        return kept
    connection.execute(
        update(articles).where(articles.c.id.in_(numbers)).values(taken_down_at=now, takedown_reason=reason)
    )
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
    return reason


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


def _pages(numbers: list[int]) -> Any:
    return (
        select(captures.c.id, captures.c.archive_file, captures.c.archive_offset)
        .where(captures_of(numbers), captures.c.archive_file.is_not(None))
        .order_by(captures.c.id)
    )


_NOT_ARCHIVED = {f"archive_{part}": None for part in ("file", "offset", "length", "digest")}
