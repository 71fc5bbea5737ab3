"""Authors whom only the end of the text names: behind a dash, or by the beginning of a biography; and blogs' feet."""

from __future__ import annotations

import pytest

from ingest.finding import Voice
from tests.ingest.signed_page import article, names

_BIOGRAPHY = "<p><em>Jane Doering covers the city for the Star. Reach her at the office.</em></p>"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("<p>— Jane Doering</p>", ["Jane Doering"]),
        ("<p>– Jane Doering</p>", ["Jane Doering"]),
        ("<p>— Springfield Harbour</p>", []),
        ("<p>“It was a long winter.”</p><p>— Jane Doering</p>", []),
        (_BIOGRAPHY, ["Jane Doering"]),
        ("<p>Jane Doering is a writer in Springfield.</p>", ["Jane Doering"]),
        ("<p>Jane Doering is away.</p>", []),
        (
            f"<p>{'The keys were given to Jane Doering, who keeps the bridge and waited long. ' * 3}</p>" + _BIOGRAPHY,
            [],
        ),
    ],
)
def test_end_of_the_text(end: str, expected: list[str]) -> None:
    assert names(article(end=end), Voice.BYLINE) == expected


def test_foot_of_a_post() -> None:
    foot = "<div class='post-footer'>Posted by <span class='post-author'><a rel='author'>Jane Doering</a></span></div>"
    assert names(article(end=foot), Voice.VISIBLE) == ["Jane Doering"]


def test_foot_of_the_page_is_none_of_the_post() -> None:
    foot = "<div class='site-footer'><span class='author vcard'><a rel='author'>Jane Doering</a></span></div>"
    assert names(article(end=foot)) == []


@pytest.mark.parametrize(
    "line",
    [
        "<p>Jane Doering, Norbridge Bureau Chief</p>",
        "<p>Jane Doering / Norbridge</p><p>03.11.2026 | 10:00</p>",
        "<p>de Jane Doering</p><p>3 noiembrie 2026</p>",
    ],
)
def test_line_below_the_headline(line: str) -> None:
    assert names(article(line), Voice.BYLINE) == ["Jane Doering"]
