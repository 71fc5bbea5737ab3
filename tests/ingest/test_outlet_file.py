"""Outlet files: what they may say, and how a wrong one is named."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import ConfigError
from ingest.finding import Voice
from ingest.outlet import Outlet, SourceKind
from ingest.outlet_file import outlet_for_address, read_outlet
from ingest.outlet_schema import ADDRESSES, EXPECT, LAYOUT, OUTLET, RULES, SOURCE

LEAST = """
name = "The Sample"
home = "https://www.sample.example/"
time_zone = "Asia/Seoul"
languages = ["ko"]
"""
DOCS = Path(__file__).resolve().parents[2] / "docs" / "outlets.md"


def write(folder: Path, text: str, name: str = "sample.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def read(folder: Path, text: str) -> Outlet:
    return read_outlet(write(folder, text))


def test_name_home_zone_and_language_are_enough(tmp_path: Path) -> None:
    outlet = read(tmp_path, LEAST)
    assert outlet == Outlet(
        slug="sample",
        name="The Sample",
        home="https://www.sample.example/",
        time_zone="Asia/Seoul",
        languages=("ko",),
        hosts=("sample.example",),
    )


def test_everything_that_a_file_can_say_arrives(tmp_path: Path) -> None:
    outlet = read(
        tmp_path,
        LEAST
        + """
kind = "think_tank"
country = "KR"
date_order = "YMD"
hosts = ["m.sample.example", "WWW.other.example"]
first_day = 2001-02-03
crawl_delay = 2.5

[[source]]
kind = "listing"
url = "{home}/list  "
items = "li"
link = "./a"
title = "b"
date = "(.//i)[1]"
author = "u"
date_after = true
page_parameter = "p"
first_page = 0
page_step = 20
follow = '^/list'

[addresses]
article = '^/view'
exclude = ['draft']
keep = ["num"]
id = [{ query = "num" }, { pattern = '(\\d{8})$', stamp = "%Y%m%d" }]

[rules]
drop = "#clock"
cut_lines = ['^AD$']
filler_times = ["12:00:00"]
[rules.fields]
headline = "h1"
authors = [{ select = ".by", many = true }, ".name"]
keywords = { select = "meta[name=keywords]", attribute = "content", pattern = '.+' }
[rules.prefer]
date_published = ["url", "rule"]
[rules.distrust]
date_published = "visible"

[[layout]]
until = 2020-01-01
[layout.fields]
headline = "h2"

[expect]
announced = 3
rejected = 0.25
coverage = { headline = 1 }
""",
    )
    source = outlet.sources[0]
    assert (source.kind, source.url) == (SourceKind.LISTING, "https://www.sample.example/list  ")
    assert (source.first_page, source.page_step, source.date_after) == (0, 20, True)
    assert source.follow is not None
    assert outlet.hosts == ("sample.example", "m.sample.example", "other.example")
    assert outlet.first_day == date(2001, 2, 3)
    assert outlet.addresses.article[0].pattern == "^/view"
    assert outlet.addresses.id[0].query == ("num",)
    assert outlet.addresses.id[1].stamp == "%Y%m%d"
    assert [rule.select for rule in outlet.rules.fields["authors"]] == [".by", ".name"]
    assert outlet.rules.prefer["date_published"] == (Voice.URL, Voice.RULE)
    assert outlet.rules.distrust["date_published"] == (Voice.VISIBLE,)
    assert outlet.rules.drop == ("#clock",)
    assert outlet.expect.coverage == {"headline": 1.0}
    assert (outlet.expect.announced, outlet.expect.rejected, outlet.crawl_delay) == (3, 0.25, 2.5)


def test_the_rules_of_a_layout_come_before_the_outlets_own(tmp_path: Path) -> None:
    text = """
[rules]
drop = [".new"]
[rules.fields]
headline = "h1"
[[layout]]
since = 2010-01-01
until = 2020-01-01
drop = [".old"]
fields = { headline = "h2" }
"""
    outlet = read(tmp_path, LEAST + text)
    old = outlet.rules_on(date(2015, 1, 1))
    assert [rule.select for rule in old.fields["headline"]] == ["h2", "h1"]
    assert old.drop == (".old", ".new")
    assert outlet.rules_on(date(2020, 1, 1)) is outlet.rules


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        (LEAST.replace("time_zone", "timezone"), "timezone", 'did you mean "time_zone"?'),
        (LEAST + "[rules]\ndropp = []", "rules.dropp", 'did you mean "drop"?'),
        (LEAST + "[rules.fields]\nheadlines = 'h1'", "rules.fields.headlines", 'did you mean "headline"?'),
        (
            LEAST + "[rules.fields]\nheadline = { selekt = 'h1' }",
            "rules.fields.headline.selekt",
            'did you mean "select"?',
        ),
        (LEAST + "[rules]\nquite_unlike = 1", "rules.quite_unlike", "known keys: fields"),
        (LEAST.replace("Asia/Seoul", "Asia/Soul"), "time_zone", 'did you mean "Asia/Seoul"?'),
        (LEAST.replace("Asia/Seoul", "../etc/passwd"), "time_zone", "an IANA time zone"),
        (LEAST.replace('time_zone = "Asia/Seoul"', ""), "time_zone", "must be there"),
        (LEAST.replace('name = "The Sample"', ""), "name", "must be there"),
        (LEAST.replace('home = "https://www.sample.example/"', ""), "home", "must be there"),
        (LEAST.replace('languages = ["ko"]', ""), "languages", "must be there"),
        (LEAST.replace('["ko"]', "[]"), "languages", "at least one"),
        (LEAST.replace('"ko"', '"Korean"'), "languages[0]", "BCP 47"),
        (LEAST.replace('"The Sample"', '" "'), "name", "text"),
        (LEAST.replace("https://www.sample.example/", "sample.example"), "home", "absolute"),
        (LEAST.replace("www.sample.example", "a:99999"), "home", "absolute"),
        (LEAST + "country = 'Korea'", "country", "ISO 3166"),
        (LEAST + "kind = 'news paper'", "kind", 'did you mean "newspaper"?'),
        (LEAST + "date_order = 'YDM'", "date_order", "YMD, MDY, DMY"),
        (LEAST + "hosts = ['https://a.example/']", "hosts[0]", "without scheme"),
        (LEAST + "first_day = '2001-02-03'", "first_day", "without quotes"),
        (LEAST + "first_day = 2001-02-03T04:05:06", "first_day", "without quotes"),
        (LEAST + "crawl_delay = -1", "crawl_delay", "at least 0"),
        (LEAST + "crawl_delay = true", "crawl_delay", "a number"),
        (LEAST + "source = 3", "source", "a list"),
        (LEAST + "[[source]]\nkind = 'feed'", "source[0].url", "must be there"),
        (LEAST + "[[source]]\nkind = 'rss'\nurl = 'https://a.example/'", "source[0].kind", "feed, sitemap, listing"),
        (LEAST + "[[source]]\nkind = 'feed'\nurl = '{hom}/feed'", "source[0].url", "absolute"),
        (LEAST + "[[source]]\nkind = 'listing'\nurl = '{home}/'\nitems = 'li['", "source[0].items", "CSS selector"),
        (LEAST + "[[source]]\nkind = 'listing'\nurl = '{home}/'\nlink = '//a['", "source[0].link", "XPath"),
        (LEAST + "[[source]]\nkind = 'listing'\nurl = '{home}/'\npage_step = 0", "source[0].page_step", "whole number"),
        (
            LEAST + "[[source]]\nkind = 'listing'\nurl = '{home}/'\ndate_after = 1",
            "source[0].date_after",
            "true or false",
        ),
        (LEAST + "[addresses]\narticle = ['(']", "addresses.article[0]", "regular expression"),
        (LEAST + "[addresses]\nkeep = 'id'", "addresses.keep", "a list"),
        (LEAST + "[[addresses.id]]\nstamp = '%Y%m%d'", "addresses.id[0]", "`query` or `pattern`"),
        (LEAST + "[[addresses.id]]\nquery = 'a'\nstamp = '%H%M'", "addresses.id[0].stamp", "strptime"),
        (LEAST + "[rules]\nfields = 3", "rules.fields", "a table"),
        (LEAST + "[rules.fields]\nheadline = {}", "rules.fields.headline", "`select` or `pattern`"),
        (
            LEAST + "[rules.fields]\nheadline = {pattern='a', attribute='b'}",
            "rules.fields.headline.attribute",
            "`select`",
        ),
        (LEAST + "[rules.prefer]\nheadline = ['rules']", "rules.prefer.headline[0]", 'did you mean "rule"?'),
        (LEAST + "[rules]\nfiller_times = ['noon']", "rules.filler_times[0]", "a time of day"),
        (LEAST + "[rules]\nfiller_times = ['25:00']", "rules.filler_times[0]", "a time of day"),
        (LEAST + "[rules]\nrepost = ['^Listing (.*)']", "rules.repost[0]", "a group (?P<source>"),
        (LEAST + "[rules]\ndrop = ['//foo:bar']", "rules.drop[0]", "XPath"),
        (LEAST + "[rules]\ndrop = ['//a[nofunc(.)]']", "rules.drop[0]", "XPath"),
        (LEAST + "crawl_delay = inf", "crawl_delay", "a number"),
        (LEAST + "[[source]]\nkind = 'feed'\nurl = '{home}list'", "source[0].url", "a slash behind {home}"),
        (LEAST + "[[addresses.id]]\npattern = 'listing-story'", "addresses.id[0].pattern", "a group"),
        (LEAST + "[[layout]]\nsince = 2020-01-01\nuntil = 2019-01-01", "layout.until", "after since"),
        (LEAST + "[expect]\nrejected = 1.5", "expect.rejected", "from 0 to 1"),
        (LEAST + "[expect.coverage]\nheadline = 'all'", "expect.coverage.headline", "from 0 to 1"),
        (LEAST + "family = 'wordpres'", "family", "wordpress"),
        (LEAST + "family = '../x'", "family", "lower-case"),
        (LEAST + "name = 'again'\n", "line 6", "TOML"),
        (LEAST + "x = [", "end of document", "TOML"),
    ],
)
def test_a_wrong_file_is_named_with_key_and_expectation(tmp_path: Path, text: str, key: str, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_outlet(path)
    assert caught.value.where == str(path)
    assert caught.value.key.startswith(key)
    assert says in str(caught.value)
    assert caught.value.exit_status == 78


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml.*can be read"):
        read_outlet(tmp_path / "gone.toml")


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(b'name = "\xb1\xe8"')
    with pytest.raises(ConfigError, match="UTF-8"):
        read_outlet(path)


def test_a_file_name_that_is_no_slug_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="lower-case letters"):
        read_outlet(write(tmp_path, LEAST, "The Sample.toml"))


FAMILY = """
country = "US"
[[source]]
kind = "feed"
url = "{home}/feed/"
[rules]
drop = [".theirs", ".both"]
[rules.fields]
headline = "h1"
"""
MEMBER = (
    LEAST
    + """
country = "KR"
family = "paper"
[[source]]
kind = "feed"
url = "{home}/own"
[rules]
drop = [".ours", ".both"]
[rules.fields]
headline = "h2"
"""
)


def test_a_family_lies_beneath_the_outlet(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    write(tmp_path / "families", FAMILY, "paper.toml")
    outlet = read(tmp_path, MEMBER)
    assert outlet.country == "KR"
    assert [source.url for source in outlet.sources] == [
        "https://www.sample.example/own",
        "https://www.sample.example/feed/",
    ]
    assert outlet.rules.drop == (".ours", ".both", ".theirs")
    assert [rule.select for rule in outlet.rules.fields["headline"]] == ["h2", "h1"]


def test_families_may_be_a_folder_or_tables(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    write(tmp_path / "other", FAMILY, "paper.toml")
    path = write(tmp_path, MEMBER)
    by_folder = read_outlet(path, tmp_path / "other")
    assert read_outlet(path, {"paper": {"country": "US"}}).country == "KR"
    assert len(by_folder.sources) == 2
    for families in ({}, {"magazine": {}}, tmp_path):
        with pytest.raises(ConfigError) as caught:
            read_outlet(path, families)
        assert caught.value.key == "family"


@pytest.mark.parametrize("text", ["[rules]\ndropp = []", 'name = "x"', "[[source]]\nkind = 'feed'\nurl = '/feed'"])
def test_a_mistake_in_a_family_names_the_familys_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "families").mkdir()
    family = write(tmp_path / "families", text, "paper.toml")
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, LEAST + 'family = "paper"')
    assert caught.value.where == str(family)


@pytest.mark.parametrize(
    ("url", "slug", "home"),
    [
        ("https://www.Example.com/a/b?c", "example.com", "https://www.example.com/"),
        ("example.com", "example.com", "https://example.com/"),
        ("http://127.0.0.1:8080/x", "127.0.0.1:8080", "http://127.0.0.1:8080/"),
    ],
)
def test_an_address_alone_makes_an_outlet(url: str, slug: str, home: str) -> None:
    outlet = outlet_for_address(url)
    assert (outlet.slug, outlet.home) == (slug, home)
    assert outlet.hosts == (slug.partition(":")[0],)
    assert outlet.time_zone is None
    assert outlet.languages == ()


@pytest.mark.parametrize("url", ["", "ftp://example.com/", "mailto:x", "http://", "not a host"])
def test_what_is_no_address_makes_no_outlet(url: str) -> None:
    with pytest.raises(ConfigError):
        outlet_for_address(url)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*OUTLET, *RULES, *SOURCE]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.dictionaries(st.sampled_from(list(OUTLET)), _VALUES, max_size=4))
def test_whatever_a_family_says_it_is_used_or_refused_by_name(tmp_path: Path, told: dict[str, object]) -> None:
    path = write(tmp_path, LEAST + 'family = "f"')
    where = ""
    try:
        assert read_outlet(path, {"f": told}).slug == "sample"
    except ConfigError as error:
        where = error.where
    assert where in ("", "family f", str(path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_by_name(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(LEAST.encode() + body)
    said = str(path)
    try:
        assert read_outlet(path).slug == "any"
    except ConfigError as error:
        said = str(error)
    assert str(path) in said


def test_the_reference_documents_every_key() -> None:
    text = DOCS.read_text("utf-8")
    keys = {
        *OUTLET,
        *SOURCE,
        *ADDRESSES,
        *RULES,
        *LAYOUT,
        *EXPECT,
        "select",
        "attribute",
        "pattern",
        "many",
        "query",
        "stamp",
    }
    assert {key for key in keys if f"`{key}`" not in text} == set()
    assert {voice.value for voice in Voice if f"`{voice.value}`" not in text} == set()


def test_every_field_of_an_outlet_can_be_told_by_its_file() -> None:
    told = {"source": "sources", "layout": "layouts"}
    assert {told.get(key, key) for key in OUTLET} == {item.name for item in fields(Outlet)} - {"slug"}
