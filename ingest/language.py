"""Which language a text is in, by the text itself where that is plain."""

from __future__ import annotations

import re
from collections import Counter

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("hangul", re.compile("[\uac00-\ud7a3\u3131-\u318e]")),
    ("kana", re.compile("[\u3041-\u3096\u30a1-\u30fa]")),
    ("han", re.compile("[\u4e00-\u9fff\u3400-\u4dbf]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("arabic", re.compile("[\u0620-\u06ff\u0750-\u077f]")),
    ("hebrew", re.compile("[\u05d0-\u05ea]")),
    ("greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("thai", re.compile("[\u0e01-\u0e4e]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("bengali", re.compile("[\u0980-\u09ff]")),
    ("tamil", re.compile("[\u0b80-\u0bff]")),
    ("georgian", re.compile("[\u10a0-\u10ff]")),
    ("armenian", re.compile("[\u0531-\u058f]")),
    ("ethiopic", re.compile("[\u1200-\u137f]")),
    ("khmer", re.compile("[\u1780-\u17ff]")),
    ("latin", re.compile("[\u00c0-\u024f\u1e00-\u1eff]")),
)


class _ScriptOf(dict[str, str]):
    """The script of a character, looked for once; "" for what is no letter of any."""

    def __missing__(self, character: str) -> str:
        script = next((name for name, pattern in _SCRIPTS if pattern.match(character)), "")
        self[character] = script
        return script


_SCRIPT_OF = _ScriptOf()
# The first language is meant when the page declares none that is written so.
_LANGUAGES = {
    "hangul": ("ko",),
    "kana": ("ja",),
    "han": ("zh",),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"),
    "arabic": ("ar", "fa", "ur", "ps", "ckb", "ug", "sd"),
    "hebrew": ("he", "yi"),
    "greek": ("el",),
    "thai": ("th",),
    "devanagari": ("hi", "mr", "ne", "sa"),
    "bengali": ("bn", "as"),
    "tamil": ("ta",),
    "georgian": ("ka",),
    "armenian": ("hy",),
    "ethiopic": ("am", "ti"),
    "khmer": ("km",),
}
# Short words that nearly every text of the language holds and texts of the others seldom do.
_WORDS = {
    "en": "the of and to in is that for was with on as by at from he his are this it be have not",
    "de": "der die und das den von zu mit sich auf ist im dem nicht ein eine auch als werden bei nach",
    "fr": "le la les des et du une est dans que qui pour au sur pas avec plus ce par sont ne",
    "es": "el la los las de que y en un una por con para del se es como su al más fue",
    "it": "il di che la della in è per un una con del si le i dei non gli alla sono nel",
    "pt": "o de a que e do da em um para com não uma os no se na por mais as dos foi",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als bij",
    "pl": "w i na z się nie do to że jest o od po przez jak za dla są był",
    "sv": "och att det som en på är av för med den till inte om ett har de jag var",
    "no": "og det som en på er av for med til ikke at de et har den om var han i",
    "da": "og det som en på er af for med til ikke at de et har den om var han i der",
    "fi": "ja on ei että se oli hän mutta ovat kun myös mukaan tai joka sen",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var",
    "hu": "a az és hogy nem egy is volt meg már csak ez de ha van mint még",
    "cs": "a se na v je že s z do o to by ve za jsou ale jako po byl pro",
    "ro": "și de la în a cu pe din că nu este un o se mai care pentru sunt au",
    "id": "yang dan di untuk dengan ini itu dari dalam pada tidak akan ke juga oleh",
    "vi": "và của là các được trong cho có một không với những người đã này khi",
}
_STOPS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SPOKEN = {
    word: tuple(language for language, stops in _STOPS.items() if word in stops)
    for word in frozenset().union(*_STOPS.values())
}
_NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalpha())
_ASCII_ALL = re.compile("[\x00-\x7f]+")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000  # characters: of 985 real texts one is told otherwise by 6,000


def text_language(text: str, declared: str | None = None) -> str | None:
    """BCP 47 code of the text's language; None when neither the text nor `declared` tells.

    The script decides where it can: a text one seventh of whose letters are Hangul is Korean (its names and numbers
    are Latin), one with kana is Japanese. Of languages in one script the declared one is believed when it is written
    so; for Latin script the commonest small words are asked first, since hosts declare their own language for every
    text they carry.
    """
    sample = text[:_SAMPLE]
    counts = Counter(latin=len(sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)))
    others = "" if sample.isascii() else _ASCII_ALL.sub("", sample)
    for character, times in Counter(others).items():
        counts[_SCRIPT_OF[character]] += times
    del counts[""]
    letters = sum(counts.values())
    named = primary(declared)
    if letters < 20:
        return named
    if counts["hangul"] * 7 >= letters:
        return "ko"
    if counts["kana"] * 10 >= letters:
        return "ja"
    script = counts.most_common(1)[0][0]
    if script != "latin":
        possible = _LANGUAGES[script]
        return named if named in possible else possible[0]
    return _latin(sample, named)


def _latin(sample: str, named: str | None) -> str | None:
    words = Counter(_WORD.findall(sample.casefold()))
    total = words.total()
    found = dict.fromkeys(_STOPS, 0)
    for word in words.keys() & _SPOKEN.keys():
        for language in _SPOKEN[word]:
            found[language] += words[word]
    shares = {language: count / total for language, count in found.items()}
    best = max(shares, key=lambda language: shares[language])
    if total < 12 or shares[best] < 0.08:
        return named
    if named in shares and shares[named] >= shares[best] * 0.75:
        return named
    if named is not None and named not in shares and named not in _NOT_LATIN and shares[best] < 0.25:
        return named  # a language that is not known here, such as Zulu, shares a few small words with those that are
    return best


_NOT_LATIN = frozenset(code for codes in _LANGUAGES.values() for code in codes)


def primary(code: str | None) -> str | None:
    """The language of a code as pages write it ("en_US", "de-DE", "KO"); None when it is no code."""
    match = re.match(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*$", code or "")
    return match[1].lower() if match else None
