"""The grammar of Korean bylines: family name first, no "by", the role behind the name, everything glued."""

from __future__ import annotations

import re

from ingest.article import Person, PersonKind
from ingest.byline_addresses import addressed, stretches
from ingest.byline_korean_dateline import read_dateline
from ingest.byline_korean_labels import by_maker
from ingest.byline_korean_makers import Made
from ingest.byline_korean_names import EDGES
from ingest.byline_korean_posts import is_house
from ingest.byline_korean_stretch import read_stretch
from ingest.byline_words import HANGUL, URL, clean, is_nobody
from ingest.korean_name import is_page_word
from ingest.latin_name import is_pen_name, title_case
from ingest.likely_name import is_likely_name
from ingest.person import filled
from ingest.roles import korean_role

_CONTACT = re.compile(
    r"[▶▷►☎✆※◆■●]?\s*(?:문의|제보|구독|연락처|기사\s*제보|광고\s*문의|전화)\s*(?:\S{0,6}\s*)?[:：]|[▶▷►]\s*(?:문의|제보)"
)
_COLUMN_NOTE = re.compile(
    r"(?:위|이|본)\s*(?:칼럼|글|기고|기사)[은는]\s+(?P<org>[가-힣A-Za-z]+)\s+(?P<name>[가-힣]{2,4})\s+"
    r"(?P<role>[가-힣]+?)(?:이|가)?(?:의|\s*작성)"
)
_DATE = re.compile(
    r"(?:(?:기사)?(?:입력|승인|등록|수정|작성|송고|발행|게시|게재)(?:일시|일|시간)?\s*[:：]?\s*)?"
    r"(?:\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*[일.]?|\d{1,2}[-./]\d{1,2}[-./]\d{1,2})"
    r"(?:\s*\([월화수목금토일]\))?(?:\s*\[?(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?\]?)?"
)
# "홍길동 기자의 다른 기사 보기": a link that names him, beside the byline or on another's page
_LINK = re.compile(r"[가-힣]{2,4}\s?(?:기자|특파원|논설위원)의\s.*$")
_ROLES = "기자|특파원|통신원|논설위원|리포터|앵커|아나운서|교수|변호사"
# Only where a second name and a role follow: "홍길동 기자와 인터뷰" is no byline.
_AND = re.compile(
    rf"(?:(?<=기자)|(?<=특파원)|(?<=위원)|(?<=교수)|(?<=[가-힣]{{3}}))(?:[와과]|\s+및)\s+"
    rf"(?=[가-힣]{{2,4}}\s*[가-힣]{{0,4}}(?:{_ROLES})\s*(?:$|[,|/·(\[<=]|[A-Za-z0-9._-]+@))"
)
_LATIN_AND = re.compile(r"(?<=[a-z]) and (?=[A-Z][a-z]+ [A-Z])")
_BY = re.compile(r"^by\s*:?\s+(?=[가-힣])", re.IGNORECASE)
_OTHERS = re.compile(r"(?<=[가-힣]{2})(\s?기자)?\s외(?:\s?\d+\s?[명인]|\s*$)")
_BAR = re.compile(r"(?<=[가-힣\s])ㅣ(?=[가-힣\sA-Za-z])")  # a vowel sign in the place of a bar
_RUBRIC = re.compile(
    r"^[\[<【〈(][가-힣A-Za-z ]{0,10}(?:기고|시론|칼럼|사설|수첩|오피니언|논단|시평|에세이|수필|광장|인터뷰)"
    r"[\]>】〉)]\s*(?=\S)"
)
_PEN_NAME = re.compile(r"[가-힣A-Za-z0-9_]{2,15}")


def parse_korean(line: str, outlet_name: str | None = None) -> list[Person]:
    """The persons of one line that holds Hangul. A line that is a sentence gives nothing."""
    raw = line
    line = clean(line)
    if note := _COLUMN_NOTE.search(line):
        return [Person(name=note["name"], role=note["role"], organisation=note["org"], raw=raw)]
    line, organisation = read_dateline(_prepared(line))
    found: list[Person] = []
    for made in by_maker(line):
        if made.kind is None:
            continue
        persons = _persons(made.text, made.kind, raw) or _pen_name(made, made.kind, raw)
        found.extend(
            filled(person, organisation=organisation)
            for person in persons
            if not is_nobody(person.name, outlet_name) and not _is_source(person)
        )
    return found


def _is_source(person: Person) -> bool:
    """Whether what stands in a photographer's place is rather whoever handed out the picture ("사진=Netflix Korea")."""
    told = person.role or person.email or HANGUL.search(person.name)
    return person.kind is PersonKind.PHOTOGRAPHER and not told and not is_likely_name(person.name)


def _prepared(line: str) -> str:
    """The line without contacts, links and dates, and with commas for "and"."""
    if contact := _CONTACT.search(line):
        line = line[: contact.start()]
    line = _RUBRIC.sub("", _BAR.sub("|", line))
    line = _OTHERS.sub(r"\1", _BY.sub("", _LINK.sub(" | ", line)))
    return without_dates(_LATIN_AND.sub(", ", _AND.sub(", ", URL.sub(" ", line))))


def without_dates(line: str) -> str:
    """The line with every date, and the label before it, replaced by " | "."""
    return _DATE.sub(" | ", line)


def _persons(text: str, kind: PersonKind, raw: str) -> list[Person]:
    """The persons of a text without labels and dates."""
    persons: list[Person] = []
    parts = list(stretches(text))
    for number, (stretch, addresses) in enumerate(parts):
        # Behind an address come tags or the next reporter with an own address or role.
        behind = number == len(parts) - 1 and number > 0
        found = [
            Person(
                name=named.name if HANGUL.search(named.name) else title_case(named.name),
                kind=kind,
                role=named.role,
                organisation=named.house,
                raw=raw,
            )
            for named in read_stretch(stretch, with_role_only=behind)
        ]
        persons.extend(addressed(found, addresses))
    before = parts[0][1] if len(parts) == 2 and not parts[0][0].strip(EDGES + "[](<>") else []
    return addressed(persons, before) if len(persons) == 1 and persons[0].email is None else persons


def _pen_name(made: Made, kind: PersonKind, raw: str) -> list[Person]:
    """Whom a label declares that takes any name ("작성자 청학동")."""
    if not made.declared:
        return []
    stretch, addresses = next(iter(stretches(made.text)))
    name = stretch.partition("|")[0].strip(" /,:|")
    if not _PEN_NAME.fullmatch(name) or is_page_word(name) or korean_role(name) or is_house(name):
        return []
    if not HANGUL.search(name) and not is_pen_name(name):
        return []
    return addressed([Person(name=name, kind=kind, raw=raw)], addresses)
