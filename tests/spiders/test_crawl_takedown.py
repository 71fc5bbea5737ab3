"""An article that was taken down does not come back with the next crawl, neither to the corpus nor to the archive."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spiders.site import Answer, Box, Site, article, only


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as made:
        yield made


def archived(box: Box) -> str:
    return "".join(gzip.decompress(path.read_bytes()).decode() for path in (box.folder / "archive").glob("*.warc.gz"))


def test_its_page_is_refused_and_erased(box: Box, site: Site) -> None:
    site.with_articles(2)
    secret = article(1, headline="The Zimtstern affair of the town hall")
    site.pages["/news/story-of-the-hall-1"] = Answer(secret)
    site.outlet_file(box.outlets)
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 2
    url = f"{site.home}/news/story-of-the-hall-1"
    assert "Zimtstern" in archived(box)
    done = box.run("takedown", url, "--reason", "asked for")
    assert done.returncode == 0, done.stderr
    assert "Zimtstern" not in archived(box)

    site.pages["/news/once-more-3"] = Answer(status=301, headers={"Location": "HOME/news/story-of-the-hall-1"})
    site.announce(["/news/once-more-3"])
    outcomes = only(box.crawl("the_loop"))["outcomes"]
    assert (outcomes["rejected"], outcomes["new"], outcomes["revised"]) == (1, 0, 0)
    assert "Zimtstern" not in archived(box)
    connection = sqlite3.connect(box.folder / "corpus.db")
    query = "SELECT reason, archive_file FROM captures WHERE outcome = 'rejected'"
    assert connection.execute(query).fetchall() == [("taken-down", None)]
    connection.close()
    checked = box.run("db", "check")
    assert (checked.returncode, checked.stdout) == (0, "")
