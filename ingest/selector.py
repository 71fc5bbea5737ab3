"""Selectors of outlet files: CSS, or XPath when they start with "/", "(" or "./"; compiled once.

XPath may use `re:test(text, pattern)`, for pages whose only marks are the words that they print (EXSLT; `pattern` is a
Python regular expression, so \\s is the no-break space, too).
"""

from __future__ import annotations

from functools import lru_cache

from cssselect import HTMLTranslator, SelectorError
from lxml import etree
from lxml.html import HtmlElement, document_fromstring

_NOTHING = document_fromstring('<html><head><title>x</title></head><body><p><a href="x">x</a></p></body></html>')
_NAMESPACES = {"re": "http://exslt.org/regular-expressions"}


@lru_cache(maxsize=1024)
def compile_selector(selector: str) -> etree.XPath:
    """The selector, ready for use. Raises ValueError when it is neither good CSS nor good XPath."""
    try:
        path = (
            selector
            if selector.startswith(("/", "(", "./"))
            else HTMLTranslator().css_to_xpath(selector, prefix="descendant-or-self::")
        )
        ready = etree.XPath(path, namespaces=_NAMESPACES)
        ready(_NOTHING)  # prefixes and functions that nobody knows are found only by asking
        return ready
    except (SelectorError, etree.XPathError) as error:
        raise ValueError(f"{selector!r} is no selector: {error}") from error


def matches(root: HtmlElement, selector: str) -> list[HtmlElement | str]:
    """What the selector matches under `root`, in page order: elements, or strings for paths to text or attributes.

    A path that asks for a number or a truth value matches nothing, and so does one that fails on this page.
    """
    try:
        found = compile_selector(selector)(root)
    except etree.XPathError:
        return []
    if isinstance(found, str):
        return [str(found)]
    if not isinstance(found, list):
        return []
    return [
        item if isinstance(item, HtmlElement) else str(item) for item in found if isinstance(item, HtmlElement | str)
    ]


def elements(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements among what the selector matches."""
    return [item for item in matches(root, selector) if isinstance(item, HtmlElement)]
