"""Authors where the page shows them to a reader: elements marked as byline or author, near the headline or the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from operator import itemgetter

from lxml.html import HtmlElement

from ingest.article import Person, PersonKind
from ingest.byline import continued, parse_byline
from ingest.byline_words import EMAIL, folded
from ingest.extract.article_head import is_of_card, is_of_foot, is_of_head, is_of_picture
from ingest.extract.author_data import houses, names_house
from ingest.extract.author_names import declared_marks
from ingest.extract.pieces import BREAK, Pieces
from ingest.extract.scene import Scene
from ingest.extract.seams import seamed_lines
from ingest.extract.text import element_text
from ingest.finding import Finding, Voice
from ingest.latin_name import is_name
from ingest.outlet import Outlet, bare_host

# Directories of addresses of authors' pages.
_AUTHOR_PLACES = frozenset(
    """
    author authors autor autoren autores autorin autori auteur auteurs by profile profiles profil people person team
    staff journalist journalists redaktion reporter reporters writer writers columnist columnists contributor
    contributors user users member members mitglied firma firmas yazar forfatter bio redakteur redaktor kolumnisten
    creator expert experts byline u
    """.split()
)
_OTHERS = frozenset(("tag", "category", "prev", "next"))
_AUTHOR_QUERY = re.compile(r"[?&]author=|/@\w")
_LABELLED = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|text|autor(?:in|en)?|authors?|written by|posted by|published by|geschrieben von|"
    r"verfasst von|글|기자|記者|文)\b",
    re.IGNORECASE,
)
# What is left before a link that is left out: "Jane Roe in", "Jane Roe Kategorien: 18 November".
_SHELVES = (
    r"(?:categor(?:y|ies)|kategorien?|tags?|rubrik|schlagw[oö]rter|catégories?|categorías?|categorie|カテゴリー?|タグ"
)
_SHELVES += r"|카테고리|태그|分[类類]|[标標][签籤])"
_COMMAS = re.compile(r"(?:\s*,)+\s*(?=$|\|)")
_DANGLING = re.compile(
    rf"(?:^|\s+)(?:(?:(?:posted |filed )?(?:in|under|unter)|dans|en|{_SHELVES})\s*(?=$|\|)|{_SHELVES}\s?:(?=\s|$))",
    re.IGNORECASE,
)
_PLAINEST = 4  # declared by relation
_LONGEST = 240
_NEAR = 12, 40  # elements before and behind the headline
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
        if any(node in inside for node in element.iterancestors()) or _is_elsewhere(element, strength, scene):
            continue
        if strength == 1 and (not _on_site(element, scene) or _in_text(element)):
            continue
        text = _short_text(scene.pieces, element)
        if not text:
            continue
        persons = _persons(element, _own_text(scene.pieces, element, text), strength, outlet, scene.sites)
        if not persons:
            continue
        inside.add(element)
        near = _closeness(scene, element)
        if near < 2 and persons[0].kind is PersonKind.ORGANISATION:
            continue
        if near >= 2:
            persons = _with_role_behind(persons, element, scene)
        score = strength + near
        score += 1 if _LABELLED.match(text) else 0
        score += 1 if _links_to_author(element) else 0
        yield _Mark(element, _signature(element), text, persons, score)


def _is_elsewhere(element: HtmlElement, strength: float, scene: Scene) -> bool:
    """Whether a mark stands in comments, teasers and the like, not in what is the article's own head."""
    aside = scene.aside(element)
    if aside is None:
        return strength < _PLAINEST and is_of_card(element, scene)
    if strength >= 3 and is_of_foot(aside, scene):
        return False
    if strength < 2 or not is_of_head(element, aside, scene):
        return True
    plain = strength >= 3 and not is_of_picture(element, aside)
    return not plain and _LABELLED.match(_short_text(scene.pieces, element)) is None


def _with_role_behind(persons: tuple[Person, ...], element: HtmlElement, scene: Scene) -> tuple[Person, ...]:
    """The person of an element with the role on the line behind it; other persons as they are."""
    pieces = scene.pieces
    end = pieces.ends[element]
    if len(persons) > 1 or persons[0].role or end == len(pieces.texts) or pieces.gaps[end] < BREAK:
        return persons
    _, behind = next(seamed_lines(pieces, end, len(pieces.texts), scene.aside), (end, ""))
    more = continued(persons[0], behind) if behind else None
    return persons if more is None or not more.role else (more,)


def _short_text(pieces: Pieces, element: HtmlElement) -> str:
    """The lines of an element that is no longer than a byline; "" for longer ones, and for those that show nothing."""
    first, last = pieces.begins[element], pieces.ends[element]
    if sum(map(len, map(str.strip, pieces.texts[first:last]))) > 2 * _LONGEST:
        return ""
    text = "\n".join(line for _, line in seamed_lines(pieces, first, last))
    return text if len(text) <= _LONGEST else ""


def _own_text(pieces: Pieces, element: HtmlElement, text: str) -> str:
    """The text of an element without its links to tags, sections and the next text, and the words before them."""
    if not any(_leads_to_others(link) for link in element.iter("a") if link is not element):
        return text
    span = pieces.begins[element], pieces.ends[element]
    lines = (line for _, line in seamed_lines(pieces, *span, partial(_elsewhere, element)))
    return "\n".join(bare for line in lines if (bare := _DANGLING.sub(" | ", _COMMAS.sub("", line)).strip(" |,")))


def _elsewhere(mark: HtmlElement, holder: HtmlElement) -> HtmlElement | None:
    """The link to something else that a holder is or stands in, within a mark: themes print tags beside the author, and
    "Best Practice" reads as a name."""
    node: HtmlElement | None = holder
    while node is not None and node is not mark:
        if node.tag == "a":
            return node if _leads_to_others(node) else None
        node = node.getparent()
    return None


def _leads_to_others(link: HtmlElement) -> bool:
    """Whether a link says that it leads to a tag, a section or the next text. Some sites have their authors as tags."""
    relations = (link.get("rel") or "").lower().split()
    return not _OTHERS.isdisjoint(relations) and not _is_author_page(link)


def _persons(
    element: HtmlElement, text: str, strength: float, outlet: Outlet, sites: frozenset[str]
) -> tuple[Person, ...]:
    linked = [link for link in element.iter("a") if _is_author_page(link)]
    declared = strength >= 3 and (len(text) <= 40 or bool(linked)) and "\n" not in text
    persons = parse_byline(text, outlet_name=outlet.name, declared=declared and len(text.split()) <= 4)
    if not persons and linked:
        names = "\n".join(element_text(link) for link in linked[:6])
        persons = parse_byline(names, outlet_name=outlet.name, declared=True)
    if not persons:
        return tuple(houses(text.partition("\n")[0], sites)) if strength >= 3 else ()
    return tuple(
        person
        for person in persons
        if (strength >= 3 or is_name(person.name) or person.role or linked) and not names_house(person.name, sites)
    )


def _marked(scene: Scene) -> list[tuple[HtmlElement, float]]:
    """The elements that say that they hold the author, in page order, and how plainly: 4 by their relation, 3 by a
    word, 2 by a wider word, 1 by where they link to, near the headline."""
    found = declared_marks(scene.page)
    for element in scene.near_headline(*_NEAR):
        if element.tag == "a" and _is_author_page(element):
            found.setdefault(element, 1)
    for element in scene.tagged("address", "byline", "author"):
        found.setdefault(element, 2)
    shown = [(scene.place(element), element, strength) for element, strength in found.items() if scene.shows(element)]
    return [(element, strength) for _, element, strength in sorted(shown, key=itemgetter(0))]


def _is_author_page(link: HtmlElement) -> bool:
    href = (link.get("href") or "").lower()
    return not _AUTHOR_PLACES.isdisjoint(href.split("/")[1:-1]) or _AUTHOR_QUERY.search(href) is not None


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
    return any(_is_author_page(link) or EMAIL.search(link.get("href") or "") for link in element.iter("a"))


def _closeness(scene: Scene, element: HtmlElement) -> float:
    """How near the headline an element stands, in points; beyond the end of the text it is an author's box at best."""
    distance = scene.distance(element)
    if distance is None:
        return 0.5
    if -_NEAR[0] <= distance < 0:
        return 2
    if 0 <= distance <= _NEAR[1]:
        return 3
    if -40 <= distance < 0 or distance <= 90:
        return 1.5
    return 0.5 if scene.with_headline(element) else -0.5
