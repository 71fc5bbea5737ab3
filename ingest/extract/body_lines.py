"""Paragraphs of a body without what is no text of the article: headings repeated, captions, offers, related links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.extract.attributes import attributes_on
from ingest.extract.blocks import Block, Blocks, blocks_on
from ingest.extract.byline_neighbours import is_dated
from ingest.extract.headline import find_headlines, rank_headlines
from ingest.extract.keys import keys_of
from ingest.extract.line_ends import is_initials, is_number
from ingest.extract.line_kinds import LABEL, is_biography, is_date_or_byline
from ingest.extract.noise import noise_in
from ingest.extract.rules import find_field
from ingest.extract.tail_lines import is_tail
from ingest.extract.text import one_line
from ingest.extract.titles import same
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LABEL = re.compile(r"[^.!?:|»】\]]{2,25}[:：|»】\]]\s*")
_HEAD = 6  # so many lines at the start may be the headline, a kicker, a date, a byline
_FEW_LETTERS, _FEW_WORDS = 50, 5
_CAPTION = 250  # characters: a longer alt text is the article's own
_CAPTION_NAMES = ("caption", "legende", "bildunterschrift", "bildtext", "img_des", "img-des", "picinfo", "photo_org")
_TEXTS = ("alt", "title", "data-caption")
_LEVELS = 3  # between a caption and the element that holds its text
_LINK_SHARE = 0.9
_LONG_LINK, _LINKED = 20, 15  # characters of a block that is a link, with its label, and of the link
_NOISY_SHARE = 0.3  # of a list's items
_LONG_HEADLINE, _BEHIND_HEADLINE = 20, 70  # letters and digits
_PARAGRAPH = 60  # letters and digits; what is shorter is a refrain, a heading, a line of a table
_ROW = 3  # so many paragraphs in a row stand there twice, and
_TWICE = 0.4  # of the text in them: then the text is printed twice, as for screens of two sizes
_TRUSTED = 400  # characters: so much text is not furniture throughout


@dataclass(frozen=True, slots=True)
class Lines:
    """What cleaning knows of the page: its blocks, and the first of each key; its headlines and captions, as `same`
    makes them; the footers of the page itself; and whether something may be called a pull quote."""

    blocks: Blocks
    by_key: dict[str, Block]
    headlines: frozenset[str]
    captions: frozenset[str]
    footers: frozenset[HtmlElement] = frozenset()
    pulls: bool = False

    @classmethod
    def of(cls, page: Page, outlet: Outlet, rules: Rules) -> Lines:
        blocks = blocks_on(page)
        by_key = dict(zip(reversed(blocks.keys), reversed(blocks), strict=True))
        headlines = _headline_keys(page, outlet, rules)
        return cls(blocks, by_key, headlines, _captions(page, blocks), _footers(page), "pull" in page.once(_classes))


def _footers(page: Page) -> frozenset[HtmlElement]:
    """The footers that stand in no article: what the site says of itself."""
    return frozenset(
        footer
        for footer in page.tagged("footer")
        if next(footer.iterancestors("article", "main", "section"), None) is None
        and next(footer.iter("article", "main", "h1"), None) is None
    )


def _is_within(element: HtmlElement, holders: frozenset[HtmlElement]) -> bool:
    return any(ancestor in holders for ancestor in element.iterancestors("footer"))


def _headline_keys(page: Page, outlet: Outlet, rules: Rules) -> frozenset[str]:
    """The headline in every wording that the page states, but no other headings."""
    found = [finding for finding in find_headlines(page, outlet) if finding.field == "headline"]
    stated = [finding for finding in found if finding.voice is not Voice.VISIBLE]
    stated += find_field("headline", page, outlet, rules)
    keys = {key for finding in stated for key in _keys(finding)}
    if any(key not in keys for finding in found if finding.voice is Voice.VISIBLE for key in _keys(finding)):
        keys.update(_keys(rank_headlines(found)[0][0]))
    return frozenset(filter(None, keys))


def _keys(headline: Finding) -> tuple[str, str]:
    return same(str(headline.value)), same(headline.raw)


def _captions(page: Page, blocks: Blocks) -> frozenset[str]:
    """Captions, and short texts of pictures, that stand nowhere else in the text."""
    inside = _in_captions(page, blocks)
    found = {blocks.keys[number] for number in inside if len(blocks.texts[number]) <= _CAPTION}
    if found:
        found -= {
            key
            for number, (text, key) in enumerate(zip(blocks.texts, blocks.keys, strict=True))
            if key in found and number not in inside and len(text) <= _CAPTION
        }
    # those that are not shown count, too: pages that load a picture late keep its texts in <noscript>
    said = {value for image in page.tagged("img") for name in _TEXTS if (value := image.get(name))}
    found.update(keys_of([text for text in map(one_line, said) if len(text) <= _CAPTION]))
    return frozenset(key for key in found if len(key) >= 12)


def _in_captions(page: Page, blocks: Blocks) -> set[int]:
    """The numbers of the blocks that stand in a caption, directly or some levels down."""
    level = [*page.tagged("figcaption"), *(one for one in _called_captions(page) if _is_short(one, blocks))]
    if not level:
        return set()
    captions = set(level)
    for _ in range(_LEVELS):
        level = [child for element in level for child in element]
        captions.update(level)
    return {number for number, block in enumerate(blocks) if block.element in captions}


def _is_short(element: HtmlElement, blocks: Blocks) -> bool:
    return 0 < blocks.pieces_in(element) <= 2 * _CAPTION and len(element.text_content()) <= 2 * _CAPTION


def _classes(page: Page) -> str:
    """The classes of all shown elements in lower case, divided by U+0000: searched as one text, in a tenth of the time
    that asking each of them takes."""
    return "\0".join([names for _, names in attributes_on(page).get("class", ())]).lower()


def _called_captions(page: Page) -> list[HtmlElement]:
    """The elements with a class that is called so."""
    held = attributes_on(page).get("class", ())
    classes = page.once(_classes)
    numbers = set()
    for name in _CAPTION_NAMES:
        number = start = 0
        while (at := classes.find(name, start)) >= 0:
            number += classes.count("\0", start, at)
            numbers.add(number)
            start = at + len(name)
    return [held[number][0] for number in sorted(numbers)]


def clean(lines: list[str], known: Lines, rules: Rules) -> list[str]:
    """The lines that are text of the article, in order.

    The outlet file's cuts always hold; where the general ones would leave nothing of a long text, they are wrong.
    """
    told = _own_rules(lines, rules)
    keys = list(map(known.blocks.key_of, told))
    start = _head(told, keys, known)
    rest, keys = told[start:], keys[start:]
    noises = noise_in(rest, keys)
    lists = _lists_of_noise(keys, noises, known) if True in noises else set()
    kept = []
    for line, key, noise in zip(rest, keys, noises, strict=True):
        block = known.by_key.get(key)
        if noise or not key or key in known.captions or _is_link(block):
            continue
        if known.footers and block is not None and _is_within(block.element, known.footers):
            continue
        if lists and block is not None and block.element.getparent() in lists:
            continue
        kept.append((line, key))
    kept = _without_tail(_without_pulled(_once(kept), known), known)
    return [line for line, _ in kept] or (told if sum(map(len, told)) >= _TRUSTED else [])


def _lists_of_noise(keys: list[str], noises: list[bool], known: Lines) -> set[HtmlElement]:
    """The lists of which so many items are noise that all are, such as the gains of a subscription."""
    items: Counter[HtmlElement] = Counter()
    noisy: Counter[HtmlElement] = Counter()
    for key, noise in zip(keys, noises, strict=True):
        block = known.by_key.get(key)
        if block is not None and block.element.tag == "li" and (parent := block.element.getparent()) is not None:
            items[parent] += 1
            noisy[parent] += noise
    return {parent for parent, count in noisy.items() if count >= _NOISY_SHARE * items[parent]}


def _once(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without what is printed again of a text that is printed twice; lines with their keys.

    Steps of a recipe, plans for every day of a week and tables of prices repeat some of their lines on purpose.
    """
    long = [number for number, (_, key) in enumerate(lines) if len(key) >= _PARAGRAPH]
    if len({lines[number][1] for number in long}) > len(long) - _ROW:
        return lines
    rows, again = set(), set()
    for at in range(len(long) - _ROW + 1):
        places = long[at : at + _ROW]
        row = tuple(lines[number][1] for number in places)
        if row in rows:
            again.update(places)
        rows.add(row)
    if sum(len(lines[number][1]) for number in again) < _TWICE * sum(len(key) for _, key in lines):
        return lines
    return [line for number, line in enumerate(lines) if number not in again]


def _without_pulled(lines: list[tuple[str, str]], known: Lines) -> list[tuple[str, str]]:
    """Without sentences that are set out of a paragraph, in an element called so, and stand in it, too; lines with
    their keys. Other quotations that repeat words of the text belong to it: so they do in the labelled pages."""
    if not known.pulls:
        return lines
    whole = "\n".join(key for _, key in lines)
    return [(line, key) for line, key in lines if not (whole.count(key) > 1 and _is_pulled(known.by_key.get(key)))]


def _is_pulled(block: Block | None) -> bool:
    element = block.element if block is not None else None
    for _ in range(_LEVELS):
        if element is None:
            return False
        if "pull" in (element.get("class") or "").lower():
            return True
        element = element.getparent()
    return False


def _own_rules(lines: list[str], rules: Rules) -> list[str]:
    kept = []
    for line in lines:
        if any(pattern.search(line) for pattern in rules.cut_from):
            break
        if not any(pattern.search(line) for pattern in rules.cut_lines):
            kept.append(line)
    return kept


def _head(lines: list[str], keys: list[str], known: Lines) -> int:
    """How many lines are the headline, and what stands above it; then dates and bylines before the text begins."""
    start = length = 0
    for index, line in enumerate(lines[:_HEAD]):
        length += len(line)
        if keys[index] in known.headlines or _begins_with_headline(keys[index], known):
            start = index + 1
        elif length > 2 * LABEL:
            break
    while start < len(lines) and (
        is_number(lines[start]) or is_date_or_byline(lines[start]) or _stands_above_date(lines, start)
    ):
        start += 1
    return start


def _begins_with_headline(key: str, known: Lines) -> bool:
    """Whether a line is the headline with the byline and the date behind it, as on pages that break lines with <br>."""
    return any(
        len(headline) >= _LONG_HEADLINE and key.startswith(headline) and len(key) - len(headline) <= _BEHIND_HEADLINE
        for headline in known.headlines
    )


def _stands_above_date(lines: list[str], at: int) -> bool:
    """Whether a line is a few words, no sentence, above a line that is a date and little else: a name or a town."""
    if at + 1 >= len(lines) or len(lines[at]) > _FEW_LETTERS or lines[at][-1:] in ".!?…:;”»":
        return False
    return len(lines[at].split()) <= _FEW_WORDS and is_dated(lines[at + 1]) and is_date_or_byline(lines[at + 1])


def _without_tail(lines: list[tuple[str, str]], known: Lines) -> list[tuple[str, str]]:
    """Without bylines, biographies, sources and headings that nothing follows; lines with their keys."""
    end = len(lines)
    while end > 1:
        line, key = lines[end - 1]
        block = known.by_key.get(key)
        is_heading = block is not None and block.element.tag in HEADINGS
        if not (
            is_heading
            or is_number(line)
            or is_initials(line)
            or is_tail(line)
            or is_date_or_byline(line)
            or is_biography(line)
        ):
            break
        end -= 1
    return lines[:end]


def _label_length(text: str) -> int:
    label = _LABEL.match(text)
    return label.end() if label else 0


def _is_link(block: Block | None) -> bool:
    """Whether a block is one link to another story, alone or behind a label ("Baca juga: …"): long enough for a
    headline, and no list item of a text."""
    return (
        block is not None
        and block.linked >= _LINK_SHARE * (len(block.text) - _label_length(block.text))
        and block.element.tag not in ("li", "td", "th")
        and len(block.text) >= _LONG_LINK
        and block.linked >= _LINKED
    )
