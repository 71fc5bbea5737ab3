"""Text and furniture, told apart by what the traits of blocks weigh."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from ingest.extract.block_looks import Facts
from ingest.extract.block_scale import Scale
from ingest.extract.block_traits import traits_of
from ingest.extract.blocks import Blocks, blocks_of
from ingest.extract.weighed import block_sums, doubt, weighed, weights

PAGES = Path(__file__).parents[1] / "pages"
NOTHING = Facts(frozenset(), frozenset(), frozenset(), "")
STORY = [
    f"The ferry of Northby will run {number} times a day from the spring on, the harbour office said on Monday."
    for number in range(2, 9)
]


def blocks(html: str) -> Blocks:
    return blocks_of(document_fromstring(f"<html><body>{html}</body></html>"))


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def page(story: list[str]) -> Blocks:
    menu = "".join(f"<li><a href=/s{number}>Section {number}</a></li>" for number in range(12))
    more = "".join(f"<li><a href=/a{n}>Another story of the harbour, the tenth today: {n}</a></li>" for n in range(8))
    return blocks(
        f"<nav class=menu><ul>{menu}</ul></nav><h1>More ferries for Northby</h1>"
        f"<div class=article-body>{paragraphs(story)}</div><div class=related-stories><ul>{more}</ul></div>"
        "<footer class=footer><p>© 2026 The Sample Herald, 1 Quay Street, Northby. All rights reserved.</p></footer>"
    )


def test_a_story_is_told_from_menu_related_stories_and_footer() -> None:
    assert weighed(page(STORY), NOTHING).lines == STORY


def test_a_plain_page_leaves_little_doubt() -> None:
    assert weighed(page(STORY), NOTHING).doubt < 0.2


def test_a_page_without_text_gives_no_lines() -> None:
    assert weighed(blocks("<ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li></ul>"), NOTHING).lines == []


def test_a_page_without_blocks_leaves_no_doubt_and_no_lines() -> None:
    found = weighed(blocks(""), NOTHING)
    assert (found.lines, found.doubt) == ([], 0.0)


def test_blocks_that_no_running_text_is_near_are_not_looked_at() -> None:
    some = traits_of(page(STORY), NOTHING)
    assert some[0] is None
    assert any(traits is not None for traits in some)


def test_the_traits_of_a_place_are_one_list_for_all_its_blocks() -> None:
    found = [both for both in traits_of(blocks("<div>" + "<br><br>".join(STORY) + "</div>"), NOTHING) if both]
    assert len(found) == len(STORY)
    assert all(place is found[0][0] for place, _ in found)


TOLD = "".join(letter for line in STORY[:4] for letter in line.lower() if letter.isalnum())
KNOWN = Facts(
    frozenset({"moreferriesfornorthby"}), frozenset({"section2ofthepaper"}), frozenset({"moreferriesfornorthby"}), TOLD
)
ODD = (
    "<article id=storyBody itemprop=articleBody>SUMMER 2026 © <p>„Ferries“ 20.5.2026 | @northby #ferry</p><p>MORE</p>"
    f"<b>{STORY[0]}</b><br><br>{STORY[0]}<ul><li>다시 다닌다고 말했다</li><li>섬 1 · ②</li></ul><figcaption>Pier (1)"
    "</figcaption><x-quote class=pullQuote>so<p>they said,</p></x-quote></article>"
)


@pytest.mark.parametrize("facts", [NOTHING, KNOWN])
@pytest.mark.parametrize(
    "html",
    [
        ODD,
        f"{ODD}<aside class='relatedStories more-news'>{ODD}</aside>",
        f"<table><tr><td>{'<td>'.join(STORY)}</table><h1>More ferries for Northby</h1><h2>Ferries</h2>",
        "<ul>" + "".join(f"<li class=teaser><a href=/{n}>{line}</a> {n}:45" for n, line in enumerate(STORY * 2)) + ODD,
        *(path.read_text("utf-8", "replace") for path in sorted(PAGES.rglob("*.html"))),
    ],
    ids=lambda html: html[:20],
)
def test_the_scale_weighs_what_the_traits_weigh(html: str, facts: Facts) -> None:
    found = blocks_of(document_fromstring(html))
    own = traits_of(found, facts)
    assert any(own)
    some = {trait: 1 / (3 + len(trait)) for both in own if both for traits in both for trait in traits}
    for weights_of in (weights(), some):
        assert Scale(weights_of).sums(found, facts) == block_sums(own, weights_of)


def test_a_block_is_the_sum_of_its_traits() -> None:
    assert block_sums([(["a", "b"], ["c", "unknown"]), None], {"": 1.0, "a": 2.0, "b": -0.5, "c": 0.25}) == [
        2.75,
        -math.inf,
    ]


@pytest.mark.parametrize(
    ("facts", "trait"),
    [
        (Facts(frozenset({"themayorofnorthby"}), frozenset(), frozenset(), ""), "is:headline"),
        (Facts(frozenset(), frozenset({"themayorofnorthby"}), frozenset(), ""), "is:caption"),
        (Facts(frozenset(), frozenset(), frozenset({"themayorofnorthby"}), ""), "is:description"),
        (Facts(frozenset(), frozenset(), frozenset(), "xthemayorofnorthbyx"), "told:in size:1"),
    ],
)
def test_what_the_page_says_elsewhere_is_a_trait(facts: Facts, trait: str) -> None:
    found = traits_of(blocks(f"<p>The Mayor of Northby</p>{paragraphs(STORY)}"), facts)[0]
    assert found is not None
    assert trait in found[1]


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=7))
def test_doubt_is_never_negative_and_nothing_where_all_is_sure(sums: list[float]) -> None:
    some = page(STORY)[: len(sums)]
    assert doubt(some, sums) >= 0
    assert doubt(some, [math.copysign(40.0, value) for value in sums]) < 1e-6


def test_the_committed_weights_are_sane() -> None:
    fitted = weights()
    assert "" in fitted
    assert fitted["in:related"] < 0
    assert all(math.isfinite(weight) for weight in fitted.values())


@given(st.permutations([0.1, 0.2, -0.3, 0.7, -0.6, 0.04, -0.14]))
def test_the_order_of_traits_decides_nothing(order: list[float]) -> None:
    weights = {str(value): value for value in order}
    assert block_sums([([], [str(value) for value in order])], weights) == [0.0]


@pytest.fixture
def by_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights by which a paragraph of a story is surely text, and everything else is nearly."""

    class ByLetters:
        def sums(self, blocks: Blocks, facts: Facts) -> list[float]:
            del facts
            return [3.0 if len(text) > 60 else -0.4 for text in blocks.texts]

    monkeypatch.setattr("ingest.extract.weighed._scale", lambda _: ByLetters())


@pytest.mark.usefixtures("by_letters")
def test_a_heading_between_paragraphs_that_surely_are_text_is_held_by_them() -> None:
    html = f"<h2>Above all</h2>{paragraphs(STORY[:2])}<h2>More boats</h2>{paragraphs(STORY[2:])}<h2>Below all</h2>"
    assert weighed(blocks(html), NOTHING).lines == [*STORY[:2], "More boats", *STORY[2:]]


@pytest.mark.usefixtures("by_letters")
def test_a_short_sentence_behind_a_paragraph_is_held_by_it() -> None:
    html = f"<div>{paragraphs([*STORY, 'Nobody minds.'])}</div><div>{paragraphs(['Nobody reads it.'])}</div>"
    assert weighed(blocks(html), NOTHING).lines == [*STORY, "Nobody minds."]


@pytest.mark.usefixtures("by_letters")
def test_a_label_or_a_link_behind_a_paragraph_is_not() -> None:
    html = f"<div>{paragraphs([*STORY, 'Share'])}<p><a href=/x>More here.</a></p></div>"
    assert weighed(blocks(html), NOTHING).lines == STORY
