"""Elements to text as a reader sees it: one line, or paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from lxml import etree
from lxml.html import HtmlElement

UNSEEN = frozenset(
    """
    script style noscript template iframe svg math canvas object embed audio video map head title meta link
    button select option textarea input datalist dialog
    """.split()
)
BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form
    frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table
    tbody td tfoot th thead tr ul caption
    """.split()
)
_SPACE = re.compile(r"[ \t\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_LINE_EDGES = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{2,}")
_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]*(?:\s[^<>]*)?/?|!--.*?--)>", re.IGNORECASE | re.DOTALL)

Skip = Callable[[HtmlElement], bool]


def one_line(text: str | None) -> str:
    """The text on one line, every run of white space one blank, invisible characters gone."""
    if not text:
        return ""
    if text.isprintable() and "  " not in text:  # of white space only the blank is printable
        return text.strip(" ")
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(_INVISIBLE.sub("", text).split())


def plain(text: str | None) -> str:
    """One line of a value that pages write with entities or tags in it ("A &amp;amp; B", "<b>A</b>")."""
    value = text or ""
    for _ in range(2):  # entities escaped twice are common in meta tags
        if "&" not in value:
            break
        value = html.unescape(value)
    if "<" in value:
        value = _TAG.sub(" ", value)
    return one_line(value)


def element_text(element: HtmlElement) -> str:
    """What an element shows, on one line; block elements and line breaks are blanks."""
    return one_line(" ".join(paragraphs(element)))


def paragraphs(element: HtmlElement, skip: Skip | None = None) -> list[str]:
    """What an element shows, as paragraphs: blocks and empty lines divide them, single line breaks stay "\\n".

    Elements that `skip` names are left out with all they hold. Rows of data tables are one paragraph, cells divided
    by " | ". Nothing is copied and nothing changed, and depth does not matter.
    """
    found: list[str] = []
    pieces: list[str] = []

    def end_paragraph() -> None:
        if pieces:
            text = _SPACE.sub(" ", _INVISIBLE.sub("", "".join(pieces)))
            pieces.clear()
            text = _LINE_EDGES.sub("\n", text)
            found.extend(part.strip() for part in _BLANK_LINES.split(text) if part.strip())

    for event, node in _walk(element, skip):
        tag = node.tag
        if event == "start":
            if tag == "br" or (tag == "span" and "br" in (node.get("class") or "").split()):
                pieces.append("\n")
            elif tag in BLOCKS and not (tag in ("td", "th") and _is_data_cell(node)):
                end_paragraph()
            elif tag in ("td", "th") and pieces:
                pieces.append(" | ")
            if node.text:
                pieces.append(node.text if tag == "pre" else node.text.replace("\n", " "))
        else:
            if tag in BLOCKS and not (tag in ("td", "th") and _is_data_cell(node)):
                end_paragraph()
            if node is not element and node.tail:
                pieces.append(node.tail.replace("\n", " "))
    end_paragraph()
    return found


def _walk(element: HtmlElement, skip: Skip | None) -> Iterator[tuple[str, HtmlElement]]:
    """Start and end of every shown element; a skipped one only ends (for the text behind it)."""
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        hidden = node.tag in UNSEEN or (skip is not None and skip(node))
        if event == "start" and hidden and node is not element:
            walker.skip_subtree()
        else:
            yield event, node


def _is_data_cell(cell: HtmlElement) -> bool:
    """Whether a cell belongs to a table of data: several cells in its row, and no blocks in the cell."""
    row = cell.getparent()
    if row is None or not _has_two_cells(row):
        return False
    return not any(node.tag in BLOCKS or node.tag == "br" for node in cell.iterdescendants())


def _has_two_cells(row: HtmlElement) -> bool:
    cells = (True for other in row if other.tag in ("td", "th"))
    return next(cells, False) and next(cells, False)
