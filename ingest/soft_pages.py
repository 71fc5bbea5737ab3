"""Pages that answer 200 and are no pages: not found, a wall before the page, an offer instead of it.

Only whole phrases that such pages consist of; a story about captchas or lost pages says other things beside them.
"""

from __future__ import annotations

import re

_NOT_FOUND = (
    r"\b(?:error\s*)?404\b.{0,12}(?:error|not found|fehler|erreur)|^\W*(?:error\W*)?404\W*$|^\W*not found\W*$",
    r"\b(?:page|article|story|document|file)\b.{0,20}\b(?:not|n['’]t|cannot|could not)\b.{0,12}\bfound\b",
    r"\b(?:page|article|story)\b.{0,20}\b(?:no longer (?:exists?|available)|doesn['’]?t exist|does not exist)",
    r"\b(?:page|article|story) (?:that )?you\b.{3,40}\b(?:not|n['’]t|cannot)\b.{0,12}\bfound\b",
    r"\bseite\b.{0,20}\bnicht\b.{0,12}\bgefunden\b|\bseite existiert nicht\b",
    r"\bpage (?:non trouvée|introuvable|inexistante)\b|\bpage n['’](?:existe|a pas été trouvée)\b",
    r"\bp[áa]gina (?:no|n[ãa]o) (?:encontrada|existe|disponible)\b|\bpagina non trovata\b|\bpagina niet gevonden\b",
    r"\bstrona nie (?:istnieje|została znaleziona)\b|страница не найдена",
    r"페이지를? ?찾을 ?수 ?없|(?:존재하지 ?않는|삭제된|찾을 ?수 ?없는) ?(?:페이지|기사|게시물|글)(?:입니다|이거나)",
    # of a whole title only: "시간이 없는 기사" is a headline
    r"(?:^|[|\n-])\W*(?:(?:이미|해당) ?)?(?:삭제된|없는) ?(?:페이지|기사|게시물|글)(?:입니다|이거나|\W*(?:$|[|\n]))",
    r"^\W*존재하지 ?않는 ?(?:페이지|기사|게시물|글)\W*(?:$|[|\n])",
    r"기사가 ?(?:삭제|존재하지)",
    r"요청하신 ?(?:페이지|기사)[가를이]? ?(?:없|찾을)",
    r"ページが?(?:は)?見つかりません|お探しのページ|(?:記事|ページ)は(?:削除され|存在し)",
    r"(?:页面|文章|頁面)(?:不存在|未找到|已(?:被)?删除|已被刪除)|找不到(?:该|此|該)?(?:页面|網頁|頁面)",
    r"\bseite\b.{0,40}\bnicht gefunden\b|\b(?:artikel|beitrag)\b.{0,20}\bnicht (?:mehr )?(?:verfügbar|gefunden)\b",
    r"\bpage (?:que vous .{3,20} )?n['’]existe (?:pas|plus)\b|\barticle n['’]est plus disponible\b",
    r"\bp[áa]gina que (?:busca\w*|procura\w*) n(?:o|ão) existe\b|\bno hemos encontrado la p[áa]gina\b",
    r"\bseite gibt es\b.{0,20}\bnicht\b|\bseite\b.{0,30}\bexistiert (?:leider )?nicht\b",
    r"\bpagina\b.{0,40}\bnon (?:esiste|è (?:stata )?(?:trovata|disponibile)|è più disponibile)",
    r"\bp[áa]gina\b.{0,40}\b(?:no|n[ãa]o) (?:existe|est[áa] dispon(?:ible|[íi]vel)|fue encontrada|foi encontrada)",
    r"\bpage\b.{0,30}\bn['’]a pas (?:été|pu être) trouvée|\bpagina\b.{0,30}\b(?:bestaat niet|niet (?:meer )?gevonden)",
    r"\bstrona\b.{0,30}\bnie (?:istnieje|została)|\bnie znaleziono strony",
    r"\bstránk[auy]\b.{0,30}\b(?:neexistuje|nebyla nalezena|nebola nájdená|nenalezena|nenájdená)",
    r"\bsid(?:an|en)\b.{0,30}\b(?:hittades inte|finns inte|ble ikke funnet|blev ikke fundet|fin(?:de|ne)s ikke)",
    r"\bsivua ei (?:löytynyt|löydy)|\bsayfa\b.{0,20}\bbulunamad[ıi]|\boldal nem (?:található|létezik)",
    r"страниц[аы]\b.{0,30}\b(?:не (?:найдена|существует)|удалена)|сторінк[ау]\b.{0,20}не (?:знайдено|існує)",
    r"σελίδα\b.{0,30}δεν (?:βρέθηκε|υπάρχει)|\bpagina\b.{0,30}\bnu (?:a fost găsită|(?:mai )?există)",
    r"không tìm thấy (?:trang|đường dẫn|bài viết)|\btrang\b.{0,30}không tồn tại",
    r"\bhalaman\b.{0,30}\btidak (?:ditemukan|tersedia)",
    r"ไม่พบหน้า|الصفحة.{0,30}غير موجودة|(?:הדף|העמוד).{0,20}(?:לא נמצא|אינו קיים)|(?:पृष्ठ|पेज) नहीं मिला",
    r"ページが存在しない|ページは存在しません|掲載期間が終了|您访问的页面|404 ?(?:页面|頁面)",
    r"\bpage (?:can['’]?t|can ?not|could not) be found\b|\b(?:story|article|page) (?:you\b.{0,30} )?does not exist\b",
)
# What such pages say besides, where a text could stand.
_ADVICE = (
    r"\b(?:check|mistyped|wrong|incorrect)\b.{0,30}\b(?:address|url|link|spelling)\b",
    r"\b(?:address|url|link)\b.{0,30}\b(?:mistyped|wrong|incorrect|correct)\b|\b(?:been|was) (?:re)?moved\b",
    r"\b(?:use|try) (?:the |our |a )?search|\b(?:front|home) ?page\b",
    r"\b(?:die|der|ihre) (?:eingegebene )?(?:adresse|url)\b|\b(?:zur|unserer|die) startseite\b|\bsuchfunktion\b",
    r"\bl['’](?:adresse|url)\b|\bpage d['’]accueil\b|\b(?:la|notre) recherche\b|\bmoteur de recherche\b",
    r"\bla (?:direcci[óo]n|url)\b|\bp[áa]gina (?:de inicio|principal|inicial)\b|\bbuscador\b|\bo endere[çc]o\b",
    r"입력하신|주소[가를]|고객 ?센터|다시 (?:한 ?번 )?확인|메인 ?(?:화면|페이지)|이전 ?(?:화면|페이지)",
    r"アドレス|URL|トップページ|ホームページへ|検索[をか]|网址|网站首页|返回首页|首頁",
)
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
# Boxes behind the first lines of an article that is sold.
_LOCKED = (
    (
        r"\b(?:this|the) (?:article|story|content|post|report) is (?:exclusive(?:ly)? |only |available |reserved )*"
        r"(?:for|to)\b.{0,30}\b(?:subscribers?|members?|paying)"
    ),
    r"\b(?:dieser|der) (?:artikel|beitrag|inhalt)\b.{0,30}\b(?:nur|exklusiv|ist) für\b.{0,20}\b(?:abonnent|mitglied)",
    r"\b(?:cet )?article (?:est )?réservé (?:à nos|aux) abonnés",
    r"\b(?:este )?(?:artículo|contenido) (?:es )?exclusivo (?:para|de) su",
    r"\b(?:conteúdo|matéria) exclusiv[oa] para assinantes|\bcontenuto riservato agli abbonati",
    r"\bartikel is alleen voor abonnees|유료 ?(?:회원|구독자).{0,20}(?:전용|위한|볼 수)|本文为付费",
    r"(?:この記事は)?(?:有料)?会員限定(?:記事)?です",
)
# What bot walls put into the source; pages that are let through have some of it too, beside their text.
WALL_SOURCE = re.compile(
    r"_cf_chl_opt|cdn-cgi/challenge-platform/h/|captcha-delivery\.com|px-captcha|_Incapsula_Resource|awswaf|"
    r"errors\.edgesuite\.net|geo\.captcha|kpsdk"
)


def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


NOT_FOUND = _pattern(_NOT_FOUND)
ADVICE = _pattern(_ADVICE)
WALL_TITLE = re.compile(rf"^\W*(?:{'|'.join(_WALL_TITLES)})\W*$", re.IGNORECASE)
WALL_TEXT = _pattern(_WALL_TEXTS)
OFFER = _pattern(_OFFERS)
LOCKED = _pattern(_LOCKED)
