"""Paragraphs of a body without what is no text of the article."""

from __future__ import annotations

import re

from ingest.outlet import Rules
from ingest.page import Page

_NOISE = re.compile(
    r"""(?xi) ^ (?:
      -?\s*(?:advertisement|werbung|anzeige|publicidad|publicité|pubblicità|광고)\s*-?
    | (?:저작권자|copyrights?)\s*(?:ⓒ|©|\(c\)).{0,120}
    | .{0,40}무단\s*전재.{0,60}
    ) $"""
)


def clean(lines: list[str], page: Page, rules: Rules) -> list[str]:
    """The lines that are text of the article."""
    kept: list[str] = []
    for line in lines:
        if any(pattern.search(line) for pattern in rules.cut_from):
            break
        if _NOISE.match(line) or any(pattern.search(line) for pattern in rules.cut_lines):
            continue
        kept.append(line)
    return kept
