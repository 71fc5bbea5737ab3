"""What the site calls itself, and headlines without it."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.extract.json_ld import strings, types
from ingest.extract.text import plain
from ingest.outlet import Outlet, bare_host
from ingest.page import Page

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»«›‹/~@＠]+\s+|\s*[|｜∣¦│»«›]\s*|\s+-{2,}\s+|\s*::+\s*|:\s+| [-–—]|[-–—] ")
# What stands behind a title's last word when a site leaves its own name empty, or has a sign for one ("Title » ☆☆").
_LOOSE_END = re.compile(r"(?:\s+[|\-–—·•:»«›~_/][^\w\s]*+)++(?:\s+[^\w\s]++)*+$|(?<=\w)[|_]+$")
# Chinese and Japanese titles: the names of section and site behind a sign without blanks.
_EAST = "\u3040-\u30ff\u3400-\u9fff！？」』”）"
_EASTERN_SHELF = re.compile(
    rf"(?<=[{_EAST}])(?:_[^_]{{2,14}}(?:_[^_]{{0,14}})*"
    rf"|(?:\s?[-—–－]+\s?[^-—–－_|]{{2,14}}){{0,3}}\s?[-—–－：]+\s?[^-—–－_|：]{{0,10}}"
    rf"(?:网|網|報|报|新闻|新聞|频道|頻道|网站|ニュース|オンライン|通信|デジタル|Web|WEB|NEWS|News))$"
)
_EASTERN_LEAST = 6
_SITES = {"website", "organization", "newsmediaorganization", "corporation"}
_SPLIT_WORDS = re.compile(r"[\W_]+")


def site_names(page: Page, outlet: Outlet) -> frozenset[str]:
    """Names of the site, in lower case: from og:site_name, JSON-LD publishers, the outlet file, and the host."""
    return page.once(_site_names, outlet)


def _site_names(page: Page, outlet: Outlet) -> frozenset[str]:
    names = {
        plain(name)
        for key in (
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "twitter:site",
            "article:publisher",
        )
        for name in page.meta.get(key, ())
        if not name.startswith("http")
    }
    for node in page.json_ld:
        names.update(strings(node.get("publisher")))
        if types(node) & _SITES:
            names.update(strings(node.get("name")))
            names.update(strings(node.get("alternateName")))
    names.difference_update(plain(title) for key in ("og:title", "twitter:title") for title in page.meta.get(key, ()))
    if page.title is not None and not page.meta.get("og:site_name"):
        names.discard(plain(page.title))  # some name the application after the article
    names.add(outlet.name)
    host = bare_host(page.url)
    names.update((host, "www." + host))
    return frozenset(name.lstrip("@").casefold() for name in names if 1 < len(name) <= 80)


@lru_cache(maxsize=512)
def strip_site(text: str, names: frozenset[str]) -> str:
    """The text without the site's name at its end or its beginning, where a separator sets it off."""
    for _ in range(3):
        parts = list(_SEPARATOR.finditer(text))
        if not parts:
            break
        head, tail = text[: parts[-1].start()], text[parts[-1].end() :]
        first, rest = text[: parts[0].start()], text[parts[0].end() :]
        if (is_site(tail, names) or _mentions_host(tail, names)) and head.strip():
            text = head.strip()
        elif is_site(first, names) and rest.strip():
            text = rest.strip()
        else:
            break
    return _without_shelf(text)


def _without_shelf(text: str) -> str:
    """The text without a last part that a bar sets off: bars part headline, section and site, seldom a headline's own
    parts, unless what stands before it is shorter than a headline."""
    if not text[-1:].isalnum():
        text = _LOOSE_END.sub("", text) or text
    if not text.isascii() and (shelf := _EASTERN_SHELF.search(text)) and shelf.start() >= _EASTERN_LEAST:
        return text[: shelf.start()]
    head, sign, _ = text.partition(" < ")  # Korean sites tell the way up to their front page
    if sign and len(head) >= _EASTERN_LEAST:
        return head.strip()
    head, bar, tail = text.rpartition(" | ")
    if not bar:
        head, bar, tail = text.rpartition(" » ")
    return head.strip() if bar and len(head.split()) >= 3 and len(tail) <= 40 < len(text) else text


def is_site(text: str, names: frozenset[str]) -> bool:
    """Whether a piece of a title is the site's name: one of its names, or the words its host is made of."""
    folded = text.strip().casefold()
    if folded in names:
        return True
    joined = _SPLIT_WORDS.sub("", folded)
    whole, labels = _joined(names)
    return bool(joined) and (joined in whole or (len(joined) >= 3 and joined in labels))


@lru_cache(maxsize=64)
def _joined(names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names without what divides their words, and the labels of those that are hosts."""
    labels = (part for name in names if "." in name for part in name.split("."))
    return (
        frozenset(_SPLIT_WORDS.sub("", name) for name in names),
        frozenset(_SPLIT_WORDS.sub("", label) for label in labels),
    )


def _mentions_host(tail: str, names: frozenset[str]) -> bool:
    """Whether a title's last part holds a label of the host, and little more ("European Championships Munich 2022")."""
    joined = _SPLIT_WORDS.sub("", tail.casefold())
    labels = (_SPLIT_WORDS.sub("", part) for name in names if "." in name for part in name.split(".")[:-1])
    return any(len(label) >= 6 and label in joined and len(joined) <= 4 * len(label) for label in labels)


def title_parts(text: str) -> list[str]:
    """The pieces of a title between its separators."""
    return [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
