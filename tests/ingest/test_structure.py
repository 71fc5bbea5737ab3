"""What paragraphs are on their page, and the text as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ingest.article import Article
from ingest.extract.structure import structure_of
from ingest.extract.text import one_line
from ingest.markdown import markdown
from ingest.page import Page
from tests.ingest.a_page import capture

ARTICLE = Article(outlet="x", url="https://x.example.com/1", headline="Ferries", article_body="One.\n\nTwo.")


def structure(markup: str, body: str) -> str:
    return structure_of(Page(capture(f"<html><body><article>{markup}</article></body></html>")), body)


@pytest.mark.parametrize(
    ("markup", "letters"),
    [
        ("<p>One</p><h2>Two</h2><p>Three</p>", "php"),
        ("<p>One</p><ul><li>Two</li><li><p>Three</p></li></ul>", "pll"),
        ("<p>One</p><blockquote><p>Two</p></blockquote><blockquote>Three</blockquote>", "pqq"),
        ("<ul><li><h3>One</h3><p>Two</p></li></ul><p>Three</p>", "hpp"),
        ("<blockquote><ul><li>One</li></ul></blockquote><p>Two</p><p>Three</p>", "lpp"),
        ("<ol><li><a href=#c>Two</a></li></ol><p>One</p><h2>Two</h2><p>Three</p>", "php"),
        ("<p>One and Two</p><p>Three</p>", "ppp"),
    ],
    ids=["heading", "items", "quotations", "posts-in-a-list", "item-quoted", "contents-before-the-text", "joined"],
)
def test_each_paragraph_is_what_its_element_is(markup: str, letters: str) -> None:
    assert structure(markup, "One\n\nTwo\n\nThree") == letters


def test_markdown_has_headline_deck_headings_lists_and_quotations() -> None:
    article = replace(
        ARTICLE,
        alternative_headline="Seven a day",
        article_body="One.\n\nThen\n\nTwo\n\nThree\n\nFour\nand five\n\nSix",
        article_structure="phllqp",
    )
    assert markdown(article) == (
        "# Ferries\n\n**Seven a day**\n\nOne.\n\n## Then\n\n- Two\n- Three\n\n> Four\\\n> and five\n\nSix\n"
    )


def test_a_text_of_unknown_structure_is_paragraphs() -> None:
    assert markdown(ARTICLE) == "# Ferries\n\nOne.\n\nTwo.\n"


def read(text: str) -> list[tuple[str, str]]:
    """Markdown as another reader understands it: (kind, what it says) of each block."""
    found: list[tuple[str, str]] = []
    around: list[str] = []
    for token in MarkdownIt("commonmark").parse(text):
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            said = "".join("\n" if part.type == "hardbreak" else part.content for part in token.children or ())
            tags = {"h2": "h", "li": "l", "blockquote": "q"}
            found.append((next((tags[tag] for tag in around if tag in tags), "p"), said))
        else:
            found.append((token.type, token.content))
    return found


SIGNS = st.text(st.sampled_from("#-+*_`<>[]()!&;=~|\\/:.1 9aé셋\t"), min_size=1, max_size=12)


@example([("h", "1 #")])
@given(st.lists(st.tuples(st.sampled_from("phlq"), SIGNS.map(one_line).filter(bool)), min_size=1, max_size=5))
def test_another_reader_of_markdown_finds_the_very_text(paragraphs: list[tuple[str, str]]) -> None:
    body, letters = "\n\n".join(text for _, text in paragraphs), "".join(kind for kind, _ in paragraphs)
    assert read(markdown(replace(ARTICLE, article_body=body, article_structure=letters)))[1:] == paragraphs


def test_the_lines_of_a_paragraph_stay_lines() -> None:
    article = replace(ARTICLE, article_body="# One\n2. two", article_structure="l")
    assert read(markdown(article))[1:] == [("l", "# One\n2. two")]
