"""`ingest changes`: the change feed as JSON Lines, once or followed."""

from __future__ import annotations

import json
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from threading import Event
from typing import TYPE_CHECKING

import click

from ingest.errors import StoreError
from storage.commands import DATABASE, OUTLET, usage

if TYPE_CHECKING:
    from storage.changes import ChangePage, StoredChange
    from storage.corpus import Corpus

PATIENCE = 600.0
"""Seconds for which a database that cannot be read is asked again while it is followed."""
_BUSY = 5.0  # a signal is heard only between two attempts


@click.command()
@click.option(
    "--after",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="N",
    help="Only changes with numbers greater than N: the last `seq` that you have.",
)
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many.")
@click.option("--follow", is_flag=True, help="Wait for more, until Ctrl-C, SIGTERM or a closed pipe.")
@click.option(
    "--interval",
    type=click.FloatRange(0.05, 3600),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="With --follow: how often to ask.",
)
@OUTLET
@DATABASE
def changes(
    after: int, limit: int | None, follow: bool, interval: float, outlet: str | None, database: str | None
) -> None:
    """Tell what happened to articles, one JSON object a line, in the order of commits.

    seq numbers are without gaps: keep the last one, and ask for what comes --after it. Each line has seq, kind (new,
    duplicate, revised, gone, restored, merged, taken-down, …), article, identifier, outlet, url, merged_into, revision,
    fields, at.

    While following, a locked database is waited for (up to ten minutes), and Ctrl-C or SIGTERM end with status 0.
    """
    from storage.config import database_url
    from storage.corpus import Corpus
    from storage.engine import BUSY_TIMEOUT

    with Corpus.open(database_url(database), create=False, busy_timeout=_BUSY if follow else BUSY_TIMEOUT) as corpus:
        last = corpus.last_change()
        if after > last:
            raise click.UsageError(f"--after {after}: the last change has number {last}; is it the same database?")
        if not follow:
            with usage():
                for change in corpus.changes(after, limit=limit, outlet=outlet):
                    _tell(change)
            return
        with usage(), _until_told_to_end() as ended:
            _follow(corpus, after, limit=limit, outlet=outlet, interval=interval, ended=ended)


def _follow(
    corpus: Corpus, after: int, *, limit: int | None, outlet: str | None, interval: float, ended: Event
) -> None:
    heard_at = time.monotonic()
    complained = False
    while not ended.is_set():
        try:
            page = _page(corpus, after, limit, outlet)
        except StoreError as error:
            if time.monotonic() - heard_at > PATIENCE:
                raise
            if not complained:
                click.echo(f"ingest: {error}; asking again", err=True)
            complained = True
            ended.wait(interval)
            continue
        heard_at, complained = time.monotonic(), False
        for change in page.changes:
            _tell(change)
        after = page.upto
        if limit is not None:
            limit -= len(page.changes)
            if limit == 0:
                return
        sys.stdout.flush()
        if not page.more:
            _mind_the_reader()
            ended.wait(interval)


def _page(corpus: Corpus, after: int, limit: int | None, outlet: str | None) -> ChangePage:
    from storage.changes import PAGE

    return corpus.change_page(after, limit=PAGE if limit is None else min(limit, PAGE), outlet=outlet)


def _tell(change: StoredChange) -> None:
    told = {**asdict(change), "fields": list(change.fields), "at": change.at.isoformat()}
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def _mind_the_reader() -> None:
    """End when nobody reads any more. Writing would tell, but for hours there may be nothing to write."""
    try:
        output = sys.stdout.fileno()
    except OSError:
        return
    poll = select.poll()
    poll.register(output, 0)
    if any(event & select.POLLERR for _, event in poll.poll(0)):
        raise BrokenPipeError


@contextmanager
def _until_told_to_end() -> Iterator[Event]:
    """An event that Ctrl-C and SIGTERM set, so that no line is cut in two. The second of them ends at once."""
    ended = Event()

    def end(_number: int, _frame: object) -> None:
        if ended.is_set():
            raise KeyboardInterrupt
        ended.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
