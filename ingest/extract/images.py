"""Pictures of the article, with caption and credit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.article import Image
from ingest.extract.json_ld import works
from ingest.extract.text import element_text, plain
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

_META = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
_ASIDE = frozenset(("aside", "nav", "footer"))
# What stands in for a picture where the article has none.
_STAND_IN = re.compile(
    r"(?i)logo|placeholder|no-?image|blank\.(?:gif|png)|spacer|pixel\.gif|default[-_]?(?:og|share|image|thumb)"
)
_CREDIT_NAME = re.compile(r"(?i)credit|copyright|photographer|source|quelle")
_CREDIT = re.compile(
    r"""(?xi)
      [\[(]\s*(?:photos?|foto|bild|사진|image)?\s*[:=]?\s*[^\[\]()]{2,80}\s*[\])]\s*$
    | (?:photos?(?:graph)?(?:\s+by)?|fotos?|bild(?:quelle)?|image|credit|사진|写真|撮影)\s*[:=]\s*[^.]{2,80}$
    | (?:©|ⓒ|\(c\))\s*[^.]{2,80}$ """
)
_MOST = 20


def find_images(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of `image`, main picture first. Attachments have no general mark-up: they come from outlet rules."""
    del outlet, rules
    found = []
    for number, node in enumerate(works(page)):
        value = node.get("image")
        # a list is mostly one picture in several shapes, as search engines ask for
        first = value[:1] if isinstance(value, list) else [value]
        found.append((Voice.JSON_LD, f"[{number}].image", [_stated(page, item) for item in first]))
    found += [(Voice.META, name, [_stated(page, value) for value in page.meta.get(name, ())]) for name in _META]
    found.append((Voice.VISIBLE, "figure", list(_figures(page))))
    return [_finding(images, voice, where) for voice, where, given in found if (images := _unique(given))]


def all_images(findings: Sequence[Finding]) -> tuple[Image, ...]:
    """The pictures of the first finding, and those that the page shows in figures, which also lend them captions."""
    if not findings:
        return ()
    shown = [image for finding in findings if finding.voice is Voice.VISIBLE for image in _images(finding)]
    by_file = {_file(image): image for image in shown}
    merged = []
    for image in _images(findings[0]):
        twin = by_file.pop(_file(image), None)
        if twin is not None:
            image = replace(image, caption=image.caption or twin.caption, credit=image.credit or twin.credit)
        merged.append(image)
    return _unique([*merged, *by_file.values()])[:_MOST]


def _images(finding: Finding) -> tuple[Image, ...]:
    value = finding.value if isinstance(finding.value, tuple) else ()
    return tuple(image for image in value if isinstance(image, Image))


def _stated(page: Page, value: Any) -> Image | None:
    caption = credit = None
    if isinstance(value, dict):
        caption, credit = value.get("caption"), value.get("creditText")
        value = value.get("url") or value.get("contentUrl") or value.get("@id")
        value = value[0] if isinstance(value, list) and value else value
    url = page.absolute(value) if isinstance(value, str) else None
    if url is None or _STAND_IN.search(url):
        return None
    return Image(
        url=url,
        caption=plain(caption) or None if isinstance(caption, str) else None,
        credit=plain(credit) or None if isinstance(credit, str) else None,
    )


def _figures(page: Page) -> Iterator[Image]:
    """Pictures in figures with a caption; others are as often decoration, or belong to other stories."""
    for figure in page.tagged("figure"):
        caption, picture = figure.find(".//figcaption"), figure.find(".//img")
        if caption is None or picture is None or any(above.tag in _ASIDE for above in figure.iterancestors()):
            continue
        addresses = (page.absolute(picture.get(name)) for name in _SOURCES)
        url = next((address for address in addresses if address and not _STAND_IN.search(address)), None)
        text, credit = split_credit(caption)
        if url is not None and (text or credit):
            yield Image(url=url, caption=text, credit=credit)


def split_credit(caption: HtmlElement) -> tuple[str | None, str | None]:
    """Caption and credit of a figcaption: the credit by an element named so, or by how the caption ends."""
    text = element_text(caption)
    for element in caption.iterdescendants("span", "small", "cite", "div", "p", "em", "i"):
        own = element_text(element)
        if own and _CREDIT_NAME.search(element.get("class") or "") and own in text:
            return text.replace(own, "", 1).strip(" |–—-") or None, own
    match = _CREDIT.search(text)
    if match:
        return text[: match.start()].strip() or None, match[0].strip()
    return text or None, None


def _file(image: Image) -> str:
    """The file's own name: the same picture is served in many sizes and folders."""
    return urlsplit(image.url).path.rpartition("/")[2].lower()


def _unique(images: Iterable[Image | None]) -> tuple[Image, ...]:
    found: dict[str, Image] = {}
    for image in images:
        if image is not None:
            found.setdefault(image.url, image)
    return tuple(found.values())


def _finding(images: tuple[Image, ...], voice: Voice, where: str) -> Finding:
    return Finding(field="image", value=images, raw=" ".join(image.url for image in images), voice=voice, where=where)
