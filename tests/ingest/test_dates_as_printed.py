"""The raw text of a moment is what the page prints, whatever it is read as."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.date_text import as_printed, tidy
from ingest.dates import parse_date, split_dates
from tests.ingest.dated_page import article, believed, found, outlet, page

FETCHED = datetime(2026, 11, 27, 3, 4, 5, tzinfo=UTC)

PRINTED = {
    "۲۷ آبان ۱۴۰۵": "fa",
    "۱۴۰۵/۰۸/۲۷ - ۱۴:۰۵": "fa",
    "٢٧ نوفمبر ٢٠٢٥": "ar",
    "२७ नवंबर २०२५": "hi",
    "২৭ নভেম্বর ২০২৫": "bn",
    "๒๗ พฤศจิกายน ๒๕๖๘": "th",
    "２０２５．１１．２７ １４：０５": "ko",
    "令和７年１１月２６日": "ja",
    "2025–11–26 14：05": "zh",
    "26 novembre 2025": "fr",
}


@pytest.mark.parametrize(("printed", "language"), PRINTED.items())
def test_the_raw_text_has_the_characters_of_the_page(printed: str, language: str) -> None:
    moment = parse_date(printed, zone="UTC", languages=(language,), fetched_at=FETCHED)
    assert moment is not None
    assert moment.raw == printed


@pytest.mark.parametrize(("printed", "language"), PRINTED.items())
def test_the_page_s_moment_has_the_characters_of_the_page(printed: str, language: str) -> None:
    moment = believed(page(article(f'<p class="date">{printed}</p>'), lang=language), of=outlet(languages=(language,)))
    assert moment is not None
    assert moment.raw == printed


def test_of_a_line_the_raw_text_is_the_date_and_its_time() -> None:
    line = "تاریخ انتشار: ۲۷ آبان ۱۴۰۵،  ۱۴:۰۵ | کد خبر ۱۲۳"
    ((_, moment),) = split_dates(line, zone="UTC", languages=("fa",), fetched_at=FETCHED)
    assert moment.raw == "۲۷ آبان ۱۴۰۵، ۱۴:۰۵"


def test_what_was_found_has_the_characters_of_its_line() -> None:
    shown = page(article('<p class="date">เผยแพร่ ๒๗ พฤศจิกายน  ๒๕๖๘</p>'), lang="th")
    assert [finding.raw for finding in found(shown, of=outlet(languages=("th",)))] == ["เผยแพร่ ๒๗ พฤศจิกายน ๒๕๖๘"]


@pytest.mark.parametrize(
    ("raw", "part", "printed"),
    [
        ("on  2025-11-27", "2025-11-27", "2025-11-27"),
        ("㍻7年1月2日 記", "平成7年1月2日", "㍻7年1月2日"),
        ("a½b １２", "12", "１２"),
        ("12\u200f نوفمبر\u00a0٢٠٢٥", "نوفمبر 2025", "نوفمبر ٢٠٢٥"),
        ("12 ma\u0301jus １２", "12 m\u00e1jus 12", "12 ma\u0301jus １２"),
    ],
)
def test_a_part_of_a_tidy_text_as_it_was(raw: str, part: str, printed: str) -> None:
    text = tidy(raw)
    start = text.index(part)
    assert as_printed(text, start, start + len(part)) == printed


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_part_as_printed_is_read_to_what_the_part_was(raw: str, start: int, length: int) -> None:
    text = tidy(raw)
    printed = as_printed(text, start, start + length)
    assert text[start : start + length].strip() in tidy(printed)
