"""Bylines that no markup marks: lines that read as one, near the headline, at the end of the text, or labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from ingest.article import Person, PersonKind
from ingest.byline import continued, parse_byline
from ingest.byline_caseless import is_labelled_caseless, opens_caseless
from ingest.byline_cjk import CJK
from ingest.byline_noise import strip_noise
from ingest.byline_whole import is_whole_byline
from ingest.byline_words import EMAIL, HANGUL, folded, words_of
from ingest.caseless_name import CASELESS, is_caseless_name
from ingest.eastern_names import is_eastern_name
from ingest.extract.article_head import head_lines
from ingest.extract.author_data import houses
from ingest.extract.byline_neighbours import (
    is_byline_before_date,
    is_byline_by_its_place,
    is_dated,
    names_beside_date,
    names_on,
)
from ingest.extract.byline_openings import OPENING, OPENING_WORDS
from ingest.extract.byline_places import NEAR, SHORT, Place, is_as_long, is_labelled, lines_around, places
from ingest.extract.scene import Scene
from ingest.extract.text import one_line
from ingest.finding import Finding, Voice
from ingest.given_names import holds_given_name, starts_with_given_name
from ingest.korean_name import is_korean_name, join_spaced
from ingest.latin_name import is_name
from ingest.outlet import Outlet
from ingest.roles import may_hold_role

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_STRETCHES = re.compile(r"\s*[|,•·–—]\s*")
_ROLE = "기자|특파원|통신원|논설위원|논설실장|논설고문|칼럼니스트|편집위원|전문위원|해설위원|앵커|리포터"
_KOREAN_REPORTER = re.compile(rf"[가-힣A-Za-z]\s?(?:{_ROLE})(?:\s|$|[=|/,·ㆍ)>\]a-zA-Z])")
_DATELINE = re.compile(r"^\s*[\[(【]?[^\[\]()=]{1,20}=[^\[\]()=]{1,30}[\])】]?\s*(?P<who>[^=]{2,60}?)\s*=")
_KOREAN_LABEL = re.compile(
    r"^\W{0,2}(?:글|글·사진|글쓴이|기고자|기자명|저자|필자|작성자|취재|정리|대담)(?:\s*[:：=]\s*|\s+)[가-힣]"
)
_NAME_AND_POST = re.compile(r"^[가-힣]{2,4}(?:\s*[/|(]\s*|\s+)[가-힣A-Za-z\d·\s]{2,40}\)?$")
_CJK_REPORTER = re.compile(
    r"(?:記者|记者|執筆者?|筆者|著者|作者|撰文|取材・文|文|聞き手)\s*[:：/／=＝|｜・]|"
    r"^[〔（(【\[]?(?:本[报報]|新[华華]社|中新[社网])?(?:记者|記者)|^作者\s|^(?:編集委員|論説委員)\s|"
    r"(?:記者|特派員|編集委員)[)）】]?$|[（(](?:记者|記者)"
)
_CJK_NAME = re.compile(
    r"^[【（(\[〔]?\s*(?P<name>[\u3040-\u30ff\u3400-\u9fff々 ]{2,8}?)"
    r"(?:[，,、/／=＝]\s*[\w.]{2,20})?\s*[】）)\]〕]?\s*[|｜]?\s*(?P<date>\d{4}\s*[-./年].{4,24})?$"
)
_CLOSING = re.compile(r"[.\"”]\s*([^.\"”]{2,50}?(?:[\w.+-]+@[\w.-]+[\s,)\]]*)*)$")
_ABOUT_A_COLUMN = re.compile(r"^\W*(?:위|이|본)\s*(?:칼럼|글|기고|기사)[은는]\s")
_AUTHOR_BEHIND = re.compile(r"\d\s+(?:저자|글쓴이|작성자)\s+[가-힣]{2,4}$")
_LATIN_AND_DATE = re.compile(r"^[A-Z][\w.'’-]+ [A-Z][\w.'’ -]+[|•·/,\s]+(?:승인|입력|등록|작성|기사입력)")
_SHORTEST = 3  # letters: "AFP"
_LONGEST_HOUSE = 50
_LONGEST_NAMES = 70
_LONGEST_POST = 80
_DATED = 110  # characters: as long as a dateline with its reporter is, before the text or behind it
_EMPHASIS = frozenset(("strong", "b", "em", "i", "small", "address", "cite"))


Around = tuple[list[str], int]
"""The lines of a page, and which of them is the headline."""


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
        yield from _inside(line, outlet)
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
        persons = _named(_authors(line, outlet)) if len(line) <= SHORT and OPENING.match(line) else ()
        if not persons or any(person.kind is PersonKind.AUTHOR for person in persons):
            break
        found.append((line, persons))
    return found


def _inside(paragraph: str, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str]]:
    """The reporter in a dateline before the text, or behind its last full stop, as Korean papers print him."""
    if paragraph.isascii():
        return
    dateline = _DATELINE.match(paragraph) if HANGUL.search(paragraph, 0, _DATED) else None
    if dateline and HANGUL.search(dateline[0]):
        yield _authors(dateline[0], outlet), dateline[0]
    end = paragraph[-_DATED:]
    closing = _CLOSING.search(end) if HANGUL.search(end) else None
    if closing and (_KOREAN_REPORTER.search(closing[1]) or is_whole_byline(closing[1])):
        yield _authors(closing[1], outlet), closing[1]


def _read_line(around: Around, place: Place, scene: Scene, outlet: Outlet) -> tuple[Person, ...]:
    lines, at = around
    line, after = lines[place.number], lines[place.number + 1 : place.number + 2]
    if not line.isascii():
        if HANGUL.search(line):
            return _read_korean(line, after, place, outlet)
        if CJK.search(line) and (persons := _read_cjk(line, after, outlet, by_place=_is_below(place, at))) is not None:
            return persons
        if CASELESS.search(line):
            return _read_caseless(around, place, outlet)
    if len(line) <= 120 and is_labelled(line):
        return _named(_authors(line, outlet))
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
        persons = _authors(line, outlet)
        return _named(persons) if any(person.role for person in persons) else ()
    if len(line) > _LONGEST_NAMES or not (names := names_on(line)):
        return ()
    if len(names) == 1 and place.near and after and (persons := _with_role(line, after[0], outlet)):
        return persons
    if is_byline_by_its_place(names, lines, place, at, signed=lambda: _is_signed(around, place, names, outlet)):
        return _all_of(names, line, outlet)
    alone = len(names) == 1 and place.tail and starts_with_given_name(line) and _stands_out(line, scene)
    return _named(_authors(line, outlet)) if alone else ()


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


def _is_below(place: Place, at: int) -> bool:
    """Whether a line stands where bylines do, and not above the headline."""
    return (place.near or place.tail) and place.number > at


def _read_cjk(line: str, after: list[str], outlet: Outlet, *, by_place: bool) -> tuple[Person, ...] | None:
    """The persons of a line with a label or role, or of a name that brackets or a date set apart; None for others.

    A name alone is anybody's that the text is about.
    """
    if _CJK_REPORTER.search(line):
        return _authors(line, outlet) if len(line) <= 60 else ()
    alone = _CJK_NAME.match(line) if by_place else None
    if alone is None or not is_eastern_name(alone["name"].strip()):
        return None
    set_apart = alone["date"] or line[0] in "【（([〔" or any(map(is_dated, after))
    return _authors("作者：" + alone["name"].strip(), outlet) if set_apart else ()


def _read_caseless(around: Around, place: Place, outlet: Outlet) -> tuple[Person, ...]:
    """The persons that a label names, the opening of a byline by the headline or at the end of the text, or a name
    above a date: of no other line there is anything that tells a name from a heading."""
    lines, at = around
    line, behind = lines[place.number], lines[place.number + 1 : place.number + 2]
    beside = place.near or place.tail
    if is_labelled_caseless(line) or (
        beside and (opens_caseless(line) or (len(line) <= _LONGEST_POST and ":" in line))
    ):
        return _named(_authors(line, outlet))
    if _is_below(place, at) and place.head and is_byline_before_date(line, behind, lines, at):
        return parse_byline(line, outlet_name=outlet.name, declared=True)
    return ()


def _may_be_dated(line: str) -> bool:
    """Whether a line has parts, and one of them can be a date."""
    return ("/" in line or "|" in line) and _YEAR.search(line) is not None


def _read_stretch(line: str, outlet: Outlet, *, near: bool) -> tuple[Person, ...] | None:
    """The persons behind an opening ("Written by …"), or those of a line that is a name and a date beside the headline;
    None for other lines."""
    bare = strip_noise(line)
    dated = near and bare != line
    rest = bare.strip(" |,;:-–—•·")
    if opening := OPENING.match(rest):
        persons = _authors("By " + rest[opening.end() :], outlet) if len(rest) <= 110 else ()
        whole = parse_byline(rest, outlet_name=outlet.name)
        if any(person.kind is not PersonKind.AUTHOR for person in whole):
            persons = tuple(person for person in whole if person.kind is not PersonKind.PHOTOGRAPHER)
        persons = tuple(replace(person, raw=line) for person in persons)
        return persons if dated and len(rest) <= 50 else _named(persons)
    if dated and len(rest) <= 60 and starts_with_given_name(rest) and is_name(_STRETCHES.split(rest)[0]):
        return _named(_authors(line, outlet))
    names = names_beside_date(rest) if dated and len(rest) <= _LONGEST_NAMES else []
    return _all_of(names, line, outlet) or None


def _all_of(names: list[str], line: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of some names that a line holds."""
    return tuple(replace(person, raw=line) for person in _named(_authors("By " + ", ".join(names), outlet)))


def _with_role(line: str, behind: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of a line, if it or the one behind it gives the first of them a role."""
    alone = parse_byline(line, outlet_name=outlet.name)
    if len(alone) == 1 and alone[0].role is None:
        more = continued(alone[0], behind)
        return (more,) if more is not None and more.role else ()
    persons = parse_byline(line + "\n" + behind, outlet_name=outlet.name)
    return persons if persons and persons[0].role else ()


def _read_korean(line: str, after: list[str], place: Place, outlet: Outlet) -> tuple[Person, ...]:
    if _KOREAN_REPORTER.search(line) or _DATELINE.match(line) or _KOREAN_LABEL.match(line):
        return _authors(line, outlet)
    by_place = place.near or place.tail
    if by_place and any(each.search(line) for each in (_ABOUT_A_COLUMN, _AUTHOR_BEHIND, _LATIN_AND_DATE)):
        return _authors(line, outlet)
    if by_place and after and is_korean_name(join_spaced(line) or ""):
        persons = parse_byline(line + "\n" + after[0], outlet_name=outlet.name)
        return persons if len(persons) == 1 and persons[0].role else ()
    if (EMAIL.search(line) and len(line) <= 60) or (by_place and (_NAME_AND_POST.match(line) or is_whole_byline(line))):
        return tuple(person for person in _authors(line, outlet) if person.role or person.email)
    return ()


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


def _authors(line: str, outlet: Outlet) -> tuple[Person, ...]:
    persons = parse_byline(line, outlet_name=outlet.name)
    return tuple(person for person in persons if person.kind is not PersonKind.PHOTOGRAPHER)


def _named(persons: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those of whom the name itself says that they are persons."""
    return tuple(
        person
        for person in persons
        if is_name(person.name) or HANGUL.search(person.name) or is_caseless_name(person.name)
    )
