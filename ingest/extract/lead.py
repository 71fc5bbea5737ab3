"""The lead of an article: the paragraph between headline and text that sites keep in the page's head section."""

from __future__ import annotations

import re

from ingest.extract.blocks import Block
from ingest.extract.body_lines import Lines
from ingest.extract.json_ld import first_string, works
from ingest.extract.text import plain
from ingest.extract.titles import same
from ingest.page import Page

_SHORTEST = 60  # characters
_BACK = 14  # blocks between the lead and the text: byline, date, sharing links, a picture's caption
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A second headline, or a picture's caption, that also serves as description is no part of the text.
_NO_TEXT = re.compile(r"(?i)dek|sub-?_?(?:head|title|line)|strap-?line|heading|caption|untertitel|subtitulo")
_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_NAMES = ("description", "og:description", "twitter:description", "dc.description")


def descriptions(page: Page) -> frozenset[str]:
    """What the page's data describe it with, as `same` makes it."""
    return page.once(_descriptions)


def _descriptions(page: Page) -> frozenset[str]:
    found = {same(plain(text)) for name in _NAMES for text in page.meta.get(name, ())}
    return frozenset(found | {same(text) for node in works(page) if (text := first_string(node, "description"))})


def as_it_begins(lines: list[str], page: Page, known: Lines) -> list[str]:
    """The lines of a text as readers would begin it: without a second headline, and with the lead."""
    return with_lead(without_deck(lines, page, known), page, known)


def with_lead(lines: list[str], page: Page, known: Lines) -> list[str]:
    """The lines, and before them the lead, if the page shows it between headline and text and the lines lack it.

    A lead is known by the page's own description, which sites fill with it word for word.
    """
    wanted = {key for key in descriptions(page) if len(key) >= _SHORTEST}
    start = _position(lines, known)
    if start is None or not wanted:
        return lines
    present = set(map(known.blocks.key_of, lines))
    for block in reversed(known.blocks[max(0, start - _BACK) : start]):
        key = block.key
        if key in known.headlines:
            break
        if key in wanted and key not in present and _is_text(block):
            return [block.text, *lines]
    return lines


def without_deck(lines: list[str], page: Page, known: Lines) -> list[str]:
    """The lines without a second headline before them: what repeats the page's description and is no paragraph."""
    described = descriptions(page)
    start = 0
    for line in lines[:2]:
        key = known.blocks.key_of(line)
        block = known.by_key.get(key)
        if len(key) < _SHORTEST or key not in described or block is None or not _is_deck(block):
            break
        start += 1
    return lines[start:]


def _is_text(block: Block) -> bool:
    return not _is_deck(block) and block.element.tag != "figcaption" and _SENTENCE.search(block.text) is not None


def _is_deck(block: Block) -> bool:
    parent = block.element.getparent()
    names = f"{block.element.get('class')} {'' if parent is None else parent.get('class')}"
    return block.element.tag in _HEADINGS or _NO_TEXT.search(names) is not None


def _position(lines: list[str], known: Lines) -> int | None:
    """The place, among the page's blocks, of the first line that is found there."""
    for line in lines[:3]:
        block = known.by_key.get(known.blocks.key_of(line))
        if block is not None:
            return next(index for index, other in enumerate(known.blocks) if other is block)
    return None
