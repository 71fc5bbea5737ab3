"""Who wrote it: gathered from data, marks and lines of the page, and ranked by who is to be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.article import Person, PersonKind
from ingest.byline_edges import printed_byline
from ingest.byline_words import EMAIL, folded, is_account
from ingest.extract.author_data import from_json_ld, from_meta, from_microdata
from ingest.extract.author_marks import from_marks
from ingest.extract.byline_lines import from_lines
from ingest.extract.scene import Scene
from ingest.finding import Finding, Voice
from ingest.latin_name import is_name
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.person import filled


def find_authors(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of authors and, where the page prints one, of the raw byline; best first within one voice."""
    del rules
    scene = Scene(page, outlet)
    found = [
        *from_json_ld(page, outlet),
        *from_meta(page, outlet),
        *from_microdata(page, outlet, scene),
        *from_marks(scene, outlet),
    ]
    if not _are_shown(found) or _prints_address(scene):
        found += from_lines(scene, outlet)
    return [*found, *_bylines(found)]


def _are_shown(found: Sequence[Finding]) -> bool:
    """Whether marked elements show the very people whom the data name first, or, where the data name nobody, people
    with names. Unmarked lines then say the same again: on half of 1,000 pages."""
    shown = [finding for finding in found if finding.voice is Voice.VISIBLE and not _is_house(finding)]
    data = (finding for finding in found if finding.voice in (Voice.JSON_LD, Voice.META) and not _is_house(finding))
    declared = next(map(_names, data), None)
    if declared is None:
        return bool(shown) and all(map(is_name, _people(shown[0])))
    return any(_names(finding) == declared for finding in shown)


def _prints_address(scene: Scene) -> bool:
    """Whether the page shows an e-mail address: the line that names a reporter by it may be one that nothing marks."""
    return any("@" in text and EMAIL.search(text[:_LONGEST]) for text in scene.pieces.texts)


def _bylines(found: Sequence[Finding]) -> Iterator[Finding]:
    """The printed text that the visible findings were read from."""
    for finding in found:
        if finding.voice in (Voice.VISIBLE, Voice.BYLINE):
            text = printed_byline(finding.raw)
            yield Finding(field="byline", value=text, raw=finding.raw, voice=finding.voice, where=finding.where)


# How far a voice is believed when nobody else says the same (JSON-LD named all authors and no other on 93 % of the
# development pages that have it, meta on 80 %); what a second voice confirms gains more than the steps between them.
_BELIEF = {
    Voice.RULE: 20.0,
    Voice.JSON_LD: 5.0,
    Voice.MICRODATA: 3.4,
    Voice.META: 3.2,
    Voice.VISIBLE: 3.0,
    Voice.FEED: 2.5,
    Voice.BYLINE: 2.0,
    Voice.LISTING: 1.5,
    Voice.SITEMAP: 1.5,
}
_CONFIRMED = 1.0
_FURTHER = 0.7  # off for each earlier finding of the same voice: finders put the best first
_LONGER = 3.2  # for a finding with longer names of the same people than the first one has
_IN_FULL = 6.0  # for one with the names of those who are called by their first names alone
_FULLER = 2.5  # for a finding that has everybody the first one has, and more
_ODD = 1.5  # off for several words that do not look like a name ("The magazine for gardeners") and that nobody confirms
_ACCOUNT = 2.5  # off for what somebody logs in with, where data say so: the page prints who that is
_HOUSE = 10.0  # off for an agency or a desk: whoever names a person knows more
_MOST_TOGETHER = 5
_LONGEST = 400  # characters; an address further on belongs to no byline
_AUTHORS_PLACE = re.compile(r"author|autor|byline|writer|reporter|redakteur", re.IGNORECASE)


def rank_authors(findings: Sequence[Finding], outlet: Outlet | None = None) -> list[tuple[Finding, str]]:
    """The findings in order of belief, and why each stands below the first (the first: "").

    A voice that other voices confirm is believed before one that stands alone; a finding that names the same people
    in full ("Jane Roe" for "Jane"), or further ones beside them, before the shorter one.
    """
    del outlet
    said = [finding for finding in findings if finding.value]
    names = {id(finding): _names(finding) for finding in said}
    belief = {id(finding): _belief(finding, said, names) for finding in said}
    ranked = sorted(said, key=lambda finding: -belief[id(finding)])
    if ranked and ranked[0].voice is not Voice.RULE:
        first = ranked[0]
        fuller = [
            other
            for other in ranked[1:]
            if _is_fuller(other, first, said) and belief[id(other)] + _gain(other, first) > belief[id(first)]
        ]
        if fuller:
            ranked.remove(fuller[0])
            ranked.insert(0, fuller[0])
    return [(finding, "" if number == 0 else _why(ranked[0], finding)) for number, finding in enumerate(ranked)]


def _belief(finding: Finding, said: Sequence[Finding], names: dict[int, frozenset[str]]) -> float:
    confirming = {other.voice for other in said if names[id(other)] == names[id(finding)]} - {finding.voice}
    earlier = sum(1 for other in said[: _index(said, finding)] if other.voice is finding.voice)
    belief = _BELIEF.get(finding.voice, 1.0) + _CONFIRMED * min(len(confirming), 2) - _FURTHER * min(earlier, 4)
    if _is_account(finding):
        spelled = any(names[id(other)] == names[id(finding)] and not _is_account(other) for other in said)
        belief -= _HOUSE if spelled else 0.0 if finding.voice in (Voice.VISIBLE, Voice.BYLINE) else _ACCOUNT
    elif _is_house(finding):
        belief -= _HOUSE
    plain = all(is_name(name) or " " not in name for name in _people(finding))
    return belief if plain or confirming else belief - _ODD


def _is_house(finding: Finding) -> bool:
    """Whether it names no person, only an agency or a desk."""
    value = finding.value if isinstance(finding.value, tuple) else ()
    return bool(value) and all(isinstance(each, Person) and each.kind is PersonKind.ORGANISATION for each in value)


def _is_account(finding: Finding) -> bool:
    """Whether it names nobody but by what is logged in with ("jroe83"), or by one word in small letters."""
    people = _people(finding)
    return bool(people) and all(is_account(name) or (" " not in name and name.islower()) for name in people)


def _index(said: Sequence[Finding], finding: Finding) -> int:
    return next(number for number, other in enumerate(said) if other is finding)


def _gain(other: Finding, first: Finding) -> float:
    if all(" " not in name for name in _people(first)) and all(map(is_name, _people(other))):
        return _IN_FULL
    return _LONGER if len(_people(other)) == len(_people(first)) else _FULLER


def _is_fuller(other: Finding, first: Finding, said: Sequence[Finding]) -> bool:
    """Whether everybody is named in `other` who is in `first`, some by longer names or beside others.

    Further people are believed in elements called after authors, or where another voice has them too; everywhere else
    they may be photographers, units and labels.
    """
    names, than = _people(other), _people(first)
    if not than or names == than or len(names) > _MOST_TOGETHER:
        return False
    if not all(any(_is_short_for(short, name) for name in names) for short in than):
        return False
    if len(names) == len(than):
        marked = other.voice is not Voice.VISIBLE or bool(_AUTHORS_PLACE.search(other.where))
        return marked and sum(map(len, names)) > sum(map(len, than))
    confirmed = any(_people(third) == names and third.voice is not other.voice for third in said)
    return confirmed or (bool(_AUTHORS_PLACE.search(other.where)) and all(is_name(name) for name in names))


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name is another one, or its first word alone ("Jane", "Jane Roe"), or the same without blanks."""
    return folded(short) == folded(name) or (" " not in short and name.casefold().startswith(short.casefold() + " "))


def _people(finding: Finding) -> frozenset[str]:
    value = finding.value
    if not isinstance(value, tuple):
        return frozenset()
    return frozenset(person.name for person in value if isinstance(person, Person))


def _why(first: Finding, other: Finding) -> str:
    if _names(first) == _names(other):
        return "says the same"
    if first.voice is other.voice:
        return "stands after it"
    return f"{first.voice} is believed before {other.voice} here"


def _names(finding: Finding) -> frozenset[str]:
    return frozenset(folded(name) for name in _people(finding))


def merge_persons(chosen: tuple[Person, ...], others: Sequence[tuple[Person, ...]]) -> tuple[Person, ...]:
    """The chosen persons with roles, houses and addresses that others give for the same names. Nobody is added."""
    merged = []
    for person in chosen:
        for other in (other for persons in others for other in persons):
            if folded(other.name) == folded(person.name):
                person = filled(person, role=other.role, organisation=other.organisation, email=other.email)
        merged.append(person)
    return tuple(merged)
