"""The view of near-duplicates."""

from __future__ import annotations

from storage.view import View

WIRE_COPIES = View(
    "wire_copies",
    "A member of a cluster of near-duplicates: wire copy, reposts, the same text again in other words.",
    (
        ("cluster", "text", "f.identifier", "Name of the member that was stored first; the same for all members."),
        ("article_id", "integer", "a.id", "Row number of the article."),
        ("identifier", "text", "a.identifier", "Name of the article."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("url", "text", "a.url", "The address it lives at now."),
        ("headline", "text", "r.headline", "Headline in force."),
        ("date_published", "instant", "r.date_published", "When the page says it was published, in UTC."),
        ("first_seen_at", "instant", "a.first_seen_at", "When it was first fetched."),
        ("is_first", "boolean", "a.id = m.cluster_id", "Whether it was stored before all others of the cluster."),
        ("copy_of", "text", "t.identifier", "Name of the member that it was found to be a copy of; NULL: of none."),
        (
            "similarity",
            "number",
            "m.similarity",
            "Share of the shorter text that is in the longer one, to that member; 1 where there is none.",
        ),
        ("source_organization", "text", "r.source_organization", "Original publisher, as the page names it."),
        ("gone_at", "instant", "a.gone_at", "Since when it is withdrawn; NULL: it is there."),
    ),
    """FROM cluster_members m JOIN articles a ON a.id = m.article_id JOIN outlets o ON o.id = a.outlet_id
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
JOIN articles f ON f.id = m.cluster_id LEFT JOIN articles t ON t.id = m.matched_id""",
)
