"""The archive: what goes in comes out, other tools can read it, and a killed process harms nothing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from ingest.capture import ArchiveRef, Capture
from ingest.errors import StoreError
from storage import archive as archive_module
from storage.archive import Archive
from storage.warc import payload_digest
from tests.storage.making import HOME, START, capture, finding

URL = f"{HOME}news/1"
HEADERS = (("content-type", "text/html; charset=euc-kr"), ("x-twice", "a"), ("x-twice", "b"))


def page(number: int = 1, **more: Any) -> Capture:
    return capture(f"{HOME}news/{number}", body=f"<html>{number} 금리</html>".encode(), headers=HEADERS, **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.warc.gz"))


def records(path: Path) -> list[Any]:
    with path.open("rb") as file:
        return [(record.rec_type, record.rec_headers, record.raw_stream.read()) for record in ArchiveIterator(file)]


def test_a_page_is_read_back_by_its_place(folder: Path) -> None:
    with Archive(folder) as archive:
        refs = [archive.write(page(number)) for number in range(3)]
        assert [archive.read(ref) for ref in refs] == [(200, HEADERS, page(number).body) for number in range(3)]


@given(
    st.binary(max_size=300),
    st.integers(200, 599),
    st.lists(
        st.tuples(
            st.sampled_from(["x-a", "etag", "content-length", "content-encoding"]),
            st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=9),
        ),
        max_size=4,
    ),
)
def test_any_page_survives(tmp_path_factory: pytest.TempPathFactory, body: bytes, status: int, headers: Any) -> None:
    headers = tuple(dict(headers).items())
    given_page = Capture(url=URL, final_url=URL, fetched_at=START, status=status, headers=headers, body=body)
    with Archive(tmp_path_factory.mktemp("any")) as archive:
        ref = archive.write(given_page)
        assert archive.read(ref) == (status, headers, body)
        assert [found for _, found in archive.walk()] == [given_page]


def test_walking_gives_every_capture_with_all_that_it_knew(folder: Path) -> None:
    whole = Capture(
        url=f"{HOME}?p=1",
        final_url=URL,
        via=(f"{HOME}go/1",),
        fetched_at=datetime(2026, 3, 2, 9, 0, 1, 250000, tzinfo=UTC),
        status=404,
        headers=HEADERS,
        body=b"gone",
        hints=(finding("headline", "Aus dem Feed"),),
        source=f"{HOME}feed",
    )
    with Archive(folder) as archive:
        refs = [archive.write(whole, request_headers=[("User-Agent", "ingest")]), archive.write(page())]
        assert list(archive.walk()) == list(zip(refs, [whole, page()], strict=True))


def test_other_tools_can_read_it(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.write(page(source=f"{HOME}feed"), request_headers=[("User-Agent", "ingest"), ("Accept", "*/*")])
    (path,) = files(folder)
    found = records(path)
    assert [kind for kind, _, _ in found] == ["warcinfo", "response", "request", "metadata"]
    assert {headers.protocol for _, headers, _ in found} == {"WARC/1.1"}
    response, request = found[1][1], found[2][1]
    assert response.get_header("WARC-Target-URI") == URL
    assert response.get_header("WARC-Date") == "2026-03-02T09:00:00.000000Z"
    assert request.get_header("WARC-Concurrent-To") == response.get_header("WARC-Record-ID")
    checker = Checker(type("Arguments", (), {"inputs": [str(path)], "verbose": False})())
    checker.process_all()
    assert checker.exit_value == 0


def test_headers_fit_the_decoded_body(folder: Path) -> None:
    sent = (("content-encoding", "gzip"), ("transfer-encoding", "chunked"), ("content-length", "17"), ("etag", '"1"'))
    given_page = capture(URL, body=b"decoded body", headers=sent)
    with Archive(folder) as archive:
        ref = archive.write(given_page)
        assert archive.read(ref)[1] == sent
    with files(folder)[0].open("rb") as file:
        file.seek(ref.offset)
        record = next(iter(ArchiveIterator(file)))
        assert record.http_headers.get_header("content-encoding") is None
        assert record.http_headers.get_header("transfer-encoding") is None
        assert record.http_headers.get_header("content-length") == "12"
        assert record.content_stream().read() == b"decoded body"


def test_each_record_is_a_gzip_member_at_the_place_given(folder: Path) -> None:
    with Archive(folder) as archive:
        refs = [archive.write(page(number)) for number in range(3)]
    data = files(folder)[0].read_bytes()
    assert [data[ref.offset : ref.offset + 2] for ref in refs] == [b"\x1f\x8b"] * 3
    assert refs[-1].offset + refs[-1].length == len(data)


def test_header_values_with_line_breaks_do_not_break_the_record(folder: Path) -> None:
    given_page = capture(URL, headers=(("x-odd", "a\r\nset-cookie: b"),))
    with Archive(folder) as archive:
        assert archive.read(archive.write(given_page))[1] == (("x-odd", "a set-cookie: b"),)


def test_a_status_that_nobody_knows_is_kept(folder: Path) -> None:
    with Archive(folder) as archive:
        assert archive.read(archive.write(page(status=599)))[0] == 599


def test_no_answer_is_nothing_to_archive(folder: Path) -> None:
    with Archive(folder) as archive, pytest.raises(ValueError, match="nothing answered"):
        archive.write(page(status=None))
    assert files(folder) == []


def test_a_file_that_is_full_is_followed_by_another(folder: Path) -> None:
    with Archive(folder, "daily", max_bytes=1000) as archive:
        refs = [archive.write(page(number)) for number in range(9)]
        assert len({ref.file for ref in refs}) == len(files(folder)) > 1
        assert [archive.read(ref)[2] for ref in refs] == [page(number).body for number in range(9)]
    assert all(path.name.startswith("daily-") for path in files(folder))


def test_two_archives_in_one_folder_write_files_of_their_own(folder: Path) -> None:
    with Archive(folder, clock=lambda: START) as one, Archive(folder, clock=lambda: START) as other:
        refs = [one.write(page(1)), other.write(page(2))]
        assert refs[0].file != refs[1].file
        assert one.read(refs[1])[2] == page(2).body


def test_writing_goes_on_after_closing(folder: Path) -> None:
    archive = Archive(folder)
    first = archive.write(page(1))
    archive.close()
    archive.close()
    second = archive.write(page(2))
    archive.close()
    assert first.file != second.file
    assert len(list(archive.walk())) == 2


def test_what_a_killed_process_left_behind_is_passed_over(folder: Path) -> None:
    with Archive(folder) as archive:
        refs = [archive.write(page(number)) for number in range(3)]
    path = files(folder)[0]
    path.write_bytes(path.read_bytes()[:-20])
    with Archive(folder) as archive:
        assert [ref for ref, _ in archive.walk()] == refs[:2]
        with pytest.raises(StoreError, match="cut off or damaged"):
            archive.read(refs[2])
        assert archive.read(archive.write(page(9)))[2] == page(9).body
        assert len(list(archive.walk())) == 3


def test_walking_stops_where_a_file_is_damaged(folder: Path) -> None:
    with Archive(folder) as archive:
        refs = [archive.write(page(number)) for number in range(3)]
        path = files(folder)[0]
        data = bytearray(path.read_bytes())
        data[refs[1].offset : refs[1].offset + 4] = b"\x00\x00\x00\x00"
        path.write_bytes(data)
        assert [ref for ref, _ in archive.walk()] == refs[:1]


def test_a_page_that_does_not_fit_its_digest_is_refused(folder: Path) -> None:
    with Archive(folder) as archive:
        ref = archive.write(page())
        wrong = ArchiveRef(file=ref.file, offset=ref.offset, length=ref.length, digest=payload_digest(b"other"))
        with pytest.raises(StoreError, match=rf"{ref.file}: at byte {ref.offset}: the page's digest is not sha1:"):
            archive.read(wrong)


def test_a_place_without_a_page_is_refused(folder: Path) -> None:
    with Archive(folder) as archive:
        ref = archive.write(page())
        info = ArchiveRef(file=ref.file, offset=0, length=ref.offset, digest=ref.digest)
        with pytest.raises(StoreError, match="no page here"):
            archive.read(info)


def test_a_file_that_is_not_there_is_named(folder: Path) -> None:
    with Archive(folder) as archive, pytest.raises(StoreError, match=r"archive/x\.warc\.gz: cannot be read: No such"):
        archive.read(ArchiveRef(file="x.warc.gz", offset=0, length=1, digest="sha1:"))


def test_foreign_records_are_passed_over(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.write(page(source=f"{HOME}feed"))
        path = files(folder)[0]
        from storage.warc import metadata_record, response_record

        record = metadata_record(page(source="x"), response_record(page()))
        assert record is not None
        foreign = b"outlinks: none\r\n"
        record.raw_stream = __import__("io").BytesIO(foreign)
        record.payload_length = record.length = len(foreign)
        record.rec_headers.remove_header("WARC-Payload-Digest")
        with path.open("ab") as file:
            file.write(archive_module._member(record))
        ((_, found),) = archive.walk()
        assert found.source == f"{HOME}feed"


class TestBadFolders:
    def test_a_folder_whose_parent_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match=r"no/archive: the archive's folder cannot be made: No such file"):
            Archive(tmp_path / "no" / "archive")

    def test_a_file_in_its_place(self, tmp_path: Path) -> None:
        path = tmp_path / "archive"
        path.write_text("a file")
        with pytest.raises(StoreError, match="the archive's folder cannot be made: File exists"):
            Archive(path)

    def test_a_folder_that_may_not_be_written_to(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda path, mode: False)  # permission bits do not bind root
        with pytest.raises(StoreError, match="archive: the archive's folder cannot be written to"):
            Archive(folder)

    def test_a_folder_that_was_taken_away(self, folder: Path) -> None:
        archive = Archive(folder)
        folder.rmdir()
        with pytest.raises(StoreError, match=r"warc\.gz: cannot be written: No such file"):
            archive.write(page())

    def test_a_full_disk_leaves_the_file_whole(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        archive = Archive(folder)
        first = archive.write(page(1))
        real = archive_module._write_all

        def full(file: Any, data: bytes) -> None:
            real(file, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(archive_module, "_write_all", full)
        with pytest.raises(StoreError, match="cannot be written: No space left on device"):
            archive.write(page(2))
        monkeypatch.setattr(archive_module, "_write_all", real)
        third = archive.write(page(3))
        archive.close()
        assert [ref for ref, _ in archive.walk()] == [first, third]

    def test_a_file_that_cannot_be_walked_is_named(self, folder: Path) -> None:
        archive = Archive(folder)
        (folder / "a.warc.gz").mkdir()
        with pytest.raises(StoreError, match=r"a\.warc\.gz: cannot be read: Is a directory"):
            list(archive.walk())


def test_what_was_written_long_ago_is_on_the_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    monkeypatch.setattr(archive_module, "SYNC_EVERY", 3600)
    archive = Archive(folder)
    archive.sync()
    archive.write(page(1))
    assert synced == []
    monkeypatch.setattr(archive_module, "SYNC_EVERY", 0)
    archive.write(page(2))
    assert len(synced) == 1
    archive.close()
    assert len(synced) == 2


def test_kill_9_while_writing_harms_no_page_that_was_written(folder: Path) -> None:
    code = f"""
from pathlib import Path
from storage.archive import Archive
from tests.storage.test_archive import page
archive = Archive(Path({str(folder)!r}))
for number in range(100_000):
    archive.write(page(number))
    print(number, flush=True)
"""
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "40":
                process.kill()
                break
        process.stdout.close()
    with Archive(folder) as archive:
        found = [capture.url for _, capture in archive.walk()]
        assert found[:41] == [f"{HOME}news/{number}" for number in range(41)]
        archive.write(page(7))
        assert len(list(archive.walk())) == len(found) + 1
