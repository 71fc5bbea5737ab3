"""The one clock of the store. Everything that needs the time takes it as an argument; this is the default."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)
