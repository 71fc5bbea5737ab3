"""A Parquet file per view. Needs pyarrow, which is an extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from storage.export.as_parquet import arrow
from storage.snapshot.view_rows import ViewTable, batches


def write(connection: Connection, tables: list[ViewTable], folder: Path) -> None:
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

    for table in tables:
        fields = [
            arrow().field(name, kinds[kind], metadata={"comment": meaning})
            for (name, _, meaning), kind in zip(table.view.columns, table.kinds, strict=True)
        ]
        schema: Any = arrow().schema(fields)
        with ParquetWriter(str(folder / f"{table.view.name}.parquet"), schema, compression="zstd") as writer:
            for rows in batches(connection, table):
                columns = [
                    arrow().array(values, field.type)
                    for values, field in zip(zip(*rows, strict=True), fields, strict=True)
                ]
                writer.write_batch(arrow().RecordBatch.from_arrays(columns, schema=schema))
