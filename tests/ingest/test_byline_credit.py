"""Credits of pictures: who is named, and what is no credit at all."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline, parse_credit


@pytest.mark.parametrize(
    ("raw", "name", "organisation"),
    [
        ("[Jane Roe, The Daily]", "Jane Roe", "The Daily"),
        ("The Daily/Jane Roe", "Jane Roe", "The Daily"),
        ("People at a meeting in spring. [Jane Roe, The Springfield Daily]", "Jane Roe", "The Springfield Daily"),
        ("Photo: Jane Roe/Getty Images", "Jane Roe", "Getty Images"),
        ("(Photo by Jane Roe/AP)", "Jane Roe", "AP"),
        ("© JANE ROE / Reuters", "Jane Roe", "Reuters"),
        ("Foto: Anna Schmitz", "Anna Schmitz", None),
        ("Jane Roe, CNNX", "Jane Roe", "CNNX"),
        ("사진=홍하늘 기자", "홍하늘", None),
        ("[LA=홍하늘 기자]", "홍하늘", None),
        ("홍하늘 기자", "홍하늘", None),
        ("홍하늘", "홍하늘", None),
        ("시민들이 걷고 있다. [홍하늘 기자]", "홍하늘", None),
    ],
)
def test_credit_names_a_photographer(raw: str, name: str, organisation: str | None) -> None:
    (person,) = parse_credit(raw)
    assert (person.name, person.organisation, person.kind) == (name, organisation, PersonKind.PHOTOGRAPHER)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "Courtesy of Reader",
        "[Screen captured from Channel 9 News]",
        "Screenshot from a broadcast",
        "[Violent crime falls to a new low, but residents are not feeling it]",
        "[Springfield Marathon]",
        "Foto: dpa",
        "Photo: Staff",
        "Springfield Marathon",
        "연합뉴스 제공",
        "[독자 제공]",
        "시민들이 거리를 걷고 있다",
        "x" * 500,
    ],
)
def test_no_photographer(raw: str) -> None:
    assert parse_credit(raw) == ()


def test_raw_is_the_whole_credit() -> None:
    assert parse_credit("A street. [Jane Roe, The Daily]")[0].raw == "A street. [Jane Roe, The Daily]"


@pytest.mark.parametrize(
    "raw",
    ["By Jane Roe\nJane Roe is a reporter for Example News.", "By Jane Roe, who covers schools for the Times"],
)
def test_a_sentence_about_a_person_is_no_organisation(raw: str) -> None:
    assert [(person.name, person.organisation) for person in parse_byline(raw)] == [("Jane Roe", None)]
