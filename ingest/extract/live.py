"""Live blogs: the article is what stands before the first post."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.extract.json_ld import strings, types
from ingest.extract.text import plain
from ingest.extract.titles import same
from ingest.page import Page

_OPENING = 400  # characters: less is a greeting, and then the posts are all that the page says
_BEGINNING = 30  # letters and digits by which a post is known
_HEADLINE = 12


def without_posts(lines: list[str], page: Page) -> list[str]:
    """The lines before the first post of a live blog; all of them where no text of its own stands before that.

    schema.org calls the posts (`liveBlogUpdate`) articles of their own. A page shows the latest ten or so, others at
    every fetch: kept in the text they would make every look a revision.
    """
    headlines, texts = _posts(page)
    if not headlines and not texts:
        return lines
    for number, line in enumerate(lines):
        key = same(line)
        if key in headlines or key[:_BEGINNING] in texts:
            return lines[:number] if sum(map(len, lines[:number])) >= _OPENING else lines
    return lines


def _posts(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """The headlines of the posts, and how their texts begin."""
    posts = list(_updates(page))
    headlines = (same(plain(text)) for post in posts for text in strings(post.get("headline")))
    texts = (same(plain(text)) for post in posts for text in strings(post.get("articleBody")))
    return (
        frozenset(key for key in headlines if len(key) >= _HEADLINE),
        frozenset(key[:_BEGINNING] for key in texts if len(key) >= _BEGINNING),
    )


def _updates(page: Page) -> Iterator[dict[str, object]]:
    for node in page.json_ld:
        if "liveblogposting" in types(node):
            posts = node.get("liveBlogUpdate")
            yield from (post for post in (posts if isinstance(posts, list) else [posts]) if isinstance(post, dict))
