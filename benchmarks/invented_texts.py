"""Invented news in English and Korean, many different stories of few sentences' material: for pairs of texts.

Every name, place and institution is made up. A story has paragraphs of its own, and none of its sentences is said in
another one with the same words for all of its places.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence


def _choices(listed: str) -> tuple[str, ...]:
    return tuple(choice.strip() for choice in " ".join(listed.split()).split("|"))


_ENGLISH: Mapping[str, Sequence[str]] = {
    "place": _choices(
        """
        Northby|Saltmere|Old Harrow|Eastwick Quay|Dunmarsh|Vale of Orr|Kettering Sound|Pinehurst|Lowgate|
        Brackwater|Marlow Point|Upper Teign|Halver|Stonecross|Ferrygate|Wenlock Bay
        """
    ),
    "body": _choices(
        """
        harbour board|school council|water company|bus authority|regional court|farmers' union|theatre trust|
        fire service|museum foundation|housing office|fishing co-operative|ministry of works|hospital group|
        choir society
        """
    ),
    "who": _choices(
        """
        Mara Lindqvist|Jonas Adeyemi|Ruth Okonjo-Bell|Piet van Dorn|Elif Sahin|Tomás Ybarra|Greta Holm|
        Samir Nadir|Hannah Whitlock|Owen Pryce|Lucia Ferrante|Ivo Marek
        """
    ),
    "role": _choices(
        """
        chair|chief engineer|treasurer|spokeswoman|head teacher|surveyor|deputy mayor|conductor|archivist|
        nurse
        """
    ),
    "thing": _choices(
        """
        customs quay|lighthouse|tram line|observatory|grain store|swimming hall|market roof|weir|archive|
        night bus|orchard|ferry slip|printing house|ice rink|seed bank|canal lock
        """
    ),
    "act": _choices(
        """
        rebuild|close|sell|extend|repaint|survey|lease|flood-proof|reopen|light|insure|move
        """
    ),
    "cause": _choices(
        """
        a crane fell across its rails|the roof began to leak|two winters of frost split the stone|
        visitors stopped coming|the last tenant went bankrupt|a survey found rot in the beams|
        the river changed its bed|fuel became too dear|an heir claimed the land
        """
    ),
    "when": _choices(
        """
        on Tuesday|late on Friday|after a night of talks|at its spring meeting|in a letter on Monday|
        by seven votes to two|without debate|against the advice of its lawyers
        """
    ),
    "people": _choices(
        """
        fishermen|pupils|commuters|beekeepers|tenants|volunteers|pensioners|stallholders|cyclists|sailors
        """
    ),
    "wish": _choices(
        """
        shallow berths|a later last train|lower fees|a second entrance|benches in the shade|quieter engines|
        a say in the plans|a covered walkway|repairs before the winter|printed timetables
        """
    ),
    "find": _choices(
        """
        swallows nest under the eaves|most of the granite can be used again|
        the drains follow the wrong slope|sales doubled on wet days|half of the tickets are never used|
        the oldest maps were right|salt had eaten the hinges
        """
    ),
    "season": _choices(
        """
        herring season|summer fair|first frost|school holidays|spring tides|harvest|feast of lanterns
        """
    ),
    "n": tuple(map(str, range(11, 98))),
}
_ENGLISH_SENTENCES = (
    "The {body} of {place} decided {when} to {act} the {thing}, which had stood empty since {cause}.",
    "Engineers found that {find}, said {who}, {role} of the {body}.",
    "{people!c} had asked for {wish} instead; {n} of them signed a petition in {place}.",
    "Work is to begin after the {season} and will cost about {n} thousand crowns, half of it paid by the {body}.",
    '"We will not {act} anything before the {season}," {who} told {people} who had come to the {thing}.',
    "A study for the {body} says that {find} in {place}, and that the {thing} should wait until the {season}.",
    "Whether the {thing} can be kept is open, because {cause} and nobody has claimed the {n} crates left inside.",
    "In {place} {people} met {when}; {who}, a {role}, brought plans for {wish} and a model of the {thing}.",
    "The {role} of the {body} warned that to {act} the {thing} without {wish} would drive {people} to {place}.",
    "Last year {n} {people} used it, fewer than before {cause}, according to figures that {who} showed {when}.",
    "Neighbouring {place} chose to {act} its own {thing} {n} years ago, and {people} there still ask for {wish}.",
    "Until the {season} divers, painters and {people} will share the {thing}, {who} said, since {find}.",
    "The {body} rejected an offer from {place} to {act} it, though {cause} there too, and {find}.",
    "{who} has been {role} for {n} months and calls the {thing} the first task that {people} and the {body} agree on.",
)
_KOREAN: Mapping[str, Sequence[str]] = {
    "place": _choices(
        """
        새별시|한들읍|늘봄동|가람항|솔바위마을|달마루구|푸른나루|돌다리면|윗샘골|바람재|너른들|아람포구
        """
    ),
    "body": _choices(
        """
        항만위원회|교육협의회|수도공사|버스조합|지방법원|농민회|극장재단|소방본부|박물관재단|주택공단|
        수산조합|합창협회
        """
    ),
    "who": _choices(
        """
        나하늘|도하람|마루리|백시온|서다온|오가람|유한별|정빛나|차미르|한누리|홍새롬|고은솔
        """
    ),
    "role": _choices(
        """
        위원장|과장|회계사|대변인|교장|측량사|부시장|지휘자|기록관|간호사
        """
    ),
    "thing": _choices(
        """
        옛 부두|등대|전차 노선|천문대|곡물 창고|수영장|시장 지붕|수문|기록보관소|심야 버스|과수원|인쇄소|
        빙상장|씨앗 은행
        """
    ),
    "act": _choices(
        """
        고쳐 짓기로|문을 닫기로|팔기로|넓히기로|다시 칠하기로|조사하기로|빌려주기로|다시 열기로|옮기기로|
        불을 밝히기로
        """
    ),
    "cause": _choices(
        """
        기중기가 선로 위로 쓰러진|지붕에서 물이 새기 시작한|서리에 돌이 갈라진|찾는 사람이 끊긴|
        마지막 세입자가 떠난|들보에서 썩은 곳이 나온|강줄기가 바뀐|기름값이 크게 오른
        """
    ),
    "when": _choices(
        """
        화요일에|금요일 밤늦게|밤샘 회의 끝에|봄 총회에서|월요일 공문으로|찬성 일곱 표로|토론 없이|
        변호사의 반대에도
        """
    ),
    "people": _choices(
        """
        어민들|학생들|출근길 시민들|양봉가들|세입자들|자원봉사자들|노인들|상인들|자전거 이용자들|선원들
        """
    ),
    "wish": _choices(
        """
        얕은 정박장|늦은 막차|낮은 요금|두 번째 출입구|그늘진 의자|조용한 엔진|계획에 참여할 기회|
        지붕 있는 길|겨울 전 수리|종이 시간표
        """
    ),
    "find": _choices(
        """
        처마 밑에 제비가 산다는|돌 대부분을 다시 쓸 수 있다는|배수로 기울기가 거꾸로라는|
        비 오는 날 매출이 두 배라는|표의 절반이 쓰이지 않는다는|옛 지도가 옳았다는|소금이 경첩을 삭혔다는
        """
    ),
    "season": _choices(
        """
        청어철|여름 장터|첫서리|방학|봄 사리|추수|등불 축제
        """
    ),
    "n": tuple(map(str, range(11, 98))),
}
_KOREAN_SENTENCES = (
    "{place} {body}는 {cause} 뒤 비어 있던 {thing}을 {act} {when} 결정했다고 밝혔다.",
    "{body} {role} {who} 씨는 기술자들이 {find} 사실을 알아냈다고 말했다.",
    "{people}은 그 대신 {wish}을 요구해 왔으며 {place}에서만 {n}명이 서명에 참여했다.",
    "공사는 {season}이 끝난 뒤 시작되고 비용 {n}억 원 가운데 절반은 {body}가 낸다.",
    '"{season} 전에는 아무것도 하지 않겠다"고 {who} {role}이 {thing} 앞에 모인 {people}에게 약속했다.',
    "{body}에 낸 보고서에는 {place}에서 {find} 내용과 함께 {thing}은 {season}까지 기다려야 한다는 의견이 담겼다.",
    "{cause} 뒤로 남은 상자 {n}개의 주인이 나타나지 않아 {thing}을 그대로 둘지는 정해지지 않았다.",
    "{when} {place}에 모인 {people} 앞에서 {who} {role}은 {wish}을 담은 설계도와 {thing} 모형을 꺼냈다.",
    "{body} {role}은 {wish} 없이 {thing}을 {act} 하면 {people}이 {place}로 떠날 것이라고 경고했다.",
    "{who} 씨가 {when} 보여 준 자료를 보면 지난해 이용자는 {n}명으로 {cause} 해보다 줄었다.",
    "이웃한 {place}는 {n}년 전 {thing}을 {act} 했지만 그곳 {people}은 아직도 {wish}을 바란다.",
    "{season}까지 잠수부와 칠장이, {people}이 {thing}을 함께 쓴다며 {who} 씨는 {find} 점을 들었다.",
    "{body}는 {place}의 제안을 거절했는데 그곳도 {cause} 적이 있고 {find} 조사 결과가 나왔기 때문이다.",
    "{n}개월째 {role}을 맡은 {who} 씨는 {thing}이야말로 {people}과 {body}가 처음으로 뜻을 모은 일이라고 했다.",
)
_MATERIAL = {"en": (_ENGLISH, _ENGLISH_SENTENCES), "ko": (_KOREAN, _KOREAN_SENTENCES)}
# What a second translator, or another desk, writes for the same: words in English, words and endings in Korean.
_OTHERWISE = {
    "en": _choices(
        """
        decided:resolved|said:explained|had asked:had called|begin:start|about:some|told:assured|
        warned:cautioned|met:gathered|plans:drawings|kept:saved|study:report|rejected:turned down|
        fewer than:less than|according to:by|because:as|half of it:50 percent of it|neighbouring:nearby|
        calls:names|without:lacking|signed:put their names to
        """
    ),
    "ko": _choices(
        """
        밝혔다:전했다|말했다:설명했다|결정했다고:의결했다고|요구해 왔으며:바라 왔으며|참여했다:이름을 올렸다|
        시작되고:들어가고|가운데:중|약속했다:다짐했다|담겼다:실렸다|정해지지 않았다:아직 모른다|
        경고했다:걱정했다|줄었다:감소했다|이웃한:가까운|바란다:원한다|거절했는데:받아들이지 않았는데|
        나왔기 때문이다:있어서다|했다:하였다|비어 있던:방치된|알아냈다고:확인했다고|보고서에는:연구에는
        """
    ),
}
LANGUAGES = tuple(_MATERIAL)


def sentences(language: str, dice: random.Random, count: int) -> list[str]:
    """So many sentences of one story: the same place, body and thing throughout, most of the time."""
    words, patterns = _MATERIAL[language]
    own = {name: dice.choice(choices) for name, choices in words.items()}
    said: list[str] = []
    order = list(patterns)
    while len(said) < count:
        dice.shuffle(order)
        for pattern in order[: count - len(said)]:
            mixed = {
                name: own[name] if dice.random() < 0.4 and name != "n" else dice.choice(choices)
                for name, choices in words.items()
            }
            said.append(pattern.replace("{people!c}", mixed["people"].capitalize()).format_map(mixed))
    return said


def story(language: str, dice: random.Random, count: int = 12) -> list[str]:
    """A story in paragraphs of one to three sentences."""
    rest = sentences(language, dice, count)
    paragraphs = []
    while rest:
        size = dice.choice((1, 2, 2, 3))
        paragraphs.append(" ".join(rest[:size]))
        rest = rest[size:]
    return paragraphs


def reworded(language: str, paragraphs: list[str], dice: random.Random, share: float = 0.8) -> list[str]:
    """The story as another translator of the same original would put it."""
    pairs = [pair.split(":") for pair in _OTHERWISE[language]]
    found = []
    for paragraph in paragraphs:
        for one, other in pairs:
            if dice.random() < share:
                paragraph = paragraph.replace(one, other)
        found.append(paragraph)
    return found
