"""Authors that a page shows: marked bylines, the article's head, roles beside names; and the traps around them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.capture import Capture
from ingest.extract.authors import find_authors, rank_authors
from ingest.finding import Voice
from ingest.outlet import Rules
from ingest.page import Page
from tests.ingest.signed_page import LONG, OUTLET, TEXT, TITLE, URL, article, found, json_ld, names, page, people


@pytest.mark.parametrize(
    "mark",
    [
        '<p class="byline">By <a href="/author/jane">Jane Roe</a></p>',
        '<p class="byline">By<a href="/author/jane">Jane Roe</a><a href="/follow">Follow</a></p>',
        '<div class="article-author">Jane Roe</div>',
        '<div class="author"><span>Jane Roe</span><span>Political Editor</span></div>',
        '<a rel="author" href="/team/jane">Jane Roe</a>',
        '<span class="vcard author"><span class="fn">Jane Roe</span></span>',
        '<div class="entry-meta">May 3, 2024 by <a href="/author/jane">Jane Roe</a> in <a href="/city">City</a></div>',
        '<div class="post-info"><a href="/author/jane">Jane Roe</a> / 3 May 2024</div>',
        "<address>By Jane Roe</address>",
        '<div id="writer">Jane Roe</div>',
        '<div data-testid="byline">Jane Roe</div>',
        '<div><a href="/authors/jane-roe">Jane Roe</a></div>',
        '<ul class="authorList"><li>By Jane Roe</li></ul>',
        '<footer class="post-meta"><p class="post-author">Jane Roe</p></footer>',
    ],
)
def test_marked_byline(mark: str) -> None:
    assert names(article(mark), Voice.VISIBLE) == ["Jane Roe"]


def test_neighbouring_marks_name_several_authors() -> None:
    byline = '<div><span class="author">Jane Roe</span>, <span class="author">John Doe</span></div>'
    assert names(article(byline), Voice.VISIBLE) == ["Jane Roe", "John Doe"]


def test_pen_name_in_a_marked_byline() -> None:
    assert names(article('<span class="author"><a href="/author/owlet">owlet</a></span>'), Voice.VISIBLE) == ["owlet"]


def test_linked_name_in_a_marked_element_with_other_words() -> None:
    byline = '<div class="byline">our person on the bridge that night: <a href="/authors/j">jroe</a></div>'
    assert names(article(byline), Voice.VISIBLE) == ["jroe"]


@pytest.mark.parametrize(
    "aside",
    [
        '<div class="related"><span class="author">Otto Loud</span></div>',
        '<section id="comments"><span class="comment-author vcard">Otto Loud</span></section>',
        '<nav><a href="/author/otto" class="author">Otto Loud</a></nav>',
        '<figure><figcaption class="byline">Otto Loud</figcaption></figure>',
        '<div class="sidebar"><div class="author-name">Otto Loud</div></div>',
        '<div class="author-photo">Otto Loud</div>',
        f'<div class="author">{"Otto Loud lived in many towns and wrote for many houses. " * 6}</div>',
        '<p>As <a href="/people/otto">Otto Loud</a> ' + "said on the bridge that morning. " * 12 + "</p>",
        '<p><a href="https://other.example.net/people/otto">Otto Loud</a></p>',
        '<div class="author"></div>',
        '<div class="author">Administrator</div>',
        '<div class="author">The Springfield Star</div>',
    ],
)
def test_what_is_no_byline(aside: str) -> None:
    assert names(article(end=aside)) == []


HEADS = [
    '<div class="teaser-authors"><span class="author-name">Jane Roe</span></div>',
    '<div class="entry-meta social-comments">By <span class="author">Jane Roe</span> | 18 November 2026</div>',
    '<div class="sidebar"><span class="author">Por Jane Roe</span></div>',
    '<div class="widget author"><span class="author">Jane Roe</span></div>',
    "<figure><address>Von Jane Roe</address></figure>",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_mark_right_below_the_headline_is_the_article_s_whatever_holds_it_is_called(head: str) -> None:
    assert names(article(head)) == ["Jane Roe"]


@pytest.mark.parametrize("head", HEADS)
def test_the_same_behind_the_text_is_not(head: str) -> None:
    assert names(article("", head + head.replace("Jane", "John"), text=LONG + "<p>Ferries.</p>" * 50)) == []


@pytest.mark.parametrize(
    "aside",
    [
        '<figure><span class="author">Jane Roe</span></figure>',
        '<div class="media-sidebar"><span class="author">Jane Roe</span></div>',
        '<form class="comments"><span class="author">Jane Roe</span></form>',
        '<div class="login sidebar"><span class="author">Jane Roe</span></div>',
        f'<div class="comments"><span class="author">Jane Roe</span>{TEXT}</div>',
    ],
)
def test_pictures_forms_and_comments_below_the_headline_name_no_author(aside: str) -> None:
    assert names(article(aside)) == []


def test_teasers_far_from_the_headline_name_nobody() -> None:
    teasers = "".join(f'<div class="box"><i class="writer">Otto Loud{"x" * n}</i><b>x</b></div>' for n in range(60))
    target = page(f"<article><h1>{TITLE}</h1>{LONG}</article><section>{'<i>x</i>' * 120}{teasers}</section>")
    assert names(target) == []


def test_list_of_many_names_is_no_byline() -> None:
    many = ", ".join(f"Jane {letter}oe" for letter in "ABCDEFGHIKLM")
    assert names(article(f'<div class="author">{many}</div>'), Voice.VISIBLE) == []


def test_form_around_the_whole_page_hides_nothing() -> None:
    target = page(
        f'<form><div class="sidebar-left"><h1>{TITLE}</h1><p class="byline">By Jane Roe</p>{LONG}</div></form>'
    )
    assert names(target) == ["Jane Roe"]


def test_layout_called_after_its_sidebar_hides_nothing() -> None:
    body = f'<h1>{TITLE}</h1><div class="with-big-sidebar-widget"><p class="byline">By Jane Roe</p>{LONG}</div>'
    assert names(page(body)) == ["Jane Roe"]


def test_heading_with_the_sites_name_is_not_the_headline() -> None:
    body = f'<h1>The Springfield Star</h1><h2>{TITLE}</h2><p class="byline">By Jane Roe</p>{LONG}'
    assert names(page(body)) == ["Jane Roe"]


def test_page_without_headline_still_shows_its_mark() -> None:
    assert names(page(f'<p class="byline">By Jane Roe</p>{TEXT}', title="Home")) == ["Jane Roe"]


def test_byline_finding_holds_the_printed_text() -> None:
    target = article('<div class="byline">By Jane Roe<br>Political Editor</div>')
    bylines = [finding for finding in find_authors(target, OUTLET, Rules()) if finding.field == "byline"]
    assert bylines[0].value == "By Jane Roe / Political Editor"


def test_role_and_email_of_a_marked_byline() -> None:
    byline = '<div class="byline">김하늘 기자 <a href="mailto:s@example.com">s@example.com</a></div>'
    (person,) = people(found(article(byline), Voice.VISIBLE)[0])
    assert (person.name, person.role, person.email) == ("김하늘", "기자", "s@example.com")


@pytest.mark.parametrize(
    ("byline", "role"),
    [
        ("<div class=author>Jane Roe</div><div>Political Editor</div>", "Political Editor"),
        ("<span class=author>Jane Roe</span><br>Political Editor", "Political Editor"),
        ("<div class=author>김하늘</div><div>정치부 기자</div>", "기자"),
        ("<div class=author>Jane Roe</div><div>The bridge is open</div>", None),
        ("<div class=author>Jane Roe</div><nav>Political Editor</nav>", None),
    ],
)
def test_role_on_the_line_behind_a_marked_name(byline: str, role: str | None) -> None:
    (finding,) = found(article(byline), Voice.VISIBLE)
    assert [person.role for person in people(finding)] == [role]


@pytest.mark.parametrize(
    ("author", "mark", "heard"),
    [
        ("Jane Roe", "Jane Roe", False),
        ("John Doe", "Jane Roe", True),
        (["Jane Roe", "John Doe"], "Jane Roe", True),
        (None, "Jane Roe", False),
        (None, "owlet", True),
        ("Jane Roe", "", True),
    ],
)
def test_unmarked_lines_are_read_where_marks_do_not_show_the_authors(author: object, mark: str, heard: bool) -> None:
    target = article(f"<p class=author>{mark}</p><p>By Jane Roe</p>", head=json_ld(author=author))
    assert bool(found(target, Voice.BYLINE)) is heard


def test_unmarked_lines_are_read_where_the_page_shows_an_address() -> None:
    line = "<p>By Jane Roe jane.roe@example.com</p>"
    target = article("<p class=author>Jane Roe</p>", head=json_ld(author="Jane Roe"), end=line)
    emails = [person.email for finding in found(target, Voice.BYLINE) for person in people(finding)]
    assert "jane.roe@example.com" in emails


def test_only_the_most_telling_marks_are_kept() -> None:
    marks = "".join(f'<div class="author" id="n{n}"><p>By Jane {name}</p></div><hr>' for n, name in enumerate(FAMILIES))
    assert len(found(article(f"<div>{marks}</div>"), Voice.VISIBLE)) <= 4


FAMILIES = ("Roe", "Doe", "Miles", "Hill", "Brook", "Field")


@pytest.mark.parametrize(("before", "after"), [(20, 0), (0, 70), (0, 200)])
def test_mark_at_some_distance_from_the_headline(before: int, after: int) -> None:
    mark = '<p class="byline">By Jane Roe</p>'
    lead = f"{mark}{'<i>x</i>' * before}" if before else ""
    tail = f"{'<i>x</i>' * after}{mark}" if after else ""
    assert names(page(f"<article>{lead}<h1>{TITLE}</h1>{LONG}{tail}</article>"), Voice.VISIBLE) == ["Jane Roe"]


def test_mark_on_the_body_itself() -> None:
    assert names(Page(body_marked()), Voice.VISIBLE) == ["Jane Roe"]


def body_marked() -> Capture:
    source = b"<html><body class='author'>By Jane Roe</body></html>"
    return Capture(url=URL, final_url=URL, fetched_at=datetime(2026, 1, 1, tzinfo=UTC), status=200, body=source)


def test_words_in_a_wide_mark_need_to_look_like_a_name() -> None:
    assert names(article('<div class="entry-meta">owlet</div>'), Voice.VISIBLE) == []


SHORT_KOREAN = "".join(
    f"<p>동네 도서관이 이번 달부터 밤 열 시까지 문을 연다고 관장이 {day} 오후에 말했다. "
    "이용자는 지난해 같은 달보다 두 배로 늘었다고 한다.</p>"
    for day in ("사흗날", "나흗날", "닷샛날")
)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [("변누리 기자 nuri.byeon@example.com", "변누리", "기자"), ("어라온 변호사", "어라온", "변호사")],
)
def test_name_and_role_after_the_short_paragraphs_of_a_korean_paper(line: str, name: str, role: str) -> None:
    target = page(f"<h1>{TITLE}</h1><p>기사공유</p>{SHORT_KOREAN}<p>{line}</p><p>#도서관#밤</p><p>많이 본 뉴스</p>")
    (person,) = people(found(target)[0])
    assert (person.name, person.role) == (name, role)


@pytest.mark.parametrize(
    ("declared", "printed", "chosen"),
    [
        ("jroe83", "By Jane Roe", "Jane Roe"),
        ("springfield", "By Jane Roe", "Jane Roe"),
        ("jane.roe", "By Jane Roe", "Jane Roe"),
        ("jroe83", "By jroe83", "jroe83"),
        ("mady", "by mady", "mady"),
        ("Jane Roe", "By jroe83", "Jane Roe"),
    ],
)
def test_who_logs_in_is_whom_the_page_prints(declared: str, printed: str, chosen: str) -> None:
    target = article(f'<p class="byline">{printed}</p>', head=json_ld(author={"name": declared}))
    assert [person.name for person in people(rank_authors(found(target))[0][0])] == [chosen]
