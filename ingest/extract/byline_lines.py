"""Bylines that no markup marks: lines that read as one, near the headline, at the end of the text, or labelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from ingest.article import Person, PersonKind
from ingest.byline import parse_byline
from ingest.byline_noise import strip_noise
from ingest.byline_whole import is_whole_byline
from ingest.byline_words import EMAIL, HANGUL, folded
from ingest.extract.scene import Scene
from ingest.extract.seams import seamed_lines
from ingest.extract.text import element_text, one_line
from ingest.finding import Finding, Voice
from ingest.given_names import starts_with_given_name
from ingest.korean_name import is_korean_name, join_spaced
from ingest.latin_name import is_name
from ingest.outlet import Outlet

_OPENING = re.compile(
    r"""^ (?:
    [\W\d_]{0,4} (?i: (?: an? | the | guest | original | full | special ) [ ] )*
      (?i: words | text | story | stories | article | analysis | opinion | essay | review | interview | commentary
        | column | report | post | written | posted | published | reported | submitted | contributed | created
        | translated | authored | compiled )?
      (?: [ ]and[ ](?: photos | photographs | pictures | images | illustrations | interview ) )?
      (?: [ ](?:on|in|at|under)\b [^|]{0,30} )? [\s|]* (?: by | By | BY ) \b :? \s+
    | (?: (?: [Ee]ine?[ ] | [Dd]ie[ ] | [Dd]as[ ] | [Dd]er[ ] )?
        (?: [\w-]*[Kk]ommentar | [\w-]*[Bb]eitrag | [\w-]*[Ii]nterview | [Aa]nalyse | [Ee]ssay | [\w-]*[Rr]eportage
          | [\w-]*[Rr]ezension | [Kk]olumne | [Tt]ext | [Bb]ericht | [Aa]rtikel | [Gg]eschrieben | [Vv]eröffentlicht
          | [Vv]erfasst | [Ee]rstellt | [Gg]epostet | [Pp]ubliziert | [Ee]ingestellt | [Pp]orträt | [Ll]eitartikel
          | [Gg]losse | [Gg]espräch | [Ff]otos? )
        (?: [ ](?:und|/)[ ]?[\w-]+ )? (?: [ ](?:am|im|in|um|unter)\b [^|]{0,30} )? [\s|]* )?
      (?: von | Von | VON ) \b :? \s+
    | (?: (?: [Pp]ropos[ ]recueillis | [Éé]crit | [Pp]ublié | [Rr]édigé | [Tt]exte | [Rr]eportage ) [ ] )?
      (?: [Pp]ar | PAR ) \s+
    | (?: (?: [Ee]scrito | [Pp]ublicado | [Rr]edactado ) [ ] )? (?: [Pp]or | POR ) \s+
    | (?: Di | DI | di | [Aa][ ]cura[ ]di | [Ss]critto[ ]da | Da ) \s+
    | (?: Door | DOOR | [Gg]eschreven[ ]door ) \s+
    | (?: (?: Skrevet | Tekst | Foto ) [ ] )? (?: Av | AV | av | Af ) \s+
    ) (?= \S )""",
    re.VERBOSE,
)
_LABEL = re.compile(
    r"""^ \W{0,3}
    (?: (?:die[ ])? autor (?:in)? (?: [/:*-]?-?in | /autor )? | authors? | auteure?s? | autrice | autor[ae]?s?
      | verfasser(?:in)? | redakteur(?:in)? | text (?: [ ](?:und|&|/|\+)[ ]?(?:fotos?|bilder?|interview) )? | texte
      | testo | tekst | words | writer | reporter | journalist | yazan | автор | текст | autor[ ]tekstu | forfatter
      | skribent | tác[ ]giả | penulis ) \s* [:|] \s* (?= \S )
    | ^ autorin/autor \s+ (?= \w )""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLE = "기자|특파원|통신원|논설위원|논설실장|논설고문|칼럼니스트|편집위원|전문위원|해설위원|앵커|리포터"
_KOREAN_REPORTER = re.compile(rf"[가-힣A-Za-z]\s?(?:{_ROLE})(?:\s|$|[=|/,·ㆍ)>\]a-zA-Z])")
_DATELINE = re.compile(r"^\s*[\[(【]?[^\[\]()=]{1,20}=[^\[\]()=]{1,30}[\])】]?\s*(?P<who>[^=]{2,60}?)\s*=")
_KOREAN_LABEL = re.compile(
    r"^\W{0,2}(?:글|글·사진|글쓴이|기고자|기자명|저자|필자|작성자|취재|정리|대담)(?:\s*[:：=]\s*|\s+)[가-힣]"
)
_NAME_AND_POST = re.compile(r"^[가-힣]{2,4}(?:\s*[/|(]\s*|\s+)[가-힣A-Za-z\d·\s]{2,40}\)?$")
_CJK_REPORTER = re.compile(
    r"(?:記者|记者|執筆者?|筆者|著者|作者|撰文|取材・文|文)\s*[:：/／]|^(?:本[报報])?(?:记者|記者)|"
    r"(?:記者|特派員|編集委員)[)）】]?$"
)
_CLOSING = re.compile(r"[.\"”]\s*([^.\"”]{2,50}?(?:[\w.+-]+@[\w.-]+)?)$")
_SYLLABLE = re.compile("[\u3040-\u30ff\u3400-\u9fff가-힣]")
_SHORT = 160
_LONG = 200
_MEDIUM = 90
_STEP = 3  # lines: so far behind a paragraph the next one stands, with a question or a heading between them
_GAP = 25
_EMPHASIS = frozenset(("strong", "b", "em", "i", "small", "address", "cite"))


@dataclass(slots=True)
class _Place:
    """Where a line stands: beside the headline (near), before the text (head), where it ends (tail)."""

    number: int
    near: bool
    head: bool
    tail: bool


def from_lines(scene: Scene, outlet: Outlet) -> Iterator[Finding]:
    """Findings of authors in unmarked lines: those under the headline, above it, at the end, then labelled ones."""
    title = folded(element_text(scene.headline))[:60] if scene.headline is not None else ""
    lines = seamed_lines(scene.body, skip=scene.is_aside_here)
    at = next((number for number, line in enumerate(lines) if title and folded(line).startswith(title)), -1)
    if at < 0:
        at = max((number for number, line in enumerate(lines[:80]) if scene.reads_as_title(line)), default=-1)
    seen: set[tuple[str, ...]] = set()
    for place in _places(lines, at):
        for persons, raw in _read(lines, place, scene, outlet):
            names = tuple(folded(person.name) for person in persons)
            if names and names not in seen:
                seen.add(names)
                where = f"line {place.number - at:+d}"
                yield Finding(field="authors", value=persons, raw=raw, voice=Voice.BYLINE, where=where)


def _places(lines: list[str], at: int) -> Iterator[_Place]:
    """The lines in which bylines stand, best first. Without a headline among the lines, only those at the end."""
    long = _long_lines(lines, at, _LONG) or _long_lines(lines, at, _MEDIUM + 30)
    # the first long line may be the lead that stands above the byline
    begin = long[1] if len(long) > 1 else min(at + 8, len(lines) - 1)
    end = long[-1] if long else at
    order: dict[int, _Place] = {}
    if at >= 0:
        for number in (*range(at + 1, min(begin + 1, at + 16)), *range(at - 1, max(at - 5, -1), -1)):
            order[number] = _Place(number, near=-2 <= number - at <= 7, head=True, tail=False)
    for number in (*range(max(end, 0), min(end + 6, len(lines))), *range(max(begin + 1, end - 6), end)):
        order.setdefault(number, _Place(number, near=False, head=False, tail=True))
    if at < 0 and long:
        for number in range(max(long[0] - 3, 0), long[0]):
            order.setdefault(number, _Place(number, near=False, head=True, tail=False))
    last = _last_of_text(lines, end)
    for number in range(last + 1, min(last + 4, len(lines))):
        order.setdefault(number, _Place(number, near=False, head=False, tail=True))
    for number, line in enumerate(lines):
        if len(line) <= _SHORT and _LABEL.match(line):
            order.setdefault(number, _Place(number, near=False, head=False, tail=False))
    yield from order.values()


def _long_lines(lines: list[str], at: int, size: int) -> list[int]:
    long: list[int] = []
    for number, line in enumerate(lines):
        if number > at and _size(line) >= size:
            if long and number - long[-1] > _GAP:
                break  # what follows so far behind the text are other texts
            long.append(number)
    return long


def _last_of_text(lines: list[str], start: int) -> int:
    """The last line of the text that goes on in paragraphs of middling length, as interviews and short news do."""
    last = max(start, 0)
    for number in range(last + 1, len(lines)):
        if number - last > _STEP:
            break
        if _size(lines[number]) >= _MEDIUM:
            last = number
    return last


def _size(line: str) -> int:
    """How much a line says, in Latin letters: a syllable or ideograph stands for as much as four of them.

    Korean papers print paragraphs of one sentence, of 60 to 90 characters, where English ones have 200 and more."""
    return len(line) + 3 * len(_SYLLABLE.findall(line))


def _read(lines: list[str], place: _Place, scene: Scene, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str]]:
    line = lines[place.number]
    if len(line) > _SHORT:
        yield from _inside(line, outlet)
    elif _size(line) > 3 and (
        persons := _read_line(line, lines[place.number + 1 : place.number + 2], place, scene, outlet)
    ):
        further = _further(lines[place.number + 1 : place.number + 3], outlet)
        yield (
            (*persons, *(person for _, each in further for person in each)),
            "\n".join((line, *(text for text, _ in further))),
        )


def _further(lines: list[str], outlet: Outlet) -> list[tuple[str, tuple[Person, ...]]]:
    """The lines after a byline that say who else made the text ("Translated by …"), and whom they name."""
    found = []
    for line in lines:
        persons = _named(_authors(line, outlet)) if len(line) <= _SHORT and _OPENING.match(line) else ()
        if not persons or any(person.kind is PersonKind.AUTHOR for person in persons):
            break
        found.append((line, persons))
    return found


def _inside(paragraph: str, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str]]:
    """The reporter in a dateline before the text, or behind its last full stop."""
    if (dateline := _DATELINE.match(paragraph)) and HANGUL.search(dateline[0]):
        yield _authors(dateline[0], outlet), dateline[0]
    if (closing := _CLOSING.search(paragraph[-110:])) and _KOREAN_REPORTER.search(closing[1]):
        yield _authors(closing[1], outlet), closing[1]


def _read_line(line: str, after: list[str], place: _Place, scene: Scene, outlet: Outlet) -> tuple[Person, ...]:
    if HANGUL.search(line):
        return _read_korean(line, after, place, outlet)
    if _CJK_REPORTER.search(line):
        return _authors(line, outlet) if len(line) <= 60 else ()
    if _LABEL.match(line) and len(line) <= 120:
        return _named(_authors(line, outlet))
    if not place.head and not place.tail:
        return ()
    bare = strip_noise(line)
    dated = place.near and bare != line
    rest = bare.strip(" |,;:-–—•·")
    if opening := _OPENING.match(rest):
        persons = _authors("By " + rest[opening.end() :], outlet) if len(rest) <= 110 else ()
        whole = _authors(rest, outlet)
        if any(person.kind is not PersonKind.AUTHOR for person in whole):
            persons = whole
        persons = tuple(replace(person, raw=line) for person in persons)
        return persons if dated and len(rest) <= 50 else _named(persons)
    if dated and len(rest) <= 60 and starts_with_given_name(rest) and is_name(re.split(r"\s*[|,•·–—]\s*", rest)[0]):
        return _named(_authors(line, outlet))
    if not is_name(line) or len(line) > 40:
        return ()
    if place.near and after:
        persons = parse_byline(line + "\n" + after[0], outlet_name=outlet.name)
        if persons and persons[0].role:
            return persons
    alone = place.tail and starts_with_given_name(line) and _stands_out(line, scene)
    return _named(_authors(line, outlet)) if alone else ()


def _read_korean(line: str, after: list[str], place: _Place, outlet: Outlet) -> tuple[Person, ...]:
    if _KOREAN_REPORTER.search(line) or _DATELINE.match(line) or _KOREAN_LABEL.match(line):
        return _authors(line, outlet)
    by_place = place.near or place.tail
    if by_place and after and is_korean_name(join_spaced(line) or ""):
        persons = parse_byline(line + "\n" + after[0], outlet_name=outlet.name)
        return persons if len(persons) == 1 and persons[0].role else ()
    if (EMAIL.search(line) and len(line) <= 60) or (by_place and (_NAME_AND_POST.match(line) or is_whole_byline(line))):
        return tuple(person for person in _authors(line, outlet) if person.role or person.email)
    return ()


def _stands_out(line: str, scene: Scene) -> bool:
    """Whether a bare name at the end of the text is set apart: in bold or italics, or to the right."""
    wanted = folded(line)
    for element in reversed(scene.elements):
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
    return tuple(person for person in persons if is_name(person.name) or HANGUL.search(person.name))
