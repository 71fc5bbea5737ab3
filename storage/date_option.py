"""Dates on the command line: as the search takes them, and one complaint for what is none. Light to import."""

from __future__ import annotations

from datetime import datetime

import click


class DateOption(click.ParamType[datetime]):
    """A year, a month, a day, or an ISO time; aware, in UTC where it names no zone.

    ends: whether its last moment is meant, instead of its first.
    """

    name = "date"

    def __init__(self, *, ends: bool) -> None:
        self.ends = ends

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        from storage.as_of import end_of
        from storage.query import date_of

        try:
            return end_of(value) if self.ends else date_of(value)
        except (ValueError, OverflowError):
            examples = "2026, 2026-03, 2026-03-05, 2026-03-05T18:00"
            self.fail(f"expected a year, a month, a day or an ISO time ({examples}), got {value!r}", param, ctx)


DATE = DateOption(ends=False)
END = DateOption(ends=True)
