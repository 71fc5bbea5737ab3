"""Words behind Korean names that say what the named did: "홍길동 글, 김바다 사진", "홍길동 기자 / Mina Park 옮김"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.byline_korean_makers import HANGUL_NAME, LATIN_NAME, MAKER_BEHIND, Made, is_personal, kind_of
from ingest.korean_name import is_korean_name, is_transcribed_name, join_tokens
from ingest.likely_name import is_latin_name, is_likely_name

# What a station or a sheet of paper is called too ("서울 역", "정책 정리") says nothing in the middle of a line.
_CLEAR = r"(?: 글 | 사진 | 옮김 | 번역 | 그림 | 촬영 | 지음 | 엮음 )"


def _pattern(maker: str) -> str:
    labels = rf"{maker} (?: \s*[·ㆍ/&]\s* {maker} )*"
    return rf"(?: (?P<name> {HANGUL_NAME} ) | (?P<latin> {LATIN_NAME} ) ) [ ] (?P<label> {labels} )"


_BEHIND = re.compile(_pattern(MAKER_BEHIND), re.VERBOSE)
# Atomic, because a row of single syllables can be parted into names and labels in more ways than can be tried.
_ONE = rf"(?> {re.sub(r'[?]P<[a-z]+>', '?:', _pattern(MAKER_BEHIND))} )"
_ALL = re.compile(rf"\s* {_ONE} (?: (?: \s*[,·ㆍ/|]\s* | \s+ ) {_ONE} )* \s*", re.VERBOSE)
_IN_A_LINE = re.compile(
    rf"(?P<sign> ^ | \s+[|/]\s+ | \s*[|/,·ㆍ]\s* ) {_pattern(_CLEAR)} (?= \s* (?: $ | [|/,·ㆍ(\[] ) )", re.VERBOSE
)
_SPACED = re.compile(r"\s+[|/]\s+")


def only_behind_names(line: str) -> list[Made]:
    """The names and what they did of a line that holds nothing else; [] for any other."""
    if not _ALL.fullmatch(line):
        return []
    found = list(_BEHIND.finditer(line))
    if any(each["latin"] and not _is_name(each) for each in found):
        return []
    return [Made(kind_of(each["label"]), each["name"] or each["latin"]) for each in found]


def behind_names(made: Made, *, labelled: bool) -> Iterator[Made]:
    """A part of a line, and, each on its own, those in it who have what they did behind their names.

    labelled: a label says what the part's other persons did. Elsewhere a bare name before a comma ("홍길동, 김바다
    사진") may be of the same trade, and nothing is cut.
    """
    rest, start = made.text, 0
    cut: list[Made] = []
    for each in _IN_A_LINE.finditer(rest):
        before = rest[start : each.start()].split()
        alone = bool(before) and is_korean_name(before[-1])
        if not _is_name(each) or (alone and not labelled and not _SPACED.fullmatch(each["sign"])):
            continue
        cut.append(Made(made.kind, rest[start : each.start()], made.declared))
        cut.append(Made(kind_of(each["label"]), each["name"] or each["latin"]))
        start = each.end()
    cut.append(Made(made.kind, rest[start:], made.declared))
    yield from (part for part in cut if part.text.strip(" |/,·ㆍ"))


def _is_name(each: re.Match[str]) -> bool:
    if each["name"]:
        tokens = join_tokens(each["name"].split())
        return is_transcribed_name(tokens) or (len(tokens) == 1 and is_korean_name(tokens[0]))
    # "Open Source 번역" may be a heading
    sure = is_personal(each["label"]) and each["label"] != "번역"
    return is_latin_name(each["latin"]) if sure else is_likely_name(each["latin"])
