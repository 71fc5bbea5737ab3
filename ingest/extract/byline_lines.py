"""Bylines that no markup marks: lines that read as one, near the headline, at the end of the text, or labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from ingest.article import Person, PersonKind
from ingest.byline import continued, parse_byline
from ingest.byline_cjk import CJK
from ingest.byline_labels import label_above
from ingest.byline_noise import strip_noise
from ingest.byline_whole import is_whole_byline
from ingest.byline_words import HANGUL, folded, words_of
from ingest.caseless_name import CASELESS
from ingest.extract.article_head import head_lines
from ingest.extract.author_data import houses
from ingest.extract.byline_ends import signed_at_end
from ingest.extract.byline_neighbours import is_byline_by_its_place, names_beside_date, names_on
from ingest.extract.byline_openings import OPENING, OPENING_WORDS
from ingest.extract.byline_places import NEAR, SHORT, Place, is_as_long, is_labelled, lines_around, places
from ingest.extract.byline_scripts import (
    Around,
    authors_of,
    inside_paragraph,
    named_of,
    read_caseless,
    read_cjk,
    read_korean,
    with_an_author,
)
from ingest.extract.scene import Scene
from ingest.extract.text import one_line
from ingest.finding import Finding, Voice
from ingest.given_names import holds_given_name, starts_with_given_name
from ingest.latin_name import is_name
from ingest.outlet import Outlet
from ingest.roles import may_hold_role

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_STRETCHES = re.compile(r"\s*[|,•·–—]\s*")
_AROUND = " |,;:-–—•·"
_SHORTEST = 3  # letters: "AFP"
_LONGEST_HOUSE = 50
_LONGEST_NAMES = 70
_LONGEST_POST = 80
_EMPHASIS = frozenset(("strong", "b", "em", "i", "small", "address", "cite"))


def from_lines(scene: Scene, outlet: Outlet) -> Iterator[Finding]:
    """Findings of authors in unmarked lines: those under the headline, above it, at the end, then labelled ones, and
    last those of parts of the article's head that are called after something else."""
    seen: set[tuple[tuple[str, str | None, str | None], ...]] = set()
    for persons, raw, where in _heard(scene, outlet):
        told = tuple((folded(person.name), person.role, person.email) for person in persons)
        if told and told not in seen:
            seen.add(told)
            yield Finding(field="authors", value=persons, raw=raw, voice=Voice.BYLINE, where=where)


def _heard(scene: Scene, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str, str]]:
    """Who is named, in which line, and where it stands."""
    lines, at = lines_around(scene)
    for place in places(lines, at):
        for persons, raw in _read((lines, at), place, scene, outlet):
            yield persons, raw, f"line {place.number - at:+d}"
    for line in head_lines(scene):
        if not OPENING_WORDS.isdisjoint(words_of(line)) and OPENING.match(strip_noise(line)):
            yield _read_stretch(line, outlet, near=True) or (), line, "line of the head"


def _read(around: Around, place: Place, scene: Scene, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str]]:
    lines, _ = around
    line = lines[place.number]
    if len(line) > SHORT:
        yield from inside_paragraph(line, outlet)
    elif is_as_long(line, _SHORTEST) and (persons := _read_line(around, place, scene, outlet)):
        further = _further(lines[place.number + 1 : place.number + 3], outlet)
        yield (
            (*persons, *(person for _, each in further for person in each)),
            "\n".join((line, *(text for text, _ in further))),
        )


def _further(lines: list[str], outlet: Outlet) -> list[tuple[str, tuple[Person, ...]]]:
    """The lines after a byline that say who else made the text ("Translated by …"), and whom they name."""
    found = []
    for line in lines:
        if len(line) > SHORT or not (OPENING.match(line) or is_whole_byline(line)):
            break
        every = parse_byline(line, outlet_name=outlet.name)
        if not every or any(person.kind is PersonKind.AUTHOR for person in every):
            break
        if persons := named_of(authors_of(line, outlet)):
            found.append((line, persons))
    return found


def _read_line(around: Around, place: Place, scene: Scene, outlet: Outlet) -> tuple[Person, ...]:
    lines, at = around
    line, after = lines[place.number], lines[place.number + 1 : place.number + 2]
    if not line.isascii():
        if HANGUL.search(line):
            return read_korean(line, after, place, outlet)
        if CJK.search(line) and (persons := read_cjk(around, place, outlet)) is not None:
            return persons
        if CASELESS.search(line):
            return read_caseless(around, place, outlet)
    if len(line) <= 120 and (is_labelled(line) or (place.near and ":" in line and is_labelled(_undated(line)))):
        return named_of(authors_of(line, outlet))
    if not place.head and not place.tail:
        return ()
    words = words_of(line)
    possible = not OPENING_WORDS.isdisjoint(words) or (place.near and (holds_given_name(words) or _may_be_dated(line)))
    persons = _read_stretch(line, outlet, near=place.near) if possible else None
    if not persons and place.near and len(line) <= _LONGEST_HOUSE:
        persons = tuple(houses(line, scene.sites, declared=False)) or persons
    if persons is not None:
        return persons
    if (
        place.near
        and "," in line
        and len(line) <= _LONGEST_POST
        and line[-1] not in ".!?…:"
        and may_hold_role(line, words)
    ):
        persons = authors_of(line, outlet)
        return named_of(persons) if any(person.role for person in persons) else ()
    if place.tail and (name := signed_at_end(lines, place.number, at)):
        return _all_of([name], line, outlet)
    if len(line) > _LONGEST_NAMES or not (names := names_on(line)):
        return ()
    if len(names) == 1 and place.near and (label := _label_above(lines, place.number)):
        return tuple(replace(person, raw=line) for person in authors_of(f"{label} {line}", outlet))
    if len(names) == 1 and place.near and after and (persons := _with_role(line, after[0], outlet)):
        return (*persons, *_stacked(lines, place.number + 2, outlet))
    if is_byline_by_its_place(names, lines, place, at, signed=lambda: _is_signed(around, place, names, outlet)):
        return _all_of(names, line, outlet)
    alone = len(names) == 1 and place.tail and starts_with_given_name(line) and _stands_out(line, scene)
    return named_of(authors_of(line, outlet)) if alone else ()


def _is_signed(around: Around, place: Place, names: list[str], outlet: Outlet) -> bool:
    """Whether another line below the headline opens a byline and names an author who is none of `names`."""
    lines, at = around
    for number in range(at + 1, min(at + NEAR + 1, len(lines))):
        line = lines[number]
        if number == place.number or len(line) > SHORT or OPENING_WORDS.isdisjoint(words_of(line)):
            continue
        if OPENING.match(strip_noise(line)):
            persons = _read_stretch(line, outlet, near=True) or ()
            if any(person.kind is PersonKind.AUTHOR and person.name not in names for person in persons):
                return True
    return False


def _undated(line: str) -> str:
    """A line without the date, the age or the time of reading that it begins or ends with."""
    return strip_noise(line).strip(_AROUND)


def _may_be_dated(line: str) -> bool:
    """Whether a line has parts, and one of them can be a date."""
    return ("/" in line or "|" in line) and _YEAR.search(line) is not None


def _read_stretch(line: str, outlet: Outlet, *, near: bool) -> tuple[Person, ...] | None:
    """The persons behind an opening ("Written by …"), or those of a line that is a name and a date beside the headline;
    None for other lines."""
    bare = strip_noise(line)
    dated = near and bare != line
    rest = bare.strip(_AROUND)
    if opening := OPENING.match(rest):
        persons = authors_of("By " + rest[opening.end() :], outlet) if len(rest) <= 110 else ()
        whole = parse_byline(rest, outlet_name=outlet.name)
        if any(person.kind is not PersonKind.AUTHOR for person in whole):
            persons = with_an_author(whole)
        persons = tuple(replace(person, raw=line) for person in persons)
        return persons if dated and len(rest) <= 50 else named_of(persons)
    if dated and len(rest) <= 60 and starts_with_given_name(rest) and is_name(_STRETCHES.split(rest)[0]):
        return named_of(authors_of(line, outlet))
    names = names_beside_date(rest) if dated and len(rest) <= _LONGEST_NAMES else []
    return _all_of(names, line, outlet) or None


def _all_of(names: list[str], line: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of some names that a line holds."""
    return tuple(replace(person, raw=line) for person in named_of(authors_of("By " + ", ".join(names), outlet)))


def _stacked(lines: list[str], number: int, outlet: Outlet) -> Iterator[Person]:
    """The persons of the lines that follow a name and its role in the same way, two by two."""
    while number + 1 < len(lines) and len(names_on(lines[number])) == 1:
        persons = _with_role(lines[number], lines[number + 1], outlet)
        if not persons:
            return
        yield from persons
        number += 2


def _label_above(lines: list[str], number: int) -> str | None:
    """The author's label above a name, where a label and its name follow in the same way ("Author" / "Jane Roe" /
    "Editor" / "Lee Roe"); None where what follows may be the role of the name."""
    above, below, further = (label_above(line) if line else None for line in _every_second(lines, number - 1))
    if above is None or above[0] is not PersonKind.AUTHOR or below is None or further is not None:
        return None
    return above[1] if names_on("".join(lines[number + 2 : number + 3])) else None


def _every_second(lines: list[str], number: int) -> tuple[str, str, str]:
    """The line of that number and the second and fourth behind it, "" where there is none."""
    first, second, third = (lines[each] if 0 <= each < len(lines) else "" for each in range(number, number + 5, 2))
    return first, second, third


def _with_role(line: str, behind: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of a line, if it or the one behind it gives the first of them a role."""
    alone = parse_byline(line, outlet_name=outlet.name)
    if len(alone) == 1 and alone[0].role is None:
        more = continued(alone[0], behind)
        return (more,) if more is not None and more.role else ()
    persons = parse_byline(line + "\n" + behind, outlet_name=outlet.name)
    return persons if persons and persons[0].role else ()


def _stands_out(line: str, scene: Scene) -> bool:
    """Whether a bare name at the end of the text is set apart: in bold or italics, or to the right."""
    wanted = folded(line)
    for element in reversed(scene.pieces.elements):
        own = element.text or ""
        if not own.strip() or folded(own) != wanted or scene.is_aside(element):
            continue
        block: HtmlElement = element
        while (parent := block.getparent()) is not None and (block.tag in _EMPHASIS or block.tag == "span"):
            block = parent
        style = " ".join(filter(None, (block.get("style"), block.get("align"), block.get("class")))).lower()
        if "right" in style:
            return True
        behind = (one_line(node.text_content()) for node in block.itersiblings())
        return block is not element and element.tag in _EMPHASIS and not any(behind)
    return False
