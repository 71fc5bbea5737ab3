"""What tells the article's text from furniture, block by block: the traits that the fitted weights are for.

A trait is a name ("tag:p", "in:sidebar", "links:some"). A block has the traits of its place, shared by all blocks of
one element, and its own. Those come by aspects: what one aspect says depends on a few small values alone, so that what
it weighs is worked out once for them (`ingest.extract.weighed`). Which traits count, and how much, is fitted
(`block_weights`), never decided here.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml.html import HtmlElement

from ingest.extract.block_looks import RUNS, Facts, looks_of
from ingest.extract.block_places import Around, place_traits
from ingest.extract.block_shapes import KINDS, NO_KIND
from ingest.extract.blocks import Blocks

Traits = tuple[list[str], list[str]]
"""Of one block: the traits of its place (one list, shared by all blocks of the place), and its own."""

Aspect = Callable[..., tuple[str, ...]]


def traits_of(blocks: Blocks, facts: Facts) -> list[Traits | None]:
    """The traits of each block, in page order; None for a block that no running text is near: it is no text."""
    around = Around()
    places: dict[HtmlElement, list[str]] = {}
    found: list[Traits | None] = [None] * len(blocks)
    looks = looks_of(blocks, facts)
    for number, *look in zip(looks.near, *looks.aspects, strict=True):
        element = blocks[number].element
        if element not in places:
            places[element] = place_traits(element, around)
        own = [trait for aspect, values in zip(ASPECTS, look, strict=True) if values for trait in aspect(*values)]
        found[number] = places[element], own
    return found


def _form(size: int, links: int, tag: str) -> tuple[str, ...]:
    return (
        f"size:{size}",
        f"links:{links}",
        f"size:{size} links:{links}",
        f"tag:{tag} size:{size // 2}",
        f"tag:{tag} links:{links}",
    )


def _edges(close: str, half: int, begin: str, bold: int, commas: int) -> tuple[str, ...]:
    """bold: 0 (nothing), 1 (some), 2 (all)."""
    traits = (f"end:{close}", f"end:{close} size:{half}", f"start:{begin}", f"commas:{commas}")
    return (*traits, "bold:all" if bold == 2 else "bold:some") if bold else traits


def _letters(digits: int, capitals: int, links: int, signs: str) -> tuple[str, ...]:
    """capitals: half the size of a text in capitals; -1 of all others."""
    traits = (f"digits:{digits}", *(f"sign:{sign}" for sign in signs))
    return traits if capitals < 0 else (*traits, "capitals", f"capitals size:{capitals} links:{links}")


def _elsewhere(
    again: int, headline: bool, caption: bool, described: str, steps: int | None, tenth: int
) -> tuple[str, ...]:
    """again: a third of the size of a text that the page has more than once; -1 of all others. described: the tag of
    one that is the page's description; "" of all others. steps: from the heading; None on a page without one."""
    said = (
        (again >= 0, f"again size:{again}"),
        (headline, "is:headline"),
        (caption, "is:caption"),
        (bool(described), f"is:description tag:{described}"),
        (bool(described), "is:description"),
    )
    heading = "none" if steps is None else f"{steps:+}"
    return f"heading:{heading}", f"where:{tenth}", *(trait for holds, trait in said if holds)


def _told(stands: str, half: int) -> tuple[str, ...]:
    return (f"told:{stands} size:{half}",)


def _shares(own: int, above: int, top: int, texts: int, fill: int, runs: bool) -> tuple[str, ...]:
    letter = _letter(runs)
    return (
        f"share0:{own}{letter}",
        f"share1:{above}{letter}",
        f"share2:{top}{letter}",
        f"share12:{above}{top}",
        f"texts:{texts}{letter}",
        f"fill:{fill}{letter}",
    )


def _alike(share: int, runs: bool, many: int, size: int, links: int) -> tuple[str, ...]:
    letter = _letter(runs)
    return (
        f"alike:{share}{letter}",
        f"alike:{share} many:{many}",
        f"alike size:{size // 2} links:{links}",
        f"alike size:{size}{letter}",
    )


def _tag(above: int, alike: int, tag: str) -> tuple[str, ...]:
    return f"share1:{above} tag:{tag}", f"alike:{alike} tag:{tag}"


def _before(kind: int, together: bool, length: int) -> tuple[str, ...]:
    return _beside("-1", kind, together, length)


def _behind(kind: int, together: bool, length: int) -> tuple[str, ...]:
    return _beside("+1", kind, together, length)


def _beside(step: str, kind: int, together: bool, length: int) -> tuple[str, ...]:
    own = _letter(True) if length == RUNS else str(length)
    frame = "same" if together else "other"
    return f"{step}:{_kind(kind)}", f"{step}:{_kind(kind)} size:{own}", f"{step}:{frame} {own}"


def _beyond(before: int, behind: int) -> tuple[str, ...]:
    return f"-2:{_kind(before)}", f"+2:{_kind(behind)}"


def _kind(kind: int) -> str:
    return "none" if kind == NO_KIND else KINDS[kind]


def _letter(runs: bool) -> str:
    return "t" if runs else "f"


ASPECTS: tuple[Aspect, ...] = (
    _form,
    _edges,
    _letters,
    _elsewhere,
    _told,
    _shares,
    _alike,
    _tag,
    _before,
    _behind,
    _beyond,
)
"""What a look tells, in the order of its values: each gives the traits that its values stand for."""
