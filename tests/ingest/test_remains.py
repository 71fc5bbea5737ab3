"""Texts that are what remains of a page without its text, and texts that are not."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from ingest.capture import Reading, Rejected
from ingest.extract.blocks import blocks_of
from ingest.extract.body import CLEAR
from ingest.extract.remains import Around, odds_of_remains, traits_of_text
from ingest.finding import Verdict
from ingest.read import read
from tests.ingest.a_page import OUTLET, capture, html

HEADLINE = "Ferry to the islands runs again after nine weeks"
TEXT = (
    "The ferry to the outer islands runs again from Monday, nine weeks after a storm broke the pier of Northby.\n\n"
    "Two hundred islanders had waited for supplies that came by helicopter, said Mara Lindqvist of the harbour office."
)
REMAINS = "Jonas Weber has written about schools since 2011. Before, he taught mathematics and played the cello."


def around(headline: str = HEADLINE, description: str = "", declared: bool = True, weight: float = -1.0) -> Around:
    body = "".join(f"<p>{line}</p>" for text in (TEXT, REMAINS) for line in text.split("\n\n"))
    blocks = blocks_of(document_fromstring(f"<html><body>{body}</body></html>"))
    return Around(headline, description, declared, blocks, [weight] * len(blocks))


def test_a_text_that_repeats_its_headline_is_less_likely_to_be_remains() -> None:
    assert odds_of_remains(TEXT, around()) < odds_of_remains(REMAINS, around())


def test_a_text_that_repeats_the_description_is_less_likely_to_be_remains() -> None:
    described = around(description="Islanders waited for supplies")
    assert odds_of_remains(TEXT, described) < odds_of_remains(TEXT, around())
    assert odds_of_remains(REMAINS, described) > odds_of_remains(REMAINS, around())


def test_blocks_that_surely_are_text_speak_for_a_text() -> None:
    assert odds_of_remains(REMAINS, around(weight=3.0)) < odds_of_remains(REMAINS, around())
    assert traits_of_text(REMAINS, around(weight=3.0))["weighty"] == pytest.approx(2.0, abs=0.1)


def test_a_page_that_calls_itself_an_article_promises_more_than_it_holds() -> None:
    assert odds_of_remains(REMAINS, around()) > odds_of_remains(REMAINS, around(declared=False))


def test_a_text_that_says_no_more_than_headline_and_description_is_likely_to_be_remains() -> None:
    described = around(description=TEXT)
    assert traits_of_text(TEXT, described)["repeated"] == 1.0
    assert odds_of_remains(TEXT, described) > odds_of_remains(f"{TEXT}\n\n{REMAINS}", described)


@pytest.mark.parametrize("end", [".", ".”", "?", "!»", "…", "。", "।", ".)  "])
def test_lines_that_end_as_sentences_do_speak_for_a_text(end: str) -> None:
    sentence, line = f"The ferry runs again{end}", "The ferry runs again"
    assert traits_of_text(f"{sentence}\n\n{sentence}", around())["sentences"] == 1.0
    assert odds_of_remains(sentence, around()) < odds_of_remains(line, around())


@pytest.mark.parametrize(
    ("headline", "text", "share"),
    [
        ("섬으로 가는 배가 다시 다닌다", "아홉 주 만에, 섬으로 가는 배가 다시 다닌다.", 1.0),
        ("섬으로 가는 배", "첼로를 켜던 교사", 0.0),
        ("द्वीपों के लिए नौका फिर चली", "द्वीपों के लिए नौका नौ सप्ताह बाद फिर चली।", 1.0),
        ("", "A text without a headline", 0.5),
    ],
)
def test_words_are_compared_in_every_script(headline: str, text: str, share: float) -> None:
    assert traits_of_text(text, around("", headline))["description"] == share


def without_text(menu: int, left: str = f"<aside class=author-bio><p>{REMAINS}</p></aside>") -> str:
    links = "".join(f"<li><a href=/topics/{number}>Topic number {number}</a></li>" for number in range(menu))
    return (
        f"<html><head><title>{HEADLINE}</title><meta property=og:type content=article>"
        "<meta name=description content='Islanders waited for supplies that helicopters brought'></head>"
        f"<body><nav><ul>{links}</ul></nav><h1>{HEADLINE}</h1>{left}</body>"
    )


def test_a_page_without_its_text_is_rejected_and_says_why() -> None:
    result = read(capture(without_text(menu=30)), OUTLET)
    assert isinstance(result, Rejected)
    assert result.reason == "no-body"
    verdict = _body(result)
    assert verdict.chosen is None
    assert "remains" in verdict.beaten[0][1]


def _body(result: Rejected) -> Verdict:
    return next(verdict for verdict in result.verdicts if verdict.field == "article_body")


def test_a_caption_alone_is_no_text_though_the_blocks_leave_no_doubt() -> None:
    caption = (
        "Members of the harbour office and of the town's council stand on the quay of Northby on Monday, beside the "
        "crane that lifted the last of the stones, and look at the sea. (Mara Lindqvist)"
    )
    left = f"<article itemprop=articleBody><div class=article-body><p>{caption}</p></div></article>"
    result = read(capture(without_text(menu=30, left=left)), OUTLET)
    assert isinstance(result, Rejected)
    where, why = next((beaten.where, why) for beaten, why in _body(result).beaten)
    assert "weighed" in where
    assert float(where.rsplit(" ", 1)[-1]) <= CLEAR
    assert "remains" in why


def test_a_page_with_nothing_around_its_text_is_believed() -> None:
    assert isinstance(read(capture(without_text(menu=3)), OUTLET), Reading)


def test_the_same_page_with_its_text_is_read() -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n"))
    source = f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1><article>{lines}</article></body>"
    assert isinstance(read(capture(source), OUTLET), Reading)


def test_a_clear_text_is_believed_though_it_repeats_nothing() -> None:
    body = html(["The bridge at Northby is closed until Friday."])
    assert isinstance(read(capture(body), OUTLET), Reading)
