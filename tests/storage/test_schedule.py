"""When addresses are asked again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.capture import Outcome
from storage.schedule import FRESH, LEAST, OLD, after, next_check
from tests.storage.making import START

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        (0 * HOUR, 0 * HOUR),
        (5.9 * HOUR, 0 * HOUR),
        (6 * HOUR, 1.5 * HOUR),
        (4 * DAY, 1 * DAY),
        (120 * DAY, 30 * DAY),
        (120.1 * DAY, None),
    ],
)
def test_what_was_read_is_asked_again_after_a_quarter_of_its_age(age: timedelta, wait: timedelta | None) -> None:
    now = START + age
    assert next_check(START, now) == (None if wait is None else now + wait)


@given(st.timedeltas(timedelta(0), timedelta(days=400)))
def test_the_older_the_rarer(age: timedelta) -> None:
    due = next_check(START, START + age)
    if due is None:
        assert age > OLD
    elif age >= FRESH:
        assert due - START - age >= LEAST
    else:
        assert due == START + age


@pytest.mark.parametrize(
    ("outcome", "times", "wait"),
    [
        (Outcome.FAILED, 1, timedelta(minutes=10)),
        (Outcome.FAILED, 2, timedelta(minutes=20)),
        (Outcome.FAILED, 9, timedelta(minutes=2560)),
        (Outcome.FAILED, 10, None),
        (Outcome.GONE, 1, 7 * DAY),
        (Outcome.GONE, 2, 7 * DAY),
        (Outcome.GONE, 3, None),
        (Outcome.REJECTED, 2, timedelta(0)),
        (Outcome.REJECTED, 3, None),
        (Outcome.UNCHANGED, 1, timedelta(0)),
    ],
)
def test_what_was_not_read_is_asked_again_a_few_times(outcome: Outcome, times: int, wait: timedelta | None) -> None:
    due = after(outcome, first_seen=START, now=START, times=times)
    assert due == (None if wait is None else START + wait)
