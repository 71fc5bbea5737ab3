"""E-mail addresses in bylines: where they part the text, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.article import Person
from ingest.byline_words import EMAIL, HIDDEN_EMAIL, person_email
from ingest.person import filled

_ANY = re.compile(f"{EMAIL.pattern}|{HIDDEN_EMAIL.pattern}", re.ASCII | re.IGNORECASE)
_BETWEEN = re.compile(r"[\W_]*")


def stretches(text: str) -> Iterator[tuple[str, list[str | None]]]:
    """The texts before the addresses, each with the addresses that follow it without a word between; the last text
    has none.

    An address that is hidden, or that can be nobody's, is None.
    """
    if "@" not in text and "[" not in text:
        yield text, []
        return
    before: str | None = None
    addresses: list[str | None] = []
    start = 0
    for match in _ANY.finditer(text):
        stretch = text[start : match.start()]
        start = match.end()
        if before is None or not _BETWEEN.fullmatch(stretch):
            if before is not None:
                yield before, addresses
            before, addresses = stretch, []
        addresses.append(person_email(match[0]) if "@" in match[0] else None)
    if before is not None:
        yield before, addresses
    yield text[start:], []


def addressed(persons: Sequence[Person], addresses: Sequence[str | None]) -> list[Person]:
    """The persons with the addresses behind them: as many as persons in printed order, a single one to the last
    person, several to a single person the first. Who owns any other number of addresses nobody can say."""
    own = [address for address in addresses if address]
    if len(persons) == len(addresses):
        return [filled(person, email=address) for person, address in zip(persons, addresses, strict=True)]
    if persons and own and (len(own) == 1 or len(persons) == 1):
        return [*persons[:-1], filled(persons[-1], email=own[0])]
    return list(persons)
