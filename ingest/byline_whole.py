"""Whether a line of Korean is a byline and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.article import Person
from ingest.byline_addresses import stretches
from ingest.byline_korean import parse_korean, without_dates
from ingest.byline_korean_makers import is_label, is_label_behind
from ingest.byline_korean_posts import FORMER
from ingest.byline_words import HANGUL, KOREAN_PLACES, clean, is_agency

_LONGEST = 100
_WORD = re.compile(r"[^\W_]+")
_PLACE = re.compile("[A-Z]{2}")  # LA, NY
_AND = ("와", "과", "및")


def is_whole_byline(line: str) -> bool:
    """Whether a short line names persons with a role, a label ("글=") or an address, and every other word of it is a
    place, an agency or a date. A bare name may be a heading."""
    line = clean(line)
    if len(line) > _LONGEST or not HANGUL.search(line):
        return False
    persons = parse_korean(line)
    if not persons:
        return False
    parts = list(stretches(without_dates(line)))
    words = [word for text, _ in parts for word in _WORD.findall(text)]
    if is_label(words[-1]) and not is_label_behind(words[-1]):
        return False  # 홍길동 교수 인터뷰
    labelled = any(is_label(word) or is_label_behind(word) for word in words)
    if not (labelled or len(parts) > 1 or any(person.role for person in persons)):
        return False
    told = set(_told(persons))
    return all(
        word in told or is_label(word) or is_label_behind(word) or word in FORMER or _is_place_or_agency(word)
        for word in words
    )


def _told(persons: Iterable[Person]) -> Iterable[str]:
    """The words that were read as names, roles and organisations, and those that names and roles make when glued."""
    for person in persons:
        name, role = person.name, person.role or ""
        yield from _WORD.findall(f"{name} {role} {person.organisation or ''}")
        yield from name  # spaced out
        yield f"{name}{role}"
        yield from (f"{role}{word}" for word in _AND)
    yield from _AND


def _is_place_or_agency(word: str) -> bool:
    return word in KOREAN_PLACES or is_agency(word) or _PLACE.fullmatch(word) is not None
