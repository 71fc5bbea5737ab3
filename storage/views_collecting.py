"""Views of what was collected: fetches, runs, and how complete the corpus is."""

from __future__ import annotations

from ingest.capture import Outcome
from storage.view import View

_COUNTS = ", ".join(f"sum(CASE WHEN outcome = '{outcome}' THEN 1 ELSE 0 END) AS {outcome}" for outcome in Outcome)

CAPTURE_LIST = View(
    "capture_list",
    "A fetch and what became of it.",
    (
        ("id", "integer", "c.id", "Row number of the capture."),
        ("run_id", "integer", "c.run_id", "The run."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("url", "text", "c.url", "The address asked."),
        ("final_url", "text", "c.final_url", "The address that answered."),
        ("fetched_at", "instant", "c.fetched_at", "When the answer had arrived."),
        ("status", "integer", "c.status", "HTTP status; NULL: no answer."),
        ("content_type", "text", "c.content_type", "Media type."),
        ("size", "integer", "c.size", "Bytes of the body."),
        ("outcome", "text", "c.outcome", "new, revised, unchanged, duplicate, rejected, gone or failed."),
        ("reason", "text", "c.reason", "Why, in a word."),
        ("detail", "text", "c.detail", "Why, for a person to read."),
        ("article_id", "integer", "c.article_id", "The article it concerns; NULL: none."),
        ("identifier", "text", "a.identifier", "Name of that article."),
        ("archive_file", "text", "c.archive_file", "WARC file; NULL: not archived."),
        ("archive_offset", "integer", "c.archive_offset", "Byte offset in it."),
        ("archive_length", "integer", "c.archive_length", "Bytes there."),
    ),
    """FROM captures c JOIN outlets o ON o.id = c.outlet_id LEFT JOIN articles a ON a.id = c.article_id""",
)

RUN_LIST = View(
    "run_list",
    "A crawl of an outlet; its captures counted by outcome.",
    (
        ("id", "integer", "u.id", "Row number of the run."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("started_at", "instant", "u.started_at", "When it began."),
        ("ended_at", "instant", "u.ended_at", "When it ended; NULL: it runs, or it died."),
        ("state", "text", "u.state", "running, finished, interrupted or abandoned."),
        ("healthy", "boolean", "u.healthy", "Whether it was judged healthy; NULL: not judged."),
        ("complaints", "json", "u.complaints", "JSON: what is wrong."),
        *(
            (outcome.value, "integer", f"coalesce(n.{outcome}, 0)", f"Captures that ended as {outcome}.")
            for outcome in Outcome
        ),
    ),
    """FROM runs u JOIN outlets o ON o.id = u.outlet_id LEFT JOIN (
SELECT run_id, {counts} FROM captures GROUP BY run_id
) n ON n.run_id = u.id""".replace("{counts}", _COUNTS),
)

ARTICLE_DAILY = View(
    "article_daily",
    "What an outlet published on a day.",
    (
        ("outlet", "text", "outlet", "Slug of the outlet."),
        (
            "day",
            "text",
            "day",
            "YYYY-MM-DD, the day of publication in the zone that the page means; NULL: articles without a date.",
        ),
        ("articles", "integer", "count(*)", "Articles, as they are now."),
        ("signed", "integer", "count(authors)", "Those with an author."),
        ("duplicates", "integer", "count(duplicate_of)", "Those with the text of an earlier article of the outlet."),
        ("edited", "integer", "sum(CASE WHEN revision > 1 THEN 1 ELSE 0 END)", "Those with more than one revision."),
        ("withdrawn", "integer", "count(gone_at)", "Those that are no longer to be had."),
        ("characters", "integer", "CAST(sum(length(article_body)) AS bigint)", "Length of their texts together."),
    ),
    "FROM (SELECT l.*, published_on AS day FROM article_list l) n GROUP BY outlet, day",
)

COVERAGE = View(
    "coverage",
    "How complete the corpus is: an outlet and a UTC day on which it was crawled, or something of it found or fetched.",
    (
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("day", "text", "n.day", "YYYY-MM-DD, the UTC day on which it happened, not that of publication."),
        (
            "announced",
            "integer",
            "sum(n.announced)",
            "Addresses that a feed, sitemap or listing named for the first time.",
        ),
        (
            "stored",
            "integer",
            "sum(n.stored)",
            "Articles that were stored for the first time (outcome new or duplicate).",
        ),
        *(
            (
                outcome,
                "integer",
                f"sum(CASE WHEN n.outcome = '{outcome}' THEN 1 ELSE 0 END)",
                f"Fetches that ended as {outcome}.",
            )
            for outcome in ("revised", "unchanged", "rejected", "gone", "failed")
        ),
        ("runs", "integer", "sum(n.runs)", "Crawls of it that began, whether or not they found anything."),
        ("healthy_runs", "integer", "sum(n.healthy)", "Those that ended and were judged healthy."),
    ),
    """FROM (
    SELECT outlet_id, {day first_seen_at} AS day, 1 AS announced, 0 AS stored, '' AS outcome,
        0 AS runs, 0 AS healthy
    FROM addresses WHERE source IS NOT NULL
    UNION ALL
    SELECT outlet_id, {day fetched_at}, 0, CASE WHEN outcome IN ('new', 'duplicate') THEN 1 ELSE 0 END, outcome, 0, 0
    FROM captures
    UNION ALL
    SELECT outlet_id, {day started_at}, 0, 0, '', 1, CASE WHEN healthy THEN 1 ELSE 0 END
    FROM runs
) n JOIN outlets o ON o.id = n.outlet_id GROUP BY o.slug, n.day""",
)

OUTLET_HEALTH = View(
    "outlet_health",
    "An outlet: what is stored of it, and how its last run went.",
    (
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("name", "text", "o.name", "Name as readers know it."),
        (
            "articles",
            "integer",
            """(SELECT count(*) FROM articles a
        WHERE a.outlet_id = o.id AND a.merged_into IS NULL AND a.taken_down_at IS NULL)""",
            "Articles stored.",
        ),
        (
            "withdrawn",
            "integer",
            """(SELECT count(a.gone_at) FROM articles a
        WHERE a.outlet_id = o.id AND a.merged_into IS NULL AND a.taken_down_at IS NULL)""",
            "Those that are no longer to be had.",
        ),
        (
            "newest_seen_at",
            "instant",
            "(SELECT max(a.first_seen_at) FROM articles a WHERE a.outlet_id = o.id)",
            "When an article was last stored for the first time; NULL: never.",
        ),
        (
            "waiting",
            "integer",
            """(SELECT count(*) FROM addresses d
        WHERE d.outlet_id = o.id AND d.checks = 0 AND d.next_check_at IS NOT NULL)""",
            "Addresses that are known and were never fetched.",
        ),
        (
            "sources",
            "integer",
            "(SELECT count(*) FROM sources s WHERE s.outlet_id = o.id)",
            "Feeds, sitemaps and listings.",
        ),
        (
            "sources_failing",
            "integer",
            "(SELECT count(*) FROM sources s WHERE s.outlet_id = o.id AND s.failures > 0)",
            "Those that could not be read last time.",
        ),
        ("last_run_id", "integer", "u.id", "The last run; NULL: none."),
        ("last_run_started_at", "instant", "u.started_at", "When it began."),
        ("last_run_ended_at", "instant", "u.ended_at", "When it ended; NULL: it runs, or it died."),
        ("last_run_state", "text", "u.state", "running, finished, interrupted or abandoned."),
        ("healthy", "boolean", "u.healthy", "Whether it was judged healthy; NULL: not judged."),
        ("complaints", "json", "u.complaints", "JSON: what is wrong."),
        (
            "last_healthy_at",
            "instant",
            "(SELECT max(h.started_at) FROM runs h WHERE h.outlet_id = o.id AND h.healthy)",
            "When the last run began that was judged healthy; NULL: none.",
        ),
    ),
    """FROM outlets o
LEFT JOIN runs u ON u.id = (SELECT max(n.id) FROM runs n WHERE n.outlet_id = o.id)""",
)
