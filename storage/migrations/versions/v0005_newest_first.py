"""An index of the days of publication; and `article_list` reads the newest by the index of dates."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_revisions_published_on", "revisions", ["published_on"])
