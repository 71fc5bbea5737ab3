"""What lies beside the data of a snapshot: what its columns mean, what was and was not collected, and checksums."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from storage.snapshot.view_rows import batches
from storage.views import VIEWS
from storage.views_collecting import COVERAGE as COVERAGE_VIEW

DICTIONARY, COVERAGE, SUMS = "dictionary.csv", "coverage.csv", "SHA256SUMS"


def write_dictionary(folder: Path) -> None:
    """A line for each column of each table."""
    rows = ((view.name, name, kind, meaning) for view in VIEWS for name, kind, _, meaning in view.columns)
    _table(folder / DICTIONARY, ("table", "column", "kind", "holds"), rows)


def write_coverage(connection: Connection, folder: Path) -> None:
    """The view `coverage` as a sheet: a day without a line is one on which no crawl of the outlet began and nothing of
    it was fetched, and its silence is ours, not the outlet's."""
    rows = (row for batch in batches(connection, COVERAGE_VIEW) for row in batch)
    _table(folder / COVERAGE, tuple(COVERAGE_VIEW.names), rows)


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
