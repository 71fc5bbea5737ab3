"""Credits of pictures. A caption ends with one; most name houses, some name photographers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.article import Person, PersonKind
from ingest.byline_korean import parse_korean
from ingest.byline_words import HANGUL, ORGANISATION_WORDS, clean, is_agency, is_nobody
from ingest.korean_name import is_korean_name
from ingest.latin_name import is_name, title_case

_LABEL = re.compile(
    r"""^ (?:
    (?: (?:file[ ])?(?: photo(?:graph)?s? | photography | picture | image | credit | photo[ ]credit | image[ ]credit
      | foto(?:s|grafie)? | bild(?:er)? | bildquelle | fotografía | crédit(?:[ ]photo)? | crédito | illustration
      | quelle | source | video | grafik | copyright | taken | shot )
      (?: \s* (?: [:=] | \b(?:by|von|par|por|de|di)\b ) \s* )+
    | © \s* | \(c\) \s* )+ )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_A_CREDIT = re.compile(
    r"courtesy|screen|captured|reader|handout|archive|provided|via |from |file |stock", re.IGNORECASE
)
_BRACKET = re.compile(r"[\[(（〔]([^\[\]()（）〔〕]{3,80})[\])）〕]\s*\.?$")
_HOUSE_WORDS = frozenset("the der die das le la el il los les reuters ap afp dpa".split())


def read_credit(raw: str) -> Iterator[Person]:
    """The photographers in a credit, or in the bracket at the end of a caption."""
    text = raw.strip()
    if bracket := _BRACKET.search(text):
        inner = bracket[1].strip()
        if HANGUL.search(inner):
            yield from _korean(bracket[0] if "=" in inner else inner, raw)
            return
        yield from _latin(inner, raw, bare=False)
        return
    if HANGUL.search(text):
        yield from _korean(text, raw)
        return
    yield from _latin(text, raw, bare=True)


def _korean(text: str, raw: str) -> Iterator[Person]:
    if re.search(r"제공|캡처|캡쳐|독자|자료|출처", text):
        return
    for person in parse_korean(text):
        if person.role or "=" in text or "사진" in text or "/" in text or is_korean_name(text):
            yield replace(person, kind=PersonKind.PHOTOGRAPHER, raw=raw)


def _latin(text: str, raw: str, *, bare: bool) -> Iterator[Person]:
    label = _LABEL.match(text)
    body = text[label.end() :] if label else text
    if _NOT_A_CREDIT.search(body) or len(body) > 80:
        return
    pieces = [clean(piece).strip(" .,:;") for piece in re.split(r"\s*(?:[,/|;]|\s[–—-]\s|\bvia\b|\bfor\b)\s*", body)]
    pieces = [piece for piece in pieces if piece]
    names = [piece for piece in pieces if is_name(piece) and not _is_house(piece)]
    houses = [piece for piece in pieces if piece not in names]
    if not label and (not houses or len(pieces) > 3 or not all(_is_house(house) for house in houses)):
        # two words alone may be anything; with a house beside them they are a credit
        return
    if not bare and not label and len(pieces) < 2:
        return
    house = next((house for house in houses if _is_house(house)), None)
    for name in names:
        if not is_nobody(name):
            yield Person(name=title_case(name), kind=PersonKind.PHOTOGRAPHER, organisation=house, raw=raw)


def _is_house(piece: str) -> bool:
    words = piece.casefold().split()
    return (
        is_agency(piece)
        or bool(ORGANISATION_WORDS.intersection(words))
        or (bool(words) and words[0] in _HOUSE_WORDS and len(words) <= 5)
        or (piece.isupper() and len(words) == 1 and len(piece) <= 5)
    )
