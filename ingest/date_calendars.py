"""Other calendars that the press prints: eras of Japan and Taiwan, the Buddhist era, the solar years of Iran."""

from __future__ import annotations

import re
from datetime import date

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of each."""
BUDDHIST = 543
"""Years that the Buddhist era is ahead."""

_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split()
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, start=1)} | {"امرداد": 5}

# 27 آبان 1405; in the numbers of `tidy`
_NAMES = "|".join(_NUMBERS)
DAY_IN_WORDS = re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?P<word>{_NAMES})(?:\s+ماه)?،?\s+(?P<y>1[34]\d\d)(?!\d)")
# 1405/08/27
DAY_IN_NUMBERS = re.compile(r"(?<!\d)(?P<y>1[34]\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?!\d)")


def persian_day(match: re.Match[str]) -> date | None:
    """The day of our calendar that a match of one of the two names; None when their calendar has no such day."""
    parts = match.groupdict()
    month = int(parts["m"]) if "m" in parts else _NUMBERS[parts["word"]]
    year, day = int(parts["y"]), int(parts["d"])
    if not 1 <= month <= 12 or not 1 <= day <= (31 if month < 7 else 30):
        return None
    # Leap years come in cycles of 33 years; 1595 years make the counting start where no number is negative.
    since = year + 1595
    before = (month - 1) * 31 if month < 7 else (month - 7) * 30 + 186
    return date.fromordinal(365 * since + since // 33 * 8 + (since % 33 + 3) // 4 + before + day - 356033)


def short_buddhist_year(year: int, this_year: int) -> int | None:
    """The year of our calendar that two digits of the Buddhist era name; None where it is not of the last decades."""
    full = 2500 + year - BUDDHIST
    return full if this_year - 30 < full <= this_year else None
