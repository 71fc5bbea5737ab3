"""What each source of evidence on a page is worth alone: how often it speaks, and how often it is right then.

    python -m benchmarks.evidence --data ../shared/pages

`--data` is a folder with truth.jsonl and pages/. Of each voice the first finding of a field counts. Judged as in
`benchmarks/quality.py`. The table of docs/reading.md.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.quality import letters, rows
from benchmarks.reading_runner import day_of
from ingest.article import Moment, Person
from ingest.capture import Capture
from ingest.finding import Finding, Voice
from ingest.outlet import Rules
from ingest.outlet_file import outlet_for_address
from ingest.page import Page
from ingest.read import find

FIELDS = ("headline", "authors", "date_published")


def is_right(finding: Finding, row: dict[str, Any]) -> bool | None:
    """Whether a finding says what the truth says; None where the truth says nothing."""
    value = finding.value
    if finding.field == "headline":
        titles = {letters(title) for title in (row.get("title"), *(row.get("title_alts") or ())) if title}
        return letters(str(value)) in titles if titles else None
    if finding.field == "authors":
        if not row.get("authors") or not isinstance(value, tuple):
            return None
        named = {letters(person.name) for person in value if isinstance(person, Person)}
        return named == {letters(name) for name in row["authors"]}
    days = row.get("date_days")
    return day_of(value) in days if days and isinstance(value, Moment) else None


def measure(folder: Path) -> Counter[tuple[str, Voice, str]]:
    """How often each voice spoke of each field ("of"), and was right ("right"); and how often there was a truth."""
    counts: Counter[tuple[str, Voice, str]] = Counter()
    for row, html in rows(folder, 1):
        capture = Capture(
            url=row["url"],
            final_url=row["url"],
            fetched_at=datetime.fromisoformat(row["fetched"]).astimezone(UTC)
            if row.get("fetched")
            else datetime.now(UTC),
            status=200,
            headers=(("content-type", "text/html"),),
            body=html,
        )
        heard: dict[tuple[str, Voice], Finding] = {}
        for finding in find(Page(capture), outlet_for_address(row["url"]), Rules()):
            if finding.field in FIELDS:
                heard.setdefault((finding.field, finding.voice), finding)
        for (field, voice), finding in heard.items():
            if (right := is_right(finding, row)) is not None:
                counts[field, voice, "of"] += 1
                counts[field, voice, "right"] += right
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with truth.jsonl and pages/")
    counts = measure(parser.parse_args().data)
    print("| field | source | speaks on pages | right when it speaks |\n|---|---|---|---|")
    for field in FIELDS:
        for voice in Voice:
            if of := counts[field, voice, "of"]:
                print(f"| {field} | {voice.value} | {of} | {100 * counts[field, voice, 'right'] / of:.0f} % |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
