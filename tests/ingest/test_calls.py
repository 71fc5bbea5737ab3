"""An outlet's own calls on its reader are none of the text, in the languages that it may be written in."""

from __future__ import annotations

import pytest

from ingest.extract.noise import noise_in
from ingest.extract.titles import same


def is_noise(line: str) -> bool:
    return noise_in([line], [same(line)])[0]


@pytest.mark.parametrize(
    "line",
    [
        "Download the Northby Herald app for iOS and Android",
        "For the latest news from the harbour download our apps.",
        "Want to be informed of what the council does? Leave your address",
        "Support local journalism.",
        "Please donate now, so that we can go on.",
        "Become a member of the Herald today",
        "Got a tip? Share it with us in confidence.",
        "Share this story with friends",
        "Was this article helpful?",
        "Unlimited online access to the Herald and its sister papers",
        "If you are reading this and are already a subscriber, log in.",
        "This post may contain affiliate links, at no cost to you.",
        "If you buy something through our pages, we may earn a small commission.",
        "The Herald does not offer medical advice to its readers.",
        "Questions? Contact us at news@herald.example.com",
        "Add your thoughts and join the conversation in the comments",
        "Copy Link URL copied!",
        "“Diesen Artikel teilen",
        "War dieser Beitrag hilfreich? (12 Stimmen)",
        "Externer Inhalt nicht verfügbar",
        "Ihre Datenschutz-Einstellungen verhindern, dass externe Inhalte erscheinen.",
        "Die Links mit Stern sind Affiliate-Links: Bei einem Kauf erhalten wir eine Provision.",
        "Folgt uns auch auf Instagram",
        "Mehr zum Hafen lesen Sie in unserem Liveblog:",
        "(Alle Angaben ohne Gewähr)",
        "Der Newsletter informiert Sie jeden Abend.",
        "¡Mira lo que publica nuestro canal de YouTube!",
        "Síguenos en Facebook y no te pierdas nada",
        "Puede escribirnos a faro@herald.example.com",
        "Siga o Heraldo no Instagram",
        "Receba as notícias do porto no seu WhatsApp",
        "Suivez-nous sur Facebook",
        "Recevez chaque matin la newsletter du phare",
        "Iscriviti alla newsletter del faro",
        "© Il Faro, riproduzione riservata",
        "Volg ons op sociale media",
        "Följ oss på Facebook",
        "Tips oss om saken",
        "Zapraszamy też do subskrypcji tygodnika",
        "Sledujte nás na Facebooku",
        "Подписывайтесь на наш канал",
        "Haberler için bizi takip edin",
        "▶ 제보하기 herald@herald.example.com",
        "여러분의 제보를 기다립니다",
        "카카오톡에서 샘플신문 채널 추가하기",
        "LINEで友だち追加",
        "続きを読むには登録が必要です",
        "责任编辑：李明",
    ],
)
def test_a_call_on_the_reader_is_no_text(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council wants to be informed of every ship that lands.",
        "Residents can contact us at any hour, the harbour master said, and nobody has to give a name.",
        "Subscribers of the theatre received their money back.",
        "The commission earned praise for its report on the lighthouse.",
        "Support for the bridge has grown since the storm.",
        "Was this the last ferry? Nobody on the quay knew.",
        "The broker receives a commission of two per cent from the owner of the ship.",
        "Die Stadt folgt uns nicht, sagte der Hafenmeister.",
        "Mehr Schiffe als je zuvor liefen ein.",
        "Externe Gutachter prüfen den Leuchtturm.",
        "Jede Spende zählt für den Verein als Einnahme.",
        "Mira cómo sube la marea, dijo el farero.",
        "El alcalde escribe a los vecinos.",
        "Prenez le bateau de six heures, dit le gardien.",
        "Seguirà una cerimonia nel porto.",
        "Подписание договора о порте отложено.",
        "주민들의 제보로 배가 발견됐다.",
        "그는 친구를 추가로 불렀다.",
        "编辑部昨日搬迁。",
    ],
)
def test_news_that_sounds_like_a_call_is_text(line: str) -> None:
    assert not is_noise(line)


def test_a_long_paragraph_is_no_call() -> None:
    assert not is_noise("Support local journalism. " + "It is what the harbour has lived by since the flood. " * 10)
