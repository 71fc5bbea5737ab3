"""Lines that stand among the text of an article and are none of it, known by how they are worded."""

from __future__ import annotations

import re

from ingest.byline import parse_byline
from ingest.byline_caseless import is_labelled_caseless, opens_caseless
from ingest.byline_labels import begins_with_label, segments
from ingest.byline_noise import strip_noise
from ingest.byline_whole import is_whole_byline
from ingest.byline_words import AND, words_of
from ingest.caseless_name import is_caseless_name
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name

LABEL = 140  # characters: a line that long is text, not a label


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_RELATED_WORDS = _any(
    r"(?:also )?read(?: (?:more|also|next|too|the full story))?|see (?:also|more)|watch(?: (?:also|more|now))?",
    r"related(?: (?:stories|articles?|content|links|video|coverage))?|more (?:on this|from|stories)|don['’]t miss",
    r"must reads?|recommended(?: (?:videos?|stories|reading))?|you may also like|trending(?: now)?",
    r"lesen sie (?:auch|mehr|dazu)|auch (?:interessant|lesenswert)|mehr (?:zum thema|dazu|infos?)|lesetipps?",
    r"weitere (?:artikel|themen|meldungen|infos?|informationen)\b[^.]{0,30}|zum (?:artikel|thema)|passend dazu",
    r"siehe auch|das (?:thema )?könnte (?:sie|dich)(?: auch)? interessieren|mehr themen auf \S+",
    r"(?:à )?lire (?:aussi|également)|voir aussi|sur le même sujet",
    r"(?:lea|lee|vea|ver|leer) (?:también|más|además)|(?:le|te) puede interesar|noticias? relacionadas?",
    r"más (?:información|sobre)\b[^.]{0,30}|leggi anche|(?:leia|veja|saiba) (?:também|mais)",
    r"les også|läs (?:också|mer|även)|læs også|lees ook",
    r"czytaj (?:też|także|więcej)|zobacz (?:też|także)|przeczytaj (?:też|także)|читайте также|читать далее",
    r"관련 ?기사|함께 ?보면.{0,20}|이 ?기사도.{0,20}|関連記事|おすすめ情報|あわせて読みたい|相关(?:阅读|新闻|报道)",
    r"funda olunye.{0,20}",
)
_RELATED = re.compile(rf"^[\s\-–•▶►☞→>»*\[(]*{_RELATED_WORDS}\s*(?P<end>[:：|…→>»\])]|\.\.\.|$)", re.IGNORECASE)

_AGENCIES = r"getty images|shutterstock|istock|pixabay|unsplash|dpa|imago|reuters|afp|ap"
_PICTURES = _any(
    r"photos?|fotos?|bild(?:er)?|images?|фото|pictures?|illustration|grafik|video|symbolbild|photograph|credit",
    r"source photo|사진|写真|撮影|ảnh|zdjęcie|fot",
)
_CREDIT = re.compile(
    _any(
        rf"^[\s(\[]*{_PICTURES}\s*(?:credit|by|von)?\s*[.:：/|=©]\s*\S.{{0,110}}$",
        rf"^\W*(?:{_AGENCIES})\W*$",
        r"^.{0,80}(?:/\s*(?:getty images|afp|dpa|imago|shutterstock|istock)|getty images)\W*$",
    ),
    re.IGNORECASE,
)

_WANTED = r"newsletter|premium|inbox|emails?|mailing list|forum|e-?edition|channel|today|bookmark|breaking news"
_ASKS = r"(?:subscribe|sign up|join|register)"  # as a call: news say who joins, and what
_NETWORKS = r"twitter|facebook|instagram|x|telegram|whatsapp|tiktok|youtube|google news"
_BUTTONS = _any(
    r"share|tweet|print|email|comments?|teilen|drucken|kommentare?|merken|partager|imprimer|compartir",
    r"공유|댓글|인쇄|스크랩|シェア",
)
# for lines in lower case: to ignore case costs three times as much
_OFFER = re.compile(
    _any(
        rf"(?:^|[.!?:;–]\s)\W*(?:please |click here to |you can )?{_ASKS}\b.{{0,60}}\b(?:{_WANTED})\b",
        rf"\b{_ASKS}\b.{{0,40}}\b(?:our|us)\b.{{0,40}}\b(?:{_WANTED})\b",
        r"^(?:please )?(?:subscribe|sign up|log in|sign in) (?:now|here|today|to|for|or)\b",
        r"\bget (?:the|our|all)\b.{0,60}\b(?:in|to) your inbox\b|\bdelivered (?:\w+ )?to your inbox\b",
        rf"^(?:follow|like|find) (?:us|me|[\w.\s]{{2,30}}) on (?:{_NETWORKS})\b",
        r"\b(?:newsletter|push-nachrichten|whatsapp-kanal)\b.{0,80}\b(?:anmelden|abonnieren|abonnier|bestellen)\b",
        r"\bnewsletter\b.{0,80}\bhier entlang\b|\b(?:jetzt|hier) (?:\w+ ){0,3}newsletter\b|^zum newsletter\b",
        r"^newsletter\b.{0,60}$|^an dieser stelle finden sie einen\b|^empfohlener (?:redaktioneller|externer) inhalt\b",
        r"^ich bin damit einverstanden, dass mir\b|^hauptinhalt$|^inhaltsverzeichnis$",
        r"\b(?:inscrivez-vous|abonnez-vous)\b",
        r"\b(?:suscríb\w+|únete)\b.{0,60}\b(?:newsletter|canal|boletín|telegram|whatsapp)\b",
        r"^(?:join|want to)\b.{0,40}\b(?:conversations?|bookmark|commenting)\b|\bjoin our commenting forum\b",
        rf"^{_BUTTONS}(?: (?:this|article|story))?\W*$",
        r"^to (?:view|read) the full (?:story|article)\b|^article content$",
        r"\bby signing up\b.{0,60}\b(?:agree|privacy|terms)\b",
        r"구독 ?(?:하기|신청)|기사 ?제보|카카오톡 ?:? ?채널|네이버 ?(?:에서|채널).{0,20}구독",
        r"カテゴリーをフォロー|マイページでまとめて",
    ),
)

_RIGHTS = re.compile(
    _any(
        r"^\W*(?:copyrights?|©|ⓒ).{0,160}$|^.{0,80}\ball rights reserved\b.{0,60}$",
        r"^.{0,60}alle rechte vorbehalten.{0,40}$|^.{0,60}tous droits réservés.{0,40}$",
        r"^.{0,60}todos los derechos reservados.{0,40}$",
        r"^\W*저작권자.{0,120}$|^.{0,60}무단 ?(?:전재|복제|배포).{0,80}$",
        r"^.{0,40}(?:無断転載|禁止转载|版权所有).{0,40}$",
        r"^this (?:article|material|story) (?:is the copyrighted|may not be published)\b.{0,200}$",
        r"^written permission must\b.{0,200}$|^our standards:.{0,80}$",
    ),
    re.IGNORECASE,
)

_ADVERT_WORDS = _any(
    r"advertisements?|adverts?|anzeige|werbung|publicidad|publicité|pubblicità|annonce|annons|mainos|reklam[ae]?",
    r"sponsored(?: content)?|광고(?:닫기)?|広告|advertisement ?[-–]? ?(?:story continues|scroll).{0,40}",
    r"story continues (?:below|after).{0,40}",
)
_ADVERT = re.compile(rf"^\W*{_ADVERT_WORDS}\W*$", re.IGNORECASE)

_DATE_LABELS = _any(
    r"stand|published|updated|posted|last (?:modified|updated)|aktualisiert(?: am)?|veröffentlicht|erstellt",
    r"publicado|actualizado|publié|mis à jour|uppdaterad|publicerad|publisert|oppdatert",
    r"입력|수정|등록|승인|기사입력|최종수정|발행|작성일",
)
_DATE = re.compile(
    _any(
        rf"^\W*{_DATE_LABELS}\b.{{0,80}}\d.{{0,60}}$",
        r"^\W*(?:\w{2,10}[.,]?\s+)?\d{1,4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,4}日?\.?.{0,40}$",
        r"^\W*(?:\w{2,10}[.,]?\s+)?\d{1,2}\.?\s+\w{3,10}\.?,?\s+\d{4}.{0,30}$",
        r"^\W*\w{3,10}\.?\s+\d{1,2},?\s+\d{4}.{0,30}$",
    ),
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^\W*(?:by|von|par|por|di|door|av|af|autor(?:in)?|text|written by|story by|글|취재"
    r"|oleh|penulis|reporter|szerző|írta|автор|аўтар|yazan|muhabir|tác giả|συντάκτης|συντάκτρια|γράφει (?:[οη]|ο/η))"
    r"\s*:?\s+(?:[^.!?:]|(?<=\b\w)\.){2,80}$"
    r"|^[\w·\s]{2,20}\s?(?:기자|특파원|논설위원)(?:\s*=|\s+\S+@\S+)?\s*$",
    re.IGNORECASE,
)
_SHORT = 80
_COMMAS = re.compile(r"\s*[,;&|]\s*|\s+(?:and|und|et|y|e|och|og|en|ve|и|і)\s+")
_CJK_BYLINE = re.compile(
    r"^[（(【\[〔\s]*(?:"
    r"(?:[\u4e00-\u9fff]{0,8}(?:[报報社网網刊]|新[闻聞]))?(?:记者|記者|通讯员|通訊員)[\s:：／/]?"
    r"(?:[\u4e00-\u9fff·]{2,4}(?:[\s、／/]+|(?=[）)】\]〕]|$)))+(?:[\u4e00-\u9fff]{2,6}[報报]導)?"
    r"|(?:作者|文|图|圖|撰文|来源|來源|编辑|編輯|责任编辑|責任編輯|责编|摄影|攝影|執筆|取材|写真)\s*[:：/／・][^。！？!?，]{2,40}"
    r")[）)】\]〕\s]*$"
)
_AROUND = " |,;:·•—–-/"
_SOURCE = re.compile(r"(?:source|quelle|fuente|fonte|via)\s*:\s*\S.{1,40}", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[\[(<]?[\w.+-]+@[\w.-]+[\])>]?")

_CRAFTS = (
    r"writer|reporter|editor|journalist|correspondent|columnist|contributor|producer|researcher|lecturer|professor|"
    r"author|director|freelancer?|fellow|attorney"
)
_BIOGRAPHY = re.compile(
    _any(
        rf"(?:[^.!?]{{3,60}}\s)?(?:is|was|are) (?:an?|the)\s(?:[\w\-,]+\s){{0,6}}(?:{_CRAFTS})\b",
        r"\S+ \S+ covers\s",
        r"(?:reporting|writing|editing|additional reporting) by\b",
        r"(?:korrespondent|redakteur)(?:in)?\s.{0,80}\b(?:ist|berichtet|schreibt)\b",
        r"(?:quellen?|sources?|fuentes?|kilde|출처|참고) ?:?.{0,60}$",
        r"mit (?:dpa|material (?:von|der)|agenturen|informationen)\b.{0,60}$",
        r"(?:sendung|dieses thema im programm) ?:.{0,160}$",
        r"(?:tags?|topics?|schlagw\w+|themen|etiketler|keywords?|stichwort\w*|labels?|해시태그|태그) ?:.{0,200}$",
        r"\W*(?:#\S+\s*){2,}$",
    ),
    re.IGNORECASE,
)
# looked for all over a line, and only where one of the words stands: the pattern takes a hundred times as long
_BIOGRAPHY_WORDS = """
    follow email reach contact contributed send redakteur reporter journalist korrespondent autor
    """.split()
_BIOGRAPHY_INSIDE = re.compile(
    _any(
        r"\b(?:follow|email|reach|contact) (?:him|her|them|me|\w+) (?:on|at|via)\b",
        r"\bcontributed to this (?:report|story|article)\b|\bsend tips to\b",
        r"\b(?:ist|arbeitet als) (?:[\w-]+\s){0,3}(?:redakteur|reporter|journalist|korrespondent|autor)(?:in)?\b",
    ),
    re.IGNORECASE,
)


def is_related(line: str) -> bool:
    """Whether a line leads to another story ("Read also: …", "관련기사", "Lesen Sie auch")."""
    match = _RELATED.match(line)
    return match is not None and len(line) <= 300 and (bool(match["end"]) or len(line) <= 60)


def is_credit(line: str) -> bool:
    """Whether a line says who took a picture, and nothing else."""
    return _CREDIT.match(line) is not None


def is_offer(line: str) -> bool:
    """Whether a line asks the reader to subscribe, follow, share or agree to something."""
    return len(line) <= 300 and _OFFER.search(line.lower()) is not None


def is_notice(line: str) -> bool:
    """Whether a line marks an advertisement or states rights."""
    return _ADVERT.match(line) is not None or _RIGHTS.match(line) is not None


def is_date_or_byline(line: str) -> bool:
    """Whether a line is nothing but a date or a byline."""
    if len(line) > LABEL:
        return False
    bare = _ADDRESS.sub("", line)
    return (
        _DATE.match(line) is not None
        or _BYLINE.match(bare) is not None
        or is_whole_byline(line)
        or _is_caseless_byline(line)
        or _is_labelled(line)
        or _is_dashed_name(line)
        or _CJK_BYLINE.match(line) is not None
        or _is_dated_byline(line)
    )


def _is_caseless_byline(line: str) -> bool:
    """Whether a short line in a script without capitals begins as a byline and names somebody."""
    if line.isascii() or len(line) > _SHORT or not (is_labelled_caseless(line) or opens_caseless(line)):
        return False
    return any(is_caseless_name(person.name) for person in parse_byline(line))


def _is_labelled(line: str) -> bool:
    """Whether a line is labels and names ("Edited by Jane Roe", "Text: Jane Roe Photos: John Doe")."""
    parts = list(segments(line)) if len(line) <= _SHORT and begins_with_label(line) else []
    return bool(parts) and all(
        labelled and all(map(is_name, filter(None, _COMMAS.split(text.strip(_AROUND))))) and text.strip(_AROUND)
        for _, text, labelled, _ in parts
    )


def _is_dashed_name(line: str) -> bool:
    """Whether a line is a dash and a name that begins with a common given name ("— Jane Roe")."""
    name = line.lstrip("—–―- ")
    return line[:1] in "—–―-" and is_name(name) and starts_with_given_name(name)


def _is_dated_byline(line: str) -> bool:
    """Whether a line is dates, ages and times of reading, and besides them names at most ("Jane Roe | 2 days ago")."""
    bare = strip_noise(line)
    if bare == line or "@" in line:
        return False
    rest = bare.strip(_AROUND)
    if not any(map(str.isalpha, rest)):
        return True
    if _BYLINE.match(rest) or _SOURCE.fullmatch(rest):
        return True
    told = {word for person in parse_byline(rest) if is_name(person.name) for word in words_of(person.name)}
    return bool(told) and words_of(rest) <= told.union(AND)


def is_biography(line: str) -> bool:
    """Whether a line tells of the author, the sources or the subject index, as lines at the end of a text do."""
    if len(line) > 600:
        return False
    if _BIOGRAPHY.match(line):
        return True
    lower = line.lower()
    return any(word in lower for word in _BIOGRAPHY_WORDS) and _BIOGRAPHY_INSIDE.search(line) is not None
