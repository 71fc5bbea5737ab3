"""A snapshot from beginning to end: a folder that says what the corpus was, and stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from ingest.errors import StoreError
from storage import changes, schema
from storage.corpus import Corpus
from storage.export.whole_file import whole_folder
from storage.own_files import refuse_own
from storage.snapshot import as_parquet, as_sqlite, sheets

Form = Literal["parquet", "sqlite"]
_WRITERS = {"parquet": as_parquet.write, "sqlite": as_sqlite.write}
README = "README.md"


def snapshot(corpus: Corpus, folder: Path, form: Form) -> int:
    """Make the folder; gives the number of the last change that it knows. It is there whole, or not at all.

    The same corpus gives the same bytes, on either engine: nothing in it says when, where or by whom it was made.
    Raises StoreError when the folder is there already or cannot be made, ConfigError for Parquet without pyarrow,
    ValueError when it would be a file of the database.
    """
    refuse_own(corpus.database, folder)
    if folder.exists():
        raise StoreError(f"{folder}: is there already; a snapshot is never written over")
    with corpus.database.reading() as connection, whole_folder(folder) as part:
        last = changes.last_change(connection)
        _WRITERS[form](connection, part)
        sheets.write_dictionary(part)
        sheets.write_coverage(connection, part)
        (part / README).write_text(_readme(form, last), "utf-8")
        sheets.write_sums(part)
    return last


def _readme(form: Form, last: int) -> str:
    data = "one Parquet file per table" if form == "parquet" else f"`{as_sqlite.FILE}`, an SQLite file"
    return f"""# A snapshot of a news corpus

All of it is one state of the corpus: that after change {last}, in a database of version {schema.HEAD}.

- the data: {data}; instants are in UTC, NULL means "not known"
- `{sheets.DICTIONARY}`: what every column of every table holds
- `{sheets.COVERAGE}`: per outlet and day (UTC), how many addresses were announced, how many articles stored, how the
  other fetches ended, and how many crawls began. A crawl that found nothing has its line; a day without a line is one
  on which nothing of the outlet was fetched and no crawl of it began.
- `{sheets.SUMS}`: `sha256sum --check {sheets.SUMS}`

The same corpus gives the same bytes with the same version of the program and its libraries.
"""
