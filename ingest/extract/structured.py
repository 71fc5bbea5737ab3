"""What the page says of itself in data: JSON-LD, meta, links, microdata; every field but dates, authors, headline, body
and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.extract.attributes import attributes_on
from ingest.extract.json_ld import Node, article_nodes, first_string, strings, works
from ingest.extract.site_name import is_site, site_names
from ingest.extract.text import element_text, plain
from ingest.finding import Finding, Value, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.url import canonical, on_site

_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_SECTIONS = (
    "article:section",
    "article.section",
    "section",
    "parsely-section",
    "cxenseparse:section",
    "articlesection",
)
_KEYWORDS = ("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "cxenseparse:keywords")
_LANGUAGES = ("og:locale", "content-language", "language", "dc.language", "inlanguage")
_DIVIDER = re.compile(r"\s*[,;、，|]\s*")
_TIERS = {"free": True, "locked": False, "paid": False, "premium": False}


def find_structured(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of description, section, keywords, in_language, canonical_url, is_accessible_for_free and
    source_organization, best first within one voice."""
    del rules
    return [*_from_json_ld(page, outlet), *_from_meta(page), *_from_markup(page), *_addresses(page, outlet)]


def _from_json_ld(page: Page, outlet: Outlet) -> Iterator[Finding]:
    for number, node in enumerate(article_nodes(page)):
        where = f"[{number}]"
        if text := first_string(node, "description") or first_string(node, "abstract"):
            yield _finding("description", text, Voice.JSON_LD, where + ".description")
        if (language := node.get("inLanguage")) and (codes := strings(language)):
            yield _finding("in_language", codes[0], Voice.JSON_LD, where + ".inLanguage")
        if (free := _truth(node.get("isAccessibleForFree"))) is not None:
            yield _finding("is_accessible_for_free", free, Voice.JSON_LD, where + ".isAccessibleForFree")
    for number, node in enumerate(works(page)):
        where = f"[{number}]"
        if section := next((text for text in strings(node.get("articleSection")) if _is_label(text)), None):
            yield _finding("section", section.rstrip(" ,;|/>"), Voice.JSON_LD, where + ".articleSection", section)
        if words := _keywords(strings(node.get("keywords"))):
            yield _finding("keywords", words, Voice.JSON_LD, where + ".keywords")
        if (source := _source(node)) and not is_site(source, site_names(page, outlet)):
            yield _finding("source_organization", source, Voice.JSON_LD, where + ".sourceOrganization")


def _source(node: Node) -> str | None:
    """The name of the organisation that a text is from; None where it is an address: most lead to the publisher."""
    name = first_string(node, "sourceOrganization")
    return name if name and "://" not in name and not name.startswith(("#", "/")) else None


def _from_meta(page: Page) -> Iterator[Finding]:
    for name in _DESCRIPTIONS:
        for content in page.meta.get(name, ())[:1]:
            if text := plain(content):
                yield _finding("description", text, Voice.META, name, content)
    for name in _SECTIONS:
        for content in page.meta.get(name, ())[:1]:
            if _is_label(text := plain(content)):
                yield _finding("section", text, Voice.META, name, content)
    if tags := _keywords(plain(tag) for tag in page.meta.get("article:tag", ())):
        yield _finding("keywords", tags, Voice.META, "article:tag")
    for name in _KEYWORDS:
        if words := _keywords(plain(content) for content in page.meta.get(name, ())):
            yield _finding("keywords", words, Voice.META, name)
    if page.language:
        yield _finding("in_language", page.language, Voice.META, "html lang")
    for name in _LANGUAGES:
        for content in page.meta.get(name, ())[:1]:
            yield _finding("in_language", content, Voice.META, name)
    for name in ("article:content_tier", "isaccessibleforfree"):
        for content in page.meta.get(name, ())[:1]:
            free = _TIERS.get(content.lower(), _truth(content))
            if free is not None:
                yield _finding("is_accessible_for_free", free, Voice.META, name, content)


_MARKED = frozenset(("a", "span", "p", "div", "li"))


def _from_markup(page: Page) -> Iterator[Finding]:
    tags: list[str] = []
    for element, prop in attributes_on(page)["itemprop"]:
        if element.tag not in _MARKED:
            continue
        if prop == "articleSection" and _is_label(text := element_text(element)):
            yield _finding("section", text, Voice.MICRODATA, "itemprop=articleSection")
        elif prop == "description" and len(text := element_text(element)) > 20:
            yield _finding("description", text, Voice.MICRODATA, "itemprop=description")
    for element, relation in attributes_on(page)["rel"]:
        if element.tag == "a" and "tag" in relation.lower().split():
            tags.append(element_text(element).lstrip("#"))
    if words := _keywords(tags):
        yield _finding("keywords", words, Voice.MICRODATA, "rel=tag")


def _addresses(page: Page, outlet: Outlet) -> Iterator[Finding]:
    """The addresses that the page names as its own, if they are the outlet's and not just its front page."""
    named = [
        (link.get("href"), "link rel=canonical")
        for link in page.tagged("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    named += [(content, "og:url") for content in page.meta.get("og:url", ())]
    known: dict[str | None, str | None] = {}  # most pages name one address twice
    for href, where in named[:50]:  # pages that name thousands are broken, and each takes its time
        if href not in known:
            known[href] = _own_address(page.absolute(href) or "", page, outlet)
        if address := known[href]:
            yield _finding("canonical_url", address, Voice.META, where, href or "")


def _own_address(url: str, page: Page, outlet: Outlet) -> str | None:
    address = _canonical(url, outlet)
    if address is None or not on_site(address, outlet):
        return None
    front = _is_front(address, _canonical(outlet.home, outlet))
    return address if not front or address == _canonical(page.url, outlet) else None


def names_front_page(page: Page, outlet: Outlet) -> bool:
    """Whether rel=canonical names the outlet's front page."""
    home = _canonical(outlet.home, outlet)
    for link in page.tagged("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = _canonical(page.absolute(link.get("href")) or "", outlet)
            return address is not None and on_site(address, outlet) and _is_front(address, home)
    return False


def _is_front(address: str, home: str | None) -> bool:
    return address == home or address.partition("://")[2].partition("/")[2] == ""


def _canonical(url: str, outlet: Outlet) -> str | None:
    try:
        return canonical(url, outlet)
    except ValueError:
        return None


def _keywords(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of a list, or of texts that join several with commas, in order and without repeats."""
    found: dict[str, str] = {}
    for text in texts:
        for word in _DIVIDER.split(text):
            if word and len(word) <= 80:
                found.setdefault(word.casefold(), word)
    return tuple(found.values())


def _is_label(text: str) -> bool:
    return 0 < len(text) <= 80 and not text.startswith(("http://", "https://"))


def _truth(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().rpartition("/")[2].lower())
    return None


def _finding(field: str, value: Value, voice: Voice, where: str, raw: str | None = None) -> Finding:
    if raw is None:
        raw = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return Finding(field=field, value=value, raw=raw, voice=voice, where=where)
