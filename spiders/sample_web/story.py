"""The stories of the sample web, as their newsrooms know them: what a page is made of and what is to be read on it.

Each is a TOML file under `texts/<outlet>/`. All texts are ours, all people in them invented.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib.resources import files
from typing import Any, Self
from zoneinfo import ZoneInfo

from ingest.article import PersonKind

LOS_ANGELES = ZoneInfo("America/Los_Angeles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """A person as the byline names him. What is None is not printed."""

    name: str
    kind: PersonKind = PersonKind.AUTHOR
    role: str | None = None
    organisation: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story in one state.

    name:        of its file, without ".toml".
    published, modified: aware, in the newsroom's own zone; `modified` None when nothing was changed.
    byline:      lines as printed. `authors` is what they say, in that order.
    paragraphs:  the text. A line break inside a paragraph divides a question from its answer.
    captions:    with the credit of the photographer in them.
    attachments: names of files.
    extra:       everything else in the file: the address and how the page is built.
    """

    outlet: str
    name: str
    headline: str
    published: datetime
    modified: datetime | None = None
    byline: tuple[str, ...] = ()
    authors: tuple[Maker, ...] = ()
    paragraphs: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    language: str = "en"
    source: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether it is published only after the first crawl."""
        return bool(self.extra.get("new"))

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is taken down after the first crawl."""
        return bool(self.extra.get("withdrawn"))

    def page(self, key: str) -> Any:
        """How its page is built; None where nothing is said."""
        return self.extra.get("page", {}).get(key)

    def edited(self) -> Self:
        """The story as it is after the first crawl; itself when nobody touched it."""
        change = self.extra.get("edited")
        if change is None:
            return self
        return replace(
            self,
            headline=change.get("headline", self.headline),
            modified=change.get("modified", self.modified),
            paragraphs=_paragraphs(change["body"]),
            extra={**self.extra, **change},
        )

    @property
    def changed_fields(self) -> set[str]:
        """The fields in which `edited` differs."""
        other = self.edited()
        changed = {"headline"} if other.headline != self.headline else set()
        changed |= {"article_body"} if other.paragraphs != self.paragraphs else set()
        return changed | ({"date_modified"} if other.modified != self.modified else set())


def read_stories(outlet: str) -> list[Story]:
    """All stories of an outlet, newest first."""
    folder = files("spiders.sample_web").joinpath("texts", outlet)
    read = [
        _story(outlet, entry.name.removesuffix(".toml"), tomllib.loads(entry.read_text(encoding="utf-8")))
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    ]
    return sorted(read, key=lambda story: story.published, reverse=True)


def _story(outlet: str, name: str, told: dict[str, Any]) -> Story:
    return Story(
        outlet=outlet,
        name=name,
        headline=told["headline"],
        published=told["published"] if "published" in told else stamp_time(told["stamp"]),
        modified=told.get("modified"),
        byline=tuple(told["byline"]),
        authors=tuple(
            Maker(**{**one, "kind": PersonKind(one.get("kind", "author"))}) for one in told.get("authors", ())
        ),
        paragraphs=_paragraphs(told["body"]),
        captions=tuple(told.get("captions", ())),
        attachments=tuple(told.get("files", ())),
        section=told.get("section"),
        tags=tuple(told.get("tags", ())),
        description=told.get("description"),
        language=told.get("language", "en" if outlet in ("korea_daily_us", "hansun_en") else "ko"),
        source=told.get("source") or told.get("agency"),
        extra=told,
    )


def stamp_time(stamp: str) -> datetime:
    """The Los Angeles time in a 17-digit number, to the second."""
    return datetime.strptime(stamp[:14], "%Y%m%d%H%M%S").replace(tzinfo=LOS_ANGELES)


def _paragraphs(body: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in body.split("\n\n") if part.strip())
