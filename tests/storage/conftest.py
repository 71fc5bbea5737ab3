"""The contract holds on both engines: SQLite, and a real PostgreSQL that the tests start themselves.

INGEST_TEST_POSTGRES_URL names another server to use, and a user of it who may create databases.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, make_url, text

from storage.corpus import Corpus
from tests.storage import postgresql_server
from tests.storage.making import Clock, Store, sqlite_url


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty corpus that is copied: making one takes a third of a second."""
    folder = tmp_path_factory.mktemp("template")
    Corpus.open(sqlite_url(folder)).close()
    return folder / "corpus.db"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[URL]:
    """A server; skips, with the reason, where there is none and none can be started."""
    given = os.environ.get("INGEST_TEST_POSTGRES_URL")
    if given:
        yield make_url(given).set(drivername="postgresql+psycopg")
        return
    installation = postgresql_server.programs()
    if isinstance(installation, str):
        pytest.skip(f"no PostgreSQL: {installation}")
    with postgresql_server.server(installation) as address:
        yield address


@pytest.fixture(scope="session")
def postgresql_admin(postgresql: URL) -> Iterator[Engine]:
    """A connection to the server beside the databases of the tests."""
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgresql_template(postgresql: URL, postgresql_admin: Engine) -> Iterator[str]:
    """The name of a database with an empty corpus, that is copied."""
    name = f"ingest_test_{uuid.uuid4().hex}"
    _run(postgresql_admin, f"CREATE DATABASE {name}")
    Corpus.open(_shown(postgresql.set(database=name))).close()
    yield name
    _run(postgresql_admin, f"DROP DATABASE {name}")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty corpus of its own."""
    if request.param == "sqlite":
        folder = request.getfixturevalue("tmp_path")
        shutil.copy(request.getfixturevalue("template"), folder / "corpus.db")
        yield sqlite_url(folder)
        return
    server = request.getfixturevalue("postgresql")
    admin = request.getfixturevalue("postgresql_admin")
    name = f"ingest_test_{uuid.uuid4().hex}"
    _run(admin, f"CREATE DATABASE {name} TEMPLATE {request.getfixturevalue('postgresql_template')}")
    yield _shown(server.set(database=name))
    _run(admin, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(url: str, clock: Clock) -> Iterator[Store]:
    """An open corpus."""
    with Corpus.open(url, clock=clock) as corpus:
        yield Store(corpus, url, clock)


def _run(engine: Engine, statement: str) -> None:
    with engine.connect() as connection:
        connection.execute(text(statement))


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=False)
