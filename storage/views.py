"""The views: the promise to analysts and tools. Tables may change; these keep their columns.

Each view is SQL that both engines understand; the few words that differ are filled in from `_WORDS`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from ingest.capture import Outcome

_WORDS = {
    "sqlite": {
        # SQLite adds up in the order in which the subquery delivers.
        "names": "(SELECT group_concat(name, '; ') FROM (SELECT p.name AS name {rows} ORDER BY b.position))",
    },
    "postgresql": {
        "names": "(SELECT string_agg(p.name, '; ' ORDER BY b.position) {rows})",
    },
}
_AUTHORS = """FROM bylines b JOIN persons p ON p.id = b.person_id
        WHERE b.revision_id = r.id AND b.kind = 'author'"""

_COUNTS = ", ".join(f"sum(CASE WHEN outcome = '{outcome}' THEN 1 ELSE 0 END) AS {outcome}" for outcome in Outcome)


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what a row of it is, its columns (name → SQL expression, meaning), and where they come from."""

    name: str
    row: str
    columns: tuple[tuple[str, str, str], ...]
    source: str

    def sql(self, dialect: str) -> str:
        names = _WORDS[dialect]["names"].format(rows=_AUTHORS)
        columns = ",\n    ".join(f"{sql} AS {name}" for name, sql, _ in self.columns)
        return f"CREATE VIEW {self.name} AS SELECT\n    {columns}\n{self.source}".replace("{authors}", names).replace(
            "{counts}", _COUNTS
        )


_ARTICLE_STATE = (
    ("headline", "r.headline", "Headline."),
    ("alternative_headline", "r.alternative_headline", "Second headline."),
    ("byline", "r.byline", "Byline as printed."),
    ("authors", "{authors}", "Names of the authors in printed order, joined with '; '; NULL: none."),
    ("date_published", "r.date_published", "When it was published, in UTC; see the precision."),
    ("date_published_precision", "r.date_published_precision", "second, minute, or day."),
    ("date_published_zone", "r.date_published_zone", "Zone the printed time is in; a day is a day there."),
    ("date_published_zone_source", "r.date_published_zone_source", "printed, outlet or assumed."),
    ("date_modified", "r.date_modified", "When the page says it was modified, in UTC."),
    ("date_modified_precision", "r.date_modified_precision", "second, minute, or day."),
    ("article_body", "r.article_body", "Text, paragraphs separated by a blank line."),
    ("description", "r.description", "The page's summary of itself."),
    ("section", "r.section", "Section as printed."),
    ("in_language", "r.in_language", "BCP 47 code."),
    ("is_accessible_for_free", "r.is_accessible_for_free", "Whether the page says that it is free."),
    ("source_organization", "r.source_organization", "Original publisher of a reposted text."),
    ("is_machine_translated", "r.is_machine_translated", "True when the page says so."),
)

VIEWS = (
    View(
        "v_articles",
        "An article as it is now.",
        (
            ("id", "a.id", "Row number of the article."),
            ("identifier", "a.identifier", "Name that stays."),
            ("outlet", "o.slug", "Slug of the outlet."),
            ("url", "a.url", "The address it lives at now."),
            ("canonical_url", "r.canonical_url", "The address the page names as its own."),
            *_ARTICLE_STATE,
            ("revision", "a.revision", "Number of the revision in force: how many there are."),
            ("first_seen_at", "a.first_seen_at", "When it was first fetched."),
            ("last_checked_at", "a.last_checked_at", "When it was last confirmed or changed."),
            ("last_changed_at", "a.last_changed_at", "When the revision in force was fetched."),
            ("gone_at", "a.gone_at", "Since when it answers 404 or 410; NULL: it is there."),
            (
                "duplicate_of",
                "(SELECT min(d.other_id) FROM near_duplicates d WHERE d.article_id = a.id)",
                "The earliest article with the same text; NULL: none.",
            ),
        ),
        """FROM articles a JOIN outlets o ON o.id = a.outlet_id
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
WHERE a.merged_into IS NULL""",
    ),
    View(
        "v_bylines",
        "A person named in an article as it is now.",
        (
            ("article_id", "a.id", "Row number of the article."),
            ("identifier", "a.identifier", "Name of the article."),
            ("outlet", "o.slug", "Slug of the outlet."),
            ("position", "b.position", "Printed order, from 1."),
            ("person_id", "p.id", "Row number of the person."),
            ("name", "p.name", "Name as printed."),
            ("kind", "b.kind", "author, translator, photographer, original_author or contact."),
            ("role", "b.role", "As printed."),
            ("organisation", "b.organisation", "As printed."),
            ("email", "b.email", "In lower case."),
            ("raw", "b.raw", "The byline text it was read from."),
            ("headline", "r.headline", "Headline of the article."),
            ("date_published", "r.date_published", "When the article was published, in UTC."),
        ),
        """FROM articles a JOIN outlets o ON o.id = a.outlet_id
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
JOIN bylines b ON b.revision_id = r.id JOIN persons p ON p.id = b.person_id
WHERE a.merged_into IS NULL""",
    ),
    View(
        "v_revisions",
        "A stored state of an article.",
        (
            ("id", "r.id", "Row number of the revision."),
            ("article_id", "k.id", "Row number of the article."),
            ("identifier", "k.identifier", "Name of the article."),
            ("outlet", "o.slug", "Slug of the outlet."),
            ("number", "r.number", "From 1; see merged_from."),
            (
                "merged_from",
                "CASE WHEN a.merged_into IS NULL THEN NULL ELSE a.identifier END",
                "Name under which it was stored, with numbers of its own, until that was found to be this article.",
            ),
            ("is_current", "a.merged_into IS NULL AND r.number = a.revision", "Whether it is the one in force."),
            ("fetched_at", "r.fetched_at", "When it was fetched."),
            ("changed", "r.changed", "JSON: fields that differ from the revision before."),
            ("minor", "r.minor", "Whether only trifles differ."),
            ("url", "r.url", "Address it was read at."),
            *_ARTICLE_STATE,
            ("capture_id", "r.capture_id", "The fetch it was read from."),
        ),
        """FROM revisions r JOIN articles a ON a.id = r.article_id JOIN outlets o ON o.id = a.outlet_id
JOIN articles k ON k.id = coalesce(a.merged_into, a.id)""",
    ),
    View(
        "v_captures",
        "A fetch and what became of it.",
        (
            ("id", "c.id", "Row number of the capture."),
            ("run_id", "c.run_id", "The run."),
            ("outlet", "o.slug", "Slug of the outlet."),
            ("url", "c.url", "The address asked."),
            ("final_url", "c.final_url", "The address that answered."),
            ("fetched_at", "c.fetched_at", "When the answer had arrived."),
            ("status", "c.status", "HTTP status; NULL: no answer."),
            ("content_type", "c.content_type", "Media type."),
            ("size", "c.size", "Bytes of the body."),
            ("outcome", "c.outcome", "new, revised, unchanged, duplicate, rejected, gone or failed."),
            ("reason", "c.reason", "Why, in a word."),
            ("detail", "c.detail", "Why, for a person to read."),
            ("article_id", "c.article_id", "The article it concerns; NULL: none."),
            ("identifier", "a.identifier", "Name of that article."),
            ("archive_file", "c.archive_file", "WARC file; NULL: not archived."),
            ("archive_offset", "c.archive_offset", "Byte offset in it."),
            ("archive_length", "c.archive_length", "Bytes there."),
        ),
        """FROM captures c JOIN outlets o ON o.id = c.outlet_id LEFT JOIN articles a ON a.id = c.article_id""",
    ),
    View(
        "v_runs",
        "A crawl of an outlet; its captures counted by outcome.",
        (
            ("id", "u.id", "Row number of the run."),
            ("outlet", "o.slug", "Slug of the outlet."),
            ("started_at", "u.started_at", "When it began."),
            ("ended_at", "u.ended_at", "When it ended; NULL: it runs, or it died."),
            ("state", "u.state", "running, finished, interrupted or abandoned."),
            ("healthy", "u.healthy", "Whether it was judged healthy; NULL: not judged."),
            ("complaints", "u.complaints", "JSON: what is wrong."),
            *((outcome, f"coalesce(n.{outcome}, 0)", f"Captures that ended as {outcome}.") for outcome in Outcome),
        ),
        """FROM runs u JOIN outlets o ON o.id = u.outlet_id LEFT JOIN (
    SELECT run_id, {counts} FROM captures GROUP BY run_id
) n ON n.run_id = u.id""",
    ),
)


def create_views(connection: Connection) -> None:
    """Put up all views. Expects none of them to be there."""
    for view in VIEWS:
        connection.execute(text(view.sql(connection.dialect.name)))


def drop_views(connection: Connection) -> None:
    """Take down what views there are."""
    for view in reversed(VIEWS):
        connection.execute(text(f"DROP VIEW IF EXISTS {view.name}"))
