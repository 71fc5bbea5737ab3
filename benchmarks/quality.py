"""How good the reading is on labelled pages, with the project's own scoring: what the committed floor is held against.

    python -m benchmarks.quality --data ../shared/pages [--every 5] [--write]

`--data` is a folder with truth.jsonl and pages/; `--every 5` takes each fifth page. Titles are right when letters and
digits are the same; authors are compared as sets of names; a day is right when it is one of the page's; bodies by
4-shingles of words, as the mean F1 of a page; snippets by being in the text or not. `--write` raises the floor file to
what was measured, less half a point. The benchmark's own scoring (benchmarks/README.md) is finer: compare figures of
one scoring only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.reading_runner import extract

ROOT = Path(__file__).resolve().parents[1]
FLOOR = ROOT / "tests" / "quality_floor" / "floor.json"
SLACK = 0.5  # points between what is measured and the floor
_SHINGLE = 4


def rows(folder: Path, every: int) -> Iterator[tuple[dict[str, Any], bytes]]:
    """The rows of the truth, each with its page."""
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                row: dict[str, Any] = json.loads(line)
                yield row, gzip.decompress((folder / row["file"]).read_bytes())


def measure(folder: Path, every: int = 1) -> dict[str, float]:
    """Scores in percent by name."""
    counts: dict[str, float] = defaultdict(float)
    for row, html in rows(folder, every):
        found = extract(html, row["url"], {"fetched": row.get("fetched")})
        for name, count in _judged(row, found).items():
            counts[name] += count
    right, wrong, missed = (counts[f"authors.{name}"] for name in ("right", "wrong", "missed"))
    share = {
        name: 100 * counts[name] / counts[f"{name}.of"]
        for name in ("title", "date_day", "date_answered_right", "authors_none", "body", "snippets")
    }
    return {
        name: round(value, 1)
        for name, value in (share | {"authors": 200 * right / (2 * right + wrong + missed)}).items()
    }


def _judged(row: dict[str, Any], found: dict[str, Any]) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    if row.get("title"):
        titles = {letters(title) for title in (row["title"], *(row.get("title_alts") or ()))}
        counts["title.of"] += 1
        counts["title"] += letters(found["title"] or "") in titles
    if (authors := row.get("authors")) is not None:
        wanted, named = {letters(name) for name in authors}, {letters(name) for name in found["authors"]}
        counts["authors.right"] += len(wanted & named)
        counts["authors.wrong"] += len(named - wanted)
        counts["authors.missed"] += len(wanted - named)
        if not wanted:
            counts["authors_none.of"] += 1
            counts["authors_none"] += not named
    if days := row.get("date_days"):
        day = str(found["date"])[:10] if found["date"] else None
        counts["date_day.of"] += 1
        counts["date_day"] += day in days
        counts["date_answered_right.of"] += day is not None
        counts["date_answered_right"] += day in days
    text = found["body"] or ""
    if "body" in row:
        counts["body.of"] += 1
        counts["body"] += max(_f1(body, text) for body in _bodies(row))
    if "with" in row:
        plain = " ".join(text.split())
        counts["snippets.of"] += len(row["with"]) + len(row["without"])
        counts["snippets"] += sum(" ".join(snippet.split()) in plain for snippet in row["with"])
        counts["snippets"] += sum(" ".join(snippet.split()) not in plain for snippet in row["without"])
    return counts


def _bodies(row: dict[str, Any]) -> list[str]:
    """The text, and the text without what need not be in it."""
    optional = set(row.get("body_optional") or ())
    if not optional:
        return [row["body"]]
    return [row["body"], "\n".join(line for n, line in enumerate(row["body_paragraphs"]) if n not in optional)]


def letters(text: str) -> str:
    """A text as it is compared: letters and digits only."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _f1(wanted: str, found: str) -> float:
    one, other = _shingles(wanted), _shingles(found)
    common = sum((one & other).values())
    return 2 * common / (sum(one.values()) + sum(other.values())) if common else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+", text.casefold())
    return Counter(zip(*(words[number:] for number in range(_SHINGLE)), strict=False))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with truth.jsonl and pages/")
    parser.add_argument("--every", type=int, default=1, help="take each n-th page")
    parser.add_argument("--write", action="store_true", help="raise the floor to these figures")
    given = parser.parse_args()
    found = measure(given.data, given.every)
    for name, value in found.items():
        print(f"{name:20} {value:5.1f}")
    if given.write:
        floor = {name: round(value - SLACK, 1) for name, value in found.items()}
        kept: dict[str, Any] = json.loads(FLOOR.read_text("utf-8")) if FLOOR.is_file() else {}
        kept[f"every {given.every}"] = floor
        FLOOR.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
