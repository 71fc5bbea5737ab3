"""Whether a text is the article's, or what remains around one that is not there: behind an offer, in a player.

Captions, biographies, teasers, disclaimers are all that such pages leave, and every extractor takes them for the text.
A logistic model of six traits, fitted by `benchmarks/fit_remains.py` on real pages and the same pages emptied.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.extract.blocks import Blocks

WEIGHTS = {
    "": 2.52,
    "weighty": -1.24,
    "headline": -1.08,
    "description": -6.3,
    "declared": 3.61,
    "repeated": 2.88,
    "sentences": -1.07,
}
LIMIT = 1.3
"""Odds (logarithm) above which a text is not believed; see docs/reading.md for what others would give."""

FEWEST = 25
"""Blocks of a page that is asked. A smaller one has next to nothing around its text that could be taken for it: of 248
pages without their text three have fewer, the next has 31, and short pages of any kind of text stay safe."""

SHORT = 500
"""Letters of a text that is asked even where the blocks leave no doubt: a caption or a disclaimer by itself reads as
clearly as an article does."""

_WEIGHTY = 2  # of a block: odds of 7 to 1 that it is text
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff가-힣]")
_SENTENCE = re.compile(r"[.!?…。!?؟।][\"'”’»«“)\]」』]*\s*$")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\u00a0-\u00bf\u0964\u2010-\u2027\u2030-\u205e\u3000-\u303f]{4,}")  # in any script


@dataclass(frozen=True, slots=True)
class Around:
    """What a page says beside a text. headline, description: as they were chosen, "" for none. declared: the page calls
    itself an article. blocks, sums: all of the page's, and what each weighs."""

    headline: str
    description: str
    declared: bool
    blocks: Blocks
    sums: list[float]


def is_asked(body: str, blocks: Blocks, *, clear: bool) -> bool:
    """Whether a text of general reading is to be asked at all. clear: the blocks leave no doubt that it is text
    (`ingest.extract.body.is_clear`)."""
    return len(blocks) >= FEWEST and (len(body) < SHORT or not clear)


def odds_of_remains(body: str, around: Around) -> float:
    """The logarithm of the odds that `body` (paragraphs divided by empty lines) is not the article's text."""
    return WEIGHTS[""] + sum(WEIGHTS[name] * value for name, value in traits_of_text(body, around).items())


def traits_of_text(body: str, around: Around) -> dict[str, float]:
    """By name: weighty (decimal logarithm of the letters in blocks that surely are text); headline (share of its words
    that the text repeats, by the logarithm of the text's length); description (share of its words; of neither is one
    half where there are no words); declared (0 or 1); repeated (share of its words that headline and description hold);
    sentences (share of its letters in lines that end as sentences do)."""
    weighty = {block.key for block, weight in zip(around.blocks, around.sums, strict=True) if weight >= _WEIGHTY}
    lines = body.split("\n\n")
    words = _words(body)
    told = _words(around.headline) | _words(around.description)
    letters = sum(map(len, lines))
    return {
        "weighty": math.log10(1 + sum(len(line) for line in lines if around.blocks.key_of(line) in weighty)),
        "headline": _share(around.headline, words) * math.log10(1 + len(body)),
        "description": _share(around.description, words),
        "declared": float(around.declared),
        "repeated": len(words & told) / len(words) if words else 1.0,
        "sentences": sum(len(line) for line in lines if _SENTENCE.search(line)) / letters if letters else 0.0,
    }


def _share(text: str, words: set[str]) -> float:
    own = _words(text)
    return len(own & words) / len(own) if own else 0.5


def _words(text: str) -> set[str]:
    """Words of four letters and more, and every two letters of scripts whose words are shorter or not divided."""
    lower = text.lower()
    words = set(_WORD.findall(lower))
    letters = [] if lower.isascii() else _CJK.findall(lower)
    if not letters:
        return words
    pairs = {one + two for one, two in pairwise(letters)}
    return pairs | {word for word in words if not _CJK.search(word)}
