"""What newsrooms print around names: dates, reading times, handles, buttons. It is taken out before names are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.byline_words import HANDLE, URL, words_of

_MONTH = r"""(?:
    jan(?:uar[yi]?|\.|vier)? | feb(?:ruar[yi]?|\.)? | f[ée]vr(?:ier|\.)? | m[aä]r(?:ch|z|s|\.)? | apr(?:il|\.)? | avril
    | may | mai | maj | mayo | maggio | jun[ei]? | juin | junio | giugno | jul[yi]? | juillet | julio | luglio
    | aug(?:ust|\.)? | ao[ûu]t | agosto | sept?(?:ember|\.)? | septembre | septiembre | settembre
    | o[ck]t(?:ober|obre|ubre|\.)? | ottobre | nov(?:ember|embre|iembre|\.)? | de[czs](?:ember|embre|\.)?
    | d[ée]c(?:embre|\.)? | diciembre | dicembre | enero | febrero | marzo | abril | janeiro | fevereiro | março | maio
    | junho | julho | setembro | outubro | novembro | dezembro | ocak | şubat | mart | nisan | mayıs | haziran | temmuz
    | ağustos | eylül | ekim | kasım | aralık | gennaio | febbraio | aprile | januari | februari | maart | mei | augusti
    | augustus | stycznia | lutego | marca | kwietnia | maja | czerwca | lipca | sierpnia | września | października
    | listopada | grudnia | ledna | února | března | dubna | května | června | července | srpna | září | října
    | listopadu | prosince | \w+kuuta | января | февраля | марта | апреля | мая | июня | июля | августа | сентября
    | октября | ноября | декабря | січня | лютого | березня | квітня | травня | червня | липня | серпня | вересня
    | жовтня | листопада | грудня | ιανουαρίου | φεβρουαρίου | μαρτίου | απριλίου | μαΐου | μαίου | ιουνίου | ιουλίου
    | αυγούστου | σεπτεμβρίου | οκτωβρίου | νοεμβρίου | δεκεμβρίου | ianuarie | februarie | martie | aprilie | iunie
    | iulie | septembrie | octombrie | noiembrie | decembrie | maret | agustus | desember )"""
_CLOCK = r"""(?:
    (?: at | um | à | a[ ]las | , | - | – | kl\.? | ,?[ ]- )? \s* \d{1,2} [:.h] \d{2} (?: :\d{2} )?
    \s* (?: uhr | [ap]\.?\s?m\.? | h )? (?: \s* \(? (?: (?-i:[A-Z]{2,4}) | [+-]\d{2}:?\d{2} ) \)? (?![a-z]) )? )"""
_DAY = r"""(?:
    (?: mon | tues? | wed(?:nes)? | thu(?:rs)? | fri | sat(?:ur)? | sun ) (?: day | \. )? ,? \s
    | (?: montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | mo | di | mi | do | fr | sa | so )
      \.? , \s
    | (?: montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag ) \s )"""
_DATE = re.compile(
    rf"""
    (?: \b (?: on | at | am | le | el | vom | (?:last|first|originally)[ ](?:updated|modified|published) | published
        | updated | posted | stand | erstellt | veröffentlicht | aktualisiert | publié | modifié | mis[ ]à[ ]jour
        | publicado | actualizado | geändert | zuletzt | bearbeitet | date | datum | den | seit | since ) \s* :? \s* )*
    (?<!\w) {_DAY}? (?:
        \d{{4}} [-./] \d{{1,2}} [-./] \d{{1,2}} (?: T [\d:.]+ (?: Z | [+-]\d\d:?\d\d )? )?
        | \d{{1,2}} [-./] \s? \d{{1,2}} [-./] \s? \d{{2,4}}
        | \d{{1,2}} (?: st | nd | rd | th | er | \. | º )? \.? (?: \s | - | / | \sde\s | \sof\s ) {_MONTH} \b
          (?: \. | , | \sde )? (?: \s | - | / )? (?: \d{{4}} | '\d\d )?
        | {_MONTH} \.? \s \d{{1,2}} (?: st | nd | rd | th )? (?: ,? \s* \d{{4}} )? (?!\d)
        | {_MONTH} \s \d{{4}}
    ) \.? (?: \s* , )? (?: \s* {_CLOCK} )?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(rf"(?<![\w.]) {_CLOCK} (?!\w)", re.IGNORECASE | re.VERBOSE)
_AGES = re.compile(
    r"""
    \b (?: vor | hace | il[ ]y[ ]a | há ) \s+ \S+ \s+ \w+
    | \b (?: \d+ | an? | one | two | three ) \s+ (?: minute | min | hour | hr | day | week | month | year ) s? \s+ ago
    | (?: \b (?: (?: reading | read | temps[ ]de | tiempo[ ]de | tempo[ ](?:di|de) | czas ) [ ]
          (?: time | lecture | lectura | lettura | leitura | czytania )
        | lesezeit | lesedauer | lecture | lectura | lettura | leitura | leestijd | lukuaika | lästid | lesetid
        | læsetid | okuma[ ]süresi | doba[ ]čtení | время[ ]чтения | час[ ]читання ) \b \s* :? \s* )?
      (?: (?: ca\.? | etwa | ~ ) \s* )? \b \d+ \s* -? \s*
      (?: min\b\.? | minut(?: es? | en | os | i | er | y | te[rn] )?\b | mins\b | dk\b\.? | dakika | мин\b\.?
        | хв\b\.? )
      (?: \s* (?: (?:of[ ])? read(?:ing)? | lesezeit | lesedauer | (?:de|di)[ ](?:lecture|lectura|lettura|leitura)
        | leestijd | läsning | lesing | læsning | lukuaika | czytania | okuma | čtení | чтения | читання ) \b )?
      (?! \s (?-i: [a-zà-ÿа-я]{2} ) )  # "3 minutes from the pier" is none
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BUTTONS = re.compile(
    r"""\b (?:
    follow (?: [ ](?: us | me | him | her | on[ ]twitter | on[ ]x ) )?
    | (?: view | see | read | show ) [ ] (?: all | more ) [ ] (?: posts? | articles? | stories )? \s*
      (?= by | from | $ )
    | more [ ] (?: posts | articles | stories | from ) \s* (?= by | $ ) | all[ ](?:posts|articles)[ ]by
    | (?:see|view|full)[ ]bio | bio\b | (?:email|contact)[ ]the[ ]author | send[ ]an[ ]email | via[ ]email
    | (?: view | see | visit ) [ ] (?: the[ ] )? (?: author | full | complete )? '?s? [ ]?
      (?: profile | bio | page | archive )
    | share (?: [ ]this )? | tweet | print | e-mail | facebook | twitter | instagram | linkedin | whatsapp
    | zeige[ ]alle[ ](?:artikel|beiträge) | mehr[ ](?:von|zum[ ]autor|artikel|beiträge)
    | alle[ ](?:artikel|beiträge|posts) (?: [ ]von | [ ]anzeigen )? | (?:zum[ ])?autorenprofil | zur[ ]autorenseite
    | profil[ ]anzeigen | folgen | voir[ ]tous[ ]les[ ]articles | ver[ ]más[ ]artículos | seguir
    | leave[ ]a[ ]comment | no[ ]comments? | \d+[ ](?:comments?|kommentare?|shares?|views?|antworten|likes?)
    | keine[ ]kommentare | kommentare | comments? (?: [ ]off )? | posted[ ]in | filed[ ]under | verified
    | \(? opens?[ ]in[ ](?:a[ ])?new[ ](?:tab|window) \)?
    | (?:last[ ])?updated | aktualisiert | published | veröffentlicht | exclusive | copyright | all[ ]rights[ ]reserved
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PHONE = re.compile(
    r"(?:☎|tel\.?:?|phone:?|inquiries:?)?\s*\(?\+?\d{2,4}\)?[\s./-]*\d{3,4}[\s./-]*\d{3,5}", re.IGNORECASE
)
_CONTACT = re.compile(
    r"[▶►]\s*\w+:.*?(?=\bby\b|$)|^\s*(?:inquiries|contact|questions|tips)\s*:.*?(?=\bby\b|$)", re.IGNORECASE
)
_SIGNS = re.compile(r"[▶►▼▲■●◆★☆✉✍©®™→←↓↑↗⟶\U0001f300-\U0001faff]+")
# What a pattern cannot match without: words, or the first three letters of months.
_AGES_WORDS = frozenset("vor hace il há ago".split())
_BUTTON_WORDS = frozenset(
    """
    follow view see read show more all visit bio email contact via share tweet print mail facebook twitter instagram
    linkedin whatsapp zeige mehr alle zum zur autorenprofil profil folgen voir ver seguir leave no comment comments
    kommentar kommentare shares views antworten like likes keine posted filed verified open opens last updated
    aktualisiert published veröffentlicht exclusive copyright
    """.split()
)
NOISE_WORDS = _AGES_WORDS | _BUTTON_WORDS  # all that no digit or sign is needed for
_MONTHS = frozenset(
    """
    jan feb fév fev mar mär apr avr may mai maj mag jun jui giu jul lug aug aoû aou ago sep set okt oct out ott nov
    dec dez des déc dic ene abr oca şub nis haz tem ağu eyl eki kas ara gen sty lut kwi cze lip sie wrz paź lis gru
    led úno bře dub kvě čer srp zář říj pro tam hel maa huh tou kes hei elo syy lok jou янв фев мар апр мая июн июл
    авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру
    ιαν φεβ μαρ απρ μαΐ μαί ιου αυγ σεπ οκτ νοε δεκ ian iun iul noi
    """.split()
)
_DIGIT = re.compile(r"\d")
_NUMERIC_DATE = re.compile(r"\d[-./]\s?\d")
_CLOCKWISE = re.compile(r"\d[:.hH]\d\d")
_PHONE_DIGITS = 8
EASTERN_DATE = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")


def strip_noise(line: str) -> str:
    """The line with everything that is certainly no part of a name or a role replaced by " | "."""
    for pattern in _possible(line):
        line = pattern.sub(" | ", line)
    return line.strip()


def surroundings(line: str) -> Iterator[re.Pattern[str]]:
    """The patterns of what is no byline at the ends of one: dates, times, ages, buttons. Addresses are part of it."""
    yield from (pattern for pattern in _possible(line) if pattern in (_DATE, _AGES, _TIME, _BUTTONS))
    if not line.isascii():
        yield EASTERN_DATE


def _possible(line: str) -> Iterator[re.Pattern[str]]:
    """The patterns that the line has what they ask for, in the order in which they are to be tried: most bylines are
    names and hold none of it."""
    words = words_of(line)
    digits = len(_DIGIT.findall(line))
    if ":" in line:
        yield _CONTACT
    if "://" in line or "www." in line.lower():
        yield URL
    if "@" in line:
        yield HANDLE
    if digits and (_NUMERIC_DATE.search(line) or any(word[:3] in _MONTHS for word in words)):
        yield _DATE
    if digits or not _AGES_WORDS.isdisjoint(words):
        yield _AGES
    if digits > 2 and _CLOCKWISE.search(line):
        yield _TIME
    if digits >= _PHONE_DIGITS:
        yield _PHONE
    if not _BUTTON_WORDS.isdisjoint(words):
        yield _BUTTONS
    if not line.isascii():
        yield _SIGNS
