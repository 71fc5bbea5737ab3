"""Whether words in capitals are more likely a person's than a house's, a show's or a place's: by names people bear."""

from __future__ import annotations

import re

from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name
from ingest.roles import latin_role
from ingest.romanized import is_korean_family

# What Korean family names are written as, and English words that stand in other names.
_WORDS = frozenset("sun moon bay gang song son no you one on so zoo go joy back ban bang pay he her ham an".split())
_HYPHENATED = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")


def is_latin_name(text: str) -> bool:
    """Whether a text in Latin letters is a name and no role."""
    return is_name(text) and not latin_role(text)


def is_borne(word: str) -> bool:
    """Whether a word is a common given name, or a Korean family name that is no English word."""
    key = word.casefold()
    return starts_with_given_name(word) or (is_korean_family(key) and key not in _WORDS)


def is_likely_name(text: str) -> bool:
    """Whether a name in Latin letters begins with a common given name, or begins or ends with a Korean family name
    that is no English word ("Mina Park", but "Blue Moon"; "Son Min-su")."""
    if not is_latin_name(text):
        return False
    words = text.split()
    return starts_with_given_name(text) or any(
        is_korean_family(words[at].casefold())
        and (words[at].casefold() not in _WORDS or _HYPHENATED.fullmatch(words[other]) is not None)
        for at, other in ((0, -1), (-1, 0))
    )
