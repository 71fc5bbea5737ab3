"""The contract holds on both engines: SQLite always, PostgreSQL where INGEST_TEST_POSTGRES_URL names a database."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from storage.corpus import Corpus
from tests.storage.making import Clock, Store, sqlite_url

POSTGRES = os.environ.get("INGEST_TEST_POSTGRES_URL")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty corpus that is copied: making one takes a third of a second."""
    folder = tmp_path_factory.mktemp("template")
    Corpus.open(sqlite_url(folder)).close()
    return folder / "corpus.db"


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRES else [])])
def url(request: pytest.FixtureRequest, tmp_path: Path, template: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        shutil.copy(template, tmp_path / "corpus.db")
        yield sqlite_url(tmp_path)
        return
    server = make_url(str(POSTGRES)).set(drivername="postgresql+psycopg")
    name = f"test_{uuid.uuid4().hex}"
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield server.update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(url: str, clock: Clock) -> Iterator[Store]:
    """An open corpus."""
    with Corpus.open(url, clock=clock) as corpus:
        yield Store(corpus, url, clock)
