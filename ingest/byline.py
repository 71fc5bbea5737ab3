"""Raw bylines to persons, in the scripts and languages that outlets print them in.

Nothing is ever invented: every character of a name, a role, an organisation or an address stands in the raw text, but
for case, for the blanks of spaced-out names, and for the "; " and " / " between several houses and roles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from ingest.article import Person, PersonKind
from ingest.byline_caseless import parse_caseless
from ingest.byline_cjk import CJK, parse_cjk
from ingest.byline_credit import read_credit
from ingest.byline_korean import parse_korean
from ingest.byline_korean_posts import reads_as_korean_post
from ingest.byline_labels import label_above
from ingest.byline_latin import parse_latin
from ingest.byline_posts import reads_as_post
from ingest.byline_words import EMAIL, HANGUL, clean, person_email
from ingest.caseless_name import CASELESS
from ingest.latin_name import is_name
from ingest.machines import is_machine, without_machine
from ingest.person import filled

_LONGEST_LINE = 400
_MOST_LINES = 12
_REMEMBERED = 256  # bylines, of so many characters at most: a page names its author in data, marks and lines alike


def parse_byline(raw: str, *, outlet_name: str | None = None, declared: bool = False) -> tuple[Person, ...]:
    """The persons that a byline names, in printed order, each once; () when it names nobody.

    raw:          the text of the byline as printed. Lines are divided by "\\n"; one that is only a role, a house or an
                  address belongs to the person before it.
    outlet_name:  a "person" of this name is the outlet.
    declared:     the text is the value of a field for authors ("author": "freeman1984"), so that a single word or a
                  pen name is believed. A text found on a page must look like a name, or stand behind a "By".

    Agencies ("AP", "연합뉴스"), desks ("Redaktion", "뉴스팀"), admins ("최고관리자") and programs ("DeepL") are
    nobody. Roles, houses and addresses are read too; mailboxes of a house (webmaster@, news@) are nobody's.
    """
    read = _remembered if len(raw) <= _REMEMBERED else _parse
    return read(raw, outlet_name, declared)


def _parse(raw: str, outlet_name: str | None, declared: bool) -> tuple[Person, ...]:
    persons: list[Person] = []
    lines = [line for line in (without_machine(clean(line)) for line in raw.split("\n")) if line]
    for label, line in _beside_labels(lines[:_MOST_LINES]):
        if len(line) > _LONGEST_LINE:
            continue
        if persons and not label and (more := continued(persons[-1], line)) is not None:
            persons[-1] = more
            continue
        found = _grammar(line, declared=declared)(f"{label}{line}", outlet_name)
        persons.extend(replace(person, raw=line) for person in found) if label else persons.extend(found)
    return tuple(_once([person for person in persons if not _is_program(person)]))


def _beside_labels(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines, each behind the label that stands alone above it ("Author" / "Jane Roe" / "Editor" / …), "" for none.

    Only where an author's label comes first and none last: elsewhere an "Editor" tells what the person above is.
    """
    labels = [label_above(line) for line in lines]
    number = 0
    if len(lines) > 1 and labels[0] is not None and labels[0][0] is PersonKind.AUTHOR and labels[-1] is None:
        while number + 1 < len(lines) and (label := labels[number]) is not None and labels[number + 1] is None:
            yield f"{label[1]} ", lines[number + 1]
            number += 2
    yield from (("", line) for line in lines[number:])


_remembered = lru_cache(maxsize=_REMEMBERED)(_parse)


def parse_credit(raw: str) -> tuple[Person, ...]:
    """The photographers that the credit of a picture, or a caption that ends with one, names ("[Jane Roe, The Daily]",
    "사진=홍길동 기자"); () for houses, readers, screens and sentences."""
    return tuple(read_credit(clean(raw))) if len(raw) <= _LONGEST_LINE else ()


def _is_program(person: Person) -> bool:
    return is_machine(person.name, translates=person.kind is PersonKind.TRANSLATOR)


def _once(persons: list[Person]) -> list[Person]:
    """The persons without repeats; what a repeat adds is kept."""
    found: dict[tuple[str, PersonKind], Person] = {}
    for person in persons:
        key = person.name.casefold(), person.kind
        first = found.get(key, person)
        found[key] = filled(first, role=person.role, organisation=person.organisation, email=person.email)
    return list(found.values())


def _grammar(line: str, *, declared: bool) -> Callable[[str, str | None], list[Person]]:
    if HANGUL.search(line):
        return parse_korean
    if CJK.search(line):
        return partial(parse_cjk, declared=declared)
    if not line.isascii() and CASELESS.search(line):
        return partial(_parse_mixed, declared=declared)
    return partial(parse_latin, declared=declared)


def _parse_mixed(line: str, outlet_name: str | None, *, declared: bool) -> list[Person]:
    """The persons of a line that holds words of a script without capitals; where it names none so, those with names in
    capitals ("Jane Roe | النشرة")."""
    if persons := parse_caseless(line, outlet_name, declared=declared):
        return persons
    return [person for person in parse_latin(line, outlet_name) if is_name(person.name)]


def continued(person: Person, line: str) -> Person | None:
    """The person with what a following line says of him (role and houses, an address, or both); None for another
    line, and for one that is longer than a byline."""
    if len(line) > _LONGEST_LINE:
        return None
    line = clean(line)
    addresses = EMAIL.findall(line)
    bare = EMAIL.sub(" ", line).strip(" |/,·ㆍ:()[]<>")
    email = person_email(addresses[0]) if addresses else None
    if addresses and not bare:
        return filled(person, email=email)
    reads = reads_as_korean_post if HANGUL.search(bare) else reads_as_post
    if person.role is None and (post := reads(bare)) is not None:
        role, organisation = post
        return filled(person, role=role, organisation=organisation, email=email)
    return None
