"""Stories whose headlines use the words of error pages, and error pages that say more than their error."""

from __future__ import annotations

from html import escape

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import OUTLET, TEXT, capture
from tests.ingest.texts_of_east import EAST
from tests.ingest.texts_of_west import WEST

TEXTS = {"en": TEXT, **{language: list(texts[1:]) for language, texts in {**WEST, **EAST}.items()}}
HEADLINES = [
    ("ko", "시간이 없는 기사"),
    ("ko", "이름이 없는 글"),
    ("ko", "없는 기사를 찾아서"),
    ("ko", "주인에게서 삭제된 기사"),
    ("ko", "삭제된 게시물이 남긴 것"),
    ("ko", "페이지를 찾을 수 없는 일기장"),
    ("ko", "존재하지 않는 페이지입니다, 그래도 읽습니다"),
    ("en", "The page not found in the archive: how a diary was lost"),
    ("en", "Page not found: how the web forgets"),
    ("en", "A story that does not exist, and the town that tells it"),
    ("en", "Why this page no longer exists in the town's ledger"),
    ("de", "Seite nicht gefunden – wie ein Tagebuch verschwand"),
    ("de", "Warum dieser Artikel nicht mehr verfügbar war"),
    ("fr", "Page introuvable : le journal perdu du phare"),
    ("fr", "La page n’existe plus, le souvenir reste"),
    ("ja", "ページが見つかりません、と日記は言った"),
    ("ja", "記事は削除され、港は静かになった"),
    ("es", "Página no encontrada: el diario perdido del faro"),
    ("es", "La página que busca no existe, dice el archivero"),
    ("zh", "页面不存在：一本日记的故事"),
]
LOST = {
    "en": ("Page not found", "The address may be wrong, or the page was moved. Please check it, or try the search."),
    "de": (
        "Seite nicht gefunden",
        "Vielleicht wurde die Adresse falsch getippt oder die Seite verschoben. Bitte prüfen Sie sie.",
    ),
    "fr": ("Page introuvable", "L’adresse est peut-être fausse, ou la page a été déplacée. Essayez la recherche."),
    "es": ("Página no encontrada", "Puede que la dirección sea errónea o que se haya movido. Pruebe el buscador."),
    "ko": (
        "페이지를 찾을 수 없습니다",
        "주소가 잘못 입력되었거나 변경되었을 수 있습니다. 입력하신 주소를 다시 확인해 주십시오.",
    ),
    "ja": ("ページが見つかりません", "アドレスが間違っているか、移動した可能性があります。検索をお試しください。"),
}
LAYOUTS = {
    "paragraphs": "<article><h1>{headline}</h1>{paragraphs}</article>",
    "lines": '<div class="view"><h2>{headline}</h2><div class="content">{lines}</div></div>',
}


def page(language: str, headline: str, body: str) -> str:
    title = f"{headline} | The Sample Herald"
    menu = "<nav><a href=/>Home</a><a href=/town>Town</a></nav>"
    return f"<html lang={language}><head><title>{escape(title)}</title></head><body>{menu}{body}</body></html>"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("language", "headline"), HEADLINES)
def test_a_story_is_read_whatever_its_headline_says(language: str, headline: str, layout: str) -> None:
    lines = [escape(line) for line in TEXTS[language]]
    body = LAYOUTS[layout].format(
        headline=escape(headline), paragraphs="".join(f"<p>{line}</p>" for line in lines), lines="<br><br>".join(lines)
    )
    result = read(capture(page(language, headline, body)), OUTLET)
    assert not isinstance(result, Rejected), (result.reason, result.detail)
    assert result.article.headline == headline
    assert "".join(TEXTS[language][-1].split()) in "".join(result.article.article_body.split())


@pytest.mark.parametrize("headline", ["시간이 없는 기사", "이름이 없는 글", "주인에게서 삭제된 기사"])
def test_a_headline_that_only_ends_like_an_error_says_none(headline: str) -> None:
    result = read(
        capture(page("ko", headline, f"<article><h1>{headline}</h1><p>{TEXTS['ko'][0]}</p></article>")), OUTLET
    )
    assert not isinstance(result, Rejected), result.reason


def test_a_story_in_one_paragraph_that_tells_of_lost_pages_is_a_story() -> None:
    text = " ".join([*TEXT, "The site only said that the page was not found, and to check the address."])
    result = read(
        capture(page("en", "Page not found", f"<article><h1>Page not found</h1><p>{text}</p></article>")), OUTLET
    )
    assert not isinstance(result, Rejected), result.reason


@pytest.mark.parametrize(
    "says",
    [
        "삭제된 기사",
        "이미 삭제된 게시물입니다",
        "없는 페이지입니다",
        "존재하지 않는 글입니다",
        "삭제된 기사 | 가나일보",
        "가나일보 - 없는 기사",
    ],
)
def test_the_whole_of_a_title_says_so(says: str) -> None:
    result = read(capture(f"<title>{says}</title><body><p>목록으로 돌아가십시오.</p></body>"), OUTLET)
    assert isinstance(result, Rejected)
    assert result.reason == "soft-404"


@pytest.mark.parametrize("language", LOST)
@pytest.mark.parametrize("more", ["help", "twice", "links", "teasers"])
def test_an_error_page_is_none_however_much_it_says(language: str, more: str) -> None:
    says, advice = LOST[language]
    stories = TEXTS[language]
    beside = {
        "help": f"<p>{advice}</p>" * 3,
        "twice": f"<p>{advice}</p><p>{says}.</p>",
        "links": "<ul>"
        + "".join(f"<li><a href=/{n}>{line[:50]}</a></li>" for n, line in enumerate(stories * 3))
        + "</ul>",
        "teasers": "".join(
            f"<div class=card><h3><a href=/{n}>{line[:30]}</a></h3><p>{line}</p></div>"
            for n, line in enumerate(stories * 2)
        ),
    }[more]
    result = read(capture(page(language, says, f"<main><h1>{says}</h1><p>{advice}</p>{beside}</main>")), OUTLET)
    assert isinstance(result, Rejected), result.article.article_body
    assert result.reason in ("soft-404", "not-article")
    if more != "teasers":
        assert result.reason == "soft-404"
