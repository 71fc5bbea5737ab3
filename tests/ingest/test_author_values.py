"""What the forms of `author` in JSON-LD that pages really write mean."""

from __future__ import annotations

import pytest

from ingest.finding import Voice
from tests.ingest.signed_page import article, found, json_ld, names, page, people

JANE = {"@type": "Person", "name": "Jane Roe"}
TWO = ["Jane Roe", "John Doe"]

ONE_PERSON = (
    "Jane Roe",
    " Jane  Roe ",
    "Jane Roe,",
    "By Jane Roe",
    "BY JANE ROE",
    "JANE ROE",
    "Von Jane Roe",
    "Author: Jane Roe",
    "Roe, Jane",
    "Jane Roe, Staff Writer",
    "Jane Roe | Staff Writer",
    "Jane Roe<br>Staff Writer",
    "Jane Roe Special to the Star",
    "Jane Roe, PhD",
    "Jane Roe, London",
    "Jane Roe, The Springfield Star",
    "Jane Roe (jane.roe@example.com)",
    "Jane Roe <jane.roe@example.com>",
    "jane.roe@example.com (Jane Roe)",
    "Jane Roe (@janeroe)",
    "<a href='/authors/jane'>Jane Roe</a>",
    "&lt;b&gt;Jane&nbsp;Roe&lt;/b&gt;",
    "<div><p>Jane Roe</p></div>",
    '{"@type": "Person", "name": "Jane Roe"}',
    '["Jane Roe"]',
    ["Jane Roe", "JANE ROE"],
    [["Jane Roe"]],
    JANE,
    [JANE, {"@type": "Organization", "name": "The Springfield Star"}],
    {"@type": ["Person"], "name": "Jane Roe"},
    {"@type": "http://schema.org/Person", "name": "Jane Roe"},
    {"type": "Person", "name": "Jane Roe"},
    {"name": "Jane Roe"},
    {"@type": "Person", "name": ["Jane Roe", "Jane Roe"]},
    {"@type": "Person", "name": {"@value": "Jane Roe", "@language": "en"}},
    {"@type": "Person", "name": [{"@value": "Jane Roe"}]},
    {"@type": "Person", "name": JANE},
    {"@type": "Person", "name": "Roe, Jane"},
    {"@type": "Person", "givenName": "Jane", "familyName": "Roe"},
    {"@type": "Person", "name": "", "givenName": "Jane", "familyName": "Roe"},
    {"@value": "Jane Roe"},
    {"@list": [JANE]},
    {"@set": ["Jane Roe"]},
    {"0": JANE},
    {"author": JANE},
)
TWO_PERSONS = (
    TWO,
    [JANE, {"@type": "Person", "name": "John Doe"}],
    "Jane Roe and John Doe",
    "Jane Roe und John Doe",
    "Jane Roe et John Doe",
    "Jane Roe y John Doe",
    "Jane Roe e John Doe",
    "Jane Roe och John Doe",
    "Jane Roe og John Doe",
    "Jane Roe & John Doe",
    "Jane Roe &amp; John Doe",
    "Jane Roe, John Doe",
    "Jane Roe; John Doe",
    "Jane Roe|John Doe",
    "Jane Roe / John Doe",
    "JANE ROE, JOHN DOE",
    "By Jane Roe and John Doe, Staff Writers",
    "Jane Roe, M.D., and John Doe, PhD",
    "Jane Roe<br/>John Doe",
    "&lt;p&gt;Jane Roe&lt;/p&gt;&lt;p&gt;John Doe&lt;/p&gt;",
    "<span>Jane Roe</span>, <span>John Doe</span>",
    "['Jane Roe', 'John Doe']",
    '["Jane Roe", {"name": "John Doe"}]',
    "Roe, Jane; Doe, John",
    "Roe, Jane and Doe, John",
    ["Roe, Jane", "Doe, John"],
    {"name": TWO},
    {"@type": "Person", "name": "Jane Roe and John Doe"},
    {"@list": TWO},
    {"0": JANE, "1": {"@type": "Person", "name": "John Doe"}},
)
NOBODY = (
    "",
    None,
    "N/A",
    "null",
    "undefined",
    "[object Object]",
    "admin",
    "jane.roe@example.com",
    "https://news.example.com/authors/jane-roe",
    "//news.example.com/authors/jane-roe",
    "www.example.com/jane",
    "@janeroe",
    "The Springfield Star",
    "news.example.com",
    {"@type": "Person", "name": None},
    {"@type": "Person", "name": "https://news.example.com/authors/jane-roe"},
    {"@type": "Person", "url": "https://news.example.com/authors/jane-roe"},
    {"@type": "Person", "name": "The Springfield Star"},
    [],
    {},
    [[[[[["Jane Roe"]]]]]],
)


def declared(author: object) -> list[str]:
    return names(article(head=json_ld(author=author)), Voice.JSON_LD)


@pytest.mark.parametrize("author", ONE_PERSON)
def test_one_person(author: object) -> None:
    assert declared(author) == ["Jane Roe"]


@pytest.mark.parametrize("author", TWO_PERSONS)
def test_two_persons(author: object) -> None:
    assert declared(author) == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize("author", NOBODY)
def test_nobody(author: object) -> None:
    assert declared(author) == []


@pytest.mark.parametrize("name", ["Jane O&#39;Roe", "Jane O&amp;#39;Roe", "Jane O'Roe"])
def test_a_name_with_an_apostrophe(name: str) -> None:
    assert declared({"@type": "Person", "name": name}) == ["Jane O'Roe"]


def test_a_list_in_single_quotes_with_an_apostrophe() -> None:
    assert declared("['Jane O'Roe', 'John Doe']") == ["Jane O'Roe", "John Doe"]


@pytest.mark.parametrize("author", ["Quist, Amara", {"@type": "Person", "name": "Quist, Amara"}, "QUIST, AMARA"])
def test_a_name_put_surname_first(author: object) -> None:
    assert declared(author) == ["Amara Quist"]


def test_a_name_put_surname_first_keeps_its_raw_text() -> None:
    (finding,) = found(article(head=json_ld(author="Quist, Amara")), Voice.JSON_LD)
    assert [person.raw for person in people(finding)] == ["Quist, Amara"]


def test_a_name_that_the_page_shows_the_usual_way_round() -> None:
    head = '<meta name="author" content="Quist, Amara">'
    assert names(page("<h1>Harbour bridge</h1>", head), Voice.META) == ["Quist"]
    assert names(page("<h1>Harbour bridge</h1><p>Amara Quist</p>", head), Voice.META) == ["Amara Quist"]


@pytest.mark.parametrize("name", ["citation_author", "DC.creator"])
def test_a_name_put_surname_first_as_catalogues_want_it(name: str) -> None:
    assert names(page("", f'<meta name="{name}" content="Quist, Amara">'), Voice.META) == ["Amara Quist"]


def test_a_reference_finds_the_object_that_has_a_name() -> None:
    graph = [{"@type": "Person", "@id": "#jane", "url": "/jane"}, {"@id": "#jane", **JANE}]
    head = json_ld(author={"@id": "#jane", "@type": "Person", "name": ""}) + json_ld(**{"@type": "X", "@graph": graph})
    assert names(page("", head), Voice.JSON_LD) == ["Jane Roe"]
