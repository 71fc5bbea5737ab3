"""Read thousands of damaged pages, and say of each kind of damage what it costs and what becomes of the article.

    python benchmarks/robustness.py                       5,000 pages made of our own, and of real ones where they are
    python benchmarks/robustness.py --pages 500 --kind nested

Ends with 1 when a page raises an exception, takes more than 2 s of CPU or more than 500 MB beyond what the process held
before, or when a page from which nothing was taken away loses a fifth of the text that is read off it whole.
"""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random

import benchmarks.mutations_large  # noqa: F401 - adds its kinds
from benchmarks.mutations import HEAVY, KEEPS, MUTATIONS, Victim
from benchmarks.own_pages import SHARED, SavedPage, own_pages, shared_pages
from ingest.capture import Reading
from ingest.outlet import Outlet
from ingest.outlet_file import outlet_for_address
from ingest.read import read
from spiders.catalogue import load_catalogue

SECONDS = 2.0
MEGABYTES = 500
FULL = 20_000_000
KEPT = 0.8
PATIENCE = 30  # seconds
_SHARED_PAGES = 150  # taken at random from the real ones; each kind of damage is done to some of them


@dataclass(frozen=True, slots=True)
class Read:
    """What reading one damaged page came to.

    kind, page:  the damage, and the page it was done to.
    size:        bytes of the damaged page.
    outcome:     "article", a reason for rejection, or an exception's name.
    seconds:     CPU time.
    megabytes:   peak of resident memory beyond what was held before; None where systems do not tell.
    lost:        whether the text is not that of the whole page, although the damage took nothing away.
    trace:       of an exception.
    """

    kind: str
    page: str
    size: int
    outcome: str
    seconds: float
    megabytes: float | None
    lost: bool
    trace: str = ""

    @property
    def faults(self) -> list[str]:
        found = [self.outcome] if self.trace else []
        if self.seconds > SECONDS:
            found.append(f"{self.seconds:.1f} s of CPU")
        if self.megabytes is not None and self.megabytes > MEGABYTES:
            found.append(f"{self.megabytes:.0f} MB")
        return [*found, "text lost"] if self.lost else found


def damaged(
    pages: Sequence[SavedPage], count: int, seed: int = 1, kind: str = ""
) -> Iterator[tuple[str, SavedPage, int]]:
    """(kind of damage, page, seed) `count` times, every kind as often as any other, heavy ones a fifth as often."""
    kinds = [name for name in sorted(MUTATIONS) if kind in name]
    turns = [name for name in kinds for _ in range(1 if name in HEAVY else 5)]
    random = Random(seed)
    for number in range(count):
        yield turns[number % len(turns)], random.choice(pages), seed * 1_000_003 + number


def damage(kind: str, page: SavedPage, seed: int, full: int = FULL) -> bytes:
    """The page's bytes, damaged. The same arguments give the same bytes."""
    return MUTATIONS[kind](Victim(page.html, Random(seed), full))


def read_damaged(kind: str, page: SavedPage, seed: int, full: int = FULL) -> Read:
    """Read a damaged page, and measure it."""
    html = damage(kind, page, seed, full)
    capture, outlet = page.capture(html), outlet_of(page)
    whole = read(page.capture(), outlet) if kind in KEEPS else None
    gc.collect()
    before = _reset_peak()
    trace, result = "", None
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(PATIENCE)
    began = time.process_time()
    try:
        result = read(capture, outlet)
        outcome = "article" if isinstance(result, Reading) else result.reason
    except Exception as error:
        outcome, trace = type(error).__name__, traceback.format_exc()
    seconds = time.process_time() - began
    signal.alarm(0)
    peak = _peak()
    megabytes = (peak - before) / 1024 if peak is not None and before is not None else None
    lost = isinstance(whole, Reading) and not (isinstance(result, Reading) and _same(whole, result))
    return Read(kind, page.name, len(html), outcome, seconds, megabytes, lost, trace)


def _same(whole: Reading, other: Reading) -> bool:
    """Whether the text has four fifths of the whole page's words, however they are divided into paragraphs."""
    wanted, found = (Counter(reading.article.article_body.split()) for reading in (whole, other))
    return (wanted & found).total() >= KEPT * wanted.total()


def _give_up(*_: object) -> None:
    raise TimeoutError(f"no end after {PATIENCE} s")


@cache
def _catalogue() -> dict[str, Outlet]:
    catalogue = load_catalogue()
    return {slug: catalogue.outlet(slug) for slug in catalogue}


def outlet_of(page: SavedPage) -> Outlet:
    """The outlet whose saved page it is, else one that nobody has described."""
    return _catalogue().get(page.name.partition("/")[0]) or outlet_for_address(page.url)


def _reset_peak() -> int | None:
    """Make the kernel forget the peak of memory; gives what is held now, in kilobytes."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return None
    return _peak()


def _peak() -> int | None:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return None
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), None)


def table(reads: Sequence[Read]) -> str:
    """One line per kind of damage, and one for all."""
    lines = [
        "| damage | pages | articles | rejected | text lost | CPU s, half | 99 % | most | MB, most | exceptions |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for kind in [*sorted({row.kind for row in reads}), ""]:
        rows = [row for row in reads if kind in ("", row.kind)]
        articles, broken = sum(row.outcome == "article" for row in rows), sum(bool(row.trace) for row in rows)
        seconds = sorted(row.seconds for row in rows)
        half, nearly_all = (seconds[int(share * (len(seconds) - 1))] for share in (0.5, 0.99))
        memory = max(row.megabytes or 0 for row in rows)
        lost = sum(row.lost for row in rows) if not kind or kind in KEEPS else "-"
        lines.append(
            f"| {kind or '**all**'} | {len(rows)} | {articles} | {len(rows) - articles - broken} | {lost} "
            f"| {half:.2f} | {nearly_all:.2f} | {seconds[-1]:.2f} | {memory:.0f} | {broken} |"
        )
    return "\n".join(lines)


def _told(reads: Iterable[Read]) -> Iterator[Read]:
    for row in reads:
        if row.faults:
            print(
                f"{row.kind} of {row.page}, {row.size} bytes: {', '.join(row.faults)}\n{row.trace}".rstrip(), flush=True
            )
        yield row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=5_000, help="how many damaged pages (default %(default)s)")
    parser.add_argument("--kind", default="", help="only kinds of damage whose name has this in it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="processes (default %(default)s)")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with pages/ (%(default)s); may be missing")
    given = parser.parse_args()
    real = list(shared_pages(given.shared))
    pages = own_pages()
    print(f"{len(pages)} pages of our own, {min(len(real), _SHARED_PAGES)} real ones")
    pages += Random(given.seed).sample(real, min(len(real), _SHARED_PAGES))
    del real
    with ProcessPoolExecutor(given.jobs, mp_context=get_context("spawn")) as pool:
        made = [*damaged(pages, given.pages, given.seed, given.kind)]
        reads = [*_told(pool.map(read_damaged, *zip(*made, strict=True), chunksize=4))]
    print(table(reads))
    print("rejected:", dict(Counter(row.outcome for row in reads if row.outcome != "article").most_common()))
    return 1 if any(row.faults for row in reads) else 0


if __name__ == "__main__":
    sys.exit(main())
