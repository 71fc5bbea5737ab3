"""What the process itself ends with: a command that asks for an exit status gets it."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest

from ingest import __main__ as door


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "ingest", *arguments], capture_output=True, text=True, timeout=60)


def test_the_check_of_a_damaged_database_ends_with_1(tmp_path: Path) -> None:
    file = tmp_path / "corpus.db"
    address = ["--database", f"sqlite:///{file}"]
    assert run("db", "upgrade", *address).returncode == 0
    assert run("db", "check", "--no-archive", *address).returncode == 0
    with sqlite3.connect(file) as damaged:
        damaged.execute("UPDATE change_head SET seq = 99")
    damaged.close()
    done = run("db", "check", "--no-archive", *address)
    assert (done.returncode, done.stdout) == (1, "changes: the last one is 0, the head says 99\n")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--version"], 0),
        (["db", "--help"], 0),
        (["nonsense"], 2),
        (["db", "status", "--database", "sqlite:///no/x"], 74),
    ],
)
def test_the_process_ends_with(arguments: list[str], status: int) -> None:
    assert run(*arguments).returncode == status


def test_help_and_readme_tell_the_same() -> None:
    help_text = door.cli.help or ""
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    told = re.findall(r"(\d+) [a-z]", help_text.partition("Exit status:")[2])
    assert told == re.findall(
        r"^\| (\d+) \| ", readme.partition("| exit status |")[2].partition("###")[0], re.MULTILINE
    )
    assert len(told) == 9


@pytest.mark.parametrize("way", [lambda: click.exceptions.Exit(7), lambda: SystemExit(7)])
def test_however_a_command_asks_for_it(way: object, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def ends() -> None:
        raise way()  # type: ignore[operator]

    monkeypatch.setattr(door, "cli", ends)
    monkeypatch.setattr(sys, "argv", ["ingest"])
    with pytest.raises(SystemExit) as stop:
        door.main()
    assert stop.value.code == 7
