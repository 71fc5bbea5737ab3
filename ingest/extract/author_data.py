"""Authors that the page declares in data: JSON-LD, meta, microdata and RDFa."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from ingest.article import Person, PersonKind
from ingest.byline import parse_byline
from ingest.byline_house import houses_in
from ingest.byline_posts import reads_as_post
from ingest.byline_words import EMAIL, folded, is_agency, person_email
from ingest.extract.attributes import attributes_on
from ingest.extract.author_values import named, quoted, unfolded
from ingest.extract.json_ld import Node, article_nodes, strings, types
from ingest.extract.pieces import pieces_on
from ingest.extract.scene import Scene
from ingest.extract.site_name import is_site, site_names
from ingest.extract.text import element_text, plain
from ingest.finding import Finding, Voice
from ingest.given_names import starts_with_given_name
from ingest.inverted_name import upright
from ingest.latin_name import is_name
from ingest.outlet import Outlet
from ingest.page import Page
from ingest.person import filled
from ingest.roles import says_author

_ORGANISATIONS = {"organization", "newsmediaorganization", "corporation", "website", "localbusiness", "brand"}
_META = (
    """
    author article:author article.author authors article:authors article:author:name article:author_name byl byline
    dc.creator dc:creator dcterms.creator dcsext.author dc.contributor.author parsely-author sailthru.author
    dable:author cxenseparse:author cxense:author shareaholic:article_author_name citation_author og:author
    og:article:author article-author article_author author_name author-name content-author rbauthors
    twitter:creator:name vr:author lp:author page_author cre:author eomportal-author bt:author octolytics-author
    news_author ceo:author article:publisher:author fb:author reporter creator web_author sc_author bi:author
    wp_author mrf:authors
    """
).split()
_LABELLED = re.compile(
    r"(?:written by|by|author|authors|von|autor|autor(?:in|en)|verfasst von|geschrieben von|par|écrit par|auteur|por|"
    r"escrito por|autore|scritto da|skrevet av|av|af|door|geschreven door|작성자|기자|글쓴이|執筆者|著者|作者)",
    re.IGNORECASE,
)
_OF_CATALOGUES = frozenset(("citation_author", "dc.creator", "dc:creator", "dcterms.creator"))  # one person a tag
_JOINED_IN_META = re.compile(r"\s*[;|]\s*")
_MOST = 12
_BESIDE = range(-12, 90)  # elements from the headline: where some marks stand there, those far off are of other texts
_HOST_BEHIND = re.compile(r"\s(?:[(\[|–—-]\s?)(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})[)\]]?$", re.IGNORECASE)
_PROFILE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/", re.IGNORECASE)  # "facebook.com/springfieldstar"
_AUTHOR_WORDS = frozenset(("author", "schema:author", "dc:creator", "creator", "article:author"))
_HOSTED = re.compile(
    r"\.(?:wordpress|blogspot|typepad|tumblr|substack|hypotheses|livejournal|over-blog|canalblog|tistory|github|medium)\."
)


def from_json_ld(page: Page, outlet: Outlet) -> Iterator[Finding]:
    """The authors of each object that describes the article, most telling object first."""
    known = {
        str(node["@id"]): node
        for node in reversed(page.json_ld)
        if isinstance(node.get("@id"), str) and (node.get("name") or _given_and_family(node))
    }
    scope = _scope(page, outlet)
    for number, node in enumerate(article_nodes(page)):
        for key in ("author", "creator"):
            if key not in node:
                continue
            persons = _unique(_declared(node[key], known, scope))
            if persons:
                yield _finding(persons, ", ".join(person.raw for person in persons), Voice.JSON_LD, f"[{number}].{key}")
                break


def _declared(value: Any, known: dict[str, Node], scope: _Scope, depth: int = 0) -> Iterator[Person]:
    if depth > 3:
        return
    for item in (value if isinstance(value, list) else [value])[: 4 * _MOST]:
        if isinstance(item, str):
            item = known.get(item) or quoted(item)
        elif isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            item = known.get(item["@id"], item)
        if isinstance(item, str):
            yield from _believed(named(item), scope, one=True)
        elif isinstance(item, list):
            yield from _declared(item, known, scope, depth + 1)
        elif isinstance(item, dict):
            yield from _of_object(item, scope)
            for inner in unfolded(item):
                yield from _declared(inner, known, scope, depth + 1)


def _of_object(node: Node, scope: _Scope) -> Iterator[Person]:
    kinds = types(node)
    organisation = bool(kinds & _ORGANISATIONS)
    for name in strings(node.get("name"), named) or _given_and_family(node):
        for person in _believed(name, scope, person="person" in kinds, one="person" in kinds):
            if person.kind is PersonKind.ORGANISATION:
                yield person
            elif not organisation or is_name(person.name):
                yield _with_node(person, node, scope.sites)


def _given_and_family(node: Node) -> list[str]:
    parts = [part for key in ("givenName", "familyName") for part in strings(node.get(key))]
    return [" ".join(parts)] if parts else []


def _with_node(person: Person, node: Node, sites: frozenset[str]) -> Person:
    """The person with role, house and address of his own object."""
    post = next((text for text in strings(node.get("jobTitle")) if len(text) <= 80 and not says_author(text)), None)
    role, place = (reads_as_post(post) if post else None) or (post, None)
    houses = [text for key in ("worksFor", "affiliation") for text in strings(node.get(key))]
    if place:
        houses.append(place)
    house = next((text for text in houses if len(text) <= 80 and not is_site(text, sites)), None)
    email = next((match[0] for text in strings(node.get("email")) if (match := EMAIL.search(text))), None)
    return filled(person, role=role, organisation=house, email=person_email(email) if email else None)


class _Scope(NamedTuple):
    """What is known of the page when a declared name is judged."""

    outlet: Outlet
    sites: frozenset[str]
    shows: Callable[[str], bool]


def _scope(page: Page, outlet: Outlet) -> _Scope:
    def shows(name: str) -> bool:
        return any(name in text for text in pieces_on(page).texts)

    return _Scope(outlet, site_names(page, outlet), shows)


def _believed(name: str, scope: _Scope, *, person: bool = False, one: bool = False) -> Iterator[Person]:
    """The persons of a declared value. An address of a profile is no name, and the site is nobody.

    one: the value is the name of one person, as far as the page's word goes.
    """
    if not name or len(name) > 300 or "://" in name or name.startswith(("/", "www.", "{", "[")):
        return
    if _tells_host(name, scope.sites) or _PROFILE.match(name):
        return
    told = upright(name, one=one, shown=scope.shows)
    persons = parse_byline(told, outlet_name=scope.outlet.name, declared=True)
    for found in persons or houses(told, scope.sites):
        house = found.kind is not PersonKind.ORGANISATION and names_house(found.name, scope.sites)
        if not house or (person and is_name(found.name)):
            yield found if told == name else replace(found, raw=name)


def _tells_host(name: str, sites: frozenset[str]) -> bool:
    """Whether a value is what the site calls itself, with its host ("Star (www.springfieldstar.com)"). Persons have
    their house there too."""
    host = _HOST_BEHIND.search(name)
    hosts = frozenset(site for site in sites if "." in site)
    return host is not None and not starts_with_given_name(name) and is_site(host[1], hosts)


def houses(text: str, sites: frozenset[str], *, declared: bool = True) -> Iterator[Person]:
    """The agencies or desks of a byline that names nobody. The site itself is no author; its host alone says who that
    is, since pages declare an agency that is their author as an organisation, like their publisher."""
    hosts = frozenset(name for name in sites if "." in name)
    for house in houses_in(text, declared=declared):
        if not is_site(house, hosts):
            yield Person(name=house, kind=PersonKind.ORGANISATION, raw=text)


def names_house(name: str, sites: frozenset[str]) -> bool:
    """Whether a name is the site's and not also a person's: personal sites and hosted blogs are called after people."""
    if not is_site(name, sites):
        return False
    personal = starts_with_given_name(name) and is_name(name)
    return not personal and (" " in name or not any(_HOSTED.search(site) for site in sites))


def from_meta(page: Page, outlet: Outlet) -> Iterator[Finding]:
    """The authors of each meta name that pages use for them; several tags of one name are several authors."""
    scope = _scope(page, outlet)
    for name in filter(page.meta.__contains__, _META):
        contents = page.meta.get(name, ())[:_MOST]
        persons = _unique(
            person
            for content in contents
            for part in _JOINED_IN_META.split(plain(content))
            for person in _believed(part, scope, one=name in _OF_CATALOGUES)
        )
        if persons:
            yield _finding(persons, "; ".join(contents), Voice.META, name)
    for number in ("1", "2"):
        label = next(iter(page.meta.get(f"twitter:label{number}", ())), "")
        data = page.meta.get(f"twitter:data{number}", ())[:1]
        if data and _LABELLED.fullmatch(label.strip(" :")):
            persons = _unique(_believed(plain(data[0]), scope))
            if persons:
                yield _finding(persons, data[0], Voice.META, f"twitter:data{number}")


def from_microdata(page: Page, outlet: Outlet, scene: Scene) -> Iterator[Finding]:
    """The authors that itemprop or RDFa mark in the page, outside comments and other asides."""
    scope_of_page = _scope(page, outlet)
    groups: dict[str, list[str]] = {}
    marked = [
        (scene.place(element), attribute, element)
        for attribute in ("itemprop", "property")
        for element, value in attributes_on(page)[attribute]
        if scene.shows(element) and not _AUTHOR_WORDS.isdisjoint(value.lower().split()) and not scene.is_aside(element)
    ]
    near = [mark for mark in marked if scene.distance(mark[2]) in _BESIDE]
    for _, attribute, element in sorted(near or marked, key=lambda mark: mark[0]):
        groups.setdefault(attribute, []).append(_marked_name(element))
    for attribute, names in groups.items():
        persons = _unique(person for name in names[:_MOST] for person in _believed(name, scope_of_page))
        if persons:
            yield _finding(persons, "; ".join(filter(None, names)), Voice.MICRODATA, f"{attribute}=author")


def _marked_name(element: HtmlElement) -> str:
    """The name in an element marked as author: its content attribute, the inner name, or its text."""
    if content := element.get("content"):
        return plain(content)
    for inner in element.iterdescendants():
        if "name" in (inner.get("itemprop") or inner.get("property") or "").lower().replace("schema:", "").split():
            return plain(inner.get("content")) or element_text(inner)
    text = element_text(element)
    return text if len(text) <= 120 else ""


def _unique(persons: Iterator[Person] | Any) -> tuple[Person, ...]:
    """The persons, each once. A desk beside a person is where he works, an agency made the text with him."""
    found: dict[str, Person] = {}
    for person in persons:
        if person.kind is PersonKind.CONTACT:
            continue
        found.setdefault(folded(person.name), person)
    desks = [each for each in found.values() if each.kind is PersonKind.ORGANISATION and not is_agency(each.name)]
    beside = len(desks) < len(found)
    return tuple(each for each in found.values() if not (beside and each in desks))[:_MOST]


def _finding(persons: tuple[Person, ...], raw: str, voice: Voice, where: str) -> Finding:
    return Finding(field="authors", value=persons, raw=raw, voice=voice, where=where)
