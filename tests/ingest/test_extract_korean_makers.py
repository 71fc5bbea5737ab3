"""Lines with Korean labels that no markup marks: writers and translators, in Hangul and in Latin letters."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.extract.authors import rank_authors
from ingest.finding import Voice
from tests.ingest.signed_page import OUTLET, article, found, people

AUTHOR, TRANSLATOR = PersonKind.AUTHOR, PersonKind.TRANSLATOR


def named(line: str) -> list[tuple[str, PersonKind]]:
    ranked = rank_authors(found(article(line), Voice.BYLINE), OUTLET)
    return [(person.name, person.kind) for person in people(ranked[0][0])] if ranked else []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>글 홍길순 / 번역 Mina Park</p>", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("<p>글 Mina Park</p>", [("Mina Park", AUTHOR)]),
        ("<p>글=Mina Park</p>", [("Mina Park", AUTHOR)]),
        ("<p>글·사진 Mina Park</p>", [("Mina Park", AUTHOR)]),
        ("<p>글∙사진 김바다</p>", [("김바다", AUTHOR)]),
        ("<p>글과 사진 김바다</p>", [("김바다", AUTHOR)]),
        ("<p>번역 Mina Park</p>", [("Mina Park", TRANSLATOR)]),
        ("<p>번역=Mina Park</p>", [("Mina Park", TRANSLATOR)]),
        ("<p>옮긴이: Mina Park</p>", [("Mina Park", TRANSLATOR)]),
        ("<p>번역 김바다</p>", [("김바다", TRANSLATOR)]),
        ("<p>Mina Park 옮김</p>", [("Mina Park", TRANSLATOR)]),
        ("<p>김바다 옮김</p>", [("김바다", TRANSLATOR)]),
        ("<p>인터뷰 홍길동 / 정리 김철수</p>", [("홍길동", AUTHOR), ("김철수", AUTHOR)]),
        ("<p>진행·정리=홍길동</p>", [("홍길동", AUTHOR)]),
        ("<p>글 홍길순</p><p>번역 Mina Park</p>", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("<p>홍길순 기자</p><p>사진 김바다</p><p>옮긴이 이바다</p>", [("홍길순", AUTHOR), ("이바다", TRANSLATOR)]),
        ("<p>번역 설정</p>", []),
        ("<p>번역 지원</p>", []),
        ("<p>번역 DeepL</p>", []),
        ("<p>인터뷰 홍길동</p>", []),
        ("<p>사진 John Smith</p>", []),
        ("<p>영상 Harbor City</p>", []),
    ],
)
def test_a_line_with_a_label_under_the_headline(line: str, expected: list[tuple[str, PersonKind]]) -> None:
    assert named(line) == expected
