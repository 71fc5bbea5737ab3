"""Persons: one per outlet and name, with their aliases."""

from __future__ import annotations

import json
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from ingest.article import PersonKind
from storage.alias_check import alias_faults
from storage.check import faults
from storage.commands_people import people
from storage.takedown import take_down
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


def test_the_view_and_the_command_agree(filled: Store) -> None:
    query = """SELECT outlet, id, name, aliases, emails, articles, as_author, as_translator FROM person_list
        ORDER BY outlet, articles DESC"""
    found = [person for outlet in ("daily", "weekly") for person in filled.corpus.people(outlet)]
    told = [
        (each.outlet, each.ids[0], each.name, "; ".join(each.aliases) or None, "; ".join(each.emails) or None)
        for each in found
    ]
    rows = filled.rows(query)
    assert [row[:5] for row in rows] == told
    assert [row[5:] for row in rows] == [(4, 4, 0), (1, 0, 1), (1, 1, 0)]


def test_all_forms_of_a_name_lead_to_one_person(filled: Store) -> None:
    filled.save(reading(f"{HOME}5", authors=(person("Hong Gil-dong", email="gildong@example.com"),)))
    query = "SELECT DISTINCT name, main_name FROM byline_list WHERE outlet = 'daily' AND kind = 'author' ORDER BY name"
    forms = ["Gildong Hong", "Hong Gil-dong", "홍길동"]
    assert filled.rows(query) == [(form, "홍길동") for form in forms]
    assert filled.column("SELECT aliases FROM person_list WHERE name = '홍길동' AND outlet = 'daily'") == [
        "Gildong Hong; Hong Gil-dong"
    ]


def test_a_name_in_hangul_that_comes_last_stands_for_the_others(store: Store) -> None:
    for number, name in enumerate(("Yejin Kim", "Kim Ye-jin", "김예진"), 1):
        store.save(reading(f"{HOME}{number}", authors=(person(name, email="yejin@example.com"),)))
    (found,) = store.corpus.people("daily")
    assert (found.ids, found.name, found.aliases) == ((3, 1, 2), "김예진", ("Yejin Kim", "Kim Ye-jin"))


def test_a_second_name_in_hangul_with_the_e_mail_parts_them_again(filled: Store) -> None:
    filled.save(reading(f"{HOME}5", authors=(person("임꺽정", email="gildong@example.com"),)))
    assert [found.aliases for found in filled.corpus.people("daily")] == [()] * 4


def test_an_e_mail_of_a_contact_joins_nobody(store: Store) -> None:
    contact = person("홍길동", kind=PersonKind.CONTACT, email="gildong@example.com")
    store.save(reading(authors=(contact,)), reading(f"{HOME}2", authors=(person("홍길동"), ENGLISH)))
    assert [found.aliases for found in store.corpus.people("daily")] == [(), ()]


def test_a_takedown_parts_whom_only_that_article_joined(filled: Store, tmp_path: Path) -> None:
    filled.save(reading(f"{HOME}5", authors=(person("Ann Lee"), person("안리", email="ann@example.com"))))
    filled.save(reading(f"{HOME}6", authors=(person("Ann Lee", email="ann@example.com"),)))
    assert [found.aliases for found in filled.corpus.people("daily")] == [("Gildong Hong",), ("Ann Lee",)]
    take_down(filled.corpus, tmp_path, f"{HOME}5", "asked", START)
    assert filled.column("SELECT name FROM person_list WHERE outlet = 'daily' ORDER BY id") == ["홍길동", "Ann Lee"]
    assert filled.column("SELECT emails FROM person_list WHERE name = 'Ann Lee'") == ["ann@example.com"]
    take_down(filled.corpus, tmp_path, f"{HOME}6", "asked", START)
    assert filled.column("SELECT emails FROM person_list WHERE name = 'Ann Lee'") == [None]
    with filled.corpus.database.reading() as connection:
        assert list(alias_faults(connection)) == []


@pytest.mark.parametrize("seed", range(3))
def test_what_is_joined_while_saving_is_what_all_bylines_together_say(store: Store, seed: int) -> None:
    drawn = random.Random(seed)
    names = [
        "김선",
        "김순",
        "김예진",
        "안리",
        "Sun Kim",
        "Kim Sun",
        "Yejin Kim",
        "Kim Ye-jin",
        "Ann Lee",
        "Lee An",
        "山田",
    ]
    names += [f"Jane Roe {letter}" for letter in "abcdefgh"]
    emails = [f"{word}@example.com" for word in ("a", "b", "c", "d", "desk")]
    several = [drawn.sample(names, drawn.choice((1, 1, 2, 10))) for _ in range(40)]
    group = [
        reading(f"{HOME}{number}", authors=tuple(person(name, email=drawn.choice(emails)) for name in chosen))
        for number, chosen in enumerate(several)
    ]
    for start in range(0, 40, 8):
        store.save(*group[start : start + 8])
        with store.corpus.database.reading() as connection:
            assert list(alias_faults(connection)) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("UPDATE persons SET main_id = id", "'Gildong Hong' is not joined with '홍길동'"),
        ("UPDATE persons SET main_id = NULL WHERE name = 'Ann Lee'", "'Ann Lee' stands for nobody"),
        ("DELETE FROM person_emails WHERE person_id = 1", "gildong@example.com is printed with it, and not noted"),
        ("INSERT INTO person_emails VALUES (1, 'x@example.com')", "x@example.com is noted, and no byline prints it"),
    ],
)
def test_aliases_out_of_step_are_faults(filled: Store, harm: str, said: str) -> None:
    with filled.corpus.database.writing() as connection:
        connection.execute(text(harm))
    with filled.corpus.database.reading() as connection:
        assert any(said in fault for fault in faults(connection, None))


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
