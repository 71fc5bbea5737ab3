"""Words before Korean names that say what the named did ("글", "사진 =", "정리="), or behind them ("홍길동 옮김")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.article import PersonKind

_JOINT = re.compile(r"\s*[·ㆍ・/,&+]\s*|\s")
_MAKER = (
    r"(?:글쓴이|기고자|글[ ]사진|글|사진|취재|정리|번역|영상|촬영|그림|삽화|일러스트|인터뷰|대담|편집|감수|"
    r"인포그래픽|그래픽|옮김|옮긴이|역|저자|지은이|작성자|기자명|필자)"
)
_MAKERS = rf"{_MAKER} (?: \s* [·ㆍ・/,&+] \s* {_MAKER} )*"
_NAME = r"(?: [가-힣]{2,4} | [가-힣] (?: [ ][가-힣] ){1,3} | [가-힣]{2,5}[ ][가-힣] )"
_LABEL = re.compile(
    rf"""
    (?: ^ | (?<= [\s|/,·ㆍ\])>(\[<] ) ) (?P<label> {_MAKERS} )
    (?: \s* [:：=＝] \s*
      | (?: \s* [|/] \s* | \s+ ) (?= (?! [가-힣]*(?:기자|작가|감독|편집인)\b ) {_NAME}
             (?: \s* (?: $ | [|/,·ㆍ(\])>] ) | \s+[가-힣]*(?:기자|교수|박사|작가|변호사|특파원|위원)
                    | \s+사진 | \s+[\[(<]?[A-Za-z0-9._-]+@ ) ) )
    """,
    re.VERBOSE,
)
_MAKER_BEHIND = r"(?: 글 | 사진 | 옮김 | 번역 | 역 | 그림 | 촬영 | 정리 | 지음 | 엮음 )"
_NAME_BEHIND = rf"(?P<name> {_NAME} ) [ ] (?P<label> {_MAKER_BEHIND} (?: \s*[·ㆍ/&]\s* {_MAKER_BEHIND} )* )"
_BEHIND = re.compile(_NAME_BEHIND, re.VERBOSE)
_ALL_BEHIND = re.compile(
    re.sub(r"\?P<\w+>", "?:", rf"\s* {_NAME_BEHIND} (?: (?: \s*[,·ㆍ/|]\s* | \s+ ) {_NAME_BEHIND} )* \s*"), re.VERBOSE
)
_KINDS = {
    **dict.fromkeys(
        ("사진", "촬영", "영상", "그래픽", "인포그래픽", "그림", "삽화", "일러스트"), PersonKind.PHOTOGRAPHER
    ),
    **dict.fromkeys(("번역", "역", "옮김", "옮긴이"), PersonKind.TRANSLATOR),
}
_NOT_MAKERS = frozenset({"편집", "감수"})
_COMPILED = "정리"
# Whoever stands behind one of these calls himself what he likes.
_DECLARING = frozenset({"작성자", "글쓴이", "지은이"})


@dataclass(frozen=True, slots=True)
class Made:
    """A part of a byline: the text, what those it names did (None: nothing that makes an author), and whether a label
    declares that it is somebody's name, whatever it looks like."""

    kind: PersonKind | None
    text: str
    declared: bool = False


def is_label(text: str) -> bool:
    """Whether a text is nothing but what a maker did ("글·사진")."""
    return re.fullmatch(_MAKERS, text, re.VERBOSE) is not None


def is_label_behind(text: str) -> bool:
    """Whether a text is what a maker did, in the words that stand behind his name ("옮김")."""
    return re.fullmatch(_MAKER_BEHIND, text, re.VERBOSE) is not None


def by_maker(line: str) -> list[Made]:
    """The line cut at its labels."""
    if _ALL_BEHIND.fullmatch(line):
        return [Made(_kind(each["label"]), each["name"]) for each in _BEHIND.finditer(line)]
    labels = list(_LABEL.finditer(line))
    if not labels:
        return [Made(PersonKind.AUTHOR, line)]
    parts: list[Made] = []
    if head := line[: labels[0].start()].strip(" |/,"):
        parts.append(Made(PersonKind.AUTHOR, head))
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        parts.append(Made(_kind(label["label"]), line[label.end() : end], label["label"] in _DECLARING))
    return parts


def _kind(label: str) -> PersonKind | None:
    """What the makers of a label did. Who wrote is an author, whatever else he did; who only put a translation in order
    is its translator."""
    words = _JOINT.split(label)
    kinds = [_KINDS.get(word, None if word in _NOT_MAKERS else PersonKind.AUTHOR) for word in words]
    if PersonKind.TRANSLATOR in kinds and all(
        word == _COMPILED or kind is not PersonKind.AUTHOR for word, kind in zip(words, kinds, strict=True)
    ):
        return PersonKind.TRANSLATOR
    return PersonKind.AUTHOR if PersonKind.AUTHOR in kinds else kinds[0]
