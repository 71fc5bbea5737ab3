"""Dates told from the reader's now, lines with labels, and the laws that hold for any text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Moment
from ingest.dates import parse_date, split_dates

FETCHED = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)


def read(raw: str, zone: str | None = "UTC", languages: tuple[str, ...] = (), **more: object) -> Moment | None:
    return parse_date(raw, zone=zone, languages=languages, fetched_at=FETCHED, **more)  # type: ignore[arg-type]


def told(raw: str, *languages: str, **more: object) -> tuple[str, str] | None:
    """The moment on the clock of UTC, as the outlet's own zone, and its precision."""
    moment = read(raw, languages=languages, **more)
    return (f"{moment.instant:%F %T}", moment.precision) if moment else None


RELATIVE = {
    "3시간 전": ("2026-11-22 00:04:00", "minute"),
    "1시간전": ("2026-11-22 02:04:00", "minute"),
    "5분 전": ("2026-11-22 02:59:00", "minute"),
    "방금 전": ("2026-11-22 03:04:00", "minute"),
    "어제": ("2026-11-21 00:00:00", "day"),
    "그저께": ("2026-11-20 00:00:00", "day"),
    "2일 전": ("2026-11-20 00:00:00", "day"),
    "1주 전": ("2026-11-15 00:00:00", "day"),
    "2 hours ago": ("2026-11-22 01:04:00", "minute"),
    "an hour ago": ("2026-11-22 02:04:00", "minute"),
    "yesterday": ("2026-11-21 00:00:00", "day"),
    "yesterday at 14:05": ("2026-11-21 14:05:00", "minute"),
    "today, 02:05": ("2026-11-22 02:05:00", "minute"),
    "just now": ("2026-11-22 03:04:00", "minute"),
    "vor 3 Stunden": ("2026-11-22 00:04:00", "minute"),
    "gestern, 14:05 Uhr": ("2026-11-21 14:05:00", "minute"),
    "il y a 2 jours": ("2026-11-20 00:00:00", "day"),
    "hace 5 minutos": ("2026-11-22 02:59:00", "minute"),
    "3時間前": ("2026-11-22 00:04:00", "minute"),
}


@pytest.mark.parametrize(("raw", "expected"), RELATIVE.items())
def test_relative_words_count_from_the_fetch(raw: str, expected: tuple[str, str]) -> None:
    assert told(raw) == expected


@pytest.mark.parametrize(
    "raw",
    [
        "today, 14:05",
        "지난 4일",
        "3 hours",
        "vor 3 hours ago",
        "it was 3 hours ago",
        "3시간 전에 만난 사람이 다시 찾아와서 이렇게 말했다고 그는 전했다 합니다",
    ],
)
def test_relative_words_that_are_not_the_whole_text_or_lie_ahead_are_none(raw: str) -> None:
    assert told(raw) is None


def test_yesterday_is_the_outlet_s_yesterday() -> None:
    moment = parse_date("어제", zone="America/Los_Angeles", fetched_at=FETCHED)  # still the 21st there
    assert moment is not None
    assert f"{moment.instant:%F %T}" == "2026-11-20 08:00:00"


LINES = {
    "발행 2018/06/25 미주판 3면 기사입력 2018/06/24 19:43": ["print 2018-06-25", "published 2018-06-24"],
    "발행 2018/06/25 기사입력 2018/06/24 19:43": ["print 2018-06-25", "published 2018-06-24"],
    "발행 2018/06/25 08:00": ["published 2018-06-25"],
    "2006-09-26 29면": ["print 2006-09-26"],
    "가람일보 2014.11.15 00:38 종합 6면": ["none 2014-11-15"],
    "발행 2014.11.15 00:38 종합 6면": ["print 2014-11-15"],
    "입력 2018.04.20 13:26 수정 2018.04.21 09:00": ["published 2018-04-20", "modified 2018-04-21"],
    "Posted on : 2014-10-29 17:37 KST Modified on : 2019-10-19 20:29 KST": [
        "published 2014-10-29",
        "modified 2019-10-19",
    ],
    "2020-01-01 14:00 입력 2020-01-02 15:00 수정": ["published 2020-01-01", "modified 2020-01-02"],
    "Veröffentlicht: 01.02.2023, 10:00 Uhr Aktualisiert: 02.02.2023": ["published 2023-02-01", "modified 2023-02-02"],
    "Publié le 1 mars 2023 à 10h00, mis à jour le 2 mars 2023": ["published 2023-03-01", "modified 2023-03-02"],
    "公開日 2023年3月1日 更新日 2023年3月2日": ["published 2023-03-01", "modified 2023-03-02"],
    "Actualizado 2 de marzo de 2023": ["modified 2023-03-02"],
    "2023-03-01 | 2023-03-02": ["none 2023-03-01", "none 2023-03-02"],
    "no date here": [],
    # a label between two dates is the second's, and what stands right before a change is the publication
    "2025-03-04 15:07 (수정 2025-03-05 10:00)": ["published 2025-03-04", "modified 2025-03-05"],
    "2025.03.04 15:07 수정 2025.03.05 10:00": ["published 2025-03-04", "modified 2025-03-05"],
    "March 18, 2026 3:07 PM | Updated March 20, 2026 10:00 AM": ["published 2026-03-18", "modified 2026-03-20"],
    "1. März 2023, aktualisiert am 2. März 2023": ["published 2023-03-01", "modified 2023-03-02"],
    "2025.03.04 15:07 수정 2025.03.05 10:00 | 등록 하늘": ["published 2025-03-04", "modified 2025-03-05"],
    "2025.03.04 15:07 수정 2025.03.04 17:00 등록 하늘": ["published 2025-03-04", "modified 2025-03-04"],
    # but where the line closes with a label, each stands behind its own
    "2025.03.04 입력 2025.03.05 수정": ["published 2025-03-04", "modified 2025-03-05"],
    "2025.03.05 수정 | 2025.03.04 입력": ["modified 2025-03-05", "published 2025-03-04"],
    "2025.03.04 | 2025.03.05 수정": ["published 2025-03-04", "modified 2025-03-05"],
    "2025.03.05 10:00 수정": ["modified 2025-03-05"],
    # and of two labels between two dates each has one
    "2025.03.04 입력 | 수정 2025.03.05": ["published 2025-03-04", "modified 2025-03-05"],
    "2025.03.05 수정 (입력 2025.03.04)": ["modified 2025-03-05", "published 2025-03-04"],
    "1 March 2023, last updated: edited 2 March 2023": ["published 2023-03-01", "modified 2023-03-02"],
    "입력 2025.03.04 수정 2025.03.05 업데이트": ["published 2025-03-04", "modified 2025-03-05"],
    "18 March 2026 | Edited by Ada Example": ["none 2026-03-18"],
    "2025.03.05 15:07 수정 2025.03.04 10:00": ["none 2025-03-05", "modified 2025-03-04"],
    # a label behind a date that tells of a time alone, or from the reader's now, is not the date's
    "18/03/2026 Actualizado a las 17:10h.": ["none 2026-03-18"],
    "18/03/2026 15h07 Atualizado há 2 dias": ["none 2026-03-18"],
    "18 mar 2026 - 15h07 (atualizado às 17h00)": ["none 2026-03-18"],
    "18 marzo 2026 Aggiornato alle 17:00": ["none 2026-03-18"],
    "18. März 2026, 15:07 Uhr, aktualisiert um 17.00 Uhr": ["none 2026-03-18"],
    "2026/03/18 15:07(最終更新 3/18 17:00)": ["none 2026-03-18"],
    "March 18, 2026 3:07 PM GMT+2 Last Updated 9 min ago": ["none 2026-03-18"],
    "March 18, 2026 7:55 AM UTC Updated ago": ["none 2026-03-18"],
    "18.03.2026 • 10:02 Ενημερώθηκε στις 12:30": ["none 2026-03-18"],
    "18.03.2026 • 10:02 Ενημερώθηκε πριν από 2 ώρες": ["none 2026-03-18"],
    "18 maart 2026 om 10:02 Update: een dag geleden": ["none 2026-03-18"],
    "18 maart 2026 om 10:02 Bijgewerkt: 2 uur geleden": ["none 2026-03-18"],
    "18.3.2026 klo 10.02 Päivitetty kello 12.30": ["none 2026-03-18"],
    "18. mars 2026 kl. 10.02 Oppdatert for 2 timer siden": ["none 2026-03-18"],
    "18.03.2026 10:02 Обновлено в 12:30": ["none 2026-03-18"],
    "18.03.2026 10:02 Обновлено 2 часа назад": ["none 2026-03-18"],
    "18.03.2026 10:02 Aktualizacja: wczoraj, 12:30": ["none 2026-03-18"],
    "18.03.2026 10:02 Güncelleme: saat 12:30": ["none 2026-03-18"],
    "18/03/2026 10:02 Cập nhật lúc 12:30": ["none 2026-03-18"],
    "18 Maret 2026 10:02 Diperbarui pukul 12.30": ["none 2026-03-18"],
    "March 18, 2026 Updated for a new season": ["modified 2026-03-18"],
    "18.03.2026 10:02 Ενημερώθηκε": ["modified 2026-03-18"],
    "2026.03.18 수정": ["modified 2026-03-18"],
    "2026年3月18日 12時00分更新 3件のコメント": ["modified 2026-03-18"],
    # labels of more languages
    "18 marzo 2026 (modifica il 19 marzo 2026 | 10:00)": ["published 2026-03-18", "modified 2026-03-19"],
    "18-03-2026 15:07 • Aangepast op 19-03-2026 10:00": ["published 2026-03-18", "modified 2026-03-19"],
    "Offentliggjort 18. marts 2026 Ændret 19. marts 2026": ["published 2026-03-18", "modified 2026-03-19"],
    "Objavljeno: 18.03.2026. Ažurirano: 19.03.2026.": ["published 2026-03-18", "modified 2026-03-19"],
    "Публикувана: 18.03.2026, Обновена: 19.03.2026": ["published 2026-03-18", "modified 2026-03-19"],
    "Paskelbta 2026-03-18 Atnaujinta 2026-03-19": ["published 2026-03-18", "modified 2026-03-19"],
    "Avaldatud 18.03.2026 Uuendatud 19.03.2026": ["published 2026-03-18", "modified 2026-03-19"],
    "Diterbitkan 18 Maret 2026, diubah 19 Maret 2026": ["published 2026-03-18", "modified 2026-03-19"],
    "प्रकाशित: 18 मार्च 2026 अपडेटेड: 19 मार्च 2026": ["published 2026-03-18", "modified 2026-03-19"],
    "เผยแพร่ 18 มีนาคม 2569 ปรับปรุง 19 มีนาคม 2569": ["published 2026-03-18", "modified 2026-03-19"],
    "发稿时间:2026-03-18 更新时间:2026-03-19": ["published 2026-03-18", "modified 2026-03-19"],
    "Stand: 2. März 2025": ["modified 2025-03-02"],
    "Stand vom Montag, 3.3.2025": ["modified 2025-03-03"],
    "They stand on the bridge, 2 March 2025": ["none 2025-03-02"],
    # labels in any case, inside compounds, and right behind a year
    "YAYINLANMA: 02.03.2025 GÜNCELLEME: 03.03.2025": ["published 2025-03-02", "modified 2025-03-03"],
    "GİRİŞ 02.03.2025": ["published 2025-03-02"],
    "MISE À JOUR LE 2 MARS 2023": ["modified 2023-03-02"],
    "Erscheinungsdatum 02.03.2025": ["published 2025-03-02"],
    "Published 1 March 2023Updated 2 March 2023": ["published 2023-03-01", "modified 2023-03-02"],
    "Republished_date 1 March 2023": ["none 2023-03-01"],
}


@pytest.mark.parametrize(("line", "expected"), LINES.items())
def test_lines_with_labelled_dates(line: str, expected: list[str]) -> None:
    found = split_dates(line, zone="UTC", languages=("de",), fetched_at=FETCHED)
    assert [f"{label} {moment.instant:%F}" for label, moment in found] == expected


def test_of_several_dates_the_publication_is_read() -> None:
    assert told("발행 2018/06/25 미주판 3면 기사입력 2018/06/24 19:43") == ("2018-06-24 19:43:00", "minute")
    assert told("Updated: 2020-01-02 | 2020-01-01") == ("2020-01-01 00:00:00", "day")
    assert told("수정 2020-01-02") == ("2020-01-02 00:00:00", "day")


def test_a_change_behind_an_unlabelled_date_is_not_the_publication() -> None:
    assert told("2025-03-04 15:07 (수정 2025-03-05 10:00)") == ("2025-03-04 15:07:00", "minute")


def test_the_raw_text_is_kept_as_printed() -> None:
    moment = read("입력 2024.05.06 07:08 조회 12")
    assert moment is not None
    assert moment.raw == "2024.05.06 07:08"


def test_long_texts_are_cut_before_they_are_read() -> None:
    assert told("x" * 500 + " 2019-05-07") is None
    assert told("2019-05-07 " + "x" * 5000) == ("2019-05-07 00:00:00", "day")


PAST = (datetime(1970, 1, 1), datetime(2026, 11, 20))  # noqa: DTZ001 -- Hypothesis wants them naive
SHAPES = [
    "{:%Y-%m-%dT%H:%M:%S}", "{:%Y-%m-%d %H:%M:%S}", "{:%Y%m%dT%H%M%S}", "{:%Y.%m.%d. %H:%M:%S}",
    "{:%Y/%m/%d [%H:%M:%S]}",
    "{:%Y년 %m월 %d일 %H:%M:%S}", "{:%a, %d %b %Y %H:%M:%S}", "{:%B %d, %Y %I:%M:%S %p}", "{:%d %B %Y, %H:%M:%S}",
    "{:%Y-%m-%d (월) %H:%M:%S}", "{:%Y%m%d%H%M%S}", "입력 {:%Y.%m.%d %H:%M:%S} 조회 12",
    "Published: {:%d %b %Y %H:%M:%S}",
    "{:%Y年%m月%d日 %H時%M分%S秒}", "{:%d.%m.%Y, %H:%M:%S} Uhr", "{:%a %b %d %H:%M:%S %Y}",
]  # fmt: skip


@settings(deadline=None)  # dateparser loads a language when it first meets it
@given(st.datetimes(*PAST), st.sampled_from(SHAPES))
def test_what_is_printed_in_a_shape_is_read_back(moment: datetime, shape: str) -> None:
    moment = moment.replace(microsecond=0)
    found = parse_date(shape.format(moment), zone=None, languages=("de",), fetched_at=FETCHED)
    assert found is not None
    assert found.instant.replace(tzinfo=None) == moment
    assert found.precision == ("day" if moment.time() == datetime.min.time() else "second")


@settings(deadline=None)  # dateparser loads a language when it first meets it
@given(st.datetimes(*PAST), st.sampled_from(["Asia/Seoul", "Europe/Berlin"]))
def test_on_the_outlet_s_clock_it_is_what_was_printed(moment: datetime, zone: str) -> None:
    found = parse_date(f"{moment:%Y-%m-%d %H:%M:%S}", zone=zone, fetched_at=FETCHED)
    assert found is not None
    back = found.instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) - moment.replace(microsecond=0)
    assert back in (timedelta(0), timedelta(hours=1))  # an hour later where summer time swallows the hour printed


NUMBERS = st.text(alphabet="0123456789.-/: 년월일TZ+(월)오후면KSTjanuary,", max_size=60)


@settings(deadline=None)  # dateparser loads a language when it first meets it
@given(
    st.one_of(st.text(max_size=120), NUMBERS),
    st.sampled_from(["ko", "en", "de"]),
    st.sampled_from([None, "Asia/Seoul"]),
)
def test_any_text_is_read_without_error_and_never_into_the_future(raw: str, language: str, zone: str | None) -> None:
    moment = parse_date(raw, zone=zone, languages=(language,), fetched_at=FETCHED)
    assert moment is None or moment.instant <= FETCHED + timedelta(minutes=10)
    assert moment is None or moment.instant.year >= 1899
    for _, each in split_dates(raw, zone=zone, languages=(language,), fetched_at=FETCHED):
        assert each.instant <= FETCHED + timedelta(minutes=10)
