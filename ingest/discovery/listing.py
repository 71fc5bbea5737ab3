"""Listings: web pages with links to articles, read by the outlet's selectors or by general judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.discovery.entry_dates import date_in, printed_date
from ingest.discovery.found import Found, Gathering
from ingest.discovery.hints import LONGEST_HEADLINE, Hints, plain_line
from ingest.discovery.links import Link, article_links
from ingest.discovery.pager import following_page
from ingest.extract.text import element_text
from ingest.finding import Voice
from ingest.outlet import Outlet, Source
from ingest.page import Page
from ingest.selector import elements, matches
from ingest.url import on_site

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "strong", "dt")


def read_listing(page: Page, source: Source, outlet: Outlet) -> Found:
    """What a web page announces.

    With `source.items` every match is an entry, and the other selectors apply inside it. Otherwise every link that
    looks like an article's is one (see `ingest.discovery.links`), and its date is looked for in the block around it.
    Bodies that a listing prints are never read: it gives addresses, whole titles, dates and names, nothing else.

    `Found.sources` are links that match `source.follow`: listings of the same form.
    """
    hints = Hints(Voice.LISTING, page.url, outlet, page.capture.fetched_at)
    gathering = Gathering(outlet)
    if source.items:
        _read_items(page, source, hints, gathering)
    else:
        _read_links(page, source, outlet, hints, gathering)
    entries, further = gathering.candidates, tuple(_further(page, source, outlet))
    return Found(
        candidates=entries,
        sources=further,
        next_page=following_page(page, source, outlet) if entries else None,
        problems=() if entries or further else ("no entry on the page",),
        skipped=dict(gathering.skipped),
    )


def _read_items(page: Page, source: Source, hints: Hints, gathering: Gathering) -> None:
    for item in elements(page.tree, source.items or ""):
        link = next(_links_in(item, source.link), None)
        href = link.get("href") if isinstance(link, HtmlElement) else link
        if source.title:
            title = _first_text(item, source.title)
        else:
            title = link_title(link) if isinstance(link, HtmlElement) else None
        if source.date:
            date = printed_date(_first_text(item, source.date), hints)
        else:
            date = date_in(_after(item) if source.date_after else item, hints)
        names = [_text(found) for found in matches(item, source.author)] if source.author else []
        gathering.add(
            page.absolute(href),
            (hints.headline(title), hints.date("date_published", date), hints.authors(names)),
        )


def _links_in(item: HtmlElement, selector: str | None) -> Iterator[HtmlElement | str]:
    """Links of an entry: what the selector matches (an element around or inside a link too), else its first <a>."""
    found = matches(item, selector) if selector else [item]
    for one in found:
        if isinstance(one, str) or (one.tag == "a" and one.get("href")):
            yield one
        else:
            yield from one.iterfind(".//a[@href]")
    for one in found:  # the whole entry may stand inside the link
        if isinstance(one, HtmlElement):
            yield from (above for above in one.iterancestors("a") if above.get("href"))


def _read_links(page: Page, source: Source, outlet: Outlet, hints: Hints, gathering: Gathering) -> None:
    judged = article_links(page, outlet)
    for link in judged.links:
        block = _after(link.block) if source.date_after else link.block
        gathering.add(
            link.url,
            (hints.headline(_best_title(link)), hints.date("date_published", date_in(block, hints))),
        )
    gathering.skipped.update(judged.skipped)


def _best_title(link: Link) -> str | None:
    """The longest of the texts under which the page links to the article."""
    titles = [title for anchor in link.anchors if (title := link_title(anchor))]
    return max(titles, key=len, default=None)


def link_title(anchor: HtmlElement) -> str | None:
    """What a link calls the article: the heading inside it, its text, or its `title`; None when it is a picture only,
    or when its text is a whole body."""
    for element in anchor.iter(*_HEADINGS):
        if text := plain_line(_text(element)):
            return text
    text = _text(anchor)
    if len(text) > LONGEST_HEADLINE or not text:
        text = plain_line(anchor.get("title"))
    return text or None


def _first_text(item: HtmlElement, selector: str) -> str | None:
    return next((text for found in matches(item, selector) if (text := _text(found))), None)


def _text(found: HtmlElement | str) -> str:
    if isinstance(found, str):
        return " ".join(found.split())
    if found.tag == "time" and found.get("datetime"):
        return str(found.get("datetime"))
    return element_text(found)


def _after(item: HtmlElement | None) -> HtmlElement | None:
    return next(iter(item.itersiblings()), None) if item is not None else None


def _further(page: Page, source: Source, outlet: Outlet) -> Iterator[Source]:
    """Links that `follow` matches, each once, without the key of their page number."""
    if source.follow is None:
        return
    seen = {_without_page(page.url, source)}
    for anchor in page.tree.iter("a"):
        url = page.absolute(anchor.get("href"))
        if url is None or not on_site(url, outlet):
            continue
        split = urlsplit(url)
        if not source.follow.search(f"{split.path}?{split.query}" if split.query else split.path):
            continue
        url = _without_page(url, source)
        if url not in seen:
            seen.add(url)
            yield replace(source, url=url, guessed=False)


def _without_page(url: str, source: Source) -> str:
    """The address without fragment, page number and blank query values; otherwise as it is."""
    split = urlsplit(url)
    kept = []
    for pair in split.query.split("&"):
        key, _, value = pair.partition("=")
        if value and key != source.page_parameter:
            kept.append(pair)
    return split._replace(query="&".join(kept), fragment="").geturl()
