"""Two writers, and kill -9: what was committed is there, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.capture import Outcome
from storage.corpus import Corpus
from tests.storage.making import DAILY, HOME, Store, reading

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from dataclasses import replace
from storage.corpus import Corpus
from tests.storage.making import DAILY, HOME, reading
url, slug, groups = sys.argv[1], sys.argv[2], int(sys.argv[3])
outlet = replace(DAILY, slug=slug)
with Corpus.open(url) as corpus:
    run = corpus.begin_run(outlet)
    for group in range(groups):
        corpus.save(run, outlet, [reading(f"{HOME}news/{group * 5 + one}", outlet=outlet) for one in range(5)])
        print(group, flush=True)
    corpus.end_run(run, finished=True, healthy=True)
"""


def writer(store: Store, slug: str, groups: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, store.url, slug, str(groups)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_four_processes_that_write_at_the_same_time_lose_nothing(store: Store) -> None:
    processes = [writer(store, slug, 10) for slug in ("one", "two", "three", "four")]
    assert [process.communicate(timeout=120)[0].split()[-1] for process in processes] == ["9"] * 4
    assert store.column("SELECT count(*) FROM articles") == [200]
    assert store.column("SELECT seq FROM changes ORDER BY seq") == list(range(1, 201))


def test_threads_share_a_corpus(store: Store) -> None:
    outlets = [replace(DAILY, slug=f"paper_{number}") for number in range(4)]

    def crawl(number: int) -> list[Outcome]:
        run = store.corpus.begin_run(outlets[number])
        groups = [
            store.corpus.save(run, outlets[number], [reading(f"{HOME}news/{at}", outlet=outlets[number])])
            for at in range(10)
        ]
        return [saved.outcome for (saved,) in groups]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(crawl, range(4))) == [[Outcome.NEW] * 10] * 4
    assert store.column("SELECT seq FROM changes ORDER BY seq") == list(range(1, 41))


@pytest.mark.parametrize("groups", [1, 7])
def test_kill_9_loses_nothing_that_was_committed_and_frees_the_outlet(store: Store, groups: int) -> None:
    with writer(store, "daily", 10_000) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) + 1 >= groups:
                process.kill()
                break
        process.stdout.close()
    stored = store.column("SELECT count(*) FROM articles")[0]
    assert stored >= 5 * groups
    assert stored % 5 == 0
    for table in ("captures", "revisions", "changes", "search_index", "addresses"):
        assert store.column(f"SELECT count(*) FROM {table}") == [stored]
    assert store.column("SELECT seq FROM change_head") == [stored]
    with Corpus.open(store.url) as corpus:
        run = corpus.begin_run(DAILY)
        again = corpus.save(run, DAILY, [reading(f"{HOME}news/{number}") for number in range(stored + 1)])
    assert [saved.outcome for saved in again] == [Outcome.UNCHANGED] * stored + [Outcome.NEW]
    assert store.column("SELECT state FROM runs ORDER BY id") == ["abandoned", "running"]


def test_importing_the_corpus_loads_neither_scrapy_nor_lxml() -> None:
    code = (
        "import storage.corpus, storage.archive, storage.commands, storage.as_text, sys; "
        "print(*sorted({'scrapy', 'twisted', 'lxml', 'trafilatura', 'dateparser', 'ingest.page', 'rich', 'alembic'} "
        "& set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, env=os.environ
    )
    assert done.stdout == "\n"
