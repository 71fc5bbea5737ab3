"""Authors that a page declares: JSON-LD, meta tags, microdata, links; and what is declared and no author."""

from __future__ import annotations

import json

import pytest

from ingest.article import PersonKind
from ingest.extract.authors import find_authors, rank_authors
from ingest.finding import Voice
from ingest.outlet import Outlet, Rules
from tests.ingest.signed_page import OUTLET, TITLE, article, found, json_ld, names, page, people


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Jane Roe", ["Jane Roe"]),
        ("Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        (["Jane Roe", "John Doe"], ["Jane Roe", "John Doe"]),
        ({"@type": "Person", "name": "Jane Roe"}, ["Jane Roe"]),
        ({"@type": "Person", "name": ["Jane Roe", "John Doe"]}, ["Jane Roe", "John Doe"]),
        ({"@type": "Person", "givenName": "Jane", "familyName": "Roe"}, ["Jane Roe"]),
        ([{"@type": "Person", "name": "By Jane Roe"}], ["Jane Roe"]),
        ({"@list": [{"@type": "Person", "name": "Jane Roe"}]}, ["Jane Roe"]),
        ({"@type": "Person", "name": "freeman1984"}, ["freeman1984"]),
        ({"@type": "Person", "name": "김민수·이하늘 기자"}, ["김민수", "이하늘"]),
        ({"@type": "Organization", "name": "Jane Roe"}, ["Jane Roe"]),
        ({"@type": "Organization", "name": "Firefighters"}, []),
        ({"@type": "Person", "name": "https://example.com/jane"}, []),
        ({"@type": "Person", "name": "The Springfield Star"}, []),
        ({"@type": "Person", "name": "admin"}, []),
        ({"@type": "Person"}, []),
        ({"@id": "#nowhere"}, []),
        (7, []),
        ("", []),
        ({"@list": {"@list": {"@list": {"@list": {"@list": ["Jane Roe"]}}}}}, []),
    ],
)
def test_json_ld_author(author: object, expected: list[str]) -> None:
    assert names(article(head=json_ld(author=author)), Voice.JSON_LD) == expected


@pytest.mark.parametrize("kind", ["Person", "Organization"])
@pytest.mark.parametrize("house", ["AFP", "The Associated Press", "Redaktion", "Springfield News Desk", "연합뉴스"])
def test_an_agency_or_a_desk_in_the_data_is_an_organisation(house: str, kind: str) -> None:
    author = {"@type": kind, "name": house}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert (person.name, person.kind) == (house, PersonKind.ORGANISATION)


def test_an_agency_beside_a_person_stays_and_a_desk_goes() -> None:
    head = json_ld(author=[{"name": "Jane Roe"}, {"name": "AP"}, {"name": "Redaktion"}])
    assert names(article(head=head)) == ["Jane Roe", "AP"]


def test_whoever_names_a_person_is_believed_before_who_names_a_desk() -> None:
    byline = '<p class="byline">By Jane Roe</p>'
    assert names(article(byline, head=json_ld(author={"name": "News Desk"}))) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ('<span class="author">AFP</span>', ["AFP"]),
        ('<p class="byline">By Staff Reports</p>', ["Staff Reports"]),
        ('<p class="byline">Von dpa/AFP</p>', ["dpa", "AFP"]),
        ("<p>By Reuters</p>", ["Reuters"]),
        ("<p>AFP, MANILA</p>", ["AFP"]),
        ("<p>von der Sportredaktion</p>", ["Sportredaktion"]),
        ("<p>Por Redacción El Faro</p>", ["Redacción El Faro"]),
    ],
)
def test_an_agency_or_a_desk_in_the_byline_is_an_organisation(byline: str, expected: list[str]) -> None:
    ranked = rank_authors(found(article(byline)))
    assert [(each.name, each.kind) for each in people(ranked[0][0])] == [
        (name, PersonKind.ORGANISATION) for name in expected
    ]


@pytest.mark.parametrize("line", ["Redaktion", "Getty Images", "Dow Jones", "Newsletter der Redaktion", "By admin"])
def test_a_word_beside_the_headline_is_no_organisation(line: str) -> None:
    assert names(article(f"<p>{line}</p>")) == []


def test_the_site_s_own_name_is_no_organisation_that_wrote() -> None:
    assert names(article(head=json_ld(author={"@type": "Organization", "name": "The Springfield Star"}))) == []


def test_json_ld_author_by_reference() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#jane"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Roe", "jobTitle": "Editor", "email": "mailto:J@example.com"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    (person,) = people(found(article(head=head), Voice.JSON_LD)[0])
    assert (person.name, person.role, person.email) == ("Jane Roe", "Editor", "j@example.com")


def test_json_ld_author_by_bare_reference() -> None:
    graph = [
        {"@type": "Article", "headline": TITLE, "author": "#j"},
        {"@type": "Person", "@id": "#j", "name": "Jane Roe"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert names(article(head=head), Voice.JSON_LD) == ["Jane Roe"]


def test_json_ld_house_of_the_author_but_not_the_site() -> None:
    author = {"@type": "Person", "name": "Jane Roe", "worksFor": {"name": "Springfield College"}}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert person.organisation == "Springfield College"
    author["worksFor"] = {"name": "The Springfield Star"}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert person.organisation is None


def test_json_ld_creator_where_no_author_is_given() -> None:
    assert names(article(head=json_ld(creator="Jane Roe")), Voice.JSON_LD) == ["Jane Roe"]


def test_personal_site_is_a_person() -> None:
    outlet = Outlet(slug="jane", name="Blog", home="https://news.example.com/")
    head = '<meta property="og:site_name" content="Jane Roe"><meta name="author" content="Jane Roe">'
    assert names(article(head=head), Voice.META, outlet) == ["Jane Roe"]


def test_hosted_blog_bears_its_writers_pen_name() -> None:
    outlet = Outlet(slug="b", name="Blog", home="https://owlet.wordpress.com/")
    target = page(
        "", '<meta name="author" content="owlet">', url="https://owlet.wordpress.com/2024/05/03/harbour-bridge"
    )
    assert names(target, Voice.META, outlet) == ["owlet"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Jane Roe">',
        '<meta property="article:author" content="Jane Roe">',
        '<meta name="byl" content="By Jane Roe">',
        '<meta name="DC.creator" content="Jane Roe">',
        '<meta name="parsely-author" content="Jane Roe">',
        '<meta name="dable:author" content="Jane Roe">',
        '<meta property="article:author" content="https://x.org/star"><meta name="byl" content="Jane Roe">',
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">',
        '<meta name="twitter:label2" content="작성자"><meta name="twitter:data2" content="Jane Roe">',
    ],
)
def test_meta_author(head: str) -> None:
    assert names(article(head=head), Voice.META) == ["Jane Roe"]


def test_several_meta_authors() -> None:
    head = '<meta name="author" content="Jane Roe; John Doe"><meta name="author" content="Ann Miles">'
    assert names(article(head=head), Voice.META) == ["Jane Roe", "John Doe", "Ann Miles"]


def test_label_of_something_else_is_no_author() -> None:
    head = '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Jane Roe">'
    assert names(article(head=head), Voice.META) == []


@pytest.mark.parametrize(
    "mark",
    [
        '<span itemprop="author">Jane Roe</span>',
        '<span itemprop="author" itemscope><a href="/u"><b itemprop="name">Jane Roe</b></a> <i>12 articles</i></span>',
        '<span itemprop="author" itemscope><meta itemprop="name" content="Jane Roe"></span>',
        '<meta itemprop="author" content="Jane Roe">',
        '<span property="schema:author">Jane Roe</span>',
    ],
)
def test_microdata_author(mark: str) -> None:
    body_mark = (
        mark if not mark.startswith("<meta") else f"<div>{mark}</div><span itemprop='author' content='Jane Roe'></span>"
    )
    assert names(article(body_mark), Voice.MICRODATA) == ["Jane Roe"]


@pytest.mark.parametrize("value", ["Harbour Wave (www.springfieldstar.com)", "Harbour Wave - springfieldstar.com"])
def test_a_name_beside_the_site_s_host_is_the_site_s(value: str) -> None:
    head, url = f'<meta name="author" content="{value}">', "https://www.springfieldstar.com/city/harbour-bridge"
    assert names(page("", head, url=url)) == []
    other = head.replace("springfieldstar", "riverherald")
    assert names(page("", other, url=url)) == ["Harbour Wave"]


@pytest.mark.parametrize("value", ["Jane Roe (springfieldstar.com)", "Jane Roe, springfieldstar.com"])
def test_a_person_beside_the_site_s_host_is_one(value: str) -> None:
    head, url = f'<meta name="author" content="{value}">', "https://www.springfieldstar.com/city/harbour-bridge"
    assert names(page("", head, url=url)) == ["Jane Roe"]


TAG = '<a href="/tag/best-practice" rel="tag">Best Practice</a>'
NEXT = '<a href="/?p=7" rel="next">Minutes of the Harbour Board</a>'


@pytest.mark.parametrize(
    "meta",
    [
        f"By Jane Roe in {TAG}",
        f"By Jane Roe Categories: {TAG}",
        f"By Jane Roe | Tags: {TAG}, {TAG}",
        f"{TAG} Jane Roe",
        f"<p>Jane Roe</p><p>Kategorien {TAG}</p><p>{NEXT}</p>",
        '<a href="/author/jane" rel="tag">Jane Roe</a>',
    ],
)
def test_links_to_tags_and_other_texts_beside_the_author_are_no_names(meta: str) -> None:
    assert names(article(f'<div class="entry-meta">{meta}</div>'), Voice.VISIBLE) == ["Jane Roe"]


@pytest.mark.parametrize("meta", [TAG, f"Categories: {TAG}", f"18 November 2026 {TAG}", NEXT])
def test_links_to_tags_and_other_texts_alone_name_nobody(meta: str) -> None:
    assert names(article(f'<div class="entry-meta">{meta}</div>')) == []


def test_the_byline_is_printed_with_its_tags() -> None:
    target = article(f'<div class="entry-meta">By Jane Roe in {TAG}</div>')
    (finding, *_) = [each for each in find_authors(target, OUTLET, Rules()) if each.field == "byline"]
    assert finding.value == "By Jane Roe in Best Practice"


def test_commenter_in_microdata_is_no_author() -> None:
    assert names(article(end='<div class="comments"><span itemprop="author">Otto Loud</span></div>')) == []


def test_microdata_of_other_texts_is_left_out_where_the_article_has_its_own() -> None:
    far = "<p>Ferries.</p>" * 90 + '<p><span itemprop="author">Mary Poe</span></p>'
    own = '<p><span itemprop="author">Jane Roe</span> and <span itemprop="author">John Doe</span></p>'
    assert names(article(own, far), Voice.MICRODATA) == ["Jane Roe", "John Doe"]
    assert names(article("", far), Voice.MICRODATA) == ["Mary Poe"]


def test_long_text_marked_as_author_is_no_name() -> None:
    assert names(article(f'<div itemprop="author">{"word " * 40}</div>'), Voice.MICRODATA) == []
