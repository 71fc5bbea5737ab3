"""What changed between two readings of one article. Pure: no clock, no store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from ingest.article import Article, Image, Moment, Person
from ingest.wording import says_the_same

FIELDS = """
    headline alternative_headline byline authors date_published date_modified article_body description section
    keywords in_language image attachments is_accessible_for_free source_organization is_machine_translated
    """.split()
# Fields whose change alone is no news: pages touch them without touching the story.
_MINOR = frozenset({"date_modified", "keywords", "image"})
_UNITS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "day": timedelta(days=1)}
_TEXTS = frozenset({"headline", "alternative_headline", "byline", "article_body", "description", "section"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """kind: "new" (no earlier state), "revised" or "unchanged".
    fields: names of the `Article` fields that differ, in the order of `FIELDS`; () unless revised.
    minor:  the revision touches nothing that a reader would call an edit: only date_modified, keywords or pictures, or
            only case, white space and punctuation of texts, as `says_the_same` tells. False unless revised."""

    kind: Literal["new", "revised", "unchanged"]
    fields: tuple[str, ...] = ()
    minor: bool = False


NEW = Change(kind="new")
UNCHANGED = Change(kind="unchanged")


def compare(old: Article, new: Article) -> Change:
    """What is different in `new`. Addresses do not count: an article keeps its identity when it moves."""
    changed = tuple(name for name in FIELDS if _differs(getattr(old, name), getattr(new, name)))
    if not changed:
        return UNCHANGED
    return Change(kind="revised", fields=changed, minor=all(_is_minor(name, old, new) for name in changed))


def _differs(old: object, new: object) -> bool:
    if isinstance(old, Moment) and isinstance(new, Moment):
        return not same_moment(old, new)
    if isinstance(old, tuple) and isinstance(new, tuple):
        return [_plain(item) for item in old] != [_plain(item) for item in new]
    return old != new


def _plain(item: object) -> object:
    """A picture without the query of its address, which carries sizes and signatures that differ at every fetch; a
    person without the raw text that names the person."""
    if isinstance(item, Image):
        return replace(item, url=item.url.partition("?")[0])
    if isinstance(item, Person):
        return replace(item, raw="")
    return item


def same_moment(one: Moment, other: Moment) -> bool:
    """Whether two moments can be the same one, each within what its page prints.

    A page that says "3 hours ago" yields another minute at every fetch, and a day once it has turned to printing the
    date; neither is an edit. So moments of unequal precision are the same when the finer lies in the coarser's day,
    and moments read from relative words when they lie within the unit that the words count in.
    """
    if one.instant == other.instant:
        return True
    gap = abs(one.instant - other.instant)
    if _is_relative(one) or _is_relative(other):
        return gap <= (timedelta(days=1) if "day" in (one.precision, other.precision) else timedelta(hours=1))
    if one.precision == other.precision:
        return False
    coarse, fine = (one, other) if _UNITS[one.precision] > _UNITS[other.precision] else (other, one)
    return timedelta(0) <= fine.instant - coarse.instant < _UNITS[coarse.precision]


def _is_relative(moment: Moment) -> bool:
    """Whether it was read from words like "3 hours ago" or "어제": they count no more than a few digits."""
    return sum(character.isdigit() for character in moment.raw) <= 3


def _is_minor(name: str, old: Article, new: Article) -> bool:
    if name in _MINOR:
        return True
    before, after = getattr(old, name), getattr(new, name)
    return name in _TEXTS and says_the_same(before or "", after or "")
