"""docs/python.md does what it says, and needs no crawler and no parser for it; so does the README's pandas."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from storage.corpus import Corpus
from tests.storage.making import AUTHORS, DAILY, START, moment, reading, sqlite_url

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "python.md").read_text("utf-8"), flags=re.DOTALL)


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    """A folder with a corpus.db in it."""
    shutil.copy(template, tmp_path / "corpus.db")
    with Corpus.open(sqlite_url(tmp_path), clock=lambda: START) as corpus:
        run = corpus.begin_run(DAILY)
        korean = {"authors": AUTHORS, "date_published": moment(), "in_language": "ko"}
        corpus.save(run, DAILY, [reading(headline="다리는 열려 있다", **korean)])
    return tmp_path


def test_its_code_runs(folder: Path) -> None:
    code = "\n".join(BLOCKS)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "utf8", "-c", code],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "daily 다리는 열려 있다 ['홍길동', 'Ann Lee']" in done.stdout
    assert "1 new daily:" in done.stdout
    assert "2026-03-02 18:00:00+09:00" in done.stdout
    assert (folder / "korean.csv").exists()


def test_neither_scrapy_nor_a_parser_is_loaded(folder: Path) -> None:
    code = "\n".join(block for block in BLOCKS if "pandas" not in block)
    heavy = {"scrapy", "twisted", "lxml", "trafilatura", "dateparser", "feedparser", "alembic", "pyarrow", "pandas"}
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(sorted({heavy!r} & set(sys.modules)))"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_readme_reads_aware_instants(folder: Path) -> None:
    (code,) = [
        block
        for block in re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), flags=re.DOTALL)
        if "read_sql" in block
    ]
    code += "\nprint(articles['date_published'].dt.tz, articles['date_modified'].dt.tz)"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "UTC UTC\n")
