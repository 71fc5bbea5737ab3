"""The article's text: by the outlet's rule, by what structured data tell when that is whole, else by general reading.

The blocks of the page are weighed. Where that leaves doubt, three readings of their weights are held against each
other (`opinions`). Where those differ, the general extractor (trafilatura) is asked for a second opinion, about what is
left of the page without its furniture (`pruned`): the whole page takes it some 20 ms, more than everything else does.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import trafilatura
from lxml.html import HtmlElement

from ingest.extract.block_looks import Facts
from ingest.extract.body_lines import Lines, clean
from ingest.extract.dense import dense_lines, running_text
from ingest.extract.json_ld import works
from ingest.extract.lead import as_it_begins, descriptions, with_lead
from ingest.extract.live import without_posts
from ingest.extract.opinions import held_against_each_other
from ingest.extract.pruned import pruned
from ingest.extract.text import one_line, paragraphs
from ingest.extract.told import Told, told
from ingest.extract.weighed import Weighed, weighed
from ingest.finding import Finding, Voice
from ingest.language import text_language
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.selector import elements

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every page that it finds empty

_LONG = 250  # characters; a shorter structured body is a teaser
_CUT = re.compile(r"(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*$")
_WHOLE = 0.7  # of the page's running text: then nothing of the article can be missing
_ROW = " | "
_CELL = 80  # characters of a table cell that is a paragraph
_MANY = 5_000  # blocks: no real page has so many, and the general extractor takes seconds for more
_ENDLESS = 25_000, 500_000  # elements, characters of text; of 996 real pages the most are 9,748 and 95,368
CLEAR = 0.24  # doubt; see docs/reading.md for what other limits would give
AGREE = 0.9  # of the text; see docs/reading.md for what other limits would give
SHORT = 600  # characters: of less text, agreement of our own readings says little; a caption is clear to all three
_SCRAP = 150  # characters: if no more is found on what is left of a page, its text may have gone with the furniture
_AGREED = 0.95  # of the words; then trafilatura is no better on average (22 pages of 252, 96.6 and 97.1)
_NEARLY = 0.85  # of what the general extractor finds: then the difference is furniture


def find_bodies(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of `article_body`, most believable first within one voice; [] when the page has no text.

    Rules of the outlet file settle it. JSON-LD is believed when what it tells is most of the running text of the page,
    or about as long as what the general extractor finds. Of a live blog it is what stands before the posts.
    """
    return [_without_posts(finding, page) for finding in _find(page, outlet, rules)]


def _without_posts(finding: Finding, page: Page) -> Finding:
    if finding.voice is Voice.RULE:
        return finding
    lines = str(finding.value).split("\n\n")
    kept = without_posts(lines, page)
    return finding if kept is lines else replace(finding, value="\n\n".join(kept), where=f"{finding.where}; no posts")


def _find(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    known = page.once(Lines.of, outlet, rules)
    if found := list(_by_rules(page, rules, known)):
        return found
    stated = _believed(page, known, rules)
    own = weighed_on(page, outlet, rules)
    lines = [] if own is None else clean(own.lines, known, rules)
    where = "" if own is None else f"the blocks of the page, weighed; doubt {own.doubt:.2f}"
    if own is not None and own.doubt <= CLEAR and lines:
        return _finding(as_it_begins(lines, page, known), Voice.GENERAL, where)
    if stated is not None and stated.shown and stated.letters >= _WHOLE * running_text(known.blocks):
        return _finding(_clean(stated.lines, page, known, rules), Voice.JSON_LD, "articleBody, as the page shows it")
    if own is not None:
        opinion = held_against_each_other(known.blocks, own.sums)
        lines = clean(opinion.lines, known, rules)
        where = f"{where}, agreement {opinion.agreement:.2f}"
        if opinion.agreement >= AGREE and _length(lines) >= SHORT:
            return _finding(as_it_begins(lines, page, known), Voice.GENERAL, where)
    dense = clean(dense_lines(known.blocks), known, rules)
    if lines and _alike(lines, dense) >= _AGREED:
        return _finding(
            as_it_begins(lines, page, known), Voice.GENERAL, f"{where}, but the densest part of the page agrees"
        )
    unasked = all(block.linked for block in known.blocks) or _is_endless(page, known)
    general = [] if own is None or unasked else _asked(page, known, own, rules)
    found = _finding(general, Voice.GENERAL, "trafilatura")
    if _length(general) >= _LONG:
        dense = []
    if _length(dense) > 2 * _length(general):
        found = [*_finding(dense, Voice.GENERAL, "the densest part of the page"), *found]
    if stated is not None:
        lines = _clean(stated.lines, page, known, rules)
        longest = max(_length(general), _length(dense))
        if _length(lines) >= _NEARLY * longest and (stated.shown or _length(lines) >= 2 * longest):
            where = "articleBody, as the page shows it" if stated.shown else "articleBody"
            return [*_finding(lines, Voice.JSON_LD, where), *found]
    return found


def is_clear(weighed: Weighed) -> bool:
    """Whether the blocks leave so little doubt that they are the text without another opinion."""
    return bool(weighed.lines) and weighed.doubt <= CLEAR


def weighed_on(page: Page, outlet: Outlet, rules: Rules) -> Weighed | None:
    """The blocks of the page, weighed once; None for a page of too many."""
    return page.once(_weighed_on, outlet, rules)


def _weighed_on(page: Page, outlet: Outlet, rules: Rules) -> Weighed | None:
    known = page.once(Lines.of, outlet, rules)
    if len(known.blocks) > _MANY:
        return None
    return weighed(known.blocks, _facts(page, known, _believed(page, known, rules)))


def _is_endless(page: Page, known: Lines) -> bool:
    """Whether the page is more than the general extractor reads in bounded time."""
    elements_most, text_most = _ENDLESS
    return (
        len(known.blocks) > _MANY or sum(map(len, known.blocks.texts)) > text_most or len(page.elements) > elements_most
    )


def general_lines(page: Page, known: Lines, rules: Rules) -> list[str]:
    """What the general extractor finds on the whole page, cleaned; [] when it finds nothing."""
    return _clean(_general(page.tree, page.url), page, known, rules)


def _asked(page: Page, known: Lines, own: Weighed, rules: Rules) -> list[str]:
    """What the general extractor finds where the page may have its text, cleaned; [] when it finds nothing."""
    body = page.tree.find("body")
    left = pruned(page.tree if body is None else body, known.blocks, own.sums)
    language = text_language("\n".join(own.lines), page.language)
    found = [] if left is None else _clean(_general(left, page.url, language), page, known, rules)
    return found if _length(found) > _SCRAP else general_lines(page, known, rules)


def page_facts(page: Page, known: Lines) -> Facts:
    """What the page says elsewhere that helps to weigh its blocks."""
    return _facts(page, known, _stated(page, known))


def _facts(page: Page, known: Lines, stated: Told | None) -> Facts:
    return Facts(known.headlines, known.captions, descriptions(page), "" if stated is None else stated.key)


def _by_rules(page: Page, rules: Rules, known: Lines) -> Iterator[Finding]:
    for rule in rules.fields.get("article_body", ()):
        if rule.select is None:
            continue
        selected = elements(page.tree, rule.select)
        lines = [text for element in (selected if rule.many else selected[:1]) for text in paragraphs(element)]
        yield from _finding(clean(lines, known, rules), Voice.RULE, rule.select)


def _believed(page: Page, known: Lines, rules: Rules) -> Told | None:
    """What the page's data tell as its text, unless the outlet file distrusts them."""
    return None if Voice.JSON_LD in rules.distrust.get("article_body", ()) else page.once(_stated, known)


def _stated(page: Page, known: Lines) -> Told | None:
    """What the page's JSON-LD tells as its text, unless that is short or cut."""
    texts = [text for node in works(page) for key in ("articleBody", "text") if isinstance(text := node.get(key), str)]
    whole = [text for text in texts if len(text) >= _LONG and not _CUT.search(text)]
    return told(max(whole, key=len), known.blocks) if whole else None


def _general(tree: HtmlElement, url: str, language: str | None = None) -> list[str]:
    """The lines that trafilatura finds. `language`: of a tree without a head only, whose own word it would go by.

    For its last resort, justext, it looks words up that are frequent in the language; in none given, those of a hundred
    languages, which takes 30 ms more.
    """
    document = trafilatura.bare_extraction(
        tree, url=url, favor_precision=True, include_comments=False, with_metadata=False, target_language=language
    )
    text = getattr(document, "text", None) or ""
    return list(_without_tables([line for line in map(one_line, text.split("\n")) if line]))


def _without_tables(lines: list[str]) -> Iterator[str]:
    """Tables as lines: of a page that is laid out in tables, long cells are paragraphs of their own."""
    for line in lines:
        cells = [cell for part in line.split("|") if (cell := part.strip())]
        if line.count("|") < 2:
            yield line
        elif any(len(cell) >= _CELL for cell in cells):
            yield from cells
        elif cells:
            yield _ROW.join(cells)


def _clean(lines: list[str], page: Page, known: Lines, rules: Rules) -> list[str]:
    """The text that is left; [] when that is nothing but rows of short cells: boards list their posts in such."""
    kept = clean(lines, known, rules)
    return with_lead(kept, page, known) if any(_ROW not in line for line in kept) else []


def _alike(one: list[str], other: list[str]) -> float:
    """How many words two texts have in common, of those they have on average."""
    words, others = (Counter(word for line in lines for word in line.split()) for lines in (one, other))
    together = words.total() + others.total()
    return 2 * (words & others).total() / together if together else 1.0


def _length(lines: list[str]) -> int:
    return sum(map(len, lines))


def _finding(lines: list[str], voice: Voice, where: str) -> list[Finding]:
    """The lines as a finding; [] when there are none."""
    text = "\n\n".join(lines)
    return [Finding(field="article_body", value=text, raw=text[:200], voice=voice, where=where)] if text else []
