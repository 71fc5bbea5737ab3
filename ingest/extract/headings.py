"""What the page shows as its headline: its h1 elements without kickers and site names, or what stands in for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import is_
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.extract.echo import Echo, echo_in_headings, echo_in_lines
from ingest.extract.site_name import is_site, strip_site, title_parts
from ingest.extract.subtitle import is_subtitle
from ingest.extract.text import element_text, one_line, paragraphs
from ingest.extract.titles import AGREEING, overlap, runs, same
from ingest.finding import Voice
from ingest.page import Page

Stated = tuple[str, str, Voice, str]
"""A field, its text, who says so, and where."""

_MAX = 400
_HEADINGS = 50
_TITLE = "title"
_SUBTITLE = re.compile(
    r"(?i)sub-?_?(?:title|head(?:line|ing)?|hed)(?:$|[\s_-])|(?:^|[\s_-])dek(?:$|[\s_-])|untertitel|sous-?titre"
)
_EDGES = re.compile(r"^[\s:|–—/·•-]+(?=\w|[\"'“„«»‘])|[\s:|–—/·•-]+$")
_KICKER = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|dach-?zeile|eyebrow|spitzmarke|visually-?hidden|sr-only"
)


def headings(page: Page) -> list[tuple[HtmlElement, str]]:
    """The h1 elements that show some text, and all that they show, the first few of them."""
    return page.once(_headings)


def _headings(page: Page) -> list[tuple[HtmlElement, str]]:
    shown = ((heading, text) for heading in page.tagged("h1") if (text := element_text(heading)))
    return list(islice(shown, _HEADINGS))


def shown_headlines(page: Page, data: Sequence[Stated], names: frozenset[str]) -> tuple[list[Stated], frozenset[str]]:
    """What the page shows as its headline and second headline, and the headings that are the site's name.

    Where no h1 says what the data say, the smaller heading or the line that repeats a part of a title does.
    """
    titles = [(value, where) for field, value, _, where in reversed(data) if field == "headline"]
    agreed = {same(text): text for value, _ in titles if (text := strip_site(value, names))}
    of_site = _headings_of_site(page, data, names)
    known = names | of_site
    own = [(number, *each) for number, each in enumerate(headings(page)) if not is_site(each[1], known)]
    parts = {} if any(same(whole) in agreed for _, _, whole in own) else _parts(data, known)
    texts = {number: heading_text(heading, whole, agreed, parts) for number, heading, whole in own}
    shown: list[Stated] = []
    if parts and (echo := _echo(page, parts, titles, list(texts.values()))):
        text = echo.text if echo.heading is None else heading_text(echo.heading, echo.text, agreed, parts)
        shown.append(("headline", text, Voice.VISIBLE, echo.where))
        of_site |= {text.casefold() for text in texts.values() if same(text) in parts}
    for number, heading, _ in own:
        if text := texts[number]:
            shown.append(("headline", text, Voice.VISIBLE, f"h1[{number}]"))
            shown += _subtitles(heading)
    return shown, of_site


def _parts(data: Sequence[Stated], names: frozenset[str]) -> dict[str, str]:
    """The parts of the titles that the page's data state, but for the site's name. What its marks state is shown, and
    repeats nothing."""
    parts = runs(value for field, value, voice, _ in data if field == "headline" and voice is not Voice.MICRODATA)
    return {key: part for key, part in parts.items() if not is_site(part, names)}


def _echo(page: Page, parts: Mapping[str, str], titles: Sequence[tuple[str, str]], texts: Sequence[str]) -> Echo | None:
    """The smaller heading, or the line, that repeats a part of a title; None where an h1 is as good.

    An h1 that repeats a part of <title> alone is the site's name where a smaller heading repeats much more of it, or
    what stands before.
    """
    repeated = [same(text) for text in texts if same(text) in parts]
    others = [text for text in texts if same(text) not in parts]
    if any(overlap(text, value) >= AGREEING for text in others for value, _ in titles):
        return None
    keys = [(same(value), where) for value, where in titles]
    if any(key in title for key in repeated for title, where in keys if where != _TITLE):
        return None
    if echo := echo_in_headings(page, parts):
        titled = [title for title, where in keys if where == _TITLE]
        return echo if all(_beats(same(echo.text), text, titled) for text in texts if same(text) in parts) else None
    if any(len(text.split()) >= 3 for text in texts):
        return None
    echo = echo_in_lines(page, parts)
    # beside a heading a line that repeats the end of <title> is the site's name
    key = same(echo.text) if echo is not None else ""
    first = key not in repeated and any(title.startswith(key) for title, _ in keys)
    return echo if first or not texts else None


def _beats(echo: str, text: str, titles: Sequence[str]) -> bool:
    """Whether what a smaller heading repeats is the headline, and an h1 that repeats another part the site's name."""
    other = same(text)
    before = all(title.find(echo) < title.find(other) for title in titles)
    return (before and 2 * len(echo) >= len(other)) or (len(echo) >= 2 * len(other) and len(text.split()) <= 3)


def _subtitles(heading: HtmlElement) -> Iterator[tuple[str, str, Voice, str]]:
    """Second headlines: what stands after the heading, near it, and is named so by its class."""
    frame = heading.getparent()
    for element in () if frame is None else frame.iterdescendants("h2", "h3", "p", "div", "strong", "span"):
        name = str(element.get("class") or "")
        if _SUBTITLE.search(name) and heading not in element.iterancestors() and (text := element_text(element)):
            if len(text) <= _MAX and is_subtitle(text):
                yield "alternative_headline", text, Voice.VISIBLE, "." + name.split()[0]
            return


def heading_text(heading: HtmlElement, whole: str, agreed: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """What a heading that shows `whole` says without a kicker above it or a subtitle under it in an element of its own.

    Such a part is known by the page's data, which state the heading without it, or by its class. `agreed` holds what
    the data state, by what `same` makes of it; a heading that they state too is taken as they spell it, since an
    element's border is no punctuation. `parts` are the parts of titles, for pages whose titles hold more.
    """
    if same(whole) in agreed:
        return agreed[same(whole)]
    children = [child for child in heading.iterdescendants() if isinstance(child.tag, str) and one_line(child.text)][:6]
    split = [(" ".join(paragraphs(heading, partial(is_, child))), element_text(child)) for child in children]
    if found := _stated_part(split, agreed, 6, 2):
        return found
    bare = _EDGES.sub("", one_line(" ".join(paragraphs(heading, _is_kicker))))
    if bare and bare != whole:
        return bare
    if (spelled := parts.get(same(whole))) is not None:
        return spelled if children and len(spelled) > len(whole) else whole
    return _stated_part(split, parts, (len(whole) + 1) // 2, 3) or bare or whole


def _stated_part(split: Sequence[tuple[str, str]], stated: Mapping[str, str], least: int, words: int) -> str | None:
    """Of a heading cut in two at each of its elements, the longest part that is stated and says enough: it has so many
    letters or so many words. Kickers are short, and titles may hold them too."""
    found = [text for pair in split for text in pair if same(text) in stated]
    long = [text for text in found if len(text) >= least or len(text.split()) >= words]
    return stated[same(max(long, key=len))] if long else None


def _is_kicker(element: HtmlElement) -> bool:
    return _KICKER.search(element.get("class") or "") is not None


def _headings_of_site(page: Page, data: Sequence[Stated], names: frozenset[str]) -> frozenset[str]:
    """Headings that name the site: links to the front page, and the end of <title> that no data give as a headline."""
    in_data = {same(text) for _, text, _, where in data if where != "title"}
    odd = [(heading, text) for heading, text in headings(page) if (key := same(text)) and key not in in_data]
    if not odd:
        return frozenset()
    of_site = set()
    title = next((text for _, text, _, where in data if where == "title"), "")
    parts = title_parts(title)
    known = any(is_site(part, names) for part in parts)
    # in the middle of a title stand sections too, which are a word or two
    behind = [part for part in parts[1:] if part is parts[-1] or len(part.split()) <= 2]
    ends = {same(part) for part in behind if len(part) * 2 < len(title)} if not known else set()
    for heading, text in odd:
        links = [page.absolute(link.get("href")) for link in heading.iter("a")]
        parent = heading.getparent()
        if parent is not None and parent.tag == "a":
            links.append(page.absolute(parent.get("href")))
        home = any(link is not None and urlsplit(link).path in ("", "/") and link != page.url for link in links)
        if home or same(text) in ends:
            of_site.add(text.casefold())
    return frozenset(of_site)
