"""Feeds: what is read from each kind, what travels along, and what is refused."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Moment, Person
from ingest.discovery.feed import read_feed
from ingest.discovery.found import Candidate, Found
from ingest.errors import SourceError, UnsafeXml
from ingest.finding import Voice
from ingest.outlet import Outlet

URL = "https://www.daily.example/feed/"
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
OUTLET = Outlet(
    slug="daily", name="The Daily", home="https://www.daily.example/", time_zone="Asia/Seoul", languages=("en", "ko")
)


def read(body: str | bytes) -> Found:
    return read_feed(body.encode() if isinstance(body, str) else body, URL, OUTLET, NOW)


def rss(items: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>D</title>{items}</channel></rss>'
    )


def hint(candidate: Candidate, field: str) -> Any:
    return next((found.value for found in candidate.hints if found.field == field), None)


def only(found: Found) -> Candidate:
    (candidate,) = found.candidates
    return candidate


def test_an_rss_entry_brings_its_title_date_and_author() -> None:
    found = read(
        rss(
            "<item><title>Bridge &lt;b&gt;opens&lt;/b&gt; &amp;amp; closes</title>"
            "<link>https://www.daily.example/2024/bridge-opens/</link>"
            "<pubDate>Fri, 31 May 2024 09:30:00 +0900</pubDate><dc:creator>Jane Roe</dc:creator></item>"
        )
    )
    candidate = only(found)
    assert candidate.url == "https://www.daily.example/2024/bridge-opens/"
    assert hint(candidate, "headline") == "Bridge opens & closes"
    published = hint(candidate, "date_published")
    assert isinstance(published, Moment)
    assert published.instant == datetime(2024, 5, 31, 0, 30, tzinfo=UTC)
    (person,) = hint(candidate, "authors")
    assert isinstance(person, Person)
    assert person.name == "Jane Roe"
    assert {(found.voice, found.where) for found in candidate.hints} == {(Voice.FEED, URL)}
    assert hint(candidate, "date_modified") is None
    assert candidate.modified is None


def test_a_date_without_zone_is_in_the_outlets_zone() -> None:
    found = read(rss("<item><link>https://daily.example/a-b</link><pubDate>2024-05-31 09:30:00</pubDate></item>"))
    assert hint(only(found), "date_published").instant == datetime(2024, 5, 31, 0, 30, tzinfo=UTC)


def test_an_atom_entry_tells_publication_and_change_apart() -> None:
    found = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>D</title><link rel="next" href="?page=2"/>'
        '<entry><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link href="/story-one"/><author><name>Jane Roe</name>'
        "<email>jane@daily.example</email></author><published>2024-05-30T10:00:00Z</published>"
        "<updated>2024-05-31T10:00:00Z</updated></entry>"
        '<entry><title>Later</title><link href="/story-two"/><updated>2024-05-31T11:00:00Z</updated></entry></feed>'
    )
    first, second = found.candidates
    assert first.url == "https://www.daily.example/story-one"
    assert hint(first, "headline") == "A b"
    assert hint(first, "date_published").instant == datetime(2024, 5, 30, 10, tzinfo=UTC)
    assert hint(first, "date_modified").instant == datetime(2024, 5, 31, 10, tzinfo=UTC)
    assert first.modified == hint(first, "date_modified")
    assert hint(first, "authors")[0].name == "Jane Roe"
    assert hint(second, "date_published") is None
    assert hint(second, "date_modified").instant == datetime(2024, 5, 31, 11, tzinfo=UTC)
    assert found.next_page == "https://www.daily.example/feed/?page=2"


def test_rss_1_0_dates_are_dates_of_publication() -> None:
    found = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://daily.example/"/>'
        '<item rdf:about="https://daily.example/story-one"><title>One</title>'
        "<link>https://daily.example/story-one</link>"
        "<dc:date>2024-05-30T10:00:00+09:00</dc:date></item></rdf:RDF>"
    )
    assert hint(only(found), "date_published").instant == datetime(2024, 5, 30, 1, tzinfo=UTC)
    assert hint(only(found), "date_modified") is None


def test_a_json_feed_is_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "next_url": "https://daily.example/feed.json?page=2",
        "authors": [{"name": "Jane Roe"}],
        "items": [
            {"id": "1", "url": "/story-one", "title": "One", "date_published": "2024-05-30T10:00:00Z"},
            {
                "id": "https://daily.example/story-two",
                "date_modified": "2024-05-31T10:00:00Z",
                "author": {"name": "Kim Coe"},
            },
            {"id": "3"},
            "rubbish",
        ],
    }
    found = read("\ufeff" + json.dumps(feed))
    assert [candidate.url for candidate in found.candidates] == [
        "https://www.daily.example/story-one",
        "https://daily.example/story-two",
    ]
    assert hint(found.candidates[0], "authors")[0].name == "Jane Roe"
    assert hint(found.candidates[1], "authors")[0].name == "Kim Coe"
    assert found.candidates[1].modified is not None
    assert found.next_page == "https://daily.example/feed.json?page=2"
    assert found.skipped == {"no-link": 2}


@pytest.mark.parametrize(
    "body", ['{"a": 1}', '{"version": "https://jsonfeed.org/version/1"}', "[1]", "{", "[" * 100_000]
)
def test_other_json_is_no_feed(body: str) -> None:
    with pytest.raises(SourceError, match="JSON"):
        read(body)


def test_the_address_before_feedburners_redirection_is_taken() -> None:
    found = read(
        rss(
            "<item><link>https://feedproxy.example/~r/x</link>"
            "<feedburner:origLink>https://daily.example/story-one</feedburner:origLink></item>"
        )
    )
    assert only(found).url == "https://daily.example/story-one"


def test_a_permalink_guid_stands_in_for_a_missing_link() -> None:
    found = read(rss("<item><guid>https://daily.example/story-one</guid></item><item><guid>x7</guid></item>"))
    assert only(found).url == "https://daily.example/story-one"
    assert found.skipped == {"no-link": 1}


def test_what_is_left_out_is_counted() -> None:
    links = ["https://daily.example/a-story", "https://www.daily.example/a-story/", "https://other.example/b", "/tag/x"]
    found = read(rss("".join(f"<item><link>{link}</link></item>" for link in links) + "<item><title>x</title></item>"))
    assert len(found.candidates) == 1
    assert found.skipped == {"duplicate": 1, "off-site": 1, "not-article-address": 1, "no-link": 1}


@pytest.mark.parametrize("title", ["Half a head…", "Half a head..", "Half a head ...", "Half [...]", "", "word " * 60])
def test_half_a_title_is_no_headline(title: str) -> None:
    found = read(rss(f"<item><title>{title}</title><link>https://daily.example/a-b</link></item>"))
    assert hint(only(found), "headline") is None


def test_a_date_after_the_fetch_is_not_believed() -> None:
    found = read(
        rss("<item><link>https://daily.example/a</link><pubDate>Sat, 01 Jun 2030 00:00:00 GMT</pubDate></item>")
    )
    assert hint(only(found), "date_published") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "euc-kr"])
def test_every_encoding_of_the_web_is_read(encoding: str) -> None:
    label = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{label}"?><rss version="2.0"><channel><item><title>다리가 열렸다</title>\
<link>https://daily.example/a-b</link></item></channel></rss>'
    assert hint(only(read(text.encode(encoding))), "headline") == "다리가 열렸다"


def test_a_few_broken_bytes_do_not_cost_the_feed() -> None:
    body = rss("<item><title>A fine title</title><link>https://daily.example/a-b</link></item>").encode()
    assert len(read(body.replace(b"fine", b"fi\xffne")).candidates) == 1


def test_western_bytes_without_a_label_are_read() -> None:
    body = "<rss version='2.0'><channel><item><title>éééééééé</title><link>https://daily.example/a</link></item></channel></rss>"
    found = read(body.encode("cp1252").replace(b"https", b"\xe9" * 9 + b"https").replace(b"\xe9" * 9, b""))
    assert len(found.candidates) == 1


def test_what_is_not_well_formed_gives_what_can_be_read() -> None:
    found = read(
        rss("<item><title>A & B</title><link>https://daily.example/a-b</link></item><item><link>https://daily")
    )
    assert only(found).url == "https://daily.example/a-b"
    assert "not well-formed" in found.problems[0]


def test_an_empty_feed_is_a_problem() -> None:
    assert read(rss("")).problems == ("a feed without entries",)


def test_an_external_document_type_alone_is_harmless() -> None:
    head = '<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "https://dtd.example/rss-0.91.dtd">'
    assert len(read(rss("<item><link>https://daily.example/a</link></item>", head)).candidates) == 1


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "head",
    [
        BOMB,
        OUTSIDE,
        OUTSIDE.lower(),
        "<!-- fine -->" + BOMB,
        "<?pi <!-- ?>" + BOMB + "<!-- -->",
        '<!DOCTYPE x SYSTEM ">" [<!ENTITY a "b">]>',
        '<!ENTITY a "b">',
        "<!-- " + BOMB,
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused_unread(head: str, encoding: str) -> None:
    with pytest.raises(UnsafeXml):
        read(rss("<item><title>&b;</title><link>https://daily.example/a</link></item>", head).encode(encoding))


def test_entities_hidden_in_utf_7_declare_nothing() -> None:
    body = (
        b'<?xml version="1.0" encoding="utf-7"?>'
        + OUTSIDE.encode("utf-7")
        + b"<rss><channel><title>x</title></channel></rss>"
    )
    with contextlib.suppress(SourceError):
        assert read(body).candidates == ()


def test_entities_that_a_text_merely_shows_are_no_danger() -> None:
    found = read(
        rss(
            "<!-- <!ENTITY --><item><title><![CDATA[How <!ENTITY works]]></title><link>https://daily.example/a</link></item>"
        )
    )
    assert len(found.candidates) == 1


@pytest.mark.parametrize(
    "body", ["<!DOCTYPE html><html><body>Hello</body></html>", "<html><p>x</html>", "<!-- a --><HTML>"]
)
def test_a_web_page_in_place_of_a_feed_is_named(body: str) -> None:
    with pytest.raises(SourceError, match="expected a feed, got a web page"):
        read(body)


@pytest.mark.parametrize(
    ("body", "says"), [("", "empty"), (" \n", "empty"), ("hello", "got text"), ("<a/>", "got <a>")]
)
def test_what_is_no_feed_is_named(body: str, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read(body)


def test_a_fault_inside_the_parser_is_the_feeds_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise AssertionError("inside")

    monkeypatch.setattr("feedparser.parse", fail)
    with pytest.raises(SourceError, match="cannot be parsed"):
        read(rss(""))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(SourceError):
        read(body)


_TAGS = st.sampled_from(
    [
        "item",
        "title",
        "link",
        "guid",
        "pubDate",
        "entry",
        "updated",
        "dc:date",
        "author",
        "name",
        "![CDATA[",
        "!--",
        "?x",
    ]
)


@given(
    st.lists(
        st.tuples(_TAGS, st.sampled_from(["http://[", "25-13-99", "&", "<", "]]>", "-->", "?>", "x"])), max_size=12
    )
)
def test_any_entries_are_read_or_refused(parts: list[tuple[str, str]]) -> None:
    with contextlib.suppress(SourceError):
        read(rss("".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)))


def test_hostile_openings_take_no_long_time() -> None:
    with contextlib.suppress(SourceError):
        read("<rss version='2.0'><channel>" + "<?" * 200_000)
    with contextlib.suppress(SourceError):
        read("<!DOCTYPE a>" * 100_000)
