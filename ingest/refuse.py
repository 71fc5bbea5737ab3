"""Which captures are no articles, and why. Conservative: what is in doubt is read.

Cheap questions come first (bytes, then the tree, then the texts that reading found).
"""

from __future__ import annotations

import re

from ingest.capture import Capture, Rejected
from ingest.declared import declared_other
from ingest.extract.blocks import blocks_on
from ingest.extract.cards import cards_in
from ingest.extract.headings import headings
from ingest.extract.json_ld import works
from ingest.extract.structured import names_front_page
from ingest.extract.teasers import lines_of_its_own, teasers_in
from ingest.extract.text import element_text, one_line
from ingest.not_found import ADVICE, NOT_FOUND
from ingest.outlet import Outlet
from ingest.page import Page
from ingest.service_pages import service_page, signs_up
from ingest.soft_pages import BOX, OFFER, WALL_SOURCE, WALL_TEXT, WALL_TITLE
from ingest.url import canonical, is_article

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office or HWP document"),
    (b"\x1f\x8b\x08", "a gzip file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"{\\rtf", "an RTF document"),
)
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\f\v\x00"  # white space, byte order marks
_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "text/htm")
_MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|div|p|h1|table|title|meta)\b", re.IGNORECASE)
_FEED = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.DOTALL)

_SHORT_PAGE = 1500  # characters of visible text; a page that refuses says little else
_WALL_PAGE = 400
_BOX_LINE = 200  # a longer line tells of subscriptions
_BELOW = 3  # blocks of text
_LONG_LINE = 120
_OWN_TEXT = 1000
_SENTENCE = 25  # characters with spaces, one of two columns counted twice; a text has a line of that length
# Letters of sentences, a wide one counted thrice: a text of that length is a story, whatever its headline says.
_STORY = 300
# A heading of a shelf that shows its stories whole.
_SHELF = re.compile(
    r"(?:tags?|categor(?:y|ies)|topics?|archives?|schlagwort|kategorie|étiquette|catégorie|etiqueta|categor[íi]a|tópico"
    r"|rubrik|태그|카테고리|标签|標籤|カテゴリー|タグ)\s*[:：]\s*\S.{0,60}"
    r"|(?:posts?|articles?|stories|all (?:posts|articles|stories)) (?:by|tagged|in|from)\b.{1,60}",
    re.IGNORECASE,
)
_LONG_STORY = 1500  # letters, a wide one counted thrice
_SHORT_SENTENCE = 30
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…؟।])[\"'”’»“]?\s+|(?<=[。！？])")
_ENDS_SENTENCE = re.compile(r"[.!?。！？…।؟][\"'”’»«“」』)\]]*$")
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def refuse_bytes(capture: Capture) -> Rejected | None:
    """Judged by the bytes and the media type alone. Bytes are believed before labels."""
    if not capture.body.strip(_BLANK):
        return Rejected(reason="empty-body")
    head = capture.body[:2048].lstrip(_BLANK)
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return Rejected(reason="not-html", detail=what)
    if head.startswith(b"RIFF") or b"ftyp" in head[:12]:
        return Rejected(reason="not-html", detail="a sound, picture or video file")
    if _FEED.match(head):
        return Rejected(reason="not-html", detail="a feed or a sitemap")
    kind = capture.content_type
    if kind is not None and kind not in _TEXT_TYPES and not _MARKUP.search(capture.body[:8192]):
        return Rejected(reason="not-html", detail=f"content type {kind}")
    if head[:1] in (b"{", b"[") and not _MARKUP.search(capture.body[:8192]):
        return Rejected(reason="not-html", detail="JSON")
    return None


def refuse_page(page: Page, outlet: Outlet) -> Rejected | None:
    """Judged by the page's title, headings and addresses."""
    lost = page.once(_lost_title)
    if lost is not None and _letters(_visible_text(page)) < _STORY:
        return Rejected(reason="soft-404", detail=lost)
    wall = next((text for text in _titles(page) if WALL_TITLE.match(text)), None)
    if wall is not None and len(_visible_text(page)) < _SHORT_PAGE:
        return Rejected(reason="bot-wall", detail=wall[:100])
    if (service := service_page(page)) is not None:
        return Rejected(reason="not-article", detail=f"a page about the site or for its readers: {service}")
    return _refuse_address(page, outlet)


def _titles(page: Page) -> list[str]:
    titles = [] if page.title is None else [one_line(page.title)]
    return titles + [text for _, text in headings(page)[:3]]


def _lost_title(page: Page) -> str | None:
    """The title or heading that says that the page was not found, as headlines can too."""
    return next((text for text in _titles(page) if len(text) <= 100 and NOT_FOUND.search(text)), None)


def _refuse_address(page: Page, outlet: Outlet) -> Rejected | None:
    """Front pages, and addresses that an article's address was redirected to and that are no article's.

    Withdrawn articles are often redirected so, with status 200 at the end.
    """
    try:
        here, home = canonical(page.url, outlet), canonical(outlet.home, outlet)
        asked = here if page.capture.url == page.url else canonical(page.capture.url, outlet)
    except ValueError:
        return None
    if not calls_itself_article(page):
        if here == home and (asked != home or not _has_text(page)):
            return Rejected(reason="not-article", detail="the outlet's front page")
        if here.count("/") <= 3 and "?" not in here and names_front_page(page, outlet) and not _has_text(page):
            return Rejected(reason="not-article", detail="names the front page as its own address")
    if outlet.addresses.article and here != asked and not is_article(page.url, outlet):
        return Rejected(reason="not-article", detail="redirected to an address that is no article's")
    return None


def calls_itself_article(page: Page) -> bool:
    """Whether the page's data say that it is an article, and not a front page, a list or a product."""
    if "article" in (kind.lower() for kind in page.meta.get("og:type", ())):
        return True
    return "article:published_time" in page.meta or any(node.get("headline") for node in works(page))


def refuse_texts(
    headline: str | None, body: str | None, page: Page, outlet: Outlet, *, signed: bool = False
) -> Rejected | None:
    """Judged by what reading found: without a headline or a text there is no article.

    signed: whether an author or a date was found.
    """
    if body is None or len(body) < 400:
        shown = _visible_text(page)
        if len(shown) < _SHORT_PAGE and WALL_TEXT.search(shown):
            return Rejected(reason="bot-wall", detail=shown[:100])
        if len(shown) < _WALL_PAGE and WALL_SOURCE.search(page.text):
            return Rejected(reason="bot-wall", detail=f"nothing but a browser check: {shown[:80]}")
        if len(shown) < _SHORT_PAGE and NOT_FOUND.search(shown) and not _is_story(body, page):
            return Rejected(reason="soft-404", detail=shown[:100])
    if (lost := page.once(_lost_title)) is not None and not _is_story(body, page):
        return Rejected(reason="soft-404", detail=lost)
    if headline is None:
        return Rejected(reason="no-headline")
    if body is not None and any(
        len(line) >= _SENTENCE or len(line) + len(_WIDE.findall(line)) >= _SENTENCE for line in body.split("\n")
    ):
        if not calls_itself_article(page) and (teasers := teasers_in(body, page)):
            return Rejected(reason="not-article", detail=f"a list: {teasers} links to stories make up its text")
        if not calls_itself_article(page) and _SHELF.fullmatch(headline):
            return Rejected(reason="not-article", detail=f"a shelf: {headline[:80]}")
        if box := _box(body, page):
            return Rejected(reason="paywall", detail=f"a few lines, and: {box[:80]}")
        if (
            not calls_itself_article(page)
            and not (signed and _letters(body) >= _LONG_STORY)
            and (other := declared_other(headline, page)) is not None
        ):
            return Rejected(reason="not-article", detail=f"calls itself something else: {other}")
        if not signed and not calls_itself_article(page) and signs_up(body, page):
            return Rejected(reason="not-article", detail="a page to order a newsletter")
        shelf = _is_shelf(page, outlet)
        if (shelf or not calls_itself_article(page)) and (cards := cards_in(body, page, whole=shelf)):
            return Rejected(reason="not-article", detail=f"a list: {cards} linked headings divide its text")
        return None
    if OFFER.search(_visible_text(page)):
        return Rejected(reason="paywall", detail="no text, but an offer to subscribe")
    return Rejected(reason="no-body") if body is None else Rejected(reason="too-short", detail=body[:100])


def _box(body: str, page: Page) -> str | None:
    """The line that says that the rest of the text is for subscribers, if there is less of a text than of a story;
    None otherwise, and where the text may stand under such a line."""
    if len(body) >= 2 * _STORY + _BOX_LINE:
        return None
    lines = [line for line in body.split("\n") if line]
    place = next((place for place, line in enumerate(lines) if _is_box(line)), None)
    if place is None:
        return _box_below(lines[-1], page) if _letters(body) < _STORY else None
    before, after = lines[:place], lines[place + 1 :]
    if sum(map(_letters, before)) >= _STORY or sum(map(_letters, after)) >= _STORY:
        return None
    offered = [line for line in after if OFFER.search(line) or BOX.search(line)]
    return lines[place] if before or not after or offered else None


def _box_below(last: str, page: Page) -> str | None:
    """Such a line that was taken out of the text as furniture, directly below what is left of it."""
    blocks = blocks_on(page)
    key = blocks.key_of(last)
    place = next((place for place in range(len(blocks) - 1, -1, -1) if blocks[place].key == key), len(blocks))
    return next((block.text for block in blocks[place + 1 : place + 1 + _BELOW] if _is_box(block.text)), None)


def _is_box(line: str) -> bool:
    return len(line) <= _BOX_LINE and BOX.search(line) is not None


def _is_story(body: str | None, page: Page) -> bool:
    """Whether a text is long enough to be a story: an error page says where else to look, and little more, or shows
    other stories."""
    told = 0
    for line in lines_of_its_own(body or "", page):
        for sentence in _BETWEEN_SENTENCES.split(line):
            if (letters := _letters(sentence)) >= _SHORT_SENTENCE and _ENDS_SENTENCE.search(sentence):
                told += 0 if NOT_FOUND.search(sentence) or ADVICE.search(sentence) else letters
    return told >= _STORY


def _is_shelf(page: Page, outlet: Outlet) -> bool:
    """Whether the address is that of a list, of stories or of an author's, whatever its data say."""
    try:
        return not is_article(page.url, outlet) and canonical(page.url, outlet) != canonical(outlet.home, outlet)
    except ValueError:
        return False


def _letters(text: str) -> int:
    return len(text) + 2 * len(_WIDE.findall(text))


def _has_text(page: Page) -> bool:
    """Whether a page at the front page's address has a text of its own all the same: some sites are one article."""
    lines = (one_line(element.text_content()) for element in page.tagged("p"))
    return sum(len(line) for line in lines if len(line) >= _LONG_LINE) >= _OWN_TEXT


def _visible_text(page: Page) -> str:
    body = page.tree.find("body")
    return element_text(body if body is not None else page.tree)
