"""The attributes of shown elements by their names: read once, where each reader would ask every element."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from ingest.extract.pieces import pieces_on
from ingest.page import Page

Held = Sequence[tuple[HtmlElement, str]]


def attributes_on(page: Page) -> Mapping[str, Held]:
    """Name → (element, value) in page order; a name that no shown element has gives an empty list.

    Read all at once: to ask all elements for four names takes longer than to be told all that they have.
    """
    return page.once(_attributes_on)


def _attributes_on(page: Page) -> Mapping[str, Held]:
    found: defaultdict[str, list[tuple[HtmlElement, str]]] = defaultdict(list)
    for element in pieces_on(page).elements:
        for name, value in element.items():
            found[name].append((element, value))
    return found
