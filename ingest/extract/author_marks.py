"""Authors where the page shows them to a reader: elements marked as byline or author, near the headline or the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from ingest.article import Person
from ingest.byline import parse_byline
from ingest.byline_words import EMAIL, folded
from ingest.extract.attributes import attributes_on
from ingest.extract.author_data import names_house
from ingest.extract.scene import Scene
from ingest.extract.seams import seamed_lines
from ingest.extract.text import element_text
from ingest.finding import Finding, Voice
from ingest.latin_name import is_name
from ingest.outlet import Outlet, bare_host

# In lower case, for lower-cased names: to ignore case costs four times as much.
_MARK = re.compile(
    r"by[-_]?line|author|autor(?!id|a?d[aeo]|i[sz])|(?<![a-z])(?:writer|writers|reporter|journalist|redakteur|verfasser|auteurs?|"
    r"autore|autrice|giornalista|firma|firmante|forfatter|skribent|författare|kirjoittaja|contributors?|creator|"
    r"byauthor|written-?by|posted-?by|published-?by|writtenby|postedby|vcard|credits?|ghost-author|presenter|yazar|muhabir|user-?name|"
    r"periodista|columnist|dateline-name|byl|von|by|upby|penulis|tac-?gia|person-?name|staff-?name|member-?name|"
    r"entry-?meta|post-?meta|article-?meta|articlemeta|meta-info|post-?info|article-?info|article-?head(?:er)?-?meta|"
    r"post-details|entry-details|submitted|post-?byline|info-?article|kuerzel|signature|signatur)(?![a-z])|"
    r"(?:author|writer|reporter)s?name|nameauthor"
)
_WEAK_MARK = re.compile(
    r"(?<![a-z])(?:credits?|von|by|presenter|entry-?meta|post-?meta|article-?meta|articlemeta|meta-info|post-?info|article-?info|"
    r"article-?head(?:er)?-?meta|post-details|entry-details|submitted|info-?article|signature|signatur|creator|contributors?)(?![a-z])"
)
_STRONG_MARK = re.compile(r"by[-_]?line|author|autor|writer|reporter|journalist|redakteur|auteur|verfasser")
_NO_MARK = re.compile(
    r"avatar|image|img|photo|picture|thumb|icon|social|share|follow|authori[sz]|bio(?:graphy|graf)?(?![a-z])|descri|about|"
    r"more-?(?:from|by)|count|comment|date(?!line)|time|position|title(?!-?author)|jobtitle|role|job|source|"
    r"caption|copyright|tooltip|popup|modal|newsletter|button|btn|(?<!author)-link(?![a-z])|-links(?![a-z])|posts|articles|latest|other|related|teaser"
)
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i)?|auteurs?|by|profiles?|profil|people|person|team|staff|journalists?|redaktion|"
    r"reporters?|writers?|columnists?|contributors?|users?|member|members|mitglied|firma|firmas|yazar|forfatter|bio|"
    r"redakteur|redaktor|kolumnisten|impressum/autoren|journalist|creator|experts?|byline|u|@\w+)/|[?&]author=|/@\w"
)
_LABELLED = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|text|autor(?:in|en)?|authors?|written by|posted by|published by|geschrieben von|"
    r"verfasst von|글|기자|記者|文)\b",
    re.IGNORECASE,
)
_LONGEST = 240
_MARKS = 200  # more than any article has; lists of readers' names have them by the thousand


@dataclass(slots=True)
class _Mark:
    element: HtmlElement
    signature: str
    text: str
    persons: tuple[Person, ...]
    score: float


def from_marks(scene: Scene, outlet: Outlet) -> Iterator[Finding]:
    """Findings of authors in marked elements, the most telling place first."""
    marks = list(islice(_marks(scene, outlet), _MARKS))
    groups: dict[tuple[str, HtmlElement], list[_Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.signature, _neighbourhood(mark.element)), []).append(mark)
    ranked = sorted(groups.items(), key=lambda item: (-max(m.score for m in item[1]), scene.place(item[1][0].element)))
    seen: set[tuple[str, ...]] = set()
    for (signature, _), group in ranked:
        best = max(mark.score for mark in group)
        if best < 2:
            break
        persons = list({folded(p.name): p for mark in reversed(group) for p in reversed(mark.persons)}.values())[::-1]
        names = tuple(folded(person.name) for person in persons)
        if names in seen or len(persons) > 8:
            continue
        seen.add(names)
        raw = "\n".join(mark.text for mark in group)
        yield Finding(field="authors", value=tuple(persons), raw=raw, voice=Voice.VISIBLE, where=signature)
        if len(seen) == 4:
            break


def _neighbourhood(element: HtmlElement) -> HtmlElement:
    """The element within which others of its kind name further authors of the same article."""
    parent = element.getparent()
    if parent is None:
        return element
    grandparent = parent.getparent()
    if parent.tag in ("li", "span", "div", "p") and len(parent) <= 3 and grandparent is not None:
        return grandparent
    return parent


def _marks(scene: Scene, outlet: Outlet) -> Iterator[_Mark]:
    inside: set[HtmlElement] = set()
    for element, strength in _marked(scene):
        if any(node in inside for node in element.iterancestors()) or scene.is_aside(element):
            continue
        text = "\n".join(seamed_lines(element))
        if not text or len(text) > _LONGEST:
            continue
        near = _closeness(scene, element)
        if strength == 1 and (near < 2 or not _on_site(element, scene) or _in_text(element)):
            continue
        persons = _persons(element, text, strength, outlet, scene.sites)
        if not persons:
            continue
        inside.add(element)
        score = strength + near
        score += 1 if _LABELLED.match(text) else 0
        score += 1 if _links_to_author(element) else 0
        yield _Mark(element, _signature(element), text, persons, score)


def _persons(
    element: HtmlElement, text: str, strength: float, outlet: Outlet, sites: frozenset[str]
) -> tuple[Person, ...]:
    linked = [link for link in element.iter("a") if _is_author_page(link.get("href"))]
    declared = strength >= 3 and (len(text) <= 40 or bool(linked)) and "\n" not in text
    persons = parse_byline(text, outlet_name=outlet.name, declared=declared and len(text.split()) <= 4)
    if not persons and linked:
        names = "\n".join(element_text(link) for link in linked[:6])
        persons = parse_byline(names, outlet_name=outlet.name, declared=True)
    if not persons and strength < 3:
        return ()
    return tuple(
        person
        for person in persons
        if (strength >= 3 or is_name(person.name) or person.role or linked) and not names_house(person.name, sites)
    )


_RELATIONS = frozenset(("author", "creator"))
_NAMED_IN = ("class", "id", "data-testid", "data-component")


@lru_cache(maxsize=8192)  # pages repeat few names on many elements
def _names_strength(names: str) -> float:
    return max(map(_word_strength, names.lower().split()), default=0)


@lru_cache(maxsize=8192)
def _word_strength(word: str) -> float:
    if not _MARK.search(word) or _NO_MARK.search(word):
        return 0
    return 3 if _STRONG_MARK.search(word) or not _WEAK_MARK.search(word) else 2


@lru_cache(maxsize=8192)
def _is_author_page(href: str | None) -> bool:
    return href is not None and _AUTHOR_PAGE.search(href.lower()) is not None


def _marked(scene: Scene) -> list[tuple[HtmlElement, float]]:
    """The elements that say that they hold the author, in page order, and how plainly: 4 by their relation, 3 by a
    word, 2 by a wider word, 1 by where they link to."""
    found: dict[HtmlElement, float] = {}
    for name in ("rel", "itemprop"):
        for element, value in attributes_on(scene.page)[name]:
            if not _RELATIONS.isdisjoint(value.lower().split()):
                found[element] = 4
    for name in _NAMED_IN:
        for element, value in attributes_on(scene.page)[name]:
            if strength := _names_strength(value):
                found[element] = max(strength, found.get(element, 0))
    for element, value in attributes_on(scene.page)["href"]:
        if element.tag == "a" and _is_author_page(value):
            found.setdefault(element, 1)
    for element in scene.body.iter("address", "byline", "author"):
        found.setdefault(element, 2)
    shown = [(element, strength) for element, strength in found.items() if scene.shows(element)]
    return sorted(shown, key=lambda mark: scene.place(mark[0]))


def _on_site(link: HtmlElement, scene: Scene) -> bool:
    """Whether a link leads to the same site (pages of persons elsewhere are encyclopedias and networks)."""
    address = scene.page.absolute(link.get("href"))
    here, there = bare_host(scene.page.url), bare_host(address or "")
    return bool(there) and (
        here.endswith(there) or there.endswith(here) or here.split(".")[-2:] == there.split(".")[-2:]
    )


def _in_text(link: HtmlElement) -> bool:
    """Whether a link stands in a paragraph of running text."""
    around = next(link.iterancestors("p", "div", "li", "td"), None)
    return around is not None and len(around.text_content()) > _LONGEST


def _signature(element: HtmlElement) -> str:
    classes = (element.get("class") or "").split()[:3]
    name = element.get("id") or ""
    tag = str(element.tag)
    return ".".join((tag, *classes)) if classes or not name else f"{tag}#{name}"


def _links_to_author(element: HtmlElement) -> bool:
    return any(_is_author_page(link.get("href")) or EMAIL.search(link.get("href") or "") for link in element.iter("a"))


def _closeness(scene: Scene, element: HtmlElement) -> float:
    """How near the headline an element stands, in points; beyond the end of the text it is an author's box at best."""
    distance = scene.distance(element)
    if distance is None:
        return 0.5
    if -12 <= distance < 0:
        return 2
    if 0 <= distance <= 40:
        return 3
    if -40 <= distance < 0 or distance <= 90:
        return 1.5
    return 0.5 if scene.with_headline(element) else -0.5
