"""Odd articles in every format: whoever reads it with another program finds the text that is stored."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pyarrow.parquet
import pytest

from ingest.article import PersonKind
from storage.takedown import take_down
from tests.storage.making import HOME, START, Store, moment, person, reading
from tests.storage.published_schemas import JSON_FEED, NEWS_ARTICLE, NINJS
from tests.storage.test_export import valid, written

CONTROL = "".join(map(chr, [*range(1, 32), 127, *range(128, 160)]))
ARABIC = "أعلن مجلس المدينة أن الجسر القديم سيبقى مفتوحًا.\n\nقالت ليلى: «\u202bنعم\u202c» — ١٢٣."
KOREAN = "다리는 열려 있다. 새별시는 오래된 역을 도서관으로 바꾼다.\n\n나하늘 과장은 “시계를 고친다”고 했다."
MANY = tuple(person(f"저자 {number}", email=f"p{number}@example.com") for number in range(60))
ODD: dict[str, dict[str, Any]] = {
    "control characters": {"headline": f"a{CONTROL}b", "article_body": f"one {CONTROL} two", "keywords": (CONTROL,)},
    "marks of formats": {
        "headline": "]]> <!-- & &amp; \\u0041 {} ' \"",
        "article_body": "<script>\n</content>&#0;,;\t|",
    },
    "line ends of other kinds": {"article_body": "one\u2028two\u2029three\x85four\x0bfive\x0csix\rseven\r\neight"},
    "beyond the first plane": {
        "headline": "𝔅ridge 👩‍👩‍👧 🏳️‍🌈",
        "article_body": "e\u0301 \ufeff \ufffe \uffff \U0010ffff 한",
    },
    "nothing but headline and text": {"authors": (), "date_published": None},
    "a date without a clock": {"date_published": moment(START.replace(hour=15), precision="day", raw="2026-03-03")},
    "many authors": {"authors": MANY},
    "one of every kind": {"authors": tuple(person(f"X {kind}", kind=kind, role="기자") for kind in PersonKind)},
    "Arabic": {"headline": "الجسر القديم سيبقى مفتوحًا", "article_body": ARABIC, "in_language": "ar"},
    "Korean": {"headline": "다리는 열려 있다", "article_body": KOREAN, "in_language": "ko"},
    "very long": {"headline": "긴 " * 5_000, "article_body": "긴 문장이다. " * 60_000},
    "an address that is not ASCII": {"url": f"{HOME}뉴스/다리?q=가나"},
}
READ = {"csv-exact", "jsonl", "ninjs", "parquet", "jsonfeed"}


def texts(store: Store, name: str) -> tuple[str, str]:
    """Headline and text of the one article, as another program reads them."""
    data = written(store, name)
    match name:
        case "csv-exact":
            _, row = csv.reader(io.StringIO(data.decode(), newline=""))
            header = next(csv.reader(io.StringIO(data.decode(), newline="")))
            told = dict(zip(header, row, strict=True))
            return told["headline"], told["article_body"]
        case "jsonl":
            (line,) = data.decode().removesuffix("\n").split("\n")
            told = json.loads(line)
            return told["headline"], told["articleBody"]
        case "ninjs":
            (line,) = data.decode().removesuffix("\n").split("\n")
            told = json.loads(line)
            return told["headlines"][0]["value"], told["bodies"][0]["value"]
        case "parquet":
            (told,) = pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()
            return told["headline"], told["article_body"]
    (told,) = json.loads(data)["items"]
    return told["title"], told["content_text"]


@pytest.fixture(params=ODD)
def odd(request: pytest.FixtureRequest, store: Store) -> Store:
    """A corpus of one odd article."""
    told = {"headline": "A bridge", "article_body": "It stays open.", "date_published": moment()}
    store.save(reading(**{"url": f"{HOME}news/1"} | told | ODD[request.param]))
    return store


@pytest.fixture(autouse=True)
def _long_cells() -> Any:
    """As docs/export.md tells Python's readers of CSV."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text("utf-8")
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "field_size_limit" in block]
    before = csv.field_size_limit()
    exec(code, {})
    yield
    csv.field_size_limit(before)


def test_the_text_is_the_one_that_is_stored(odd: Store) -> None:
    (found,) = odd.corpus.articles()
    stored = found.article.headline, found.article.article_body
    assert {name: texts(odd, name) for name in READ} == dict.fromkeys(READ, stored)


def test_what_is_written_fits_the_published_schemas(odd: Store) -> None:
    schemas = {"jsonl": NEWS_ARTICLE, "ninjs": NINJS, "jsonfeed": JSON_FEED}
    for name, schema in schemas.items():
        valid(json.loads(written(odd, name)), schema)


def test_a_strict_reader_takes_the_atom_feed(odd: Store) -> None:
    (found,) = odd.corpus.articles()
    atom = "{http://www.w3.org/2005/Atom}"
    entry = ET.fromstring(written(odd, "atom")).find(f"{atom}entry")
    assert entry is not None
    for tag, stored in (("title", found.article.headline), ("content", found.article.article_body)):
        assert entry.findtext(f"{atom}{tag}") == "".join(c if carried(c) else "\ufffd" for c in stored)
    names = [
        person.findtext(f"{atom}name") for person in (*entry.iter(f"{atom}author"), *entry.iter(f"{atom}contributor"))
    ]
    makers = [person.name for person in found.article.authors if person.kind != PersonKind.CONTACT]
    assert sorted(names) == sorted(makers or ["The Daily"])


def carried(character: str) -> bool:
    """Whether XML 1.0 can hold it."""
    return character in "\t\n\r" or (character >= " " and character not in "\ufffe\uffff")


def test_a_feed_reader_takes_the_atom_feed(odd: Store) -> None:
    """One that mends what it takes for mistakes, so that its texts are not compared."""
    (found,) = odd.corpus.articles()
    told = feedparser.parse(written(odd, "atom"))
    assert not told.bozo
    (entry,) = told.entries
    assert entry.link.startswith(HOME)
    published = found.article.date_published
    assert ("published" in entry) == (published is not None and published.precision != "day")


@pytest.mark.parametrize("name", ["jsonl", "ninjs", "jsonfeed", "atom", "csv", "csv-exact", "parquet"])
def test_of_what_was_taken_down_nothing_is_told_but_the_removal(store: Store, tmp_path: Path, name: str) -> None:
    store.save(reading(headline="Seven swans", article_body=f"Seven swans. {ARABIC}", authors=MANY))
    take_down(store.corpus, tmp_path, 1, "a court said so", START + timedelta(days=1))
    data = written(store, name, since_seq=0)
    told = repr(pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()) if name == "parquet" else data.decode()
    assert not [word for word in ("swans", "الجسر", "저자", "p1@") if word in told]
    validate: dict[str, Callable[[], Any]] = {
        "jsonl": lambda: valid(json.loads(data), NEWS_ARTICLE),
        "ninjs": lambda: valid(json.loads(data), NINJS),
        "jsonfeed": lambda: valid(json.loads(data), JSON_FEED),
        "atom": lambda: ET.fromstring(data),
    }
    validate.get(name, lambda: None)()
    assert ("taken-down" in told) or name == "jsonl"
