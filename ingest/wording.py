"""What a text says, however it is set: its letters, and the marks that make another figure or a question of them.

`ingest.identity.normal_text` keeps letters and digits alone, as recognizing a damaged text needs it. Whether two texts
say the same needs more: "1.5" is not "15", "-5" not "5", "3:2" not "32", "2.5%" not "2.5", and a claim with a question
mark behind it is none.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from ingest.identity import normal_text, unified

# Every pattern begins with a set of characters, which `re` looks for many times as fast as for a look-behind.
_BETWEEN_DIGITS = re.compile(r"(\d)([\W_]+)(?=\d)")
_PARTS = re.compile(r"[.,:/]")
# A dash, a tilde or a middle dot between digits ("3–5", "6·25") is what an old encoding turns into "?": they are one.
_SPANS = re.compile(r"[?~·‧∙∼〜‐‑‒–—−-]")
_RAISED = re.compile(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]+)")  # "10²" is not "102"
_ARABIC = str.maketrans("٪٫٬", "%.,")
# "AA-" of a debtor, which is not "AA".
_GRADE = re.compile(r"[A-DF]{1,3}[-−–](?!\w)")
_CURRENCIES = "$¢£¤¥֏؋৲৳৻૱௹฿៛₠-⃏꠸﷼"
_SIGNED = re.compile(
    rf"[-+−–﹣‐‑](?<![\w.].)(?=[{_CURRENCIES}]?\.?\d)"
    r"|[±△▽▼▾▿≤≥🔻](?<![\w.].)(?=\s?\.?\d)"
    r"|[<>](?<![\w.].)(?=\s?\.?\d)(?<!<(?=[^<>\n]*>))"  # "<5·18>" is in brackets
    r"|\.(?<![\w.].)(?=\d)"
)
_PLUS = re.compile(r"\+(?<=\w.)(?!\w)")
# Kept marks stand for themselves as characters that are none, of which Unicode has some for such use.
_KEPT = {mark: chr(0xFDD0 + at) for at, mark in enumerate(".,:/-+×^ ±△▽▼▾▿<>≤≥🔻")}
# In the scripts of India, Thailand, Burma and Cambodia vowels are marks, no letters. Vowel points of Arabic and Hebrew
# can be there or not, and are not kept.
_VOWELS = "".join(
    chr(at) for at in (*range(0x900, 0x2000), *range(0xA800, 0xAC00)) if unicodedata.category(chr(at))[0] == "M"
)
_DROPPED = re.compile(rf"(?:[^\w%‰°↑↓←≠\uFDD0-\uFDEF{_CURRENCIES}{_VOWELS}]|_)+")
_GAP = re.compile(r"[\W_]+")
_ASKS = re.compile("[?？؟]")
_CAN_BE_LOST = re.compile(r"[^\x00-\x7f\s？؟…]")
_LOST_BETWEEN = re.compile(r"(?<=[가-힣])\?(?=[가-힣])|(?<=\d)\?(?=\d)")


def wording(text: str) -> str:
    """The text as it is compared for what it says: forms unified, case folded, white space and punctuation dropped, but
    for what belongs to a figure.

    That is: what stands between two digits, reduced to one mark (white space alone to a blank); a sign before a number;
    a decimal point that leads; per cent, degrees, arrows, currencies; + behind a word and - behind a grade ("AA-").
    Texts of equal wording have the same `normal_text`.
    """
    plain = _BETWEEN_DIGITS.sub(_between, unified(_RAISED.sub(r"^\1", text)).translate(_ARABIC))
    plain = _SIGNED.sub(_sign, plain)
    if "+" in plain:
        plain = _PLUS.sub(_KEPT["+"], plain)
    plain = _GRADE.sub(_grade, plain)
    return unicodedata.normalize("NFKC", _DROPPED.sub("", plain).casefold())


def text_digest(body: str) -> str:
    """32 hex digits, equal for texts of the same `wording`, and for no others."""
    return blake2b(wording(body).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def says_the_same(one: str, other: str) -> bool:
    """Whether two texts have the same wording, and the same of their sentences are questions.

    Where the same marks stand as in the other text, question marks for some that old encodings cannot write (quotes,
    dashes, middle dots), those are lost, and nothing was asked.
    """
    if one == other:
        return True
    if wording(one) != wording(other):
        return False
    if not (_ASKS.search(one) or _ASKS.search(other)):
        return True
    marks, others = _marks(one), _marks(other)
    for at in marks.keys() | others.keys():
        these, those = marks.get(at, ""), others.get(at, "")
        asked = [bool(_ASKS.search(each)) for each in (these, those)]
        if asked[0] != asked[1] and _CAN_BE_LOST.sub("?", these) != _CAN_BE_LOST.sub("?", those):
            return False
    return True


def _between(found: re.Match[str]) -> str:
    marks = "".join(found[2].split())
    if part := _PARTS.search(marks):
        mark = part[0]
    elif _SPANS.search(marks):
        mark = "-"
    else:
        mark = next((mark for mark in "+×^" if mark in marks.replace("*", "×")), " ")
    return found[1] + _KEPT[mark]


def _sign(found: re.Match[str]) -> str:
    return _KEPT.get(found[0], _KEPT["-"])


def _grade(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    return found[0] if before.isalpha() else found[0][:-1] + _KEPT["-"]


def _marks(text: str) -> dict[int, str]:
    """The marks that stand behind so many letters, without white space."""
    found: dict[int, str] = {}
    at = last = 0
    for gap in _GAP.finditer(_LOST_BETWEEN.sub("·", text)):
        at += len(normal_text(text[last : gap.start()]))
        last = gap.end()
        found[at] = "".join(gap[0].split())
    return found
