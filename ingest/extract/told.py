"""The text that the page's JSON-LD tells, found again among the blocks that the page shows.

`articleBody` is the surest guide to the text, and a poor text itself: mostly one line without paragraphs, often cut,
now and then only a summary. So it says which blocks are text, and the page says how they are divided.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import fragment_fromstring

from ingest.extract.blocks import Block
from ingest.extract.text import one_line, paragraphs
from ingest.extract.titles import same

_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li|span|a|strong|em|figure)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:lt|gt|amp|nbsp|quot|#\d+);")
_SHORT = 20  # letters and digits: shorter blocks may stand in any text
_COVERED = 0.9
_HEADINGS = frozenset(("h2", "h3", "h4"))


@dataclass(frozen=True, slots=True)
class Told:
    """lines: the text as paragraphs. shown: whether they are the page's own blocks, or JSON-LD's lines for want of
    them. key: what JSON-LD tells, letters and digits only."""

    lines: list[str]
    shown: bool
    key: str

    @property
    def letters(self) -> int:
        """How many letters and digits JSON-LD tells."""
        return len(self.key)


def told(text: str, blocks: list[Block]) -> Told | None:
    """The text that JSON-LD tells, as the page shows it where it does; None when it tells nothing."""
    lines = lines_of(text)
    key = same("".join(lines))
    if not key:
        return None
    keys = [block.key for block in blocks]
    places = [place for place, own in enumerate(keys) if len(own) >= _SHORT and own in key]
    if sum(len(keys[place]) for place in places) < _COVERED * len(key):
        return Told(lines, False, key)
    seen: set[str] = set()
    shown = []
    for place in range(places[0], places[-1] + 1):
        own = keys[place]
        heads = blocks[place].element.tag in _HEADINGS and place + 1 in places
        if own and own not in seen and _belongs(blocks[place], own, key, heads):
            shown.append(blocks[place].text)
            if len(own) >= _SHORT:
                seen.add(own)
    return Told(shown, True, key)


def _belongs(block: Block, own: str, key: str, heads: bool) -> bool:
    """Whether a block between the first and the last that are told is told too, or must be text for another reason:
    JSON-LD often leaves out the headings of what it tells, and differs from the page in a letter here and there."""
    if len(own) >= _SHORT and own in key:
        return True
    if 2 * block.linked >= len(block.text):
        return False
    if len(own) >= 4 * _SHORT:
        return own[: 2 * _SHORT] in key or own[-2 * _SHORT :] in key
    return own in key or heads


def lines_of(text: str) -> list[str]:
    """Paragraphs of a text that may be HTML, once or twice escaped."""
    for _ in range(2):
        if _ENTITY.search(text):
            text = html.unescape(text)
    if _MARKUP.search(text):
        try:
            return paragraphs(fragment_fromstring(text, create_parent="div"))
        except etree.ParserError:  # nothing but comments
            return []
    return [line for part in text.split("\n") if (line := one_line(part))]
