"""The head of an article, right below its headline, and its foot, whatever the parts they are made of are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.extract.pieces import Pieces
from ingest.extract.scene import Scene
from ingest.extract.seams import seamed_lines
from ingest.extract.text import one_line

_LEAD = 400  # characters between the headline and what is right below it
_LEVELS = 4  # from the author of a card to the card
_WORDS = 4  # "About the author" has three
_NAME = 12  # characters
_HELD = 240  # characters in a part of the head: as long as bylines are
_SHORT = 6  # characters: "By", "Von:"
_FOOT = re.compile(r"(?<![a-z])(?:post|entry|article|story|node)[-_]{0,2}foot(?:er)?(?![a-z])")
_LOGIN = re.compile(r"log-?in|sign-?in|anmeld|newsletter|search")
_PICTURE = re.compile(r"media(?!n)|image|picture|photo|video|audio|caption|credit|gallery")


def is_of_head(element: HtmlElement, aside: HtmlElement, scene: Scene) -> bool:
    """Whether an aside (`Scene.aside`) that an element stands in is part of the article's head: it stands right below
    the headline, holds little, and is no form, quotation or login ("teaser-author", "entry-meta social-comments")."""
    pieces, headline = scene.pieces, scene.headline
    if headline is None or headline not in pieces.ends or pieces.begins[element] < pieces.ends[headline]:
        return False
    if _length(pieces, pieces.ends[headline], pieces.begins[element]) > _LEAD or _held(pieces, aside) > _HELD:
        return False
    return next(element.iterancestors("form", "blockquote"), None) is None and not _LOGIN.search(_names(aside))


def is_of_foot(aside: HtmlElement, scene: Scene) -> bool:
    """Whether an aside is the foot of what holds the headline ("post-footer", where blogs sign): it is called so, and
    no longer than bylines with their dates and links are."""
    return (
        _FOOT.search(_names(aside)) is not None
        and _held(scene.pieces, aside) <= _HELD
        and scene.headline is not None
        and any(node is aside.getparent() for node in scene.headline.iterancestors())
    )


def is_of_card(element: HtmlElement, scene: Scene) -> bool:
    """Whether an element stands behind the text in the card of another story: some levels up something short holds,
    before it, a heading of several words that is a link. Boxes of authors name their other stories behind them."""
    pieces, headline = scene.pieces, scene.headline
    if headline is None or headline not in pieces.ends or pieces.begins[element] < pieces.ends[headline]:
        return False
    if _length(pieces, pieces.ends[headline], pieces.begins[element]) <= _LEAD:
        return False
    for node in islice(element.iterancestors(), _LEVELS):
        if headline in node.iterdescendants() or _held(pieces, node) > _LEAD:
            return False
        headings = node.iterdescendants("h2", "h3", "h4", "h5")
        before = (each for each in headings if each in pieces.begins and pieces.begins[each] < pieces.begins[element])
        if any(_is_of_story(heading, element) for heading in before):
            return True
    return False


def _is_of_story(heading: HtmlElement, author: HtmlElement) -> bool:
    """Whether a heading is a linked one of several words, and none of an author's box, which names him."""
    text, name = one_line(heading.text_content()), one_line(author.text_content())
    linked = next(heading.iterdescendants("a"), None) is not None or next(heading.iterancestors("a"), None) is not None
    return linked and len(text.split()) >= _WORDS and text not in name and name[:_NAME] not in text


def is_of_picture(element: HtmlElement, aside: HtmlElement) -> bool:
    """Whether an element within an aside stands beside a picture, a sound or a video: it names who made that."""
    node: HtmlElement | None = element
    while node is not None:
        if node.tag in ("figure", "figcaption") or _PICTURE.search(_names(node)):
            return True
        node = None if node is aside else node.getparent()
    return False


def head_lines(scene: Scene) -> Iterator[str]:
    """The lines of the head that stand in asides, pictures left out; a "By" on its own line is one with the next."""
    pieces, headline = scene.pieces, scene.headline
    if headline is None or headline not in pieces.ends:
        return
    first = last = pieces.ends[headline]
    length = 0
    while last < len(pieces.texts) and length <= _LEAD:
        length += len(pieces.texts[last].strip())
        last += 1
    opening = ""
    for number, line in seamed_lines(pieces, first, last):
        holder = pieces.holders[number]
        aside = scene.aside(holder)
        if aside is None or not is_of_head(holder, aside, scene) or is_of_picture(holder, aside):
            opening = ""
            continue
        yield f"{opening} {line}".strip()
        opening = line if len(line) <= _SHORT else ""


def _held(pieces: Pieces, element: HtmlElement) -> int:
    """Characters in an element; 0 for one of which nothing is shown."""
    return _length(pieces, pieces.begins[element], pieces.ends[element]) if element in pieces.begins else 0


def _length(pieces: Pieces, first: int, last: int) -> int:
    """Characters in some pieces."""
    return sum(len(text.strip()) for text in pieces.texts[first:last])


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()
