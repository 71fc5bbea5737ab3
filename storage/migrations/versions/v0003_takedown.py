"""Articles that were taken down: when, and why."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("articles") as table:
        table.add_column(sa.Column("taken_down_at", UtcDateTime()))
        table.add_column(sa.Column("takedown_reason", sa.Text()))
    there = sa.text("taken_down_at IS NOT NULL")
    op.create_index("ix_articles_taken_down", "articles", ["outlet_id"], sqlite_where=there, postgresql_where=there)
