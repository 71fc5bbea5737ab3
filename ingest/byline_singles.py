"""Lists of names of one word ("Lee, Kim & Park"): each is as weak as one alone, and all are believed or none.

Only an "and" before the last says that it is a list: behind a comma alone places and sections stand too.
"""

from __future__ import annotations

import re

from ingest.byline_words import AND, PLACES, is_agency, is_nobody
from ingest.likely_name import is_borne

# "Leave a Reply", "Jobb i Norby", "Líder en Deportes"
_AND = rf"(?:{'|'.join(re.escape(word) for word in AND if word not in ('a', 'i', 'en'))})"
_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻŠČĐА-ЯΑ-Ω][^\W\d_]+(?:['’-][^\W\d_]+)*"
_LIST = re.compile(
    rf"(?P<names>{_WORD}(?:\s*,\s*{_WORD})*)(?:\s*,)?(?:\s*[&+]\s*|\s+{_AND}\s+)(?P<last>{_WORD})(?![\w.@'’-])"
)
_COMMA = re.compile(r"\s*,\s*")
_FIRM = re.compile(r"\s*,?\s*(?:LLP|LLC|Ltd|Inc|Corp|Co|GmbH|AG|KG|PLC|S\.?A|SARL|e\.?V)\b", re.IGNORECASE)
_OF_FIRMS = frozenset("company co sons partner partners associates brothers bros söhne cie fils hijos".split())
_REST = frozenset("others more friends co-authors andere weitere autres otros altri".split())
_ENDS = re.compile(r"\s*(?:$|[,|•·/;()\[\]–—-]|(?:in|aus|à|en|from|at|bei|für|for|pour|para)\s)")


def single_names(text: str) -> int | None:
    """How many names of one word a text begins with, as a list; 0 when it begins with none, None when it is rather a
    firm's name or a title.

    One of the words must be a name that many bear: behind a "By" too, lists of other words are titles ("Von Hexen und
    Räubern") and rubrics ("Food & Drink") far more often.
    """
    text = text.strip()
    found = _LIST.match(text)
    if found is None:
        return 0
    names, last = _COMMA.split(found["names"]), found["last"]
    if _FIRM.match(text, found.end()) or last.casefold() in _OF_FIRMS:
        return None
    if not _ENDS.match(text, found.end()) or any(map(_is_other, names)):
        return 0
    if last.casefold() not in _REST:
        if _is_other(last):
            return 0
        names.append(last)
    return len(names) if any(map(is_borne, names)) else None


def _is_other(name: str) -> bool:
    return name.casefold() in PLACES or is_agency(name) or is_nobody(name)
