"""The lines of a page among which bylines are looked for: by the headline, where the text ends, and labelled ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.byline_words import folded
from ingest.extract.pieces import BREAK, Pieces
from ingest.extract.scene import Scene
from ingest.extract.seams import seamed_lines, shown_text

_LABEL = re.compile(
    r"""^ \W{0,3}
    (?: (?:die[ ])? autor (?:in)? (?: [/:*-]?-?in | /autor )? | authors? | auteure?s? | autrice | autor[ae]?s?
      | verfasser(?:in)? | redakteur(?:in)? | text (?: [ ](?:und|&|/|\+)[ ]?(?:fotos?|bilder?|interview) )? | text[eo]
      | testo | tekst | words | writer | reporter | journalist | yazan | автор | текст | autor[ ]tekstu | forfatter
      | skribent | tác[ ]giả | penulis | story | interview | teksti | kirjoittaja | toimittaja | opracowanie | oprac\.?
      | napisała? | przygotowała? | napsala? | připravila? | autor[ ]článku | yazar | (?:haberi[ ])?hazırlayan | muhabir
      | haber | авторы | автор[ ]\w+ | подготовила? | підготува(?:в|ла) | szerzők? | írta | συντάκτης | συντάκτρια
      | γράφ(?:ει|ουν) (?: [ ](?:[οη]|οι|ο/η) )? | κείμενο | ρεπορτάζ | pewarta | oleh | autors | autorius | autorė
      | аўтары? | аутор | autorka | avtorica? | piše | scris[ ]de | höfundur | reportagem | repórter
      | bài (?: [ ]viết )?
      | thực[ ]hiện | հեղինակ ) \s* [:|՝] \s* (?= \S )
    | ^ autorin/autor \s+ (?= \w )""",
    re.IGNORECASE | re.VERBOSE,
)
# A piece of text that can begin a labelled line; the sign may follow in the next piece.
_LABELS = re.compile(
    r"""^ \W{0,3} (?:die[ ])?
    (?: aut[oer]r | author | verfasser | redakteur | text | tekst | testo | words | writer | reporter | journalist
      | yaza[nr] | автор | текст | forfatter | skribent | tác | penulis | story | interview | kirjoittaja | toimittaja
      | oprac | napisał | przygotował | napsal | připravil | haber | hazırlayan | muhabir
      | подготов | підготу | szerző | írta | συντάκτ | γράφ | κείμενο | ρεπορτάζ | pewarta | oleh | аўтар | аутор
      | avtor | piše | scris | höfundur | rep[oó]rt | bài | thực | հեղինակ ) [^:|\n]{0,24} (?: [:|՝] | $ )""",
    re.VERBOSE | re.MULTILINE,
)
_SYLLABLE = re.compile("[\u3040-\u30ff\u3400-\u9fff가-힣]")
SHORT = 160
NEAR = 7  # lines below the headline
_LONG = 200
_MEDIUM = 90
_TITLE = 300  # characters: longer than 60 letters are with what may stand between them
_STEP = 3  # lines: so far behind a paragraph the next one stands, with a question or a heading between them
_GAP = 25
_BEFORE = 12  # lines: more than are looked at before the headline
_BEHIND = 32  # lines: as many as that behind the text belong to other texts, see _GAP


@dataclass(slots=True)
class Place:
    """Where a line stands: beside the headline (near), before the text (head), where it ends (tail)."""

    number: int
    near: bool
    head: bool
    tail: bool


def lines_around(scene: Scene) -> tuple[list[str], int]:
    """The lines of the page outside its asides, and the number of the one that is the headline, -1 without one.

    Those far before the headline and far behind the text are left out where none of them can be labelled.
    """
    pieces = scene.pieces
    title = folded(shown_text(pieces, scene.headline))[:60] if scene.headline is not None else ""
    if scene.headline is not None and title:
        first = _lines_before(pieces, pieces.begins[scene.headline])
        lines, at, last = _text_lines(scene, first, title)
        if at >= 0 and not _may_be_labelled([*pieces.texts[:first], *pieces.texts[last:]]):
            return lines, at
    lines = [line for _, line in seamed_lines(pieces, 0, len(pieces.texts), scene.aside)]
    at = next((number for number, line in enumerate(lines) if title and _begins(line, title)), -1)
    if at < 0:
        at = max((number for number, line in enumerate(lines[:80]) if scene.reads_as_title(line)), default=-1)
    return lines, at


def _lines_before(pieces: Pieces, number: int) -> int:
    """The piece with which the twelfth line before the piece's own begins."""
    left = _BEFORE + 1
    while number > 0:
        left -= pieces.gaps[number] >= BREAK
        if not left:
            break
        number -= 1
    return number


def _text_lines(scene: Scene, first: int, title: str) -> tuple[list[str], int, int]:
    """The lines from a piece on to well behind the text, the number of the headline's, and the piece behind them."""
    pieces = scene.pieces
    lines: list[str] = []
    at = -1
    long = False
    medium = 0
    for number, line in seamed_lines(pieces, first, len(pieces.texts), scene.aside):
        if at < 0:
            if _begins(line, title):
                at = len(lines)
        elif is_as_long(line, _MEDIUM):
            medium = len(lines)
            long = long or is_as_long(line, _LONG)
        elif long and len(lines) - medium > _BEHIND:
            return lines, at, number
        lines.append(line)
    return lines, at, len(pieces.texts)


def _begins(line: str, title: str) -> bool:
    # one sign may be folded to several letters
    return 3 * len(line) >= len(title) and folded(line[:_TITLE]).startswith(title)


def _may_be_labelled(texts: list[str]) -> bool:
    return _LABELS.search("\n".join(map(str.strip, texts)).lower()) is not None


def places(lines: list[str], at: int) -> Iterator[Place]:
    """The lines in which bylines stand, best first. Without a headline among the lines, only those at the end."""
    long = _long_lines(lines, at, _LONG) or _long_lines(lines, at, _MEDIUM + 30)
    # the first long line may be the lead that stands above the byline
    begin = long[1] if len(long) > 1 else min(at + 8, len(lines) - 1)
    end = long[-1] if long else at
    order: dict[int, Place] = {}
    if at >= 0:
        for number in (*range(at + 1, min(begin + 1, at + 16)), *range(at - 1, max(at - 5, -1), -1)):
            order[number] = Place(number, near=-2 <= number - at <= NEAR, head=True, tail=False)
    for number in (*range(max(end, 0), min(end + 6, len(lines))), *range(max(begin + 1, end - 6), end)):
        order.setdefault(number, Place(number, near=False, head=False, tail=True))
    if at < 0 and long:
        for number in range(max(long[0] - 3, 0), long[0]):
            order.setdefault(number, Place(number, near=False, head=True, tail=False))
    last = _last_of_text(lines, end)
    for number in range(last + 1, min(last + 4, len(lines))):
        order.setdefault(number, Place(number, near=False, head=False, tail=True))
    for number, line in enumerate(lines):
        if len(line) <= SHORT and is_labelled(line):
            order.setdefault(number, Place(number, near=False, head=False, tail=False))
    yield from order.values()


def _long_lines(lines: list[str], at: int, size: int) -> list[int]:
    long: list[int] = []
    for number, line in enumerate(lines):
        if number > at and is_as_long(line, size):
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
        if is_as_long(lines[number], _MEDIUM):
            last = number
    return last


def is_labelled(line: str) -> bool:
    """Whether a line begins with a label for authors ("Text: …")."""
    return (":" in line or "|" in line or "/" in line or "՝" in line) and _LABEL.match(line) is not None


def is_as_long(line: str, size: int) -> bool:
    """Whether a line says as much as so many Latin letters: a syllable or ideograph stands for as much as four of them.

    Korean papers print paragraphs of one sentence, of 60 to 90 characters, where English ones have 200 and more."""
    if len(line) >= size or 4 * len(line) < size or line.isascii():
        return len(line) >= size
    return len(line) + 3 * len(_SYLLABLE.findall(line)) >= size
