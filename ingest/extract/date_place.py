"""Where on a page a date stands: near the article's heading, or in the furniture around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from ingest.date_label_words import Label
from ingest.extract.pieces import Pieces, pieces_on
from ingest.extract.text import one_line
from ingest.page import Page

FORBIDDEN, FOREIGN, DOUBTFUL = 100.0, 50.0, 2.5

# All in lower case, for lower-cased names: to ignore case costs four times as much.
# Parts whose dates are never the article's: the day of the fetch, the site.
_NEVER = re.compile(
    r"(?:^|[\s_-])(?:weather|wetter|clock|topbar|login|cookies?|outbrain|taboola|copyright|today|tooltip|modal|popup|"
    r"newsletter)(?:$|[\s_-])|(?<!story)(?<!article)(?<!post)top-?bar|current-?date|date-?today|date-now|td_data_time|weather"
)
# Parts whose dates are those of other articles and of comments; but "date-comments", right below the heading, holds
# the date of the article and the number of its comments.
_FOREIGN = re.compile(
    r"(?:^|[\s_-])(?:comments?|kommentare?|commentlist|disqus|repl(?:y|ies)|respond|leserbriefe?|recommend\w*|related\w*)"
    r"(?:$|[\s_-])|related-?(?:posts?|articles?|news|content|stor)|commentmeta|"
    r"comment-?(?:meta|date|time|body|content|author|links|list|thread|text|entry|item)|header-date|similar|most-?(?:read|viewed|popular)|veranstaltung|"
    r"author-?box"
)
_ELSEWHERE = re.compile(f"{_NEVER.pattern}|{_FOREIGN.pattern}")  # most names are of neither: one search tells
# Parts whose dates mostly are those of other things, unless they say more.
_DOUBT = re.compile(
    r"(?:^|[\s_-])(?:footer|foot|bottom|aside|sidebar|side|rail|teasers?|popular|trending|latest|newest|recent|most|ticker|"
    r"nav|navi|navbar|navigation|menu|caption|photo|pic|picbox|figure|calendar|kalender|widgets?|breadcrumbs?|archives?|archiv|events?|termine?|ratings?|forum|promo\w*|banner|"
    r"slider|slick|carousel|swiper|current|prev|previous|next|cards?|gallery|tags?|more|mehr|weitere|grid|top|"
    r"(?<!article.)(?<!post.)(?<!entry.)(?<!story.)(?<!news.)(?<!content.)(?<!title.)header)"
    r"(?:$|[\s_-])|sidebar|teaser|comment|footer|widget"
)
# Names that style, or tell the subject, and only sound like those of parts: "pointer-events-auto", "tag-forum".
_TEASERS = re.compile(r"teaser(?!s)|(?:^|[\s_-])card(?:$|[\s_-])")
_STYLE = re.compile(
    r"(?:^|\s)(?:\S+:)?(?:(?:tag|category|pointer-events|grid|col|row|sticky|align|inset|border|space)-\S+|grid)(?=\s|$)|"
    r"(?:margin|padding)-(?:top|bottom)\S*"
)
_STRONG_NAME = re.compile(
    r"date(?!ven)|datum|fecha|publish|posted|pubdate|timestamp|datetime|dateline|time-?stamp|regdate|"
    r"(?:^|[\s_-])time(?:$|[\s_-])|time-?ago"
)
_WEAK_NAME = re.compile(
    r"time(?!line)|publi|byline|meta(?!box)|info|stamp|created|modified|article-head|story-head|written|subline|details|"
    r"credit|submitted|kicker|author"
)
_CHANGE_NAME = re.compile(r"updated|modified|update-?(?:date|time)|mod-?(?:date|time)|lastmod|aktualisier|revis")
_FIRST_NAME = re.compile(r"publi|posted|created|entry-date|pubdate")
_NAMES = frozenset(("class", "id", "itemprop", "property", "aria-label", "data-testid"))
_TEASER = 60  # characters: longer than a date with its labels
_NOT_WORD = re.compile(r"[\W_]+")


class Places:
    """The page seen from its heading. `heading` is None when no heading can be told."""

    def __init__(self, page: Page) -> None:
        self.heading = find_heading(page)
        chain = [] if self.heading is None else [self.heading, *self.heading.iterancestors()]
        self._above = {element: level for level, element in enumerate(chain)}
        self._known: dict[HtmlElement, tuple[float, int]] = {}
        self._cards: dict[HtmlElement, bool] = {}

    def of(self, element: HtmlElement) -> tuple[float, int]:
        """(doubt, level) of the part of the page that the element is or stands in.

        doubt: what speaks against dates there: 0, `DOUBTFUL`, `FOREIGN` or `FORBIDDEN`, by the names of all that hold
               the element, but not the heading.
        level: how many levels above the heading the first part is that holds both; 99 when that is the whole page.
        """
        known, above = self._known, self._above
        chain: list[HtmlElement] = []
        doubt, level = 0.0, 99
        node: HtmlElement | None = element
        while node is not None and node.tag != "body" and node.tag != "html":
            if node in known:
                doubt, level = known[node]
                break
            if node in above:
                level = above[node]
                break
            chain.append(node)
            node = node.getparent()
        for node in reversed(chain):
            if doubt < FOREIGN:
                doubt = max(doubt, _doubt(node))
            known[node] = doubt, level
        return doubt, level

    def named(self, element: HtmlElement) -> float:
        """How far the names of the element, or of the two around it, say that it holds a date: 2 to 0; see `date_name`.
        What holds the heading says nothing."""
        best = 0.0
        for depth, node in enumerate(up(element, 3)):
            if node in self._above or best == 2:
                break
            best = max(best, date_name(node) - depth / 2)
        return best

    def is_card(self, element: HtmlElement) -> bool:
        """Whether the element stands in an entry of a list that leads elsewhere."""
        for node in (element, *element.iterancestors()):
            if node in self._above:
                return False
            named = _TEASERS.search((node.get("class") or "").lower()) is not None
            if named or node.tag in ("li", "article", "tr", "a"):
                if node not in self._cards:
                    self._cards[node] = named or _is_teaser(node) if node.tag == "a" else _leads_elsewhere(node)
                if self._cards[node] or node.tag in ("li", "article", "tr"):
                    return self._cards[node]
        return False


def _leads_elsewhere(entry: HtmlElement) -> bool:
    links = [len(one_line("".join(link.itertext()))) for link in entry.iter("a", "h2", "h3", "h4", "h5")]
    return any(length > 24 for length in links) or (bool(links) and _within(entry, "aside"))


def _is_teaser(link: HtmlElement) -> bool:
    """Whether a link shows much more than a date: the heading of what it leads to."""
    return len(one_line("".join(link.itertext()))) > _TEASER


def _doubt(node: HtmlElement) -> float:
    tag, role = node.tag, node.get("role")
    if tag in ("form", "select") or role == "search":
        return FORBIDDEN
    if tag in ("nav", "blockquote") or role in ("navigation", "banner") or (tag == "header" and _is_of_site(node)):
        doubt = FOREIGN
    else:
        doubt = DOUBTFUL if tag in ("footer", "aside", "figure") or role in ("contentinfo", "complementary") else 0.0
    look, name = node.get("class"), node.get("id")
    return max(doubt, _doubt_of_names(f"{look or ''} {name or ''}")) if look or name else doubt


def _is_of_site(header: HtmlElement) -> bool:
    return not _within(header, "article", "main", "section")


@lru_cache(maxsize=4096)
def _doubt_of_names(names: str) -> float:
    lower = names.lower()
    if len(lower) < 2:
        return 0.0
    if _ELSEWHERE.search(lower):
        return FORBIDDEN if _NEVER.search(lower) else FOREIGN
    return DOUBTFUL if _DOUBT.search(lower) and _DOUBT.search(_STYLE.sub(" ", lower)) else 0.0


def _within(node: HtmlElement, *tags: str) -> bool:
    return next(node.iterancestors(*tags), None) is not None


def date_name(element: HtmlElement) -> int:
    """2 when the element's names say that it holds a date, 1 when they say that it holds facts of the article, or 0."""
    if element.tag == "time":
        return 2
    names = " ".join([value for key, value in element.items() if key in _NAMES])
    return _of_names(names) if names else 0


@lru_cache(maxsize=4096)
def _of_names(names: str) -> int:
    lower = names.lower()
    return 2 if _STRONG_NAME.search(lower) else 1 if _WEAK_NAME.search(lower) else 0


def named_change(element: HtmlElement) -> bool:
    """Whether the element's names say that its date is that of a change ("date-updated"), and none that it is another.

    In many blogs "updated" stands on the only date there is.
    """
    names = " ".join([value for key, value in element.items() if key in _NAMES])
    return bool(names) and _of_change(names)


@lru_cache(maxsize=4096)
def _of_change(names: str) -> bool:
    lower = names.lower()
    return _CHANGE_NAME.search(lower) is not None and _FIRST_NAME.search(lower) is None


def up(element: HtmlElement, steps: int) -> Iterator[HtmlElement]:
    """The element and what holds it, `steps` in all."""
    node: HtmlElement | None = element
    for _ in range(steps):
        if node is None:
            return
        yield node
        node = node.getparent()


def marked_label(element: HtmlElement) -> Label:
    """What the markup of the element, or of the one around it, says its date is: by schema.org, or `<time pubdate>`."""
    for node in (element, element.getparent()):
        if node is None:
            break
        said = f"{node.get('itemprop') or ''} {node.get('property') or ''}".casefold()
        if "datepublished" in said or "pubdate" in node.attrib:
            return "published"
        if "datemodified" in said:
            return "modified"
    return "none"


def find_heading(page: Page) -> HtmlElement | None:
    """The element that shows the headline: the h1 to h4 that repeats the page's title, else the first long h1.

    A heading that only machines read counts where no other repeats the title.
    """
    pieces = pieces_on(page)
    titles = [_key(text) for text in (*page.meta.get("og:title", ()), page.title or "")]
    titles = [title for title in titles if len(title) > 5]
    partial = hidden = long = None
    for level in ("h1", "h2", "h3", "h4"):
        for heading in page.tagged(level):
            if heading not in pieces.begins:
                continue
            text = _key(_own_text(heading, pieces))
            if len(text) > 7 and any(text in title or title in text for title in titles):
                if _HIDDEN.search(heading.get("class") or ""):
                    hidden = heading if hidden is None else hidden
                elif len(text) * 2 >= min(map(len, titles)):
                    return heading
                else:
                    partial = heading if partial is None else partial
            if long is None and level == "h1" and len(text) > 10:
                long = heading
    return next((heading for heading in (hidden, partial, long) if heading is not None), None)


_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?)(?:$|\s)", re.IGNORECASE)


def _own_text(heading: HtmlElement, pieces: Pieces) -> str:
    """What the heading says itself; a heading that is not closed swallows those that follow."""
    here = range(pieces.begins[heading], pieces.ends[heading])
    blocks = pieces.blocks
    own = [number for number in here if blocks[number] is heading or blocks[number].tag not in _HEADINGS]
    return " ".join([pieces.texts[number] for number in own])


def _key(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())
