"""A stretch of a Korean byline between addresses: pieces with names, pieces with posts, and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.byline_korean_names import EDGES, Named, read_piece
from ingest.byline_korean_posts import SEPARATOR, role_and_house
from ingest.korean_name import is_korean_name, join_spaced
from ingest.roles import korean_role

_TAIL = re.compile(
    r"\s*(?:기사\s*더\s*보기|다른\s*기사\s*보기|기자\s*페이지|구독하기|구독|댓글\s*\d*|조회\s*[:：]?\s*[\d,]*|=\s*)$"
)
_BRACKET = re.compile(r"[(（<＜〈\[]([^()（）<>＜＞〈〉\[\]]{1,60})[)）>＞〉\]]")
_LONGEST_POST = 30
_SHORT = 40  # characters: so short a text may be nothing but a name


def read_stretch(text: str, *, with_role_only: bool) -> list[Named]:
    """The persons of a text without labels, dates and addresses, in printed order."""
    text = _trimmed(text)
    found: list[Named] = []
    waiting: list[Named] = []  # those whose role stands behind the last of them
    first_roles: list[str] = []  # those that stand before the first name ("시인·수필가 홍길동")
    several = len([piece for piece, _ in _pieces(text)]) > 1
    for piece, bracketed in _pieces(text):
        named, glued = ([], False) if bracketed else _read(piece, alone=len(text) <= _SHORT and not with_role_only)
        if not named:
            if found and _add_post(found[-1], piece, bracketed=bracketed):
                waiting = [] if bracketed else waiting
            elif not found and not bracketed and korean_role(piece):
                first_roles.append(piece)
            continue
        if first_roles and not found and piece.endswith(named[0].name) and named[0].role:
            named[0].role = " / ".join((*first_roles, named[0].role))
        found.extend(named)
        bare = named[-1].role is None and named[-1].house is None
        if bare and several:
            waiting.extend(named)
            continue
        for each in waiting:
            each.role, each.house = each.role or named[-1].role, each.house or named[-1].house
        waiting = []
        if glued:
            break  # only tags follow a role that the next word is glued to
    if with_role_only or len(text) > _SHORT:
        found = [each for each in found if each.role]
    return found


def _trimmed(text: str) -> str:
    text = text.strip()
    text = text.strip("[]<>＜＞【】〔〕〈〉| ").strip() if text[:1] in "[<＜【〔〈" or text[-1:] in "[(<" else text
    while (tail := _TAIL.search(text)) and tail[0].strip():
        text = text[: tail.start()]
    return text.strip(EDGES + "|/,ㆍ·(<[")


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """What stands between separators and brackets, and what stands in brackets (true), in printed order."""
    start = 0
    for bracket in _BRACKET.finditer(text):
        yield from ((piece, False) for piece in _split(text[start : bracket.start()]))
        yield bracket[1].strip(), True
        start = bracket.end()
    yield from ((piece, False) for piece in _split(text[start:]))


def _split(text: str) -> Iterator[str]:
    yield from (piece.strip(EDGES) for piece in SEPARATOR.split(text) if piece.strip(EDGES))


def _read(piece: str, *, alone: bool) -> tuple[list[Named], bool]:
    """The persons of a piece; a name that is spaced out as a whole ("서 하 늘") is one."""
    name = join_spaced(piece.strip("() "))
    if name and alone and name != piece and is_korean_name(name):
        return [Named(name)], False
    return read_piece(piece, alone=alone)


def _add_post(named: Named, piece: str, *, bracketed: bool) -> bool:
    """Tell a person of the post that a piece behind him is; false for tags and other words."""
    if not bracketed and len(piece) > _LONGEST_POST:
        return False
    role, house = role_and_house(piece)
    if role is None and house is None:
        return False
    if role and not bracketed and named.role and not korean_role(role.split()[-1]):
        return False
    named.add_post(role, house)
    return True
