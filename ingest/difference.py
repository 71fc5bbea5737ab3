"""How a text differs from its earlier state, word by word, for a person to read. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.5  # paragraphs that share less of their words are shown whole, one out and one in
_MOST = 4000  # words; beyond that paragraphs are compared whole, as matching words takes the square of their number


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text. The parts that are not added make up the earlier text, those not removed the later one."""

    kind: Literal["same", "removed", "added"]
    text: str


def difference(old: str, new: str) -> tuple[Part, ...]:
    """The parts of both texts in order, no two neighbours of one kind; () for two empty texts.

    Paragraphs (parted by a blank line) are matched first; within those that were edited, words.
    """
    return tuple(_joined(_paragraphs(_cut(old), _cut(new))))


def _cut(text: str) -> list[str]:
    """Paragraphs with the blank lines after them."""
    return re.findall(r".+?(?:\n{2,}|\Z)|\n+", text, re.DOTALL)


def _paragraphs(old: list[str], new: list[str]) -> Iterator[Part]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Part("same", "".join(old[a:b]))
            continue
        if b - a == d - c:
            for before, after in zip(old[a:b], new[c:d], strict=True):
                yield from _words(before, after)
            continue
        yield from _words("".join(old[a:b]), "".join(new[c:d]))


def _words(old: str, new: str) -> Iterator[Part]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False) if len(before) + len(after) <= _MOST else None
    if matcher is None or matcher.ratio() < _ALIKE:
        yield Part("removed", old)
        yield Part("added", new)
        return
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            yield Part("same", "".join(before[a:b]))
        else:
            yield Part("removed", "".join(before[a:b]))
            yield Part("added", "".join(after[c:d]))


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    last: Part | None = None
    for part in parts:
        if not part.text:
            continue
        if last is not None and last.kind == part.kind:
            last = Part(last.kind, last.text + part.text)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last
