"""The grammar of Japanese and Chinese bylines: no spaces, labels before the name, the role before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Person, PersonKind
from ingest.byline_cjk_labels import HAN, segments
from ingest.byline_words import EMAIL, URL, clean, is_nobody, person_email
from ingest.eastern_names import divided_names, is_eastern_name
from ingest.latin_name import is_pen_name, title_case
from ingest.person import filled
from ingest.roles import latin_role

CJK = re.compile(f"[{HAN}]")
# "記者王小明台北報導" is a name, a place and how he told it.
_PLACES = (
    "台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|馬祖|"
    "香港|北京|上海|東京|首爾|紐約|華盛頓|洛杉磯|倫敦|巴黎|綜合|專題|即時"
)
_TOLD_FROM = re.compile(
    rf"(?P<who>(?:記者|记者)\s*[{HAN}]{{2,4}}?(?:、[{HAN}]{{2,4}}?)*)"
    rf"(?P<how>\s*(?:{_PLACES}|\s)*(?:\d{{1,2}}日)?(?:報導|报导|報道|电|電)(?=$|[\s】）)〕\]]))"
)
_NAME_THERE = f"(?:[{HAN}]{{2,6}}|[{HAN}]{{1,4}}[ \u3000][{HAN}]{{1,4}})"
BUREAU_AND_NAME = re.compile(
    rf"(?P<bureau>(?P<place>[{HAN}]{{0,8}})(?:支局|総局|支社|本社|通信[局部]|報道部|社会部|政治部|経済部|文化部|運動部|科学部|国際部|編集部))"
    rf"[ \u3000・]+(?P<names>{_NAME_THERE}(?:、{_NAME_THERE})*)"
)
"""A line of a bureau and whoever works there ("北橋支局 高村由紀")."""
_ROLES = (
    "特派員|編集委員|論説委員|記者|記者会|通信員|編集長|編集部員|ライター|教授|准教授|研究員|主編|主编|主筆|评论员|"
    "評論員|専門家|氏|さん"
)
_NAME_ROLE = re.compile(rf"(?P<name>[{HAN}A-Za-z・ ]{{2,14}}?)\s*(?P<role>{_ROLES})(?=$|[\s、，,/／|()（）【】\]])")
_SPLIT = re.compile(r"\s*[、，,/／|｜;；·•()（）\[\]【】「」『』<>＜＞]\s*|\s{2,}|\s+(?=\d)")
_DATE = re.compile(r"\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}月\d{1,2}日")
_OTHER_LABEL = re.compile(rf"(?<=\S)\s+[{HAN}]{{2,5}}\s?[:：].*$")  # "王小明 原标题：北桥"
_NAME = re.compile(
    f"[{HAN}]{{2,8}}|[{HAN}]{{1,4}}[ \u3000・][{HAN}]{{1,6}}|[A-Za-z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){{0,3}}"
)
_DESK = re.compile(
    ".*(?:編集部|编辑部|編輯部|編輯室|新聞部|報道部|通信社|通訊社|通讯社|新聞社|新闻社|新聞|新闻|社|部|局|網|网|編集|編輯|编辑|"
    "[时時日早晚][报報]|[\u4e00-\u9fff]{2,}[报報]|中心|ニュース|チーム|報導|报道|訊|讯|電|电)"
)


def parse_cjk(line: str, outlet_name: str | None = None, *, declared: bool = False) -> list[Person]:
    """The persons of one line in Japanese or Chinese."""
    raw = line
    line = clean(line).replace("丨", "｜")  # an ideograph that is printed as a bar
    bureau = BUREAU_AND_NAME.fullmatch(line.strip("【】（）()[]〔〕 "))
    if bureau is not None:
        there = bureau["names"].split("、")
        if bureau["place"] or declared or all(map(is_eastern_name, there)):
            house = bureau["bureau"]
            return [Person(name=name, kind=PersonKind.AUTHOR, organisation=house, raw=raw) for name in there]
    text = _DATE.sub(" | ", _TOLD_FROM.sub(r"\g<who>／\g<how>", URL.sub(" | ", line)))
    persons: list[Person] = []
    for kind, part, labelled, post in segments(text):
        if kind is None:
            continue
        part = _OTHER_LABEL.sub("", part)
        emails = EMAIL.findall(part)
        part = EMAIL.sub(" | ", part)
        found = [
            Person(name=name, kind=kind, role=role or post, raw=raw)
            for name, role in _names(part, labelled=labelled or declared)
            if not is_nobody(name, outlet_name) and (CJK.search(name) or (is_pen_name(name) and not latin_role(name)))
        ]
        if found and emails:
            found[-1] = filled(found[-1], email=person_email(emails[0]))
        persons.extend(found)
    return persons


def _names(text: str, *, labelled: bool) -> Iterator[tuple[str, str | None]]:
    for number, piece in enumerate(_SPLIT.split(text)):
        piece = piece.strip(" .:：=＝@-—–。")
        if not piece:
            continue
        if match := _NAME_ROLE.fullmatch(piece):
            name = match["name"].strip()
            if _NAME.fullmatch(name) and not _DESK.fullmatch(name):
                yield title_case(name), match["role"]
        elif labelled and (names := divided_names(piece)):
            yield from ((name, None) for name in names if not _DESK.fullmatch(name))
        elif labelled and _NAME.fullmatch(piece) and not _DESK.fullmatch(piece):
            yield title_case(piece), None
        elif labelled and number and not _DESK.fullmatch(piece):
            return
