"""Dates written in numbers alone: their order, versions that look like them, days that there are not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.dates import parse_date

FETCHED = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)


def day(raw: str, *languages: str, **more: object) -> str | None:
    moment = parse_date(raw, zone="UTC", languages=languages, fetched_at=FETCHED, **more)  # type: ignore[arg-type]
    return f"{moment.instant:%F}" if moment else None


ORDERS = [
    ("25-10-01", "YMD", (), "2025-10-01"),
    ("25-10-01", None, ("ko",), "2025-10-01"),
    ("24.12.25", None, ("ko",), "2024-12-25"),
    ("25.3.4", None, ("ko",), "2025-03-04"),
    ("25. 3. 4.", None, ("ko",), "2025-03-04"),
    ("25. 03. 04", None, ("ko",), "2025-03-04"),
    ("25.3.4", "YMD", (), "2025-03-04"),
    ("25.3.4", "YMD", ("en",), "2025-03-04"),
    ("25.3.4", "DMY", ("ko",), None),
    ("25.3.4", None, (), None),
    ("25.3.4", None, ("en",), None),
    ("25.3.4", None, ("de",), None),
    ("24.12.25", None, ("de",), "2025-12-24"),
    ("28.04.23", None, (), "2023-04-28"),
    ("12.11.2019", "MDY", ("ko",), "2019-12-11"),
    ("12.11.2019", None, ("ko",), None),
    ("12.11.2019", None, ("de",), "2019-11-12"),
    ("13.11.2019", None, ("ko",), "2019-11-13"),
    ("07/08/25", None, (), None),
    ("07/08/25", None, ("ko",), None),
    ("03/04/25", None, ("ko",), None),
    ("03/04/25", None, ("ja", "en"), None),
    ("03/04/25", "MDY", ("ko",), "2025-03-04"),
    ("03/04/25", "YMD", ("ko",), "2003-04-25"),
    ("03/03/25", "DMY", ("ko",), "2025-03-03"),
    ("07/08/25", None, ("en",), "2025-07-08"),
    ("07/08/25", None, ("en-AU",), "2025-08-07"),
    ("04/05/2020", None, (), None),
    ("04/05/2020", None, ("en-US",), "2020-04-05"),
    ("04-05-2020", None, ("en",), "2020-05-04"),
    ("04/04/2020", None, (), "2020-04-04"),
    ("3. listopada 2020", None, ("hr",), "2020-10-03"),
    ("3 listopada 2020", None, ("pl",), "2020-11-03"),
]


@pytest.mark.parametrize(("raw", "order", "languages", "expected"), ORDERS)
def test_the_order_of_numbers(raw: str, order: str | None, languages: tuple[str, ...], expected: str | None) -> None:
    assert day(raw, *languages, order=order) == expected


def test_two_digit_years_are_read_year_first_at_an_outlet_in_seoul() -> None:
    moment = parse_date("25-10-01", zone="Asia/Seoul", fetched_at=FETCHED)
    assert moment is not None
    assert f"{moment.instant:%F}" == "2025-09-30"


@pytest.mark.parametrize("raw", ["iOS 18.3.1 업데이트", "버전 25.3.4", "v25.3.4", "25.3.4.1", "1.25.3.4", "25.3.45"])
def test_the_number_of_a_version_is_no_date_in_korean_either(raw: str) -> None:
    assert day(raw, "ko") is None


IMPOSSIBLE = [
    "2025.13.04", "2025-13-04", "2025/02/30", "입력 2025.13.04", "2025. 13. 4. 15:07", "2025년 13월 4일",
    "2025년 2월 30일", "2025 13 04", "13월 4일 2025", "2025-04", "32.01.2025",
]  # fmt: skip


@pytest.mark.parametrize("language", ["ko", "en", "de"])
@pytest.mark.parametrize("raw", IMPOSSIBLE)
def test_a_day_that_the_calendar_does_not_have_is_none(raw: str, language: str) -> None:
    assert day(raw, language) is None
