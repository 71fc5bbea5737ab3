"""The zones that moments name: IANA names and offsets."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone_named(name: str) -> tzinfo:
    """An IANA name or an offset ("+09:00"); UTC for what is neither."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        pass
    try:
        offset = datetime.strptime(name, "%z").utcoffset()
    except ValueError:
        offset = None
    return timezone(offset or timedelta(0))
