"""Who helped a reporter, whose station he works for, and who drew, checked or printed what he wrote."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline
from ingest.finding import Voice
from tests.ingest.signed_page import article, found, names, people


def _told(raw: str, *, declared: bool = False) -> list[tuple[str, PersonKind]]:
    return [(person.name, person.kind) for person in parse_byline(raw, declared=declared)]


AUTHOR, PHOTOGRAPHER = PersonKind.AUTHOR, PersonKind.PHOTOGRAPHER


@pytest.mark.parametrize(
    "behind",
    [
        "and wire reports",
        "and Wire Reports",
        "with wire reports",
        "and wire services",
        "and news services",
        "and news service reports",
        "and staff",
        "and staff reports",
        "and staff and wire reports",
        "and agency staff",
        "et les agences",
        "e agenzie",
        "en agentschappen",
        "en persbureaus",
        "och nyhetsbyråer",
        "i agencje",
        "and other agencies",
    ],
)
def test_services_and_staff_behind_a_name_are_no_part_of_it(behind: str) -> None:
    assert _told(f"By Jane Roe {behind}") == [("Jane Roe", AUTHOR)]


@pytest.mark.parametrize("line", ["Jane Roe and agencies", "Jane Roe and wire reports", "Anna Schmitz mit dpa"])
def test_unmarked_line_of_a_name_and_services_is_a_byline(line: str) -> None:
    page = article(f"<div>{line}</div><div>November 3, 2026</div>")
    assert names(page, Voice.BYLINE) == [" ".join(line.split()[:2])]


@pytest.mark.parametrize("station", ["WXYZ Detroit", "KXAN Austin", "KTLA 5", "WDRB Louisville", "WABC New York"])
def test_station_behind_a_name_is_the_house(station: str) -> None:
    (person,) = parse_byline(f"By Jane Roe, {station}")
    assert (person.name, person.organisation) == ("Jane Roe", station)


@pytest.mark.parametrize("name", ["KANG Min-su", "WANG Wei", "KIM Jun", "LYNN Doe"])
def test_family_name_in_capitals_is_no_station(name: str) -> None:
    assert len(_told(f"By Jane Roe, {name}")) == 2


@pytest.mark.parametrize(
    "label",
    [
        "Portrait by",
        "Portraits by",
        "Illustrated by",
        "Visuals by",
        "Art by",
        "Artwork by",
        "Photographed by",
        "Maps by",
        "Illustrations by",
        "Illustrator:",
        "Photographer:",
        "Illustriert von",
        "Illustration von",
        "Illustrations par",
        "Illustré par",
        "Ilustración de",
        "Ilustraciones de",
        "Illustrazioni di",
        "Fotografie di",
        "Fotografías de",
    ],
)
def test_who_made_the_pictures_stands_behind_a_label(label: str) -> None:
    assert _told(f"By Jane Roe {label} Jonas Ekdal") == [("Jane Roe", AUTHOR), ("Jonas Ekdal", PHOTOGRAPHER)]


@pytest.mark.parametrize("label", ["Designed by", "Styled by", "Design by", "Hosted by"])
def test_who_arranged_is_no_author(label: str) -> None:
    assert _told(f"By Jane Roe {label} Jonas Ekdal") == [("Jane Roe", AUTHOR)]


@pytest.mark.parametrize(
    "labels",
    [
        ("Penulis", "Editor"),
        ("Author", "Editor"),
        ("Written by", "Edited by"),
        ("Autor", "Redaktion"),
        ("By", "Editor"),
    ],
)
@pytest.mark.parametrize("declared", [True, False])
def test_label_above_a_name_is_of_that_name(labels: tuple[str, str], declared: bool) -> None:
    raw = f"{labels[0]}\nJane Roe\n{labels[1]}\nLee Doering"
    persons = parse_byline(raw, declared=declared)
    assert [(person.name, person.role) for person in persons] == [("Jane Roe", None)]


def test_label_above_the_photographer_is_of_him() -> None:
    raw = "Written by\nJane Roe\nPhotos by\nLee Doering"
    assert _told(raw) == [("Jane Roe", AUTHOR), ("Lee Doering", PHOTOGRAPHER)]


def test_raw_of_who_is_named_below_a_label_is_the_line_of_the_name() -> None:
    assert [person.raw for person in parse_byline("Author\nJane Roe\nEditor\nLee Doering")] == ["Jane Roe"]


@pytest.mark.parametrize("opening", ["Author\n", "By\n", ""])
def test_role_below_a_name_is_of_that_name(opening: str) -> None:
    persons = parse_byline(f"{opening}Jane Roe\nEditor\nLee Doering\nReporter")
    assert [(person.name, person.role) for person in persons] == [("Jane Roe", "Editor"), ("Lee Doering", "Reporter")]


@pytest.mark.parametrize(
    "block",
    [
        "<div><h6>Author</h6><p>Jane Roe</p><h6>Editor</h6><p>Lee Doering</p></div>",
        "<dl><dt>Author</dt><dd>Jane Roe</dd><dt>Editor</dt><dd>Lee Doering</dd></dl>",
    ],
)
def test_unmarked_label_above_a_name_is_of_that_name(block: str) -> None:
    (finding,) = found(article(block), Voice.BYLINE)
    assert [(person.name, person.role) for person in people(finding)] == [("Jane Roe", None)]


def test_unmarked_role_below_a_name_is_of_that_name() -> None:
    (finding, *_) = found(article("<div><p>By</p><p>Jane Roe</p><p>Political Editor</p></div>"), Voice.BYLINE)
    assert [(person.name, person.role) for person in people(finding)] == [("Jane Roe", "Political Editor")]
