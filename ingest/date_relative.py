"""Dates told from the reader's now: "3시간 전", "yesterday". Only where they are all that a text says."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from ingest.article import Precision

_UNITS: tuple[tuple[str, timedelta], ...] = (
    (r"초|seconds?|secs?|s|sekunden?|secondes?|segundos?|secondi|秒", timedelta(seconds=1)),
    (r"분|minutes?|mins?|m|minuten?|minutos?|minuti|minut|минут\w*|分钟?|分鐘|dakika", timedelta(minutes=1)),
    (
        r"시간|hours?|hrs?|h|stunden?|heures?|horas?|ore|ora|uur|godzin\w*|час\w*|時間|小时|小時|saat",
        timedelta(hours=1),
    ),
    (r"일|days?|d|tag(?:en)?|jours?|días?|dias?|giorn[io]|dag(?:en)?|dni|дн\w*|日|天|gün", timedelta(days=1)),
    (r"주일?|weeks?|w|wochen?|semaines?|semanas?|settiman[ae]|weken|週間?|周", timedelta(weeks=1)),
)
_UNIT = "|".join(f"(?P<u{index}>{names})" for index, (names, _) in enumerate(_UNITS))
_COUNT = re.compile(
    rf"(?:about\s+|약\s?)?(?P<before>vor|il\s+y\s+a|hace|há|fa)?\s*(?P<n>\d{{1,3}}|an?|one|einer?|einem|un[ea]?)\s*(?:{_UNIT})\s*"
    r"(?P<after>전|ago|fa|atrás|geleden|temu|назад|前|önce)?",
    re.IGNORECASE,
)
_NOW = re.compile(r"방금\s?전?|지금|just\s+now|now|gerade\s+eben|à\s+l['’]instant|たった今|刚刚|剛剛", re.IGNORECASE)
_AT = r"(?:[\s,]*(?:at|um|à|a\s+las|alle)?\s*(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?:\s?uhr)?)?"
_DAYS = tuple(
    (re.compile(f"(?:{names}){_AT}", re.IGNORECASE), days)
    for names, days in (
        ("오늘|today|heute|aujourd['’]hui|hoy|hoje|oggi|vandaag|dzisiaj|dziś|сегодня|bugün|今日|今天", 0),
        ("어제|yesterday|gestern|hier|ayer|ontem|ieri|gisteren|wczoraj|вчера|dün|昨日|昨天", 1),
        ("그저께|그제|엊그제|vorgestern|avant-hier|anteayer|一昨日|前天", 2),
    )
)


def relative_moment(text: str, place: tzinfo, fetched_at: datetime) -> tuple[datetime, Precision] | None:
    """The instant (UTC) and its precision that the whole text tells from the time of the fetch; None when it does not.

    Seconds, minutes and hours are told to the minute, days and weeks to the day in `place`. Months and
    years tell no day.
    """
    if len(text) > 40:
        return None
    now = fetched_at.astimezone(UTC)
    if _NOW.fullmatch(text):
        return now.replace(second=0, microsecond=0), "minute"
    for pattern, days in _DAYS:
        if match := pattern.fullmatch(text):
            day = _midnight(now, place, days)
            if match["h"] is None:
                return day.astimezone(UTC), "day"
            told = day.replace(hour=int(match["h"]), minute=int(match["m"])).astimezone(UTC)
            return (told, "minute") if told <= now else None
    match = _COUNT.fullmatch(text)
    if match is None or bool(match["before"]) == bool(match["after"]):
        return None
    count = int(match["n"]) if match["n"].isdigit() else 1
    unit = next(size for index, (_, size) in enumerate(_UNITS) if match[f"u{index}"])
    if unit >= timedelta(days=1):
        return _midnight(now, place, count * unit.days).astimezone(UTC), "day"
    return (now - count * unit).replace(second=0, microsecond=0), "minute"


def _midnight(now: datetime, place: tzinfo, days_ago: int) -> datetime:
    today = now.astimezone(place)
    return datetime(today.year, today.month, today.day, tzinfo=place) - timedelta(days=days_ago)
