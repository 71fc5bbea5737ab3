"""Which names of one outlet are one person."""

from __future__ import annotations

import pytest

from ingest.same_person import MOST, is_desk, main_of, same_persons, script_of

NAMES = {1: "홍길동", 2: "Gildong Hong", 3: "임꺽정", 4: "Ann Lee"}


def test_both_forms_with_an_e_mail_of_their_own_are_one() -> None:
    emails = [(1, "gildong@example.com"), (2, "gildong@example.com"), (3, "kj@example.com")]
    assert same_persons(NAMES, emails) == [frozenset({1, 2})]


@pytest.mark.parametrize(
    "emails",
    [
        pytest.param([(1, "news@example.com"), (2, "news@example.com")], id="a desk's"),
        pytest.param([(1, "x@example.com"), (2, "x@example.com"), (3, "x@example.com")], id="three with one"),
        pytest.param([(1, "x@example.com"), (3, "x@example.com")], id="two in one script"),
        pytest.param([(1, "x@example.com"), (2, "y@example.com")], id="two e-mails"),
        pytest.param([], id="names alone"),
    ],
)
def test_in_doubt_nobody_is_joined(emails: list[tuple[int, str]]) -> None:
    assert same_persons(NAMES, emails) == []


def together(*names: str, email: str = "own@example.com") -> list[list[str]]:
    """Who is joined, by name, when one e-mail stands with all of them."""
    return joined(*((name, email) for name in names))


def joined(*printed: tuple[str, str]) -> list[list[str]]:
    names = dict(enumerate(dict.fromkeys(name for name, _ in printed)))
    numbers = {name: number for number, name in names.items()}
    groups = same_persons(names, [(numbers[name], email) for name, email in printed])
    return [[names[number] for number in sorted(group)] for group in groups]


def test_all_ways_to_write_a_name_are_one() -> None:
    forms = ["김예진", "Yejin Kim", "Kim Ye-jin", "KIM YEJIN"]
    assert together(*forms) == [forms]
    assert together(*forms[1:]) == [forms[1:]]
    assert together("이영호", "Young-ho Rhee", "Lee Yeongho") == [["이영호", "Young-ho Rhee", "Lee Yeongho"]]


def test_whoever_else_has_the_e_mail_stays_apart_from_a_name_and_its_latin_form() -> None:
    assert together("김예진", "Yejin Kim", "Jane Roe", "山田") == [["김예진", "Yejin Kim"]]


def test_two_names_in_hangul_with_one_e_mail_stay_apart() -> None:
    assert together("김예진", "Yejin Kim", "김예지") == []


def test_two_names_in_hangul_that_one_latin_name_would_tie_stay_apart() -> None:
    printed = [("김선", "a@example.com"), ("Sun Kim", "a@example.com")]
    assert joined(*printed, ("김순", "b@example.com"), ("Sun Kim", "b@example.com")) == []


def test_a_name_may_have_two_e_mails() -> None:
    printed = [("김예진", "a@example.com"), ("Yejin Kim", "a@example.com")]
    assert joined(*printed, ("김예진", "b@example.com"), ("Kim Ye-jin", "b@example.com")) == [
        ["김예진", "Yejin Kim", "Kim Ye-jin"]
    ]


def test_an_e_mail_alone_ties_two_names_in_two_scripts_if_nothing_else_does() -> None:
    assert together("정하나", "Hannah Roe") == [["정하나", "Hannah Roe"]]
    assert together("정하나", "Hannah Roe", "ROE HANNAH") == [["정하나", "Hannah Roe", "ROE HANNAH"]]
    assert together("정하나", "Hannah Roe", "Ann Lee") == []
    assert together("정하나", "Hannah Roe", "山田") == []


def test_a_name_that_sounds_the_same_is_believed_before_an_e_mail_alone() -> None:
    printed = [("홍길동", "a@example.com"), ("Gildong Hong", "a@example.com")]
    assert joined(*printed, ("홍길동", "b@example.com"), ("Ann Lee", "b@example.com")) == [["홍길동", "Gildong Hong"]]


def test_an_e_mail_of_more_names_than_a_person_has_joins_none() -> None:
    many = ["김예진", "Yejin Kim", *(f"Jane Roe {'x' * number}" for number in range(MOST - 2))]
    assert together(*many) == [["김예진", "Yejin Kim"]]
    assert together(*many, "Ann Lee") == []


def test_the_name_in_hangul_stands_for_the_others() -> None:
    names = {1: "Yejin Kim", 2: "Kim Ye-jin", 3: "김예진"}
    assert (main_of([1, 2, 3], names), main_of([1, 2], names)) == (3, 1)


def test_a_name_in_both_scripts_is_in_neither() -> None:
    assert [script_of(name) for name in ("홍길동", "Ann", "홍 Ann", "山田")] == ["hangul", "latin", None, None]


def test_desks_are_told_by_their_first_part() -> None:
    emails = ("news@example.com", "la.desk@example.com", "editor2@example.com", "ann.lee@example.com")
    assert [is_desk(email) for email in emails] == [True, True, True, False]
