"""The tables of duplicates: identical texts of one outlet, signatures, and clusters of near-duplicates."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, ForeignKey, Integer, LargeBinary, SmallInteger, Table

from storage.columns import instant, metadata, reference, words
from storage.json_shape import Numbers
from storage.types import Key


def _article(comment: str) -> Column[int]:
    return Column("article_id", Key, ForeignKey("articles.id"), primary_key=True, autoincrement=False, comment=comment)


near_duplicates = Table(
    "near_duplicates",
    metadata,
    _article("The later one."),
    Column(
        "other_id",
        Key,
        ForeignKey("articles.id"),
        primary_key=True,
        autoincrement=False,
        index=True,
        comment="The earlier one.",
    ),
    words("kind", "identical: same text after normalizing.", null=False),
    Column("similarity", Float, nullable=False, comment="From 0 to 1."),
    instant("found_at", "When it was seen.", null=False),
    comment="Pairs of articles of one outlet with the same text.",
)

signatures = Table(
    "signatures",
    metadata,
    _article("The article; merged ones have none."),
    Column("revision", Integer, nullable=False, comment="Number of the revision that was signed."),
    Column("bands", Numbers, nullable=False, comment="The signature, in order; empty: the text is too short to say."),
    comment="What near-duplicates are found by (see `ingest.signature`).",
)

signature_bands = Table(
    "signature_bands",
    metadata,
    Column(
        "tier",
        SmallInteger,
        primary_key=True,
        autoincrement=False,
        server_default="2",
        comment="0: new, 2: moved there when older ones were; always 2 on PostgreSQL (see `storage.band_tiers`).",
    ),
    Column("band", BigInteger, primary_key=True, autoincrement=False, comment="A number of a signature."),
    Column("article_id", Key, primary_key=True, autoincrement=False, comment="Whose: it has a row in `signatures`."),
    comment="The numbers of `signatures` again, for the look-up.",
    sqlite_with_rowid=False,
)

signature_filter = Table(
    "signature_filter",
    metadata,
    Column(
        "block", Integer, primary_key=True, autoincrement=False, comment="The upper 15 of the 63 bits of its numbers."
    ),
    Column("bits", LargeBinary, nullable=False, comment="Two bits set for each number (see `storage.band_filter`)."),
    comment="Which numbers of `signature_bands` of tier 2 are surely not there; empty on PostgreSQL.",
)

cluster_members = Table(
    "cluster_members",
    metadata,
    _article("The member; an article is in one cluster at most."),
    reference("cluster_id", "articles", "The member that was stored first; names the cluster.", index=True),
    reference(
        "matched_id", "articles", "The member that it was found to be a copy of; NULL: none.", null=True, index=True
    ),
    Column("similarity", Float, nullable=False, comment="To that member, from 0 to 1; 1 where there is none."),
    instant("found_at", "When that was found.", null=False),
    comment="Near-duplicates, across outlets and within them, two or more to a cluster.",
)
