"""The grammar of Japanese and Chinese bylines: no spaces, labels before the name, the role before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Person, PersonKind
from ingest.byline_words import EMAIL, URL, clean, is_nobody, person_email
from ingest.eastern_names import is_japanese_family_name
from ingest.latin_name import is_pen_name, title_case
from ingest.person import filled
from ingest.roles import latin_role

_HAN = "\u3400-\u4dbf\u4e00-\u9fff々〆ヶ\u3040-\u30ff"
CJK = re.compile(f"[{_HAN}]")
_SIGN = "[:：/／=＝|｜丨]"
_LABELS: tuple[tuple[str, PersonKind | None], ...] = (
    (rf"(?:原作|原著)(?:者)?\s*{_SIGN}", PersonKind.ORIGINAL_AUTHOR),
    (rf"(?:翻訳|翻译|編譯|编译|譯者|译者|訳|譯|译)(?:者)?\s*{_SIGN}", PersonKind.TRANSLATOR),
    (rf"(?:写真|撮影|攝影|摄影|攝|摄|圖|图|カメラ)\s*(?:{_SIGN}|・(?!文|構成|取材))", PersonKind.PHOTOGRAPHER),
    (rf"(?:編集|监制|監製|監修|来源|來源|出典)\s*{_SIGN}", None),
    (rf"(?:编辑|編輯|责编|責編|責任編輯|责任编辑|校对|校對|审核|審核)\s*(?:{_SIGN}|\s)", None),
    (
        (
            r"(?:(?:取材|構成|写真)・文|文・(?:写真|構成)|採訪撰文|采访撰文|採訪|采访|取材|文責|執筆者?|筆者|著者|作者|撰文|撰稿|記者|记者|投稿者|"
            r"ライター|文|聞き手|報導|报道|通讯员|通訊員)\s*(?:[:：/／=＝|｜丨・]|\s)\s*|(?:by|By|BY)\s+|"
            r"(?:新华社|新華社|中新社|中新网|本报|本報|实习|實習|特约|特約|见习|見習)?(?:记者|記者|通讯员|通訊員)[|｜丨]?|"
            r"(?:編集委員|論説委員|特派員)\s+"
        ),
        PersonKind.AUTHOR,
    ),
)
# "記者王小明台北報導" is a name, a place and how he told it.
_PLACES = (
    "台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|馬祖|"
    "香港|北京|上海|東京|首爾|紐約|華盛頓|洛杉磯|倫敦|巴黎|綜合|專題|即時"
)
_TOLD_FROM = re.compile(
    rf"(?P<who>(?:記者|记者)\s*[{_HAN}]{{2,4}}?(?:、[{_HAN}]{{2,4}}?)*)"
    rf"(?P<how>\s*(?:{_PLACES}|\s)*(?:\d{{1,2}}日)?(?:報導|报导|報道|电|電)(?=$|[\s】）)〕\]]))"
)
BUREAU_AND_NAME = re.compile(
    rf"(?P<bureau>[{_HAN}]{{1,8}}(?:支局|総局|支社|本社|通信[局部])"
    rf"|[{_HAN}]{{0,6}}(?:報道部|社会部|政治部|経済部|文化部|運動部|科学部|国際部|生活部|地域部|写真部))[ \u3000・]+"
    rf"(?P<name>[{_HAN}]{{2,6}}|[{_HAN}]{{1,4}}[ \u3000][{_HAN}]{{1,4}})"
)
"""A line of a bureau and whoever works there ("北橋支局 高村由紀")."""
_LABEL = re.compile("|".join(f"(?P<k{number}>{words})" for number, (words, _) in enumerate(_LABELS)))
_ROLES = (
    "特派員|編集委員|論説委員|記者|記者会|通信員|編集長|編集部員|ライター|教授|准教授|研究員|主編|主编|主筆|评论员|"
    "評論員|専門家|氏|さん"
)
_NAME_ROLE = re.compile(rf"(?P<name>[{_HAN}A-Za-z・ ]{{2,14}}?)\s*(?P<role>{_ROLES})(?=$|[\s、，,/／|()（）【】\]])")
_END_OF_PIECE = re.compile(r"\s*(?:$|[、，,/／|()（）])")
_SPLIT = re.compile(r"\s*[、，,/／|｜;；·•()（）\[\]【】「」『』<>＜＞]\s*|\s{2,}|\s+(?=\d)")
_DATE = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}月\d{1,2}日")
_NAME = re.compile(
    f"[{_HAN}]{{2,8}}|[{_HAN}]{{1,4}}[ \u3000・][{_HAN}]{{1,6}}|[A-Za-z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){{0,3}}"
)
# "新京报记者 王小明": the house before the word, where the name stands behind it
_HOUSE_BEFORE = re.compile(
    rf"(?:(?<=^)|(?<=[\s（(／/]))[{_HAN}]{{2,8}}(?=(?:记者|記者)\s*[|｜丨:：／/]?\s*[{_HAN}]{{2,4}}(?:$|[\s、，,／/)）]))"
)
_POST_BEFORE = re.compile(
    rf"(?P<role>編集委員|論説委員|論説副委員長|専門編集委員)[・ \u3000]+(?P<name>[{_HAN}]{{2,8}})"
)
_BLANK = re.compile(rf"(?<![{_HAN}])(?P<one>[{_HAN}]{{3,6}})[ \u3000](?P<two>[{_HAN}]{{3,6}})(?![{_HAN}])")
_KANA = re.compile("[\u3040-\u309f]")
_TWO_PEOPLE = 8  # signs: family and given name of one hardly have as many
_WHOLE_NAMES = re.compile(rf"[{_HAN}]{{4,5}}(?: [{_HAN}]{{4,5}})+")
_TWO_NAMES = re.compile("[\u4e00-\u9fff]{2,3} [\u4e00-\u9fff]{2,3}")
_DESK = re.compile(
    ".*(?:[日時晚早]?[報报]|編集部|编辑部|編輯部|編輯室|新聞部|報道部|通信社|通訊社|通讯社|新聞社|新闻社|新聞|新闻|社|部|局|網|网|編集|編輯|编辑|"
    "中心|ニュース|チーム|報導|报道|訊|讯|電|电)"
)


def parse_cjk(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line in Japanese or Chinese."""
    raw = line
    if (bureau := BUREAU_AND_NAME.fullmatch(clean(line).strip("【】（）()[]〔〕 "))) is not None:
        return [Person(name=bureau["name"], kind=PersonKind.AUTHOR, organisation=bureau["bureau"], raw=raw)]
    if (post := _POST_BEFORE.fullmatch(clean(line))) is not None:
        return [Person(name=post["name"], kind=PersonKind.AUTHOR, role=post["role"], raw=raw)]
    line = _BLANK.sub(_divided, line)
    text = _DATE.sub(" | ", _TOLD_FROM.sub(r"\g<who>／\g<how>", _HOUSE_BEFORE.sub("", URL.sub(" | ", clean(line)))))
    persons: list[Person] = []
    for kind, part, labelled in _segments(text):
        if kind is None:
            continue
        emails = EMAIL.findall(part)
        part = EMAIL.sub(" | ", part)
        found = [
            Person(name=name, kind=kind, role=role, raw=raw)
            for name, role in _names(part, labelled=labelled or declared)
            if not is_nobody(name, outlet_name) and (CJK.search(name) or (is_pen_name(name) and not latin_role(name)))
        ]
        if found and emails:
            found[-1] = filled(found[-1], email=person_email(emails[0]))
        persons.extend(found)
    return persons


def _divided(names: re.Match[str]) -> str:
    """Two names with a blank between as a list; the blank may as well stand within one ("長谷川 三千子")."""
    one, two = names["one"], names["two"]
    japanese = _KANA.search(one) or _KANA.search(two)
    two_people = japanese and len(one) + len(two) >= _TWO_PEOPLE and not is_japanese_family_name(one)
    return f"{one}、{two}" if two_people else names[0]


def _segments(text: str) -> Iterator[tuple[PersonKind | None, str, bool]]:
    # "張三記者" has its role behind the name: that is no label
    labels = [label for label in _LABEL.finditer(text) if not _END_OF_PIECE.match(text, label.end())]
    if not labels:
        yield PersonKind.AUTHOR, text, False
        return
    if head := text[: labels[0].start()].strip(" \u3000〔[（(【"):
        yield PersonKind.AUTHOR, head, False
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        yield _LABELS[int((label.lastgroup or "k0")[1:])][1], text[label.end() : end], True


def _names(text: str, *, labelled: bool) -> Iterator[tuple[str, str | None]]:
    for number, piece in enumerate(_SPLIT.split(text)):
        piece = piece.strip(" .:：=＝@-—–。")
        if not piece:
            continue
        if match := _NAME_ROLE.fullmatch(piece):
            name = match["name"].strip()
            if _NAME.fullmatch(name) and not _DESK.fullmatch(name):
                yield title_case(name), match["role"]
        elif labelled and _WHOLE_NAMES.fullmatch(piece):
            yield from ((name, None) for name in piece.split())
        elif labelled and _TWO_NAMES.fullmatch(piece) and not is_japanese_family_name(piece.split()[0]):
            # Chinese names hold no blank
            yield from ((name, None) for name in piece.split())
        elif labelled and _NAME.fullmatch(piece) and not _DESK.fullmatch(piece):
            yield title_case(piece), None
        elif labelled and number and not _DESK.fullmatch(piece):
            return
