"""A Korean newspaper in Los Angeles that has changed its system three times, and keeps every generation of addresses.

Its traps: lists of tags that print whole texts with byline, e-mail and tags glued to them and the date after the entry;
dates drawn by CSS; meta data with a twelve-hour clock; the print date beside the posted one; pages in CP949 that are
called UTF-8; the clock and weather of the visit; share buttons and comment boxes around every text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote

from spiders.sample_web.html import hidden_email, line, meta
from spiders.sample_web.http import Answer, Request
from spiders.sample_web.story import LOS_ANGELES, Story, read_stories, stamp_time
from spiders.sample_web.truth import Truth, ending_of

OUTLET = "korea_daily"
ROOT = "https://www.koreadaily.com"
NEWS = "https://news.koreadaily.com"
CANONICAL = "https://koreadaily.com"
EMPTY = "20240131090000111"
TAGS = ("한인타운 7", "한인 커뮤니티", "중앙일보 영문 Koreatown News 사설   ")
ON_A_PAGE = 5

_ARTICLE = re.compile(r"/article/(\d+)")
_DATED = re.compile(r"/\d{4}/\d\d/\d\d/[a-z/]+/(\d{17})\.html")
_TAG = "/section/articles/"


class KoreaDaily:
    hosts = ("www.koreadaily.com", "koreadaily.com", "news.koreadaily.com")

    def __init__(self) -> None:
        told = read_stories(OUTLET)
        self.stories = [story for story in told if not story.is_new]
        self._later = [story for story in told if story.is_new]
        self._gone: set[str] = set()
        self._changed: dict[str, datetime] = {}

    # -- what is there -----------------------------------------------------------------------------------------------
    def answer(self, request: Request) -> Answer:
        path = request.plain_path
        if path == "/robots.txt":
            return Answer(content_type="text/plain", body=b"User-agent: *\nDisallow: /search\n")
        if path == "/":
            return Answer(body=self._front_page().encode())
        if path.startswith(_TAG):
            return Answer(body=self._tag_page(path.removeprefix(_TAG), int(request.value("page") or 1)).encode())
        if path == f"/article/{EMPTY}":
            return Answer()
        if path == "/news/read.asp":
            return self._article(request.value("art_id") or "", "read_asp")
        if found := _DATED.fullmatch(path):
            return self._article(found[1], "news_host")
        if found := _ARTICLE.fullmatch(path):
            return self._article(found[1], "current")
        return Answer(
            status=404, body=_frame("찾을 수 없습니다", "<p>요청하신 페이지를 찾을 수 없습니다.</p>").encode()
        )

    def _article(self, number: str, layout: str) -> Answer:
        if number in self._gone:
            return Answer(status=404, body=_frame("삭제된 기사", "<p>삭제된 기사입니다.</p>").encode())
        story = self._numbered(number)
        if story is None:
            return Answer(status=404, body=_frame("없는 기사", "<p>없는 기사입니다.</p>").encode())
        charset = story.page("charset") if layout == "read_asp" else None
        page = _LAYOUTS[layout](story, number)
        return Answer(
            body=page.encode(charset or "utf-8", "xmlcharrefreplace"),
            modified=self._changed.get(story.name, story.modified or story.published),
        )

    def _numbered(self, number: str) -> Story | None:
        keys = ("stamp", "art_id", "copied_to")
        return next((story for story in self.stories if number in {story.extra.get(key) for key in keys}), None)

    def edit(self) -> None:
        self._changed = {story.name: datetime.now(UTC) for story in self.stories if "edited" in story.extra}
        self._gone = {story.extra["stamp"] for story in self.stories if story.is_withdrawn}
        self.stories = [*self._later, *(story.edited() for story in self.stories if not story.is_withdrawn)]

    def truths(self) -> list[Truth]:
        told = [Truth(outlet=OUTLET, address=f"{CANONICAL}/article/{EMPTY}", first=_EMPTY_ENDING, second=_EMPTY_ENDING)]
        for story in [*self.stories, *self._later]:
            first, second = ending_of(story, gone=("gone", "http-404"))
            address, *aliases = [_canonical(url) for url in _addresses(story)]
            truth = Truth(
                outlet=OUTLET,
                address=address,
                aliases=tuple(aliases),
                story=story,
                first=first,
                second=second,
                precision="second" if "stamp" in story.extra else "minute",
                zone="America/Los_Angeles",
            )
            if number := story.extra.get("copied_to"):
                copy = f"{CANONICAL}/article/{number}"
                dated = replace(story, published=stamp_time(number))
                told.append(replace(truth, address=copy, aliases=(), story=dated, twin=address))
                truth = replace(truth, twin=copy)
            told.append(truth)
        return told

    # -- lists -------------------------------------------------------------------------------------------------------
    def _front_page(self) -> str:
        links = [
            f'<li><a href="{escape(url)}">{line(story.headline)}</a></li>'
            for story in self.stories
            for url in [*_addresses(story), *_copy(story)]
        ]
        links.append(f'<li><a href="{ROOT}/article/{EMPTY}">준비 중인 기사</a></li>')
        tags = "".join(f'<li><a href="{ROOT}{_TAG}{quote(tag)}">{tag}</a></li>' for tag in TAGS)
        return _frame("미주중앙일보", f'<nav><ul>{tags}</ul></nav><ul class="main">{"".join(links)}</ul>')

    def _tag_page(self, tag: str, page: int) -> str:
        """Whole texts in one line each; the date stands after its entry, outside of the link."""
        told = [story for story in self.stories if story.language == ("en" if "Koreatown" in tag else "ko")]
        part = told[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        entries = "".join(_entry(story) for story in part)
        return _frame(tag, f'<h2>{line(tag)}</h2><ul class="story-list">{entries}</ul>')


_EMPTY_ENDING = ("rejected", "empty-body")
_SHARE = (
    '<div class="share"><p>기사공유</p><ul><li>페이스북</li><li>트위터</li><li>카카오톡</li><li>카카오스토리</li>'
    "<li>네이버</li><li>공유</li></ul></div>"
)
_FURNITURE = (
    '<div class="social"><p>Log in to Twitter or Facebook account to connect</p><p>with the Korea JoongAng Daily</p>'
    "<p>help-image Social comment?</p><p>lock icon</p><p>To write comments, please log in to one of the accounts.</p>"
    "<p>Standards Board Policy (0/250자)</p></div>"
    '<div class="popular"><h3>많이 본 뉴스</h3><ol><li>'
    '<a href="/section/articles/%ED%95%9C%EC%9D%B8%ED%83%80%EC%9A%B4%207">'
    "한인타운 소식 모아 보기</a></li></ol><h3>실시간 뉴스</h3><h3>오늘의 핫이슈</h3><h3>Branded Content</h3></div>"
)


def _frame(title: str, body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="ko"><head><title>{escape(title)}</title>{head}</head><body>'
        f'<div class="top"><p>지역별 뉴스를 확인하세요.</p><p>광고닫기</p></div>{body}</body></html>'
    )


def _addresses(story: Story) -> list[str]:
    """Every address at which the story is linked; the first is its own."""
    stamp, number = story.extra.get("stamp"), story.extra.get("art_id")
    layout = story.page("layout")
    if layout == "news_host":
        return [_dated(story)]
    if layout == "read_asp":
        return [f"http://www.koreadaily.com/news/read.asp?page=7&branch=NEWS&source=&category=&art_id={number}"]
    own = f"{ROOT}/article/{stamp}"
    if layout != "generations":
        return [own]
    old = f"http://www.koreadaily.com/news/read.asp?page=4&branch=&source=LA&category=society&art_id={number}"
    return [own, _dated(story), old, f"{ROOT}/article/{number}"]


def _copy(story: Story) -> list[str]:
    return [f"{ROOT}/article/{story.extra['copied_to']}"] if "copied_to" in story.extra else []


def _dated(story: Story) -> str:
    return f"{NEWS}/{story.published:%Y/%m/%d}/{story.extra['path']}/{story.extra['stamp']}.html"


def _canonical(url: str) -> str:
    """As the outlet's rules make it: no www, https, of the query only art_id."""
    plain = url.replace("http://", "https://").replace("://www.", "://")
    base, _, query = plain.partition("?")
    return base + "".join(f"?{pair}" for pair in query.split("&") if pair.startswith("art_id="))


def _entry(story: Story) -> str:
    text = "   ".join(part.replace("\n", " ") for part in story.paragraphs)
    glued = "".join(line(text, email=story.page("email")) for text in story.byline)
    tags = " ".join(tag for tag in story.tags for _ in range(2))
    return (
        f'<li><a href="{escape(_addresses(story)[0])}"><strong class="tit">{line(story.headline)}</strong>'
        f'<p class="txt">{line(text)} {glued}{line(tags)}</p></a>\n'
        f'<span class="date">{story.published:%Y.%m.%d. %H:%M}</span></li>'
    )


# -- the three layouts -----------------------------------------------------------------------------------------------
def _head(story: Story) -> str:
    own = f"{ROOT}/article/{story.extra['stamp']}" if "stamp" in story.extra else _addresses(story)[0]
    link = f'<link rel="canonical" href="{escape(own)}">' if story.page("layout") == "generations" else ""
    twelve_hours = f"{story.published:%Y-%m-%dT%I:%M:%S}+09:00"
    image = f"{ROOT}/resources/images/logo/sns-logo.png"
    return "".join(
        (
            link,
            meta("og:type", "article"),
            meta("og:title", f"{story.headline} - 미주중앙일보"),
            meta("og:image", image),
            meta("article:published_time", twelve_hours),
            meta("article:section", story.section),
        )
    )


def _current(story: Story, number: str) -> str:
    shown, style = _dates(story, number)
    body = "".join(f"<p>{line(text)}</p>" for text in story.paragraphs)
    tags = "".join(f"<a>#{line(tag)}</a>" for tag in story.tags)
    page = (
        f'<div class="headline"><h1>{line(story.headline)}</h1></div>'
        f'<div class="dateBox"><p class="dateTime">{shown}</p></div>{_SHARE}'
        f'<section id="newsBody">{_opening(story)}{body}{_closing(story, "p")}</section>'
        f'<div class="tags">{tags}</div>{_FURNITURE}'
    )
    return _frame(f"{story.headline} - 미주중앙일보", page, _head(story) + style)


def _dates(story: Story, number: str) -> tuple[str, str]:
    """The date box and the style sheet that it needs."""
    moment = stamp_time(number) if len(number) == 17 else story.published
    text = f"{moment:%Y.%m.%d %H:%M}"
    if story.page("date") == "css":
        return '<span class="input"></span>', f'<style>.dateTime .input::before{{content:"입력 {text}"}}</style>'
    if story.page("date") == "attribute":
        return f'<span class="input" data-date="{text}."></span>', ""
    update = f'<span class="update">업데이트 {story.modified:%Y.%m.%d %H:%M}</span>' if story.modified else ""
    return f'<span class="input">입력 {text}</span>{update}', ""


def _news_host(story: Story, _number: str) -> str:
    body = "<br><br>".join(line(text) for text in story.paragraphs)
    page = (
        f'<h1 class="tit">{line(story.headline)}</h1>{_SHARE}<div id="article_body"><div class="ad">광고닫기</div>'
        f"{body}<br><br>{_closing(story, 'span')}</div>{_FURNITURE}"
    )
    return _frame(f"{story.headline} - 미주중앙일보", page, _head(story))


def _read_asp(story: Story, _number: str) -> str:
    now = datetime.now(LOS_ANGELES)
    print_day = story.extra.get("print_text", f"{story.published:%Y/%m/%d} 미주판 8면")
    body = "<br><br>".join(line(text) for text in story.paragraphs)
    page = (
        f'<div class="today"><span>Los Angeles</span> <span>Clear</span> <span>72.4°</span> <span>{now:%Y.%m.%d}'
        f'({now:%a})</span> <span>Follow Us</span></div><h3 id="article_title">{line(story.headline)}</h3>'
        f'<p class="when">[LA중앙일보] 발행 {print_day} 기사입력 {story.published:%Y/%m/%d %H:%M}</p>{_SHARE}'
        f'<div id="article-box"><div class="readpage-article-cont">{body}<br><br>{_closing(story, "span")}</div></div>'
        f"{_FURNITURE}"
    )
    return _frame(f"{story.headline} - 미주중앙일보", page, _head(story))


def _opening(story: Story) -> str:
    """An agency's byline stands before the text."""
    return f"<p>{line(story.byline[0])}</p>" if "agency" in story.extra else ""


def _closing(story: Story, tag: str) -> str:
    contact = story.extra.get("contact")
    lines = [] if "agency" in story.extra else [line(text, email=story.page("email")) for text in story.byline]
    if contact:
        phone, _, address = contact.rpartition(", ")
        lines.append(f"{line(phone)}, {hidden_email(address)}")
    return "".join(f"<{tag}>{text}</{tag}>" for text in lines)


_LAYOUTS = {"current": _current, "news_host": _news_host, "read_asp": _read_asp}
