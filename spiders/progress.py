"""How a crawl is getting on: a live line on a terminal, a line every ten seconds otherwise. On stderr alone."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from ingest.capture import Outcome
from spiders.session import Session

if TYPE_CHECKING:
    from rich.live import Live

EVERY = 10.0  # seconds between two plain lines


class Progress:
    """A context manager around the crawl; needs a running loop."""

    def __init__(self, session: Session, outlets: int, *, quiet: bool) -> None:
        self.session, self.outlets, self.quiet = session, outlets, quiet
        self.done = 0
        self._began = time.monotonic()
        self._live: Live | None = None
        self._task: asyncio.Task[None] | None = None

    def __enter__(self) -> Self:
        if not self.quiet:
            if sys.stderr.isatty():
                from rich.console import Console
                from rich.live import Live

                self._live = Live(console=Console(stderr=True), transient=True, auto_refresh=False)
                self._live.start()
            self._task = asyncio.ensure_future(self._tick(0.25 if self._live else EVERY))
        return self

    def __exit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
        if self._live is not None:
            self._live.stop()

    def ended(self, slug: str) -> None:
        """One outlet is done."""
        self.done += 1
        if self.quiet:
            return
        tally = next(tally for tally in self.session.tallies if tally.outlet == slug)
        text = f"{slug}: held by another run" if tally.held else f"{slug}: {_counts(tally.outcomes)}"
        self._print(f"{text}, {tally.seconds:.1f} s" + (" - unhealthy" if tally.complaints else ""))

    async def _tick(self, pause: float) -> None:
        with suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(pause)
                if self._live is not None:
                    self._live.update(self._line(), refresh=True)
                else:
                    self._print(self._line())

    def _line(self) -> str:
        total = sum((tally.outcomes for tally in self.session.tallies), Counter[str]())
        asked = sum(tally.fetched for tally in self.session.tallies)
        seconds = time.monotonic() - self._began
        rate = total.total() / seconds if seconds > 0 else 0.0
        return (
            f"{self.done} of {self.outlets} outlets, {total.total()} of {asked} pages asked for: {_counts(total)}"
            f" ({rate:.1f} a second)"
        )

    def _print(self, line: str) -> None:
        if self._live is not None:
            self._live.console.print(line, highlight=False, markup=False)
        else:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()


def _counts(outcomes: Counter[str]) -> str:
    return ", ".join(f"{outcomes[each.value]} {each.value}" for each in Outcome if outcomes[each.value]) or "no pages"
