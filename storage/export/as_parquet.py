"""Parquet: one row per article, lists and people as nested columns. Needs pyarrow, which is an extra."""

from __future__ import annotations

from itertools import chain, islice
from typing import Any, BinaryIO

from ingest.errors import ConfigError
from storage.export.columns import COLUMNS, PARTS, Column
from storage.export.contents import Contents

ROW_GROUP = 2000
"""So many rows are in memory together: 12 MB of 6 kB each, and a reader can skip groups of that size."""


def write(contents: Contents, out: BinaryIO) -> None:
    """Compressed with zstd. Raises ConfigError when pyarrow is not installed."""
    arrow()
    import pyarrow.parquet as parquet

    found = schema()
    rows = chain(
        (
            {column.name: column.of(article, contents.publishers[article.outlet]) for column in COLUMNS}
            for article in contents.articles
        ),
        ({column.name: column.removed(removal) for column in COLUMNS} for removal in contents.removals),
    )
    with parquet.ParquetWriter(_Counting(out), found, compression="zstd") as writer:
        while group := list(islice(rows, ROW_GROUP)):
            writer.write_batch(arrow().RecordBatch.from_pylist(group, schema=found))


def schema() -> Any:
    """The pyarrow schema, each column with its meaning."""
    library = arrow()
    return library.schema(
        [library.field(column.name, _type(column), metadata={"comment": column.meaning}) for column in COLUMNS]
    )


def _type(column: Column) -> Any:
    library = arrow()
    plain = {
        "text": library.string(),
        "integer": library.int64(),
        "boolean": library.bool_(),
        "instant": library.timestamp("us", tz="UTC"),
        "texts": library.list_(library.string()),
    }
    if column.kind in plain:
        return plain[column.kind]
    return library.list_(library.struct([(part, library.string()) for part in PARTS[column.kind]]))


def arrow() -> Any:
    """The module pyarrow. Raises ConfigError when it is not installed."""
    try:
        import pyarrow
    except ModuleNotFoundError as error:
        raise ConfigError(
            "export", "parquet", 'an installed pyarrow (pip install "ingest[parquet]")', error.name
        ) from error
    return pyarrow


class _Counting:
    """A file that counts its own bytes: a pipe cannot say where it is, and pyarrow asks."""

    closed = False

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._at = out, 0

    def write(self, data: bytes) -> int:
        self._out.write(data)
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        self._out.flush()

    def close(self) -> None:
        """Whoever opened the file closes it."""

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False
