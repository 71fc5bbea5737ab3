"""What a whole command came to: the table at the end, the same as JSON, and the exit status."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.capture import Outcome
from spiders.tally import Tally

OK, BUG, UNHEALTHY, STORE, HELD, CONFIG, INTERRUPTED = 0, 1, 3, 74, 75, 78, 130
_WORST_FIRST = (STORE, BUG, INTERRUPTED, CONFIG, HELD, UNHEALTHY, OK)


@dataclass(slots=True, kw_only=True)
class CrawlReport:
    """What `crawl_outlets` returns.

    broken:       what stopped the run, as text: the store's failure, or a bug's traceback line.
    broken_status: 74 for the store, 1 for a bug; None when nothing stopped it.
    bad_files:    outlet files that cannot be used, each with what is wrong.
    """

    outlets: list[Tally] = field(default_factory=list)
    bad_files: list[str] = field(default_factory=list)
    interrupted: bool = False
    broken: str | None = None
    broken_status: int | None = None
    dry_run: bool = False
    seconds: float = 0.0

    @property
    def exit_status(self) -> int:
        """The worst of what happened; see house rules in `ingest.__main__`."""
        said = {OK}
        if self.broken_status is not None:
            said.add(self.broken_status)
        if self.interrupted:
            said.add(INTERRUPTED)
        if self.bad_files:
            said.add(CONFIG)
        if any(tally.held for tally in self.outlets):
            said.add(HELD)
        if any(tally.complaints for tally in self.outlets):
            said.add(UNHEALTHY)
        return next(status for status in _WORST_FIRST if status in said)

    def total(self, outcome: Outcome) -> int:
        return sum(tally.outcomes[outcome.value] for tally in self.outlets)

    @property
    def captures(self) -> int:
        return sum(tally.captures for tally in self.outlets)

    def as_json(self) -> dict[str, Any]:
        return {
            "exit_status": self.exit_status,
            "interrupted": self.interrupted,
            "broken": self.broken,
            "bad_files": list(self.bad_files),
            "dry_run": self.dry_run,
            "seconds": round(self.seconds, 2),
            "captures": self.captures,
            "totals": {outcome.value: self.total(outcome) for outcome in Outcome},
            "outlets": [tally.as_json() for tally in self.outlets],
        }

    def as_text(self) -> str:
        """A table with one line per outlet, reasons under it."""
        if self.dry_run:
            return self._plan()
        head = ["outlet", *(outcome.value for outcome in Outcome), "skipped", "left"]
        rows = [
            [
                tally.outlet,
                *(str(tally.outcomes[outcome.value] or "·") for outcome in Outcome),
                str(sum(tally.skipped.values()) or "·"),
                str(tally.left or "·"),
            ]
            for tally in self.outlets
        ]
        if len(self.outlets) > 1:
            sums = [str(self.total(outcome) or "·") for outcome in Outcome]
            skipped = sum(sum(tally.skipped.values()) for tally in self.outlets)
            rows.append(["all", *sums, str(skipped or "·"), str(sum(t.left for t in self.outlets) or "·")])
        lines = columns([head, *rows])
        lines[1:1] = ["-" * max(map(width, lines))]
        for tally in self.outlets:
            lines += _reasons(tally)
        rate = f", {self.captures / self.seconds:.1f} a second" if self.seconds > 0 and self.captures else ""
        lines.append(f"{self.captures} pages in {self.seconds:.1f} s{rate}")
        return "\n".join(lines)

    def _plan(self) -> str:
        lines = []
        for tally in self.outlets:
            lines.append(f"{tally.outlet}: {len(tally.would)} addresses would be fetched, {tally.announced} announced")
            lines += [f"  {url}" for url in tally.would]
            lines += _reasons(tally)
        return "\n".join(lines)

    def troubles(self) -> list[str]:
        """One line for each thing that a person should look at, for stderr."""
        lines = [f"configuration: {problem}" for problem in self.bad_files]
        lines += [f"held: {tally.outlet}: {tally.held}" for tally in self.outlets if tally.held]
        lines += [f"unhealthy: {tally.outlet}: {line}" for tally in self.outlets for line in tally.complaints]
        if self.broken:
            lines.append(f"stopped: {self.broken}")
        if self.interrupted:
            lines.append("interrupted: what had been read is stored; the next run goes on from here")
        return lines


def _reasons(tally: Tally) -> list[str]:
    counted = [(outcome.value, tally.reasons_of(outcome.value)) for outcome in Outcome]
    counted.append(("skipped", dict(tally.skipped.most_common())))
    lines = [
        f"  {tally.outlet}: {what}: " + ", ".join(f"{reason} {count}" for reason, count in reasons.items())
        for what, reasons in counted
        if reasons
    ]
    return lines + [f"  {tally.outlet}: {note}" for note in tally.notes]


def columns(rows: list[list[str]], *, left: Sequence[int] = (0,)) -> list[str]:
    """Rows of cells as lines; the columns named in `left` begin in line, the others (numbers) end in line."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for at, cell in enumerate(row):
            blank = " " * (widths[at] - width(cell))
            cells.append(cell + blank if at in left else blank + cell)
        lines.append("  ".join(cells).rstrip())
    return lines


def width(text: str) -> int:
    """Columns that `text` takes on a terminal: Hangul, hanja and kana take two each."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
