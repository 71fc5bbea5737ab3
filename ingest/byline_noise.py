"""What newsrooms print around names: dates, reading times, handles, buttons. It is taken out before names are read."""

from __future__ import annotations

import re

from ingest.byline_words import HANDLE, URL

_MONTH = (
    r"(?:jan(?:uar[yi]?|\.|vier)?|feb(?:ruar[yi]?|\.)?|f[ée]vr(?:ier|\.)?|m[aä]r(?:ch|z|s|\.)?|apr(?:il|\.)?|avril|may|mai|maj|mayo|maggio|"
    r"jun[ei]?|juin|junio|giugno|jul[yi]?|juillet|julio|luglio|aug(?:ust|\.)?|ao[ûu]t|agosto|sept?(?:ember|\.)?|"
    r"septembre|septiembre|settembre|o[ck]t(?:ober|obre|ubre|\.)?|ottobre|nov(?:ember|embre|iembre|\.)?|"
    r"de[czs](?:ember|embre|\.)?|d[ée]c(?:embre|\.)?|diciembre|dicembre|enero|febrero|marzo|abril|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|"
    r"novembro|dezembro|oca|şubat|ocak|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)"
)
_CLOCK = r"(?:(?:at|um|à|a las|,|-|–|kl\.?|,? ?-)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:uhr|[ap]\.?m\.?|h)?(?:\s*\(?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\)?(?![a-z]))?)"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\.)?,?\s|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)\.?,\s|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\s)"
_DATE = re.compile(
    rf"(?:\b(?:on|am|le|el|vom|published|updated|posted|stand|erstellt|veröffentlicht|aktualisiert|publié|modifié|mis à jour|"
    rf"publicado|actualizado|last updated|last modified|first published|geändert|zuletzt|bearbeitet|posted on|updated on|"
    rf"published on|veröffentlicht am|aktualisiert am|date|datum|den|seit|since|originally published)\s*:?\s*)*"
    rf"(?<!\w)(?:{_DAY})?(?:"
    rf"\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{{1,2}}[-./]\s?\d{{1,2}}[-./]\s?\d{{2,4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\.?(?:\s|-|/|\sde\s|\sof\s){_MONTH}\b(?:\.|,|\sde)?(?:\s|-|/)?(?:\d{{4}}|'\d\d)?|"
    rf"{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?(?!\d)|{_MONTH}\s\d{{4}}"
    rf")\.?(?:\s*,)?(?:\s*{_CLOCK})?",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(?<![\w.]){_CLOCK}(?!\w)", re.IGNORECASE)
_AGES = re.compile(
    r"\b(?:vor|hace|il y a|há)\s+\S+\s+\w+|\b(?:\d+|an?|one|two|three)\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago|"
    r"(?:\b(?:lesezeit|reading time|read time|temps de lecture|tiempo de lectura|lesedauer)\b\s*:?\s*)?(?:(?:ca\.?|etwa|~)\s*)?\b\d+\s*-?\s*(?:min\b\.?|minutes?|minuten|mins\b)"
    r"(?:\s*(?:read|lesezeit|lesedauer|de lecture|de lectura))?",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"\b(?:follow(?: (?:us|me|him|her|on twitter|on x))?|(?:view|see|read|show) (?:all|more) (?:posts?|articles?|stories)?\s*(?=by|from|$)|"
    r"more (?:posts|articles|stories|from)\s*(?=by|$)|all posts by|all articles by|see bio|view bio|full bio|bio\b|email the author|contact the author|send an email|via email|"
    r"(?:view|see|visit) (?:the )?(?:author|full|complete)?'?s? ?(?:profile|bio|page|archive)|share(?: this)?|tweet|print|e-mail|facebook|twitter|instagram|linkedin|whatsapp|"
    r"zeige alle (?:artikel|beiträge)|mehr (?:von|zum autor|artikel|beiträge)|alle (?:artikel|beiträge|posts)(?: von| anzeigen)?|zum autorenprofil|autorenprofil|zur autorenseite|profil anzeigen|folgen|"
    r"voir tous les articles|ver más artículos|seguir|leave a comment|no comments?|\d+ (?:comments?|kommentare?|shares?|views?|antworten|likes?)|"
    r"keine kommentare|kommentare|comments?(?: off)?|posted in|filed under|verified|opens? in (?:a )?new (?:tab|window)|\(opens in new window\)|"
    r"updated|aktualisiert|published|veröffentlicht|last updated|exclusive|copyright|all rights reserved)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:☎|tel\.?:?|phone:?|inquiries:?)?\s*\(?\+?\d{2,4}\)?[\s./-]*\d{3,4}[\s./-]*\d{3,5}", re.IGNORECASE
)
_CONTACT = re.compile(
    r"[▶►]\s*\w+:.*?(?=\bby\b|$)|^\s*(?:inquiries|contact|questions|tips)\s*:.*?(?=\bby\b|$)", re.IGNORECASE
)
_SIGNS = re.compile(r"[▶►▼▲■●◆★☆✉✍©®™→←↓↑↗⟶\U0001f300-\U0001faff]+")


def strip_noise(line: str) -> str:
    """The line with everything that is certainly no part of a name or a role replaced by " | "."""
    line = _CONTACT.sub(" | ", line)
    line = URL.sub(" | ", line)
    line = HANDLE.sub(" | ", line)
    line = _DATE.sub(" | ", line)
    line = _AGES.sub(" | ", line)
    line = _TIME.sub(" | ", line)
    line = _PHONE.sub(" | ", line)
    line = _BUTTONS.sub(" | ", line)
    return _SIGNS.sub(" | ", line).strip()
