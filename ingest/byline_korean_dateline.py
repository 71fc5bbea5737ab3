"""Datelines of Korean bylines: "(서울=연합뉴스)", "[LA=홍길동 기자]", "/영광=이종윤 기자"."""

from __future__ import annotations

import re

from ingest.byline_korean_makers import is_label
from ingest.byline_korean_posts import glued_name, is_house
from ingest.byline_words import EMAIL, is_agency
from ingest.korean_name import is_korean_name
from ingest.roles import korean_role

_DATELINE = re.compile(
    r"^\s*(?:/|[\[(〔【<＜]\s*)(?P<place>[^\]\[()=/]{1,20}?)\s*(?P<sign>[=/＝])\s*(?P<rest>[^\]\[()=@]{1,40}?)\s*[\])〕】>＞]\s*"
)
_SLASH_DATELINE = re.compile(
    r"^\s*/?\s*(?P<place>[가-힣A-Za-z0-9·]{1,12})\s*[=＝]\s*(?=\S+ ?기자|\S+ \S*(?:특파원|통신원))"
)
_CODE = re.compile(r"[A-Z]{3,8}\d?")  # OSEN; LA and NY are places


def read_dateline(line: str) -> tuple[str, str | None]:
    """What is left of a line without its dateline, and the organisation that this named."""
    slash = _SLASH_DATELINE.match(line)
    if slash and not is_label(slash["place"]):
        return line[slash.end() :], _house(slash["place"])
    match = _DATELINE.match(line)
    if not match:
        return line, None
    place, rest, tail = match["place"].strip(), match["rest"].strip(), line[match.end() :].strip()
    if is_label(place):  # [정리=홍길동 기자]
        return f"{place}={rest} | {tail}", None
    named = is_korean_name(place) and not is_house(place) and _has_role(rest)
    if match["sign"] == "/" and (named or _has_role(place)):  # [홍길동 / 변호사], [홍길동 기자 / 이순신 기자]
        return f"{place} / {rest} | {tail}", None
    if not _has_role(rest):
        return tail, rest
    # [LA=홍길동 기자], [한국방송/홍길동기자]
    return (f"{rest} | {tail}" if tail.startswith("=") or EMAIL.match(tail) else rest), _house(place)


def _house(place: str) -> str | None:
    return place if is_house(place) or is_agency(place) or _CODE.fullmatch(place) else None


def _has_role(text: str) -> bool:
    token = text.split()[-1] if text.split() else ""
    return korean_role(token) or glued_name(token) is not None
