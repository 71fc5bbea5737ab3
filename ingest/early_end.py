"""Pages that say in their middle that they end, as those that two systems have put together do.

Browsers go on behind `</html>`; the parser stops there, unless an `<html>` too many stands before it.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_END = re.compile(rb"</html\s*>", re.IGNORECASE)
_ENDS = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_MUCH = 100  # bytes: less is a counter, or a note of the server
_MOST = 5  # ends; of 996 real pages one has more, and one page hundreds of times takes seconds
_LONG = 1000  # bytes of a tag and what follows
_SOME = 16  # characters by which an element is known again


def may_go_on(source: bytes, last: HtmlElement) -> bool:
    """Whether the last tag of the source may be another one than that of the last element of its tree. Most sources
    tell by their end; to look for an early end in all of it takes a tenth of the time that parsing it takes."""
    at = len(source)
    while (at := source.rfind(b"<", 0, at)) >= 0:
        if source[at + 1 : at + 2].isalpha():
            tag, behind = str(last.tag).encode(), source[at + 1 : at + _LONG]
            told = next(iter(last.values()), ""), (last.text or "").strip()
            known = [text[:_SOME].encode("utf-8", "replace") for text in told]
            return not (behind.startswith(tag) and any(known) and all(text in behind for text in known))
    return False


def without_early_end(source: bytes) -> bytes | None:
    """The source without its ends, where much stands behind the first of them; None for all others, and for sources of
    many ends."""
    ends = [match.end() for match in _END.finditer(source)]
    if not 0 < len(ends) <= _MOST or len(source[ends[0] :].strip()) < _MUCH:
        return None
    return _ENDS.sub(b"", source)
