"""What the words of a line tell of the dates in it: whether one of them is the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.date_label_words import LABELS, Label, holds_label, lowered
from ingest.date_shapes import Stamp

# All in lower case, for lower-cased text: to ignore case costs four times as much.
_RANGE = re.compile(r"\s?(?:-|–|—|bis|to|until|au|al|~|〜|-|und|and)\s?")
OTHER_DATE = re.compile(
    r"©|\(c\)|copyright|geboren|\bborn\b|\*\s?\d|\bab\s|\bseit\b|since|until|\bbis\b|deadline|expires|gültig|valid|"
    r"accessed|abgerufen|retrieved|joined|member|mitglied|beiträge|founded|gegründet|wrote:|schrieb|says:|sagt|antworten|"
    r"reply|event|termin|beginn|nächste|next"
)
# Before a date: words that say that the text itself was made on it.
_MADE = re.compile(
    r"\b(?:dieser|der|this|cet)\s+(?:artikel|beitrag|eintrag|text|article|entry|post)\b.{0,60}$|"
    r"\b(?:geschrieben|verfasst|gespeichert|eingestellt|written|submitted)\s+(?:von|am|by|on).{0,40}$|^(?:von|by|par|por|di)\s.{0,60}$"
)
# What blogs write under an entry: "This entry was posted in City and tagged harbour on 18 May 2026 by Ada"
_ENTRY = re.compile(
    r"(?:this|dies\w+|cet(?:te)?|est[ae]|questa|dit|denne|dette|det\s+här|ten|tato|tento|tämä|bu|эта|цей)\s[^\W\d_]{3,12}\s"
    r"[^.!?]{0,24}(?:posted|published|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|geplaatst|publisert|publiceret|udgivet|"
    r"publicera\w*|opublikowan\w*|publikován\w*|julkaistiin|yayınlandı|опубликован\w*|опублікован\w*)\b"
)
# What stands beside the day on which a paper was registered, in the small print of its pages.
IMPRINT = re.compile(r"등록번호|등록연월일|발행인|편집인|청소년\s?보호|사업자\s?등록|통신판매업|제호|[Gg]iấy\s+phép")
_MAY_BE_MADE = re.compile(
    r"\s(?:artikel|beitrag|eintrag|text|article|entry|post|von|am|by|on)\b|(?:von|by|par|por|di)\s"
)
_DAY_BEFORE = re.compile(r"\d{1,2}\.?\s?(?:-|–|—|bis|und|to|and|au)\s?$")
_PLACE = re.compile(r"[^\W\d_][^\d:]{2,24}[,(]\s?\(?")
# "… spoke at the harbour on Friday, 3 May 2024", "… 3 May 2024, when …"
_BOUND = re.compile(
    r"\b(?:on|in|since|until|by|from|of|before|after|am|vom|zum|ab|seit|bis|dem|le|du|depuis|el|del|desde|il|dal|op|den|em|até|til|od|od|dne|"
    r"в|от|с)\s(?:[^\W\d_]{2,12}[.,]{0,2}\s)?$"
)
_BEHIND = re.compile(r"[,)]{0,2}\s(\w)")
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
    elif len(found) == 1 and _ENTRY.match(words):
        score += 4
        rest = 0
    elif _MADE.search(before[-100:]):
        score += 3
        rest = min(rest, 30)
    elif label == "none" and OTHER_DATE.search(words):
        score -= 4
    elif len(text) > LONGEST:
        score -= 3
    if label != "none" and rest <= 70:
        score += 4 if rest <= 15 else 3
    if rest > 70:
        score -= 6.5 if label == "none" and _in_sentence(text, before, stamp) else 2
    elif rest <= 25:
        score += 1
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


def _in_sentence(text: str, before: str, stamp: Stamp) -> bool:
    """Whether the words around the date make it part of a sentence: what is told happened then."""
    behind = _BEHIND.match(text, stamp.end)
    return bool(behind and behind[1].islower()) or _BOUND.search(before[-30:]) is not None


def _letters(text: str) -> int:
    return len(_FILLING.sub("", text))
