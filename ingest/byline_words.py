"""What stands in bylines and is no person: agencies, desks, site admins, mailboxes; and the noise around names."""

from __future__ import annotations

import re
import unicodedata

from ingest.caseless_desks import CASELESS_AGENCIES, is_caseless_desk

EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}", re.ASCII)
HIDDEN_EMAIL = re.compile(r"\[email\s*protected\]", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)[^\s<>|]+", re.IGNORECASE | re.ASCII)
HANDLE = re.compile(r"(?<![\w.])@[A-Za-z0-9_.]{2,30}", re.ASCII)
# A single letter before the dot is an initial ("J.Li").
DOMAIN = re.compile(
    r"(?:[a-z0-9-]{2,}\.)+(?:com|net|org|de|at|ch|kr|co|uk|info|fr|es|it|nl|news|tv|live|eu|media|online|li|io|pl|cz|se|no|dk|"
    r"fi|be|ru|ua|gr|hu|ro|pt|br|mx|ar|jp|cn|in|ie|ca|au|nz|za|tr)(?![\w-])",
    re.IGNORECASE | re.ASCII,
)
HANGUL = re.compile("[가-힣]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LOWER = bytes(range(256)).lower()
_NOT_ALPHANUMERIC = bytes(each for each in range(128) if not chr(each).isalnum())

AGENCIES = frozenset(
    """
    ap|afp|dpa|reuters|upi|efe|ansa|apa|sda|sid|kna|epd|tass|pti|ians|ani|bloomberg|xinhua|kyodo|jiji|anadolu|lusa|ntb|tnn
    aap|pa|cp|ddp|ritzau|tt|belga|anp|pap|ria|interfax|yonhap|newsis|news1|getty|getty images|shutterstock|imago|afpbb
    the associated press|associated press|the canadian press|canadian press|agence france-presse|press association
    pa media|pa wire|thomson reuters|dpa-afx|dow jones|keystone-sda|keystone|europa press|agencia efe|agencia estado
    yonhap news|yonhap news agency|xinhua news agency|kyodo news|jiji press|anadolu agency|anadolu ajansı|afp news
    ap news|press trust of india|bloomberg news|dpa picture-alliance|picture alliance|alamy|adobe stock|istock|unsplash
    epa|rex|zuma|zuma press|action press|reuters staff|us today|usa today|tns|tribune news service|wire services
    연합뉴스|연합|뉴시스|뉴스1|뉴스원|로이터|로이터연합뉴스|블룸버그|게티이미지|게티이미지뱅크|신화통신|교도통신|타스
    共同通信|時事通信|新华社|新華社|中新社|中央社|法新社|路透社|美联社
    """.replace("\n", "|").split("|")
)
AGENCIES = frozenset(agency.strip() for agency in AGENCIES if agency.strip()) | CASELESS_AGENCIES

# Of three letters and more: shorter ones are initials, too.
_BROADCASTERS = frozenset(
    """
    ARD ZDF MDR NDR WDR SWR RBB ORF SRF RTBF VRT BBC ITV CNN NBC ABC CBS NPR PBS CBC CTV RTL MSNBC CNBC NHK KBS MBC SBS
    YTN JTBC NDTV RTVE SVT NRK RTP RFI TVP CCTV CGTN
    """.split()
)
_CALL_SIGN = re.compile("[KW][A-Z]{3}")
_VOWEL = re.compile("[AEIOU]")
_LONGEST_BROADCASTER = 4  # words

AND = tuple("and und et y e i og och en ja ve a и та і й és și dan và και".split())
"""Words between the last two names of a byline."""

# One of these words makes a name a desk's, a house's or an account's.
_DESK_WORDS = frozenset(
    """
    redaktion onlineredaktion newsdesk newsroom staff editorial desk admin administrator webmaster team webteam
    redacción redaccion redazione rédaction redação redactie redakcja redakce toimitus redaksjonen redaksjon
    redaktionen redaktionsteam autorenteam online-redaktion newsteam pressestelle presse press pressemitteilung
    wires agencies agenturen agences agencias agenzie agentur agency office service services correspondents reporters
    editors contributors guest anonymous unknown user username author autor autorin by editor contributor
    correspondent reporter writer writers n/a none null undefined root moderator super-user superuser
    redaksi redacția redacţia redakcija uredništvo toimetus szerkesztőség редакція редакцията
    συντακτική συντακτικη σύνταξης συνταξης
    haber merkezi редакция mitarbeiter gastautor gastautoren gastbeitrag advertorial anzeige sponsored partner
    webredaktion zentralredaktion lokalredaktion sportredaktion newsletter podcast network
    """.split()
)
_STRICT_DESKS = frozenset(
    """
    super user|editorial board|the editors|the editor|our correspondent|our reporter|special correspondent
    staff writer|staff reporter|staff writers|web desk|news desk|admin user|site admin|guest author|guest writer
    guest post|guest contributor|press release|from staff reports|various authors|wp admin|news agencies
    wire reports|wire services|wire service|news services|staff reports|wire and staff reports|staff and wire reports
    public domain|domena publiczna|domaine public|dominio público|gemeinfrei|creative commons|wikimedia commons
    pixabay|pexels
    la rédaction|la redazione|la redacción|de redactie|die redaktion|unsere redaktion|eigener bericht
    """.replace("\n", "|").split("|")
)
_STRICT_DESKS = frozenset(desk.strip() for desk in _STRICT_DESKS if desk.strip())
_KOREAN_DESKS = re.compile(
    r"(?:최고)?관리자|운영자|편집자|편집부|편집국|편집팀|취재부|취재팀|보도국|보도부|온라인뉴스팀|디지털뉴스팀|인터넷뉴스팀|"
    r"글쓴이|작성자|기자명|익명|손님|방문자|.*(?:뉴스팀|뉴스부|편집국|편집부|취재팀|취재부|보도국|보도팀|기획팀|특별취재반|데스크|"
    r"사무국|홍보팀|홍보실|대변인실)"
)
_HOUSE_ENDS = frozenset(
    "gmbh ag inc inc. llc ltd ltd. e.v e.v. ev corp co. s.a. plc university kg kgaa ohg d.o.o s.r.l s.r.o b.v".split()
)
# German compounds, which no list can hold; "-amt" and "-werk" end family names too.
_HOUSE_ENDING = re.compile(
    r"[^\s/,](?:stiftung|verband|verbund|anstalt|gesellschaft|zeitung|redaktion|agentur|ministerium|institut|zentrum|kammer|verlag|"
    r"nachrichten|tageblatt|tagblatt|rundfunk|rundschau|universität|hochschule|genossenschaft|gewerkschaft|presse|admin)"
    r"(?=[\s/,]|$)"
)
# Words that occur in names of houses and units, not of people.
ORGANISATION_WORDS = frozenset(
    """
    university universität université universidad institute institut institution foundation stiftung fondation council
    center centre zentrum association verband verein gmbh ag inc llc ltd corp corporation company group news times post
    daily press herald tribune journal gazette magazine magazin zeitung media network radio television channel agency
    agencia agência agenzia ressort
    ministry department bureau committee board society league union federation party church school college academy
    hospital bank se ev e.v. club ministerium bundestag anzeiger nachrichten tageblatt tagblatt rundschau kurier
    verlag blog redaktion studio studios online digital tv fm newspaper international project initiative trust
    """.split()
)
# What papers are called; a longer name that ends with one is a paper's ("The Korea Daily").
PAPERS = frozenset(
    "daily times herald journal news tribune gazette post magazine newspaper observer telegraph ilbo shinmun".split()
)
_PLACES = frozenset(
    """
    berlin hamburg münchen munich köln frankfurt stuttgart düsseldorf leipzig dresden hannover bremen bonn wien vienna
    graz zürich zurich bern basel genf geneva london paris brussels brüssel bruxelles washington moscow moskau beijing
    peking tokyo tokio seoul jerusalem kairo cairo istanbul ankara athen athens rom roma rome madrid barcelona lissabon
    lisbon warschau warsaw prag prague kiew kyiv kiev budapest new\xa0york los\xa0angeles chicago houston boston
    toronto ottawa sydney melbourne delhi mumbai islamabad karachi kabul tehran beirut baghdad dubai nairobi lagos
    johannesburg dublin edinburgh glasgow manchester oslo stockholm kopenhagen copenhagen helsinki atlanta dallas
    denver seattle miami sacramento philadelphia detroit phoenix austin
    """.replace("\n", " ").split(" ")
)
PLACES = frozenset(place.replace("\xa0", " ") for place in _PLACES if place)
KOREAN_PLACES = frozenset(
    """
    서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 수원 성남 고양 용인
    창원 청주 전주 천안 포항 영광 여수 순천 목포 강릉 춘천 원주 안동 구미 김해 진주 뉴욕 워싱턴 로스앤젤레스
    엘에이 시카고 애틀랜타 시애틀 샌프란시스코 하와이 도쿄 베이징 상하이 홍콩 런던 파리 베를린 모스크바
    브뤼셀 제네바 방콕 하노이 자카르타 뉴델리 이스탄불 카이로 시드니 토론토 밴쿠버 평양 안산 안양 부천
    의정부 파주 김포 평택 화성 이천 여주 양평 가평 한국 미국 남부 북부 동부 서부
    """.split()
)
_BETWEEN_WORDS = re.compile(r"[\s/,]+")
_BETWEEN_AGENCIES = re.compile(r"[,/&+·|]| and | und | et | y | with ")
_BOXES = re.compile(
    r"(?:webmaster|web|news|newsroom|newsdesk|info|admin|administrator|desk|press|presse|editor|editors|editorial|"
    r"redaktion|redaction|redaccion|contact|kontakt|mail|help|support|service|master|office|letters|tips|jebo|"
    r"online|noreply|no-reply|postmaster|feedback|opinion|hello|media|subscribe|abo|leserbriefe)",
    re.IGNORECASE,
)


def is_mailbox(address: str) -> bool:
    """Whether an address is an organisation's mailbox (webmaster@, news@), not a person's."""
    return _BOXES.fullmatch(address.partition("@")[0]) is not None


def person_email(address: str) -> str | None:
    """The address in lower case, if it can be a person's."""
    return None if is_mailbox(address) else address.lower()


def folded(text: str) -> str:
    """What two spellings of one name share: letters and digits in lower case, without accents."""
    if text.isascii():
        return text.encode().translate(_LOWER, _NOT_ALPHANUMERIC).decode()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text.casefold())))


def words_of(text: str) -> set[str]:
    """The runs of letters in a text, in lower case: what most patterns of the grammars need one of is looked up here,
    before they are tried, since trying them costs fifty times as much."""
    return set(_LETTERS.findall(text.casefold()))


def is_agency(text: str) -> bool:
    """Whether the text is the name of an agency or, with what is behind it, of a broadcaster ("BBC News")."""
    text = text.strip(" .()[]*")
    if text.casefold() in AGENCIES:
        return True
    first, *rest = text.split(maxsplit=_LONGEST_BROADCASTER) or ("",)
    return first in _BROADCASTERS and len(rest) < _LONGEST_BROADCASTER


def is_station(text: str) -> bool:
    """Whether the text is the call sign of a station of North America and its town or channel ("WXYZ Detroit",
    "KTLA 5"). Family names in capitals begin with K and W, too ("WANG Wei"): they hold a vowel."""
    sign, _, behind = text.strip().partition(" ")
    if not behind or not _CALL_SIGN.fullmatch(sign):
        return False
    return behind.isdigit() or behind.casefold() in PLACES or (_VOWEL.search(sign) is None and behind[:1].isupper())


def is_account(name: str) -> bool:
    """Whether a name is what somebody logs in with ("user5105", "jane_roe", "jane.roe"), not what he is called."""
    if " " in name or not name.isascii():
        return False
    return "_" in name or any(map(str.isdigit, name)) or (name.islower() and "." in name.strip("."))


def is_paper(text: str) -> bool:
    """Whether the text is what papers are called ("The Korea Daily")."""
    words = text.casefold().split()
    return len(words) > 1 and words[-1] in PAPERS and text[:1].isupper()


def is_agencies(text: str) -> bool:
    """Whether the text names agencies and nothing else ("dpa/AFP", "AP, Reuters")."""
    parts = [part for part in _BETWEEN_AGENCIES.split(text) if part.strip(" .()")]
    return bool(parts) and all(is_agency(part) for part in parts)


def is_nobody(name: str, outlet_name: str | None = None) -> bool:
    """Whether a "name" is a desk, an account of the site, an agency, a domain or the outlet itself."""
    text = name.strip(" .:*")
    key = text.casefold()
    if not any(character.isalpha() for character in text):
        return True
    if key in _STRICT_DESKS or is_agencies(text):
        return True
    words = _BETWEEN_WORDS.split(key)
    if not _DESK_WORDS.isdisjoint(words) or words[-1] in _HOUSE_ENDS or _HOUSE_ENDING.search(key):
        return True
    if "." in text and (DOMAIN.fullmatch(text) or (DOMAIN.search(text) and not text.islower())):
        return True
    if is_paper(text):
        return True
    if not text.isascii() and (
        is_caseless_desk(text) or (HANGUL.search(text) and _KOREAN_DESKS.fullmatch(text.replace(" ", "")))
    ):
        return True
    if outlet_name:
        own = folded(outlet_name)
        if own and folded(text) in (own, "the" + own, own.removeprefix("the")):
            return True
        if "." in outlet_name and folded(text) == folded(outlet_name.rpartition(".")[0].rpartition(".")[2]):
            return " " not in text
    return False


def clean(text: str) -> str:
    """The line without invisible characters, every run of white space one blank."""
    if not text.isprintable():
        text = INVISIBLE.sub("", text)
    return " ".join(text.split())
