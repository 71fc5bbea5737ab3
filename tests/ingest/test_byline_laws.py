"""Laws of the byline grammar: it never fails, never invents a character, and knows its own names again."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Person
from ingest.byline import parse_byline, parse_credit

PIECES = st.sampled_from(
    [
        "By",
        "by",
        "Von",
        "und",
        "and",
        ",",
        "|",
        "/",
        "·",
        "ㆍ",
        "(",
        ")",
        "[",
        "]",
        "=",
        ":",
        "@",
        "\n",
        " - ",
        "<",
        ">",
        "Jane",
        "Roe",
        "JOHN",
        "MCDOE",
        "O’Hara",
        "van",
        "der",
        "Anna",
        "Schmitz",
        "Dr.",
        "J.",
        "Staff Writer",
        "Reuters",
        "Vice Chair",
        "Example Foundation",
        "May 3, 2024",
        "12:30",
        "jane@example.com",
        "news@example.com",
        "김하늘",
        "이 준",
        "남궁",
        "기자",
        "특파원",
        "기자단풍",
        "연합뉴스",
        "서울",
        "이사장",
        "사진",
        "글",
        "번역",
        "승인 2024.05.03",
        "記者",
        "山田太郎",
        "文",
        "編集部",
        "[email protected]",
        "İ",
        "ß",
        "ǆ",
        "한인타운",
        "전",
        "목사",
    ]
)
BYLINES = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)
JOINERS = Counter({";": 10, "/": 10})


def characters(text: str) -> Counter[str]:
    return Counter("".join(text.casefold().split()))


def told(person: Person) -> list[str]:
    return [text for text in (person.name, person.role, person.organisation, person.email) if text]


@given(BYLINES | st.text(max_size=200), st.booleans())
def test_no_character_is_invented(raw: str, declared: bool) -> None:
    printed = characters(raw) + JOINERS
    for person in parse_byline(raw, declared=declared):
        for text in told(person):
            assert characters(text) <= printed


@given(BYLINES | st.text(max_size=200))
def test_no_character_of_a_credit_is_invented(raw: str) -> None:
    printed = characters(raw) + JOINERS
    for person in parse_credit(raw):
        for text in told(person):
            assert characters(text) <= printed


@given(BYLINES)
def test_nobody_is_named_twice_in_one_kind(raw: str) -> None:
    persons = parse_byline(raw)
    assert len({(person.name.casefold(), person.kind) for person in persons}) == len(persons)


@given(BYLINES)
def test_addresses_are_lower_case_addresses(raw: str) -> None:
    for person in parse_byline(raw):
        if person.email is not None:
            assert person.email == person.email.lower()
            assert person.email.count("@") == 1


GIVEN = st.sampled_from(["Jane", "John", "Anna-Lena", "J. R.", "Ola", "María", "Kyeong-su", "Łukasz", "D’Arcy"])
FAMILY = st.sampled_from(
    ["Roe", "Doe", "McRoe", "O’Hara", "van der Meer", "de la Rosa", "Müller-Lüdenscheidt", "Şahin"]
)
LATIN = st.tuples(GIVEN, FAMILY).map(" ".join)
KOREAN = st.tuples(
    st.sampled_from("김이박최정강조윤장임"), st.sampled_from("하지민서도"), st.sampled_from("늘은준아윤")
).map("".join)


@given(LATIN)
def test_a_name_is_read_as_itself(name: str) -> None:
    for raw in (name, f"By {name}", f"Von {name}"):
        assert [person.name for person in parse_byline(raw)] == [name]


@given(KOREAN)
def test_a_korean_name_is_read_as_itself(name: str) -> None:
    for raw in (name, f"{name} 기자", f"{name}기자", " ".join(name), f"<{name} 기자>"):
        assert [person.name for person in parse_byline(raw)] == [name]


@given(st.lists(LATIN, min_size=1, max_size=4, unique_by=str.casefold))
def test_joined_names_come_apart_again(several: list[str]) -> None:
    raw = "By " + (", ".join(several[:-1]) + " and " + several[-1] if len(several) > 1 else several[0])
    assert [person.name for person in parse_byline(raw)] == several


@given(st.lists(KOREAN, min_size=1, max_size=4, unique=True), st.sampled_from(["·", ", ", "ㆍ", "/"]))
def test_joined_korean_names_come_apart_again(several: list[str], joiner: str) -> None:
    persons = parse_byline(joiner.join(several) + " 기자")
    assert [(person.name, person.role) for person in persons] == [(name, "기자") for name in several]
