"""The outlet files that come with the project, as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spiders.a_page import OUTLETS


@pytest.mark.parametrize("slug", sorted(OUTLETS))
def test_every_outlet_says_where_to_look_and_what_is_healthy(slug: str) -> None:
    outlet = OUTLETS[slug]
    assert [source for source in outlet.sources if not source.guessed], "some source must be certain"
    assert outlet.expect.coverage["headline"] == 1.0
    assert outlet.country


@pytest.mark.parametrize("path", sorted(Path("spiders").resolve().glob("*/*.toml")), ids=lambda path: path.stem)
def test_every_file_says_how_it_is_known(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
