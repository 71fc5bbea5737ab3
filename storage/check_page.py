"""Writes docs/check.md from the kinds of faults: `python -m storage.check_page > docs/check.md`."""

from __future__ import annotations

import sys

from storage.fault import KINDS

_HEAD = """# Checking and mending

Made from the code by `python -m storage.check_page > docs/check.md`; a test holds it up to date.

```
ingest db check                   # a line per fault on standard output; exit status 1 when there is any
ingest db check --no-archive      # without the WARC files
ingest db repair                  # mend what can be recomputed, then check again
```

Another program, a disk or an interrupted restore can leave a database in which something does not fit. `ingest db
check` reads all of it, changes no row, and may run while a crawl does. A row that cannot be read is a fault of its
own: the check goes on, without what would have been compared with that row.

`ingest db repair` writes anew what is kept twice. It takes for true the text and the `state` of each revision, and the
change feed, and prints a line for each fault that it mended and for each that is left. Before that it copies an SQLite
file, to `corpus.db.VERSION.backup` beside it; back up a PostgreSQL database with `pg_dump`. Some hundred rows are
mended in each transaction, so that a crawl goes on, and it can be called again when it was interrupted. Exit status 1:
a fault is left.

The copies of duplicates are looked for as when articles are saved. Where more candidates than are looked at come before
a copy, so that it may rightly not have been found, the check says nothing ([duplicates.md](duplicates.md)). Of a text
alone nobody can tell whether it is the one that was read: the archived page can (`ingest explain` reads it again).

## What to do

| kind | what is wrong | a line | what to do |
|---|---|---|---|
"""


def check_page() -> str:
    """The page, in Markdown."""
    rows = [f"| {kind.name} | {kind.meaning} | `{_code(kind.example)}` | {_cell(kind.remedy)} |" for kind in KINDS]
    return _HEAD + "\n".join(rows) + "\n"


def _code(line: str) -> str:
    """Without marks that would end it."""
    return _cell(line.replace("`", ""))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(check_page())
