"""Names as catalogues put them, surname first: "Quist, Amara" is one person, "Jane Roe, Mary Poe" are two."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.byline_words import ORGANISATION_WORDS, PLACES, is_agency, is_nobody, words_of
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name, is_pen_name
from ingest.roles import latin_role

_BETWEEN = re.compile(r"(\s*[;|]\s*|\s+(?:&|and|und|et|y|e|och|og|en)\s+)")
_COMMA = re.compile(r"\s*,\s*")
_WORD = r"[^\W\d_][^\W\d_'’.‑-]*(?:['’-][^\W\d_]+)*"
_INITIAL = r"[^\W\d_]\.(?:-?[^\W\d_]\.)*"
_INITIALS = re.compile(rf"{_INITIAL}(?:\s{_INITIAL})*")
_GIVEN = re.compile(rf"(?:{_WORD}|{_INITIAL})(?:\s(?:{_WORD}|{_INITIAL}|[^\W\d_])){{0,2}}")
_SURNAME = re.compile(rf"(?:[^\W\d_]['’])?{_WORD}(?:\s{_WORD}){{0,3}}")
_PARTICLES = frozenset("von van de der den del della di da do dos du la le el al ten ter zu dela mac st".split())
_BEHIND_NAMES = frozenset("jr sr ii iii iv md phd mba ma msc bsc esq rn dds".split())


def upright(text: str, *, one: bool, shown: Callable[[str], bool]) -> str:
    """The text of a field for authors with its names the usual way round ("Quist, Amara; Doe, John" → "Amara Quist;
    John Doe"), where they plainly are put surname first; else the text as it is.

    A comma also divides persons, and a person from his house or place. A name is turned round where its second part is
    a common given name or initials and its first is none, or where the page shows it so.

    one:    the text is the name of one object ("@type": "Person"), so that two words that are neither places nor
            houses nor given names are one name.
    shown:  whether the page shows a name.
    """
    if "," not in text or len(text) > 300:
        return text
    parts = _BETWEEN.split(text)
    names = [_turned(part, one=one and len(parts) == 1, shown=shown) for part in parts[::2]]
    if len(names) > 1 and any(names):  # what one of them shows holds for all
        names = [name or _turned(part, one=True, shown=shown) for name, part in zip(names, parts[::2], strict=True)]
    turned = [name for name in names if name]
    if len(turned) < len(names):
        return text
    parts[::2] = turned
    return "".join(parts)


def _turned(part: str, *, one: bool, shown: Callable[[str], bool]) -> str | None:
    """A name that is put surname first the other way round, with the role or house behind it; None for other texts."""
    pieces = _COMMA.split(part.strip(" ,"))
    if len(pieces) < 2:
        return None
    surname, given, *rest = pieces
    if not all(latin_role(piece) or is_agency(piece) or _is_suffix(piece) for piece in rest):
        return _pairs(pieces, shown)
    if not _may_be(surname, given, one=one):
        return None
    name = f"{given} {surname}"
    initials = _INITIALS.fullmatch(given) is not None
    # "Quist Roe, Charlotte" may be a person of two names in a town
    alone = " " not in surname or surname.split()[0].casefold() in _PARTICLES
    plain = initials or (alone and (starts_with_given_name(given) or one))
    if (plain and not starts_with_given_name(surname)) or shown(name):
        return ", ".join([name, *rest])
    return None


def _pairs(pieces: list[str], shown: Callable[[str], bool]) -> str | None:
    """ "Roe, Jane, Doe, John": every second one turned round, where all of them plainly are names."""
    if len(pieces) % 2:
        return None
    names = [
        _turned(f"{surname}, {given}", one=False, shown=shown)
        for surname, given in zip(pieces[::2], pieces[1::2], strict=True)
    ]
    return "; ".join(filter(None, names)) if all(names) else None


def _may_be(surname: str, given: str, *, one: bool) -> bool:
    """Whether two pieces can be the two halves of a name; of what is one name also such as "You" and "Long" can."""
    if _GIVEN.fullmatch(given) is None or _SURNAME.fullmatch(surname) is None:
        return False
    words = surname.split()
    if len(words) > 1 and words[0].casefold() not in _PARTICLES and starts_with_given_name(surname):
        return False  # "Jane Roe, John"
    if any(piece.casefold() in PLACES or is_agency(piece) or latin_role(piece) for piece in (surname, given)):
        return False
    if _is_suffix(given) or is_nobody(surname) or is_nobody(given):
        return False
    name = f"{given} {surname}"
    pen = is_pen_name(name) and given[0].isupper() and surname[0].isupper()
    return is_name(name) or (one and pen and ORGANISATION_WORDS.isdisjoint(words_of(name)))


def _is_suffix(piece: str) -> bool:
    return piece.replace(".", "").casefold() in _BEHIND_NAMES
