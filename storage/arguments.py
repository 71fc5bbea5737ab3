"""What the methods of the corpus are given, checked before a database is asked."""

from __future__ import annotations


def whole(name: str, value: object, *, least: int) -> None:
    """Raises TypeError for what is no whole number, ValueError for one below `least`; both name the argument."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name}: expected a whole number, got {value!r}")
    if value < least:
        raise ValueError(f"{name}: expected {least} or more, got {value}")
