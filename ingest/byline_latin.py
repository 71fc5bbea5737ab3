"""The grammar of bylines in European languages: "By Jane Roe and John Doe, Staff Writers", "Von …", "Par …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.article import Person, PersonKind
from ingest.byline_addresses import addressed, stretches
from ingest.byline_helpers import without_helpers
from ingest.byline_labels import segments, without_preposition
from ingest.byline_noise import strip_noise
from ingest.byline_plain import is_twice, plain_name
from ingest.byline_posts import PLACE_BEHIND, agency_and_role, role_and_house
from ingest.byline_singles import single_names
from ingest.byline_words import (
    ORGANISATION_WORDS,
    PLACES,
    clean,
    is_account,
    is_agencies,
    is_agency,
    is_nobody,
    is_paper,
    is_station,
    words_of,
)
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name, is_pen_name, title_case
from ingest.person import filled
from ingest.roles import LATIN_ROLE_WORDS, latin_role, leading_role, says_author, trailing_role

_DIVIDER = re.compile(r"\s*(?:[|•·∙‧―—\n;\t/›»]|\s[–-]\s|\s[–-]$|^[–-]\s|\[|\]|\)|\()\s*")
_CONJUNCTION = re.compile(
    r"""
    \s* , \s* (?: and | und | et | y | & | e ) \s+
    | \s+ (?: and | und | et | y | e | i | og | och | ja | en | ve | a | и | і | й | та | és | și | dan | và
        | και(?:[ ](?:του|της))? | with | mit | avec | con | sowie | u\.
        | And | AND | Und | UND | Et | Y | E ) \s+ (?= [A-ZÀ-ÞА-ЯŁŚŻŠČĐΑ-ΩΆΈΉΊΌΎΏ] )
    | \s* [&+] \s* | \s* , \s*
    """,
    re.VERBOSE,
)
_COMMA = re.compile(r"\s*,\s*")
_OPENING_AND = re.compile(r"^(?:and|und|et|y|e|og|och|&)\s+(?=[A-ZÀ-Þ])")
_BEHIND_NAMES = re.compile(r"(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|rd|mba|ma|msc|bsc|esq|rn|dds)\.?", re.IGNORECASE)
_MARK_BEHIND = re.compile(
    r"\s*\((?:(?P<pictures>fotos?|fotografie|bild(?:er)?|photos?|pictures|photography|illustration(?:en)?|grafik(?:en)?|video)"
    r"|texte?|texto|testo|words|story)\)",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"\s*&\s*Co\b\.?\s*(KG|KGaA|OHG|oHG)\b")
_OUR = re.compile(
    r"^(?:onze|ons|dal nostro|dalla nostra|nostro|nostra|notre|nuestr[oa]|vår|vores) (?=\w)", re.IGNORECASE
)
_CITY_BEHIND = re.compile(r"\s+—\s+(?P<city>[A-ZÀ-Þ][\w.'’ -]+)$")
_HANGING = re.compile(r"\s+(?:with|and|mit|und|avec)$")  # before a label, where the line was cut
_BIO = re.compile(
    r"""\s+ (?: is | was | are | has | have | had | ist | war | hat | arbeitet | schreibt | est | es | writes | covers
    | joined | works | leitet | studierte | lebt | reports | über | about ) \s+ .* $""",
    re.VERBOSE,
)


def parse_latin(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line without Hangul. Declared lines hold nothing but authors: pen names are believed there."""
    raw = line
    line = clean(line)
    if name := plain_name(line):
        return [] if is_nobody(name, outlet_name) else [Person(name=name, kind=PersonKind.AUTHOR, raw=raw)]
    line = _COMPANY.sub(r" \1", strip_noise(line))
    return list(_with_marks_behind(line, raw, outlet_name, declared=declared))


def _with_marks_behind(line: str, raw: str, outlet_name: str | None, *, declared: bool) -> Iterator[Person]:
    """The persons of a line in which brackets behind names say what those did: "Jane Roe (text), John Doe (photos)"."""
    start = 0
    for mark in _MARK_BEHIND.finditer(line) if "(" in line else ():
        persons = _of_segments(line[start : mark.start()].lstrip(" ,;&/|"), raw, outlet_name, declared=declared)
        if persons and mark["pictures"]:
            persons[-1] = replace(persons[-1], kind=PersonKind.PHOTOGRAPHER)
        yield from persons
        start = mark.end()
    yield from _of_segments(_OPENING_AND.sub("", line[start:].strip()), raw, outlet_name, declared=declared)


def _of_segments(line: str, raw: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    line = _OPENING_AND.sub("", line)
    persons: list[Person] = []
    for kind, text, labelled, role in segments(line):
        if kind is not None:
            found = _read(text, kind, raw, outlet_name, declared=declared or labelled)
            persons.extend(_without_label(filled(person, role=role)) for person in found)
    return persons


def _without_label(person: Person) -> Person:
    return replace(person, role=None) if person.role and says_author(person.role) else person


def _read(text: str, kind: PersonKind, raw: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    persons: list[Person] = []
    for stretch, addresses in stretches(text):
        found = _read_names(stretch, kind, raw, outlet_name, declared=declared and not persons)
        if found or not persons:
            persons.extend(addressed(found, addresses))
        elif persons[-1].email is None:
            persons[-1:] = addressed(persons[-1:], addresses)
    return persons


def _read_names(text: str, kind: PersonKind, raw: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    if (city := _CITY_BEHIND.search(text)) and not starts_with_given_name(city["city"]):
        text = text[: city.start()]  # "Por Jane Roe — São Paulo"
    if (singles := single_names(text) if declared else 0) is None:
        return []
    persons: list[Person] = []
    closed = False  # a piece that is neither name nor role ends the names
    for number, piece in enumerate(_pieces(text)):
        # behind "Institute for Woods and" no pen name stands
        name, role, house = _name_and_more(piece, declared=declared and number < max(1, singles))
        if persons and is_station(piece):
            name = None
        if name is None and persons:
            role, house = role_and_house(piece)
            if role or house:
                persons = _spread(persons, role, house)
            else:
                closed = closed or not is_agency(piece)
            continue
        closed = closed or (not persons and is_agencies(piece))
        if name is None or closed or (persons and piece in PLACES):
            continue
        if persons and name.casefold() in PLACES:
            continue
        if is_nobody(name, outlet_name):
            continue
        kept_apart = kind is PersonKind.AUTHOR and is_account(name)
        kind_of_it = PersonKind.ORGANISATION if kept_apart else kind
        persons.append(Person(name=name, kind=kind_of_it, role=role, organisation=house, raw=raw))
    return persons


def _spread(persons: list[Person], role: str | None, house: str | None) -> list[Person]:
    """What stands behind several names is the last one's, but for a plural ("Staff Writers") and for a house alone."""
    everybody = role.endswith("s") if role else all(person.role is None for person in persons)
    return [_told(person, role, house) if everybody or person is persons[-1] else person for person in persons]


def _told(person: Person, role: str | None, house: str | None) -> Person:
    """The person with a role or a house; the units of a post are told one after the other."""
    if house and role is None and person.role and person.organisation and house not in person.organisation:
        return replace(person, organisation=f"{person.organisation}; {house}")
    return filled(person, role=role, organisation=house)


def _pieces(text: str) -> Iterator[str]:
    """The text cut at separators and conjunctions. A comma in "Roe, Jr." cuts nothing, nor an "and" within a role."""
    parts = (_OPENING_AND.sub("", part) for whole in _DIVIDER.split(text) for part in _COMMA.split(whole))
    for part in parts:
        for piece in [part] if _is_joint_role(part) else _CONJUNCTION.split(part):
            piece = _without_town(piece).strip(" .:,'\"“”„*-–—<>")
            if piece and not _BEHIND_NAMES.fullmatch(piece):
                yield piece


def _without_town(piece: str) -> str:
    """ "JANE ROE. MADRID" without the town."""
    name, dot, town = piece.partition(". ")
    return name if dot and town.strip(" .").casefold() in PLACES else piece


def _is_joint_role(text: str) -> bool:
    """ "Arts and Culture Editor", "Head of News & Sport": one role, and nobody's name in it."""
    if not latin_role(text):
        return False
    pieces = _CONJUNCTION.split(text)
    return len(pieces) == 2 and not any(
        _with_role(piece) or (is_name(piece) and LATIN_ROLE_WORDS.isdisjoint(words_of(piece))) for piece in pieces
    )


NameRoleHouse = tuple[str | None, str | None, str | None]


def _name_and_more(piece: str, *, declared: bool) -> NameRoleHouse:
    """Name, role and organisation of one piece; name is None when it is no name."""
    if (named := without_preposition(piece)) is not None:
        piece, declared = named, True
    if is_agency(piece) or agency_and_role(piece):
        return None, None, None
    short = _HANGING.sub("", _BIO.sub("", without_helpers(_OUR.sub("", piece))))
    if found := _with_agency(short) or _with_role(short):
        return found
    if latin_role(piece):
        return None, None, None
    cut = PLACE_BEHIND.sub("", short)
    for name in (cut, short):
        if is_name(name) and not latin_role(name):
            return _tidy(name), None, None
    pen = cut if " " not in cut else piece  # "anna99 in Diary"
    house = " " in piece and not ORGANISATION_WORDS.isdisjoint(words_of(piece))
    return (pen, None, None) if declared and not house and is_pen_name(pen) else (None, None, None)


def _tidy(name: str) -> str:
    words = name.strip(" .,").split()
    # a name for phones and one for screens
    return title_case(" ".join(words[: len(words) // 2] if is_twice(words) else words))


def _with_role(piece: str) -> NameRoleHouse | None:
    """ "Jane Roe Staff Writer" and "Political Editor Jane Roe" are names with roles."""
    for split, order in ((trailing_role(piece), 0), (leading_role(piece), 1)):
        if split:
            name, role = split[order], split[1 - order]
            if is_name(name) and not LATIN_ROLE_WORDS.intersection(name.casefold().split()):
                return _tidy(name), role, None
    return None


def _with_agency(piece: str) -> NameRoleHouse | None:
    """ "Jane Roe Associated Press" is a name and an agency, "Jane Roe AP Science Writer" has a role with it, "Jane Roe
    The Daily News" a paper."""
    words = piece.split()
    for start in range(2, len(words)):
        name, tail = " ".join(words[:start]), " ".join(words[start:])
        if is_name(name) and (is_agency(tail) or (words[start] == "The" and is_paper(tail))):
            return _tidy(name), None, tail
        if is_name(name) and (post := agency_and_role(tail)):
            return _tidy(name), *post
    return None
