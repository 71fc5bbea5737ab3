"""What tells the article's text from furniture, block by block: the traits that the fitted weights are for.

A trait is a name ("tag:p", "in:sidebar", "links:some"). A block has the traits of its place, shared by all blocks of
one element, and its own. Which traits count, and how much, is fitted (`block_weights`), never decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from ingest.extract.block_places import Names, Place, places_of
from ingest.extract.blocks import Block

_SENTENCE = re.compile(r"[.!?…。！？다][\"'”’»)\]]*$")
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_LENGTHS = (8, 20, 40, 70, 110, 160, 250, 400, 800)
_OPENERS = "\"'“‘«„-–—•#@(©*>"
_REACH = 3  # blocks
_KEY = 12  # letters and digits: a shorter text is the same as another by chance


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says elsewhere, as `same` makes it: its headlines, captions, descriptions, and the text that its
    structured data tell ("" for none)."""

    headlines: frozenset[str]
    captions: frozenset[str]
    descriptions: frozenset[str]
    told: str


@dataclass(slots=True, eq=False)
class Shape:
    """A block with what is asked of it more than once.

    length:  columns; wide letters (Hangul, Chinese, Japanese) count twice.
    size:    which of ten lengths that is.
    links:   how much of it is linked: 0 (nothing) to 4 (nearly all).
    running: columns of running text: sentences count, links count against it.
    """

    block: Block
    key: str
    length: int
    size: int
    links: int
    running: int
    place: Place


Traits = tuple[list[str], list[str]]
"""Of one block: the traits of its place (one list, shared by all blocks of the place), and its own."""


def traits_of(blocks: list[Block], facts: Facts) -> list[Traits | None]:
    """The traits of each block, in page order; None for a block that no running text is near: it is no text."""
    shapes = [_shape(block, place) for block, place in zip(blocks, places_of(blocks), strict=True)]
    total = _count(shapes)
    seen: Counter[str] = Counter(shape.key for shape in shapes)
    alike = _alike(shapes)
    start = next((number for number, shape in enumerate(shapes) if shape.place.tag == "h1"), None)
    heading = next((number for number, shape in enumerate(shapes) if shape.key in facts.headlines), start)
    names = Names()
    found: list[Traits | None] = []
    for number, shape in enumerate(shapes):
        if not _near_text(shapes, number, total):
            found.append(None)
            continue
        traits = _own(shape, facts, seen)
        traits += _standing(shape, total)
        traits += _template(shape, alike[_build(shape.place)], total)
        traits += _around(shapes, number)
        traits.append(_from_heading(number, heading))
        traits.append(f"where:{10 * number // len(shapes)}")
        found.append((names.of(shape.place), traits))
    return found


def _near_text(shapes: list[Shape], number: int, total: int) -> bool:
    place = shapes[number].place
    above = place.parent or place
    if 10 * above.running >= total or 3 * (above.parent or above).running >= total:
        return total > 0
    return any(shape.running for shape in shapes[max(0, number - _REACH) : number + _REACH + 1])


def _build(place: Place) -> tuple[str, ...]:
    """What blocks of one template have in common: tag and first class of the element and of what it is in."""
    above = place.parent or place
    return (place.tag, place.element.get("class") or "", above.tag, above.element.get("class") or "")


def _alike(shapes: list[Shape]) -> dict[tuple[str, ...], list[int]]:
    """Of the blocks that are built alike: how many, and their running text, length and linked text in all."""
    found: dict[tuple[str, ...], list[int]] = {}
    for shape in shapes:
        sums = found.setdefault(_build(shape.place), [0, 0, 0, 0])
        sums[0] += 1
        sums[1] += shape.running
        sums[2] += shape.length
        sums[3] += shape.block.linked
    return found


def _shape(block: Block, place: Place) -> Shape:
    length = len(block.text)
    wide = length if block.text.isascii() else length + len(_WIDE.findall(block.text))
    share = block.linked / length
    links = 0 if block.linked == 0 else 1 if share < 0.15 else 2 if share < 0.4 else 3 if share < 0.8 else 4
    running = wide - 2 * block.linked
    if not (running >= 80 or (running >= 40 and _SENTENCE.search(block.text))):
        running = 0
    return Shape(block, block.key, wide, bisect_right(_LENGTHS, wide), links, running, place)


def _count(shapes: list[Shape]) -> int:
    total = 0
    for shape in shapes:
        total += shape.running
        place: Place | None = shape.place
        while place is not None:
            place.running += shape.running
            place.texts += shape.running > 0
            place.blocks += 1
            place = place.parent
    return total


def _own(shape: Shape, facts: Facts, seen: Counter[str]) -> list[str]:
    block, text, key = shape.block, shape.block.text, shape.key
    size, tag = shape.size, shape.place.tag
    traits = [f"size:{size}", f"links:{shape.links}", f"size:{size} links:{shape.links}", f"tag:{tag} size:{size // 2}"]
    traits.append(f"tag:{tag} links:{shape.links}")
    end = text[-1]
    close = "." if _SENTENCE.search(text) else end if end in ":;,…>»)|" else "other"
    traits.append(f"end:{close}")
    traits.append(f"end:{close} size:{size // 2}")
    first = text[0]
    begin = "sign"
    if first.isalpha():
        begin = "lower" if first.islower() else "upper" if first.isupper() else "letter"
    elif first.isdigit():
        begin = "digit"
    elif first in _OPENERS:
        begin = first
    traits.append(f"start:{begin}")
    if block.strong:
        traits.append("bold:all" if block.strong >= 0.9 * len(text) else "bold:some")
    if size < 6:
        digits = sum(map(str.isdigit, text)) / len(text)
        traits.append(f"digits:{0 if digits == 0 else 1 if digits < 0.15 else 2 if digits < 0.4 else 3}")
        if text.isupper():
            traits += ("capitals", f"capitals size:{size // 2} links:{shape.links // 2}")
        for sign in "@#©|/ⓒ":
            if sign in text:
                traits.append(f"sign:{sign}")
    traits.append(f"commas:{min(text.count(','), 3)}")
    if seen[key] > 1:
        traits.append(f"again size:{size // 3}")
    if len(key) >= _KEY:
        if key in facts.headlines:
            traits.append("is:headline")
        if key in facts.captions:
            traits.append("is:caption")
        if key in facts.descriptions:
            traits.append(f"is:description tag:{tag}")
            traits.append("is:description")
    if facts.told:
        stands = "in" if key in facts.told else "part" if len(key) > 80 and _part(key, facts.told) else "out"
        traits.append(f"told:{stands} size:{size // 2}")
    return traits


def _part(key: str, told: str) -> bool:
    return key[:40] in told or key[-40:] in told


def _bin(share: float) -> int:
    return (
        0 if share <= 0 else 1 if share < 0.05 else 2 if share < 0.2 else 3 if share < 0.5 else 4 if share < 0.8 else 5
    )


def _standing(shape: Shape, total: int) -> list[str]:
    """How much of the page's running text its parent, and what that is in, holds."""
    place = shape.place
    above = place.parent or place
    top = above.parent or above
    kind = "t" if shape.running else "f"
    a, b, c = (_bin(x.running / total) if total else 0 for x in (place, above, top))
    n = above.texts if place.tag in ("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "td") else place.texts
    n = n if n < 3 else 3 if n < 5 else 4 if n < 9 else 5
    return [
        f"share0:{a}{kind}",
        f"share1:{b}{kind}",
        f"share2:{c}{kind}",
        f"share12:{b}{c}",
        f"texts:{n}{kind}",
        f"share1:{b} tag:{place.tag}",
        f"fill:{_bin(above.texts / above.blocks)}{kind}",
    ]


def _template(shape: Shape, sums: list[int], total: int) -> list[str]:
    """How much of the page's running text is in blocks that are built like this one, and what those are like."""
    count, running, length, linked = sums
    kind = "t" if shape.running else "f"
    share = _bin(running / total) if total else 0
    mean = length / count
    size = bisect_right(_LENGTHS, mean)
    links = _bin(linked / length)
    many = min(count.bit_length(), 6)
    return [
        f"alike:{share}{kind}",
        f"alike:{share} many:{many}",
        f"alike size:{size // 2} links:{links}",
        f"alike size:{size}{kind}",
        f"alike:{share} tag:{shape.place.tag}",
    ]


def _kind(shape: Shape) -> str:
    tag = shape.place.tag
    name = "h" if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else tag if tag in ("p", "li", "figcaption") else "-"
    return f"{name}{'t' if shape.running else 's' if shape.size < 3 else 'm'}{shape.links // 2}"


def _around(shapes: list[Shape], number: int) -> list[str]:
    shape = shapes[number]
    own = "t" if shape.running else f"{shape.size // 2}"
    traits = []
    for step in (-2, -1, 1, 2):
        other = number + step
        kind = _kind(shapes[other]) if 0 <= other < len(shapes) else "none"
        traits.append(f"{step:+}:{kind}")
        if abs(step) == 1:
            traits.append(f"{step:+}:{kind} size:{own}")
            together = kind != "none" and shapes[other].place.parent is shape.place.parent
            traits.append(f"{step:+}:{'same' if together else 'other'} {own}")
    return traits


def _from_heading(number: int, heading: int | None) -> str:
    if heading is None:
        return "heading:none"
    steps = number - heading
    if steps < 0:
        return f"heading:-{min(-steps, 40).bit_length()}"
    return f"heading:+{steps.bit_length()}"
