"""Nothing but new views, as every upgrade puts them up: days in `person_list`, reasons in words in `withdrawn`."""

from __future__ import annotations

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """The tables stay as they are."""
