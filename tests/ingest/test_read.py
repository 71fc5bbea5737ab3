"""Reading end to end: a capture becomes an article."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from ingest.article import Attachment
from ingest.finding import Finding, Voice
from ingest.outlet import Layout, Outlet, Rule, Rules
from tests.ingest.a_page import ADDRESS, DATA, HOME, TEXT, html, reading


def test_a_page_becomes_an_article() -> None:
    article = reading(html(head='<link rel=canonical href="/2026/lighthouse?utm_source=x">')).article
    assert article.outlet == "herald"
    assert article.url == article.canonical_url == ADDRESS
    assert article.headline == "Old lighthouse opens"
    assert article.article_body == "\n\n".join(TEXT)
    assert [person.name for person in article.authors] == ["Jane Sample"]
    assert article.date_published is not None
    assert article.date_published.instant == datetime(2026, 11, 18, 0, 30, tzinfo=UTC)
    assert article.date_modified is not None
    assert (article.section, article.keywords, article.in_language) == ("Town", ("quay", "lamp"), "en")
    assert article.is_accessible_for_free is True
    assert article.is_machine_translated is None


def test_every_decision_is_told() -> None:
    verdicts = {
        verdict.field: verdict
        for verdict in reading(
            html(head='<meta name=description content="A"><meta property="og:description" content="B">')
        ).verdicts
    }
    assert {
        "headline",
        "article_body",
        "authors",
        "date_published",
        "date_modified",
        "section",
        "in_language",
    } <= verdicts.keys()
    chosen = verdicts["description"].chosen
    assert chosen is not None
    assert chosen.value == "B"
    assert [why for _, why in verdicts["description"].beaten] == ["stands after it"]
    assert "says the same" in {why for _, why in verdicts["headline"].beaten}


def test_reading_twice_gives_the_same() -> None:
    assert reading(html()) == reading(html())


def test_a_modified_date_before_publication_is_dropped() -> None:
    result = reading(html(data={**DATA, "dateModified": "2026-11-10T09:30:00+09:00"}))
    assert result.article.date_modified is None
    assert any("before it was published" in why for verdict in result.verdicts for _, why in verdict.beaten)


def test_a_modified_date_is_never_passed_off_as_published() -> None:
    data = {key: value for key, value in DATA.items() if key != "datePublished"}
    article = reading(html(data=data)).article
    assert article.date_published is None
    assert article.date_modified is not None


def test_hints_of_the_source_are_believed_last() -> None:
    hints = (
        Finding(field="headline", value="From the feed", raw="From the feed", voice=Voice.FEED, where="feed"),
        Finding(
            field="alternative_headline", value="Letters found", raw="Letters found", voice=Voice.FEED, where="feed"
        ),
    )
    article = reading(html(), hints=hints).article
    assert (article.headline, article.alternative_headline) == ("Old lighthouse opens", "Letters found")


def test_a_hint_gives_the_headline_that_the_page_lacks() -> None:
    hint = Finding(field="headline", value="From the feed", raw="From the feed", voice=Voice.FEED, where="feed")
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT)
    assert reading(f"<body><div>{paragraphs}</div></body>", hints=(hint,)).article.headline == "From the feed"


def test_the_rules_in_force_on_the_day_of_the_fetch_are_used() -> None:
    old = Rules(fields={"section": (Rule(select=".old"),)})
    new = Rules(fields={"section": (Rule(select=".new"),)})
    outlet = Outlet(slug="h", name="H", home=HOME, rules=new, layouts=(Layout(rules=old, until=date(2026, 11, 20)),))
    body = html(data=None, more="<i class=old>Old</i><i class=new>New</i>")
    assert reading(body, outlet).article.section == "New"
    earlier = Outlet(slug="h", name="H", home=HOME, rules=new, layouts=(Layout(rules=old, until=date(2026, 11, 21)),))
    assert reading(body, earlier).article.section == "Old"


def test_distrusted_voices_are_not_heard_and_preferred_ones_come_first() -> None:
    head = '<meta property="article:section" content="Harbour"><meta property="og:title" content="Visits">'
    distrusting = Outlet(slug="h", name="H", home=HOME, rules=Rules(distrust={"section": (Voice.JSON_LD,)}))
    result = reading(html(head=head), distrusting)
    assert result.article.section == "Harbour"
    assert ("distrusted by the outlet file") in {why for verdict in result.verdicts for _, why in verdict.beaten}
    preferring = Outlet(
        slug="h", name="H", home=HOME, rules=Rules(prefer={"section": (Voice.META,), "headline": (Voice.META,)})
    )
    article = reading(html(head=head), preferring).article
    assert (article.section, article.headline) == ("Harbour", "Visits")


def test_dropped_elements_are_read_by_nobody() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME, rules=Rules(drop=("p.clock",)))
    article = reading(
        html(more="<p class=clock>It is a fine day in Northby today, said the clock on the tower.</p>"), outlet
    ).article
    assert "clock" not in article.article_body


def test_a_repost_names_its_source_and_keeps_its_headline() -> None:
    rules = Rules(repost=(re.compile(r"^\[no\]"), re.compile(r"^\[(?P<source>[^\]]+)\]")))
    outlet = Outlet(slug="h", name="H", home=HOME, rules=rules)
    body = html(data=None).replace("Old lighthouse opens", "[샘플일보] 등대가 열렸다")
    article = reading(body, outlet).article
    assert (article.source_organization, article.headline) == ("샘플일보", "[샘플일보] 등대가 열렸다")


def test_an_agency_in_the_dateline_is_the_source() -> None:
    assert reading(html(["NORTHBY (AP) — " + TEXT[0], *TEXT[1:]])).article.source_organization == "AP"


def test_an_agency_is_not_the_source_of_its_own_articles() -> None:
    page = html(["NORTHBY (AP) — " + TEXT[0], *TEXT[1:]], head='<meta property="og:site_name" content="AP">')
    assert reading(page).article.source_organization is None


def test_a_byline_rule_gives_byline_and_authors() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME, rules=Rules(fields={"byline": (Rule(select=".by"),)}))
    article = reading(html(data=None, more="<div class=by>김샘플 기자 sample@example.com</div>"), outlet).article
    assert article.byline == "김샘플 기자 sample@example.com"
    assert [(person.name, person.email) for person in article.authors] == [("김샘플", "sample@example.com")]


def test_attachments_come_from_rules() -> None:
    outlet = Outlet(
        slug="h", name="H", home=HOME, rules=Rules(fields={"attachments": (Rule(select="a.file", many=True),)})
    )
    article = reading(html(more="<a class=file href=/a.pdf>a.pdf</a>"), outlet).article
    assert article.attachments == (Attachment(name="a.pdf", url="https://herald.example.com/a.pdf"),)


def test_the_text_decides_on_the_language_unless_a_rule_does() -> None:
    assert reading(html().replace("lang=en", "lang=ko")).article.in_language == "en"
    outlet = Outlet(
        slug="h", name="H", home=HOME, rules=Rules(fields={"in_language": (Rule(select="html", attribute="lang"),)})
    )
    assert reading(html().replace("lang=en", "lang=ko"), outlet).article.in_language == "ko"


def test_korean_bytes_with_a_lying_label_are_read() -> None:
    text = ["시의회는 화요일 저녁에 폭풍이 지난 뒤로 닫혀 있던 등대를 다시 열기로 했다고 밝혔다." for _ in range(4)]
    body = html([f"{line} {number}" for number, line in enumerate(text)], data=None).replace(
        "Old lighthouse opens", "등대가 열렸다"
    )
    article = reading(body.encode("cp949"), kind="text/html; charset=utf-8").article
    assert (article.headline, article.in_language) == ("등대가 열렸다", "ko")
