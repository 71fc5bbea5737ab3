"""Agencies and desks that stand in the author's place: kept in the byline, and no persons of the outlet."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from sqlalchemy import text

from ingest.article import PersonKind
from storage.export.exporting import export
from storage.selection import Selection
from tests.storage.making import HOME, Store, person, reading
from tests.storage.published_schemas import NINJS
from tests.storage.test_export import valid

AGENCY = person("Sample Press", kind=PersonKind.ORGANISATION)
WRITER = person("Jane Roe", organisation="City desk")


@pytest.fixture
def told(store: Store) -> Store:
    store.save(reading(f"{HOME}1", authors=(AGENCY, WRITER)))
    return store


def exported(store: Store, name: str) -> Any:
    out = io.BytesIO()
    export(store.corpus, out, name, Selection())
    return json.loads(out.getvalue())


def test_the_byline_has_it_by_its_kind(told: Store) -> None:
    with told.corpus.database.reading() as connection:
        rows = connection.execute(text("SELECT name, kind FROM byline_list ORDER BY position")).all()
    assert [tuple(row) for row in rows] == [("Sample Press", "organisation"), ("Jane Roe", "author")]


def test_it_is_none_of_the_people(told: Store) -> None:
    assert [found.name for found in told.corpus.people("daily")] == ["Jane Roe"]


def test_it_is_found_as_an_author(told: Store) -> None:
    assert len(told.corpus.search('author:"Sample Press"')) == 1


def test_a_news_article_names_it_as_an_organization(told: Store) -> None:
    houses = [each for each in exported(told, "jsonl")["author"] if each["@type"] == "Organization"]
    assert houses == [{"@type": "Organization", "name": "Sample Press"}]


def test_ninjs_tells_it_from_where_a_person_works(told: Store) -> None:
    found = exported(told, "ninjs")
    valid(found, NINJS)
    assert [each["name"] for each in found["people"]] == ["Jane Roe"]
    assert found["organisations"] == [
        {"name": "City desk", "rel": "affiliation"},
        {"name": "Sample Press", "rel": "author"},
    ]


def test_feeds_name_it_as_an_author(told: Store) -> None:
    assert [each["name"] for each in exported(told, "jsonfeed")["items"][0]["authors"]] == ["Sample Press", "Jane Roe"]
