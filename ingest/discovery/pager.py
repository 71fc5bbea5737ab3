"""The next page of a listing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from ingest.outlet import Outlet, Source
from ingest.page import Page
from ingest.url import is_article, on_site

_NEXT = re.compile(
    r"(?i)(?:다음|다음\s*페이지|next|next\s+page|older|older\s+(?:posts|entries|articles)|more\s+(?:posts|news|articles)"
    r"|load\s+more|더\s*보기)?\s*(?:[>›»→]{1,2}|&gt;)?"
)
_CURRENT = re.compile(r"(?i)(?:^|[\s_-])(?:on|active|current|cur|selected|now|this)(?:$|[\s_-])")
_NUMBER = re.compile(r"\[?\s*(\d{1,4})\s*\]?")


def following_page(page: Page, source: Source, outlet: Outlet) -> str | None:
    """Absolute address of the page with older entries; None when there is none.

    By the source's `page_parameter`; else rel=next, the number after the present one in a pager, a link that says so.
    The number comes before the word: in Korean pagers "다음" leads to the next ten pages. A page that only leads to
    listings (`follow`, which its own address does not match) has no number of its own.
    """
    if source.page_parameter:
        split = urlsplit(page.url)
        leads = source.follow and not source.follow.search(f"{split.path}?{split.query}" if split.query else split.path)
        return None if leads or _is_last(page, source, outlet) else _counted_on(page.url, source)
    for link in page.tree.iter("link", "a"):
        if "next" in (link.get("rel") or "").lower().split() and (url := _usable(page, link, outlet)):
            return url
    anchors = [anchor for anchor in page.tree.iter("a") if anchor.get("href")]
    return _by_number(page, anchors, outlet) or _by_word(page, anchors, outlet)


def _is_last(page: Page, source: Source, outlet: Outlet) -> bool:
    """Whether the page has a pager of links, none of which leads further on. Without a pager nothing is known."""
    here = urlsplit(page.url)
    numbers: set[int] = set()
    for anchor in page.tree.iter("a"):
        if _NEXT.fullmatch(_label(anchor)) and _label(anchor):
            return False  # wherever a script takes it
        url = page.absolute(anchor.get("href"))
        if url is None or urlsplit(url).path != here.path or is_article(url, outlet):
            continue
        numbers.update(_numbers(urlsplit(url).query, source))
    present = next(_numbers(here.query, source), source.first_page)
    return bool(numbers) and max(numbers) <= present


def _numbers(query: str, source: Source) -> Iterator[int]:
    for key, value in parse_qsl(query):
        if key == source.page_parameter and value.isascii() and value.isdigit() and len(value) < 10:
            yield int(value)


def _counted_on(url: str, source: Source) -> str:
    """The address with its page number one step on; every other character of it stays as it is."""
    split = urlsplit(url)
    form = re.compile(rf"(^|&)({re.escape(source.page_parameter or '')})=([0-9]{{0,9}})(?=&|$)")
    match = form.search(split.query)
    number = (int(match[3]) if match and match[3] else source.first_page) + source.page_step
    if match:
        query = form.sub(rf"\g<1>\g<2>={number}", split.query, count=1)
    else:
        query = (split.query + "&" if split.query else "") + f"{source.page_parameter}={number}"
    return split._replace(query=query, fragment="").geturl()


def _by_number(page: Page, anchors: list[HtmlElement], outlet: Outlet) -> str | None:
    pagers: dict[str, dict[int, HtmlElement]] = {}
    for anchor in anchors:
        match = _NUMBER.fullmatch(_label(anchor))
        if match and (url := page.absolute(anchor.get("href"))) and on_site(url, outlet):
            pagers.setdefault(urlsplit(re.sub(r"\d+", "0", url)).path, {}).setdefault(int(match[1]), anchor)
    for numbered in pagers.values():
        present = _present(page, numbered)
        if present + 1 in numbered and (url := _usable(page, numbered[present + 1], outlet)):
            return url
    return None


def _present(page: Page, numbered: dict[int, HtmlElement]) -> int:
    """The number of the page one is on: the link to itself, the marked one, else the first number without a link."""
    for number, anchor in numbered.items():
        marks = (anchor, *list(anchor.iterancestors())[:1])
        if anchor.get("aria-current") or any(_CURRENT.search(mark.get("class") or "") for mark in marks):
            return number
        if _without_fragment(page.absolute(anchor.get("href"))) == _without_fragment(page.url):
            return number
    number = min(numbered)
    if number > 1:
        return number - 1
    while number in numbered:
        number += 1
    # All of 1 to N are linked: this is the page after them, or the first one under another address.
    beyond = number > max(numbered) and str(number) not in re.findall(r"\d+", page.url)
    return 1 if beyond else number


def _by_word(page: Page, anchors: list[HtmlElement], outlet: Outlet) -> str | None:
    for anchor in anchors:
        label = _label(anchor)
        if label and _NEXT.fullmatch(label) and (url := _usable(page, anchor, outlet)):
            return url
    return None


def _label(anchor: HtmlElement) -> str:
    text = " ".join("".join(str(part) for part in anchor.itertext()).split())
    return text or (anchor.get("aria-label") or anchor.get("title") or "").strip()


def _usable(page: Page, link: HtmlElement, outlet: Outlet) -> str | None:
    url = page.absolute(link.get("href"))
    if url is None or not on_site(url, outlet) or _without_fragment(url) == _without_fragment(page.url):
        return None
    return url


def _without_fragment(url: str | None) -> str | None:
    return url.partition("#")[0] if url else None
