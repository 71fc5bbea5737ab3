"""A page without what surely is furniture: a small tree for an extractor whose cost grows with the tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from ingest.extract.blocks import Block
from ingest.extract.text import BLOCKS, UNSEEN
from ingest.page import ONE_CLASS

SURE = -4.0
"""Weight of a block up to which it surely is furniture: fifty to one. With -2 the text of some pages is lost."""

# what extractors look at; names that a page invents ("@click", "[hidden]") lxml does not write
_SAID = ("class", "id", "itemprop", "role", "style", "aria-hidden", "href", "rel", "lang", "data-testid")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"[a-z][a-z0-9-]*")


def pruned(root: HtmlElement, blocks: list[Block], sums: list[float]) -> HtmlElement | None:
    """A document with those parts of `root` that hold a block which may be text, none of the original changed; None
    when there are none. `sums`: what each block weighs, see `weighed`.

    Elements around what is kept stay with their names, so that it is judged by where it stands.
    """
    kept = _around(block.element for block, weight in zip(blocks, sums, strict=True) if weight > SURE)
    if root not in kept:
        return None
    holding = _around(block.element for block in blocks)
    parser = HTMLParser()
    parser.set_element_class_lookup(ONE_CLASS)
    document: HtmlElement = parser.makeelement("html")
    # no recursion: pages nest as deeply as they like
    open_ones = [(root, etree.SubElement(document, "body", _said(root)))]
    while open_ones:
        source, copy = open_ones.pop()
        copy.text = _writable(source.text)
        for child in source:
            if child in kept:
                tag = name if _TAG.fullmatch(name := str(child.tag)) else "div"
                inner = etree.SubElement(copy, tag, _said(child))
                inner.tail = _writable(child.tail)
                open_ones.append((child, inner))
            elif _is_inline(child) and child not in holding:
                copy.append(deepcopy(child))  # with its tail
            elif child.tail:
                if child.tag in BLOCKS and not child.tail.isspace():  # a block that is gone still parts its neighbours
                    etree.SubElement(copy, child.tag)
                _add_text(copy, child.tail)
    return document


def _around(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """The elements and all that they are in."""
    found: set[HtmlElement] = set()
    for element in elements:
        node: HtmlElement | None = element
        while node is not None and node not in found:
            found.add(node)
            node = node.getparent()
    return found


def _is_inline(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag not in BLOCKS and element.tag not in UNSEEN


def _said(element: HtmlElement) -> dict[str, str]:
    return {name: value for name in _SAID if (value := _writable(element.get(name))) is not None}


def _writable(text: str | None) -> str | None:
    """The text without what lxml reads out of a page ("&#1;") and does not write."""
    return None if text is None else _UNWRITABLE.sub("", text)


def _add_text(parent: HtmlElement, text: str) -> None:
    text = _UNWRITABLE.sub("", text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
