"""Looking back at the newest archived page of an address."""

from __future__ import annotations

from datetime import timedelta

from ingest.capture import ArchiveRef, Failed, Handled, Reading
from storage.fetched import newest_page
from tests.storage.making import DAILY, HOME, START, Store, article, capture, finding

ONE, OLD = f"{HOME}news/1", f"{HOME}?p=1"


def ref(number: int) -> ArchiveRef:
    return ArchiveRef(file="a.warc.gz", offset=number, length=9, digest="sha1:X")


def kept(url: str, hours: int, number: int | None, **more: object) -> Handled:
    made = capture(url, START + timedelta(hours=hours), **more)
    return Handled(capture=made, result=Reading(article=article(ONE)), archived=None if number is None else ref(number))


def test_an_unknown_address_has_none(store: Store) -> None:
    assert newest_page(store.corpus, DAILY, ONE) is None


def test_an_address_that_was_never_archived_has_none(store: Store) -> None:
    store.one(kept(ONE, 0, None))
    assert newest_page(store.corpus, DAILY, ONE) is None


def test_the_newest_archived_page_of_any_address_of_the_article(store: Store) -> None:
    hint = finding("headline", "From the feed")
    store.save(kept(ONE, 0, 1), kept(OLD, 2, 3, final_url=ONE, hints=(hint,)), kept(ONE, 1, 2))
    found = newest_page(store.corpus, DAILY, "https://www.daily.example.com/news/1/")
    assert found is not None
    assert (found.url, found.final_url, found.archived) == (OLD, ONE, ref(3))
    assert found.fetched_at == START + timedelta(hours=2)
    assert found.hints == (hint,)


def test_what_failed_later_does_not_hide_it(store: Store) -> None:
    store.save(kept(ONE, 0, 1))
    store.one(Handled(capture=capture(ONE, START + timedelta(hours=1), status=503), result=Failed(reason="http-503")))
    found = newest_page(store.corpus, DAILY, ONE)
    assert found is not None
    assert found.archived == ref(1)
