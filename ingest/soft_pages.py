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
