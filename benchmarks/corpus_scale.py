"""How a corpus carries its own weight: what saving, searching and reading cost at 10,000, 100,000 … articles.

    python benchmarks/corpus_scale.py --sizes 10000,100000
    python benchmarks/corpus_scale.py --sizes 10000 --postgresql postgresql://user@host/db

Articles are generated, two in three Korean, with a Zipf-like vocabulary, and saved through `Corpus.save` in groups of
50. One database grows through the sizes; at each size it is measured. On PostgreSQL a schema of its own is made and
dropped.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import subprocess
import sys
import tempfile
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, make_url, text
from view_rates import view_rates

from ingest.article import Article, Moment, Person
from ingest.capture import Capture, Handled, Reading
from ingest.outlet import Outlet
from storage.clusters import group
from storage.corpus import Corpus

_EXPORT_RATES = Path(__file__).with_name("export_rates.py")
OUTLET = Outlet(slug="scale", name="Scale", home="https://scale.example.com/", time_zone="Asia/Seoul")
GROUP = 50
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
QUERIES = {
    "rare word": "kw19000",
    "common word": "kw3",
    "two words": "kw40 kw90",
    "Korean in a longer word": "{ko200}",
    "phrase": '"kw5 kw7"',
    "either": "kw400 OR {ko300}",
    "without": "kw90 -kw3",
    "author and date": "author:Reporter7 after:2020-02 kw20",
}


class Vocabulary:
    """Words whose n-th is used about 1/n as often as the first."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._sums = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def draw(self, dice: random.Random, count: int) -> str:
        return " ".join(self.words[bisect(self._sums, dice.random() * self._sums[-1])] for _ in range(count))


def korean_words(count: int) -> list[str]:
    dice = random.Random(7)
    return [
        "".join(chr(0xAC00 + 28 * dice.randrange(399)) for _ in range(dice.choice((2, 2, 3)))) for _ in range(count)
    ]


KOREAN = korean_words(20_000)
ENDINGS = ("", "을", "는", "에서", "의")


def generated(first: int, last: int, words: int) -> Iterator[Handled]:
    english = Vocabulary([f"kw{number}" for number in range(1, 20_001)])
    korean = Vocabulary([word + ENDINGS[at % len(ENDINGS)] for at, word in enumerate(KOREAN)])
    for number in range(first, last):
        dice = random.Random(number)
        main, other = (korean, english) if number % 3 else (english, korean)
        length = max(20, int(dice.lognormvariate(0, 0.6) * words))
        parts = [main.draw(dice, min(60, length - at)) + "." for at in range(0, length, 60)]
        parts[0] += " " + other.draw(dice, 6)
        at = BEGAN + timedelta(minutes=number)
        url = f"{OUTLET.home}news/{number}"
        article = Article(
            outlet=OUTLET.slug,
            url=url,
            headline=main.draw(dice, 8),
            byline=f"Reporter{number % 500}",
            authors=(Person(name=f"Reporter{number % 500}", raw=f"Reporter{number % 500}"),),
            date_published=Moment(instant=at, precision="minute", zone="UTC", zone_source="printed", raw=str(at)),
            article_body="\n\n".join(parts),
            in_language="ko" if number % 3 else "en",
        )
        capture = Capture(url=url, final_url=url, status=200, body=b"", headers=(), fetched_at=at)
        yield Handled(capture=capture, result=Reading(article=article, verdicts=()))


def p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


def timed(work: Callable[[], object], times: int = 9) -> tuple[float, float]:
    """Median and p95, milliseconds."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.median(took), p95(took)


def grow(corpus: Corpus, run: int, first: int, last: int, words: int) -> list[float]:
    """Saves articles; seconds for each group, generation not counted."""
    took = []
    source = generated(first, last, words)
    while group := list(itertools.islice(source, GROUP)):
        begun = time.perf_counter()
        corpus.save(run, OUTLET, group)
        took.append(time.perf_counter() - begun)
    return took


def look_ups(corpus: Corpus, size: int) -> tuple[float, float]:
    """Milliseconds to find the copies of one stored article, median and p95 of 100 spread over the corpus."""
    numbers = iter(range(1, size, size // 100))
    with corpus.database.writing() as connection:
        times = timed(lambda: group(connection, [next(numbers)], BEGAN), times=100)
        connection.rollback()
    return times


def measure(corpus: Corpus, size: int, took: list[float], folder: Path) -> None:
    """The last 2,000 articles say what saving costs at this size."""
    last = took[-2000 // GROUP :]
    print(f"\n{size:,} articles on {'SQLite' if corpus.database.sqlite else 'PostgreSQL'}")
    print(
        f"  saved, articles/s      {GROUP * len(took) / sum(took):8.0f} all, {GROUP * len(last) / sum(last):6.0f} last"
    )
    print(f"  group of {GROUP}, ms         {1000 * statistics.median(last):8.1f} median, {1000 * p95(last):6.1f} p95")
    if not corpus.database.sqlite:  # as autovacuum does a minute after so much was saved; plans depend on it
        with corpus.database.writing() as connection:
            connection.execute(text("ANALYZE"))
    for kind, query in QUERIES.items():
        asked = query.format(ko200=KOREAN[200], ko300=KOREAN[300])
        found = len(corpus.search(asked))
        middle, high = timed(lambda asked=asked: corpus.search(asked))  # type: ignore[misc]
        print(f"  search, {kind:24} {middle:8.1f} median, {high:6.1f} p95 ms ({found} shown)")
    middle, high = look_ups(corpus, size)
    print(f"  near-duplicate look-up {middle:18.1f} median, {high:6.1f} p95 ms")
    feed = "SELECT * FROM changes WHERE seq > :seq ORDER BY seq LIMIT 1000"
    with corpus.database.reading() as connection:
        middle, high = timed(lambda: connection.execute(text(feed), {"seq": size // 2}).all())
        print(f"  1,000 changes          {middle:18.1f} median, {high:6.1f} p95 ms")
        if corpus.database.sqlite:
            total = sum(path.stat().st_size for path in folder.iterdir())
            index = connection.execute(
                text("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_index%'")
            ).scalar_one()
        else:
            total = connection.execute(
                text(
                    "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' "
                    "AND relnamespace = current_schema()::regnamespace"
                )
            ).scalar_one()
            index = connection.execute(text("SELECT pg_total_relation_size('search_index')")).scalar_one()
    print(f"  size, MB               {float(total) / 1e6:18.0f}, search index {float(index) / 1e6:.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000", help="where to measure, ascending")
    parser.add_argument("--words", type=int, default=300, help="words of a middling article")
    parser.add_argument("--postgresql", metavar="URL", help="a server to use; default: SQLite in a temporary folder")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make corpus.db there, and keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        name = options.keep or temporary
        url, clean_up = f"sqlite:///{name}/corpus.db", lambda: None
        if options.postgresql:
            url, clean_up = own_schema(options.postgresql)
        try:
            with Corpus.open(url) as corpus:
                run, done = corpus.begin_run(OUTLET), 0
                for size in map(int, options.sizes.split(",")):
                    took = grow(corpus, run, done, size, options.words)
                    measure(corpus, size, took, Path(name))
                    view_rates(corpus)
                    # its own process: what it starts would count our memory as theirs
                    subprocess.run([sys.executable, _EXPORT_RATES, "--database", url], check=True)
                    done = size
        finally:
            clean_up()


def own_schema(server: str) -> tuple[str, Callable[[], None]]:
    """The address of a schema of our own on the server, and what drops it."""
    address = make_url(server).set(drivername="postgresql+psycopg")
    name = f"scale_{time.time_ns()}"

    def run(statement: str) -> None:
        engine = create_engine(address)
        with engine.begin() as connection:
            connection.execute(text(statement))
        engine.dispose()

    run(f"CREATE SCHEMA {name}")
    own = address.update_query_dict({"options": f"-csearch_path={name}"})
    return own.render_as_string(hide_password=False), lambda: run(f"DROP SCHEMA {name} CASCADE")


if __name__ == "__main__":
    main()
