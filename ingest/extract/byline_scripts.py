"""Lines that name authors in scripts without capitals: Korean, Japanese, Chinese, Arabic, Hebrew, Hindi, Thai."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.article import Person, PersonKind
from ingest.byline import parse_byline
from ingest.byline_caseless import is_labelled_caseless, opens_caseless
from ingest.byline_cjk import BUREAU_AND_NAME
from ingest.byline_korean_makers import is_label, is_label_behind
from ingest.byline_whole import is_whole_byline
from ingest.byline_words import EMAIL, HANGUL, is_nobody
from ingest.caseless_name import is_caseless_name
from ingest.eastern_names import divided_names, is_eastern_name, is_japanese_full_name
from ingest.extract.byline_neighbours import caseless_name_beside_date, is_dated
from ingest.extract.byline_places import Place
from ingest.korean_name import is_korean_name, join_spaced
from ingest.latin_name import is_name
from ingest.outlet import Outlet

Around = tuple[list[str], int]
"""The lines of a page, and which of them is the headline."""

# "【早瀬ひかり】" below a Japanese text: names whose family nobody need know. Other words stand there too.
_SIGNER = re.compile("[\u4e00-\u9fff々]{2,3}(?:[\u4e00-\u9fff々]{1,3}|[\u3041-\u309f]{2,4}|[\u30a1-\u30ff]{2,4})")
_NO_NAME = re.compile(
    "[略載事真料定社部局紙版編話回区市県国年円済信同覧索聞報][）】、]|時事|以上|完結|関連|会員|限定|取材|文責|[終続](?:わり|く)|随時|税込"
)
_MOST_SIGNED = 3
_KANA = re.compile("[\u3040-\u309f]{2}")
_ROLE = "기자|특파원|통신원|논설위원|논설실장|논설고문|칼럼니스트|편집위원|전문위원|해설위원|앵커|리포터"
_KOREAN_REPORTER = re.compile(rf"[가-힣A-Za-z]\s?(?:{_ROLE})(?:\s|$|[=|/,·ㆍ)>\]a-zA-Z])")
_DATELINE = re.compile(r"^\s*[\[(【]?[^\[\]()=]{1,20}=[^\[\]()=]{1,30}[\])】]?\s*(?P<who>[^=]{2,60}?)\s*=")
_KOREAN_LABEL = re.compile(
    r"^\W{0,2}(?:글|글·사진|글쓴이|기고자|(?:외부|특별|독자)?기고|기자명|저자|필자|작성자|취재|정리|대담)(?:\s*[:：=]\s*|\s+)[가-힣]"
)
_NAME_AND_POST = re.compile(r"^[가-힣]{2,4}(?:\s*[/|(]\s*|\s+)[가-힣A-Za-z\d·\s]{2,40}\)?$")
_HOUSE_ENDS = "日[报報]|晚[报報]|早[报報]|[时時][报報]|新[闻聞]|[网網社]|电视台|電視台|周刊|週刊|在线"
_HOUSE = rf"(?:本[报報网網台刊]|[\u4e00-\u9fff]{{1,8}}(?:{_HOUSE_ENDS}))"
_CJK_REPORTER = re.compile(
    r"(?:記者|记者|執筆者?|筆者|著者|作者|撰文|采写|採寫|取材・文|文|聞き手)\s*[:：/／=＝|｜・]|"
    rf"^[〔（(【\[]?{_HOUSE}?(?:首席|实习|實習|见习|見習|特约|特約)?(?:记者|記者|通讯员|通訊員)|^作者\s|"
    r"^(?:編集委員|論説委員)\s|(?:記者|特派員|編集委員)[)）】]?$|[（(](?:记者|記者)"
)
_CJK_NAME = re.compile(
    r"^[【（(\[〔]?\s*(?P<name>[\u3040-\u30ff\u3400-\u9fff々 ]{2,8}?)"
    r"(?:[，,、/／=＝]\s*[\w.]{2,20})?\s*[】）)\]〕]?\s*[|｜]?\s*(?P<date>\d{4}\s*[-./年].{4,24})?$"
)
# "新京报记者 申雨桐", "（总台央视记者 申雨桐）", "记者 申雨桐 编辑 柴琳"; without house, brackets and editor the second
# word may be a verb ("外媒记者 热议").
_EDITORS = "编辑|編輯|责编|責編|校对|校對|摄影|攝影"
_REPORTER_AND_NAME = re.compile(
    r"[（(【\[〔][\u4e00-\u9fff]{2,10}(?:记者|記者)[ \u3000]+[\u4e00-\u9fff]{2,3}[）)】\]〕]$|"
    rf"[\u4e00-\u9fff]{{2,10}}(?:记者|記者)[ \u3000]+[\u4e00-\u9fff]{{2,3}}[ \u3000]+(?:{_EDITORS})|"
    r"[\u4e00-\u9fff]{1,8}[报報网網社视視闻聞台臺刊](?:记者|記者)[ \u3000]+[\u4e00-\u9fff]{2,3}$"
)
_IN_BRACKETS = re.compile(r"[（(【\[〔]([^（()）【】]{3,40})[）)】\]〕]")
_BETWEEN_NAMES = re.compile(r"\s*[、，,・/／]\s*")
_LONG_HAN = re.compile("[\u4e00-\u9fff]{6,}")  # "记者走进北桥村庄" is a heading
_CLOSING = re.compile(r"[.\"”]\s*([^.\"”]{2,50}?(?:[\w.+-]+@[\w.-]+[\s,)\]]*)*)$")
_ABOUT_A_COLUMN = re.compile(r"^\W*(?:위|이|본)\s*(?:칼럼|글|기고|기사)[은는]\s")
_AUTHOR_BEHIND = re.compile(r"\d\s+(?:저자|글쓴이|작성자)\s+[가-힣]{2,4}$")
_LATIN_AND_DATE = re.compile(r"^[A-Z][\w.'’-]+ [A-Z][\w.'’ -]+[|•·/,\s]+(?:승인|입력|등록|작성|기사입력)")
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile("[:：=＝]")
_RUBRICS = {"인터뷰"}
_ANY_WORD = 2
_DATED = 110  # characters: as long as a dateline with its reporter is, before the text or behind it
_LONGEST_LABELLED = 80


def inside_paragraph(paragraph: str, outlet: Outlet) -> Iterator[tuple[tuple[Person, ...], str]]:
    """The reporter in a dateline before the text, or behind its last full stop, as Korean papers print him."""
    if paragraph.isascii():
        return
    dateline = _DATELINE.match(paragraph) if HANGUL.search(paragraph, 0, _DATED) else None
    if dateline and HANGUL.search(dateline[0]):
        yield authors_of(dateline[0], outlet), dateline[0]
    end = paragraph[-_DATED:]
    closing = _CLOSING.search(end) if HANGUL.search(end) else None
    if closing and (_KOREAN_REPORTER.search(closing[1]) or is_whole_byline(closing[1])):
        yield authors_of(closing[1], outlet), closing[1]


def read_korean(line: str, after: list[str], place: Place, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of a line with a role, a label, a post or an address, or with a post on the line behind it."""
    if _KOREAN_REPORTER.search(line) or _DATELINE.match(line) or _KOREAN_LABEL.match(line):
        return authors_of(line, outlet)
    by_place = place.near or place.tail
    if by_place and any(each.search(line) for each in (_ABOUT_A_COLUMN, _AUTHOR_BEHIND, _LATIN_AND_DATE)):
        return authors_of(line, outlet)
    if by_place and (persons := _made(line, outlet)):
        return persons
    if by_place and after and is_korean_name(join_spaced(line) or ""):
        persons = parse_byline(line + "\n" + after[0], outlet_name=outlet.name)
        return persons if len(persons) == 1 and persons[0].role else ()
    if (EMAIL.search(line) and len(line) <= 60) or (by_place and (_NAME_AND_POST.match(line) or is_whole_byline(line))):
        return tuple(person for person in authors_of(line, outlet) if person.role or person.email)
    return ()


def _made(line: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of a line of labels and names ("번역 Mina Park", "홍길동 옮김"). Whom "인터뷰" alone names was asked,
    and two syllables without a sign may be any word ("번역 설정")."""
    labels = {word for word in _WORD.findall(line) if is_label(word) or is_label_behind(word)} - _RUBRICS
    if not labels or not is_whole_byline(line):
        return ()
    persons = authors_of(line, outlet)
    signed = _SIGN.search(line) is not None
    return persons if signed or all(len(person.name) > _ANY_WORD or person.role for person in persons) else ()


def read_cjk(around: Around, place: Place, outlet: Outlet) -> tuple[Person, ...] | None:
    """The persons of a line with a label or role, or of a name that brackets, a date or a bureau sets apart; None for
    others.

    A name alone is anybody's that the text is about.
    """
    lines, at = around
    line, after = lines[place.number].replace("丨", "｜"), lines[place.number + 1 : place.number + 2]
    beside = (place.near or place.tail) and place.number > at
    if _CJK_REPORTER.search(line) or (beside and _REPORTER_AND_NAME.match(line)):
        persons = authors_of(line, outlet) if len(line) <= 60 else ()
        return tuple(person for person in persons if not _LONG_HAN.fullmatch(person.name))
    if not beside:
        return None
    before = lines[max(place.number - 1, 0) : place.number]
    if BUREAU_AND_NAME.fullmatch(line.strip("【】（）()[]〔〕 ")) and any(map(is_dated, (*before, *after))):
        return authors_of(line, outlet)
    if place.tail and (signing := _names_in_brackets(line, lines[max(place.number - 3, 0) : place.number])):
        return authors_of("作者：" + "、".join(signing), outlet)
    alone = _CJK_NAME.match(line)
    if alone is None or not is_eastern_name(alone["name"].strip()):
        return None
    set_apart = alone["date"] or line[0] in "【（([〔" or any(map(is_dated, after))
    return authors_of("作者：" + alone["name"].strip(), outlet) if set_apart else ()


def _names_in_brackets(line: str, above: list[str]) -> list[str]:
    """The names of a line that is a bracket of them ("（佐藤健一、鈴木一郎）"); [] for other lines. Below a Japanese
    text that ends there, words that are built as names count as such, too."""
    inner = _IN_BRACKETS.fullmatch(line.strip())
    parts = _BETWEEN_NAMES.split(inner[1].strip()) if inner else []
    signing = [name for part in parts for name in divided_names(part) or [part]]
    if all(map(is_japanese_full_name, signing)):
        return signing
    words = [word for part in parts for word in part.split()]
    ended = above[-1:] and above[-1].endswith("。") and any(map(_KANA.search, above))
    built = len(words) <= _MOST_SIGNED and all(map(_SIGNER.fullmatch, words)) and not _NO_NAME.search(line)
    return words if ended and built else []


def read_caseless(around: Around, place: Place, outlet: Outlet) -> tuple[Person, ...]:
    """The persons that a label names, the opening of a byline by the headline or at the end of the text, or a name
    above a date: of no other line there is anything that tells a name from a heading."""
    lines, at = around
    line, behind = lines[place.number], lines[place.number + 1 : place.number + 2]
    beside = place.near or place.tail
    if is_labelled_caseless(line) or (
        beside and (opens_caseless(line) or (len(line) <= _LONGEST_LABELLED and ":" in line))
    ):
        return named_of(authors_of(line, outlet))
    name = caseless_name_beside_date(line, behind, lines, at) if place.number > at >= 0 and place.head else None
    return (Person(name=name, kind=PersonKind.AUTHOR, raw=line),) if name and not is_nobody(name, outlet.name) else ()


def authors_of(line: str, outlet: Outlet) -> tuple[Person, ...]:
    """The persons of a line; () for one that names nobody but who took the pictures."""
    return with_an_author(parse_byline(line, outlet_name=outlet.name))


def with_an_author(persons: Iterable[Person]) -> tuple[Person, ...]:
    """These persons, if somebody else is among them than photographers: a line that names those alone is a credit."""
    every = tuple(persons)
    return every if any(person.kind is not PersonKind.PHOTOGRAPHER for person in every) else ()


def named_of(persons: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those of whom the name itself says that they are persons."""
    return tuple(
        person
        for person in persons
        if is_name(person.name) or HANGUL.search(person.name) or is_caseless_name(person.name)
    )
