"""Rows of cards under linked headings are lists; stories with headings that are links are stories."""

from __future__ import annotations

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import HOME, OUTLET, TEXT, capture
from tests.ingest.texts_of_west import WEST

NAMES = ["Ferry runs again", "Market roof is repaired", "Old cinema finds a buyer", "Night trains are back"]
SUMMARIES = [
    "Saturday, November 7, 7:30 PM, Town Hall. Tickets are sold at the door.",
    "The operator and the union have not met since Thursday, and neither side expects a deal.",
    "Fishermen blame warmer water, scientists the number of traps, and both want more money.",
    "A retired couple from the valley will turn the tower into a library for the village.",
]
STORIES = [list(texts[1:]) for texts in list(WEST.values())[:4]]
CALLED = '<meta property="og:type" content="article">'


def page(cards: list[tuple[str, str]], head: str = "", before: str = "") -> str:
    rows = "".join(f"<div><h3><a href=/s/{n}>{name}</a></h3>{text}</div>" for n, (name, text) in enumerate(cards))
    return f"<html><title>What is on - Herald</title>{head}<body><main><h1>What is on</h1>{before}{rows}</main>"


def summaries() -> list[tuple[str, str]]:
    return [(name, f"<p>{text}</p>") for name, text in zip(NAMES, SUMMARIES, strict=True)]


def stories() -> list[tuple[str, str]]:
    return [(name, "".join(f"<p>{line}</p>" for line in text)) for name, text in zip(NAMES, STORIES, strict=True)]


def reason(body: str, path: str = "whats-on") -> str | None:
    """Why it is rejected; None for an article."""
    result = read(capture(body, address=HOME + path), OUTLET)
    return result.reason if isinstance(result, Rejected) else None


def test_summaries_under_linked_headings_are_a_list() -> None:
    assert (
        reason(page(summaries(), before="<p>A weekly look at what is on in town, by Jane Sample.</p>")) == "not-article"
    )


def test_whole_stories_under_linked_headings_are_a_list_at_the_address_of_one() -> None:
    assert reason(page(stories(), CALLED), "tag/harbor") == "not-article"


def test_an_author_s_page_that_calls_itself_an_article_is_a_list() -> None:
    assert reason(page(summaries(), CALLED), "author/jane-sample") == "not-article"


def test_whole_stories_elsewhere_are_read() -> None:
    assert reason(page(stories())) is None


def test_a_round_up_that_calls_itself_an_article_is_read() -> None:
    assert reason(page(summaries(), CALLED)) is None


def test_a_story_with_linked_headings_in_it_is_read() -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    assert reason(page(summaries(), before=text)) is None


@pytest.mark.parametrize("path", ["tag/harbor", "whats-on"])
def test_headings_that_lead_to_other_sites_divide_a_story(path: str) -> None:
    body = page([(name, text * 2) for name, text in stories()]).replace("href=/s/", "href=https://films.example/")
    assert reason(body, path) is None
