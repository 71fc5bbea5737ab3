"""What lies beside the data of a snapshot: what its columns mean, what was and was not collected, and checksums."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Text, func, literal, select, text

from ingest.capture import Outcome
from storage.snapshot.view_rows import ViewTable
from storage.tables import addresses, captures, outlets

DICTIONARY, COVERAGE, SUMS = "dictionary.csv", "coverage.csv", "SHA256SUMS"


def write_dictionary(tables: list[ViewTable], folder: Path) -> None:
    """A line for each column of each table."""
    rows = (
        (table.view.name, name, kind, meaning)
        for table in tables
        for (name, _, meaning), kind in zip(table.view.columns, table.kinds, strict=True)
    )
    _table(folder / DICTIONARY, ("table", "column", "kind", "holds"), rows)


def write_coverage(connection: Connection, folder: Path) -> None:
    """Per outlet and day (UTC): captures by outcome, and announced addresses that were not fetched to this day. A day
    without a line is one on which the outlet was not crawled: the silence is ours, not the outlet's."""
    days: dict[tuple[str, str], dict[str, int]] = {}
    sqlite = connection.dialect.name == "sqlite"
    waiting = (addresses.c.checks == 0) & addresses.c.next_check_at.is_not(None)
    for query in (
        _counted(captures.c.outlet_id, captures.c.fetched_at, captures.c.outcome, sqlite=sqlite),
        _counted(addresses.c.outlet_id, addresses.c.first_seen_at, literal("waiting"), sqlite=sqlite).where(waiting),
    ):
        for slug, day, what, count in connection.execute(query):
            days.setdefault((slug, day), {})[what] = count
    names = [*(outcome.value for outcome in Outcome), "waiting"]
    rows = ((slug, day, *(counted.get(name, 0) for name in names)) for (slug, day), counted in sorted(days.items()))
    _table(folder / COVERAGE, ("outlet", "day", *names), rows)


def _counted(
    outlet: ColumnElement[int], at: ColumnElement[Any], what: ColumnElement[str], *, sqlite: bool
) -> Select[Any]:
    """Slug, day in UTC, what, how many."""
    if sqlite:
        day = func.substr(at, 1, 10, type_=Text)
    else:
        day = func.to_char(func.timezone("UTC", at), "YYYY-MM-DD", type_=Text)
    query = select(outlets.c.slug, day.label("day"), what.label("what"), func.count())
    return query.join(outlets, outlets.c.id == outlet).group_by(outlets.c.slug, text("day"), text("what"))


def write_sums(folder: Path) -> None:
    """For `sha256sum --check SHA256SUMS`."""
    lines = []
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (folder / SUMS).write_text("".join(lines), "utf-8")


def _table(path: Path, head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
