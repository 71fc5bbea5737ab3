"""What a crawl of the sample web has to end in, said beside the pages themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.article import Precision, ZoneSource
from spiders.sample_web.story import Story

Ending = tuple[str, str | None]
"""Outcome and reason, as the store writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One thing with an address of its own.

    address:      canonical address under which it is stored.
    aliases:      further canonical addresses that lead to the same article.
    story:        what is to be read there; None when it is no article.
    first:        how its capture ends in the first crawl; None when it is not there yet. Of an article with aliases
                  one capture ends so, and the others are unchanged.
    second:       how the second crawl ends; None when it is not asked for again.
    precision, zone, zone_source: of the moment of publication, as `ingest.article.Moment` has them.
    twin:         address of the article with the same text. The one that is stored first is new, the other one its
                  duplicate; `first` says so of either.
    moved_from:   its address in the first crawl, when that was another.
    """

    outlet: str
    address: str
    aliases: tuple[str, ...] = ()
    story: Story | None = None
    first: Ending | None = ("new", None)
    second: Ending | None = ("unchanged", None)
    precision: Precision = "second"
    zone: str = "UTC"
    zone_source: ZoneSource = "outlet"
    twin: str | None = None
    moved_from: str | None = None

    @property
    def is_article(self) -> bool:
        return self.story is not None


def ending_of(story: Story, gone: Ending = ("gone", "http-410")) -> tuple[Ending | None, Ending]:
    """How a story's own address ends in the first and in the second crawl."""
    if story.is_new:
        return None, ("new", None)
    if story.is_withdrawn:
        return ("new", None), gone
    return ("new", None), (("revised" if story.changed_fields else "unchanged"), None)


def articles(truths: Iterable[Truth]) -> list[Truth]:
    return [truth for truth in truths if truth.is_article]
