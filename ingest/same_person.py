"""Which names in one outlet's bylines are one person: a name in Hangul and the ways it is put in Latin letters. Pure.

The key is the e-mail. It is a person's own when its first part is no desk's and the outlet prints it with at most one
name in Hangul. Names alone join nothing. docs/persons.md tells it to those who use it.

What is decided here is stored while articles are saved: a change of it needs a migration that decides anew.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Literal

from ingest.romanized import is_romanized, same_latin

MOST = 8
"""An e-mail that stands with more names than a person has is no person's own."""

_HANGUL = re.compile("[\uac00-\ud7a3]")
_LATIN = re.compile("[A-Za-z]")
_DESK = re.compile(
    r"(?:news|desk|editors?|editorial|newsroom|info|press|contact|help|support|admin|webmaster|master|office|mail|team"
    r"|report|tips?|opinion|culture|sports?|society|local|politics|economy|business|photo|web|online|edit|jebo)\d*",
    re.IGNORECASE,
)


def script_of(name: str) -> Literal["hangul", "latin"] | None:
    """The script of a name; None for one in both or in neither."""
    hangul, latin = bool(_HANGUL.search(name)), bool(_LATIN.search(name))
    if hangul == latin:
        return None
    return "hangul" if hangul else "latin"


def is_desk(email: str) -> bool:
    """Whether an e-mail is a desk's by its first part."""
    return any(_DESK.fullmatch(word) for word in re.split(r"[._+-]", email.partition("@")[0]))


def is_own(email: str, names: Collection[str]) -> bool:
    """Whether an e-mail that is printed with these names can be one person's own."""
    return len(names) <= MOST and sum(script_of(name) == "hangul" for name in names) < 2 and not is_desk(email)


def same_persons(names: Mapping[int, str], emails: Iterable[tuple[int, str]]) -> list[frozenset[int]]:
    """The numbers of persons that are one, two or more in each set.

    names:   number of a person → name, all of one outlet.
    emails:  (number, e-mail in lower case) for every e-mail that was printed with that person.

    Joined are, when an e-mail of their own stands with them: names in Latin letters that are one but for order, hyphens
    or the spelling of the family name; a name in Hangul and those in Latin letters that can be the same by their sound;
    and a name in Hangul and one in Latin letters that are alone with the e-mail, if nothing joins either with another.
    Where that would make one of two names in Hangul, nobody is joined.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    for number, email in emails:
        holders[email].add(number)
    joined = {number: frozenset({number}) for number in names}
    alone: set[tuple[int, int]] = set()
    for email, numbers in sorted(holders.items()):
        if len(numbers) < 2 or not is_own(email, [names[number] for number in numbers]):
            continue
        hangul = [number for number in numbers if script_of(names[number]) == "hangul"]
        latin = [number for number in numbers if script_of(names[number]) == "latin"]
        sure = [pair for pair in combinations(latin, 2) if same_latin(names[pair[0]], names[pair[1]])]
        sure += [(one, other) for one in hangul for other in latin if is_romanized(names[other], names[one])]
        for pair in sure:
            _join(joined, *pair)
        if hangul and latin and len(hangul) + len(latin) == len(numbers):
            alone.update((hangul[0], number) for number in latin)
    for one, other in _undisputed(joined, alone, names):
        _join(joined, one, other)
    groups = {group for group in joined.values() if len(group) > 1 and len(_in_hangul(group, names)) < 2}
    return sorted(groups, key=min)


def main_of(group: Iterable[int], names: Mapping[int, str]) -> int:
    """The number that stands for all of a group: the name in Hangul, else the lowest."""
    numbers = sorted(group)
    return next(iter(_in_hangul(numbers, names)), numbers[0])


def _undisputed(
    joined: Mapping[int, frozenset[int]], alone: Iterable[tuple[int, int]], names: Mapping[int, str]
) -> list[tuple[int, int]]:
    """Of the pairs that only an e-mail ties, those of which neither side is, or might be, tied to another."""
    pairs = {(joined[one], joined[other]) for one, other in alone if joined[one] != joined[other]}
    times = Counter(side for pair in pairs for side in pair)
    return [
        (min(one), min(other))
        for one, other in pairs
        if times[one] == times[other] == 1 and len(one) == 1 and not _in_hangul(other, names)
    ]


def _in_hangul(group: Iterable[int], names: Mapping[int, str]) -> list[int]:
    return [number for number in group if script_of(names[number]) == "hangul"]


def _join(joined: dict[int, frozenset[int]], one: int, other: int) -> None:
    both = joined[one] | joined[other]
    for number in both:
        joined[number] = both
