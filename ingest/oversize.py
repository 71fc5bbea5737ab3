"""Sources that are too large to be read as they are: what no reader reads is left out, and the rest has an end.

Of 996 real news pages the largest has 19,386 tags (the next 13,363) and 0.8 million characters without scripts, styles
and comments. One and a half times the one and four times the other is where reading stops, so that the worst page that
is left takes about two seconds.
"""

from __future__ import annotations

import re

MAX_TAGS = 30_000
MAX_LENGTH = 3_000_000  # characters
MAX_DATA = 500_000  # characters of one JSON-LD script

_UNREAD = re.compile(r"<(?:(script|style|svg)(?=[\s>/])([^<>]*)>|!--)", re.IGNORECASE)
_BLANKS = re.compile(r"(?<!\s)(?:\s|&nbsp;|&#160;){200,}+")  # begun once for a run, not at each of its blanks
_LONG_VALUE = re.compile(r"""=\s*(?:"[^"<>]{20000,}"|'[^'<>]{20000,}')|data:[\w/+.-]*;base64,[\w+/=]{2000,}""")


def is_oversized(source: str) -> bool:
    return len(source) > MAX_LENGTH or source.count("<") > MAX_TAGS


def bounded(source: str) -> tuple[str, bool]:
    """The source without what no reader reads, and whether something else was cut off its end to make it fit."""
    if not is_oversized(source):
        return source, False
    kept = _LONG_VALUE.sub("", _BLANKS.sub("\n", "".join(_read(source))))
    end = min(len(kept), MAX_LENGTH)
    if kept.count("<", 0, end) > MAX_TAGS:
        end = -1
        for _ in range(MAX_TAGS):
            end = kept.index("<", end + 1)
    return kept[:end], end < len(kept)


def _read(source: str) -> list[str]:
    """The stretches of a source between scripts, styles, drawings and comments; JSON-LD of any sense stays."""
    kept, start, place = [], 0, 0
    lower = source.lower()
    if len(lower) != len(source):  # a few letters have a longer small form, and places would shift
        lower = source
    while (found := _UNREAD.search(source, place)) is not None:
        name = found[1]
        closing = f"</{name.lower()}" if name else "-->"
        end = lower.find(closing, found.end())
        if end < 0:  # never closed: what is to become of the rest is the parser's business
            break
        if name and "ld+json" in found[2].lower() and end - found.end() <= MAX_DATA:
            place = end
            continue
        kept.append(source[start : found.start()])
        end += len(closing)
        place = start = source.find(">", end) + 1 or len(source) if name else end
    kept.append(source[start:])
    return kept
