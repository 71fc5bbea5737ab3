"""Whether two spellings can be one Korean name: Hangul and Latin letters, or two ways in Latin letters. Pure.

Generous, because there are many ways to write a Korean name in Latin letters and people keep their own: it is to be
asked only of names that something else ties together, such as an e-mail.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations, product

from ingest.korean_name import COMPOUND, join_spaced

# What the parts of a syllable are written as, in the order of Unicode: 19 beginnings, 21 vowels, 28 ends. The rules of
# the state, those of McCune and Reischauer, and what people make of them by ear. `-` is nothing.
_BEGINNINGS = """
    g|k|c kk|gg|k|g n d|t tt|dd|d|t r|l|n|rh m b|p|v bb|pp|p|b s|sh ss|s - j|ch|z jj|j ch|c|j k|c|q t|th p|ph|f h|wh
    """.split()
_VOWELS = """
    a|ah|ar ae|ai|ay|e|a ya|yah yae|ye eo|u|o|uh|ur|e|er|ou e|ae|ay|ey|eh yeo|you|yu|yo|yuh|you|eo|u ye|yae|yea|ie|e|ae
    o|oh wa|oa|ua wae|wai|we oe|oi|we|oy|wae yo|yoh|io u|oo|ou|wu|woo wo|weo|uo|o we|wae wi|we|ui|wie yu|yoo|you|u|ew
    eu|u|e|oo ui|ee|eui|i|hee|ue|uy i|ee|y|ie|ea|yi|ih
    """.split()
_ENDS = """
    - k|g|ck|c k|g k n|nn n n t|d l|r|ll k|l m|lm l|p l l l|p l m p|b|bb p t|s|d t|s|d ng|n t|j t k t p|b -|h|t
    """.split()
# Family names that people write in other ways than the sounds would have it.
_FAMILIES = {
    "이": "lee|yi|rhee|rhie|yee|ree|rie|li|ri|i|e|lie|leigh",
    "박": "park|parc|pahk|bahk",
    "최": "choi|choe|choy|chey",
    "노": "noh|no|roh|rho|ro|nho",
    "유": "yoo|yu|ryu|ryoo|you|lyu|yew",
    "류": "yoo|yu|ryu|ryoo|you|lyu|yew",
    "임": "lim|im|yim|rim|rhim|leem|yeem",
    "림": "lim|im|yim|rim|rhim|leem|yeem",
    "나": "na|nah|ra|rha|la",
    "라": "na|nah|ra|rha|la",
    "양": "yang|ryang|liang",
    "여": "yeo|yuh|ryeo|lyuh",
    "강": "kang|gang|kahng|khang",
    "길": "kil|gil|keel",
    "김": "kim|gim|ghim|keem",
    "정": "chung|jung|jeong|cheong|joung|choung|chong|jong",
    "구": "koo|ku|gu|goo|kou",
    "우": "woo|wu|u|ou",
    "원": "won|weon|one",
    "심": "shim|sim|seem",
}
# What Latin family names are looked up in: those of nine in ten Koreans.
_COMMON = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여"
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST, _LAST = 0xAC00, 0xD7A3


def is_romanized(latin: str, hangul: str) -> bool:
    """Whether a name in Latin letters can be the one in Hangul: in either order, with or without hyphens, blanks and
    another given name beside it ("Kim Ye-jin", "Yejin Kim", "Jane Yejin Kim" of 김예진)."""
    words = _words(latin)
    family, given = _parts(hangul)
    if not words or not given:
        return False
    name = re.compile(f"{family}{given}|{given}{family}")
    if name.fullmatch("".join(words)):
        return True
    if len(words) < 3:
        return False
    for first, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if re.fullmatch(family, first):
            parts = ("".join(rest[start:end]) for start, end in combinations(range(len(rest) + 1), 2))
            if any(re.fullmatch(given, part) for part in parts):
                return True
    return False


def same_latin(one: str, other: str) -> bool:
    """Whether two names in Latin letters are the same but for order, hyphens, blanks, capitals, and the way in which a
    Korean family name is written ("Lee Ho-young", "Hoyoung Rhee")."""
    first, second = _words(one), _words(other)
    if not first or not second or "".join(first) == "".join(second):
        return bool(first and second)
    return any(
        given == other_given and (family == other_family or _hangul_of(family) & _hangul_of(other_family))
        for (family, given), (other_family, other_given) in product(_orders(first), _orders(second))
    )


def is_korean_family(word: str) -> bool:
    """Whether a word in small Latin letters can be one of the common Korean family names."""
    return bool(_hangul_of(word))


def _words(latin: str) -> list[str]:
    """Words in small letters; a hyphen, an apostrophe or a stop parts none."""
    return ["".join(_LETTERS.findall(word)).casefold() for word in latin.split() if _LETTERS.search(word)]


def _orders(words: list[str]) -> list[tuple[str, str]]:
    """The family and the given name, whichever stands first. A single word has none."""
    if len(words) < 2:
        return []
    return [(words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))]


@lru_cache(maxsize=4096)
def _parts(hangul: str) -> tuple[str, str]:
    """Patterns for the family name and the given name; empty where it is not two or more syllables."""
    words = (join_spaced(hangul) or "").split()
    if len(words) == 2:  # 케빈 노, 노 케빈
        family, given = sorted(words, key=len)
    else:
        whole = "".join(words)
        length = 2 if whole.startswith(COMPOUND) and len(whole) > 2 else 1
        family, given = whole[:length], whole[length:]
    if not family or not all(_FIRST <= ord(letter) <= _LAST for letter in family + given):
        return "", ""
    return _family(family), "".join(map(_syllable, given))


def _family(hangul: str) -> str:
    sounds = "".join(map(_syllable, hangul))
    return f"(?:{_FAMILIES[hangul]}|{sounds})" if hangul in _FAMILIES else f"(?:{sounds})"


def _syllable(letter: str) -> str:
    number = ord(letter) - _FIRST
    parts = (_BEGINNINGS[number // 588], _VOWELS[number % 588 // 28], _ENDS[number % 28])
    return "".join(f"(?:{part.replace('-', '')})" for part in parts)


@lru_cache(maxsize=4096)
def _hangul_of(family: str) -> frozenset[str]:
    """The common family names that a word in Latin letters can be."""
    return frozenset(each for each in _COMMON if re.fullmatch(_family(each), family))
