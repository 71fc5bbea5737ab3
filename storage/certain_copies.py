"""Whether the look-up of an article finds a certain copy, in whichever order the articles were stored.

A look-up is cut in three places (`NEWEST`, `SIGNED` with `ALONE`, `CANDIDATES`), so what a crowd has in common with an
article can hide its copy. What is in the corpus now is at least what was there when the article was grouped: a number
that leads to the copy now led to it then, and those who outrank it now are at least those who did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, select

from ingest.signature import agreement
from storage import band_tiers
from storage.clusters import ALONE, CANDIDATES, SIGNED
from storage.tables import signature_bands, signatures

_ROWS = 4000
"""Of numbers that more than these share together, it is not known who else shares several of them."""


def is_certain(connection: Connection, article_id: int, bands: Sequence[int], other: int) -> bool:
    """Whether the look-up of the article, which has these numbers, led to the other one however crowded it is."""
    led = band_tiers.sharing(connection, article_id, bands)[other]
    shared, hidden = _sharing(connection, article_id, bands)
    if led <= hidden:  # articles nobody knows of may have outranked it
        return False
    before = sum(1 for number, count in shared.items() if number != other and (count + hidden, number) > (led, other))
    if before >= (ALONE if led == 1 else SIGNED):
        return False
    signed = {row.article_id: row.bands for row in connection.execute(_SIGNED, {"ids": [*shared, other]})}
    if other not in signed:
        return False
    alike = agreement(bands, signed[other])
    if hidden and alike <= len(bands) + hidden:  # two hashes for a number they share, at most one for another
        return False
    rank = (-alike, other)
    return sum(1 for number, its in signed.items() if (-agreement(bands, its), number) < rank) < CANDIDATES


def _sharing(connection: Connection, article_id: int, bands: Sequence[int]) -> tuple[Counter[int], int]:
    """How many of the numbers each other article shares, and how many numbers more it may share without being told."""
    counts = {row.band: row.held for row in connection.execute(_COUNTS, {"bands": list(set(bands))})}
    known, rows = [], 0
    for band in sorted(counts, key=lambda band: (counts[band], band)):
        rows += counts[band]
        if rows > _ROWS:
            break
        known.append(band)
    found = connection.execute(_HOLDERS, {"bands": known, "article": article_id}) if known else ()
    return Counter(row.article_id for row in found), len(counts) - len(known)


_row = signature_bands.c
_GIVEN = _row.tier.in_(range(band_tiers.LAST + 1)), _row.band.in_(bindparam("bands", expanding=True))
_COUNTS = select(_row.band, func.count().label("held")).where(*_GIVEN).group_by(_row.band)
_HOLDERS = select(_row.article_id).where(*_GIVEN, _row.article_id != bindparam("article"))
_SIGNED = select(signatures.c.article_id, signatures.c.bands).where(
    signatures.c.article_id.in_(bindparam("ids", expanding=True))
)
