"""What Korean names look like: a family name of one syllable (or one of few of two), then one or two more; spaced out
in some bylines ("이 준", "서 주 석")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.byline_words import HANGUL, KOREAN_PLACES
from ingest.given_names import is_transcribed_given_name
from ingest.roles import korean_role, role_prefix

# The family names of 99.9 % of Koreans (census of 2015, those borne by more than about a thousand people).
_FAMILY = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소"
    "석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감호음빈동온시범좌팽승간상갈시단화견당뇌류라량"
)
# Family names as Koreans abroad spell them.
_ABROAD = frozenset("리림팍")
# Family names of two syllables.
COMPOUND = ("남궁", "황보", "선우", "제갈", "사공", "독고", "서문", "동방", "어금")
# Words of pages that have the form of a name.
_NO_NAMES = frozenset(
    """
    최근 이후 이상 이미 이제 오전 오후 오는 주말 한때 하루 현장 정도 전날 지금 우선 추가
    기자 기자단 사진 제공 정리 영상 취재 편집 번역 촬영 그래픽 이메일 문의 제보 신문 방송 뉴스 자료 출처 이하 기사
    정치 경제 사회 문화 국제 연예 오피니언 사설 칼럼 기고 인터뷰 승인 입력 수정 등록 조회 댓글 공유 구독
    전체 최신 이전 다음 목록 인쇄 홈 라디오 지난 이번 오늘 내일 어제 현재 한편 이어 또한 특히 그는 그가 이날
    이들 이와 이에 이를 우리 하지만 그러나 전국 이슈 포커스 지역 주요 한인 한인타운 미주 고객 안내 소개 공지
    사람 여행 동영상 최고 강력 신규 유명 조사 연구 조선 동아 중앙 한국 경향 한겨레 서울 매일 국민 세계 성명
    이름 성함 기획 특집 단독 속보 종합 상보 인사 부고 모집 홍보 광고 작성일 등록일 조회수 지망생 정신 지망
    한국명 부동산 현직 전직 원로 주한 이민 감수
    경제학 정치학 행정학 경영학 사회학 역사학 교육학 심리학 공학 이학 신학 의학 문학
    온라인 인턴 명예 석좌 정보 제목 파일 문서 주소 연락처 전화 이유 방법 결과 진행 구성 연출 연재 설명 상황
    """.split()
)


def is_korean_name(token: str) -> bool:
    """Whether a token looks like a Korean name: a family name and one to three syllables (two are usual)."""
    if not re.fullmatch("[가-힣]{2,5}", token) or is_page_word(token) or token in KOREAN_PLACES:
        return False
    if korean_role(token) or role_prefix(token):
        return False  # 변호사, 이사장, 부국장; 여성, 수석
    if len(token) > 3 and is_transcribed_given_name(token[1:]):
        return token[0] in _FAMILY  # 홍다니엘
    if token.startswith(COMPOUND) and 3 <= len(token) <= 5:
        return True
    return token[0] in _FAMILY and len(token) <= 3


def is_page_word(token: str) -> bool:
    """Whether a token is one of the words of pages that have the form of a name ("사진", "정치", "조회")."""
    return token in _NO_NAMES


def is_transcribed_name(tokens: Sequence[str]) -> bool:
    """Whether two tokens are a Western given name and a Korean family name, in either order ("데이비드 김")."""
    if len(tokens) != 2:
        return False
    families = _FAMILY | _ABROAD
    first, last = tokens
    return (is_transcribed_given_name(first) and last in families) or (
        first in families and len(last) > 1 and is_transcribed_given_name(last)
    )


def join_spaced(text: str) -> str | None:
    """A spaced-out name joined ("서 주 석" → "서주석"); other texts as they are; None for nothing."""
    tokens = text.split()
    if len(tokens) > 1 and all(HANGUL.match(token) for token in tokens):
        joined = "".join(tokens)
        if len(joined) <= 4 and (all(len(token) == 1 for token in tokens) or tokens[0] in COMPOUND):
            return joined
    return text or None


def join_tokens(tokens: Sequence[str]) -> list[str]:
    """Tokens with spaced-out names joined: single syllables in a row of which the first is a family name."""
    joined: list[str] = []
    index = 0
    while index < len(tokens):
        run = index
        while run < len(tokens) and len(tokens[run]) == 1 and HANGUL.match(tokens[run]):
            run += 1
        if 2 <= run - index <= 4 and tokens[index] in _FAMILY:
            joined.append("".join(tokens[index:run]))
            index = run
        elif tokens[index] in COMPOUND and index + 1 < len(tokens) and 1 <= len(tokens[index + 1]) <= 2:
            joined.append(tokens[index] + tokens[index + 1])
            index += 2
        else:
            joined.append(tokens[index])
            index += 1
    return joined
