"""Which differences change what a text says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.identity import normal_text
from ingest.wording import says_the_same, text_digest, wording


def test_a_digest_does_not_mind_spacing_punctuation_case_and_form() -> None:
    assert text_digest("It  opens,\nat last.") == text_digest("IT OPENS at last")
    assert text_digest("ｆｕｌｌ ①") == text_digest("full 1")


def test_a_digest_minds_words() -> None:
    assert text_digest("b c") != text_digest("b d")


@given(st.text())
def test_every_text_has_a_digest(body: str) -> None:
    assert len(text_digest(body)) == 32


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prices rise 1.5 per cent", "Prices rise 15 per cent"),
        ("Prices rise 0.25 points", "Prices rise 025 points"),
        ("Prices rise 1,5 per cent", "Prices rise 15 per cent"),
        ("물가 2.5% 상승", "물가 25% 상승"),
        ("물가 5% 상승", "물가 5 상승"),
        ("-5 degrees at night", "5 degrees at night"),
        ("minus (−5)", "minus (5)"),
        ("a gain of +5", "a gain of 5"),
        ("won 3:2 at home", "won 32 at home"),
        ("won 3:2 at home", "won 3-2 at home"),
        ("on 1/2 of the roads", "on 12 of the roads"),
        ("5 10 and 20", "510 and 20"),
        ("it costs $5", "it costs €5"),
        ("it costs ₩500", "it costs 500"),
        ("rated AA-", "rated AA"),
        ("rated AA-", "rated AA+"),
        ("on Disney+ now", "on Disney now"),
        ("△5억 원", "5억 원"),
        ("a .38 gun", "a 38 gun"),
        ("5° warmer", "5 warmer"),
        ("a loss of -$5 million", "a loss of $5 million"),
        ("영업손실 -₩500억", "영업손실 ₩500억"),
        ("at −$5bn", "at $5bn"),
        ("٥٪", "٥"),
        ("٢٫٥", "٢٥"),
        ("\u20115 at night", "5 at night"),
        ("\u20105 at night", "5 at night"),
        ("10² of them", "102 of them"),
        ("🔻5", "🔺5"),
        ("▾5", "▴5"),
        ("서울→부산", "서울←부산"),
        ("A = B", "A ≠ B"),
        ("कीमत", "काम"),
        ("น้ำ", "นี"),
    ],
)
def test_another_figure_is_another_text(one: str, other: str) -> None:
    assert wording(one) != wording(other)
    assert not says_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It opens” – at last…", '"It opens", at last.'),
        ("10–20 people", "10 ~ 20 people"),
        ("6·25 전쟁", "6?25 전쟁"),
        ("사회·경제", "사회?경제"),
        ("1.5", "１．５"),
        ("at 10 : 30", "at 10:30"),
        ("- 5 people came", "• 5 people came"),
        ("in 2024.", "in 2024,"),
        ("〈5·18 기념식〉", "<5·18 기념식>"),
        ("up 5 %", "up 5%"),
        ("well-known", "well known"),
        ("pre- and post-war", "pre and post war"),
        ("word—5 people", "word, 5 people"),
        ("2 (1) 3", "2 1 3"),
        ("“그렇다”고 했다", "?그렇다?고 했다"),
        ("Jane’s “big” day", "Jane?s ?big? day"),
        ("Stop!", "Stop."),
        ("m² of floor", "m2 of floor"),
        ("Why? Because.", "Why?! Because."),
    ],
)
def test_another_setting_is_the_same_text(one: str, other: str) -> None:
    assert wording(one) == wording(other)
    assert says_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor resigns", "Mayor resigns?"),
        ("시장 사퇴", "시장 사퇴？"),
        ("“Mayor resigns”", "“Mayor resigns”?"),
        ("He asked why. She left.", "He asked why? She left."),
        ("هل استقال", "هل استقال؟"),
        ("그가 사퇴한다…", "그가 사퇴한다?"),
        ("‘he resigns’.", "'he resigns?'."),
        ("‘간다’.", "'간다'?."),
    ],
)
def test_a_question_is_no_claim(one: str, other: str) -> None:
    assert not says_the_same(one, other)
    assert not says_the_same(other, one)


TEXTS = st.text(alphabet=st.sampled_from("aA가나0159.,:;-–+~?%$€<>() \n\xa0“”·×°ḞİßDF")) | st.text()


@given(TEXTS)
def test_its_letters_are_those_of_the_text(text: str) -> None:
    assert normal_text(wording(text)) == normal_text(text)


@given(TEXTS)
def test_a_text_says_what_it_says(text: str) -> None:
    assert says_the_same(text, text)
