"""Pages whose data call them something else than an article, and articles beside such data."""

from __future__ import annotations

import json

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import OUTLET, TEXT, capture, html

NAME = "Old lighthouse opens"


def reason(nodes: list[dict[str, object]], head: str = "", text: list[str] = TEXT, more: str = "") -> str | None:
    """Why a page with those objects in its JSON-LD is rejected; None for an article."""
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    result = read(capture(html(text, None, head + scripts, more)), OUTLET)
    return result.reason if isinstance(result, Rejected) else None


@pytest.mark.parametrize("kind", ["Product", "Event", "MusicEvent", "PodcastSeries", "JobPosting"])
def test_a_page_named_after_a_thing_is_no_article(kind: str) -> None:
    assert reason([{"@type": kind, "name": NAME}]) == "not-article"


@pytest.mark.parametrize("kind", ["ProfilePage", "ContactPage", "AboutPage"])
def test_a_page_of_another_kind_is_no_article(kind: str) -> None:
    assert reason([{"@type": kind}]) == "not-article"


@pytest.mark.parametrize("kind", ["product", "profile"])
def test_og_type_of_another_kind_is_believed(kind: str) -> None:
    assert reason([], f'<meta property="og:type" content="{kind}">') == "not-article"


@pytest.mark.parametrize("kind", ["Product", "Event", "PodcastSeries"])
def test_a_thing_of_another_name_stands_beside_a_story(kind: str) -> None:
    assert reason([{"@type": kind, "name": "Mug of the Herald"}]) is None


@pytest.mark.parametrize(
    "node", [{"@type": "NewsArticle", "headline": NAME}, {"@type": "Review", "name": NAME}, {"@type": "BlogPosting"}]
)
def test_a_work_among_the_data_settles_it(node: dict[str, object]) -> None:
    assert reason([{"@type": "Product", "name": NAME}, node]) is None


def test_a_report_named_after_a_match_is_read() -> None:
    assert reason([{"@type": "SportsEvent", "name": NAME}]) is None


def test_a_page_that_calls_itself_an_article_is_one() -> None:
    head = '<meta property="og:type" content="article">'
    assert reason([{"@type": "Event", "name": NAME}], head) is None


def test_a_long_story_with_author_or_date_is_read_whatever_its_data_say() -> None:
    signed = '<p class="byline">By Jane Sample</p>'
    lines = [f"{line[:-1]} in {year}." for year in range(2001, 2006) for line in TEXT]
    assert reason([{"@type": "Event", "name": NAME}], more=signed, text=lines) is None
