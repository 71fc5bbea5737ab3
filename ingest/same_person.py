"""Which names in one outlet's bylines are one person: the Hangul and the romanised form of a name. Pure.

The key is the e-mail. It is a person's own when the outlet prints it with at most one name in each script, and when its
first part is no desk's; a desk's e-mail stands with many names and joins none. Names alone join nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

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


def same_persons(names: Mapping[int, str], emails: Iterable[tuple[int, str]]) -> list[frozenset[int]]:
    """The numbers of persons that are one, two in each set.

    names:   number of a person → name, all of one outlet.
    emails:  (number, e-mail in lower case) for every e-mail that was printed with that person.

    A pair is joined when an e-mail stands with these two alone, one in Hangul and one in Latin letters; a name that
    would be joined with two others is joined with none.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    for number, email in emails:
        holders[email].add(number)
    pairs: set[frozenset[int]] = set()
    for email, numbers in holders.items():
        scripts = {script_of(names[number]) for number in numbers}
        if len(numbers) == 2 and scripts == {"hangul", "latin"} and not is_desk(email):
            pairs.add(frozenset(numbers))
    times: dict[int, int] = defaultdict(int)
    for pair in pairs:
        for number in pair:
            times[number] += 1
    return sorted((pair for pair in pairs if all(times[number] == 1 for number in pair)), key=min)
