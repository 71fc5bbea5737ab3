"""Texts as they are compared, all of a page's at once: letters and digits only, as `same` makes of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NO_LETTER = re.compile(r"[\W_]+")
_ASCII = [chr(code) for code in range(128)]
_SIGNS = "".join(sign for sign in _ASCII if not sign.isalnum() and sign != "\n").encode()
_LOWER = bytes.maketrans("".join(_ASCII).encode(), "".join(_ASCII).lower().encode())


def keys_of(lines: Sequence[str]) -> list[str]:
    """For each line (none has a line break in it) what `ingest.extract.headline.same` makes of it.

    Most letters and signs are ASCII, in every language with spaces: as bytes they are dealt with in one go.
    """
    if not lines:
        return []
    joined = "\n".join(lines).encode("utf-8", "surrogatepass").translate(_LOWER, _SIGNS)
    return [
        key if key.isascii() else (key if key.isalnum() else _NO_LETTER.sub("", key)).casefold()
        for key in joined.decode("utf-8", "surrogatepass").split("\n")
    ]
