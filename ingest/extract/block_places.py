"""Where blocks stand: the words that the elements they are in are named by."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.html import HtmlElement

FAR, NEAR, TAGS = "in:", "at:", "tags:"
"""How the traits begin that tell a word of all that a block is in, one of its element and its parent, their tags."""

WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")

Words = frozenset[str]
NONE: Words = frozenset()


@lru_cache(maxsize=8192)  # pages of one site repeat few names
def words_of(names: str) -> Words:
    """The words that an element is named by, in lower case, and its tag in angle brackets. See `names_of`."""
    tag, _, names = names.partition(" ")
    return frozenset((*(word.lower() for word in WORD.findall(names)), f"<{tag}>"))


class Names:
    """The words that elements of one page are named by.

    words: gives those of one element by what `names_of` gives, as `words_of` does, or those of them that matter.
    """

    def __init__(self, words: Callable[[str], Words] = words_of) -> None:
        self._words = words
        self._known: dict[HtmlElement, tuple[Words, Words]] = {}

    def of(self, element: HtmlElement) -> tuple[Words, Words, Words]:
        """The words of the element, of its parent, and of all that it is in, itself among it."""
        own = self._own(element)
        above, far = self._around(element.getparent())
        return own, above, far if own <= far else far | own

    def _around(self, element: HtmlElement | None) -> tuple[Words, Words]:
        known = self._known
        path = []
        while element is not None and element not in known:
            path.append(element)
            element = element.getparent()
        own, far = (NONE, NONE) if element is None else known[element]
        for node in reversed(path):
            own = self._own(node)
            if not own <= far:
                far = far | own
            known[node] = own, far
        return own, far

    def _own(self, element: HtmlElement) -> Words:
        tag = element.tag
        if tag == "body" or tag == "html":
            return NONE
        said = element.get
        return self._words(f"{tag!s} {said('class') or ''} {said('id') or ''} {said('itemprop') or ''}")


def tags_of(element: HtmlElement) -> str:
    """The tags of its parent and of itself."""
    parent = element.getparent()
    return f"{'' if parent is None else str(parent.tag)}>{element.tag!s}"


def place_traits(element: HtmlElement, names: Names) -> list[str]:
    """The traits that all blocks of one element share."""
    own, above, far = names.of(element)
    return [*(FAR + word for word in far), *(NEAR + word for word in own | above), TAGS + tags_of(element)]
