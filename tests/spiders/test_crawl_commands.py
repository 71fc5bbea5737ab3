"""`ingest outlets`, `ingest explain`, and Scrapy's own command line over the same catalogue."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spiders.site import ROOT, Answer, Box, Site, article, only

URL = "/news/story-of-the-hall-1"


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return Box(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as made:
        yield made.with_articles(2)


def scrapy(box: Box, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=ROOT,
        env=box.environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )


def test_outlets_lists_the_catalogue_without_a_database(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    done = box.run("outlets")
    assert done.returncode == 0
    assert "The Loop" in done.stdout
    assert "never" in done.stdout
    assert not (box.folder / "corpus.db").exists()


def test_outlets_shows_the_last_run_and_outlets_without_a_file(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    box.crawl("the_loop")
    (box.outlets / "the_loop.toml").unlink()
    rows = {row["outlet"]: row for row in json.loads(box.run("outlets", "--json").stdout)}
    assert rows["the_loop"]["articles"] == 2
    assert rows["the_loop"]["has_file"] is False
    assert rows["the_loop"]["last_run"]["healthy"] is True
    assert rows["korea_daily"]["last_run"] is None


def test_outlets_names_broken_files(box: Box) -> None:
    (box.outlets / "typo.toml").write_text("nmae = 'x'")
    done = box.run("outlets")
    assert done.returncode == 78
    assert "typo.toml" in done.stderr
    assert "korea_daily" in done.stdout


def test_explain_reads_the_archived_page_again(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    box.crawl("the_loop")
    site.requests.clear()
    done = box.run("explain", "the_loop", site.home + URL)
    assert done.returncode == 0, done.stderr
    assert "from archive" in done.stdout
    assert "headline: Market hall number 1 will be rebuilt by the town" in done.stdout
    assert "chosen" in done.stdout
    assert "beaten" in done.stdout
    assert site.requests.total() == 0


def test_explain_fetches_a_page_that_is_not_archived_politely(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    told = json.loads(box.run("explain", "the_loop", site.home + URL, "--json").stdout)
    assert told["origin"] == "web"
    assert told["article"]["headline"] == "Market hall number 1 will be rebuilt by the town"
    assert {field["field"] for field in told["fields"]} >= {"headline", "article_body", "date_published", "authors"}
    assert site.requests["/robots.txt"] == 1
    assert not (box.folder / "corpus.db").exists()


def test_explain_says_why_a_page_cannot_be_had(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    done = box.run("explain", "the_loop", f"{site.home}/news/no-such-story-of-the-hall")
    assert done.returncode == 3
    assert "http-404" in done.stderr
    done = box.run("explain", "https://daily.example/", "http://10.0.0.1/news/a-story-in-the-private-net")
    assert done.returncode == 3
    assert "private-address" in done.stderr


def test_explain_reads_a_file(box: Box) -> None:
    (box.folder / "page.html").write_bytes(article(5))
    url = "https://daily.example/news/a-story-of-the-hall"
    done = box.run("explain", "https://daily.example/", str(box.folder / "page.html"), "--url", url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(url)
    assert "Market hall number 5" in done.stdout
    done = box.run("explain", "https://daily.example/", str(box.folder / "missing.html"))
    assert "missing.html: No such file" in done.stderr


def saved(box: Box, head: str = "") -> str:
    """A story of the hall in a file, with more in its head."""
    (box.folder / "page.html").write_bytes(article(5).replace(b"<head>", b"<head>" + head.encode(), 1))
    return str(box.folder / "page.html")


STORY = "https://daily.example/news/a-story-of-the-hall"


def test_explain_takes_a_file_alone_at_the_address_it_names(box: Box) -> None:
    done = box.run("explain", saved(box, f'<link rel="canonical" href="{STORY}">'))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(STORY)
    assert "Market hall number 5" in done.stdout


def test_explain_takes_a_file_alone_at_the_address_of_url(box: Box) -> None:
    done = box.run("explain", saved(box), "--url", STORY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(STORY)


def test_explain_takes_the_address_before_a_file_for_the_page_s(box: Box) -> None:
    done = box.run("explain", STORY, saved(box))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(STORY)


def test_explain_takes_the_front_page_before_a_file_for_the_outlet_only(box: Box) -> None:
    done = box.run("explain", "https://daily.example/", saved(box, f'<meta property="og:url" content="{STORY}">'))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(STORY)


def test_explain_asks_where_a_file_was_that_names_no_address(box: Box) -> None:
    for given in ([saved(box)], ["https://daily.example/", saved(box)]):
        done = box.run("explain", *given)
        assert done.returncode == 2
        assert "say with --url where the page was" in done.stderr


def test_explain_believes_no_address_of_another_site(box: Box) -> None:
    head = '<link rel="canonical" href="https://other.example/news/a-story-of-the-hall">'
    assert box.run("explain", "https://daily.example/", saved(box, head)).returncode == 2


def test_explain_tells_which_lines_were_left_out_of_the_text(box: Box) -> None:
    file = Path(saved(box))
    first = file.read_bytes().index(b"</p>") + 4
    also = b"<p><strong>Read also: <a href=/news/pier>The pier is painted</a></strong></p>"
    file.write_bytes(file.read_bytes()[:first] + also + file.read_bytes()[first:])
    done = box.run("explain", str(file), "--url", STORY)
    assert "left out, of the lines in and beside the text: 1" in done.stdout
    assert "left out  Read also: The pier is painted" in done.stdout


def test_explain_takes_an_address_alone(box: Box, site: Site) -> None:
    done = box.run("explain", site.home + URL)
    assert "headline: Market hall number 1 will be rebuilt by the town" in done.stdout, done.stderr


def test_explain_says_what_it_expects_where_one_argument_is_neither(box: Box) -> None:
    done = box.run("explain", "korea_daily")
    assert done.returncode == 2
    assert "expected a file, or an address that begins with https://" in done.stderr


def test_explain_tells_why_a_page_is_no_article(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    site.pages["/news/is-really-a-pdf-file"] = Answer(b"%PDF-1.7 " + b"x" * 500, kind="application/pdf")
    done = box.run("explain", "the_loop", f"{site.home}/news/is-really-a-pdf-file")
    assert done.returncode == 0
    assert "rejected: not-html" in done.stdout


def test_scrapy_knows_the_catalogue(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    assert {"the_loop", "korea_daily", "hansun_ko"} <= set(scrapy(box, "list").stdout.split())


def test_scrapy_crawls_an_outlet_into_the_same_corpus(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    scrapy(box, "crawl", "the_loop")
    connection = sqlite3.connect(box.folder / "corpus.db")
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    assert connection.execute("SELECT state, healthy FROM runs").fetchall() == [("finished", 1)]
    connection.close()
    assert only(box.crawl("the_loop"))["outcomes"]["new"] == 0


def test_without_json_a_table_is_printed_and_progress_goes_to_stderr(box: Box, site: Site) -> None:
    site.outlet_file(box.outlets)
    done = box.run("crawl", "the_loop")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].split() == [
        *("outlet", "new", "revised", "unchanged", "duplicate", "rejected", "gone", "failed", "skipped", "left")
    ]
    assert done.stderr.startswith("the_loop: 2 new, ")
    assert box.run("crawl", "the_loop", "--quiet").stderr == ""
