"""Where blocks stand: the elements they are in, with the words those are named by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from ingest.extract.blocks import Block

_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_NEAR = 2  # levels, the element itself among them, whose names are told apart from those further up


@dataclass(slots=True, eq=False)
class Place:
    """An element that holds blocks, itself or further down: how many, and how much running text."""

    element: HtmlElement
    parent: Place | None
    tag: str
    running: int = 0
    texts: int = 0
    blocks: int = 0

    def words(self) -> frozenset[str]:
        """The words that its class, id and itemprop are made of, and its tag in angle brackets."""
        said = self.element.get
        return _words(f"{said('class') or ''} {said('id') or ''} {said('itemprop') or ''}", self.tag)


@lru_cache(maxsize=8192)  # pages of one site repeat few names
def _words(names: str, tag: str) -> frozenset[str]:
    return frozenset((*(word.lower() for word in _WORD.findall(names)), f"<{tag}>"))


def places_of(blocks: list[Block]) -> list[Place]:
    """The place of every block, each element looked at once."""
    known: dict[HtmlElement, Place] = {}
    found = []
    for block in blocks:
        node: HtmlElement | None = block.element
        path = []
        while node is not None and node not in known:
            path.append(node)
            node = node.getparent()
        place = known[node] if node is not None else None
        for node in reversed(path):
            place = known[node] = Place(node, place, str(node.tag))
        assert place is not None
        found.append(place)
    return found


class Names:
    """The traits that all blocks of one place share: the words of what it is in, near and far."""

    def __init__(self) -> None:
        self._found: dict[Place, list[str]] = {}
        self._far: dict[Place, frozenset[str]] = {}
        self._own: dict[Place, frozenset[str]] = {}

    def of(self, place: Place) -> list[str]:
        if place not in self._found:
            near = self._words(place).union(*(self._own[one] for one in _path(place)[1:_NEAR]))
            traits = [f"in:{word}" for word in self._far[place]] + [f"at:{word}" for word in near]
            traits.append(f"tags:{place.parent.tag if place.parent else ''}>{place.tag}")
            self._found[place] = traits
        return self._found[place]

    def _words(self, place: Place) -> frozenset[str]:
        for one in reversed(_path(place)):
            if one not in self._own:
                self._own[one] = one.words() if one.tag not in ("body", "html") else frozenset()
                self._far[one] = self._own[one] | (self._far[one.parent] if one.parent else frozenset())
        return self._own[place]


def _path(place: Place) -> list[Place]:
    """The place and what it is in, up to the root."""
    path = [place]
    while (above := path[-1].parent) is not None:
        path.append(above)
    return path
