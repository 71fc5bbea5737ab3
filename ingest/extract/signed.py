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
    last = len(paragraphs) - _AT_END
    ends = (number for number in range(len(paragraphs)) if number < _AT_HEAD or number >= last)
    signed = {n for n in ends if len(paragraphs[n]) <= _LONGEST and folded(paragraphs[n]) in known}
    if not signed:
        return body
    dated = {n + 1 for n in signed if n + 1 < len(paragraphs) and n < _AT_HEAD and is_date_or_byline(paragraphs[n + 1])}
    kept = [paragraph for n, paragraph in enumerate(paragraphs) if n not in signed and n not in dated]
    return "\n\n".join(kept) or body


def _lines(byline: str | None, authors: Sequence[Person]) -> Iterable[str]:
    """The texts that sign: the byline and its lines, what each person was read from, names with what stands by them."""
    yield "".join(person.name for person in authors)
    yield from (byline or "").split(" / ")
    yield byline or ""
    for person in authors:
        yield from (person.name, person.raw, *person.raw.split("\n"))
        yield from (f"{person.name}{more}" for more in (person.role, person.email) if more)
