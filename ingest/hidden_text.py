"""Text that a page hides from programs and shows to readers: e-mail addresses in code, texts in templates and
shadow roots, and what an unclosed element swallows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement, HTMLParser, fragment_fromstring

_TEMPLATES = ("text/template", "text/x-template")
_HOLDING_FEW = ("button", "map", "video", "audio", "canvas", "object")  # labels, or a word to those who cannot play it
_FEW, _FEWEST = 20, 8  # elements; fewest: a notice to those who have no scripts
_BESIDE = ("nav", "aside")  # three of 996 real pages keep their article in one, for browsers too
_OF_PAGES = ("div", "p", "h1", "h2", "h3", "ul", "table")  # browsers end a drawing there, but for <foreignObject>


def may_hide_emails(source: str) -> bool:
    """Whether a page can have anything for `show_hidden_emails`: its source says so much faster than its tree."""
    return "data-cfemail" in source or "/cdn-cgi/l/email-protection" in source


def holds_template(script: HtmlElement) -> bool:
    """Whether a script is one that `show_templates` may show."""
    return script.get("type") in _TEMPLATES


def show_hidden_emails(tree: HtmlElement) -> None:
    """Write e-mail addresses that Cloudflare hides back into the tree, as text, where "[email protected]" stands.

    Two forms: data-cfemail="HEX" on the element, or href="/cdn-cgi/l/email-protection#HEX" around it. HEX is a key
    byte and the address XORed with it (documented by Cloudflare's own decoder script).
    """
    for element in list(tree.iter("a", "span")):
        code = element.get("data-cfemail") or ""
        link = element.get("href") or ""
        if not code and "/cdn-cgi/l/email-protection#" in link:
            code = link.partition("#")[2].partition("?")[0]
        if not code:
            continue
        if (address := decode_cloudflare(code)) is None:
            continue
        inner = element.find(".//*[@data-cfemail]")
        if inner is not None and inner.get("data-cfemail") != element.get("data-cfemail"):
            pass  # the inner element gets its own text
        elif "protected" in element.text_content() or element.get("data-cfemail"):
            for child in list(element):
                element.remove(child)
            element.text = address
        if "/cdn-cgi/" in link:
            element.set("href", f"mailto:{address}")


def show_templates(tree: HtmlElement) -> None:
    """Put a text that a page keeps in a script of type text/template (as blogs on Blogger do) where the script stands.

    Only where the element around it is declared to be the article's text: all others are parts that a page may show.
    """
    for script in list(tree.iter("script")):
        if not holds_template(script):
            continue
        holder, kept = script.getparent(), (script.text or "").strip()
        if holder is not None and holder.get("itemprop") == "articleBody" and kept:
            parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
            shown = fragment_fromstring(kept.encode("utf-8", "replace"), create_parent="div", parser=parser)
            shown.tail = script.tail
            holder.replace(script, shown)


def show_swallowed(by_tag: Mapping[str, Sequence[HtmlElement]], elements: int) -> bool:
    """Make parts of what the page shows of shadow roots told in its source, and of elements that are read as never
    shown, or as what stands beside the text, but hold the page or a part of it, as a rule because something in them is
    never closed, and browsers end them where the parser does not. Whether there were any.

    by_tag: the elements of the page by their tags, in page order. elements: how many the page has.
    """
    swallowing = [each for each in by_tag.get("template", ()) if each.get("shadowrootmode")]
    much = max(_FEWEST, elements // 3)
    for tags, many in ((_HOLDING_FEW, min(_FEW, much)), (("noscript",), much), (_BESIDE, 2 * much)):
        swallowing += [each for tag in tags for each in by_tag.get(tag, ()) if _holds(each, many)]
    swallowing += [each for each in by_tag.get("svg", ()) if _is_ended(each)]
    for element in swallowing:
        element.tag = "div"
    return bool(swallowing)


def _holds(element: HtmlElement, many: int) -> bool:
    """Whether so many elements are in it, and paragraphs or headings among them."""
    if not len(element) or next(islice(element.iterdescendants("*"), many, None), None) is None:
        return False
    return next(element.iterdescendants("p", "h1", "h2"), None) is not None


def _is_ended(drawing: HtmlElement) -> bool:
    """Whether something is in a drawing that ends drawings."""
    inside = next(drawing.iterdescendants(*_OF_PAGES), None)
    return inside is not None and next(inside.iterancestors("foreignobject"), None) is None


def decode_cloudflare(code: str) -> str | None:
    """The address in a Cloudflare code ("0f676a6363604f6a776e627f636a216c6062" → "hello@example.com"); None if none."""
    try:
        data = bytes.fromhex(code.strip())
    except ValueError:
        return None
    address = bytes(byte ^ data[0] for byte in data[1:]).decode("utf-8", "replace") if data else ""
    return address if re.fullmatch(r"[^\s@\ufffd]+@[^\s@\ufffd]+\.[^\s@\ufffd]+", address) else None
