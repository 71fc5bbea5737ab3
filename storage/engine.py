"""The database behind the tables: SQLite or PostgreSQL, opened in the one way that survives two writers."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError, StatementError

from ingest.errors import ConfigError, NothingStored, StoreError
from storage import postgresql_session
from storage.read_only import AsItLies, why_not_opened
from storage.types import Unreadable, read_json
from storage.values import place_of

BUSY_TIMEOUT = 30.0
_WRITES = "ingest_writes"
_OWNER = "ingest_database"
_WRITTEN = "somebody wrote to the file while it was read; try again"
_ONE_STATE: dict[str, Any] = {"isolation_level": "REPEATABLE READ"}


class Database:
    """An engine with the two kinds of transactions that there are.

    where:  path of the file, or the address without its password: what error messages name.
    """

    def __init__(self, url: str, *, busy_timeout: float = BUSY_TIMEOUT) -> None:
        """Opens nothing yet. Raises ConfigError when PostgreSQL is asked for and its driver is not installed."""
        address = make_url(url)
        if address.drivername in ("postgresql", "postgres"):
            address = address.set(drivername="postgresql+psycopg")
        self.sqlite = address.get_backend_name() == "sqlite"
        self.path = _file_of(address) if self.sqlite else None
        self.where = str(self.path or address.render_as_string(hide_password=True))
        self.busy_timeout = busy_timeout
        self._address = address
        self._logs_ahead = False
        self._open()

    def _open(self) -> None:
        self._closed = False
        self._as_it_lies = AsItLies.of(self.path) if self.path is not None else None
        self.engine = _engine(self._as_it_lies.address if self._as_it_lies else self._address, self.busy_timeout)
        event.listen(self.engine, "handle_error", self._claim)

    def _require_open(self) -> None:
        if self._closed:
            raise StoreError(f"{self.where}: is closed")

    def _claim(self, context: ExceptionContext) -> None:
        """An error says whose it is: two databases may be open in one block."""
        if context.sqlalchemy_exception is not None:
            setattr(context.sqlalchemy_exception, _OWNER, self)

    def _was_written(self) -> bool:
        """Whether a file that is read as it lies is not what it was; then it is opened anew."""
        if self._as_it_lies is None or not self._as_it_lies.is_changed():
            return False
        self.close()
        self._open()
        return True

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads: one state of the database from its first statement to its end.

        SQLite gives that by itself; PostgreSQL only when asked, as its usual level shows every statement a state anew.
        A file that is read as it lies (`storage.read_only`) is looked at again in the end.
        """
        self._require_open()
        with (
            self._own_errors(),
            self.engine.connect().execution_options(**({} if self.sqlite else _ONE_STATE)) as connection,
            connection.begin(),
        ):
            yield connection
        if self._was_written():
            raise StoreError(f"{self.where}: {_WRITTEN}")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; committed at the end, rolled back when the block raises.

        On SQLite it holds the write lock from its first moment. Deferred transactions that turn into writers fail at
        once when two do so together, whatever the busy timeout (287 of 600 tried; with BEGIN IMMEDIATE none).
        """
        self._require_open()
        if self.sqlite and not self._logs_ahead:
            self._sure(self._use_wal)
            self._logs_ahead = True
        with (
            self._own_errors(),
            self.engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def prepare(self, *, create: bool) -> None:
        """Check that the database can be reached; nothing is written to it.

        Raises StoreError when it cannot: folder missing, no such file and not `create`, not a database, locked.
        """
        if self.path is not None:
            _check_file(self.path, create=create)
        self._sure(self._reach)

    def _sure(self, work: Callable[[], None]) -> None:
        """Do it; a fault of the driver or of the system, too, becomes StoreError: nobody else's work is done in it."""
        try:
            with self._own_errors():
                work()
        except sqlite3.Error as error:
            raise StoreError(f"{self.where}: {self._explain(error)}") from error
        except OSError as error:
            raise StoreError(f"{self.where}: {error.strerror or error}") from error

    def _reach(self) -> None:
        with self.engine.connect() as connection:
            connection.execute(text("PRAGMA schema_version" if self.sqlite else "SELECT 1"))

    def _use_wal(self) -> None:
        """Switch an SQLite file to write-ahead logging, before it is written to for the first time."""
        deadline = time.monotonic() + self.busy_timeout
        while True:
            try:
                connection = self.engine.raw_connection()
                try:
                    cursor = connection.cursor()
                    mode = cursor.execute("PRAGMA journal_mode").fetchone()
                    if mode and mode[0] == "delete" and not cursor.execute("PRAGMA query_only").fetchone()[0]:
                        cursor.execute("PRAGMA journal_mode=WAL")
                    return
                finally:
                    connection.close()
            except Exception as error:
                # The switch wants the file for itself and does not wait for it, whatever the busy timeout.
                if "readonly" in str(error):
                    return
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    @contextmanager
    def _own_errors(self) -> Iterator[None]:
        """Faults of this database become StoreError with one line that names it; all others pass.

        A block that reads may write to its output, to a file or to another database meanwhile, and this one is not to
        be blamed for what goes wrong there.
        """
        try:
            yield
        except Unreadable as error:
            raise self.about(error) from error
        except SQLAlchemyError as error:
            if getattr(error, _OWNER, self) is not self:
                raise
            if isinstance(error, StatementError) and not isinstance(error, DBAPIError) and error.orig is not None:
                raise error.orig from error  # a value that no column takes (a naive time): the caller's fault
            raise StoreError(f"{self.where}: {self._explain(error)}") from error
        except Exception as error:
            if type(error).__module__ not in ("psycopg", "psycopg.errors"):
                raise
            raise StoreError(f"{self.where}: {self._explain(error)}") from error

    def about(self, error: Unreadable) -> StoreError:
        """What is to be said of a value of this database: where it stands."""
        with self.engine.connect() as connection:
            place = place_of(connection, error)
        return StoreError(f"{self.where}: {place or 'a value'} {error}; see `ingest db check`")

    def _explain(self, error: Exception) -> str:
        if self._was_written():
            return _WRITTEN
        said = str(error.orig if isinstance(error, DBAPIError) else error).strip().partition("\n")[0]
        if "database is locked" in said or "database table is locked" in said:
            return f"another program kept the database locked for more than {self.busy_timeout:g} s"
        if "not a database" in said:
            return "the file is not an SQLite database"
        if "readonly" in said:
            return "the database is read-only"
        if "unable to open" in said:
            return why_not_opened(self.path) if self.path is not None else "the file cannot be opened"
        if "QueuePool limit" in said:
            return "too many answers are half read; read iterators to their end, or close them"
        if "disk is full" in said:
            return "the disk is full"
        return said

    def close(self) -> None:
        self.engine.dispose()
        self._closed = True


def is_store_fault(error: SQLAlchemyError) -> bool:
    """Whether the store itself failed (lock, disk, connection), and not the one row that was being written."""
    return isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and error.connection_invalidated)


def _engine(address: URL, busy_timeout: float) -> Engine:
    options: dict[str, Any] = {"json_serializer": _plain_json}
    if address.get_backend_name() == "sqlite":
        options["connect_args"] = {"timeout": busy_timeout}
        if address.database not in (None, "", ":memory:"):
            options["max_overflow"] = -1  # a connection costs nothing but a file handle
        options["json_deserializer"] = read_json  # PostgreSQL holds no JSON that is none
    else:
        options["pool_pre_ping"] = True
    try:
        engine = create_engine(address, **options)
    except ModuleNotFoundError as error:
        raise ConfigError(
            "database", address.drivername, 'an installed driver (pip install "ingest[postgresql]")', error.name
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", postgresql_session.set_up, insert=True)
    return engine


def _plain_json(value: Any) -> str:
    """Readable in the file as it is: Korean as Korean, not as escapes of twice the size."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN is deferred and skips DDL; `_begin_sqlite` replaces it
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")  # in WAL mode a power cut may lose the last commits, never the file
    # A group of articles changes hundreds of pages all over the file (search index, digests). Moved into it every
    # 80 MB instead of every 4, many change again before (docs/scale.md).
    cursor.execute("PRAGMA wal_autocheckpoint=20000")
    cursor.execute("PRAGMA cache_size=-16384")  # KiB
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    if writes and not connection.info.get(_WRITES):
        connection.exec_driver_sql("PRAGMA cache_size=-131072")  # KiB; readers, such as exports, stay small
        connection.info[_WRITES] = True
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _file_of(address: URL) -> Path | None:
    """The file of an SQLite address; None for a database in memory or a `file:` URI, which SQLite itself resolves."""
    name = address.database
    return None if not name or name == ":memory:" or name.startswith("file:") else Path(name)


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, expected a database file")
    if not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist")
    if not create and not path.exists():
        raise NothingStored(f"{path}: there is no database; `ingest crawl` or `ingest db upgrade` makes one")
