"""Segments: every word is found in every text that holds it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.segments import phrases, segments


def found(query: str, text: str) -> bool:
    """What both engines do: every phrase stands somewhere in the segments of the text."""
    whole = f" {' '.join(segments(text))} "
    wanted = phrases(query)
    return bool(wanted) and all(f" {' '.join(phrase)}{'' if open_end else ' '}" in whole for phrase, open_end in wanted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("기준금리를", ["기준", "준금", "금리", "리를", "를"]),
        ("금", ["금"]),
        ("Bank of Korea", ["bank", "of", "korea"]),
        ("AI가 3.5%", ["ai", "가", "3", "5"]),
        ("美금리", ["美금", "금리", "리"]),
        ("Café CAFÉ", ["cafe", "cafe"]),
        ("ＫＢＳ", ["kbs"]),
        ("snake_case", ["snake", "case"]),
        ("…!?", []),
    ],
)
def test_text_is_cut_into_pairs_of_syllables_and_words(text: str, expected: list[str]) -> None:
    assert segments(text) == expected


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("금리", "한국은행이 기준금리를 올렸다"),
        ("금", "기준금리를"),
        ("리", "금리"),
        ("기준금리", "기준금리를"),
        ("한인 금리", "금리가 올라 한인들이"),
        ("bridge", "The BRIDGE, stays"),
        ("AI가", "AI가격"),
        ("코로나19", "코로나19가"),
        ("3.5%", "금리 3.5% 인상"),
        ("cafe", "Café"),
        ("尹", "尹대통령"),
    ],
)
def test_a_word_is_found_in_a_text_that_holds_it(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("금리", "금을 캐는 관리"),
        ("기준금리", "기준 있는 금리"),
        ("rid", "The bridge"),
        ("bridge", "bridges"),
        ("금리 한인", "금리가 올라"),
        ("가A", "가나 A"),
        ("!?", "What!?"),
        ("", "anything"),
    ],
)
def test_a_word_is_not_found_elsewhere(query: str, text: str) -> None:
    assert not found(query, text)


hangul = st.text(st.sampled_from("가나다라마바사금리기준"), min_size=1, max_size=6)
text = st.text(st.sampled_from("가나다금리 .,AbC1é尹"), max_size=30)


@given(hangul, text, text)
def test_a_korean_word_is_found_wherever_it_stands(word: str, before: str, after: str) -> None:
    assert found(word, f"{before}{word}{after}")


@given(st.lists(hangul | st.sampled_from(["bridge", "AI", "2026"]), min_size=1, max_size=4))
def test_every_word_of_a_text_finds_it(words: list[str]) -> None:
    assert found(" ".join(words), " ".join(reversed(words)))


@given(st.text(max_size=40))
def test_segments_are_made_of_letters_and_digits_only(any_text: str) -> None:
    for segment in segments(any_text):
        assert segment
        assert not set(segment) & set(" \"'\\*:&|!()%_\n")
