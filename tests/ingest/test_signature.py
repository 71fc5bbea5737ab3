"""Copies are found, and other texts are not taken for copies."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.signature import BANDS, Print, agreement, is_copy, may_be_copies, shingles, signature, similarity
from tests.storage.texts import KOREAN, OTHER, STORY

FIRST = 4546466514012818069
TEXTS = {"English": STORY, "Korean": KOREAN}


def copied(one: str, other: str, *, same_outlet: bool = False) -> bool:
    """As the store decides: found by a band, and alike."""
    compared = may_be_copies(signature(one), signature(other))
    return compared and is_copy(Print.of(one), Print.of(other), same_outlet=same_outlet)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
class TestCopies:
    def test_white_space_and_punctuation_do_not_count(self, text: str) -> None:
        changed = text.replace(" ", "\u00a0 ").replace(".", " …").replace("\n\n", "\n\u00a0\n")
        assert signature(changed) == signature(text)
        assert similarity(Print.of(changed), Print.of(text)) == 1

    def test_a_lead_and_a_credit_of_the_outlet(self, text: str) -> None:
        assert copied(text, f"(서울=한들통신) 홍길동 기자 = {text}\n\nⓒ 한들통신 무단 전재 금지 By our own staff")

    def test_lost_letters(self, text: str) -> None:
        dice = random.Random(3)
        damaged = "".join("?" if dice.random() < 0.02 else letter for letter in text)
        assert copied(text, damaged)

    def test_the_first_half(self, text: str) -> None:
        assert copied(text, text[: len(text) * 6 // 10])

    def test_a_paragraph_that_is_shared_is_no_copy(self, text: str) -> None:
        paragraph = min(text.split("\n\n"), key=len)[:150]
        assert not copied(text, f"{OTHER}\n\n{paragraph}")


def test_another_text_is_no_copy() -> None:
    assert not copied(STORY, OTHER)
    assert similarity(Print.of(STORY), Print.of(OTHER)) < 0.1


def form(*figures: int) -> str:
    return "".join(
        f"Station {name} measured {figure} litres, {STORY[:60]}. "
        for name, figure in zip("ABCDEF", figures, strict=True)
    )


def test_a_form_with_other_numbers_is_no_copy() -> None:
    one, other = form(1201, 1302, 1403, 1504, 1605, 1706), form(2211, 2312, 2413, 2514, 2615, 2716)
    assert similarity(Print.of(one), Print.of(other)) > 0.5
    assert not copied(one, other)


def test_within_one_outlet_more_must_be_the_same() -> None:
    first, second, _ = STORY.split("\n\n")
    changed = f"{first}\n\n{second}\n\n{OTHER.split(chr(10))[0]}"
    assert copied(STORY, changed)
    assert not copied(STORY, changed, same_outlet=True)


def test_a_short_text_has_no_signature() -> None:
    assert signature("부고 홍길동 씨 별세") == ()
    assert similarity(Print.of("Photo: a bridge"), Print.of("Photo: a bridge")) == 0


def test_signatures_are_the_same_in_every_process() -> None:
    assert signature(STORY)[0] == FIRST


@given(st.text(max_size=400))
def test_any_text_can_be_signed(text: str) -> None:
    bands = signature(text)
    assert len(bands) in {0, BANDS}
    assert all(0 <= band < 1 << 63 for band in bands)
    assert similarity(Print.of(text), Print.of(text)) in {0.0, 1.0}


@given(st.integers(0, 2**32), st.floats(0, 1))
def test_agreement_estimates_what_share_of_the_text_is_common(seed: int, share: float) -> None:
    dice = random.Random(seed)

    def words(count: int) -> str:
        return " ".join("".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(count))

    common = words(int(share * 100))
    one, other = (f"{common} {words(100 - int(share * 100))}" for _ in "12")
    a, b = shingles(one), shingles(other)
    jaccard = len(a & b) / len(a | b)
    assert abs(agreement(signature(one), signature(other)) - 40 * jaccard) <= 40 * 0.5
    assert agreement(signature(one), signature(one)) == 40
