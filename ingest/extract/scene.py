"""Where things stand on a page: the headline, what stands aside (comments, lists, navigation), and distances."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from lxml.html import HtmlElement

from ingest.byline_words import folded
from ingest.extract.site_name import is_site, site_names
from ingest.extract.text import UNSEEN, element_text
from ingest.outlet import Outlet
from ingest.page import Page

# In lower case, for lower-cased names: to ignore case costs four times as much.
_ASIDE_NAMES = re.compile(
    r"comment(?!ary|ator)|kommentar(?!e?-?autor)|respond|disqus|related|recommend|recirc|teaser|sidebar|widget|(?<![a-z])nav|menu|"
    r"footer(?!-?meta)|popular|most-?(?:read|viewed|popular)|trending|newsletter|promo(?!ted-?by)|cookie|consent|breadcrumb|"
    r"read-?more|more-?(?:from|stories|articles|news|posts)|latest|recent|also-?(?:read|like)|next-?(?:article|post|story)|"
    r"prev(?:ious)?-?(?:article|post)|suggest|swiper|carousel|slider|blogroll|archive-list|post-?list|"
    r"(?<![a-z])ads?(?![a-z])|listing|cross-?link|advert|banner|replies|reply|forum-post-signature|weitere|ticker|top-?stories|outbrain|taboola"
)
_COMMENTS = re.compile(r"comment|kommentar|respon|disqus", re.IGNORECASE)
_KEEP = re.compile(
    r"(?:^|[-_ ])(?:no|has|with|without|hide|show|single|is)[-_](?:sidebar|widget|comment|related|nav|ad)"
)
_ASIDE_TAGS = frozenset(("nav", "footer", "figure", "figcaption", "blockquote", "form"))
_LONG = 120
_ROOTS = frozenset(("html", "body", "main"))


@lru_cache(maxsize=8192)  # pages repeat few names on many elements
def _has_aside_word(names: str) -> bool:
    return any(map(_is_aside_word, names.lower().split()))


def _is_aside_word(word: str) -> bool:
    return bool(_ASIDE_NAMES.search(word) and not _KEEP.search(word))


class Scene:
    """The shown elements of a page in order. Built once for a page; nothing in the tree is changed."""

    def __init__(self, page: Page, outlet: Outlet) -> None:
        self.page = page
        self.sites = site_names(page, outlet)
        self.elements: list[HtmlElement] = []
        self._places: dict[HtmlElement, int] = {}
        self._aside: dict[HtmlElement, bool] = {}
        body = page.tree.find("body")
        self.body: HtmlElement = body if body is not None else page.tree
        for element in self.body.iter():
            if isinstance(element.tag, str) and element.tag not in UNSEEN:
                self._places[element] = len(self.elements)
                self.elements.append(element)
        self._long: Counter[HtmlElement] = Counter()  # how many long paragraphs an element holds
        for element in self.body.iter("p"):
            if len(element.text_content()) >= _LONG:
                self._long.update(element.iterancestors())
        titles = [title for key in ("og:title", "twitter:title") for title in page.meta.get(key, ())]
        titles += [title.text_content() for title in page.tree.iter("title")][:1]
        self._titles = [folded(title) for title in titles if not is_site(title, self.sites)]
        self.headline = self._headline()

    def place(self, element: HtmlElement) -> int:
        """The number of the element in the page's order."""
        return self._places.get(element, len(self.elements))

    def shows(self, element: HtmlElement) -> bool:
        """Whether it is one of `elements`."""
        return element in self._places

    def distance(self, element: HtmlElement) -> int | None:
        """How many elements behind the headline it stands (negative: before it); None without a headline."""
        return None if self.headline is None else self.place(element) - self.place(self.headline)

    def with_headline(self, element: HtmlElement) -> bool:
        """Whether the nearest article or main element around it holds the headline too."""
        if self.headline is None:
            return False
        around = next((node for node in element.iterancestors("article", "main")), None)
        return around is not None and around in set(self.headline.iterancestors("article", "main"))

    def is_aside(self, element: HtmlElement) -> bool:
        """Whether it stands in comments, navigation, a list of other articles, a picture's caption or a form.

        An element that holds the headline is never aside, however it is called; ASP.NET pages are one form.
        """
        if (known := self._aside.get(element)) is not None:
            return known
        chain: list[HtmlElement] = []
        node: HtmlElement | None = element
        answer = False
        while node is not None:
            if node in self._aside:
                answer = self._aside[node]
                break
            chain.append(node)
            node = node.getparent()
        for node in reversed(chain):
            answer = answer or self.is_aside_here(node)
            self._aside[node] = answer
        return answer

    def is_aside_here(self, element: HtmlElement) -> bool:
        """Whether the element itself, whatever it stands in, is such a place."""
        return self._names_aside(element) and not self._holds_headline(element) and not self._holds_text(element)

    def _holds_text(self, element: HtmlElement) -> bool:
        """Whether most of the page's long paragraphs are in it, and no comments ("grid-with-sidebar")."""
        count = self._long[element]
        return (
            count >= 3
            and 2 * count > self._long[self.body]
            and not _COMMENTS.search(element.get("id") or element.get("class") or "")
        )

    def _names_aside(self, element: HtmlElement) -> bool:
        if element.tag in _ROOTS:
            return False
        if element.tag in _ASIDE_TAGS:
            return element.tag != "footer" or next(element.iterancestors("article", "main"), None) is None
        names, name = element.get("class"), element.get("id")
        return bool(names and _has_aside_word(names)) or bool(name and _has_aside_word(name))

    def _holds_headline(self, element: HtmlElement) -> bool:
        return self.headline is not None and any(node is element for node in self.headline.iterancestors())

    def reads_as_title(self, line: str) -> bool:
        """Whether a line says what the page's title says, and not only the site's name."""
        text = folded(line)
        return len(text) > 12 and self._is_in_title(text) and not is_site(line, self.sites)

    def _is_in_title(self, text: str) -> bool:
        return any(text in title or (len(title) > 12 and title in text) for title in self._titles)

    def _headline(self) -> HtmlElement | None:
        """The heading that says what the page's title says, else the first h1 that is not the site's name."""
        first: HtmlElement | None = None
        for tag in ("h1", "h2", "h3", "h4"):
            for element in self.body.iter(tag):
                line = element_text(element)
                text = folded(line)
                if not text or is_site(line, self.sites):
                    continue
                if tag == "h1" and first is None:
                    first = element
                if len(text) > 8 and self._is_in_title(text):
                    return element
        return first
