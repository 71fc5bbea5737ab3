"""What an article is known by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.identity import article_identifier, normal_text
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


@given(st.text())
def test_normal_text_is_idempotent(text: str) -> None:
    assert normal_text(normal_text(text)) == normal_text(text)
