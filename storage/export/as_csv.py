"""CSV as in RFC 4180: UTF-8 without a mark, CRLF, quotes where needed, a header. Lists are JSON in their cell.

A spreadsheet computes a cell that begins with = + - or @, and headlines are written by strangers: such cells get an
apostrophe in front, which says "this is text". So do cells that begin with apostrophes and then one of these, so that
taking one apostrophe off every cell that matches `MARKED` gives back the text as it was.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, BinaryIO

from storage.export.columns import COLUMNS
from storage.export.contents import Contents
from storage.export.names import instant

_COMPUTED = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")  # the wide ones: East Asian spreadsheets compute them, too
MARKED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def write(contents: Contents, out: BinaryIO) -> None:
    """Cells that a spreadsheet would compute are marked as text."""
    _write(contents, out, guarded)


def write_exact(contents: Contents, out: BinaryIO) -> None:
    """Every cell as it is: for programs only."""
    _write(contents, out, str)


def guarded(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would compute it, or where it looks so guarded."""
    return f"'{text}" if _COMPUTED.match(text) else text


def _write(contents: Contents, out: BinaryIO, guard: Callable[[str], str]) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    try:
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow([column.name for column in COLUMNS])
        for found in contents.articles:
            publisher = contents.publishers[found.outlet]
            rows.writerow([_cell(column.of(found, publisher), guard) for column in COLUMNS])
        for removal in contents.removals:
            rows.writerow([_cell(column.removed(removal), guard) for column in COLUMNS])
        text.flush()
    finally:
        text.detach()


def _cell(value: Any, guard: Callable[[str], str]) -> str:
    match value:
        case None | []:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case datetime():
            return instant(value)
        case list():
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return guard(value)
