"""Pages without end and pages without bottom: read as far as it makes sense, and nothing is lost in silence."""

from __future__ import annotations

import pytest
import trafilatura

from ingest.capture import Reading
from ingest.deep import MAX_DEPTH, flat_tree
from ingest.extract import weighed
from ingest.extract.line_kinds import is_date_or_byline
from ingest.oversize import MAX_DATA, MAX_TAGS, bounded
from ingest.read import read
from tests.ingest.a_page import OUTLET, TEXT, capture, html, reading, rejected

WHOLE = reading(html()).article.article_body
MANY = MAX_TAGS + 10


def test_a_page_of_usual_size_is_left_as_it_is() -> None:
    source = html() + "<script>x</script><!-- y -->"
    assert bounded(source) == (source, False)


@pytest.mark.parametrize(
    "unread",
    [
        "<script>if (a</b/) {}</script>" * MANY,
        "<style>p {}</style>" * MANY,
        "<!-- a > b -->" * MANY,
        "<svg viewBox='0 0 1 1'><path d='M0'/></svg>" * MANY,
        "<div data-state='" + "x y " * 900_000 + "'></div>",
        "<img src='data:image/png;base64," + "iVBO" * 900_000 + "'>",
        "<p>" + "\n \t" * 1_100_000 + "</p>",
        f'<script type="application/ld+json">["{"x" * 3_200_000}"]</script>',
    ],
    ids=["scripts", "styles", "comments", "drawings", "attribute", "picture", "blanks", "data"],
)
def test_megabytes_that_no_reader_reads_change_nothing(unread: str) -> None:
    body = html().replace("<nav>", unread + "<nav>")
    assert reading(body).article.article_body == WHOLE


def test_json_ld_of_usual_size_is_read_on_a_page_without_end() -> None:
    found = reading(html(more="<i></i>" * MANY)).article
    assert found.section == "Town"
    assert MAX_DATA > 100_000


def test_what_lies_behind_the_end_does_no_harm_to_what_lies_before() -> None:
    assert reading(html().replace("</body>", "<footer>" + "<a href=/x>x</a> " * MANY)).article.article_body == WHOLE


def test_an_article_behind_the_end_is_refused_as_too_large_and_not_as_missing() -> None:
    body = html(data=None).replace("<nav>", "<ul>" + "<li><a href=/x>x</a>" * MANY + "</ul><nav>")
    assert rejected(body) == "too-large"


@pytest.mark.parametrize(
    "more", ["<img>" * 25_000, f"<p>{'It goes on. ' * 45_000}", "<p>x" * 5_100], ids=["elements", "text", "blocks"]
)
def test_the_general_extractor_is_not_asked_about_a_page_without_end(
    more: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: asked.append(1))
    monkeypatch.setattr(weighed, "weights", lambda: {"": -0.1})  # no block is text, and all are in doubt
    read(capture(html(data=None)), OUTLET)
    assert asked
    asked.clear()
    read(capture(html(data=None).replace("</body>", f"<footer>{more}</footer></body>")), OUTLET)
    assert not asked


@pytest.mark.parametrize("word", ["a", "1", "a@", "By ", "기자 "])
def test_a_line_without_end_is_no_date_and_no_byline(word: str) -> None:
    """Patterns that look at every letter again and again would not come back."""
    assert not is_date_or_byline(word * 500_000)


def test_a_script_that_is_never_closed_is_left_to_the_parser() -> None:
    assert bounded("<i>a" * MANY + "<script>x") == (("<i>a" * MAX_TAGS)[: -len("<i>a")], True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div>" * 10_000, "</div>" * 10_000),
        ("<font size=2>" * 10_000, ""),
        ("<table><tr><td>" * 3_000, "</td></tr></table>" * 3_000),
        ("<x-y>" * 2_100, ""),
    ],
    ids=["divs", "unclosed", "tables", "unknown"],
)
def test_a_page_without_bottom_is_read_as_if_it_had_one(before: str, after: str) -> None:
    body = html().replace("<nav>", f"{before}<nav>").replace("</body>", f"{after}</body>")
    assert reading(body).article.article_body == WHOLE


def test_scripts_at_the_bottom_of_a_deep_page_are_no_text() -> None:
    deep = "<div>x" * 3_000
    body = html(more=f"{deep}<script>let a = 'no text of this article at all, but a script';</script>")
    result = read(capture(body), OUTLET)
    assert isinstance(result, Reading)
    assert "let a" not in result.article.article_body
    assert TEXT[0] in result.article.article_body


@pytest.mark.parametrize(
    "odd", ["<p//{>", "<b:=>:<b&:>", '<b "=1 a<b=2>', "<p:q r:s=t>", "<b 1=2 =3>", "<a.b-c d@e=f>"], ids=repr
)
def test_a_deep_page_with_names_that_no_tree_can_hold_is_read_whole(odd: str) -> None:
    body = html().replace("<nav>", "<div>" * 3_000 + odd + "<nav>").replace("<article>", f"<article>{odd}")
    assert reading(body).article.article_body == WHOLE


def test_the_tree_of_a_deep_page_is_no_deeper_than_readers_walk() -> None:
    tree = flat_tree(b"<div><p><ul><li><a href=/x>x</a>" * 5_000)
    assert max(sum(1 for _ in node.iterancestors()) for node in tree.iter()) <= MAX_DEPTH
    assert tree.text_content().count("x") == 5_000
