"""What PostgreSQL is asked: one query of its index of lexemes, and the newest articles that match, step by step.

SQLite answers both from its own index, see `storage.matching`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from storage.index_table import search_index
from storage.query import All, Either, Field, Node, Not, Term
from storage.segments import Phrase, phrases_of

LATEST = (10_000,)
"""Articles stored last that are looked through one by one before the index is asked for older ones: common words are
found among them in no time. How many hold a word PostgreSQL knows, but not that words go together: of half a million it
read all for a word that is never without another (8 s, now 0.1)."""
LATEST_PHRASES = (10_000, 100_000)
"""The same where the order of words is asked for, which the index does not know."""
_MEMORY = "64MB"  # of an exact list of 300,000 matches; in 4 MB every match is read again (12 s instead of 0.4)


def tsquery(node: Node) -> str | None:
    """A tsquery for a part that asks for text alone, in words of one segment; None for others. Segments are letters and
    digits only, so they need no escaping."""
    match node:
        case Term(words):
            phrase = phrases_of([words])[0]
            return held(phrase) if len(phrase[0]) == 1 else None
        case Not(part):
            inner = tsquery(part)
            return None if inner is None else f"!({inner})"
        case All(parts) | Either(parts):
            sides = [tsquery(part) for part in parts]
            between = " & " if isinstance(node, All) else " | "
            return None if None in sides else between.join(f"({side})" for side in sides)
    return None


def held(phrase: Phrase) -> str:
    """A tsquery for all segments of a phrase, in any order."""
    wanted, open_end = phrase
    each = [f"'{segment}'" for segment in wanted]
    if open_end:
        each[-1] += ":*"
    return " & ".join(each)


def has_field(node: Node) -> bool:
    """Whether more than text is asked for."""
    match node:
        case Field():
            return True
        case Not(part):
            return has_field(part)
        case All(parts) | Either(parts):
            return any(map(has_field, parts))
    return False


def newest(connection: Connection, found: Select[Any], count: int, *, phrases: bool) -> list[int]:
    """Row numbers of the articles in `found` (`storage.matching.candidates`) that were stored last, newest first.

    phrases: whether the order of words is asked for.
    """
    if connection.dialect.name == "sqlite":
        return list(connection.execute(found.order_by(text("1 DESC")).limit(count)).scalars())
    number = search_index.c.rowid
    last = connection.execute(select(func.max(search_index.c.rowid))).scalar() or 0
    numbers: list[int] = []
    below = last
    for step in LATEST_PHRASES if phrases else LATEST:
        some = found.where(number <= below, number > last - step).order_by(number.desc())
        numbers += connection.execute(some.limit(count - len(numbers))).scalars()
        below = last - step
        if len(numbers) >= count or below <= 0:
            return numbers
    # With "+ 0" the key gives neither the order nor the limit, and the whole table is not to be read: there is only the
    # index of lexemes left.
    older = found.where(number + 0 <= below).order_by((number + 0).desc()).limit(count - len(numbers))
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    connection.execute(text(f"SET LOCAL work_mem = '{_MEMORY}'"))
    numbers += connection.execute(older).scalars()
    for setting in ("enable_seqscan", "work_mem"):
        connection.execute(text(f"SET LOCAL {setting} TO DEFAULT"))
    return numbers
