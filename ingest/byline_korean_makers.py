"""The Korean words for what those whom a byline names did ("글", "사진", "옮긴이"), and what the names look like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.article import PersonKind

_JOINER = (
    r"(?: \s*[·ㆍ・∙‧•．/,&+]\s* | [ ]및[ ] | (?<=[가-힣])\.(?=[가-힣])"
    r" | (?: (?<=글) | (?<=사진) | (?<=취재) | (?<=영상) ) [과와]?[ ] )"
)
# "기고 모집", "기고 마감" are headings: a blank leads to a name of three syllables or more only.
_GUEST = r"(?:(?:외부|특별|독자)\s?)?기고(?=\s*[:：=＝|/·]|\s+[가-힣]{3,4}(?![가-힣])|\s+[A-Z]|\s*$)"
_MAKER = (
    rf"(?:글쓴이|기고자|{_GUEST}|글|사진영상|사진|취재|정리|번역|영상취재|영상편집|영상|촬영|그림|그린이|삽화|일러스트|"
    r"인터뷰|대담|편집|감수|인포그래픽|그래픽|옮김|옮긴이|역|저자|지은이|엮은이|작성자|기자명|필자)"
)
# These begin headings too ("진행 상황", "기획 전시"), so they need a sign behind them or one of the others beside them.
_ALSO_WORDS = r"(?:진행|구성|기획|연출)"
_ANY = rf"(?: {_ALSO_WORDS} | {_MAKER} )"
MAKERS = (
    rf"(?: (?: {_ALSO_WORDS} {_JOINER} )* {_MAKER} (?: {_JOINER} {_ANY} )*"
    rf" | {_ALSO_WORDS} (?: {_JOINER} {_ALSO_WORDS} )* (?= \s*[:：=＝] ) )"
)
"""The pattern (verbose) of one or several of them, as they stand before a name."""
MAKER_BEHIND = r"(?: 글 | 사진 | 옮김 | 번역 | 역 | 그림 | 촬영 | 정리 | 지음 | 엮음 )"
"""The pattern (verbose) of those that stand behind a name."""
_LABEL = re.compile(rf"{_ANY} (?: {_JOINER} {_ANY} )* [과와]?", re.VERBOSE)
_JOINT = re.compile(_JOINER, re.VERBOSE)
_BEHIND = re.compile(MAKER_BEHIND, re.VERBOSE)

HANGUL_NAME = r"(?: [가-힣]{2,4} | [가-힣] (?: [ ][가-힣] ){1,3} | [가-힣]{2,5}[ ][가-힣] )"
_LATIN_LETTER = "A-Za-zÀ-ÖØ-öø-ž"
LATIN_NAME = rf"(?: [A-ZÀ-ÖØ-Þ][{_LATIN_LETTER}.'’-]* (?: [ ][{_LATIN_LETTER}.'’-]+ ){{1,4}} )"
"""Patterns (verbose) of what can be a name; whether it is one is not theirs to say."""

_PICTURES = "사진 사진영상 촬영 영상 영상취재 그래픽 인포그래픽 그림 그린이 삽화 일러스트".split()
_KINDS: dict[str, PersonKind | None] = {
    **dict.fromkeys(_PICTURES, PersonKind.PHOTOGRAPHER),
    **dict.fromkeys(("번역", "역", "옮김", "옮긴이"), PersonKind.TRANSLATOR),
    **dict.fromkeys(("편집", "감수", "기획", "연출", "영상편집")),
}
_COMPILED = "정리"
# Whoever stands behind one of these calls himself what he likes.
_DECLARING = frozenset({"작성자", "글쓴이", "지은이"})
# What stands behind one of these is a person; behind the others two words in capitals are often a house or a show.
_PERSONAL = _DECLARING | frozenset(
    "글 취재 번역 옮김 옮긴이 역 저자 기고자 기자명 필자 엮은이 그린이 지음 엮음".split()
)


@dataclass(frozen=True, slots=True)
class Made:
    """A part of a byline: the text, what those it names did (None: nothing that makes an author), and whether a label
    declares that it is somebody's name, whatever it looks like."""

    kind: PersonKind | None
    text: str
    declared: bool = False


def is_label(text: str) -> bool:
    """Whether a text is nothing but what a maker did ("글·사진", and "글과" before "사진")."""
    return _LABEL.fullmatch(text) is not None


def is_label_behind(text: str) -> bool:
    """Whether a text is what a maker did, in the words that stand behind his name ("옮김")."""
    return _BEHIND.fullmatch(text) is not None


def is_personal(label: str) -> bool:
    """Whether nothing but persons stands beside a label: one of several words, or of one that heads nothing else."""
    words = _JOINT.split(label)
    return len(words) > 1 or words[0] in _PERSONAL


def is_declaring(label: str) -> bool:
    """Whether whoever stands behind a label may be called anything."""
    return label in _DECLARING


def kind_of(label: str) -> PersonKind | None:
    """What the makers of a label did. Who wrote is an author, whatever else he did; who only put a translation in order
    is its translator."""
    words = _JOINT.split(label)
    kinds = [_KINDS.get(word, PersonKind.AUTHOR) for word in words]
    if PersonKind.TRANSLATOR in kinds and all(
        word == _COMPILED or kind is not PersonKind.AUTHOR for word, kind in zip(words, kinds, strict=True)
    ):
        return PersonKind.TRANSLATOR
    if PersonKind.AUTHOR in kinds:
        return PersonKind.AUTHOR
    return next((kind for kind in kinds if kind is not None), None)
