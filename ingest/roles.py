"""What people are called in bylines: roles in Korean, in European languages, in Japanese and Chinese.

Roles are compared in lower case. Sources: the bylines of some 450 stored pages and the lists of titles that Korean
and Western newsrooms print.
"""

from __future__ import annotations

import re
from collections.abc import Set

# Every one may carry a prefix (선임기자, 수석연구위원, 정치부장): a token that *ends* with one of these is a role.
# Sorted so that the longest ending is found first.
_KOREAN_ENDINGS = tuple(
    sorted(
        (
            """
            기자 특파원 통신원 리포터 논설위원 논설실장 논설고문 편집위원 편집장 편집인 편집국장 발행인
            전문위원 자문위원 해설위원 집필위원 칼럼니스트 평론가 아나운서 앵커 피디 에디터 작가 시인 소설가
            수필가 화백 만평가 부장 차장 팀장 국장 실장 과장 본부장 주필 주간 대표 대표이사 이사 이사장
            상임이사 회장 부회장 연구회장 소장 부소장 원장 부원장 센터장 단장 총장 학장 교장 위원장 부위원장
            의장 사장 부사장 총재 총영사 대사 연구위원 연구원 연구관 위원 교수 강사 변호사 법무사 회계사
            세무사 변리사 의사 한의사 약사 목사 신부 스님 전도사 장로 수녀 박사 의원 장관 차관 시장 도지사
            구청장 군수 수석 비서관 수석비서관 보좌관 고문 간사 사무총장 사무국장 디렉터 매니저 컨설턴트
            코치 감독 문학가 아동문학가 건축가 사진가 사진작가 번역가 프리랜서 여행가 활동가 운동가 전문가
            상담사 심리학자 경제학자 사회학자 역사학자 언론인 저널리스트 애널리스트 이코노미스트
            행장 부행장 지점장 처장 청장 대변인 원내대표 최고위원 교사 선교사 노무사 감정평가사 기획자
            소믈리에 요리사 셰프 작곡가 연출가 영화감독 크리에이터 디자이너 전문인 유튜버 블로거 記者 特派員 論說委員
            """
        ).split(),
        key=len,
        reverse=True,
    )
)
_LAW_AND_ARMS = "판사 검사 부장판사 부장검사 재판관 헌법재판관 대법관 대령 준장 소장 중장 대장".split()
# Roles only as whole words: other words end like them ("대중문화가").
_KOREAN_WHOLE = frozenset({"화가", "만화가", "집사", "권사", "담임", *_LAW_AND_ARMS, "pd", "ceo", "cfo", "cp", "cpa"})
# What may stand between a prefix and the role and make a longer word that is still a role ("사회1팀" does not).
ROLE_PREFIXES = frozenset(
    "선임 수석 전문 객원 수습 시민 인턴 명예 대학생 학생 사진 영상 취재 편집 뉴미디어 디지털 대 전 현 신임 책임 "
    "온라인 인터넷 모바일 석좌 겸임 초빙 특임 비상근 상근 특별 자유 전임 총괄 정책 기획 "
    "부 주재 상임 공동 문화 경제 정치 사회 국제 스포츠 의학 군사 과학 종교 환경 교육 산업 증권 금융 부동산 "
    "의료 연예 방송 북한 통일 외교 안보 국방 음악 미술 문학 영화 여행 음식 자동차 바둑 여성 청년 지역".split()
)
_REPORTERS = ("기자", "특파원", "통신원", "記者", "特派員")
_PRODUCER = re.compile("([가-힣]{2,4})(PD|CP)")
_NEWSROOM = re.compile(
    "(?:기자|특파원|통신원|논설위원|편집위원|리포터|앵커|아나운서|피디|에디터|記者|特派員)$|^(?:PD|pd)$"
)
_RESEARCHERS = frozenset("선임 책임 수석 전임 객원 초빙 상임 비상임 특별 위촉 주임 보조 상근 비상근 박사후".split())
# Endings that names of one's own end with, too ("이사장" is a role, but "김대표" is a family name and a role).
_WEAK = frozenset({"시장", "수석", "작가", "주간", "이사", "대사", "의사", "약사", "강사", "코치", "위원"})

_LATIN_ROLES = frozenset(
    """
    writer|staff writer|staff writers|senior writer|contributing writer|freelance writer|features writer|guest writer
    feature writer|sports writer|science writer|columnist|guest columnist|opinion columnist|contributor
    contributors|guest contributor|special contributor|opinion contributor|reporter|reporters|staff reporter
    staff reporters|senior reporter|investigative reporter|multimedia reporter|general assignment reporter
    correspondent|special correspondent|foreign correspondent|senior correspondent|chief correspondent|journalist
    freelance journalist|senior journalist|data journalist|video journalist|digital journalist|blogger|editor|editors
    managing editor|deputy editor|senior editor|associate editor|contributing editor|assistant editor|news editor
    editor in chief|editor-in-chief|executive editor|political editor|economics editor|business editor|sports editor
    photo editor|online editor|copy editor|web editor|producer|senior producer|digital producer|web producer
    content producer|news producer|anchor|presenter|critic|film critic|analyst|photographer|staff photographer
    photojournalist|intern|editorial intern|author|co-author|author and journalist|guest author|publisher|founder
    co-founder|chief executive|ceo|director|executive director|president|vice president|chair|chairman|chairwoman
    vice chair|vice chairman|fellow|senior fellow|research fellow|senior research fellow|visiting fellow|researcher
    senior researcher|professor|associate professor|assistant professor|lecturer|principal|minister|ambassador
    translator|spokesman|spokeswoman|spokesperson|attorney|lawyer|economist|historian|pastor|md|phd|ph.d.|m.d.|rd
    political correspondent|home affairs correspondent|health correspondent|business correspondent|bureau chief
    political reporter|crime reporter|court reporter|education reporter|health reporter|business reporter
    science reporter|technology reporter|sports reporter|digital reporter|entertainment reporter|news reporter
    showbiz reporter|audience writer|commerce writer|shopping writer|lifestyle writer|news writer|trending writer
    redakteur|redakteurin|chefredakteur|chefredakteurin|chefreporter|chefreporterin|korrespondent|korrespondentin
    autor|autorin|gastautor|gastautorin|journalist|journalistin|freie journalistin|freier journalist|freie autorin
    freier autor|reporter|reporterin|volontär|volontärin|praktikant|praktikantin|kolumnist|kolumnistin|redaktor
    redaktorin|ressortleiter|ressortleiterin|stellvertretender chefredakteur|stellv. chefredakteur|politikredakteur
    wirtschaftsredakteur|sportredakteur|leiter|leiterin|herausgeber|herausgeberin|übersetzer|übersetzerin|fotograf
    fotografin|freier mitarbeiter|freie mitarbeiterin|gastbeitrag|redaktionsleiter|redaktionsleiterin
    politikredakteurin|wirtschaftsredakteurin|sportredakteurin|onlineredakteur|onlineredakteurin|pressesprecher
    pressesprecherin|content manager|onlineredaktion|auslandskorrespondent|wissenschaftsjournalist
    wissenschaftsjournalistin|rechtsanwalt|rechtsanwältin|professor|professorin|geschäftsführer|geschäftsführerin
    journaliste|rédacteur|rédactrice|rédacteur en chef|rédactrice en chef|correspondant|correspondante|chroniqueur
    chroniqueuse|grand reporter|envoyé spécial|envoyée spéciale|éditorialiste|auteur|auteure|autrice|pigiste
    periodista|redactor|redactora|corresponsal|enviado especial|enviada especial|columnista|reportero|reportera
    editora|redactor jefe|redactora jefa|colaborador|colaboradora|autora|escritor|escritora|fotógrafo|especial
    giornalista|redattore|redattrice|corrispondente|inviato|inviata|autore|autrice|collaboratore|direttore
    jornalista|repórter|repórteres|colunista|correspondente|redator|redatora|editor|colaborador|da redação
    verslaggever|redacteur|correspondent|journalist|columnist|eindredacteur|hoofdredacteur
    journalist|journalister|redaktør|reporter|kommentator|skribent|frilansjournalist|sportsjournalist|fotograf
    redaktör|krönikör|toimittaja|päätoimittaja|dziennikarz|dziennikarka|redaktor|redaktor naczelny|korespondent
    korespondentka|muhabir|muhabiri|yazar|editör|köşe yazarı|phóng viên|nhà báo
    redaktorka|reportérka|novinář|novinářka|toimitussihteeri|корреспондентка|журналистка|кореспондент|кореспондентка
    журналіст|журналістка|редакторка|корреспондент|журналист|обозреватель|редактор|автор|специальный корреспондент
    """.replace("\n", "|").split("|")
) - {""}
_ONLY_AUTHORS = frozenset(
    "author authors autor autorin autoren autor/in autorin/autor auteur auteure autrice autore autora автор".split()
)
_LATIN_ROLES = frozenset(role.strip() for role in _LATIN_ROLES if role.strip())
# The last word of a longer English role ("Environment Correspondent", "Head of Sports and Senior Editor").
_LATIN_HEADS = frozenset(
    "writer writers editor editors reporter reporters correspondent correspondents columnist contributor journalist "
    "producer fellow director manager professor analyst critic president chair chairman researcher lecturer officer "
    "secretary chef chief strategist specialist consultant coordinator advisor adviser blogger photographer "
    "redakteur redakteurin korrespondent korrespondentin reporterin journalistin chefredakteur autorin "
    "journaliste redactor redactora periodista corresponsal".split()
)
_HEAD_FIRST = re.compile(
    r"(?:vice[- ]|deputy |senior |assistant |associate |acting |former |executive )?"
    r"(?:chair(?:man|woman|person)?|head|director|president|professor|editor|fellow|chief|dean|secretary|leiterin?|"
    r"member|minister|founder|co-founder|chefredakteurin?|korrespondentin?|editor-in-chief|\w*(?:leiter|redakteur|sprecher|referent|berater)(?:in)?)"
    r"\b(?=,|$| (?:of|at|for|in|and|emeritus|der|des|für|bei|im|am)\b)",
    re.IGNORECASE,
)
# "Leiterin Redaktion Leben", "Leiter Politik": a head and what he is the head of, with nothing between.
_LEADER = re.compile(
    r"(?:stellv\w*\.? )?(?:leiter|leiterin|leitung|chef|chefin) (?:der |des )?(?:redaktion|ressort|politik|wirtschaft|"
    r"kultur|sport|lokales|lokalredaktion|digital|online|kommunikation|öffentlichkeitsarbeit|marketing|content|nachrichten|news|"
    r"wissen|leben|panorama|reise|feuilleton|meinung|abteilung|bereich|fachbereich|referat)\b"
)
# What stands before the last word of a role and is no part of a name.
_FIELDS = frozenset(
    "parliamentary political legal crime court courts health education science technology tech sport sports business "
    "economics economy environment climate city metro national foreign international defence defense security "
    "diplomatic royal media arts culture features investigative chief senior deputy assistant associate news online "
    "digital data home affairs staff special general contributing freelance food travel religion consumer transport "
    "energy finance financial".split()
)
_GERMAN_ENDING = re.compile(
    r".(?:redakteur|korrespondent|reporter|journalist|experte|expertin|mitarbeiter|kolumnist|leiter|chef|autor)(?:in)?"
    r"(?=\s|$)"
)
LATIN_ROLE_WORDS = frozenset(word for role in _LATIN_ROLES for word in role.split() if len(word) > 2) | _LATIN_HEADS
# Of these words or their parts one is in everything that `latin_role` is true of.
_TELLING = (
    LATIN_ROLE_WORDS - {"and"}
    | set("md rd chair chairperson head director president fellow dean member leiter leiterin".split())
    | {word for role in _LATIN_ROLES for word in re.findall(r"[^\W\d_]{3,}", role)}
)
_PARTS = tuple(
    "redakteur korrespondent reporter journalist expert mitarbeiter kolumnist leiter chef autor sprecher referent "
    "berater".split()
)


def says_author(role: str) -> bool:
    """Whether a role says that somebody is the author and nothing else ("Autorin")."""
    return role.strip(" :").casefold() in _ONLY_AUTHORS


def newsroom_role(token: str) -> bool:
    """Whether a Korean role is one of those who make the news ("인턴기자", "특파원")."""
    return _NEWSROOM.search(token) is not None


def role_prefix(token: str) -> bool:
    """Whether a token of its own belongs to the role behind it ("인턴 기자", "의학전문 기자", "명예 교수")."""
    return len(token) > 1 and (token in ROLE_PREFIXES or token.endswith("전문"))


def korean_role(token: str) -> bool:
    """Whether a token is a role or ends with one in a way that names do not ("연구위원", "정치부장", "선임기자").

    Three or four syllables that begin with a prefix of their own are roles; a family name before a role is told
    apart by `split_glued`.
    """
    if token.lower() in _KOREAN_WHOLE:
        return True
    if not token.endswith(_KOREAN_ENDINGS):
        return False
    for ending in _KOREAN_ENDINGS:
        if token == ending:
            return True
        if token.endswith(ending):
            head = token[: -len(ending)]
            if ending == "연구원":  # 통일연구원 is a house
                return head in _RESEARCHERS
            return head in ROLE_PREFIXES or len(head) >= 2
    return False


def split_glued(token: str) -> tuple[str, str] | None:
    """A name and the role glued to it ("유영규기자" → "유영규", "기자"); None when the token is not such a thing.

    Only the longest ending that leaves two to four syllables counts, and only where these are no prefix of a role
    ("전문기자", "선임연구위원").
    """
    if match := _PRODUCER.fullmatch(token):
        return match[1], match[2]
    if not token.endswith(_KOREAN_ENDINGS):
        return None
    for ending in _KOREAN_ENDINGS:
        head = token[: -len(ending)]
        if token.endswith(ending) and ending not in _WEAK and head not in ROLE_PREFIXES:
            # two syllables before 위원 or 부장 are a field ("정책위원"), before 기자 a name
            return (head, ending) if len(head) in (3, 4) or (len(head) == 2 and ending in _REPORTERS) else None
    return None


def latin_role(piece: str) -> bool:
    """Whether a piece of a byline is a role and nothing else ("Staff Writer", "Environment Correspondent")."""
    text = piece.strip(" .:").casefold()
    if text in _LATIN_ROLES:
        return True
    words = text.split()
    if not words or len(words) > 8:
        return False
    if _GERMAN_ENDING.search(words[-1]) or _LEADER.match(text):
        return True
    return (len(words) > 1 and words[-1] in _LATIN_HEADS) or bool(_HEAD_FIRST.match(text))


def holds_role(text: str) -> bool:
    """Whether a word of a text is a compound that German has for roles ("Wirtschaftsredakteurin")."""
    return _GERMAN_ENDING.search(text.casefold()) is not None


def may_hold_role(text: str, words: Set[str]) -> bool:
    """Whether `latin_role` can be true of a text or of a part of it, whose words in lower case these are."""
    if not _TELLING.isdisjoint(words):
        return True
    text = text.casefold()
    return any(part in text for part in _PARTS)


def trailing_role(piece: str) -> tuple[str, str] | None:
    """A name and a role without a comma between ("Jane Roe Staff Writer"); None when there is no role at the end."""
    words = piece.split()
    for start in range(2, len(words)):
        tail = [word.casefold() for word in words[start:]]
        if " ".join(tail) in _LATIN_ROLES or (tail[-1] in _LATIN_HEADS and _FIELDS.issuperset(tail[:-1])):
            return " ".join(words[:start]), " ".join(words[start:])
    return None


def leading_role(piece: str) -> tuple[str, str] | None:
    """A role and a name without a comma between ("Political Editor Jane Roe"); None when no role comes first.

    At least two words must be left for the name.
    """
    words = piece.split()
    for end in range(min(len(words) - 2, 4), 0, -1):
        head = " ".join(words[:end])
        last = words[end - 1].casefold()
        if head.casefold() in _LATIN_ROLES or (end > 1 and last in _LATIN_HEADS) or _GERMAN_ENDING.search(last):
            return head, " ".join(words[end:])
    return None
