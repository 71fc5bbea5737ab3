"""Where the CPU of reading a page goes, part by part, beside all that trafilatura takes for the same pages.

    python -m benchmarks.reading_parts --data ../shared/pages [--every 1]

`--data` is a folder with truth.jsonl and pages/. Each page is read once, in the order of the folder, as a crawl would:
what caches keep of one page helps with the next, but no page is read twice. A timer interrupts the reading; each sample
counts for the innermost part that is at work. trafilatura reads the pages in processes of its own, once before and once
after: the speed of a machine changes.
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import trafilatura

from benchmarks.quality import rows
from benchmarks.reading_runner import extract

ROOT = Path(__file__).resolve().parents[1]
INTERVAL = 0.001  # seconds of CPU; the system may give fewer
REST = "all else"
# What is made once for all readers, whoever asks first; then what asks.
PARTS = {
    "the tree: decoded, parsed, sorted, given back": "_parsed Page._sorted Page._source Page.text Page.forget",
    "the walk over what is shown, and its attributes": "_pieces_on _attributes_on",
    "what data and meta tags say, parsed": "Page.meta Page._json_ld_documents",
    "text: the second opinion": "_asked",
    "text: blocks, and what they weigh": "_blocks_on weighed",
    "text: the rest": "find_bodies",
    "authors": "find_authors",
    "dates": "find_dates",
    "headlines, and all other fields": "find_headlines find_structured find_images find_by_rules",
    "refusing by title and address": "refuse_bytes refuse_page",
    "choosing, refusing by texts": "normalize",
}
_PART_OF = {name: part for part, names in PARTS.items() for name in names.split()}


def sampled(folder: Path, every: int) -> tuple[float, Counter[str]]:
    """CPU of a page in milliseconds, and the samples of each part."""
    samples: Counter[str] = Counter()

    def count(_signal: int, frame: FrameType | None) -> None:
        while frame is not None:
            code = frame.f_code
            if (part := _PART_OF.get(code.co_qualname)) is not None and "ingest" in code.co_filename:
                samples[part] += 1
                return
            if code is extract.__code__:
                samples[REST] += 1
            frame = frame.f_back

    signal.signal(signal.SIGPROF, count)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)  # never started anew: it ticks at its own pace
    own = timed(folder, every, lambda html, row: extract(html, row["url"], {"fetched": row.get("fetched")}))
    signal.setitimer(signal.ITIMER_PROF, 0)
    return own, samples


def of_trafilatura(folder: Path, every: int) -> float:
    """CPU that trafilatura takes for a page, all its fields, in milliseconds."""
    return timed(folder, every, lambda html, row: trafilatura.bare_extraction(html, url=row["url"], with_metadata=True))


def timed(folder: Path, every: int, read: Callable[[bytes, dict[str, Any]], object]) -> float:
    """CPU that `read` takes for a page, in milliseconds; it is given the page and its row of the truth."""
    total, pages = 0.0, 0
    for row, html in rows(folder, every):
        began = time.process_time()
        read(html, row)
        total += time.process_time() - began
        pages += 1
    return 1000 * total / pages


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with truth.jsonl and pages/")
    parser.add_argument("--every", type=int, default=1, help="take each so many-th page (default: all)")
    parser.add_argument("--peer-alone", action="store_true", help="time trafilatura only, and print its milliseconds")
    given = parser.parse_args()
    if not (given.data / "truth.jsonl").is_file():
        parser.error("expected truth.jsonl in --data")
    if given.peer_alone:
        print(of_trafilatura(given.data, given.every))
        return 0
    command = [sys.executable, "-m", "benchmarks.reading_parts", "--data", str(given.data.resolve()), "--peer-alone"]
    command += ["--every", str(given.every)]
    before = float(subprocess.check_output(command, cwd=ROOT))
    own, samples = sampled(given.data, given.every)
    peer = (before + float(subprocess.check_output(command, cwd=ROOT))) / 2
    print(f"| part | ms a page | of trafilatura's {peer:.1f} ms |\n|---|---|---|")
    for part in (*PARTS, REST):
        share = own * samples[part] / samples.total()
        print(f"| {part} | {share:.2f} | {share / peer:.3f} |")
    print(f"| all | {own:.2f} | {own / peer:.3f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
