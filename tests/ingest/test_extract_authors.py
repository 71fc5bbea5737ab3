"""Authors found on whole pages of our own, by where the page gives them; and the traps around them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ingest.article import PersonKind
from ingest.capture import Capture
from ingest.extract.authors import find_authors, rank_authors
from ingest.finding import Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from tests.ingest.signed_page import LONG, OUTLET, TEXT, TITLE, URL, article, found, json_ld, names, page, people


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Jane Roe", ["Jane Roe"]),
        ("Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        (["Jane Roe", "John Doe"], ["Jane Roe", "John Doe"]),
        ({"@type": "Person", "name": "Jane Roe"}, ["Jane Roe"]),
        ({"@type": "Person", "name": ["Jane Roe", "John Doe"]}, ["Jane Roe", "John Doe"]),
        ({"@type": "Person", "givenName": "Jane", "familyName": "Roe"}, ["Jane Roe"]),
        ([{"@type": "Person", "name": "By Jane Roe"}], ["Jane Roe"]),
        ({"@list": [{"@type": "Person", "name": "Jane Roe"}]}, ["Jane Roe"]),
        ({"@type": "Person", "name": "freeman1984"}, ["freeman1984"]),
        ({"@type": "Person", "name": "김민수·이하늘 기자"}, ["김민수", "이하늘"]),
        ({"@type": "Organization", "name": "Jane Roe"}, ["Jane Roe"]),
        ({"@type": "Organization", "name": "Firefighters"}, []),
        ({"@type": "Person", "name": "https://example.com/jane"}, []),
        ({"@type": "Person", "name": "The Springfield Star"}, []),
        ({"@type": "Person", "name": "admin"}, []),
        ({"@type": "Person"}, []),
        ({"@id": "#nowhere"}, []),
        (7, []),
        ("", []),
        ({"@list": {"@list": {"@list": {"@list": {"@list": ["Jane Roe"]}}}}}, []),
    ],
)
def test_json_ld_author(author: object, expected: list[str]) -> None:
    assert names(article(head=json_ld(author=author)), Voice.JSON_LD) == expected


@pytest.mark.parametrize("kind", ["Person", "Organization"])
@pytest.mark.parametrize("house", ["AFP", "The Associated Press", "Redaktion", "Springfield News Desk", "연합뉴스"])
def test_an_agency_or_a_desk_in_the_data_is_an_organisation(house: str, kind: str) -> None:
    author = {"@type": kind, "name": house}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert (person.name, person.kind) == (house, PersonKind.ORGANISATION)


def test_an_agency_beside_a_person_stays_and_a_desk_goes() -> None:
    head = json_ld(author=[{"name": "Jane Roe"}, {"name": "AP"}, {"name": "Redaktion"}])
    assert names(article(head=head)) == ["Jane Roe", "AP"]


def test_whoever_names_a_person_is_believed_before_who_names_a_desk() -> None:
    byline = '<p class="byline">By Jane Roe</p>'
    assert names(article(byline, head=json_ld(author={"name": "News Desk"}))) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ('<span class="author">AFP</span>', ["AFP"]),
        ('<p class="byline">By Staff Reports</p>', ["Staff Reports"]),
        ('<p class="byline">Von dpa/AFP</p>', ["dpa", "AFP"]),
        ("<p>By Reuters</p>", ["Reuters"]),
        ("<p>AFP, MANILA</p>", ["AFP"]),
        ("<p>von der Sportredaktion</p>", ["Sportredaktion"]),
        ("<p>Por Redacción El Faro</p>", ["Redacción El Faro"]),
    ],
)
def test_an_agency_or_a_desk_in_the_byline_is_an_organisation(byline: str, expected: list[str]) -> None:
    ranked = rank_authors(found(article(byline)))
    assert [(each.name, each.kind) for each in people(ranked[0][0])] == [
        (name, PersonKind.ORGANISATION) for name in expected
    ]


@pytest.mark.parametrize("line", ["Redaktion", "Getty Images", "Dow Jones", "Newsletter der Redaktion", "By admin"])
def test_a_word_beside_the_headline_is_no_organisation(line: str) -> None:
    assert names(article(f"<p>{line}</p>")) == []


def test_the_site_s_own_name_is_no_organisation_that_wrote() -> None:
    assert names(article(head=json_ld(author={"@type": "Organization", "name": "The Springfield Star"}))) == []


def test_json_ld_author_by_reference() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#jane"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Roe", "jobTitle": "Editor", "email": "mailto:J@example.com"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    (person,) = people(found(article(head=head), Voice.JSON_LD)[0])
    assert (person.name, person.role, person.email) == ("Jane Roe", "Editor", "j@example.com")


def test_json_ld_author_by_bare_reference() -> None:
    graph = [
        {"@type": "Article", "headline": TITLE, "author": "#j"},
        {"@type": "Person", "@id": "#j", "name": "Jane Roe"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert names(article(head=head), Voice.JSON_LD) == ["Jane Roe"]


def test_json_ld_house_of_the_author_but_not_the_site() -> None:
    author = {"@type": "Person", "name": "Jane Roe", "worksFor": {"name": "Springfield College"}}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert person.organisation == "Springfield College"
    author["worksFor"] = {"name": "The Springfield Star"}
    (person,) = people(found(article(head=json_ld(author=author)), Voice.JSON_LD)[0])
    assert person.organisation is None


def test_json_ld_creator_where_no_author_is_given() -> None:
    assert names(article(head=json_ld(creator="Jane Roe")), Voice.JSON_LD) == ["Jane Roe"]


def test_personal_site_is_a_person() -> None:
    outlet = Outlet(slug="jane", name="Blog", home="https://news.example.com/")
    head = '<meta property="og:site_name" content="Jane Roe"><meta name="author" content="Jane Roe">'
    assert names(article(head=head), Voice.META, outlet) == ["Jane Roe"]


def test_hosted_blog_bears_its_writers_pen_name() -> None:
    outlet = Outlet(slug="b", name="Blog", home="https://owlet.wordpress.com/")
    target = page(
        "", '<meta name="author" content="owlet">', url="https://owlet.wordpress.com/2024/05/03/harbour-bridge"
    )
    assert names(target, Voice.META, outlet) == ["owlet"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Jane Roe">',
        '<meta property="article:author" content="Jane Roe">',
        '<meta name="byl" content="By Jane Roe">',
        '<meta name="DC.creator" content="Jane Roe">',
        '<meta name="parsely-author" content="Jane Roe">',
        '<meta name="dable:author" content="Jane Roe">',
        '<meta property="article:author" content="https://x.org/star"><meta name="byl" content="Jane Roe">',
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">',
        '<meta name="twitter:label2" content="작성자"><meta name="twitter:data2" content="Jane Roe">',
    ],
)
def test_meta_author(head: str) -> None:
    assert names(article(head=head), Voice.META) == ["Jane Roe"]


def test_several_meta_authors() -> None:
    head = '<meta name="author" content="Jane Roe; John Doe"><meta name="author" content="Ann Miles">'
    assert names(article(head=head), Voice.META) == ["Jane Roe", "John Doe", "Ann Miles"]


def test_label_of_something_else_is_no_author() -> None:
    head = '<meta name="twitter:label1" content="Est. reading time"><meta name="twitter:data1" content="Jane Roe">'
    assert names(article(head=head), Voice.META) == []


@pytest.mark.parametrize(
    "mark",
    [
        '<span itemprop="author">Jane Roe</span>',
        '<span itemprop="author" itemscope><a href="/u"><b itemprop="name">Jane Roe</b></a> <i>12 articles</i></span>',
        '<span itemprop="author" itemscope><meta itemprop="name" content="Jane Roe"></span>',
        '<meta itemprop="author" content="Jane Roe">',
        '<span property="schema:author">Jane Roe</span>',
    ],
)
def test_microdata_author(mark: str) -> None:
    body_mark = (
        mark if not mark.startswith("<meta") else f"<div>{mark}</div><span itemprop='author' content='Jane Roe'></span>"
    )
    assert names(article(body_mark), Voice.MICRODATA) == ["Jane Roe"]


@pytest.mark.parametrize("value", ["Harbour Wave (www.springfieldstar.com)", "Harbour Wave - springfieldstar.com"])
def test_a_name_beside_the_site_s_host_is_the_site_s(value: str) -> None:
    head, url = f'<meta name="author" content="{value}">', "https://www.springfieldstar.com/city/harbour-bridge"
    assert names(page("", head, url=url)) == []
    other = head.replace("springfieldstar", "riverherald")
    assert names(page("", other, url=url)) == ["Harbour Wave"]


@pytest.mark.parametrize("value", ["Jane Roe (springfieldstar.com)", "Jane Roe, springfieldstar.com"])
def test_a_person_beside_the_site_s_host_is_one(value: str) -> None:
    head, url = f'<meta name="author" content="{value}">', "https://www.springfieldstar.com/city/harbour-bridge"
    assert names(page("", head, url=url)) == ["Jane Roe"]


TAG = '<a href="/tag/best-practice" rel="tag">Best Practice</a>'
NEXT = '<a href="/?p=7" rel="next">Minutes of the Harbour Board</a>'


@pytest.mark.parametrize(
    "meta",
    [
        f"By Jane Roe in {TAG}",
        f"By Jane Roe Categories: {TAG}",
        f"By Jane Roe | Tags: {TAG}, {TAG}",
        f"{TAG} Jane Roe",
        f"<p>Jane Roe</p><p>Kategorien {TAG}</p><p>{NEXT}</p>",
        '<a href="/author/jane" rel="tag">Jane Roe</a>',
    ],
)
def test_links_to_tags_and_other_texts_beside_the_author_are_no_names(meta: str) -> None:
    assert names(article(f'<div class="entry-meta">{meta}</div>'), Voice.VISIBLE) == ["Jane Roe"]


@pytest.mark.parametrize("meta", [TAG, f"Categories: {TAG}", f"18 November 2026 {TAG}", NEXT])
def test_links_to_tags_and_other_texts_alone_name_nobody(meta: str) -> None:
    assert names(article(f'<div class="entry-meta">{meta}</div>')) == []


def test_the_byline_is_printed_with_its_tags() -> None:
    target = article(f'<div class="entry-meta">By Jane Roe in {TAG}</div>')
    (finding, *_) = [each for each in find_authors(target, OUTLET, Rules()) if each.field == "byline"]
    assert finding.value == "By Jane Roe in Best Practice"


def test_commenter_in_microdata_is_no_author() -> None:
    assert names(article(end='<div class="comments"><span itemprop="author">Otto Loud</span></div>')) == []


def test_microdata_of_other_texts_is_left_out_where_the_article_has_its_own() -> None:
    far = "<p>Ferries.</p>" * 90 + '<p><span itemprop="author">Mary Poe</span></p>'
    own = '<p><span itemprop="author">Jane Roe</span> and <span itemprop="author">John Doe</span></p>'
    assert names(article(own, far), Voice.MICRODATA) == ["Jane Roe", "John Doe"]
    assert names(article("", far), Voice.MICRODATA) == ["Mary Poe"]


def test_long_text_marked_as_author_is_no_name() -> None:
    assert names(article(f'<div itemprop="author">{"word " * 40}</div>'), Voice.MICRODATA) == []


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
