"""The view of persons: one row each, whatever the names under which an outlet prints them."""

from __future__ import annotations

from ingest.article import NO_MAKERS, PersonKind
from storage.view import Columns, View

_MAKERS = tuple(kind.value for kind in PersonKind if kind not in NO_MAKERS)
_AS: Columns = tuple(
    (
        f"as_{kind}",
        "integer",
        f"count(DISTINCT CASE WHEN b.kind = '{kind}' THEN a.id END)",
        f"Those that name the person as {kind.replace('_', ' ')}.",
    )
    for kind in _MAKERS
)

PERSON_LIST = View(
    "person_list",
    "A person in the bylines of an outlet, by what is in force of its articles; no contacts, no organisations.",
    (
        ("id", "integer", "p.main_id", "Number of the person: `main_person_id` of `byline_list`."),
        ("outlet", "text", "o.slug", "Slug of the outlet. A name means a person only within one."),
        (
            "name",
            "text",
            "(SELECT m.name FROM persons m WHERE m.id = p.main_id)",
            "The name that stands for the person: the one in Hangul, else the one read first.",
        ),
        (
            "aliases",
            "text",
            "{aliases}",
            "Other names that are known to be the person's, in the order of reading, with '; '; NULL: none.",
        ),
        (
            "emails",
            "text",
            "{emails}",
            "E-mails that any revision prints with these names, in alphabetical order, with '; '; NULL: none.",
        ),
        ("articles", "integer", "count(DISTINCT a.id)", "Articles that name the person, as whatever."),
        *_AS,
        (
            "first_published",
            "instant",
            "min(a.date_published)",
            "The earliest date of them, in UTC; NULL: none is dated.",
        ),
        ("last_published", "instant", "max(a.date_published)", "The latest date of them, in UTC; NULL: none is dated."),
        (
            "first_published_on",
            "text",
            "min(a.published_on)",
            "YYYY-MM-DD, the earliest day of them in the zones that the pages mean; NULL: none is dated.",
        ),
        ("last_published_on", "text", "max(a.published_on)", "YYYY-MM-DD, the latest day; NULL: none is dated."),
    ),
    """FROM persons p JOIN outlets o ON o.id = p.outlet_id
JOIN bylines b ON b.person_id = p.id AND b.kind NOT IN ('contact', 'organisation')
JOIN revisions r ON r.id = b.revision_id JOIN articles a ON a.id = r.article_id AND a.revision = r.number
WHERE {unindexed a.merged_into} IS NULL AND a.taken_down_at IS NULL
GROUP BY o.slug, p.main_id""",
)
# One level of grouping, so that SQLite asks only for the persons of the outlet, or the person, that a query wants.
