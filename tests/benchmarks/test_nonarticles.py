"""What is no article is rejected with the right reason, and our own articles are not."""

from __future__ import annotations

import pytest

from benchmarks.emptied_pages import emptied
from benchmarks.nonarticles import ENOUGH, nonarticles, rejected_articles
from benchmarks.own_pages import own_pages
from tests.ingest.a_page import DATA, HOME, TEXT, html, reading, rejected

SET = nonarticles()


def test_nearly_all_of_the_labelled_set_is_rejected_with_a_right_reason() -> None:
    assert len(SET) >= 200
    right = [row.reason() in row.right for row in SET]
    assert sum(right) / len(right) >= ENOUGH


def test_no_article_of_our_own_is_rejected() -> None:
    assert rejected_articles(own_pages()) == {}


@pytest.mark.parametrize(
    "text", ["The bridge at Northby is closed until Friday.", "노스비 다리는 금요일까지 통행이 금지된다."]
)
def test_a_brief_of_one_sentence_with_headline_and_date_is_an_article(text: str) -> None:
    assert reading(html([text])).article.article_body == text


def test_a_list_of_links_with_summaries_is_no_article() -> None:
    rows = "".join(
        f"<h3><a href=/s/{n}>Ferry number {n} runs again to the islands</a></h3><p>It was repaired for {n} weeks.</p>"
        for n in range(12)
    )
    body = f"<title>Northby | The Sample Herald</title><body><main><h1>Northby</h1>{rows}</main>"
    assert rejected(body, address=HOME + "northby/all") == "not-article"


def test_a_page_is_emptied_of_its_text_and_of_nothing_else() -> None:
    told = {**DATA, "articleBody": " ".join(TEXT)}
    left = (
        emptied(html(TEXT, told, more="<p>Eight readers have said something.</p>").encode(), "\n\n".join(TEXT)) or b""
    ).decode()
    assert not any(line in left for line in TEXT)
    assert all(kept in left for kept in ("Old lighthouse opens</h1>", "2026-11-18T09:30", "Home", "Eight readers"))


def test_names_and_links_in_a_paragraph_go_with_it() -> None:
    linked = TEXT[1].replace("stairs", "<a href=/stairs>stairs</a>").replace("keeper's", "<b>keeper</b>’s")
    left = (emptied(html([TEXT[0], linked, *TEXT[2:]]).encode(), "\n\n".join(TEXT)) or b"").decode()
    assert left
    assert "/stairs" not in left
    assert "keeper" not in left


def test_a_page_whose_text_is_not_found_is_not_emptied() -> None:
    assert emptied(html(TEXT).encode(), "Another text, which stands on no page at all, however long one looks.") is None
