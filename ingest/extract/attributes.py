"""The attributes of all elements of a page by their names, each name read once for all readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from ingest.page import Page

Held = Sequence[tuple[HtmlElement, str]]

# Names that most pages have nowhere: that they are not in the source is told faster than by asking all elements.
_RARE = {
    "itemprop": ("itemprop", "itemProp", "ITEMPROP", "Itemprop"),
    "data-testid": ("data-testid",),
    "data-component": ("data-component",),
}
# What readers ask these of.
_ONLY_ON = {"rel": ("a", "link", "span"), "href": ("a", "link")}


class Attributes(Mapping[str, Held]):
    """Name → (element, value) in page order, the head included; a name that the page lacks gives an empty list.

    "href" is told of `<a>` and `<link>` only, "rel" of `<span>` too, tag by tag. To go through all names reads every
    attribute there is, which takes as long as to ask for six names.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._read: dict[str, Held] = {}
        self._complete = False

    def __getitem__(self, name: str) -> Held:
        held = self._read.get(name)
        if held is None:
            held = () if self._complete else self._find(name)
            if not self._complete:
                self._read[name] = held
        return held

    def _find(self, name: str) -> Held:
        spellings = _RARE.get(name)
        if spellings is not None and not any(spelling in self._page.text for spelling in spellings):
            return ()
        elements: Sequence[HtmlElement] = self._page.elements
        if (tags := _ONLY_ON.get(name)) is not None:
            elements = [element for tag in tags for element in self._page.tagged(tag)]
        return [(element, value) for element in elements if (value := element.get(name)) is not None]

    def __iter__(self) -> Iterator[str]:
        self._read_all()
        return iter(self._read)

    def __len__(self) -> int:
        self._read_all()
        return len(self._read)

    def _read_all(self) -> None:
        if self._complete:
            return
        found: defaultdict[str, list[tuple[HtmlElement, str]]] = defaultdict(list)
        for element in self._page.elements:
            for name, value in element.items():
                found[name].append((element, value))
        self._read = dict(found)
        self._complete = True


def attributes_on(page: Page) -> Attributes:
    """The attributes of a page."""
    return page.once(Attributes)
