"""Which story a fetch led to: its page is that one's, though it tells of the article whose address was asked.

And new views, as every upgrade puts them up: days in `person_list`, reasons in words in `withdrawn`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import Key

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":  # Alembic would write `captures` anew, to which revisions refer
        op.execute(
            "ALTER TABLE captures ADD COLUMN led_to_id INTEGER "
            "CONSTRAINT fk_captures_led_to_id REFERENCES addresses (id)"
        )
        return
    op.add_column("captures", sa.Column("led_to_id", Key))
    op.create_foreign_key("fk_captures_led_to_id", "captures", "addresses", ["led_to_id"], ["id"])
