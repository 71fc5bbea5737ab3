"""An article as Markdown (CommonMark): headline, second headline, text with its headings, lists and quotations."""

from __future__ import annotations

import re
from itertools import zip_longest

from ingest.article import HEADING, ITEM, PARAGRAPH, QUOTATION, Article

_SPECIAL = re.compile(r"([\\`*_\[\]<>])|(&(?=#?\w+;))")
# What makes a line something else where it begins one: headings, lists, rules, fences, tables of contents' numbers.
_OPENING = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+](?=[\s+-]|$)|=+(?=\s*$)|~{3,}|\|)|^(\s*\d{1,9})([.)](?=\s|$))")
_CLOSING = re.compile(r"(?<= )(#+)$")  # Markdown takes them for the end of a heading
_MARKS = {HEADING: "## ", ITEM: "- ", QUOTATION: "> ", PARAGRAPH: ""}


def markdown(article: Article) -> str:
    """The article's headline and text; what Markdown would take for its own marks is escaped, so that a reader of
    Markdown sees the very text. An article without `article_structure` is paragraphs throughout."""
    parts = [f"# {escaped(article.headline)}"]
    if article.alternative_headline:
        parts.append(f"**{escaped(article.alternative_headline)}**")
    before = ""
    paragraphs = article.article_body.split("\n\n") if article.article_body else []
    for text, kind in zip_longest(
        paragraphs, (article.article_structure or "")[: len(paragraphs)], fillvalue=PARAGRAPH
    ):
        mark = _MARKS.get(kind, "")
        lines = [escaped(line) for line in text.split("\n")]
        if kind == HEADING:
            said = mark + " ".join(lines)
        else:
            further = "> " if kind == QUOTATION else " " * len(mark)
            said = "\n".join((further if number else mark) + line + "\\" for number, line in enumerate(lines))[:-1]
        if kind == before == ITEM:
            parts[-1] += "\n" + said
        elif kind == before == QUOTATION:
            parts[-1] += "\n>\n" + said
        else:
            parts.append(said)
        before = kind
    return "\n\n".join(parts) + "\n"


def escaped(line: str) -> str:
    """A line of text whose characters stand for themselves in Markdown."""
    line = _CLOSING.sub(r"\\\1", _SPECIAL.sub(lambda match: "\\" + match[0], line.strip()))
    return _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[3]}\\{m[4]}", line)
