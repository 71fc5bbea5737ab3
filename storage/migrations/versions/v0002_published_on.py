"""The day of publication where the outlet is, for counting by day; and views under the names that stay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import Key, UtcDateTime
from storage.zones import zone_named

revision = "0002"
down_revision = "0001"

_BATCH = 5000
_revisions = sa.table(
    "revisions",
    sa.column("id", Key),
    sa.column("date_published", UtcDateTime()),
    sa.column("date_published_zone", sa.Text()),
    sa.column("published_on", sa.Text()),
)


def upgrade() -> None:
    with op.batch_alter_table("revisions") as revisions:
        revisions.add_column(sa.Column("published_on", sa.Text()))
    connection = op.get_bind()
    number, at, zone, _ = _revisions.c
    dated = sa.select(number, at, zone).where(at.is_not(None), zone.is_not(None)).order_by(number).limit(_BATCH)
    fill = sa.update(_revisions).where(number == sa.bindparam("row")).values(published_on=sa.bindparam("day"))
    last = 0
    while rows := connection.execute(dated.where(number > last)).all():
        days = [f"{row[1].astimezone(zone_named(row[2])):%Y-%m-%d}" for row in rows]
        connection.execute(fill, [{"row": row[0], "day": found} for row, found in zip(rows, days, strict=True)])
        last = rows[-1][0]
