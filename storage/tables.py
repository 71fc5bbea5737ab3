"""The tables. Ours to change by a migration; the views are what others may rely on (see `storage.views`).

Every column says what it holds; docs/schema.md is made from these words (`python -m storage.schema_page`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SetColumnComment, SetTableComment

from storage.change_tables import change_head, changes
from storage.columns import count as _count
from storage.columns import instant as _when
from storage.columns import metadata
from storage.columns import reference as _to
from storage.columns import row_number as _id
from storage.columns import words as _text
from storage.duplicate_tables import cluster_members, near_duplicates, signature_bands, signature_filter, signatures
from storage.json_shape import Counts, RecordByField, Records, Texts
from storage.part_tables import attachments, bylines, images, keywords, persons
from storage.types import Json, Key, UtcDateTime

__all__ = [
    "addresses",
    "articles",
    "attachments",
    "bylines",
    "captures",
    "change_head",
    "changes",
    "cluster_members",
    "images",
    "keywords",
    "leases",
    "metadata",
    "near_duplicates",
    "outlets",
    "persons",
    "revisions",
    "runs",
    "signature_bands",
    "signature_filter",
    "signatures",
    "sources",
    "write_comments",
]

outlets = Table(
    "outlets",
    metadata,
    _id(),
    Column("slug", Text, nullable=False, unique=True, comment="Name of the outlet file, or the host without a file."),
    _text("name", "Name as readers know it.", null=False),
    _text("home", "Address of the front page.", null=False),
    _text("kind", "What sort of publisher it is (newspaper, think tank, …).", null=False),
    _text("country", "ISO 3166-1 code; NULL: not known."),
    Column("languages", Texts, nullable=False, comment="BCP 47 codes, most used first."),
    _text("time_zone", "IANA name of the zone of times printed without one; NULL: not known."),
    _when("first_seen_at", "When the first run of it began.", null=False),
    comment="Who publishes.",
)

runs = Table(
    "runs",
    metadata,
    _id(),
    _to("outlet_id", "outlets", "The outlet crawled."),
    _when("started_at", "When it began.", null=False),
    _when("heartbeat_at", "When it last said that it lives.", null=False),
    _when("ended_at", "When it ended; NULL: it runs, or it died."),
    _text("state", "running, finished, interrupted (ended early, on purpose) or abandoned (died).", null=False),
    Column("healthy", Boolean, comment="Whether it was judged healthy; NULL: not judged."),
    Column("complaints", Texts, nullable=False, comment="What is wrong, one sentence each."),
    Column("counts", Counts, nullable=False, comment="What the crawl counted: name → number."),
    Column("skipped", Counts, nullable=False, comment="What was left out: reason → number."),
    _text("holder", "Machine and process: host, process number.", null=False),
    Index(None, "outlet_id", "started_at"),
    comment="One crawl of one outlet.",
)

leases = Table(
    "leases",
    metadata,
    Column("outlet_id", Key, ForeignKey("outlets.id"), primary_key=True, autoincrement=False, comment="What is held."),
    _to("run_id", "runs", "The run that holds it."),
    _text("host", "Machine and process space that the process number belongs to.", null=False),
    Column("pid", Integer, nullable=False, comment="Process number of the holder."),
    _text("process_start", "Boot and start of that process, to tell a reused number; NULL: not known."),
    _when("expires_at", "From then on anybody may take it.", null=False),
    comment="Which run may crawl an outlet at present; a row goes when its run ends.",
)

sources = Table(
    "sources",
    metadata,
    _id(),
    _to("outlet_id", "outlets", "Whose source it is."),
    _text("url", "Address as fetched.", null=False),
    _text("kind", "feed, sitemap or listing.", null=False),
    _when("first_seen_at", "When it was first used.", null=False),
    _when("last_checked_at", "When it was last fetched.", null=False),
    _when("last_success_at", "When it was last read without error; NULL: never."),
    Column("status", Integer, comment="HTTP status of the last fetch; NULL: no answer."),
    _text("etag", "ETag of the last good answer, for conditional requests."),
    _text("last_modified", "Last-Modified of the last good answer, as sent."),
    _count("found", "Addresses it listed when it was last read."),
    _text("error", "What went wrong last time; NULL: nothing."),
    _count("failures", "How many times in a row it could not be read."),
    UniqueConstraint("outlet_id", "url"),
    comment="Where outlets list their articles, and how that went.",
)

_TAKEN_DOWN = text("taken_down_at IS NOT NULL")

articles = Table(
    "articles",
    metadata,
    _id(),
    _to("outlet_id", "outlets", "The publisher."),
    Column(
        "identifier",
        Text,
        nullable=False,
        unique=True,
        comment="Name that stays: outlet and its own number of the article, or a hash of the first address.",
    ),
    _text("url", "The address it lives at now, canonical.", null=False),
    Column("revision", Integer, nullable=False, comment="Number of the revision in force, from 1."),
    _text("text_digest", "Digest of the text in force; equal for texts that say the same.", null=False),
    _when("date_published", "Published, as in the revision in force: an outlet's newest are found by it."),
    _text("published_on", "YYYY-MM-DD, the day of it, as in the revision in force."),
    _when("first_seen_at", "When it was first fetched.", null=False),
    _when("last_checked_at", "When an answer last confirmed or changed it.", null=False),
    _when("last_changed_at", "When the revision in force was fetched.", null=False),
    _when("gone_at", "Since when it is withdrawn (see the view `withdrawn`); NULL: it is there."),
    Column(
        "merged_into",
        Key,
        ForeignKey("articles.id"),
        index=True,
        comment="The article that it turned out to be; NULL: it is one of its own. Views leave merged ones out.",
    ),
    _when("taken_down_at", "When it was taken down: its text is gone, and does not come back; NULL: it was not."),
    _text("takedown_reason", "Why it was taken down, as told to `ingest takedown`."),
    Index(None, "outlet_id", "text_digest"),
    Index(None, "outlet_id", "first_seen_at"),
    Index(None, "outlet_id", "date_published"),
    Index(None, "outlet_id", "published_on"),
    Index(None, "date_published"),
    Index(None, "published_on"),
    Index("ix_articles_taken_down", "outlet_id", sqlite_where=_TAKEN_DOWN, postgresql_where=_TAKEN_DOWN),
    comment="One row per article, whatever its addresses and revisions.",
)

addresses = Table(
    "addresses",
    metadata,
    _id(),
    _to("outlet_id", "outlets", "Whose address it is."),
    _text("url", "Canonical form; one row per form.", null=False),
    _text("fetch_url", "The address to ask, as found or as it answered.", null=False),
    _to("article_id", "articles", "The article it leads to; NULL: none (yet).", null=True, index=True),
    _text("role", "How it came to be known: requested, redirect, final, canonical, announced.", null=False),
    _text("source", "Address of the source that announced it; NULL: given by hand or met on the way."),
    Column("hints", Records, nullable=False, comment="What the source said of the article, as findings."),
    _when("modified_at", "When the source says the article was last changed; NULL: it does not say."),
    _when("first_seen_at", "When it was first announced or fetched.", null=False),
    _when("last_checked_at", "When it was last fetched; NULL: never."),
    _when("next_check_at", "From then on it is to be fetched; NULL: no more, or another address is."),
    _count("checks", "How many times it was fetched."),
    _count("failures", "How many times in a row it ended as in `outcome`, if that is failed, gone or rejected."),
    _text("outcome", "What became of the last fetch; NULL: never fetched."),
    _text("reason", "Why, in a word; NULL: nothing to explain."),
    _text("etag", "ETag of the last answer that was read, for conditional requests."),
    _text("last_modified", "Last-Modified of the last answer that was read, as sent."),
    UniqueConstraint("outlet_id", "url"),
    Index(None, "outlet_id", "next_check_at"),
    comment="Every known address, fetched or not.",
)

captures = Table(
    "captures",
    metadata,
    _id(),
    _to("run_id", "runs", "The run that fetched it.", index=True),
    _to("outlet_id", "outlets", "The outlet crawled."),
    _to("address_id", "addresses", "The address asked; NULL: it is no http(s) address.", null=True, index=True),
    _to("led_to_id", "addresses", "For redirect-elsewhere: that of the other story, whose page it is.", null=True),
    _to("article_id", "articles", "The article it concerns; NULL: none.", null=True, index=True),
    _text("url", "The address asked, as asked.", null=False),
    _text("final_url", "The address that answered.", null=False),
    Column("via", Texts, nullable=False, comment="The addresses in between, in order."),
    _text("source", "Address of the source that announced it; NULL: none did."),
    _when("fetched_at", "When the answer had arrived.", null=False),
    Column("status", Integer, comment="HTTP status; NULL: no answer."),
    _text("content_type", "Media type; NULL: the answer names none."),
    Column("size", Integer, nullable=False, comment="Bytes of the decoded body."),
    _text("outcome", "new, revised, unchanged, duplicate, rejected, gone or failed.", null=False),
    _text("reason", "Why, in a word; NULL for new, revised, unchanged."),
    _text("detail", "Why, for a person to read."),
    Column("provenance", RecordByField, comment="For rejected pages: what was found on them, as in revisions."),
    _text("archive_file", "File of the archive, relative to its folder; NULL: not archived."),
    Column("archive_offset", Key, comment="Byte offset of the gzip member in that file."),
    Column("archive_length", Key, comment="Bytes of that gzip member."),
    _text("archive_digest", "SHA-1 of the body as WARC writes it."),
    Index(None, "outlet_id", "fetched_at"),
    comment="Every fetch, with exactly one outcome.",
)

_MOMENT = {
    "": "instant; for precision day: midnight of that day in its zone",
    "_precision": "second, minute or day",
    "_zone": "IANA name or offset that the text is to be understood in",
    "_zone_source": "printed, outlet or assumed",
    "_raw": "as printed",
}


def _moment(name: str, what: str) -> list[Column[Any]]:
    return [
        Column(name + tail, Text if tail else UtcDateTime, comment=f"{what}: {text}.") for tail, text in _MOMENT.items()
    ]


revisions = Table(
    "revisions",
    metadata,
    _id(),
    _to("article_id", "articles", "Whose state it is."),
    Column("number", Integer, nullable=False, comment="From 1, without gaps."),
    _to("capture_id", "captures", "The fetch it was read from.", index=True),
    _when("fetched_at", "When that fetch had arrived.", null=False),
    Column("changed", Texts, nullable=False, comment="Names of the fields that differ from the revision before."),
    Column(
        "minor", Boolean, nullable=False, comment="Whether only trifles differ (white space, quotes, a date stamp)."
    ),
    _text("url", "Address it was read at, canonical.", null=False),
    _text("canonical_url", "Address the page names as its own, canonical."),
    _text("headline", "Headline.", null=False),
    _text("alternative_headline", "Second headline."),
    _text("byline", "Byline as printed, without the dates, ages and buttons around it, lines joined with ' / '."),
    *_moment("date_published", "Published"),
    _text("published_on", "YYYY-MM-DD: the day of date_published in its zone; NULL: not known."),
    *_moment("date_modified", "Modified"),
    _text("article_body", "Plain text, paragraphs separated by a blank line.", null=False),
    _text("description", "The page's summary of itself."),
    _text("section", "Section as the page names it."),
    _text("in_language", "BCP 47 code."),
    Column("is_accessible_for_free", Boolean, comment="Whether the page says that it is free to read."),
    _text("source_organization", "Original publisher of a reposted text."),
    Column("is_machine_translated", Boolean, comment="True when the page says so."),
    Column("state", Json, nullable=False, comment="The whole Article but for its body; see docs/schema.md."),
    Column(
        "provenance",
        RecordByField,
        nullable=False,
        comment="Per field: who said so, where, the raw text, whom it beat and why.",
    ),
    UniqueConstraint("article_id", "number"),
    comment="Every stored state of every article.",
)


def write_comments(connection: Connection) -> None:
    """Tell PostgreSQL what tables and columns hold, for the tools that show it. SQLite keeps no comments."""
    if not connection.dialect.supports_comments:
        return
    for table in metadata.sorted_tables:
        connection.execute(SetTableComment(table))
        for column in table.columns:
            connection.execute(SetColumnComment(column))
