"""What is no article, and why: pages that are refused with a reason."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from ingest.article import Moment
from ingest.capture import Reading, Rejected
from ingest.finding import Finding, Voice
from ingest.outlet import Addresses, Outlet
from ingest.read import read
from tests.ingest.a_page import ADDRESS, HOME, OUTLET, TEXT, capture, html, reading, rejected


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


@pytest.mark.parametrize(
    "says",
    [
        "Diese Seite gibt es leider nicht (mehr)",
        "La pagina che cerchi non esiste",
        "Esta página no está disponible",
        "Pagina niet gevonden",
        "Strona, której szukasz, nie istnieje",
        "Sidan hittades inte",
        "Sayfa bulunamadı",
        "Страница не найдена",
        "Trang bạn yêu cầu không tồn tại",
        "Halaman tidak ditemukan",
        "指定されたページが存在しないか、掲載期間が終了しました",
    ],
)
def test_a_page_that_says_so_in_another_language(says: str) -> None:
    assert rejected(f"<title>{says}</title><body><h1>{says}</h1><p>The Sample Herald</p>") == "soft-404"


def service(heading: str, text: str = TEXT[1], head: str = "") -> str:
    og = '<meta property="og:type" content="article">'
    return f"<html><head><title>{heading} - The Sample Herald</title>{og}{head}</head><h1>{heading}</h1><p>{text}</p>"


def test_a_story_of_that_name_is_one() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"About Us"}</script>'
    assert reading(service("About Us", head=data)).article.headline == "About Us"


def test_a_long_text_on_who_somebody_is_is_read() -> None:
    assert reading(service("Über uns", " ".join(TEXT * 4))).article.headline == "Über uns"


@pytest.mark.parametrize("kind", ["Product", "Event", "PodcastSeries", "ProfilePage"])
def test_goods_events_and_people_are_no_articles(kind: str) -> None:
    data = f'<script type="application/ld+json">{{"@type":"{kind}","name":"Northby mug"}}</script>'
    page = f"<html><head><title>Northby mug</title>{data}</head><h1>Northby mug</h1><p>{TEXT[1]}</p>"
    assert rejected(page) == "not-article"


def test_a_shelf_with_whole_texts_is_none() -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    assert rejected(f"<title>Tag: harbour</title><body><h1>Tag: harbour</h1>{text}") == "not-article"


def test_a_teaser_with_a_locked_box_is_a_paywall() -> None:
    page = f"<title>Old lighthouse opens</title><h1>Old lighthouse opens</h1><p>{TEXT[0]}</p>"
    assert rejected(f"{page}<p>This article is exclusively for subscribers.</p>") == "paywall"


def test_a_whole_text_with_such_a_box_is_read() -> None:
    text = "".join(f"<p>{line} So it was told on day {day}.</p>" for day in range(4) for line in TEXT)
    page = f"<title>Old lighthouse opens</title><h1>Old lighthouse opens</h1>{text}"
    assert reading(f"{page}<p>This article is exclusively for subscribers.</p>")
