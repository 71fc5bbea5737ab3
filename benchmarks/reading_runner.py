"""Our reading as a runner of the extraction benchmark (`evaluate.py --runner benchmarks/reading_runner.py`).

No outlet file is used: every page is read as one of an outlet that nobody has described. A page that reading would
reject is answered all the same, with what was found on it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ingest.article import Article, Moment, PersonKind
from ingest.capture import Capture, Reading, Rejected
from ingest.finding import Verdict
from ingest.normalize import normalize
from ingest.outlet_file import outlet_for_address
from ingest.page import Page
from ingest.read import find, read

META = True
VERSION = "ingest"
# The truth holds what the byline names, be it an agency or a desk.
_NAMED = {PersonKind.AUTHOR, PersonKind.ORIGINAL_AUTHOR, PersonKind.ORGANISATION}


def extract(html: bytes, url: str, meta: dict[str, Any]) -> dict[str, Any]:
    """title, names of authors, date (aware, or the local day), body; None where nothing was found."""
    fetched = meta.get("fetched")
    capture = Capture(
        url=url,
        final_url=url,
        fetched_at=_utc(fetched) if fetched else datetime.now(UTC),
        status=200,
        headers=(("content-type", "text/html"),),
        body=html,
    )
    outlet = outlet_for_address(url)
    result = read(capture, outlet)
    if isinstance(result, Rejected) and not result.verdicts:  # refused before anything was looked for
        page = Page(capture)
        result = normalize(find(page, outlet, outlet.rules), page, outlet, outlet.rules)
    if isinstance(result, Reading):
        article: Article = result.article
        title, body, authors, date = (
            article.headline,
            article.article_body,
            article.authors,
            article.date_published,
        )
    else:
        found = {verdict.field: _value(verdict) for verdict in result.verdicts}
        title, body = found.get("headline"), found.get("article_body")
        authors, date = found.get("authors") or (), found.get("date_published")
    return {
        "title": title,
        "authors": [person.name for person in authors if person.kind in _NAMED],
        "date": _date(date) if date is not None else None,
        "body": body,
    }


def _value(verdict: Verdict) -> Any:
    return verdict.chosen.value if verdict.chosen is not None else None


def _date(moment: Moment) -> datetime | str:
    """The instant as the page's own clock shows it, or the day alone where the page prints no time."""
    local = moment.instant.astimezone(_zone(moment.zone))
    return local.date().isoformat() if moment.precision == "day" else local


def day_of(moment: Moment) -> str:
    """The day that the page's own clock shows, as YYYY-MM-DD."""
    return moment.instant.astimezone(_zone(moment.zone)).date().isoformat()


def _zone(name: str) -> Any:
    if name[:1] in "+-":
        return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo
    return ZoneInfo(name)


def _utc(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
