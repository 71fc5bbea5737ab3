"""Words before Korean names that say what the named did: "글", "사진 =", "번역:", "정리="."""

from __future__ import annotations

import re

from ingest.article import PersonKind

_JOINT = re.compile(r"\s*[·ㆍ・/,&+]\s*")
_MAKER = (
    r"(?:글|사진|취재|정리|번역|영상|촬영|그림|일러스트|인터뷰|편집|그래픽|역|옮김|옮긴이|글쓴이|저자|작성자|"
    r"기자명|필자)"
)
_LABEL = re.compile(
    rf"""
    (?: ^ | (?<= [\s|/,·ㆍ\])>(\[] ) ) (?P<label> {_MAKER} (?: \s* [·ㆍ・/,&+] \s* {_MAKER} )* )
    (?: \s* [:：=＝] \s*
      | \s+ (?= (?: [가-힣]{{2,4}} | [가-힣] (?: [ ][가-힣] ){{1,3}} )
             (?: \s* (?: $ | [|/,·ㆍ(\])>] ) | \s+[가-힣]*기자 | \s+사진 ) ) )
    """,
    re.VERBOSE,
)
_KINDS = {
    "사진": PersonKind.PHOTOGRAPHER,
    "촬영": PersonKind.PHOTOGRAPHER,
    "영상": PersonKind.PHOTOGRAPHER,
    "번역": PersonKind.TRANSLATOR,
    "역": PersonKind.TRANSLATOR,
    "옮김": PersonKind.TRANSLATOR,
    "옮긴이": PersonKind.TRANSLATOR,
}
_NOT_MAKERS = frozenset({"편집", "그래픽", "그림", "일러스트"})


def by_maker(line: str) -> list[tuple[PersonKind | None, str]]:
    """The line cut at its labels: what each maker did (None: nothing that makes an author), and the text."""
    labels = list(_LABEL.finditer(line))
    if not labels:
        return [(PersonKind.AUTHOR, line)]
    parts: list[tuple[PersonKind | None, str]] = []
    if head := line[: labels[0].start()].strip(" |/,"):
        parts.append((PersonKind.AUTHOR, head))
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        parts.append((_kind(label["label"]), line[label.end() : end]))
    return parts


def _kind(label: str) -> PersonKind | None:
    words = _JOINT.split(label)
    kinds = [_KINDS.get(word, None if word in _NOT_MAKERS else PersonKind.AUTHOR) for word in words]
    return PersonKind.AUTHOR if PersonKind.AUTHOR in kinds else kinds[0]
