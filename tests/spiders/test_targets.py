"""Which outlets the arguments of a command mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import ConfigError
from spiders import targets
from spiders.targets import choose, outlet_of


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(targets, "OUTLET_FOLDERS", [tmp_path])
    (tmp_path / "loop.toml").write_text(
        'name = "Loop"\nhome = "https://www.loop.example/en/"\ntime_zone = "UTC"\nlanguages = ["en"]\n'
    )
    return tmp_path


def slugs(*names: str) -> list[str]:
    return [outlet.slug for outlet in choose(names)[0]]


def test_a_name_means_its_file_and_counts_once() -> None:
    assert slugs("loop", "loop") == ["loop"]


def test_nothing_means_everything() -> None:
    assert {"loop", "korea_daily"} <= set(slugs())


@pytest.mark.parametrize("address", ["https://www.loop.example/", "loop.example", "https://loop.example/en/"])
def test_the_front_page_of_an_outlet_means_the_outlet(address: str) -> None:
    assert slugs(address) == ["loop"]


def test_another_site_is_an_outlet_without_a_file() -> None:
    (outlet,) = choose(["https://other.example:8080"])[0]
    assert (outlet.slug, outlet.home, outlet.sources) == (
        "other.example:8080",
        "https://other.example:8080/",
        (),
    )


def test_a_section_of_a_site_is_where_its_sources_are_looked_for() -> None:
    (outlet,) = choose(["https://other.example/sports/"])[0]
    assert (outlet.slug, outlet.home) == ("other.example", "https://other.example/sports/")


def test_a_page_of_an_outlet_is_explained_by_its_file() -> None:
    assert outlet_of("https://www.loop.example/en/news/1").slug == "loop"
    assert outlet_of("loop").slug == "loop"
    assert outlet_of("https://other.example/news/1").slug == "other.example"


def test_a_broken_file_is_a_fault_only_for_who_asks_for_it(folder: Path) -> None:
    (folder / "typo.toml").write_text("nmae = 'x'")
    assert choose(["loop"])[1] == []
    assert "typo.toml" in choose([])[1][0]
    assert "typo.toml" in choose(["typo", "loop"])[1][0]


def test_an_unknown_name_says_which_names_there_are() -> None:
    with pytest.raises(ConfigError, match="loop"):
        choose(["nowhere"])
