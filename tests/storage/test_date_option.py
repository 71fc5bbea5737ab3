"""A date that is none: every option that takes one says which it is, what was expected, and what came."""

from __future__ import annotations

from datetime import UTC, datetime

import click
import pytest
from click.testing import CliRunner

from spiders.commands import crawl
from storage.commands import show
from storage.commands_duplicates import duplicates
from storage.commands_export import export
from storage.date_option import DATE, END

OPTIONS = [
    (crawl, "--since", []),
    (export, "--after", ["-"]),
    (export, "--before", ["-"]),
    (duplicates, "--after", []),
    (duplicates, "--before", []),
    (show, "--as-of", ["1"]),
]


@pytest.mark.parametrize(("command", "option", "more"), OPTIONS)
@pytest.mark.parametrize("given", ["2026-99", "soon", "", "2026-02-30", "03/02/2026"])
def test_what_is_no_date_is_told(command: click.Command, option: str, more: list[str], given: str) -> None:
    done = CliRunner().invoke(command, [*more, option, given])
    assert done.exit_code == 2
    assert done.output.splitlines()[-1] == (
        f"Error: Invalid value for '{option}': expected a year, a month, a day or an ISO time "
        f"(2026, 2026-03, 2026-03-05, 2026-03-05T18:00), got '{given}'"
    )


def test_every_option_that_takes_a_date_is_among_these() -> None:
    commands = {command for command, _, _ in OPTIONS}
    named = {
        (command.name, option.opts[0])
        for command in commands
        for option in command.params
        if option.metavar == "DATE" or "date" in option.type.name
    }
    assert named == {(command.name, option) for command, option, _ in OPTIONS}


@pytest.mark.parametrize("given", ["9999", "9999-12", "9999-12-31"])
def test_a_day_after_the_last_one_is_none(given: str) -> None:
    done = CliRunner().invoke(show, ["1", "--as-of", given])
    assert f"got '{given}'" in done.output


def test_a_date_begins_or_ends() -> None:
    assert DATE.convert("2026-03", None, None) == datetime(2026, 3, 1, tzinfo=UTC)
    assert END.convert("2026-03", None, None) == datetime(2026, 3, 31, 23, 59, 59, 999_999, tzinfo=UTC)
