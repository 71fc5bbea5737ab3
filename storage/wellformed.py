"""Whether an article holds what its fields say, so that what cannot be stored is told by field and value.

The fault is that of a value, whatever its type: ValueError, as for others that no column takes.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

from ingest.article import Article, Attachment, Image, Moment, Person

_SHOWN = 100


def require(article: Article) -> None:
    """Raise ValueError, which names the field and its value, when one is of another type than it is declared to be."""
    _require(article, "")


def _require(record: Any, inside: str) -> None:
    for name, many, allowed in _FIELDS[type(record)]:
        value = getattr(record, name)
        if not many:
            _one(value, allowed, f"{inside}{name}")
            continue
        if not isinstance(value, tuple):
            raise ValueError(f"{inside}{name} is to be a tuple, not {_told(value)}")  # noqa: TRY004
        for number, item in enumerate(value):
            _one(item, allowed, f"{inside}{name}[{number}]")


def _one(value: Any, allowed: tuple[type, ...], place: str) -> None:
    if not isinstance(value, allowed):
        names = " or ".join("None" if kind is type(None) else kind.__name__ for kind in allowed)
        raise ValueError(f"{place} is to be {names}, not {_told(value)}")  # noqa: TRY004
    if type(value) in _FIELDS:
        _require(value, f"{place}.")


def _told(value: Any) -> str:
    shown = repr(value)
    return f"{type(value).__name__} {shown if len(shown) <= _SHOWN else shown[:_SHOWN] + '…'}"


def _types(hint: Any) -> tuple[type, ...]:
    """The classes that a value may be of: of `str | None`, of a Literal the class of its words."""
    if isinstance(hint, type):
        return (hint,)
    kinds = (_types(each) if not isinstance(each, str) else (str,) for each in get_args(hint))
    return tuple(dict.fromkeys(kind for each in kinds for kind in each))


def _fields(kind: Any) -> list[tuple[str, bool, tuple[type, ...]]]:
    """Name, whether it is a tuple of many, and of what."""
    hints = get_type_hints(kind)
    found = []
    for name in (field.name for field in fields(kind)):
        many = get_origin(hints[name]) is tuple
        found.append((name, many, _types(get_args(hints[name])[0] if many else hints[name])))
    return found


_FIELDS: dict[type, list[tuple[str, bool, tuple[type, ...]]]] = {
    kind: _fields(kind) for kind in (Article, Person, Moment, Image, Attachment)
}
