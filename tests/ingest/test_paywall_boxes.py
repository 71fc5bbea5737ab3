"""A teaser above a box for subscribers is no text; a story that speaks of subscribers is one."""

from __future__ import annotations

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import OUTLET, TEXT, capture, html

TEASER = "Ship owners will pay twice as much to enter the harbor from January…"
BOXES = [
    "This article is for subscribers",
    "This story is available only to our members.",
    "Subscribe now to keep reading and get unlimited access to our journalism.",
    "Dieser Artikel ist nur für Abonnenten.",
    "Jetzt testen und weiterlesen",
    "Cet article est réservé aux abonnés.",
    "Contenido exclusivo para suscriptores",
    "Conteúdo exclusivo para assinantes",
    "Articolo riservato agli abbonati",
    "Dit artikel is alleen voor abonnees",
    "Artykuł dostępny tylko dla prenumeratorów",
    "Artikeln är bara för prenumeranter",
    "이 기사는 유료 회원 전용입니다.",
    "この記事は有料会員限定です。",
    "訂閱後繼續閱讀",
]


def reason(text: list[str]) -> str | None:
    """Why a page with that text is rejected; None for an article."""
    result = read(capture(html(text)), OUTLET)
    return result.reason if isinstance(result, Rejected) else None


@pytest.mark.parametrize("box", BOXES)
def test_a_teaser_above_a_box_for_subscribers_is_no_text(box: str) -> None:
    assert reason([TEASER, box]) == "paywall"


def test_what_the_box_offers_is_no_text_either() -> None:
    offers = ["Unlimited articles on all your devices.", "Already a subscriber? Sign in to the Herald."]
    assert reason([TEASER, BOXES[0], *offers]) == "paywall"


@pytest.mark.parametrize("box", BOXES)
def test_a_story_above_such_a_box_is_read(box: str) -> None:
    assert reason([*TEXT, box]) is None


def test_a_story_below_such_a_line_is_read() -> None:
    assert reason([BOXES[0], *TEXT]) is None


def test_a_brief_under_such_a_mark_is_read() -> None:
    assert reason([BOXES[0], TEXT[0]]) is None


def test_a_brief_that_tells_of_subscribers_is_read() -> None:
    assert reason(["The Herald has lost a fifth of its subscribers since it closed its office on the pier."]) is None
