"""Korean bylines whose words look like names and are none, and whose names stand in unusual places; invented names."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline

AUTHOR, TRANSLATOR, PHOTO = PersonKind.AUTHOR, PersonKind.TRANSLATOR, PersonKind.PHOTOGRAPHER


@pytest.mark.parametrize(
    ("raw", "name", "role", "organisation"),
    [
        ("김하늘 가나선진화재단 정책위의장", "김하늘", "정책위의장", "가나선진화재단"),
        ("강하늘 고려대 교수 (가나재단 정책위의장)", "강하늘", "교수 / 정책위의장", "고려대; 가나재단"),
        ("강하늘 고려대 명예교수", "강하늘", "명예교수", "고려대"),
        ("강하늘 동국대 석좌 교수", "강하늘", "석좌 교수", "동국대"),
        ("홍하늘 인턴 기자", "홍하늘", "인턴 기자", None),
        ("홍하늘 온라인 기자", "홍하늘", "온라인 기자", None),
        ("홍하늘 수습 기자", "홍하늘", "수습 기자", None),
        ("홍하늘 사진 기자", "홍하늘", "사진 기자", None),
        ("홍하늘 의학전문 기자", "홍하늘", "의학전문 기자", None),
        ("홍하늘/변호사", "홍하늘", "변호사", None),
        ("홍하늘 / 변호사·법무법인 한울 대표", "홍하늘", "변호사 / 대표", "법무법인 한울"),
        ("법무법인 한울 홍하늘 변호사", "홍하늘", "변호사", "법무법인 한울"),
        ("시인 홍하늘", "홍하늘", "시인", None),
        ("홍하늘·시인", "홍하늘", "시인", None),
        ("기자 홍하늘", "홍하늘", "기자", None),
        ("취재기자 홍하늘", "홍하늘", "취재기자", None),
        ("가나재단 연구위원 홍하늘", "홍하늘", "연구위원", "가나재단"),
        ("동국대 교수 홍하늘", "홍하늘", "교수", "동국대"),
        ("홍하늘 대북정책연구회장, 동국대 교수", "홍하늘", "대북정책연구회장 / 교수", "동국대"),
        ("홍하늘 국방부 장관", "홍하늘", "장관", "국방부"),
        ("국방부 홍하늘 대변인", "홍하늘", "대변인", "국방부"),
        ("김하국 기자", "김하국", "기자", None),
        ("김유하 記者 | sky@example.com", "김유하", "記者", None),
        ("홍하늘 한미은행 부행장", "홍하늘", "부행장", "한미은행"),
        ("데이비드 김 변호사", "데이비드 김", "변호사", None),
        ("가나법률사무소 데이비드 김 변호사", "데이비드 김", "변호사", "가나법률사무소"),
        ("홍하늘 수필가 / 가나문인협회 이사", "홍하늘", "수필가 / 이사", "가나문인협회"),
        ("홍하늘 전 통일부 장관", "홍하늘", "장관", "통일부"),
        ("홍하늘 한국개발연구원(KDI) 연구위원", "홍하늘", "연구위원", "한국개발연구원"),
        ("홍하늘 가나연구소 소장·경제학 박사", "홍하늘", "소장 / 경제학 박사", "가나연구소"),
        ("홍하늘 이민 전문 변호사", "홍하늘", "이민 전문 변호사", None),
        ("홍하늘 이민법 변호사", "홍하늘", "이민법 변호사", None),
        ("홍하늘 부국장 겸 경제부장", "홍하늘", "부국장 겸 경제부장", None),
        ("홍하늘 부동산 전문인", "홍하늘", "부동산 전문인", None),
        ("홍하늘 목사 / 가나교회 담임", "홍하늘", "목사 / 담임", "가나교회"),
        ("시인·수필가 홍하늘", "홍하늘", "시인 / 수필가", None),
        ("홍하늘<객원기자>", "홍하늘", "객원기자", None),
        ("<홍하늘 / 변호사>", "홍하늘", "변호사", None),
        ("[기고] 홍하늘 / 시인", "홍하늘", "시인", None),
        ("[칼럼] 홍하늘 가나대 교수", "홍하늘", "교수", "가나대"),
        ("글ㅣ홍하늘 기자", "홍하늘", "기자", None),
        ("글 사진 홍하늘 기자", "홍하늘", "기자", None),
        ("홍다니엘 목사", "홍다니엘", "목사", None),
        ("제임스 리 변호사", "제임스 리", "변호사", None),
        ("홍하늘PD", "홍하늘", "PD", None),
        ("뉴스1 홍하늘 기자", "홍하늘", "기자", "뉴스1"),
        ("The Korea Daily 홍하늘 기자", "홍하늘", "기자", "The Korea Daily"),
        ("LA 홍하늘 기자", "홍하늘", "기자", None),
        ("By 홍하늘", "홍하늘", None, None),
        ("홍하늘 외 2명", "홍하늘", None, None),
        ("홍하늘 기자 (가나일보)", "홍하늘", "기자", "가나일보"),
        ("[OSEN=홍하늘 기자]", "홍하늘", "기자", "OSEN"),
        ("(가람도=새벽통신) 홍하늘 특파원 =", "홍하늘", "특파원", "새벽통신"),
        ("[가나스포츠=홍하늘 기자]", "홍하늘", "기자", "가나스포츠"),
        ("홍하늘\n가나선진화재단 연구위원", "홍하늘", "연구위원", "가나선진화재단"),
        ("홍하늘\n동국대 교수", "홍하늘", "교수", "동국대"),
        ("홍하늘\n정치부 기자", "홍하늘", "기자", "정치부"),
        ("홍하늘\n변호사", "홍하늘", "변호사", None),
        ("홍하늘\n가나재단 정책위의장", "홍하늘", "정책위의장", "가나재단"),
        ("홍하늘\n변호사, 법무법인 한울 대표", "홍하늘", "변호사 / 대표", "법무법인 한울"),
        ("홍하늘\n가나선진화재단", "홍하늘", None, "가나선진화재단"),
    ],
)
def test_one_person_with_his_posts(raw: str, name: str, role: str | None, organisation: str | None) -> None:
    persons = parse_byline(raw)
    assert [(person.name, person.role, person.organisation) for person in persons] == [(name, role, organisation)]
    assert persons[0].kind is AUTHOR


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("홍하늘 기자와 김바다 기자", [("홍하늘", "기자"), ("김바다", "기자")]),
        ("홍하늘 기자 및 김바다 기자", [("홍하늘", "기자"), ("김바다", "기자")]),
        ("홍하늘 특파원 이바다 기자", [("홍하늘", "특파원"), ("이바다", "기자")]),
        ("홍하늘 기자 이바다 인턴기자", [("홍하늘", "기자"), ("이바다", "인턴기자")]),
        ("홍하늘(교수)·박바다(변호사)", [("홍하늘", "교수"), ("박바다", "변호사")]),
        ("홍하늘\n김바다 기자", [("홍하늘", None), ("김바다", "기자")]),
        ("홍하늘\n김바다교수", [("홍하늘", None), ("김바다", "교수")]),
        ("작성자 청학동", [("청학동", None)]),
        ("작성자: 청학동", [("청학동", None)]),
        ("글쓴이 : freeman1984", [("freeman1984", None)]),
        ("데이비드 김", [("데이비드 김", None)]),
    ],
)
def test_everybody_is_found(raw: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.role) for person in parse_byline(raw)] == expected


def test_a_dateline_with_two_places_names_the_house_of_both_reporters() -> None:
    persons = parse_byline("(워싱턴·서울=연합뉴스) 홍하늘 특파원 이바다 기자 =")
    assert [(person.name, person.role, person.organisation) for person in persons] == [
        ("홍하늘", "특파원", "연합뉴스"),
        ("이바다", "기자", "연합뉴스"),
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("글 장하늘 sky@example.com 사진 김바다", [("장하늘", AUTHOR), ("김바다", PHOTO)]),
        ("홍하늘 옮김", [("홍하늘", TRANSLATOR)]),
        ("옮긴이 홍하늘", [("홍하늘", TRANSLATOR)]),
        ("홍하늘 글, 김바다 사진", [("홍하늘", AUTHOR), ("김바다", PHOTO)]),
        ("홍하늘 글 · 김바다 그림", [("홍하늘", AUTHOR), ("김바다", PHOTO)]),
        ("[정리=홍하늘 기자]", [("홍하늘", AUTHOR)]),
        ("<정리=홍하늘 기자>", [("홍하늘", AUTHOR)]),
        ("[글=홍하늘 기자]", [("홍하늘", AUTHOR)]),
        ("[OSEN=홍하늘 기자]", [("홍하늘", AUTHOR)]),
        ("[부산=홍하늘 기자]", [("홍하늘", AUTHOR)]),
        ("[사진=홍하늘 기자]", [("홍하늘", PHOTO)]),
        ("[그래픽=홍하늘 기자]", [("홍하늘", PHOTO)]),
        ("일러스트=홍하늘", [("홍하늘", PHOTO)]),
        ("사진/홍하늘 기자", [("홍하늘", PHOTO)]),
        ("사진ㅣ홍하늘 기자", [("홍하늘", PHOTO)]),
        ("대담=홍하늘 편집국장", [("홍하늘", AUTHOR)]),
        ("감수 홍하늘 교수", []),
        ("영상=홍하늘 기자", [("홍하늘", PHOTO)]),
        ("번역·정리=홍하늘", [("홍하늘", TRANSLATOR)]),
        ("정리·번역=홍하늘 기자", [("홍하늘", TRANSLATOR)]),
        ("글=홍하늘, 사진=김바다", [("홍하늘", AUTHOR), ("김바다", PHOTO)]),
        ("글·사진=홍하늘 기자 sky@example.com", [("홍하늘", AUTHOR)]),
    ],
)
def test_what_the_named_did(raw: str, expected: list[tuple[str, PersonKind]]) -> None:
    assert [(person.name, person.kind) for person in parse_byline(raw)] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("장하늘·김바다 기자 a@x.org·b@x.org", [("장하늘", "a@x.org"), ("김바다", "b@x.org")]),
        (
            "장하늘, 김바다 기자 [a@example.com, b@example.com]",
            [("장하늘", "a@example.com"), ("김바다", "b@example.com")],
        ),
        ("장하늘 기자 a@example.com, b@example.com", [("장하늘", "a@example.com")]),
        ("장하늘·김바다·이산 기자 a@example.com, b@example.com", [("장하늘", None), ("김바다", None), ("이산", None)]),
        ("김유하 記者 | sky@example.com", [("김유하", "sky@example.com")]),
        ("글 장하늘 sky@example.com 사진 김바다", [("장하늘", "sky@example.com"), ("김바다", None)]),
        ("신하늘\n가나연구소 수석연구위원 | sky@example.com", [("신하늘", "sky@example.com")]),
        ("By Jane Roe and John Doe [j@x.org, d@x.org]", [("Jane Roe", "j@x.org"), ("John Doe", "d@x.org")]),
        ("Jane Roe\nVice Chair, Example Foundation | j@x.org", [("Jane Roe", "j@x.org")]),
    ],
)
def test_addresses_are_paired_in_order(raw: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.email) for person in parse_byline(raw)] == expected


@pytest.mark.parametrize(
    "raw",
    [
        "홍하늘 기자의 다른 기사 보기",
        "홍하늘 기자의 기사 더보기",
        "By The Korea Daily",
        "By Korea JoongAng Daily",
        "By The Springfield Times",
        "작성자 관리자",
        "작성자 작성일",
        "저자 소개",
        "기자 지망생",
        "변호사",
        "국방부 장관",
        "발행인 홍하늘",
        "정책 방향",
        "정책 위원회",
        "기자 간담회",
        "여성 변호사",
        "이민 전문가",
        "작성자: 가나재단",
        "By The Chosun Ilbo",
        "홍하늘 기자와 인터뷰",
    ],
)
def test_nobody(raw: str) -> None:
    assert parse_byline(raw) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("haneul@x.example 김하늘 기자", ("김하늘", "기자", None, "haneul@x.example")),
        ("한바다 (변호사/법무법인 한울)", ("한바다", "변호사", "법무법인 한울", None)),
        ("김하늘 / 본지 논설위원", ("김하늘", "논설위원", None, None)),
    ],
)
def test_addresses_houses_and_this_paper(line: str, expected: tuple[str | None, ...]) -> None:
    (person,) = parse_byline(line)
    assert (person.name, person.role, person.organisation, person.email) == expected


@pytest.mark.parametrize("line", ["기자단", "최근", "오후 기자"])
def test_words_that_look_like_names_are_none(line: str) -> None:
    assert not parse_byline(line)
