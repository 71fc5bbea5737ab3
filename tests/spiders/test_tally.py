"""Counts, complaints and the exit status."""

from __future__ import annotations

import pytest

from ingest.article import Article
from ingest.capture import Failed, NotModified, Outcome, Reading, Saved
from ingest.outlet import Expect, SourceKind
from spiders.report import CrawlReport
from spiders.tally import SourceVisit, Tally, complaints

FEED = "https://a.example/feed"


def visit(
    found: int | None = 10, *, status: int | None = 200, problem: str | None = None, guessed: bool = False
) -> SourceVisit:
    return SourceVisit(url=FEED, kind=SourceKind.FEED, status=status, found=found, problem=problem, guessed=guessed)


def tally(*sources: SourceVisit, announced: int = 10, **outcomes: int) -> Tally:
    made = Tally(outlet="a", announced=announced, sources=list(sources or [visit()]))
    for outcome, count in outcomes.items():
        made.outcomes[outcome] = count
        made.reasons[outcome, "some-reason"] = count
    return made


def reading(**fields: object) -> Reading:
    return Reading(article=Article(outlet="a", url="u", headline="H", article_body="B", **fields))  # type: ignore[arg-type]


def test_every_capture_is_counted_once_with_its_reason() -> None:
    made = Tally(outlet="a")
    made.count(reading(), Saved(outcome=Outcome.NEW))
    made.count(Failed(reason="timeout"), Saved(outcome=Outcome.FAILED, reason="timeout"))
    made.count(NotModified(), Saved(outcome=Outcome.UNCHANGED))
    assert made.captures == 3
    assert made.reasons_of("failed") == {"timeout": 1}
    assert made.articles == 1


def test_coverage_counts_fields_that_are_there() -> None:
    made = Tally(outlet="a")
    made.count(reading(section="News"), Saved(outcome=Outcome.NEW))
    made.count(reading(), Saved(outcome=Outcome.NEW))
    assert (made.covered["headline"], made.covered["section"], made.covered["authors"]) == (2, 1, 0)


def test_a_good_run_gives_no_complaint() -> None:
    assert complaints(tally(new=10), Expect()) == []


@pytest.mark.parametrize(
    ("made", "expect", "said"),
    [
        (
            tally(visit(None, problem="http-500")),
            Expect(),
            f"no source could be read ({FEED}: http-500)",
        ),
        (tally(announced=2), Expect(announced=5), "sources announced 2 addresses, expected at least 5"),
        (tally(failed=3), Expect(), "all 3 fetches failed (some-reason 3)"),
        (
            tally(new=4, rejected=4, failed=2),
            Expect(rejected=0.5),
            "6 of 10 pages were rejected or failed, at most 50% expected (some-reason 4)",
        ),
        (
            tally(visit(), visit(None, problem="got a web page")),
            Expect(),
            f"source {FEED}: got a web page",
        ),
    ],
)
def test_what_is_wrong_is_said_with_numbers(made: Tally, expect: Expect, said: str) -> None:
    assert complaints(made, expect) == [said]


def test_an_outlet_without_any_source_is_a_complaint() -> None:
    assert complaints(Tally(outlet="a"), Expect()) == ["no source was found"]


def test_a_guessed_source_that_is_not_there_is_no_complaint() -> None:
    assert complaints(tally(visit(), visit(None, status=404, problem="http-404", guessed=True)), Expect()) == []


def test_a_source_that_has_not_changed_need_not_announce_anything() -> None:
    assert complaints(tally(visit(0, status=304), announced=0), Expect(announced=5)) == []


def test_shares_of_few_pages_say_nothing() -> None:
    assert complaints(tally(new=1, rejected=3), Expect()) == []


def test_a_field_that_too_few_articles_have_is_a_complaint() -> None:
    made = tally(new=10)
    made.articles, made.covered["authors"] = 10, 4
    assert complaints(made, Expect(coverage={"authors": 0.5})) == [
        "authors: 4 of 10 articles have it, at least 50% expected"
    ]


@pytest.mark.parametrize(
    ("made", "status"),
    [
        ({}, 0),
        ({"outlets": [Tally(outlet="a", complaints=["bad"])]}, 3),
        ({"outlets": [Tally(outlet="a", complaints=["bad"]), Tally(outlet="b", held="pid 7")]}, 75),
        ({"outlets": [Tally(outlet="b", held="pid 7")], "bad_files": ["x.toml: …"]}, 78),
        ({"interrupted": True, "bad_files": ["x.toml: …"]}, 130),
        ({"interrupted": True, "broken": "a bug", "broken_status": 1}, 1),
        ({"interrupted": True, "broken": "disk full", "broken_status": 74}, 74),
    ],
)
def test_the_exit_status_is_the_worst_of_what_happened(made: dict[str, object], status: int) -> None:
    report = CrawlReport(**made)  # type: ignore[arg-type]
    assert report.exit_status == status
    assert report.as_json()["exit_status"] == status
    assert bool(report.troubles()) == bool(status)


def test_the_table_shows_each_outlet_its_reasons_and_the_sum() -> None:
    report = CrawlReport(outlets=[tally(new=4, failed=2), Tally(outlet="b", notes=["a note"])], seconds=2.0)
    text = report.as_text()
    assert "a: failed: some-reason 2" in text
    assert "b: a note" in text
    assert "6 pages in 2.0 s, 3.0 a second" in text
    assert next(line for line in text.splitlines() if line.startswith("all")).split()[1] == "4"


def test_a_dry_run_shows_addresses_instead() -> None:
    made = Tally(outlet="a", announced=3, would=["https://a.example/1"])
    made.skipped["older"] = 2
    text = CrawlReport(outlets=[made], dry_run=True).as_text()
    assert text == "a: 1 addresses would be fetched, 3 announced\n  https://a.example/1\n  a: skipped: older 2"
