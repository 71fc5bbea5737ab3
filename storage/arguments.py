"""What the methods of the corpus are given, checked before a database is asked."""

from __future__ import annotations

from datetime import datetime

MOST = 2**63 - 1
"""What both engines count to."""


def whole(name: str, value: object, *, least: int) -> None:
    """Raises TypeError for what is no whole number, ValueError for one below `least` or above `MOST`; both name the
    argument."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name}: expected a whole number, got {value!r}")
    if value < least:
        raise ValueError(f"{name}: expected {least} or more, got {value}")
    if value > MOST:
        raise ValueError(f"{name}: expected {MOST} or less, got {value}")


def text(name: str, value: object) -> None:
    """Raises TypeError, which names the argument, for what is no text."""
    if not isinstance(value, str):
        raise TypeError(f"{name}: expected text, got {value!r}")


def key(name: str, value: object) -> None:
    """What an article is asked for by: raises TypeError and ValueError for what is neither a row number nor a text."""
    if not isinstance(value, str):
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{name}: expected a row number, an identifier or an address, got {value!r}")
        whole(name, value, least=0)


def moment(name: str, value: object) -> None:
    """Raises TypeError for what is no datetime, ValueError for a naive one: nobody could say which zone it is in."""
    if not isinstance(value, datetime):
        raise TypeError(f"{name}: expected an aware datetime, got {value!r}")
    if value.utcoffset() is None:
        raise ValueError(f"{name}: expected an aware datetime (with tzinfo=UTC or another zone), got {value!r}")
