"""Elements to text as a reader sees it, and what kind of line a text is."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from ingest.extract.blocks import blocks_of
from ingest.extract.line_kinds import is_biography, is_credit, is_date_or_byline, is_notice, is_offer, is_related
from ingest.extract.text import element_text, one_line, paragraphs, plain


def tree(body: str) -> HtmlElement:
    return document_fromstring(f"<html><body>{body}</body></html>")


def test_blocks_know_links_and_bold_type() -> None:
    it = tree("<div>Intro <b>bold words</b> and <a href=/>a link</a><br><br>Second<script>x</script> part</div>")
    first, second = blocks_of(it.find("body"))
    assert (first.text, first.strong, first.linked) == ("Intro bold words and a link", 10, 6)
    assert second.text == "Second part"


def test_rows_of_data_are_one_paragraph_and_layout_tables_are_not() -> None:
    it = tree(
        "<table><tr><th>Town</th><th>People</th></tr><tr><td>Northby</td><td>812</td></tr></table>"
        "<table><tr><td><p>Left</p></td><td>Right</td></tr></table><table><tr><td>Alone</td></tr></table>"
    )
    assert paragraphs(it) == ["Town | People", "Northby | 812", "Left", "Right", "Alone"]


def test_text_of_elements() -> None:
    it = tree("<p>one<br>two<br><br>three<span class=br></span>four</p><pre>a\nb</pre><p>x<script>no</script>y</p>")
    assert paragraphs(it) == ["one\ntwo", "three\nfour", "a\nb", "xy"]
    assert element_text(it.find(".//p")) == "one two three four"
    assert paragraphs(it, lambda element: element.tag == "pre") == ["one\ntwo", "three\nfour", "xy"]


def test_values_with_entities_and_tags_are_plain() -> None:
    assert plain("A &amp;amp; B <b>C</b>") == "A & B C"
    assert plain(None) == ""
    assert one_line(" a\u00adb\u200b \n c ") == "ab c"


@pytest.mark.parametrize(
    ("judge", "yes", "no"),
    [
        (
            is_related,
            "Lesen Sie auch: Neues aus dem Hafen",
            "Read the letter aloud, said the judge to the keeper's daughter.",
        ),
        (is_related, "▶관련기사", "관련 기사를 읽은 주민들은 시청에 전화를 걸어 등대를 언제 열 것인지 물었다고 한다."),
        (is_credit, "Foto: Jane Sample", "Photography was his first love."),
        (is_credit, "Getty Images", "Reuters reported that the fleet had left the harbour."),
        (is_offer, "Follow us on Facebook", "They follow the river to the sea."),
        (is_offer, "공유", "공유 자전거를 타는 사람이 늘었다."),
        (
            is_notice,
            "Copyright 2026 The Sample Herald",
            "The copyright lies with the keeper's heirs, as the court found. "
            + "The council of Northby decided otherwise. " * 3,
        ),
        (is_notice, "광고", "광고를 낸 사람은 없었다."),
        (is_date_or_byline, "입력 2026-11-20 오후 2:05", "In 1936 the storm closed the lighthouse."),
        (
            is_date_or_byline,
            "By Ada Quist, Associated Press — Nov. 3, 2026 10:00 am",
            "By March 3, 2026 it was closed.",
        ),
        (is_date_or_byline, "Ada Quist | 2 days ago | 5 min read", "Ada Quist won in 2026"),
        (is_date_or_byline, "Zoé Varenne et Luc Quist | Publié le 3 novembre 2026 à 10:00", "@quist:"),
        (
            is_date_or_byline,
            "May 3, 2026, 10:20 AM PDT / Source: Northby Wire",
            "Source: the keeper, who told it twice.",
        ),
        (is_date_or_byline, "vor 2 Stunden", "Vor zwei Stunden fiel die Stimme."),
        (
            is_offer,
            "Sign up to get the day's stories delivered right to your inbox",
            "They were delivered to Inbox Lane.",
        ),
        (is_date_or_byline, "김샘플 기자", "기자들이 등대 앞에 모였다고 한다."),
        (is_biography, "Jane Sample is a staff writer for The Sample Herald.", "The tower is a landmark of the town."),
        (is_biography, "#lighthouse #northby", "#1 is the old tower."),
    ],
)
def test_kinds_of_lines(judge: object, yes: str, no: str) -> None:
    assert callable(judge)
    assert judge(yes)
    assert not judge(no)
