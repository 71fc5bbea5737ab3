"""Headlines: what the page's data and its headings say, without site names, and which of them to believe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from ingest.extract.json_ld import strings, works
from ingest.extract.site_name import is_site, site_names, strip_site
from ingest.extract.text import element_text, one_line, plain
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
_WORDS = re.compile(r"[^\W_]+|[^\s]")
_BASE = {"json-ld": 3.0, "json-ld of others": 0.8, "itemprop=headline": 2.5, "og:title": 2.0, "twitter:title": 1.5}


def find_headlines(page: Page, outlet: Outlet, rules: Rules | None = None) -> list[Finding]:
    """Every headline that the page states, and alternative headlines, best first within one voice."""
    del rules
    names = site_names(page, outlet)
    found: list[Finding] = []
    for field, value, voice, where in _stated(page):
        text = strip_site(value, names)
        if text and len(text) <= _MAX and not is_site(text, names):
            found.append(Finding(field=field, value=text, raw=value, voice=voice, where=where))
    return found


def _stated(page: Page) -> Iterator[tuple[str, str, Voice, str]]:
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
    for element in page.tree.iter("h1", "h2", "h3", "div", "span", "p"):
        prop = (element.get("itemprop") or "").lower()
        if prop == "headline" and element.tag != "h1" and (text := element_text(element)):
            yield "headline", text, Voice.MICRODATA, "itemprop=headline"
        elif prop == "alternativeheadline" and (text := element_text(element)):
            yield "alternative_headline", text, Voice.MICRODATA, "itemprop=alternativeHeadline"
    for number, heading in enumerate(headings(page)):
        if text := element_text(heading):
            yield "headline", text, Voice.VISIBLE, f"h1[{number}]"
    title = page.tree.find(".//title")
    if title is not None and (text := plain(title.text_content())):
        yield "headline", text, Voice.META, "title"


def headings(page: Page) -> list[HtmlElement]:
    """The h1 elements that may head an article: not hidden ones, not those that hold only a picture."""
    return [heading for heading in page.tree.iter("h1") if one_line(heading.text_content())]


def same(text: str) -> str:
    """A headline as it is compared with another one: letters and digits only."""
    return re.sub(r"[\W_]+", "", text).casefold()


def rank_headlines(findings: Sequence[Finding]) -> list[Finding]:
    """The findings of one page's headline, most believable first.

    What the reader sees as the heading is the headline, when the page's data are about the same thing: they are often
    shortened, or rewritten for search engines. A heading that nothing on the page agrees with is a menu's or the
    site's. A statement that others repeat is better than a lone one, and a cut one ("…") gives way to the whole.
    """
    keys = [same(str(finding.value)) for finding in findings]
    words = [frozenset(_WORDS.findall(str(finding.value).casefold())) for finding in findings]
    scored = []
    for index, finding in enumerate(findings):
        score = _BASE.get(_kind(finding), 0.5)
        kind = _kind(finding)
        others = [other for other in range(len(findings)) if _kind(findings[other]) != kind]
        if kind == "h1":
            agreement = max((_overlap(words[index], words[other]) for other in others), default=0.0)
            score = 8 * agreement if agreement >= 0.4 else 0.6
        repeated = {_kind(findings[other]) for other in others if keys[other] == keys[index]}
        contained = {
            _kind(findings[other])
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
    return [finding for _, _, finding in scored]


def _kind(finding: Finding) -> str:
    if finding.voice is Voice.JSON_LD:
        return "json-ld" if finding.where == "[0].headline" else "json-ld of others"
    if finding.voice is Voice.VISIBLE:
        return "h1"
    return finding.where or str(finding.voice)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Which share of the shorter one's words both have."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
