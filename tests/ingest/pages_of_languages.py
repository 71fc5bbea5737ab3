"""What invented pages print below the headline and behind the text, in languages of Europe with Latin letters.

All were published on 2026-11-03 on the page's own clock.
"""

from __future__ import annotations

from tests.ingest.printed_page import Signed

WESTERN = (
    Signed("de", "<p>Von Anke Brinkmeyer</p><p>Stand: 03.11.2026, 10:00 Uhr</p>", ["Anke Brinkmeyer"]),
    Signed(
        "de",
        "<div>03.11.2026 um 10:00 Uhr</div><div>von Anke Brinkmeyer und Jörg Thelen</div>",
        ["Anke Brinkmeyer", "Jörg Thelen"],
    ),
    Signed("de", "<div>Dienstag, 3. November 2026 · 10:00</div><div>Autor: Anke Brinkmeyer</div>", ["Anke Brinkmeyer"]),
    Signed(
        "de",
        (
            '<div>Von <a href="/autor/anke-brinkmeyer">Anke Brinkmeyer</a></div><div>Aktualisiert am 4. '
            "November 2026, 11:20 Uhr</div><div>Veröffentlicht am 3. November 2026, 10:00 Uhr</div>"
        ),
        ["Anke Brinkmeyer"],
    ),
    Signed("de", "<div>Ein Kommentar von Anke Brinkmeyer</div><div>03.11.26, 10:00 Uhr</div>", ["Anke Brinkmeyer"]),
    Signed("de", "<div>Lesezeit: 3 Minuten</div><div>3. November 2026</div><div>Redaktion Nordbote</div>"),
    Signed(
        "de",
        "<div>3. November 2026, 10:00 Uhr</div>",
        ["Anke Brinkmeyer"],
        end="<p>Text: Anke Brinkmeyer, Fotos: Jörg Thelen</p>",
    ),
    Signed("de", "<div>Nordbrück, Kreis Hale</div><div>03.11.2026</div>"),
    Signed(
        "fr",
        ("<div>Par Élodie Varenne</div><div>Publié le 03/11/2026 à 10h00, mis à jour le 04/11/2026 à 11h20</div>"),
        ["Élodie Varenne"],
    ),
    Signed(
        "fr",
        "<p>Élodie Varenne et Luc Amandier | Publié le 3 novembre 2026 à 10:00 | Lecture 3 min.</p>",
        ["Élodie Varenne", "Luc Amandier"],
    ),
    Signed(
        "fr",
        (
            "<div>Publié le 3 novembre 2026 à 10h00 - Mis à jour le 4 novembre 2026 à 11h00</div><div>"
            "Élodie Varenne</div>"
        ),
        ["Élodie Varenne"],
    ),
    Signed("fr", "<p>Par Élodie Varenne (avec AFP)</p><p>3 novembre 2026</p>", ["Élodie Varenne"]),
    Signed("fr", "<p>Par la rédaction</p><p>3 novembre 2026</p>", ["rédaction"]),
    Signed("fr", "<p>Propos recueillis par Élodie Varenne</p><p>Le 3 novembre 2026 à 10h00</p>", ["Élodie Varenne"]),
    Signed("fr", "<div>Photo : Luc Amandier</div><div>3 novembre 2026</div>"),
    Signed("es", "<div>Inés Carvalleda</div><div>Puentenorte - 03 nov 2026 - 10:00 CET</div>", ["Inés Carvalleda"]),
    Signed(
        "es", "<span>POR INÉS CARVALLEDA</span><span>3 de noviembre de 2026 a las 10:00 h.</span>", ["Inés Carvalleda"]
    ),
    Signed(
        "es",
        (
            "<p>Por Inés Carvalleda</p><p>Actualizado a las 11:00 del 4/11/2026</p><p>Publicado el 3 de "
            "noviembre de 2026</p>"
        ),
        ["Inés Carvalleda"],
    ),
    Signed("es", "<p>Texto: Inés Carvalleda. Fotos: Pablo Montero</p><p>3 nov 2026 - 10:00</p>", ["Inés Carvalleda"]),
    Signed("es", "<p>Redacción</p><p>03/11/2026 10:00</p>"),
    Signed("es", "<p>Inés Carvalleda / Puentenorte</p><p>03.11.2026 | 10:00</p>", ["Inés Carvalleda"]),
    Signed("it", "<div>di Giulia Bastiani</div><div>03 Novembre 2026 alle 10:00</div>", ["Giulia Bastiani"]),
    Signed(
        "it",
        "<div>3 novembre 2026</div><div>di Giulia Bastiani e Marco Nerini</div>",
        ["Giulia Bastiani", "Marco Nerini"],
    ),
    Signed("it", "<div>Redazione</div><div>martedì 3 novembre 2026 - 10:00</div>"),
    Signed(
        "it",
        (
            "<div>a cura di Giulia Bastiani</div><div>Pubblicato: 03/11/2026 10:00</div><div>Tempo di "
            "lettura: 3 min</div>"
        ),
        ["Giulia Bastiani"],
    ),
    Signed(
        "pt",
        "<div>Por Inês Valadares — Pontenorte</div><div>03/11/2026 10h00  Atualizado há 2 dias</div>",
        ["Inês Valadares"],
    ),
    Signed("pt", "<div>Inês Valadares</div><div>3 nov 2026, 10:00</div>", ["Inês Valadares"]),
    Signed("pt", "<div>Por Redação</div><div>03/11/2026 às 10h00</div>", ["Redação"]),
    Signed(
        "pt",
        (
            "<div>Publicado em 3 de novembro de 2026 às 10:00</div><div>Texto de Inês Valadares, fotos "
            "de Rui Montes</div>"
        ),
        ["Inês Valadares"],
    ),
    Signed("nl", "<div>Femke Hoogland</div><div>3 november 2026, 10:00</div>", ["Femke Hoogland"]),
    Signed(
        "nl",
        ("<div>Door Sanne Verhoeven</div><div>3 november 2026, 10:00</div><div>Leestijd: 3 minuten</div>"),
        ["Sanne Verhoeven"],
    ),
    Signed("nl", "<div>Door: redactie</div><div>3 november 2026</div>", ["redactie"]),
    Signed("nl", "<div>di 3 nov 2026, 10:00</div><div>Sanne Verhoeven, verslaggever</div>", ["Sanne Verhoeven"]),
    Signed("pl", "<div>Zofia Brzezicka</div><div>3 listopada 2026, 10:00</div>", ["Zofia Brzezicka"]),
    Signed(
        "pl",
        (
            "<div>Opracowanie: Zofia Brzezicka</div><div>Data publikacji: 03.11.2026 10:00 | "
            "Aktualizacja: 04.11.2026 11:00</div>"
        ),
        ["Zofia Brzezicka"],
    ),
    Signed("pl", "<div>Zofia Kamińska</div><div>3 listopada 2026, 10:00</div>", ["Zofia Kamińska"]),
    Signed("pl", "<div>oprac. Zofia Kamińska</div><div>03.11.2026 10:00</div>", ["Zofia Kamińska"]),
    Signed("pl", "<div>Redakcja</div><div>3 listopada 2026</div>"),
    Signed("pl", "<div>fot. Jan Mostowski</div><div>3 listopada 2026</div>"),
    Signed("sv", "<div>Text: Ingrid Forsmark</div><div>Publicerad 3 november 2026 10.00</div>", ["Ingrid Forsmark"]),
    Signed(
        "sv",
        ("<div>Text: Lisa Bergkvist</div><div>Foto: Ola Lind</div><div>Publicerad 3 november 2026 10.00</div>"),
        ["Lisa Bergkvist"],
    ),
    Signed(
        "sv",
        ("<div>Lisa Bergkvist</div><div>lisa.bergkvist@nord.example</div><div>Publicerad: 2026-11-03 10:00</div>"),
        ["Lisa Bergkvist"],
    ),
    Signed("sv", "<div>Foto: Ola Lind</div><div>3 november 2026</div>"),
    Signed(
        "no",
        "<div>Ingrid Solbakken</div><div>Journalist</div><div>Publisert 03.11.2026 kl. 10:00</div>",
        ["Ingrid Solbakken"],
    ),
    Signed(
        "no",
        (
            "<div>Av Ingrid Solbakken</div><div>Publisert: 3. november 2026 kl. 10:00</div><div>"
            "Oppdatert: 4. november 2026</div>"
        ),
        ["Ingrid Solbakken"],
    ),
    Signed(
        "no", "<div>Tekst: Ingrid Solbakken</div><div>Foto: Ola Nordmo</div><div>03.11.2026</div>", ["Ingrid Solbakken"]
    ),
    Signed("da", "<div>Af Ida Kjærgaard</div><div>3. nov. 2026 kl. 10:00</div>", ["Ida Kjærgaard"]),
    Signed(
        "da",
        "<div>Af Ida Kjærgaard og Mads Toft</div><div>3. november 2026 kl. 10.00</div>",
        ["Ida Kjærgaard", "Mads Toft"],
    ),
    Signed("da", "<div>Ritzau</div><div>3. nov. 2026 kl. 10:00</div>", ["Ritzau"]),
    Signed("fi", "<div>Aino Kallioinen</div><div>3.11.2026 10:00</div>", ["Aino Kallioinen"]),
    Signed(
        "fi",
        ("<div>Teksti: Aino Kallioinen</div><div>Kuvat: Matti Rinne</div><div>3.11.2026 klo 10.00</div>"),
        ["Aino Kallioinen"],
    ),
    Signed("fi", "<div>Toimitus</div><div>3.11.2026 10:00</div>"),
    Signed("cs", "<div>Autor: Tereza Havlíková</div><div>3. listopadu 2026 10:00</div>", ["Tereza Havlíková"]),
    Signed("cs", "<div>Tereza Havlíková, redaktorka</div><div>3. 11. 2026 10:00</div>", ["Tereza Havlíková"]),
    Signed("cs", "<div>Zdroj: ČTK</div><div>3. listopadu 2026 10:00</div>"),
    Signed("hu", "<div>Szerző: Szabadkai Réka</div><div>2026. november 3. 10:00</div>", ["Szabadkai Réka"]),
    Signed("hu", "<div>Írta: Szabadkai Réka</div><div>2026.11.03. 10:00</div>", ["Szabadkai Réka"]),
    Signed("hu", "<div>Szabadkai Réka</div><div>2026. november 3., kedd 10:00</div>", ["Szabadkai Réka"]),
    Signed("hu", "<div>Forrás: MTI</div><div>2026. november 3. 10:00</div>"),
    Signed("ro", "<div>Autor: Ioana Brătescu</div><div>Publicat: 03 noiembrie 2026, 10:00</div>", ["Ioana Brătescu"]),
    Signed("ro", "<div>de Ioana Brătescu</div><div>03 noiembrie 2026</div>", ["Ioana Brătescu"]),
    Signed("ro", "<div>Scris de Ioana Brătescu</div><div>marți, 3 noiembrie 2026, 10:00</div>", ["Ioana Brătescu"]),
    Signed("ro", "<div>Redacția</div><div>3 noiembrie 2026</div>"),
)
