"""Values of `author` as pages really write them: lists in texts, objects around objects, markup in names."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from ingest.extract.json_ld import Node
from ingest.extract.text import plain

_LONGEST = 600
_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div|/ul|/h\d)\b[^>]*>", re.IGNORECASE)
_NOTHING = frozenset("n/a na null none undefined nan - – — . unknown false true".split())
_FOLDERS = ("@list", "@set", "@graph", "@value", "author", "item")
_IN_QUOTES = re.compile(r"'((?:[^'\\]|(?<=\w)'(?=\w))+)'\s*(?=[,\]])")


def named(text: str) -> str:
    """What a text says as a name: without markup, a line for each that its markup has; "" for words that mean none."""
    if "<" not in text and "&lt;" not in text:
        line = plain(text)
        return "" if line.casefold() in _NOTHING else line
    return "\n".join(filter(None, map(plain, _BREAK.split(html.unescape(text)))))


def quoted(text: str) -> Any:
    """The value that a text writes out: JSON, or a list in single quotes; the text itself where it writes none."""
    if text.lstrip()[:1] not in ("[", "{") or len(text) > _LONGEST:
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _IN_QUOTES.findall(text) or text


def unfolded(node: Node) -> Iterator[Any]:
    """What an object without a name of its own holds: {"@list": …}, {"@value": …}, {"0": …, "1": …}."""
    if node.get("name"):
        return
    for key, value in node.items():
        if key in _FOLDERS or (key.isdecimal() and isinstance(value, dict)):
            yield value
