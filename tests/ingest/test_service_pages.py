"""Pages about the site or for its readers, and stories that share an address or a headline with them."""

from __future__ import annotations

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import HOME, OUTLET, TEXT, capture

YOAST = '<meta property="og:type" content="article"><meta property="article:published_time" content="2019-03-01">'
PAGES = [
    ("about-us", "About Us"),
    ("about", "About The Sample Herald"),
    ("ueber-uns.html", "Über uns"),
    ("qui-sommes-nous", "Qui sommes-nous ?"),
    ("quienes-somos", "Quiénes somos"),
    ("chi-siamo/", "Chi siamo"),
    ("over-ons", "Over ons"),
    ("o-nas", "O nas"),
    ("hakkimizda", "Hakkımızda"),
    ("company/introduce", "회사소개"),
    ("privacy-policy", "Privacy Policy"),
    ("datenschutz", "Datenschutzerklärung"),
    ("politica-de-privacidad", "Política de privacidad"),
    ("privacy", "개인정보처리방침"),
    ("policy", "プライバシーポリシー"),
    ("terms", "Terms of Use"),
    ("agb", "Allgemeine Geschäftsbedingungen"),
    ("contact", "Contact us"),
    ("kontakt", "Kontakt"),
    ("advertise", "Advertise with us"),
    ("subscribe", "Subscribe to The Sample Herald"),
    ("abo", "Jetzt abonnieren"),
    ("newsletters", "Newsletters"),
]


def page(heading: str, head: str = "", text: list[str] = TEXT) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    title = f"<title>{heading} - The Sample Herald</title>{head}"
    return f"<html>{title}<body><nav><a href=/>Home</a></nav><main><h1>{heading}</h1>{paragraphs}</main>"


def reason(body: str, path: str) -> str | None:
    """Why it is rejected; None for an article."""
    result = read(capture(body, address=HOME + path), OUTLET)
    return result.reason if isinstance(result, Rejected) else None


@pytest.mark.parametrize("head", ["", YOAST])
@pytest.mark.parametrize(("path", "heading"), PAGES)
def test_a_page_whose_address_and_heading_say_so_is_no_article(path: str, heading: str, head: str) -> None:
    assert reason(page(heading, head), path) == "not-article"


@pytest.mark.parametrize("heading", ["Privacy Policy", "Datenschutzerklärung", "이용약관"])
def test_a_heading_and_a_title_that_say_nothing_else_are_enough(heading: str) -> None:
    assert reason(page(heading), "pages/12") == "not-article"


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("privacy-policy", "Old lighthouse opens"),
        ("2026/contact", "Contact"),
        ("culture/lighthouse", "About us"),
        ("news/privacy", "Privacy is a wall, says the keeper of the lighthouse"),
        ("news/subscribe", "Why nobody subscribes to the lighthouse any more"),
        ("film/about-a-keeper", "About a Keeper"),
        ("news/terms", "Terms of peace are signed on the pier"),
        ("imprint", "Imprint of a giant shell is found under the lighthouse"),
    ],
)
def test_one_of_the_two_alone_proves_nothing(path: str, heading: str) -> None:
    assert reason(page(heading), path) is None


def test_a_story_that_its_data_name_is_read_whatever_its_address() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "About us"}</script>'
    assert reason(page("About us", data), "about-us") is None


def test_a_long_text_about_the_writers_that_is_filed_as_an_article_is_read() -> None:
    assert reason(page("About Us", YOAST, TEXT * 5), "about-us") is None


def test_a_long_privacy_policy_is_none_however_it_is_filed() -> None:
    assert reason(page("Privacy Policy", YOAST, TEXT * 5), "privacy-policy") == "not-article"


SIGN_UP = ["The most important stories of Northby, chosen by our editors and sent to your inbox every weekday at six."]
FORM = "<form><input type=email><button>Go</button></form>"


def test_a_page_to_order_a_newsletter_is_no_article() -> None:
    assert reason(page("The Morning newsletter", text=SIGN_UP) + FORM, "newsletters/morning") == "not-article"


def test_a_newsletter_that_tells_a_story_is_read() -> None:
    assert reason(page("The Morning newsletter", text=TEXT * 2) + FORM, "newsletters/morning") is None


def test_a_brief_about_newsletters_above_a_form_is_read() -> None:
    assert reason(page("Herald sends its newsletter at six", text=SIGN_UP) + FORM, "town/newsletter-at-six") is None
