"""The publication date in the data of a page's scripts, where nothing else tells one."""

from __future__ import annotations

import json

import pytest

from tests.ingest.dated_page import URL, article, best, page

AT, OTHER = "2026-05-18T10:00:00Z", "2026-04-02T10:00:00Z"
TITLE = "Harbour bridge opens"


def drawn(script: str) -> str | None:
    return best(page(article("") + script))


def state(data: object) -> str:
    return f'<script id="state" type="application/json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "key",
    [
        "datePublished",
        "publishedAt",
        "published_at",
        "first_published_at",
        "firstPublishDate",
        "publicationDate",
        "publishDate",
        "pubDate",
        "articlePublishTime",
        "publishedAtUtc",
        "published",
        "display_date",
        "createdAt",
        "creationDate",
        "date",
    ],
)
def test_keys_of_the_page_s_own_object(key: str) -> None:
    assert drawn(state({"props": {"story": {"title": TITLE, key: AT}}})) == "2026-05-18 10:00"


@pytest.mark.parametrize("key", ["updatedAt", "dateModified", "unpublishDate", "expirationDate", "foundingDate", "now"])
def test_keys_of_other_dates(key: str) -> None:
    assert drawn(state({"props": {"story": {"title": TITLE, key: AT}}})) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (AT, "2026-05-18 10:00"),
        ("2026-05-18 12:00:00+02:00", "2026-05-18 10:00"),
        ("2026-05-18", "2026-05-18"),
        ("20260518", "2026-05-18"),
        (1779098400, "2026-05-18 10:00"),
        (1779098400000, "2026-05-18 10:00"),
        ("1779098400", "2026-05-18 10:00"),
        ("2099-05-18", None),
        ("soon", None),
        (1, None),
        (True, None),
    ],
)
def test_forms_of_a_value(value: object, moment: str | None) -> None:
    assert drawn(state({"story": {"title": TITLE, "publishedAt": value}})) == moment


@pytest.mark.parametrize(
    "script",
    [
        f'window.state = {{"story": {{"publishedAt": "{AT}"}}}};',
        f'window.state = JSON.parse("{{\\"story\\": {{\\"publishedAt\\": \\"{AT}\\"}}}}");',
        f"window.state = {{story: {{publishedAt: '{AT}'}}}};",
        f"layer.push({{'publicationDate': '{AT}', 'type': 'article'}});",
        f"config.pubDate='{AT}';",
        f"var publishDate = '{AT}';",
        "var utag = {page_publish_time: 1779098400};",
    ],
)
def test_a_script_that_tells_one_day(script: str) -> None:
    assert drawn(f"<script>{script}</script>") == "2026-05-18 10:00"


@pytest.mark.parametrize(
    "own",
    [
        {"headline": TITLE},
        {"title": {"rendered": "Harbour bridge opens"}},
        {"title": "HARBOUR  BRIDGE&#32;OPENS"},
        {"url": URL},
        {"path": "/city/harbour-bridge/"},
    ],
)
def test_of_several_articles_the_one_that_the_page_is_of(own: dict[str, object]) -> None:
    other = {"headline": "Ferries to the islands", "url": "https://news.example.com/city/ferries", "publishedAt": OTHER}
    mine = {**own, "publishedAt": AT}
    assert drawn(state([other, {"list": [mine, other]}])) == "2026-05-18 10:00"
    assert drawn(f"<script>init({json.dumps([other])}); window.state = {json.dumps(mine)};</script>") == (
        "2026-05-18 10:00"
    )


@pytest.mark.parametrize("own", [{}, {"title": "Harbour"}, {"url": "/city/"}, {"title": "Harbour bridge closes"}])
def test_several_articles_of_which_none_is_the_page_s(own: dict[str, object]) -> None:
    articles = [{**own, "publishedAt": AT}, {"title": "Ferries to the islands", "publishedAt": OTHER}]
    assert drawn(state(articles)) is None


def test_what_was_made_at_some_second_is_the_reader_s_session() -> None:
    assert drawn(state({"visitor": {"createdAt": 1779098400}})) is None
    assert drawn("<script>var session = {created_at: '2026-05-18'};</script>") is None
    assert drawn(state({"post": {"createdAt": AT}})) == "2026-05-18 10:00"


def test_one_article_told_with_two_days() -> None:
    articles = [{"title": TITLE, "publishedAt": AT}, {"title": TITLE, "publishedAt": OTHER}]
    assert drawn(state(articles)) is None


@pytest.mark.parametrize("script", ["{" * 5000, '{"publishedAt": "2026-', "= {" * 200, '= {"a": [' * 100])
def test_scripts_that_hold_no_data(script: str) -> None:
    assert drawn(f'<script type="application/json">{script}</script><script>{script}</script>') is None


@pytest.mark.parametrize("name", ["data-ts", "data-epoch", "data-unix-time", "data-timestamp"])
def test_seconds_in_an_attribute(name: str) -> None:
    assert drawn("") is None
    assert best(page(article(f'<span class="when" {name}="1779098400">some time ago</span>'))) == "2026-05-18 10:00"


@pytest.mark.parametrize(
    ("told", "expected"),
    [(AT, "2026-05-18 10:00"), ("2026-05-18T00:00:00Z", "2026-05-18"), (OTHER, "2026-05-18")],
    ids=["the-time", "no-time", "another-day"],
)
def test_a_day_that_is_shown_gets_its_time_from_the_scripts(told: str, expected: str) -> None:
    script = state({"props": {"story": {"title": TITLE, "datePublished": told}}})
    assert best(page(article('<p class="date">18 May 2026</p>') + script)) == expected
