"""The whole journey over the sample web, held against everything that its newsrooms know."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.url import canonical
from spiders.catalogue import load_catalogue
from spiders.sample_web import check
from spiders.sample_web.server import SampleWeb
from spiders.sample_web.truth import Ending, Truth
from spiders.sample_web.world import World
from storage.corpus import Corpus

TRUTHS = World().truths
ARTICLES = [truth for truth in TRUTHS if truth.is_article]
CATALOGUE = load_catalogue()
OUTLETS = ("korea_daily_us", "korea_daily", "hansun_en", "hansun_ko")
FURNITURE = (
    "Advertisement", "Must read", "카카오톡", "기사공유", "machine translation", "differ from the views", "첨부 :",
    "Files :", "Log in to Twitter", "Related", "저작권", "기사전문",
)  # fmt: skip


@dataclass
class Crawled:
    """What two crawls, with the edits in between, left behind. `asked`: the requests of each, address → times."""

    corpus: Corpus
    ends: dict[int, dict[str, list[Ending]]]
    asked: list[list[str]]
    archive: Path


@pytest.fixture(scope="session")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    folder = tmp_path_factory.mktemp("sample-web")
    database, asked = f"sqlite:///{folder}/corpus.db", []
    with SampleWeb() as web:
        for crawl in (1, 2):
            before = len(web.requests)
            command = [sys.executable, "-m", "ingest", "crawl", *OUTLETS, "--delay", "0", "--quiet"]
            command += ["--database", database, "--archive", str(folder / "archive")]
            done = subprocess.run(
                command, env={**os.environ, **web.environment}, capture_output=True, text=True, timeout=120
            )
            assert (done.returncode, done.stderr) == (0, ""), done.stdout
            asked.append([one.url for one in web.requests[before:]])
            if crawl == 1:
                web.apply_edits()
    with Corpus.open(database, create=False) as corpus:
        ends = {crawl: check.endings(corpus, CATALOGUE, crawl) for crawl in (1, 2)}
        yield Crawled(corpus, ends, asked, folder / "archive")


def named(truth: Truth) -> str:
    return truth.address.partition("://")[2]


@pytest.mark.parametrize("crawl", [1, 2])
@pytest.mark.parametrize("truth", TRUTHS, ids=named)
def test_every_address_ends_as_it_has_to(crawled: Crawled, truth: Truth, crawl: int) -> None:
    assert list(check.wrong_ending(truth, crawled.ends[crawl], crawl)) == []


@pytest.mark.parametrize("crawl", [1, 2])
def test_nothing_is_captured_that_is_no_article_s_address(crawled: Crawled, crawl: int) -> None:
    assert set(crawled.ends[crawl]) - check.addresses_of(TRUTHS) == set()


@pytest.mark.parametrize("field", sorted(check.CHECKS))
@pytest.mark.parametrize("truth", ARTICLES, ids=named)
def test_every_field_is_what_the_newsroom_wrote(crawled: Crawled, truth: Truth, field: str) -> None:
    assert truth.story is not None
    stored = crawled.corpus.article(truth.address)
    assert stored is not None
    story = truth.story if truth.story.is_withdrawn else truth.story.edited()
    assert list(check.CHECKS[field](stored, truth, story)) == []


@pytest.mark.parametrize("truth", ARTICLES, ids=named)
def test_a_revision_names_exactly_what_an_edit_changed(crawled: Crawled, truth: Truth) -> None:
    stored = crawled.corpus.article(truth.address)
    assert stored is not None
    assert truth.story is not None
    assert list(check.wrong_revisions(crawled.corpus, stored, truth.story)) == []


@pytest.mark.parametrize("truth", ARTICLES, ids=named)
def test_the_same_text_at_another_address_is_linked(crawled: Crawled, truth: Truth) -> None:
    stored = crawled.corpus.article(truth.address)
    assert stored is not None
    assert list(check.wrong_duplicate(crawled.corpus, stored, truth)) == []


@pytest.mark.parametrize("truth", [truth for truth in TRUTHS if not truth.is_article], ids=named)
def test_what_is_no_article_is_not_stored_as_one(crawled: Crawled, truth: Truth) -> None:
    assert crawled.corpus.article(truth.address) is None


@pytest.mark.parametrize("words", FURNITURE)
def test_no_text_holds_furniture(crawled: Crawled, words: str) -> None:
    with crawled.corpus.database.reading() as connection:
        query = "SELECT url FROM revision_list WHERE article_body LIKE ?"
        assert connection.exec_driver_sql(query, (f"%{words}%",)).all() == []


def test_a_crawl_asks_for_no_page_twice(crawled: Crawled) -> None:
    """Nor do several spellings of an address, in lists, feed and sitemap, make it ask again; a redirect may."""
    outlet = CATALOGUE.outlets["korea_daily_us"]
    asked = Counter(canonical(url, outlet) for url in crawled.asked[0] if not url.startswith("http://"))
    pages = {truth.address for truth in TRUTHS if truth.outlet == outlet.slug and not truth.aliases}
    assert {url: times for url, times in asked.items() if times > 1 and url in pages} == {}


def test_pages_that_robots_txt_forbids_are_not_asked_for(crawled: Crawled) -> None:
    (forbidden,) = [truth.address for truth in TRUTHS if truth.first == ("rejected", "robots")]
    outlet = CATALOGUE.outlets["korea_daily_us"]
    assert forbidden not in {canonical(url, outlet) for asked in crawled.asked for url in asked}


def test_runs_are_judged_healthy(crawled: Crawled) -> None:
    runs = crawled.corpus.runs(limit=None)
    assert [(run.outlet, run.state, run.healthy) for run in runs] == [(run.outlet, "finished", True) for run in runs]
    assert len(runs) == 2 * len(OUTLETS)


def test_another_tool_reads_the_archive(crawled: Crawled) -> None:
    from warcio.archiveiterator import ArchiveIterator

    archived: dict[str, int] = {}
    for path in crawled.archive.rglob("*.warc.gz"):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                record.content_stream().read()  # raises where a checksum or a length is wrong
                archived[record.rec_type] = archived.get(record.rec_type, 0) + 1
    with crawled.corpus.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM captures WHERE archive_file IS NOT NULL").scalar_one()
    assert archived["response"] >= kept > 0


@pytest.mark.parametrize("words", ["셔틀", "자카란다", "night market", "장학금", "Sejong"])
def test_a_word_of_a_headline_finds_its_article(crawled: Crawled, words: str) -> None:
    expected = {
        truth.address
        for truth in ARTICLES
        if truth.story is not None
        and words in (truth.story if truth.story.is_withdrawn else truth.story.edited()).headline
    }
    assert expected
    assert expected <= {hit.url for hit in crawled.corpus.search(words)}
