"""Pages of a site that are no articles and have a text all the same: about it, offers, sign-ups, events, teasers.

Each with a menu, prose of its own and a column of other stories; in seven languages. Kind → address, heading, head of
the page and texts; for `benchmarks.nonarticles`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.nonarticle_words import HEADLINES, SITES

# (address, heading) in each language
_ABOUT = {
    "en": ("/about-us", "About us"),
    "de": ("/ueber-uns", "Über uns"),
    "fr": ("/qui-sommes-nous", "Qui sommes-nous ?"),
    "es": ("/quienes-somos", "Quiénes somos"),
    "ko": ("/company/introduce", "회사소개"),
    "ja": ("/company", "会社概要"),
    "zh": ("/about", "关于我们"),
}
_PRIVACY = {
    "en": ("/privacy-policy", "Privacy Policy"),
    "de": ("/datenschutz", "Datenschutzerklärung"),
    "fr": ("/confidentialite", "Politique de confidentialité"),
    "es": ("/politica-de-privacidad", "Política de privacidad"),
    "ko": ("/privacy", "개인정보처리방침"),
    "ja": ("/privacy", "プライバシーポリシー"),
    "zh": ("/privacy", "隐私政策"),
}
_SUBSCRIBE = {
    "en": ("/subscribe", "Subscribe to {site}"),
    "de": ("/abo", "Jetzt abonnieren"),
    "fr": ("/abonnement", "Nos offres d’abonnement"),
    "es": ("/suscribete", "Suscríbete a {site}"),
    "ko": ("/subscribe", "구독안내"),
    "ja": ("/subscribe", "ご購読のご案内"),
    "zh": ("/subscribe", "订阅"),
}
_BOX = {
    "en": "This article is for subscribers",
    "de": "Dieser Artikel ist nur für Abonnenten",
    "fr": "Cet article est réservé aux abonnés",
    "es": "Contenido exclusivo para suscriptores",
    "ko": "이 기사는 유료 회원 전용입니다",
    "ja": "この記事は有料会員限定です",
    "zh": "本文仅限订阅用户阅读",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One page. address: a path. head, body: markup, without menu, column and foot."""

    kind: str
    language: str
    address: str
    title: str
    head: str
    body: str


def pages_with_text() -> Iterator[Told]:
    """The same at every call."""
    for language, lines in HEADLINES.items():
        site = SITES[language]
        stop = "。" if language in ("ja", "zh") else ". "
        text = stop.join(lines) + stop.strip()
        prose = f"<p>{text}</p><p>{stop.join(reversed(lines))}{stop.strip()}</p>"
        for kind, words in (("about", _ABOUT), ("privacy", _PRIVACY), ("subscribe", _SUBSCRIBE)):
            address, heading = words[language]
            heading = heading.format(site=site)
            yield Told(kind, language, address, heading, "", f"<main><h1>{heading}</h1>{prose}</main>")
        for kind, data in (("product", "Product"), ("event", "MusicEvent"), ("profile", "ProfilePage")):
            node = f'{{"@context": "https://schema.org", "@type": "{data}", "name": "{lines[0]}"}}'
            head = f'<script type="application/ld+json">{node}</script>'
            yield Told(kind, language, "/w/7", lines[0], head, f"<main><h1>{lines[0]}</h1>{prose}</main>")
        rows = "".join(
            f"<div class=event><h3><a href=/e/{number}>{line}</a></h3><p>{lines[number - 1]}{stop.strip()}</p></div>"
            for number, line in enumerate(lines)
        )
        yield Told("what is on", language, "/agenda", site, "", f"<main><h1>{site}</h1>{rows}</main>")
        stories = "".join(
            f"<article><h2><a href=/s/{number}>{line}</a></h2><p>{number}{stop.join(lines[number:] + lines[:number])}"
            f"{stop.strip()}</p></article>"
            for number, line in enumerate(lines)
        )
        yield Told("tag of whole stories", language, "/tag/w7", site, "", f"<main><h1>{site}</h1>{stories}</main>")
        box = f"<div class=offer><h2>{_BOX[language]}</h2><button>OK</button></div>"
        teaser = f"<p>{lines[1]}{stop}{lines[2]}…</p>"
        yield Told(
            "teaser", language, "/2026/11/story", lines[0], "", f"<article><h1>{lines[0]}</h1>{teaser}{box}</article>"
        )
