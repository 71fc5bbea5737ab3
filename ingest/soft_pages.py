"""Pages that answer 200 and are no pages: a wall before the page, an offer instead of it.

Only whole phrases that such pages consist of; a story about captchas says other things beside them.
"""

from __future__ import annotations

import re

_WALL_TITLES = (
    r"just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|pardon our interruption",
    r"please (?:wait|verify|enable).{0,40}|checking your browser.*|security check.*|verify(?:ing)? you are.*",
    r"robot check|ddos[- ]guard|captcha|human verification|one more step|you have been blocked|403 forbidden",
    r"attention required.{0,3}cloudflare|access to this page has been denied|zugriff verweigert|アクセス制限",
    r"request (?:rejected|unsuccessful)|자동입력 ?방지.*|접근이? ?(?:차단|제한).*",
)
_WALL_TEXTS = (
    r"checking (?:if the site connection is secure|your browser)|unusual (?:traffic|activity) from your",
    r"verify(?:ing)? (?:that )?you are (?:a )?(?:not a robot|human)|complete the (?:security check|captcha)",
    r"enable (?:javascript and cookies|cookies|javascript) (?:to|and) (?:continue|reload|proceed|access)",
    r"your (?:access|request) (?:to this \w+ )?has been (?:blocked|denied|limited)",
    r"you (?:have been|are) (?:blocked|unable to access)|confirm (?:that )?you are (?:a human|not a robot)",
    r"enable js and disable any ad ?blocker|incapsula incident|dass sie kein roboter sind|ロボットではない",
    r"(?:partners?|we) (?:store|use) cookies|accept(?:ez|e)? (?:the |les |las |los )?cookies",
    r"\b(?:acept\w*|aceit\w*|accett\w*) (?:las |los |os |i )?cookies?\b|\bcookies (?:zustimmen|akzeptieren)\b",
    r"mit werbung weiterlesen|쿠키 사용에 동의|クッキーを使用します|使用 ?cookie",
    r"you don['’]t have permission to access|자동 ?(?:접근|등록) ?(?:방지|차단)|로봇이 ?아닙니다",
)
_OFFERS = (
    r"\b(?:subscribe|subscription|subscribers? only|already a subscriber)\b",
    r"\b(?:sign|log) in to (?:read|continue)\b|\babonn\w+|\bplus[- ]artikel\b|\bs['’]abonner\b",
    r"\bsuscr[íi]b\w+|\bsuscriptor\w*|\bassinantes?\b|\babbonat\w+",
    r"유료 ?(?:회원|기사|구독)|구독 ?(?:후|하시면|하고)|로그인 ?(?:후|하시면).{0,20}(?:이용|읽)|会員限定|有料会員",
)
# What stands where the text of an article is cut off for those who have not paid: it says so of the very article.
_BOXES = (
    r"\bthis (?:article|story|content|post|page) is (?:\w+ )?for (?:\w+ ){0,2}(?:subscribers|members)\b",
    r"\bthis (?:article|story|post) is (?:available|reserved) (?:only )?(?:to|for) (?:\w+ )?(?:subscribers|members)\b",
    r"\b(?:subscribe|(?:sign|log) (?:in|up)|register)\b.{0,40}\bto (?:keep|continue) reading\b",
    r"\bto (?:keep|continue) reading\b.{0,40}\b(?:subscribe|(?:sign|log) (?:in|up)|register|become a)\b",
    r"\b(?:subscribe|log in|sign in) to (?:read|unlock|access) (?:the (?:full|rest)|this)\b|\bfor subscribers only\b",
    r"\bthis is a (?:subscriber|premium|members?)[- ](?:only|exclusive) (?:article|story)\b",
    r"\b(?:artikel|beitrag|text|inhalt)\b.{0,40}\b(?:nur|exklusiv|ausschließlich) für\b.{0,25}\b(?:abonnent|mitglied)",
    r"\b(?:jetzt )?(?:abonnieren|testen|anmelden|registrieren),? und weiterlesen\b",
    r"\bweiterlesen mit\b.{0,20}\b(?:abo|plus)\b",
    r"\bum (?:diesen artikel|weiter) ?zu ?lesen\b|\bdiesen artikel weiterlesen\b",
    r"\b(?:cet article|la suite|ce contenu)\b.{0,20}\bréservée?s? (?:à nos|aux) (?:abonné|membre)",
    r"\babonnez-vous pour (?:lire|continuer|poursuivre)\b|\bpour (?:lire la suite|continuer la lecture)\b",
    r"\b(?:contenido|artículo|noticia)\b.{0,12}\b(?:exclusiv[oa]|solo|reservad[oa]) para (?:\w+ )?suscriptores\b",
    r"\bsuscr[íi]b\w+ para (?:seguir|continuar) leyendo\b|\bpara (?:seguir|continuar) leyendo\b",
    r"\b(?:conteúdo|matéria|artigo)\b.{0,15}\b(?:exclusiv[oa]|restrit[oa]|reservad[oa]) (?:para|a|aos) assinantes\b",
    r"\bassine para (?:continuar|ler)\b|\bpara continuar (?:a ler|lendo)\b",
    r"\b(?:articolo|contenuto)\b.{0,12}\b(?:riservato|esclusivo|disponibile solo) (?:agli|per gli|ai) abbonati\b",
    r"\babbonati per (?:continuare|leggere)\b|\bper continuare a leggere\b",
    r"\b(?:dit|het) artikel is (?:alleen|exclusief|enkel) (?:beschikbaar )?voor (?:abonnees|leden)\b",
    r"\bom verder te lezen\b",
    r"\b(?:artykuł|treść)\b.{0,20}\b(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów)\b|\baby czytać dalej\b",
    r"\bartikeln är (?:bara |endast |exklusiv )?för (?:våra )?prenumeranter\b",
    r"\bför att (?:läsa vidare|fortsätta läsa)\b",
    r"\b(?:artikkelen|artiklen|saken|artikel) er (?:kun |bare )?for (?:våre |vores )?abonnent|\bfor at læse videre\b",
    r"\b(?:artikkeli|juttu) on (?:vain )?tilaajille\b",
    r"\b(?:článek|text) (?:je )?(?:pouze|jen|len) pro předplatitele\b",
    r"только (?:для подписчиков|по подписке)|\b(?:bu )?(?:haber|içerik|yazı) (?:sadece|yalnızca) abonelere\b",
    r"이 ?(?:기사|콘텐츠|글)는? ?(?:유료|구독자|회원|프리미엄).{0,12}(?:전용|기사|콘텐츠|볼 ?수|읽을 ?수)",
    r"(?:구독|로그인|가입) ?(?:후|하시면|하고).{0,16}(?:계속|전문|나머지|이어서).{0,8}(?:읽|보)",
    r"この記事は.{0,4}(?:有料|会員|購読者)|会員限定(?:記事|です)|続きを?読むには|残り\s*[:：]?\s*\d[\d,]*\s*文字",
    r"(?:本文|此文|該文|文章|內容|内容)(?:仅限|僅限|只限|限)(?:订阅|訂閱|付费|付費|会员|會員)",
    r"(?:订阅|訂閱|登录|登入)(?:后|後)?.{0,4}(?:继续|繼續)(?:阅读|閱讀)",
)
# What bot walls put into the source; pages that are let through have some of it too, beside their text.
WALL_SOURCE = re.compile(
    r"_cf_chl_opt|cdn-cgi/challenge-platform/h/|captcha-delivery\.com|px-captcha|_Incapsula_Resource|awswaf|"
    r"errors\.edgesuite\.net|geo\.captcha|kpsdk"
)


def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


WALL_TITLE = re.compile(rf"^\W*(?:{'|'.join(_WALL_TITLES)})\W*$", re.IGNORECASE)
WALL_TEXT = _pattern(_WALL_TEXTS)
OFFER = _pattern(_OFFERS)
BOX = _pattern(_BOXES)
