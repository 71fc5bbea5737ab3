"""A text without the lines at its two ends from which its authors were read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.article import Person
from ingest.byline_words import folded
from ingest.extract.line_kinds import is_date_or_byline

_AT_HEAD, _AT_END = 3, 3  # paragraphs
_LONGEST = 160  # characters: a paragraph that names its author is text


def without_signatures(body: str, byline: str | None, authors: Sequence[Person]) -> str:
    """The paragraphs of `body` without those at its ends that are the byline, a line of it, or the authors' names, and
    without the date behind such a line at the beginning.

    byline: as `Article.byline`. A body that is nothing else stays.
    """
    known = set(map(folded, _lines(byline, authors))) - {""}
    paragraphs = body.split("\n\n")
    signed = [len(paragraph) <= _LONGEST and folded(paragraph) in known for paragraph in paragraphs]
    if not any(signed) or all(signed):
        return body
    last = len(paragraphs) - _AT_END
    kept = []
    for number, paragraph in enumerate(paragraphs):
        dated = 0 < number <= _AT_HEAD and signed[number - 1] and is_date_or_byline(paragraph)
        if not dated and not (signed[number] and (number < _AT_HEAD or number >= last)):
            kept.append(paragraph)
    return "\n\n".join(kept) or body


def _lines(byline: str | None, authors: Sequence[Person]) -> Iterable[str]:
    """The texts that sign: the byline and its lines, what each person was read from, names with what stands by them."""
    yield "".join(person.name for person in authors)
    yield from (byline or "").split(" / ")
    yield byline or ""
    for person in authors:
        yield from (person.name, person.raw, *person.raw.split("\n"))
        yield from (f"{person.name}{more}" for more in (person.role, person.email) if more)
