"""The numbers of signatures, kept so that putting and looking them up costs the same in a corpus of any size.

The numbers of an article are at random places. In one large B-tree every one of them is a page of its own to be read,
logged and written back, and that is what made saving slower as the corpus grew. So they are kept in tiers: what is new
goes into a small one, whose few pages are in memory and change many times before they are written back. With every
`STEP` articles a slice of each tier, a range of numbers, moves on to the next larger one, where a range is a few pages
that lie side by side. All tiers are looked through, so where a number is changes no answer; no state is kept. Of the
last one `band_filter` tells where it is not worth looking.

Only on SQLite: PostgreSQL does not become slower, and a moved row costs it two. There all are in the last tier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import (
    CompoundSelect,
    Connection,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    union_all,
    update,
)

from ingest.signature import BANDS
from storage import band_filter
from storage.tables import signature_bands
from storage.types import Key

NEWEST = 20
"""Of the articles that share one number of a signature only so many are looked at, the latest stored: fixed phrases are
shared by thousands, and copies follow each other within days. So a look-up costs the same in a corpus of any size."""
STEP = 64
"""Articles from one move to the next: about a group's."""
CYCLES = (64, 1024)
"""Moves in which all of a tier has moved on, for each but the last: it holds the numbers of about half of so many times
`STEP` articles."""
LAST = len(CYCLES)
_ALL = 1 << 63
_NONE = -1


def put(connection: Connection, article_id: int, bands: Iterable[int]) -> None:
    """Add the numbers of an article that has none there."""
    tier = 0 if _in_tiers(connection) else LAST
    rows = [{"tier": tier, "band": band, "article_id": article_id} for band in sorted(set(bands))]
    connection.execute(insert(signature_bands), rows)


def remove(connection: Connection, article_id: int, bands: Sequence[int]) -> None:
    """Take an article's numbers away, in whichever tier they are."""
    row = signature_bands.c
    of_it = row.tier.in_(range(LAST + 1)), row.band.in_(bands), row.article_id == article_id
    connection.execute(delete(signature_bands).where(*of_it))


def clear(connection: Connection) -> None:
    """Take all numbers away."""
    connection.execute(delete(signature_bands))
    band_filter.clear(connection)


def sharing(connection: Connection, article_id: int, bands: Sequence[int]) -> Counter[int]:
    """How many of these numbers each other article shares, of those that share one the `NEWEST` stored last."""
    found: dict[int, list[int]] = {}
    queries = [(_LOOK_UP_LAST, set(bands))]
    if _in_tiers(connection):
        queries = [(_LOOK_UP, set(bands)), (_LOOK_UP_LAST, set(band_filter.passing(connection, bands)))]
    for query, asked in queries:
        if asked:
            values = {f"band{at}": band if band in asked else _NONE for at, band in enumerate(bands)}
            for at, number in connection.execute(query, {**values, "article": article_id}):
                found.setdefault(at, []).append(number)
    return Counter(number for numbers in found.values() for number in sorted(numbers, reverse=True)[:NEWEST])


def settle(connection: Connection, article_ids: Iterable[int]) -> None:
    """Move slices on, after these articles were put: one of each tier for each that is a multiple of `STEP`. Rows that
    came too late for a slice wait for its next turn."""
    if not _in_tiers(connection):
        return
    for number in sorted({number // STEP for number in article_ids if number % STEP == 0}):
        for tier in reversed(range(LAST)):
            slices = CYCLES[tier]
            at = number % slices
            of_it = {"tier": tier, "first": at * _ALL // slices, "last": (at + 1) * _ALL // slices - 1}
            moving = connection.execute(_MOVING, of_it).scalars().all() if tier + 1 == LAST else ()
            connection.execute(_MOVE, of_it)
            band_filter.add(connection, moving, LAST)


def fill(connection: Connection) -> None:
    """Bring the numbers, which were copied from another database, into the form that they have on this engine."""
    if _in_tiers(connection):
        band_filter.fill(connection, LAST)
    else:
        connection.execute(update(signature_bands).where(_row.tier < LAST).values(tier=LAST))


def missing(connection: Connection) -> list[int]:
    """articles.id, ascending, of those with numbers that are there and would not be found."""
    return sorted(set(band_filter.missing(connection, LAST))) if _in_tiers(connection) else []


def _in_tiers(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _look_up(tiers: Iterable[int]) -> CompoundSelect[int, int]:
    row = signature_bands.c
    article = bindparam("article", type_=Key)
    newest = [
        select(row.article_id)
        .where(row.tier == literal_column(str(tier)), row.band == bindparam(f"band{at}"), row.article_id != article)
        .order_by(row.article_id.desc())
        .limit(NEWEST)
        .subquery(f"newest{at}_{tier}")
        for at in range(BANDS)
        for tier in tiers
    ]
    places = [literal_column(str(at), Key) for at in range(BANDS) for _ in tiers]
    return union_all(*(select(place, each.c.article_id) for place, each in zip(places, newest, strict=True)))


_LOOK_UP = _look_up(range(LAST))
_LOOK_UP_LAST = _look_up([LAST])
_row = signature_bands.c
_SLICE = (_row.tier == bindparam("tier"), _row.band.between(bindparam("first"), bindparam("last")))
_MOVING = select(_row.band).where(*_SLICE).order_by(_row.band)
_MOVE = update(signature_bands).where(*_SLICE).values(tier=_row.tier + 1)
