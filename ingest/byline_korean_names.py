"""Names in a piece of a Korean byline, with the role behind (or before) them and the house around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.byline_korean_posts import glued_name, house_of, is_house, is_university, opens_house, role_and_house
from ingest.byline_words import HANGUL, KOREAN_PLACES, is_nobody
from ingest.korean_name import is_korean_name, is_transcribed_name, join_tokens
from ingest.likely_name import is_latin_name
from ingest.roles import korean_role, newsroom_role, role_prefix

EDGES = " .:：=＝-–—~\"'“”‘’*▲△■●◆◇※▶"
_REPORTER = "기자"
_PARTICLE_AFTER_REPORTER = re.compile(
    r"(?:회견|간담회|회|들|실|석|협회|상|증|정신|생활|출신|시절|단(?:은|는|이|가|을|를|의|에|과|와|도|장|체)?$)|"
    r"(?:[이가은는을를의도로와과에만]|에게|에게서|님|라는|라고|입니다|였다|였던|가량|처럼)(?=$|\s)"
)
# "홍길동 북한학 박사", "홍길동 이민법 변호사"
_SUBJECT = re.compile(r"\S+학 \S*박사|\S+법 변호사")
# Behind these stands, in the imprint, who is liable for the paper.
_IMPRINT = frozenset("발행인 편집인 대표 대표이사 대표자 사장 회장 이사장".split())


@dataclass(slots=True)
class Named:
    """One that a byline names, while what it says of him is being gathered."""

    name: str
    role: str | None = None
    house: str | None = None

    def add_post(self, role: str | None, house: str | None) -> None:
        """Tell of a further post. A reporter has no other, and one house is told once."""
        if role and self.role and newsroom_role(self.role):
            return
        if role and role != self.role:
            self.role = f"{self.role} / {role}" if self.role else role
        if house and house != self.house and (role or not self.house):
            self.house = f"{self.house}; {house}" if self.house else house


def read_piece(piece: str, *, alone: bool) -> tuple[list[Named], bool]:
    """The persons of a piece without separators, and whether tags are glued to the role of the last.

    alone: the piece may be nothing but a name.
    """
    tokens = [token.strip(EDGES + "()[]<>") for token in piece.split()]
    tokens = join_tokens([token for token in tokens if token])
    for index, token in enumerate(tokens):
        role, name, glued = _role_in(tokens, index)
        if role is None:
            continue
        if name is not None:
            names, before = [name], tokens[:index]
        else:
            start = _start_of_role(tokens, index)
            role = " ".join((*tokens[start:index], role))
            names, before = _names_before(tokens[:start], role)
        if not names:
            continue
        after = tokens[index + 1 :]
        if not glued and after and korean_role(after[0]) and not newsroom_role(role):
            role, after = f"{role} {after[0]}", after[1:]
        if not glued and len(after) > 1 and after[0] == "겸" and korean_role(after[1]):
            role, after = f"{role} 겸 {after[1]}", after[2:]
        if index and tokens[index - 1] in KOREAN_PLACES and len(names) == 1 and names[0] == tokens[index - 2]:
            role, before = f"{tokens[index - 1]} {role}", before[:-1]  # 워싱턴 특파원
        house = before[-1] if before and is_university([*before, role], len(before) - 1) else house_of(before)
        found = [Named(each, role, house) for each in names]
        return [*found, *([] if glued else _next_reporter(token, after))], glued
    return _role_first(tokens, alone=alone) or _name_first(tokens, alone=alone), False


def _role_in(tokens: Sequence[str], index: int) -> tuple[str | None, str | None, bool]:
    """Role, glued name, and whether more is glued behind the role of a token."""
    token = tokens[index]
    if glued := glued_name(token):
        name, role = glued
        if index > 1 and not newsroom_role(role) and is_korean_name(tokens[0]) and is_house(tokens[index - 1]):
            return token, None, False  # behind a name and his house, all of it is the role
        return role, name, False
    if korean_role(token):
        return token, None, False
    if _REPORTER in token:
        head, _, tail = token.partition(_REPORTER)
        if tail and not _PARTICLE_AFTER_REPORTER.match(tail) and HANGUL.match(tail):
            if not head:
                return _REPORTER, None, True
            if korean_role(head + _REPORTER) and not is_korean_name(head):
                return head + _REPORTER, None, True
            if is_korean_name(head):
                return _REPORTER, head, True
    return None, None, False


def _start_of_role(tokens: Sequence[str], index: int) -> int:
    """Where a role begins that has several words ("인턴 기자", "북한학 박사"). Something is left for the name."""
    role = tokens[index]
    while index > 1 and (role_prefix(tokens[index - 1]) or _SUBJECT.fullmatch(f"{tokens[index - 1]} {role}")):
        index -= 1
    return index - 1 if index > 1 and tokens[index] == "전문" else index  # 이민 전문 변호사


def _names_before(tokens: Sequence[str], role: str) -> tuple[list[str], list[str]]:
    """The names right before a role, and the tokens before them."""
    rest = list(tokens)
    place: str | None = None
    if len(rest) > 1 and rest[-1] in KOREAN_PLACES and is_korean_name(rest[-2]):
        place = rest.pop()  # 김종우 워싱턴 특파원
    # 홍길동 가나대 교수; but 김영대 교수
    university = len(rest) > 1 and is_korean_name(rest[-2]) and is_university([*rest, role], len(rest) - 1)
    behind = [rest.pop()] if university else []
    names = _take_names(rest)
    rest.extend(behind)
    if not names and rest:
        if latin := _latin_before(rest):
            names, rest = [latin], rest[: -len(latin.split())]
        elif len(rest) > 1 and is_korean_name(rest[0]) and not is_house(rest[0]):  # 조영기 한반도선진화재단 회장
            names, rest = [rest[0]], rest[1:]
    if place is not None:
        rest.append(place)
    return names, rest


def _take_names(rest: list[str]) -> list[str]:
    """The names at the end of the tokens, which are taken away."""
    names: list[str] = []
    while rest:
        if is_transcribed_name(rest[-2:]):
            names.insert(0, " ".join(rest[-2:]))
            del rest[-2:]
        elif is_korean_name(rest[-1]) and not is_house(rest[-1]) and not (len(rest) > 1 and opens_house(rest[-2])):
            names.insert(0, rest.pop())
        else:
            break
    return names


def _latin_before(tokens: Sequence[str]) -> str | None:
    latin: list[str] = []
    for token in reversed(tokens):
        if len(latin) == 4 or not re.fullmatch(r"[A-Z][A-Za-z.'’-]*", token, re.ASCII):
            break
        latin.insert(0, token)
    name = " ".join(latin)
    return name if is_latin_name(name) else None


def _next_reporter(role: str, tokens: Sequence[str]) -> list[Named]:
    """Reporters behind a reporter's role, if the tokens hold nothing else ("홍길동 특파원 | 이순신 기자")."""
    if not newsroom_role(role) or len(tokens) < 2 or not newsroom_role(tokens[-1]):
        return []
    found, glued = read_piece(" ".join(tokens), alone=False)
    told = sum(len(f"{named.name} {named.role}".split()) for named in found)
    return found if not glued and told == len(tokens) and not any(named.house for named in found) else []


def _role_first(tokens: Sequence[str], *, alone: bool) -> list[Named]:
    """A role and a name behind it: "시인 홍길동", "동국대 교수 홍길동"."""
    if not alone:
        return []
    rest = list(tokens)
    names = _take_names(rest) or ([latin] if (latin := _latin_before(rest)) else [])
    rest = list(tokens[: len(tokens) - sum(len(name.split()) for name in names)])
    # two syllables may be another word ("교수 임용"), and some ends are no names' ("기자 간담회")
    if (
        len(names) != 1
        or len(names[0]) < 3
        or names[0][-1] in "회단실들론"
        or not rest
        or not korean_role(rest[-1])
        or rest[-1] in _IMPRINT
    ):
        return []
    role, house = role_and_house(" ".join(rest))
    known = len((role or "").split()) + len((house or "").split()) + sum(token in ("전", "현") for token in rest)
    if known != len(rest) or (house and house_of(house.split()) is None):
        return []
    return [Named(names[0], role, house)]


def _name_first(tokens: Sequence[str], *, alone: bool) -> list[Named]:
    """A name at the beginning, without a role that is known: bare, or with a house behind it."""
    if not tokens or not alone or is_nobody(" ".join(tokens)):
        return []
    if is_latin_name(" ".join(tokens)) or is_transcribed_name(tokens):
        return [Named(" ".join(tokens))]
    names = [token for token in tokens if is_korean_name(token) and not is_house(token)]
    if len(names) == len(tokens) <= 4 and (len(names) == 1 or all(len(name) > 2 for name in names)):
        return [Named(name) for name in names]
    if tokens[0] in names and len(tokens[0]) > 2 and 2 <= len(tokens) <= 4 and is_house(tokens[-1]):
        return [Named(tokens[0], None, " ".join(tokens[1:]))]
    return []
