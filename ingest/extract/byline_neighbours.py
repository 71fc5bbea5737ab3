"""Names on lines of their own, of which only what stands around them says that they are bylines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.byline_helpers import without_helpers
from ingest.byline_house import is_of_pictures
from ingest.byline_noise import EASTERN_DATE, strip_noise
from ingest.byline_words import AND, DOMAIN, PLACES, folded, is_agency
from ingest.caseless_given_names import starts_with_caseless_given_name
from ingest.caseless_name import is_caseless_name
from ingest.extract.byline_places import Place, is_as_long
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name

_AND = re.compile(rf"\s+(?:{'|'.join(AND)})\s+")
_BETWEEN = re.compile(rf"\s*[|,/&•·]\s*|{_AND.pattern}")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d\d")
_YEAR_OR_TIME = re.compile(r"(?<!\d)(?:20|25|1[34])\d\d(?!\d)|\d[./-]\d\d(?!\d)|\d[:.]\d\d(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]")
_BETWEEN_ALL = re.compile(r"\s*[|,/•·–—]\s*")
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|od|yazan)\s+(?=\S)", re.IGNORECASE)
_OF = re.compile(r"(?:de|di|da|od|av|af)\s+(?=[A-ZÀ-Þ])")
_AND_TOWN = 2
_TOWN = re.compile(r"\s/\s[A-ZÀ-Þ][^\W\d_]+$")
_COUNT = re.compile(r"\s+\d+$")
_FEW_WORDS = 3
_HANDLE = re.compile(r",?\s?@\w{2,30}$")
_BRACKETS = re.compile(
    r"\s*\((?:(?:à|in|aus|en|da|from) )?([^()\d]{2,30})\)$"
)  # "Jane Roe (AFP)", "Jane Roe (à Paris)"
_LONGEST = 60
_FEW = 24  # letters that a date leaves beside it ("Actualizado lunes")
_PARAGRAPH = 100
_SHORT = 4  # words


def names_on(line: str) -> list[str]:
    """The names that a line consists of, without agencies and a handle behind the last; none where it holds more, or is
    the credit of a picture."""
    parts = _BETWEEN.split(_BRACKETS.sub(r" | \1", without_helpers(_HANDLE.sub("", line))))
    if any(map(is_of_pictures, parts)):
        return []
    parts = [_named(part) for part in parts if part and not is_agency(part)]
    if len(parts) == _AND_TOWN and _TOWN.search(line) and starts_with_given_name(parts[0]):
        del parts[1]  # "Jane Roe / Norbridge"
    if parts and starts_with_given_name(parts[0]):
        parts = [part for part in parts if part.casefold() not in PLACES]  # "Jane Roe, Berlin"
    return parts if parts and all(is_name(part) and " of " not in part for part in parts) else []


def _named(part: str) -> str:
    """A name without the word before it that says who wrote ("de Ioana Roe"), where two words stand behind that."""
    opening = _OF.match(part)
    return part[opening.end() :] if opening and is_name(part[opening.end() :]) else part


def is_byline_by_its_place(
    names: Sequence[str], lines: Sequence[str], place: Place, at: int, *, signed: Callable[[], bool]
) -> bool:
    """Whether a line of `names` is a byline, because of the line behind it: a date, the name again, the start of his
    biography. Right below the headline a name is one that the text does not speak of, where no other line is signed:
    beside a "By …" a bare name is a tag, a photographer or the theme.

    at:      the number of the headline's line. What stands above that, or in captions, mostly is what the text is of.
    signed:  whether another line opens a byline.
    """
    line = lines[place.number]
    behind = lines[place.number + 1] if place.number + 1 < len(lines) else ""
    below = place.number > at >= 0
    if _HANDLE.search(line):
        return below and place.head
    known = any(map(starts_with_given_name, names))
    if below and place.head and is_dated(behind):
        return known or (all(len(name.split()) <= _SHORT for name in names) and not is_spoken_of(line, lines, at))
    if folded(behind).startswith(folded(line)):
        return (known and below and place.head) or _is_biography(line, behind)
    return known and below and place.near and not is_spoken_of(line, lines, at) and not signed()


def caseless_name_beside_date(line: str, behind: Sequence[str], lines: Sequence[str], at: int) -> str | None:
    """The name that a line in a script without capitals is, beside or above a short text with a year or a time of day:
    one that begins with a common given name and that the text does not speak of; None for other lines."""
    name, *rest = _BETWEEN_ALL.split(line.strip(" |"))
    dates = rest or behind
    told = (
        starts_with_caseless_given_name(name)
        and is_caseless_name(name)
        and bool(dates)
        and all(len(each) <= _LONGEST and _DIGIT.search(each) for each in dates)
        and any(map(_YEAR_OR_TIME.search, dates))
        and not is_spoken_of(name, lines, at)
    )
    return name if told else None


def names_beside_date(line: str) -> list[str]:
    """The names in what is left of a line without its date and times: those that begin with a given name, that stand
    behind a "By", or beside a house, where few other words are."""
    pieces = [_COUNT.sub("", piece).strip() for piece in _BETWEEN_ALL.split(line)]
    pieces = [piece for piece in pieces if piece]
    housed = any(DOMAIN.fullmatch(piece) or is_agency(piece) for piece in pieces)
    names = []
    others = 0
    for piece in pieces:
        opening = _BY.match(piece)
        bare = _AND.split(piece[opening.end() :] if opening else piece)
        known = opening or housed or any(map(starts_with_given_name, bare))
        if known and all(is_name(each) and not is_agency(each) for each in bare):
            names.extend(bare)
        else:
            others += len(piece.split())
    return names if others <= _FEW_WORDS else []


def is_dated(line: str) -> bool:
    """Whether a line is a date and little else."""
    if len(line) > _LONGEST or not _DIGITS.search(line):
        return False
    bare = EASTERN_DATE.sub(" ", strip_noise(line))
    return bare != line and len(_LETTERS.findall(bare)) <= _FEW


def _is_biography(line: str, behind: str) -> bool:
    """Whether the line behind a name goes on from it ("Jane Roe" / "Jane Roe covers the harbour.")."""
    more = behind[len(line) :].lstrip(" ,")
    return behind.startswith(line) and more[:1].islower() and len(more) > len(line)


def is_spoken_of(line: str, lines: Sequence[str], at: int) -> bool:
    """Whether the headline or a paragraph holds the last name: then the line is a caption's, or a link to the theme."""
    last = line.split()[-1]
    return last in lines[at] or any(last in each for each in lines[at + 1 :] if is_as_long(each, _PARAGRAPH))
