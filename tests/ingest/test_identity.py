"""What an article is known by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.identity import article_identifier, normal_text, text_digest
from ingest.outlet import Addresses, IdRule, Outlet

HOME = "https://board.example.com/"


def test_the_outlet_s_number_is_the_identifier() -> None:
    outlet = Outlet(slug="board", name="Board", home=HOME, addresses=Addresses(id=(IdRule(query=("code", "num")),)))
    assert article_identifier("https://board.example.com/view?code=b8&num=61", outlet) == "board:b8-61"


def test_without_a_number_it_is_made_of_the_address() -> None:
    outlet = Outlet(slug="board", name="Board", home=HOME)
    one, other = (article_identifier(f"https://board.example.com/{name}", outlet) for name in "ab")
    assert one != other
    assert one.startswith("board:")
    assert len(one) == len("board:") + 16


def test_a_digest_does_not_mind_spacing_punctuation_case_and_form() -> None:
    assert text_digest("The Tower", "It  opens,\nat last.") == text_digest("the tower", "IT OPENS at last")
    assert text_digest("ｆｕｌｌ", "①") == text_digest("full", "1")


def test_a_middle_dot_lost_in_an_old_encoding_counts_as_one() -> None:
    assert text_digest("사회·경제", "") == text_digest("사회?경제", "")


def test_a_digest_minds_words_and_what_is_headline() -> None:
    assert text_digest("a", "b c") != text_digest("a", "b d")
    assert text_digest("a b", "c") != text_digest("a", "b c")


@given(st.text())
def test_normal_text_is_idempotent(text: str) -> None:
    assert normal_text(normal_text(text)) == normal_text(text)


@given(st.text(), st.text())
def test_every_text_has_a_digest(headline: str, body: str) -> None:
    assert len(text_digest(headline, body)) == 32
