"""The tables of the change feed: what happened to articles, and the number of the last change."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table

from storage.columns import instant, metadata, reference, words
from storage.json_shape import Texts
from storage.types import Key

changes = Table(
    "changes",
    metadata,
    Column(
        "seq", Key, primary_key=True, autoincrement=False, comment="1, 2, 3 … without gaps, in the order of commits."
    ),
    words(
        "kind",
        "new, duplicate (new, with the text of another), revised, gone, restored, merged or taken-down.",
        null=False,
    ),
    reference("article_id", "articles", "What changed.", index=True),
    Column("revision", Integer, nullable=False, comment="Number of the revision in force after it."),
    reference("capture_id", "captures", "The fetch that showed it; for taken-down, that of the revision in force."),
    Column("fields", Texts, nullable=False, comment="Names of the fields that changed, for revised."),
    instant("at", "When that fetch had arrived, or the article was taken down.", null=False),
    comment="What happened to articles, for others to follow.",
)

change_head = Table(
    "change_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, comment="Always 1: there is one row."),
    Column("seq", Key, nullable=False, comment="The last number given in `changes`."),
    comment="Gives out the numbers of `changes`; its row lock keeps them in the order of commits.",
)
