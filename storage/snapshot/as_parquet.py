"""A Parquet file per view. Needs pyarrow, which is an extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from storage.export.as_parquet import arrow
from storage.snapshot.view_rows import batches
from storage.views import VIEWS


def write(connection: Connection, folder: Path) -> None:
    """NAME.parquet for each. Raises ConfigError when pyarrow is not installed."""
    kinds = {
        "text": arrow().string(),
        "json": arrow().string(),
        "integer": arrow().int64(),
        "number": arrow().float64(),
        "boolean": arrow().bool_(),
        "instant": arrow().timestamp("us", tz="UTC"),
    }
    from pyarrow.parquet import ParquetWriter

    for view in VIEWS:
        fields = [
            arrow().field(name, kinds[kind], metadata={"comment": meaning}) for name, kind, _, meaning in view.columns
        ]
        schema: Any = arrow().schema(fields)
        with ParquetWriter(str(folder / f"{view.name}.parquet"), schema, compression="zstd") as writer:
            for rows in batches(connection, view):
                columns = [
                    arrow().array(values, field.type)
                    for values, field in zip(zip(*rows, strict=True), fields, strict=True)
                ]
                writer.write_batch(arrow().RecordBatch.from_arrays(columns, schema=schema))
