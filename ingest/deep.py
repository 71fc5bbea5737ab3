"""Trees deeper than libxml2 builds them: it gives up at 2,048 levels, and the rest of the page would be lost."""

from __future__ import annotations

import re
from typing import Any, cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

FRAMES = 64
"""Levels that are kept of everything. Below, what has no name of its own and begins with another element is let go."""

MAX_DEPTH = 256
"""Levels that are kept of paragraphs, headings, links; of other elements half as many."""

_TELLING = frozenset("a p h1 h2 h3 h4 h5 h6 li blockquote pre time img br figure figcaption article".split())
_RAW = frozenset("script style textarea title".split())  # nothing nests in them, and what they hold is no text


_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)  # what a tree can hold; parsers let pages call things otherwise


class _Flattened:
    """A parser's target that builds the tree, but lets elements that lie too deep go and keeps what is in them."""

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder(element_factory=HTMLParser().makeelement)
        self._open: list[str] = []
        self._kept: list[bool] = []
        self._framed = False  # nothing was said since the last start of an element
        self._last: tuple[str, dict[str, str]] = ("", {})

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        depth = len(self._open)
        attributes = {name: value for name, value in attributes.items() if _NAME.fullmatch(name)}
        if tag in _TELLING or tag in _RAW:
            kept = depth < MAX_DEPTH or tag in _RAW
        else:
            named = {"class", "id", "itemprop"} & attributes.keys() and (tag, attributes) != self._last
            kept = depth < FRAMES or (depth < MAX_DEPTH // 2 and (bool(named) or not self._framed))
        kept = kept and _NAME.fullmatch(tag) is not None
        self._kept.append(kept)
        self._framed, self._last = True, (tag, dict(attributes))
        if kept:
            self._open.append(tag)
            self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._framed = False
        if self._kept.pop():
            self._open.pop()
            self._builder.end(tag)

    def data(self, data: str) -> None:
        self._framed = self._framed and data.isspace()
        self._builder.data(data)

    def close(self) -> HtmlElement:
        while self._open:
            self._builder.end(self._open.pop())
        return cast(HtmlElement, self._builder.close())


def is_cut(parser: HTMLParser) -> bool:
    """Whether the tree that the parser has just built ends where the page became too deep."""
    last = parser.error_log.last_error
    return last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT


def flat_tree(source: bytes) -> HtmlElement:
    """The tree of a page in UTF-8, however deep it is nested."""
    parser: Any = HTMLParser  # its stubs do not know targets
    root: HtmlElement = etree.fromstring(source, parser(target=_Flattened(), encoding="utf-8", huge_tree=True))
    return root
