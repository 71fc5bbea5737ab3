"""What the words of a line tell of the dates in it: whether one of them is the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.date_label_words import LABELS, Label, holds_label, lowered
from ingest.date_shapes import Stamp

# All in lower case, for lower-cased text: to ignore case costs four times as much.
_RANGE = re.compile(r"\s?(?:-|–|—|bis|to|until|au|al|~|〜|-|und|and)\s?")
_OTHER_DATE = re.compile(
    r"©|\(c\)|copyright|geboren|\bborn\b|\*\s?\d|\bab\s|\bseit\b|since|until|\bbis\b|deadline|expires|gültig|valid|"
    r"accessed|abgerufen|retrieved|joined|member|mitglied|beiträge|founded|gegründet|wrote:|schrieb|says:|sagt|antworten|"
    r"reply|event|termin|beginn|nächste|next"
)
# Before a date: words that say that the text itself was made on it.
_MADE = re.compile(
    r"\b(?:dieser|der|this|cet)\s+(?:artikel|beitrag|eintrag|text|article|entry|post)\b.{0,60}$|"
    r"\b(?:geschrieben|verfasst|gespeichert|eingestellt|written|submitted)\s+(?:von|am|by|on).{0,40}$|^(?:von|by|par|por|di)\s.{0,60}$"
)
_MAY_BE_MADE = re.compile(
    r"\s(?:artikel|beitrag|eintrag|text|article|entry|post|von|am|by|on)\b|(?:von|by|par|por|di)\s"
)
_DAY_BEFORE = re.compile(r"\d{1,2}\.?\s?(?:-|–|—|bis|und|to|and|au)\s?$")
_PLACE = re.compile(r"[^\W\d_][^\d:]{2,24}[,(]\s?\(?")
_FILLING = re.compile(r"[\W\d_]+")
_OPENS_TEXT = re.compile(r"\s?(?:uhr\s?)?[)\]]?\s?[–—:|.-]\s|\s?\)\s|\s[„“\"«»‹『「]")
LONGEST = 220
_MUCH = 400  # characters: more than 70 letters are left of it, whatever labels it has

# The most that `telling` says: of a date with a label, of one in a line that may say what it is of, of any other.
LABELLED, MADE, BARE = 8.0, 4.0, 1.5
IN_ATTRIBUTE, NAMED_ATTRIBUTE = 1.5, 4.5


def most_telling(words: str) -> float:
    """No less than what `telling` says of any date of the text, which is given in lower case."""
    if holds_label(words):
        return LABELLED
    return MADE if _MAY_BE_MADE.search(words) else BARE


def telling(text: str, found: Sequence[Stamp], stamp: Stamp, label: Label) -> float:
    """What speaks for a date of a line by the words around it."""
    words = lowered(text)
    score = -0.1 * found.index(stamp)
    rest = _MUCH if len(text) > _MUCH else _unlabelled(words, found)
    before = words[: stamp.start]
    if stamp is found[0] and rest > 70 and _opens(words, stamp):
        score += 1.5  # "29.11.2022 – Text of the article"
        rest = 30
    elif _MADE.search(before[-100:]):
        score += 3
        rest = min(rest, 30)
    elif label == "none" and _OTHER_DATE.search(words):
        score -= 4
    elif len(text) > LONGEST:
        score -= 3
    if label != "none" and rest <= 70:
        score += 4 if rest <= 15 else 3
    score += 1 if rest <= 25 else -2 if rest > 70 else 0
    ranged = any(_RANGE.fullmatch(words[one.end : two.start]) for one, two in pairwise(found))
    return score - 4 if ranged or _DAY_BEFORE.search(before) else score


def _unlabelled(words: str, found: Sequence[Stamp]) -> int:
    """How many letters are left of a line without its dates and their labels."""
    bare = LABELS.sub("", words) if holds_label(words) else words
    return _letters(bare) - sum(_letters(words[each.start : each.end]) for each in found)


def _opens(words: str, stamp: Stamp) -> bool:
    """Whether the date opens a text, as dates of agencies and press offices do."""
    begins = stamp.start <= 2 or bool(_PLACE.fullmatch(words[: stamp.start]))
    return begins and bool(_OPENS_TEXT.match(words, stamp.end))


def _letters(text: str) -> int:
    return len(_FILLING.sub("", text))
