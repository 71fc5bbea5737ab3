"""`ingest demo`, as a new user runs it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from ingest.errors import ConfigError
from spiders import demo
from spiders.commands import demo as command
from spiders.sample_web import check
from storage.corpus import Corpus

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo") / "here"
    done = subprocess.run(
        [sys.executable, "-m", "ingest", "demo", "--folder", str(folder)], capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    return folder, done.stdout


@pytest.mark.parametrize(
    "line",
    [
        "korea_daily_us",
        "author     Tobias Rheem (tobias.rheem@example.com)",
        "original author  Han Do-yeon",
        "translator       Mina Brookfield",
        "author     여태인 (기자, 새벽통신)",
        "author      Tak Yeo-reum (Director, Center for Local History; Hansun Foundation)",
        "published  2022-12-11 15:48",
        "changed headline, date_modified, article_body",
        "+ 시니어 무료 셔틀 계속 달린다, 시의회 긴급 지원",
        "same text as article",
        "gone since",
        "ingest search 버스",
        "all 43 articles",
    ],
)
def test_the_demo_shows(shown: tuple[Path, str], line: str) -> None:
    assert line in shown[1]


def blurred(text: str) -> set[str]:
    """Lines without what differs from run to run: digits, widths, and which of two addresses was met first."""
    lines = (re.sub(r"\S+ (?=· same text as)", "# ", line) for line in text.splitlines())
    return {" ".join(re.sub(r"\d+", "#", line).split()) for line in lines}


def readme(name: str) -> str:
    found = re.search(rf"<!-- {name} -->(.*?)<!-- /{name} -->", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_readme_shows_what_the_demo_shows(shown: tuple[Path, str]) -> None:
    told = blurred(shown[1])
    cut = {line for line in blurred(readme("demo")) if line not in ("```", "…") and "search 버스 --" not in line}
    assert [
        line
        for line in sorted(cut - told)
        if not line.startswith(("database", "archive", "ingest show"))
        and "--database" not in line
        and not (line.endswith("…") and any(other.startswith(line[:-1]) for other in told))
    ] == []


def test_every_query_of_the_readme_finds_something(shown: tuple[Path, str]) -> None:
    queries = re.findall(r"```sql\n(.*?)```", readme("queries"), re.DOTALL)
    statements = [statement for block in queries for statement in block.split(";") if statement.strip()]
    assert len(statements) >= 6
    with (
        Corpus.open(f"sqlite:///{shown[0]}/corpus.db", create=False) as corpus,
        corpus.database.reading() as connection,
    ):
        for statement in statements:
            assert connection.exec_driver_sql(statement).all(), statement


def test_what_the_demo_tells_to_try_works(shown: tuple[Path, str]) -> None:
    folder, told = shown
    line = next(line for line in told.splitlines() if "ingest search" in line and "--database" in line)
    words = line.split("ingest ", 1)[1].split()
    done = subprocess.run([sys.executable, "-m", "ingest", *words], capture_output=True, text=True, cwd=folder.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert "버스" in done.stdout


def test_the_demo_can_be_run_again_and_in_json(shown: tuple[Path, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ingest", "demo", "--json", "--folder", str(shown[0])],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["differences"] == []
    assert [crawl["exit_status"] for crawl in told["crawls"]] == [0, 0]


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "corpus.db").write_text("precious")
    with pytest.raises(ConfigError, match="--folder: expected an empty folder, or that of an earlier demo"):
        demo.run(folder=tmp_path)
    assert (tmp_path / "corpus.db").read_text() == "precious"


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfigError, match="file: --folder: expected a folder"):
        demo.run(folder=tmp_path / "file")


def test_a_demo_that_stored_something_else_than_it_should_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong_headline(*_: object) -> Iterator[str]:
        yield "headline is wrong"

    monkeypatch.setitem(check.CHECKS, "headline", wrong_headline)
    result = CliRunner().invoke(command, ["--folder", str(tmp_path / "demo")])
    assert result.exit_code == 1
    assert "NOT as it should be, in 43 points" in result.output
