"""What exporting a corpus costs: articles per second of processor time, and the most memory that was used.

    python benchmarks/export_rates.py --database sqlite:///corpus.db

Each format is written by a process of its own, as `ingest export` does it, so that its memory is its own.
`benchmarks/corpus_scale.py` calls this at each of its sizes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

FORMATS = ("jsonl", "ninjs", "csv", "parquet", "atom", "jsonfeed")


def export_rates(url: str, articles: int, formats: tuple[str, ...] = FORMATS) -> None:
    """Print a line for each format. Raises RuntimeError when an export fails."""
    with tempfile.TemporaryDirectory() as folder:
        for name in formats:
            path = Path(folder) / f"out.{name}"
            command = [sys.executable, "-m", "ingest", "export", str(path), "--format", name, "--database", url]
            process = os.posix_spawn(sys.executable, command, os.environ, file_actions=_silence())
            _, status, usage = os.wait4(process, 0)
            if status:
                raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
            used = usage.ru_utime + usage.ru_stime
            megabytes = usage.ru_maxrss / (1e3 if sys.platform == "linux" else 1e6)
            print(
                f"  export, {name:9} {articles / used:8.0f} articles per s of processor, "
                f"{megabytes:4.0f} MB of memory, {path.stat().st_size / 1e6:6.0f} MB written",
                flush=True,
            )
            path.unlink()


def _silence() -> list[tuple[int, int, str, int, int]]:
    return [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]


def main() -> None:
    from storage.corpus import Corpus

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", required=True, metavar="URL")
    url = parser.parse_args().database
    with Corpus.open(url, create=False) as corpus:
        articles = sum(counts.articles for counts in corpus.outlet_counts().values())
    export_rates(url, articles)


if __name__ == "__main__":
    main()
