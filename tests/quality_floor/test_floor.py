"""Reading may not become worse: its scores on the labelled pages stay above the committed floor.

Raising the floor is a commit (`python -m benchmarks.quality --every 8 --write`); lowering it needs a reason in the
commit's message.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.quality import measure

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT.parent / "shared" / "pages"
EVERY = 8
FLOOR: dict[str, float] = json.loads((Path(__file__).parent / "floor.json").read_text("utf-8"))[f"every {EVERY}"]

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="needs the labelled pages beside the repository")


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return measure(PAGES, EVERY)


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_a_score_stays_above_its_floor(name: str, scores: dict[str, float]) -> None:
    assert scores[name] >= FLOOR[name], f"{name} sank to {scores[name]}, below {FLOOR[name]}"
