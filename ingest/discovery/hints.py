"""Hints: what a source says of an article, as findings. None where its text says nothing that can be believed."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from datetime import datetime

from ingest.article import Moment
from ingest.byline import parse_byline
from ingest.dates import parse_date
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet

_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_CUT_OFF = re.compile(r"(?:\.\.+|…|⋯|\[…\]|\[\.\.\.\])$")
LONGEST_HEADLINE = 250


class Hints:
    """Makes the findings of one source.

    voice:       feed, sitemap or listing.
    where:       the source's address.
    fetched_at:  aware, UTC; anchor of "3 hours ago", and no date is believed that lies after it.
    """

    def __init__(self, voice: Voice, where: str, outlet: Outlet, fetched_at: datetime) -> None:
        self.voice, self.where, self.outlet, self.fetched_at = voice, where, outlet, fetched_at

    def headline(self, raw: str | None) -> Finding | None:
        """Tags stripped, one line. A title that ends in dots is cut off, and half a headline is none."""
        text = plain_line(raw)
        if not text or len(text) > LONGEST_HEADLINE or _CUT_OFF.search(text):
            return None
        return self._finding("headline", text, raw or "")

    def moment(self, raw: str | None) -> Moment | None:
        if not raw or not raw.strip():
            return None
        return parse_date(
            raw.strip(),
            zone=self.outlet.time_zone,
            order=self.outlet.date_order,
            languages=self.outlet.languages,
            fetched_at=self.fetched_at,
            filler_times=self.outlet.rules_on(self.fetched_at.date()).filler_times,
        )

    def date(self, field: str, moment: Moment | None) -> Finding | None:
        return None if moment is None else self._finding(field, moment, moment.raw)

    def authors(self, lines: Sequence[str]) -> Finding | None:
        raw = "\n".join(line for told in lines if (line := plain_line(told)))
        people = parse_byline(raw, outlet_name=self.outlet.name) if raw else ()
        return self._finding("authors", people, raw) if people else None

    def keywords(self, raw: str | None) -> Finding | None:
        words = tuple(dict.fromkeys(word for part in (raw or "").split(",") if (word := plain_line(part))))
        return self._finding("keywords", words, raw or "") if words else None

    def _finding(self, field: str, value: object, raw: str) -> Finding:
        return Finding(field=field, value=value, raw=raw, voice=self.voice, where=self.where)  # type: ignore[arg-type]


def plain_line(raw: str | None) -> str:
    """One line of text without tags, entities decoded; "" when there is none."""
    if not raw:
        return ""
    return " ".join(html.unescape(_TAG.sub(" " if "<br" in raw else "", raw)).split())
