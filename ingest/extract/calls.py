"""Lines by which an outlet speaks to its reader in the middle of a text: follow us, donate, get the app, allow cookies.

They are worded as calls and never as news: in the imperative, of "us", "our" or "you", and most name a thing that only
an outlet offers. A pattern is asked of few lines: of those that begin as it does, or that hold one of its words. Both
are written as texts are compared (see `same`): in lower case, without blanks and signs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial

_LONGEST = 420  # characters: notices about cookies and links that pay; a longer paragraph is text
_NETWORKS = (
    r"(?:twitter|facebook|instagram|telegram|whatsapp|tiktok|youtube|linkedin|threads|bluesky|google|viber|x\b|"
    r"social media)"
)
# by the first three letters: what the line begins with, in lower case, after quotation and exclamation marks
_BEGINNINGS: dict[str, str] = {
    # English
    "dow": r"download (?:the|our)\b.{0,40}\bapps?\b",
    "doy wan": r"(?:do you )?want to be informed\b",
    "sta": r"stay (?:up to date|informed)\b.{0,60}\b(?:us|our|newsletter|app|inbox)\b",
    "nev": r"never miss an? (?:story|article|post|update|episode)\b",
    "sup con": r"(?:consider )?support(?:ing)? (?:our|local|independent) (?:journalism|work|reporting|newsroom)\b",
    "ple mak don": r"(?:please )?(?:make a )?donat(?:e|ion) (?:today|now|to (?:us|our))\b",
    "bec": r"become an? (?:[\w-]+ )?(?:member|subscriber|supporter|patron)\b.{0,120}$",
    "doy hav got": r"(?:do you )?(?:have|got) an? (?:news )?(?:tip|story)\b.{0,80}\b(?:us|email|contact|send|share)\b",
    "sha": r"share this (?:article|story|post|page)\b.{0,60}$",
    "was": r"was this (?:article|page|story|post) (?:helpful|useful|interesting)\b",
    "unl": r"unlimited (?:online|digital) access\b",
    "acc": r"access articles from\b|accept (?:all )?cookies\b.{0,40}$",
    "enj": r"enjoy additional articles per month\b",
    "tha": r"thank(?:s| you) for (?:subscribing|signing up)\b",
    "cop": r"copy (?:link|url)\b.{0,24}$",
    "url lin": r"(?:url|link) ?copied\W*$",
    # German
    "die den": r"(?:diesen|den) (?:artikel|beitrag|text) (?:teilen|weiterempfehlen|drucken|merken)\b.{0,40}$",
    "war": r"war (?:der|dieser) (?:artikel|beitrag) (?:nützlich|hilfreich|interessant|lesenswert)\b",
    "hat gef": r"(?:hat|gefällt) (?:ihnen|dir) (?:der|dieser) (?:artikel|beitrag)\b",
    "ext": r"externer? inhalte?\b|external content\b.{0,60}$",
    "ein": r"ein klick für den datenschutz\b",
    "für": r"für die darstellung von .{0,60}nutzen wir die software\b",
    "fol": rf"(?:folgt|folge|folgen sie) uns\b.{{0,80}}(?:{_NETWORKS}|kan[aä]l)",
    "jet": r"jetzt (?:abonnieren|spenden|anmelden|registrieren|kostenlos \w+)\W*$",
    "jed ihr mit": r"(?:jede|mit ihrer|ihre) (?:kleine )?spende\b.{0,80}\b(?:hilf|helfen|unterstütz|ermöglich)",
    "meh akt all": r"(?:mehr|aktuelle|alle)\b.{0,100}\b(?:lesen|finden) sie\b.{0,50}\b(?:liveblog|newsblog|ticker)\W*$",
    "pas": r"passwort vergessen\W*$",
    "dei": r"deine registrierung (?:war erfolgreich|ist leider fehlgeschlagen)\b",
    "zum bil fot gra": r"(?:bild |foto |grafik )?zum vergrößern (?:bitte )?(?:an)?klicken\W*$",
    # Spanish and Portuguese
    "mir sus úne ent sig par ins": r"(?:mira|suscríbete|únete|entra|entre|sigue|siga|participe|inscreva-se)\b"
    r".{0,60}\bcanal\b.{0,30}\b(?:youtube|whatsapp|telegram)\b",
    "síg sig": rf"(?:síguenos|síganos|siga-nos|siga [oa]|sigue a)\b.{{0,60}}\b(?:en|no|na|nas)\b.{{0,30}}{_NETWORKS}",
    "pue esc": r"(?:puedes?|pueden) escribirnos\b|(?:escríbenos|escríbanos) (?:a|al|en)\b",
    "des bai": r"(?:descarga|descargue) (?:nuestra|la) (?:app|aplicación)\b|baixe o (?:app|aplicativo)\b",
    "rec": r"(?:recibe|reciba) (?:en|cada|todas)\b.{0,60}\b(?:correo|e-?mail|whatsapp)\b"
    r"|receba (?:as|no)\b.{0,60}\b(?:e-?mail|whatsapp|celular)\b|recevez\b.{0,80}\b(?:newsletter|e-?mail|boîte)\b",
    "cli haz hag": r"(?:clique aqui para|ha(?:z|ga) clic aquí)\b.{0,80}$",
    "com": r"(?:comparte|comparta|compartilhe|compartir) est[ae]\b.{0,40}$",
    # French and Italian
    "sui ret rej": rf"(?:suivez|retrouvez|rejoignez)-nous\b.{{0,80}}(?:{_NETWORKS}|application|chaîne)",
    "tél": r"téléchargez l['’]appli\w*\b.{0,80}$",
    "art cet": r"(?:cet )?article (?:est )?réservé aux abonnés\b",
    "isc": r"iscriviti (?:alla|al|per)\b.{0,100}$",
    "seg": rf"segui(?:ci|te(?:ci)?)\b.{{0,60}}{_NETWORKS}",
    "abb sca": r"abbonati\b.{0,60}$|scarica l['’]app\b.{0,60}$",
    # Dutch and Scandinavian
    "sch mel": r"(?:schrijf je (?:nu )?in|meld je (?:nu |hier )?aan)\b.{0,80}\bnieuwsbrief\b",
    "vol": r"volg ons\b.{0,60}$",
    "föl føl": r"(?:följ|følg) (?:oss|os)\b.{0,60}$",
    "tip": r"(?:tipsa|tips) (?:oss|os)\b.{0,80}$",
    "pre": r"prenumerera på\b.{0,80}$",
    "lad las": r"(?:ladda ner|last ned)\b.{0,30}\bappen\b.{0,40}$",
    # Polish, Czech, Russian
    "zap": r"zapraszamy\b.{0,40}\bdo subskrypcji\b|zapisz się (?:na|do)\b.{0,60}\bnewsletter",
    "obs śle pol": r"(?:obserwuj|śledź|polub) nas\b.{0,60}$",
    "mas wid był nap": r"(?:(?:masz|widziałeś|byłeś)\b.{0,80}\b)?napisz do nas\b.{0,60}$",
    "sle při ode": r"sledujte nás\b.{0,60}$|(?:přihlaste se|odebírejte)\b.{0,60}\bnewsletter",
    "под при чит сле": r"(?:подписывайтесь|подпишитесь|присоединяйтесь)\b.{0,120}$"
    r"|(?:читайте нас|следите за нами)\b.{0,80}$",
    # Japanese and Chinese
    "続きを この記 フォロ": r"続きを読むには.{0,40}$|この記事は(?:有料)?会員限定.{0,40}$|フォローする$",
    "责任编 責任編": r"(?:责任编辑|責任編輯)\s*[:：].{0,20}$",
    "关注微 扫码关 掃描二 下載a 下载a 点击下": r"(?:关注微信|扫码关注|掃描二維|下[載载]\s?app|点击下载).{0,40}$",
}
# by a word in it: what stands somewhere in a line
_INSIDE: dict[str, str] = {
    "downloadthe downloadour": r"^for .{0,60}\bdownload (?:the|our)\b.{0,40}\bapps?\b",
    "subscriber": r"\bif you.{0,40}\balready an? subscriber\b|^.{0,20}\bsubscribers (?:also|will) (?:receive|get)\b",
    "affiliate partnerlinks werbelinks": r"\bmay (?:contain|include) affiliate links?\b"
    r"|\b(?:affiliate|werbe|partner)-?\s?links?\b.{0,300}(?:provision|einkauf|kauf|vergütung|bilder von|enthält)"
    r"|\b(?:links?|verlinkungen|enthält)\b.{0,80}\b(?:affiliate|werbe|partner)-?\s?links?\b",
    "commission": r"\b(?:we|us|i) (?:(?:may|might|will) )?(?:earn|receive|get)\b.{0,40}\bcommission\b"
    r"|\bearn us an? (?:affiliate )?commission\b",
    "advice": r"\bdoes not (?:offer|provide) (?:medical|legal|financial|investment) advice\b",
    "diagnose": r"\bnot intended to diagnose, treat\b",
    "contactusat writetousat emailusat": r"^.{0,60}\b(?:contact|write to|email) us at\b(?=.*[@\d]).{0,100}$",
    "jointheconversation": r"\bjoin the conversation\b.{0,60}$",
    "validemail": r"\b(?:provide|enter) a valid e-?mail\b",
    "privacypolicy": r"\b(?:read|see) our privacy policy\W*$",
    "ohnegewähr": r"^.{0,40}\balle angaben ohne gewähr\b.{0,20}$",
    "externeinhalte externeninhalte externerinhalte": r"\b(?:privatsphäre|datenschutz|cookie)-?einstellungen\b"
    r".{0,120}\bexterne[nr]? inhalte?\b",
    "newsletterinformiert": r"\bnewsletter informiert sie\b",
    "kostenlosennewsletter unserennewsletter unseremnewsletter": r"\b(?:kostenlosen|unsere[nm]) newsletter\b.{0,80}$",
    "nuestrocanal nossocanal nossogrupo": r"\b(?:nuestro canal|nosso (?:canal|grupo))\b.{0,40}"
    r"\b(?:youtube|whatsapp|telegram)\b",
    "riproduzioneriservata": r"\briproduzione riservata\W*$",
    "wszelkieprawa": r"\bwszelkie prawa zastrzeżone\b.{0,60}$",
    "всеправа": r"\bвсе права защищены\W*$",
    "aboneol takipedin takipet": r"^.{0,80}\b(?:abone ol(?:un)?|takip ed(?:in|ebilirsiniz)|takip et)\W*$",
    "saklıdır": r"\btüm hakları saklıdır\W*$",
    "제보": r"^\W*(?:.{0,30}제보하기.{0,40}|제보는 .{0,100}|.{0,60}제보(?:를 기다립니다| ?바랍니다).{0,20})$",
    "채널추가 채널을추가 친구추가": r"^.{0,60}(?:채널을? ?추가|친구 ?추가).{0,40}$",
    "구독과좋아요": r"^.{0,30}구독과 좋아요.{0,30}$",
    "友だち追加": r"^.{0,40}友だち追加.{0,20}$",
    "登録はこちら": r"^.{0,40}登録はこちら.{0,10}$",
    "公众号": r"^.{0,40}(?:关注|扫码).{0,20}公众号.{0,30}$",
}


def judges(patterns: dict[str, str], before: str = "", behind: str = "") -> dict[str, partial[bool]]:
    """By each of the words that a pattern is asked behind: whether one of the patterns fits a line in lower case."""
    found: defaultdict[str, tuple[re.Pattern[str], ...]] = defaultdict(tuple)
    for words, pattern in patterns.items():
        compiled = re.compile(f"{before}(?:{pattern}){behind}")
        for word in words.split():
            found[word] += (compiled,)
    return {word: partial(_fits, compiled) for word, compiled in found.items()}


def _fits(patterns: tuple[re.Pattern[str], ...], line: str) -> bool:
    lower = line.lower()
    return len(line) <= _LONGEST and any(pattern.search(lower) for pattern in patterns)


CALLS_BY_BEGINNING = judges(_BEGINNINGS, r"^\W*")
CALLS_BY_WORD = judges(_INSIDE)
