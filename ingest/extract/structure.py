"""What each paragraph of a text is on its page: running text, a heading, an item of a list, a quotation."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.article import HEADING, ITEM, PARAGRAPH, QUOTATION
from ingest.extract.blocks import Block, blocks_on
from ingest.page import Page

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ROOTS = frozenset(("article", "section", "main", "body"))
_NEAR = 3  # levels: quotations hold paragraphs, seldom anything deeper
_TEXT = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))


def structure_of(page: Page, body: str) -> str:
    """The `article_structure` of a text that was read off the page.

    A paragraph is looked for among the page's blocks, behind the one before it; one that is not found whole, because it
    was joined of several or is told by structured data alone, is running text.
    """
    blocks = blocks_on(page)
    keys = list(map(blocks.key_of, body.split("\n\n")))
    places: dict[str, list[int]] = {key: [] for key in keys}
    for at, key in enumerate(blocks.keys):
        if key in places:
            places[key].append(at)
    kinds, last = [], -1
    for key in keys:
        standing = places[key]
        number = next((each for each in standing if each > last), standing[0] if standing else None)
        kinds.append(PARAGRAPH if number is None else _kind(blocks[number]))
        last = last if number is None else number
    return "".join(kinds)


def _kind(block: Block) -> str:
    element: HtmlElement | None = block.element
    for level in range(_NEAR):
        if element is None or element.tag in _ROOTS:
            break
        if level == 0 and element.tag in _HEADINGS:
            return HEADING
        if element.tag == "blockquote":
            return QUOTATION
        if element.tag == "li":
            return ITEM if level < 2 and _is_item(element) else PARAGRAPH
        element = element.getparent()
    return PARAGRAPH


def _is_item(element: HtmlElement) -> bool:
    """Whether a list's element is an item, and no frame around a post: tickers put whole posts in one."""
    parts = (child for child in element.iterdescendants() if child.tag in _TEXT)
    next(parts, None)
    return next(parts, None) is None
