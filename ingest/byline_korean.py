"""The grammar of Korean bylines: family name first, no "by", the role behind the name, everything glued."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.article import Person, PersonKind
from ingest.byline_korean_labels import by_maker
from ingest.byline_words import EMAIL, HANGUL, HIDDEN_EMAIL, KOREAN_PLACES, URL, clean, is_nobody, person_email
from ingest.korean_name import is_korean_name, join_spaced, join_tokens
from ingest.latin_name import is_name, title_case
from ingest.person import filled
from ingest.roles import korean_role, latin_role, split_glued

_ORG_ENDING = re.compile(
    r"(?:일보|신문|신문사|뉴스|뉴시스|통신|방송|방송국|타임스|타임즈|투데이|데일리|저널|매거진|미디어|경제|재단|연구소|연구원|연구회|"
    r"연구센터|센터|대학|대학교|대학원|학교|병원|의원|협회|학회|위원회|연합|연합회|연맹|총연합회|노조|법인|법무법인|법률사무소|회사|"
    r"그룹|은행|증권|교회|성당|대사관|영사관|총영사관|청와대|대통령비서실|비서실|상담소|본부|지부|지사|지국|기념관|박물관|미술관|도서관|"
    r"정책실|전략실|자문회의|\d*팀|\d*부|국|과)$"
)
_PARTICLE_AFTER_REPORTER = re.compile(
    r"(?:회견|간담회|회|들|실|석|협회|상|증|정신|생활|출신|시절|단(?:은|는|이|가|을|를|의|에|과|와|도|장|체)?$)|"
    r"(?:[이가은는을를의도로와과에만]|에게|에게서|님|라는|라고|입니다|였다|였던|가량|처럼)(?=$|\s)"
)
_DATELINE = re.compile(
    r"^\s*(?:/|[\[(〔【<＜]\s*)(?P<place>[^\]\[()=/]{1,20}?)\s*[=/＝]\s*(?P<rest>[^\]\[()=@]{1,40}?)\s*[\])〕】>＞]\s*"
)
_SLASH_DATELINE = re.compile(
    r"^\s*/?\s*(?!사진|글|정리|취재|번역|영상|촬영|편집|그림)(?P<place>[가-힣A-Za-z·]{1,12})\s*=\s*"
    r"(?=\S+ ?기자|\S+ \S*(?:특파원|통신원))"
)
_CONTACT = re.compile(
    r"[▶▷►☎✆※◆■●]?\s*(?:문의|제보|구독|연락처|기사\s*제보|광고\s*문의|전화)\s*(?:\S{0,6}\s*)?[:：]|[▶▷►]\s*(?:문의|제보)"
)
_COLUMN_NOTE = re.compile(
    r"(?:위|이|본)\s*(?:칼럼|글|기고|기사)[은는]\s+(?P<org>[가-힣A-Za-z]+)\s+(?P<name>[가-힣]{2,4})\s+"
    r"(?P<role>[가-힣]+?)(?:이|가)?(?:의|\s*작성)"
)
_DATE = re.compile(
    r"(?:(?:기사)?(?:입력|승인|등록|수정|작성|송고|발행|게시|게재)(?:일시|일|시간)?\s*[:：]?\s*)?"
    r"(?:\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*[일.]?|\d{1,2}[-./]\d{1,2}[-./]\d{1,2})"
    r"(?:\s*\([월화수목금토일]\))?(?:\s*\[?(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?\]?)?"
)
_TAIL = re.compile(
    r"\s*(?:기사\s*더\s*보기|다른\s*기사\s*보기|기자\s*페이지|구독하기|구독|댓글\s*\d*|조회\s*[:：]?\s*[\d,]*|=\s*)$"
)
_SEPARATOR = re.compile(r"\s*[·ㆍ・‧∙•,，、/|｜&;+]\s*")
_REPORTER = "기자"
_EDGES = " .:：=＝-–—~\"'“”‘’*▲△■●◆◇※▶"


def parse_korean(line: str, outlet_name: str | None = None) -> list[Person]:
    """The persons of one line that holds Hangul. A line that is a sentence gives nothing."""
    raw = line
    line = clean(line)
    if note := _COLUMN_NOTE.search(line):
        return [Person(name=note["name"], role=note["role"], organisation=note["org"], raw=raw)]
    if contact := _CONTACT.search(line):
        line = line[: contact.start()]
    line = _DATE.sub(" | ", URL.sub(" ", line))
    line, organisation, bracketed = _read_dateline(line)
    found: list[Person] = []
    for kind, text in by_maker(line):
        if kind is not None:
            found.extend(_persons(text, kind, organisation, raw, outlet_name))
    if bracketed and not line[bracketed:].strip() and all(_is_plain_reporter(person) for person in found):
        # "[LA=홍길동 기자]" and nothing behind it credits a picture; before a text it is the reporter's dateline
        return [replace(person, kind=PersonKind.PHOTOGRAPHER) for person in found]
    return found


def _is_plain_reporter(person: Person) -> bool:
    return person.role == _REPORTER and person.kind is PersonKind.AUTHOR


def _read_dateline(line: str) -> tuple[str, str | None, int]:
    """What is left of a line without "(서울=연합뉴스)", the organisation it named, and where a bracket that holds the
    reporter himself ended (0: there is none)."""
    if slash := _SLASH_DATELINE.match(line):
        return line[slash.end() :], None, 0
    match = _DATELINE.match(line)
    if not match:
        return line, None, 0
    place, rest, tail = match["place"].strip(), match["rest"].strip(), line[match.end() :].strip()
    if _has_role(rest):  # [LA=홍길동 기자], [한국방송/홍길동기자]
        house = place if _ORG_ENDING.search(place) else None
        inner = f"{rest} | {tail}" if tail.startswith("=") or EMAIL.match(tail) else rest
        return inner, house, 0 if house or tail else len(inner)
    return tail, rest, 0


def _has_role(text: str) -> bool:
    token = text.split()[-1] if text.split() else ""
    return korean_role(token) or split_glued(token) is not None


def _persons(text: str, kind: PersonKind, organisation: str | None, raw: str, outlet_name: str | None) -> list[Person]:
    """The persons of a text without labels and dates."""
    persons: list[Person] = []
    start = 0
    stretches: list[tuple[str, str | None]] = []  # text before an address, and the address
    for match in re.finditer(f"{EMAIL.pattern}|{HIDDEN_EMAIL.pattern}", text, re.ASCII | re.IGNORECASE):
        address = person_email(match[0]) if "@" in match[0] else None
        stretches.append((text[start : match.start()], address))
        start = match.end()
    rest = text[start:]
    # Behind an address come tags or the next reporter with an own address or role.
    stretches.append((rest, None))
    for number, (stretch, address) in enumerate(stretches):
        behind = number == len(stretches) - 1 and number > 0
        found = _read_stretch(stretch, with_role_only=behind)
        if address and len(found) == 1:
            found = [(*found[0][:3], address)]
        elif address and len(found) > 1:
            found[-1] = (*found[-1][:3], address)
        elif address and persons and not persons[-1].email and not stretch.strip(_EDGES + "|/,ㆍ·()[]<>"):
            persons[-1] = filled(persons[-1], email=address)
        for name, role, house, email in found:
            if not is_nobody(name, outlet_name):
                name = name if HANGUL.search(name) else title_case(name)
                persons.append(
                    Person(name=name, kind=kind, role=role, organisation=house or organisation, email=email, raw=raw)
                )
    return persons


Found = tuple[str, str | None, str | None, str | None]  # name, role, organisation, e-mail


def _read_stretch(text: str, *, with_role_only: bool) -> list[Found]:
    text = text.strip()
    text = text.strip("[]<>＜＞【】〔〕〈〉| ").strip() if text[:1] in "[<＜【〔〈" or text[-1:] in "[(<" else text
    while (tail := _TAIL.search(text)) and tail[0].strip():
        text = text[: tail.start()]
    text = text.strip(_EDGES + "|/,ㆍ·(<[")
    if not text:
        return []
    if braces := re.fullmatch(r"(?P<name>[^()]{2,12}?)\s*[(（](?P<what>[^()]{1,60})[)）].{0,3}", text):
        name = join_spaced(braces["name"].strip())
        if name and (is_korean_name(name) or _is_latin_name(name)):
            role, house = _role_and_house(braces["what"])
            return [(name, role, house, None)]
    pieces = [piece for piece in _SEPARATOR.split(text) if piece.strip(_EDGES)]
    found: list[Found] = []
    waiting: list[str] = []  # names that wait for the role behind the last of them
    for number, piece in enumerate(pieces):
        read, glued = _read_piece(piece.strip(_EDGES), alone=len(text) <= 40 and not with_role_only)
        if read is None:
            if found and number and (extra := _role_and_house(piece)) != (None, None) and len(piece) <= 30:
                found[-1] = (found[-1][0], found[-1][1] or extra[0], found[-1][2] or extra[1], None)
            continue
        names, role, house = read
        if role is None and house is None and len(pieces) > 1:
            waiting.extend(names)
            found.extend((name, None, None, None) for name in names)
            continue
        found.extend((name, role, house, None) for name in names)
        if waiting:
            found = [
                (name, r or role, h or house, e) if name in waiting else (name, r, h, e) for name, r, h, e in found
            ]
            waiting = []
        if glued:
            break  # only tags follow a role that the next word is glued to
    if with_role_only or len(text) > 40:
        found = [person for person in found if person[1]]
    return found


def _read_piece(piece: str, *, alone: bool) -> tuple[tuple[list[str], str | None, str | None] | None, bool]:
    """Names, role and organisation of a piece without separators, and whether tags are glued to the role.

    alone: the piece may be nothing but a name.
    """
    tokens = [token.strip(_EDGES + "()[]<>") for token in piece.split()]
    tokens = join_tokens([token for token in tokens if token])
    for index, token in enumerate(tokens):
        role, name, glued = _role_in(token)
        if role is None:
            continue
        if name is not None:
            names, before = [name], tokens[:index]
        else:
            names, before = _names_before(tokens[:index])
        if not names:
            continue
        if not glued and index + 1 < len(tokens) and korean_role(tokens[index + 1]) and role != _REPORTER:
            role = f"{role} {tokens[index + 1]}"
        if index and tokens[index - 1] in KOREAN_PLACES and len(names) == 1 and names[0] == tokens[index - 2]:
            role, before = f"{tokens[index - 1]} {role}", before[:-1]  # 워싱턴 특파원
        return (names, role, _house_of(before)), glued
    return _name_first(tokens, alone=alone), False


def _role_in(token: str) -> tuple[str | None, str | None, bool]:
    """Role, glued name, and whether more is glued behind the role of a token."""
    if (split := split_glued(token)) and is_korean_name(split[0]):
        return split[1], split[0], False
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


def _is_latin_name(text: str) -> bool:
    return is_name(text) and not latin_role(text)


def _names_before(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The names right before a role, and the tokens before them."""
    names: list[str] = []
    rest = list(tokens)
    place: str | None = None
    if len(rest) > 1 and rest[-1] in KOREAN_PLACES and is_korean_name(rest[-2]):
        place = rest.pop()  # 김종우 워싱턴 특파원
    while rest and is_korean_name(rest[-1]) and not _ORG_ENDING.search(rest[-1][2:]):
        names.insert(0, rest.pop())
    if not names and rest:
        latin: list[str] = []
        while rest and re.fullmatch(r"[A-Z][A-Za-z.'’-]*", rest[-1], re.ASCII) and len(latin) < 4:
            latin.insert(0, rest.pop())
        if _is_latin_name(" ".join(latin)):
            names = [" ".join(latin)]
        elif len(tokens) >= 2 and is_korean_name(tokens[0]):  # 조영기 한반도선진화재단 회장
            names, rest = [tokens[0]], list(tokens[1:])
    if place is not None:
        rest.append(place)
    return names, rest


def _name_first(tokens: Sequence[str], *, alone: bool) -> tuple[list[str], str | None, str | None] | None:
    """A name at the beginning, without a role that is known: bare, or with a house behind it."""
    if not tokens or not alone or is_nobody(" ".join(tokens)):
        return None
    if _is_latin_name(" ".join(tokens)):
        return [" ".join(tokens)], None, None
    if all(is_korean_name(token) for token in tokens) and len(tokens) <= 4:
        return list(tokens), None, None
    if is_korean_name(tokens[0]) and 2 <= len(tokens) <= 4 and _ORG_ENDING.search(tokens[-1]):
        return [tokens[0]], None, " ".join(tokens[1:])
    return None


def _house_of(tokens: Sequence[str]) -> str | None:
    """The organisation that the tokens before a name (or between name and role) are; None for anything else."""
    if not tokens or len(tokens) > 4:
        return None
    text = " ".join(tokens)
    if any(_ORG_ENDING.search(token) for token in tokens) or tokens[0] in ("라디오", "KBS", "MBC", "SBS", "YTN", "TV"):
        return text
    return None


def _role_and_house(text: str) -> tuple[str | None, str | None]:
    """Role and organisation of what stands in brackets or behind a name: "아동문학가 / 목사", "사회1팀 기자"."""
    roles: list[str] = []
    houses: list[str] = []
    for piece in re.split(r"\s*[/,·ㆍ]\s*", text):
        tokens = piece.split()
        first = next((i for i, token in enumerate(tokens) if korean_role(token)), None)
        if first is None:
            if tokens and all(_ORG_ENDING.search(token) for token in tokens[-1:]):
                houses.append(" ".join(tokens))
            continue
        # words like 프로그램 before 디렉터 belong to the role, as far as they are no house
        while first > 0 and not _ORG_ENDING.search(tokens[first - 1]) and tokens[first - 1] != "전":
            first -= 1
        roles.append(" ".join(tokens[first:]))
        before = tokens[:first]
        if before and before[0] in ("전", "현", "前", "現"):
            before = before[1:]
        if before:
            houses.append(" ".join(before))
    return " / ".join(roles) or None, "; ".join(houses) or None
