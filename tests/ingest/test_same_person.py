"""Which names of one outlet are one person."""

from __future__ import annotations

import pytest

from ingest.same_person import is_desk, same_persons, script_of

NAMES = {1: "홍길동", 2: "Gildong Hong", 3: "임꺽정", 4: "Ann Lee"}


def test_both_forms_with_an_e_mail_of_their_own_are_one() -> None:
    emails = [(1, "gildong@example.com"), (2, "gildong@example.com"), (3, "kj@example.com")]
    assert same_persons(NAMES, emails) == [frozenset({1, 2})]


@pytest.mark.parametrize(
    "emails",
    [
        pytest.param([(1, "news@example.com"), (2, "news@example.com")], id="a desk's"),
        pytest.param([(1, "x@example.com"), (2, "x@example.com"), (3, "x@example.com")], id="three with one"),
        pytest.param([(1, "x@example.com"), (3, "x@example.com")], id="two in one script"),
        pytest.param(
            [(1, "x@example.com"), (2, "x@example.com"), (1, "y@example.com"), (4, "y@example.com")], id="two"
        ),
        pytest.param([(1, "x@example.com"), (2, "y@example.com")], id="two e-mails"),
        pytest.param([], id="names alone"),
    ],
)
def test_in_doubt_nobody_is_joined(emails: list[tuple[int, str]]) -> None:
    assert same_persons(NAMES, emails) == []


def test_a_name_in_both_scripts_is_in_neither() -> None:
    assert [script_of(name) for name in ("홍길동", "Ann", "홍 Ann", "山田")] == ["hangul", "latin", None, None]


def test_desks_are_told_by_their_first_part() -> None:
    emails = ("news@example.com", "la.desk@example.com", "editor2@example.com", "ann.lee@example.com")
    assert [is_desk(email) for email in emails] == [True, True, True, False]
