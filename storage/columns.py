"""What the tables are made of: the metadata they share, and the few sorts of columns they have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

from storage.types import Key, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def row_number() -> Column[int]:
    """The key that most tables have."""
    return Column("id", Key, primary_key=True, comment="Row number.")


def reference(name: str, target: str, comment: str, *, null: bool = False, **more: Any) -> Column[int]:
    """A foreign key to the row number of another table."""
    return Column(name, Key, ForeignKey(f"{target}.id"), nullable=null, comment=comment, **more)


def words(name: str, comment: str, *, null: bool = True) -> Column[str]:
    """Text."""
    return Column(name, Text, nullable=null, comment=comment)


def instant(name: str, comment: str, *, null: bool = True) -> Column[Any]:
    """An aware UTC instant."""
    return Column(name, UtcDateTime, nullable=null, comment=comment)


def count(name: str, comment: str) -> Column[int]:
    """A number that begins at 0."""
    return Column(name, Integer, nullable=False, server_default="0", comment=comment)
