"""Turning values into rows and rows into values, for the tables that carry an article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, insert, select, update

from ingest.article import Article, Moment, Person, PersonKind
from ingest.capture import ArchiveRef, Capture, Outcome
from storage import aliases
from storage.state import article_from_json, article_to_json, clean_text
from storage.tables import addresses, articles, attachments, bylines, captures, images, keywords, persons, revisions
from storage.zones import zone_named

Values = dict[str, Any]

_PLAIN = """url canonical_url headline alternative_headline byline article_body description section in_language
    is_accessible_for_free source_organization is_machine_translated""".split()


def insert_capture(
    connection: Connection,
    capture: Capture,
    *,
    run_id: int,
    outlet_id: int,
    address_id: int | None,
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
            **{name: getattr(article, name) for name in _PLAIN},
            **_moment("date_published", article.date_published),
            "published_on": day_in_zone(article.date_published) if article.date_published else None,
            **_moment("date_modified", article.date_modified),
        },
    )
    people = _person_ids(connection, outlet_id, article.authors, fetched_at)
    makers = [person for person in article.authors if person.email and person.kind is not PersonKind.CONTACT]
    aliases.note(connection, outlet_id, {(people[person.name], person.email or "") for person in makers})
    _insert_all(
        connection,
        bylines,
        revision_id,
        [
            {
                "person_id": people[person.name],
                "kind": person.kind.value,
                "role": person.role,
                "organisation": person.organisation,
                "email": person.email,
                "raw": person.raw,
            }
            for person in article.authors
        ],
    )
    _insert_all(connection, keywords, revision_id, [{"keyword": word} for word in article.keywords])
    _insert_all(
        connection,
        images,
        revision_id,
        [{"url": image.url, "caption": image.caption, "credit": image.credit} for image in article.image],
    )
    _insert_all(
        connection, attachments, revision_id, [{"name": file.name, "url": file.url} for file in article.attachments]
    )
    return revision_id


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
    """The article in a row with the columns `state` and `article_body` of revisions."""
    return article_from_json(row.state, row.article_body)


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
    if moment is None:
        return {}
    return {
        name: moment.instant,
        f"{name}_precision": moment.precision,
        f"{name}_zone": moment.zone,
        f"{name}_zone_source": moment.zone_source,
        f"{name}_raw": moment.raw,
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
