"""Whether saving into a large corpus is slower than into a small one: both are saved into turn by turn.

    python benchmarks/saving_turns.py million.db                      # makes it first, which takes hours
    python benchmarks/saving_turns.py million.db --turns 3 --cold 2
    python benchmarks/saving_turns.py postgresql://host/million --beside postgresql://host/small

In each turn 2,000 articles such as `corpus_scale.py` generates go into the file and into a copy of one of 10,000, 250
to the one and 250 to the other until all are saved, so that whatever else the machine does slows both. Before a warm
turn the large file is read through; in a cold one nothing of it is in the memory of the operating system at first,
while the small one is warm. Time for which the process waits for a processor is not counted where the system tells it
(Linux); rates with it are in brackets. On PostgreSQL the small corpus is a database beside the large one, which grows,
too; there are no cold turns, and waiting for the server is part of the time.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus_scale import GROUP, OUTLET, generated, grow
from sqlalchemy import text

from storage.corpus import Corpus

BLOCK = 5 * GROUP
_WAITED = Path("/proc/thread-self/schedstat")


@dataclass
class Spent:
    """Seconds for so many articles; `waited` of them for a processor."""

    articles: int = 0
    seconds: float = 0.0
    waited: float = 0.0

    def save(self, corpus: Corpus, run: int, words: int) -> None:
        first = size_of(corpus)
        groups = iter(generated(first, first + BLOCK, words))
        while group := list(itertools.islice(groups, GROUP)):
            begun, waited = time.perf_counter(), waiting()
            corpus.save(run, OUTLET, group)
            self.waited += waiting() - waited
            self.seconds += time.perf_counter() - begun
            self.articles += len(group)

    @property
    def each(self) -> float:
        """Milliseconds an article, without waiting."""
        return 1000 * (self.seconds - self.waited) / self.articles

    def __str__(self) -> str:
        return f"{1000 / self.each:4.0f} ({self.articles / self.seconds:.0f})"


def waiting() -> float:
    """Seconds that this thread has waited for a processor so far; 0 where the system does not tell."""
    return int(_WAITED.read_text().split()[1]) / 1e9 if _WAITED.exists() else 0.0


def size_of(corpus: Corpus) -> int:
    with corpus.database.reading() as connection:
        return int(connection.execute(text("SELECT coalesce(max(id), 0) FROM articles")).scalar_one())


def made(url: str, size: int, words: int) -> None:
    """Bring the corpus to a size, unless it is as large already."""
    with Corpus.open(url) as corpus:
        there = size_of(corpus)
        if there < size:
            run = corpus.begin_run(OUTLET)
            grow(corpus, run, there, size, words)
            corpus.end_run(run, finished=True, healthy=True)


def forget(path: Path) -> None:
    """Take a file out of the memory of the operating system. Nobody has it open."""
    file = os.open(path, os.O_RDWR)
    os.fsync(file)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)


def remember(path: Path) -> None:
    """Bring as much of a file as fits into the memory of the operating system."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def turn(large: str, small: str, articles: int, words: int) -> tuple[Spent, Spent]:
    spent = Spent(), Spent()
    with Corpus.open(large) as one, Corpus.open(small) as other:
        places = [(corpus, corpus.begin_run(OUTLET), told) for corpus, told in zip((one, other), spent, strict=True)]
        while spent[1].articles < articles:
            for corpus, run, told in places:
                told.save(corpus, run, words)
        for corpus, run, _ in places:
            corpus.end_run(run, finished=True, healthy=True)
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "large", help="SQLite file or PostgreSQL address; is made, grows, and is upgraded with this code"
    )
    parser.add_argument("--beside", metavar="URL", help="on PostgreSQL: the database of the small corpus")
    parser.add_argument("--size", type=int, default=1_000_000, help="articles it is to have before")
    parser.add_argument("--small", type=int, default=10_000, help="articles of the one it is compared with")
    parser.add_argument("--turns", type=int, default=3, help="with a warm file")
    parser.add_argument("--cold", type=int, default=2, help="turns after those, with a cold file; on SQLite")
    parser.add_argument("--articles", type=int, default=2000, help="into each in each turn")
    parser.add_argument("--words", type=int, default=300, help="words of a middling article")
    options = parser.parse_args()
    on_server = options.large.startswith("postgres")
    if on_server != bool(options.beside):
        parser.error("--beside belongs to a PostgreSQL address, and to nothing else")
    print(f"{'':8}{'articles a second, large':>28}{'small':>16}{'times as slow':>16}", flush=True)
    (turns_on_server if on_server else turns_on_files)(options)


def turns_on_server(options: argparse.Namespace) -> None:
    made(options.large, options.size, options.words)
    made(options.beside, options.small, options.words)
    for url in (options.large, options.beside):  # as autovacuum does a minute after so much was saved
        with Corpus.open(url) as corpus, corpus.database.writing() as connection:
            connection.execute(text("ANALYZE"))
    tell("", (turn(options.large, options.beside, options.articles, options.words) for _ in range(options.turns)))


def turns_on_files(options: argparse.Namespace) -> None:
    large = Path(options.large)
    made(f"sqlite:///{large}", options.size, options.words)
    with tempfile.TemporaryDirectory(dir=large.parent) as name:
        base = Path(name, "base.db")
        made(f"sqlite:///{base}", options.small, options.words)
        for kind, prepare, turns in (("warm", remember, options.turns), ("cold", forget, options.cold)):
            tell(kind, turns_of(large, base, prepare, turns, options))


def turns_of(
    large: Path, base: Path, prepare: Callable[[Path], None], turns: int, options: argparse.Namespace
) -> Iterator[tuple[Spent, Spent]]:
    for _ in range(turns):
        small = shutil.copy(base, base.with_name("small.db"))
        prepare(large)
        yield turn(f"sqlite:///{large}", f"sqlite:///{small}", options.articles, options.words)


def tell(kind: str, turns: Iterable[tuple[Spent, Spent]]) -> None:
    ratios = []
    for large, other in turns:
        ratios.append(large.each / other.each)
        print(f"{kind:8}{large!s:>28}{other!s:>16}{ratios[-1]:16.2f}", flush=True)
    if ratios:
        print(f"{'':8}{'median':>44}{statistics.median(ratios):16.2f}", flush=True)


if __name__ == "__main__":
    main()
