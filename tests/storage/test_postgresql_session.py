"""What a PostgreSQL server, database or role has as its defaults changes no answer."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, make_url, text

from storage.corpus import Corpus
from storage.postgresql_session import SETTINGS
from storage.snapshot.making import snapshot
from tests.storage.making import AUTHORS, HOME, START, Clock, Store, moment, reading

OTHERS = {
    "DateStyle": "SQL, DMY",
    "IntervalStyle": "iso_8601",
    "TimeZone": "Asia/Seoul",
    "client_encoding": "LATIN1",
    "extra_float_digits": "-15",
    "bytea_output": "escape",
    "default_transaction_isolation": "serializable",
    "default_transaction_deferrable": "on",
    "transform_null_equals": "on",
    "gin_fuzzy_search_limit": "5",
}


@pytest.fixture
def filled(store: Store) -> Store:
    if store.corpus.database.sqlite:
        pytest.skip("SQLite has no settings of a server")
    store.save(reading(authors=AUTHORS, date_published=moment(), headline="다리가 열린다"))
    store.save(reading(f"{HOME}2", article_body="One two three four five six seven. " * 9))
    store.save(reading(f"{HOME}3", article_body="One two three four five six seven. " * 9 + "Eight, nine and ten."))
    return store


@pytest.fixture
def changed(filled: Store, postgresql_admin: Engine) -> str:
    name = make_url(filled.url).database
    with postgresql_admin.connect() as connection:
        for setting, value in OTHERS.items():
            connection.execute(text(f"ALTER DATABASE {name} SET {setting} TO '{value}'"))
    return filled.url


def test_all_that_is_set_is_in_force(changed: str) -> None:
    with Corpus.open(changed) as corpus, corpus.database.reading() as connection:
        found = {name: connection.execute(text(f"SHOW {name}")).scalar_one() for name in SETTINGS}
    assert found == SETTINGS


def test_what_was_stored_is_read_and_more_is_written(filled: Store, changed: str) -> None:
    with Corpus.open(changed, clock=Clock(START + timedelta(days=1))) as corpus:
        assert list(corpus.articles()) == list(filled.corpus.articles())
        assert corpus.search("다리") == filled.corpus.search("다리")
        assert list(corpus.changes()) == list(filled.corpus.changes())
        assert corpus.revisions(1) == filled.corpus.revisions(1)


def test_a_snapshot_is_the_same_bytes(filled: Store, changed: str, tmp_path: Path) -> None:
    snapshot(filled.corpus, tmp_path / "one", form="sqlite")
    with Corpus.open(changed) as corpus:
        snapshot(corpus, tmp_path / "other", form="sqlite")
    one, other = ({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("one", "other"))
    assert one == other


def test_options_of_the_address_are_kept(filled: Store) -> None:
    address: URL = make_url(filled.url).update_query_dict({"options": "-c statement_timeout=54321 -c DateStyle=German"})
    with Corpus.open(address.render_as_string(hide_password=False)) as corpus, corpus.database.reading() as connection:
        assert connection.execute(text("SHOW statement_timeout")).scalar_one() == "54321ms"
        assert connection.execute(text("SHOW DateStyle")).scalar_one() == "ISO, YMD"
