"""The article's text: by the outlet's rule, from structured data when that is whole, else by general extraction."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

from ingest.extract.body_lines import Lines, clean
from ingest.extract.json_ld import works
from ingest.extract.lead import with_lead
from ingest.extract.text import one_line, paragraphs
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.selector import elements

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every page that it finds empty

_LONG = 250  # characters; a shorter structured body is mostly a teaser
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li|span|a|strong|em|figure)\b", re.IGNORECASE)
_CUT = re.compile(r"(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*$")


def find_bodies(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of `article_body`, dear ones only where the cheap ones are not good enough."""
    known = Lines.of(page, outlet)
    found = [*_by_rules(page, rules, known)]
    if found:
        return found
    distrusted = rules.distrust.get("article_body", ())
    if Voice.JSON_LD not in distrusted:
        found.extend(_from_json_ld(page, rules, known))
    if not found and (finding := _general(page, rules, known)) is not None:
        found.append(finding)
    return found


def _by_rules(page: Page, rules: Rules, known: Lines) -> Iterator[Finding]:
    for rule in rules.fields.get("article_body", ()):
        if rule.select is None:
            continue
        selected = elements(page.tree, rule.select)
        lines = [text for element in (selected if rule.many else selected[:1]) for text in paragraphs(element)]
        if finding := _finding(clean(lines, known, rules), Voice.RULE, rule.select):
            yield finding


def _from_json_ld(page: Page, rules: Rules, known: Lines) -> Iterator[Finding]:
    for number, node in enumerate(works(page)):
        text = node.get("articleBody") or node.get("text")
        if isinstance(text, str) and len(text) >= _LONG and not _CUT.search(text):
            lines = _lines(text)
            if len(lines) > 1 and (
                finding := _finding(clean(lines, known, rules), Voice.JSON_LD, f"[{number}].articleBody")
            ):
                yield finding


def _lines(text: str) -> list[str]:
    """Paragraphs of a text that may be HTML, once or twice escaped."""
    for _ in range(2):
        if "&" in text and re.search(r"&(?:lt|gt|amp|nbsp|quot|#\d+);", text):
            text = html.unescape(text)
    if _MARKUP.search(text):
        try:
            return paragraphs(fragment_fromstring(text, create_parent="div"))
        except etree.ParserError:
            return []
    return [line.strip() for line in re.split(r"\s*\n\s*", text) if line.strip()]


def _general(page: Page, rules: Rules, known: Lines) -> Finding | None:
    tree: HtmlElement = page.tree
    document = trafilatura.bare_extraction(
        tree, url=page.url, favor_precision=True, include_comments=False, with_metadata=False
    )
    text = getattr(document, "text", None) or ""
    lines = [one_line(line) for line in text.split("\n")]
    return _finding(
        with_lead(clean([line for line in lines if line], known, rules), page, known), Voice.GENERAL, "trafilatura"
    )


def _finding(lines: list[str], voice: Voice, where: str) -> Finding | None:
    text = "\n\n".join(lines)
    return Finding(field="article_body", value=text, raw=text[:200], voice=voice, where=where) if text else None
