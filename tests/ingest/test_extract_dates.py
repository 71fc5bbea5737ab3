"""Dates found on whole pages: data, marks, addresses, and what is shown where."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from ingest.finding import Voice
from ingest.outlet import Addresses, IdRule
from tests.ingest.dated_page import TEXT, article, best, found, ld, moment, outlet, page

# -- data


def test_json_ld_tells_both_dates() -> None:
    head = ld(
        **{"@type": "NewsArticle", "datePublished": "2024-05-06T07:08:09+09:00", "dateModified": "2024-05-06T10:00:00Z"}
    )
    target = page(article(""), head)
    assert best(target) == "2024-05-05 22:08"
    assert best(target, "date_modified") == "2024-05-06 10:00"
    assert found(target)[0].where == "newsarticle.datePublished"


def test_the_article_is_heard_before_the_web_page_and_never_the_event() -> None:
    head = ld(**{"@graph": [
        {"@type": "Event", "startDate": "2024-01-01", "datePublished": "2024-01-01"},
        {"@type": "WebPage", "datePublished": "2024-02-02"},
        {"@type": "Article", "headline": "Harbour bridge opens", "datePublished": "2024-03-03T10:00:00Z"},
    ]})  # fmt: skip
    assert [f"{moment(finding).instant:%F}" for finding in found(page(article(""), head))] == [
        "2024-03-03",
        "2024-02-02",
    ]


def test_date_created_never_takes_the_place_of_date_published() -> None:
    head = ld(
        **{"@type": "NewsArticle", "dateCreated": "2024-05-01T00:10:00Z", "datePublished": "2024-05-06T07:08:09Z"}
    )
    assert best(page(article(""), head)) == "2024-05-06 07:08"


def test_broken_json_ld_is_still_searched() -> None:
    data = '"datePublished": "2024-05-06T07:08:09Z", "dateModified": "2024-05-07T07:08:09Z"'
    head = f'<script type="application/ld+json">{{"@type": "Article", "name": "A "quoted" word", {data}}}</script>'
    target = page(article(""), head)
    assert best(target) == "2024-05-06 07:08"
    assert best(target, "date_modified") == "2024-05-07 07:08"


META = [
    '<meta property="article:published_time" content="2024-05-06T07:08:09Z">',
    '<meta name="parsely-pub-date" content="2024-05-06T07:08:09Z">',
    '<meta name="sailthru.date" content="2024-05-06 07:08:09">',
    '<meta name="cXenseParse:recs:publishtime" content="2024-05-06T07:08:09.000Z">',
    '<meta name="DC.date.issued" content="2024-05-06T07:08:09Z">',
    '<meta name="x-house:publish_date" content="2024-05-06T07:08:09Z">',
    """<meta name="parsely-page" content='{"title": "x", "pub_date": "2024-05-06T07:08:09Z"}'>""",
    '<meta itemprop="datePublished" content="2024-05-06T07:08:09Z">',
]


@pytest.mark.parametrize("head", META)
def test_meta_tags_tell_the_publication(head: str) -> None:
    target = page(article(""), head)
    assert best(target) == "2024-05-06 07:08"
    assert found(target)[0].voice is Voice.META


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="article:expiration_time" content="2024-05-06T07:08:09Z">',
        '<meta name="event_publish_date" content="2024-05-06T07:08:09Z">',
        '<meta name="build-date" content="2024-05-06T07:08:09Z">',
        '<meta http-equiv="Last-Modified" content="Mon, 06 May 2024 07:08:09 GMT">',
        '<meta name="parsely-page" content="not json">',
        """<meta name="parsely-page" content='["2024-05-06"]'>""",
        '<meta property="article:published_time" content="{{ date }}">',
        '<meta property="article:published_time" content="2027-05-06T07:08:09Z">',
    ],
)
def test_meta_tags_of_other_things_tell_nothing(head: str) -> None:
    assert best(page(article(""), head)) is None


def test_meta_tags_tell_the_change() -> None:
    head = '<meta property="article:modified_time" content="2024-05-07T07:08:09Z">'
    target = page(article(""), head)
    assert best(target, "date_modified") == "2024-05-07 07:08"
    assert best(target) is None


# -- addresses

PATHS = {
    "/2023/04/28/harbour-bridge": "2023-04-28",
    "/news/2023-04-28-harbour-bridge.html": "2023-04-28",
    "/2023/apr/28/harbour-bridge": "2023-04-28",
    "/2023/04/08-harbour-bridge": "2023-04-08",
    "/2023/04/12-ways-to-the-harbour": None,
    "/2023/04/3-questions-to-a-walker": None,
    "/2023/apr/10-ways-to-the-harbour": None,
    "/2023/04/28-1.html": "2023-04-28",
    "/2023/0428/harbour.html": "2023-04-28",
    "/harbour-bridge-20230428.html": "2023-04-28",
    "/2023/04/harbour-bridge": None,
    "/2023/14/28/harbour-bridge": None,
    "/article/20230428123": None,
    "/id-1234567890/": None,
}


@pytest.mark.parametrize(("path", "expected"), PATHS.items())
def test_a_day_in_the_address(path: str, expected: str | None) -> None:
    assert best(page(article(""), url=f"https://news.example.com{path}")) == expected


def test_a_stamp_in_the_address_is_the_outlet_s_time() -> None:
    rule = IdRule(pattern=re.compile(r"/article/(\d{17})"), stamp="%Y%m%d%H%M%S%f")
    korean = outlet(time_zone="America/Los_Angeles", addresses=Addresses(id=(rule,)))
    target = page(article(""), url="https://news.example.com/article/20250808001303169")
    (finding,) = [
        each for each in found(target, of=korean) if each.voice is Voice.URL and moment(each).precision != "day"
    ]
    assert moment(finding).instant == datetime(2025, 8, 8, 7, 13, 3, 169000, UTC)


# -- what is shown

SHOWN = [
    '<time datetime="2024-05-06T07:08:00Z">6 May 2024</time>',
    '<p class="date">6 May 2024, 07:08</p>',
    '<div class="byline">By Ada Example | 6 May 2024 07:08</div>',
    "<p>Published: 6 May 2024, 7:08 am</p>",
    '<span class="post-meta"><span>Posted on</span> <b>May 6, 2024</b> <i>7:08 am</i></span>',
    '<p class="dateTime"><span class="input" data-date="2024-05-06 07:08">input</span></p>',
    '<abbr class="published" title="2024-05-06T07:08:00+00:00">yesterday</abbr>',
    '<abbr class="timeago" title="2024-05-06T07:08:00Z">2 hours ago</abbr>',
    '<span title="Monday, May 6, 2024 at 7:08am">2 years ago</span>',
    '<div class="art_info"><ul><li>등록 2024.05.06 07:08</li><li>수정 2024.05.07 08:00</li></ul></div>',
]


@pytest.mark.parametrize("shown", SHOWN)
def test_dates_near_the_heading_are_found(shown: str) -> None:
    assert best(page(article(shown))) == "2024-05-06 07:08"


def test_marks_and_text_are_different_voices() -> None:
    target = page(article('<time datetime="2024-05-06T07:08:00Z">6 May 2024</time>'))
    assert [finding.voice for finding in found(target)] == [Voice.MICRODATA, Voice.VISIBLE]


def test_a_mark_that_contradicts_its_own_text_is_not_believed() -> None:
    shown = '<p><time datetime="2024-05-16T07:08:00Z">Published on 6 May 2024</time></p>'
    assert best(page(article(shown))) == "2024-05-06"


def test_a_mark_without_a_date_takes_none_from_the_text_before_it() -> None:
    target = page(article('<p class="date">6 May 2024 <i data-original="1961234567">x</i></p>'))
    assert [finding.voice for finding in found(target)] == [Voice.VISIBLE]


def test_an_address_in_an_attribute_is_no_date_that_is_shown() -> None:
    picture = '<img data-pin-url="https://news.example.com/2019/06/19/bridge" data-title="19 June 2019">'
    named = [finding.where.partition("@")[2] for finding in found(page(article(f'<p class="date">{picture}</p>')))]
    assert named == ["data-title"]


def test_marks_of_one_element_keep_the_order_that_they_are_written_in() -> None:
    first = '<time datetime="2024-05-06T07:08:09Z" title="6 May 2024 7:08">x</time>'
    second = '<time title="6 May 2024 7:08" datetime="2024-05-06T07:08:09Z">x</time>'
    assert found(page(article(second)))[0].where.endswith("@title")
    assert found(page(article(first)))[0].where.endswith("@datetime")


def test_a_mark_is_held_against_its_own_text_however_long_that_is() -> None:
    text = f"the bridge is open since 6 May 2024, says the city. {'Many have come to see it. ' * 9}"
    other = f"<p>Repairs began on 7 May 2023. {'Nobody knew for how long. ' * 9}</p>"
    mark = f'<p><time datetime="2024-05-16T07:08:00Z">In town {text}</time></p>'
    assert best(page(article(mark))) is None
    assert best(page(article(other + mark))) is None


def test_a_date_above_the_heading_is_found() -> None:
    body = f'<main><article><p class="kicker">6 May 2024</p><h1>Harbour bridge opens</h1>{TEXT}</article></main>'
    assert best(page(body)) == "2024-05-06"


def test_labelled_dates_are_told_apart() -> None:
    target = page(article("<p>Published 6 May 2024, 07:08</p><p>Updated 7 May 2024, 09:10</p>"))
    assert best(target) == "2024-05-06 07:08"
    assert best(target, "date_modified") == "2024-05-07 09:10"


def test_a_change_is_never_the_publication() -> None:
    shown = '<p class="date">Updated 7 May 2024, 09:10</p>'
    data = '<meta property="article:published_time" content="2024-05-06T07:08:09Z">'
    assert best(page(article(shown), data)) == "2024-05-06 07:08"
    assert best(page(article(shown))) is None
    assert best(page(article(TEXT * 2 + shown))) is None
    assert best(page(shown + article(""))) is None


def test_print_dates_are_never_the_publication() -> None:
    korean = outlet(languages=("ko",), time_zone="Asia/Seoul")
    target = page(article("<p>발행 2018/06/25 미주판 3면 기사입력 2018/06/24 19:43</p>"), lang="ko")
    assert best(target, of=korean) == "2018-06-24 10:43"
    assert best(page(article("<p class='date'>2006-09-26 29면</p>"), lang="ko"), of=korean) is None
    assert (
        best(page(article("<p>2006-09-26 29면</p><p>2006-09-25 23:10</p>"), lang="ko"), of=korean) == "2006-09-25 14:10"
    )


def test_the_state_of_a_german_text_is_its_date_where_nothing_else_is_printed() -> None:
    german = outlet(languages=("de",))
    target = page(article('<p class="metatext">Stand: 28.04.2020 18:00 Uhr</p>'), lang="de")
    assert best(target, of=german) == "2020-04-28 18:00"
    assert best(target, "date_modified", of=german) == "2020-04-28 18:00"


def test_a_date_that_opens_the_text_is_found() -> None:
    opened = f"<p>29.11.2022 – {'The bridge was opened to walkers again after a long winter of repairs. ' * 5}</p>"
    assert best(page(article(opened), lang="de"), of=outlet(languages=("de",))) == "2022-11-29"


def test_a_sentence_that_tells_of_the_entry_is_found() -> None:
    told = f"<p>Dieser Artikel wurde am 14. Dezember 2015 um 14:48 geschrieben und abgelegt. {'Worte ' * 12}</p>"
    assert best(page(article(told), lang="de"), of=outlet(languages=("de",))) == "2015-12-14 14:48"


def test_a_lone_date_in_a_doubtful_place_is_found() -> None:
    body = article("") + '<div class="rez_footer"><p>Published: 1 November 2023</p></div>'
    assert best(page(body)) == "2023-11-01"


def test_data_in_scripts_is_the_last_resort() -> None:
    script = '<script>window.state = {"post": {"publishedAt": "2024-05-06T07:08:09Z", "id": 7}}</script>'
    target = page(article(""), script)
    assert [(finding.voice, best(target)) for finding in found(target)] == [(Voice.GENERAL, "2024-05-06 07:08")]
    two = script.replace("}}", '}, "next": {"publishedAt": "2023-01-01T00:10:00Z"}}')
    assert best(page(article(""), two)) is None


def test_words_that_count_from_now_are_read_right_at_the_heading() -> None:
    assert best(page(article('<span class="date">3 hours ago</span>'))) == "2026-11-22 00:04"
    assert best(page(article('<span class="date">soon ago</span>'))) is None
    assert best(page(article("") + '<span class="date">3 hours ago</span>')) is None


def test_a_date_that_only_an_attribute_or_a_style_sheet_holds_is_found() -> None:
    korean = outlet(languages=("ko",), time_zone="Asia/Seoul")
    held = '<p class="dateTime"><span class="input" data-before="입력 2025.08.10 06:52"></span></p>'
    assert best(page(article(held), lang="ko"), of=korean) == "2025-08-09 21:52"
    first, second, third = "입력 2025.08.10 06:52", "수정 2025.08.11. 06:52", "2020-01-01 | more"
    rules = f"a::before {{content: '{first}'}} b::before {{content:\"{second}\"}} i::after {{content: '{third}'}}"
    style = f"<style>{rules}</style>"
    drawn = page(article(""), style, lang="ko")
    assert best(drawn, of=korean) == "2025-08-09 21:52"
    assert best(drawn, "date_modified", of=korean) == "2025-08-10 21:52"


def test_the_end_of_an_offer_is_no_date_of_the_article() -> None:
    assert best(page(article('<div class="date" data-end-date="2024-05-06T07:08:00Z">offer</div>'))) is None


# -- languages and zones


def test_ambiguous_numbers_are_read_in_the_language_that_the_page_names() -> None:
    general = outlet(languages=(), time_zone=None)
    shown = '<p class="date">04/05/2020</p>'
    assert best(page(article(shown), lang="fr"), of=general) == "2020-05-04"
    assert best(page(article(shown), lang="en"), of=general) == "2020-04-05"
    assert best(page(article(shown), lang="en", url="https://news.example.co.uk/a-b"), of=general) == "2020-05-04"
    assert best(page(article(shown), lang="en", url="https://news.example.com/en-gb/a-b"), of=general) == "2020-05-04"
    locale = '<meta property="og:locale" content="en_AU">'
    assert best(page(article(shown), locale, lang="en"), of=general) == "2020-05-04"
    german = "<p>Die Brücke ist nach dem Winter wieder offen und die Menschen gehen über sie in die Stadt.</p>" * 5
    assert best(page(article('<p class="date">04.05.2020</p>') + german, lang=""), of=general) is not None


def test_without_outlet_file_times_without_zone_take_the_offset_that_the_page_prints() -> None:
    general = outlet(time_zone=None)
    head = '<meta property="article:modified_time" content="2024-05-06T15:00:00+09:00">'
    target = page(article('<p class="date">Published 6 May 2024, 14:00</p>'), head)
    (value,) = [moment(finding) for finding in found(target, of=general)]
    assert (value.instant.hour, value.zone, value.zone_source) == (5, "+09:00", "assumed")
    west = page(article('<p class="date">Published 6 May 2024, 14:00</p>'), head.replace("+09:00", "-07:00"))
    assert moment(found(west, of=general)[0]).instant.hour == 21


def test_a_short_korean_day_is_found() -> None:
    korean = outlet(languages=("ko",))
    assert best(page(article("<p>등록일 25. 3. 4.</p>"), lang="ko"), of=korean) == "2025-03-04"


@pytest.mark.parametrize("script", ['showDate("2024/05/06 14:00:09")', "document.write('2024/05/06 14:00:09');"])
def test_a_script_that_writes_a_date_where_it_stands_shows_it(script: str) -> None:
    assert best(page(article(f'<p class="info"><script>{script}</script> 7 views</p>'))) == "2024-05-06 14:00"


WRITES = "<script>showDate('2024/05/06 14:00:09')</script>"


@pytest.mark.parametrize(
    "shown",
    [
        f"<p>Published {WRITES}</p>",
        f"<p><b>Published</b> {WRITES}</p>",
        f"<p><b>Published</b>{WRITES}<i>by Ada</i></p>",
        f"<p>Published <script>start()</script>{WRITES}</p>",
        f"<p>Published</p><p>{WRITES}<script>start()</script> by Ada</p>",
        f"<div><p>Ada</p>{WRITES}</div>",
    ],
)
def test_what_a_script_writes_stands_on_the_line_of_its_place(shown: str) -> None:
    assert best(page(article(shown))) == "2024-05-06 14:00"


def test_what_is_written_where_nothing_is_shown_is_not_read() -> None:
    assert best(page(article(f"<noscript><p>Published {WRITES}</p></noscript>"))) is None


def test_other_scripts_show_nothing() -> None:
    script = 'setExpiryDate("2024/05/06 14:00:09"); start()'
    assert best(page(article(f'<p class="info"><script>{script}</script> 7 views</p>'))) is None
