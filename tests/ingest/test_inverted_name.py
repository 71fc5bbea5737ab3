"""Which names of catalogues are turned round, and what only looks like one."""

from __future__ import annotations

import pytest

from ingest.inverted_name import upright

TURNED = {
    "Roe, Jane": "Jane Roe",
    "Roe,Jane": "Jane Roe",
    "ROE, JANE": "JANE ROE",
    "Roe, Jane B.": "Jane B. Roe",
    "Roe, Jane Amara": "Jane Amara Roe",
    "O'Roe, Jane": "Jane O'Roe",
    "Roe-Doe, Anne-Marie": "Anne-Marie Roe-Doe",
    "van der Roe, Jan": "Jan van der Roe",
    "Dela Roe, Maria": "Maria Dela Roe",
    "Quist Roe, A.": "A. Quist Roe",
    "Quist, A.": "A. Quist",
    "Quist, A.-B.": "A.-B. Quist",
    "Roe, Jane, Reuters": "Jane Roe, Reuters",
    "Roe, Jane, Staff Writer": "Jane Roe, Staff Writer",
    "Roe, Jane; Doe, John": "Jane Roe; John Doe",
    "Roe, Jane | Quist, Amara": "Jane Roe | Amara Quist",
    "Roe, Jane and Doe, John": "Jane Roe and John Doe",
    "Roe, Jane & Doe, John": "Jane Roe & John Doe",
    "Roe, Jane, Doe, John": "Jane Roe; John Doe",
    "Роу, Иван": "Иван Роу",
}
KEPT = (
    "Jane Roe",
    "Jane Roe, Mary Poe",
    "Jane Roe, John",
    "Jane Roe, John Doe and Mary Poe",
    "Jane, Mary",
    "Jane, John, Mary, Bob",
    "James, Mary",
    "Quist, Amara",
    "Quist Roe, Charlotte",
    "Jane, Berlin",
    "Jordan, Reuters",
    "Reuters, Jane",
    "Berlin, Jane",
    "Roe, Jr.",
    "Jane Roe, PhD",
    "Editor, Jane",
    "Redaktion, Jane",
    "Roe, Jane, Doe",
    "Roe, Jane; Mary Poe",
    "Jane Roe, Staff Writer",
    "freeman1984, Jane",
    "the gardeners, Jane",
)


def nowhere(name: str) -> bool:
    del name
    return False


@pytest.mark.parametrize(("text", "expected"), TURNED.items())
def test_turned_round(text: str, expected: str) -> None:
    assert upright(text, one=False, shown=nowhere) == expected


@pytest.mark.parametrize("text", KEPT)
def test_kept_where_it_may_be_something_else(text: str) -> None:
    assert upright(text, one=False, shown=nowhere) == text


@pytest.mark.parametrize("text", ["Quist, Amara", "Jane, Mary", "Quist Roe, Maria"])
def test_turned_round_where_the_page_shows_it_so(text: str) -> None:
    assert upright(text, one=False, shown={"Amara Quist", "Mary Jane", "Maria Quist Roe"}.__contains__) != text


@pytest.mark.parametrize(("text", "expected"), [("Quist, Amara", "Amara Quist"), ("You, Amara", "Amara You")])
def test_two_words_of_one_person_are_one_name(text: str, expected: str) -> None:
    assert upright(text, one=True, shown=nowhere) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jane, Mary",
        "Amara, Berlin",
        "Amara, Reuters",
        "Quist Roe, Amara",
        "Amara, Editor",
        "News, Amara",
        "Amara, News",
    ],
)
def test_of_one_person_other_words_are_kept(text: str) -> None:
    assert upright(text, one=True, shown=nowhere) == text
