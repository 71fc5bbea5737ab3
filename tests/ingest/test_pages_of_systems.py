"""Pages as content systems and papers print them: headline, authors, day and text, found by the general reading."""

from __future__ import annotations

import pytest

from benchmarks.reading_runner import day_of
from ingest.article import Article
from tests.ingest.pages_of_papers import PAPERS
from tests.ingest.pages_of_systems import SYSTEMS
from tests.ingest.pages_of_themes import THEMES
from tests.ingest.printed_page import HEADLINE, Printed, article_of, names_of

PAGES = {**SYSTEMS, **THEMES, **PAPERS}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def _read(page: Printed) -> Article:
    return article_of(page.html, "https://www.norbridgepost.example/local/norbridge-closes-its-ferry-landing")


@every_page
def test_headline(page: Printed) -> None:
    assert _read(page).headline == HEADLINE


@every_page
def test_authors(page: Printed) -> None:
    assert names_of(_read(page)) == list(page.authors)


@every_page
def test_day(page: Printed) -> None:
    published = _read(page).date_published
    assert (published and day_of(published)) == page.date


@every_page
def test_text(page: Printed) -> None:
    assert _read(page).article_body == page.body
