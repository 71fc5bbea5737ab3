"""Views of what was collected: fetches, runs, and how complete the corpus is."""

from __future__ import annotations

from ingest.capture import Outcome
from storage.view import View

_COUNTS = ", ".join(f"sum(CASE WHEN outcome = '{outcome}' THEN 1 ELSE 0 END) AS {outcome}" for outcome in Outcome)

CAPTURE_LIST = View(
    "capture_list",
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
)

RUN_LIST = View(
    "run_list",
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
) n ON n.run_id = u.id""".replace("{counts}", _COUNTS),
)

ARTICLE_DAILY = View(
    "article_daily",
    "What an outlet published on a day.",
    (
        ("outlet", "outlet", "Slug of the outlet."),
        (
            "day",
            "day",
            "YYYY-MM-DD, the day of publication in the zone that the page means; NULL: articles without a date.",
        ),
        ("articles", "count(*)", "Articles, as they are now."),
        ("signed", "count(authors)", "Those with an author."),
        ("duplicates", "count(duplicate_of)", "Those with the text of an earlier article of the outlet."),
        ("edited", "sum(CASE WHEN revision > 1 THEN 1 ELSE 0 END)", "Those with more than one revision."),
        ("withdrawn", "count(gone_at)", "Those that are no longer to be had."),
        ("characters", "CAST(sum(length(article_body)) AS bigint)", "Length of their texts together."),
    ),
    "FROM (SELECT l.*, published_on AS day FROM article_list l) n GROUP BY outlet, day",
)

COVERAGE = View(
    "coverage",
    "How complete the corpus is: an outlet and a UTC day on which something of it was found or fetched.",
    (
        ("outlet", "o.slug", "Slug of the outlet."),
        ("day", "n.day", "YYYY-MM-DD, the UTC day on which it happened, not that of publication."),
        ("announced", "sum(n.announced)", "Addresses that a feed, sitemap or listing named for the first time."),
        ("stored", "sum(n.stored)", "Articles that were stored for the first time (outcome new or duplicate)."),
        *(
            (outcome, f"sum(CASE WHEN n.outcome = '{outcome}' THEN 1 ELSE 0 END)", f"Fetches that ended as {outcome}.")
            for outcome in ("revised", "unchanged", "rejected", "gone", "failed")
        ),
    ),
    """FROM (
    SELECT outlet_id, {day first_seen_at} AS day, 1 AS announced, 0 AS stored, '' AS outcome
    FROM addresses WHERE source IS NOT NULL
    UNION ALL
    SELECT outlet_id, {day fetched_at}, 0, CASE WHEN outcome IN ('new', 'duplicate') THEN 1 ELSE 0 END, outcome
    FROM captures
) n JOIN outlets o ON o.id = n.outlet_id GROUP BY o.slug, n.day""",
)

OUTLET_HEALTH = View(
    "outlet_health",
    "An outlet: what is stored of it, and how its last run went.",
    (
        ("outlet", "o.slug", "Slug of the outlet."),
        ("name", "o.name", "Name as readers know it."),
        (
            "articles",
            """(SELECT count(*) FROM articles a
        WHERE a.outlet_id = o.id AND a.merged_into IS NULL AND a.taken_down_at IS NULL)""",
            "Articles stored.",
        ),
        (
            "withdrawn",
            """(SELECT count(a.gone_at) FROM articles a
        WHERE a.outlet_id = o.id AND a.merged_into IS NULL AND a.taken_down_at IS NULL)""",
            "Those that are no longer to be had.",
        ),
        (
            "newest_seen_at",
            "(SELECT max(a.first_seen_at) FROM articles a WHERE a.outlet_id = o.id)",
            "When an article was last stored for the first time; NULL: never.",
        ),
        (
            "waiting",
            """(SELECT count(*) FROM addresses d
        WHERE d.outlet_id = o.id AND d.checks = 0 AND d.next_check_at IS NOT NULL)""",
            "Addresses that are known and were never fetched.",
        ),
        ("sources", "(SELECT count(*) FROM sources s WHERE s.outlet_id = o.id)", "Feeds, sitemaps and listings."),
        (
            "sources_failing",
            "(SELECT count(*) FROM sources s WHERE s.outlet_id = o.id AND s.failures > 0)",
            "Those that could not be read last time.",
        ),
        ("last_run_id", "u.id", "The last run; NULL: none."),
        ("last_run_started_at", "u.started_at", "When it began."),
        ("last_run_ended_at", "u.ended_at", "When it ended; NULL: it runs, or it died."),
        ("last_run_state", "u.state", "running, finished, interrupted or abandoned."),
        ("healthy", "u.healthy", "Whether it was judged healthy; NULL: not judged."),
        ("complaints", "u.complaints", "JSON: what is wrong."),
        (
            "last_healthy_at",
            "(SELECT max(h.started_at) FROM runs h WHERE h.outlet_id = o.id AND h.healthy)",
            "When the last run began that was judged healthy; NULL: none.",
        ),
    ),
    """FROM outlets o
LEFT JOIN runs u ON u.id = (SELECT max(n.id) FROM runs n WHERE n.outlet_id = o.id)""",
)
