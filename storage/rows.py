"""Turning values into rows and rows into values, for the tables that carry an article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from ingest.article import NO_MAKERS, Article, Moment, Person
from ingest.capture import ArchiveRef, Capture, Outcome
from storage import aliases
from storage.state import article_from_json, article_to_json, clean_text
from storage.tables import addresses, articles, attachments, bylines, captures, images, keywords, persons, revisions
from storage.types import Unreadable
from storage.zones import zone_named

Values = dict[str, Any]

_PLAIN = """url canonical_url headline alternative_headline byline description section in_language
    is_accessible_for_free source_organization is_machine_translated""".split()


def insert_capture(
    connection: Connection,
    capture: Capture,
    *,
    run_id: int,
    outlet_id: int,
    address_id: int | None,
    led_to: int | None,
    article_id: int | None,
    outcome: Outcome,
    reason: str | None,
    detail: str | None,
    provenance: Values | None,
    archived: ArchiveRef | None,
) -> int:
    """Write down a fetch with its outcome; gives captures.id."""
    return insert_row(
        connection,
        captures,
        {
            "run_id": run_id,
            "outlet_id": outlet_id,
            "address_id": address_id,
            "led_to_id": led_to,
            "article_id": article_id,
            "url": clean_text(capture.url),
            "final_url": clean_text(capture.final_url),
            "via": [clean_text(url) for url in capture.via],
            "source": clean_text(capture.source) if capture.source else None,
            "fetched_at": capture.fetched_at,
            "status": capture.status,
            "content_type": clean_text(capture.content_type) if capture.content_type else None,
            "size": len(capture.body),
            "outcome": outcome.value,
            "reason": reason,
            "detail": clean_text(detail) if detail else None,
            "provenance": provenance,
            "archive_file": archived.file if archived else None,
            "archive_offset": archived.offset if archived else None,
            "archive_length": archived.length if archived else None,
            "archive_digest": archived.digest if archived else None,
        },
    )


def insert_revision(
    connection: Connection,
    article: Article,
    *,
    outlet_id: int,
    article_id: int,
    number: int,
    capture_id: int,
    fetched_at: datetime,
    changed: Iterable[str],
    minor: bool,
    provenance: Values,
) -> int:
    """Write down a state of an article, with all that hangs on it; gives revisions.id."""
    state = article_to_json(article)
    del state["article_body"]
    revision_id = insert_row(
        connection,
        revisions,
        {
            "article_id": article_id,
            "number": number,
            "capture_id": capture_id,
            "fetched_at": fetched_at,
            "changed": list(changed),
            "minor": minor,
            "state": state,
            "provenance": provenance,
            "article_body": article.article_body,
            **columns_of(article),
        },
    )
    insert_parts(
        connection, article, outlet_id=outlet_id, revision_id=revision_id, first_seen_at=fetched_at, clear=False
    )
    return revision_id


def columns_of(article: Article) -> Values:
    """What stands in columns of `revisions` beside the state, but for the text: all names, with None for what is not
    known."""
    return {
        **{name: getattr(article, name) for name in _PLAIN},
        **_moment("date_published", article.date_published),
        "published_on": day_in_zone(article.date_published) if article.date_published else None,
        **_moment("date_modified", article.date_modified),
    }


def parts_of(article: Article) -> dict[Table, list[Values]]:
    """What a revision names, shows and offers, in order: table → rows without their keys. For bylines the `name` of the
    person stands in place of its number."""
    return {
        bylines: [
            {
                "name": person.name,
                "kind": person.kind.value,
                "role": person.role,
                "organisation": person.organisation,
                "email": person.email,
                "raw": person.raw,
            }
            for person in article.authors
        ],
        keywords: [{"keyword": word} for word in article.keywords],
        images: [{"url": image.url, "caption": image.caption, "credit": image.credit} for image in article.image],
        attachments: [{"name": file.name, "url": file.url} for file in article.attachments],
    }


def insert_parts(
    connection: Connection,
    article: Article,
    *,
    outlet_id: int,
    revision_id: int,
    first_seen_at: datetime,
    clear: bool,
) -> None:
    """Write down what hangs on a revision; `clear`: in place of what does. first_seen_at: of names that are new."""
    people = _person_ids(connection, outlet_id, article.authors, first_seen_at)
    makers = [person for person in article.authors if person.email and person.kind not in NO_MAKERS]
    aliases.note(connection, outlet_id, {(people[person.name], person.email or "") for person in makers})
    for table, found in parts_of(article).items():
        if clear:
            connection.execute(delete(table).where(table.c.revision_id == revision_id))
        if table is bylines:
            found = [{"person_id": people[values.pop("name")], **values} for values in found]
        _insert_all(connection, table, revision_id, found)


def dates_of(article: Article) -> Values:
    """When it was published, as `articles` tells it of the revision in force."""
    published = article.date_published
    return {
        "date_published": published.instant if published else None,
        "published_on": day_in_zone(published) if published else None,
    }


def day_in_zone(moment: Moment) -> str:
    """The day YYYY-MM-DD on which it is there, where the text that names it is from."""
    return f"{moment.instant.astimezone(zone_named(moment.zone)):%Y-%m-%d}"


def article_of(row: Row[Any]) -> Article:
    """The article in a row with the columns `state` and `article_body` of revisions. Raises Unreadable when the state
    is that of no article, or the text is none."""
    if not isinstance(row.article_body, str):  # SQLite keeps bytes in a column of text
        raise Unreadable(row.article_body, "text")
    try:
        return article_from_json(row.state, row.article_body)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Unreadable(row.state, "article") from error


def insert_row(connection: Connection, to: Table, values: Values) -> int:
    """Write a row, given as parameters (as part of the statement they cost three times as much); gives its number."""
    key = connection.execute(insert(to), values).inserted_primary_key
    assert key is not None  # None only for statements that are no INSERT of one row
    return int(key[0])


def update_row(connection: Connection, to: Table, number: int, values: Values) -> None:
    """Change the row with that number; nothing, where there are no values."""
    if values:
        connection.execute(_UPDATES[to], {"row_number": number, **values})


def _moment(name: str, moment: Moment | None) -> Values:
    return {
        name: moment.instant if moment else None,
        **{f"{name}_{part}": getattr(moment, part, None) for part in ("precision", "zone", "zone_source", "raw")},
    }


def _person_ids(connection: Connection, outlet_id: int, people: Iterable[Person], now: datetime) -> dict[str, int]:
    names = list(dict.fromkeys(person.name for person in people))
    if not names:
        return {}
    found = connection.execute(_PERSONS, {"outlet": outlet_id, "names": names})
    known = {row.name: row.id for row in found}
    for name in names:
        if name not in known:
            known[name] = insert_row(connection, persons, {"outlet_id": outlet_id, "name": name, "first_seen_at": now})
            connection.execute(_ITSELF, {"row_number": known[name]})
    return known


_PERSONS = select(persons.c.name, persons.c.id).where(
    persons.c.outlet_id == bindparam("outlet"), persons.c.name.in_(bindparam("names", expanding=True))
)
_ITSELF = update(persons).where(persons.c.id == bindparam("row_number")).values(main_id=persons.c.id)
_UPDATES = {to: update(to).where(to.c.id == bindparam("row_number")) for to in (articles, addresses)}


def _insert_all(connection: Connection, table: Any, revision_id: int, rows: list[Values]) -> None:
    if rows:
        connection.execute(
            insert(table),
            [{"revision_id": revision_id, "position": position, **row} for position, row in enumerate(rows, 1)],
        )
