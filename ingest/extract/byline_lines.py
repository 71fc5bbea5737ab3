"""Bylines that no markup marks: lines that read as one, right after the headline, before it, or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Person, PersonKind
from ingest.byline import parse_byline
from ingest.byline_words import EMAIL, HANGUL, folded
from ingest.extract.scene import Scene
from ingest.extract.text import element_text, paragraphs
from ingest.finding import Finding, Voice
from ingest.latin_name import is_name
from ingest.outlet import Outlet

_SIGNED = re.compile(
    r"^\W{0,3}(?:(?:\w+ ){0,5}(?:by|BY|By)|(?:\S+ ){0,4}?(?:[Vv]on|VON)|[Pp]ar|PAR|[Pp]or|POR|Di|DI|Door|Av|Af|AV|Texte?|TEXT|Autor(?:in|en)?|Authors?|"
    r"Reporter|Original article by|Translated by|Escrito por|Yazan|Автор|Текст|[Tt]ext und [Ff]otos?)(?:\s*:\s*|\s+)(?=[A-ZÀ-ÞА-Я])",
)
_KOREAN_REPORTER = re.compile(
    r"[가-힣A-Za-z]\s?(?:기자|특파원|통신원|논설위원|칼럼니스트|편집위원|객원기자)(?:\s|$|[=|/,·ㆍ)>\]a-zA-Z])"
)
_DATELINE = re.compile(r"^\s*[\[(【]?[^\[\]()=]{1,20}=[^\[\]()=]{1,30}[\])】]?\s*(?P<who>[^=]{2,60}?)\s*=")
_CJK_REPORTER = re.compile(
    r"(?:記者|记者|執筆|筆者|著者|作者|撰文|文)\s*[:：/／]|^(?:本[报報])?(?:记者|記者)|(?:記者|特派員|編集委員)$"
)
_SHORT = 160
_LONG = 200


def from_lines(scene: Scene, outlet: Outlet) -> Iterator[Finding]:
    """Findings of authors in unmarked lines: those under the headline first, then those above it, then those at the end."""
    if scene.headline is None:
        return
    title = folded(element_text(scene.headline))
    lines = paragraphs(scene.body, skip=lambda element: element is not scene.body and scene.is_aside_here(element))
    at = next((n for n, line in enumerate(lines) if folded(line).startswith(title[:60]) and title), None)
    if at is None:
        return
    long = [n for n, line in enumerate(lines) if n > at and len(line) >= _LONG]
    begin = long[0] if long else at
    end = long[-1] if long else at
    places = [
        *range(at + 1, min(begin + 1, at + 14)),
        *range(at - 1, max(at - 5, -1), -1),
        *range(end, min(end + 5, len(lines))),
        *range(max(begin + 1, end - 6), end),
    ]
    seen: set[tuple[str, ...]] = set()
    for place in dict.fromkeys(places):
        for persons, raw in _read(lines[place], lines[place + 1 : place + 2], outlet, near=at < place <= at + 6):
            names = tuple(folded(person.name) for person in persons)
            if names and names not in seen:
                seen.add(names)
                yield Finding(
                    field="authors", value=persons, raw=raw, voice=Voice.BYLINE, where=f"line {place - at:+d}"
                )


def _read(
    paragraph: str, following: list[str], outlet: Outlet, *, near: bool
) -> Iterator[tuple[tuple[Person, ...], str]]:
    lines = paragraph.split("\n")
    if len(paragraph) > _SHORT and len(lines) == 1:
        if (dateline := _DATELINE.match(paragraph)) and HANGUL.search(dateline[0]):
            yield _authors(dateline[0], outlet), dateline[0]
        tail = paragraph[-80:]
        if (match := re.search(r"[.\"”]\s*([^.\"”]{2,50})$", tail)) and _KOREAN_REPORTER.search(match[1]):
            yield _authors(match[1], outlet), match[1]
        return
    for line in lines if len(lines) <= 4 else (*lines[:2], *lines[-2:]):
        line = line.strip()
        if not 3 < len(line) <= _SHORT:
            continue
        if HANGUL.search(line):
            signed = bool(
                _KOREAN_REPORTER.search(line) or _DATELINE.match(line) or (EMAIL.search(line) and len(line) < 60)
            )
        else:
            signed = bool((_SIGNED.match(line) or _CJK_REPORTER.search(line)) and len(line) <= 120)
        if signed and (persons := _authors(line, outlet)):
            yield persons, line
        elif near and is_name(line) and following:
            persons = parse_byline(line + "\n" + following[0].split("\n")[0], outlet_name=outlet.name)
            if persons and persons[0].role:
                yield persons, line + "\n" + following[0].split("\n")[0]


def _authors(line: str, outlet: Outlet) -> tuple[Person, ...]:
    persons = parse_byline(line, outlet_name=outlet.name)
    return tuple(person for person in persons if person.kind is not PersonKind.PHOTOGRAPHER)
