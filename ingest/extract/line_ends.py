"""Lines at the two ends of a text that are none of it: numbers of pictures, ratings, initials of who wrote it."""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
_INITIALS = re.compile(r"[(\[]?[A-Za-zÄÖÜäöü]{1,3}(?:/[A-Za-zÄÖÜäöü-]{1,10})?[)\]]?")


def is_number(line: str) -> bool:
    """Whether a line has no letter."""
    return _LETTER.search(line) is None


def is_initials(line: str) -> bool:
    """Whether a line is who wrote the text, in initials ("kb", "(kb/dpa)")."""
    return _INITIALS.fullmatch(line) is not None
