"""Paragraphs of a body without what is no text of the article: headings repeated, captions, offers, related links."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.extract.blocks import Block, Blocks, blocks_on
from ingest.extract.headline import find_headlines, rank_headlines, same
from ingest.extract.line_kinds import (
    LABEL,
    is_biography,
    is_credit,
    is_date_or_byline,
    is_notice,
    is_offer,
    is_related,
)
from ingest.extract.rules import find_field
from ingest.extract.text import one_line
from ingest.finding import Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HEAD = 6  # so many lines at the start may be the headline, a kicker, a date, a byline
_CAPTION = 250  # characters: a longer alt text is the article's own
_CAPTION_NAMES = ("caption", "legende", "bildunterschrift", "bildtext")
_LINK_SHARE = 0.9
_TRUSTED = 400  # characters: so much text is not furniture throughout


@dataclass(frozen=True, slots=True)
class Lines:
    """What cleaning knows of the page: its blocks; and its headlines and captions, as `same` makes them."""

    blocks: Blocks
    by_key: dict[str, Block]
    headlines: frozenset[str]
    captions: frozenset[str]

    @classmethod
    def of(cls, page: Page, outlet: Outlet, rules: Rules) -> Lines:
        blocks = blocks_on(page)
        by_key: dict[str, Block] = {}
        for block in blocks:
            by_key.setdefault(block.key, block)
        return cls(blocks, by_key, _headline_keys(page, outlet, rules), _captions(page, blocks))


def _headline_keys(page: Page, outlet: Outlet, rules: Rules) -> frozenset[str]:
    """The headline in every wording that the page states, but no other headings."""
    found = [finding for finding in find_headlines(page, outlet) if finding.field == "headline"]
    ranked = [finding for finding, _ in rank_headlines(found)]
    stated = [finding for finding in ranked if finding.voice is not Voice.VISIBLE or finding is ranked[0]]
    stated += find_field("headline", page, outlet, rules)
    return frozenset(key for finding in stated for key in (same(str(finding.value)), same(finding.raw)) if key)


def _captions(page: Page, blocks: list[Block]) -> frozenset[str]:
    """Captions, and short texts of pictures, that stand nowhere else in the text."""
    known: dict[HtmlElement, bool] = {}
    inside: set[str] = set()
    outside: set[str] = set()
    for block in blocks:
        if len(block.text) <= _CAPTION:
            (inside if _in_caption(block.element, known) else outside).add(block.key)
    texts = {one_line(image.get(name)) for image in page.tree.iter("img") for name in ("alt", "title", "data-caption")}
    keys = (inside - outside) | {same(text) for text in texts if len(text) <= _CAPTION}
    return frozenset(key for key in keys if len(key) >= 12)


def _in_caption(element: HtmlElement, known: dict[HtmlElement, bool], levels: int = 3) -> bool:
    if element not in known:
        parent = element.getparent()
        known[element] = _is_caption(element) or (
            levels > 0 and parent is not None and _in_caption(parent, known, levels - 1)
        )
    return known[element]


def _is_caption(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return True
    names = (element.get("class") or "").lower()
    return any(name in names for name in _CAPTION_NAMES) and len(element.text_content()) <= 2 * _CAPTION


def clean(lines: list[str], known: Lines, rules: Rules) -> list[str]:
    """The lines that are text of the article, in order.

    The outlet file's cuts always hold; where the general ones would leave nothing of a long text, they are wrong.
    """
    told = _own_rules(lines, rules)
    kept = [line for line in _without_head(told, known) if not _is_noise(line, known)]
    return _without_tail(kept, known) or (told if sum(map(len, told)) >= _TRUSTED else [])


def _own_rules(lines: list[str], rules: Rules) -> list[str]:
    kept = []
    for line in lines:
        if any(pattern.search(line) for pattern in rules.cut_from):
            break
        if not any(pattern.search(line) for pattern in rules.cut_lines):
            kept.append(line)
    return kept


def _without_head(lines: list[str], known: Lines) -> list[str]:
    """Without headline, and what stands above it; without dates and bylines before the text begins."""
    start = length = 0
    for index, line in enumerate(lines[:_HEAD]):
        length += len(line)
        if same(line) in known.headlines:
            start = index + 1
        elif length > 2 * LABEL:
            break
    while start < len(lines) and is_date_or_byline(lines[start]):
        start += 1
    return lines[start:]


def _without_tail(lines: list[str], known: Lines) -> list[str]:
    """Without bylines, biographies, sources and headings that nothing follows."""
    end = len(lines)
    while end > 1:
        line = lines[end - 1]
        if not (is_biography(line) or is_date_or_byline(line) or _is_heading(line, known)):
            break
        end -= 1
    return lines[:end]


def _is_heading(line: str, known: Lines) -> bool:
    block = known.by_key.get(same(line))
    return block is not None and block.element.tag in HEADINGS


def _is_noise(line: str, known: Lines) -> bool:
    key = same(line)
    if not key or key in known.captions or is_notice(line) or is_offer(line) or is_credit(line) or is_related(line):
        return True
    block = known.by_key.get(key)
    return block is not None and _is_link(block)


def _is_link(block: Block) -> bool:
    """Whether a block is one link to another story: long enough for a headline, and no list item of a text."""
    return (
        block.linked >= _LINK_SHARE * len(block.text)
        and block.element.tag not in ("li", "td", "th")
        and len(block.text) >= 20
    )
