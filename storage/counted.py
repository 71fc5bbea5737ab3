"""Numbers in sentences."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """The number with its thing, in the plural unless there is one: "1 fault", "2 faults".

    >>> counted(1, "fault"), counted(1_000, "archived page")
    ('1 fault', '1,000 archived pages')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
