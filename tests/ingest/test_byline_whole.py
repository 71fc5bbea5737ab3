"""Which lines of Korean are bylines and nothing else, so that they are cut off a text."""

from __future__ import annotations

import pytest

from ingest.extract.line_kinds import is_date_or_byline


@pytest.mark.parametrize(
    "line",
    [
        "글·사진=홍하늘 기자 sky@example.com",
        "정리=홍하늘 기자",
        "글=홍하늘, 사진=김바다",
        "번역·정리=홍하늘",
        "기자명 홍하늘 입력 2025.03.04 15:07",
        "입력 2025.03.04 15:07 홍하늘 기자",
        "홍하늘 기자 sky@example.com",
        "홍하늘기자 sky@example.com",
        "홍하늘·김바다 기자",
        "홍하늘 기자와 김바다 기자",
        "홍 하 늘 기자",
        "[LA=홍하늘 기자]",
        "(서울=연합뉴스) 홍하늘 기자 =",
        "<홍하늘 기자>",
        "홍하늘 가나재단 연구위원",
        "홍하늘 (가나대학교 교수)",
        "작성자 홍하늘",
        "홍하늘 sky@example.com",
    ],
)
def test_byline(line: str) -> None:
    assert is_date_or_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "홍하늘",
        "정책",
        "정리: 핵심 요약",
        "사진 속의 사람들",
        "홍하늘 기자가 그 자리에 있었다.",
        "홍하늘 교수 인터뷰",
        "김하늘 대표는 오늘 사임했다",
        "정책의 방향을 다시 생각할 때다.",
        "자료=가나연구소",
    ],
)
def test_text(line: str) -> None:
    assert not is_date_or_byline(line)
