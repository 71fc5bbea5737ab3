"""The grammar of bylines in European languages: "By Jane Roe and John Doe, Staff Writers", "Von …", "Par …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.article import Person, PersonKind
from ingest.byline_addresses import addressed, stretches
from ingest.byline_labels import segments, without_preposition
from ingest.byline_noise import strip_noise
from ingest.byline_plain import is_twice, plain_name
from ingest.byline_singles import single_names
from ingest.byline_words import (
    AGENCIES,
    DOMAIN,
    ORGANISATION_WORDS,
    PLACES,
    clean,
    is_account,
    is_agencies,
    is_agency,
    is_nobody,
    is_paper,
    words_of,
)
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name, is_pen_name, title_case
from ingest.person import filled
from ingest.roles import LATIN_ROLE_WORDS, latin_role, leading_role, may_hold_role, says_author, trailing_role

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
_COMPANY = re.compile(r"\s*&\s*Co\b\.?\s*(KG|KGaA|OHG|oHG)\b")
_PLACE_BEHIND = re.compile(
    r"""\s+ (?: in | aus | à | en | from | at | at[ ]the | bei | im | [Ff]or | FOR | für | für[ ]die | für[ ]das
    | for[ ]the | [Ss]pecial[ ][Tt]o | pour | para | reporting[ ]from | in[ ]the | exclusive[ ]to | per )
    \s+ (?:the\s+)? [A-ZÀ-Þ] .* $""",
    re.VERBOSE,
)
_OUR = re.compile(
    r"^(?:onze|ons|dal nostro|dalla nostra|nostro|nostra|notre|nuestr[oa]|vår|vores) (?=\w)", re.IGNORECASE
)
_CITY_BEHIND = re.compile(r"\s+—\s+(?P<city>[A-ZÀ-Þ][\w.'’ -]+)$")
# "Jane Roe with agencies", "Jane Roe mit dpa": who helped is no part of the name
_WITH = re.compile(
    r"""\s+ (?: with | mit | avec | con | med | met | com ) \s+
    (?: (?:[ ]?news[ ])? agenc\w+ | agentur\w* | agence\w* | agências | inputs?[ ]from[ ].* | material[ ]von[ ].*
      | dpa | afp | sda | apa | sid | kna | epd | ap | reuters | ansa | anp | tt | ntb ) $""",
    re.IGNORECASE | re.VERBOSE,
)
_BIO = re.compile(
    r"""\s+ (?: is | was | are | has | have | had | ist | war | hat | arbeitet | schreibt | est | es | writes | covers
    | joined | works | leitet | studierte | lebt | reports | über | about ) \s+ .* $""",
    re.VERBOSE,
)
_AT = re.compile(
    r"""\s+ (?P<word> at | of | for | with | with[ ]the | bei | beim | der | des | für | von | vom | am | an[ ]der | du
    | de[ ]la | de[ ]l' | del ) \s+ (?:the\s+)? (?= [A-ZÀ-Þ] )""",
    re.VERBOSE,
)
# Behind these stands a house ("Director of the Example Institute") or a subject ("Professor of Law").
_SUBJECT = re.compile("of|for|für")
_NO_HOUSE_ALONE = frozenset("media news digital online international radio television press project network".split())


def parse_latin(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line without Hangul. Declared lines hold nothing but authors: pen names are believed there."""
    raw = line
    line = clean(line)
    if name := plain_name(line):
        return [] if is_nobody(name, outlet_name) else [Person(name=name, kind=PersonKind.AUTHOR, raw=raw)]
    line = _COMPANY.sub(r" \1", strip_noise(line))
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
        if name is None and persons:
            role, house = _role_and_house(piece)
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
            piece = piece.strip(" .:,'\"“”„*-–—<>")
            if piece and not _BEHIND_NAMES.fullmatch(piece):
                yield piece


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
    if is_agency(piece) or _agency_and_role(piece):
        return None, None, None
    short = _BIO.sub("", _WITH.sub("", _OUR.sub("", piece)))
    if found := _with_agency(short) or _with_role(short):
        return found
    if latin_role(piece):
        return None, None, None
    cut = _PLACE_BEHIND.sub("", short)
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
        if is_name(name) and (post := _agency_and_role(tail)):
            return _tidy(name), *post
    return None


def _agency_and_role(piece: str) -> tuple[str, str] | None:
    """Role and agency of "AP Science Writer", "Associated Press Writer"; None for every other text."""
    words = piece.split()
    for end in range(min(len(words) - 1, 3), 0, -1):
        role = " ".join(words[end:])
        if is_agency(" ".join(words[:end])) and latin_role(role):
            return role, " ".join(words[:end])
    return None


_HOUSE_WORDS = ORGANISATION_WORDS | {word for agency in AGENCIES for word in words_of(agency)}
_PAID = frozenset("sponsored paid gesponsert anzeige advertorial".split())
_IN_SENTENCES = frozenset("is was are has who covers covered writes wrote reports reported contributed joined".split())


def _role_and_house(piece: str) -> tuple[str | None, str | None]:
    """Role and organisation of a piece that follows a name."""
    if post := _agency_and_role(piece):
        return post
    if piece.casefold() == "redaktion":
        return piece, None
    if latin_role(piece):
        for at in _AT.finditer(piece):
            role, behind = piece[: at.start()], piece[at.end() :]
            if latin_role(role) and (not _SUBJECT.fullmatch(at["word"]) or _is_house(behind)):
                return role, behind
        return piece, None
    words = {word.casefold().strip(".") for word in piece.split()}
    house = (
        words & ORGANISATION_WORDS
        and not words & _PAID
        and len(words) <= 8
        and piece[:1].isupper()
        and not words & _IN_SENTENCES
    )
    if is_agency(piece) or DOMAIN.fullmatch(piece) or house:
        return None, piece
    return None, None


def _is_house(text: str) -> bool:
    """Whether what stands behind an "of" is a house. "Seoul University" and "Institute for Peace" have a house's word
    where houses have it, "Media Studies" has not."""
    words = [word.casefold().strip(".,") for word in re.split(r"\s+(?:of|for|in|at|on)\s", text)[0].split()]
    if is_agency(text) or (text.isupper() and len(words) == 1):
        return True
    return words[-1] in ORGANISATION_WORDS and (len(words) > 1 or words[0] not in _NO_HOUSE_ALONE)


def _may_be_post(line: str) -> bool:
    """Whether a line holds a word of roles or houses; few lines that follow names do."""
    words = words_of(line)
    return "." in line or not _HOUSE_WORDS.isdisjoint(words) or may_hold_role(line, words)


def reads_as_post(line: str) -> tuple[str | None, str | None] | None:
    """Role and houses of a line that is nothing else ("Vice Chair, Research Council, Example Foundation").

    The houses are joined with "; " in printed order. None for any other line.
    """
    if len(line) > 160 or not _may_be_post(line):
        return None
    pieces = [piece.strip() for piece in re.split(r"\s*[,|/]\s*", strip_noise(clean(line))) if piece.strip()]
    if not pieces or len(pieces) > 6:
        return None
    role, house = _role_and_house(pieces[0])
    if role is None and house is None:
        return None
    rest = pieces[1:]
    if any(not piece[:1].isupper() or len(piece.split()) > 8 for piece in rest):
        return None
    return role, "; ".join(([house] if house else []) + rest) or None
