"""The newest page that the archive keeps of an address."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from ingest.capture import ArchiveRef, Gone, Handled, NotModified
from storage.fetched import newest_page
from tests.storage.making import DAILY, HOME, START, Store, capture, reading

URL = f"{HOME}news/1"


def kept(handled: Handled, offset: int) -> Handled:
    return replace(handled, archived=ArchiveRef(file="a.warc.gz", offset=offset, length=9, digest="sha1:X"))


def test_there_is_none_of_an_address_that_is_not_known(store: Store) -> None:
    assert newest_page(store.corpus, DAILY, URL) is None


def test_there_is_none_when_no_page_was_archived(store: Store) -> None:
    store.one(reading(URL))
    assert newest_page(store.corpus, DAILY, URL) is None


def test_it_is_the_newest_with_where_it_is_and_how_it_was_reached(store: Store) -> None:
    store.one(kept(reading(URL), 1))
    later = reading(URL, START + timedelta(hours=1), headline="The bridge closes")
    later = replace(later, capture=replace(later.capture, via=(f"{HOME}go/1",), source=f"{HOME}feed"))
    store.one(kept(later, 2))
    page = newest_page(store.corpus, DAILY, URL)
    assert page is not None
    assert page.archived == ArchiveRef(file="a.warc.gz", offset=2, length=9, digest="sha1:X")
    assert (page.url, page.final_url, page.via, page.source) == (URL, URL, (f"{HOME}go/1",), f"{HOME}feed")
    assert page.fetched_at == START + timedelta(hours=1)
    assert page.hints == ()


def test_answers_without_the_page_do_not_count(store: Store) -> None:
    store.one(kept(reading(URL), 1))
    store.one(Handled(capture=capture(URL, START + timedelta(hours=1), status=304), result=NotModified()))
    gone = Handled(capture=capture(URL, START + timedelta(hours=2), status=404), result=Gone(reason="http-404"))
    store.one(kept(gone, 2))
    page = newest_page(store.corpus, DAILY, URL)
    assert page is not None
    assert page.archived.offset == 1


def test_any_address_of_the_article_leads_to_it(store: Store) -> None:
    moved = reading(URL)
    moved = replace(moved, capture=replace(moved.capture, url=f"{HOME}?p=1"))
    store.one(kept(moved, 1))
    for address in (URL, f"{HOME}?p=1", "http://www.daily.example.com/news/1/#top"):
        assert newest_page(store.corpus, DAILY, address) is not None
