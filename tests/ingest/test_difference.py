"""How texts differ, word by word."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.difference import Part, difference

TEXTS = st.text(alphabet="ab 가\n.", max_size=60)


@given(TEXTS, TEXTS)
def test_the_parts_make_up_both_texts(old: str, new: str) -> None:
    parts = difference(old, new)
    assert "".join(part.text for part in parts if part.kind != "added") == old
    assert "".join(part.text for part in parts if part.kind != "removed") == new
    assert all(one.kind != other.kind for one, other in pairwise(parts))


def test_a_word_is_replaced_in_its_paragraph() -> None:
    assert difference("One two three.\n\nFour.", "One 2 three.\n\nFour.") == (
        Part("same", "One "),
        Part("removed", "two"),
        Part("added", "2"),
        Part("same", " three.\n\nFour."),
    )


def test_a_paragraph_with_hardly_a_word_in_common_is_shown_whole() -> None:
    assert difference("One two three.", "Vier fünf sechs") == (
        Part("removed", "One two three."),
        Part("added", "Vier fünf sechs"),
    )


def test_endless_paragraphs_are_compared_whole() -> None:
    old = "word " * 3000
    assert difference(old, old + "more") == (Part("removed", old), Part("added", old + "more"))
