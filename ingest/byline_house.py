"""Bylines that name a house instead of a person: an agency ("By AFP") or a desk ("From staff reports")."""

from __future__ import annotations

import re

from ingest.byline_noise import strip_noise
from ingest.byline_words import PLACES, clean, is_agency, words_of
from ingest.caseless_desks import is_caseless_desk

_LONGEST = 60
_MOST_WORDS = 7
_OPENING = re.compile(
    r"^(?:(?:written |reported |posted |published )?by|von(?: der| unserer)?|par(?: la)?|por(?: la)?|di|door|av|af|"
    r"from|autore?|author|text|quelle|source|fuente|fonte|bron|kilde)\b\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_EDGES = " .,:;|/·•–—-*()[]"
_BETWEEN = re.compile(r"\s*[,/&+·|]\s*|\s+(?:and|und|et|y|e|with|mit|avec)\s+")
# One of these makes a line a desk's. Accounts ("admin", "guest") are nobody's byline.
_DESKS = frozenset(
    """
    redaktion onlineredaktion webredaktion sportredaktion lokalredaktion zentralredaktion redaktionsteam newsteam
    newsdesk newsroom desk webdesk staff editors webteam redacción redaccion redazione rédaction redação redactie
    redakcja redakce redakcia toimitus redaksjonen redaktionen redaktion редакция редакція redazione uredništvo
    szerkesztőség redaksi redacția redacţia redakcija toimetus redakcji merkezi agencias agences agenturen agenzie
    agencia agência agenzia agence wires συντακτική συντακτικη
    """.split()
)
_PAIRS = re.compile(
    r"\b(?:editorial (?:board|team|staff|desk)|news (?:desk|team|agencies)|web (?:desk|team)|"
    r"our (?:correspondent|reporter)|the editors?|comité éditorial|consejo editorial)\b",
    re.IGNORECASE,
)
_EASTERN = re.compile(
    r"[\w.]{0,14}(?:뉴스팀|뉴스부|편집국|편집부|편집팀|취재팀|취재부|보도국|보도팀|기획팀|특별취재반|뉴스룸|編集部|編輯部|编辑部|"
    r"取材班|報道部|新聞部|社説|社论)"
)
# Agencies of pictures, and an index of stocks: they stand beside headlines and wrote nothing.
_NO_AUTHORS = frozenset(
    "getty|getty images|shutterstock|imago|alamy|adobe stock|istock|unsplash|picture alliance|zuma|zuma press|rex|"
    "dpa picture-alliance|dow jones|게티이미지|게티이미지뱅크".split("|")
)
_NOBODY = frozenset(
    "admin administrator webmaster user guest gast anonymous author contributor partner anzeige".split()
)


def houses_in(text: str, *, declared: bool = True) -> tuple[str, ...]:
    """The agencies and desks that a byline names, if it names nothing else; () for every other text.

    declared: it is the value of a field for authors. Elsewhere a desk is believed behind an opening ("By …") alone:
    pages link to theirs.
    """
    line = clean(text)
    if not line or len(line) > _LONGEST:
        return ()
    line = strip_noise(line).strip(_EDGES)
    if (opening := _OPENING.match(line)) is not None:
        line = line[opening.end() :].strip(_EDGES)
    parts = [part.strip(_EDGES) for part in _BETWEEN.split(line)]
    agencies = tuple(part for part in parts if is_agency(part) and part.casefold() not in _NO_AUTHORS)
    if agencies and all(part in agencies or part.casefold() in PLACES or part.isupper() for part in parts):
        return agencies
    return (line,) if (declared or opening) and is_desk(line) else ()


def is_of_pictures(text: str) -> bool:
    """Whether a text names an agency that sells pictures: what stands beside it is a photographer."""
    return text.casefold() in _NO_AUTHORS


def is_desk(text: str) -> bool:
    """Whether a text is the name of a desk, as far as names go."""
    if len(text.split()) > _MOST_WORDS:
        return False
    if not text.isascii() and (_EASTERN.fullmatch(text.replace(" ", "")) or is_caseless_desk(text)):
        return True
    words = words_of(text)
    return _NOBODY.isdisjoint(words) and (not _DESKS.isdisjoint(words) or _PAIRS.search(text) is not None)
