"""Saved pages of our own that behave like the outlets', and what a person reads on each: one test per field.

Beside `tests/pages/<slug>/<name>.html` stands `<name>.json`: the address, the content type, and every field of the
article that is not NULL.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.capture import Capture, Reading
from ingest.read import read
from ingest.revision import FIELDS
from spiders.catalogue import load_catalogue
from spiders.explain import plain

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*.html"))
FETCHED = datetime(2026, 11, 23, 12, tzinfo=UTC)
CATALOGUE = load_catalogue()


@cache
def expected(page: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return told


@cache
def article(page: Path) -> dict[str, Any]:
    told = expected(page)
    capture = Capture(
        url=told["url"],
        final_url=told["url"],
        fetched_at=FETCHED,
        status=200,
        headers=(("content-type", told["content_type"]),),
        body=page.read_bytes(),
    )
    result = read(capture, CATALOGUE.outlet(page.parent.name))
    assert isinstance(result, Reading), result
    found: dict[str, Any] = plain(result.article)
    return found


@pytest.mark.parametrize("field", ["url", "canonical_url", *FIELDS])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_a_person_reads(page: Path, field: str) -> None:
    assert (article(page)[field] or None) == expected(page)["article"].get(field)


def test_every_outlet_of_the_catalogue_has_a_page() -> None:
    assert set(CATALOGUE) == {page.parent.name for page in PAGES}
