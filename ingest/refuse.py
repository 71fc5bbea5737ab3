"""Which captures are no articles, and why. Conservative: what is in doubt is read.

Cheap questions come first (bytes, then the tree, then the texts that reading found).
"""

from __future__ import annotations

import re

from ingest.capture import Capture, Rejected
from ingest.extract.structured import names_front_page
from ingest.extract.text import element_text, one_line
from ingest.outlet import Outlet
from ingest.page import Page
from ingest.url import canonical

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
_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "text/htm")
_MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|div|p|h1|table|title|meta)\b", re.IGNORECASE)
_FEED = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.DOTALL)

_NOT_FOUND = re.compile(
    r"""(?xi)
      \b(?:error\s*)?404\b.{0,12}(?:error|not\s*found|fehler|erreur) | ^\W*(?:error\W*)?404\W*$
    | \b(?:page|article|story|document|file)\b.{0,20}\b(?:not|n['’]t|cannot|could\s+not)\b.{0,12}\bfound\b
    | \b(?:page|article|story)\b.{0,20}\b(?:no\s+longer\s+(?:exists?|available)|doesn['’]?t\s+exist|does\s+not\s+exist)
    | ^\W*not\s+found\W*$
    | \bseite\b.{0,20}\bnicht\b.{0,12}\bgefunden\b | \bseite\s+existiert\s+nicht\b
    | \bpage\s+(?:non|introuvable|inexistante)\b.{0,10} | \bpage\s+n['’](?:existe|a\s+pas)\b
    | \bp[áa]gina\s+(?:no|n[ãa]o)\s+(?:encontrada|existe|disponible)\b | \bpagina\s+non\s+trovata\b
    | \bpagina\s+niet\s+gevonden\b | \bstrona\s+nie\s+(?:istnieje|została\s+znaleziona)\b
    | 페이지를?\s*찾을\s*수\s*없 | (?:존재하지\s*않는|삭제된|없는)\s*(?:페이지|기사|게시물|글) | 기사가\s*(?:삭제|존재하지)
    | ページが?(?:は)?見つかりません | お探しのページ | 页面不存在 | 页面未找到 | 找不到(?:该|此)?(?:页面|網頁) | страница\s+не\s+найдена
    """
)
_WALL_TITLES = re.compile(
    r"""(?xi) ^\W*(?:
      just\s+a\s+moment | attention\s+required | access\s+denied | are\s+you\s+(?:a\s+)?(?:human|robot) | pardon\s+our\s+interruption
    | please\s+(?:wait|verify|enable) .{0,40} | checking\s+your\s+browser .* | security\s+check .* | verify(?:ing)?\s+you\s+are .*
    | robot\s+check | ddos[- ]guard | captcha | human\s+verification | one\s+more\s+step | you\s+have\s+been\s+blocked
    | 403\s+forbidden | request\s+(?:rejected|unsuccessful) | 자동입력\s*방지 .* | 접근이?\s*(?:차단|제한) .*
    ) \W* """
)
_WALL_TEXTS = re.compile(
    r"""(?xi)
      checking\s+(?:if\s+the\s+site\s+connection\s+is\s+secure|your\s+browser) | verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?(?:not\s+a\s+robot|human)
    | enable\s+(?:javascript\s+and\s+cookies|cookies|javascript)\s+(?:to|and)\s+(?:continue|reload|proceed|access)
    | complete\s+the\s+(?:security\s+check|captcha) | unusual\s+(?:traffic|activity)\s+from\s+your
    | your\s+(?:access|request)\s+(?:to\s+this\s+\w+\s+)?has\s+been\s+(?:blocked|denied|limited) | you\s+don['’]t\s+have\s+permission\s+to\s+access
    | (?:自动|자동)\s*(?:접근|등록)\s*(?:방지|차단) | 로봇이\s*아닙니다 | (?:bitte|please)\s+.{0,30}\bcaptcha\b
    """
)
_OFFER = re.compile(
    r"""(?xi) \b(?:subscribe|subscription|subscribers?\s+only|sign\s+in\s+to\s+(?:read|continue)|already\s+a\s+subscriber|log\s+in\s+to\s+(?:read|continue)
    | abonn\w+ | plus[- ]artikel | s['’]abonner | suscr[íi]b\w+ | suscriptor\w* | assinantes? | abbonat\w+ )\b
    | 유료\s*(?:회원|기사|구독) | 구독\s*(?:후|하시면|하고) | 로그인\s*(?:후|하시면).{0,20}(?:이용|읽) | 会員限定 | 有料会員 """
)
_SHORT_PAGE = 1500  # characters of visible text; a page that refuses says little else
_SENTENCE = 25  # characters with spaces
_WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


def refuse_bytes(capture: Capture) -> Rejected | None:
    """Judged by the bytes and the media type alone. Bytes are believed before labels."""
    head = capture.body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not head and not capture.body.strip():
        return Rejected(reason="empty-body")
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return Rejected(reason="not-html", detail=what)
    if head.startswith(b"RIFF") or head[4:8] == b"ftyp":
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
    title = page.tree.find(".//title")
    titles = [one_line(title.text_content())] if title is not None else []
    titles += [element_text(heading) for heading in page.tree.iter("h1")][:3]
    if any(_NOT_FOUND.search(text) for text in titles if len(text) <= 100) and _visible_length(page) < 2 * _SHORT_PAGE:
        return Rejected(reason="soft-404", detail=next(text for text in titles if _NOT_FOUND.search(text))[:100])
    if any(_WALL_TITLES.match(text) for text in titles) and _visible_length(page) < _SHORT_PAGE:
        return Rejected(reason="bot-wall", detail=titles[0][:100])
    if _is_front(page, outlet):
        return Rejected(reason="not-article", detail="the outlet's front page")
    return None


def refuse_texts(headline: str | None, body: str | None, page: Page) -> Rejected | None:
    """Judged by what reading found: without a headline or a text there is no article."""
    if body is None or len(body) < 400:
        shown = _visible_text(page)
        if len(shown) < _SHORT_PAGE and _WALL_TEXTS.search(shown):
            return Rejected(reason="bot-wall", detail=shown[:100])
        if len(shown) < _SHORT_PAGE and _NOT_FOUND.search(shown[:300]):
            return Rejected(reason="soft-404", detail=shown[:100])
    if headline is None:
        return Rejected(reason="no-headline")
    if body is None:
        if _OFFER.search(_visible_text(page)):
            return Rejected(reason="paywall", detail="no text, but an offer to subscribe")
        return Rejected(reason="no-body")
    if len(body) + len(_WIDE.findall(body)) < _SENTENCE:
        return Rejected(reason="too-short", detail=body)
    return None


def _is_front(page: Page, outlet: Outlet) -> bool:
    try:
        here, home = canonical(page.url, outlet), canonical(outlet.home, outlet)
    except ValueError:
        return False
    return here == home or (names_front_page(page, outlet) and here.count("/") <= 3 and "?" not in here)


def _visible_text(page: Page) -> str:
    body = page.tree.find("body")
    return element_text(body if body is not None else page.tree)


def _visible_length(page: Page) -> int:
    return len(_visible_text(page))
