"""Second headlines, and what stands in their place."""

from __future__ import annotations

import pytest

from ingest.extract.subtitle import is_subtitle


@pytest.mark.parametrize(
    "text",
    ["Was die neue Brücke kostet", "Notbetrieb nach Großbrand", "다리는 언제 열리나", "港の新しい橋はいつ開くのか"],
)
def test_a_text_of_several_words_is_a_subtitle(text: str) -> None:
    assert is_subtitle(text)


@pytest.mark.parametrize(
    "text",
    [
        "Energie",
        "Related",
        "사회",
        "社会",
        "(16 Bilder)",
        "By Jane Roe",
        "Published 3 May 2024",
        "Subscribe to our newsletter",
    ],
)
def test_kickers_counts_bylines_and_calls_are_no_subtitles(text: str) -> None:
    assert not is_subtitle(text)
