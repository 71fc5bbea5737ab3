"""Lines that say that the text goes on are none of it, in the languages that it may be written in."""

from __future__ import annotations

import pytest

from ingest.extract.noise import noise_in
from ingest.extract.titles import same


def is_noise(line: str) -> bool:
    return noise_in([line], [same(line)])[0]


@pytest.mark.parametrize(
    "line",
    [
        "Article continues after advertisement",
        "Article continues below this ad",
        "Kindly share this story:",
        "Scroll to continue with content",
        "Tekst gaat verder onder de foto",
        "Tekst loopt door onder de foto",
        "Lees verder onder de advertentie",
        "Juttu jatkuu kuvan jälkeen",
        "Juttu jatkuu mainoksen jälkeen",
        "Artikeln fortsätter efter annonsen",
        "Artikeln fortsätter under annonsen",
        "Saken fortsetter under bildet",
        "Artikkelen fortsetter under annonsen",
        "Artiklen fortsætter efter annoncen",
        "Článek pokračuje pod reklamou",
        "Článok pokračuje pod videoreklamou",
        "Dalszy ciąg materiału pod wideo",
        "Dalsza część artykułu pod wideo",
        "Continua após a publicidade",
        "Continua depois da publicidade",
        "Publicidade Continua após a publicidade",
        "La suite après cette publicité",
        "Passer la publicité",
        "Haberin Devamı",
        "Nach der Werbung weiterlesen",
        "Продолжение после рекламы",
        "Continue reading",
        "La nota continúa después de la publicidad",
        "Sigue leyendo después de la publicidad",
        "El artículo continúa abajo",
        "L'articolo continua dopo la pubblicità",
        "Continua a leggere",
        "Der Artikel wird nach der Anzeige fortgesetzt",
        "Lesen Sie nach der Anzeige weiter",
        "Η συνέχεια μετά τη διαφήμιση",
        "광고 후 기사가 이어집니다",
    ],
)
def test_lines_that_say_that_the_text_goes_on(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "The story continues to divide the town.",
        "La noticia continúa generando reacciones.",
        "Juttu jatkuu oikeudessa ensi viikolla.",
        "Continua a chover no porto.",
        "Článek pokračuje ve sporu o most.",
        "Saken fortsetter i retten på mandag.",
    ],
)
def test_news_that_go_on_are_text(line: str) -> None:
    assert not is_noise(line)
