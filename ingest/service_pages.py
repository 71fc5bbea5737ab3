"""Pages about the site or for its readers: who we are, privacy, terms, contact, subscriptions, newsletters.

Known by their address and by a heading or title that says so and nothing else, in many languages. One of the two alone
is no proof: stories are told about privacy, and filed under /contact. Only a heading such as "Privacy policy" proves it
anywhere, if the title says it too.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from ingest.extract.headings import headings
from ingest.extract.json_ld import works
from ingest.extract.site_name import title_parts
from ingest.extract.text import one_line
from ingest.page import Page

# The last part of the address, blanks and ends such as ".html" aside.
_ADDRESSES = (
    r"about(?:-?us)?|who-we-are|our-(?:team|story|mission)|(?:ue|u|ü)ber-?uns|wir-ueber-uns",
    r"chi-?siamo|qui-?sommes-?nous|a-?propos|quienes-?somos|quem-?somos|sobre(?:-?nos(?:otros)?)?|acerca(?:-de)?",
    r"over-?ons|o-?n[aá]s|о-нас|o-?nama|om-?o(?:ss|s)|tietoa-meista|hakkimizda|kunye|tentang(?:-kami)?|gioi-thieu|redakcja",
    r"priva(?:cy|te?)(?:-?(?:policy|statement|notice|centre|center))?|datenschutz(?:-?erklaerung|hinweise?)?",
    r"(?:aviso|politica)-(?:de-)?(?:privacidade?|cookies)|(?:informativa-)?privacy|informativa-(?:sulla-)?privacy",
    r"(?:politique-de-)?confidentialite|donnees-personnelles|privacy-?(?:beleid|verklaring)|polityka-prywatnosci",
    r"gizlilik(?:-politikasi)?|personvern\w*|privatlivspolitik|integritetspolicy|tietosuoja\w*|kvkk",
    r"ochrana-\w+-udaju",
    r"kebijakan-privasi|chinh-sach(?:-bao-mat)?|adatvedel\w*|adatkezel\w*|politika-privatnosti|confidentialitate",
    r"cookies?(?:-?(?:policy|settings|statement))?|terms(?:-?(?:of-?(?:use|service|sale)|and-conditions))?|tos",
    r"terminos",
    r"(?:terms|conditions)-of-use|user-agreement|agb|nutzungsbedingungen|cgu|cgv|mentions-legales|aviso-legal|termos",
    r"(?:termos|terminos|condiciones|condizioni)-(?:de-|di-|d-)?(?:uso|utilizzo|servicio)|note-legali|regulamin",
    r"colofon",
    r"voorwaarden|algemene-voorwaarden|kullanim-(?:kosullari|sartlari)|legal(?:-notice)?|disclaimer|impressum",
    r"imprint",
    r"contact(?:-?us|-form|o|os)?|kontakt\w*|contatt[io]|contactez-nous|contacteer-ons|yhteystiedot|iletisim|lien-he",
    r"advertis(?:e|ing)(?:-with-us)?|media-?(?:kit|daten)|publicite|publicidade?|pubblicita|werben|reklama?",
    r"(?:ethics|editorial|corrections?|comment(?:s|ing)?|community)-(?:policy|guidelines|standards|code)|faqs?",
    r"masthead",
    r"subscri(?:be|ptions?)(?:-\w+)?|membership|become-a-member|abo(?:s|nnement|nnements|nnieren)?|s-?abonner",
    r"suscri\w+",
    r"assin(?:e|atura|aturas)|abbonament[io]|abbonati|abonneren|prenumerera|abonner|abonelik|langganan|prenumerata",
    r"newsletters?(?:-\w+)?|boletin(?:es)?|nieuwsbrie(?:f|ven)|uutiskirje|nyhetsbrev|nyhedsbrev|donate|support-us",
    r"company|introduce|intro|youth_?(?:policy|protection)|e?mail_?reject|copyright|policy|kiyaku|rules",
    r"privacypolicy",
)
# A heading, or a part of the title, that says what the page is and nothing else. "{}": a name may stand there.
_HEADINGS = (
    r"about(?: us)?|about {}|who we are|our (?:team|story|mission|newsroom|staff)|über uns|wir über uns",
    r"die redaktion",
    r"chi siamo|qui sommes[- ]nous ?|à propos(?: de (?:nous|{}))?|quiénes somos|quem somos|sobre (?:nós|nosotros)",
    r"sobre {}|acerca de(?: nosotros| {})?|over ons|o nas|o nás|o nama|om oss|om os|tietoa meistä|hakkımızda|künye",
    r"tentang kami|về chúng tôi|giới thiệu|о нас|о проекте|про нас|за нас|σχετικά με εμάς|ποιοι είμαστε|من نحن",
    r"درباره ما",
    r"अबाउट अस|हमारे बारे में|เกี่ยวกับเรา|회사 ?소개|신문사 ?소개|매체 ?소개|会社概要|会社案内|運営会社|关于我们",
    r"關於我們",
    r"(?:our |{} )?privacy (?:policy|notice|statement|centre|center)|privacy|datenschutz(?:erklärung|hinweise?)?",
    r"(?:política|aviso) de privacidade?|informativa (?:sulla )?privacy|politique de confidentialité|privacybeleid",
    r"privacyverklaring|protection des données(?: personnelles)?|polityka prywatności",
    r"gizlilik (?:politikası|sözleşmesi)",
    r"personvern(?:erklæring)?|privatlivspolitik|integritetspolicy|tietosuoja(?:seloste|käytäntö)?|kebijakan privasi",
    r"chính sách bảo mật|политика конфиденциальности|політика конфіденційності|πολιτική απορρήτου|سياسة الخصوصية",
    r"(?:zásady )?ochran[ay] osobních údajů|adatvédelmi (?:tájékoztató|nyilatkozat)|politica de confidențialitate",
    r"politika privatnosti|מדיניות (?:ה)?פרטיות|गोपनीयता नीति|นโยบายความเป็นส่วนตัว|개인정보 ?(?:처리|취급) ?방침",
    r"隐私(?:政策|条款)",
    r"プライバシー ?ポリシー|個人情報保護方針|個人情報の(?:取り?扱い|お取り扱い)(?:について)?|隱私權?(?:政策|聲明)",
    r"청소년 ?보호 ?정책",
    r"cookies?(?: policy| settings| statement)?|cookie-richtlinien?|política de cookies|politique (?:de|des) cookies",
    r"(?:our )?terms(?: (?:of (?:use|service|sale)|and conditions|& conditions))?|conditions of use|user agreement",
    r"(?:allgemeine )?(?:geschäfts|nutzungs)bedingungen|agb|conditions générales(?: (?:d['’]utilisation|de vente))?",
    r"mentions légales|aviso legal",
    r"(?:términos|condiciones|termos)(?: y condiciones)?(?: d[ei] ?(?:uso|servicio|serviço))?",
    r"(?:condizioni|termini)(?: e condizioni)?(?: (?:di |d['’])(?:uso|utilizzo|servizio))?",
    r"note legali|regulamin|(?:algemene |gebruiks)voorwaarden|colofon|kullanım (?:koşulları|şartları)",
    r"пользовательское соглашение|όροι χρήσης|شروط الاستخدام|ข้อกำหนดการใช้งาน|이용 ?약관|利用規約|使用条款|服务条款",
    r"服務條款|điều khoản sử dụng",
    r"legal(?: notice)?|disclaimer|impressum|imprint|contact(?: us| {})?|kontakt(?:y|i)?|contacto|contato|contatti",
    r"(?:nous )?contacte[rz](?:[- ]nous)?|neem contact op|yhteystiedot|i̇?letişim|liên hệ|контакты?|контакти",
    r"επικοινωνία",
    r"اتصل بنا|تماس با ما|צור קשר|संपर्क करें|ติดต่อเรา|문의(?:하기)?|고객 ?센터|お問い?合わ?せ|联系我们|聯絡我們",
    r"advertis(?:e|ing)(?: with (?:us|{}))?|media ?(?:kit|daten)|publicité|publicidade?|pubblicità|werben|reklama?",
    r"광고 ?(?:문의|안내)|広告掲載(?:について|のご案内)?|广告服务",
    r"(?:editorial|corrections?|comment\w*|community) (?:policy|guidelines)",
    r"(?:code of )?ethics(?: policy)?|masthead|faqs?|frequently asked questions|häufige fragen|よくある(?:ご)?質問",
    r"subscri(?:be|ptions?)(?: (?:now|today|to {}))?|(?:your |{} )?subscription(?: offers| plans)?|membership",
    r"become a member",
    r"(?:jetzt )?abonnieren|abos?(?: & shop)?|(?:unsere )?abo-?angebote|{} abonnieren",
    r"(?:s['’])?abonne[rz](?:-vous)?(?: à {})?",
    r"nos (?:offres|abonnements)(?: d['’]abonnement)?|suscr[íi]b(?:ete|ase|irse)(?: a {})?|suscripci(?:ón|ones)",
    r"assin(?:e|aturas?)(?: (?:o |a )?{})?|abbonament[io]|abbonati(?: a {})?|abonneren|abonnementen|word abonnee",
    r"prenumerera",
    r"prenumerata|abonelik|berlangganan|подписка|구독 ?(?:신청|안내)|정기 ?구독",
    r"(?:ご)?購読の?(?:ご案内|お申し込み|申込)|订阅|訂閱",
    r"(?:our |all )?newsletters?|newsletter (?:sign[- ]?up|anmelden|abonnieren)",
    r"sign up for (?:our |the )?(?:{} )?newsletters?|boletines|nieuwsbrie(?:f|ven)|uutiskirje|nyhetsbrev",
    r"nyhedsbrev|뉴스레터(?: 구독)?|メルマガ(?:登録)?|donate|support us",
)
# Words that head nothing but such a page, wherever it stands.
_PLAIN = (
    r"(?:our )?privacy (?:policy|notice|statement)|datenschutzerklärung|política de privacidade?",
    r"polityka prywatności",
    r"politique de confidentialité|privacyverklaring|privacybeleid|gizlilik politikası",
    r"개인정보 ?(?:처리|취급) ?방침|利用規約",
    r"terms (?:of (?:use|service)|and conditions|& conditions)|nutzungsbedingungen|mentions légales|이용 ?약관",
    r"隐私政策",
    r"プライバシー ?ポリシー|個人情報保護方針|隱私權?政策|politica de confidențialitate",
    r"политика конфиденциальности",
    r"informativa (?:sulla )?privacy|chính sách bảo mật|kebijakan privasi|(?:cookie|editorial|corrections) policy",
)
_END = re.compile(r"(?i)\.(?:html?|php\d?|aspx?|jsp|do)$")
_STORY = re.compile(r"\d{4}")  # a year or a number in the path: a story has it
_NEWSLETTER = re.compile(
    r"(?i)(?:e-?mail-?)?newsletters?|boletin(?:es)?|boletín|nieuwsbrie(?:f|ven)|nyhe[dt]sbrev|뉴스레터|メルマガ"
)
_EMAIL = re.compile(r"(?i)e-?mail|이메일|メール")
_SIGN_UP = 400  # characters
_LONGEST_HEADING = 60
_LONG = 1500  # characters in paragraphs


def _whole(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(alternatives).replace("{}", r"(?:the )?[\w.'’&-]+(?: [\w.'’&-]+){0,3}")
    return re.compile(rf"\W*(?:{named})\W*", re.IGNORECASE)


_ADDRESS, _HEADING, _PLAIN_HEADING = _whole(_ADDRESSES), _whole(_HEADINGS), _whole(_PLAIN)


def service_page(page: Page) -> str | None:
    """The heading of a page that is about the site or for its readers; None for every other page, and in doubt."""
    if any(node.get("headline") for node in works(page)):
        return None
    shown = [text for _, text in headings(page)[:2]]
    parts = [] if page.title is None else title_parts(one_line(page.title))
    says = [text for text in [*shown, *parts[:1]] if len(text) <= _LONGEST_HEADING]
    path = unquote(urlsplit(page.url).path, errors="replace").strip("/")
    last = _END.sub("", path.rpartition("/")[2]).replace("_", "-").replace(" ", "-").lower()
    dated = "article:published_time" in page.meta
    if not _STORY.search(path) and _ADDRESS.fullmatch(last):
        said = next((text for text in says if _HEADING.fullmatch(text)), None)
        # what a blog says of itself can be as long and as much of a story as any, and be filed as one
        return None if said and dated and not _PLAIN_HEADING.fullmatch(said) and _is_long(page) else said
    both = [text for text in shown if _PLAIN_HEADING.fullmatch(text)]
    return both[0] if both and not dated and parts and _PLAIN_HEADING.fullmatch(parts[0]) else None


def _is_long(page: Page) -> bool:
    lines = (one_line(element.text_content()) for element in page.tagged("p"))
    return sum(len(line) for line in lines) >= _LONG


def signs_up(body: str, page: Page) -> bool:
    """Whether the page is there to order a newsletter: its address and title say so, it asks for an e-mail address,
    and there is little text. What a newsletter has told stands at such an address too, and is longer."""
    path = unquote(urlsplit(page.url).path, errors="replace")
    if len(body) >= _SIGN_UP or not any(_NEWSLETTER.fullmatch(part) for part in path.split("/")):
        return False
    says = [text for _, text in headings(page)[:2]] + ([] if page.title is None else [page.title])
    return any(_NEWSLETTER.search(text) for text in says) and any(map(_asks_for_email, page.tagged("input")))


def _asks_for_email(field: HtmlElement) -> bool:
    return any(_EMAIL.search(field.get(key) or "") for key in ("type", "name", "id", "placeholder", "autocomplete"))
