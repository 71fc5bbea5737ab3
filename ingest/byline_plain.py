"""Bylines that are a name and nothing else, as most are: read without the grammar, to what the grammar would read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.byline_labels import LABEL_WORDS
from ingest.byline_noise import NOISE_WORDS
from ingest.byline_words import AGENCIES, PAPERS, words_of
from ingest.latin_name import is_name
from ingest.roles import LATIN_ROLE_WORDS, holds_role, latin_role

_NAME = re.compile(
    r"(?:(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or):? )?"
    r"((?:(?:[^\W\d_]{2,}(?:[-'’][^\W\d_]+)?|[^\W\d_]['’][^\W\d_]+|[^\W\d_]\.|Dr\.) ){1,3}"
    r"(?:[^\W\d_]{2,}(?:[-'’][^\W\d_]+)?|[^\W\d_]['’][^\W\d_]+))"
)
# Words that divide a line, or say more of a person than the name: the grammar reads lines that hold one.
_TELLING = (
    LABEL_WORDS
    | NOISE_WORDS
    | LATIN_ROLE_WORDS
    | PAPERS
    | {word for agency in AGENCIES for word in words_of(agency)}
    | set("and und et text autor autorin author vom nach mit for the md rd τησ του των".split())
)


def plain_name(line: str) -> str | None:
    """The name that a line is, or that stands behind its "By", when no word of it can mean anything else; None for
    every other line, whatever it holds."""
    match = _NAME.fullmatch(line)
    if match is None:
        return None
    name = match[1]
    plain = name.istitle() and _TELLING.isdisjoint(words_of(name)) and is_name(name)
    if plain and is_twice(name.split()):
        return None
    return name if plain and not latin_role(name) and not holds_role(name) else None


def is_twice(words: Sequence[str]) -> bool:
    """Whether some words are a name of several words and the same again."""
    half = len(words) // 2
    return half > 1 and words[:half] == words[half:]
