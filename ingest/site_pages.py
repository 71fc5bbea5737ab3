"""Pages about the site itself, its goods, its people and its shelves: by what their data and their headings call them.

Only whole headings, and kinds that no article of the labelled pages has: 2 of them call themselves a CollectionPage.
"""

from __future__ import annotations

import re

from ingest.extract.json_ld import types, works
from ingest.page import Page

_KINDS = frozenset(
    """
    product productgroup offer aggregateoffer event musicevent theaterevent festival exhibitionevent podcastseries
    podcastepisode profilepage aboutpage contactpage checkoutpage searchresultspage jobposting radioseries tvseries
    """.split()
)
_OG_KINDS = re.compile(r"product|profile|music\.|books?\.author|podcast|event|place", re.IGNORECASE)
_HEADINGS = """
about|about us|our story|who we are|contact|contact us|privacy|privacy policy|privacy notice|cookie policy|terms
terms of use|terms of service|terms and conditions|terms & conditions|legal notice|imprint|disclaimer|advertise
advertise with us|careers|subscribe|subscriptions|newsletters|our newsletters|sign up for our newsletters|podcasts
events|help|faq|sitemap|accessibility|editorial standards|ethics policy|corrections policy|community guidelines
log in|sign in|register|my account|impressum|datenschutz|datenschutzerklärung|agb|nutzungsbedingungen|kontakt
über uns|mediadaten|abo|abonnement|newsletter|allgemeine geschäftsbedingungen|cookie-einstellungen
barrierefreiheit|karriere|mentions légales|politique de confidentialité|conditions générales d'utilisation
qui sommes-nous|nous contacter|à propos|plan du site|s'abonner|aviso legal|política de privacidad
política de cookies|quiénes somos|contacto|suscríbete|sobre nosotros|términos y condiciones
política de privacidade|quem somos|termos de uso|fale conosco|contato|assine|expediente|chi siamo|contatti
informativa sulla privacy|note legali|condizioni d'uso|privacybeleid|privacyverklaring|over ons
algemene voorwaarden|om oss|om os|kontakta oss|kontakt oss|personvern|integritetspolicy|tietosuojaseloste
yhteystiedot|polityka prywatności|regulamin|o nas|redakcja|reklama|o nás|ochrana osobních údajů|obchodní podmínky
impresszum|rólunk|adatvédelem|despre noi|politica de confidențialitate|termeni și condiții|σχετικά με εμάς
όροι χρήσης|επικοινωνία|hakkımızda|gizlilik politikası|künye|iletişim|kullanım koşulları|tentang kami
kebijakan privasi|pedoman media siber|redaksi|giới thiệu|liên hệ|chính sách bảo mật|điều khoản sử dụng|о нас
о редакции|контакты|политика конфиденциальности|про нас|من نحن|اتصل بنا|سياسة الخصوصية|אודות|צור קשר
מדיניות פרטיות|हमारे बारे में|संपर्क करें|गोपनीयता नीति|회사소개|개인정보처리방침|개인정보 처리방침|이용약관
청소년보호정책|광고문의|구독신청|구독안내|찾아오시는 길|사이트맵|会社概要|会社案内|プライバシーポリシー
個人情報保護方針|利用規約|お問い合わせ|サイトマップ|著作権|ご利用にあたって|关于我们|關於我們|联系我们|聯絡我們
隐私政策|隱私權政策|使用条款|服務條款|版权声明|网站地图
"""
_KEYS = frozenset(heading.strip() for heading in _HEADINGS.replace("\n", "|").split("|") if heading.strip())
_SHORT = 1200
_LEGAL = re.compile(
    r"privacy|cookie|terms|datenschutz|agb|bedingungen|confidentiali|privacidad|privacidade|privacybe|privacyv|prywatno"
    r"|gizlilik|privasi|bảo mật|конфиденц|개인정보|이용약관|プライバシー|個人情報|利用規約|隐私"
    r"|隱私|使用条款|服務條款|الخصوصية|פרטיות"
)
_SUBSCRIBE = re.compile(r"(?:subscribe|become a (?:member|subscriber)|abonnieren sie)\b.{0,40}")
_SHELF = re.compile(
    r"(?:tags?|categor(?:y|ies)|topics?|archives?|schlagwort|kategorie|étiquette|catégorie|etiqueta|categor[íi]a"
    r"|tópico|rubrik|태그|카테고리|标签|標籤|カテゴリー|タグ)\s*[:：]\s*\S.{0,60}"
    r"|(?:posts?|articles?|stories|all (?:posts|articles|stories)) (?:by|tagged|in|from)\b.{1,60}",
    re.IGNORECASE,
)


def site_page(page: Page, headline: str, *, article: bool, letters: int) -> str | None:
    """What kind of page it is, where it is about the site or one of its shelves; None for every other page.

    article: whether the page calls itself one. Content systems say so of all that is no shelf, "About us" too: then a
    heading of such a page decides where no object of the page is a work with a headline. letters: of the text; some
    tell in thousands who they are, and that is read.
    """
    text = headline.strip(" .:|–—-»›?¿!").casefold()
    named = text in _KEYS and (letters <= _SHORT or _LEGAL.search(text))
    if (named or _SUBSCRIBE.fullmatch(text)) and not any(node.get("headline") for node in works(page)):
        return f"a page about the site: {text}"
    if article:
        return None
    told = {kind for node in page.json_ld for kind in types(node)}
    if found := sorted(told & _KINDS):
        return f"its data call it a {found[0]}"
    kind = next(iter(page.meta.get("og:type", ())), "")
    if _OG_KINDS.match(kind):
        return f"its data call it a {kind[:30]}"
    return f"a shelf: {text[:60]}" if _SHELF.fullmatch(text) else None
