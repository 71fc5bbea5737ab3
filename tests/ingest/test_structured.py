"""What pages say of themselves in data."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ingest.article import Image
from ingest.capture import Capture
from ingest.extract.agency import find_agency
from ingest.extract.images import all_images, find_images
from ingest.extract.json_ld import article_nodes, first_string, strings, works
from ingest.extract.structured import find_structured, names_front_page
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

OUTLET = Outlet(slug="herald", name="The Sample Herald", home="https://herald.example.com/")
ADDRESS = "https://herald.example.com/2026/lighthouse"


def page(html: str, address: str = ADDRESS) -> Page:
    when = datetime(2026, 11, 20, tzinfo=UTC)
    return Page(Capture(url=address, final_url=address, fetched_at=when, status=200, body=html.encode()))


def json_ld(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


def news(**fields: object) -> str:
    return json_ld({"@type": "NewsArticle", **fields})


def found(html: str, field: str) -> list[Finding]:
    return [finding for finding in find_structured(page(html), OUTLET, Rules()) if finding.field == field]


def values(html: str, field: str) -> list[object]:
    return [finding.value for finding in found(html, field)]


def test_descriptions_in_order_of_voice() -> None:
    html = (
        news(description="By &amp; JSON")
        + '<meta name=description content="Meta"><meta property="og:description" content="Graph">'
    )
    html += "<p itemprop=description>Marked up, and longer than a label.</p>"
    assert values(html, "description") == ["By & JSON", "Graph", "Meta", "Marked up, and longer than a label."]


def test_a_comma_behind_a_section_belongs_to_a_list_of_one() -> None:
    assert values(news(articleSection="Harbour,"), "section") == ["Harbour"]


@pytest.mark.parametrize("source", [{"@id": "#Publisher"}, "https://herald.example.com#publisher", "The Sample Herald"])
def test_an_address_or_the_outlet_itself_is_no_source(source: object) -> None:
    assert values(news(sourceOrganization=source), "source_organization") == []


def test_sections_are_labels_not_addresses() -> None:
    html = news(articleSection=["https://herald.example.com/town", "Town"])
    html += (
        '<meta property="article:section" content="https://herald.example.com/"><a itemprop=articleSection>Harbour</a>'
    )
    assert values(html, "section") == ["Town", "Harbour"]


def test_keywords_are_divided_and_not_repeated() -> None:
    assert values(news(keywords="quay, Lamp;quay"), "keywords") == [("quay", "Lamp")]
    assert values(news(keywords=["quay", {"name": "lamp"}]), "keywords") == [("quay", "lamp")]
    tags = '<meta property="article:tag" content="quay"><meta property="article:tag" content="lamp">'
    assert values(tags + '<meta name=keywords content="a, b">', "keywords") == [("quay", "lamp"), ("a", "b")]
    assert values("<a rel='tag nofollow'>#quay</a><a rel=tag>lamp</a>", "keywords") == [("quay", "lamp")]


def test_declared_languages() -> None:
    html = f'<html lang="ko">{news(inLanguage="en")}<meta property="og:locale" content="en_US">'
    assert values(html, "in_language") == ["en", "ko", "en_US"]


@pytest.mark.parametrize(
    ("html", "free"),
    [
        (news(isAccessibleForFree=False), False),
        (news(isAccessibleForFree="True"), True),
        (news(isAccessibleForFree="http://schema.org/False"), False),
        ('<meta property="article:content_tier" content="locked">', False),
        ('<meta property="article:content_tier" content="Free">', True),
    ],
)
def test_whether_it_is_free(html: str, free: bool) -> None:
    assert values(html, "is_accessible_for_free") == [free]


@pytest.mark.parametrize(
    "html",
    [
        news(isAccessibleForFree="perhaps"),
        news(isAccessibleForFree=3),
        '<meta property="article:content_tier" content="metered">',
    ],
)
def test_whether_it_is_free_is_not_guessed(html: str) -> None:
    assert values(html, "is_accessible_for_free") == []


def test_the_original_publisher() -> None:
    assert values(news(sourceOrganization={"name": "Sample Press Agency"}), "source_organization") == [
        "Sample Press Agency"
    ]


def test_the_page_s_own_address() -> None:
    html = '<link rel=canonical href="/2026/lighthouse/?utm_source=x"><meta property="og:url" content="https://www.herald.example.com/2026/tower">'
    assert values(html, "canonical_url") == [ADDRESS, "https://herald.example.com/2026/tower"]


@pytest.mark.parametrize(
    "href", ["https://other.example.org/a", "/", "https://herald.example.com", "javascript:void(0)", ""]
)
def test_addresses_that_are_not_the_article_s(href: str) -> None:
    assert values(f'<link rel=canonical href="{href}">', "canonical_url") == []


def test_a_page_may_name_the_front_page() -> None:
    assert names_front_page(page('<link rel=canonical href="/">'), OUTLET)
    assert not names_front_page(page('<link rel=canonical href="/2026/x">'), OUTLET)
    assert not names_front_page(page("<link rel=stylesheet href=/>"), OUTLET)


def test_the_object_that_names_the_page_comes_first_and_teasers_are_left_out() -> None:
    teaser = {"@type": "NewsArticle", "headline": "Teaser", "url": "https://herald.example.com/other"}
    own = {"@type": ["NewsArticle"], "headline": "Own", "mainEntityOfPage": {"@id": ADDRESS + "/"}}
    listed = [node["headline"] for node in article_nodes(page(json_ld(teaser, own)))]
    assert listed == ["Own"]


def test_articles_come_before_other_works_and_those_before_pages() -> None:
    nodes = [
        {"@type": "WebPage", "name": "p"},
        {"@type": "VideoObject", "name": "v"},
        {"@type": "Report", "headline": "r"},
        {"@type": "Person"},
        {},
    ]
    assert [node["@type"] for node in article_nodes(page(json_ld(*nodes)))] == ["Report", "VideoObject", "WebPage"]
    assert [node["@type"] for node in works(page(json_ld(*nodes)))] == ["Report", "VideoObject"]


def test_an_empty_article_object_comes_after_a_full_one() -> None:
    nodes = [{"@type": "NewsArticle"}, {"@type": "NewsArticle", "headline": "Full"}]
    assert article_nodes(page(json_ld(*nodes)))[0].get("headline") == "Full"


def test_texts_in_json_ld_values() -> None:
    assert strings([" a ", {"name": "b"}, {"@value": "c"}, {"name": ["d", 4]}, 5, None, ""]) == ["a", "b", "c", "d"]
    assert first_string({"a": []}, "a") is None


def test_pictures_by_voice() -> None:
    html = news(image=[{"url": "/a.jpg", "caption": "Tower", "creditText": "Jane Sample"}, "/a-square.jpg"])
    html += '<meta property="og:image" content="/b.jpg"><meta name="twitter:image" content="/sns-logo.png">'
    found = find_images(page(html), OUTLET, Rules())
    assert [finding.voice for finding in found] == [Voice.JSON_LD, Voice.META]
    assert found[0].value == (Image(url="https://herald.example.com/a.jpg", caption="Tower", credit="Jane Sample"),)


@pytest.mark.parametrize("value", [None, 3, {"@id": "javascript:x"}, {"url": ["/c.jpg"]}, [], [[]]])
def test_odd_pictures_do_no_harm(value: object) -> None:
    find_images(page(news(image=value)), OUTLET, Rules())


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("The tower. [Jane Sample, The Sample Herald]", "The tower.", "[Jane Sample, The Sample Herald]"),
        ("The tower. Photo: Jane Sample", "The tower.", "Photo: Jane Sample"),
        ("The tower. © Jane Sample", "The tower.", "© Jane Sample"),
        ("The tower <span class=credit>Jane Sample</span>", "The tower", "Jane Sample"),
        ("The tower at dusk", "The tower at dusk", None),
        ("<span class=copyright>Jane Sample</span>", None, "Jane Sample"),
    ],
)
def test_captions_and_credits_of_figures(caption: str, text: str | None, credit: str | None) -> None:
    html = f"<figure><img src=blank.gif data-src=/t.jpg><figcaption>{caption}</figcaption></figure>"
    (finding,) = find_images(page(html), OUTLET, Rules())
    assert finding.value == (Image(url="https://herald.example.com/t.jpg", caption=text, credit=credit),)


@pytest.mark.parametrize(
    "html",
    [
        "<figure><img src=a.jpg></figure>",
        "<figure><figcaption>x</figcaption></figure>",
        "<aside><figure><img src=a.jpg><figcaption>x</figcaption></figure></aside>",
        "<figure><img><figcaption>x</figcaption></figure>",
    ],
)
def test_figures_that_are_no_pictures_of_the_article(html: str) -> None:
    assert find_images(page(html), OUTLET, Rules()) == []


def test_a_figure_lends_the_main_picture_its_caption() -> None:
    html = '<meta property="og:image" content="/big/t.jpg?w=1200">'
    html += "<figure><img src=/small/t.jpg><figcaption>The tower</figcaption></figure>"
    html += "<figure><img src=/u.jpg><figcaption>The stairs</figcaption></figure>"
    merged = all_images(find_images(page(html), OUTLET, Rules()))
    assert [(image.url.rpartition("/")[2], image.caption) for image in merged] == [
        ("t.jpg?w=1200", "The tower"),
        ("u.jpg", "The stairs"),
    ]
    assert all_images([]) == ()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (["(로스앤젤레스=연합뉴스) 김샘플 특파원 = 등대가 열렸다."], "연합뉴스"),
        (["[서울=뉴시스] 등대가 열렸다."], "뉴시스"),
        (["(파리=로이터) 등대가 열렸다."], "Reuters"),
        (["NORTHBY (AP) — The lighthouse opened."], "AP"),
        (["Northby, Nov 3 (Reuters) - The lighthouse opened."], "Reuters"),
        (["등대가 열렸다.", "주민이 모였다. /연합뉴스"], "연합뉴스"),
    ],
)
def test_agencies_in_datelines(text: list[str], agency: str) -> None:
    named = find_agency(text)
    assert named is not None
    assert named[0] == agency


@pytest.mark.parametrize(
    "text", [[], ["The council told AP that it would open."], ["One.", "Two.", "Three (AP) - four."]]
)
def test_agencies_that_are_only_quoted(text: list[str]) -> None:
    assert find_agency(text) is None
