"""Whether what is stored fits together: the faults that `ingest db check` tells, one line each.

Asked of the data, not of the constraints: another tool can write to the file with its foreign keys switched off. A row
that cannot be read is a fault of its own, and ends no check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Connection, text

from storage.alias_check import alias_faults
from storage.archive_check import archive_faults
from storage.duplicate_check import duplicate_faults
from storage.fault import FILE, INDEX, SIGNATURES, Fault
from storage.gone_check import gone_faults
from storage.history_check import history_faults, last_changed_faults
from storage.index_check import index_faults
from storage.row_check import (
    capture_faults,
    change_faults,
    date_faults,
    ended_faults,
    head_faults,
    in_force_faults,
    merged_faults,
    reference_faults,
    revision_faults,
    takedown_faults,
)
from storage.schema_check import table_faults, table_index_faults, view_faults
from storage.state_check import state_faults
from storage.text_check import digest_faults, link_faults
from storage.values import value_faults

Check = Callable[[Connection], Iterator[Fault]]


def faults(connection: Connection, archive: Path | None) -> Iterator[Fault]:
    """What is wrong, check by check; nothing when all is well. `archive`: folder of the WARC files; None: do not look.

    Reads every article, so it takes long on a large corpus. Call it in a reading transaction. Where a table is missing
    nothing else is looked at.
    """
    lost = list(table_faults(connection))
    yield from lost
    if lost:
        return
    for check in CHECKS:
        yield from check(connection)
    if archive is not None:
        yield from archive_faults(connection, archive)


def file_faults(connection: Connection) -> Iterator[Fault]:
    """SQLite's own check of its pages and indexes."""
    if connection.dialect.name == "sqlite":
        for said in connection.execute(text("PRAGMA integrity_check")).scalars():
            if said != "ok":
                yield Fault(FILE, f"file: {said}")


def search_faults(connection: Connection) -> Iterator[Fault]:
    """The search index says what the articles say."""
    for number, fault in index_faults(connection):
        yield Fault(INDEX, f"article {number}: {fault} in the search index", number)


def signature_faults(connection: Connection) -> Iterator[Fault]:
    """Signatures and clusters are in step with the articles."""
    for number, fault in duplicate_faults(connection):
        yield Fault(SIGNATURES, f"article {number}: {fault}", number)


CHECKS: tuple[Check, ...] = (
    file_faults,
    view_faults,
    table_index_faults,
    value_faults,
    reference_faults,
    capture_faults,
    revision_faults,
    in_force_faults,
    state_faults,
    history_faults,
    last_changed_faults,
    date_faults,
    digest_faults,
    gone_faults,
    head_faults,
    change_faults,
    merged_faults,
    ended_faults,
    link_faults,
    takedown_faults,
    search_faults,
    signature_faults,
    alias_faults,
)
