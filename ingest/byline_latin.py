"""The grammar of bylines in European languages: "By Jane Roe and John Doe, Staff Writers", "Von …", "Par …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Person, PersonKind
from ingest.byline_noise import strip_noise
from ingest.byline_words import (
    DOMAIN,
    EMAIL,
    HIDDEN_EMAIL,
    ORGANISATION_WORDS,
    PLACES,
    clean,
    is_agencies,
    is_agency,
    is_nobody,
    person_email,
)
from ingest.latin_name import is_name, is_pen_name, title_case
from ingest.roles import latin_role, leading_role, trailing_role

_AUTHOR = PersonKind.AUTHOR
_LABELS: tuple[tuple[str, PersonKind | None], ...] = (
    (r"original(?:ly)? (?:article|story|text|report|written)? ?by|story by|article by", PersonKind.ORIGINAL_AUTHOR),
    (
        r"translat(?:ed|ion)(?: (?:from|into) [\w ]{3,20})?(?: by|:)|übersetz(?:t|ung)(?: aus dem \w+)?(?: von|:)|"
        r"aus dem \w+ von|traduit (?:de l.\w+ |du \w+ )?par|traducción(?: de|:)|traducido por|tradotto da|traduzione(?: di|:)",
        PersonKind.TRANSLATOR,
    ),
    (
        r"(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|graphics?|videos?)(?: and \w+)? by|"
        r"(?:photos?|photography|fotos?|bild(?:er)?|video|illustration(?:en)?|grafik(?:en)?|foto(?:grafie)?s?|kamera|"
        r"bildquelle|photographs?|photographie|fotografía|fotografia)\s*:|(?:fotos?|bilder) von|photos? (?:de|par)",
        PersonKind.PHOTOGRAPHER,
    ),
    (
        r"(?:edited|reviewed|medically reviewed|fact[- ]?checked|checked|editing|produced|additional reporting|"
        r"updated|compiled|curated|approved|verified|presented|sponsored)(?: by|:)|"
        r"(?:redigiert|geprüft|bearbeitet|überprüft|moderiert) von|(?:redaktion|lektorat|schnitt|verlag|moderation|"
        r"quelle|source|fuente|fonte|bron|kilde|källa)\s*:",
        None,
    ),
    (
        r"(?:(?:written|posted|published|submitted|created|reported|reporting|authored|words|text|opinion|analysis|"
        r"commentary|interview|guest post|shared|added|uploaded|review|story and photos)(?: on [^|]{4,30}?)? )?by\b:?|"
        r"(?:(?:ein|eine)? ?(?:gast|meinungs)?(?:beitrag|kommentar|kolumne|analyse|interview|reportage|essay|rezension|"
        r"text|bericht|artikel|leitartikel|glosse|porträt|recherche)e?s? von|(?:geschrieben|veröffentlicht|verfasst|"
        r"erstellt|gepostet|publiziert|eingestellt|gespeichert|verwaltet|eingereicht|notiert|mitgeteilt)(?: am [^|]{4,40}?)? (?:von|durch))\b:?|"
        r"(?:écrit|publié|rédigé|posté|propos recueillis|signé)(?: le [^|]{4,40}?)? par|"
        r"(?:escrito|publicado|redactado|enviado|elaborado)(?: el [^|]{4,30}?)? por|(?:scritto|pubblicato) da|a cura di|"
        r"(?:geschreven|gepubliceerd) door|(?:skrevet|publisert|lagt inn) av|skrevet af|(?:skriven|publicerad) av|"
        r"(?:authors?|writers?|reporters?|autor(?:in/autor|/in|/-in|in|en|innen|es|as|e|i|a|:in|\*in)?|auteurs?|autrice|auteure|autore|text|"
        r"texte|texto|testo|tekst|words|interview|protokoll|bericht|reporter|forfatter|journalist|skribent|författare|"
        r"kirjoittaja|autorzy|yazar|yazan|haber|tác giả|автор|текст|автори|gepostet von|verfasser(?:in)?|redakteur(?:in)?|"
        r"kolumnist(?:in)?|ansprechpartner(?:in)?|posted|par|por|von|van|door|di|da|de|av|af|od|przez|avtor)\s*:",
        _AUTHOR,
    ),
)
_LABEL = re.compile(
    "|".join(
        f"(?:^|(?<=[\\s|/(\\[•·–—,.:;]))(?P<k{number}>(?:{words}))(?=\\s|$|[A-ZÀ-Þ])"
        for number, (words, _) in enumerate(_LABELS)
    ),
    re.IGNORECASE,
)
_BARE_PREPOSITION = re.compile(
    r"^(?:von|vom|par|por|di|de|door|av|af|da|od|przez|autor|autorin|auteur|author|text|av:|nach|mit)\s+(?=[A-ZÀ-ÞА-Я\d@(])|"
    r"^(?:VON|PAR|POR|DI|DOOR|AV|AF|TEXT|AUTOR|AUTHOR|Von|Par|Por|Di|Door|Av|Af|Text|Autor|Autorin|Author|Автор)\s+(?=\S)"
)
_PIECE_PREPOSITION = re.compile(r"(?:von|par|por|door|av|af|by)\s+(?=\S)")
_INNER_VON = re.compile(r"^[^|]{0,60}?(?:\bvon|\bVon|\bPar|\bpar|\bPor|\bpor)\s+(?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])")
_DIVIDER = re.compile(r"\s*(?:[|•·∙‧―—\n;\t/›»]|\s[–-]\s|\s[–-]$|^[–-]\s|\[|\]|\)|\()\s*")
_CONJUNCTION = re.compile(
    r"\s*,\s*(?:and|und|et|y|&|e)\s+|\s+(?:and|und|et|y|e|i|og|och|ja|en|ve|a|и|with|mit|avec|con|sowie|u\.|And|AND|Und|UND|Et|Y|E)\s+(?=[A-ZÀ-ÞА-ЯŁŚŻŠČ])|"
    r"\s*[&+]\s*|\s*,\s*",
)
_SURNAME_ALONE = re.compile(r"^(?:jr|sr|ii|iii|iv|md|m\.d|phd|ph\.d|rd|mba|ma|msc|bsc|esq|rn|dds)\.?$", re.IGNORECASE)
_PLACE_BEHIND = re.compile(
    r"\s+(?:in|aus|à|en|from|at|at the|bei|im|[Ff]or|FOR|für|für die|für das|for the|special to|pour|para|reporting from|"
    r"in the|exclusive to|per)\s+(?:the\s+)?[A-ZÀ-Þ].*$"
)
_BIO = re.compile(
    r"\s+(?:is|was|are|has|have|had|ist|war|hat|arbeitet|schreibt|est|es|writes|covers|joined|works|leitet|studierte|lebt|"
    r"reports|über|about)\s+.*$"
)
_AT = re.compile(
    r"\s+(?:at|of|for|with|with the|bei|beim|der|des|für|von|vom|am|an der|du|de la|de l'|del)\s+(?:the\s+)?(?=[A-ZÀ-Þ])"
)


def parse_latin(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line without Hangul. Declared lines hold nothing but authors: pen names are believed there."""
    raw = line
    line = strip_noise(clean(line))
    persons: list[Person] = []
    for kind, text, labelled in _segments(line):
        if kind is not None:
            persons.extend(_read(text, kind, raw, outlet_name, declared=declared or labelled))
    unique: dict[tuple[str, PersonKind], Person] = {}
    for person in persons:
        unique.setdefault((person.name.casefold(), person.kind), person)
    return list(unique.values())


def _segments(line: str) -> Iterator[tuple[PersonKind | None, str, bool]]:
    """The line cut at "By", "Translated by", "Fotos:" …: what they did, the text, and whether a label says so."""
    labels = [match for match in _LABEL.finditer(line) if match.end() <= len(line)]
    if not labels:
        if bare := _BARE_PREPOSITION.match(line):
            yield _AUTHOR, line[bare.end() :], True
        elif inner := _INNER_VON.match(line):
            yield _AUTHOR, line[inner.end() :], True
        else:
            yield _AUTHOR, line, False
        return
    head = line[: labels[0].start()].strip(" |/,;:-–—•·")
    kinds = [_LABELS[int((match.lastgroup or "k0")[1:])][1] for match in labels]
    if head and kinds[0] is not _AUTHOR:
        yield _AUTHOR, _BARE_PREPOSITION.sub("", head), bool(_BARE_PREPOSITION.match(head))
    for number, (label, kind) in enumerate(zip(labels, kinds, strict=True)):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        yield kind, line[label.end() : end], True


def _read(text: str, kind: PersonKind, raw: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    persons: list[Person] = []
    start = 0
    for match in re.finditer(f"{EMAIL.pattern}|{HIDDEN_EMAIL.pattern}", text, re.ASCII | re.IGNORECASE):
        found = _read_names(text[start : match.start()], kind, raw, outlet_name, declared=declared and not persons)
        persons.extend(found)
        address = person_email(match[0]) if "@" in match[0] else None
        if persons and address and persons[-1].email is None:
            persons[-1] = _with(persons[-1], email=address)
        start = match.end()
    persons.extend(_read_names(text[start:], kind, raw, outlet_name, declared=declared and not persons))
    return persons


def _with(
    person: Person, *, role: str | None = None, organisation: str | None = None, email: str | None = None
) -> Person:
    """The person with what was not known yet."""
    return Person(
        name=person.name,
        kind=person.kind,
        role=person.role or role,
        organisation=person.organisation or organisation,
        email=person.email or email,
        raw=person.raw,
    )


def _read_names(text: str, kind: PersonKind, raw: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    persons: list[Person] = []
    closed = False  # a piece that is neither name nor role ends the names
    for piece in _pieces(text):
        name, role, house = _name_and_more(piece, declared=declared and not persons)
        if name is None and persons:
            role, house = _role_and_house(piece)
            if role or house:
                persons = _spread(persons, role, house)
            else:
                closed = closed or not is_agency(piece)
            continue
        if name is None or closed or (persons and piece in PLACES):
            continue
        if persons and name.casefold() in PLACES:
            continue
        if is_nobody(name, outlet_name):
            if not persons and is_agencies(piece):
                closed = True
            continue
        persons.append(Person(name=name, kind=kind, role=role, organisation=house, raw=raw))
    return persons


def _spread(persons: list[Person], role: str | None, house: str | None) -> list[Person]:
    """What stands behind several names is the last one's, but for a plural ("Staff Writers") and for a house alone."""
    everybody = role.endswith("s") if role else all(person.role is None for person in persons)
    return [
        _with(person, role=role, organisation=house) if everybody or person is persons[-1] else person
        for person in persons
    ]


def _pieces(text: str) -> Iterator[str]:
    """The text cut at separators and conjunctions. A comma in "Roe, Jr." cuts nothing."""
    for part in _DIVIDER.split(text):
        pieces = [piece.strip(" .:,'\"“”„*-–—") for piece in _CONJUNCTION.split(part)]
        kept: list[str] = []
        for piece in pieces:
            if piece and not _SURNAME_ALONE.match(piece):
                kept.append(piece)
        yield from kept


def _name_and_more(piece: str, *, declared: bool) -> tuple[str | None, str | None, str | None]:
    """Name, role and organisation of one piece; name is None when it is no name."""
    if latin_role(piece):
        return None, None, None
    if preposition := _PIECE_PREPOSITION.match(piece):
        piece, declared = piece[preposition.end() :], True
    short = _BIO.sub("", piece)
    if (cut := _PLACE_BEHIND.sub("", short)) != short and is_name(cut) and not latin_role(cut):
        return title_case(cut), None, None
    if is_name(short) and not latin_role(short):
        for split, order in ((trailing_role(short), 0), (leading_role(short), 1)):
            if split:
                name, role = split[order], split[1 - order]
                if is_name(name):
                    return title_case(name), role, None
        return _without_agency(short)
    if (split := trailing_role(short)) and is_name(split[0]):
        return title_case(split[0]), split[1], None
    if (split := leading_role(short)) and is_name(split[1]):
        return title_case(split[1]), split[0], None
    if declared and is_pen_name(piece):
        return piece, None, None
    return None, None, None


def _without_agency(name: str) -> tuple[str | None, str | None, str | None]:
    """ "Jane Roe Associated Press" is a name and an agency."""
    words = name.split()
    for start in range(2, len(words)):
        tail = " ".join(words[start:])
        if is_agency(tail):
            return title_case(" ".join(words[:start])), None, tail
    return title_case(name), None, None


def _role_and_house(piece: str) -> tuple[str | None, str | None]:
    """Role and organisation of a piece that follows a name."""
    if latin_role(piece):
        if (at := _AT.search(piece)) and latin_role(piece[: at.start()]):
            return piece[: at.start()], piece[at.end() :]
        return piece, None
    words = {word.casefold().strip(".") for word in piece.split()}
    if is_agency(piece) or DOMAIN.fullmatch(piece) or (words & ORGANISATION_WORDS and len(words) <= 8):
        return None, piece
    return None, None


def reads_as_post(line: str) -> tuple[str | None, str | None] | None:
    """Role and houses of a line that is nothing else ("Vice Chair, Research Council, Example Foundation").

    The houses are joined with "; " in printed order. None for any other line.
    """
    pieces = [piece.strip() for piece in re.split(r"\s*[,|/]\s*", strip_noise(clean(line))) if piece.strip()]
    if not pieces or len(pieces) > 6 or len(line) > 160:
        return None
    role, house = _role_and_house(pieces[0])
    if role is None and house is None:
        return None
    rest = pieces[1:]
    if any(not piece[:1].isupper() or len(piece.split()) > 8 for piece in rest):
        return None
    return role, "; ".join(([house] if house else []) + rest) or None
