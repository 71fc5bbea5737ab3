"""Addresses: laws of the canonical form, and what is judged by an address alone."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.outlet import Addresses, IdRule, Outlet, bare_host
from ingest.outlet_file import outlet_for_address
from ingest.url import canonical, is_article, on_site, outlet_id, stamp_moment

PLAIN = Outlet(slug="x", name="X", home="https://example.com/")
KEEPING = Outlet(slug="x", name="X", home="http://example.com/", addresses=Addresses(keep=("id", "board")))
PAGES = Path(__file__).resolve().parents[3] / "shared" / "pages" / "truth.jsonl"

_PIECES = st.lists(
    st.sampled_from(
        [
            *"abAB01-._~%/;:@!$&'()*+,=? #\\|\"<>[]{}^`\t",
            "%41",
            "%2f",
            "%zz",
            "%25",
            "..",
            "www.",
            "amp;",
            "utm_x=1",
            "한",
            "é",
        ]
    ),
    max_size=25,
).map("".join)
_URLS = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["http://", "https://", "HTTPS://", " https://user:pw@"]),
    st.sampled_from(["example.com", "www.Example.com.", "[::1]", "127.0.0.1", "한국.kr", "www.www.a.b"]),
    st.sampled_from(["", ":80", ":443", ":8080", ":"]),
    st.sampled_from(["", "/", "/a/"]),
    _PIECES,
)


@given(_URLS, st.sampled_from([PLAIN, KEEPING]))
def test_the_canonical_form_of_a_canonical_address_is_itself(url: str, outlet: Outlet) -> None:
    try:
        once = canonical(url, outlet)
    except ValueError:
        return
    assert canonical(once, outlet) == once
    assert once.isascii()
    assert " " not in once


@given(st.text(max_size=200))
def test_any_text_has_a_canonical_form_or_is_refused_as_no_address(text: str) -> None:
    try:
        assert canonical(text, PLAIN).startswith("https://")
    except ValueError:
        assert is_article(text, PLAIN) is False
        assert outlet_id(text, PLAIN) is None
    on_site(text, PLAIN)
    stamp_moment(text, PLAIN)


@given(st.from_regex(r"[a-z0-9]{1,8}(?:/[a-z0-9-]{1,9}){0,3}", fullmatch=True))
def test_all_spellings_of_an_address_are_one(path: str) -> None:
    spellings = {
        f"https://example.com/{path}",
        f"http://example.com/{path}",
        f"https://www.example.com/{path}/",
        f"https://EXAMPLE.com:443/{path}#part",
        f"http://example.com:80/{path}?utm_source=a&fbclid=b",
        f"https://example.com./x/../{path}",
        f" https://user@example.com/{path};jsessionid=0A1B \n",
        f"https:\\\\example.com/{path}?&amp;utm_medium=c",
    }
    assert {canonical(url, PLAIN) for url in spellings} == {f"https://example.com/{path}"}


@given(st.permutations(["id=7", "board=news", "page=3", "keyword="]))
def test_with_keep_the_order_of_keys_and_other_keys_do_not_matter(pairs: list[str]) -> None:
    url = "https://example.com/view.php?" + "&".join(pairs)
    assert canonical(url, KEEPING) == "http://example.com/view.php?board=news&id=7"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.com", "https://example.com/"),
        ("https://example.com/a b", "https://example.com/a%20b"),
        ("https://example.com/list/tag%20%20%20", "https://example.com/list/tag%20%20%20"),
        ("https://example.com/%ed%95%9C", "https://example.com/%ED%95%9C"),
        ("https://example.com/한", "https://example.com/%ED%95%9C"),
        ("https://example.com/%7Euser/100%", "https://example.com/~user/100%25"),
        ("https://example.com:8080/a", "https://example.com:8080/a"),
        ("http://127.0.0.1:9000/a/", "https://127.0.0.1:9000/a"),
        ("https://[2001:DB8::0:1]/a", "https://[2001:db8::1]/a"),
        ("https://신문.example/a", "https://xn--z92b13l.example/a"),
        ("https://www.kr/a", "https://www.kr/a"),
        ("https://example.com/a?b=2&a=1", "https://example.com/a?b=2&a=1"),
        ("https://example.com/a?p=1&amp;q=2", "https://example.com/a?p=1&q=2"),
        ("https://example.com/a?q=%zz&mc_cid=1", "https://example.com/a?q=%25zz"),
        ("https://example.com/?p=49688", "https://example.com/?p=49688"),
    ],
)
def test_canonical_form(url: str, expected: str) -> None:
    assert canonical(url, PLAIN) == expected


@pytest.mark.parametrize(
    "url",
    [
        *("", "/a", "mailto:jane@example.com", "javascript:void(0)", "ftp://example.com/", "https://", "https:///a"),
        *("http://[::1", "https://exa mple.com/", "https://a..b/", "https://example.com:99999/", "//example.com/a"),
        "http://[fe80::1%25eth0]/",
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError):
        canonical(url, PLAIN)


def test_a_very_long_address_is_handled() -> None:
    url = "https://example.com/" + "a/../%2" * 20_000
    assert canonical(canonical(url, PLAIN), PLAIN) == canonical(url, PLAIN)


BOARD = IdRule(query=("board", "num"))
STAMPED = IdRule(pattern=re.compile(r"/(?P<id>\d{17})(?:\.html)?(?:\?|$)"), stamp="%Y%m%d%H%M%S%f")
OLD = IdRule(query=("art_id",))
NUMBERED = IdRule(pattern=re.compile(r"^/article/(\d{5,9})"))
PAPER = Outlet(
    slug="paper",
    name="Paper",
    home="https://paper.example/",
    time_zone="America/Los_Angeles",
    addresses=Addresses(keep=("art_id",), id=(STAMPED, OLD, NUMBERED, BOARD)),
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://paper.example/article/20240808001303169", "20240808001303169"),
        ("https://news.paper.example/2024/08/08/society/x/20240808001303169.html", "20240808001303169"),
        ("http://www.paper.example/news/read.asp?page=4&branch=&art_id=7608516", "7608516"),
        ("https://paper.example/article/7608516/", "7608516"),
        ("https://paper.example/view?num=12&page=3&board=b8", "b8-12"),
        ("https://paper.example/view?num=&board=b8", None),
        ("https://paper.example/about", None),
        ("mailto:x@example.com", None),
    ],
)
def test_the_number_of_the_article(url: str, expected: str | None) -> None:
    assert outlet_id(url, PAPER) == expected


def test_of_a_key_that_comes_twice_the_first_counts() -> None:
    assert outlet_id("https://paper.example/r?art_id=12345&art_id=99999", PAPER) == "12345"


def test_a_pattern_that_matches_nothing_useful_is_no_id() -> None:
    outlet = Outlet(
        slug="x", name="X", home="https://x.example/", addresses=Addresses(id=(IdRule(pattern=re.compile("(x?)")),))
    )
    assert outlet_id("https://x.example/abc", outlet) is None


def test_a_stamp_is_read_in_the_outlets_zone() -> None:
    moment = stamp_moment("https://paper.example/article/20240808001303169", PAPER)
    assert moment is not None
    assert moment.instant == datetime(2024, 8, 8, 7, 13, 3, 169000, tzinfo=UTC)
    assert (moment.precision, moment.zone, moment.zone_source) == ("second", "America/Los_Angeles", "outlet")


@pytest.mark.parametrize("number", ["20241308001303169", "90240808001303169", "7608516"])
def test_a_number_that_is_no_date_is_no_stamp(number: str) -> None:
    assert stamp_moment(f"https://paper.example/article/{number}", PAPER) is None


@pytest.mark.parametrize(
    ("form", "number", "precision"),
    [("%Y%m%d%H%M", "202408081530", "minute"), ("%Y%m%d", "20240808", "day"), ("%Y%m%d%H%M", "202408080000", "day")],
)
def test_a_stamp_is_as_precise_as_its_form(form: str, number: str, precision: str) -> None:
    rule = IdRule(pattern=re.compile(r"/(\d+)$"), stamp=form)
    outlet = Outlet(slug="x", name="X", home="https://x.example/", addresses=Addresses(id=(rule,)))
    moment = stamp_moment(f"https://x.example/{number}", outlet)
    assert moment is not None
    assert (moment.precision, moment.zone, moment.zone_source) == (precision, "UTC", "assumed")


def test_a_short_number_is_not_read_as_a_stamp_with_missing_zeros() -> None:
    rule = IdRule(pattern=re.compile(r"/(\d+)$"), stamp="%Y%m%d%H%M%S")
    outlet = Outlet(slug="x", name="X", home="https://x.example/", addresses=Addresses(id=(rule,)))
    assert stamp_moment("https://x.example/20241112345", outlet) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.paper.example/a", True),
        ("https://news.paper.example:8080/a", True),
        ("https://notpaper.example/a", False),
        ("https://paper.example.evil.test/a", False),
        ("/a", False),
        ("http://[::1", False),
    ],
)
def test_an_address_is_on_site_on_the_hosts_and_below_them(url: str, expected: bool) -> None:
    assert on_site(url, PAPER) is expected


@pytest.mark.parametrize(
    "path",
    """
    /ice-raids-fear /2024/05/06/story /news/articleView.html?idxno=12 /article/20231204/1492114 /a/b/index.html
    /category/news/a-long-slug-of-words /story.php?id=7 /?p=49688 /%ED%95%9C%EA%B8%80-%EA%B8%B0%EC%82%AC
    /archive/20240506 /news/read.asp?art_id=5 /tag-heuer-opens-a-shop
    """.split(),
)
def test_without_patterns_what_may_be_an_article_is_one(path: str) -> None:
    assert is_article(f"https://example.com{path}", PLAIN)


@pytest.mark.parametrize(
    "path",
    """
    / /index.html /?lang=en /photo.jpg /a/film.mp4 /report.pdf /feed /blog/feed/ /rss.xml /wp-json/wp/v2/posts
    /wp-login.php /tag/news /category/society /category/a/b /author/jane-roe /news/page/3 /search /login.php
    /subscribe /privacy-policy /2019/04/30/ /2007/08 /a-story-of-words?share=x /category/a-shelf-of-words
    /impressum /contact /sitemap.xml /cart /static/app.js
    """.split(),
)
def test_without_patterns_what_is_no_article_is_refused(path: str) -> None:
    assert not is_article(f"https://example.com{path}", PLAIN)


def test_the_front_page_of_an_outlet_below_a_path_is_no_article() -> None:
    outlet = Outlet(slug="x", name="X", home="https://example.com/english/")
    assert not is_article("http://www.example.com/english", outlet)


def test_patterns_decide_where_the_outlet_has_them() -> None:
    rules = Addresses(article=(re.compile(r"^/view\?.*no=\d"),), exclude=(re.compile("draft"),))
    outlet = Outlet(slug="x", name="X", home="https://example.com/", addresses=rules)
    assert is_article("https://example.com/view?x=1&no=3", outlet)
    assert not is_article("https://example.com/view?no=3&draft=1", outlet)
    assert not is_article("https://example.com/2024/05/06/story-of-many-words", outlet)


def test_exclusions_alone_add_to_the_general_judgement() -> None:
    outlet = Outlet(
        slug="x", name="X", home="https://example.com/", addresses=Addresses(exclude=(re.compile("^/ad-"),))
    )
    assert is_article("https://example.com/a-story-of-four-words", outlet)
    assert not is_article("https://example.com/ad-for-four-things", outlet)
    assert not is_article("https://example.com/tag/x", outlet)


@pytest.mark.skipif(not PAGES.exists(), reason="the collection of real pages is not here")
def test_nearly_all_addresses_of_real_articles_pass_the_general_judgement() -> None:
    urls = [json.loads(line)["url"] for line in PAGES.read_text("utf-8").splitlines()]
    urls = [
        url
        for url in urls
        if canonical(url, PLAIN).count("/") > 2 and not re.search(r"://[^/]+/?(?:index\.html)?$", url)
    ]
    refused = [url for url in urls if not is_article(url, outlet_for_address(url))]
    assert len(refused) <= len(urls) * 0.005, refused


def test_a_host_without_www_is_empty_for_what_has_none() -> None:
    assert bare_host("http://[::1") == ""
    assert bare_host("x") == ""
