"""Names and times as export formats write them."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime

from ingest.article import Moment
from storage.zones import zone_named

_OURS = uuid.UUID("5f6a2f0e-8a0b-5d0a-9b5d-3a6f0c1d7e42")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def article_uri(identifier: str) -> str:
    """A URI that stays with the article wherever it moves: the same identifier always gives the same one."""
    return f"urn:uuid:{uuid.uuid5(_OURS, identifier)}"


def instant(moment: datetime) -> str:
    """RFC 3339 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def day(moment: datetime) -> str:
    """The day in UTC (2026-03-02), for properties that take a date and no time."""
    return moment.astimezone(UTC).date().isoformat()


def date_time(moment: Moment | None) -> str | None:
    """RFC 3339 in the zone the page means; None where only the day is known: a clock would be a guess."""
    if moment is None or moment.precision == "day":
        return None
    return moment.instant.astimezone(zone_named(moment.zone)).isoformat()


def date_or_time(moment: Moment | None) -> str | None:
    """As `date_time`, but the day alone (2026-03-02) where no more is known, as schema.org allows."""
    if moment is None or moment.precision != "day":
        return date_time(moment)
    return moment.instant.astimezone(zone_named(moment.zone)).date().isoformat()


def xml_text(text: str) -> str:
    """Text for XML 1.0: escaped, and U+FFFD for the control characters that it cannot carry."""
    clean = _NOT_IN_XML.sub("\ufffd", text)
    # A bare carriage return would come back as a line feed.
    return (
        clean.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("\r", "&#13;")
    )
