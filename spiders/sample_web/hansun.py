"""The boards of a foundation, in Korean and in English.

Their traps: no <h1>, a date line without label or zone, the title twice, bylines without "by", a list of other posts
with dates and cut titles under each post, a disclaimer and a notice of machine translation, columns of other papers
posted again, files that pretend to be posts, one post in CP949, and addresses full of empty parameters.
"""

from __future__ import annotations

from html import escape

from spiders.sample_web.html import line
from spiders.sample_web.http import Answer, Request
from spiders.sample_web.story import Story, read_stories
from spiders.sample_web.truth import Ending, Truth, ending_of

ROOT = "https://www.hansun.org"
CANONICAL = "https://hansun.org"
ENGLISH_BOARD = "bbsIdx31"
BOARDS = {"bbsIdx8": "이슈 &amp; 포커스", "bbsIdx10": "언론보도", "bbsIdx15": "재단소식", ENGLISH_BOARD: "Issue Papers"}
ON_A_PAGE = 4
TITLE_LENGTH = 67

_NO_POST = "<script>alert('존재하지 않는 게시물입니다.');history.back();</script>"
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
_WORDS = {
    "korean": {"files": "첨부", "list": "목록", "head": ("번호", "제목", "날짜")},
    "english": {"files": "Files", "list": "List", "head": ("No", "Title", "Date")},
}


class Hansun:
    hosts = ("www.hansun.org", "hansun.org")

    def __init__(self) -> None:
        told = [*read_stories("hansun_ko"), *read_stories("hansun_en")]
        self.stories = [story for story in told if not story.is_new]
        self._later = [story for story in told if story.is_new]

    # -- what is there -----------------------------------------------------------------------------------------------
    def answer(self, request: Request) -> Answer:
        if request.path == "/robots.txt":
            return Answer(status=404, content_type="text/plain", body=b"not found")
        language = request.path.split("/")[1]
        if language not in _WORDS:
            return Answer(
                body=_frame("korean", '<a href="/korean/">한국어</a> <a href="/english/">English</a>').encode()
            )
        board, page = request.value("bbs_code") or "", int(request.value("page") or 1)
        if request.path == f"/{language}/":
            return Answer(body=self._front_page(language).encode())
        if request.path == f"/{language}/bbs/board_list.php" and board in BOARDS:
            return Answer(body=_frame(language, self._list(language, board, page)).encode())
        if request.path == f"/{language}/bbs/board_view.php":
            return self._post(language, board, request.value("num") or "", page)
        if request.path == f"/{language}/bbs/download.php":
            return Answer(content_type="application/octet-stream", body=_PDF)
        return Answer(status=404, body=_frame(language, "<p>404</p>").encode())

    def _post(self, language: str, board: str, number: str, page: int) -> Answer:
        story = next((one for one in self.stories if _place(one) == (language, board, number)), None)
        if story is None:
            return Answer(content_type="text/html", body=_NO_POST.encode())
        if story.extra.get("pdf"):
            return Answer(content_type="application/pdf", body=_PDF)
        html = _frame(language, _post(language, story) + self._list(language, board, page))
        if story.extra.get("charset") == "cp949":
            return Answer(content_type="text/html; charset=ISO-8859-1", body=html.encode("cp949", "xmlcharrefreplace"))
        return Answer(body=html.encode())

    def edit(self) -> None:
        self.stories = sorted(
            [*self._later, *(story.edited() for story in self.stories)], key=lambda one: one.published, reverse=True
        )

    def truths(self) -> list[Truth]:
        return [_truth(story) for story in [*self.stories, *self._later]]

    # -- lists -------------------------------------------------------------------------------------------------------
    def _front_page(self, language: str) -> str:
        boards = [board for board in BOARDS if (board == ENGLISH_BOARD) == (language == "english")]
        links = "".join(
            f'<li><a href="/{language}/bbs/board_list.php?bbs_code={board}">{BOARDS[board]}</a></li>'
            for board in boards
        )
        return _frame(language, f"<ul>{links}</ul>")

    def _list(self, language: str, board: str, page: int) -> str:
        """Rows count down to 1; titles are cut, dates have two digits for the year."""
        told = [story for story in self.stories if _place(story)[:2] == (language, board)]
        told.sort(key=lambda story: story.published, reverse=True)
        rows = "".join(
            f"<tr><td>{len(told) - position}</td>"
            f"<td><a href='{_link(story, page)}'>{line(_cut(story.headline))}</a></td>"
            f"<td>{story.published:%y-%m-%d}</td></tr>"
            for position, story in list(enumerate(told))[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        )
        head = "".join(f"<th>{word}</th>" for word in _WORDS[language]["head"])
        pages = range(1, (len(told) - 1) // ON_A_PAGE + 2)
        pager = " ".join(
            f'<a href="/{language}/bbs/board_list.php?bbs_code={board}&page={number}">{number}</a>' for number in pages
        )
        return f'<table class="list"><tr>{head}</tr>{rows}</table><div class="pager">{pager}</div>'


def _language(story: Story) -> str:
    return "english" if story.outlet == "hansun_en" else "korean"


def _place(story: Story) -> tuple[str, str, str]:
    return _language(story), story.extra.get("board", ENGLISH_BOARD), str(story.extra["num"])


def _link(story: Story, page: int) -> str:
    language, board, number = _place(story)
    noise = f"&page={page}&keycode=&keyword=&c1=&c2=&sub_code="
    return f"/{language}/bbs/board_view.php?bbs_code={board}&num={number}{noise}"


def _cut(title: str) -> str:
    return title if len(title) <= TITLE_LENGTH else f"{title[:TITLE_LENGTH]}.."


def _frame(language: str, body: str) -> str:
    name = "Hansun Foundation" if language == "english" else "한반도선진화재단"
    return (
        f"<html><head><title>{name}</title></head><body><div id='menu'><ul><li>RESEARCH</li><li>Topics</li>"
        f"<li>Content Type</li></ul></div><div id='content'>{body}</div><div id='foot'>Copyright {name}</div>"
        "</body></html>"
    )


def _post(language: str, story: Story) -> str:
    words = _WORDS[language]
    _, board, number = _place(story)
    base = f"/{language}/bbs/download.php?bbs_code={board}&num={number}"
    files = "".join(
        f'<a href="{base}&no={position}">{escape(name)}</a>&nbsp;&nbsp;'
        for position, name in enumerate(story.attachments, 1)
    )
    file_row = f"<tr><td class='file'>{words['files']} : {files}</td></tr>" if files else ""
    return (
        f"<div class='board'>{BOARDS[board]}</div><table class='view'><tr><td>"
        f"<div class='subject'>{line(story.headline)}</div></td></tr>"
        f"<tr><td class='date'>{story.published:%Y-%m-%d %H:%M:%S}</td></tr>{file_row}"
        f"<tr><td class='content'>{_content(language, story)}</td></tr></table>"
        f"<div class='buttons'><a href='/{language}/bbs/board_list.php?bbs_code={board}'>{words['list']}</a></div>"
    )


def _content(language: str, story: Story) -> str:
    blank = "<p>&nbsp;</p>"
    if not story.paragraphs:
        return blank
    agency = [text for text in story.byline if text.endswith("=")]
    byline = blank.join(f"<p>{line(text)}</p>" for text in story.byline if text not in agency)
    body = blank.join(f"<p>{line(text)}</p>" for text in [*agency, *story.paragraphs])
    return f"<p>{line(story.headline)}</p>{blank}{byline}{blank}{body}{blank * 3}{_tail(language, story)}"


def _tail(language: str, story: Story) -> str:
    if language == "english":
        return (
            "<p>This article may differ from the views of the Hansun Foundation.</p><p>&nbsp;</p>"
            "<p>(It's a translation based on machine translation)</p>"
        )
    return f"<p>{line(story.extra['footer'])}</p><p>[기사전문 보기]</p>" if "footer" in story.extra else ""


def _truth(story: Story) -> Truth:
    language, board, number = _place(story)
    address = f"{CANONICAL}/{language}/bbs/board_view.php?bbs_code={board}&num={number}"
    refused: Ending | None = ("rejected", "not-html") if story.extra.get("pdf") else None
    if reason := story.extra.get("reason"):
        refused = ("rejected", reason)
    if refused:
        return Truth(outlet=story.outlet, address=address, first=refused, second=refused)
    first, second = ending_of(story)
    return Truth(outlet=story.outlet, address=address, story=story, first=first, second=second, zone="Asia/Seoul")
