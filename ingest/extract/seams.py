"""Elements to lines as a reader sees them, where style sheets put the space that the source lacks."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from ingest.extract.text import BLOCKS, UNSEEN, Skip, one_line

_SEAM = "\ue000"
_ARAEA = "ㆍ"  # a letter to Unicode, a middle dot to Korean papers
_SEAMS = re.compile("\ue000+")
_BREAKS = BLOCKS | {"br"}


def seamed_lines(element: HtmlElement, skip: Skip | None = None) -> list[str]:
    """What an element shows, a line for each block or line break; elements that `skip` names are left out.

    Where words of two elements would stick together they are divided by " | " ("By<a>Jane Roe</a><a>Follow</a>").
    """
    pieces: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        tag = node.tag
        if event == "start":
            hidden = not isinstance(tag, str) or tag in UNSEEN or (skip is not None and skip(node))
            if hidden and node is not element:
                walker.skip_subtree()
                continue
            text = node.text
        else:
            text = node.tail if node is not element else None
        pieces.append("\n" if tag in _BREAKS else _SEAM)
        if text:
            pieces.append(text.replace("\n", " "))
    text = _SEAMS.sub(_mend, "".join(pieces))
    return [line for part in text.split("\n") if (line := one_line(part).strip(" |"))]


def _mend(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() : match.end() + 1]
    return " | " if before.isalnum() and before != _ARAEA and after.isalnum() else ""
