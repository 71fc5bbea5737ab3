"""An export that is stopped half-way leaves the file as it was, and nothing that could be taken for one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.making import HOME, Store, reading

ROOT = Path(__file__).resolve().parents[2]
# Whoever starts the tests in the background has children that ignore Ctrl-C, and Python leaves it so.
HALF = """
import signal
import sys

signal.signal(signal.SIGINT, signal.default_int_handler)
from ingest.__main__ import main
from storage.export import formats

whole = formats.WRITERS["jsonl"]

def half(contents, out):
    whole(contents, out)
    out.flush()
    print("half", flush=True)
    sys.stdin.read()

formats.WRITERS["jsonl"] = half
sys.argv = ["ingest", "export", "out.jsonl"]
main()
"""


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Path:
    """A folder with an earlier export of a corpus of 400 kB."""
    store.save(*(reading(f"{HOME}{number}", article_body=f"{number} bridges. " * 2_000) for number in range(16)))
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "out.jsonl").write_text("before\n")
    return folder


def process(store: Store, folder: Path, *call: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *call],
        cwd=folder,
        env=os.environ | {"INGEST_DATABASE_URL": store.url, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def names(folder: Path) -> list[str]:
    """Of the files besides the export, which is as it was."""
    assert (folder / "out.jsonl").read_text() == "before\n"
    return [path.name for path in folder.iterdir() if path.name != "out.jsonl"]


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 130)]
)
def test_by_a_signal(store: Store, folder: Path, number: signal.Signals, status: int) -> None:
    with process(store, folder, "-c", HALF) as export:
        assert export.stdout
        assert export.stdout.readline() == b"half\n"
        (part,) = names(folder)
        assert re.fullmatch(rf"\.out\.jsonl\.{export.pid}\.part", part)
        export.send_signal(number)
        assert export.wait(60) == status
    assert names(folder) == ([] if number == signal.SIGINT else [part])
    assert [path.name for path in folder.glob("*.jsonl")] == ["out.jsonl"]
    with process(store, folder, "-m", "ingest", "export", "out.jsonl") as export:
        assert export.wait(60) == 0
    assert [path.name for path in folder.iterdir()] == ["out.jsonl"]
    assert (folder / "out.jsonl").read_bytes().count(b"\n") == 16


@pytest.mark.parametrize("name", ["jsonl", "ninjs", "csv", "csv-exact", "parquet", "atom", "jsonfeed"])
def test_by_a_disk_that_takes_no_more(store: Store, folder: Path, name: str) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, resource.RLIM_INFINITY))"
    call = f"{limit}; import sys; from ingest.__main__ import main; sys.argv[0] = 'ingest'; main()"
    with process(store, folder, "-c", call, "export", "out.jsonl", "--format", name) as export:
        _, said = export.communicate(timeout=60)
    assert (export.returncode, said.decode()) == (
        74,
        f"ingest: {folder}/out.jsonl: cannot be written: File too large\n",
    )
    assert names(folder) == []


def test_by_standard_output_on_a_full_disk(store: Store, folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("the system has no /dev/full")
    with full.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "ingest", "export", "-", "--format", "jsonl"],
            cwd=folder,
            env=os.environ | {"INGEST_DATABASE_URL": store.url, "PYTHONPATH": str(ROOT)},
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (74, "ingest: the output: No space left on device\n")
