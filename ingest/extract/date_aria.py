"""Dates that a page tells in the labels of its elements for those who hear it; script draws what others see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.attributes import attributes_on
from ingest.extract.date_data import MODIFIED, PUBLISHED, Statement
from ingest.finding import Voice
from ingest.page import Page

_LABELLED = re.compile(
    r"\s*(?:published|posted)\b[:\s]*(?P<published>\S.{6,40}?)"
    r"(?:[\s|·,]+(?:last )?updated\b[:\s]*(?P<modified>\S.{6,40}?))?\s*$",
    re.IGNORECASE,
)
_WHERE = "aria-label"


def aria_dates(page: Page) -> Iterator[Statement]:
    """What `aria-label="Published: 5:05 a.m. ET May 3, 2026 Updated: …"` tells."""
    for _, value in attributes_on(page).get(_WHERE, ()):
        told = _LABELLED.match(value) if "ublished" in value or "osted" in value else None
        if told is None or not any(map(str.isdigit, told["published"])):
            continue
        yield Statement(PUBLISHED, told["published"], Voice.MICRODATA, _WHERE)
        if told["modified"]:
            yield Statement(MODIFIED, told["modified"], Voice.MICRODATA, _WHERE)
