"""Captions in plain paragraphs, known by the credit at their end."""

from __future__ import annotations

import pytest

from ingest.extract.credit_ends import ends_with_credit


@pytest.mark.parametrize(
    "line",
    [
        "▲ 다리 앞에 선 시민들. 사진=샘플뉴스",
        "다리를 건너는 시민들 ⓒ 서해시",
        "개통식에 나온 주민들 (사진=서해시 제공)",
        "새 다리 [사진=샘플일보]",
        "새 다리 (사진=서해시 제공) 2026.11.3 *재판매 및 DB 금지",
        "▲新橋三日通車。（圖／記者方立攝）",
        "新橋三日通車。方立 摄",
        "הגשר החדש. צילום: דוד כהן",
        "The old bridge at dawn. Photo: Ingrid Sole",
        "The old bridge at dawn. (Ingrid Sole/The Ledger)",
        "Die alte Brücke © Ingrid Sole",
    ],
)
def test_a_caption_is_known_by_its_end(line: str) -> None:
    assert ends_with_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "시는 다리를 3일 연다고 밝혔다. (사진=서해시 제공)",
        "She read from her book (The Bridge/Der Steg) to the children.",
        "The council opened the bridge (and the quay/market) on Monday (twice).",
        "▲ 일시: 5월 3일 오후 2시",
        "The rule of the photo: nobody moves.",
        "他在新橋上攝影。",
        "The keeper counted the boats (37/40).",
    ],
)
def test_a_sentence_is_no_caption(line: str) -> None:
    assert not ends_with_credit(line)
