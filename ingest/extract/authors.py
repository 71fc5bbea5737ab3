"""Who wrote it: gathered from data, marks and lines of the page, and ranked by who is to be believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.article import Person
from ingest.byline_words import folded
from ingest.extract.author_data import from_json_ld, from_meta, from_microdata
from ingest.extract.author_marks import from_marks
from ingest.extract.byline_lines import from_lines
from ingest.extract.scene import Scene
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet, Rules
from ingest.page import Page


def find_authors(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of authors and, where the page prints one, of the raw byline; best first within one voice."""
    del rules
    scene = Scene(page, outlet)
    shown = [element for element in scene.elements if not scene.is_aside(element)]
    found = [
        *from_json_ld(page, outlet),
        *from_meta(page, outlet),
        *from_microdata(page, outlet, shown),
        *from_marks(scene, outlet),
        *from_lines(scene, outlet),
    ]
    return [*found, *_bylines(found)]


def _bylines(found: Sequence[Finding]) -> Iterator[Finding]:
    """The printed text that the visible findings were read from."""
    for finding in found:
        if finding.voice in (Voice.VISIBLE, Voice.BYLINE):
            text = " / ".join(line.strip() for line in finding.raw.split("\n") if line.strip())
            yield Finding(field="byline", value=text, raw=finding.raw, voice=finding.voice, where=finding.where)


_ORDER = (Voice.RULE, Voice.JSON_LD, Voice.META, Voice.MICRODATA, Voice.VISIBLE, Voice.BYLINE)


def rank_authors(findings: Sequence[Finding], outlet: Outlet) -> list[tuple[Finding, str]]:
    """The findings in order of belief, and why each stands below the first (the first: "")."""
    del outlet
    order = {voice: place for place, voice in enumerate((*_ORDER, *(voice for voice in Voice if voice not in _ORDER)))}
    ranked = sorted((finding for finding in findings if finding.value), key=lambda finding: order[finding.voice])
    return [(finding, "" if number == 0 else _why(ranked[0], finding)) for number, finding in enumerate(ranked)]


def _why(first: Finding, other: Finding) -> str:
    if _names(first) == _names(other):
        return "says the same"
    if first.voice is other.voice:
        return "stands after it"
    return f"{first.voice} is believed before {other.voice}"


def _names(finding: Finding) -> frozenset[str]:
    value = finding.value
    return (
        frozenset(folded(person.name) for person in value if isinstance(person, Person))
        if isinstance(value, tuple)
        else frozenset()
    )


def merge_persons(chosen: tuple[Person, ...], others: Sequence[tuple[Person, ...]]) -> tuple[Person, ...]:
    """The chosen persons with roles, houses and addresses that others give for the same names. Nobody is added."""
    merged = []
    for person in chosen:
        for other in (other for persons in others for other in persons):
            if folded(other.name) == folded(person.name):
                person = Person(
                    name=person.name,
                    kind=person.kind,
                    role=person.role or other.role,
                    organisation=person.organisation or other.organisation,
                    email=person.email or other.email,
                    raw=person.raw,
                )
        merged.append(person)
    return tuple(merged)
