"""Where on a page a date stands: near the article's heading, or in the furniture around it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.extract.text import one_line
from ingest.page import Page

# Parts that print dates of other things: other articles, comments, events, the day of the fetch.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|footer|foot|aside|sidebar|side|rail|comments?|kommentare?|disqus|replies|"
    r"related|recommend\w*|teasers?|similar|popular|trending|latest|newest|recent|most|ticker|weather|wetter|clock|"
    r"calendar|kalender|widgets?|copyright|breadcrumbs?|archives?|archiv|events?|termine?|ratings?|forum|login|cookie\w*|promo\w*|banner|"
    r"newsletter|slider|slick|carousel|swiper|today|current|topbar|top-bar|prev|previous|next|cards?|author-?box|"
    r"gallery|tags?|tooltip|modal|popup|livechat|toplist|outbrain|taboola|more|mehr|weitere|readmore|read-more)(?:$|[\s_-])"
    r"|sidebar|comment|related|recommend|teaser|copyright|weather|td_data_time|currentdate|current-date|datetime-now|"
    r"header-date|date-header|ticker",
    re.IGNORECASE,
)
_FURNITURE_TAGS = frozenset("nav footer aside form select noscript template".split())
_DATE_NAME = re.compile(
    r"date|datum|fecha|time(?!line)|publi|posted|pubdate|byline|dateline|meta(?!box)|info|stamp|created|updated|modified|datetime|"
    r"veroeff|kicker|article-head|story-head|zeit\b|written|subline|details|credit",
    re.IGNORECASE,
)
_STRONG_NAME = re.compile(
    r"date(?!ven)|datum|fecha|publish|posted|pubdate|timestamp|datetime|dateline|time-?stamp|regdate|"
    r"(?:^|[\s_-])time(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAMES = ("class", "id", "itemprop", "property", "aria-label", "data-testid")
_NOT_WORD = re.compile(r"[\W_]+")


class Places:
    """The page seen from its heading. `heading` is None when no heading can be told."""

    def __init__(self, page: Page) -> None:
        self.heading = find_heading(page)
        self._above = frozenset(self.heading.iterancestors()) if self.heading is not None else frozenset()
        self._verdicts: dict[HtmlElement, bool] = {}

    def is_furniture(self, element: HtmlElement, *, before_heading: bool) -> bool:
        """Whether a part that holds the element, but not the heading, is furniture by its tag or its names."""
        chain = []
        verdict = False
        for node in (element, *element.iterancestors()):
            if node in self._verdicts:
                verdict = self._verdicts[node]
                break
            if self.holds_heading(node) or node.tag in ("body", "html"):
                break
            chain.append(node)
        for node in reversed(chain):
            verdict = verdict or _names_furniture(node, before_heading)
            self._verdicts[node] = verdict
        return verdict

    def holds_heading(self, element: HtmlElement) -> bool:
        return element is self.heading or element in self._above


def _names_furniture(node: HtmlElement, before_heading: bool) -> bool:
    if node.tag in _FURNITURE_TAGS or (node.tag == "header" and before_heading):
        return True
    if node.get("role") in ("navigation", "contentinfo", "complementary", "search", "banner"):
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return bool(len(names) > 1 and _FURNITURE.search(names))


def date_name(element: HtmlElement) -> int:
    """2 when the element's names say that it holds a date, 1 when they say that it holds facts of the article."""
    names = " ".join(element.get(key) or "" for key in _NAMES)
    if element.tag == "time" or _STRONG_NAME.search(names):
        return 2
    return 1 if _DATE_NAME.search(names) else 0


def find_heading(page: Page) -> HtmlElement | None:
    """The element that shows the headline: the h1 to h4 that repeats the page's title, else the only or first h1."""
    titles = [_key(text) for text in (*page.meta.get("og:title", ()), page.tree.findtext(".//title") or "")]
    titles = [title for title in titles if len(title) > 5]
    for level in ("h1", "h2", "h3", "h4"):
        best, longest = None, 0
        for heading in page.tree.iter(level):
            text = _key(" ".join(heading.itertext()))
            if len(text) > max(longest, 7) and any(text in title or title in text for title in titles):
                best, longest = heading, len(text)
        if best is not None:
            return best
    return next((h for h in page.tree.iter("h1") if len(_key(" ".join(h.itertext()))) > 10), None)


def _key(text: str) -> str:
    return _NOT_WORD.sub("", one_line(text).casefold())
