"""`ingest crawl --dry-run`: tells what a crawl would do, also that it would fail, and stores nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.corpus import Corpus
from tests.spiders.site import Answer, Box, Site, only


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


@pytest.fixture
def site(box: Box) -> Iterator[Site]:
    with Site() as made:
        made.with_articles(2).outlet_file(box.outlets)
        yield made


def test_it_shows_what_would_be_fetched_and_stores_nothing(box: Box, site: Site) -> None:
    found = only(box.crawl("the_loop", "--dry-run"))
    assert found["would_fetch"] == [f"{site.home}/news/story-of-the-hall-{number}" for number in (1, 2)]
    assert site.requests["/news/story-of-the-hall-1"] == 0
    assert not (box.folder / "corpus.db").exists()
    assert not (box.folder / "archive").exists()
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 2
    again = only(box.crawl("the_loop", "--dry-run"))
    assert again["fresh"] == 0
    assert len(again["would_fetch"]) == 2, "young articles are looked at again"


def test_it_leaves_out_what_robots_txt_forbids(box: Box, site: Site) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /news/story-of-the-hall-1\n", kind="text/plain")
    found = only(box.crawl("the_loop", "--dry-run"))
    assert found["would_fetch"] == [f"{site.home}/news/story-of-the-hall-2"]
    assert found["skipped"] == {"robots": 1}


def of_version(version: str) -> Callable[[Path], str]:
    def make(folder: Path) -> str:
        url = f"sqlite:///{folder}/corpus.db"
        Corpus.open(url).close()
        with sqlite3.connect(folder / "corpus.db") as file:
            file.execute("UPDATE alembic_version SET version_num = ?", (version,))
        file.close()
        return url

    return make


def foreign(folder: Path) -> str:
    with sqlite3.connect(folder / "corpus.db") as file:
        file.execute("CREATE TABLE articles (title)")
    file.close()
    return f"sqlite:///{folder}/corpus.db"


def damaged(folder: Path) -> str:
    (folder / "corpus.db").write_text("Dear reader, this is a letter. " * 100)
    return f"sqlite:///{folder}/corpus.db"


BAD: dict[str, Callable[[Path], str]] = {
    "newer": of_version("9999"),
    "foreign": foreign,
    "damaged": damaged,
    "no folder": lambda folder: f"sqlite:///{folder}/no/corpus.db",
    "no server": lambda folder: "postgresql://me:secret@127.0.0.1:1/news",
}


@pytest.mark.parametrize("kind", BAD)
def test_a_database_that_a_crawl_cannot_use_is_told_in_the_same_words(box: Box, site: Site, kind: str) -> None:
    database = BAD[kind](box.folder)
    true, dry = (box.crawl("the_loop", "--database", database, *more, status=74) for more in ((), ("--dry-run",)))
    assert dry["broken"] == true["broken"] is not None
    assert "secret" not in dry["broken"]
    assert site.requests.total() == 0


def test_an_older_database_is_not_upgraded_but_named(box: Box, site: Site) -> None:
    """Without what it knows, the answer would be that of an empty one."""
    found = box.crawl("the_loop", "--dry-run", "--database", of_version("0008")(box.folder), status=74)
    assert "is at version 0008" in found["broken"]
    assert "run `ingest db upgrade`" in found["broken"]


def test_explain_names_such_a_database_too(box: Box, site: Site) -> None:
    url = f"{site.home}/news/story-of-the-hall-1"
    done = box.run("explain", "the_loop", url, "--database", damaged(box.folder))
    assert (done.returncode, done.stdout) == (74, "")
    assert "the file is not an SQLite database" in done.stderr
