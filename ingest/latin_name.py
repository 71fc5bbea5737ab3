"""What a person's name looks like in scripts with capitals, and capitals-only names in title case."""

from __future__ import annotations

import re

from ingest.byline_words import ORGANISATION_WORDS

_PARTICLES = frozenset(
    """
    von van de der den del della dei degli di da do dos das du la le les el al bin ibn ben ter ten zu zur zum vom und y
    e af av of st st. san santa mac o d' d’ 't op mc abu bint ul ur ud dit van't vander
    """.split()
)
_NOT_IN_NAMES = frozenset(
    """
    the a and or in on at by for from with this that to is are was how what why when where who more read all
    new your my our we you they it its here now today about after before as not yes der die das ein eine einer wir
    sie er es ist und oder im am zum mit auf für aus bei nach über wie was warum wer wo mehr alle neue unser ihr kein
    les des une un est et ou pour avec dans sur par los las una con para por sobre home news sport sports politics
    business opinion culture tech technology science health world local share follow comments comment login register
    subscribe abonnieren anmelden startseite politik wirtschaft kultur wissen panorama reise autor autoren author
    authors text foto fotos photo photos video videos interview kommentar kolumne analyse quelle source credit image
    bild updated published posted read continue monday tuesday wednesday thursday friday saturday sunday montag
    dienstag mittwoch donnerstag freitag samstag sonntag january february september
    october november december januar februar märz juli oktober dezember uhr pm minutes kommentare
    size resize font website webseite url homepage link links mail youtube facebook twitter instagram whatsapp frankfurt
    von by par por suscribirme suscribite registrarse letztes letzte update drucken teilen merken print share zurück
    weiter next previous datenschutzeinstellungen einstellungen verwalten account profil profile gast
    política politica economía economia deportes sociedad cultura opinión mundo sucesos sport polityka gospodarka
    traduit lire article anglais original
    watch live listen click key points breaking stream sign log out top latest editors pick
    privacy policy terms cookie cookies contact kontakt impressum datenschutz newsletter menu search suche του των τησ
    """.split()
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.‑-])*\.?", re.UNICODE)
_PEN = re.compile(r"[^\W_][\w.'’&+-]*(?: [\w.'’&+-]+){0,4}", re.UNICODE)
_MC = re.compile(r"^(mc|o['’]|d['’]|l['’])(\w)(.*)$", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Whether a text is two to five words that can be a person's name ("Jane Roe", "J. R. van der Roe", "JANE ROE")."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > 60:
        return False
    capitals = 0
    for number, word in enumerate(words):
        bare = word.strip(".,'’\"“”")
        key = bare.casefold()
        if not _WORD.fullmatch(word.strip(',"“”')):
            return False
        if key in _PARTICLES and (not bare[:1].isupper() or number or key in ("el", "la", "le", "les", "das", "der")):
            continue
        if len(bare) > 1 and (key in _NOT_IN_NAMES or key in ORGANISATION_WORDS):
            return False
        if not (bare[:1].isupper() or bare[:2] in ("d'", "d’", "l'", "l’") or bare.startswith("al-")):
            return False
        capitals += 1
    return capitals >= 2 and words[-1].casefold() not in _PARTICLES - {"la", "e"}


def is_pen_name(text: str) -> bool:
    """Whether a text that stands where an author is declared can be what he calls himself ("Olga", "freeman1984")."""
    if not _PEN.fullmatch(text) or len(text) > 40 or not any(character.isalpha() for character in text):
        return False
    words = text.casefold().split()
    if len(words) > 1 and words[0].isdigit():
        return False
    if text[0].islower() and len(words) > 1 and (words[0] in _PARTICLES or words[0] in ("of", "to", "by")):
        return False
    return words[0] not in _NOT_IN_NAMES - {"der", "die", "das", "les", "the"} and not text.isdigit()


def title_case(name: str) -> str:
    """A name in capitals only as it is usually written ("JOHN H. MCROE-O'DOE" → "John H. McRoe-O'Doe").

    Other names stay as they are, and so do words of one or two letters (initials) and Roman numerals stay.
    """
    words = name.split(" ")
    if len(words) < 2 or name != name.upper():
        return name
    return " ".join(_title_word(word, first=number == 0) for number, word in enumerate(words))


def _title_word(word: str, *, first: bool) -> str:
    bare = word.strip(".")
    if "." in word or (bare in ("II", "III", "IV", "JR", "SR") and not first):
        return word if "." in word and len(bare) <= 3 else word.capitalize() if bare in ("JR", "SR") else word
    if not first and word.casefold() in _PARTICLES and word.casefold() not in ("la", "o", "mc", "mac"):
        return (
            word.lower()
            if word.casefold() in ("von", "van", "de", "der", "del", "di", "da", "du", "zu")
            else word.capitalize()
        )
    return "-".join(_title_part(part) for part in word.split("-"))


def _title_part(part: str) -> str:
    if (match := _MC.match(part)) and len(part) > 3:
        return match[1].capitalize() + match[2].upper() + match[3].lower()
    return part[:1] + part[1:].lower()
