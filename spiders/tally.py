"""What one crawl of one outlet came to, and whether that is healthy."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any

from ingest.article import Article
from ingest.capture import Outcome, Reading, Result, Saved
from ingest.outlet import Expect, SourceKind

FIELDS = tuple(each.name for each in fields(Article))
JUDGED_FROM = 5  # captures or articles; shares of fewer say nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceVisit:
    """How one source answered. `found` is None where nothing could be read; after a 304 it is 0 and `problem` None."""

    url: str
    kind: SourceKind
    status: int | None
    found: int | None
    problem: str | None = None
    guessed: bool = False


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts of one outlet in one run, filled in as it goes.

    announced:  different addresses of articles that the sources named, known ones too.
    fresh:      … of them never heard of before.
    outcomes:   outcome → captures. Every capture is counted exactly once.
    reasons:    (outcome, reason) → captures.
    skipped:    why an announced address was not taken up → addresses.
    left:       addresses that stay due for the next run.
    articles:   readings of this run; `covered` counts, per field, how many of them have it.
    held:       who holds the outlet, when another run does.
    would:      addresses that a dry run would fetch.
    """

    outlet: str
    announced: int = 0
    fresh: int = 0
    fetched: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    sources: list[SourceVisit] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    articles: int = 0
    covered: Counter[str] = field(default_factory=Counter)
    left: int = 0
    held: str | None = None
    finished: bool = False
    would: list[str] = field(default_factory=list)
    run_id: int | None = None
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0

    def count(self, result: Result | None, saved: Saved) -> None:
        """One capture's outcome."""
        self.outcomes[saved.outcome.value] += 1
        if saved.reason:
            self.reasons[saved.outcome.value, saved.reason] += 1
        if isinstance(result, Reading) and saved.outcome not in {Outcome.FAILED, Outcome.REJECTED}:
            self.articles += 1
            for name in FIELDS:
                if getattr(result.article, name) not in (None, "", ()):
                    self.covered[name] += 1

    @property
    def captures(self) -> int:
        return sum(self.outcomes.values())

    def reasons_of(self, outcome: str) -> dict[str, int]:
        """Reason → captures, most frequent first."""
        return {reason: count for (kind, reason), count in self.reasons.most_common() if kind == outcome}

    def as_json(self) -> dict[str, Any]:
        """The same facts, for a program."""
        return {
            "outlet": self.outlet,
            "run": self.run_id,
            "finished": self.finished,
            "complaints": list(self.complaints),
            "notes": list(self.notes),
            "held_by": self.held,
            "announced": self.announced,
            "fresh": self.fresh,
            "outcomes": {outcome.value: self.outcomes[outcome.value] for outcome in Outcome},
            "reasons": {outcome.value: reasons for outcome in Outcome if (reasons := self.reasons_of(outcome.value))},
            "skipped": dict(self.skipped.most_common()),
            "left": self.left,
            "would_fetch": list(self.would),
            "coverage": {name: self.covered[name] for name in FIELDS if self.articles},
            "articles": self.articles,
            "sources": [
                {"url": s.url, "kind": s.kind.value, "status": s.status, "found": s.found, "problem": s.problem}
                for s in self.sources
            ],
            "seconds": round(self.seconds, 2),
        }


def complaints(tally: Tally, expect: Expect) -> list[str]:
    """What is unhealthy about a run, in sentences that name numbers; nothing when it is healthy.

    A source that answers 304 says that nothing has changed: then fewer addresses than usual is no complaint.
    """
    found: list[str] = []
    readable = [visit for visit in tally.sources if visit.found is not None]
    unchanged = any(visit.status == 304 for visit in readable)
    if tally.sources and not readable:
        problems = "; ".join(dict.fromkeys(f"{visit.url}: {visit.problem}" for visit in tally.sources[:3]))
        found.append(f"no source could be read ({problems})")
    elif not tally.sources:
        found.append("no source was found")
    elif tally.announced < expect.announced and not unchanged:
        found.append(f"sources announced {tally.announced} addresses, expected at least {expect.announced}")
    found += [
        f"source {visit.url}: {visit.problem}"
        for visit in tally.sources
        if visit.found is None and not visit.guessed and readable
    ]
    bad = tally.outcomes[Outcome.FAILED.value] + tally.outcomes[Outcome.REJECTED.value]
    failed = tally.outcomes[Outcome.FAILED.value]
    if tally.captures and failed == tally.captures:
        found.append(f"all {failed} fetches failed ({_most(tally, Outcome.FAILED)})")
    elif tally.captures >= JUDGED_FROM and bad > expect.rejected * tally.captures:
        worst = Outcome.FAILED if failed * 2 >= bad else Outcome.REJECTED
        found.append(
            f"{bad} of {tally.captures} pages were rejected or failed, at most "
            f"{expect.rejected:.0%} expected ({_most(tally, worst)})"
        )
    if tally.articles >= JUDGED_FROM:
        found += [
            f"{name}: {tally.covered[name]} of {tally.articles} articles have it, at least {share:.0%} expected"
            for name, share in expect.coverage.items()
            if tally.covered[name] < share * tally.articles
        ]
    return found


def _most(tally: Tally, outcome: Outcome) -> str:
    reasons = list(tally.reasons_of(outcome.value).items())[:3]
    return ", ".join(f"{reason} {count}" for reason, count in reasons) or "no reason given"
