"""Cutting text into segments that can be searched: two-syllable pieces of Korean, whole words of English. Pure.

Korean glues endings to nouns: 금리 must be found in 기준금리를. So a run of syllables becomes its overlapping pairs and
its last syllable (기준 준금 금리 리를 를), and a word is found where its own pairs stand one after the other. The index
holds these segments in both engines, so both give the same answers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_CJK = "가-힣ㄱ-ㆎ々〆぀-ヿ㐀-䶿一-鿿豈-﫿"
_TOKEN = re.compile(rf"([{_CJK}]+)|([^\W_{_CJK}]+)")
_SEGMENT = re.compile(rf"(?=([{_CJK}]{{1,2}}))[{_CJK}]|([^\W_{_CJK}]+)")  # at every syllable: it and the next
Phrase = tuple[list[str], bool]
_LONGEST = 100  # PostgreSQL takes no lexeme of more than 2 kB


def segments(text: str) -> list[str]:
    """The segments of a text, in order."""
    return [pair or _bare(word) for pair, word in _SEGMENT.findall(_unified(text))]


def placed(text: str) -> list[tuple[str, int, int]]:
    """The segments of a text, in order, each with where it stands: start and end, in characters."""
    return [
        (name, token.start(), token.start() + len(token[1] or token[2]))
        for token in _SEGMENT.finditer(text)
        for name in ([_unified(token[1])] if token[1] else segments(token[2]))
    ]


def phrases_of(texts: Sequence[str]) -> list[Phrase]:
    """What each of the texts asks for, as `phrases` tells it; white space in a text parts words that stand together."""
    return [phrase for text in texts if (phrase := _phrase(text))[0]]


def phrases(words: str) -> list[Phrase]:
    """What a query asks for: for each of its words (parted by white space) the segments that must stand together.

    True with a phrase: its last segment may be the beginning of one (the query's last syllable, 금 for 금리).
    Words without a letter or digit ask for nothing.
    """
    return [phrase for word in words.split() if (phrase := _phrase(word))[0]]


def _phrase(word: str) -> Phrase:
    tokens = _tokens(word)
    wanted: list[str] = []
    open_end = False
    for place, (run, plain) in enumerate(tokens):
        if not run:
            wanted.append(plain)
        elif place < len(tokens) - 1:  # the run ends here in the text too
            wanted += [*_pairs(run), run[-1]]
        elif len(run) == 1:
            wanted.append(run)
            open_end = True
        else:
            wanted += _pairs(run)
    return wanted, open_end


def _tokens(text: str) -> list[tuple[str, str]]:
    """(run of syllables, "") or ("", word), in order, forms unified, case and accents of words dropped."""
    return [(run, _bare(word)) for run, word in _TOKEN.findall(_unified(text))]


def _unified(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _bare(word: str) -> str:
    if word.isascii():
        return word[:_LONGEST]
    parts = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))[:_LONGEST]
