"""Pages in many languages: headline, authors, day and text, found by the general reading."""

from __future__ import annotations

import pytest

from benchmarks.reading_runner import day_of
from ingest.article import Article
from tests.ingest.pages_of_languages import WESTERN
from tests.ingest.pages_of_scripts import EASTERN
from tests.ingest.printed_page import Signed, article_of, names_of
from tests.ingest.texts_of_east import EAST
from tests.ingest.texts_of_west import WEST

STORIES = {**WEST, **EAST}
PAGES = (*WESTERN, *EASTERN)
every_page = pytest.mark.parametrize("page", PAGES, ids=[f"{page.language}-{page.below}" for page in PAGES])


def _read(page: Signed) -> Article:
    return article_of(page.html(STORIES), f"https://www.news.example/{page.language}/local/ferry")


@every_page
def test_headline(page: Signed) -> None:
    assert _read(page).headline == STORIES[page.language][0]


@every_page
def test_authors(page: Signed) -> None:
    assert names_of(_read(page)) == list(page.authors)


@every_page
def test_day(page: Signed) -> None:
    published = _read(page).date_published
    assert published is not None
    assert day_of(published) == "2026-11-03"


@every_page
def test_text(page: Signed) -> None:
    assert _read(page).article_body == "\n\n".join(STORIES[page.language][1:])
