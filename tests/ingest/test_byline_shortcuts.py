"""What is asked before the dear patterns of the byline grammar: it never changes what they find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest import byline_labels, byline_latin, byline_noise
from ingest.article import Person
from ingest.byline_labels import LABEL_WORDS
from ingest.byline_noise import NOISE_WORDS, strip_noise
from ingest.byline_plain import plain_name

PIECES = st.sampled_from(
    """
    Jane|Roe|Anna-Lena|O'Hara|J.|Łukasz|van|der|By|by|Von|von|Par|par|Por|di|And|Und|et|for|Text|Author|Dr.|MD
    Written by|posted on May 3 by|Photos by|Fotos von|Photo de|Übersetzt von|Aus dem Englischen von|Original story by
    translation:|tradotto da|Traduit de l'anglais par|Edited by|Fact-checked by|redigiert von|Redaktion:|Autor/in:
    Ein Kommentar von|Gastbeitrag von|Écrit par|Propos recueillis par|Escrito por|a cura di|geschreven door|skrevet av
    Staff Writer|Wirtschaftsredakteurin|Political Editor|Reuters|Associated Press|Press|The Korea Daily|Stiftung
    3 May 2024|May 3, 2024|2024-05-03|03.05.24|5. März|12:30|12.30 Uhr|18h05|vor zwei Tagen|2 days ago|an hour ago
    hace un mes|il y a un jour|há um dia|5 min read|Lesezeit: 3 Minuten|3 Comments|+1 (555) 123-4567
    Follow|Follow us|View all posts|More from|See bio|Email the author|via email|Share|Tweet|Print|E-mail|Facebook
    Zeige alle Artikel|Mehr von|Alle Beiträge|Zur Autorenseite|Profil anzeigen|Folgen|Voir tous les articles|Seguir
    Ver más artículos|Leave a comment|No comments|Keine Kommentare|Comments off|Posted in|Filed under|Verified
    (Opens in new tab)|Last updated|Aktualisiert|Veröffentlicht|Exclusive|All rights reserved|Contact: us|▶ Tips: me
    @janeroe|jane@example.com|[email protected]|www.example.com|https://example.com/a|example.com|✉|→|•|,|/|:
    """.replace("\n", "|").split("|")
).map(str.strip)
LINES = st.lists(PIECES, max_size=7).map(" ".join) | st.text(max_size=60)


def with_everything(line: str) -> list[Person]:
    """The persons of a line, every pattern of words tried."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(byline_noise, "words_of", lambda _: NOISE_WORDS | {"may"})
        patch.setattr(byline_labels, "words_of", lambda _: LABEL_WORDS)
        patch.setattr(byline_latin, "plain_name", lambda _: None)
        return byline_latin.parse_latin(line)


@given(LINES)
@example("By Jane Roe")
@example("Jane Roe Md")
@example("Wirtschaftsredakteurin Anna Schmitz")
@example("Jane Roe Reuters")
def test_persons_are_those_that_the_whole_grammar_finds(line: str) -> None:
    assert byline_latin.parse_latin(line) == with_everything(line)


@given(LINES)
def test_noise_is_what_all_patterns_find(line: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(byline_noise, "words_of", lambda _: NOISE_WORDS | {"may"})
        everything = strip_noise(line)
    assert strip_noise(line) == everything


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jane Roe", "Jane Roe"),
        ("By Jane Q. Roe", "Jane Q. Roe"),
        ("Von Łukasz Müller-Lüdenscheidt", "Łukasz Müller-Lüdenscheidt"),
        ("par Jeanne D'Arcy", "Jeanne D'Arcy"),
        ("Jane", None),
        ("Jane Roe, Staff Writer", None),
        ("Jane Roe Reuters", None),
        ("Jane van der Roe", None),
        ("JANE ROE", None),
        ("Share Facebook", None),
        ("Latest News", None),
    ],
)
def test_a_name_alone_is_read_without_the_grammar(line: str, name: str | None) -> None:
    assert plain_name(line) == name
