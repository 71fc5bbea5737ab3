"""Which links of a page lead to articles, where the outlet gives no selectors.

With patterns (`addresses.article`) the outlet decides. Without them each address gets points; 4 make it an article's:

    +3  a date in the path (/2024/05/06/), or a last part of four or more words joined by hyphens
    +2  a number of four or more digits, or a query key that numbers articles; link text of 25 characters (Hangul and
        other wide letters count twice); a heading in or around the link
    +1  a last part of two or three words; ".html" and the like; a path of three parts or more; link text of 15
        characters; five or more links of the same shape with long texts on the page
    -2  link text under 8 characters
    -3  inside <nav>, <header>, <footer>, or a menu by role
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from ingest.outlet import Outlet
from ingest.page import Page
from ingest.url import canonical, is_article, on_site

_ENOUGH = 4
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]|$)", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{4}")
_NUMBERED = re.compile(r"(?i)(?:^|&)[a-z_]*(?:id|idx|idxno|no|num|seq|srl|uid|p)=[^&]*\d")
_PAGE_NAME = re.compile(r"(?i)\.(?:s?html?|php|aspx?|jsp)$")
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]")
_FURNITURE = {"nav", "header", "footer"}
_MENU_ROLES = {"navigation", "banner", "contentinfo", "menu", "menubar"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5"}
_FEW = 5
_NEAR = 12
_LEVELS = 6
_ENTRIES = {"tr", "li", "article", "dl"}


@dataclass(slots=True)
class Link:
    """One article address of a page with every anchor that leads to it.

    block: the entry it stands in: the nearest row, list item or <article>, else the largest element (of the nearest
           six) around the first anchor in which no other article is linked.
    """

    url: str
    anchors: list[HtmlElement]
    block: HtmlElement


@dataclass(slots=True)
class Judged:
    links: list[Link]
    skipped: Counter[str] = field(default_factory=Counter)


def article_links(page: Page, outlet: Outlet) -> Judged:
    """The links of the page that lead to articles, in page order; the others counted."""
    skipped: Counter[str] = Counter()
    anchors: dict[str, list[HtmlElement]] = {}
    urls: dict[str, str] = {}
    own = _key(page.url, outlet)
    for anchor in page.tree.iter("a"):
        if not (anchor.get("href") or "").strip():
            continue
        url = page.absolute(anchor.get("href"))
        key = _key(url, outlet) if url else None
        if url is None or key is None:
            skipped["no-link"] += 1
        elif not on_site(url, outlet):
            skipped["off-site"] += 1
        elif not is_article(url, outlet) or (key == own and not outlet.addresses.article):
            skipped["not-article-address"] += 1
        else:
            anchors.setdefault(key, []).append(anchor)
            urls.setdefault(key, url)
    if not outlet.addresses.article:
        for key in _not_articles(anchors):
            skipped["not-article-address"] += len(anchors.pop(key))
    blocks = _blocks(anchors)
    return Judged([Link(urls[key], found, blocks[key]) for key, found in anchors.items()], skipped)


def _not_articles(anchors: dict[str, list[HtmlElement]]) -> Iterator[str]:
    texts = {key: max((_width(_text(anchor)) for anchor in found), default=0) for key, found in anchors.items()}
    shapes: dict[str, list[str]] = {}
    for key in anchors:
        shapes.setdefault(_shape(key), []).append(key)
    repeated = {
        key
        for keys in shapes.values()
        if len(keys) >= _FEW and sum(texts[key] for key in keys) / len(keys) >= 15
        for key in keys
    }
    return iter(
        [
            key
            for key, found in anchors.items()
            if max(_points(key, anchor, texts[key]) for anchor in found) + (key in repeated) < _ENOUGH
        ]
    )


def _points(url: str, anchor: HtmlElement, width: int) -> int:
    split = urlsplit(url)
    path = unquote(split.path, errors="replace")
    last = path.rstrip("/").rpartition("/")[2]
    words = len([word for word in re.split(r"[-_]", last) if word])
    points = 3 if _DATED.search(path) or words >= 4 else 1 if words >= 2 else 0
    points += 2 if _LONG_NUMBER.search(path) or _NUMBERED.search(split.query) else 0
    points += bool(_PAGE_NAME.search(last)) + (path.count("/") >= 3)
    points += 2 if width >= 25 else 1 if width >= 15 else -2 if 0 < width < 8 else 0
    around = [anchor, *anchor.iterancestors()][:_NEAR]
    if any(element.tag in _FURNITURE or element.get("role") in _MENU_ROLES for element in around):
        points -= 3
    if any(element.tag in _HEADINGS for element in around[:3]) or any(
        child.tag in _HEADINGS for child in anchor.iter()
    ):
        points += 2
    return points


def _blocks(anchors: dict[str, list[HtmlElement]]) -> dict[str, HtmlElement]:
    linked: dict[HtmlElement, set[str]] = {}
    for key, found in anchors.items():
        for anchor in found:
            for element in (anchor, *anchor.iterancestors()):
                linked.setdefault(element, set()).add(key)
    blocks = {}
    for key, found in anchors.items():
        block = found[0]
        for element in list(block.iterancestors())[:_LEVELS]:
            if len(linked[element]) > 1 or element.tag in ("body", "html"):
                break
            block = element
            if element.tag in _ENTRIES:
                break
        blocks[key] = block
    return blocks


def _shape(url: str) -> str:
    """The address with its numbers and its last part left out."""
    split = urlsplit(url)
    folder = split.path.rpartition("/")[0]
    return re.sub(r"\d+", "0", f"{folder}?{re.sub('=[^&]*', '=', split.query)}")


def _key(url: str, outlet: Outlet) -> str | None:
    try:
        return canonical(url, outlet)
    except ValueError:
        return None


def _text(anchor: HtmlElement) -> str:
    return " ".join("".join(str(part) for part in anchor.itertext()).split()) or (anchor.get("title") or "").strip()


def _width(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))
