"""Posts, houses and accounts beside names: what is a role, what an organisation, what no person."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline


def told(line: str) -> list[tuple[str, str | None, str | None]]:
    return [(person.name, person.role, person.organisation) for person in parse_byline(line, declared=True)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By JANE ROE, AP Auto Writer", [("Jane Roe", "Auto Writer", "AP")]),
        ("By JANE ROE AP National Security Writer", [("Jane Roe", "National Security Writer", "AP")]),
        ("By Jane Roe, Associated Press Writer", [("Jane Roe", "Writer", "Associated Press")]),
        (
            "JANE ROE and JOHN DOE, AP Sports Writers",
            [("Jane Roe", "Sports Writers", "AP"), ("John Doe", "Sports Writers", "AP")],
        ),
        ("Jane Roe, PA Political Editor", [("Jane Roe", "Political Editor", "PA")]),
        ("Jane Roe, BBC News", [("Jane Roe", None, "BBC News")]),
        ("von Eva Muster, MDR SACHSEN-ANHALT", [("Eva Muster", None, "MDR SACHSEN-ANHALT")]),
    ],
)
def test_a_house_before_a_post_is_the_organisation(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Jane Roe | News & Culture Writer", "News & Culture Writer"),
        ("Jane Roe, Arts and Culture Editor", "Arts and Culture Editor"),
        ("Jane Roe, Head of News and Sport", "Head of News and Sport"),
        ("Eva Muster, Leiterin Redaktion Leben und Gesundheit", "Leiterin Redaktion Leben und Gesundheit"),
        ("Eva Muster, Leiter Politik", "Leiter Politik"),
        ("von Eva Muster, Redaktion", "Redaktion"),
    ],
)
def test_a_post_of_several_words_stays_whole(line: str, role: str) -> None:
    ((_, found, organisation),) = told(line)
    assert (found, organisation) == (role, None)


@pytest.mark.parametrize("line", ["Jane Roe and John Doe, Editors", "Jane Roe and Culture Editor John Doe"])
def test_two_names_are_not_one_post(line: str) -> None:
    assert [name for name, _, _ in told(line)] == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize("line", ["Autor Max Muster", "Autorin/Autor Max Muster", "Auteur Max Muster"])
def test_that_somebody_is_the_author_is_no_post(line: str) -> None:
    assert told(line) == [("Max Muster", None, None)]


def test_a_note_on_who_paid_is_no_organisation() -> None:
    assert told("Jane Roe (Sponsored Post)") == [("Jane Roe", None, None)]


@pytest.mark.parametrize(
    "line", ["Muster-Verlag GmbH & Co. KG", "Smith & Co. KG", "Muster d.o.o.", "musterblatt.pl", "ΣΥΝΤΑΚΤΙΚΗ ΟΜΑΔΑ"]
)
def test_companies_and_desks_are_nobody(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize("line", ["user5105", "kei_eno", "jane.q.roe"])
def test_an_account_is_kept_apart_from_persons(line: str) -> None:
    (person,) = parse_byline(line, declared=True)
    assert (person.name, person.kind) == (line, PersonKind.ORGANISATION)


@pytest.mark.parametrize("line", ["Mady", "mady", "Jane Roe", "Fabi"])
def test_a_pen_name_is_a_person(line: str) -> None:
    (person,) = parse_byline(line, declared=True)
    assert person.kind is PersonKind.AUTHOR


def test_a_time_with_spaced_letters_is_nobody() -> None:
    assert told("Jane Roe 04 de mayo 2022, 12:00 A. M.") == [("Jane Roe", None, None)]


@pytest.mark.parametrize("name", ["A.Collins", "J.Li"])
def test_an_initial_without_a_blank_behind_it_makes_no_domain(name: str) -> None:
    assert told(f"By {name}") == [(name, None, None)]


def test_through_whom_a_text_came_is_its_author() -> None:
    assert told("durch Max Muster") == [("Max Muster", None, None)]


def kinds(line: str) -> list[tuple[str, str]]:
    return [(person.name, person.kind.value) for person in parse_byline(line, declared=True)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Von Eva Muster (Text) und Max Quist (Fotos)", [("Eva Muster", "author"), ("Max Quist", "photographer")]),
        ("Von Eva Muster und Max Quist (Fotos)", [("Eva Muster", "author"), ("Max Quist", "photographer")]),
        ("Jane Roe (text), John Doe (photos)", [("Jane Roe", "author"), ("John Doe", "photographer")]),
        ("Jane Roe (Northby)", [("Jane Roe", "author")]),
        ("Interview by Jane Roe Portrait by John Doe", [("Jane Roe", "author"), ("John Doe", "photographer")]),
        ("By Jane Roe Visuals by John Doe", [("Jane Roe", "author"), ("John Doe", "photographer")]),
        ("Jane Roe and wire reports", [("Jane Roe", "author")]),
    ],
)
def test_brackets_behind_a_name_say_what_was_done(line: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe with files from The Canadian Press",
        "Jane Roe with additional reporting by John Doe",
        "Jane Roe and agencies",
        "Reported By: Jane Roe Edited By: John Doe",
        "JANE ROE. MADRID",
        "Jane Roe, envoyée spéciale à Kiev",
        "Aus Berlin berichtet Jane Roe",
    ],
)
def test_who_helped_and_where_is_no_author(line: str) -> None:
    ((name, kind),) = kinds(line)
    assert (name.title(), kind) == ("Jane Roe", "author")


def test_what_follows_a_role_belongs_to_it() -> None:
    assert told("Jane Roe, envoyée spéciale à Kiev") == [("Jane Roe", "envoyée spéciale à Kiev", None)]


def test_several_report_from_one_place() -> None:
    assert [name for name, _ in kinds("Aus Kiew berichten Eva Muster und Max Quist")] == ["Eva Muster", "Max Quist"]
