"""Which floor may load what, held in fresh interpreters; the static side is held by import-linter (`make lint`)."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_after(statement: str) -> set[str]:
    """Top-level names of all modules that a fresh interpreter has loaded after `statement`."""
    code = f"{statement}\nimport sys\nprint(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "never"),
    [
        ("from ingest.read import read", {"scrapy", "twisted", "sqlalchemy", "alembic", "warcio"}),
        ("from storage.corpus import Corpus", {"scrapy", "twisted", "lxml", "trafilatura", "dateparser"}),
        ("import storage.commands", {"scrapy", "twisted", "lxml", "trafilatura"}),
        ("import spiders.commands", {"scrapy", "twisted", "trafilatura", "sqlalchemy"}),
        ("import ingest.__main__", {"scrapy", "sqlalchemy", "lxml", "storage", "spiders", "pipelines"}),
    ],
)
def test_importing_it_does_not_load_the_floors_it_must_not_know(statement: str, never: set[str]) -> None:
    assert loaded_after(statement) & never == set()
