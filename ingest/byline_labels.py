"""Words before names that say what the named did, in European languages: "Written by", "Übersetzt von", "Fotos:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import PersonKind
from ingest.byline_words import words_of
from ingest.roles import latin_role

_AUTHOR = PersonKind.AUTHOR
_KINDS: dict[str, PersonKind | None] = {
    "original": PersonKind.ORIGINAL_AUTHOR,
    "translator": PersonKind.TRANSLATOR,
    "photographer": PersonKind.PHOTOGRAPHER,
    "nobody": None,
    "author": _AUTHOR,
}
_WORDS = {
    "original": r"original(?:ly)? [ ] (?: (?:article|story|text|report|written) [ ] )? by",
    "translator": r"""
        translat(?:ed|ion) (?: [ ](?:from|into)[ ] [\w ]{3,20} )? (?: [ ]by | : )
        | übersetz(?:t|ung) (?: [ ]aus[ ]dem[ ]\w+ )? (?: [ ]von | : ) | aus[ ]dem[ ]\w+[ ]von
        | traduit [ ] (?: de[ ]l.\w+[ ] | du[ ]\w+[ ] )? par | traducción (?: [ ]de | : ) | traducido[ ]por
        | tradotto[ ]da | traduzione (?: [ ]di | : )
        | (?: fordította | μετάφραση | terjemahan | dịch | przekład | tłumaczenie | çeviri | перевод ) \s* :""",
    "photographer": r"""
        (?: photo(?:graph)?s? | photography | pictures? | images? | illustrations? | graphics? | videos? | portraits?
            | illustrated | photographed | visuals | art(?:work)? | maps? | drawings? | cartoons? )
          (?: [ ]and[ ]\w+ )? [ ] by
        | illustriert [ ] von | illustration(?:en)? [ ] von | illustré [ ] par | illustrations? [ ] (?: par | de )
        | (?: ilustraci(?:ón|ones) | ilustraç(?:ão|ões) | fotografías? | fotografias? ) [ ] de
        | (?: illustrazion[ei] | fotografie ) [ ] di
        | (?: illustrator(?:in)? | photographer | fotograf(?:in)? | photographe | fotógraf[oa] ) \s* :
        | (?: photos? | photography | fotos? | bild(?:er)? | video | illustration(?:en)? | grafik(?:en)? | kamera
            | foto(?:grafie)?s? | bildquelle | photographs? | photographie | fotografía | fotografia | fotó | kuvat?
            | valokuvat? | fotoğraf | фото | фотографии | φωτογραφίες | φωτογραφία | φωτό | ảnh | zdjęcia
            | fot\. ) \s* :
        | (?: fotos? | bilder ) [ ] von | photos? [ ] (?: de | par ) | fotos? [ ] (?: di | de | av | af )""",
    # those who checked, paid or published a text did not write it
    "nobody": r"""
        (?: edited | (?:medically[ ])?reviewed | fact[- ]?checked | checked | editing | produced
            | additional[ ]reporting | updated | compiled | curated | approved | verified | presented | sponsored
            | design(?:ed)? | styled | hosted )
          (?: [ ]by\s?:? | : )
        | (?: redigiert | geprüft | bearbeitet | überprüft | moderiert ) [ ] von
        | (?: redaktion | lektorat | schnitt | verlag | moderation | quelle | source | fuente | fonte | bron | kilde
            | källa | editor | editör | redigerare | redaktør | penyunting | sumber | nguồn | forrás | szerkesztő
            | zdroj | źródło | sursa | kaynak | lähde | источник | редактор | джерело | източник | πηγή | επιμέλεια
            | izvor ) \s* :
        | (?-i:Theo) [ ] (?= [^:|]* [ạảậầấẩẫắằặẳẵẹẻẽếệểễềỉịọỏộồốổỗơờớợởỡụủũưừứựửữỳỵỷỹđĐ] )
        | (?-i:Theo) [ ] (?= (?: báo | Thanh[ ]Niên | Dân[ ]Trí | Dân[ ]Việt | Tiền[ ]Phong ) \b )
        | theo \s* :""",
    "author": r"""
        (?: (?: written | posted | published | submitted | created | reported | reporting | writing | authored | words
              | text
              | story | article | opinion | analysis | commentary | interview | guest[ ]post | shared | added | uploaded
              | review | story[ ]and[ ]photos ) (?: [ ]on[ ][^|]{4,30}? )? [ ] )? by\b :?
        | (?: (?: (?:ein|eine)[ ] )? (?:gast|meinungs)? (?: beitrag | kommentar | kolumne | analyse | interview
              | reportage | essay | rezension | text | bericht | artikel | leitartikel | glosse | porträt | recherche )
              e?s? [ ] von
            | (?: geschrieben | veröffentlicht | verfasst | erstellt | gepostet | publiziert | eingestellt
              | gespeichert | verwaltet | eingereicht | notiert | mitgeteilt ) (?: [ ]am[ ][^|]{4,40}? )?
              [ ] (?: von | durch ) ) \b :?
        | aus [ ] [\w-]+ (?: [ ] und [ ] [\w-]+ )? [ ] bericht(?: et | en )
        | (?: écrit | publié | rédigé | posté | propos[ ]recueillis | signé ) (?: [ ]le[ ][^|]{4,40}? )? [ ] par
        | (?: escrito | publicado | redactado | enviado | elaborado ) (?: [ ]el[ ][^|]{4,30}? )? [ ] por
        | (?: scritto | pubblicato ) [ ] da | a[ ]cura[ ]di | (?: geschreven | gepubliceerd ) [ ] door
        | (?: skrevet | publisert | lagt[ ]inn ) [ ] av | skrevet[ ]af | (?: skriven | publicerad ) [ ] av
        | (?: authors? | writers? | reporters?
            | autor(?: in/autor | /in | /-in | :in | \*in | innen | in | en | es | as | e | i | a )?
            | auteurs? | autrice | auteure | autore | text | texte | texto | testo | tekst | words | interview
            | protokoll | bericht | forfatter | journalist | skribent | författare | kirjoittaja | autorzy | yazar
            | yazan | haber | tác[ ]giả | автор | текст | автори | gepostet[ ]von | verfasser(?:in)?
            | redakteur(?:in)? | kolumnist(?:in)? | ansprechpartner(?:in)? | posted | par | por | von | van | door | di
            | da | de | av | af | od | przez | avtor | story | teksti | toimittaja | toimittanut | opracowanie | oprac\.
            | opracowała? | napisała? | przygotowała? | napsala? | připravila? | autor[ ]článku | yazar
            | (?:haberi[ ])?hazırlayan | muhabir | авторы | автор[ ](?:статьи|статті|тексту|материала) | журналист
            | подготовила? | підготува(?:в|ла) | материал[ ]подготовила? | szerzők? | írta | συντάκτης | συντάκτρια
            | συντακτική[ ]ομάδα | γράφ(?:ει|ουν) (?: [ ](?:[οη]|οι|ο/η) )? | κείμενο | ρεπορτάζ | συνέντευξη
            | penulis | pewarta | oleh | autors | autore | autorius | autorė | аўтар | аўтары | аутор
            | avtorica | piše | napisala? | написала? | scris[ ]de | articol[ ]de | höfundur | reportage | reportagem
            | repórter | bài (?: [ ]viết )? | thực[ ]hiện | հեղինակ ) \s* [:՝]
        | γράφ(?:ει|ουν) [ ] (?:[οη]|οι) (?= [ ] [Α-ΩΆΈΉΊΌΎΏ] ) | scris[ ]de (?= [ ] ) | articol[ ]de (?= [ ] )
        | (?-i:Oleh | OLEH) (?= [ ] [A-Z] ) | (?-i: Testo | Texte | Texto | Tekst ) [ ]
            (?: di | de | av | af ) (?= [ ] [A-ZÀ-Þ] )
        | (?: oprac\. | opracowała? | napisała? | przygotowała? | připravila? | napsala? | подготовила?
            | підготува(?:в|ла) | написала? | publicerad[ ]av | publisert[ ]av ) (?= \s )""",
}
_LABEL = re.compile(
    "|".join(
        rf"(?: ^ | (?<= [\s|/(\[•·–—,.:;] ) ) (?P<{kind}> {words} ) (?= \s | $ | [A-ZÀ-Þ] )"
        for kind, words in _WORDS.items()
    ),
    re.IGNORECASE | re.VERBOSE,
)
# Of these words and the colon every label holds one.
LABEL_WORDS = frozenset(
    """
    by von durch par por da di door av af aus original originally translated translation übersetzt übersetzung
    traduit traducción traducido tradotto traduzione photo photos photograph photographs photography picture
    photographed illustrated illustriert illustré illustrationen ilustración
    ilustraciones ilustração ilustrações fotografía fotografías fotografias fotografie illustrazione
    illustrazioni
    pictures image images illustration illustrations graphic graphics video videos foto fotos bilder edited
    reviewed checked editing produced reporting updated compiled curated approved verified presented sponsored
    redigiert geprüft bearbeitet überprüft moderiert écrit publié rédigé posté recueillis signé escrito publicado
    redactado enviado elaborado scritto pubblicato cura berichtet berichten geschreven gepubliceerd skrevet
    publisert lagt skriven publicerad oprac opracował opracowała napisał napisała przygotował przygotowała
    připravil připravila napsal napsala подготовил подготовила підготував підготувала написал написала γράφει
    γράφουν scris articol oleh theo testo texte texto tekst հեղինակ
    """.split()
)
_PREPOSITION = re.compile(
    r"""^ (?:
    (?: von | vom | par | por | di | de | door | av | af | da | od | przez | autor | autorin | auteur | author | text
      | nach | mit | durch ) \s+ (?= [A-ZÀ-ÞА-Я\d@(] )
    | (?: Της | Του | Των | ΤΗΣ | ΤΟΥ | ΤΩΝ | [Αα]πό[ ]τον | [Αα]πό[ ]την? ) \s+ (?= [Α-ΩΆΈΉΊΌΎΏ] )
    | (?: VON | PAR | POR | DI | DOOR | AV | AF | TEXT | AUTOR | AUTHOR | Von | Par | Por | Di | Door | Av | Af | Text
        | Autor | Autorin | Author | Автор ) \s+ (?= \S ) )""",
    re.VERBOSE,
)
_INNER = re.compile(r"^[^|]{0,60}?\b(?:[Vv]on|[Pp]ar|[Pp]or)\s+(?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])")
# At the beginning of a piece only those that no name begins with: "de la Rosa" is one, "von der Leyen" rarely alone.
_AT_PIECE = re.compile(r"(?:von|par|por|door|av|af|by)\s+(?=\S)")

Segment = tuple[PersonKind | None, str, bool, str | None]


def segments(line: str) -> Iterator[Segment]:
    """The line cut at its labels: what the named did (None: nothing that makes an author), the text, whether a label
    says so, and the role that the label itself is ("Reporter :")."""
    possible = ":" in line or not LABEL_WORDS.isdisjoint(words_of(line))
    labels = list(_LABEL.finditer(line)) if possible else []
    if not labels:
        opening = _PREPOSITION.match(line) or _INNER.match(line)
        yield _AUTHOR, line[opening.end() :] if opening else line, opening is not None, None
        return
    head = line[: labels[0].start()].strip(" |/,;:-–—•·")
    if head and _KINDS[labels[0].lastgroup or "author"] is not _AUTHOR:
        opening = _PREPOSITION.match(head)
        yield _AUTHOR, head[opening.end() :] if opening else head, opening is not None, None
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        word = label[0].strip(" :")
        role = word if latin_role(word) and not word.casefold().startswith(("aut", "авт", "аут")) else None
        yield _KINDS[label.lastgroup or "author"], line[label.end() : end], True, role


def begins_with_label(line: str) -> bool:
    """Whether a line begins with one of the labels ("Edited by …"); a "von" further on is none of them."""
    return _LABEL.match(line) is not None


def label_above(line: str) -> tuple[PersonKind | None, str] | None:
    """What those did whom the line below names, where a line is a label and nothing else (None: nothing that makes an
    author), and the label as it stands beside a name ("Penulis:", "Edited by"); None for every other line."""
    for label in (line, line + ":"):
        if (match := _LABEL.fullmatch(label)) is not None:
            return _KINDS[match.lastgroup or "author"], label
    return None


def without_preposition(piece: str) -> str | None:
    """The piece without a "von", "par", "by" at its beginning; None when it has none."""
    opening = _AT_PIECE.match(piece)
    return piece[opening.end() :] if opening else None
