"""Views of articles and who is named in them."""

from __future__ import annotations

from storage.view import Columns, View

ARTICLE_STATE: Columns = (
    ("headline", "text", "r.headline", "Headline."),
    ("alternative_headline", "text", "r.alternative_headline", "Second headline."),
    ("byline", "text", "r.byline", "Byline as printed, without the dates, ages and buttons around it."),
    ("authors", "text", "{authors}", "Names of the authors in printed order, joined with '; '; NULL: none."),
    ("date_published", "instant", "r.date_published", "When it was published, in UTC; see the precision."),
    (
        "published_on",
        "text",
        "r.published_on",
        "YYYY-MM-DD, the day of publication in the zone that the page means; NULL: not known.",
    ),
    ("date_published_precision", "text", "r.date_published_precision", "second, minute, or day."),
    ("date_published_zone", "text", "r.date_published_zone", "Zone the printed time is in; a day is a day there."),
    ("date_published_zone_source", "text", "r.date_published_zone_source", "printed, outlet or assumed."),
    ("date_modified", "instant", "r.date_modified", "When the page says it was modified, in UTC."),
    ("date_modified_precision", "text", "r.date_modified_precision", "second, minute, or day."),
    ("article_body", "text", "r.article_body", "Text, paragraphs separated by a blank line."),
    ("description", "text", "r.description", "The page's summary of itself."),
    ("section", "text", "r.section", "Section as printed."),
    ("in_language", "text", "r.in_language", "BCP 47 code."),
    ("is_accessible_for_free", "boolean", "r.is_accessible_for_free", "Whether the page says that it is free."),
    ("source_organization", "text", "r.source_organization", "Original publisher of a reposted text."),
    ("is_machine_translated", "boolean", "r.is_machine_translated", "True when the page says so."),
)

_OF_ARTICLE = ("date_published", "published_on")

ARTICLE_LIST = View(
    "article_list",
    "An article as it is now.",
    (
        ("id", "integer", "a.id", "Row number of the article."),
        ("identifier", "text", "a.identifier", "Name that stays."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("url", "text", "a.url", "The address it lives at now."),
        ("canonical_url", "text", "r.canonical_url", "The address the page names as its own."),
        *((name, kind, f"a.{name}" if name in _OF_ARTICLE else sql, what) for name, kind, sql, what in ARTICLE_STATE),
        ("revision", "integer", "a.revision", "Number of the revision in force: how many there are."),
        ("first_seen_at", "instant", "a.first_seen_at", "When it was first fetched."),
        ("last_checked_at", "instant", "a.last_checked_at", "When it was last confirmed or changed."),
        ("last_changed_at", "instant", "a.last_changed_at", "When the revision in force was fetched."),
        ("gone_at", "instant", "a.gone_at", "Since when it is withdrawn, see the view `withdrawn`; NULL: it is there."),
        (
            "duplicate_of",
            "integer",
            "(SELECT min(d.other_id) FROM near_duplicates d WHERE d.article_id = a.id)",
            "The earliest article with the same text; NULL: none.",
        ),
    ),
    """FROM articles a JOIN outlets o ON {common o.id = a.outlet_id}
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
WHERE {unindexed a.merged_into} IS NULL AND a.taken_down_at IS NULL""",
)
# The dates of `articles`, which are those of the revision in force: with the outlet they make one index. `unindexed`
# keeps SQLite from the index of merged articles, which nearly all are in (the newest hundred of 576,000 in 9 ms instead
# of 31 s); `common` from reading all articles of the outlets where the newest of several are asked for, or what one of
# an outlet's persons wrote.


BYLINE_LIST = View(
    "byline_list",
    "A person named in an article as it is now.",
    (
        ("article_id", "integer", "a.id", "Row number of the article."),
        ("identifier", "text", "a.identifier", "Name of the article."),
        ("outlet", "text", "o.slug", "Slug of the outlet."),
        ("position", "integer", "b.position", "Printed order, from 1."),
        ("person_id", "integer", "p.id", "Row number of the person."),
        ("name", "text", "p.name", "Name as printed."),
        ("kind", "text", "b.kind", "author, translator, photographer, original_author, organisation or contact."),
        ("role", "text", "b.role", "As printed."),
        ("organisation", "text", "b.organisation", "As printed."),
        ("email", "text", "b.email", "In lower case."),
        ("raw", "text", "b.raw", "The byline text it was read from."),
        ("headline", "text", "r.headline", "Headline of the article."),
        ("date_published", "instant", "a.date_published", "When the article was published, in UTC."),
        (
            "main_person_id",
            "integer",
            "p.main_id",
            "Number of the person in `person_list`: the same for all names that are known to be one person's.",
        ),
        (
            "main_name",
            "text",
            "(SELECT m.name FROM persons m WHERE m.id = p.main_id)",
            "The name that stands for the person.",
        ),
    ),
    """FROM articles a JOIN outlets o ON {common o.id = a.outlet_id}
JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
JOIN bylines b ON b.revision_id = r.id JOIN persons p ON p.id = b.person_id
WHERE {unindexed a.merged_into} IS NULL AND a.taken_down_at IS NULL""",
)
