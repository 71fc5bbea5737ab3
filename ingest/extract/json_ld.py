"""The page's JSON-LD seen as an article: which object describes it, and values as pages really write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ingest.extract.text import plain
from ingest.page import Page

Node = dict[str, Any]

# schema.org types of something that is written and published; what is not here (Product, Event, …) has no headline.
_BEST = """
    newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle askpublicnewsarticle
    backgroundnewsarticle reviewnewsarticle article blogposting liveblogposting socialmediaposting report
    scholarlyarticle techarticle satiricalarticle advertisercontentarticle discussionforumposting posting
    """.split()
_GOOD = """
    recipe review howto creativework medicalwebpage videoobject podcastepisode book course
    """.split()
_NODES = 100  # a page that describes more articles than that has none of its own
_PAGES = ["webpage", "itempage", "aboutpage", "faqpage", "qapage", "profilepage"]


def types(node: Node) -> set[str]:
    """The types of an object in lower case, without the schema.org address."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return {name.rpartition("/")[2].lower() for name in names if isinstance(name, str)}


def article_nodes(page: Page) -> list[Node]:
    """The objects that describe the page's article, most telling first; ranked once.

    Articles come before other works, works before pages. Of several articles the one that names the page's own
    address comes first, then the order of the page; teasers of other articles, which name another address, are left
    out when one names the page's.
    """
    return page.once(_article_nodes)


def _article_nodes(page: Page) -> list[Node]:
    ranked: list[tuple[int, int, Node]] = []
    own = False
    wanted = {_bare(page.url)} | {_bare(url) for url in page.meta.get("og:url", ())}
    for index, node in enumerate(page.json_ld):
        kinds = types(node)
        if kinds.intersection(_BEST):
            rank = 0
        elif kinds.intersection(_GOOD):
            rank = 10
        elif kinds.intersection(_PAGES):
            rank = 20
        else:
            continue
        named = _names_page(node, wanted)
        if named is False:
            rank += 5
        own = own or (named is True and rank < 10)
        if rank < 10 and not any(node.get(key) for key in ("headline", "name", "articleBody", "datePublished")):
            rank += 9
        ranked.append((rank, index, node))
    ranked.sort(key=lambda item: item[:2])
    return [node for rank, _, node in ranked if not (own and 5 <= rank < 9)][:_NODES]


def works(page: Page) -> list[Node]:
    """The objects among `article_nodes` that are works, not pages."""
    return page.once(_works)


def _works(page: Page) -> list[Node]:
    return [node for node in article_nodes(page) if not types(node) <= set(_PAGES)]


def _names_page(node: Node, wanted: set[str]) -> bool | None:
    """Whether the object names the page's address, which `wanted` has bare (True), another (False) or none (None)."""
    addresses = list(_addresses(node))
    if not addresses:
        return None
    return any(_bare(address) in wanted for address in addresses)


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            yield value


def _bare(url: str) -> str:
    url = url.partition("#")[0].partition("?")[0]
    return url.partition("://")[2].removeprefix("www.").rstrip("/").lower()


def strings(value: Any, read: Callable[[str], str] = plain) -> list[str]:
    """The texts in a value: a string, a list of them, objects with a name, or {"@value": …}; blank ones left out.

    read: what makes a text of the string that a page has written.
    """
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            item = item.get("@value") or item.get("name") or item.get("@id")
            if isinstance(item, list):
                found.extend(strings(item, read))
                continue
        if isinstance(item, str) and (text := read(item)):
            found.append(text)
    return found


def first_string(node: Node, key: str) -> str | None:
    """The first text of a key; None when there is none."""
    return next(iter(strings(node.get(key))), None)
