"""`ingest show`, `search`, `runs` and `db`, as a user calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ingest.article import Attachment, Image, Person
from ingest.capture import Gone, Handled, Reading
from ingest.errors import ConfigError, StoreError
from ingest.finding import Verdict, Voice
from storage import as_text, commands, schema
from storage.as_text import moment_text, person_text, table
from storage.commands_db import db
from storage.corpus import Corpus
from tests.storage.making import (
    AUTHORS,
    HOME,
    START,
    Clock,
    Store,
    article,
    capture,
    finding,
    handled,
    moment,
    reading,
    sqlite_url,
)

_HIT = {"article", "identifier", "outlet", "url", "headline", "snippet", "marks", "score"}
LATER = START + timedelta(hours=2)


def call(command: Any, *arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


@pytest.fixture
def base(tmp_path: Path, template: Path) -> Iterator[str]:
    """The address of a small corpus."""
    (tmp_path / "corpus.db").write_bytes(template.read_bytes())
    url = sqlite_url(tmp_path)
    clock = Clock()
    with Corpus.open(url, clock=clock) as corpus:
        store = Store(corpus, url, clock)
        made = article(
            f"{HOME}news/1",
            headline="다리는 열려 있다",
            article_body="한국은행이 기준금리를 동결했다.\n\n" + "Second paragraph. " * 20,
            alternative_headline="For now",
            byline="홍길동 기자",
            authors=AUTHORS,
            date_published=moment(),
            description="A bridge.",
            section="City",
            keywords=("bridge", "다리"),
            in_language="ko",
            image=(Image(url=f"{HOME}1.jpg", caption="The bridge"),),
            attachments=(Attachment(name="letter.hwp"),),
            is_accessible_for_free=True,
            is_machine_translated=False,
        )
        verdicts = (
            Verdict(
                field="date_published",
                chosen=finding("date_published", moment(), "2026-03-02 18:00", Voice.META),
                beaten=((finding("date_published", moment(LATER), "20:00", Voice.VISIBLE), "less trusted"),),
            ),
            Verdict(field="date_modified", chosen=None),
        )
        store.save(
            Handled(
                capture=capture(f"{HOME}?p=1", final_url=f"{HOME}news/1"),
                result=Reading(article=made, verdicts=verdicts),
            ),
            reading(f"{HOME}news/2", article_body=made.article_body, headline="Again"),
        )
        store.save(reading(f"{HOME}news/2", LATER, article_body=made.article_body, headline="Again", section="X"))
        store.save(handled(Gone(reason="http-404"), f"{HOME}news/2", LATER, status=404))
        clock.forward(minutes=2)
        corpus.end_run(1, finished=True, healthy=False, complaints=["too few [bold]articles[/bold]"])
    return url


class TestShow:
    def test_it_tells_everything_about_an_article(self, base: str) -> None:
        shown = call(commands.show, "1", "--database", base)
        assert shown.exit_code == 0
        lines = shown.stdout.splitlines()
        assert lines[0] == "다리는 열려 있다"
        for line in (
            "published     2026-03-02 18:00 Asia/Seoul (to the minute, the outlet's zone) — meta: '2026-03-02 18:00'",
            "modified      not known",
            "byline        홍길동 기자",
            "author        홍길동 (기자, gildong@example.com)",
            "translator    Ann Lee (The Daily)",
            f"also at       {HOME}?p=1 (requested)",
            "second        For now",
            "translated    no",
            "free          yes",
            "keywords      bridge, 다리",
            f"image         {HOME}1.jpg · The bridge",
            "attachment    letter.hwp",
            "seen          first 2026-03-02 09:00 UTC, last 2026-03-02 09:00 UTC",
            "revision      1 · 2026-03-02 09:00 UTC · first read",
        ):
            assert line in lines
        assert any(line.startswith("same text in  2 · daily:") for line in lines)
        assert "한국은행이 기준금리를 동결했다." in lines

    def test_it_tells_what_became_of_an_article(self, base: str) -> None:
        shown = call(commands.show, f"{HOME}news/2", "--database", base).stdout
        assert "same text as  1 · daily:" in shown
        assert "gone          since 2026-03-02 11:00 UTC: http-404\n" in shown
        assert "              2 · 2026-03-02 11:00 UTC · changed section" in shown

    def test_it_tells_programs_why_an_article_is_gone(self, base: str) -> None:
        told = json.loads(call(commands.show, "2", "--json", "--database", base).stdout)
        assert told["gone_reason"] == "http-404"

    def test_as_markdown(self, base: str) -> None:
        shown = call(commands.show, "1", "--markdown", "--database", base)
        assert shown.stdout.startswith("# 다리는 열려 있다\n\n**For now**\n\n")
        assert "revision" not in shown.stdout

    def test_markdown_is_for_reading_and_not_for_programs(self, base: str) -> None:
        assert call(commands.show, "1", "--markdown", "--json", "--database", base).exit_code == 2

    def test_with_provenance(self, base: str) -> None:
        shown = call(commands.show, "1", "--provenance", "--database", base).stdout
        assert "date_published\n  + meta here: '2026-03-02 18:00'\n  - visible here: '20:00' (less trusted)" in shown

    @pytest.mark.parametrize("more", [(), ("--provenance",)])
    def test_as_json(self, base: str, more: tuple[str, ...]) -> None:
        told = json.loads(call(commands.show, f"{HOME}?p=1", "--json", "--database", base, *more).stdout)
        assert told["id"] == 1
        assert told["article"]["date_published"]["instant"] == "2026-03-02T09:00:00+00:00"
        assert told["duplicates"][0]["id"] == 2
        assert [each["url"] for each in told["addresses"]] == [f"{HOME}?p=1", f"{HOME}news/1"]
        assert ("provenance" in told) == bool(more)
        assert told["revisions"] == [
            {"number": 1, "fetched_at": "2026-03-02T09:00:00+00:00", "changed": [], "minor": False}
        ]

    def test_by_identifier(self, base: str) -> None:
        name = json.loads(call(commands.show, "2", "--json", "--database", base).stdout)["identifier"]
        again = json.loads(call(commands.show, name, "--json", "--database", base).stdout)
        assert (again["id"], again["duplicate_of"]["id"]) == (2, 1)

    @pytest.mark.parametrize("key", ["77", "nobody", "https://daily.example.com/none", "http://[bad"])
    def test_what_is_not_known(self, base: str, key: str) -> None:
        shown = call(commands.show, key, "--database", base)
        assert shown.exit_code == 2
        assert f"no article is known by {key!r}" in shown.stderr


class TestSearch:
    def test_it_shows_the_text_around_the_words(self, base: str) -> None:
        lines = call(commands.search, "금리", "--database", base).stdout.splitlines()
        assert lines[0] == "Again" or lines[0] == "다리는 열려 있다"
        assert f"1 · daily · 2026-03-02 · {HOME}news/1" in lines
        assert any(line.startswith("한국은행이 기준«금리»를 동결했다.") and line.endswith("…") for line in lines)

    def test_as_json(self, base: str) -> None:
        told = json.loads(call(commands.search, "기준", "동결", "--json", "--limit", "1", "--database", base).stdout)
        times = {"date_published", "published_on", "date_published_precision", "first_seen_at"}
        assert [set(hit) for hit in told] == [
            {"article", "identifier", "outlet", "url", "headline", "snippet", "marks", "score"} | times
        ]

    def test_a_broken_query_is_a_usage_error_that_names_the_place(self, base: str) -> None:
        done = call(commands.search, 'bridge "금리', "--database", base)
        assert done.exit_code == 2
        assert 'this quotation mark is not closed\n  at character 8: bridge ⟨here⟩"금리' in done.stderr

    @pytest.mark.parametrize("query", ["", "!!!", "after: 2026"])
    def test_a_query_that_asks_for_nothing_is_a_wrong_call(self, base: str, query: str) -> None:
        done = call(commands.search, query, "--database", base)
        assert (done.exit_code, done.stdout) == (2, "")

    def test_what_was_asked_for_is_bold_on_a_terminal(self, base: str) -> None:
        with Corpus.open(base) as corpus:
            assert "기준\x1b[1m금리\x1b[0m를" in as_text.hits_text(corpus.search("금리"), terminal=True)

    def test_nothing_found_is_no_error(self, base: str) -> None:
        found = call(commands.search, "없는말", "--outlet", "daily", "--database", base)
        assert (found.exit_code, found.stdout, found.stderr) == (0, "", "nothing found\n")
        assert json.loads(call(commands.search, "없는말", "--json", "--database", base).stdout) == []


class TestRuns:
    def test_a_line_for_each(self, base: str) -> None:
        head, line = call(commands.runs, "--database", base).stdout.splitlines()
        assert head.split()[:3] == ["run", "outlet", "began"]
        assert line.split() == (
            "1 daily 2026-03-02 09:00 2:00 finished, unhealthy 1 1 · 1 · 1 · too few [bold]articles[/bold]".split()
        )

    def test_as_json(self, base: str) -> None:
        ((run),) = json.loads(call(commands.runs, "--json", "--database", base).stdout)
        assert (run["state"], run["healthy"], run["outcomes"]["duplicate"]) == ("finished", False, 1)

    def test_none(self, base: str) -> None:
        done = call(commands.runs, "--outlet", "dayly", "--database", base)
        assert done.exit_code == 2
        assert "nothing is stored of an outlet 'dayly'; did you mean 'daily'?" in done.stderr


class TestDb:
    def test_upgrade_makes_it_once(self, tmp_path: Path) -> None:
        url = sqlite_url(tmp_path)
        assert (
            call(db, "upgrade", "--database", url).stdout
            == f"{tmp_path}/corpus.db: upgraded to version {schema.HEAD}\n"
        )
        assert call(db, "upgrade", "--database", url).stdout == f"{tmp_path}/corpus.db: is at version {schema.HEAD}\n"

    def test_upgrade_says_when_duplicates_are_not_yet_found(self, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(schema, "upgrade", lambda database: schema.Upgraded(backup=None, unsigned=True))
        assert "`ingest duplicates --rebuild`" in call(db, "upgrade", "--database", base).stdout

    def test_status(self, base: str, tmp_path: Path) -> None:
        assert call(db, "status", "--database", base).stdout == f"{tmp_path}/corpus.db: version {schema.HEAD}, ready\n"
        told = json.loads(call(db, "status", "--json", "--database", base).stdout)
        assert (told["version"], told["needed"]) == (schema.HEAD, schema.HEAD)

    def test_status_of_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "corpus.db").touch()
        said = call(db, "status", "--database", sqlite_url(tmp_path)).stdout
        assert said == f"{tmp_path}/corpus.db: version none, this program needs {schema.HEAD}\n"


def test_errors_end_with_their_status(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        call(commands.runs, "--database", sqlite_url(tmp_path))
    with pytest.raises(ConfigError):
        call(commands.runs, "--database", "nonsense")
    done = subprocess.run(
        [sys.executable, "-m", "ingest", "runs"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        env=os.environ | {"INGEST_DATABASE_URL": sqlite_url(tmp_path / "no")},
        check=False,
    )
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr == f"ingest: {tmp_path}/no/corpus.db: the folder {tmp_path}/no does not exist\n"


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///corpus.db?mode=ro"])
def test_a_database_that_would_not_last_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="sqlite:///FILE, with a file and without options"):
        call(commands.runs, "--database", url)


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["show", "9" * 30], 2, "no article is known"),
        (["search", "--limit", "9" * 20, "x"], 2, "is not in the range"),
        (["search", os.fsdecode(b"\xb9\xf6")], 2, "expected arguments in utf-8"),
        (["crawl", "--delay", "inf", "--dry-run"], 2, "is no number of seconds"),
        (["crawl", "--delay", "nan", "--dry-run"], 2, "is no number of seconds"),
        (["explain", "https://a.example/", "/no/such.html"], 2, "No such file"),
        (["explain", "https://a.example/", os.devnull, "--url", "foo"], 2, "expected an http(s) address, got 'foo'"),
    ],
)
def test_odd_arguments_are_usage_errors(tmp_path: Path, arguments: list[str], status: int, says: str) -> None:
    Corpus.open(sqlite_url(tmp_path)).close()
    done = subprocess.run(
        [sys.executable, "-m", "ingest", *arguments],
        capture_output=True,
        text=True,
        env=os.environ | {"INGEST_DATABASE_URL": sqlite_url(tmp_path), "PYTHONUTF8": "1"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (status, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_under_the_output_is_told(tmp_path: Path) -> None:
    Corpus.open(sqlite_url(tmp_path)).close()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ingest", "runs", "--database", sqlite_url(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (74, "ingest: the output: No space left on device\n")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            {"precision": "day", "zone": "+09:00", "zone_source": "printed"},
            "2026-03-02 +09:00 (to the day, zone printed)",
        ),
        (
            {"precision": "second", "zone": "UTC", "zone_source": "assumed"},
            "2026-03-02 09:00:00 UTC (to the second, zone assumed)",
        ),
        ({"zone": "Nowhere/Land"}, "2026-03-02 09:00 Nowhere/Land (to the minute, the outlet's zone)"),
    ],
)
def test_a_moment_is_told_as_its_page_means_it(more: dict[str, Any], told: str) -> None:
    assert moment_text(moment(**more)) == told


def test_a_person_of_whom_nothing_is_known_is_a_name() -> None:
    assert person_text(Person(name="홍길동", raw="")) == "홍길동"


def test_wide_letters_keep_columns_straight() -> None:
    assert table(["a", "b"], [["홍길동", "1"], ["xy", "2"]], terminal=False) == "a       b\n홍길동  1\nxy      2"


def test_a_terminal_gets_a_drawn_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    drawn = table(["name"], [["[bold]홍길동[/bold]"]], terminal=True)
    assert "[bold]홍길동[/bold]" in drawn


@pytest.mark.parametrize(
    ("span", "told"), [(timedelta(seconds=59.6), "1:00"), (timedelta(hours=2, minutes=3, seconds=4), "2:03:04")]
)
def test_spans_are_told_in_hours_minutes_and_seconds(span: timedelta, told: str) -> None:
    assert as_text._span(span) == told
