"""Exports say what is stored, in the form that others published, whole or not at all, on both engines."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pyarrow.parquet
import pytest
from click import Context
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Attachment, Image, PersonKind
from ingest.capture import Gone
from ingest.errors import ConfigError, QueryError
from storage.commands_export import ENDINGS, FORMATS
from storage.commands_export import export as command
from storage.export import as_csv, as_parquet
from storage.export.columns import COLUMNS, columns_page
from storage.export.exporting import Exported, export
from storage.export.formats import WRITERS
from storage.export.names import xml_text
from storage.selection import Selection
from tests.storage.making import AUTHORS, BODY, DAILY, HOME, START, WEEKLY, Store, handled, moment, person, reading
from tests.storage.published_schemas import JSON_FEED, NEWS_ARTICLE, NINJS

ODD = '=1+1 & <b>"quoted", comma\x0b'
FULL: dict[str, Any] = {
    "headline": "다리는 열려 있다",
    "alternative_headline": "For now",
    "byline": "홍길동 기자",
    "authors": (
        *AUTHORS,
        person("Jane Roe", kind=PersonKind.PHOTOGRAPHER),
        person("Max Muster", kind=PersonKind.ORIGINAL_AUTHOR),
        person("Desk", kind=PersonKind.CONTACT, email="desk@example.com"),
    ),
    "date_published": moment(),
    "date_modified": moment(START + timedelta(hours=1), precision="second"),
    "description": "About a bridge.",
    "section": "City",
    "keywords": ("bridge", "다리"),
    "in_language": "ko",
    "image": (Image(url=f"{HOME}1.jpg", caption="The bridge", credit="Jane Roe"),),
    "attachments": (Attachment(name="letter.hwp"), Attachment(name="a.pdf", url=f"{HOME}a.pdf")),
    "is_accessible_for_free": True,
    "source_organization": "Elsewhere News",
    "is_machine_translated": False,
}


@pytest.fixture
def filled(store: Store) -> Store:
    """Three articles: one of which all is known; one, gone, of which a day is; one of another outlet, odd."""
    day = moment(datetime(2026, 2, 28, 15, tzinfo=UTC), precision="day", raw="2026.03.01")
    store.save(reading(**FULL), reading(f"{HOME}news/2", headline="Second", date_published=day, in_language="en-US"))
    store.save(handled(Gone(reason="404"), f"{HOME}news/2", START + timedelta(hours=2)))
    away = reading(f"{WEEKLY.home}a", outlet=WEEKLY, headline=ODD, article_body="- one\r\n\n=two", in_language="en")
    store.save(away, outlet=WEEKLY)
    return store


def written(store: Store, name: str, **selection: Any) -> bytes:
    out = io.BytesIO()
    export(store.corpus, out, name, Selection(**selection))
    return out.getvalue()


def lines(store: Store, name: str = "jsonl", **selection: Any) -> list[Any]:
    return [json.loads(line) for line in written(store, name, **selection).splitlines()]


def valid(value: Any, schema: dict[str, Any]) -> None:
    jsonschema.validate(value, schema, cls=jsonschema.Draft202012Validator)


class TestNewsArticle:
    def test_every_line_is_a_news_article(self, filled: Store) -> None:
        for told in lines(filled, since_seq=0):
            valid(told, NEWS_ARTICLE)

    def test_all_that_is_known_is_told(self, filled: Store) -> None:
        told = lines(filled)[0]
        assert told["headline"] == "다리는 열려 있다"
        assert told["author"] == [
            {"@type": "Person", "name": "홍길동", "jobTitle": "기자", "email": "gildong@example.com"}
        ]
        assert told["translator"][0]["affiliation"]["name"] == "The Daily"
        assert (told["contributor"][0]["name"], told["mentions"][0]["name"]) == ("Jane Roe", "Desk")
        assert told["translationOfWork"]["author"][0]["name"] == "Max Muster"
        assert told["datePublished"] == "2026-03-02T18:00:00+09:00"
        assert told["publisher"] == {"@type": "NewsMediaOrganization", "name": DAILY.name, "url": HOME}
        assert "creativeWorkStatus" not in told

    def test_a_day_is_a_day_and_not_its_midnight(self, filled: Store) -> None:
        second = lines(filled)[1]
        assert (second["datePublished"], second["creativeWorkStatus"]) == ("2026-03-01", "Withdrawn")

    def test_what_is_not_known_is_left_out(self, filled: Store) -> None:
        assert not {"author", "datePublished", "keywords", "isAccessibleForFree"} & set(lines(filled)[2])


class TestNinjs:
    def test_every_line_fits_the_schema(self, filled: Store) -> None:
        for told in lines(filled, "ninjs", since_seq=0):
            valid(told, NINJS)

    def test_a_time_that_is_not_known_is_left_out(self, filled: Store) -> None:
        first, second, third = lines(filled, "ninjs")
        assert first["contentCreated"] == "2026-03-02T18:00:00+09:00"
        assert "contentCreated" not in second
        assert "contentCreated" not in third
        assert (second["pubStatus"], first["pubStatus"]) == ("withheld", "usable")

    def test_the_uri_stays_when_the_article_moves(self, filled: Store) -> None:
        before = lines(filled, "ninjs")[0]["uri"]
        url = f"{HOME}moved/1"
        from dataclasses import replace

        again = reading(url, START + timedelta(hours=3), **FULL | {"article_body": f"{BODY}\n\n{HOME}news/1"})
        filled.save(replace(again, capture=replace(again.capture, url=f"{HOME}news/1", final_url=url)))
        told = lines(filled, "ninjs")[0]
        assert told["uri"] == before
        assert {"role": "url", "value": url} in told["altIds"]


class TestCsv:
    def rows(self, data: bytes) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(data.decode(), newline="")))

    def test_a_row_for_each_article(self, filled: Store) -> None:
        first, second, third = self.rows(written(filled, "csv"))
        assert list(first) == [column.name for column in COLUMNS]
        assert (first["headline"], first["authors"], first["keywords"]) == (
            "다리는 열려 있다",
            "홍길동",
            '["bridge","다리"]',
        )
        assert first["date_published"] == "2026-03-02T09:00:00Z"
        assert json.loads(first["people"])[0]["role"] == "기자"
        assert (first["is_accessible_for_free"], second["status"], third["status"]) == ("true", "gone", "there")
        assert first["article_body"] == f"{BODY}\n\n{HOME}news/1"

    def test_cells_that_a_spreadsheet_computes_are_marked_as_text(self, filled: Store) -> None:
        third = self.rows(written(filled, "csv"))[2]
        assert third["headline"] == f"'{ODD}"
        assert third["article_body"] == "'- one\r\n\n=two"

    def test_exactly_as_it_is(self, filled: Store) -> None:
        third = self.rows(written(filled, "csv-exact"))[2]
        assert (third["headline"], third["article_body"]) == (ODD, "- one\r\n\n=two")

    @given(st.text(alphabet="'=+-@\t\r\n ＝a", max_size=6))
    def test_the_mark_can_be_taken_off_again(self, text: str) -> None:
        marked = as_csv.guarded(text)
        assert (marked[1:] if as_csv.MARKED.match(marked) else marked) == text
        assert marked[:1] not in tuple("=+-@\t\r\n＝")


class TestParquet:
    def test_another_reader_finds_what_is_stored(self, filled: Store) -> None:
        table = pyarrow.parquet.read_table(io.BytesIO(written(filled, "parquet")))
        assert table.schema.equals(as_parquet.schema())
        first, second, third = table.to_pylist()
        assert first["date_published"] == START
        assert first["people"][0] == {
            "name": "홍길동",
            "kind": "author",
            "role": "기자",
            "organisation": None,
            "email": "gildong@example.com",
        }
        assert (first["keywords"], third["keywords"]) == (["bridge", "다리"], [])
        assert (second["gone_at"], third["headline"]) == (START + timedelta(hours=2), ODD)

    def test_rows_are_written_a_group_at_a_time(self, filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(as_parquet, "ROW_GROUP", 2)
        assert pyarrow.parquet.ParquetFile(io.BytesIO(written(filled, "parquet"))).num_row_groups == 2

    def test_without_pyarrow_the_extra_is_named(self, filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(ConfigError, match=r"ingest\[parquet\]"):
            written(filled, "parquet")


class TestFeeds:
    def test_atom_for_a_feed_reader(self, filled: Store) -> None:
        told = feedparser.parse(written(filled, "atom", since_seq=0))
        assert not told.bozo
        assert told.version == "atom10"
        assert [entry.title for entry in told.entries] == [
            '=1+1 & <b>"quoted", comma\ufffd',
            "다리는 열려 있다",
            "Second",
        ]
        first = told.entries[1]
        assert first.published == "2026-03-02T18:00:00+09:00"
        assert first.authors[0] == {"name": "홍길동", "email": "gildong@example.com"}
        assert first.content[0].value == f"{BODY}\n\n{HOME}news/1"
        assert len({entry.id for entry in told.entries}) == 3
        assert "published" not in told.entries[2]

    def test_atom_has_what_the_standard_asks_of_every_entry(self, filled: Store) -> None:
        from xml.etree import ElementTree as ET

        feed = ET.fromstring(written(filled, "atom"))
        atom = "{http://www.w3.org/2005/Atom}"
        for node in (feed, *feed.iter(f"{atom}entry")):
            assert [len(node.findall(f"{atom}{tag}")) for tag in ("id", "title", "updated")] == [1, 1, 1]
            assert node.findall(f"{atom}author")

    def test_json_feed(self, filled: Store) -> None:
        told = json.loads(written(filled, "jsonfeed", since_seq=0))
        valid(told, JSON_FEED)
        assert [item["_ingest"]["outlet"] for item in told["items"]] == ["weekly", "daily", "daily"]
        assert told["_ingest"]["last_seq"] == 4

    @pytest.mark.parametrize("name", ["atom", "jsonfeed"])
    def test_an_empty_feed_is_a_feed(self, store: Store, name: str) -> None:
        data = written(store, name)
        if name == "atom":
            assert not feedparser.parse(data).bozo
        else:
            valid(json.loads(data), JSON_FEED)

    @given(st.text(st.characters(codec="utf-8")))
    def test_any_text_is_carried_but_for_what_xml_cannot(self, text: str) -> None:
        from xml.etree import ElementTree as ET

        read = ET.fromstring(f"<a>{xml_text(text)}</a>").text or ""
        allowed = [c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in text]
        assert read == "".join(allowed)


class TestWhatIsExported:
    @pytest.mark.parametrize(
        ("selection", "urls"),
        [
            ({"outlets": ("weekly",)}, ["a"]),
            ({"words": "다리 lang:ko"}, ["1"]),
            ({"words": "outlet:daily"}, ["1", "2"]),
            ({"language": "en"}, ["2", "a"]),
            ({"after": datetime(2026, 3, 2, tzinfo=UTC)}, ["1"]),
            ({"before": datetime(2026, 3, 1, tzinfo=UTC)}, ["2"]),
            ({"limit": 1}, ["a"]),
            ({"since_seq": 2}, ["2", "a"]),
        ],
    )
    def test_filters(self, filled: Store, selection: dict[str, Any], urls: list[str]) -> None:
        assert [told["url"].rpartition("/")[2] for told in lines(filled, **selection)] == urls

    def test_an_unknown_outlet_is_said(self, filled: Store) -> None:
        with pytest.raises(QueryError, match="did you mean 'weekly'"):
            lines(filled, outlets=("weekley",))

    @pytest.mark.parametrize("name", sorted(WRITERS))
    def test_the_counts_are_of_what_was_written(self, filled: Store, name: str) -> None:
        assert export(filled.corpus, io.BytesIO(), name) == Exported(articles=3, removed=0, last_seq=4)


class TestCommand:
    def call(self, store: Store, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "ingest", "export", *arguments],
            env=os.environ | {"INGEST_DATABASE_URL": store.url},
            cwd=cwd,
            capture_output=True,
            check=False,
        )

    def test_to_a_file_and_to_standard_output(self, filled: Store, tmp_path: Path) -> None:
        done = self.call(filled, "out.csv", "--json", cwd=tmp_path)
        assert (done.returncode, json.loads(done.stderr)) == (0, {"articles": 3, "removed": 0, "last_seq": 4})
        more = ("--format", "csv", "--query", "outlet:daily", "--after", "2026-03", "--lang", "ko", "--since-seq", "0")
        done = self.call(filled, "-", *more, cwd=tmp_path)
        whole = (tmp_path / "out.csv").read_bytes()
        assert whole.startswith(done.stdout)
        assert done.stderr == b"1 article; up to change 4\n"

    @pytest.mark.parametrize("name", ["a.jsonfeed", "A.NINJS", "b.exact.csv", ".atom", "c.d.ndjson"])
    def test_the_ending_says_the_format(self, store: Store, tmp_path: Path, name: str) -> None:
        (ending,) = (end for end in ENDINGS if name.lower().endswith(end) and end != ".csv")
        done = CliRunner().invoke(command, [str(tmp_path / name), "--database", store.url], catch_exceptions=False)
        assert done.exit_code == 0
        assert (tmp_path / name).read_bytes() == written(store, ENDINGS[ending])

    @pytest.mark.parametrize("name", sorted(WRITERS))
    def test_a_reader_that_goes_away_is_no_fault_of_the_database(self, filled: Store, name: str) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb", buffering=0) as gone, pytest.raises(BrokenPipeError):
            export(filled.corpus, gone, name)

    def test_a_closed_pipe_ends_with_status_141(self, filled: Store, tmp_path: Path) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [sys.executable, "-m", "ingest", "export", "-", "--format", "csv"],
            env=os.environ | {"INGEST_DATABASE_URL": filled.url},
            cwd=tmp_path,
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
        os.close(writer)
        assert (done.returncode, done.stderr) == (141, b"")

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["-"], "--format is needed"),
            (["."], "--format is needed"),
            ([".", "--format", "csv"], "is no file"),
            (["x.csv", "--since-seq", "5"], "the last change has number 4"),
            (["x.csv", "--query", '"open'], "this quotation mark is not closed"),
            (["x.csv", "--after", "soon"], "expected a year"),
        ],
    )
    def test_wrong_usage(self, filled: Store, tmp_path: Path, arguments: list[str], says: str) -> None:
        done = self.call(filled, *arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert says in done.stderr.decode()
        assert not (tmp_path / "x.csv").exists()


def test_every_format_has_an_ending_that_help_and_page_name() -> None:
    assert set(ENDINGS.values()) == set(WRITERS) == set(FORMATS)
    listed: dict[str, list[str]] = {}
    for ending, name in ENDINGS.items():
        listed.setdefault(name, []).append(ending)
    helped = command.get_help(Context(command))
    page = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text("utf-8")
    for name, endings in listed.items():
        assert re.search(rf"^ *{name} +{re.escape(' '.join(endings))} ", helped, re.MULTILINE)
        assert f"| `{name}` | {', '.join(f'`{ending}`' for ending in endings)} |" in page


def test_the_page_names_every_column_and_what_it_holds() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text("utf-8")
    table = page.partition("<!-- columns -->\n")[2].partition("\n<!-- /columns -->")[0]
    assert table == columns_page(), "put what storage.export.columns.columns_page() gives into docs/export.md"
