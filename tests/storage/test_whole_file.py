"""Files are there whole or not at all, whatever happens to who writes them."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import StoreError
from storage.export.whole_file import whole_file


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before")

    def fail() -> None:
        with whole_file(path) as out:
            out.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out", "before")]


def test_a_killed_process_leaves_what_was_there_and_the_next_one_clears_up(tmp_path: Path) -> None:
    path = tmp_path / "out[1]"
    path.write_text("before")
    code = (
        "import sys, pathlib; from storage.export.whole_file import whole_file\n"
        f"with whole_file(pathlib.Path({str(path)!r})) as out:\n"
        "    out.write(b'half'); out.flush(); print('on', flush=True); sys.stdin.read()\n"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        with whole_file(path) as out:  # while another one writes it
            out.write(b"whole")
        assert (path.read_text(), len(list(tmp_path.iterdir()))) == ("whole", 2)
        process.send_signal(signal.SIGKILL)
    assert (path.read_text(), len(list(tmp_path.iterdir()))) == ("whole", 2)
    with whole_file(path) as out:
        out.write(b"again")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("out[1]", "again")]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "there")
    with whole_file(tmp_path / "link") as out:
        out.write(b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there").read_bytes() == b"x"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written: No such file"), whole_file(tmp_path / "no" / "out"):
        pass
