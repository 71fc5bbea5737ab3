"""Where things stand on a page: the headline, what stands aside (comments, lists, navigation), and distances."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from lxml.html import HtmlElement

from ingest.byline_words import folded
from ingest.extract.aside import names_aside
from ingest.extract.pieces import pieces_on
from ingest.extract.seams import shown_text
from ingest.extract.site_name import is_site, site_names
from ingest.outlet import Outlet
from ingest.page import Page

_COMMENTS = re.compile(r"comment|kommentar|respon|disqus", re.IGNORECASE)
_ASIDE_TAGS = frozenset(("nav", "footer", "figure", "figcaption", "blockquote", "form"))
_HEADINGS = ("h1", "h2", "h3", "h4")
_LONG = 120
_MOST = 3  # long paragraphs at least are a text
_EMPTY = 64  # elements in a row without a text of their own: more than pages nest
_ROOTS = frozenset(("html", "body", "main"))


class Scene:
    """The shown elements of a page in order. Built once for a page; nothing in the tree is changed."""

    def __init__(self, page: Page, outlet: Outlet) -> None:
        self.page = page
        self.sites = site_names(page, outlet)
        self.pieces = pieces_on(page)
        self._asides: dict[HtmlElement, HtmlElement | None] = {}
        titles = [title for key in ("og:title", "twitter:title") for title in page.meta.get(key, ())]
        titles.append(page.title or "")
        self._titles = [folded(title) for title in titles if title and not is_site(title, self.sites)]
        self.headline = self._headline()
        if self.headline is not None:
            self._asides.update(dict.fromkeys(self.headline.iterancestors()))

    def tagged(self, *tags: str) -> Iterator[HtmlElement]:
        """The shown elements of some tags, tag after tag."""
        return filter(self.pieces.begins.__contains__, chain.from_iterable(map(self.page.tagged, tags)))

    def place(self, element: HtmlElement) -> int:
        """The number of a shown element in the page's order."""
        elements, begins = self.pieces.elements, self.pieces.begins
        first = bisect_left(elements, begins[element], key=begins.__getitem__)
        around = elements[first : first + _EMPTY]  # of those that begin there
        return first + next((number for number, each in enumerate(around) if each is element), _EMPTY)

    def shows(self, element: HtmlElement) -> bool:
        """Whether it is one of the elements that are shown."""
        return element in self.pieces.begins

    def distance(self, element: HtmlElement) -> int | None:
        """How many elements behind the headline it stands (negative: before it); None without a headline."""
        return None if self.headline is None else self.place(element) - self._headline_place

    def near_headline(self, before: int, behind: int) -> list[HtmlElement]:
        """The headline, so many elements before and so many behind it; none without a headline."""
        if self.headline is None:
            return []
        place = self._headline_place
        return self.pieces.elements[max(place - before, 0) : place + behind + 1]

    @cached_property
    def _headline_place(self) -> int:
        return 0 if self.headline is None else self.place(self.headline)

    def with_headline(self, element: HtmlElement) -> bool:
        """Whether the nearest article or main element around it holds the headline too."""
        around = next(element.iterancestors("article", "main"), None)
        return around is not None and self.headline is not None and around in self.headline.iterancestors()

    def is_aside(self, element: HtmlElement) -> bool:
        """Whether it stands in comments, navigation, a list of other articles, a picture's caption or a form.

        An element that holds the headline is never aside, however it is called; ASP.NET pages are one form.
        """
        return self.aside(element) is not None

    def aside(self, element: HtmlElement) -> HtmlElement | None:
        """The outermost such place that it is or stands in; None for what belongs to the article."""
        known = self._asides
        if element in known:
            return known[element]
        path: list[HtmlElement] = []
        node: HtmlElement | None = element
        while node is not None and node not in known:
            path.append(node)
            node = node.getparent()
        answer = None if node is None else known[node]
        for node in reversed(path):
            if answer is None and self._is_aside_here(node):
                answer = node
            known[node] = answer
        return answer

    def _is_aside_here(self, element: HtmlElement) -> bool:
        """Whether the element itself, whatever it stands in, is such a place."""
        tag = element.tag
        if tag in _ROOTS:
            return False
        if tag in _ASIDE_TAGS:
            named = tag != "footer" or next(element.iterancestors("article", "main"), None) is None
        else:
            names, name = element.get("class"), element.get("id")
            named = bool(names and names_aside(names)) or bool(name and names_aside(name))
        return named and not self._holds_text(element)

    def _holds_text(self, element: HtmlElement) -> bool:
        """Whether most of the page's long paragraphs are in it, and no comments ("grid-with-sidebar")."""
        first, last = self.pieces.begins[element], self.pieces.ends[element]
        if last - first < _MOST:
            return False
        starts, around = self._long
        if element not in around:
            return False
        count = bisect_left(starts, last) - bisect_left(starts, first)
        names = element.get("id") or element.get("class") or ""
        return count >= _MOST and 2 * count > len(starts) and not _COMMENTS.search(names)

    @cached_property
    def _long(self) -> tuple[list[int], frozenset[HtmlElement]]:
        """The pieces with which long paragraphs begin, and the elements around the middle one, which whatever holds
        most of them is one of."""
        begins = self.pieces.begins
        long = [element for element in self.tagged("p") if self._is_long(element)]
        around = begins.keys() & long[len(long) // 2].iterancestors() if len(long) >= _MOST else ()
        return [begins[element] for element in long], frozenset(around)

    def _is_long(self, paragraph: HtmlElement) -> bool:
        shown = self.pieces.texts[self.pieces.begins[paragraph] : self.pieces.ends[paragraph]]
        # scripts in a paragraph count too
        return sum(map(len, shown)) >= _LONG or (len(paragraph) > 0 and len(paragraph.text_content()) >= _LONG)

    def reads_as_title(self, line: str) -> bool:
        """Whether a line says what the page's title says, and not only the site's name."""
        text = folded(line)
        return len(text) > 12 and self._is_in_title(text) and not is_site(line, self.sites)

    def _is_in_title(self, text: str) -> bool:
        return any(text in title or (len(title) > 12 and title in text) for title in self._titles)

    def _headline(self) -> HtmlElement | None:
        """The heading that says what the page's title says, else the first h1 that is not the site's name."""
        first: HtmlElement | None = None
        for element in self.tagged(*_HEADINGS):
            line = shown_text(self.pieces, element)
            text = folded(line)
            titled = len(text) > 8 and self._is_in_title(text)
            if not text or not (titled or (first is None and element.tag == "h1")) or is_site(line, self.sites):
                continue
            if titled:
                return element
            first = element
        return first
