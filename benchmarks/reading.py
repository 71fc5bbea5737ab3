"""Our reading beside other extractors on the same pages, in one run of the extraction benchmark.

    python benchmarks/reading.py --bench ../shared/bench --data COPY --peers trafilatura,newspaper4k,readability

`--data` is a folder with truth.jsonl and pages/ that may be written to: predictions are kept there. Peers that are
not installed are said to be absent. CPU is compared within the run only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ROWS = {
    "title_ok": "title right",
    "authors_f1": "authors, F1",
    "authors_none_ok": "none named where there is none",
    "date_day": "date, right day",
    "date_precision": "dates answered that are right",
    "date_instant": "date, right instant",
    "body_f1": "body, F1",
    "body_page_f1": "body, mean F1 of a page",
    "rouge_f": "ROUGE-LSum",
    "snippet_acc": "snippets right",
}


def scores(bench: Path, data: Path, runner: str) -> dict[str, Any] | None:
    """What the benchmark says of one runner; None when it cannot run here."""
    name = Path(runner).stem.replace(":", "-")
    command = [sys.executable, str(bench / "evaluate.py"), "--data", str(data), "--split", "all", "--runner", runner]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, "--rerun", "--boot", "0", "--quiet"], env=environment, capture_output=True, check=False
    )
    if done.returncode:
        print(f"{name}: absent ({done.stderr.decode(errors='replace').strip().splitlines()[-1]})", file=sys.stderr)
        return None
    found: dict[str, Any] = json.loads((data / "scores" / f"{name}.all.json").read_text("utf-8"))
    return found


def table(found: dict[str, dict[str, Any]]) -> str:
    """One column per extractor, ours first; CPU as milliseconds a page, and as the ratio of ours to it."""
    lines = [f"| | {' | '.join(found)} |", "|---" * (len(found) + 1) + "|"]
    for key, label in ROWS.items():
        values = [result["overall"].get(key) for result in found.values()]
        lines.append(f"| {label} | {' | '.join('' if value is None else f'{100 * value:.1f}' for value in values)} |")
    cpu = [1000 * result["cpu_mean"] for result in found.values()]
    lines.append(f"| CPU for a page, ms | {' | '.join(f'{value:.0f}' for value in cpu)} |")
    lines.append(f"| CPU, ours to it | {' | '.join(f'{cpu[0] / value:.2f}' for value in cpu)} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True, help="folder with the benchmark's evaluate.py")
    parser.add_argument("--data", type=Path, required=True, help="folder with truth.jsonl and pages/, writable")
    parser.add_argument("--peers", default="trafilatura", help="runners of the benchmark, divided by commas")
    given = parser.parse_args()
    if not (given.bench / "evaluate.py").is_file() or not (given.data / "truth.jsonl").is_file():
        parser.error("expected evaluate.py in --bench and truth.jsonl in --data")
    asked = {"ingest": str(ROOT / "benchmarks" / "reading_runner.py")}
    asked |= {name: name for name in given.peers.split(",") if name}
    found = {name: result for name, runner in asked.items() if (result := scores(given.bench, given.data, runner))}
    if "ingest" not in found:
        return 1
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
