"""Whether the text that was found on a page is a list of other stories: links, each with a summary under it."""

from __future__ import annotations

import re

from ingest.extract.blocks import Block, Blocks, blocks_on
from ingest.page import Page

_FEWEST = 6
_SHARE = 0.75
_LINKED = 0.5
_HEADLINE = 16  # columns; shorter links are menus
_SUMMARY = 250  # columns; a longer line is no summary
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def teasers_in(body: str, page: Page) -> int:
    """How many links to stories the text is made of; 0 when it is a text of its own.

    Most of it then is such links, and lines that stand directly under one; a line longer than any summary settles
    that it is a text.
    """
    lines = [line for line in body.split("\n") if line]
    blocks = blocks_on(page)
    links = [_is_teaser(block) for block in blocks]
    linked = {block.key for place, block in enumerate(blocks) if links[place]}
    if any(_columns(line) > _SUMMARY and blocks.key_of(line) not in linked for line in lines):
        return 0
    count = sum(max(1, len(block.element.findall("a"))) for place, block in enumerate(blocks) if links[place])
    if count < _FEWEST:
        return 0
    listed = _listed(links, blocks)
    cells = [cell for line in lines for cell in line.split(" | ")]
    inside = sum(len(cell) for cell in cells if blocks.key_of(cell) in listed)
    return count if inside >= _SHARE * sum(map(len, cells)) else 0


def lines_of_its_own(body: str, page: Page) -> list[str]:
    """The lines of a text that neither are links to stories nor stand directly under one."""
    blocks = blocks_on(page)
    listed = _listed([_is_teaser(block) for block in blocks], blocks)
    return [line for line in body.split("\n") if blocks.key_of(line) not in listed]


def _listed(links: list[bool], blocks: Blocks) -> set[str]:
    return {block.key for place, block in enumerate(blocks) if links[place] or _under(place, links, blocks)}


def _under(place: int, links: list[bool], blocks: list[Block]) -> bool:
    """Whether a link to a story stands one or two blocks above, a date at most between."""
    if place and links[place - 1]:
        return True
    return place > 1 and links[place - 2] and len(blocks[place - 1].text) < 2 * _HEADLINE


def _is_teaser(block: Block) -> bool:
    return _columns(block.text) >= _HEADLINE and block.linked >= _LINKED * len(block.text)


def _columns(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))
