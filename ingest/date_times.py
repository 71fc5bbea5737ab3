"""Times of day and zones as they are printed beside a date."""

from __future__ import annotations

import re

from ingest.date_words import ZONES

Time = tuple[int, int, int | None, int]
"""Hour, minute, second (None: not printed), microsecond."""

_WEEKDAY = r"(?:[(\[]?\s?(?:[월화수목금토일月火水木金土日](?:요일|曜日?)?|[^\W\d_]{2,10}\.?)\s?[)\]])"
# Bare, between a date and its time. Of other languages the weekday stands before the date.
_DAY_NAME = (
    r"[월화수목금토일](?:요일|(?=[\s,.]))|[月火水木金土日]曜日?|(?:星期|礼拜|禮拜|週|周)[一二三四五六日天]|"
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|"
    r"\b(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b|"
    r"\b(?:hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)\b"
)
_AT = (
    r"\b(?:at|um|à|a\s+las?|às|as|alle|or[ae]|kl|klo|klokken|o|godz|om|u|в|о|об|on|saat|pukul|luc|lúc|time|г|år|uhrzeit|"
    r"hora|heure|ob|d|الساعة|ساعت)\b\.?|일|日|г\.|เวลา"
)
_LINK = rf"(?:[\s,،;|·•@)(\]\[/ㆍ–—:.-]|{_AT})"
_NAMES = "|".join(sorted((name for name in ZONES if len(name) > 1), key=len, reverse=True))
_ZONE = (
    r"(?:\s{0,2}[(\[]?\s?(?P<zone>(?:UTC|GMT)\s?[+\-−]\d{1,2}(?::?[0-5]\d)?|[+\-−]\d\d:?[0-5]\d(?![\d:])"
    rf"|(?<=\d)[+−-]\d\d(?![\d/.:-])|Z\b|(?:{_NAMES})\b)\s?[)\]]?)?"
)
_HALF = r"a\.?\s?m\b\.?|p\.?\s?m\b\.?|오전|오후|午前|午後|上午|下午|صباح\w*|مساء\w*|[صم]\b"
_HOUR, _MINUTE = r"[01]?\d|2[0-3]", r"[0-5]\d"
_CLOCK = (
    r"(?P<half1>오전|오후|午前|午後|上午|下午|凌晨|晚上|早上|\b[ap]\.?m\b\.?)?\s?(?:"
    rf"(?P<h>{_HOUR})\s?(?::|h(?=\s?\d)|u(?=\d))\s?(?P<mi>{_MINUTE})(?::(?P<s>[0-5]\d|60)(?:[.,](?P<us>\d{{1,9}}))?)?"
    rf"|(?P<h2>{_HOUR})\s?(?:시|時|时|点|點)\s?(?:(?P<mi2>[0-5]?\d)\s?(?:분|分))?(?:\s?(?P<s2>[0-5]?\d)\s?(?:초|秒))?"
    rf"|(?P<h3>{_HOUR})\.(?P<mi3>{_MINUTE})(?=\s?(?:uhr|uur|u\b|a\.?m|p\.?m|wib|hrs|h\b|น\.))"
    rf"|(?P<h4>{_HOUR})(?=\s?(?:uhr\b|uur\b(?!\s+geleden)|a\.?m\b|p\.?m\b|h\b))"
    rf")(?!\d)(?!\s?min(?:s?\b|ut))\s?(?:uhr\b|uur\b|u\b|hrs?\b|h\b|น\.)?\s?(?P<half2>{_HALF})?"
)
_AFTER = re.compile(rf"(?:T|\s?{_WEEKDAY}|{_DAY_NAME}|{_LINK}){{0,6}}?\s{{0,3}}\[?{_CLOCK}{_ZONE}\]?", re.IGNORECASE)
# "kl 14.05", "เวลา 14.05": with a full stop only behind a word that announces a time, or in two digits right behind
# the year
_ANNOUNCED = r"(?:\s|,|[-–|])*(?:(?:kl|klo|klokken|alle|ore|um|om|ob|pukul|godz|στις)\b\.?:?|เวลา)\s*"
_DOTTED = re.compile(
    rf"(?:{_ANNOUNCED}(?P<h>{_HOUR})\.(?P<mi>{_MINUTE})(?![\d.])|(?<=\d),?\s{{1,2}}(?P<h2>[01]\d|2[0-3])\.(?P<mi2>{_MINUTE})"
    rf"(?![\d.,%]|\s?(?:[€$£]|eur|kr\b|zł|chf|min|mb|km|mi[lo]))){_ZONE}",
    re.IGNORECASE,
)
_TO_DATE = (
    rf"(?:[\s,;|·•/–—-]|\b(?:on|am|le|el|del|il|den|em|of|dne|στις)\b|วัน[ก-๛]{{0,10}}ที่|{_WEEKDAY}"
    r"|\b[^\W\d_]{2,10}[.,]?\s){0,4}"
)
_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK}{_ZONE}{_TO_DATE}$", re.IGNORECASE)


def time_behind(text: str, start: int, limit: int) -> tuple[int, Time, str | None] | None:
    """The time printed right behind a date: where it ends, the time, and the zone as printed; or None."""
    for pattern in (_AFTER, _DOTTED):
        if match := pattern.match(text, start, limit):
            zone = match.groupdict().get("zone")
            return match.end(), _time(match), None if zone and _spans_hours(text, match) else zone
    return None


def time_before(text: str, start: int, end: int) -> tuple[int, Time, str | None] | None:
    """The time printed right before a date that begins at `end`: where the time begins, the time, and its zone."""
    match = _BEFORE.search(text, start, end)
    return (match.start(), _time(match), match["zone"]) if match else None


def _spans_hours(text: str, match: re.Match[str]) -> bool:
    """Whether "09:00-12:00" stands there: hours from and to, not a time with its offset."""
    parts = match.groupdict()
    if match["zone"][0] not in "-−" or parts.get("s") or not parts["h"]:
        return False
    return ":" in match["zone"] and text[match.start("h") - 1] not in "Tt"


def _time(match: re.Match[str]) -> Time:
    parts = match.groupdict()
    hour = next(int(parts[name]) for name in ("h", "h2", "h3", "h4") if parts.get(name))
    minute = next((int(parts[name]) for name in ("mi", "mi2", "mi3") if parts.get(name)), 0)
    second = next((int(parts[name]) for name in ("s", "s2") if parts.get(name)), None)
    half = (parts.get("half1") or parts.get("half2") or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0] in "p下晚م" or half in ("오후", "午後") else 0)
    micro = int((parts.get("us") or "").ljust(6, "0")[:6])
    return hour, minute, None if second is None else min(second, 59), micro  # a leap second is the 59th here
