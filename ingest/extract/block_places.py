"""Where blocks stand: the words that the elements they are in are named by."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.html import HtmlElement

FAR, NEAR, TAGS = "in:", "at:", "tags:"
"""How the traits begin that tell a word of all that a block is in, one of its element and its parent, their tags."""

WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
"""Of what names are made: "relatedStories" of "related" and "Stories"."""

Words = frozenset[str]
NONE: Words = frozenset()


def names_of(element: HtmlElement) -> str:
    """Its tag, class, id and itemprop, one blank between two; what it lacks is empty."""
    said = element.get
    return f"{element.tag!s} {said('class') or ''} {said('id') or ''} {said('itemprop') or ''}"


@lru_cache(maxsize=8192)  # pages of one site repeat few names
def words_of(names: str) -> Words:
    """The words in the names of an element (see `names_of`) in lower case, and its tag in angle brackets."""
    tag, _, names = names.partition(" ")
    return frozenset((*(word.lower() for word in WORD.findall(names)), f"<{tag}>"))


class Around:
    """The words that the elements of one page are named by which others are in.

    words: gives those in the names of one element, as `words_of` does, or those of them that matter.
    """

    def __init__(self, words: Callable[[str], Words] = words_of) -> None:
        self._words = words
        self._known: dict[HtmlElement, tuple[Words, Words]] = {}

    def words(self, element: HtmlElement | None) -> tuple[Words, Words]:
        """Its own, and those with all that it is in; body and html have none, nor has None."""
        known = self._known
        path = []
        while element is not None and element not in known:
            path.append(element)
            element = element.getparent()
        own, everything = (NONE, NONE) if element is None else known[element]
        for node in reversed(path):
            own = NONE if node.tag in ("body", "html") else self._words(names_of(node))
            if not own <= everything:
                everything = everything | own
            known[node] = own, everything
        return own, everything


def near_and_far(own: Words, around: tuple[Words, Words]) -> tuple[Words, Words]:
    """The words of an element and its parent; and those with all that it is in. own: the element's."""
    above, everything = around
    return own | above, everything if own <= everything else everything | own


def place_traits(element: HtmlElement, around: Around) -> list[str]:
    """The traits that all blocks of one element share."""
    parent = element.getparent()
    own = NONE if element.tag in ("body", "html") else words_of(names_of(element))
    near, far = near_and_far(own, around.words(parent))
    return [*(FAR + word for word in far), *(NEAR + word for word in near), TAGS + tags_of(element)]


def tags_of(element: HtmlElement) -> str:
    """The tags of its parent and of itself."""
    parent = element.getparent()
    return f"{'' if parent is None else str(parent.tag)}>{element.tag!s}"
