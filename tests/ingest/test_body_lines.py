"""What cleaning takes from a text as a whole: lists of offers, and a text that is printed twice."""

from __future__ import annotations

from ingest.extract.body import find_bodies
from ingest.extract.body_lines import Lines, clean
from ingest.outlet import Rules
from tests.ingest.test_body import OUTLET, TEXT, page


def known(html: str) -> Lines:
    return Lines.of(page(f"<body>{html}</body>"), OUTLET, Rules())


def cleaned(html: str) -> list[str]:
    lines = known(html)
    return clean(list(lines.blocks.texts), lines, Rules())


def paragraphs(lines: list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in lines)


def test_a_list_of_which_a_third_are_offers_is_none_of_the_text() -> None:
    gains = ["Unlimited online access to the Herald.", "Crosswords every day.", "A replica of the printed paper."]
    assert cleaned(f"{paragraphs(TEXT[:2])}<ul>{paragraphs(gains, 'li')}</ul>{paragraphs(TEXT[2:])}") == TEXT


def test_a_list_with_one_offer_among_many_items_loses_that_alone() -> None:
    items = ["Bring shoes that hold.", "Children need a hand.", "The shop opens at nine.", "Dogs wait below."]
    page = f"{paragraphs(TEXT)}<ul>{paragraphs([*items, 'Download the Herald app here.'], 'li')}</ul>"
    assert cleaned(page) == [*TEXT, *items]


def test_a_text_that_is_printed_twice_is_kept_once() -> None:
    assert cleaned(f"<div>{paragraphs(TEXT)}</div><div>{paragraphs(TEXT)}</div>") == TEXT


def test_single_paragraphs_may_stand_twice() -> None:
    days = [TEXT[0], TEXT[1], TEXT[0], TEXT[2], TEXT[0], TEXT[3]]
    assert cleaned(paragraphs(days)) == days


def test_a_part_that_stands_twice_in_a_longer_text_stays() -> None:
    rest = [
        f"On day {number} the keeper wrote of wind, of ships that passed, and of the bread he had."
        for number in range(9)
    ]
    week = [*TEXT, *rest, *TEXT]
    assert cleaned(paragraphs(week)) == week


def test_a_lead_that_weighs_little_is_text_where_the_description_repeats_it() -> None:
    lead = "After ninety years the lighthouse of Northby opens. It had been closed since the great storm."
    html = (
        f'<html><head><title>Lighthouse opens</title><meta name=description content="{lead}"></head>'
        f"<body><h1>Lighthouse opens</h1><div class=teaser><a href=/lead>{lead}</a></div>"
        f"<article>{paragraphs(TEXT)}</article></body></html>"
    )
    found = find_bodies(page(html), OUTLET, Rules())[0]
    assert str(found.value).split("\n\n") == [lead, *TEXT]


def test_numbers_above_a_text_and_initials_below_it_are_none_of_it() -> None:
    assert cleaned(paragraphs(["1", *TEXT, "(kb/dpa)"])) == TEXT
    assert cleaned(paragraphs([*TEXT, "DS", "-30-"])) == TEXT


def test_numbers_within_a_text_stay() -> None:
    lines = [*TEXT[:2], "1995", *TEXT[2:]]
    assert cleaned(paragraphs(lines)) == lines


def test_a_sentence_that_is_set_out_of_its_paragraph_is_kept_once() -> None:
    sentence = TEXT[1].split(",")[0]
    assert (
        cleaned(f'{paragraphs(TEXT[:1])}<div class="pull-quote"><p>{sentence}</p></div>{paragraphs(TEXT[1:])}') == TEXT
    )


def test_a_quotation_that_the_text_takes_up_again_stays() -> None:
    sentence = TEXT[1].split(",")[0]
    lines = [TEXT[0], sentence, *TEXT[1:]]
    assert cleaned(paragraphs(lines)) == lines


def test_what_a_site_says_of_itself_in_its_footer_is_no_text() -> None:
    own = "The Herald is an independent paper. Founded in 1871, it remains a trusted source of news in all its forms."
    assert cleaned(f"<article>{paragraphs(TEXT)}</article><footer><p>{own}</p></footer>") == TEXT


def test_the_footer_of_an_article_may_be_text() -> None:
    assert cleaned(f"<article>{paragraphs(TEXT[:3])}<footer>{paragraphs(TEXT[3:])}</footer></article>") == TEXT


def test_a_headline_with_byline_and_date_in_one_paragraph_is_no_text() -> None:
    headline = "The lighthouse on the north quay opens to visitors"
    html = (
        f"<body><h1>{headline}</h1><div><b>{headline}</b><br>By Ada Quist<br>3 May 2024</div>{paragraphs(TEXT)}</body>"
    )
    lines = Lines.of(page(html), OUTLET, Rules())
    assert clean([f"{headline} By Ada Quist 3 May 2024", *TEXT], lines, Rules()) == TEXT


def test_a_label_and_a_link_to_another_story_are_no_text() -> None:
    link = '<p><strong>Kuulu ka: <a href="/x">The new bridge over the harbour opens in the spring</a></strong></p>'
    assert cleaned(f"{paragraphs(TEXT[:2])}{link}{paragraphs(TEXT[2:])}") == TEXT


def test_a_sentence_with_a_link_behind_a_colon_is_text() -> None:
    told = "The keeper said it again on Monday: <a href='/x'>the new bridge</a> has come too late for him and his boat."
    assert len(cleaned(f"{paragraphs(TEXT)}<p>{told}</p>")) == len(TEXT) + 1


def test_a_label_without_a_link_is_text() -> None:
    assert cleaned(paragraphs([*TEXT[:2], "What to bring:", *TEXT[2:]])) == [*TEXT[:2], "What to bring:", *TEXT[2:]]
