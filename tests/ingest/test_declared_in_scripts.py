"""Authors that pages declare in scripts without capitals and in Armenian: data, meta tags, relations, classes."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.finding import Voice
from tests.ingest.signed_page import article, found, json_ld, names, people

NAMES = (
    "ليلى الحداد",
    "مریم کاظمی",
    "נועה ברקת",
    "सुनीता राजवंशी",
    "অনন্যা সেন",
    "สมชาย ใจดี",
    "ნინო ბერიძე",
    "Լիլիթ Սարգսյան",
)
DESKS = ("وكالات", "رويترز", "מערכת הצפון", "वेब डेस्क", "এএফপি", "ทีมข่าวออนไลน์")


@pytest.mark.parametrize("name", NAMES)
def test_person_of_json_ld(name: str) -> None:
    assert names(article(head=json_ld(author={"@type": "Person", "name": name})), Voice.JSON_LD) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_meta_tag(name: str) -> None:
    assert names(article(head=f'<meta name="author" content="{name}">'), Voice.META) == [name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mark", ['rel="author" href="/a/1"', 'class="author"', 'class="byline"'])
def test_mark(name: str, mark: str) -> None:
    assert names(article(f"<div><a {mark}>{name}</a></div>"), Voice.VISIBLE) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_microdata(name: str) -> None:
    assert names(article(f'<div><span itemprop="author">{name}</span></div>'), Voice.MICRODATA) == [name]


@pytest.mark.parametrize("desk", DESKS)
def test_desk_is_no_person(desk: str) -> None:
    heard = found(article(head=json_ld(author={"@type": "Person", "name": desk})))
    assert heard
    for finding in heard:
        assert {person.kind for person in people(finding)} == {PersonKind.ORGANISATION}
