"""Signatures and clusters of near-duplicates.

Articles that are there already are signed by `ingest duplicates --rebuild`: an upgrade holds the whole database, and a
million texts take an hour.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import Json, Key, UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "signatures",
        sa.Column("article_id", Key, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("bands", Json, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_signatures_article_id"),
        sa.PrimaryKeyConstraint("article_id", name="pk_signatures"),
    )
    op.create_table(
        "signature_bands",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", Key, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_signature_bands_article_id"),
        sa.PrimaryKeyConstraint("band", "article_id", name="pk_signature_bands"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "cluster_members",
        sa.Column("article_id", Key, autoincrement=False, nullable=False),
        sa.Column("cluster_id", Key, nullable=False),
        sa.Column("matched_id", Key),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_cluster_members_article_id"),
        sa.ForeignKeyConstraint(["cluster_id"], ["articles.id"], name="fk_cluster_members_cluster_id"),
        sa.ForeignKeyConstraint(["matched_id"], ["articles.id"], name="fk_cluster_members_matched_id"),
        sa.PrimaryKeyConstraint("article_id", name="pk_cluster_members"),
    )
    op.create_index("ix_cluster_members_cluster_id", "cluster_members", ["cluster_id"])
    op.create_index("ix_cluster_members_matched_id", "cluster_members", ["matched_id"])
