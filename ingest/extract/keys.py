"""Texts as they are compared, all of a page's at once: letters and digits only, as `same` makes of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_LETTER = re.compile(r"[\W_]+")
# What divides most words: to replace one sign in a long text takes a tenth of what a pattern takes for each place.
_SIGNS = " ,.-_:'\"’()&/?!–“”|+"


def keys_of(lines: Sequence[str]) -> list[str]:
    """For each line (none has a line break in it) what `ingest.extract.headline.same` makes of it."""
    if not lines:
        return []
    joined = "\n".join(lines)
    for sign in _SIGNS:
        joined = joined.replace(sign, "")
    # folded last: what some letters fold to ("İ") is more than letters
    return [(key if key.isalnum() else _NO_LETTER.sub("", key)).casefold() for key in joined.split("\n")]
