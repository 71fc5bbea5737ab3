"""Paragraphs of a body without what is no text of the article: headings repeated, captions, offers, related links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ingest.extract.blocks import Block, blocks_of
from ingest.extract.headline import find_headlines, rank_headlines, same
from ingest.extract.text import one_line
from ingest.finding import Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page

_HEAD = 6  # so many lines at the start may be the headline, a kicker, a date, a byline
_LONG = 140  # characters: a line that long is text, not a label
_CAPTION = 250  # characters: a longer alt text is the article's own
_CAPTION_NAME = re.compile(r"(?i)caption|legende|bildunterschrift|bildtext")
_LINK_SHARE = 0.9

_RELATED = re.compile(
    r"""(?xi) ^[\s\-–•▶►☞→>»*\[(]*(?:
      (?:also\s+)?read(?:\s+(?:more|also|next|too|the\s+full\s+story))? | see\s+(?:also|more) | watch(?:\s+(?:also|more|now))?
    | related(?:\s+(?:stories|articles?|content|links|video|coverage))? | more\s+(?:on\s+this|from|stories) | don['’]t\s+miss | must\s+reads?
    | recommended(?:\s+(?:videos?|stories|reading))? | you\s+may\s+also\s+like | trending(?:\s+now)?
    | lesen\s+sie\s+(?:auch|mehr|dazu) | auch\s+(?:interessant|lesenswert) | mehr\s+(?:zum\s+thema|dazu|infos?) | lesetipps?
    | weitere\s+(?:artikel|themen|meldungen|infos?|informationen)\b[^.]{0,30} | zum\s+(?:artikel|thema) | passend\s+dazu | siehe\s+auch
    | das\s+(?:könnte|thema\s+könnte)\s+(?:sie|dich)\s+auch\s+interessieren | mehr\s+themen\s+auf\s+\S+ | das\s+könnte\s+(?:sie|dich)\s+interessieren
    | (?:à\s+)?lire\s+(?:aussi|également) | voir\s+aussi | sur\s+le\s+même\s+sujet
    | (?:lea|lee|vea|ver|leer)\s+(?:también|más|además) | (?:le|te)\s+puede\s+interesar | más\s+(?:información|sobre)\b[^.]{0,30} | noticias?\s+relacionadas?
    | leggi\s+anche | (?:leia|veja|saiba)\s+(?:também|mais) | les\s+også | läs\s+(?:också|mer|även) | læs\s+også | lees\s+ook
    | czytaj\s+(?:też|także|więcej) | zobacz\s+(?:też|także) | przeczytaj\s+(?:też|także) | читайте\s+также | читать\s+далее
    | funda\s+olunye.{0,20} | 관련\s*기사 | 함께\s*보면.{0,20} | 이\s*기사도.{0,20} | 関連記事 | おすすめ情報 | あわせて読みたい | 相关(?:阅读|新闻|报道)
    )\s*(?P<end>[:：|…→>»\])]|\.\.\.|$)"""
)
_CREDIT = re.compile(
    r"""(?xi) ^[\s(\[]*(?:photos?|fotos?|bild(?:er)?|images?|фото|picture|pictures?|illustration|grafik|video|symbolbild|photograph|
    credit|source\s+photo|사진|写真|撮影|ảnh|zdjęcie|fot)\s*(?:credit|by|von)?\s*[.:：/|=©]\s*\S.{0,110}$
    | ^\W*(?:getty\s+images|shutterstock|istock|pixabay|unsplash|dpa|imago|reuters|afp|ap)\W*$
    | ^.{0,80}(?:/\s*(?:getty\s+images|afp|dpa|imago|shutterstock|istock)|getty\s+images)\W*$ """
)
_OFFER = re.compile(
    r"""(?xi)
      \b(?:subscribe|sign\s+up|join|register)\b.{0,60}\b(?:newsletter|premium|inbox|emails?|mailing\s+list|forum|e-?edition|channel|today|bookmark|breaking\s+news)\b
    | ^(?:please\s+)?(?:subscribe|sign\s+up|log\s+in|sign\s+in)\s+(?:now|here|today|to|for|or)\b
    | \bget\s+(?:the|our|all)\b.{0,60}\b(?:in|to)\s+your\s+inbox\b | \bdelivered\s+(?:straight\s+)?to\s+your\s+inbox\b
    | ^(?:follow|like|find)\s+(?:us|me|[\w.\s]{2,30})\s+on\s+(?:twitter|facebook|instagram|x|telegram|whatsapp|tiktok|youtube|google\s+news)\b
    | \b(?:newsletter|push-nachrichten|whatsapp-kanal)\b.{0,80}\b(?:anmelden|abonnieren|abonnier|bestellen|hier\s+entlang)\b
    | \b(?:jetzt|hier)\s+(?:\w+\s+){0,3}newsletter\b | ^zum\s+newsletter\b | ^newsletter\b.{0,60}$
    | ^(?:an\s+dieser\s+stelle\s+finden\s+sie\s+einen|empfohlener\s+(?:redaktioneller|externer)\s+inhalt|ich\s+bin\s+damit\s+einverstanden,\s+dass\s+mir)\b
    | \b(?:inscrivez-vous|abonnez-vous)\b | \b(?:suscríb\w+|únete)\b.{0,60}\b(?:newsletter|canal|boletín|telegram|whatsapp)\b
    | ^(?:join|want\s+to)\b.{0,40}\b(?:conversations?|bookmark|commenting)\b | \bjoin\s+our\s+commenting\s+forum\b
    | ^(?:share|tweet|print|email|comments?|teilen|drucken|kommentare?|merken|partager|imprimer|compartir|공유|댓글|인쇄|스크랩|シェア)(?:\s+(?:this|article|story))?\W*$
    | ^to\s+(?:view|read)\s+the\s+full\s+(?:story|article)\b | ^article\s+content$ | ^hauptinhalt$ | ^inhaltsverzeichnis$
    | \bby\s+signing\s+up\b.{0,60}\b(?:agree|privacy|terms)\b | \bmoneycontrol\s+pro\b
    | 구독\s*(?:하기|신청) | 기사\s*제보 | 카카오톡\s*:?\s*채널 | 네이버\s*(?:에서|채널).{0,20}구독
    | カテゴリーをフォロー | マイページでまとめて """
)
_RIGHTS = re.compile(
    r"""(?xi)
      ^\W*(?:copyrights?|©|ⓒ).{0,160}$ | ^.{0,80}\ball\s+rights\s+reserved\b.{0,60}$ | ^.{0,60}alle\s+rechte\s+vorbehalten.{0,40}$
    | ^\W*저작권자.{0,120}$ | ^.{0,60}무단\s*(?:전재|복제|배포).{0,80}$ | ^.{0,40}(?:無断転載|禁止转载|版权所有).{0,40}$
    | ^.{0,60}tous\s+droits\s+réservés.{0,40}$ | ^.{0,60}todos\s+los\s+derechos\s+reservados.{0,40}$
    | ^(?:this\s+(?:article|material|story)\s+(?:is\s+the\s+copyrighted|may\s+not\s+be\s+published)|written\s+permission\s+must)\b.{0,200}$
    | ^our\s+standards:.{0,80}$ """
)
_ADVERT = re.compile(
    r"(?i)^\W*(?:advertisements?|adverts?|anzeige|werbung|publicidad|publicité|pubblicità|annonse|annons|mainos|reklam[ae]?|"
    r"sponsored(?:\s+content)?|광고(?:닫기)?|広告|advertisement\s*[-–]?\s*(?:story\s+continues|scroll).{0,40}|"
    r"story\s+continues\s+(?:below|after).{0,40})\W*$"
)
_DATE_LINE = re.compile(
    r"""(?xi) ^\W*(?:(?:stand|published|updated|posted|last\s+(?:modified|updated)|aktualisiert(?:\s+am)?|veröffentlicht|erstellt|publicado|actualizado|
    publié|mis\s+à\s+jour|uppdaterad|publicerad|publisert|oppdatert|입력|수정|등록|승인|기사입력|최종수정|발행|작성일)\b.{0,80}\d.{0,60}
    | (?:\w{2,10}[.,]?\s+)?\d{1,4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,4}日?\.?.{0,40}
    | (?:\w{2,10}[.,]?\s+)?\d{1,2}\.?\s+\w{3,10}\.?,?\s+\d{4}.{0,30}
    | \w{3,10}\.?\s+\d{1,2},?\s+\d{4}.{0,30} )$"""
)
_BYLINE = re.compile(
    r"(?i)^\W*(?:(?:by|von|par|por|di|door|av|af|autor(?:in)?|text|written\s+by|story\s+by|글|취재)\s*:?\s+)[^.!?:]{2,80}$"
    r"|^[\w·\s]{2,20}\s?(?:기자|특파원|논설위원)(?:\s*=|\s+\S+@\S+)?\s*$"
)
_BIO = re.compile(
    r"""(?xi) ^(?:[^.!?]{3,60}\s)?(?:is|was|are)\s+(?:an?|the)\s(?:[\w\-,]+\s){0,6}(?:writer|reporter|editor|journalist|correspondent|columnist|contributor|
    producer|researcher|lecturer|professor|author|director|freelancer?|fellow|attorney)\b
    | \b(?:follow|email|reach|contact)\s+(?:him|her|them|me|\w+)\s+(?:on|at|via)\b | ^\S+\s+\S+\s+covers\s | \bcontributed\s+to\s+this\s+(?:report|story|article)\b
    | ^(?:reporting|writing|editing|additional\s+reporting)\s+by\b | \bsend\s+tips\s+to\b
    | ^(?:korrespondent(?:in)?|redakteur(?:in)?)\s.{0,80}\b(?:ist|berichtet|schreibt)\b | \b(?:ist|arbeitet\s+als)\s+(?:[\w-]+\s){0,3}(?:redakteur|reporter|journalist|korrespondent|autor)(?:in)?\b
    | ^(?:quellen?|sources?|fuentes?|kilde|출처|참고)\s*:?.{0,60}$ | ^mit\s+(?:dpa|material\s+(?:von|der)|agenturen|informationen)\b.{0,60}$
    | ^(?:sendung|dieses\s+thema\s+im\s+programm)\s*:.{0,160}$ | ^(?:tags?|topics?|schlagw\w+|themen|etiketler|keywords?|stichwort\w*|labels?|해시태그|태그)\s*:.{0,200}$
    | ^\W*(?:\#\S+\s*){2,}$ """
)


@dataclass(slots=True)
class Lines:
    """What cleaning knows of the page: its blocks, headlines and captions, each by its letters and digits alone."""

    page: Page
    blocks: list[Block] = field(default_factory=list)
    by_key: dict[str, Block] = field(default_factory=dict)
    headlines: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()

    @classmethod
    def of(cls, page: Page, outlet: Outlet) -> Lines:
        root = page.tree.find("body")
        blocks = blocks_of(root if root is not None else page.tree)
        by_key: dict[str, Block] = {}
        for block in blocks:
            by_key.setdefault(same(block.text), block)
        return cls(page, blocks, by_key, _headline_keys(page, outlet), _captions(page, blocks))


def _headline_keys(page: Page, outlet: Outlet) -> frozenset[str]:
    """The headline in every wording that the page states, but no other headings."""
    ranked = [found for found, _ in rank_headlines([f for f in find_headlines(page, outlet) if f.field == "headline"])]
    stated = [found for found in ranked if found.voice is not Voice.VISIBLE or found is ranked[0]]
    return frozenset(key for found in stated for key in (same(str(found.value)), same(found.raw)) if key)


def _captions(page: Page, blocks: list[Block]) -> frozenset[str]:
    """Captions, and short texts of pictures, that stand nowhere else in the text."""
    known: dict[HtmlElement, bool] = {}
    inside, outside = set(), set()
    for block in blocks:
        if len(block.text) <= _CAPTION:
            (inside if _in_caption(block.element, known) else outside).add(same(block.text))
    texts = {one_line(image.get(name)) for image in page.tree.iter("img") for name in ("alt", "title", "data-caption")}
    keys = (inside - outside) | {same(text) for text in texts if len(text) <= _CAPTION}
    return frozenset(key for key in keys if len(key) >= 12)


def _in_caption(element: HtmlElement, known: dict[HtmlElement, bool], levels: int = 3) -> bool:
    if element not in known:
        parent = element.getparent()
        known[element] = _is_caption(element) or (
            levels > 0 and parent is not None and _in_caption(parent, known, levels - 1)
        )
    return known[element]


def _is_caption(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return True
    return bool(_CAPTION_NAME.search(element.get("class") or "")) and len(element.text_content()) <= 2 * _CAPTION


def clean(lines: list[str], known: Lines, rules: Rules) -> list[str]:
    """The lines that are text of the article, in order."""
    kept = _own_rules(lines, rules)
    kept = _without_head(kept, known)
    kept = [line for line in kept if not _is_noise(line, known)]
    return _without_tail(kept, known)


def _own_rules(lines: list[str], rules: Rules) -> list[str]:
    kept = []
    for line in lines:
        if any(pattern.search(line) for pattern in rules.cut_from):
            break
        if not any(pattern.search(line) for pattern in rules.cut_lines):
            kept.append(line)
    return kept


def _without_head(lines: list[str], known: Lines) -> list[str]:
    """Without headline, and what stands above it; without dates and bylines before the text begins."""
    start = 0
    for index, line in enumerate(lines[:_HEAD]):
        if same(line) in known.headlines:
            start = index + 1
        elif sum(map(len, lines[: index + 1])) > 2 * _LONG:
            break
    rest = lines[start:]
    while rest and len(rest[0]) <= _LONG and (_DATE_LINE.match(rest[0]) or _BYLINE.match(rest[0])):
        rest = rest[1:]
    return rest


def _without_tail(lines: list[str], known: Lines) -> list[str]:
    """Without bylines, biographies, sources and headings that nothing follows."""
    end = len(lines)
    while end > 1 and (_is_tail(lines[end - 1]) or _is_heading(lines[end - 1], known)):
        end -= 1
    return lines[:end]


def _is_tail(line: str) -> bool:
    return bool(
        len(line) <= 600 and _BIO.search(line) or len(line) <= _LONG and (_BYLINE.match(line) or _DATE_LINE.match(line))
    )


def _is_heading(line: str, known: Lines) -> bool:
    block = known.by_key.get(same(line))
    return block is not None and block.element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")


def _is_noise(line: str, known: Lines) -> bool:
    key = same(line)
    if not key:
        return True
    if _ADVERT.match(line) or _RIGHTS.match(line):
        return True
    if len(line) <= 300 and _OFFER.search(line):
        return True
    if key in known.captions or _CREDIT.match(line):
        return True
    block = known.by_key.get(key)
    if (match := _RELATED.match(line)) and len(line) <= 300 and (match["end"] or len(line) <= 60):
        return True
    return block is not None and _is_link(block)


def _is_link(block: Block) -> bool:
    """Whether a block is one link to another story: long enough for a headline, and no list item of a text."""
    return (
        block.linked >= _LINK_SHARE * len(block.text)
        and block.element.tag not in ("li", "td", "th")
        and len(block.text) >= 20
    )
