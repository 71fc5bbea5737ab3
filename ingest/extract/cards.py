"""Whether the text that was found on a page is a row of cards: linked headings of other pages, each with lines of its
own under it, be it a summary, the date of an event or the whole story."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ingest.extract.blocks import Block, blocks_on
from ingest.outlet import bare_host
from ingest.page import Page

_FEWEST = 3
_FEWEST_WHOLE = 4  # of those with more than a summary under them
_HEADINGS = ("h2", "h3", "h4", "h5")
_LINKED = 0.9
_HEADING = 12  # columns; shorter links are sections
_BEFORE = 300  # characters; a longer text before the first of them is a text of its own
_SUMMARY = 250  # columns; what has more under it is no summary
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def cards_in(body: str, page: Page, *, whole: bool) -> int:
    """How many linked headings divide the text, each leading to a page of its own on the same site; 0 where it is no
    row of cards.

    Such a text begins with the first of them, an introduction aside, and has lines under several; in a story, headings
    that are links stand here and there, and a story under one of many is a story.

    whole: whether more than a summary may stand under each; sites that are one page of many stories have that too.
    """
    blocks = blocks_on(page)
    lines = {blocks.key_of(line) for line in body.split("\n") if line}
    under: dict[str, int] = {}  # where a heading leads → columns of the text under it
    card, before = None, 0
    for block in blocks:
        if (target := _target(block, page)) is not None:
            card = target
        elif block.key in lines:
            lines.discard(block.key)
            if card is None:
                before += _columns(block.text)
            else:
                under[card] = under.get(card, 0) + _columns(block.text)
    if before > _BEFORE or len(under) < _FEWEST:
        return 0
    longest = max(under.values())
    if longest <= _SUMMARY:
        return len(under)
    return len(under) if whole and len(under) >= _FEWEST_WHOLE and 2 * longest <= sum(under.values()) else 0


def _target(block: Block, page: Page) -> str | None:
    """Where a heading leads that is a link and nothing else, to another page of the site; None for other blocks."""
    if block.linked < _LINKED * len(block.text) or _columns(block.text) < _HEADING:
        return None
    element = block.element
    heading = element if element.tag in _HEADINGS else next(element.iterancestors(*_HEADINGS), None)
    if heading is None:
        return None
    link = next(heading.iter("a"), None)
    if link is None:
        link = next(heading.iterancestors("a"), None)
    address = page.absolute(link.get("href")) if link is not None else None
    if address is None or bare_host(address) != bare_host(page.url):
        return None
    there, here = urlsplit(address), urlsplit(page.url)
    place = (there.path, there.query)
    return None if place == (here.path, here.query) else "?".join(place)


def _columns(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))
