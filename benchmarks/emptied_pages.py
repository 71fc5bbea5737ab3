"""Real pages emptied of their text: what an offer in its place, or a player alone, leaves of an article's page.

Made at run time of saved pages whose text is hand-checked, and never kept: they are nobody's to publish.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from benchmarks.own_pages import SHARED, SavedPage, shared_pages, shared_rows
from ingest.extract.blocks import blocks_of
from ingest.extract.text import BLOCKS, UNSEEN
from ingest.page import decode

_NO_LETTER = re.compile(r"[\W_]+")
_LONG = 24  # letters: a stretch of that length that is also in the text is the text's
_ENOUGH = 0.9
_NEARLY = 0.8
_TELLING = frozenset(("articleBody", "text"))


def emptied_pages(shared: Path = SHARED) -> Iterator[SavedPage]:
    """Every real page with a known text, without it; none where the pages are not."""
    texts = {row["id"]: row["body"] for row in shared_rows(shared) if row.get("body")}
    for page in shared_pages(shared):
        if page.name in texts and (html := emptied(page.html, texts[page.name])) is not None:
            yield replace(page, html=html)


def emptied(html: bytes, text: str) -> bytes | None:
    """The page without the elements that hold nothing but `text`, and without what its JSON-LD tells of them.

    Headline, deck, byline, date, captions, navigation, teasers, comments and footer stay. None when the page
    did not show nine tenths of the text, or still shows a tenth: what is left might still be the article.
    """
    tree = document_fromstring(decode(html, None).encode(), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        script.text = _untold(script.text or "")
    wanted = _key(text)
    before = _shown(tree, wanted)
    _empty(tree, wanted, {_key(line) for line in text.split("\n")})
    emptied_enough = before >= _ENOUGH and _shown(tree, wanted) <= 1 - _ENOUGH
    return tostring(tree, encoding="utf-8") if emptied_enough else None


def _shown(tree: HtmlElement, wanted: str) -> float:
    """Which share of the text the page shows."""
    body = tree.find("body")
    shown = _key(" ".join(block.text for block in blocks_of(body if body is not None else tree)))
    pieces = [wanted[at : at + _LONG // 2] for at in range(0, len(wanted), _LONG // 2)]
    return sum(piece in shown for piece in pieces) / max(1, len(pieces))


def _empty(tree: HtmlElement, wanted: str, lines: set[str]) -> None:
    """Take out the blocks that are in the text, outermost first, then stretches between other things."""
    body = tree.find("body")
    for element in list((body if body is not None else tree).iter(*BLOCKS)):
        if element.tag in ("body", "html") or element.getroottree().getroot() is not tree:
            continue
        key = _key("".join(element.itertext(with_tail=False)))
        is_line = bool(key) and key in lines and element.tag in ("p", "li", "h2", "h3")
        if is_line or (len(key) >= _LONG and _is_told(key, wanted, element)):
            if (element.tail or "").strip():  # stays where it is: joined to other words it would not be known again
                del element[:]
                element.text = None
            else:
                element.drop_tree()
    for element in list((body if body is not None else tree).iter()):
        if not isinstance(element.tag, str) or element.tag in UNSEEN:
            continue
        for piece in ("text", "tail"):
            key = _key(getattr(element, piece) or "")
            if len(key) >= _LONG and key in wanted:
                setattr(element, piece, " ")
                if (holder := element if piece == "text" else element.getparent()) is not None:
                    _empty_rest(holder, len(key))


def _empty_rest(element: HtmlElement, gone: int) -> None:
    """Take out the links and names that stood in a stretch of text which is gone, unless they are more than it was."""
    if next(element.iterdescendants(*BLOCKS), None) is None and len(_key("".join(element.itertext()))) < gone:
        del element[:]
        element.text = None


def _is_told(key: str, wanted: str, block: HtmlElement) -> bool:
    """Whether all of a block is in the text, or nearly all of one that holds no others: links and quotes are spelt in
    two ways, notes are cut in."""
    if key in wanted:
        return True
    if next(block.iterdescendants(*BLOCKS), None) is not None:
        return False
    pieces = [key[at : at + _LONG // 2] for at in range(0, len(key) - _LONG // 2 + 1, _LONG // 2)]
    return len(pieces) > 3 and sum(piece in wanted for piece in pieces) >= _NEARLY * len(pieces)


def _untold(source: str) -> str:
    """JSON-LD without the texts that it tells; nothing of it when it cannot be read."""
    try:
        return json.dumps(_without_texts(json.loads(source, strict=False)))
    except (ValueError, RecursionError):
        return ""


def _without_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_texts(inner) for key, inner in value.items() if key not in _TELLING}
    return [_without_texts(inner) for inner in value] if isinstance(value, list) else value


def _key(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()
