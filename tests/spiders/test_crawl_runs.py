"""Runs that follow runs, runs that are cut short, and runs that cannot begin."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spiders.site import ROOT, Answer, Box, Site, article, only, wait_until


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as made:
        yield made


def count(box: Box, table: str) -> int:
    connection = sqlite3.connect(box.folder / "corpus.db", timeout=10)
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        connection.close()


def test_a_second_run_stores_nothing_new_and_asks_conditionally(box: Box, site: Site) -> None:
    site.with_articles(3)
    site.pages["/feed"].headers["ETag"] = '"feed-1"'  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 3
    site.seen.clear()
    again = only(box.crawl("the_loop"))
    assert (again["announced"], again["complaints"]) == (0, [])
    assert count(box, "articles") == count(box, "revisions") == 3
    assert dict(site.seen)["/feed"]["if-none-match"] == '"feed-1"'


def test_known_articles_that_are_due_are_asked_for_conditionally(box: Box, site: Site) -> None:
    site.with_articles(2)
    site.outlet_file(box.outlets)
    box.crawl("the_loop")
    site.pages["/news/story-of-the-hall-2"] = Answer(
        article(2, extra="<p>Correction: the work begins in June, not in May, the town has said since.</p>"),
        headers={"ETag": '"v2"'},
    )
    site.seen.clear()
    outcomes = only(box.crawl("the_loop"))["outcomes"]
    assert (outcomes["unchanged"], outcomes["revised"], outcomes["new"]) == (1, 1, 0)
    assert dict(site.seen)["/news/story-of-the-hall-1"]["if-none-match"] == '"v1-1"'
    assert count(box, "revisions") == 3


def test_ctrl_c_stores_what_was_read_and_the_next_run_goes_on(box: Box, site: Site) -> None:
    site.with_articles(40)
    reached, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        go_on.wait(20)

    for number in range(20, 41):
        site.pages[f"/news/story-of-the-hall-{number}"].before = wait  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    process = box.start("crawl", "--json", "the_loop")
    assert reached.wait(30)
    wait_until(lambda: count(box, "captures") >= 12)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    go_on.set()
    assert process.returncode == 130, err
    report = json.loads(out)
    assert report["interrupted"]
    stored = report["totals"]["new"]
    assert stored == count(box, "articles") >= 12
    assert "interrupted: what had been read is stored" in err
    site.requests.clear()
    again = only(box.crawl("the_loop"))
    assert again["outcomes"]["new"] == 40 - stored
    assert count(box, "articles") == 40


def test_kill_9_loses_nothing_that_was_committed_and_the_next_run_goes_on(box: Box, site: Site) -> None:
    site.with_articles(30)
    reached, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        go_on.wait(20)

    for number in range(20, 31):
        site.pages[f"/news/story-of-the-hall-{number}"].before = wait  # type: ignore[union-attr]
    site.pages["/feed"].headers["ETag"] = '"feed-1"'  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    process = box.start("crawl", "the_loop")
    assert reached.wait(30)
    wait_until(lambda: count(box, "captures") >= 5)
    process.kill()
    process.communicate(timeout=30)
    go_on.set()
    before = count(box, "articles")
    assert before >= 5
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 30 - before
    assert count(box, "articles") == count(box, "revisions") == 30


def test_an_outlet_that_another_run_holds_is_left_alone(box: Box, site: Site) -> None:
    site.with_articles(2)
    reached, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        go_on.wait(30)

    site.pages["/news/story-of-the-hall-1"].before = wait  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    first = box.start("crawl", "the_loop")
    assert reached.wait(30)
    done = box.run("crawl", "the_loop")
    go_on.set()
    assert first.wait(30) == 0
    first.communicate()
    assert done.returncode == 75
    assert "held: the_loop:" in done.stderr


@pytest.mark.parametrize("name", ["INGEST_DATABASE_URL", "INGEST_ARCHIVE"])
def test_a_store_that_cannot_be_used_stops_the_run_loudly(box: Box, site: Site, name: str) -> None:
    site.with_articles(2)
    site.outlet_file(box.outlets)
    (box.folder / "a_file").write_text("in the way")
    value = "sqlite:////no/such/folder/corpus.db" if "DATABASE" in name else str(box.folder / "a_file" / "archive")
    done = box.run("crawl", "the_loop", environment={name: value})
    assert done.returncode == 74, done.stderr
    assert "stopped: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_store_that_fails_half_way_stops_the_run_loudly(box: Box, site: Site) -> None:
    site.with_articles(5)

    def spoil() -> None:
        connection = sqlite3.connect(box.folder / "corpus.db", timeout=10)
        connection.execute("ALTER TABLE captures RENAME TO elsewhere")
        connection.close()

    site.pages["/feed"].before = spoil  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    done = box.run("crawl", "the_loop")
    assert done.returncode == 74, done.stderr
    assert "stopped: " in done.stderr


def test_a_page_that_crashes_or_hangs_its_reader_fails_alone(box: Box, site: Site) -> None:
    site.with_articles(3)
    site.pages["/news/story-of-the-hall-8"] = Answer(b"exit\n" + article(8))
    site.pages["/news/story-of-the-hall-9"] = Answer(b"hang\n" + article(9))
    site.announce([f"/news/story-of-the-hall-{number}" for number in (8, 9, 1, 2, 3)])
    path = site.outlet_file(box.outlets)
    script = f"""
import json
from pathlib import Path
from ingest.outlet_file import read_outlet
from spiders.crawl import crawl_outlets
from spiders.session import Options
options = Options(reader="tests.pipelines.bad_readers:read", time_limit=2.0, workers=2)
report = crawl_outlets([read_outlet(Path({str(path)!r}))], options, quiet=True)
print(json.dumps(report.as_json()))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=box.environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    found = only(json.loads(done.stdout))
    assert found["reasons"]["failed"] == {"reader-crashed": 1, "reader-hung": 1}
    assert sum(found["outcomes"].values()) == 5


def test_broken_outlet_files_are_named_and_the_others_crawled(box: Box, site: Site) -> None:
    site.with_articles(1)
    site.outlet_file(box.outlets)
    (box.outlets / "typo.toml").write_text('nmae = "Typo"\n')
    assert box.crawl("the_loop")["bad_files"] == []
    done = box.run("crawl", "--json", "the_loop", "typo")
    assert done.returncode == 78
    assert "typo.toml" in done.stderr
    assert "nmae" in done.stderr


def test_a_name_that_is_in_no_file_is_a_configuration_error(box: Box) -> None:
    done = box.run("crawl", "no_such_outlet")
    assert done.returncode == 78
    assert "no_such_outlet" in done.stderr


def test_ctrl_c_twice_ends_at_once(box: Box, site: Site) -> None:
    site.with_articles(1)
    reached, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        reached.set()
        go_on.wait(20)

    site.pages["/news/story-of-the-hall-1"].before = wait  # type: ignore[union-attr]
    site.outlet_file(box.outlets)
    process = box.start("crawl", "the_loop")
    assert reached.wait(30)
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    line = process.stderr.readline() + process.stderr.readline()
    assert "once more to stop at once" in line
    process.send_signal(signal.SIGINT)
    assert process.wait(3) == 130
    go_on.set()
    process.communicate()
