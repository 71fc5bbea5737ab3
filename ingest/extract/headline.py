"""Headlines: what the page's data and its headings say, without site names, and which of them to believe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.extract.attributes import attributes_on
from ingest.extract.headings import shown_headlines
from ingest.extract.json_ld import strings, works
from ingest.extract.site_name import is_site, site_names, strip_site
from ingest.extract.subtitle import is_subtitle
from ingest.extract.text import element_text, plain
from ingest.extract.titles import AGREEING, overlap, same, words
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

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
_MARKED = frozenset(("h2", "h3", "div", "span", "p"))
_LONE = 8.0
_BASE = {"json-ld": 3.0, "json-ld of others": 0.8, "itemprop=headline": 2.5, "og:title": 2.0, "twitter:title": 1.5}


def find_headlines(page: Page, outlet: Outlet, rules: Rules | None = None) -> list[Finding]:
    """Every headline that the page states, and alternative headlines, best first within one voice."""
    del rules
    return page.once(_find_headlines, outlet)


def _find_headlines(page: Page, outlet: Outlet) -> list[Finding]:
    data = [*_in_data(page), *_in_markup(page)]
    if text := plain(page.title):
        data.append(("headline", text, Voice.META, "title"))
    names = site_names(page, outlet)
    shown, of_site = shown_headlines(page, data, names)
    stated = data + shown
    names |= of_site
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


def _in_data(page: Page) -> Iterator[tuple[str, str, Voice, str]]:
    for number, node in enumerate(works(page)):
        for key in ("headline", "name"):
            for text in strings(node.get(key))[:1]:
                yield "headline", text, Voice.JSON_LD, f"[{number}].{key}"
        for text in filter(is_subtitle, strings(node.get("alternativeHeadline"))[:1]):
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
            and is_subtitle(text := element_text(element))
        ):
            yield "alternative_headline", text, Voice.MICRODATA, "itemprop=alternativeHeadline"


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
    kinds = [_kind(finding) for finding in findings]
    headings = kinds.count("h1")
    scored = []
    for index, (finding, kind) in enumerate(zip(findings, kinds, strict=True)):
        score = _BASE.get(kind, 0.5)
        others = [other for other in range(len(findings)) if kinds[other] != kind]
        if kind == "h1":
            agreement = max((overlap(str(finding.value), str(findings[other].value)) for other in others), default=0.0)
            score = 8 * agreement if agreement >= AGREEING else 0.6
            if score < _LONE and headings == 1 and len(words(str(finding.value))) >= 3:
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
