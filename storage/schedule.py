"""When an address is to be fetched again. Pure: every time is an argument."""

from __future__ import annotations

from datetime import datetime, timedelta

from ingest.capture import Outcome

FRESH = timedelta(hours=6)
LEAST = timedelta(hours=1)
OLD = timedelta(days=120)
FIRST_RETRY = timedelta(minutes=10)
LONGEST_RETRY = timedelta(days=7)
MAX_FAILURES = 10
MAX_REJECTED = 3
MAX_GONE = 2
GONE_RETRY = timedelta(days=7)


def next_check(first_seen: datetime, now: datetime) -> datetime | None:
    """When an address that was read well is due again; None: no more.

    Most edits come within hours: on its first `FRESH` hours it is due at every run, later after a quarter of its age,
    but at least an hour, and never after `OLD`.
    """
    age = now - first_seen
    if age < FRESH:
        return now
    if age > OLD:
        return None
    return now + max(LEAST, age / 4)


def after(outcome: Outcome, *, first_seen: datetime, now: datetime, times: int) -> datetime | None:
    """When an address is due again after that outcome, which has come `times` times in a row; None: no more.

    failed:   after 10, 20, 40 … minutes, at most 7 days; given up after 10 times.
    gone:     looked at twice more, a week apart: pages come back.
    rejected: like a page that was read, but not after the third time.
    """
    if outcome is Outcome.FAILED:
        return None if times >= MAX_FAILURES else now + min(2 ** (times - 1) * FIRST_RETRY, LONGEST_RETRY)
    if outcome is Outcome.GONE:
        return None if times > MAX_GONE else now + GONE_RETRY
    if outcome is Outcome.REJECTED and times >= MAX_REJECTED:
        return None
    return next_check(first_seen, now)
