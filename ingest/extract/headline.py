"""Headlines: what the page's data and its headings say, without site names, and which of them to believe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from operator import is_
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.extract.attributes import attributes_on
from ingest.extract.json_ld import strings, works
from ingest.extract.site_name import is_site, site_names, strip_site, title_parts
from ingest.extract.text import element_text, one_line, paragraphs, plain
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

_NO_LETTER = re.compile(r"[\W_]+")
_META = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "headline",
    "parsely-title",
    "sailthru.title",
    "title",
)
_CUT = re.compile(r"\s*(?:\.{2,}|…)$")
_MAX = 400
_HEADINGS = 50
_MARKED = frozenset(("h2", "h3", "div", "span", "p"))
_SUBTITLE = re.compile(
    r"(?i)sub-?_?(?:title|head(?:line|ing)?|hed)(?:$|[\s_-])|(?:^|[\s_-])dek(?:$|[\s_-])|untertitel|sous-?titre"
)
_EDGES = re.compile(r"^[\s:|–—/·•-]+(?=\w|[\"'“„«»‘])|[\s:|–—/·•-]+$")
_KICKER = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|dach-?zeile|eyebrow|spitzmarke|visually-?hidden|sr-only"
)
_LONE = 6.5
_WORDS = re.compile(r"[^\W_]+|[^\s]")
_BASE = {"json-ld": 3.0, "json-ld of others": 0.8, "itemprop=headline": 2.5, "og:title": 2.0, "twitter:title": 1.5}


def find_headlines(page: Page, outlet: Outlet, rules: Rules | None = None) -> list[Finding]:
    """Every headline that the page states, and alternative headlines, best first within one voice."""
    del rules
    return page.once(_find_headlines, outlet)


def _find_headlines(page: Page, outlet: Outlet) -> list[Finding]:
    stated = list(_stated(page, outlet))
    names = site_names(page, outlet)
    names |= _headings_of_site(page, names, stated)
    found: list[Finding] = []
    for field, value, voice, where in stated:
        text = strip_site(value, names)
        if text and len(text) <= _MAX and not is_site(text, names):
            found.append(Finding(field=field, value=text, raw=value, voice=voice, where=where))
    if not any(finding.field == "headline" for finding in found):
        # a page that goes by nothing but the site's name
        found += [
            Finding(field=field, value=value, raw=value, voice=Voice.GENERAL, where=where)
            for field, value, _, where in stated
            if field == "headline" and len(value) <= _MAX
        ]
    return found


def _stated(page: Page, outlet: Outlet) -> list[tuple[str, str, Voice, str]]:
    data = [*_in_data(page), *_in_markup(page)]
    if text := plain(page.title):
        data.append(("headline", text, Voice.META, "title"))
    names = site_names(page, outlet)
    values = [value for field, value, _, _ in reversed(data) if field == "headline"]
    agreed = {same(text): text for value in values if (text := strip_site(value, names))}
    for number, (heading, whole) in enumerate(headings(page)):
        if text := heading_text(heading, whole, agreed):
            data.append(("headline", text, Voice.VISIBLE, f"h1[{number}]"))
            data += _subtitles(heading)
    return data


def _subtitles(heading: HtmlElement) -> Iterator[tuple[str, str, Voice, str]]:
    """Second headlines: what stands after the heading, near it, and is named so by its class."""
    frame = heading.getparent()
    for element in () if frame is None else frame.iterdescendants("h2", "h3", "p", "div", "strong", "span"):
        name = str(element.get("class") or "")
        if _SUBTITLE.search(name) and heading not in element.iterancestors() and (text := element_text(element)):
            if len(text) <= _MAX:
                yield "alternative_headline", text, Voice.VISIBLE, "." + name.split()[0]
            return


def _in_data(page: Page) -> Iterator[tuple[str, str, Voice, str]]:
    for number, node in enumerate(works(page)):
        for key in ("headline", "name"):
            for text in strings(node.get(key))[:1]:
                yield "headline", text, Voice.JSON_LD, f"[{number}].{key}"
        for text in strings(node.get("alternativeHeadline"))[:1]:
            yield "alternative_headline", text, Voice.JSON_LD, f"[{number}].alternativeHeadline"
    for name in _META:
        for content in page.meta.get(name, ())[:1]:
            if text := plain(content):
                yield "headline", text, Voice.META, name


def _in_markup(page: Page) -> Iterator[tuple[str, str, Voice, str]]:
    for element, value in attributes_on(page)["itemprop"]:
        prop = value.lower()
        if prop == "headline" and element.tag in _MARKED and (text := element_text(element)):
            yield "headline", text, Voice.MICRODATA, "itemprop=headline"
        elif (
            prop == "alternativeheadline"
            and (element.tag in _MARKED or element.tag == "h1")
            and (text := element_text(element))
        ):
            yield "alternative_headline", text, Voice.MICRODATA, "itemprop=alternativeHeadline"


def headings(page: Page) -> list[tuple[HtmlElement, str]]:
    """The h1 elements that show some text, and all that they show, the first few of them."""
    return page.once(_headings)


def _headings(page: Page) -> list[tuple[HtmlElement, str]]:
    shown = ((heading, text) for heading in page.tagged("h1") if (text := element_text(heading)))
    return list(islice(shown, _HEADINGS))


def heading_text(heading: HtmlElement, whole: str, agreed: dict[str, str]) -> str:
    """What a heading that shows `whole` says without a kicker above it or a subtitle under it in an element of its own.

    Such a part is known by the page's data, which state the heading without it, or by its class. `agreed` holds what
    the data state, by what `same` makes of it; a heading that they state too is taken as they spell it, since an
    element's border is no punctuation.
    """
    if same(whole) in agreed:
        return agreed[same(whole)]
    children = [child for child in heading.iterdescendants() if isinstance(child.tag, str) and one_line(child.text)]
    for child in children[:6]:
        own = element_text(child)
        rest = " ".join(paragraphs(heading, partial(is_, child)))
        for text in (rest, own):
            if (2 * len(text) >= len(whole) or len(text.split()) >= 3) and same(text) in agreed:
                return agreed[same(text)]
    return _EDGES.sub("", one_line(" ".join(paragraphs(heading, _is_kicker)))) or whole


def _is_kicker(element: HtmlElement) -> bool:
    return _KICKER.search(element.get("class") or "") is not None


def _headings_of_site(
    page: Page, names_of_data: frozenset[str], stated: list[tuple[str, str, Voice, str]]
) -> frozenset[str]:
    """Headings that name the site: links to the front page, and the end of <title> that no data give as a headline."""
    in_data = {same(text) for _, text, voice, where in stated if voice is not Voice.VISIBLE and where != "title"}
    odd = [(heading, text) for heading, text in headings(page) if (key := same(text)) and key not in in_data]
    if not odd:
        return frozenset()
    names = set()
    title = next((text for _, text, _, where in stated if where == "title"), "")
    parts = title_parts(title)
    known = any(is_site(part, names_of_data) for part in parts)
    ends = {same(part) for part in parts[1:] if len(part) * 2 < len(title)} if not known else set()
    for heading, text in odd:
        links = [page.absolute(link.get("href")) for link in heading.iter("a")]
        parent = heading.getparent()
        if parent is not None and parent.tag == "a":
            links.append(page.absolute(parent.get("href")))
        home = any(link is not None and urlsplit(link).path in ("", "/") and link != page.url for link in links)
        if home or same(text) in ends:
            names.add(text.casefold())
    return frozenset(names)


@lru_cache(maxsize=2048)
def same(text: str) -> str:
    """A headline as it is compared with another one: letters and digits only."""
    return _NO_LETTER.sub("", text).casefold()


def rank_headlines(findings: Sequence[Finding]) -> list[tuple[Finding, str]]:
    """The findings of one page's headline, most believable first, and why each stands below the first (the first: "").

    What the reader sees as the heading is the headline, when the page's data are about the same thing: they are often
    shortened, or rewritten for search engines. A heading that nothing on the page agrees with is a menu's or the
    site's. A statement that others repeat is better than a lone one, and a cut one ("…") gives way to the whole.
    """
    rule = next((finding for finding in findings if finding.voice is Voice.RULE), None)
    if rule is not None:
        return [(rule, ""), *((found, "the outlet's rule comes first") for found in findings if found is not rule)]
    keys = [same(str(finding.value)) for finding in findings]
    words = [_words(str(finding.value)) for finding in findings]
    kinds = [_kind(finding) for finding in findings]
    headings = kinds.count("h1")
    scored = []
    for index, (finding, kind) in enumerate(zip(findings, kinds, strict=True)):
        score = _BASE.get(kind, 0.5)
        others = [other for other in range(len(findings)) if kinds[other] != kind]
        if kind == "h1":
            agreement = max((_overlap(words[index], words[other]) for other in others), default=0.0)
            score = 8 * agreement if agreement >= 0.4 else 0.6
            if score < _LONE and headings == 1 and len(words[index]) >= 3:
                score = _LONE  # nothing else on the page asks to be its heading
        repeated = {kinds[other] for other in others if keys[other] == keys[index]}
        contained = {
            kinds[other]
            for other in others
            if len(keys[index]) >= 12 and keys[index] in keys[other] and keys[other] != keys[index]
        }
        score += len(repeated) + 0.5 * len(contained - repeated) - 0.01 * index
        if _CUT.search(str(finding.value)):
            score -= 4
        if not keys[index]:
            score -= 50
        scored.append((-score, index, finding))
    scored.sort(key=lambda item: item[:2])
    ranked = [finding for _, _, finding in scored]
    return [(finding, "" if finding is ranked[0] else _why(ranked[0], finding)) for finding in ranked]


@lru_cache(maxsize=256)  # a page's headlines are ranked twice: to clean its text, and to choose
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text.casefold()))


def _why(chosen: Finding, other: Finding) -> str:
    if same(str(other.value)) == same(str(chosen.value)):
        return "says the same"
    if _CUT.search(str(other.value)):
        return "cut short"
    return "the page's heading is believed first" if _kind(chosen) == "h1" else "less of the page agrees with it"


def _kind(finding: Finding) -> str:
    if finding.voice is Voice.JSON_LD:
        return "json-ld" if finding.where == "[0].headline" else "json-ld of others"
    if finding.voice is Voice.VISIBLE:
        return "h1"
    return finding.where or str(finding.voice)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Which share of the shorter one's words both have; of the longer one's, if the shorter has but one or two."""
    smaller, larger = sorted((len(one), len(other)))
    return len(one & other) / (smaller if smaller >= 3 else larger) if smaller else 0.0
