"""What README and docs claim, held against the code."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(
    tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]["ingest.commands"]
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert f"ingest {command}" in README


def test_every_option_in_the_readme_exists() -> None:
    for command in COMMANDS:
        used = {
            option
            for line in re.findall(rf"ingest {command}\b[^\n`|]*", README)
            for option in re.findall(r"--[a-z][a-z-]+", line.partition("#")[0])
        }
        if not used:
            continue
        help_text = subprocess.run(
            [sys.executable, "-m", "ingest", command, "--help"], capture_output=True, text=True, check=True
        ).stdout
        assert {option for option in used if option not in help_text} == set()


def test_every_environment_variable_that_is_read_is_in_the_readme() -> None:
    for path in (ROOT / "storage/config.py", ROOT / "spiders/settings.py"):
        for name in set(re.findall(r"\bINGEST_[A-Z_]+\b", path.read_text("utf-8"))):
            assert name in README, f"{path.name} reads {name}"


def test_only_the_two_settings_files_read_the_environment() -> None:
    readers = {
        str(path.relative_to(ROOT))
        for floor in ("ingest", "storage", "pipelines", "spiders")
        for path in (ROOT / floor).rglob("*.py")
        if re.search(r"\bos\.environ\b|\bgetenv\(", path.read_text("utf-8"))
    }
    assert readers <= {"storage/config.py", "spiders/settings.py"}


def test_links_to_files_of_the_repository_lead_somewhere() -> None:
    for document in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8")):
            if not link.startswith(("http:", "https:", "mailto:")):
                assert (document.parent / link).exists(), f"{document.name} → {link}"


def test_no_file_is_larger_than_one_idea() -> None:
    """About 300 lines is the house's habit; 400 is where a reader loses the thread."""
    long = {
        str(path.relative_to(ROOT)): count
        for floor in ("ingest", "storage", "pipelines", "spiders", "benchmarks")
        for path in (ROOT / floor).rglob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}
