"""XML as text that is safe to parse: decoded once by us, without entity declarations, without document type.

Parsers disagree on encodings and entities, and attacks live in that gap (a bomb in UTF-16 passes a search in bytes).
So the bytes become text here, and the parsers get nothing but UTF-8.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from w3lib.encoding import resolve_encoding

from ingest.errors import SourceError, UnsafeXml

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml\b.*?\?>", re.DOTALL)
# Read left to right, so that what stands inside a comment, an instruction or CDATA is passed over, as a parser does.
_OPENING = re.compile(r"<(?:(\?)|!(?:(--)|(\[CDATA\[)|(DOCTYPE)|(ENTITY)))", re.IGNORECASE)
_CLOSING = {1: "?>", 2: "-->", 3: "]]>"}
_DOCTYPE_END = re.compile(r"[>\[]")
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(body: bytes, url: str, expected: str) -> str:
    """The document as text without XML declaration and document type; characters that XML forbids are removed.

    Raises SourceError when there is nothing, or a web page where `expected` ("a feed") was; UnsafeXml for an internal
    subset or entity declarations.
    """
    text = _ILLEGAL.sub("", _decoded(body))
    text = _DECLARATION.sub("", text).lstrip("\ufeff \t\r\n")
    if not text:
        raise SourceError(url, "the answer is empty")
    kept, at = [], 0
    for start, end, kind in _tokens(text):
        if kind == "unsafe":
            raise UnsafeXml(url, "declares entities (a document type with a subset of its own): refused unread")
        if kind == "doctype":
            if text[start:end].lower().startswith("<!doctype html"):
                raise SourceError(url, f"expected {expected}, got a web page")
            kept.append(text[at:start])
            at = end
    text = ("".join(kept) + text[at:]).lstrip()
    if root_name(text) == "html":
        raise SourceError(url, f"expected {expected}, got a web page")
    return text


def root_name(text: str) -> str:
    """Name of the first element, in lower case and without prefix; "" when there is none."""
    start, at, kept = text[:20_000], 0, []
    for begin, end, _ in _tokens(start):
        kept.append(start[at:begin])
        at = end
    found = _ROOT.search("".join(kept) + start[at:])
    return found[1].rpartition(":")[2].lower() if found else ""


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind ("passed", "doctype", "unsafe") of everything that is neither element nor text."""
    at = 0
    while (opening := _OPENING.search(text, at)) is not None:
        start, group = opening.start(), opening.lastindex or 0
        if group == 5:
            yield start, len(text), "unsafe"
            return
        if group == 4:
            closing = _DOCTYPE_END.search(text, opening.end())
            at = closing.end() if closing else len(text)
            yield start, at, "unsafe" if closing and closing[0] == "[" else "doctype"
            continue
        close = text.find(_CLOSING[group], opening.end())
        if close < 0:  # parsers differ in what they make of the rest
            yield start, len(text), "unsafe" if "<!entity" in text[start:].lower() else "passed"
            return
        at = close + len(_CLOSING[group])
        yield start, at, "passed"


def _decoded(body: bytes) -> str:
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if body[:4] == b"<\x00?\x00":
        return body.decode("utf-16-le", "replace")
    if body[:4] == b"\x00<\x00?":
        return body.decode("utf-16-be", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(body[:400])
    # Only the encodings of the web are known to it, so no "utf-7" and no "rot13" gets past the search.
    label = resolve_encoding(declared[1].decode("ascii")) if declared else None
    if label is None or label == "utf-8":
        broken = body.decode("utf-8", "replace")
        return broken if broken.count("\ufffd") * 20 < len(broken) else body.decode("cp1252", "replace")
    return body.decode(label, "replace")
