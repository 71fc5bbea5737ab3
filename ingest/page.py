"""A page: a capture decoded once and parsed once, so that every reader shares one tree and one reading of its data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from ingest.capture import Capture
from ingest.charset import as_utf8, decode
from ingest.deep import flat_tree, is_cut
from ingest.early_end import may_go_on, without_early_end
from ingest.hidden_text import holds_template, may_hide_emails, show_hidden_emails, show_swallowed, show_templates
from ingest.oversize import bounded
from ingest.selector import elements

_CONTROL = bytes((*range(9), 11, 12, *range(14, 32)))  # no XML tree holds them
_CONTROL_IN_JSON = re.compile(r"[\x00-\x1f]+")
# No database keeps U+0000, and no encoding half of a surrogate pair; JSON can escape both.
_BAD_ESCAPE = re.compile(
    r"""(?xi) \\u00(?:0[0-8bcef]|1[0-9a-f]) | \\ud[89ab][0-9a-f]{2}(?!\\ud[c-f])
    | (?<!\\ud[89ab][0-9a-f]{2})\\ud[c-f][0-9a-f]{2}"""
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_WHOLE = re.compile(r"https?://[\w.-]+/[!\"$-Z_a-z~]*[!\"$->@-Z_a-z~]", re.ASCII)  # nothing that joining would change
_MAX_DEPTH = 12
# libxml2 compares every attribute of a tag with all before it: 20,000 of them take a second, 200,000 two minutes.
_ENDLESS = 20_000
_ENDLESS_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_ENDLESS},}}>")
_ATTRIBUTE = re.compile(r"\s[^\s=\"'<>/]+\s*(?:=|(?=[\s>]))")
_MAX_ATTRIBUTES = 1000
_MAX_SAID = 1000
ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""One class for all elements: lxml.html's own choice, a function in Python, takes half a millisecond a page."""

_TAG = attrgetter("tag")

T = TypeVar("T")


class Page:
    """One web page. Built from a `Capture`; everything else is read off it lazily and once.

    url:  the address that answered; relative addresses are resolved against `base_url`.
    drop: selectors of elements that are no part of the page for any reader (`Rules.drop`).
    """

    def __init__(self, capture: Capture, drop: Sequence[str] = ()) -> None:
        self.capture = capture
        self.url = capture.final_url
        self._drop = tuple(drop)
        self._known: dict[object, tuple[Any, tuple[object, ...]]] = {}

    def once(self, make: Callable[..., T], *others: object) -> T:
        """What `make(page, *others)` gives, made once for the page and these very others: readers share it, and must
        leave it as it is."""
        key = (make, *map(id, others))
        if key not in self._known:
            # the others are kept too: a later object may get the id of one that is gone
            self._known[key] = make(self, *others), others
        found: T = self._known[key][0]
        return found

    def forget(self) -> None:
        """Let go of all that was read off the page, and of the page itself: nothing can be asked of it afterwards.

        What readers share knows the page, and the page knows it: without this, only the cycle collector would give the
        memory back, and it looks at thousands of objects of every page for that.
        """
        self.__dict__.clear()

    @cached_property
    def text(self) -> str:
        """The source as text."""
        plain = self._in_utf8
        return decode(self.capture.body, self.capture.header("content-type")) if plain is None else plain

    @cached_property
    def _in_utf8(self) -> str | None:
        """The source as text where its very bytes are that text in UTF-8."""
        return as_utf8(self.capture.body)

    @cached_property
    def _source(self) -> tuple[str, bool]:
        return bounded(self.text)

    @property
    def is_cut_short(self) -> bool:
        """Whether the page is so large that its end is not in the tree. See `ingest.oversize`."""
        return self._source[1]

    @cached_property
    def tree(self) -> HtmlElement:
        """The root element. Readers must leave it as it is; hidden e-mail addresses are already made plain in it, and
        what the outlet file drops is gone.

        Pages nested deeper than 2,048 elements are flattened; libxml2 would cut them off there.
        """
        return self._sorted.tree

    @cached_property
    def _sorted(self) -> _Sorted:
        source = self._bytes()
        tree = _parsed(source)
        found = _Sorted(tree)
        if may_go_on(source, found.elements[-1]) and (whole := without_early_end(source)) is not None:
            tree = _parsed(whole)
            found = _Sorted(tree)
        emails = may_hide_emails(self.text)
        templates = any(map(holds_template, found.by_tag.get("script", ())))
        swallowed = show_swallowed(found.by_tag, len(found.elements))
        if emails:
            show_hidden_emails(tree)
        if templates:
            show_templates(tree)
        for selector in self._drop:
            for element in elements(tree, selector):
                if element.getparent() is not None:
                    element.drop_tree()
        return _Sorted(tree) if emails or templates or swallowed or self._drop else found

    def _bytes(self) -> bytes:
        """The source in UTF-8 without what no tree holds."""
        text = _without_endless_tags(self._source[0])
        if "\ufffe" in text or "\uffff" in text:
            text = text.replace("\ufffe", "").replace("\uffff", "")
        source = self.capture.body if text is self._in_utf8 else text.encode("utf-8", "replace")
        return source.translate(None, _CONTROL)

    @property
    def elements(self) -> Sequence[HtmlElement]:
        """All elements in page order."""
        return self._sorted.elements

    def tagged(self, tag: str) -> Sequence[HtmlElement]:
        """The elements of a tag in page order; to walk the tree for them takes longer than to sort all of them once."""
        return self._sorted.by_tag.get(tag, ())

    @cached_property
    def title(self) -> str | None:
        """What the first <title> holds, as in the source; None when there is none."""
        title = next(iter(self.tagged("title")), None)
        return None if title is None else title.text_content()

    @cached_property
    def base_url(self) -> str:
        """What relative addresses are relative to: <base href> when there is one that can be read."""
        base = next((base for base in self.tagged("base") if base.get("href") is not None), None)
        try:
            return urljoin(self.url, (base.get("href") or "").strip()) if base is not None else self.url
        except ValueError:
            return self.url

    def absolute(self, href: str | None) -> str | None:
        """The http(s) address that `href` names; None for anything else (javascript:, mailto:, broken)."""
        if not href or not href.strip():
            return None
        if href.startswith(("http://", "https://")) and _WHOLE.fullmatch(href):
            return href
        try:
            url = urljoin(self.base_url, href.strip())
        except ValueError:
            return None
        return url if url.startswith(("http://", "https://")) else None

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """<meta> contents by lower-case name, property, itemprop or http-equiv, in page order, blank ones left out,
        and what a name says more than a thousand times."""
        found: dict[str, list[str]] = {}
        for element in self.tagged("meta"):
            content = (element.get("content") or "").strip()
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and (name := element.get(key)):
                    said = found.setdefault(name.strip().lower(), [])
                    if len(said) < _MAX_SAID:
                        said.append(content)
        return found

    @cached_property
    def json_ld(self) -> list[dict[str, Any]]:
        """Every object in the page's JSON-LD, @graph and nesting unfolded, outer before inner, in page order."""
        return list(_objects(self._json_ld_documents()))

    def _json_ld_documents(self) -> list[Any]:
        documents = []
        for script in self.tagged("script"):
            if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
                document = _lenient_json(script.text or "")
                if document is not None:
                    documents.append(document)
        return documents

    @cached_property
    def language(self) -> str | None:
        """What <html lang> declares, as printed; None when it declares nothing."""
        return (self.tree.get("lang") or self.tree.get("xml:lang") or "").strip() or None


class _Sorted:
    """A tree with all its elements, in page order and by tag. lxml makes an object of an element whenever one is asked
    for, unless there is one already: these stay, for all readers."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
        self.elements: list[HtmlElement] = list(tree.iter("*"))
        self.by_tag: dict[str, list[HtmlElement]] = {}
        for tag, element in zip(map(_TAG, self.elements), self.elements, strict=True):
            if tag in self.by_tag:
                self.by_tag[tag].append(element)
            else:
                self.by_tag[tag] = [element]


def _parsed(source: bytes) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(ONE_CLASS)
    try:
        tree: HtmlElement | None = etree.fromstring(source, parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing but white space or comments
        tree = None
    if tree is None:
        return etree.fromstring(b"<html><body></body></html>", parser)
    return flat_tree(source) if is_cut(parser) else tree


def _without_endless_tags(source: str) -> str:
    return _ENDLESS_TAG.sub(_without_attributes, source) if _has_endless_tag(source) else source


def _has_endless_tag(source: str) -> bool:
    """Whether a tag may be so long; one look every 20,000 characters tells, unless a script has no ">" for as long."""
    at = 0
    while len(source) - at > _ENDLESS:
        end = source.rfind(">", at, at + _ENDLESS)
        if end < 0:
            end = source.find(">", at + _ENDLESS)
            begin = source.rfind("<", at, end)
            if end < 0 or (begin >= 0 and end - begin > _ENDLESS):
                return end >= 0
        at = end + 1
    return False


def _without_attributes(tag: re.Match[str]) -> str:
    """The tag bare, if it has more attributes than any tag written by people or programs for a reason."""
    if sum(1 for _ in _ATTRIBUTE.finditer(tag[0])) <= _MAX_ATTRIBUTES:
        return tag[0]
    return tag[0].split(maxsplit=1)[0] + ">"


def _lenient_json(source: str) -> Any | None:
    """JSON as pages write it: in comments or CDATA, with raw line breaks, trailing commas or HTML entities."""
    text = source.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").removeprefix("<![CDATA[").removesuffix("]]>")
    text = _BAD_ESCAPE.sub("\ufffd", text.strip().rstrip(";"))
    if not text:
        return None
    plain = _CONTROL_IN_JSON.sub(" ", text)
    for attempt in (text, plain, _TRAILING_COMMA.sub(r"\1", plain), html.unescape(plain)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)
