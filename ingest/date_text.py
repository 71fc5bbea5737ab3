"""The text that dates are read from: in one form whatever the script, with what the page prints still to be had."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 400  # characters
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


class Tidy(str):
    """A text as `tidy` makes it, that remembers the text it was made from."""

    __slots__ = ("_source",)
    _source: str

    @classmethod
    def of(cls, text: str, source: str) -> Tidy:
        """The tidy text of a source."""
        made = cls(text)
        made._source = source
        return made

    def printed(self, start: int, end: int) -> str:
        """What the source has for the characters from `start` up to `end`, on one line and without invisible
        characters; of a sign that became several letters ("㏠") the whole."""
        first, behind = self._place(start + 1) - 1, self._place(end)
        while behind < len(self._source) and unicodedata.combining(self._source[behind]):
            behind += 1
        return " ".join(_INVISIBLE.sub("", self._source[first:behind]).split())

    def _place(self, length: int) -> int:
        """How much of the source makes so many characters of the text."""
        low, high = 0, len(self._source)
        while low < high:
            middle = (low + high) // 2
            if len(_in_one_form(self._source[:middle])) < length:
                low = middle + 1
            else:
                high = middle
        return low


def tidy(raw: str) -> str:
    """The text in compatibility form, with digits 0 to 9 only, without invisible characters, on one line, cut at 400
    characters. `as_printed` tells what stands there in `raw`."""
    source = raw[: 4 * LONGEST]
    if source.isascii():
        return " ".join(source.split())[:LONGEST]
    text = _in_one_form(source)[:LONGEST]
    return text if text == " ".join(source.split())[:LONGEST] else Tidy.of(text, source)


def as_printed(text: str, start: int = 0, end: int | None = None) -> str:
    """What the page prints for a part of a text that `tidy` made; the part itself of any other text."""
    behind = len(text) if end is None else min(end, len(text))
    while start < behind and text[start].isspace():
        start += 1
    while start < behind and text[behind - 1].isspace():
        behind -= 1
    return text.printed(start, behind) if isinstance(text, Tidy) and start < behind else text[start:behind]


def _in_one_form(text: str) -> str:
    text = _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), unicodedata.normalize("NFKC", text))
    return " ".join(_INVISIBLE.sub("", text).split())
