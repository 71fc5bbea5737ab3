"""Pages that say in their middle that they end, as those that two systems have put together do.

Browsers go on behind `</html>`; the parser stops where no `<html>` of the same fragment stands before it.
"""

from __future__ import annotations

import re

_END = re.compile(rb"</html\s*>", re.IGNORECASE)
_ENDS = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_MUCH = 500  # bytes: less is a counter, or a note of the server
_MOST = 3_000_000  # bytes: no real page is as large, and such are read twice


def without_early_end(source: bytes) -> bytes | None:
    """The source without its ends, where much stands behind the first of them; None for all others."""
    end = _END.search(source) if len(source) <= _MOST else None
    return _ENDS.sub(b"", source) if end is not None and len(source[end.end() :].strip()) >= _MUCH else None
