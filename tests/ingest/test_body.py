"""The text of an article: what is believed, and what is cut away."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
import trafilatura

from ingest.capture import Capture
from ingest.extract import weighed
from ingest.extract.blocks import blocks_of
from ingest.extract.body import find_bodies
from ingest.extract.body_lines import Lines, clean
from ingest.extract.dense import dense_lines
from ingest.extract.told import lines_of, told
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rule, Rules
from ingest.page import Page

OUTLET = Outlet(slug="herald", name="The Sample Herald", home="https://herald.example.com/")
LEAD = "The harbour town of Northby opens its old lighthouse to visitors for the first time in ninety years."
TEXT = [
    "The council of Northby decided on Tuesday night to open the lighthouse, which had been closed since a storm.",
    "Workers have spent two summers on the stairs, the lamp and the keeper's rooms, and they found letters of his.",
    "A guide will lead ten visitors at a time, because the stairs are narrow and the gallery carries no more people.",
    "Tickets cost nothing in the first month, said the mayor, who has never been up there himself and will go first.",
]


def page(html: str) -> Page:
    address = "https://herald.example.com/2026/lighthouse"
    when = datetime(2026, 11, 20, tzinfo=UTC)
    return Page(Capture(url=address, final_url=address, fetched_at=when, status=200, body=html.encode()))


def article(inner: str, head: str = "") -> Page:
    return page(
        f"<html><head><title>Lighthouse opens | The Sample Herald</title>{head}</head><body>"
        f"<nav><a href=/>Home</a><a href=/news>News</a></nav><main><article><h1>Lighthouse opens</h1>{inner}</article>"
        "</main><footer>The Sample Herald, 1 Quay Street</footer></body></html>"
    )


def text_of(found: list[Finding]) -> list[str]:
    return str(found[0].value).split("\n\n") if found else []


def body(inner: str, head: str = "", rules: Rules | None = None) -> list[str]:
    return text_of(find_bodies(article(inner, head), OUTLET, rules or Rules()))


def plain_text(lines: list[str] = TEXT) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def stated(text: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": text})}</script>'


def test_paragraphs_become_paragraphs() -> None:
    assert body(plain_text()) == TEXT


def test_the_page_s_tree_is_left_as_it_is() -> None:
    from lxml import etree

    it = article(plain_text() + "<figure><img src=a.jpg><figcaption>The tower</figcaption></figure>")
    before = etree.tostring(it.tree)
    find_bodies(it, OUTLET, Rules(drop=()))
    assert etree.tostring(it.tree) == before


def test_a_rule_settles_the_text() -> None:
    rules = Rules(fields={"article_body": (Rule(select="section#newsBody"),)})
    found = find_bodies(
        article(f"<section id=newsBody>{TEXT[0]}<br><br>{TEXT[1]}<br>{TEXT[2]}</section><p>{TEXT[3]}</p>"),
        OUTLET,
        rules,
    )
    assert [finding.voice for finding in found] == [Voice.RULE]
    assert found[0].value == f"{TEXT[0]}\n\n{TEXT[1]}\n{TEXT[2]}"


def test_a_rule_for_many_elements_joins_them() -> None:
    rules = Rules(fields={"article_body": (Rule(select=".part", many=True),)})
    inner = "".join(f"<div class=part>{line}</div>" for line in TEXT)
    assert body(inner, rules=rules) == TEXT


def test_a_rule_that_does_not_fit_gives_way_to_general_reading() -> None:
    rules = Rules(fields={"article_body": (Rule(select=".gone"), Rule(pattern=re.compile("x")))})
    assert body(plain_text(), rules=rules) == TEXT


def test_the_outlet_s_cuts_hold() -> None:
    rules = Rules(cut_lines=(re.compile("^Notice:"),), cut_from=(re.compile("^List$"),))
    inner = plain_text(
        [
            TEXT[0],
            "Notice: this text may differ from the views of the paper.",
            *TEXT[1:],
            "List",
            "More things follow here.",
        ]
    )
    assert body(inner, rules=rules) == TEXT


def test_the_text_that_json_ld_tells_is_divided_as_the_page_shows_it() -> None:
    inner = (
        plain_text(TEXT[:2])
        + "<p><a href=/other>A quite different story about the fishing fleet</a></p>"
        + plain_text(TEXT[2:])
    )
    assert body(inner, stated(" ".join(TEXT))) == TEXT


def test_where_weighing_leaves_doubt_the_text_that_json_ld_tells_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "weights", lambda: {"": 0.1})
    found = find_bodies(article(plain_text(), stated(" ".join(TEXT))), OUTLET, Rules())
    assert found[0].voice is Voice.JSON_LD
    assert text_of(found) == TEXT


def test_headings_between_told_paragraphs_stay() -> None:
    inner = plain_text(TEXT[:2]) + "<h2>Narrow stairs</h2>" + plain_text(TEXT[2:])
    assert body(inner, stated(" ".join(TEXT))) == [*TEXT[:2], "Narrow stairs", *TEXT[2:]]


def test_a_told_text_that_is_only_a_summary_is_not_believed() -> None:
    many = TEXT + [line.replace("the", "that") + " So it was told." for line in TEXT]
    assert body(plain_text(many), stated(" ".join(TEXT[:2]) + " " + TEXT[2])) == many


@pytest.mark.parametrize("end", ["...", "…", " [...]"])
def test_a_told_text_that_is_cut_is_not_believed(end: str) -> None:
    found = find_bodies(article(plain_text(), stated(" ".join(TEXT[:3]) + end)), OUTLET, Rules())
    assert found[0].voice is Voice.GENERAL


def test_a_told_text_is_taken_alone_where_the_page_shows_none() -> None:
    found = find_bodies(
        page(f"<head>{stated(chr(10).join(TEXT))}</head><body><div id=app></div></body>"), OUTLET, Rules()
    )
    assert found[0].voice is Voice.JSON_LD
    assert text_of(found) == TEXT


def test_json_ld_can_be_distrusted() -> None:
    rules = Rules(distrust={"article_body": (Voice.JSON_LD,)})
    found = find_bodies(article(plain_text(), stated(" ".join(TEXT))), OUTLET, rules)
    assert {finding.voice for finding in found} == {Voice.GENERAL}


def test_told_html_is_text() -> None:
    assert lines_of("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;") == ["One & two.", "Three."]
    assert lines_of("one\n\n two \r\nthree") == ["one", "two", "three"]
    assert lines_of("<p><!-- nothing --></p>") == []
    assert lines_of("<br><!-- only -->") == []
    assert lines_of("&lt;br&gt;") == []
    assert lines_of("a\x00b\n\x01") == ["ab"]


def test_nothing_told_is_nothing() -> None:
    assert told("<p></p>", []) is None


def test_a_page_without_text_has_no_body() -> None:
    assert find_bodies(page("<html><body></body></html>"), OUTLET, Rules()) == []


def test_captions_and_alternative_texts_are_no_text() -> None:
    caption = "The tower at dusk, seen from the old quay. [Jane Sample, The Sample Herald]"
    figure = f'<figure><img src=a.jpg alt="{caption}"><figcaption>{caption}</figcaption></figure>'
    assert body(f"<p>{caption}</p>{figure}" + plain_text()) == TEXT


@pytest.mark.parametrize(
    "frame",
    ["<figcaption><span><div>{}</div></span></figcaption>", "<div class=wp-caption-text><p>{}</p></div>"],
)
def test_what_stands_in_a_caption_is_no_text(frame: str) -> None:
    caption = "The tower at dusk, seen from the old quay, where nobody has ever seen it before."
    assert body(frame.format(caption) + plain_text()) == TEXT


def test_what_is_called_a_caption_and_holds_the_whole_text_is_none() -> None:
    many = [line + " " + line.replace("the", "a") for line in TEXT]
    assert body(f"<div class=caption>{plain_text(many)}</div>") == many


def test_a_caption_that_the_article_repeats_is_text() -> None:
    assert body(f"<figure><figcaption>{TEXT[1]}</figcaption></figure>" + plain_text())[-3:] == TEXT[1:]


def test_a_long_alternative_text_that_the_article_repeats_is_text() -> None:
    long = " ".join(TEXT[:3])
    assert body(f'<img src=a.jpg alt="{long}"><p>{long}</p><p>{TEXT[3]}</p>') == [long, TEXT[3]]


def test_the_headline_repeated_and_what_stands_above_it_go() -> None:
    inner = (
        "<p>Harbour news</p><p>Lighthouse opens</p><p>Published: 12 November 2026</p><p>By Jane Sample</p>"
        + plain_text()
    )
    assert body(inner) == TEXT


def test_bylines_biographies_and_empty_headings_at_the_end_go() -> None:
    tail = (
        "<p>BY JANE SAMPLE [jane@example.com]</p><p>Jane Sample is a reporter for The Sample Herald.</p><h3>More</h3>"
    )
    assert body(plain_text() + tail) == TEXT


def test_related_links_offers_and_rights_go() -> None:
    noise = [
        "Read also: The fleet comes home",
        "- Advertisement -",
        "Sign up for our newsletter",
        "저작권자 © 샘플신문 무단 전재 및 재배포 금지",
        "Photo: Jane Sample",
    ]
    mixed = (
        "".join(f"<p>{line}</p><p>{more}</p>" for line, more in zip(TEXT, noise, strict=False)) + f"<p>{noise[4]}</p>"
    )
    assert body(mixed) == TEXT


def test_lists_and_questions_stay() -> None:
    inner = (
        plain_text(TEXT[:3])
        + "<ul><li>Will there be a lift?</li><li>No, said the mayor, there will not.</li></ul>"
        + plain_text(TEXT[3:])
    )
    assert [line.lstrip("- ") for line in body(inner)][3:5] == [
        "Will there be a lift?",
        "No, said the mayor, there will not.",
    ]


def test_blank_paragraphs_go_and_white_space_is_one_blank() -> None:
    inner = "".join(f"<p>{line.replace(' ', '&nbsp; ', 3)}</p><p>&nbsp;&nbsp;</p>" for line in TEXT)
    assert body(inner) == TEXT


def test_the_lead_that_the_description_repeats_is_text() -> None:
    head = f'<meta name=description content="{LEAD}">'
    it = page(
        f"<html><head><title>Lighthouse opens</title>{head}</head><body><header><h1>Lighthouse opens</h1>"
        f"<p class=intro>{LEAD}</p></header><article><div class=article-body>{plain_text()}</div></article></body>"
    )
    assert text_of(find_bodies(it, OUTLET, Rules())) == [LEAD, *TEXT]


@pytest.mark.parametrize("lead", [f"<h2>{LEAD}</h2>", f"<p class=dek>{LEAD}</p>"])
def test_a_second_headline_is_no_text(lead: str) -> None:
    head = f'<meta name=description content="{LEAD}">'
    it = page(
        f"<html><head><title>Lighthouse opens</title>{head}</head>"
        f"<body><header><h1>Lighthouse opens</h1>{lead}</header>"
        f"<article><div class=article-body>{plain_text()}</div></article></body>"
    )
    assert text_of(find_bodies(it, OUTLET, Rules())) == TEXT


def test_general_cuts_that_would_leave_nothing_of_a_long_text_do_not_hold() -> None:
    known = Lines.of(article(""), OUTLET, Rules())
    lines = [f"Photo: Jane Sample, on the quay, number {number}" for number in range(20)]
    assert clean(lines, known, Rules()) == lines
    assert clean(lines[:2], known, Rules()) == []


def test_where_the_general_extractor_finds_nothing_the_densest_part_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: None)
    monkeypatch.setattr(weighed, "weights", lambda: {"": -0.1})
    found = find_bodies(article(plain_text()), OUTLET, Rules())
    assert [finding.where for finding in found] == ["the densest part of the page"]
    assert text_of(found) == TEXT


def test_nobody_else_is_asked_where_the_densest_part_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: pytest.fail("asked"))
    monkeypatch.setattr(weighed, "weights", lambda: {"": 0.1})  # keeps all, and is sure of nothing
    (found,) = find_bodies(article(plain_text()), OUTLET, Rules())
    assert found.where.endswith("but the densest part of the page agrees")


def test_nobody_else_is_asked_about_a_page_that_shows_nothing_but_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: pytest.fail("asked"))
    it = page("<title>Ferry</title><body><a href=#main>Skip to content</a><p><a href=/>Home</a>")
    assert find_bodies(it, OUTLET, Rules()) == []


def test_the_general_extractor_is_asked_about_what_is_left_without_the_furniture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda tree, **_: asked.append(tree.text_content()))
    monkeypatch.setattr(weighed, "weights", lambda: {"": -0.1, "in:side": -9.0, "at:side": -9.0})
    aside = "<div class=side><p>A long story of another town that stands beside the text, and is a sentence.</p></div>"
    find_bodies(article(plain_text() + aside), OUTLET, Rules())
    assert TEXT[0] in asked[0]
    assert "another town" not in asked[0]


def test_a_told_text_may_differ_in_a_letter() -> None:
    other = TEXT[1].replace("letters of his", "Letters ☐ his")
    inner = plain_text([TEXT[0], other, *TEXT[2:]])
    long = [line + " " + line.replace("the", "a") for line in TEXT]
    assert body(inner, stated(" ".join(TEXT))) == [TEXT[0], other, *TEXT[2:]]
    shown = [long[0], long[1].replace("they found", "they had found"), *long[2:]]
    assert body(plain_text([*shown, *long[2:]]), stated(" ".join(long * 3)))[:2] == shown[:2]


def test_the_densest_container_is_found_without_its_furniture() -> None:
    it = page(
        "<body class=has-sidebar><div class=page><div class=content-footer>"
        + plain_text()
        + "<div class=related><p>Another story that is not of the tower, but long enough.</p></div></div>"
        + "<aside><p>Something in the margin that is quite long, and a sentence, but no text.</p></aside></div></body>"
    )
    assert dense_lines(blocks_of(it.tree.find("body"))) == TEXT
    assert dense_lines(blocks_of(page("<body><p>short</p></body>").tree)) == []


def test_rows_of_short_cells_alone_are_no_text() -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td>Title of post {number}</td><td>25-06-2{number}</td></tr>" for number in range(9)
    )
    assert body(f"<table>{rows}</table>") == []


def test_the_headline_that_a_rule_finds_is_no_text() -> None:
    rules = Rules(fields={"headline": (Rule(select="div.subject"),), "article_body": (Rule(select="td.content"),)})
    cell = f"<td class='content'><p>A note on water</p>{plain_text()}</td>"
    inner = f"<div class='subject'>A note on water</div><table><tr>{cell}</tr></table>"
    assert body(inner, rules=rules)[0] != "A note on water"
