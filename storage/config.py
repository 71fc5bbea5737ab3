"""Where the store is: the only place of this floor that reads the environment."""

from __future__ import annotations

import os
import re
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from ingest.errors import ConfigError

DEFAULT_DATABASE = "sqlite:///corpus.db"
DEFAULT_ARCHIVE = "archive"
_PLAIN_FILE = "sqlite:///FILE, with a file and without options"
_PASSWORD = re.compile(r":[^:@/]+@")


def database_url(explicit: str | None = None, *, said: str = "--database") -> str:
    """Address of the database: `explicit`, else INGEST_DATABASE_URL, else the file corpus.db in the current folder.

    said: how the user gave `explicit`: the option or argument that an error names.

    Raises ConfigError for what is no address of an SQLite or PostgreSQL database.
    """
    said = said if explicit is not None else "INGEST_DATABASE_URL"
    value = explicit if explicit is not None else os.environ.get("INGEST_DATABASE_URL") or DEFAULT_DATABASE
    url = make_url(checked_url(value, said=said))
    if url.get_backend_name() == "sqlite" and (url.query or url.database in (None, "", ":memory:")):
        raise ConfigError("database", said, _PLAIN_FILE, value)
    return value


def checked_url(value: str, *, said: str) -> str:
    """`value`, if it is an SQLAlchemy address of an SQLite or PostgreSQL database; raises ConfigError, that names
    `said`."""
    expected = "sqlite:///FILE or postgresql://USER@HOST/DATABASE"
    try:
        url = make_url(value)
    except (ArgumentError, ValueError) as error:
        raise ConfigError("database", said, expected, _PASSWORD.sub(":***@", value)) from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ConfigError("database", said, expected, url.render_as_string(hide_password=True))
    if url.get_backend_name() == "sqlite" and url.query and not (url.database or "").startswith("file:"):
        raise ConfigError("database", said, _PLAIN_FILE, value)
    return value


def archive_folder(explicit: str | Path | None = None) -> Path:
    """Folder of the WARC files: `explicit`, else INGEST_ARCHIVE, else "archive" in the current folder."""
    return Path(explicit or os.environ.get("INGEST_ARCHIVE") or DEFAULT_ARCHIVE)
