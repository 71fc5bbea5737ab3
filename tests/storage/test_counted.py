"""Numbers in sentences."""

from __future__ import annotations

import pytest

from storage.counted import counted


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 faults"), (1, "1 fault"), (2, "2 faults"), (12_345, "12,345 faults")]
)
def test_one_is_no_plural(number: int, told: str) -> None:
    assert counted(number, "fault") == told
