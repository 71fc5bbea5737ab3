"""Raw date texts to moments: the shapes, labels and traps of the press."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.article import Moment
from ingest.date_shapes import iso_stamp, stamps
from ingest.dates import parse_date

FETCHED = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)


def read(raw: str, zone: str | None = "UTC", languages: tuple[str, ...] = (), **more: object) -> Moment | None:
    return parse_date(raw, zone=zone, languages=languages, fetched_at=FETCHED, **more)  # type: ignore[arg-type]


def told(raw: str, *languages: str, **more: object) -> tuple[str, str] | None:
    """The moment on the clock of UTC, as the outlet's own zone, and its precision."""
    moment = read(raw, languages=languages, **more)
    return (f"{moment.instant:%F %T}", moment.precision) if moment else None


KOREAN = {
    "2025년 10월 1일 오후 2:05": "2025-10-01 14:05:00",
    "2024년 09월 14일 오전 6:45": "2024-09-14 06:45:00",
    "2025년 3월 2일 오후 12시 7분": "2025-03-02 12:07:00",
    "2025.08.10 06:52": "2025-08-10 06:52:00",
    "2025.08.10. 06:52": "2025-08-10 06:52:00",
    "2025.08.10. 오후 6:52": "2025-08-10 18:52:00",
    "2023. 3. 18 오전 10:58": "2023-03-18 10:58:00",
    "2024/09/13 [09:23]": "2024-09-13 09:23:00",
    "2013.09.06  09:16:27": "2013-09-06 09:16:27",
    "2023-12-04 (월) 04:32:31": "2023-12-04 04:32:31",
    "2023-12-03 (일) 04:32": "2023-12-03 04:32:00",
    "2018.09.18(TUE) 11:20": "2018-09-18 11:20:00",
    "17-01-05 15:32": "2017-01-05 15:32:00",
    "작성일12-04-22 19:31 조회2,372회 댓글0건": "2012-04-22 19:31:00",
    "20250808001303169": "2025-08-08 00:13:03",
    "20250808 001303": None,
    "입력 : 2024/09/13 [09:23]": "2024-09-13 09:23:00",
    "한가람 • 승인 2018.04.20 13:26 • 댓글 0": "2018-04-20 13:26:00",
    "入力 2014-12-23 16:24:00": "2014-12-23 16:24:00",
    "２０２４．０５．０６ ０７：０８": "2024-05-06 07:08:00",
}


@pytest.mark.parametrize(("raw", "expected"), KOREAN.items())
def test_korean_shapes_with_a_time(raw: str, expected: str | None) -> None:
    moment = told(raw, "ko")
    if expected is None:
        assert moment == ("2025-08-08 00:00:00", "day")
    else:
        assert moment is not None
        assert moment[0] == expected
        assert moment[1] in ("minute", "second")


DAYS = {
    "ko": [
        "2019년 5월 7일",
        "19년 5월 7일",
        "2019. 5. 7.",
        "19-05-07",
        "19.05.07",
        "2019-05-07 29면",
        "등록일 2019-05-07 조회수 280",
        "20190507",
    ],
    "de": ["7. Mai 2019", "07.05.2019", "7.05.19", "Dienstag, 7. Mai 2019", "Veröffentlicht am 07.05.2019"],
    "en": [
        "May 7, 2019",
        "7 May 2019",
        "May 7th, 2019",
        "Tue, 7 May 2019",
        "7-May-19",
        "5/7/2019",
        "MAY 7 2019",
        "2019 May 7",
    ],
    "en-GB": ["07/05/2019", "7th May 2019"],
    "fr": ["Publié le 7 mai 2019", "07/05/2019", "mardi 7 mai 2019"],
    "es": ["7 de mayo de 2019", "7 mayo, 2019", "7/5/2019"],
    "pt": ["7 de maio de 2019", "07/05/2019"],
    "it": ["7 maggio 2019", "martedì 7 maggio 2019"],
    "nl": ["7 mei 2019"],
    "pl": ["7 maja 2019", "opublikowano 07.05.2019"],
    "cs": ["7. května 2019"],
    "da": ["7. maj 2019"],
    "sv": ["7 maj 2019"],
    "fi": ["7. toukokuuta 2019", "7.5.2019"],
    "hu": ["2019. május 7."],
    "tr": ["7 Mayıs 2019"],
    "ru": ["7 мая 2019", "7 мая 2019 г."],
    "uk": ["7 травня 2019"],
    "el": ["7 Μαΐου 2019"],
    "ar": ["٧ مايو ٢٠١٩"],
    "az": ["7 may 2019"],
    "ca": ["7 de maig del 2019", "7 de maig de 2019"],
    "fa": ["۱۷ اردیبهشت ۱۳۹۸", "سه‌شنبه ۱۷ اردیبهشت ۱۳۹۸", "۱۳۹۸/۰۲/۱۷", "1398-02-17"],
    "ur": ["7 مئی 2019"],
    "hi": ["7 मई 2019"],
    "th": ["7 พฤษภาคม 2562", "7 พ.ค. 2562", "7 พ.ค. 62", "วันอังคารที่ 7 พฤษภาคม พ.ศ. 2562", "07/05/2562", "7 May 2019"],
    "tl": ["Mayo 7, 2019"],
    "vi": ["7 tháng 5, 2019"],
    "lt": ["2019 m. gegužės 7 d."],
    "ja": ["2019年5月7日", "2019年5月7日（火）", "令和元年5月7日"],
    "zh": ["2019年05月07日", "2019-05-07", "民國108年5月7日"],
}


@pytest.mark.parametrize(("language", "raw"), [(language, raw) for language, forms in DAYS.items() for raw in forms])
def test_days_in_many_languages(language: str, raw: str) -> None:
    assert told(raw, language) == ("2019-05-07 00:00:00", "day")


@pytest.mark.parametrize(
    ("language", "raw", "day"),
    [
        ("ar", "18 تشرين الثاني 2024", "2024-11-18"),
        ("ar", "18 كانون الأول 2024", "2024-12-18"),
        ("ca", "4 d’octubre de 2024", "2024-10-04"),
        ("th", "18 ก.ย. 2567", "2024-09-18"),
        ("fa", "۲۷ آبان ۱۴۰۴", "2025-11-18"),
        ("fa", "1403/12/30", "2025-03-20"),
        ("fa", "1403/07/31", None),
        ("fa", "1403/13/01", None),
        ("en", "1403/12/30", None),
    ],
)
def test_calendars_and_months_of_two_words(language: str, raw: str, day: str | None) -> None:
    moment = told(raw, language)
    assert moment == (None if day is None else (f"{day} 00:00:00", "day"))


TIMES = {
    "Tue 7 May 2019 14.05 GMT": "en",
    "2019-05-07 14.05": "sv",
    "7.5.2019 14.05": "fi",
    "7. maj 2019 ob 14.05": "sl",
    "7 mei 2019 om 14.05 uur": "nl",
    "7 mei 2019 om 14.05": "nl",
    "7 mei 2019, 14:05 uur": "nl",
    "14.05 uur, 7 mei 2019": "nl",
    "7 mei 2019 om 14u05": "nl",
    "7.5.2019 στις 14.05": "el",
    "7.5.2019 godz. 14.05": "pl",
    "7 Mei 2019 pukul 14.05": "id",
    "7 mai 2019 à 14 h 05": "fr",
    "7 مايو 2019 - 02:05 م": "ar",
    "2019/05/07 الساعة 14:05": "ar",
    "2019 m. gegužės 7 d. 14:05": "lt",
    "7. Mai 2019, 14.05 Uhr": "de",
    "14:05 Uhr, 7. Mai 2019": "de",
    "7 mai 2019 à 14h05": "fr",
    "7 de mayo de 2019, a las 14:05 h": "es",
    "7 maggio 2019 ore 14:05": "it",
    "7 maj 2019 kl 14.05": "sv",
    "7.5.2019 klo 14.05": "fi",
    "7 мая 2019 г., 14:05": "ru",
    "2019年5月7日 14時05分": "ja",
    "2019年05月07日 下午2:05": "zh",
    "May 7, 2019 at 2:05 p.m.": "en",
    "2:05 PM, Tue May 7, 2019": "en",
    "Published 2:05pm, 7 May 2019": "en",
    "201905071405": "en",
}


@pytest.mark.parametrize(("raw", "language"), TIMES.items())
def test_times_stand_behind_the_date_or_before_it(raw: str, language: str) -> None:
    assert told(raw, language) == ("2019-05-07 14:05:00", "minute")


LENGTHS = [
    "2019-05-07 | Audio 03:07 Min.",
    "Audio 03:07 Min. | 2019-05-07",
    "2019-05-07 14.05 €",
    "7.5.2019 20.05.",
    "2019-05-07 2 uur geleden",
]


@pytest.mark.parametrize("raw", LENGTHS)
def test_a_length_a_price_or_another_day_is_no_time_of_the_date(raw: str) -> None:
    assert told(raw, "fi") == ("2019-05-07 00:00:00", "day")


BETWEEN = {
    "2019년 5월 7일 화요일 오후 2시 5분": "ko",
    "2019년 5월 7일화요일 14:05": "ko",
    "2019-05-07 화요일 14:05": "ko",
    "2019.05.07 화 14:05": "ko",
    "2019-05-07 PM 2:05": "ko",
    "2019-05-07 pm 02:05": "ko",
    "2019-05-07 2:05 PM": "ko",
    "2019-05-07 Tue 14:05": "ko",
    "2019.05.07(화) PM 02:05": "ko",
    "Tuesday 7 May 2019 14:05": "en",
    "7 May 2019, Tuesday, 2:05 pm": "en",
    "2019年5月7日 火曜日 14:05": "ja",
    "2019年5月7日 星期二 14:05": "zh",
    "7 Mayıs 2019 Salı 14:05": "tr",
    "2019. május 7., kedd 14:05": "hu",
}


@pytest.mark.parametrize(("raw", "language"), BETWEEN.items())
def test_a_weekday_or_half_of_the_day_between_date_and_time_keeps_the_time(raw: str, language: str) -> None:
    assert told(raw, language) == ("2019-05-07 14:05:00", "minute")


@pytest.mark.parametrize("raw", ["2019-05-07 Monitor 14:05", "2019-05-07 화가 14:05", "2019-05-07 Sunny 14:05"])
def test_a_word_that_only_begins_like_a_weekday_keeps_a_time_of_something_else_away(raw: str) -> None:
    assert told(raw, "ko") == ("2019-05-07 00:00:00", "day")


ISO = {
    "2019-05-07T14:05:09Z": ("2019-05-07T14:05:09", "UTC"),
    "2019-05-07T14:05:09.123456789Z": ("2019-05-07T14:05:09.123456", "UTC"),
    "2019-05-07T14:05:09+0900": ("2019-05-07T05:05:09", "+09:00"),
    "2019-05-07T14:05:09+09:00": ("2019-05-07T05:05:09", "+09:00"),
    "2019-05-07T14:05:09-07": ("2019-05-07T21:05:09", "-07:00"),
    "2019-05-07 14:05:09 -0330": ("2019-05-07T17:35:09", "-03:30"),
    "2019-05-07T14:05-07:00": ("2019-05-07T21:05:00", "-07:00"),
    "20190507T140509Z": ("2019-05-07T14:05:09", "UTC"),
    "20190507T140509+0900": ("2019-05-07T05:05:09", "+09:00"),
    "Tue, 07 May 2019 14:05:09 GMT": ("2019-05-07T14:05:09", "UTC"),
    "Tue, 07 May 2019 14:05:09 +0200": ("2019-05-07T12:05:09", "+02:00"),
    "Tue May  7 14:05:09 +0000 2019": ("2019-05-07T14:05:09", "UTC"),
    "Tue May 07 14:05:09 PDT 2019": ("2019-05-07T21:05:09", "America/Los_Angeles"),
    "Tue May 07 2019 14:05:09 GMT+0200 (CEST)": ("2019-05-07T12:05:09", "+02:00"),
    "1557237909": ("2019-05-07T14:05:09", "UTC"),
    "1557237909000": ("2019-05-07T14:05:09", "UTC"),
    "04-22-2020 04:35:27 (PST)": ("2020-04-22T11:35:27", "America/Los_Angeles"),
    "May 7, 2019 2:05 p.m. ET": ("2019-05-07T18:05:00", "America/New_York"),
    "January 7, 2019 2:05 PM PT": ("2019-01-07T22:05:00", "America/Los_Angeles"),
    "2014-10-29 17:37 PDT": ("2014-10-30T00:37:00", "America/Los_Angeles"),
    "7 Mei 2019 14:05 WIB": ("2019-05-07T07:05:00", "Asia/Jakarta"),
    "7 May 2019 2:05 PM MYT": ("2019-05-07T06:05:00", "Asia/Kuala_Lumpur"),
    "7 May 2019 14.05 BST": ("2019-05-07T13:05:00", "Europe/London"),
    "7 May 2019 14.05 -0300": ("2019-05-07T17:05:00", "-03:00"),
    "2019-05-07 14:05 (UTC+9)": ("2019-05-07T05:05:00", "+09:00"),
}


@pytest.mark.parametrize(("raw", "expected"), ISO.items())
def test_a_printed_zone_counts_more_than_the_outlet_s(raw: str, expected: tuple[str, str]) -> None:
    moment = read(raw, zone="Asia/Tokyo")
    assert moment is not None
    assert (moment.instant.replace(tzinfo=None).isoformat(), moment.zone) == expected
    assert moment.zone_source == "printed"


def test_without_printed_zone_the_outlet_s_counts_and_without_that_utc_is_assumed() -> None:
    here, nowhere = read("2019-05-07 14:05", zone="Asia/Seoul"), read("2019-05-07 14:05", zone=None)
    assert here is not None
    assert nowhere is not None
    assert (f"{here.instant:%T}", here.zone, here.zone_source) == ("05:05:00", "Asia/Seoul", "outlet")
    assert (f"{nowhere.instant:%T}", nowhere.zone, nowhere.zone_source) == ("14:05:00", "UTC", "assumed")


def test_an_abbreviation_that_names_the_outlet_s_own_clock_keeps_the_outlet_s_zone() -> None:
    moment = read("7.5.2019 14:05 CEST", zone="Europe/Madrid", languages=("es",))
    assert moment is not None
    assert (moment.zone, moment.zone_source) == ("Europe/Madrid", "printed")


def test_the_same_letters_mean_another_place_in_another_language() -> None:
    moment = read("2019-05-07 14:05 CST", languages=("zh",))
    assert moment is not None
    assert moment.zone == "Asia/Shanghai"


def test_hours_from_and_to_are_no_offset() -> None:
    assert told("2019-05-07 09:00-12:00") == ("2019-05-07 09:00:00", "minute")


def test_an_offset_that_no_place_has_is_none() -> None:
    assert told("2019-05-07 09:00:00+23:00") == ("2019-05-07 09:00:00", "second")


@pytest.mark.parametrize(
    "raw", ["2016년 04월 11일(월) 00:00", "2016-04-11T00:00:00", "2016-04-11 00:00:00", "2016-04-11"]
)
def test_midnight_means_that_no_time_is_known(raw: str) -> None:
    moment = read(raw, zone="Asia/Seoul")
    assert moment is not None
    assert (f"{moment.instant:%F %T}", moment.precision) == ("2016-04-10 15:00:00", "day")


def test_an_offset_that_makes_it_midnight_at_the_outlet_means_the_day_there() -> None:
    moment = read("2016-04-10T15:00:00Z", zone="Asia/Seoul")
    assert moment is not None
    assert (moment.precision, moment.zone, f"{moment.instant:%F %T}") == ("day", "Asia/Seoul", "2016-04-10 15:00:00")


@pytest.mark.parametrize("filler", ["12:00:00", "12:00"])
def test_noon_means_no_time_only_where_the_outlet_fills_with_it(filler: str) -> None:
    assert told("2004-01-29 (목) 12:00:00", filler_times=(filler,)) == ("2004-01-29 00:00:00", "day")
    assert told("2004-01-29 (목) 12:00:00") == ("2004-01-29 12:00:00", "second")


@pytest.mark.parametrize(
    "raw",
    [
        "", " \u200b ", "2025년 10월", "[2020년 7월]", "[ISSUE&FOCUS June ]", "6·15", "April 2020", "May 14, 09:00",
        "1.2.3", "7.5.19",
        "version 1.22.3", "2,372", "12:30", "2020-13-40", "31 February 2020", "일요일", "1234567", "3 people 2020",
        "vor langer Zeit", "0000-00-00", "March", "8 months ago",
    ],
)  # fmt: skip
def test_what_names_no_day_is_none(raw: str) -> None:
    assert told(raw, "en") is None


def test_nothing_is_later_than_the_fetch_by_more_than_clocks_differ() -> None:
    assert told("2026-11-22 03:14:00") is not None
    assert told("2026-11-22 03:15:00") is None
    assert told("2026-11-23") is None
    assert told("2026-11-22") == ("2026-11-22 00:00:00", "day")
    assert told("1899-12-31") is None


def test_a_gap_and_a_fold_of_summer_time_are_read_in_one_way() -> None:
    gap = read("2025-03-09 02:30", zone="America/Los_Angeles")
    fold = read("2025-11-02 01:30", zone="America/Los_Angeles")
    assert gap is not None
    assert fold is not None
    assert f"{gap.instant:%T}" == "10:30:00"  # as the clock before the gap would have it
    assert f"{fold.instant:%T}" == "08:30:00"  # the first of the two


def test_what_no_shape_knows_is_asked_of_dateparser_in_the_known_languages_only() -> None:
    assert told("7 Ebrill 2019", "cy") == ("2019-04-07 00:00:00", "day")
    assert told("7 Ebrill 2019 14:05", "cy") == ("2019-04-07 14:05:00", "minute")
    assert told("7 Ebrill 2019", "en") is None
    assert told("7 Ebrill 2019", "qqq") is None


def test_an_address_is_no_date_in_words_and_dateparser_is_not_loaded_for_it() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ingest.dates._ask_dateparser", lambda *_: pytest.fail("dateparser was asked"))
        assert told("https://www.herald.example/news/2016/12/two_ferries_collide.html", "en") is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-06",
        "2024-05-06T07:08",
        "2024-05-06T07:08:09",
        "2024-05-06T07:08Z",
        "2024-05-06T07:08:09.123456789Z",
        "2024-05-06T07:08:09+0900",
        "2024-05-06T00:00:00-05:00",
        "2024-02-30",
        "2024-05-06 07:08",
        "2024-05-06T24:00:00",
        "6 May 2024",
    ],
)
def test_a_text_in_the_iso_form_is_read_at_once_as_it_is_read_in_a_line(text: str) -> None:
    whole = iso_stamp(text)
    assert whole is None or [whole] == stamps(text, this_year=2026)
    assert (whole is None) == (text in ("2024-02-30", "2024-05-06 07:08", "2024-05-06T24:00:00", "6 May 2024"))
