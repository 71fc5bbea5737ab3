"""Views of what became of articles: their states, edits and withdrawals."""

from __future__ import annotations

from storage.view import Columns, View
from storage.views_articles import ARTICLE_STATE

REVISION_LIST = View(
    "revision_list",
    "A stored state of an article.",
    (
        ("id", "integer", "r.id", "Row number of the revision."),
        ("article_id", "integer", "k.id", "Row number of the article."),
        ("identifier", "text", "k.identifier", "Name of the article."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("number", "integer", "r.number", "From 1; see merged_from."),
        (
            "merged_from",
            "text",
            "CASE WHEN a.merged_into IS NULL THEN NULL ELSE a.identifier END",
            "Name under which it was stored, with numbers of its own, until that was found to be this article.",
        ),
        ("is_current", "boolean", "a.merged_into IS NULL AND r.number = a.revision", "Whether it is the one in force."),
        ("fetched_at", "instant", "r.fetched_at", "When it was fetched."),
        ("changed", "json", "r.changed", "JSON: fields that differ from the revision before."),
        ("minor", "boolean", "r.minor", "Whether only trifles differ."),
        ("url", "text", "r.url", "Address it was read at."),
        *ARTICLE_STATE,
        ("capture_id", "integer", "r.capture_id", "The fetch it was read from."),
    ),
    """FROM revisions r JOIN articles a ON a.id = r.article_id JOIN outlets o ON o.id = a.outlet_id
JOIN articles k ON k.id = coalesce(a.merged_into, a.id)
WHERE a.taken_down_at IS NULL""",
)

_BOTH = """FROM revisions r JOIN revisions old ON old.article_id = r.article_id AND old.number = r.number - 1
JOIN articles a ON a.id = r.article_id AND a.taken_down_at IS NULL JOIN outlets o ON o.id = a.outlet_id
JOIN articles k ON k.id = coalesce(a.merged_into, a.id)"""
_WHICH: Columns = (
    ("id", "integer", "r.id", "Row number of the later revision."),
    ("article_id", "integer", "k.id", "Row number of the article."),
    ("identifier", "text", "k.identifier", "Name of the article."),
    ("outlet", "text", "o.slug", "Slug of the outlet."),
    ("url", "text", "k.url", "The address the article lives at now."),
    ("number", "integer", "r.number", "Number of the later revision, from 2."),
    ("seen_at", "instant", "r.fetched_at", "When the later state was first seen; the edit was made before."),
    ("before_seen_at", "instant", "old.fetched_at", "When the earlier state was first seen; the edit was made after."),
    ("date_published", "instant", "r.date_published", "When the page says the article was published, in UTC."),
)

EDITS = View(
    "edits",
    "A change of an article after it was first seen: two revisions, one after the other.",
    (
        *_WHICH,
        (
            "minor",
            "boolean",
            "r.minor",
            "True: only case, white space, punctuation, pictures, keywords or time stamps.",
        ),
        ("changed", "json", "r.changed", "JSON: names of the fields that differ."),
        ("is_headline_changed", "boolean", "old.headline <> r.headline", "Whether the headline differs."),
        ("is_text_changed", "boolean", "old.article_body <> r.article_body", "Whether the text differs."),
        ("characters_before", "integer", "length(old.article_body)", "Length of the text before."),
        ("characters_after", "integer", "length(r.article_body)", "Length of the text after."),
        ("capture_id", "integer", "r.capture_id", "The fetch that showed it."),
    ),
    _BOTH,
)

HEADLINE_CHANGES = View(
    "headline_changes",
    "A headline that was replaced.",
    (
        *_WHICH,
        (
            "minor",
            "boolean",
            "r.minor",
            "True: nothing but case, white space and punctuation (not of figures) differs.",
        ),
        ("headline_before", "text", "old.headline", "Headline before."),
        ("headline_after", "text", "r.headline", "Headline after."),
    ),
    f"{_BOTH}\nWHERE old.headline <> r.headline",
)

# One strange look is no withdrawal (`storage.withdrawal`).
_WITHDRAWN = """\
An article that is no longer to be had from its outlet; its text stays in article_list and revision_list.
An answer 404 or 410 withdraws it at once, and so does a notice in the place of its text, there or where its address
leads. A way that leads to the front page (redirect-home) or to another story (redirect-elsewhere), and a page that says
that nothing is there (notice), do so when they are seen twice in a row, an hour or more apart. It is withdrawn no more
when its page is there again."""

# Of a page that was taken down, or of an answer without words, no detail is stored.
_WHY = """\
CASE c.reason WHEN 'http-404' THEN 'the address answers 404: not found'
    WHEN 'http-410' THEN 'the address answers 410: gone'
    WHEN 'redirect-home' THEN 'the address leads to the front page, ' || c.final_url
    WHEN 'redirect-elsewhere' THEN 'the address leads to another story, ' || c.final_url
    WHEN 'notice' THEN coalesce(NULLIF(c.detail, ''), 'the page says that nothing is there')
    ELSE c.detail END"""

WITHDRAWN = View(
    "withdrawn",
    _WITHDRAWN,
    (
        ("id", "integer", "a.id", "Row number of the article."),
        ("identifier", "text", "a.identifier", "Name of the article."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("url", "text", "a.url", "The address it lived at."),
        ("headline", "text", "r.headline", "Its last headline."),
        ("authors", "text", "{authors}", "Names of the authors in printed order, joined with '; '; NULL: none."),
        ("date_published", "instant", "r.date_published", "When it was published, in UTC."),
        ("first_seen_at", "instant", "a.first_seen_at", "When it was first fetched."),
        (
            "gone_at",
            "instant",
            "a.gone_at",
            "When it was found withdrawn: the look that decided it, not the first that hinted at it.",
        ),
        (
            "reason",
            "text",
            "c.reason",
            "http-404, http-410, redirect-home, redirect-elsewhere or notice; NULL: not known.",
        ),
        (
            "detail",
            "text",
            _WHY,
            "The same for a person to read: what answered, where the way led, what the notice says; NULL: not known.",
        ),
        ("capture_id", "integer", "c.id", "The fetch that showed it; NULL: not known."),
    ),
    """FROM articles a JOIN outlets o ON o.id = a.outlet_id
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
LEFT JOIN changes g ON g.seq = (SELECT max(n.seq) FROM changes n WHERE n.article_id = a.id AND n.kind = 'gone')
LEFT JOIN captures c ON c.id = g.capture_id
WHERE a.merged_into IS NULL AND a.taken_down_at IS NULL AND a.gone_at IS NOT NULL""",
)

TAKEN_DOWN = View(
    "taken_down",
    "An article that was taken down here: what is left of it. No other view of articles has it.",
    (
        ("id", "integer", "a.id", "Row number of the article."),
        ("identifier", "text", "a.identifier", "Name of the article."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("url", "text", "a.url", "The address it lives at."),
        ("date_published", "instant", "r.date_published", "When it was published, in UTC."),
        ("first_seen_at", "instant", "a.first_seen_at", "When it was first fetched."),
        ("taken_down_at", "instant", "a.taken_down_at", "When it was taken down."),
        ("takedown_reason", "text", "a.takedown_reason", "Why, as told to `ingest takedown`."),
    ),
    """FROM articles a JOIN outlets o ON o.id = a.outlet_id
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
WHERE a.merged_into IS NULL AND a.taken_down_at IS NOT NULL""",
)
