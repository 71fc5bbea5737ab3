"""docs/queries.md: every query gives the answers that are known, on both engines."""

from __future__ import annotations

import re
import shutil
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from ingest.capture import Failed, Gone, Rejected
from storage.corpus import Corpus
from storage.views import VIEWS
from tests.storage.making import (
    AUTHORS,
    DAILY,
    HOME,
    START,
    WEEKLY,
    Clock,
    Store,
    handled,
    moment,
    person,
    reading,
    sqlite_url,
)

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "queries.md").read_text("utf-8")
QUERIES = dict(re.findall(r"^## (\d+)\..*?```sql\n(.*?);\n```", PAGE, flags=re.DOTALL | re.MULTILINE))
ONE, TWO, THREE = (f"{HOME}news/{number}" for number in (1, 2, 3))
WEEK = f"{WEEKLY.home}a"
ENGLISH = person("Hong Gil-dong", email="gildong@example.com")
LATER, NEXT_DAY = START + timedelta(hours=2), START + timedelta(days=1)
JUNE = START.replace(year=2025, month=6, day=17)
ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "1": [("daily", "2026-03", 2, 2), ("weekly", "2026-02", 1, 1)],
    "2": [("daily", "홍길동", "Hong Gil-dong", "gildong@example.com", 2), ("weekly", "홍길동", None, None, 1)],
    "3": [("daily", "2026-03-02", "Two  ways", "홍길동"), ("daily", "2026-03-03", "Twice", "Hong Gil-dong")],
    "4": [("daily", 1, 1, 1)],
    "5": [("daily", 2, "One way", "Two ways")],
    "6": [("weekly", "Gone soon", "2026-02-28", "http-410")],
    "7": [("daily", "Twice", THREE, TWO)],
    "8": [
        ("daily", "2026-03-02", 0, 3, 1, 1, 1, 1),
        ("daily", "2026-03-03", 0, 0, 0, 0, 0, 0),
        ("daily", "2026-03-04", 0, 0, 0, 0, 1, 1),
        ("weekly", "2026-03-02", 0, 1, 0, 0, 1, 0),
        ("weekly", "2026-03-03", 0, 0, 0, 0, 0, 0),
    ],
    "9": [("daily", "minute", 2), ("daily", "no date", 1), ("weekly", "day", 1)],
    "10": [("weekly", 1, "running", 0, 0)],
}


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


def fill(store: Store) -> None:
    body = "한국은행이 기준금리를 동결했다. The bank kept the rate. " * 12
    told = {"authors": AUTHORS, "date_published": moment(), "article_body": body}
    store.save(reading(ONE, headline="One way", **told))
    store.save(reading(TWO, headline="Twice", article_body=body + "2"))
    late = moment(START.replace(hour=16))  # the next day in Seoul
    store.save(reading(THREE, headline="Twice", article_body=body + "2", date_published=late, authors=(ENGLISH,)))
    store.save(handled(Rejected(reason="no-body"), f"{HOME}x"), handled(Failed(reason="dns"), f"{HOME}y"))
    store.save(reading(ONE, NEXT_DAY, headline="Two ways", **(told | {"article_body": body + "More."})))
    store.save(
        reading(ONE, NEXT_DAY + timedelta(hours=1), headline="Two  ways", **(told | {"article_body": body + "More."}))
    )
    day = moment(START.replace(month=2, day=27, hour=15), precision="day", raw="2026-02-28")
    week = {"outlet": WEEKLY, "headline": "Gone soon", "authors": (person("홍길동"),), "date_published": day}
    store.one(reading(WEEK, **week), outlet=WEEKLY)
    store.one(handled(Gone(reason="http-410"), WEEK, NEXT_DAY), outlet=WEEKLY)
    store.corpus.end_run(store.runs["daily"], finished=True, healthy=True)
    store.clock.forward(days=2)  # and finds nothing
    store.corpus.end_run(store.corpus.begin_run(store.outlet), finished=True, healthy=True)


def fill_alike(store: Store) -> None:
    """Rows that are alike in what is counted, some without a role, an organisation or an e-mail."""
    store.runs.clear()
    for outlet in (WEEKLY, DAILY):
        for number in range(9, 0, -1):
            url, one = f"{outlet.home}alike/{number}", number % 3
            role, house = ("기자", None)[number % 2], (None, "The Daily")[one // 2]
            who = person(f"홍{'가나다'[one]}", role=role, organisation=house, email=(None, "x@example.com")[one % 2])
            told = {"authors": (who,), "date_published": moment(JUNE), "headline": f"Alike {one}", "outlet": outlet}
            store.save(reading(url, article_body=f"금리 {number} " * 40, **told), outlet=outlet)
            told["headline"] = f"Else {one}"
            store.save(reading(url, NEXT_DAY, article_body=f"금리 {number} " * 40, **told), outlet=outlet)
            store.save(handled(Rejected(reason=("soft-404", "no-body", "paywall")[one]), f"{url}/x"), outlet=outlet)
            if one:
                store.save(handled(Gone(reason="http-404"), url, NEXT_DAY + timedelta(hours=1)), outlet=outlet)


README = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
SHOWN = [
    query
    for page in (README, PAGE)
    for block in re.findall(r"```sql\n(.*?)```", page, flags=re.DOTALL)
    for query in block.split(";")
    if query.strip()
]


@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/Los_Angeles"])
def test_an_answer_does_not_depend_on_the_zone_of_the_session(filled: Store, zone: str) -> None:
    if filled.corpus.database.sqlite:
        pytest.skip("SQLite has no zone of a session")
    answers = []
    for each in ("UTC", zone):
        with filled.corpus.database.reading() as connection:
            connection.execute(text(f"SET LOCAL TIME ZONE '{each}'"))
            answers.append([connection.exec_driver_sql(query.replace("%", "%%")).all() for query in SHOWN])
    assert answers[0] == answers[1]
    assert len(SHOWN) == 17


def test_rows_stand_in_the_same_order_on_both_engines(
    store: Store, tmp_path: Path, template: Path, clock: Clock
) -> None:
    if store.corpus.database.sqlite:
        pytest.skip("it is held against PostgreSQL")
    shutil.copy(template, tmp_path / "corpus.db")
    with Corpus.open(sqlite_url(tmp_path), clock=clock) as corpus:
        told = []
        for each in (store, Store(corpus, sqlite_url(tmp_path), clock)):
            clock.moment = START
            fill(each)
            fill_alike(each)
            percent = "%" if each.corpus.database.sqlite else "%%"
            with each.corpus.database.reading() as connection:
                answers = [connection.exec_driver_sql(query.replace("%", percent)).all() for query in SHOWN]
            told.append([[tuple(map(alike, row)) for row in rows] for rows in answers])
    assert [query for query, one, two in zip(SHOWN, *told, strict=True) if one != two] == []
    assert [query for query in SHOWN if "ORDER BY" not in query] == []


def alike(value: Any) -> Any:
    """An instant as SQLite has it."""
    return f"{value:%Y-%m-%d %H:%M:%S.%f}" if isinstance(value, datetime) else value


def test_no_query_that_is_shown_compares_an_instant_with_text() -> None:
    instants = {name for view in VIEWS for name, kind, _, _ in view.columns if kind == "instant"}
    compared = rf"\b({'|'.join(instants)})\s*(?:[<>=]+|BETWEEN)\s*'"
    assert [query for query in SHOWN if re.search(compared, query)] == []


@pytest.mark.parametrize("number", ANSWERS)
def test_its_answer_is_the_known_one(filled: Store, number: str) -> None:
    with filled.corpus.database.reading() as connection:
        rows = [tuple(row) for row in connection.execute(text(QUERIES[number]))]
    assert rows == ANSWERS[number]
    assert not [value for row in rows for value in row if isinstance(value, Decimal)], "pandas makes floats of them"


def test_there_are_ten() -> None:
    assert list(QUERIES) == list(ANSWERS)
    assert len(QUERIES) == 10


def test_pandas_reads_the_views(filled: Store) -> None:
    pytest.importorskip("pandas", reason="pandas is no part of ingest; docs/queries.md shows it")
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    names: dict[str, Any] = {"DATABASE": filled.url}
    exec(code, names)
    assert {outlet: int(number) for (outlet, _), number in names["weekly"].items() if number} == {
        "daily": 2,
        "weekly": 1,
    }
