"""The words before names in languages of Europe and Asia: who wrote, who edited, who took the pictures."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline
from ingest.extract.line_kinds import is_date_or_byline


def _authors(raw: str) -> list[str]:
    return [person.name for person in parse_byline(raw) if person.kind is PersonKind.AUTHOR]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Szerző: Szabadkai Réka", ["Szabadkai Réka"]),
        ("Írta: Szabadkai Réka", ["Szabadkai Réka"]),
        ("Της Ελένης Βασιλάκη", ["Ελένης Βασιλάκη"]),
        ("Του Γιώργου Παππά και της Ελένης Βασιλάκη", ["Γιώργου Παππά", "Ελένης Βασιλάκη"]),
        ("Συντάκτης: Ελένη Βασιλάκη", ["Ελένη Βασιλάκη"]),
        ("Γράφει ο Γιώργος Παππάς", ["Γιώργος Παππάς"]),
        ("Επιμέλεια: Ελένη Βασιλάκη", []),
        ("Penulis: Dewi Anggraini Editor: Budi Santoso", ["Dewi Anggraini"]),
        ("Editor: Budi Santoso", []),
        ("Oleh Dewi Anggraini", ["Dewi Anggraini"]),
        ("Autors: Jānis Kalniņš", ["Jānis Kalniņš"]),
        ("Autorius: Jonas Petraitis", ["Jonas Petraitis"]),
        ("Аўтар: Алесь Каваленка", ["Алесь Каваленка"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Написала: Ивана Петровић", ["Ивана Петровић"]),
        ("Piše: Ivana Horvat", ["Ivana Horvat"]),
        ("Scris de Ioana Brătescu", ["Ioana Brătescu"]),
        ("Հեղինակ՝ Լիլիթ Սարգսյան", ["Լիլիթ Սարգսյան"]),
        ("Theo Nguyễn Thu Hạnh", []),
        ("Theo Thanh Niên", []),
        ("Theo James", ["Theo James"]),
        ("Nguồn: Nguyễn Thu Hạnh", []),
        ("Testo di Giulia Bastiani, foto di Marco Neri", ["Giulia Bastiani"]),
        ("Editör: Elif Kaya", []),
        ("Fotoğraf: Elif Kaya", []),
    ],
)
def test_labels(raw: str, expected: list[str]) -> None:
    assert _authors(raw) == expected


def test_label_of_authors_is_no_role() -> None:
    assert [person.role for person in parse_byline("Автор: Иван Петров")] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "Élodie Varenne et Luc Amandier | Publié le 3 novembre 2026 à 10:00 | Lecture 3 min.",
        "Tempo di lettura: 3 min",
        "Tempo de leitura: 3 min",
        "Leestijd 3 minuten",
        "Czas czytania: 3 min",
        "5 min. läsning",
        "Lesezeit: 3 Minuten",
        "Szerző: Szabadkai Réka",
        "Penulis: Dewi Anggraini",
        "Автор: Ирина Ковалевская",
        "Συντάκτης: Ελένη Βασιλάκη",
        "كتبت: ليلى الحداد",
        "מאת: נועה ברקת",
    ],
)
def test_line_of_dates_names_and_times_of_reading_is_no_text(line: str) -> None:
    assert is_date_or_byline(line)
