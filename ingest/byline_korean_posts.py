"""Posts in Korean bylines: which words are houses (papers, foundations, universities, desks), and the roles and houses
that stand behind a name, in brackets, or on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.byline_words import is_agency, is_paper
from ingest.korean_name import is_korean_name
from ingest.roles import korean_role, role_prefix, split_glued

SEPARATOR = re.compile(r"\s*[·ㆍ・‧∙•,，、/|｜&;+]\s*")
_ENDING = re.compile(
    r"(?:일보|신문|신문사|뉴스|뉴시스|통신|방송|방송국|타임스|타임즈|투데이|데일리|저널|매거진|미디어|경제|재단|연구소|연구원|연구회|"
    r"연구센터|센터|대학|대학교|대학원|학교|병원|의원|협회|학회|위원회|연합|연합회|연맹|총연합회|노조|법인|법무법인|법률사무소|회사|"
    r"그룹|은행|증권|교회|성당|대사관|영사관|총영사관|청와대|대통령비서실|비서실|상담소|본부|지부|지사|지국|기념관|박물관|미술관|도서관|"
    r"정책실|전략실|자문회의|스포츠|리포트|헤럴드|신보|시보|여대|과기대|법대|의대|국회|아카데미|출판사|연대|협의회|포럼|본사|지법|지검|법원|외교원|로펌|보험|카이스트|포스텍|유니스트|"
    r"\d*팀|\d*부|국|과|[가-힣]{3}대)$"
)
# The word behind one of these is the house's own name ("법무법인 한울").
_OPENINGS = frozenset(
    """
    법무법인 세무법인 회계법인 특허법인 노무법인 학교법인 재단법인 사단법인 의료법인 주식회사 법률사무소
    도서출판
    """.split()
)
# Short names of universities that begin like a family name.
_UNIVERSITIES = frozenset(
    """
    서울대 고려대 연세대 한양대 경희대 서강대 동국대 국민대 명지대 상명대 인하대 인천대 경기대 경북대 경남대
    전북대 전남대 전주대 강원대 제주대 조선대 동아대 동의대 동서대 부산대 부경대 한림대 한남대 한성대 한세대
    한신대 한동대 선문대 청주대 배재대 목원대 목포대 우송대 우석대 대구대 대전대 원광대 순천대 인제대 경성대
    신라대 안양대 강남대 용인대 성결대 총신대 장신대 감신대 침신대 고신대 서원대 공주대 안동대 금오공대 위덕대
    남서울대 강릉대 상지대 추계대 예원대
    """.split()
)
_FIELDS = frozenset(
    """
    정치 경제 사회 문화 국제 체육 편집 보도 산업 전국 생활 과학 외교 국방 통일 교육 환경 노동 금융 증권 사진
    영상 연예 감사 인사 기획 정책 전략 홍보 여론 조사 연구 인권 안보 정보 국정 사업 총무 재무 취재 방송 지방
    탐사 여성
    """.split()
)
_ACRONYM = re.compile(r"[A-Z][A-Z&]{2,6}\d?")  # LA and NY are places
FORMER = ("전", "현", "前", "現", "본지", "본보")  # and "of this paper"
_ACADEMICS = ("교수", "총장", "학장", "강사")
_MOST_WORDS = 6


def is_house(token: str) -> bool:
    """Whether a token is an organisation or one of its units, and no name ("가나일보", "동국대", "국방부")."""
    if not is_korean_name(token):
        return _ENDING.search(token) is not None
    return (
        _ENDING.fullmatch(token) is not None
        or token in _UNIVERSITIES
        or (len(token) == 3 and (token[2] in "청처위당팀" or (token[:2] in _FIELDS and token[2] in "부국과원회실단")))
    )


def opens_house(token: str) -> bool:
    """Whether the next token is a part of the house that this one begins ("법무법인 한울")."""
    return token in _OPENINGS


def is_university(tokens: Sequence[str], at: int) -> bool:
    """Whether a token that looks like a name is a university, because a professor stands behind it: "가나대 교수"."""
    token = tokens[at]
    if token in _UNIVERSITIES:
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else ""
    return len(token) > 2 and token.endswith("대") and behind.endswith(_ACADEMICS)


def house_of(tokens: Sequence[str]) -> str | None:
    """The organisation that the tokens before a name (or between name and role) are; None for anything else."""
    if tokens and tokens[0] in FORMER:
        tokens = tokens[1:]
    if not tokens or len(tokens) > 4:
        return None
    text = " ".join(tokens)
    if any(is_house(token) or is_agency(token) for token in tokens) or is_paper(text):
        return text
    if tokens[0] == "라디오" or _ACRONYM.fullmatch(tokens[0]):
        return text
    return None


def glued_name(token: str) -> tuple[str, str] | None:
    """A name and the role glued to it ("유영규기자"); None for anything else ("정책위의장")."""
    split = split_glued(token)
    return split if split and is_korean_name(split[0]) and not is_house(split[0]) else None


def role_and_house(text: str) -> tuple[str | None, str | None]:
    """Roles and organisations of what stands in brackets or behind a name: "아동문학가 / 목사", "사회1팀 기자"."""
    roles: list[str] = []
    houses: list[str] = []
    for piece in SEPARATOR.split(text):
        role, house = _post(piece.split())
        roles.extend([role] if role else [])
        houses.extend([house] if house else [])
    return " / ".join(roles) or None, "; ".join(houses) or None


def _post(tokens: Sequence[str]) -> tuple[str | None, str | None]:
    """Role and organisation of one post."""
    if tokens and tokens[0] in FORMER:
        tokens = tokens[1:]
    first = next((number for number, token in enumerate(tokens) if korean_role(token)), None)
    if first is None:
        return None, " ".join(tokens) if tokens and _ends_house(tokens, len(tokens) - 1) else None
    # words like 프로그램 before 디렉터 belong to the role, as far as they are no house
    while first > 0 and not _ends_house(tokens, first - 1) and tokens[first - 1] not in FORMER:
        first -= 1
    return " ".join(tokens[first:]), " ".join(token for token in tokens[:first] if token not in FORMER) or None


def _ends_house(tokens: Sequence[str], at: int) -> bool:
    return is_house(tokens[at]) or is_university(tokens, at) or (at > 0 and opens_house(tokens[at - 1]))


def reads_as_korean_post(line: str) -> tuple[str | None, str | None] | None:
    """Roles and organisations of a line that is nothing else ("가나재단 연구위원", "변호사, 법무법인 한울 대표").

    None for any other line: for one that holds a name, and for a sentence.
    """
    pieces = [piece.split() for piece in SEPARATOR.split(line) if piece.strip()] if len(line) <= 80 else []
    if not pieces or not all(_is_post(tokens) for tokens in pieces):
        return None
    return role_and_house(line)


def _is_post(tokens: Sequence[str]) -> bool:
    if len(tokens) > _MOST_WORDS or any(_is_person(tokens, number) for number in range(len(tokens))):
        return False
    if not korean_role(tokens[-1]):
        return is_house(tokens[-1]) and len(tokens[-1]) > 3
    before = [token for token in tokens[:-1] if token not in FORMER and not role_prefix(token)]
    return not before or any(is_house(token) or opens_house(token) for token in before)


def _is_person(tokens: Sequence[str], at: int) -> bool:
    token = tokens[at]
    if glued_name(token):
        return True
    return is_korean_name(token) and not _ends_house(tokens, at) and not role_prefix(token)
