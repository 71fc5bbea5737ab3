"""Rules of the outlet file: what they select, and that bad matches are no finding."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from ingest.article import Attachment, Image, Moment, Person
from ingest.capture import Capture
from ingest.extract.rules import find_by_rules
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rule, Rules
from ingest.page import Page
from ingest.selector import compile_selector, elements, matches

OUTLET = Outlet(
    slug="herald",
    name="The Sample Herald",
    home="https://herald.example.com/",
    time_zone="Asia/Seoul",
    languages=("ko",),
)
HTML = """<html><head><meta name="sec" content="Town &amp; Harbour"></head><body>
<h3 class="tit">  Old lighthouse
 opens </h3><p class="by">김샘플 기자</p><p class="by">이보기 기자</p>
<span class="date" data-at="2026-11-20 14:05">입력 2026.11.20 14:05</span><span class="flag">yes</span>
<ul><li class="tag">quay, lamp</li><li class="tag">quay</li></ul>
<a class="file" href="/down.php?f=1">Files : brief.pdf</a><span class="file">Files : note.hwp</span>
<img class="pic" src="/a.jpg" alt="The tower"><div class="pic"><img data-src="/b.jpg" src="blank.gif"></div>
<script>var page = {id: 77};</script></body></html>"""


def page(html: str = HTML) -> Page:
    address = "https://herald.example.com/1"
    when = datetime(2026, 11, 21, tzinfo=UTC)
    return Page(Capture(url=address, final_url=address, fetched_at=when, status=200, body=html.encode()))


def found(field: str, *chain: Rule, **more: object) -> list[Finding]:
    rules = Rules(fields={field: chain}, **more)  # type: ignore[arg-type]
    return find_by_rules(page(), OUTLET, rules)


def value(field: str, *chain: Rule) -> object:
    findings = found(field, *chain)
    return findings[0].value if findings else None


def test_text_is_one_line() -> None:
    (finding,) = found("headline", Rule(select="h3.tit"))
    assert (finding.value, finding.voice, finding.where) == ("Old lighthouse opens", Voice.RULE, "h3.tit")


def test_an_attribute_a_meta_and_a_path_to_a_text() -> None:
    assert value("section", Rule(select="meta[name=sec]")) == "Town & Harbour"
    assert value("section", Rule(select="span.date", attribute="data-at")) == "2026-11-20 14:05"
    assert value("section", Rule(select="//span[@class='flag']/text()")) == "yes"


def test_a_pattern_cuts_the_text_down() -> None:
    assert value("section", Rule(select="span.date", pattern=re.compile(r"(\d{4})\."))) == "2026"
    assert value("section", Rule(select="span.date", pattern=re.compile("입력"))) == "입력"


def test_a_pattern_alone_is_searched_in_the_source() -> None:
    assert value("section", Rule(pattern=re.compile(r"id: (\d+)"))) == "77"


@pytest.mark.parametrize(
    "rule",
    [
        Rule(select=".gone"),
        Rule(select="h3.tit", pattern=re.compile("no such")),
        Rule(select="h3", attribute="title"),
        Rule(),
        Rule(pattern=re.compile("zzz")),
    ],
)
def test_a_rule_that_does_not_fit_is_no_finding(rule: Rule) -> None:
    for field in ("headline", "image", "attachments", "date_published", "keywords", "authors"):
        assert found(field, rule) == []


def test_rules_are_tried_in_order_and_all_are_heard() -> None:
    assert [finding.value for finding in found("section", Rule(select=".flag"), Rule(select="meta[name=sec]"))] == [
        "yes",
        "Town & Harbour",
    ]


def test_dates_are_read_in_the_outlet_s_zone() -> None:
    moment = value("date_published", Rule(select=".gone"), Rule(select="span.date"))
    assert isinstance(moment, Moment)
    assert moment.instant == datetime(2026, 11, 20, 5, 5, tzinfo=UTC)
    assert value("date_published", Rule(select="h3")) is None


def test_authors_and_bylines() -> None:
    people = value("authors", Rule(select=".by", many=True))
    assert isinstance(people, tuple)
    assert [person.name for person in people if isinstance(person, Person)] == ["김샘플", "이보기"]
    assert value("byline", Rule(select=".by", many=True)) == "김샘플 기자 / 이보기 기자"


def test_keywords_are_divided() -> None:
    assert value("keywords", Rule(select=".tag", many=True)) == ("quay", "lamp")


def test_truths_and_addresses() -> None:
    assert value("is_accessible_for_free", Rule(select=".flag")) is True
    assert value("is_accessible_for_free", Rule(select="h3")) is None
    assert value("is_machine_translated", Rule(select="h3")) is True
    assert value("canonical_url", Rule(select="a.file", attribute="href")) == "https://herald.example.com/down.php?f=1"


def test_files_with_and_without_an_address() -> None:
    pattern = re.compile(r"Files : (.+)")
    assert value("attachments", Rule(select=".file", pattern=pattern, many=True)) == (
        Attachment(name="brief.pdf", url="https://herald.example.com/down.php?f=1"),
        Attachment(name="note.hwp"),
    )
    assert value("attachments", Rule(select="//a[@class='file']/text()")) == (Attachment(name="Files : brief.pdf"),)


def test_pictures() -> None:
    assert value("image", Rule(select=".pic", many=True)) == (
        Image(url="https://herald.example.com/a.jpg", caption="The tower"),
        Image(url="https://herald.example.com/b.jpg"),
    )
    assert value("image", Rule(select="//img/@src")) == (Image(url="https://herald.example.com/a.jpg"),)
    assert value("image", Rule(select=".flag")) is None


def test_the_body_s_rules_are_not_read_here() -> None:
    assert found("article_body", Rule(select="h3")) == []


def test_a_notice_of_machine_translation() -> None:
    rules = Rules(translated=(re.compile("no such"), re.compile("lighthouse opens")))
    (finding,) = find_by_rules(page(), OUTLET, rules)
    assert (finding.field, finding.value) == ("is_machine_translated", True)
    assert find_by_rules(page("<p>x</p>"), OUTLET, rules) == []


@pytest.mark.parametrize("selector", ["p >", "//p[", "(", "p:no-such()"])
def test_a_bad_selector_is_a_value_error(selector: str) -> None:
    with pytest.raises(ValueError, match="is no selector"):
        compile_selector(selector)


def test_selectors_match_elements_and_strings_and_nothing_else() -> None:
    tree = page().tree
    assert [element.tag for element in elements(tree, "h3, .flag")] == ["h3", "span"]
    assert matches(tree, "//h3/@class") == ["tit"]
    assert matches(tree, "(//h3)[1]/@class") == ["tit"]
    assert matches(tree, "//h3[1]/@class | //h3") != []
    assert matches(tree, "string(//span[@class='flag'])".replace("string(", "(string(") + ")") == ["yes"]
    assert matches(tree, "(count(//p))") == []
    with pytest.raises(ValueError, match="Unregistered function"):
        matches(tree, "//p[no-such-function()]")
