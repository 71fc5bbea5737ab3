"""docs/check.md says of every kind of fault what to do."""

from __future__ import annotations

from pathlib import Path

from storage import fault
from storage.check_page import check_page
from storage.fault import KINDS, Kind

PAGE = Path(__file__).resolve().parents[2] / "docs" / "check.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == check_page(), "run: python -m storage.check_page > docs/check.md"


def test_every_kind_is_on_it() -> None:
    assert {id(kind) for kind in vars(fault).values() if isinstance(kind, Kind)} == {id(kind) for kind in KINDS}
    assert len({kind.name for kind in KINDS}) == len(KINDS)
