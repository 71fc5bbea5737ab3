"""Names of one word: alone they are believed where somebody is named, and a list of them is believed as a whole."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("By Lee, Kim & Park", ["Lee", "Kim", "Park"]),
        ("By Lee, Kim and Park", ["Lee", "Kim", "Park"]),
        ("By Lee, Kim, and Park", ["Lee", "Kim", "Park"]),
        ("By Lee & Park", ["Lee", "Park"]),
        ("By Olga and Vera", ["Olga", "Vera"]),
        ("Von Anna, Schmidt und Weber", ["Anna", "Schmidt", "Weber"]),
        ("Par Antoine et Petit", ["Antoine", "Petit"]),
        ("Por Paredes y Luis", ["Paredes", "Luis"]),
        ("By Lee", ["Lee"]),
        ("By Lee & Park in Berlin", ["Lee", "Park"]),
        ("By Lee, Kim & Park, Reuters", ["Lee", "Kim", "Park"]),
        ("By Lee, Kim & Park | May 3, 2024", ["Lee", "Kim", "Park"]),
    ],
)
def test_a_list_of_single_names_is_read_as_a_whole(raw: str, expected: list[str]) -> None:
    assert [person.name for person in parse_byline(raw)] == expected


def test_a_field_for_authors_is_read_like_a_line() -> None:
    assert [person.name for person in parse_byline("Lee, Kim & Park", declared=True)] == ["Lee", "Kim", "Park"]
    assert [person.name for person in parse_byline("Olga, Vera und Anna", declared=True)] == ["Olga", "Vera", "Anna"]
    assert parse_byline("Lee, Kim & Park") == ()


@pytest.mark.parametrize(
    "raw",
    [
        "Salt & Pepper",
        "Bread, Salt & Wine",
        "Von Hexen, Henkern und Räubern",
        "By Land and Sea",
        "Powered by Reed & Rush",
    ],
)
def test_words_that_nobody_is_called_are_a_title_or_a_rubric(raw: str) -> None:
    assert parse_byline(raw) == ()
    assert parse_byline(raw, declared=True) == ()


def test_whoever_is_not_named_is_not_read() -> None:
    assert [person.name for person in parse_byline("By Lee, Kim & Others")] == ["Lee", "Kim"]


def test_role_and_kind_are_everybodys() -> None:
    writers = parse_byline("By Lee & Kim, Staff Writers")
    assert [(person.name, person.role) for person in writers] == [("Lee", "Staff Writers"), ("Kim", "Staff Writers")]
    photographers = parse_byline("Photos by Lee, Kim & Park")
    assert {person.kind for person in photographers} == {PersonKind.PHOTOGRAPHER}
    assert len(photographers) == 3


@pytest.mark.parametrize(
    "raw", ["By Lee, Kim & Park LLP", "By Lee & Park Inc.", "By Hale & Company", "Von Müller und Schmidt GmbH"]
)
def test_a_firm_is_nobody(raw: str) -> None:
    assert parse_byline(raw) == ()


@pytest.mark.parametrize(
    "raw",
    ["By Lee and Reuters", "By Lee and Staff", "By Lee, Berlin", "By Lee, Tver, Russia", "By Lee und Redaktion"],
)
def test_what_may_be_no_name_is_not_read_as_one(raw: str) -> None:
    """A comma alone may part a name from a place."""
    assert [person.name for person in parse_byline(raw)] == ["Lee"]


@pytest.mark.parametrize("raw", ["By Jane Roe and Kim", "By Jane Roe, Lee & Park"])
def test_a_single_word_behind_a_whole_name_may_be_anything(raw: str) -> None:
    assert [person.name for person in parse_byline(raw)] == ["Jane Roe"]
