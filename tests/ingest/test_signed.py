"""Lines at the ends of a text from which its authors were read are none of it."""

from __future__ import annotations

import pytest

from ingest.article import Person, PersonKind
from ingest.extract.signed import without_signatures

TEXT = ["The keeper wrote down the boats.", "He counted forty.", "Nobody read it.", "The book was found in May."]
JANE = Person(
    name="Jane Roe", kind=PersonKind.AUTHOR, role="Editor", email="jane@star.example", raw="By Jane Roe, Editor"
)


def cleaned(*paragraphs: str, byline: str | None = None) -> list[str]:
    return without_signatures("\n\n".join(paragraphs), byline, (JANE,)).split("\n\n")


@pytest.mark.parametrize(
    "line",
    ["Jane Roe", "（Jane Roe）", "JANE ROE", "By Jane Roe, Editor", "Jane Roe Editor", "Jane Roe jane@star.example"],
)
def test_a_line_that_signs_is_no_text(line: str) -> None:
    assert cleaned(line, *TEXT) == TEXT
    assert cleaned(*TEXT, line) == TEXT


def test_the_byline_is_no_text() -> None:
    assert cleaned("Words: Jane Roe / Northby", *TEXT, byline="Words: Jane Roe / Northby") == TEXT


def test_a_date_behind_the_name_goes_with_it() -> None:
    assert cleaned("Jane Roe", "3 May 2024", *TEXT) == TEXT


def test_a_name_within_the_text_stays() -> None:
    lines = [*TEXT, "Jane Roe", *TEXT]
    assert cleaned(*lines) == lines


def test_a_sentence_about_the_author_stays() -> None:
    lines = [*TEXT, "Jane Roe found it."]
    assert cleaned(*lines) == lines


def test_a_text_of_nothing_else_stays() -> None:
    assert cleaned("Jane Roe") == ["Jane Roe"]
