"""Dates of the Thai press: years of the Buddhist era, in full or in two digits, and times behind เวลา."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.dates import parse_date
from tests.ingest.dated_page import article, best, outlet, page

FETCHED = datetime(2026, 11, 28, 3, 4, 5, tzinfo=UTC)

DAYS = {
    "27 พ.ย. 69": "2026-11-27",
    "27พ.ย.69": "2026-11-27",
    "27 พฤศจิกายน 69": "2026-11-27",
    "วันศุกร์ที่ 27 พฤศจิกายน พ.ศ.2569": "2026-11-27",
    "27 พ.ย. 2026": "2026-11-27",
    "27 พ.ย. 26": "2026-11-27",
    "5 เม.ย. 60": "2017-04-05",
    "๕ ก.พ. ๖๙": "2026-02-05",
    "27/11/69": "2026-11-27",
    "05-11-69": "2026-11-05",
    "69-11-27": "2026-11-27",
    "28 ธ.ค. 69": None,
    "31 พ.ย. 69": None,
    "27 พ.ย.": None,
}
TIMED = (
    "27 พ.ย. 69 14:30 น.",
    "27 พ.ย. 69 เวลา 14:30 น.",
    "27 พ.ย. 69 เวลา 14.30 น.",
    "27 พฤศจิกายน 2569, 14.30 น.",
    "27 พฤศจิกายน 2569 | เวลา 14.30",
    "เผยแพร่: 27/11/2569 เวลา 14:30 น.",
    "14:30 น. วันที่ 27 พ.ย. 69",
    "เวลา 14.30 น. วันศุกร์ที่ 27 พ.ย. 69",
    "๒๗ พ.ย. ๖๙ เวลา ๑๔.๓๐ น.",
)


@pytest.mark.parametrize(("raw", "day"), DAYS.items())
def test_the_day(raw: str, day: str | None) -> None:
    moment = parse_date(raw, zone="UTC", languages=("th",), fetched_at=FETCHED)
    assert (f"{moment.instant:%F}" if moment else None) == day
    assert moment is None or moment.precision == "day"


@pytest.mark.parametrize("raw", TIMED)
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_time(raw: str, language: str) -> None:
    moment = parse_date(raw, zone="UTC", languages=(language,), fetched_at=FETCHED)
    assert moment is not None
    assert (f"{moment.instant:%F %R}", moment.precision) == ("2026-11-27 14:30", "minute")


@pytest.mark.parametrize("raw", ["27 พ.ย. 14:30 น.", "27 พ.ย. 14.30 น."])
def test_an_hour_is_no_year(raw: str) -> None:
    assert parse_date(raw, zone="UTC", languages=("th",), fetched_at=FETCHED) is None


def test_two_digits_are_of_our_era_where_nothing_is_thai() -> None:
    moment = parse_date("27 Nov 69", zone="UTC", languages=("en",), fetched_at=FETCHED)
    assert moment is not None
    assert moment.instant.year == 1969


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    "printed", ["18 พ.ย. 69 เวลา 14.30 น.", "๑๘ พ.ย. ๖๙ ๑๔:๓๐ น.", "เผยแพร่ 18 พฤศจิกายน 69 14:30 น."]
)
def test_a_page_with_a_year_in_two_digits(printed: str, lang: str) -> None:
    shown = page(article(f'<div class="post-date">{printed}</div>'), lang=lang)
    assert best(shown, of=outlet(languages=())) == "2026-11-18 14:30"


def test_numbers_in_a_thai_sentence_are_no_date() -> None:
    shown = page(article("<p>ผู้ชม 27 คนจาก 69 เมืองมาที่สะพานเมื่อเช้านี้</p>"), lang="th")
    assert best(shown, of=outlet(languages=())) is None
