"""Reading end to end: a capture becomes an article, or a reason why it is none."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.article import Attachment, Moment
from ingest.capture import REASONS, Capture, Reading, Rejected
from ingest.finding import Finding, Voice
from ingest.outlet import Addresses, Layout, Outlet, Rule, Rules
from ingest.read import read

HOME = "https://herald.example.com/"
ADDRESS = "https://herald.example.com/2026/lighthouse"
WHEN = datetime(2026, 11, 20, 12, tzinfo=UTC)
OUTLET = Outlet(slug="herald", name="The Sample Herald", home=HOME, time_zone="Asia/Seoul", languages=("en",))
TEXT = [
    "The council of Northby decided on Tuesday night to open the lighthouse, which had been closed since a storm.",
    "Workers have spent two summers on the stairs, the lamp and the keeper's rooms, and they found letters of his.",
    "A guide will lead ten visitors at a time, because the stairs are narrow and the gallery carries no more people.",
    "Tickets cost nothing in the first month, said the mayor, who has never been up there himself and will go first.",
]
DATA = {
    "@type": "NewsArticle",
    "headline": "Old lighthouse opens",
    "datePublished": "2026-11-18T09:30:00+09:00",
    "dateModified": "2026-11-18T11:00:00+09:00",
    "author": {"@type": "Person", "name": "Jane Sample"},
    "articleSection": "Town",
    "keywords": ["quay", "lamp"],
    "isAccessibleForFree": True,
}


def capture(
    body: bytes | str, *, address: str = ADDRESS, asked: str | None = None, kind: str = "text/html", **more: object
) -> Capture:
    data = body.encode() if isinstance(body, str) else body
    return Capture(
        url=asked or address,
        final_url=address,
        fetched_at=WHEN,
        status=200,
        headers=(("content-type", kind),),
        body=data,
        **more,  # type: ignore[arg-type]
    )


def html(text: list[str] = TEXT, data: dict[str, object] | None = DATA, head: str = "", more: str = "") -> str:
    ld = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data is not None else ""
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    return (
        f"<html lang=en><head><title>Old lighthouse opens | The Sample Herald</title>{ld}{head}</head><body>"
        f"<nav><a href=/>Home</a></nav><article><h1>Old lighthouse opens</h1>{paragraphs}{more}</article></body></html>"
    )


def reading(body: bytes | str, outlet: Outlet = OUTLET, **more: object) -> Reading:
    result = read(capture(body, **more), outlet)  # type: ignore[arg-type]
    assert isinstance(result, Reading), result
    return result


def rejected(body: bytes | str, outlet: Outlet = OUTLET, **more: object) -> str:
    result = read(capture(body, **more), outlet)  # type: ignore[arg-type]
    assert isinstance(result, Rejected), result
    return result.reason


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


@pytest.mark.parametrize("body", ["", "  \r\n\t", "\x00\x00", "\ufeff"])
def test_an_empty_body(body: str) -> None:
    assert rejected(body) == "empty-body"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 and so on", "text/html"),
        (b"\n %PDF-1.4", "text/html"),
        (b"\x89PNG\r\n\x1a\n....", "text/html"),
        (b"RIFF....WEBP", "text/html"),
        (b"\x00\x00\x00\x18ftypmp42", "text/html"),
        (b"PK\x03\x04....", "text/html"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "text/html"),
        (b"<feed xmlns='x'></feed>", "text/html"),
        (b'{"error": "no"}', "text/html"),
        (b"some words", "image/svg+xml"),
        (b"some words", "application/json"),
    ],
)
def test_what_is_no_page(body: bytes, kind: str) -> None:
    assert rejected(body, kind=kind) == "not-html"


def test_a_page_with_a_wrong_media_type_is_a_page() -> None:
    assert reading(html(), kind="application/octet-stream").article.headline == "Old lighthouse opens"


@pytest.mark.parametrize(
    "says",
    [
        "404 Not Found",
        "Page not found",
        "Seite nicht gefunden",
        "페이지를 찾을 수 없습니다",
        "Page introuvable",
        "Página no encontrada",
        "존재하지 않는 기사입니다",
        "Sorry, this article is no longer available",
    ],
)
def test_a_page_that_says_it_was_not_found(says: str) -> None:
    assert rejected(f"<title>{says}</title><body><p>Please go back to the front page.</p></body>") == "soft-404"
    assert rejected(f"<title>The Sample Herald</title><body><div>{says}</div></body>") == "soft-404"


def test_a_story_about_lost_pages_is_a_story() -> None:
    body = html(TEXT * 8).replace("Old lighthouse opens", "Page not found: how the web forgets")
    assert reading(body).article.headline == "Page not found: how the web forgets"


@pytest.mark.parametrize(
    "says",
    [
        "Just a moment...",
        "Access denied",
        "Attention Required!",
        "Verifying you are human. This may take a few seconds",
    ],
)
def test_a_wall_by_its_title(says: str) -> None:
    assert rejected(f"<title>{says}</title><body><p>One step before the page.</p></body>") == "bot-wall"


def test_a_wall_by_its_words() -> None:
    body = "<title>herald.example.com</title><body><p>Checking your browser before you reach the page.</p></body>"
    assert rejected(body) == "bot-wall"


def test_a_story_about_walls_is_a_story() -> None:
    body = html(
        [*TEXT, "The old site only said: enable JavaScript and cookies to continue, and nobody did, he recalls."]
    )
    assert isinstance(read(capture(body), OUTLET), Reading)


def test_the_front_page_is_no_article() -> None:
    assert rejected(html(data=None), address=HOME, asked=ADDRESS) == "not-article"
    assert rejected(html(data=None, head="<link rel=canonical href=/>"), address=HOME + "gone") == "not-article"


def test_a_page_that_calls_itself_an_article_is_read_wherever_it_stands() -> None:
    head = '<meta property="og:type" content="article"><link rel=canonical href="/">'
    assert reading(html(data=None, head=head), address=HOME + "gone").article.canonical_url is None
    assert reading(html(), address=HOME).article.headline == "Old lighthouse opens"


def test_og_type_website_alone_refuses_nothing() -> None:
    assert isinstance(
        read(capture(html(data=None, head='<meta property="og:type" content="website">')), OUTLET), Reading
    )


def test_an_article_redirected_to_a_list_is_none() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME, addresses=Addresses(article=(re.compile(r"^/2026/"),)))
    assert rejected(html(), outlet, address=HOME + "list", asked=ADDRESS) == "not-article"
    assert isinstance(read(capture(html(), address=HOME + "list"), outlet), Reading)


def test_an_address_that_is_none_does_no_harm() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME)
    with pytest.raises(ValueError, match="http"):
        read(capture(html(), address="ftp://x"), outlet)


def test_nothing_but_an_offer_is_a_paywall() -> None:
    body = "<title>Old lighthouse opens</title><body><h1>Old lighthouse opens</h1><a href=/abo>Subscribe now</a></body>"
    assert rejected(body) == "paywall"


def test_a_page_without_text_has_no_body() -> None:
    assert rejected("<title>Old lighthouse opens</title><body><img src=a.jpg></body>") == "no-body"


def test_a_page_without_any_title_has_no_headline() -> None:
    assert rejected("<body><p>" + "</p><p>".join(TEXT) + "</p></body>") == "no-headline"


def test_a_text_shorter_than_a_sentence_is_too_short() -> None:
    assert rejected("<title>Old lighthouse opens</title><body><p>Soon more.</p></body>") == "too-short"


def test_an_article_older_than_the_outlet_is_refused() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME, time_zone="Asia/Seoul", first_day=date(2026, 11, 19))
    assert rejected(html(), outlet) == "wrong-date"
    assert reading(html(data=None), outlet).article.date_published is None


def test_an_early_date_gives_way_to_a_later_one() -> None:
    outlet = Outlet(slug="h", name="H", home=HOME, time_zone="Asia/Seoul", first_day=date(2026, 11, 19))
    hint = Finding(
        field="date_published",
        value=Moment(
            instant=datetime(2026, 11, 19, 5, tzinfo=UTC),
            precision="minute",
            zone="UTC",
            zone_source="printed",
            raw="x",
        ),
        raw="x",
        voice=Voice.FEED,
        where="feed",
    )
    result = reading(html(), outlet, hints=(hint,))
    assert result.article.date_published == hint.value


def test_a_rejected_page_tells_what_was_found() -> None:
    result = read(capture("<title>Old lighthouse opens</title><body><img src=a.jpg></body>"), OUTLET)
    assert isinstance(result, Rejected)
    assert {verdict.field for verdict in result.verdicts} >= {"headline"}


DAMAGE = [
    "",
    "<",
    ">",
    '"',
    "<div>",
    "</div>",
    "<p",
    "</body>",
    "<!--",
    "&#x0;",
    "<table><tr>",
    "<a href='http://[x'>",
    "<script>",
    "]]>",
    "\x00",
    "<base href='x:'>",
]


@given(st.binary(max_size=300))
@example(b"<html><frameset><frame src=a></frameset></html>")
@example(b'<meta http-equiv=refresh content="0;url=/">')
@example(b"<div>" * 20_000)
@settings(max_examples=60, deadline=None)
def test_no_bytes_can_crash_reading(body: bytes) -> None:
    result = read(capture(body), OUTLET)
    assert isinstance(result, Reading) or result.reason in REASONS


@given(st.dictionaries(st.sampled_from(sorted(DATA)), st.text(max_size=12) | st.lists(st.text(max_size=9), max_size=3)))
@example(
    {"headline": "x\x00y", "articleSection": "\ud800", "keywords": ["\ud800", "\x00"], "author": "\x00Jane \udc00"}
)
@settings(max_examples=80, deadline=None)
def test_whatever_data_say_can_be_kept(data: dict[str, object]) -> None:
    result = read(
        capture(html(data={**DATA, **data}, head='<meta name=description content="a&#1;b&#xD800;c">')), OUTLET
    )
    if isinstance(result, Reading):
        kept = repr(result.article).encode()  # no halves of surrogate pairs
        assert b"\\x00" not in kept
        json.dumps(asdict(result.article), default=str, ensure_ascii=False).encode()


@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(DAMAGE), st.integers(0, 40)), max_size=6))
@settings(max_examples=60, deadline=None)
def test_no_damage_to_a_page_can_crash_reading(damage: list[tuple[int, str, int]]) -> None:
    body = html(head='<link rel=canonical href="/2026/lighthouse"><meta name=author content="Jane Sample">')
    for place, piece, gap in damage:
        at = place % len(body)
        body = body[:at] + piece + body[at + gap :]
    result = read(capture(body), OUTLET)
    assert isinstance(result, Reading) or result.reason in REASONS
