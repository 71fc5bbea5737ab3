"""The tables as they began, and the index for the search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.types import Json, Key, UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "change_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", Key, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_change_head"),
    )
    op.create_table(
        "outlets",
        sa.Column("id", Key, nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("country", sa.Text()),
        sa.Column("languages", Json, nullable=False),
        sa.Column("time_zone", sa.Text()),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outlets"),
        sa.UniqueConstraint("slug", name="uq_outlets_slug"),
    )
    op.create_table(
        "articles",
        sa.Column("id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("text_digest", sa.Text(), nullable=False),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.Column("last_checked_at", UtcDateTime(), nullable=False),
        sa.Column("last_changed_at", UtcDateTime(), nullable=False),
        sa.Column("gone_at", UtcDateTime()),
        sa.Column("merged_into", Key),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_articles_outlet_id"),
        sa.ForeignKeyConstraint(["merged_into"], ["articles.id"], name="fk_articles_merged_into"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("identifier", name="uq_articles_identifier"),
    )
    op.create_index("ix_articles_outlet_id_first_seen_at", "articles", ["outlet_id", "first_seen_at"])
    op.create_index("ix_articles_outlet_id_text_digest", "articles", ["outlet_id", "text_digest"])
    op.create_index("ix_articles_merged_into", "articles", ["merged_into"])
    op.create_table(
        "persons",
        sa.Column("id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_persons_outlet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.UniqueConstraint("outlet_id", "name", name="uq_persons_outlet_id_name"),
    )
    op.create_table(
        "runs",
        sa.Column("id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("heartbeat_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("healthy", sa.Boolean()),
        sa.Column("complaints", Json, nullable=False),
        sa.Column("counts", Json, nullable=False),
        sa.Column("skipped", Json, nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_runs_outlet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_index("ix_runs_outlet_id_started_at", "runs", ["outlet_id", "started_at"])
    op.create_table(
        "sources",
        sa.Column("id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.Column("last_checked_at", UtcDateTime(), nullable=False),
        sa.Column("last_success_at", UtcDateTime()),
        sa.Column("status", sa.Integer()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_sources_outlet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("outlet_id", "url", name="uq_sources_outlet_id_url"),
    )
    op.create_table(
        "addresses",
        sa.Column("id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("fetch_url", sa.Text(), nullable=False),
        sa.Column("article_id", Key),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("hints", Json, nullable=False),
        sa.Column("modified_at", UtcDateTime()),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.Column("last_checked_at", UtcDateTime()),
        sa.Column("next_check_at", UtcDateTime()),
        sa.Column("checks", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("outcome", sa.Text()),
        sa.Column("reason", sa.Text()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_addresses_article_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_addresses_outlet_id"),
        sa.PrimaryKeyConstraint("id", name="pk_addresses"),
        sa.UniqueConstraint("outlet_id", "url", name="uq_addresses_outlet_id_url"),
    )
    op.create_index("ix_addresses_article_id", "addresses", ["article_id"])
    op.create_index("ix_addresses_outlet_id_next_check_at", "addresses", ["outlet_id", "next_check_at"])
    op.create_table(
        "leases",
        sa.Column("outlet_id", Key, autoincrement=False, nullable=False),
        sa.Column("run_id", Key, nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("process_start", sa.Text()),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_leases_outlet_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_leases_run_id"),
        sa.PrimaryKeyConstraint("outlet_id", name="pk_leases"),
    )
    op.create_table(
        "near_duplicates",
        sa.Column("article_id", Key, autoincrement=False, nullable=False),
        sa.Column("other_id", Key, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_near_duplicates_article_id"),
        sa.ForeignKeyConstraint(["other_id"], ["articles.id"], name="fk_near_duplicates_other_id"),
        sa.PrimaryKeyConstraint("article_id", "other_id", name="pk_near_duplicates"),
    )
    op.create_index("ix_near_duplicates_other_id", "near_duplicates", ["other_id"])
    op.create_table(
        "captures",
        sa.Column("id", Key, nullable=False),
        sa.Column("run_id", Key, nullable=False),
        sa.Column("outlet_id", Key, nullable=False),
        sa.Column("address_id", Key),
        sa.Column("article_id", Key),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("via", Json, nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("fetched_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("content_type", sa.Text()),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("detail", sa.Text()),
        sa.Column("provenance", Json),
        sa.Column("archive_file", sa.Text()),
        sa.Column("archive_offset", Key),
        sa.Column("archive_length", Key),
        sa.Column("archive_digest", sa.Text()),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_captures_address_id"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_captures_article_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_captures_outlet_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_captures_run_id"),
        sa.PrimaryKeyConstraint("id", name="pk_captures"),
    )
    op.create_index("ix_captures_address_id", "captures", ["address_id"])
    op.create_index("ix_captures_article_id", "captures", ["article_id"])
    op.create_index("ix_captures_outlet_id_fetched_at", "captures", ["outlet_id", "fetched_at"])
    op.create_index("ix_captures_run_id", "captures", ["run_id"])
    op.create_table(
        "changes",
        sa.Column("seq", Key, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("article_id", Key, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("capture_id", Key, nullable=False),
        sa.Column("fields", Json, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_changes_article_id"),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_changes_capture_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_changes"),
    )
    op.create_index("ix_changes_article_id", "changes", ["article_id"])
    op.create_table(
        "revisions",
        sa.Column("id", Key, nullable=False),
        sa.Column("article_id", Key, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("capture_id", Key, nullable=False),
        sa.Column("fetched_at", UtcDateTime(), nullable=False),
        sa.Column("changed", Json, nullable=False),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("canonical_url", sa.Text()),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("alternative_headline", sa.Text()),
        sa.Column("byline", sa.Text()),
        sa.Column("date_published", UtcDateTime()),
        sa.Column("date_published_precision", sa.Text()),
        sa.Column("date_published_zone", sa.Text()),
        sa.Column("date_published_zone_source", sa.Text()),
        sa.Column("date_published_raw", sa.Text()),
        sa.Column("date_modified", UtcDateTime()),
        sa.Column("date_modified_precision", sa.Text()),
        sa.Column("date_modified_zone", sa.Text()),
        sa.Column("date_modified_zone_source", sa.Text()),
        sa.Column("date_modified_raw", sa.Text()),
        sa.Column("article_body", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("section", sa.Text()),
        sa.Column("in_language", sa.Text()),
        sa.Column("is_accessible_for_free", sa.Boolean()),
        sa.Column("source_organization", sa.Text()),
        sa.Column("is_machine_translated", sa.Boolean()),
        sa.Column("state", Json, nullable=False),
        sa.Column("provenance", Json, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_revisions_article_id"),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_revisions_capture_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("article_id", "number", name="uq_revisions_article_id_number"),
    )
    op.create_index("ix_revisions_capture_id", "revisions", ["capture_id"])
    op.create_index("ix_revisions_date_published", "revisions", ["date_published"])
    op.create_table(
        "attachments",
        sa.Column("revision_id", Key, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_attachments_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_attachments"),
    )
    op.create_table(
        "bylines",
        sa.Column("revision_id", Key, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", Key, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("role", sa.Text()),
        sa.Column("organisation", sa.Text()),
        sa.Column("email", sa.Text()),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name="fk_bylines_person_id"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_bylines_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_bylines"),
    )
    op.create_index("ix_bylines_person_id", "bylines", ["person_id"])
    op.create_table(
        "images",
        sa.Column("revision_id", Key, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("caption", sa.Text()),
        sa.Column("credit", sa.Text()),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_images_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_images"),
    )
    op.create_table(
        "keywords",
        sa.Column("revision_id", Key, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("keyword", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], name="fk_keywords_revision_id"),
        sa.PrimaryKeyConstraint("revision_id", "position", name="pk_keywords"),
    )
    op.create_index("ix_keywords_keyword", "keywords", ["keyword"])
    op.execute("INSERT INTO change_head (id, seq) VALUES (1, 0)")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search_index USING fts5(segments, tokenize = 'unicode61 remove_diacritics 0')")
    else:
        op.execute(
            "CREATE TABLE search_index (rowid bigint PRIMARY KEY REFERENCES articles (id), segments text NOT NULL, "
            "lexemes tsvector NOT NULL)"
        )
        op.execute("CREATE INDEX ix_search_index_lexemes ON search_index USING gin (lexemes)")
