"""Where blocks stand: the words that the elements they are in are named by."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.html import HtmlElement

FAR, NEAR, TAGS = "in:", "at:", "tags:"
"""How the traits begin that tell a word of all that a block is in, one of its element and its parent, their tags."""

_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")

Words = frozenset[str]
_NONE: Words = frozenset()


@lru_cache(maxsize=8192)  # pages of one site repeat few names
def words_of(names: str, tag: str) -> Words:
    """The words that class, id and itemprop of an element are made of, and its tag in angle brackets."""
    return frozenset((*(word.lower() for word in _WORD.findall(names)), f"<{tag}>"))


class Names:
    """The words that elements of one page are named by.

    words: gives those of one element by its names and tag, as `words_of` does, or those of them that matter.
    """

    def __init__(self, words: Callable[[str, str], Words] = words_of) -> None:
        self._words = words
        self._known: dict[HtmlElement, tuple[Words, Words]] = {}

    def of(self, element: HtmlElement) -> tuple[Words, Words, Words]:
        """The words of the element, of its parent, and of all that it is in, itself among it."""
        known = self._known
        path = []
        node: HtmlElement | None = element
        while node is not None and node not in known:
            path.append(node)
            node = node.getparent()
        own, far = (_NONE, _NONE) if node is None else known[node]
        for node in reversed(path):
            own = _NONE if node.tag in ("body", "html") else self._words(_names(node), str(node.tag))
            if not own <= far:
                far = far | own
            known[node] = own, far
        parent = element.getparent()
        return own, _NONE if parent is None else known[parent][0], far


def _names(element: HtmlElement) -> str:
    said = element.get
    return f"{said('class') or ''} {said('id') or ''} {said('itemprop') or ''}"


def tags_of(element: HtmlElement) -> str:
    """The tags of its parent and of itself."""
    parent = element.getparent()
    return f"{'' if parent is None else str(parent.tag)}>{element.tag!s}"


def place_traits(element: HtmlElement, names: Names) -> list[str]:
    """The traits that all blocks of one element share."""
    own, above, far = names.of(element)
    return [*(FAR + word for word in far), *(NEAR + word for word in own | above), TAGS + tags_of(element)]
