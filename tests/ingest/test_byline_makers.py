"""Korean labels ("글", "사진=", "옮김") with names in Hangul and in Latin letters; invented names."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline, parse_credit
from ingest.extract.line_kinds import is_date_or_byline

AUTHOR, TRANSLATOR, PHOTO = PersonKind.AUTHOR, PersonKind.TRANSLATOR, PersonKind.PHOTOGRAPHER

LABELS = {
    "글": AUTHOR,
    "취재": AUTHOR,
    "정리": AUTHOR,
    "인터뷰": AUTHOR,
    "대담": AUTHOR,
    "글쓴이": AUTHOR,
    "저자": AUTHOR,
    "글·사진": AUTHOR,
    "글∙사진": AUTHOR,
    "글•그림": AUTHOR,
    "글‧사진": AUTHOR,
    "글.사진": AUTHOR,
    "글, 사진": AUTHOR,
    "글 사진": AUTHOR,
    "글과 사진": AUTHOR,
    "글 및 사진": AUTHOR,
    "진행·정리": AUTHOR,
    "기획·취재": AUTHOR,
    "구성·글": AUTHOR,
    "사진": PHOTO,
    "사진·편집": PHOTO,
    "편집·사진": PHOTO,
    "영상": PHOTO,
    "영상취재": PHOTO,
    "사진·영상": PHOTO,
    "그림": PHOTO,
    "그린이": PHOTO,
    "그래픽": PHOTO,
    "일러스트": PHOTO,
    "촬영": PHOTO,
    "번역": TRANSLATOR,
    "옮긴이": TRANSLATOR,
    "역": TRANSLATOR,
    "번역·정리": TRANSLATOR,
    "감수": None,
    "편집": None,
    "영상편집": None,
}
FORMS = [
    "{label} {name}",
    "{label}: {name}",
    "{label} : {name}",
    "{label}={name}",
    "{label} = {name}",
    "{label}/{name}",
    "{label} | {name}",
    "{label}ㅣ{name}",
    "({label} {name})",
    "[{label} {name}]",
    "<{label}={name}>",
]
NAMES = ["홍길순", "Mina Park", "John Smith", "Kim Min-su"]


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("label", LABELS)
def test_a_label_says_what_the_named_did(label: str, form: str, name: str) -> None:
    kind = LABELS[label]
    expected = [] if kind is None else [(name, kind)]
    persons = parse_byline(form.format(label=label, name=name))
    assert [(person.name, person.kind) for person in persons] == expected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("form", "role", "email"),
    [
        ("{label} {name} 기자", "기자", None),
        ("{label}={name} 기자", "기자", None),
        ("{label} {name} name@example.com", None, "name@example.com"),
        ("{label} {name} (name@example.com)", None, "name@example.com"),
        ("{label} {name}[name@example.com]", None, "name@example.com"),
        ("{label}: {name} | name@example.com", None, "name@example.com"),
        ("{label}={name} 기자 name@example.com", "기자", "name@example.com"),
        ("{label} {name} 기자 (name@example.com)", "기자", "name@example.com"),
    ],
)
@pytest.mark.parametrize("label", ["글", "사진", "번역", "글·사진", "정리"])
def test_role_and_address_behind_a_labelled_name(
    label: str, form: str, role: str | None, email: str | None, name: str
) -> None:
    (person,) = parse_byline(form.format(label=label, name=name))
    assert (person.name, person.kind, person.role, person.email) == (name, LABELS[label], role, email)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("글 홍길순 / 번역 Mina Park", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("글=홍길순, 번역=Mina Park", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("글 Mina Park 사진 John Smith", [("Mina Park", AUTHOR), ("John Smith", PHOTO)]),
        ("글 Mina Park·사진 홍길순", [("Mina Park", AUTHOR), ("홍길순", PHOTO)]),
        ("홍길순 기자 (번역 Mina Park)", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("홍길순 기자 / 번역 Mina Park", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("홍길순 기자 | 번역: Mina Park", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("글 홍길순 / 감수 Mina Park", [("홍길순", AUTHOR)]),
        ("번역 Mina Park, John Smith", [("Mina Park", TRANSLATOR), ("John Smith", TRANSLATOR)]),
        ("번역 Mina Park·John Smith", [("Mina Park", TRANSLATOR), ("John Smith", TRANSLATOR)]),
        ("번역 Mina Park and John Smith", [("Mina Park", TRANSLATOR), ("John Smith", TRANSLATOR)]),
        ("번역 MINA PARK", [("Mina Park", TRANSLATOR)]),
        ("번역 Mina van der Roe", [("Mina van der Roe", TRANSLATOR)]),
        ("번역 데이비드 김", [("데이비드 김", TRANSLATOR)]),
        ("번역 Gemini Park", [("Gemini Park", TRANSLATOR)]),
        ("Mina Park 번역", [("Mina Park", TRANSLATOR)]),
        ("Mina Park 옮김", [("Mina Park", TRANSLATOR)]),
        ("Mina Park 글", [("Mina Park", AUTHOR)]),
        ("Mina Park 글·사진", [("Mina Park", AUTHOR)]),
        ("홍길순 글, Mina Park 옮김", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("Mina Park 글 · 김바다 그림", [("Mina Park", AUTHOR), ("김바다", PHOTO)]),
        ("글 홍길순, Mina Park 옮김", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("홍길순 기자 / 김바다 옮김", [("홍길순", AUTHOR), ("김바다", TRANSLATOR)]),
        ("홍길순 기자, 김바다 사진", [("홍길순", AUTHOR), ("김바다", PHOTO)]),
        ("홍길순 기자 / Mina Park 번역", [("홍길순", AUTHOR), ("Mina Park", TRANSLATOR)]),
        ("Mina Park 기자", [("Mina Park", AUTHOR)]),
        ("Mina Park·홍길순 기자", [("Mina Park", AUTHOR), ("홍길순", AUTHOR)]),
        ("글·사진 홍길동", [("홍길동", AUTHOR)]),
        ("글=홍길동, 사진=김철수", [("홍길동", AUTHOR), ("김철수", PHOTO)]),
        ("글 홍길동 그림 김철수", [("홍길동", AUTHOR), ("김철수", PHOTO)]),
        ("글/홍길동 사진/김철수", [("홍길동", AUTHOR), ("김철수", PHOTO)]),
        ("글 홍길동 정리 김철수 사진 박바다", [("홍길동", AUTHOR), ("김철수", AUTHOR), ("박바다", PHOTO)]),
        ("인터뷰 홍길동 / 정리 김철수", [("홍길동", AUTHOR), ("김철수", AUTHOR)]),
        ("대담=홍길동, 정리=김철수", [("홍길동", AUTHOR), ("김철수", AUTHOR)]),
        ("취재 홍길동 / 그래픽 김철수", [("홍길동", AUTHOR), ("김철수", PHOTO)]),
        ("취재 홍길동 김철수", [("홍길동", AUTHOR), ("김철수", AUTHOR)]),
        ("사진 홍길동 김철수 기자", [("홍길동", PHOTO), ("김철수", PHOTO)]),
        ("기획·연출=홍길동, 글=김철수", [("김철수", AUTHOR)]),
        ("기획 | 홍길동 기자", [("홍길동", AUTHOR)]),
        ("기획=홍길동, 글=김철수", [("김철수", AUTHOR)]),
        ("영상취재: 홍길동, 김철수", [("홍길동", PHOTO), ("김철수", PHOTO)]),
        ("영상취재=홍길동 / 영상편집=김철수", [("홍길동", PHOTO)]),
        ("■ 글·사진 홍길동", [("홍길동", AUTHOR)]),
        ("▶글=홍길동 기자", [("홍길동", AUTHOR)]),
    ],
)
def test_everybody_in_a_line_with_labels(raw: str, expected: list[tuple[str, PersonKind]]) -> None:
    assert [(person.name, person.kind) for person in parse_byline(raw)] == expected


@pytest.mark.parametrize(
    "raw",
    [
        "사진 AP",
        "사진 Getty Images",
        "사진=Getty Images",
        "사진 Adobe Stock",
        "사진 New York Times",
        "사진 White House",
        "사진 Samsung Electronics",
        "사진=Netflix Korea",
        "사진/Walt Disney",
        "Samsung Electronics 사진",
        "영상 Fox News",
        "영상 Harbor City",
        "영상 Los Angeles Police Department",
        "인터뷰 Harbor City",
        "정리 Harbor City",
        "번역 Mina",
        "글 Mina Park 의 책",
        "사진 설명",
        "진행 상황",
        "구성 요소",
        "기획 전시",
        "기획·연재",
        "Open Source 번역",
        "홍 기자 사진",
    ],
)
def test_a_label_beside_other_words_names_nobody(raw: str) -> None:
    assert parse_byline(raw) == ()


@pytest.mark.parametrize(
    "line", ["글 홍길순 / 번역 Mina Park", "사진 John Smith", "글과 사진 홍길동", "Mina Park 옮김", "진행·정리=홍길동"]
)
def test_a_line_of_labels_and_names_is_a_byline_and_no_text(line: str) -> None:
    assert is_date_or_byline(line)


def test_a_credit_with_a_latin_name() -> None:
    (person,) = parse_credit("사진 Mina Park")
    assert (person.name, person.kind) == ("Mina Park", PHOTO)
    assert parse_credit("사진=Netflix Korea") == ()


@pytest.mark.parametrize("unit", ["글 ", "김 글 ", "글/", "A ", "글 홍길동 / "])
def test_a_row_of_labels_is_read_in_no_time(unit: str) -> None:
    """A pattern that tries every way of parting them into names and labels would not end within a day."""
    assert len(parse_byline(unit * (380 // len(unit)) + "!")) <= 1


@pytest.mark.parametrize(
    ("raw", "role", "organisation"),
    [
        ("기고 홍길동 (나루재단 이사장)", "이사장", "나루재단"),
        ("기고=홍길동", None, None),
        ("외부기고 홍길동", None, None),
        ("특별기고 홍길동 (나루대 교수)", "교수", "나루대"),
        ("기고 | 홍길동 변호사", "변호사", None),
    ],
)
def test_a_guest_behind_the_word_for_contributions_is_the_author(
    raw: str, role: str | None, organisation: str | None
) -> None:
    (person,) = parse_byline(raw)
    assert (person.name, person.role, person.organisation) == ("홍길동", role, organisation)


@pytest.mark.parametrize(
    "raw", ["기고 문의", "기고 원고", "기고 마감", "기고 신청", "기고 모집", "독자기고", "기고 및 제보"]
)
def test_what_asks_for_contributions_names_nobody(raw: str) -> None:
    assert parse_byline(raw) == ()


@pytest.mark.parametrize("joint", [" ", " / ", " · ", ", ", " 및 ", "\t/\t"])
@pytest.mark.parametrize("word", ["기고", "글 기고", "외부 기고", "사진 / 특별기고", "글"])
def test_a_row_of_labels_comes_to_an_end(word: str, joint: str) -> None:
    assert parse_byline((word + joint) * (390 // len(word + joint)) + "!") == ()
