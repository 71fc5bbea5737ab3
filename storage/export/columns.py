"""The columns that tables have, CSV and Parquet alike: one row per article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from ingest.article import Moment, PersonKind
from storage.export.contents import Publisher, Removal
from storage.stored import StoredArticle

Kind = Literal["text", "integer", "boolean", "instant", "texts", "people", "images", "files"]
PARTS = {
    "people": ("name", "kind", "role", "organisation", "email"),
    "images": ("url", "caption", "credit"),
    "files": ("name", "url"),
}
"""What an entry of a list of things is made of; all of it text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its kind, what it holds, and how it is had of an article. None: not known."""

    name: str
    kind: Kind
    meaning: str
    of: Callable[[StoredArticle, Publisher], Any]
    removed: Callable[[Removal], Any] = lambda _: None


def _plain(name: str, kind: Kind, meaning: str) -> Column:
    return Column(name, kind, meaning, lambda found, _: getattr(found.article, name))


def _stored(name: str, kind: Kind, meaning: str, *, removed: bool = False) -> Column:
    def of_removal(removal: Removal) -> Any:
        return getattr(removal, name) if removed else None

    return Column(name, kind, meaning, lambda found, _: getattr(found, name), of_removal)


def _moment(name: str, what: str) -> list[Column]:
    def part(of: str) -> Callable[[StoredArticle, Publisher], Any]:
        def told(found: StoredArticle, _: Publisher) -> Any:
            moment: Moment | None = getattr(found.article, name)
            return getattr(moment, of) if moment else None

        return told

    return [
        Column(name, "instant", f"{what}, in UTC; see the precision.", part("instant")),
        Column(
            f"{name}_precision", "text", "second, minute, or day (then the instant is its midnight).", part("precision")
        ),
        Column(f"{name}_zone", "text", "Zone the printed time is in; a day is a day there.", part("zone")),
        Column(f"{name}_zone_source", "text", "printed, outlet or assumed.", part("zone_source")),
        Column(f"{name}_raw", "text", "As printed.", part("raw")),
    ]


def _status(found: StoredArticle, _: Publisher) -> str:
    return "gone" if found.gone_at else "there"


def _authors(found: StoredArticle, _: Publisher) -> str | None:
    names = [person.name for person in found.article.authors if person.kind == PersonKind.AUTHOR]
    return "; ".join(names) or None


def _things(name: str, parts: tuple[str, ...]) -> Callable[[StoredArticle, Publisher], list[dict[str, Any]]]:
    def told(found: StoredArticle, _: Publisher) -> list[dict[str, Any]]:
        return [{part: getattr(thing, part) for part in parts} for thing in getattr(found.article, name)]

    return told


COLUMNS = (
    _stored("id", "integer", "Row number of the article in this database.", removed=True),
    _stored("identifier", "text", "Name that stays.", removed=True),
    _stored("outlet", "text", "Slug of the outlet.", removed=True),
    Column("outlet_name", "text", "Name of the outlet.", lambda _, publisher: publisher.name),
    _stored("url", "text", "The address it lives at.", removed=True),
    Column(
        "other_urls",
        "texts",
        "Other addresses that lead to it.",
        lambda found, _: [each.url for each in found.addresses if each.url != found.url],
    ),
    Column(
        "status",
        "text",
        "there; gone (withdrawn); or, in an export since a change, what it was removed for: merged, taken-down.",
        _status,
        lambda removal: removal.status,
    ),
    Column(
        "gone_at",
        "instant",
        "Since when it is gone, or to be removed.",
        lambda found, _: found.gone_at,
        lambda removal: removal.removed_at,
    ),
    Column(
        "merged_into",
        "text",
        "Identifier of the article that it turned out to be.",
        lambda _found, _publisher: None,
        lambda removal: removal.merged_into,
    ),
    _plain("headline", "text", "Headline."),
    _plain("alternative_headline", "text", "Second headline."),
    _plain("byline", "text", "Byline as printed, without the dates, ages and buttons around it."),
    Column("authors", "text", "Names of the authors in printed order, joined with '; '.", _authors),
    Column("people", "people", "Everyone named as a maker.", _things("authors", PARTS["people"])),
    *_moment("date_published", "When it was published"),
    *_moment("date_modified", "When the page says it was modified"),
    _plain("article_body", "text", "Text, paragraphs separated by a blank line."),
    _plain("description", "text", "The page's summary of itself."),
    _plain("section", "text", "Section as printed."),
    Column("keywords", "texts", "Keywords as printed.", lambda found, _: list(found.article.keywords)),
    _plain("in_language", "text", "BCP 47 code."),
    Column("images", "images", "Pictures, main picture first.", _things("image", PARTS["images"])),
    Column("attachments", "files", "Files offered.", _things("attachments", PARTS["files"])),
    _plain("is_accessible_for_free", "boolean", "Whether the page says that it is free."),
    _plain("source_organization", "text", "Original publisher of a reposted text."),
    _plain("is_machine_translated", "boolean", "True when the page says so."),
    _stored("revision", "integer", "Number of the revision in force."),
    _stored("first_seen_at", "instant", "When it was first fetched."),
    _stored("last_checked_at", "instant", "When it was last confirmed or changed."),
    _stored("last_changed_at", "instant", "When the revision in force was fetched."),
    Column(
        "duplicate_of",
        "text",
        "Identifier of the earlier article with the same text.",
        lambda found, _: found.duplicate_of[1] if found.duplicate_of else None,
    ),
)


def columns_page() -> str:
    """The columns as a table in Markdown, for docs/export.md."""
    rows = [f"| `{column.name}` | {column.kind} | {column.meaning} |" for column in COLUMNS]
    return "\n".join(["| column | kind | holds |", "|---|---|---|", *rows])
