"""Tiers of the numbers of signatures, so that putting them costs the same in a corpus of any size.

All that are there go into the last tier. SQLite writes the table anew, in the order of its key: it cannot change one.
The reference to `articles` goes, as `signatures` has one: it cost a look-up there for every number.
"""

from __future__ import annotations

from itertools import groupby

import sqlalchemy as sa
from alembic import op

from storage.types import Key

revision = "0008"
down_revision = "0007"

_LAST = "2"
_WIDTH, _ROOM = 48, 10  # as `storage.band_filter` has them at this version


def upgrade() -> None:
    op.create_table(
        "signature_filter",
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bits", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("block", name="pk_signature_filter"),
    )
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("signature_bands", sa.Column("tier", sa.SmallInteger(), nullable=False, server_default=_LAST))
        op.drop_constraint("pk_signature_bands", "signature_bands", type_="primary")
        op.drop_constraint("fk_signature_bands_article_id", "signature_bands", type_="foreignkey")
        op.create_primary_key("pk_signature_bands", "signature_bands", ["tier", "band", "article_id"])
        return
    op.create_table(
        "signature_bands_new",
        sa.Column("tier", sa.SmallInteger(), autoincrement=False, nullable=False, server_default=_LAST),
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", Key, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("tier", "band", "article_id", name="pk_signature_bands"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO signature_bands_new (band, article_id) "
        "SELECT band, article_id FROM signature_bands ORDER BY band, article_id"
    )
    op.drop_table("signature_bands")
    op.rename_table("signature_bands_new", "signature_bands")
    _fill_filter(op.get_bind())


def _fill_filter(connection: sa.Connection) -> None:
    rows = connection.execute(sa.text("SELECT band FROM signature_bands ORDER BY tier, band"))
    for block, found in groupby(rows.scalars(), key=lambda band: band >> _WIDTH):
        bands = list(found)
        bits = bytearray(_ROOM * len(bands) // 8 + 8)
        size = 8 * len(bits)
        for band in bands:
            for at in ((band & 0xFFFFFF) % size, (band >> 24 & 0xFFFFFF) % size):
                bits[at >> 3] |= 1 << (at & 7)
        kept = {"block": block, "bits": bytes(bits)}
        connection.execute(sa.text("INSERT INTO signature_filter (block, bits) VALUES (:block, :bits)"), kept)
