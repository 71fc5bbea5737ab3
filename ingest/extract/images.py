"""Pictures and files of the article."""

from __future__ import annotations

from typing import Any

from ingest.article import Image
from ingest.extract.json_ld import works
from ingest.extract.text import plain
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

_META = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")


def find_images(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of `image`, main picture first. Attachments have no general mark-up: they come from outlet rules."""
    del outlet, rules
    found = []
    for number, node in enumerate(works(page)):
        if images := _unique(_image(page, value) for value in _list(node.get("image"))):
            found.append(_finding(images, Voice.JSON_LD, f"[{number}].image"))
    for name in _META:
        if images := _unique(_image(page, value) for value in page.meta.get(name, ())):
            found.append(_finding(images, Voice.META, name))
    return found


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _image(page: Page, value: Any) -> Image | None:
    caption = credit = None
    if isinstance(value, dict):
        caption, credit = value.get("caption"), value.get("creditText")
        value = value.get("url") or value.get("contentUrl") or value.get("@id")
        value = value[0] if isinstance(value, list) and value else value
    url = page.absolute(value) if isinstance(value, str) else None
    if url is None:
        return None
    return Image(
        url=url,
        caption=plain(caption) or None if isinstance(caption, str) else None,
        credit=plain(credit) or None if isinstance(credit, str) else None,
    )


def _unique(images: Any) -> tuple[Image, ...]:
    found: dict[str, Image] = {}
    for image in images:
        if image is not None:
            found.setdefault(image.url, image)
    return tuple(found.values())


def _finding(images: tuple[Image, ...], voice: Voice, where: str) -> Finding:
    return Finding(field="image", value=images, raw=" ".join(image.url for image in images), voice=voice, where=where)
