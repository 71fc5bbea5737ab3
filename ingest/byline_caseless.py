"""The grammar of bylines in scripts without capitals: a label and a name ("بقلم: …", "מאת …", "लेखक: …", "โดย …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Person, PersonKind
from ingest.byline_noise import strip_noise
from ingest.byline_words import EMAIL, clean, is_nobody, person_email
from ingest.caseless_desks import is_caseless_desk
from ingest.caseless_given_names import starts_with_caseless_given_name
from ingest.caseless_name import CASELESS, is_caseless_name
from ingest.person import filled

_KINDS: dict[str, PersonKind | None] = {
    "author": PersonKind.AUTHOR,
    "weak": PersonKind.AUTHOR,
    "bare": PersonKind.AUTHOR,
    "wrote": PersonKind.AUTHOR,
    "editor": PersonKind.AUTHOR,
    "translator": PersonKind.TRANSLATOR,
    "photographer": PersonKind.PHOTOGRAPHER,
    "nobody": None,
}
# What is a byline's beginning with a blank behind it, and what only with a colon. "He wrote", "report", "interview"
# open sentences and headings as well: behind them a common given name is asked for.
_BARE = r"بقلم|به[ ]قلم|מאת|โดย|เขียนโดย|ผู้เขียน|द्वारा|(?i:(?:written|reported|authored|story)[ ]by|by)"
_WROTE = r"كتب|كتبت"
_COLON = {
    "translator": r"ترجمة|ترجمها|مترجم|ترجمه|תרגום|תרגם|תרגמה|अनुवाद|अनुवादक|অনুবাদ|แปล|แปลโดย|ผู้แปล",
    "photographer": r"تصوير|الصور|صور|عکس|عکاس|צילום|צילומים|צלם|फोटो|फ़ोटो|ছবি|ภาพ|ภาพโดย|ช่างภาพ|ფოტო",
    "nobody": r"""المصدر|مراجعة|منبع|دبیر|עריכה|עורך|עורכת|מקור|संपादन|संपादक|सम्पादन|संपादित|स्रोत|সম্পাদনা|সূত্র|ที่มา
        |บรรณาธิการ|წყარო|(?i:(?:edited|reviewed|updated|curated|produced|translated)[ ]by|source|editor)""",
    "editor": r"تحرير|المحرر|محرر[ ]الخبر",
    "weak": r"تقرير|حوار|כתבה|گزارش|رپورٹ|रिपोर्ट|প্রতিবেদন|เรื่อง|เรียบเรียง",
    "author": rf"""{_BARE}|{_WROTE}|كتبه|كتبها|إعداد|اعداد|الكاتب|الكاتبة|الكاتب/ة|أجرى[ ]الحوار|أجرت[ ]الحوار
        |نویسنده|نویسندگان|گزارشگر|تحریر|مصنف|כתב|כתבו|כתבת|מחבר|מחברת|הכותב|הכותבת
        |लेखक|लेखिका|रिपोर्टर|संवाददाता|प्रस्तुति|लेखन|লেখক|লেখিকা|লিখেছেন|প্রতিবেদক|எழுதியவர்
        |రచయిత|เรื่องโดย|ผู้สื่อข่าว|เรียบเรียงโดย|ავტორი|ავტორები
        |(?i:(?:published|posted|submitted)[ ]by|authors?|writer|reporter)""",
}
_GUESSED = frozenset(("weak", "editor", "wrote"))
_BEFORE = r"(?: ^\W{0,3} | (?<= [\s|/(\[•·–—,،.:;-] ) )"
_LABEL = re.compile(
    "|".join([*(rf"{_BEFORE}(?P<{kind}>{words})\s*[:：|]\s*" for kind, words in _COLON.items())])
    + rf"|^\W{{0,3}}(?:(?P<bare>{_BARE})|(?P<wrote>{_WROTE}))\s+",
    re.VERBOSE,
)
_LABELLED = re.compile(rf"^\W{{0,3}}(?:{'|'.join(_COLON.values())})\s*[:：]\s*\S", re.VERBOSE)
_OPENED = re.compile(rf"^\W{{0,3}}(?:{_BARE}|{_WROTE})\s+\S", re.VERBOSE)
_BEHIND = re.compile(r"\s+(?:द्वारा|ने लिखा)$")  # "सुनीता राजवंशी द्वारा"
_DIVIDER = re.compile(
    r"\s*[|•·∙―\n;؛/›»,،()\[\]]\s*|\s+[–—-]\s+|\s+(?:और|एवं|تथा|ও|এবং|და|اور|و|และ|with|and)\s+|\s*[&+]\s*"
)
# "and" is a letter before the word there. Names that begin with it are none of two persons.
_AND = re.compile(r"(?<=\S)\s(?=[وו]\S{2,}\s\S)")
_NO_AND = re.compile(
    r"(?:وليد|وائل|وسام|وسيم|وفاء|وفيق|وديع|وجيه|وجدي|وردة|ولاء|وداد|وهيب|وهبة|وهبي|واصف|وحيد|والي|والي|وضاح|ويليام|ويل|"
    r"ורד|ורדי|ויקטור|ויקטוריה|ולדימיר|ויטלי|וייס|וינטר|וולך|ולריה|וקסמן|וקנין|ווילי)(?=\s|$)"
)
_LONGEST_UNLABELLED = 60


def parse_caseless(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line whose names are in a script without capitals: of what is declared, and behind labels."""
    text = strip_noise(clean(line))
    persons: list[Person] = []
    labels = list(_LABEL.finditer(text))
    for label, part in _parts(text, labels, declared=declared):
        kind, guessed = _KINDS[label], label in _GUESSED and not declared
        if kind is None:
            continue
        emails = EMAIL.findall(part)
        found = [
            Person(name=name, kind=kind, raw=line)
            for name in _names(EMAIL.sub(" | ", part), words=4 if declared else 3)
            if not is_nobody(name, outlet_name) and (not guessed or starts_with_caseless_given_name(name))
        ]
        if found and emails:
            found[-1] = filled(found[-1], email=person_email(emails[0]))
        persons.extend(found)
    return persons


def _parts(text: str, labels: list[re.Match[str]], *, declared: bool) -> Iterator[tuple[str, str]]:
    """What is labelled, behind the kind of its label; of a text without labels all, where it is declared."""
    kinds = [label.lastgroup or "" for label in labels]
    head = text[: labels[0].start()] if labels else text
    behind = _BEHIND.search(head)
    if behind or (declared and (not labels or head.strip(" |"))):
        yield "author", _BEHIND.sub("", head)
    # who is named as editor beside an author did not write it
    written = not {"author", "bare", "wrote"}.isdisjoint(kinds)
    for number, (label, kind) in enumerate(zip(labels, kinds, strict=True)):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        if kind != "editor" or not written:
            yield kind, text[label.end() : end]


def _names(text: str, *, words: int) -> Iterator[str]:
    for number, piece in enumerate(piece.strip(' .:*"“”-–—') for piece in _DIVIDER.split(text.strip(" |"))):
        names = _two(piece)
        if not all(is_caseless_name(name, words) and not is_caseless_desk(name) for name in names):
            if number or " " in piece or is_caseless_desk(piece):
                return  # what stands behind is a post, a place, a date
            continue  # a town
        yield from names


def _two(piece: str) -> list[str]:
    """A piece as one name, or as two of two words or more, joined by an "and" that is written with the second one."""
    for cut in _AND.finditer(piece):
        first, second = piece[: cut.start()], piece[cut.end() :]
        if len(first.split()) > 1 and not _NO_AND.match(second) and is_caseless_name(second[1:]):
            return [first, second[1:]]
    return [piece]


def is_labelled_caseless(line: str) -> bool:
    """Whether a line in a script without capitals begins with a label for who made the text, and a colon."""
    return CASELESS.search(line) is not None and _LABELLED.match(line) is not None


def opens_caseless(line: str) -> bool:
    """Whether a short line in a script without capitals begins as bylines do ("بقلم …", "מאת …") or ends so."""
    if len(line) > _LONGEST_UNLABELLED or CASELESS.search(line) is None:
        return False
    return _OPENED.match(line) is not None or _BEHIND.search(line) is not None
