"""The catalogue: what it holds, and that a broken file harms only itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import ConfigError
from spiders.catalogue import PACKAGED, load_catalogue

OUTLET = 'name = "N"\nhome = "https://n.example/"\ntime_zone = "UTC"\nlanguages = ["en"]\n'


def test_it_holds_every_packaged_file() -> None:
    catalogue = load_catalogue()
    assert sorted(catalogue) == sorted(path.stem for path in PACKAGED.glob("*.toml"))
    assert {"korea_daily_us", "korea_daily", "hansun_en", "hansun_ko"} <= set(catalogue)
    assert catalogue.broken == {}
    assert catalogue.outlets == dict(catalogue)


def test_further_folders_add_outlets_with_packaged_families(tmp_path: Path) -> None:
    (tmp_path / "paper.toml").write_text(OUTLET + 'family = "ndsoft"\n')
    catalogue = load_catalogue([str(tmp_path), tmp_path])
    assert catalogue.outlet("paper").family == "ndsoft"
    assert catalogue.broken == {}


def test_a_broken_file_harms_only_who_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(OUTLET)
    (tmp_path / "bad.toml").write_text(OUTLET + "crawl_dely = 1\n")
    catalogue = load_catalogue([tmp_path])
    assert catalogue.outlet("good").name == "N"
    assert "bad" not in catalogue
    with pytest.raises(ConfigError, match=r"bad\.toml: crawl_dely"):
        catalogue.outlet("bad")


def test_a_name_that_is_taken_makes_the_later_file_broken(tmp_path: Path) -> None:
    (tmp_path / "korea_daily.toml").write_text(OUTLET)
    catalogue = load_catalogue([tmp_path])
    assert catalogue.outlet("korea_daily").name != "N"
    assert "not taken" in str(catalogue.broken[tmp_path / "korea_daily.toml"])


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="hansun_en, hansun_ko, korea_daily, korea_daily_us"):
        load_catalogue().outlet("nowhere")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="gone"):
        load_catalogue([tmp_path / "gone"])


def test_loading_it_loads_no_scrapy_and_no_database() -> None:
    code = (
        "import sys; from spiders.catalogue import load_catalogue; load_catalogue(); "
        "print(*{'scrapy', 'twisted', 'sqlalchemy', 'trafilatura'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
