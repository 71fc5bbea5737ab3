"""Words before Korean names that say what the named did: "글 홍길동", "사진 = 홍길동", "글 홍길동 / 번역 Mina Park"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import PersonKind
from ingest.byline_korean_behind import behind_names, only_behind_names
from ingest.byline_korean_makers import HANGUL_NAME, LATIN_NAME, MAKERS, Made, is_declaring, is_personal, kind_of
from ingest.likely_name import is_latin_name, is_likely_name

_ENDS = rf"""(?: \s* (?: $ | [|/,·ㆍ・∙‧•&+;(\[\])<>] ) | \s+ {MAKERS} (?: \s | [:：=＝|/] ) )"""
_SAID = r"(?: \s+[가-힣]*(?:기자|교수|박사|작가|변호사|특파원|위원) | (?: \s* [\[(<|] \s* | \s+ ) [A-Za-z0-9._-]+@ )"
_LABEL = re.compile(
    rf"""
    (?: ^ | (?<= [\s|/,·ㆍ\])>(\[<■▲◆●▶※] ) ) (?P<label> {MAKERS} )
    (?: \s* [:：=＝] \s*
      | (?: \s* [|/] \s* | (?P<blank> \s+ ) )
        (?= (?! [가-힣]*(?:기자|작가|감독|편집인)\b ) {HANGUL_NAME} (?: [ ][가-힣]{{3}} )* (?: {_ENDS} | {_SAID} )
          | (?P<latin> {LATIN_NAME} ) (?: {_ENDS} | (?P<said> {_SAID} ) ) ) )
    """,
    re.VERBOSE,
)


def by_maker(line: str) -> list[Made]:
    """The line cut at its labels, before names and behind them."""
    if made := only_behind_names(line):
        return made
    labels = [label for label in _LABEL.finditer(line) if _is_label_of(label)]
    if not labels:
        return list(behind_names(Made(PersonKind.AUTHOR, line), labelled=False))
    return [part for made in _cut(line, labels) for part in behind_names(made, labelled=True)]


def _is_label_of(label: re.Match[str]) -> bool:
    """Whether the words in Latin letters behind a label are somebody's name."""
    if not (latin := label["latin"]):
        return True
    strict = label["blank"] and not label["said"] and not is_personal(label["label"])
    return is_likely_name(latin) if strict else is_latin_name(latin)


def _cut(line: str, labels: list[re.Match[str]]) -> Iterator[Made]:
    if head := line[: labels[0].start()].strip(" |/,"):
        yield Made(PersonKind.AUTHOR, head)
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        yield Made(kind_of(label["label"]), line[label.end() : end], is_declaring(label["label"]))
