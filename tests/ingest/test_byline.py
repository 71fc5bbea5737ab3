"""Bylines of every form that outlets print, with invented names."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import continued, parse_byline

AUTHOR, TRANSLATOR, PHOTO, ORIGINAL = (
    PersonKind.AUTHOR,
    PersonKind.TRANSLATOR,
    PersonKind.PHOTOGRAPHER,
    PersonKind.ORIGINAL_AUTHOR,
)


def names(raw: str, **options: object) -> list[str]:
    return [person.name for person in parse_byline(raw, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By Soo Yeon Bae", ["Soo Yeon Bae"]),
        ("JANE ROE and JOHN DOE", ["Jane Roe", "John Doe"]),
        ("By Jane Roe, John Doe and Richard Miles", ["Jane Roe", "John Doe", "Richard Miles"]),
        ("By JANE ROE AND JOHN DOE", ["Jane Roe", "John Doe"]),
        ("Von Anna Schmitz und Peter Möller, dpa, Berlin", ["Anna Schmitz", "Peter Möller"]),
        ("Ein Kommentar von Anna Schmitz", ["Anna Schmitz"]),
        ("Geschrieben von Anna Schmitz am 3. Mai 2024", ["Anna Schmitz"]),
        ("Veröffentlicht am 3. Mai 2024 von Anna Schmitz", ["Anna Schmitz"]),
        ("Autorin/Autor: Anna Schmitz", ["Anna Schmitz"]),
        ("Text: Anna Schmitz", ["Anna Schmitz"]),
        ("Par Jeanne Durand et Luc Petit", ["Jeanne Durand", "Luc Petit"]),
        ("Publié le 3 mai 2024 par Jeanne Durand", ["Jeanne Durand"]),
        ("Por María R. Gómez y Luis Paredes", ["María R. Gómez", "Luis Paredes"]),
        ("di Marco Bianchi", ["Marco Bianchi"]),
        ("a cura di Marco Bianchi", ["Marco Bianchi"]),
        ("Door Jan de Boer", ["Jan de Boer"]),
        ("Skrevet av Kari Olsen og Ola Hansen", ["Kari Olsen", "Ola Hansen"]),
        ("Autor: Zofia Nowak", ["Zofia Nowak"]),
        ("Yazan: Elif Kaya", ["Elif Kaya"]),
        ("Автор: Анна Петрова", ["Анна Петрова"]),
        ("Tác giả: Lê Minh An", ["Lê Minh An"]),
        ("Posted on May 3, 2024 by Jane Roe", ["Jane Roe"]),
        ("Published 3:25 PM EST, Mon January 3, 2022 By Jane Roe, CNN", ["Jane Roe"]),
        ("Jane Roe | May 3, 2024 | 4 min read", ["Jane Roe"]),
        ("Jane Roe @janeroe · 5 hours ago", ["Jane Roe"]),
        ("Jane Roe https://example.com/jane", ["Jane Roe"]),
        ("Jane Roe | Harbour & Ferry Ressort", ["Jane Roe"]),
        ("Published by HARBOURDESK at April 21, 2022", ["HARBOURDESK"]),
        ("By Jane Roe in Berlin", ["Jane Roe"]),
        ("By Jane Roe For Example Online", ["Jane Roe"]),
        ("By Jane Roe Associated Press", ["Jane Roe"]),
        ("Jane Roe is a reporter in Springfield.", ["Jane Roe"]),
        ("View all posts by Jane Roe", ["Jane Roe"]),
        ("Jane Roe, Jr.", ["Jane Roe"]),
        ("▶ Inquiries: (213) 555-0148 By Soo Yeon Bae", ["Soo Yeon Bae"]),
        ("Politics By Jane Roe", ["Jane Roe"]),
        ("Lee Min-sik • 승인 2018.04.20 13:26 • 댓글 0", ["Lee Min-sik"]),
        ("By Olga", ["Olga"]),
        ("06.11.2023 13:30 von Olga", ["Olga"]),
        ("记者 张三", ["张三"]),
        ("本报记者 张三 李四", ["张三", "李四"]),
        ("文／王小明", ["王小明"]),
        ("記者王小明／台北報導", ["王小明"]),
        ("山田太郎 記者", ["山田太郎"]),
        ("執筆：山田太郎 2024年5月3日", ["山田太郎"]),
    ],
)
def test_names_in_european_and_east_asian_bylines(raw: str, expected: list[str]) -> None:
    assert names(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("김민수·이하늘 기자", ["김민수", "이하늘"]),
        ("김민수, 이하늘 기자", ["김민수", "이하늘"]),
        ("김민수ㆍ이하늘 기자", ["김민수", "이하늘"]),
        ("[서울=뉴시스] 홍길수 김민철 기자 =", ["홍길수", "김민철"]),
        ("유하늘기자 a@example.com", ["유하늘"]),
        ("서 하 늘(전 대통령비서실 외교안보수석비서관)", ["서하늘"]),
        ("이 준 기자 | 입력 : 2024/09/13 [09:23]", ["이준"]),
        ("남궁하늘 기자", ["남궁하늘"]),
        ("남궁 하늘 기자", ["남궁하늘"]),
        ("Robin Doe 기자", ["Robin Doe"]),
        ("<김하늘 기자>", ["김하늘"]),
        ("저자 신하늘", ["신하늘"]),
        ("등록일 2025-12-11 조회수 280 저자 신하늘", ["신하늘"]),
        ("기자명 홍길수", ["홍길수"]),
        ("김하늘기자 기사 더보기", ["김하늘"]),
        ("김하늘 기자한인타운 후버 건물", ["김하늘"]),
        ("Robin Doe 기자단풍 명소 단풍", ["Robin Doe"]),
        ("박하늘기자세금 납부", ["박하늘"]),
        ("김하늘 기자 a@example.com독립기념일 한인타운 기자", ["김하늘"]),
        ("김하늘 기자 [email protected]한인타운 총격", ["김하늘"]),
        ("정하늘", ["정하늘"]),
    ],
)
def test_names_in_korean_bylines(raw: str, expected: list[str]) -> None:
    assert names(raw) == expected


@pytest.mark.parametrize(
    ("raw", "name", "role", "organisation"),
    [
        ("(로스앤젤레스=연합뉴스) 김하늘 특파원 =", "김하늘", "특파원", "연합뉴스"),
        ("(서울=뉴스1) 김하늘 기자 =", "김하늘", "기자", "뉴스1"),
        ("[한국방송/김하늘기자]", "김하늘", "기자", "한국방송"),
        ("[한국방송/김하늘기자] =", "김하늘", "기자", "한국방송"),
        ("라디오 서울 정하늘 기자", "정하늘", "기자", "라디오 서울"),
        ("2023-12-04 (월) 04:32:31 라디오 서울 정하늘 기자", "정하늘", "기자", "라디오 서울"),
        ("정치부 김하늘 기자", "김하늘", "기자", "정치부"),
        ("천하늘(사회1팀 기자)", "천하늘", "기자", "사회1팀"),
        ("여하늘(주필)", "여하늘", "주필", None),
        ("이하늘(뉴욕가정상담소 프로그램 디렉터)", "이하늘", "프로그램 디렉터", "뉴욕가정상담소"),
        ("최하늘 (아동문학가 / 목사)", "최하늘", "아동문학가 / 목사", None),
        ("서 하 늘(전 대통령비서실 외교안보수석비서관)", "서하늘", "외교안보수석비서관", "대통령비서실"),
        ("홍하늘(가나대학교)", "홍하늘", None, "가나대학교"),
        ("조하늘 가나발전재단 통일연구회장", "조하늘", "통일연구회장", "가나발전재단"),
        ("박하늘 가나발전재단 이사장", "박하늘", "이사장", "가나발전재단"),
        ("김하늘 가나연구소 수석 연구위원", "김하늘", "수석 연구위원", "가나연구소"),
        ("By Jane Roe, BERLIN", "Jane Roe", None, None),
        ("Jane Roe, example.com", "Jane Roe", None, "example.com"),
        ("김하늘 워싱턴 특파원", "김하늘", "워싱턴 특파원", None),
        ("워싱턴=김하늘 특파원", "김하늘", "특파원", None),
        ("홍하늘 가나일보", "홍하늘", None, "가나일보"),
        ("◆ 위 칼럼은 가나일보 주하늘 정치부장의 칼럼으로, 아래를 보세요", "주하늘", "정치부장", "가나일보"),
        ("Jane Roe, Political Editor", "Jane Roe", "Political Editor", None),
        ("Political Editor Jane Roe", "Jane Roe", "Political Editor", None),
        ("Jane Roe Parliamentary Reporter", "Jane Roe", "Parliamentary Reporter", None),
        ("Jane Roe Staff Writer", "Jane Roe", "Staff Writer", None),
        ("April 20, 1990|JOHN H. ROE | STAFF WRITER", "John H. Roe", "STAFF WRITER", None),
        ("By Jane Roe, Senior Fellow at the Example Institute", "Jane Roe", "Senior Fellow", "Example Institute"),
        ("By Jane Roe, Example University", "Jane Roe", None, "Example University"),
        ("Jane Roe / Professor of Law, Seoul University", "Jane Roe", "Professor of Law", "Seoul University"),
        ("Jane Roe, Professor of Media Studies at Yale", "Jane Roe", "Professor of Media Studies", "Yale"),
        ("Jane Roe, Director of the Example Institute", "Jane Roe", "Director", "Example Institute"),
        ("Jane Roe, President of CSIS", "Jane Roe", "President", "CSIS"),
        ("Jane Roe, Head of News", "Jane Roe", "Head of News", None),
        (
            "Yang Bo-guk / Vice Chair, Example Research Council / Example Foundation",
            "Yang Bo-guk",
            "Vice Chair",
            "Example Research Council; Example Foundation",
        ),
        ("By Jane Roe, Reuters", "Jane Roe", None, "Reuters"),
        ("By Jane Roe Associated Press", "Jane Roe", None, "Associated Press"),
        ("Reporter : Lee Bo-ra / Sun, February 5, 2023 | 06:01", "Lee Bo-ra", "Reporter", None),
        ("Anna Schmitz, Wirtschaftsredakteurin", "Anna Schmitz", "Wirtschaftsredakteurin", None),
        ("Written by Jane Roe, Contributor", "Jane Roe", "Contributor", None),
        (
            "Autorin: Anna Schmitz, Projektleiterin der Stiftung in Tunis",
            "Anna Schmitz",
            "Projektleiterin",
            "Stiftung in Tunis",
        ),
    ],
)
def test_role_and_organisation(raw: str, name: str, role: str | None, organisation: str | None) -> None:
    person = parse_byline(raw)[0]
    assert (person.name, person.role, person.organisation) == (name, role, organisation)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("[ 김하늘 / sky@example.com ]", [("김하늘", "sky@example.com")]),
        ("/영광=이하늘 기자 sky@example.com", [("이하늘", "sky@example.com")]),
        ("유하늘기자 Sky.Yu@Example.com", [("유하늘", "sky.yu@example.com")]),
        ("김하늘 기자 sky@example.com독립기념일", [("김하늘", "sky@example.com")]),
        ("장하늘 기자ㆍsky@example.com한국 투표소", [("장하늘", "sky@example.com")]),
        ("김하늘 기자 | sky@example.com", [("김하늘", "sky@example.com")]),
        ("김하늘 기자 s@x.org 박바다 기자 b@x.org", [("김하늘", "s@x.org"), ("박바다", "b@x.org")]),
        ("김하늘·박바다 기자 sea@example.com", [("김하늘", None), ("박바다", "sea@example.com")]),
        ("김하늘 기자\nsky@example.com", [("김하늘", "sky@example.com")]),
        ("김하늘 기자 | | sky@example.com", [("김하늘", "sky@example.com")]),
        ("서하늘(소장) | webmaster@example.org", [("서하늘", None)]),
        ("김하늘 기자 news@example.org", [("김하늘", None)]),
        ("김하늘 기자 sky.freelance@example.net", [("김하늘", "sky.freelance@example.net")]),
        ("BY KYEONGSU PARK [park.k@example.com]", [("Kyeongsu Park", "park.k@example.com")]),
        ("By Jane Roe (j@x.org) and Al Doe (a@x.org)", [("Jane Roe", "j@x.org"), ("Al Doe", "a@x.org")]),
        ("執筆：山田太郎 yamada@example.jp", [("山田太郎", "yamada@example.jp")]),
    ],
)
def test_email_belongs_to_the_person_before_it(raw: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.email) for person in parse_byline(raw)] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("글·사진 홍하늘 기자", [("홍하늘", AUTHOR)]),
        ("사진 = 홍하늘", [("홍하늘", PHOTO)]),
        ("번역 홍하늘", [("홍하늘", TRANSLATOR)]),
        ("정리=홍하늘 기자", [("홍하늘", AUTHOR)]),
        ("편집=홍하늘", []),
        ("글 김하늘 기자 사진 이바다 기자", [("김하늘", AUTHOR), ("이바다", PHOTO)]),
        ("김하늘 기자 | 사진=이바다", [("김하늘", AUTHOR), ("이바다", PHOTO)]),
        ("[LA=백하늘 기자]", [("백하늘", AUTHOR)]),
        ("[부산=백하늘 기자] 부산에서 열린 행사", [("백하늘", AUTHOR)]),
        ("[워싱턴=백하늘 특파원]", [("백하늘", AUTHOR)]),
        ("Original article by Kim Bo-ra / Translated by Hana Kim", [("Kim Bo-ra", ORIGINAL), ("Hana Kim", TRANSLATOR)]),
        ("Original article by Kim Bo-ra\nTranslated by Hana Kim", [("Kim Bo-ra", ORIGINAL), ("Hana Kim", TRANSLATOR)]),
        ("Text: Anna Schmitz, Fotos: Peter Möller", [("Anna Schmitz", AUTHOR), ("Peter Möller", PHOTO)]),
        ("Anna Schmitz, Fotos: Peter Möller", [("Anna Schmitz", AUTHOR), ("Peter Möller", PHOTO)]),
        ("Aus dem Englischen von Anna Schmitz", [("Anna Schmitz", TRANSLATOR)]),
        ("Story by Jane Roe", [("Jane Roe", AUTHOR)]),
        ("By Jane Roe. Edited by John Doe", [("Jane Roe", AUTHOR)]),
        ("By Jane Roe, Springfield, and more to follow, John Doe", [("Jane Roe", AUTHOR)]),
        ("文：王小明 攝影：李四", [("王小明", AUTHOR), ("李四", PHOTO)]),
        ("訳：山田太郎", [("山田太郎", TRANSLATOR)]),
        ("編集：山田太郎", []),
    ],
)
def test_what_the_named_did(raw: str, expected: list[tuple[str, PersonKind]]) -> None:
    assert [(person.name, person.kind) for person in parse_byline(raw)] == expected


def test_role_and_houses_on_a_line_of_their_own() -> None:
    (person,) = parse_byline("Yang Bo-guk\n\nVice Chair, Example Research Council, Example Foundation")
    assert (person.name, person.role) == ("Yang Bo-guk", "Vice Chair")
    assert person.organisation == "Example Research Council; Example Foundation"


def test_plural_role_belongs_to_everybody() -> None:
    persons = parse_byline("By Min-jun Park and Jae Lee, Staff Writers")
    assert [(person.name, person.role) for person in persons] == [
        ("Min-jun Park", "Staff Writers"),
        ("Jae Lee", "Staff Writers"),
    ]


def test_role_in_korean_belongs_to_all_names_before_it() -> None:
    assert [person.role for person in parse_byline("김민수·이하늘 기자")] == ["기자", "기자"]


def test_role_behind_several_names_in_english_is_the_last_ones() -> None:
    assert [person.role for person in parse_byline("Jane Roe, John Doe, Political Editor")] == [
        None,
        "Political Editor",
    ]


def test_house_behind_a_slash() -> None:
    (person,) = parse_byline("신하늘 / 가나연구소 수석연구위원 | sky@example.org")
    assert (person.role, person.organisation, person.email) == ("수석연구위원", "가나연구소", "sky@example.org")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        " ",
        "\n",
        "…",
        "1234",
        "AP",
        "Reuters",
        "dpa/AFP",
        "By The Associated Press",
        "연합뉴스",
        "뉴스1",
        "뉴시스",
        "Redaktion",
        "Staff",
        "Editorial Board",
        "온라인뉴스팀",
        "디지털뉴스팀",
        "admin",
        "최고관리자",
        "example.com",
        "글쓴이 : 최고관리자",
        "작성일 : 17-01-05 15:32 / 글쓴이 : 최고관리자 / 조회 : 14",
        "▶문의: 82-64-555-0148, help@x.or.kr",
        "▶제보: (213) 555-0148",
        "By and | April 03, 2018",
        "기자회견",
        "한 기자가 말했다",
        "기자들이 모였다",
        "출입 기자단",
        "By",
        "By Staff",
        "Von der Redaktion",
        "사진 제공=가나시",
        "May 3, 2024",
        "https://example.com/authors/jane",
        "編集部",
        "記者",
        "By " + "x" * 500,
    ],
)
def test_nobody(raw: str) -> None:
    assert parse_byline(raw) == ()


def test_outlet_is_nobody() -> None:
    assert names("The Springfield Star", outlet_name="Springfield Star", declared=True) == []
    assert names("가나뉴스펜", outlet_name="가나뉴스펜", declared=True) == []
    assert names("Example", outlet_name="example.org", declared=True) == []


def test_single_word_is_believed_only_where_an_author_is_declared() -> None:
    assert names("freeman1984") == []
    assert names("freeman1984", declared=True) == ["freeman1984"]
    assert names("of the article", declared=True) == []
    assert names("1009 Artikel", declared=True) == []
    assert names("2024", declared=True) == []


def test_repeated_name_is_one_person_who_keeps_what_the_repeat_adds() -> None:
    (person,) = parse_byline("Jane Roe\nBy Jane Roe, Political Editor")
    assert person.role == "Political Editor"


def test_raw_is_the_printed_line() -> None:
    assert parse_byline("  By  Jane Roe ")[0].raw == "By Jane Roe"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("BY JOHN H. MCROE-O'DOE", "John H. McRoe-O'Doe"),
        ("BY J.R. STONE", "J.R. Stone"),
        ("BY LUDWIG VON MÜLLER", "Ludwig von Müller"),
        ("BY MARIA DEL MAR III", "Maria del Mar III"),
        ("By Bill MCROE", "Bill MCROE"),
        ("BY SAM ROE LA FLEUR", "Sam Roe La Fleur"),
    ],
)
def test_capitals_become_title_case(raw: str, expected: str) -> None:
    assert names(raw) == [expected]


@pytest.mark.parametrize(
    "name", ["_1_", "Garden.LIVE Online", "가나 취재팀", "Nachrichtenagentur", "Example Media GmbH"]
)
def test_declared_houses_are_nobody(name: str) -> None:
    assert names(name, declared=True) == []


def test_a_line_longer_than_a_byline_says_nothing_of_a_person() -> None:
    (person,) = parse_byline("By Jane Roe")
    assert continued(person, "Staff Writer") is not None
    assert continued(person, "Staff Writer, " + "a" * 400) is None


def test_a_name_printed_twice_is_one() -> None:
    assert [person.name for person in parse_byline("Jane Roe Jane Roe", declared=True)] == ["Jane Roe"]
    assert [person.name for person in parse_byline("By Anna Maria Anna Roe")] == ["Anna Maria Anna Roe"]


def test_who_reported_and_who_wrote_stand_in_one_line() -> None:
    persons = parse_byline("Reporting by Amara Quist Writing by Bo Renner Editing by Cyd Wale")
    assert [person.name for person in persons] == ["Amara Quist", "Bo Renner"]


def test_no_pen_name_stands_behind_a_house() -> None:
    assert not parse_byline("Institut für Wald und Forstwirtschaft", declared=True)
    assert not parse_byline("quayside.com, Northby, Germany", declared=True)


def test_the_section_behind_a_pen_name_is_no_part_of_it() -> None:
    assert [person.name for person in parse_byline("Posted by JR in Diary", declared=True)] == ["JR"]


@pytest.mark.parametrize(
    "line",
    [
        "Amara Quist with agencies",
        "Amara Quist mit dpa",
        "Amara Quist avec AFP",
        "Amara Quist with inputs from agencies",
        "Amara Quist <amara@quayside.example>",
    ],
)
def test_who_helped_and_addresses_are_no_part_of_a_name(line: str) -> None:
    assert [person.name for person in parse_byline(line, declared=True)] == ["Amara Quist"]
