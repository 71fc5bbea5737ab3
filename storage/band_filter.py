"""Which numbers of signatures are surely not in the last tier: most of those looked up, as most of an article's
are its own. In a large corpus each would be a page to be read, from the disk when the file was not read lately.

A Bloom filter in blocks: a block is of one range of numbers, so that a slice that moves changes a few of them. It has
two bits set for each number of its range, and is made anew, larger, when a fourth of its bits are set: 7 to 10 bits for
each number. A block that is not there says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, union_all

from ingest.signature import BANDS
from storage.tables import signature_bands, signature_filter

WIDTH = 48
"""A block is of a range of 2 to this power numbers."""
FULLEST = 4
"""A block with a bit set of so many lets 1 in 16 pass that are not there."""
ROOM = 10
"""Bits for each number in a block that is made anew; 1 in 30 passes then."""


def passing(connection: Connection, bands: Sequence[int]) -> list[int]:
    """The numbers that may be in the last tier."""
    asked = {f"block{at}": band >> WIDTH for at, band in enumerate(bands)}
    blocks = {row.block: row.bits for row in connection.execute(_BLOCKS, asked)}
    return [band for band in bands if may_hold(blocks.get(band >> WIDTH), band)]


def may_hold(bits: bytes | None, band: int) -> bool:
    """Whether the number may be in the range of a block; always where there is none."""
    return bits is None or all(bits[at >> 3] >> (at & 7) & 1 for at in _places(band, 8 * len(bits)))


def add(connection: Connection, bands: Sequence[int], tier: int) -> None:
    """Tell the blocks of numbers that are in the last tier, `tier`, now. The numbers are of a range, ascending."""
    if not bands:
        return
    ends = {"first": bands[0] >> WIDTH, "last": bands[-1] >> WIDTH}
    held = {row.block: row.bits for row in connection.execute(_RANGE, ends)}
    told = []
    for block, added in groupby(bands, key=lambda band: band >> WIDTH):
        bits = _with(held[block], added) if block in held else None
        if bits is None or FULLEST * int.from_bytes(bits).bit_count() > 8 * len(bits):
            of_it = {"tier": tier, "first": block << WIDTH, "last": (block + 1 << WIDTH) - 1}
            there = connection.execute(_THERE, of_it).scalars().all()
            bits = _made(there)
        told.append({"block": block, "bits": bits})
    connection.execute(_FORGET, [{"of": each["block"]} for each in told])
    connection.execute(insert(signature_filter), told)


def fill(connection: Connection, tier: int) -> None:
    """Make the blocks of all that is in the last tier, `tier`; there are none yet."""
    for block, found in groupby(_all(connection, tier), key=lambda row: row.band >> WIDTH):
        bits = _made([row.band for row in found])
        connection.execute(insert(signature_filter), {"block": block, "bits": bits})


def missing(connection: Connection, tier: int) -> Iterator[int]:
    """articles.id of each number in the last tier, `tier`, that its block does not hold."""
    for block, found in groupby(_all(connection, tier), key=lambda row: row.band >> WIDTH):
        bits = connection.execute(_RANGE, {"first": block, "last": block}).all()
        for row in found:
            if bits and not may_hold(bits[0].bits, row.band):
                yield row.article_id


def clear(connection: Connection) -> None:
    """Forget all blocks."""
    connection.execute(delete(signature_filter))


def _all(connection: Connection, tier: int) -> Iterator[Any]:
    yield from connection.execute(_ALL, {"tier": tier}, execution_options={"yield_per": 10_000})


def _made(bands: Sequence[int]) -> bytes:
    return _with(bytes(ROOM * len(bands) // 8 + 8), bands)


def _with(held: bytes, bands: Iterable[int]) -> bytes:
    bits = bytearray(held)
    for band in bands:
        for at in _places(band, 8 * len(bits)):
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def _places(band: int, size: int) -> tuple[int, int]:
    return (band & 0xFFFFFF) % size, (band >> 24 & 0xFFFFFF) % size


_filter = signature_filter.c
_BLOCKS = union_all(
    *(select(_filter.block, _filter.bits).where(_filter.block == bindparam(f"block{at}")) for at in range(BANDS))
)
_RANGE = select(_filter.block, _filter.bits).where(_filter.block.between(bindparam("first"), bindparam("last")))
_FORGET = delete(signature_filter).where(_filter.block == bindparam("of"))
_row = signature_bands.c
_THERE = select(_row.band).where(
    _row.tier == bindparam("tier"), _row.band.between(bindparam("first"), bindparam("last"))
)
_ALL = select(_row.band, _row.article_id).where(_row.tier == bindparam("tier")).order_by(_row.tier, _row.band)
