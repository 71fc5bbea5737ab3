"""Nothing but new views, as every upgrade puts them up: `article_list` of an outlet's days, by an index."""

from __future__ import annotations

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """The tables stay as they are."""
