"""Live blogs: the text is what stands before the posts."""

from __future__ import annotations

import json

from ingest.extract.body import find_bodies
from ingest.outlet import Rule, Rules
from ingest.page import Page
from tests.ingest.a_page import OUTLET, TEXT, capture

POSTS = [
    (
        "The first lamp is lit",
        "At nine the keeper of the old light switched the first lamp on, and the quay went quiet at once.",
    ),
    (
        "Rain holds off",
        "The clouds that came in from the west have passed Northby, so the boats of the guests may go out.",
    ),
]


def live(opening: list[str], kind: str = "LiveBlogPosting") -> Page:
    posts = [{"@type": "BlogPosting", "headline": head, "articleBody": text} for head, text in POSTS]
    data = json.dumps({"@type": kind, "headline": "Old lighthouse opens", "liveBlogUpdate": posts})
    shown = "".join(f"<p>{text}</p>" for text in opening)
    shown += "".join(f"<h3>{head}</h3><p>{text}</p><p>More of it: {text}</p>" for head, text in POSTS)
    html = f"<h1>Old lighthouse opens</h1><div class=article-body>{shown}</div>"
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    return Page(capture(f"<html>{head}<body><article>{html}</article></body></html>"))


def body(page: Page, rules: Rules | None = None) -> list[str]:
    return str(find_bodies(page, OUTLET, rules or Rules())[0].value).split("\n\n")


def test_posts_are_no_part_of_the_text() -> None:
    assert body(live(TEXT)) == TEXT


def test_a_live_blog_without_a_text_of_its_own_is_its_posts() -> None:
    assert POSTS[1][1] in body(live(["Follow us here."]))


def test_only_live_blogs_have_posts() -> None:
    assert POSTS[0][1] in body(live(TEXT, kind="NewsArticle"))


def test_a_rule_of_the_outlet_settles_what_the_text_is() -> None:
    rules = Rules(fields={"article_body": (Rule(select=".article-body"),)})
    assert POSTS[1][1] in body(live(TEXT), rules)
