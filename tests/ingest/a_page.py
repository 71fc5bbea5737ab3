"""A page of an invented paper, and reading it: for the tests of reading, refusing and bad bytes."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from ingest.capture import Capture, Reading, Rejected
from ingest.outlet import Outlet
from ingest.read import read

HOME = "https://herald.example.com/"
ADDRESS = "https://herald.example.com/2026/lighthouse"
WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)
OUTLET = Outlet(slug="herald", name="The Sample Herald", home=HOME, time_zone="Asia/Seoul", languages=("en",))
TEXT = [
    "The council of Northby decided on Tuesday night to open the lighthouse, which had been closed since a storm.",
    "Workers have spent two summers on the stairs, the lamp and the keeper's rooms, and they found letters of his.",
    "A guide will lead ten visitors at a time, because the stairs are narrow and the gallery carries no more people.",
    "Tickets cost nothing in the first month, said the mayor, who has never been up there himself and will go first.",
]
DATA = {
    "@type": "NewsArticle",
    "headline": "Old lighthouse opens",
    "datePublished": "2026-11-18T09:30:00+09:00",
    "dateModified": "2026-11-18T11:00:00+09:00",
    "author": {"@type": "Person", "name": "Jane Sample"},
    "articleSection": "Town",
    "keywords": ["quay", "lamp"],
    "isAccessibleForFree": True,
}


def capture(
    body: bytes | str, *, address: str = ADDRESS, asked: str | None = None, kind: str = "text/html", **more: object
) -> Capture:
    data = body.encode() if isinstance(body, str) else body
    return Capture(
        url=asked or address,
        final_url=address,
        fetched_at=WHEN,
        status=200,
        headers=(("content-type", kind),),
        body=data,
        **more,  # type: ignore[arg-type]
    )


def html(text: list[str] = TEXT, data: dict[str, object] | None = DATA, head: str = "", more: str = "") -> str:
    ld = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data is not None else ""
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    return (
        f"<html lang=en><head><title>Old lighthouse opens | The Sample Herald</title>{ld}{head}</head><body>"
        f"<nav><a href=/>Home</a></nav><article><h1>Old lighthouse opens</h1>{paragraphs}{more}</article></body></html>"
    )


def reading(body: bytes | str, outlet: Outlet = OUTLET, **more: object) -> Reading:
    result = read(capture(body, **more), outlet)  # type: ignore[arg-type]
    assert isinstance(result, Reading), result
    return result


def rejected(body: bytes | str, outlet: Outlet = OUTLET, **more: object) -> str:
    result = read(capture(body, **more), outlet)  # type: ignore[arg-type]
    assert isinstance(result, Rejected), result
    return result.reason
