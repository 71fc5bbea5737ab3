"""Persons: one per outlet and name, with their aliases."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ingest.article import PersonKind
from storage.commands_people import people
from tests.storage.making import HOME, START, WEEKLY, Store, moment, person, reading

KOREAN = person("홍길동", role="기자", email="gildong@example.com")
ENGLISH = person("Gildong Hong", email="gildong@example.com")


@pytest.fixture
def filled(store: Store) -> Store:
    later = moment(START + timedelta(days=3))
    store.save(reading(f"{HOME}1", authors=(KOREAN,), date_published=moment()))
    store.save(reading(f"{HOME}2", authors=(KOREAN,)))
    store.save(
        reading(f"{HOME}3", authors=(ENGLISH, person("Ann Lee", kind=PersonKind.TRANSLATOR)), date_published=later)
    )
    store.save(reading(f"{HOME}4", authors=(KOREAN, ENGLISH, person("Desk", kind=PersonKind.CONTACT))))
    store.one(reading(f"{WEEKLY.home}1", outlet=WEEKLY, authors=(KOREAN,)), outlet=WEEKLY)
    return store


def call(store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(people, [*arguments, "--database", store.url])


def test_both_forms_of_a_name_are_one_person(filled: Store) -> None:
    first, second = filled.corpus.people("daily")
    assert (first.name, first.aliases, first.emails) == ("홍길동", ("Gildong Hong",), ("gildong@example.com",))
    assert (first.articles, first.kinds) == (4, ("author",))
    assert (first.first_published, first.last_published) == (START, START + timedelta(days=3))
    assert (second.name, second.kinds, second.articles) == ("Ann Lee", ("translator",), 1)


def test_persons_of_two_outlets_are_two(filled: Store) -> None:
    (found,) = filled.corpus.people("weekly")
    assert (found.name, found.aliases, found.first_published) == ("홍길동", (), None)
    assert not set(found.ids) & set(filled.corpus.people("daily")[0].ids)


def test_what_an_article_no_longer_says_does_not_count(filled: Store) -> None:
    more: dict[str, Any] = {"authors": (person("임꺽정"),)}
    filled.save(reading(f"{HOME}1", START + timedelta(hours=2), **more))
    counts = {found.name: found.articles for found in filled.corpus.people("daily")}
    assert counts == {"홍길동": 3, "Ann Lee": 1, "임꺽정": 1}


def test_it_is_printed_and_told_to_programs(filled: Store) -> None:
    said = call(filled, "--outlet", "daily").stdout
    assert "홍길동" in said.splitlines()[1]
    assert "2026-03-05" in said.splitlines()[1]
    told = json.loads(call(filled, "--outlet", "daily", "--json").stdout)
    assert told[0]["aliases"] == ["Gildong Hong"]


def test_an_outlet_of_which_nothing_is_stored_is_a_wrong_call(filled: Store) -> None:
    assert call(filled, "--outlet", "nowhere").exit_code == 2
