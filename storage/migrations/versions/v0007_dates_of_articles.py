"""The date of publication in `articles`, so that the newest of one outlet are read by an index; and an index of names,
for whoever asks what a person wrote."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0007"
down_revision = "0006"

_NAMES = ("date_published", "published_on")
_articles = sa.table("articles", *map(sa.column, ("id", "revision", *_NAMES)))
_revisions = sa.table("revisions", *map(sa.column, ("article_id", "number", *_NAMES)))


def upgrade() -> None:
    for column in (sa.Column("date_published", UtcDateTime()), sa.Column("published_on", sa.Text())):
        op.add_column("articles", column)
    in_force = (_revisions.c.article_id == _articles.c.id) & (_revisions.c.number == _articles.c.revision)
    of_it = {name: sa.select(_revisions.c[name]).where(in_force).scalar_subquery() for name in _NAMES}
    op.execute(sa.update(_articles).values(of_it))
    for name in _NAMES:
        op.drop_index(f"ix_revisions_{name}", "revisions")
        op.create_index(f"ix_articles_{name}", "articles", [name])
        op.create_index(f"ix_articles_outlet_id_{name}", "articles", ["outlet_id", name])
    op.create_index("ix_persons_name", "persons", ["name"])
